"""What a language model is asked with: the practice's rules and facts, and the conversation as the caller heard it."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

import msgspec

from receptionist.conversation.folding import folded, in_short, stays
from receptionist.conversation.glossing import spoken_languages
from receptionist.conversation.history import (
    AgentSaid,
    CallerSaid,
    FunctionCall,
    FunctionResult,
    FunctionSpec,
    Json,
    ModelRequest,
    Note,
    Noted,
)
from receptionist.conversation.prompt_rules import rules
from receptionist.conversation.read_back import last_read, notes
from receptionist.conversation.shelves import first_notices, near
from receptionist.conversation.spoken_language import spoken_language
from receptionist.practice import wording
from receptionist.practice.definition import Definition
from receptionist.practice.hours import is_open

SPOKEN_TOKENS: Final = 600  # of an answer by voice; a function's arguments are shorter still
_ARGUMENT_TOKENS: Final = 200  # of the longest arguments of a function, whatever the practice says of words
_TOKENS_PER_WORD: Final = 3  # more than in English: a bound that cuts no answer which keeps to its words
_LOST: Final[Json] = {"error": "no result came back; it is not known whether it was done. Do not claim that it was."}


class CallerWords(msgspec.Struct, frozen=True, tag="caller"):
    """What the caller said."""

    text: str


class OwnWords(msgspec.Struct, frozen=True, tag="own"):
    """What the caller heard of what the receptionist said."""

    text: str


class Called(msgspec.Struct, frozen=True, tag="called"):
    """A function that was called, together with what came of it: never one without the other."""

    call: FunctionCall  # its id is unique within the prompt
    result: str  # JSON


class Aside(msgspec.Struct, frozen=True, tag="aside"):
    """Something that happened beside the words."""

    text: str


Message: TypeAlias = CallerWords | OwnWords | Called | Aside


class Prompt(msgspec.Struct, frozen=True):
    """In the order in which a model should get it: what never changes in a call comes first, so that vendors' caches
    hold it; `facts` of this moment come last."""

    rules: str
    functions: Sequence[FunctionSpec]
    messages: tuple[Message, ...]
    facts: str
    most_tokens: int = SPOKEN_TOKENS  # of the answer
    may_call: bool = True  # False: the functions stand there as before, and none may be called now
    temperature: float | None = None  # None: the model's own
    effort: str = ""  # of reasoning: none, minimal, low, medium, high; empty: the model's own


def prompt(request: ModelRequest) -> Prompt:
    """Pure: the same request, the same prompt."""
    messages = tuple(_messages(request))
    style = request.practice.model
    return Prompt(
        rules=rules(request.practice, by_text=request.by_text),
        functions=request.functions or request.idle,
        messages=messages,
        facts=_facts(request, begun=bool(messages) and isinstance(messages[-1], OwnWords)),
        most_tokens=_ARGUMENT_TOKENS + _TOKENS_PER_WORD * style.max_words if style.max_words else SPOKEN_TOKENS,
        may_call=bool(request.functions),
        temperature=style.temperature,
        effort="" if style.reasoning_effort == "usual" else style.reasoning_effort,
    )


# -- the conversation ------------------------------------------------------------------------------------------------


def _messages(request: ModelRequest) -> Iterator[Message]:
    """Every call stands with its result, whatever the order of entries; a result that nobody asked for is left out.
    The beginning of a long call is told in short, as a note among the caller's words, of which it is made.

    Ids are given anew, by position: an id that a model used twice in a call pairs wrongly, and vendors refuse it.
    """
    entries = request.entries
    results: dict[tuple[str, str], list[FunctionResult]] = {}
    for entry in entries:
        if isinstance(entry, FunctionResult):
            results.setdefault((entry.id, entry.name), []).append(entry)
    calls = 0
    if cut := folded(entries):
        country = request.practice.practice.country
        yield CallerWords(in_short(entries[:cut], request.recap, request.now.date(), country))
    for place, entry in enumerate(entries):
        if place < cut and not stays(entry):
            continue
        match entry:
            case CallerSaid():
                yield CallerWords(_caller_words(entry))
            case AgentSaid():
                if said := _own_words(entry):
                    yield OwnWords(said)
            case FunctionCall():
                calls += 1
                came = results.get((entry.id, entry.name))
                result = came.pop(0).result if came else _LOST
                yield Called(FunctionCall(f"call_{calls}", entry.name, entry.arguments), _json(result))
            case Noted():
                yield Aside(_aside(entry))
            case FunctionResult():
                pass


_BRACKETS: Final = str.maketrans("[]", "()")


def _caller_words(said: CallerSaid) -> str:
    """Square brackets mark what is not the caller's: a caller who types them writes no notes."""
    words = said.text.strip().translate(_BRACKETS)
    if said.keys:
        return f"[pressed on the keypad: {words}]"
    return words or "[a sound without words that could be understood]"


