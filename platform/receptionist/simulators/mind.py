"""What the simulated model says: simple rules over the conversation and the functions that it is offered. Pure.

No understanding is claimed. It is just good enough to hold a whole conversation through real function calling, the same
one each time: a question is looked up, a message or a booking is asked together piece by piece, results are said in
words. Everything it knows comes out of the messages that it is sent, as with the real one.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeAlias, cast

import msgspec

from receptionist.conversation.capture import Phone, digit_groups, phone_from_words, yes_or_no
from receptionist.conversation.capture_names import name_from_words
from receptionist.conversation.values.birth_dates import birth_date_from_words

Json: TypeAlias = Mapping[str, Any]  # decoded JSON, as a client sent it


class Say(msgspec.Struct, frozen=True):
    """Words, sent in tokens."""

    text: str


class Use(msgspec.Struct, frozen=True):
    """A function call. Text instead of an object is sent as it stands, valid or not."""

    name: str
    arguments: dict[str, Any] | str = {}


class Wait(msgspec.Struct, frozen=True):
    """Silence in the stream."""

    seconds: float


Step: TypeAlias = Say | Use | Wait
Mind: TypeAlias = Callable[[Sequence[Json], Mapping[str, str]], list[Step]]  # messages, and functions as told of

_ASK_NAME: Final = "May I have your name?"
_ASK_PHONE: Final = "What number can we reach you at?"
_ASK_REASON: Final = "What shall I tell them?"
_ASK_RIGHT: Final = "Is that right?"
_ASK_SLOT: Final = "Which one suits you?"
_ASK_SERVICE: Final = "What is the appointment for?"
_ASK_RETURNING: Final = "Have you been here before?"
_ASK_BIRTH: Final = "What is the date of birth?"
_ASK_MORE: Final = "What may I note?"  # about what the service asks for
_ASK_BOOK: Final = "Shall I book that?"
_ASK_MEANT: Final = "Is this what you would like to know:"  # and a question of the practice's
_OFFER_MESSAGE: Final = "Shall I take a message?"
_MORE: Final = "Is there anything else I can do for you?"

_GOODBYE = re.compile(r"\b(good ?bye|bye|that's all|that is all|nothing else|no,? thank you|no,? thanks)\b", re.I)
_MESSAGE = re.compile(r"\b(message|call me back|call back|tell (him|her|them|the))\b", re.I)
_PERSON = re.compile(
    r"\b(speak|talk) (to|with)\b|\b(transfer|connect|put) me\b|\breal person\b|\ba human\b|\bfront desk\b", re.I
)
_CHANGE = re.compile(r"\b(cancel|reschedule|(move|change) my|when is my)\b", re.I)
_BOOKING = re.compile(r"\b(book|appointment|schedule|come in|check-?up|cleaning|available slot)\b", re.I)
_HOURS = re.compile(r"\b(open|close|closed|closing|hours|opening)\b", re.I)
_THANKS = re.compile(r"^\W*(ok(ay)?|thanks?|thank you|great|perfect)[\s\w]*\W*$", re.I)
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth")
_LONGEST_LIST: Final = 3
_SUMS_UP: Final = "write_summary"
_LONGEST_SUMMARY: Final = 300


def reply(messages: Sequence[Json], functions: Mapping[str, str]) -> list[Step]:
    """The next turn of a conversation whose last message is the caller's, or the result of a function.

    `functions`: name -> what the client says of it."""
    if _SUMS_UP in functions:
        return [_summed_up(_last_words(messages))]
    results = _latest_results(messages)
    if any(name == "hold_slot" and result.get("state") == "held" for name, result in results):
        return _Conversation(messages, functions).next_question()
    if results:
        return [Say(" ".join(_in_words(name, result) for name, result in results))]
    heard = _last_words(messages)
    if not heard:
        return [Say(f"Hello. {_MORE}")]
    return _Conversation(messages, functions).answer(heard)


def _summed_up(told: str) -> Use:
    """A call that is over, by the caller's first words."""
    line = next((line.removeprefix("Caller: ") for line in told.splitlines() if line.startswith("Caller: ")), "")
    summary = f"The caller said: {line}" if line else "The caller said nothing."
    return Use(_SUMS_UP, {"summary": summary[:_LONGEST_SUMMARY], "mood": "calm", "topics": []})


