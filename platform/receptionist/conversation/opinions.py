"""Whether somebody's opinion is wanted: "do you reckon it's broken", "can he just do that". English. Pure.

What is asked is told by its shape, whatever it is of: one who thinks, a thing that may be bad, something that one ought
to do. What the practice itself can or will do is no opinion: "do you think you could fit me in".
"""

from typing import Final

from receptionist.conversation.patterns import regex

_YOU: Final = r"(?:you|ya|yall|yous|u|they|he|she|the (?:doctor|dentist|vet|physio|nurse|lawyer|solicitor)|anyone)"
_OF_US: Final = (  # not what the practice can do, nor when, nor what it costs, nor whether one may come
    r"(?! (?:\w+ )??(?:you|yall|your|they|somebody|someone|anybody|anyone|one of you|dr \w+|the (?:doctor|dentist|vet"
    r"|nurse"
    r"|team|office|practice|salon|shop))\b"
    r"| (?:\w+ )??(?:i|we|he|she) (?:could|can|might|may|ll|will|would|should|ought to|d|need to|have to)"
    r" (?:\w+ )?(?:come|get|make|book|bring|stop|swing|drop|pop|be (?:seen|squeezed|fitted|there|early|late|done)"
    r"|have (?:an"
    r"|the|that|my)|park|pay|see|change|move|cancel|reschedule|wait|speak|talk|call|ring|arrive|leave|reach|fit|do"
    r" (?:\w+day|it (?:on|at|this|next)))\b"
    r"| (?:\w+ )??(?:i|we) need (?:an? |the |to )?(?:\w+ )?(?:appointment|booking|referral|come|book|consultation"
    r"|session"
    r"|visit|form|id|passport)\b"
    r"| (?:\w+ )??(?:it|that|this|those|there|theyll|itll|thatll|thatd|itd|theres|well)"
    r" ?(?:s|ll|d|will|would|could|might|is|are|can)? ?(?:be |take )?(?:\w+ )?(?:long|ready|possible|done|finished|busy"
    r"|much|free|open|available|ok to come|time|space|room|any|gone|expensive|cost|soon|covered|included|enough|work"
    r"|works"
    r"|a (?:wait|chance|slot|gap|space|problem if)|today|tomorrow|\w+day|(?:one|two|three|ten|an|half"
    r"|a) (?:\w+ )?(?:hours?"
    r"|minutes?))\b"
    r"| (?:\w+ ){1,6}?(?:ready|finished|covered|included|available|in yet|back yet|open)\b"
    r"| (?:of|about (?:\w+ ){0,3}?(?:\w+day|tomorrow))\b| so$)"
)
_THINKS: Final = regex(
    rf"(?<!\bi )(?<!\bwe )\b(?:do|dyou|d you|did|would|dont|does)(?: {_YOU})?(?: guys| all| lot| folks)?(?: honestly"
    rf"| really| personally)?"
    rf" (?:think|reckon|figure|suppose|guess|believe|imagine|bet|say(?= (?:that|thats|its|it|this|he|hes|she|shes|my"
    rf"|i|im)\b))\b(?<!did you say)(?<!did they say)(?<!did he say)(?<!did she say)(?<!did you think){_OF_US} \w+"
    r"|\b(?:whats|what is) (?:your|the doctors|his|her|their) (?:\w+ )?(?:opinion|advice|take|view|verdict|thoughts)\b"
    r"|\b(?:want|need|like|get|have|give me|after) (?:your|an?|some) (?:\w+ )?(?:opinion|advice|thoughts)\b"
    r"(?! (?:line|bureau|centre|center|session|appointment|meeting|call|visit))"
    r"|\bin your (?:\w+ )?opinion\b|\bany (?:advice|tips) (?:on|for|about|in the)\b"
    r"|\bwhat (?:would|do) (?:you|yall) (?:\w+ )?(?:recommend|suggest|advise|do)(?: (?:i|we|for (?:it|that|this|him"
    r"|her)|about|if|in my|with)\b| (?:here|then|now|meanwhile)$)|\bwhat would you do$"
    r"|\bdo you agree\b|\b(?:is|are|could|will|does|was|has|have)\b(?: \w+){2,12} (?:do|dyou|d) (?:you )?(?:think"
    r"|reckon)$"
)
_BAD: Final = (
    r"(?:serious|normal|dangerous|infected|broken|torn|fractured|sprained|contagious|cancer\w*|catching|fatal|toxic"
    r"|poisonous|worrying|life threatening|abnormal|benign|permanent|fixable|salvageable|curable|treatable|harmless"
    r"|harmful|septic|necrotic|a (?:break|fracture|sprain|bad sign|good sign|big deal|tear|concussion|heart attack"
    r"|stroke|reaction|virus|infection|hernia|slipped disc|worry|concern|tumou?r|lump|cavity|crack)|an? (?:infection"
    r"|allergy|allergic reaction|abscess|ulcer|emergency)|something serious|anything serious|something bad"
    r"|(?:something|anything|enough)? ?(?:to|i should) (?:worry|be (?:worried|concerned))(?: about)?|too far gone"
    r"|the (?:motor|engine|pump|battery|compressor|nerve|brakes|gearbox|clutch|thermostat|fuse|wiring|alternator"
    r"|transmission|gasket))"
)
_IS_IT: Final = regex(
    rf"\b(?:is|was|are|could|might|would|will|isnt|does that mean) (?:it|(?:this|that)(?: \w+){0, 5}?|they|these|those"
    rf"|he"
    r"|she|there|my (?:\w+ )"
    rf"?\w+|the (?:\w+ )?\w+|his \w+|her \w+)(?: s| is| be| have)?(?: (?:just|really|actually|likely|probably|maybe"
    r"|even))*"
    rf" {_BAD}\b(?! (?:enough )?(?:or )?(?:appointment|line|number|hours))"
    rf"|\b(?:whether|if|know|wondering|worried|think|thinks) (?:that )?(?:its|it is|thats|that is|this is|hes|shes"
    r"|it might be"
    rf"|it could be|theyre) {_BAD}\b.*\?*$"
    r"|\b(?:is|could|might|would) (?:it|this|that|they)(?: be)? (?:an? |the )?(?:mange|ringworm|scabies|eczema"
    r"|psoriasis|shingles"
    r"|hives|measles|chicken ?pox|impetigo|strep|flu|covid|pneumonia|arthritis|gout|thrush|cystitis|melanoma"
    r"|bed ?bugs|termites"
    r"|asbestos|mou?ld|worms|fleas|parvo|kennel cough|rabies)\b"
    r"|\b(?:is|was) (?:\w+ ){1,6}?an? (?:bad|high|low|dangerous|normal|serious|worrying) (?:fever|temperature|bite"
    r"|cut|sign|burn"
    r"|lump|number|reading|weight|rash|colou?r|pressure|score|level)\b"
    r"|\bis (?:that|this|it) (?:really |that |very |so )?bad\b(?! for\b)|\bhow (?:bad|serious|dangerous) is (?:it"
    r"|that|this)\b"
    r"|\b(?:can|could|will|would|should) (?:it|that|this) wait\b(?! (?:till|until) (?:\w+ )?(?:week|\w+day|tomorrow))"
)
_WILL_IT: Final = regex(
    r"\b(?:am i|are we|is (?:he|she|my \w+)) (?:\w+ )?allergic to (?!(?:a|the) (?:patch|test))"
    r"|\b(?:will|is|does|do|would|am|are|can) (?:it|he|she|they|i|this|that|my (?:\w+ )?\w+|the (?:tooth|leg|arm|cut"
    r"|wound"
    r"|nail|engine|car|thing))(?: (?:going to|gonna|likely to|just|have to|need to|probably|ever|still))*"
    r" (?:(?:need|have)(?: to (?:be |come )?)? ?(?:pulled|pulling|out\b|removed|removing|removal|replaced|replacing"
    r"|stitch\w*"
    r"|surgery|an? (?:operation|op|x ?ray|scan|root canal|crown|cast|filling|new \w+)|put down|put to sleep|amputat\w+"
    r"|antibiotics|operated|taken out|extract\w+)|be (?:pulled|removed|put down|put to sleep|amputated|saved|scarred"
    r"|able to (?:walk|run|play|have kids))|heal\b|get better|go away|grow back|scar\b|pull through|survive|make it"
    r" through|lose (?:it|the|my|his|her) (?!(?:\w+ )?(?:slot|place|spot|deposit|appointment|booking|money|time))\w+)"
    r"|\bwhat(?:s| is| could be| might be| would be)? (?:the matter|wrong|causing|up)"
    r" (?:with\b(?! (?:you|yall|these|this place)\b)|it|this|that|him|her"
    r"|my)\b"
    r"(?: (?:him|her|it|my \w+))?(?! (?:booking|appointment|order|bill|account|website))"
    r"|\bwhat (?:could|might|would|do you think) (?:it|that|this|i|he|she)(?: \w+)? (?:be|have|got|done)\b(?! (?:to"
    r"|for|if)\b)"
    r"|\bwhat(?:s| is| have) (?:i|he|she) (?:done|got|caught)\b"
)
_OUGHT: Final = regex(
    r"(?<!what it )(?<!than it )"  # "twice what it should be" asks nothing
    r"\b(?:should|shall|shouldnt|ought|had i better|do i need to|am i (?:best|better off)) (?:i |we |he |she |it "
    r"|they )?"
    r"(?:(?:to|just|maybe|all|both|better|really|be|still|even|try|not|keep|start|stop) )*(?P<does>\w+)"
    r"(?P<what>(?: \w+){0,4})"
)
_NEEDS: Final = regex(  # "does my daughter actually need braces", "can we skip it or does it matter"
    r"\b(?:do|does|will|would) (?:i|we|he|she|it|they|(?:my|our|his|her|the|this|that) (?:\w+ )?\w+)"
    r" (?:actually|really|truly|honestly|absolutely|definitely) (?:need|have to have|require)\b"
    r"(?! (?:an? |the |your |my )?(?:\w+ )?(?:appointment|booking|referral|letter|form|id|passport|licen[cs]e|ticket"
    r"|reservation|to (?:come|bring|book|be|call|ring|fill|sign|pay|wear|fast|park|make|arrive|do|cancel|show)))"
    r"|\b(?:can|could|should|may) (?:i|we|he|she) (?:just |maybe |safely )?(?:skip|put off|hold off(?: on)?|leave off"
    r"|do without"
    r"|get away without|get by without) (?!(?:the|a|my) (?:appointment|visit|deposit|form|line|queue))\w+"
)
_ASKS_HOW: Final = regex(r"\b(?:how (?:\w+ )?\w+|when|where|what time|which \w+|who|what) $")
_PRACTICAL: Final = regex(  # what callers ask about a visit itself
    r"^(?:bring|drag|haul|lug|gather|print|scan|copy|photocopy|dress|fetch|pack|carry(?! on\b)|come|coming|park"
    r"|parking|wear|wearing|call|calling|ring|phone|arrive"
    r"|arriving|expect|book|booking|make|eat|drink|fast|prepare|ask|there|here|get|fill|email|send|go|going|do|have"
    r"|use|pay|tip|put|wash|shave|shower|brush"
    r"|show"
    r"|turn|say|tell|speak|talk|leave|drop|pick|collect|know|need|want|cancel|register|sign up|sign in|look|see"
    r"|schedule"
    r"|reschedule|change|confirm|press|hold|wait in|meet|find|give|write|contact|allow|plan|be|i|we|you|the|a|my"
    r"|early|in|\w+day|tomorrow|today|next|this|at|on|for|it|one|that|again|later|back|then|so|instead|or|with|to|try"
    r"|late|remove|take (?:my|off|everything|anything|all)|be there)\b"
)
_TO_A_BODY: Final = regex(
    r"^(?:put (?:ice|heat|it|something|anything|weight|cream|butter|aloe|my foot)|use (?:ice|heat|it|the cream|my)"
    r"|go (?:to (?:the"
    r" )?(?:hospital|a and e|er|emergency)|running|on (?:running|with))|look for|give (?:him|her|it|them)|leave (?:it"
    r"|him"
    r"|her|my (?:wife|husband|job))|pay (?:him|her|them|it|the (?:fine|ticket))|take (?:the|it|them|him|her|this|that"
    r"|some"
    r"|an?)|sign (?:it|this|that|the)|wash (?:it|the wound)|do about|have (?:it|him|her) (?:looked|put)|tell (?:him"
    r"|her|my)"
    r"|move (?:it|him|her|out))\b"
)
_OTHERS: Final = (
    r"(?:he|she|they|it|someone|(?:my|our|the|his|her) (?:\w+ )?(?:ex|husband|wife|landlord|boss|employer|neighbou?rs?"
    r"|partner|tenants?|brother|sister|family|bank|police|council|company|mother|father|mum|mom|dad|kids|children|son"
    r"|daughter|builder|agent|school|seller|buyer|insurer|insurance))"
)
_OF_LAW: Final = regex(
    rf"\b(?:is|are|am|was|were) (?:i|we|{_OTHERS})(?: \w+)? (?:allowed|entitled|obliged|liable|legally|within (?:my"
    r"|his|her"
    rf"|their) rights|in the (?:right|wrong)|at fault|breaking the law)\b"
    rf"|\b(?:can|could|may|cant) {_OTHERS}(?: (?:just|legally|really|even|actually))* (?:do (?:that|this|it)"
    rf"|(?!come\b|call\b|ring\b|see\b|get in|sign\b|bring\b|have an\b|join\b|send\b|meet\b|book\b|pop\b|drop\b"
    r"|email\b|be seen)"
    rf"\w+ (?:me|my|our|us|him|her|it|the|them|anything|everything))\b"
    rf"|\b(?:can|could|may) (?:i|we)(?: (?:just|legally|really|actually|still))* (?:make|force|get|stop|sue|evict"
    r"|kick|report"
    rf"|prevent) {_OTHERS[:-1]}|him|her|them)\b"
    rf"|\b(?:will|would|could|can|might|am|are|is|do) (?:i|we|{_OTHERS[3:-1]}) (?:\w+ )?(?:get|be|getting|going to "
    rf"(?:get|be)|gonna (?:get|be)) "
    r"(?:deported|arrested|fined|sued|evicted|jailed|detained|banned|denied|prosecuted|audited|removed|fired|sacked|in "
    r"trouble"
    r"|sent (?:back|home|to (?:jail|prison))|locked up|kicked out|charged with)\b"
    r"|\bis (?:that|this|it) (?:even |actually |really )?(?:legal|illegal|allowed|lawful|unlawful|against the law|fair"
    r"|binding|enforceable|valid|a crime|fraud|theft|discrimination|harassment)\b"
    r"|\b(?:do|would|have) (?:i|we) (?:even |really |still )?(?:have |got |stand )?(?:a leg to stand on|grounds"
    r"|any (?:rights"
    r"|grounds|claim|chance|comeback|case)|a (?:case|chance|claim|right)|to (?:pay|leave|move out|let|give|sell|share"
    r"|split"
    r"|accept|agree|sign|go to court|testify))\b(?! (?:you|for|a deposit|extra|anything|when|on the day|up front"
    r"|today|before))"
    r"|\b(?:would|could|will|can|might|do you think) (?:i|we|he|she|they|id|wed) (?:\w+ )?(?:win|lose)\b"
    r"|\bwhos (?:in the right|liable|at fault|responsible|right)\b|\bwhat (?:are|is) my (?:\w+ )?(?:rights|chances"
    r"|options"
    r"|odds|position|legal position)\b|\bmy (?:chances|odds) of\b"
    r"|\bwhat (?:am|are) (?:i|we) (?:legally )?entitled to\b|\bhow much (?:could|can|would|will) (?:i|we) (?:get|win"
    r"|sue"
    r"|claim)\b(?! (?:my|the|it|an?) (?:appointment|meeting))"
)


def wants_opinion(said: str) -> bool:
    """ "Do you think it's broken", "is that normal", "should I keep running on it". `said`: plain."""
    if _THINKS.search(said) or _IS_IT.search(said) or _WILL_IT.search(said) or _NEEDS.search(said):
        return True
    for match in _OUGHT.finditer(said):
        does = f"{match['does']}{match['what']}"
        if _ASKS_HOW.search(said, 0, match.start()):
            continue  # "how long should I set aside"
        if _TO_A_BODY.match(does) or not _PRACTICAL.match(does):
            return True
    return False


def wants_opinion_of_law(said: str) -> bool:
    """ "Is she allowed to do that", "can I make him take it down". `said`: plain."""
    return _OF_LAW.search(said) is not None
