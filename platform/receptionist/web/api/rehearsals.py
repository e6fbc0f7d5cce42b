"""A practice's scenarios for programs: run, and told with what was said."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeAlias

from litestar import post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody
from msgspec import Meta, Struct

from receptionist.conversation.history import Json
from receptionist.rehearsal.drafts import NoDraftError, WrongDraftError, drafted
from receptionist.rehearsal.scenarios import ScenarioResult
from receptionist.rehearsal.stage import StageBusyError
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services

Names: TypeAlias = Annotated[list[Annotated[str, Meta(max_length=200)]], Meta(max_length=500)]


class RehearsalWanted(Struct, frozen=True):
    """What is rehearsed."""

    draft: Annotated[bool, Meta(description="The draft, instead of what is published.")] = False
    scenarios: Annotated[Names | None, Meta(description="Names of those to run. Without: all of them.")] = None
    as_calls: Annotated[
        bool, Meta(description="Answered by the models that answer calls, instead of the built-in dialogue.")
    ] = False


class RehearsedLine(Struct, frozen=True):
    who: Literal["caller", "receptionist", "function", "note"]
    text: str


class RehearsedCall(Struct, frozen=True):
    """A function that was called."""

    name: str
    arguments: Json
    result: Json
    failed: bool


class RehearsedScenario(Struct, frozen=True):
    name: str
    passed: bool
    failures: Annotated[list[str], Meta(description="What was not as expected, in sentences.")]
    outcome: str
    line: Annotated[int, Meta(description="Where it stands in the text; 0: not known.")]
    seconds: float
    transcript: list[RehearsedLine]
    functions: list[RehearsedCall]


class Rehearsal(Struct, frozen=True):
    ok: Annotated[bool, Meta(description="Whether all passed.")]
    revision: Annotated[str, Meta(description="SHA-256 of the text that was rehearsed.")]
    results: list[RehearsedScenario]


def rehearsal_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    @post(
        "/practices/{slug:str}/rehearse",
        tags=["settings"],
        summary="Run the practice's scenarios",
        description="Nobody is called, and nothing is kept. 409 when there is no draft, 422 when it has mistakes.",
        status_code=200,
        responses=responses(409, 413, 415, 422),
    )
    async def rehearse_practice(request: AnyRequest, slug: InPath, data: JSONBody[RehearsalWanted]) -> Rehearsal:
        _, practice = await access.practice(request, slug, "settings:read")
        data = await strictly(request, RehearsalWanted)
        if data.draft:
            try:
                practice = await drafted(services.registry, services.records.revisions, slug)
            except NoDraftError as error:
                raise ApiError(409, str(error)) from error
            except WrongDraftError as error:
                raise ApiError(422, str(error)) from error
        known = {scenario.name for scenario in practice.definition.scenarios}
        if unknown := [name for name in data.scenarios or () if name not in known]:
            raise ApiError(422, f"There is no scenario {unknown[0]!r}.")
        try:
            results = await services.stage.rehearse(practice, only=data.scenarios, as_calls=data.as_calls)
        except StageBusyError as error:
            raise ApiError(503, str(error)) from error
        shown = [_shown(result) for result in results]
        return Rehearsal(all(one.passed for one in shown), practice.revision, shown)

    return [rehearse_practice]


def _shown(result: ScenarioResult) -> RehearsedScenario:
    return RehearsedScenario(
        name=result.name,
        passed=result.passed,
        failures=list(result.failures),
        outcome=result.outcome,
        line=result.line,
        seconds=result.seconds,
        transcript=[RehearsedLine(who, text) for who, text in result.lines],
        functions=[RehearsedCall(one.name, one.arguments, one.result, one.failed) for one in result.calls],
    )