class _Conversation:
    """The messages, read for what the caller was asked and what they answered."""

    def __init__(self, messages: Sequence[Json], functions: Mapping[str, str]) -> None:
        self._functions = functions
        self._messages = messages
        self._asked = ""  # the last thing that we said
        self._answers: dict[str, str] = {}  # question -> answer, since the last thing that was done
        said = ""
        for message in messages:
            match message.get("role"):
                case "assistant":
                    said = text_of(message) or said
                    if any(_name_of(call) in ("take_message", "schedule_appointment") for call in _calls(message)):
                        self._answers.clear()
                case "user":
                    self._asked = said
                    question = next((one for one in _QUESTIONS if one in said), "")
                    if question:
                        self._answers[_item_in(said) or question] = text_of(message)
                case _:
                    pass

    def answer(self, heard: str) -> list[Step]:
        if steps := self._follow_up(heard):
            return steps
        if "end_call" in self._functions and _GOODBYE.search(heard):
            return [Say("Thank you for calling. Goodbye."), Use("end_call", {"reason": "the caller said goodbye"})]
        if "transfer_call" in self._functions and _PERSON.search(heard) and not _MESSAGE.search(heard):
            return [Use("transfer_call", {"person": _person_in(heard), "reason": heard})]
        if "take_message" in self._functions and (_MESSAGE.search(heard) or _CHANGE.search(heard)):
            return [Say(f"I can take a message. {_ASK_NAME}")]
        if "find_slots" in self._functions and _BOOKING.search(heard):
            return self._search(heard, heard)
        if "check_hours" in self._functions and _HOURS.search(heard):
            return [Use("check_hours", {"when": heard})]
        if _THANKS.match(heard):
            return [Say(f"You're welcome. {_MORE}")]
        if "answer_faq" in self._functions:
            return [Use("answer_faq", {"question": heard})]
        return [Say(f"I'm sorry, I can't help with that. {_OFFER_MESSAGE}")]

    def _follow_up(self, heard: str) -> list[Step]:
        """What our own last question leads to; nothing when we asked none."""
        if _OFFER_MESSAGE in self._asked and yes_or_no(heard):
            return [Say(f"Of course. {_ASK_NAME}")]
        if _ASK_MEANT in self._asked and yes_or_no(heard):
            return [Use("answer_faq", {"question": self._asked.partition(_ASK_MEANT)[2].strip()})]
        if _ASK_SERVICE in self._asked:
            return self._search(heard, _latest(self._messages, "find_slots").get("when", "") or self._wish())
        if _ASK_RETURNING in self._asked:
            before = {key: value for key, value in _latest(self._messages, "find_slots").items() if key != "returning"}
            return [Use("find_slots", {**before, "returning": yes_or_no(heard) is not False})]
        if _ASK_RIGHT in self._asked or _ASK_BOOK in self._asked:
            return self._confirmed(heard)
        if _ASK_SLOT in self._asked:
            return self._chosen(heard)
        if any(question in self._asked for question in (_ASK_NAME, _ASK_PHONE, _ASK_REASON, _ASK_MORE, _ASK_BIRTH)):
            return self.next_question()
        return []

    def _search(self, service: str, when: str) -> list[Step]:
        """The service of which the most words were said; without any all of them are told."""
        names = _services_in(self._functions.get("find_slots", ""))
        said = set(re.findall(r"\w+", service.lower()))
        known = max(names, key=lambda name: len(said & set(re.findall(r"\w+", name.lower()))), default="")
        if names and not said & set(re.findall(r"\w+", known.lower())):
            return [Say(f"We offer {', '.join(names)}. {_ASK_SERVICE}")]
        return [Use("find_slots", {"service": known or service, "when": when})]

    def _wish(self) -> str:
        """The words before the last ones with which an appointment was asked for."""
        heard = [text_of(one) for one in self._messages if one.get("role") == "user"]
        return next((words for words in reversed(heard[:-1]) if _BOOKING.search(words)), "")

    def _chosen(self, heard: str) -> list[Step]:
        """One of the times that were offered is kept; other words are a search for other times."""
        found = _latest(self._messages, "find_slots")
        if self._slot_said(heard) is None and yes_or_no(heard) is not True:
            return [Use("find_slots", {**found, "when": heard})]
        if "hold_slot" not in self._functions:
            return self.next_question()
        return [Use("hold_slot", {"service": found.get("service", ""), "start": self._slot().get("start", "")})]

    def next_question(self) -> list[Step]:
        booking = _ASK_SLOT in self._answers
        for item in self._items() if booking else []:
            if item not in self._answers:
                return [Say(f"I also need this: {item}. {_ASK_MORE}")]
        if _ASK_NAME not in self._answers:
            return [Say(f"Very well. {_ASK_NAME}")]
        if _ASK_PHONE not in self._answers:
            return [Say(f"Thank you, {self._name()}. {_ASK_PHONE}")]
        if booking and self._needs_birth() and not self._birth():
            return [Say(f"Thank you. {_ASK_BIRTH}")]
        if not booking and _ASK_REASON not in self._answers:
            return [Say(f"Thank you. {_ASK_REASON}")]
        number = " ".join(digit_groups(self._phone())) if self._phone() else "no number"
        if booking:
            service = _latest(self._messages, "find_slots").get("service", "")
            when = f"{service}, {self._slot().get('spoken', '')}"
            return [Say(f"I have {self._name()}, {number}: {when}. {_ASK_BOOK}")]
        return [Say(f"I have {self._name()}, {number}: {self._answers[_ASK_REASON].strip(' .')}. {_ASK_RIGHT}")]

    def _confirmed(self, heard: str) -> list[Step]:
        if yes_or_no(heard) is not True:
            return [Say(f"Let us start again. {_ASK_NAME}")]
        if _ASK_SLOT in self._answers:
            found = _latest(self._messages, "find_slots")
            wanted: dict[str, Any] = {"service": found.get("service", ""), "start": self._slot().get("start", "")}
            optional = {"returning": found.get("returning"), "date_of_birth": self._birth()}
            wanted |= {key: value for key, value in optional.items() if value not in (None, "")}
            if items := self._items():
                wanted["answers"] = {item: self._answers.get(item, "") for item in items}
            return [Use("schedule_appointment", {**wanted, "name": self._name(), "phone": self._phone()})]
        reason = self._answers.get(_ASK_REASON, "") or "Please call back."
        return [Use("take_message", {"name": self._name(), "phone": self._phone(), "reason": reason})]

    def _name(self) -> str:
        said = self._answers.get(_ASK_NAME, "")
        return name_from_words(said, asked=True) or said.strip(" .")

    def _phone(self) -> str:
        heard = phone_from_words(self._answers.get(_ASK_PHONE, ""), "US")
        return heard.e164 if isinstance(heard, Phone) else ""

    def _items(self) -> list[str]:
        """What the service that was searched for asks for."""
        none: Json = {}
        found = next((one for one in reversed(_results(self._messages)) if "match" in one), none)
        return [str(item) for item in cast("list[Any]", found.get("ask") or [])]

    def _needs_birth(self) -> bool:
        return "date of birth" in self._functions.get("schedule_appointment", "")

    def _birth(self) -> str:
        said = self._answers.get(_ASK_BIRTH, "")
        day = str(self._slot().get("start", ""))[:10]
        born = birth_date_from_words(said, date.fromisoformat(day), "US") if said and day else None
        return born.isoformat() if born else ""

    def _slot(self) -> Json:
        """The one that the caller chose; else the first."""
        slots = self._offered()
        return self._slot_said(self._answers.get(_ASK_SLOT, "")) or (slots[0] if slots else {})

    def _offered(self) -> list[Json]:
        """By the last function that gave times."""
        none: list[Json] = []
        return next((slots for one in reversed(_results(self._messages)) if (slots := _slots(one))), none)

    def _slot_said(self, heard: str) -> Json | None:
        """By its place, else by words that it has; the most of them decides."""
        slots = self._offered()
        said = set(re.findall(r"\w+", heard.lower())) - _NO_TIME
        for place, word in enumerate(_ORDINALS[: len(slots)]):
            if word in said:
                return slots[place]
        scores = [len(said & set(re.findall(r"\w+", str(slot.get("spoken", "")).lower()))) for slot in slots]
        return slots[scores.index(max(scores))] if scores and max(scores) else None