def _own_words(said: AgentSaid) -> str:
    """What was heard is the truth: words that were planned and not heard were never said."""
    heard = said.heard.strip()
    if not said.interrupted:
        return heard
    return f"{heard} [cut off here by the caller]" if heard else ""


def _aside(note: Noted) -> str:
    match note.kind:
        case Note.SILENCE:
            return f"The caller has said nothing for a while (time {note.detail} in a row). Ask gently, in few words."
        case Note.EMERGENCY:
            return "An emergency phrase was heard, and the emergency reply was given. Do not make light of it."
        case Note.TRANSFER:
            return f"The caller was to be put through, and came back: {note.detail}. Say so, and offer a message."
        case Note.RESUMED:
            return "The line was cut for a moment and is back. Say sorry in a few words, then go on."
        case Note.LAST_MINUTE:
            return "One minute is left of the longest call. Say so, and offer to take a message."
        case Note.WITHHELD:
            return (
                "Not said, since nothing in this call or in what you know bears it out, or since you may not say it: "
                f"{note.detail} Do it with its function, look it up, or say honestly that you cannot. Say only what "
                "is so."
            )
        case Note.PROMISED | Note.UNKEPT:
            what = {"transferred": "put the caller through", "sent": "send something"}.get(note.detail, note.detail)
            return f"You said that you would {what}. It has not been done: call the function, or say that it is not."
        case Note.AMENDED:
            return "You told the caller that what you had promised was not done."
        case Note.NOWHERE:
            return "The conversation goes round in circles. You offered to take a message: take one, or say goodbye."
        case Note.TIME_UP:
            return "The longest call is over. Say goodbye now."
        case _:
            return f"{note.kind}: {note.detail}"


# -- what is so at this moment ---------------------------------------------------------------------------------------


def _facts(request: ModelRequest, *, begun: bool) -> str:
    definition, now = request.practice, request.now
    lines = [
        f"It is {now.strftime('%A')} {now.day} {now.strftime('%B %Y, %H:%M')} at the practice, "
        + ("which is open now." if is_open(definition, now) else "which is closed now."),
        f"In an emergency callers dial {wording.emergency_number(definition)}.",
        f"The caller's number is {request.caller}; confirm it before you use it."
        if request.caller
        else "The caller's number is withheld.",
    ]
    if (language := spoken_language(request.entries, definition)) != definition.practice.language:
        lines.append(f"The caller speaks {language}: answer in it, also with what functions give in another language.")
    lines += near(definition, request.faq_matches or (), request.service_matches)
    lines += notes(last_read(request.entries, now, definition.practice.country, _languages(definition)))
    lines += [f"Tell callers when it fits: {text}" for text in first_notices(wording.notices(definition, now))]
    if not request.functions:
        lines.append("No function can be used now. Answer with what you know.")
    if begun:
        lines.append("Your words that stand last were said already. Go on from there; repeat nothing of them.")
    return "\n".join(lines)


def _json(value: Json) -> str:
    return msgspec.json.encode(value).decode()


def _languages(definition: Definition) -> tuple[str, ...]:
    return spoken_languages(definition.practice.language, definition.practice.also_speaks)
