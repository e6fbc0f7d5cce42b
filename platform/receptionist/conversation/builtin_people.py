"""Callers who want somebody: whom they mean, who is there, and the message where nobody is. Pure."""

from receptionist.conversation import intents, people
from receptionist.conversation.builtin_booking_changes import ChangingAppointments
from receptionist.conversation.builtin_goals import goal_of
from receptionist.conversation.builtin_made import THING
from receptionist.conversation.builtin_matters import has_waited, is_own_matter
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_services import named_outright, services_named
from receptionist.conversation.builtin_state import BOOKING, SLOTS, Draft
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.cues_to_people import cue_to_person
from receptionist.conversation.departments import department_asked
from receptionist.conversation.history import CallerSaid, FunctionCall
from receptionist.conversation.intents import Intent
from receptionist.conversation.patterns import regex
from receptionist.conversation.people import spoken_person
from receptionist.conversation.price_questions import asks_price
from receptionist.conversation.seen_by import asks_for_theirs, to_be_seen_by
from receptionist.conversation.tongues.spanish.messages import asks_to_tell
from receptionist.conversation.unwelcome import complains
from receptionist.conversation.words import Heard, content, plain, word_set
from receptionist.practice.definition import Person
from receptionist.practice.hours import person_available

_JUST_BEFORE = 6  # entries
_TELLS_NOTHING = 7  # words
_TELL_NAMED = regex(
    r"(?:(?:please|just|can you|could you|would you|hi|hello|ok) )*(?:tell|ask|remind) (?!me\b|us\b|you\b)(?:\w+ ){3,}"
)
_OF_RANK = regex(  # asked for outright, whatever it is about
    r"\b(?:is there|have you got|do you have) (?:some|any)(?:body|one) (?:there )?(?:that |who )?(?:i|we) (?:can|could)"
    r" (?:speak|talk) (?:to|with)\b|"
    r"\b(?:speak|talk|chat|word) (?:to|with) (?:the |your |a |an )?(?:\w+ )?(?:manager|owner|boss|supervisor"
    r"|receptionist|human|person|whoever)\b|\bput (?:the |your )?(?:boss|manager|owner|supervisor) on\b"
    r"|\bwho(?:ever)? ?(?:s |is )?(?:runs|owns|manages|running|managing|in charge)\b|\bwho(?:ever)?s in charge\b"
    r"|\b(?:get|getting|grab|fetch|find|bring) (?:me |us )?(?:the |your |a )?(?:manager|owner|boss|supervisor)\b"
)
_CALL_ME = regex(
    r"\b(?:can|could|would|have) (?:someone|somebody|you|they|he|she|anybody|anyone) (?:please )?(?:call|ring"
    r"|phone) (?:me|us)\b"
)
_AT_MY_NUMBER = regex(r"\b(?:call|reach|ring|phone|text|get|contact) (?:me|us) (?:on|at|under)\b")
_IN_CASE = regex(  # no wish to be called: "if you want to ring us"
    r"\b(?:if|in case|should|when) you (?:guys |ever )?(?:want|need|like|wanna|have|care)? ?(?:to )?(?:ring|call"
    r"|phone|text|reach"
    r"|contact|get hold of) (?:me|us)\b"
)
_OF_MINE = regex(  # what there is already: "talk to someone about my appointment on friday"
    rf"\babout (?:my|our|the|that) (?:\w+ ){{0,3}}?(?:{THING}|bill|invoice|charge|results?|order|account)\b"
)
_NOW = regex(
    r"\b(?:put|patch|connect|transfer) (?:me|us)\b|\bright now\b|\breal person\b|\bhuman\b"
    r"|\b(?:someone|somebody|anyone|anybody|person) (?:now|urgently|immediately|at once|straight ?away|asap)\b"
)
_SEES_THEM = regex(
    r"\b(?:can|could|would|will) (?:he|she|they|you|\w+|(?:dr|mr|mrs|ms|miss|doctor|nurse) \w+) (?:\w+ )?"
    r"(?:see|take|fit|squeeze|have|do|look at) (?:me|us|him|her|them|it|my \w+|our \w+)\b"
)
_COMES_IN = regex(r"\b(?:come|get|pop|stop|drop) (?:in|by|down|over)\b|\bsit down with\b|\bmeet with\b")
_SETS_UP = regex(  # "can I set up something to talk about it with Dr. Osei"
    r"\b(?:set up|arrange|sort out|book|schedule) (?:an? |some )?(?:something|time|appointment|visit|meeting"
    r"|session|consult\w*|chat|talk)\b"
    r"(?! (?:with )?(?:somebody|someone|the manager|the owner))"
)
_A_TALK = regex(
    r"\b(?:an?|another|my|our) (?:\w+ ){0,2}?(?:talk|chat|meeting|consult\w*|appointment|session|sit ?down"
    r"|conversation|slot|time)"
    r" (?:to be |to get )?(?:with|seen|to see)\b"
)
TO_TALK = regex(r"\b(?:put|patch|connect|transfer) (?:me|us)\b|\b(?:speak|talk|have a word|get a word) (?:to|with)\b")
_NOT_THROUGH = regex(
    r"\b(?:dont|do not|not|never|no need to|rather not) (?:\w+ ){0,2}?(?:put|transfer|connect|patch|talk|speak)\b"
)
_SURELY_THEIRS = 0.85
_TELLING = word_set("tell let ask remind")

