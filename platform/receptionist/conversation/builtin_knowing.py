"""What the practice file can answer: its questions, hours, notices, prices, and who is in when. Pure."""

from collections.abc import Sequence
from datetime import date

from receptionist.conversation import faq_matching, intents
from receptionist.conversation.being_there import day_after
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_lengths import TellingLengths
from receptionist.conversation.builtin_matters import is_of_a_day
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_services import named_outright, services_named, spoken_of
from receptionist.conversation.builtin_state import SLOTS
from receptionist.conversation.builtin_unknown import asks_for, asks_for_trade, likely_asked
from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.builtin_whom import practitioner_named
from receptionist.conversation.courtesies import asks_how_we_are
from receptionist.conversation.dates import days_from_words
from receptionist.conversation.file_facts import days_words
from receptionist.conversation.history import FunctionResult
from receptionist.conversation.intents import Intent
from receptionist.conversation.judgement import LIKELIER, LIKELY, RATHER_ASKED, asks_for_opinion, is_of_law
from receptionist.conversation.kinds_of_service import is_done_here, meant_by_reason, not_done
from receptionist.conversation.notices_about import IN_ANY, asks_what_then, notice_about, notices_named, of_less
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import asks_for_less
from receptionist.conversation.remedies import asks_of_fitness, asks_of_remedies
from receptionist.conversation.seen_by import to_be_seen_by
from receptionist.conversation.service_words import is_named_whole, is_said, own_words
from receptionist.conversation.several import asks_in_the_end, is_question, not_aloud, parts_of
from receptionist.conversation.subjects import subjects_of
from receptionist.conversation.tag_questions import asks_by_tag
from receptionist.conversation.ways_in import asks_the_way, of_the_way
from receptionist.conversation.words import CLAUSES, Heard, content, plain
from receptionist.practice import hours as practice_hours
from receptionist.practice import wording

