"""Rehearsals: a practice's scenarios, run one after the other while the page shows how each went."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any, Final, Literal, TypeAlias

import msgspec
from litestar import get, post
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.params import Body, FromQuery
from litestar.response import Response

from receptionist.practice.definition import CallerAct, Scenario
from receptionist.practice.registry import Practice
from receptionist.rehearsal.scenarios import ScenarioResult
from receptionist.rehearsal.stage import StageBusyError
from receptionist.web.dashboard.desk import AnyRequest, Desk, Visit
from receptionist.web.dashboard.trial import Trial, trial_of
from receptionist.web.pages import by_htmx, html_response
from receptionist.web.path_parameters import InPath
from receptionist.web.wording import counted, when

State: TypeAlias = Literal["idle", "waiting", "running", "passed", "failed"]
_MOST: Final = 10_000


class Asked(msgspec.Struct, frozen=True):
    """The forms of the page. `scenario`: its number; None: all. `revision`: what the page showed; `rest`: the scenarios
    behind it are run as well; `passed` and `failed`: how many were so far."""

    scenario: Annotated[int, msgspec.Meta(ge=0, le=_MOST)] | None = None
    draft: Literal["", "1"] = ""
    as_calls: Literal["", "1"] = ""
    revision: Annotated[str, msgspec.Meta(max_length=64)] = ""
    rest: Literal["", "1"] = ""
    passed: Annotated[int, msgspec.Meta(ge=0, le=_MOST)] = 0
    failed: Annotated[int, msgspec.Meta(ge=0, le=_MOST)] = 0
    csrf_token: str = ""


class ScenarioView(msgspec.Struct, frozen=True, kw_only=True):
    """One scenario in the list, and how it went if it was run."""

    number: int
    name: str
    at: str
    caller: Sequence[str]
    state: State = "idle"
    failures: Sequence[str] = ()
    lines: Sequence[tuple[str, str]] = ()
    seconds: str = ""


class Score(msgspec.Struct, frozen=True):
    """How a run stands: how many scenarios passed and failed, of how many."""

    passed: int = 0
    failed: int = 0
    total: int = 0

    @property
    def words(self) -> str:
        done = self.passed + self.failed
        if not done:
            return f"{counted(self.total, 'scenario', 'scenarios')} to go."
        failed = f"{self.failed} failed" if self.failed else "none failed"
        if done < self.total:
            return f"{done} of {self.total} done, {failed}."
        return f"All {self.total} passed." if not self.failed else f"{self.passed} of {self.total} passed, {failed}."

    @property
    def state(self) -> State:
        if self.passed + self.failed < self.total:
            return "running"
        return "failed" if self.failed else "passed"


def rehearsal_routes(desk: Desk) -> Sequence[HTTPRouteHandler]:
    stage = desk.services.stage

    async def page(trial: Trial, views: Sequence[ScenarioView], score: Score | None = None) -> Response[str]:
        return await desk.page(
            trial.visit,
            "rehearsals.html",
            here="test",
            **trial.values,
            **_values(desk, trial, views, score),
        )

    @get("/practices/{slug:str}/rehearsals", include_in_schema=False)
    async def rehearsals_page(request: AnyRequest, slug: InPath, draft: FromQuery[str] = "") -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        trial = await trial_of(desk, visit, "rehearsals", draft=draft == "1")
        return await page(trial, _views(trial))

    @post("/practices/{slug:str}/rehearsals", include_in_schema=False, status_code=200)
    async def run(
        request: AnyRequest,
        slug: InPath,
        data: Annotated[Asked, Body(media_type=RequestEncodingType.URL_ENCODED)],
    ) -> Response[str]:
        visit = await desk.enter(request, slug, "edit_settings")
        trial = await trial_of(desk, visit, "rehearsals", draft=data.draft == "1")
        views = _views(trial)
        if trial.practice is None or not views or (data.scenario is not None and data.scenario >= len(views)):
            return await _changed(request, trial, views)
        if data.scenario is None:
            return await _all(request, trial, trial.practice, views, data)
        if trial.practice.revision != data.revision:
            return await _changed(request, trial, views)
        return await _one(request, trial, trial.practice, views, data.scenario, data)

    async def _all(
        request: AnyRequest, trial: Trial, practice: Practice, views: Sequence[ScenarioView], data: Asked
    ) -> Response[str]:
        """With htmx each scenario is a request of its own, and the next one follows from its answer."""
        if by_htmx(request):
            shown = [_with(views[0], "running"), *(_with(one, "waiting") for one in views[1:])]
            values = _values(desk, trial, shown, Score(total=len(views)), data, rest=True)
            return html_response(desk.partial(trial.visit, "partials/rehearsals.html", **trial.values, **values))
        try:
            results = await stage.rehearse(practice, as_calls=data.as_calls == "1")
        except StageBusyError as error:
            return await page(replace(trial, trouble=str(error)), views)
        done = [_done(view, result) for view, result in zip(views, results, strict=True)]
        return await page(trial, done, _score(done))

    async def _one(
        request: AnyRequest, trial: Trial, practice: Practice, views: Sequence[ScenarioView], number: int, data: Asked
    ) -> Response[str]:
        done = await _run(practice, views[number], data)
        if not by_htmx(request):
            return await page(trial, [done if one.number == number else one for one in views])
        score, following = None, None
        if data.rest:
            score = Score(data.passed + (done.state == "passed"), data.failed + (done.state == "failed"), len(views))
            following = _with(views[number + 1], "running") if number + 1 < len(views) else None
        values = _values(desk, trial, views, score, data, rest=data.rest == "1")
        row = {"row": done, "following": following}
        return html_response(desk.partial(trial.visit, "partials/rehearsal_done.html", **row, **trial.values, **values))

    async def _run(practice: Practice, view: ScenarioView, data: Asked) -> ScenarioView:
        try:
            (result,) = await stage.rehearse(practice, only=[view.name], as_calls=data.as_calls == "1")
        except StageBusyError as error:
            return msgspec.structs.replace(view, state="failed", failures=(str(error),))
        return _done(view, result)

    async def _changed(request: AnyRequest, trial: Trial, views: Sequence[ScenarioView]) -> Response[str]:
        trouble = trial.trouble or "The settings were changed meanwhile. Run it again."
        told = replace(trial, trouble=trouble)
        if not by_htmx(request):
            return await page(told, views)
        values = _values(desk, told, views, None)
        return html_response(desk.partial(trial.visit, "partials/rehearsals_changed.html", **told.values, **values))

    return [rehearsals_page, run]


def _values(
    desk: Desk,
    trial: Trial,
    views: Sequence[ScenarioView],
    score: Score | None,
    data: Asked | None = None,
    *,
    rest: bool = False,
) -> dict[str, Any]:
    """What `partials/rehearsals.html` and the rows show."""
    models = desk.services.stage.models(trial.practice.definition, trial.visit.slug) if trial.practice else ()
    return {
        "scenarios": views,
        "score": score,
        "rest": "1" if rest else "",
        "as_calls": data.as_calls if data else "",
        "revision": trial.practice.revision if trial.practice else "",
        "answers_calls": models[0].name if len(models) > 1 else "",
    }


def _views(trial: Trial) -> list[ScenarioView]:
    scenarios = trial.practice.definition.scenarios if trial.practice else ()
    return [_view(number, one, trial.visit) for number, one in enumerate(scenarios)]


def _view(number: int, scenario: Scenario, visit: Visit) -> ScenarioView:
    at = when(scenario.at.replace(tzinfo=visit.place.zone), visit.now, visit.place).full if scenario.at else "now"
    return ScenarioView(number=number, name=scenario.name, at=at, caller=[_act(act) for act in scenario.caller])


def _act(act: str | CallerAct) -> str:
    if isinstance(act, str):
        return act
    if act.keys:
        return f"(presses {act.keys})"
    return act.say or f"(says nothing for {counted(round(act.wait or 0), 'second', 'seconds')})"


def _with(view: ScenarioView, state: State) -> ScenarioView:
    return msgspec.structs.replace(view, state=state)


def _done(view: ScenarioView, result: ScenarioResult) -> ScenarioView:
    return msgspec.structs.replace(
        view,
        state="passed" if result.passed else "failed",
        failures=result.failures,
        lines=result.lines,
        seconds=f"{result.seconds:.1f} s",
    )


def _score(done: Sequence[ScenarioView]) -> Score:
    return Score(sum(one.state == "passed" for one in done), sum(one.state == "failed" for one in done), len(done))