_A_WORD_WITH = (
    r"(?:just |go |go and )?(?:talk|speak|chat|check|have a (?:word|chat|talk)) (?:(?:it|this|that) "
    r"(?:over |through )?)?"
    r"(?:to|with) (?:him|her|them)\b"
)
TALKS_AT_HOME = regex(  # "let me talk to him and I'll call back": to the brother of whom they asked
    r"\b(?:let me|ill|i will|well|i need to|i have to|ive got to|i should|i better|id better) (?:just "
    r"|go )?(?:talk|speak"
    r"|chat|check|have a word) (?:to|with) (?:him|her|them|(?:the|my) (?:wife|husband|partner|mother|mom|mum|father|dad"
    r"|son|daughter|brother|sister|family|kids|boss|other half))\b.*\b(?:ill|i will|well|we will|and|then) (?:just )?"
    r"(?:call|ring|phone|get|give)\b.*\b(?:back|again|later|call|ring|bell)\b"
    # "let me talk to him first", "I'd better speak to her about it. bye now"
    r"|\b(?:(?:let me|lemme|ill|i will|well|i (?:should|better)|id better|i(?:m| am) (?:gonna|going to))"
    rf" {_A_WORD_WITH}(?: \w+){{0,4}}? (?:first|tonight|before (?:i|we)|and (?:see|decide|think))\b"
    rf"|i(?:ll)? (?:need|have|want|got) to {_A_WORD_WITH}.*\b(?:bye|goodbye|take care|good night|cheerio|ta ra)\b"
    rf"|(?:let me|lemme|ill|i will|well|i (?:should|better)|id better|i(?:m| am) (?:gonna|going to)) {_A_WORD_WITH}"
    r".*\b(?:bye|goodbye|take care|good night|cheerio|ta ra)\b)"
)
_SPEAKS = regex(
    r"\b(?:do|does|is there|are there|have you|which|who|whos)(?: \w+){0,5}? (?:speaks?|speaking|talks?|fluent in)"
    r" (?!to\b|with\b|about\b|on\b|over\b)(?:any |some |good )?\w{4,}(?: there| at all| please)?$"
)
_ASKS_PRICE_OF_IT = regex(
    r"^(?:(?:hi|hello|hey|hiya|so|and|um|uh|oh|ok|okay|well|quick question|just|wondering) )*(?:how (?:much|expensive"
    r"|pricey)|whats?"
    r"|does it cost|do you charge|is (?:it|there a|the first))\b(?!.*\b(?:can|could|may|let|put|like|want|need|rather) "
    r"(?:i|me|to|us)"
    r" (?:please )?(?:talk|speak|chat|through)\b)"
)


