"""A practice's settings for programs: what is published, and the draft of what is next."""

import asyncio
from collections.abc import Sequence
from typing import Annotated, Any, Final

from litestar import Response, delete, get, patch, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, QueryParameter

from receptionist.practice.differences import differences
from receptionist.practice.edit import EditError
from receptionist.practice.line_diff import line_diff
from receptionist.practice.own_text import edit_own
from receptionist.practice.registry import ChangeRefusedError
from receptionist.practice.store import RevisionConflictError
from receptionist.records.revisions import Draft, DraftConflictError, sha256_of
from receptionist.rehearsal.publishing import RehearsalFailedError, WrongTextError
from receptionist.toml_text import MAX_BYTES, Problem
from receptionist.web.api import settings_shapes as shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.path_parameters import InPath
from receptionist.web.services import Services, examining_of

TOML: Final = "application/toml"
_NO_DRAFT: Final = "There is no draft."
_SAVED_AGAIN: Final = "The draft was saved again meanwhile. Look at it, then go on with its version."
_NO_MATCH: Final = "Send If-Match with the ETag that you have read, so that nobody's change is overwritten."

DraftVersion = Annotated[
    int, QueryParameter(ge=0, le=2**31 - 1, description="Of the draft that you have seen; 0: there was none.")
]