_NO_TIME: Final = frozenset({"the", "of", "at", "in", "and", "on", "a"})
_QUESTIONS: Final = (_ASK_NAME, _ASK_PHONE, _ASK_REASON, _ASK_SLOT, _ASK_SERVICE, _ASK_BIRTH, _ASK_MORE)


def _in_words(name: str, result: Json) -> str:
    """The result of a function, as one tells it on the telephone."""
    if error := str(result.get("error", "")):
        names = error.rpartition("there are: ")[2].partition(". Mend")[0] if "there are: " in error else ""
        if name == "find_slots" and names:
            return f"We offer {names}. {_ASK_SERVICE}"
        return f"I'm sorry, that did not work. {_OFFER_MESSAGE}"
    match name:
        case "answer_faq":
            if answer := str(result.get("answer", "")):
                return f"{answer} {_MORE}"
            maybe = cast("list[str]", result.get("maybe") or [])
            return f"{_ASK_MEANT} {maybe[0]}" if maybe else f"I'm sorry, I don't know that. {_OFFER_MESSAGE}"
        case "check_hours":
            return f"{result.get('spoken') or result.get('hours')} {_MORE}"
        case "take_message":
            return f"Thank you, I have passed your message on. {_MORE}"
        case "transfer_call" if result.get("state") in ("connected", "ringing"):
            return "One moment, I'm putting you through."
        case "transfer_call":
            return f"I'm sorry, nobody can take the call now. {_OFFER_MESSAGE}"
        case "find_slots" if result.get("why") == "ask_returning":
            return f"Certainly. {_ASK_RETURNING}"
        case "find_slots" if instead := cast("list[str]", result.get("instead") or []):
            return f"That is not for you. We offer {', '.join(instead)}. {_ASK_SERVICE}"
        case "find_slots" if question := str(result.get("question", "")):
            return f"{question} {_ASK_SLOT}"
        case "find_slots" | "hold_slot" | "schedule_appointment" if slots := _slots(result):
            taken = "" if name == "find_slots" else "I'm sorry, that time has just been taken. "
            offers = ", or ".join(str(slot.get("spoken") or slot.get("start")) for slot in slots)
            return f"{taken}I have {offers}. {_ASK_SLOT}"
        case "find_slots" | "hold_slot":
            return f"I'm sorry, I find no free time then. {_OFFER_MESSAGE}"
        case "schedule_appointment" if result.get("state") == "requested":
            return f"I have passed your request for an appointment on. {_MORE}"
        case "schedule_appointment":
            return f"You are booked for {result.get('spoken') or result.get('start')}. {_MORE}"
        case "end_call":
            return "Goodbye."
        case _:
            return f"That is done. {_MORE}"