SHORT = 5  # words: within a dictated message only such a turn is a command
_QUESTION = regex(  # "it is about a will" tells, and so does "the other side is Brian Talbot"
    r"^(?:(?:and|but|so|oh|ok|okay|wait|um|uh|well|by the way|also|sorry|hey|hi|hello|quick question"
    r"|one more thing|then|now|yes"
    r"|just|actually|excuse me|if \w+ \w+ (?:\w+ ){0,3}?\w+) )*"
    r"(?:what|whats|when|whens|where|wheres|who|whos|which|why|how|hows|do(?! (?:it|that|so|me|please)\b)|does"
    r"|did|can|could|will|would|should|may|is|are"
    r"|isnt|arent|dont|cant|have|has|am|was|were|whatll|whatd|whatre|howd|howll|howre|wholl|whod|whend|whenll|wherell"
    r"|dyou|dya|doesnt|didnt|wont|wouldnt|couldnt|shouldnt|wasnt|havent|hasnt)\b (?!i (?:say|turn|need|stand|get)\b)"
)
_INVERTED = regex(
    r"\bwondering (?:if|whether) (?:you (?!could|can|might|would|had)|there|it|the|your|that|(?:i|we) (?:need"
    r"|have to|should"
    r"|(?:could|can) bring))|"
    r"\b(?!do (?:it|that) (?:my|our|him|her|them)sel)(?:do|does|can|could|is|are|will|would|should)"
    r" (?:you|yall|i|we|they|it|there|that|somebody|someone"
    r"|anyone) (?:guys )?\w+"
    r"|^(?:(?:hi|hello|hey|hiya|so|and|um|uh|oh|ok|okay|also|well|but) )*(?:(?:you|ya|yall|yous)"
    r" (?:(?:guys|folks|people|all|lot|also|ever|even|still) )*(?:got(?! (?:me|my|it|that)\b)|have(?! (?:my|me|been"
    r"|a good"
    r"|a nice|a great|a lovely|to)\b)|do(?! (?:it|that)\b)|take(?! care)|sell|offer|open|accept|fix|repair|stock|treat"
    r"|see(?! (?:i|my|we|the thing))|work on|cover|deliver|validate|bonded|insured|licen[cs]ed|certified|hiring)"
    r"|(?:got|any) (?:any|a|an"
    r"|\w+ing)? ?\w+(?: \w+){0,3}"
    r" (?:there|at yours|at your place|nearby|over there|left|going)$|any chance (?:you|yall) (?:guys )?(?:do|have"
    r"|sell|take|accept|got)\b|any idea (?:what|how|when|where|if) )"
)
_ANY = regex(  # "any discount for two"
    r"^(?:(?:hi|hello|hey|hiya|so|and|um|uh|oh|ok|okay|also|well|but|is there|got) )*(?:any|got an?(?: \w+)?|you got"
    r" an?(?: \w+)?) (?:chance (?:of|you)|idea"
    r"|discounts?|deals?|specials?"
    r"|offers?|parking|toilets?|loos?|perks|extra|fees?|charges?|money off|reductions?|rules?|reason"
    r"|restrictions?|age "
    r"limit|limits?"
    r"|way (?:to|of) (?:pay|park)\w*|concessions?)\b"
)
_WITHIN = regex(  # "once I've picked some how many days before I can collect them"
    r"\bhow (?:am i|are we) (?:supposed|meant) to\b|"
    r"\b(?<!matter )(?<!know )how (?:many|much|long|soon|far) (?:\w+ ){1,4}?(?:(?:before|until|till|do|does|will|would"
    r"|can|could|must|should)"
    r" (?:i|we|you|it|they|he|she)|(?:does|will|would) (?:that|this|the))\b"
)
SELLS = regex(r"\b(?:do|dont|if) (?:you|yall|ya)(?: guys| folks| also| still| even)* (?:sell|stock|carry)\b")
FEW = 2  # words
_DO_YOU_DO = regex(
    r"\b(?:do|can|could|would) (?:you|yall|ya) (?:guys |people |folks |also |even |all |ever |still )*(?:do|offer"
    r"|have|provide"
    r"|give|make|handle"
    r"|service|repair|fix|work on|replace|install|treat|clean|take care of|deal with|help(?: \w+)? with|practi[cs]e"
    r"|specialise in|specialize in|take on|represent)\b"
    r"|\bif you (?:guys |also )?(?:do|offer|have|provide|give)\b"
    r"|^(?:(?:hi|hello|hey|hiya|so|and|um|uh|oh|ok|okay|also|well|but) )*(?:you|ya|yall|yous) (?:(?:guys|folks"
    r"|people|all"
    r"|lot|also|ever|even|still) )*(?:do|offer|provide|make|handle|service|repair|fix|work on|replace|install|treat"
    r"|clean|deal with)\b"
)
_DO_YOU = regex(  # with any other word for what is done: "do you remove tattoos"
    r"\b(?:do|can|could) (?:you|yall|ya) (?:guys |people |folks |also |even |all |ever |still )*(?!charge|need"
    r"|take|accept"
    r"|require|have"
    r"|know|think|mind|want|recommend|close|open|sell|use|see|get|tell|put|book|squeeze|fit|come|send|cancel|move"
    r"|change"
    r"|make|check (?:if|on|with|whether|that|my|the|for)|help|call|give|guys|please|let|remember|speak|talk|say"
    r"|explain)\w+"
)
_MAY_GET = regex(  # "can I get a mouthguard made there", "can you make me a mouth guard"
    r"\b(?:can|could|may) (?:i|we|you|he|she|my \w+) (?:guys )?(?:get|have|make|fit|do)(?: (?:me|us|him|her|my \w+))?"
    r" (?:an?|one of (?:those|them|the)) (?P<thing>\w{4,}(?: (?:guard|shield|splint|tray))?)\b"
)
OF_ANYTHING = faq_matching.telling(  # in questions of any kind
    "before after all as he she day days morning night over first come full see then should husband wife way week time"
    " people person able use long many number first one thing"
)
_OF_NOTICES = frozenset(("means of payment", "parking", "access", "toilets", "wifi"))
_OF_A_VISIT = frozenset(  # subjects on which nobody's judgement is asked for
    (
        "witnesses",
        "bringing",
        "companion",
        "parking",
        "clothes",
        "arriving",
        "dogs along",
        "means of payment",
        "referral",
    )
)
_NUMBERS = faq_matching.telling("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")
_OF_A_PART = regex(
    r"\b(?:is|are|will|when (?:is|are|does|do|will)|what time (?:is|are|does|do|will)) (?:the|your)"
    r" (?P<part>\w+(?: \w+)?) (?:\w+ ){0,2}?(?:open|opens|closed?|shut|working|available|running)\b"
)
_IN_GENERAL = regex(  # of everybody: "do you have daycare on christmas eve"
    r"\b(?:do|are|will|would|can) (?:you|yall|they|there) (?!(?:\w+ )*(?:me|us|my|our|him|her)\b)(?:\w+ )+"
    r"|\bis there (?:an? |any )?\w+"
)
_HAVE_YOU = regex(
    r"\b(?:have (?:you|yall|they) (?:got )?|do (?:you|yall|they) (?:guys )?(?:have|got|provide) |(?:is|are) there )"
    r"(?:any |an? |some |your )?(?P<thing>(?!there|here|open|available)[a-z]{4,}(?: (?!there|here)[a-z]{4,})?)"
    r"(?: (?:there|here|too|at all|i can use|to use|please))*$"
)
_ROTA = regex(
    r"\b(?:when|what|which) (?:days?|time|times|hours|mornings|afternoons)? ?(?:is|does|are|do|will"
    r"|s) (?:\w+ ){1,3}?(?:be |usually |normally )*(?:in|work\w*"
    r"|available|there|here|around|on)\b|\b(?:is|does|will) (?:\w+ ){1,3}?(?:be |usually |normally |ever |still "
    r"|also )*(?:in|work|works|working|there"
    r"|available|around|here|on) (?:on |this |next |every |in the )*(?:\w+days?|weekends?|weekdays|today|tomorrow"
    r"|tonight|mornings?|afternoons?|evenings?)\b"
    r"|\b(?:days|hours) (?:is|does|of) (?:\w+ ){0,2}?\w+\b"
)


