"""A conversation by text on a page: an owner types what a caller would say, and sees replies and functions at once.

It is kept like `talk`'s, turn by turn, so that any process can go on with it. Bookings and messages are the sandbox's.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import datetime
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Redirect, Response

from receptionist.actions.context import Context
from receptionist.agent.events import ReplyEvent
from receptionist.agent.keeping import KeptConversation
from receptionist.clock import Clock, FixedClock
from receptionist.conversation.history import Origin
from receptionist.practice.registry import Practice
from receptionist.records.calls import CallRow
from receptionist.records.ids import new_id
from receptionist.web import presenters, wording
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.test_call import ideas
from receptionist.web.dashboard.trial import Trial, trial_of
from receptionist.web.pages import by_htmx, html_response
from receptionist.web.path_parameters import InPath

_LONGEST: Final = 500
_KEYS: Final = frozenset("0123456789*#")


class Begin(msgspec.Struct, frozen=True):
    """The form that begins a conversation. An empty `caller` is a withheld number, an empty `at` is now."""

    caller: Annotated[str, msgspec.Meta(max_length=32)] = ""
    at: Annotated[str, msgspec.Meta(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$")] = ""
    draft: Literal["", "1"] = ""
    csrf_token: str = ""


class Typed(msgspec.Struct, frozen=True):
    """The composer. `turn`: the latest one that it knows; `at` and `draft`: as the conversation began."""

    do: Literal["say", "hang_up"] = "say"
    words: Annotated[str, msgspec.Meta(max_length=_LONGEST)] = ""
    turn: Annotated[int, msgspec.Meta(ge=0, le=10_000)] = 0
    at: Annotated[str, msgspec.Meta(max_length=32)] = ""
    draft: Literal["", "1"] = ""
    csrf_token: str = ""


def chat_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    records = desk.services.records
    busy = set[str]()  # conversations that are answered just now: two answers at once would be of one turn

    @get("/practices/{slug:str}/try", include_in_schema=False)
    async def start_page(request: AnyRequest, slug: InPath, draft: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "place_test_call")
        trial = await trial_of(desk, visit, "try", draft=draft == "1")
        return await desk.page(visit, "try.html", here="test", **trial.values, **_start_values(desk, trial))

    @post("/practices/{slug:str}/try", include_in_schema=False, status_code=200)
    async def begin(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[Begin, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "place_test_call")
        trial = await trial_of(desk, visit, "try", draft=data.draft == "1")
        caller = wording.dialable(data.caller.strip(), visit.place) if data.caller.strip() else ""
        problem = ""
        if data.caller.strip() and not caller:
            problem = "That is not a telephone number. Leave it empty to withhold the number."
        elif data.at and _moment(data.at, visit) is None:
            problem = "That is no day and time."
        if trial.practice is None or problem:
            values = _start_values(desk, trial, data, problem)
            page = await desk.page(visit, "try.html", here="test", **trial.values, **values)
            return Response(page.content, status_code=422, media_type=page.media_type)
        kept = _kept(desk, visit, trial.practice, new_id("try"), caller, data.at)
        await kept.open()
        await _drain(kept.turn(kept.talk.greet()))
        query = urlencode({name: value for name, value in (("draft", data.draft), ("at", data.at)) if value})
        there = f"/practices/{slug}/try/{kept.context.call_id}"
        return Redirect(f"{there}?{query}" if query else there, status_code=303)

    @get("/practices/{slug:str}/try/{talk_id:str}", include_in_schema=False)
    async def chat_page(
        request: AnyRequest,
        slug: InPath,
        talk_id: InPath,
        draft: FromQuery[str] = "",
        at: FromQuery[str] = "",
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "place_test_call")
        call = await _call(visit, talk_id)
        trial = await trial_of(desk, visit, "try", draft=draft == "1")
        values = await _chat_values(trial, call, at)
        return await desk.page(visit, "chat.html", here="test", **trial.values, **values)

    @post("/practices/{slug:str}/try/{talk_id:str}", include_in_schema=False, status_code=200)
    async def answer(
        request: AnyRequest,
        slug: InPath,
        talk_id: InPath,
        data: Annotated[Typed, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[Any]:
        visit = await desk.enter(request, slug, "place_test_call")
        call = await _call(visit, talk_id)
        trial = await trial_of(desk, visit, "try", draft=data.draft == "1")
        if trial.practice is not None and call.state != "ended" and talk_id not in busy:
            busy.add(talk_id)
            try:
                await _answered(visit, trial.practice, call, data)
            finally:
                busy.discard(talk_id)
        if not by_htmx(request):
            query = urlencode({name: value for name, value in (("draft", data.draft), ("at", data.at)) if value})
            there = f"/practices/{slug}/try/{talk_id}"
            return Redirect(f"{there}?{query}" if query else there, status_code=303)
        values = await _chat_values(trial, await _call(visit, talk_id), data.at)
        return html_response(desk.partial(visit, "partials/chat.html", **trial.values, **values))

    async def _answered(visit: Visit, practice: Practice, call: CallRow, data: Typed) -> None:
        """Nothing happens for words that were typed at an older state of the conversation."""
        kept = _kept(desk, visit, practice, call.id, call.caller, data.at)
        if not await kept.recall() or kept.talk.turn != data.turn:
            return
        if data.do == "hang_up":
            await kept.end()
            return
        words = " ".join(data.words.split())
        if not words:
            return
        pressed = _KEYS.issuperset(words.replace(" ", ""))
        await _drain(kept.turn(kept.talk.press(words.replace(" ", "")) if pressed else kept.talk.answer(words)))
        if kept.talk.over:
            await kept.end()

    async def _call(visit: Visit, call_id: str) -> CallRow:
        call = await records.calls.get(visit.slug, call_id)
        if call is None or call.origin != Origin.TALK:
            raise NotFoundException
        return call

    async def _chat_values(trial: Trial, call: CallRow, at: str) -> dict[str, Any]:
        visit = trial.visit
        turns = await records.calls.turns(visit.slug, call.id)
        over = call.state == "ended"
        changed = trial.practice is not None and call.revision != trial.practice.revision
        return {
            "call": presenters.call_view(call, visit.now, visit.place),
            "turns": [presenters.turn_view(turn, call, visit.now, visit.place) for turn in turns],
            "turn": turns[-1].number if turns else 0,
            "over": over,
            "changed": changed and not over,
            "at": at,
            "at_words": _at_words(at, visit),
            "may_see": visit.may("see"),
            "begin": Begin(caller=call.caller, at=at, draft="1" if trial.draft else ""),
            "answered_by": _names(desk, trial),
        }

    return [start_page, begin, chat_page, answer]


def _kept(desk: Desk, visit: Visit, practice: Practice, call_id: str, caller: str, at: str) -> KeptConversation:
    services, moment = desk.services, _moment(at, visit)
    clock: Clock = FixedClock(moment) if moment else services.clock
    context = Context(
        practice=practice.slug,
        definition=practice.definition,
        call_id=call_id,
        origin=Origin.TALK,
        caller=caller,
        now=clock.now,
    )
    return KeptConversation(services.records.calls, practice, context, services.stage.conversation(context))


async def _drain(events: AsyncGenerator[ReplyEvent, None]) -> None:
    async with aclosing(events):
        async for _ in events:
            pass


def _moment(at: str, visit: Visit) -> datetime | None:
    """The practice's own time; None: now, or nothing that could be read."""
    try:
        return datetime.fromisoformat(at).replace(tzinfo=visit.place.zone) if at else None
    except ValueError:
        return None


def _at_words(at: str, visit: Visit) -> str:
    moment = _moment(at, visit)
    return wording.when(moment, visit.now, visit.place).full if moment else ""


def _names(desk: Desk, trial: Trial) -> str:
    """Who answers, when that is not the built-in dialogue alone."""
    models = desk.services.stage.models(trial.practice.definition, trial.visit.slug) if trial.practice else ()
    return ", else ".join(model.name for model in models) if len(models) > 1 else ""


def _start_values(desk: Desk, trial: Trial, data: Begin | None = None, problem: str = "") -> dict[str, Any]:
    definition = (trial.practice or trial.visit.practice).definition
    return {
        "begin": data or Begin(),
        "problem": problem,
        "ideas": ideas(definition),
        "answered_by": _names(desk, trial),
        "can_try": trial.practice is not None,
    }