class Settings:
    """What both families of routes do with a practice's text."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.revisions = services.records.revisions
        self.publishing = services.publishing
        self._examining = examining_of(services)

    async def published(self, slug: str) -> str:
        """As it stands in the store. Raises ApiError."""
        source = await asyncio.to_thread(self.services.registry.store.read, slug)
        if isinstance(source, Problem):
            raise ApiError(409, f"The practice file cannot be changed from here: {source}.")
        try:
            return source.decode()
        except UnicodeDecodeError as error:
            raise ApiError(409, "The practice file is no UTF-8 text. Mend it by hand.") from error

    async def examined(self, slug: str, text: str, *, numbers: bool = True) -> tuple[Any, Sequence[Problem]]:
        """The definition, or None, and all problems. (Any: to keep callers from naming a type of one more room.)"""
        return await self._examining.examine(slug, text, numbers=numbers)

    async def compared(self, slug: str, before: str, after: str) -> shapes.Differences:
        one, _ = await self.examined(slug, before, numbers=False)
        other, _ = await self.examined(slug, after, numbers=False)
        words = await asyncio.to_thread(differences, one, other) if one and other else []
        lines = await asyncio.to_thread(line_diff, before, after)
        return shapes.Differences(list(words), shapes.lines_of(lines))

    async def keep(self, slug: str, text: str, *, base: str, version: int, by: str) -> Draft:
        """Raises ApiError 409 with both texts."""
        try:
            return await self.revisions.keep_draft(slug, text, base=base, version=version, by=by, through="api")
        except DraftConflictError as error:
            theirs = error.theirs
            raise ApiError(
                409,
                str(error),
                theirs=theirs.text if theirs else await self.published(slug),
                version=theirs.version if theirs else 0,
                yours=text,
            ) from error


def refused(error: ChangeRefusedError | RevisionConflictError, *, theirs: str, yours: str) -> ApiError:
    """Why a text was not published, as a program reads it."""
    match error:
        case RevisionConflictError():
            return ApiError(409, str(error), theirs=theirs, yours=yours)
        case WrongTextError():
            return ApiError(422, "The text has mistakes.", errors=[str(one) for one in error.problems])
        case RehearsalFailedError():
            return ApiError(422, str(error), errors=error.failures)
        case _:
            return ApiError(422, str(error))


def settings_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    settings = Settings(services)

    @get(
        "/practices/{slug:str}/definition",
        tags=["settings"],
        summary="What is published",
        description=f"JSON; with `Accept: {TOML}` the text alone. Answers 304 to an If-None-Match that still fits.",
        responses=responses(304, 409),
    )
    async def definition(request: AnyRequest, slug: InPath) -> Response[Any]:
        await access.text(request, slug, "settings:read")
        text = await settings.published(slug)
        sha256 = sha256_of(text)
        headers = {"ETag": f'"{sha256}"', "Cache-Control": "no-cache", "Vary": "Accept"}
        if sha256 in _tags(request, "if-none-match"):
            return Response(None, status_code=304, headers=headers)
        if TOML in request.headers.get("accept", "") or "text/plain" in request.headers.get("accept", ""):
            return Response(text.encode(), media_type=TOML, headers=headers)
        read, problems = await settings.examined(slug, text, numbers=False)
        return Response(shapes.definition_of(text, sha256, read, problems), headers=headers)

    @put(
        "/practices/{slug:str}/definition",
        tags=["settings"],
        summary="Make a draft of a whole text",
        description="The body is the text. `If-Match` names the published text that it was made from, else 412. It is"
        " served when it is published.",
        responses=responses(409, 412, 413, 428),
    )
    async def replace(request: AnyRequest, slug: InPath, version: DraftVersion = 0) -> Response[shapes.Draft]:
        token = await access.text(request, slug, "settings:write")
        base = await _base(request, slug)
        text = await _text(request)
        draft = await settings.keep(slug, text, base=base, version=version, by=f"token:{token.id}")
        return _answer(draft, base)

    @patch(
        "/practices/{slug:str}/definition",
        tags=["settings"],
        summary="Change single keys in a draft",
        description="In the draft of this `version`; without one, in what is published. Comments and order stay. A"
        " change that the text does not allow is 422.",
        responses=responses(409, 413, 415, 422),
    )
    async def change(
        request: AnyRequest, slug: InPath, data: JSONBody[shapes.Changes], version: DraftVersion = 0
    ) -> Response[shapes.Draft]:
        token = await access.text(request, slug, "settings:write")
        data = await strictly(request, shapes.Changes)
        published, draft = await settings.published(slug), await settings.revisions.draft(slug)
        before, base = (draft.text, draft.base) if draft else (published, sha256_of(published))
        try:
            file, group = services.registry.store.file(slug), services.registry.group_reader(slug)
            text = await asyncio.to_thread(edit_own, before, file, shapes.changes_of(data), group)
            text.encode()
        except (EditError, ValueError) as error:
            raise ApiError(422, str(error)) from error
        if len(text.encode()) > MAX_BYTES:
            raise ApiError(413, f"A practice's text has at most {MAX_BYTES // 1024} KiB.")
        kept = await settings.keep(slug, text, base=base, version=version, by=f"token:{token.id}")
        return _answer(kept, sha256_of(published))

    @get("/practices/{slug:str}/draft", tags=["settings"], summary="The draft", responses=responses(409))
    async def draft(request: AnyRequest, slug: InPath) -> Response[shapes.Draft]:
        await access.text(request, slug, "settings:read")
        return _answer(await _draft(slug), sha256_of(await settings.published(slug)))

    @put(
        "/practices/{slug:str}/draft",
        tags=["settings"],
        summary="Save the draft",
        description="The body is the text; it may have mistakes. `If-Match` holds the draft's ETag, or `If-None-Match:"
        " *` says that there is none, else 428. Somebody else's later save is 409, with both texts.",
        responses=responses(409, 413, 428),
    )
    async def save(request: AnyRequest, slug: InPath) -> Response[shapes.Draft]:
        token = await access.text(request, slug, "settings:write")
        published = sha256_of(await settings.published(slug))
        before = await settings.revisions.draft(slug)
        fresh = request.headers.get("if-none-match", "").strip() == "*"
        version = 0 if fresh else _version(request, before)
        base = before.base if before and version else published
        kept = await settings.keep(slug, await _text(request), base=base, version=version, by=f"token:{token.id}")
        return _answer(kept, published)

    @delete(
        "/practices/{slug:str}/draft",
        tags=["settings"],
        summary="Throw the draft away",
        description="`If-Match` holds its ETag, else 428; another by now is 409. The answer is what was thrown away.",
        status_code=200,
        responses=responses(409, 428),
    )
    async def discard(request: AnyRequest, slug: InPath) -> Response[shapes.Draft]:
        await access.text(request, slug, "settings:write")
        found = await _draft(slug)
        if not await settings.revisions.drop_draft(slug, version=_version(request, found)):
            raise ApiError(409, _SAVED_AGAIN, theirs=found.text, version=found.version)
        return _answer(found, sha256_of(await settings.published(slug)))

    @get(
        "/practices/{slug:str}/draft/problems",
        tags=["settings"],
        summary="What is wrong with the draft",
        description="In the order of the text; an empty list is a text that can be published.",
        responses=responses(),
    )
    async def problems(request: AnyRequest, slug: InPath) -> shapes.Mistakes:
        await access.text(request, slug, "settings:read")
        _, found = await settings.examined(slug, (await _draft(slug)).text)
        return shapes.mistakes_of(found)

    @get(
        "/practices/{slug:str}/draft/differences",
        tags=["settings"],
        summary="What the draft changes",
        responses=responses(409),
    )
    async def changes(request: AnyRequest, slug: InPath) -> shapes.Differences:
        await access.text(request, slug, "settings:read")
        found = await _draft(slug)
        return await settings.compared(slug, await settings.published(slug), found.text)

    @post(
        "/practices/{slug:str}/publish",
        tags=["settings"],
        summary="Publish the draft",
        description="The next call takes it. `If-Match` holds the draft's ETag, else 428. Mistakes and scenarios"
        " that do not pass are 422, with each of them; what"
        " was published since the draft was begun is 409, with both texts.",
        status_code=200,
        responses=responses(409, 413, 415, 422, 428),
    )
    async def publish(request: AnyRequest, slug: InPath, data: JSONBody[shapes.Publish]) -> shapes.Published:
        token = await access.text(request, slug, "settings:write")
        data = await strictly(request, shapes.Publish)
        found = await _draft(slug)
        if found.version != _version(request, found):
            raise ApiError(409, _SAVED_AGAIN, theirs=found.text, version=found.version)
        try:
            published = await settings.publishing.publish(
                slug,
                found.text,
                base=found.base,
                by=f"token:{token.id}",
                through="api",
                reason=data.reason,
                anyway=data.anyway,
            )
        except (ChangeRefusedError, RevisionConflictError) as error:
            theirs = await settings.published(slug)
            raise refused(error, theirs=theirs, yours=found.text) from error
        return shapes.published_from(published)

    async def _draft(slug: str) -> Draft:
        found = await settings.revisions.draft(slug)
        if found is None:
            raise ApiError(404, _NO_DRAFT)
        return found

    async def _base(request: AnyRequest, slug: str) -> str:
        tags, published = _tags(request, "if-match"), sha256_of(await settings.published(slug))
        if not tags:
            raise ApiError(428, _NO_MATCH)
        if published not in tags and "*" not in tags:
            raise ApiError(412, "Something else was published meanwhile. Read it, then send your change again.")
        return published

    return [
        definition,
        replace,
        change,
        draft,
        save,
        discard,
        problems,
        changes,
        publish,
    ]


def _answer(draft: Draft, published: str) -> Response[shapes.Draft]:
    return Response(shapes.draft_from_row(draft, published), headers={"ETag": f'"{draft.version}"'})


def _tags(request: AnyRequest, header: str) -> list[str]:
    return [one.strip().removeprefix("W/").strip('"') for one in request.headers.get(header, "").split(",") if one]


def _version(request: AnyRequest, draft: Draft | None) -> int:
    """Of the draft that is meant, as If-Match has it; `*`: whichever there is. Raises ApiError."""
    tags = _tags(request, "if-match")
    if not tags:
        raise ApiError(428, _NO_MATCH)
    tag = tags[0]
    if tag == "*":
        return draft.version if draft else -1
    return int(tag) if tag.isascii() and tag.isdecimal() and len(tag) < 10 else -1


async def _text(request: AnyRequest) -> str:
    body = await request.body()
    if len(body) > MAX_BYTES:
        raise ApiError(413, f"A practice's text has at most {MAX_BYTES // 1024} KiB.")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise ApiError(400, "The body is no UTF-8 text.") from error
