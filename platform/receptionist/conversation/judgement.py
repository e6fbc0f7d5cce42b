"""What nobody may judge by telephone: what to take, whether it is broken, who gets the house. English. Pure."""

import re
from typing import Final

from receptionist.conversation.faq_matching import ANSWER_AT
from receptionist.conversation.off_limits import asks_for_legal_advice
from receptionist.conversation.opinions import wants_opinion, wants_opinion_of_law
from receptionist.conversation.patterns import regex
from receptionist.conversation.remedies import asks_of_fitness, asks_of_remedies
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.words import Heard

RATHER_ASKED: Final = 0.735  # of a matcher's score: a question, though its words may be a wish
LIKELY: Final = 0.545  # of a matcher's score: a likelihood of three in ten
LIKELIER: Final = 0.59  # of a matcher's score: a likelihood of one half
_JUDGEMENT = regex(
    r"\b(?:is|could|might) (?:it|this|that) (?:be )?(?:an? )?(?:gingivitis|gum disease|tooth decay|cavity|eczema"
    r"|psoriasis|infection|infected|fungus|fungal|bacteria|cancer\w*"
    r"|abscess"
    r"|allergy|allergic reaction|wart|sprain\w*|arthritis|gout|mold|mould|asbestos)\b"
    r"|\bis (?:it|this|that) (?:ok|okay|safe|alright|fine|bad)\b.*\b(?:pregnan\w*|breastfeed\w*|nursing|diabet\w*"
    r"|blood thinners)\b"
    r"|\b(?:pregnan\w*|breastfeed\w*|nursing|diabet\w*|blood thinners|pacemaker|allergic)\b.*\bis (?:it|this|that)"
    r" (?:ok|okay|safe|alright|fine|bad|a problem|an issue)\b"
    r"|\bis (?:it|this|that) (?:safe|dangerous|risky|normal|serious|contagious)(?: (?:to|if|for|that|when)\b|$)"
    r"|\bshould (?:i|we) (?:just |maybe |really |be )?(?:tape|leave|leaving|put|putting|take|taking|stop|stopping|keep"
    r"|keeping|wash|cut|remove|try|use|using|touch|turn|move|pull|wait|worry|worried|sign|agree|accept|pay|fight|settle"
    r"|sue|plead|giv(?:e|ing) (?:him|her|it|them))\b"
    r"|\b(?:is|are) (?:\w+ ){1,4}?(?:any )?good for (?:my |an? |the |his |her |this )?(?!you|us|me\b|kids|children"
    r"|monday|beginners|groups)\w+"
    r"|\bcan i (?:just |still |also |safely )?(?:put|pour|rub|apply|stick|drip|spray|dab) (?:\w+ ){1,5}?(?:in|on"
    r"|into|onto"
    r"|over) (?:my|his|her|the|it|an?)\b"
    r"|\bhow (?:many|much) (?:\w+ )?(?:drops|doses|teaspoons|spoons|tablets|capsules|milligrams|mg|ml)\b"
    r"|\b(?:reckon|think|figure|guess) (?:its|it is|thats|that is|hes|shes|it could be|it might be) (?:\w+ )?(?:broken"
    r"|fractured|sprained|torn|infected|serious|dead|dying|dangerous|normal|cancer|bad|safe|the (?:motor|engine|pump"
    r"|battery|compressor|nerve|brakes|gearbox|thermostat|fuse|wiring|alternator|transmission)|an? \w+)"
    r"(?: or (?:just |only )?\w+| \w+)*$"
    r"|\b(?:does|do|would|did) (?:it|that|this|they|those|these|he|she|i)(?: \w+)? (?:sound|look|seem|feel) (?:to you "
    r"|at all |anything |a bit |more )*(?:like (?!you|there|a (?:plan|good|deal)|some(?:thing|one|body) (?:you|yall"
    r"|that|who)|(?:the|a) (?:kind|sort|type|job)|one (?:you|of)|we|i (?:need|should|can|could)|itll|its (?:gonna"
    r"|going)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))|serious|infected|broken|normal|bad\b)"
    r"|\b(?:do|dyou|would) (?:you )?(?:think|reckon|say|suppose) (?:that )?(?:my|his|her|our|the|this|that) "
    r"(?:\w+ ){1,3}?(?:is|are|has|have|might be|could be|needs?) (?!(?:\w+ ){0,3}?(?:ready|done|finished|there|open|in"
    r"|free|back|here|available|enough|time|ok|okay|covered|included|worth)\b)\w+"
)
_OF_LAW = regex(r"\b(?:law|legal|solicitors?|attorneys?|lawyers?|barristers?|notar\w*)\b", re.IGNORECASE)
_OF_TAX = regex(r"\b(?:tax|taxes|accountants?|accounting|bookkeep\w*)\b", re.IGNORECASE)
_TAX_MATTER = regex(
    r"\b(?:can|could|may|should|do|must|will|would) (?:i|we|he|she|they|my \w+) (?:\w+ ){0,2}?(?:claim|deduct|write"
    r"|declare|report|owe|expense|depreciate|itemize|file (?:jointly|separately|single|as)|set up an? (?:llc"
    r"|corp\w*))\b"
    r"|\b(?:is|are) (?:my|that|this|it|the|those|these)(?: \w+){0,4}? (?:deductible|taxable|a write off|tax free)\b"
    r"|\bhow much (?:tax )?(?:do|will|would|am) i (?:\w+ )?(?:owe|pay in tax\w*|get back|owing)\b"
)
_SOMEBODY_ELSE = (
    r"(?:he|she|they|(?:my|our|the) (?:\w+ )?(?:ex|husband|wife|landlord|boss|employer|neighbou?r|partner|tenant"
    r"|brother"
    r"|sister|family|bank|police|council|company|mother|father|mom|dad|kids|children|son|daughter))"
)
_LEGAL_MATTER = regex(
    rf"\bcan {_SOMEBODY_ELSE} (?:\w+ )?(?:take|keep|sell|force|make|stop|evict|throw|kick|fire|sack|sue|change"
    rf"|refuse|do"
    r"|move|claim|get)\b|\bwhat (?:would|could|will|should|do|can|might) (?:i|we|she|he) (?:get|be entitled|walk away"
    r"|end up)\b|\bam i (?:entitled|liable|allowed|within my rights|responsible|legally)\b"
    r"|\bdo you think (?:i|we|they|he|she)(?: \w+)? (?:win|have|get|lose|stand)\b"
    r"|\bwould (?:i|we) (?:win|lose|stand a chance|have a chance)\b"
    r"|\b(?:my|our|the|any) (?:odds|chances)\b|\bwhat (?:happens|will happen|would happen) to (?:the|my|our|his|her)\b"
    rf"|\b(?:am|is|are|will|would|do|does) (?:i|we|{_SOMEBODY_ELSE}) (?:\w+ )?(?:gonna|going to|likely to|have to|gotta"
    r"|need to|get to|still)? ?(?:get|keep|lose|win|owe|pay|inherit|go to jail|be deported|split|share)\b(?: \w+){0,4}?"
    r" (?:custody|alimony|support|maintenance|house|home|kids|children|half|everything|pension|estate|settlement|case"
    r"|money|car|business|visa|residency|ex|jail|prison|damages|compensation|deposit back)\b"
    r"|\bshould (?:i|we) (?!bring|drag|haul|lug|fetch|print|scan|copy|photocopy|gather|dig out|dress|sit|take (?:\w+"
    r" ){1,3}?along|come|park|wear|call|arrive|expect|book|eat|prepare|ask|be there|fill|email|send"
    r"|have (?:with|on|ready|along|to hand)\b)"
    r"\w+|\bwho (?:gets|keeps|is at fault|is liable|inherits|owns|has to pay)\b"
    r"|\b(?:will|would|could|does|can|might) (?:my|our|his|her|this|that|an?|the) (?:\w+ ){1,3}?(?:mess up|affect"
    r"|hurt|ruin"
    r"|hold up|count against|be used against|hold up in|kill)\b"
    rf"|\bcan (?:i|we) (?:just |legally |still |also )?(?:kick|evict|record|withhold|stop paying|move out"
    rf"|take the (?:kids"
    rf"|children)|make {_SOMEBODY_ELSE}|change the locks|sue|disinherit|fire|quit|refuse|get out of|back out of)\b"
)
_DO_IT_MYSELF = regex(
    r"\b(?:how (?:do|can|would|should|could) (?:i|you|we)|how to|(?:tell|show) me (?:how|what|which|where)|(?:walk"
    r"|talk) me through)\b(?: \w+){0,8}? (?:fix|repair|reset|unclog|unblock|replace|remove|take (?:\w+ ){0,3}?(?:out"
    r"|off"
    r"|apart)|open (?:it|the)|get (?:\w+ ){0,3}?(?:off|out|apart)(?! of (?:my|the|this) (?:contract|appointment|lease))"
    r"|patch|stop (?:it|the|this|him|her|them)|drain|bleed|relight|treat|cure|get rid of|unjam|rewire|solder|adjust"
    r"|tighten|glue)\b|\bcan i (?:just |maybe |safely |also )?(?:pull|take|fix|repair|replace|rewire|cut|glue|patch"
    r"|remove"
    r"|do|pop|drain|pluck|trim|tune|swap|change)\b(?: \w+){0,6}? (?:myself|at home|on my own|meanwhile"
    r"|in the meantime)\b"
)
_BY_COMPUTER: Final = regex(r"\b(?:online|portal|website|app|internet|web)\b")  # "can I do it online myself"
_ONE: Final = r"(?:i|we|he|she|they|it|you|somebody|my (?:\w+ )?\w+|the (?:baby|dog|cat|kids?|car))"
_DOES: Final = (  # to a body, a creature or a thing, not to the practice
    r"(?:tak(?:e|ing)|giv(?:e|ing)(?! (?:you|yall|a call))|driv(?:e|ing) (?:it|on|with|like|her|him|that|this|around"
    r"|the)|ic(?:e|ing)|heat(?:ing)?"
    r"|stretch(?:ing)?|exercis(?:e|ing)|work(?:ing)? out|run(?:ning)?(?! (?:late|by))|lift(?:ing)?|smok(?:e|ing)"
    r"|stick(?:ing)? (?!around|to)|pok(?:e|ing)|insert(?:ing)?|syring(?:e|ing)|flush(?:ing)?|drip(?:ping)?"
    r"|pop(?:ping)?(?! (?:in"
    r"|by|over|round))"
    r"|squeez(?:e|ing)(?! (?:me|us|him|her) in)|peel(?:ing)?|pick(?:ing)? (?:at|it|the (?:scab|skin))"
    r"|pull(?:ing)?(?! (?:up|in|over))|scratch(?:ing)?"
    r"|rub(?:bing)?|soak(?:ing)?|shav(?:e|ing)|trim(?:ming)?|bath(?:e|ing)|feed(?:ing)?|us(?:e|ing)(?! (?:the"
    r"|your) (?:toilet|door"
    r"|entrance|car park|lot|website|app|wifi|bathroom|restroom|phone))|apply(?:ing)?(?! (?:for|online))"
    r"|put(?:ting)?(?! (?:my car|the car|me|us|in|down|on (?:for"
    r"|when)))|mix(?:ing)?"
    r"|doubl(?:e|ing)|skip(?:ping)? (?:a|the|my|his|her) (?:dose|pill|tablet|meal|med\w*)|stop(?:ping)? (?:taking"
    r"|giving|using|the|my|it|his"
    r"|her)|treat(?:ing)?|ignor(?:e|ing)|worry(?:ing)?|worried|be worried|be concerned|wrap(?:ping)?|bandag(?:e|ing)"
    r"|splint|tap(?:e|ing)|spray(?:ing)?"
    r"|unplug(?:ging)?|plug(?:ging)? it|turn(?:ing)? (?:it|the|off|my)|jump(?:ing)? (?:it|the)|replac(?:e|ing)"
    r"|sleep(?:ing)? (?:on|in|with)"
    r"|sign(?:ing)? (?:it|the|this|that)|plead|sue|transfer(?:ring)? (?:it|the house|my)|invest|sell(?:ing)? (?:it"
    r"|the|my)|glue|superglue"
    r"|burn|dig|cut(?:ting)? (?:it|them|the)|walk(?:ing)? (?:on|him|her|it)|let(?:ting)? (?:him|her|it|them) (?:lick"
    r"|chew|eat|scratch|run|sleep))"
)
_MAY_ONE: Final = regex(
    rf"\b(?:should|shall|shouldnt|oughtn?t?) {_ONE}(?: (?:to|just|maybe|better|really|be|keep|start|still|try|go"
    rf"|be trying to))* {_DOES}\b"
    rf"|\b(?:am|is|are) {_ONE} (?:\w+ )?(?:supposed|meant|better off|best|ok|okay|alright|all right|safe|good|fine"
    rf"|able)"
    rf"(?: (?:to|just|be|still|with|if i|keep|go))* {_DOES}\b"
    rf"|\b(?:is it|would it be|is that|its|it|will it) (?:\w+ )?(?:ok|okay|alright|all right|safe|fine|bad|harmful"
    rf"|dangerous|better"
    rf"|best|wise|hurt|worth|a (?:good|bad) idea)(?: (?:for \w+|if {_ONE}))?(?: (?:to|just|be|still|keep"
    rf"|go))* {_DOES}\b"
    rf"|\b(?:can|could|may|might) {_ONE} (?:(?:just|still|also|safely|have|go on|keep) )+(?!tak|giv){_DOES} (?!out\b)"
    rf"|\b(?:would|do) (?:you|yall) (?:recommend|suggest|advise|reckon (?:i|we) should)\b"
    rf"|\bam {_ONE} (?:good|ok|okay|fine|alright|safe) to (?:run|go running|swim|fly|exercise|work out|lift)\b"
    r"|\bwhat (?:would|do) you (?:do about it|do about that|take for it|put on it|suggest|recommend|advise)\b"
    r"|\bwhat (?:can|should|do|could) i (?:take|give|put on|use|do) (?:for|on|about) (?:it|him|her|that|this"
    r"|the (?:pain|itch|swelling))\b"
    rf"|\b(?:would|could|might|is|was) it (?:be )?(?:just )?(?:torn|broken|fractured|infected|sprained|serious"
    rf"|normal)\b"
    rf"|\b(?:will|would|is|are) (?:he|she|it|they|my \w+) (?:gonna |going to )?(?:be|pull through|make it|survive"
    rf"|live|die)"
    rf"(?: (?:ok|okay|alright|all right|fine|better))?(?: (?:do you think|do you reckon|you think))$"
    r"|\bis (?:\w+ ){1,4}?(?:bad|good|safe|dangerous|harmful) for (?:you|him|her|your|my|the) ?(?:\w+)?$"
)
_OF_HEALTH: Final = regex(
    r"\b(?:sick|ill|hurts?|hurting|pain\w*|ach(?:e|es|ing)|swollen|swelling|puffy|up like balloons|bleeding|throwing up"
    r"|vomit\w*|diarrh\w+|fever|rash|itch\w*|limping|tweaked|pulled|sprain\w*|infected|tablets?|pills?|med(?:s|icine"
    r"|ication)"
    r"|dose|doses|paracetamol|tylenol|ibuprofen|benadryl|antihistamine\w*|pregnant|epilep\w+|seizures?|diabet\w+)\b"
)
_VALID: Final = regex(  # of lawyers and accountants
    r"\b(?:inheritance|estate|capital gains|stamp duty|gift|death|property|income|sales) tax\b(?=.*\b(?:on|to pay"
    r"|owed?|due|if|for"
    r"|that|it|this)\b|$)|\b(?:an?|my|the|this|his|her|that|our|handwritten|verbal|online) (?:\w+ ){0,2}?(?:will"
    r"|contract|agreement|lease|prenup|deed"
    r"|trust|codicil|signature|clause|copy) (?:\w+ )?(?:be )?(?:any good|valid|legal|binding|enforceable"
    r"|worth anything|hold up|stand up"
    r"|count)\b|\b(?:can|could|may|will|would) (?:i|we|he|she|they|my \w+|the \w+) (?:\w+ )?(?:contest|challenge"
    r"|appeal|overturn|dispute|annul|break"
    r"|leave (?:it|my|the|everything|our|all)(?! (?:with|at|there|here|overnight|by|on|in|key|car)))\b"
    r"|\b(?:does|do|will|would|can) (?:he|she|they|(?:my|the|our|his|her) (?:\w+ )?\w+) (?:still |also "
    r"|really )?(?:get|inherit|have a (?:claim|say|right)"
    r"|have any (?:claim|say|rights?)|take) (?:anything|everything|half|it|the|my|a share|some|any|money|all)\b"
    r"|\b(?:do|will|would) (?:i|we|they|he|she) (?:\w+ )?(?:have to|need to|gotta) (?:pay|declare|report|file|split"
    r"|share|give) (?!you\b|for (?:it|the (?:meeting|consultation"
    r"|first))|up front|extra|more|a deposit|before|when|now|then|in advance|to|vat)(?:\w+)"
    r"|\bis it worth (?:\w+ ){0,2}?(?:putting|setting|making|suing|fighting|giving|transferring|contesting|changing)\b"
    r"|\bseven year\b|\bloophole\b|\b(?:avoid|get out of|get round|get around|dodge) (?:\w+ ){0,2}?(?:tax|care fees"
    r"|fees|paying)\b"
)


