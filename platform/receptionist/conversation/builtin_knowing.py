"""What the practice file can answer: its questions, hours, notices, prices, and who is in when. Pure."""

import re
from collections.abc import Sequence

from receptionist.conversation import faq_matching, intents
from receptionist.conversation.builtin_matters import is_of_a_day
from receptionist.conversation.builtin_prices import TellingPrices
from receptionist.conversation.builtin_services import named_outright, spoken_of
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_unknown import asks_for, asks_for_trade
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.dates import days_from_words
from receptionist.conversation.file_facts import days_words
from receptionist.conversation.intents import Intent
from receptionist.conversation.off_limits import asks_for_legal_advice
from receptionist.conversation.several import is_question, parts_of
from receptionist.conversation.words import Heard, content, plain
from receptionist.practice import wording

SHORT = 5  # words: within a dictated message only such a turn is a command
_QUESTION = re.compile(  # "it is about a will" tells, and so does "the other side is Brian Talbot"
    r"^(?:(?:and|but|so|oh|ok|okay|wait|um|uh|well|by the way|also|sorry|hey|hi|hello|quick question"
    r"|one more thing|then|now|yes"
    r"|just|actually|excuse me|if \w+ \w+ (?:\w+ ){0,3}?\w+) )*"
    r"(?:what|whats|when|whens|where|wheres|who|whos|which|why|how|hows|do(?! (?:it|that|so|me|please)\b)|does"
    r"|did|can|could|will|would|should|may|is|are"
    r"|isnt|arent|dont|cant|have|has|am|was|were)\b (?!i (?:say|turn|need|stand|get)\b)"
)
_INVERTED = re.compile(
    r"\b(?:do|does|can|could|is|are|will|would|should) (?:you|i|we|they|it|there|that|somebody|someone"
    r"|anyone) (?:guys )?\w+"
    r"|^(?:(?:hi|hello|hey|hiya|so|and|um|uh|oh|ok|okay|also|well|but) )*(?:(?:you|ya|yall|yous)"
    r" (?:(?:guys|folks|people|all|lot|also|ever|even|still) )*(?:got(?! (?:me|my|it|that)\b)|have(?! (?:my|me|been|a good"
    r"|a nice|a great|a lovely|to)\b)|do(?! (?:it|that)\b)|take(?! care)|sell|offer|open|accept|fix|repair|stock|treat"
    r"|see(?! (?:i|my|we|the thing))|work on|cover|deliver|validate)|(?:got|any) (?:any|a|an|\w+ing)? ?\w+(?: \w+){0,3}"
    r" (?:there|at yours|at your place|nearby|over there|left|going)$|any (?:chance|idea|way) )"
)
FEW = 2  # words
RATHER_ASKED = 0.735  # of a matcher's score: a question, though its words may be a wish
LIKELY = 0.545  # of a matcher's score: a likelihood of three in ten
CLAUSES = re.compile(r"[,.;!?]+(?:\s|$)")
_JUDGEMENT = re.compile(
    r"\b(?:is|could|might) (?:it|this|that) (?:be )?(?:an? )?(?:gingivitis|gum disease|tooth decay|cavity|eczema"
    r"|psoriasis|infection|infected|fungus|fungal|bacteria|cancer\w*"
    r"|abscess"
    r"|allergy|allergic reaction|wart|sprain\w*|arthritis|gout|mold|mould|asbestos)\b"
    r"|\bis (?:it|this|that) (?:ok|okay|safe|alright|fine|bad)\b.*\b(?:pregnan\w*|breastfeed\w*|nursing|diabet\w*"
    r"|blood thinners)\b"
    r"|\bis (?:it|this|that) (?:safe|dangerous|risky|normal|serious|contagious)(?: (?:to|if|for|that|when)\b|$)"
    r"|\bshould (?:i|we) (?:just |maybe |really )?(?:tape|leave|put|take|stop|keep|wash|cut|remove|try|use|touch|turn"
    r"|move|pull"
    r"|wait|worry|be worried|sign|agree|accept|pay|fight|settle|sue|plead)\b"
)
_OF_LAW = re.compile(r"\b(?:law|legal|solicitors?|attorneys?|lawyers?|barristers?|notar\w*)\b", re.IGNORECASE)
_LEGAL_MATTER = re.compile(
    r"\bcan (?:he|she|they|(?:my|our|the) (?:\w+ )?(?:ex|husband|wife|landlord|boss|employer|neighbou?r|partner"
    r"|tenant|brother"
    r"|sister|family|bank|police|council|company)) (?:\w+ )?(?:take|keep|sell|force|make|stop|evict|throw|kick|fire"
    r"|sack|sue"
    r"|change|refuse|do|move|claim|get)\b|\bwhat (?:would|could|will|should|do|can|might) (?:i|we|she|he) (?:get"
    r"|be entitled"
    r"|walk away|end up)\b|\bam i (?:entitled|liable|allowed|within my rights|responsible|legally)\b"
    r"|\bdo you think (?:i|we|they|he"
    r"|she)(?: \w+)? (?:win|have|get|lose|stand)\b|\bwould (?:i|we) (?:win|lose|stand a chance|have a chance)\b"
)
_DO_YOU_DO = re.compile(
    r"\b(?:do|can|could|would) you (?:guys |people |folks |also |even |all |ever |still )*(?:do|offer|have|provide"
    r"|give|make|handle"
    r"|service|repair|fix|work on|replace|install|treat|clean|take care of|deal with)\b"
    r"|\bif you (?:guys |also )?(?:do|offer|have|provide|give)\b"
)
_IN_ANY_NOTICE = faq_matching.telling(
    "week day today tomorrow month until please closed open opening customers clients patients team staff call phone"
    " number time hours new sorry work works working come visit due while during all every still back again only"
)
_ROTA = re.compile(
    r"\b(?:when|what|which) (?:days?|time|times|hours|mornings|afternoons)? ?(?:is|does|are|do|will"
    r"|s) (?:\w+ ){1,3}?(?:be |usually |normally )*(?:in|work\w*"
    r"|available|there|here|around|on)\b|\b(?:is|does|will) (?:\w+ ){1,3}?(?:be |usually |normally |ever |still "
    r"|also )*(?:in|work|works|working|there"
    r"|available|around|here|on) (?:on |this |next |every |in the )*(?:\w+days?|weekends?|weekdays|today|tomorrow"
    r"|tonight|mornings?|afternoons?|evenings?)\b"
    r"|\b(?:days|hours) (?:is|does|of) (?:\w+ ){0,2}?\w+\b"
)