def asked_of(told: FunctionResult) -> date | None:
    """The one day whose hours were told. None: several."""
    days: list[dict[str, str]] = told.result.get("hours", [])
    return date.fromisoformat(days[0]["date"]) if len(days) == 1 else None


_TAGGED = regex(  # "and there's no fee if I back out, right"
    r"(?:(?:and|so|but|oh|um|uh|yes|yeah|ok|okay|wait) )*(?:theres|there is|there are|there wont|you (?:guys )?(?:do"
    r"|dont|take"
    r"|wont|will|can|accept|have|got|still)|youll|youre|youve got|its (?:free|ok|okay|included|covered|all)|it wont"
    r"|it will"
    r"|that(?:s| is) (?:free|included|covered|without|with)|i (?:dont|wont|can|do|still|just|get|have)|ill|we (?:dont"
    r"|wont|can"
    r"|do|still|get)) (?:\w+ ){2,12}?(?:right|correct|yeah|isnt there|is there|dont you|do you|do i|do we|am i|cant i"
    r"|isnt it|is it|wont you|will you|innit)"
)


class KnowingTheFile(TellingLengths):
    """The part of the dialogue that finds whether, and where, the file has an answer."""

    def _days_asked(self, heard: Heard) -> str:
        """Whose days: "when is Dr. Soto in", "does Linh work on fridays". Empty: nobody's, or nobody with days of
        their own."""
        if not (self.can("answer_faq") and _ROTA.search(heard.plain)) or intents.find(Intent.APPOINTMENT, heard):
            return ""
        if named_outright(heard, self.services) or regex(r"\bat (?:\d|noon|\w+ (?:am|pm|thirty|o ?clock)\b)").search(
            heard.plain
        ):
            return ""
        when = wanted(self.wish_words(heard.text), self.request.now, self.country)
        if when.at and services_named(heard, self.services):
            return ""  # "is sal around saturday for a hot shave, say one o'clock": a wish
        if names_moment(heard) and to_be_seen_by(heard, self.definition, timed=True):
            return ""  # "is Dr. Soto in on Saturday, I'd want her to see my hen at half nine"
        name = practitioner_named(heard.text, self.definition)
        return name if days_words(self.definition, name) else ""

    def _notice(self, heard: Heard) -> str:
        """The practice's notice that a question is about: two of its telling words stand in it. Empty: none."""
        if not self.can("answer_faq") or not self.asks_something(heard):
            return ""
        asked = faq_matching.telling(heard.text) - _NUMBERS
        notices = wording.notices(self.definition, self.request.now)
        by_road = asks_the_way(heard.plain) and "access" not in subjects_of(heard.text)
        if by_road and (way := of_the_way(notices)):
            return way
        if then := self.notice_of_what_then(heard):
            return then
        if notices and asks_for_less(plain(heard.said)) and (less := of_less(notices)):
            return less
        found = [(len(asked & faq_matching.telling(text)), text) for text in notices]
        many, text = max(found, default=(0, ""))
        whole = bool(asked) and many == len(asked) and len(content(heard.words)) <= SHORT + 1  # "do you have parking"
        if many >= FEW or whole:
            return text
        return "" if self.sure_faq() else self._notice_of_question(heard, notices)

    def notice_of_what_then(self, heard: Heard) -> str:
        """ "I hear your lift's broken, so how am I to get up there": the notice about what is told before such a
        question. Empty: none."""
        notices = wording.notices(self.definition, self.request.now) if self.can("answer_faq") else ()
        named = notices_named(heard.text, notices) if notices else []
        return named[0] if named and any(asks_what_then(plain(part)) for part in parts_of(heard.said)) else ""

    def _is_of_a_part(self, heard: Heard) -> bool:
        """ "Is the steam room open right now", of which a notice tells: these are not the practice's hours."""
        subject = _OF_A_PART.search(heard.plain)
        part = faq_matching.telling(subject["part"]) - IN_ANY if subject else set[str]()
        notices = wording.notices(self.definition, self.request.now) if part else ()
        return any(part <= faq_matching.telling(text) for text in notices)

    @staticmethod
    def _notice_of_question(heard: Heard, notices: Sequence[str]) -> str:
        """ "I'm on crutches, is your lift working": all that one of the questions turns on stands in it."""
        parts = [part for part in parts_of(heard.said) if is_question(part)]
        parts += [clause for part in parts for clause in CLAUSES.split(part) if is_question(clause)]  # without the why
        asked = [faq_matching.telling(part) - IN_ANY for part in parts]
        return next((text for words in asked for text in notices if words and words <= faq_matching.telling(text)), "")

    def told_within(self, heard: Heard) -> str:
        """ "Have you got showers", of which one answer of the file tells by the way. Empty: none, or several."""
        asked = _HAVE_YOU.search(heard.plain) if self.can("answer_faq") else None
        kind = faq_matching.telling(self.definition.practice.kind)
        thing = faq_matching.telling(asked["thing"]) - kind - IN_ANY if asked else set[str]()
        found = [one.question for one in self.definition.faqs if thing and thing <= faq_matching.telling(one.answer)]
        return found[0] if len(found) == 1 else ""

    def near_notice(self, heard: Heard) -> str:
        """The notice that one telling word of a question stands in, where nothing else is near. Empty: none."""
        near = faq_matching.wordings(self.definition)[self.matches[0].index] if self.has_faq() else ()
        own = faq_matching.telling(" ".join(near))  # a gift card is no card machine
        asked = faq_matching.telling(heard.text) - IN_ANY - own
        notices = wording.notices(self.definition, self.request.now) if self.can("answer_faq") else ()
        said = subjects_of(heard.text) & _OF_NOTICES
        return next((text for text in notices if asked & faq_matching.telling(text) or said & subjects_of(text)), "")

    def _is_told_with(self, faq: faq_matching.Band, notice: str) -> bool:
        """The answer that is told brings the notice along: both are about the same."""
        if not isinstance(faq, faq_matching.Answer):
            return False
        question, *also = faq_matching.wordings(self.definition)[faq.index]
        return notice_about(question, also, [notice]) is not None

    def _asks_for_opinion(self, heard: Heard) -> bool:
        """ "Should I tape it up until then?", "can he take the kids abroad", of a lawyer: a matter of judgement."""
        if self.state.draft and self.state.asking in SLOTS:
            return False  # what the message is about
        if not asks_for_opinion(heard, self.definition.practice.kind, 0.0):
            return False  # looked at first: it costs less than whether something is wished
        if not self.asks_something(heard) and meant_by_reason(heard, self.services):
            return False  # "I want to change who gets the house when I'm gone": told, and asked of nobody
        of_health = asks_of_remedies(heard.plain) or asks_of_fitness(heard.plain)
        practical = not of_health and not _OF_A_VISIT.isdisjoint(subjects_of(heard.text))
        if practical and self._best_score() >= LIKELIER and self.is_of_its_subject(heard):
            return False  # "should I be dragging my neighbour along to witness it", and the file tells
        if not of_health and self.timed(heard) and goal_of(heard, self.definition, timed=True) == "book":
            return False  # "do you think it's broken, can I come in at ten": whoever looks will say
        return asks_for_opinion(heard, self.definition.practice.kind, self._best_score())

    def asks_for_service(self, heard: Heard) -> bool:
        """ "Do you do inspections?", of what can be booked, where the file has no answer of its own."""
        if self.state.asking in SLOTS or not self.can_book() or self.sure_faq():
            return False
        if not_done(heard, self.services):
            return False
        if self._best_score() >= LIKELY:
            return _DO_YOU_DO.search(heard.plain) is not None and self._names_whole(heard)
        spoken = spoken_of(heard, self.services)
        of_law = is_of_law(self.definition.practice.kind)  # "do you handle dui": not every lawyer
        told = named_outright(heard, self.services) or (bool(spoken) and not of_law)
        told = told or any(asks_for(heard, one) for one in self.services) or asks_for_trade(heard, self.definition)
        told = told or (
            likely_asked(heard, self.definition) is not None and not is_of_law(self.definition.practice.kind)
        )
        told = told or is_done_here(heard, self.services)
        if (thing := _MAY_GET.search(heard.plain)) and len(services_named(heard, self.services)) == 1:
            own = plain(services_named(heard, self.services)[0].name).split()
            return is_said(thing["thing"], own) or is_said(thing["thing"].replace(" ", ""), own)
        by_name = (
            named_outright(heard, self.services) and _DO_YOU.search(heard.plain) is not None and self.names_more(heard)
        )
        return by_name or (_DO_YOU_DO.search(heard.plain) is not None and told)

    def names_more(self, heard: Heard) -> bool:
        """Not of "do you build pools", of those who look after pools: only what they are is said, and nothing of what
        they do; nor of "do you sell cat food", of those who see cats."""
        if SELLS.search(heard.plain) and not any(is_named_whole(one, heard.plain) for one in self.services):
            return False
        kind = plain(self.definition.practice.kind).split()
        own = {word for one in self.services for word in own_words(one) if is_said(word, heard.words)}
        return not own or any(not is_said(word, kind) for word in own)

    def _names_whole(self, heard: Heard) -> bool:
        """ "Do you do sports physicals", of which the question that is near says less."""
        near = faq_matching.wordings(self.definition)[self.matches[0].index] if self.has_faq() else ()
        known = faq_matching.telling(" ".join(near))
        asked = faq_matching.telling(heard.text)
        names = [faq_matching.telling(one.name) for one in self.services]
        return any(name <= asked and not name <= known for name in names)

    def _hours_asked(self, heard: Heard) -> str:
        """The words whose hours are asked for: what was said, or the day that is "the one after". Empty: none."""
        if self.state.topic == "hours" and self.state.asking not in SLOTS and self.can("check_hours"):
            told = next((one for one in reversed(self.request.entries) if isinstance(one, FunctionResult)), None)
            last = asked_of(told) if told and told.name == "check_hours" else None
            if last is not None and (after := day_after(heard.text, last)):
                return f"are you open on {after}"
        return heard.text if self._wants_hours(heard) else ""

    def _wants_hours(self, heard: Heard) -> bool:
        if not self.can("check_hours"):
            return False
        found = intents.find(Intent.HOURS, heard)
        if found and self._is_of_a_part(heard):
            return False
        dated = days_from_words(heard.text, self.request.now, self.country) is not None
        if found and found.score < 1.0:
            return self._best_score() < RATHER_ASKED  # heard only about so
        if found:
            return not self.sure_faq() or dated
        if asks_how_we_are(heard):
            return False  # "good morning, how are you"
        if self.state.asking not in SLOTS and is_of_a_day(heard):
            return dated or not self.sure_faq()
        if self.state.asking not in SLOTS and _IN_GENERAL.search(heard.plain) and self._is_closed_then(heard):
            return self._best_score() < RATHER_ASKED
        goes_on = self.state.topic == "hours" and self.state.asking not in SLOTS and len(heard.words) <= 7
        return goes_on and dated

    def _is_closed_then(self, heard: Heard) -> bool:
        """ "Do you take dogs the friday after thanksgiving", when nobody is there."""
        days = days_from_words(heard.text, self.request.now, self.country)
        if days is None or (len(days.dates) != 1 and not days.weekly):
            return False
        if days.weekly:
            return any(not practice_hours.ranges_on(self.definition.hours, day) for day in days.dates)
        return not practice_hours.hours_on(self.definition, days.dates[0]).spans

    def sure_faq(self) -> bool:
        """The file has an answer to this; a phrase that was only about heard does not outweigh it."""
        return self.can("answer_faq") and isinstance(faq_matching.band(self.matches), faq_matching.Answer)

    def file_speaks_of(self, heard: Heard) -> bool:
        """Does the question that is near, or its answer, tell of a thing that is asked about?"""
        if not self.has_faq():
            return False
        near = self.definition.faqs[self.matches[0].index]
        told = faq_matching.telling(" ".join((near.question, *near.also_asked, near.answer)))
        return not (told & faq_matching.telling(heard.text)) <= OF_ANYTHING

    def is_of_its_subject(self, heard: Heard) -> bool:
        """Is it about what the question that comes nearest is about, by a subject that is known?"""
        nearest = self.definition.faqs[self.matches[0].index]
        own = subjects_of(" ".join((nearest.question, *nearest.also_asked)))
        return not own.isdisjoint(subjects_of(heard.text))

    def _best_score(self) -> float:
        return self.matches[0].score if self.matches and self.can("answer_faq") else 0.0

    def has_faq(self) -> bool:
        return self.can("answer_faq") and faq_matching.band(self.matches) is not None

    def asks_something(self, heard: Heard) -> bool:
        """One of its clauses is a question."""
        if heard.said != heard.text and any(map(is_question, parts_of(heard.said))):
            return True
        if _WITHIN.search(heard.plain) or is_question(heard.said) or asks_in_the_end(heard.said):
            return True
        if self.state.asking not in SLOTS and (asks_by_tag(heard) or _ANY.match(heard.plain)):
            return True
        clauses = [plain(clause) for clause in CLAUSES.split(not_aloud(heard.text))]
        return _TAGGED.fullmatch(heard.plain) is not None or any(
            clause.count(" ") >= 2 and (_QUESTION.match(clause) or _INVERTED.search(clause)) for clause in clauses
        )