# --- reading messages ---------------------------------------------------------------------------------------------


def text_of(message: Json) -> str:
    """The words of a message, whichever way its content is written."""
    content = message.get("content")
    if isinstance(content, str):
        return content
    parts = cast("list[Json]", content) if isinstance(content, list) else []
    return " ".join(str(part.get("text", "")) for part in parts)


def _last_words(messages: Sequence[Json]) -> str:
    return next((text_of(one).strip() for one in reversed(messages) if one.get("role") == "user"), "")


def _latest_results(messages: Sequence[Json]) -> list[tuple[str, Json]]:
    """(function, result) of the tool messages at the end."""
    names = {str(call.get("id")): _name_of(call) for message in messages for call in _calls(message)}
    results: list[tuple[str, Json]] = []
    for message in reversed(messages):
        if message.get("role") in ("system", "developer"):
            continue  # what a client reminds us of each time
        if message.get("role") != "tool":
            break
        results.insert(0, (names.get(str(message.get("tool_call_id")), ""), _object(text_of(message))))
    return results


def _results(messages: Sequence[Json]) -> list[Json]:
    return [_object(text_of(message)) for message in messages if message.get("role") == "tool"]


def _latest(messages: Sequence[Json], name: str) -> Json:
    """The arguments of the last call of this function."""
    for message in reversed(messages):
        for call in _calls(message):
            if _name_of(call) == name:
                return _object(str(cast("Json", call.get("function", {})).get("arguments", "")))
    return {}


def _slots(result: Json) -> list[Json]:
    slots = cast("list[Any]", result.get("slots") or [])
    return [cast("Json", one) for one in slots if isinstance(one, dict)][:_LONGEST_LIST]


def _services_in(description: str) -> list[str]:
    """ "... Services: Cleaning; Check-up. Practitioners: ..." """
    found = re.search(r"\bServices: (.+?)\.(?: |$)", description)
    return found[1].split("; ") if found else []


def _item_in(said: str) -> str:
    """What a service asks for, in our own question for it."""
    found = re.search(rf"I also need this: (.+)\. {re.escape(_ASK_MORE)}", said)
    return found[1] if found else ""


def _calls(message: Json) -> list[Json]:
    return cast("list[Json]", message.get("tool_calls") or [])


def _name_of(call: Json) -> str:
    return str(cast("Json", call.get("function") or {}).get("name", ""))


def _object(text: str) -> Json:
    try:
        decoded: object = msgspec.json.decode(text)
    except msgspec.DecodeError:
        return {"answer": text}
    return cast("Json", decoded) if isinstance(decoded, dict) else {"answer": text}


def _person_in(heard: str) -> str:
    """ "speak to Doctor Nguyen about my bill" -> "Doctor Nguyen"; nobody in particular: empty."""
    found = re.search(r"\b(?:to|with) ((?:Dr\.?|Doctor|Mrs?\.?|Ms\.?)? ?[A-Z]\w+)", heard)
    return found[1].strip() if found else ""