def is_of_law(kind: str) -> bool:
    """Of what a practice is."""
    return _OF_LAW.search(kind) is not None


def asks_for_opinion(heard: Heard, kind: str, best: float) -> bool:
    """ "Should I tape it up until then?", "can he take the kids abroad", of a lawyer: a matter of judgement.

    `kind`: what the practice is. `best`: how near its file's nearest question is, as a matcher's score."""
    said = heard.plain
    lawyers, tax = is_of_law(kind), _OF_TAX.search(kind) is not None
    if asks_of_remedies(said) or (lawyers and (wants_opinion(said) or wants_opinion_of_law(said))):
        return best < ANSWER_AT
    if wants_opinion(said) or asks_of_fitness(said):
        return best < RATHER_ASKED
    if lawyers and (asks_for_legal_advice(said) or _LEGAL_MATTER.search(said)):
        return True
    if (lawyers or tax) and _VALID.search(said) and any(map(is_question, parts_of(heard.said))):
        return best < RATHER_ASKED
    if (_DO_IT_MYSELF.search(said) and not _BY_COMPUTER.search(said)) or (tax and _TAX_MATTER.search(said)):
        return best < RATHER_ASKED
    if _MAY_ONE.search(said):
        return best < (RATHER_ASKED if _OF_HEALTH.search(said) else LIKELY)
    return _JUDGEMENT.search(said) is not None and best < LIKELY