class KnowingTheFile(TellingPrices):
    """The part of the dialogue that finds whether, and where, the file has an answer."""

    def _days_asked(self, heard: Heard) -> str:
        """Whose days: "when is Dr. Soto in", "does Linh work on fridays". Empty: nobody's, or nobody with days of
        their own."""
        if not (self.can("answer_faq") and _ROTA.search(heard.plain)) or intents.find(Intent.APPOINTMENT, heard):
            return ""
        if named_outright(heard, self.services) or re.search(
            r"\bat (?:\d|noon|\w+ (?:am|pm|thirty|o ?clock)\b)", heard.plain
        ):
            return ""
        name = practitioner_named(heard.text, self.definition)
        return name if days_words(self.definition, name) else ""

    def _notice(self, heard: Heard) -> str:
        """The practice's notice that a question is about: two of its telling words stand in it. Empty: none."""
        if not self.can("answer_faq") or not self.asks_something(heard):
            return ""
        asked = faq_matching.telling(heard.text)
        notices = wording.notices(self.definition, self.request.now)
        found = [(len(asked & faq_matching.telling(text)), text) for text in notices]
        many, text = max(found, default=(0, ""))
        whole = bool(asked) and many == len(asked) and len(content(heard.words)) <= SHORT + 1  # "do you have parking"
        if many >= FEW or whole:
            return text
        return "" if self.sure_faq() else self._notice_of_question(heard, notices)

    @staticmethod
    def _notice_of_question(heard: Heard, notices: Sequence[str]) -> str:
        """ "I'm on crutches, is your lift working": all that one of the questions turns on stands in it."""
        asked = [faq_matching.telling(part) - _IN_ANY_NOTICE for part in parts_of(heard.said) if is_question(part)]
        return next((text for words in asked for text in notices if words and words <= faq_matching.telling(text)), "")

    def near_notice(self, heard: Heard) -> str:
        """The notice that one telling word of a question stands in, where nothing else is near. Empty: none."""
        asked = faq_matching.telling(heard.text) - _IN_ANY_NOTICE
        notices = wording.notices(self.definition, self.request.now) if self.can("answer_faq") else ()
        return next((text for text in notices if asked & faq_matching.telling(text)), "")

    def _is_told_with(self, faq: faq_matching.Band, notice: str) -> bool:
        """The answer that is told brings the notice along: both are about the same."""
        if not isinstance(faq, faq_matching.Answer):
            return False
        own = faq_matching.wordings(self.definition)[faq.index]
        return faq_matching.related(own, [notice]) is not None

    def _asks_for_opinion(self, heard: Heard) -> bool:
        """ "Should I tape it up until then?", "can he take the kids abroad", of a lawyer: a matter of judgement."""
        if _JUDGEMENT.search(heard.plain):
            return self._best_score() < LIKELY
        return _OF_LAW.search(self.definition.practice.kind) is not None and (
            asks_for_legal_advice(heard.plain) or _LEGAL_MATTER.search(heard.plain) is not None
        )

    def asks_for_service(self, heard: Heard) -> bool:
        """ "Do you do inspections?", of what can be booked, where the file has no answer of its own."""
        if self.state.asking in SLOTS or not self.can_book() or self._best_score() >= LIKELY:
            return False
        told = named_outright(heard, self.services) or bool(spoken_of(heard, self.services))
        told = told or any(asks_for(heard, one) for one in self.services) or asks_for_trade(heard, self.definition)
        return _DO_YOU_DO.search(heard.plain) is not None and told

    def _wants_hours(self, heard: Heard) -> bool:
        if not self.can("check_hours"):
            return False
        found = intents.find(Intent.HOURS, heard)
        dated = days_from_words(heard.text, self.request.now, self.country) is not None
        if found and found.score < 1.0:
            return self._best_score() < RATHER_ASKED  # heard only about so
        if found:
            return not self.sure_faq() or dated
        if self.state.asking not in SLOTS and is_of_a_day(heard):
            return dated or not self.sure_faq()
        goes_on = self.state.topic == "hours" and self.state.asking not in SLOTS and len(heard.words) <= 7
        return goes_on and dated

    def sure_faq(self) -> bool:
        """The file has an answer to this; a phrase that was only about heard does not outweigh it."""
        return self.can("answer_faq") and isinstance(faq_matching.band(self.matches), faq_matching.Answer)

    def _best_score(self) -> float:
        return self.matches[0].score if self.matches and self.can("answer_faq") else 0.0

    def has_faq(self) -> bool:
        return self.can("answer_faq") and faq_matching.band(self.matches) is not None

    def asks_something(self, heard: Heard) -> bool:
        """One of its clauses is a question."""
        if heard.said != heard.text and any(map(is_question, parts_of(heard.said))):
            return True
        clauses = [plain(clause) for clause in CLAUSES.split(heard.text)]
        return any(
            clause.count(" ") >= 2 and (_QUESTION.match(clause) or _INVERTED.search(clause)) for clause in clauses
        )