class AskingForPeople(ChangingAppointments):
    """The part of the dialogue that puts callers through, or takes word for somebody."""

    def _wants_person(self, heard: Heard) -> bool:
        if self._wants_message(heard) or intents.asks_when_reached(heard) or TALKS_AT_HOME.search(heard.plain):
            return False
        if self._names_office(heard):
            return True
        if self._to_be_seen_by(heard):
            return False
        if self.state.asking not in SLOTS and cue_to_person(self.definition, heard.text) == "person":
            return True
        if self.state.asking not in SLOTS and self.can_book() and self._would_come_in(heard):
            return False
        if self.state.asking not in SLOTS and self.can_book() and self._is_to_be_seen(heard):
            return False
        if self.state.asking not in SLOTS and self.can_book() and _A_TALK.search(heard.plain) and self.timed(heard):
            return False  # "an introductory talk with ms thornbury tomorrow morning"
        if self.state.asking not in SLOTS and self.can_book() and _SETS_UP.search(heard.plain):
            return False
        found = intents.find(Intent.PERSON, heard)
        if _SPEAKS.search(heard.plain):
            return False  # "do the opticians there speak urdu"
        if found and _ASKS_PRICE_OF_IT.match(heard.plain) and asks_price(heard):
            return False  # "what's it cost to come in and talk to the doctor"
        if found and (_OF_RANK.search(heard.plain) or _NOW.search(heard.plain)):
            return True
        if self._talks_to_whom_is_meant(heard):
            return True
        if (
            found
            and regex(r"\b(?:talk|speak) about\b|\btalk (?:it|this|that|things|them) (?:over|through)\b").search(
                heard.plain
            )
            and not people.asks_for_someone(self.definition, heard.text)
        ):
            found = None  # a matter, not somebody
        if found and self.state.asking not in SLOTS and self._rather_books(heard, found.score):
            found = None  # "I need to talk to a lawyer, a first consultation", "can I get someone saturday at noon"
        if found and (found.score == 1.0 or not self.sure_faq()):
            return True
        asking_names = self.state.asking in BOOKING or self.state.asking in ("name", "name_check", "change")
        return not asking_names and bool(people.asks_for_someone(self.definition, heard.text))

    def _person_meant(self, heard: Heard) -> Person | None:
        """Whose matter the first turn as good as certainly is, by what callers of other practices wanted."""
        first = self.language == "en" and self.is_first_turn and self.is_whole_turn(heard)
        likely = self.meant.people if first else ()
        best = max(range(len(likely)), key=likely.__getitem__, default=0)
        return self.definition.people[best] if likely and likely[best] >= _SURELY_THEIRS else None

    def _talks_to_whom_is_meant(self, heard: Heard) -> bool:
        """ "My refill was turned down, I need to talk to a nurse", where somebody is there for that."""
        if self.state.asking in SLOTS or not TO_TALK.search(heard.plain) or _NOT_THROUGH.search(heard.plain):
            return False
        return not asks_price(heard) and self._person_meant(heard) is not None

    def _to_be_seen_by(self, heard: Heard) -> bool:
        free = self.state.asking not in SLOTS and self.can_book()
        if free and asks_for_theirs(heard, self.definition):
            return True
        return free and to_be_seen_by(heard, self.definition, timed=True) and self.timed(heard)  # a time costs most

    def _names_office(self, heard: Heard) -> bool:
        """ "Billing please", "office manager", and nothing else; no service that is called so."""
        office = self.state.asking not in SLOTS and department_asked(heard.plain)
        return bool(office) and not services_named(heard, self.services)

    def _would_come_in(self, heard: Heard) -> bool:
        """ "I need to come in and talk to her tuesday at two", "sit down with Kiko, like a consultation"."""
        if not _COMES_IN.search(heard.plain):
            return False
        if asks_price(heard) and not _NOW.search(heard.plain):
            return True  # "what's it cost to come in and talk to the doctor"
        return names_moment(heard) or (
            named_outright(heard, self.services) and not _NOW.search(heard.plain) and not _OF_MINE.search(heard.plain)
        )

    def _is_to_be_seen(self, heard: Heard) -> bool:
        """ "They said ask for Joan, could she take her tomorrow at ten": a visit with the one who is named."""
        return _SEES_THEM.search(heard.plain) is not None and names_moment(heard)

    def _rather_books(self, heard: Heard, score: float) -> bool:
        """A service by its name, or a time to come: no wish to be put through now, nor about what there is already."""
        if not self.can_book() or _NOW.search(heard.plain) or _OF_MINE.search(heard.plain):
            return False
        if is_own_matter(heard) or has_waited(heard):
            return False
        timed = self.timed(heard)
        if people.asks_for_someone(self.definition, heard.text) or (
            goal_of(heard, self.definition, timed=timed) != "book"
        ):
            return False
        if timed or named_outright(heard, self.services) or intents.find(Intent.APPOINTMENT, heard):
            return True
        return score < 1.0 and (bool(services_named(heard, self.services)) or names_moment(heard))

    def _wants_message(self, heard: Heard) -> bool:
        if (self.state.asking in SLOTS and not self.books) or not self.can("take_message"):
            return False
        if self.state.asking not in SLOTS and (cue := cue_to_person(self.definition, heard.text)):
            return cue == "message"
        if self._to_be_seen_by(heard):
            return False  # "my friend says get Joan to do it, has she got ten o'clock on friday"
        if people.told_to(self.definition, heard.plain) or (heard.said != heard.text and asks_to_tell(heard.said)):
            return True
        telling = bool(_TELLING.intersection(heard.words[:6])) and "that" in heard.words
        telling = telling or (_TELL_NAMED.match(heard.plain) is not None and self.state.asking not in BOOKING)
        if telling and people.someone_named(self.definition, heard.text):
            return True
        message = intents.find(Intent.MESSAGE, heard)
        if message is None:
            return False
        of_made = bool(self.state.made) and self.state.asking not in SLOTS
        if "message" not in heard.words:
            goal = goal_of(heard, self.definition, spoken_of=of_made, timed=of_made and self.timed(heard))
            if goal in ("cancel", "move"):
                return False  # "calling to let you know that I can't make my appointment"
            named = named_outright(heard, self.services) and not _CALL_ME.search(heard.plain)
            if named and self.timed(heard):
                return False  # "a physical on friday at ten, you can call me at ..."
            if self._books_with_number(heard):
                return False
        person = intents.find(Intent.PERSON, heard)
        return person is None or message.score >= person.score

    def _books_with_number(self, heard: Heard) -> bool:
        """ "I need a trim friday at three, you can call me at 312 ...": a wish, and a number for it."""
        in_case = _IN_CASE.search(heard.plain) is not None
        if not (_AT_MY_NUMBER.search(heard.plain) or in_case) or _CALL_ME.search(heard.plain):
            return False
        told = told_in(heard.text, self.request.now.date(), self.country).phone
        if told and in_case and services_named(heard, self.services):
            return True
        return bool(told) and (self.books or goal_of(heard, self.definition, timed=self.timed(heard)) == "book")

    def _to_person(self, words: str, *, reason: str = "") -> None:
        self.state.failed = 0
        self.tell_stranger(Heard(words))
        named = people.named_person(self.definition, words)
        elsewhere = people.asks_for_someone(self.definition, words) if named is None else ""
        if reached := people.person_called(self.definition, elsewhere):
            named, elsewhere = reached, ""  # "get me the manager", of the "Studio manager"
        if elsewhere or not self.can("transfer_call"):
            self.state.draft = Draft(person=elsewhere)
            self.offer_message(self.lines.no_transfer)
            return
        named = named or people.person_of_role(self.definition, words)
        own = named or self._person_meant(Heard(reason)) or self._person_for_it() or self._person_of_matter(words)
        person = own or people.default_person(self.definition)
        reason = reason or words
        if not self._tells_why(reason) and (before := self._unanswered()) and before not in reason:
            reason = f"{before.rstrip(' .')}. {reason}".removesuffix(". ")
        self.run_function("transfer_call", {"person": person.name if person else "", "reason": reason[:300]})

    @staticmethod
    def _tells_why(said: str) -> bool:
        """ "Just get me a person" tells nothing of what it is about."""
        return len(content(plain(said).split())) > _TELLS_NOTHING

    def _unanswered(self) -> str:
        """What the caller had said before, where nothing came of it."""
        said = ""
        for entry in reversed(self.request.entries[:-1]):
            if isinstance(entry, FunctionCall):
                break
            if isinstance(entry, CallerSaid) and not entry.keys and self._tells_why(entry.text):
                said = entry.text
                break
        return said

    def _person_for_it(self) -> Person | None:
        """Who is there for what was spoken of just before: the one on call, after a burst pipe."""
        said: list[str] = []
        for entry in self.request.entries[-_JUST_BEFORE:]:
            if isinstance(entry, CallerSaid) and not entry.keys:
                said.append(entry.text)
            elif isinstance(entry, FunctionCall) and entry.name == "answer_faq":
                said.append(str(entry.arguments.get("question", "")))
        person = people.person_for(self.definition, said)
        return person if person and person_available(self.definition, person, self.request.now) else None

    def _person_of_matter(self, words: str) -> Person | None:
        """ "I need to talk to someone about my results": who is there for those; the boss is wanted as such."""
        of_rank = _OF_RANK.search(plain(words)) is not None
        find = people.person_of_rank if of_rank else people.person_of_topic
        person = find(self.definition, words)
        return person if person and person_available(self.definition, person, self.request.now) else None

    def _is_awaited(self) -> bool:
        """Somebody who is put through without questions, with the first words, where that is possible."""
        name = self.definition.callers.vip.get(self.request.caller, "")
        person = next((one for one in self.definition.people if one.name == name), None)
        if person is None or sum(isinstance(entry, CallerSaid) for entry in self.request.entries) != 1:
            return False
        if not self.can("transfer_call") or not person_available(self.definition, person, self.request.now):
            return False
        self._to_person(name)
        return True

    def _somebody_there(self, heard: Heard | None = None) -> str:
        """Whom callers that want a person are put through to, if that is possible now; else empty. With words, whose
        matter they are about, where that is somebody's."""
        self.state.person = ""
        if not self.can("transfer_call"):
            return ""
        own = (people.person_of_topic(self.definition, heard.text) or self._person_meant(heard)) if heard else None
        if heard and own is None and complains(heard):
            own = people.person_of_topic(self.definition, "complaints")
        for person in (own, people.default_person(self.definition)):
            if person and person_available(self.definition, person, self.request.now):
                self.state.person = person.name if person is own else ""
                return spoken_person(person.name) if self.language == "en" else person.name
        return ""
