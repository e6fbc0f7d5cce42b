"""The versions of a practice's settings for programs: listed, read, compared, taken back."""

from collections.abc import Sequence
from typing import Annotated

from litestar import get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody, QueryParameter

from receptionist.practice.registry import ChangeRefusedError
from receptionist.practice.store import RevisionConflictError
from receptionist.records.revisions import Revision, sha256_of
from receptionist.web.api import settings_shapes as shapes
from receptionist.web.api.access import Access, AnyRequest
from receptionist.web.api.lists import After, Limit, page_of, strictly
from receptionist.web.api.problems import ApiError, responses
from receptionist.web.api.settings import Settings, refused
from receptionist.web.path_parameters import InPath, NumberInPath
from receptionist.web.services import Services

_LARGEST = 2**31 - 1
With = Annotated[
    int | None,
    QueryParameter(name="with", ge=1, le=_LARGEST, description="The other version. Without: the one before it."),
]


def revision_routes(services: Services, access: Access) -> Sequence[HTTPRouteHandler]:
    settings = Settings(services)

    async def found(slug: str, number: int) -> Revision:
        revision = await settings.revisions.get(slug, number) if 0 < number <= _LARGEST else None
        if revision is None:
            raise ApiError(404, "There is no such version.")
        return revision

    @get("/practices/{slug:str}/revisions", tags=["settings"], summary="Every version", responses=responses())
    async def list_revisions(
        request: AnyRequest, slug: InPath, limit: Limit = 50, cursor: After = ""
    ) -> shapes.RevisionPage:
        await access.text(request, slug, "settings:read")
        if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) < 10):
            raise ApiError(404, "There is no such page: `cursor` is not one that a page has given as `next`.")
        rows = await settings.revisions.page(slug, before=int(cursor) if cursor else None, limit=limit + 1)
        shown, more = page_of(rows, limit)
        items = [shapes.revision_from_row(row) for row in shown]
        return shapes.RevisionPage(items, str(shown[-1].number) if more else None)

    @get(
        "/practices/{slug:str}/revisions/{number:int}",
        tags=["settings"],
        summary="One version with its text",
        responses=responses(),
    )
    async def one_revision(request: AnyRequest, slug: InPath, number: NumberInPath) -> shapes.RevisionText:
        await access.text(request, slug, "settings:read")
        row = await found(slug, number)
        return shapes.RevisionText(shapes.revision_from_row(row), row.text)

    @get(
        "/practices/{slug:str}/revisions/{number:int}/differences",
        tags=["settings"],
        summary="What is different between two versions",
        description="From the other version to this one, in words and line by line.",
        responses=responses(),
    )
    async def compare(
        request: AnyRequest, slug: InPath, number: NumberInPath, other: With = None
    ) -> shapes.Differences:
        await access.text(request, slug, "settings:read")
        row = await found(slug, number)
        if other is None and number == 1:
            return await settings.compared(slug, row.text, row.text)
        return await settings.compared(slug, (await found(slug, other or number - 1)).text, row.text)

    @post(
        "/practices/{slug:str}/revisions/{number:int}/restore",
        tags=["settings"],
        summary="Publish an earlier version again",
        description="As a new version, by its rehearsal: 422 as for publishing.",
        status_code=200,
        responses=responses(409, 413, 415, 422),
    )
    async def restore(
        request: AnyRequest, slug: InPath, number: NumberInPath, data: JSONBody[shapes.Restore]
    ) -> shapes.Published:
        token = await access.text(request, slug, "settings:write")
        data = await strictly(request, shapes.Restore)
        row, published = await found(slug, number), await settings.published(slug)
        try:
            done = await settings.publishing.restore(
                slug,
                number,
                base=sha256_of(published),
                by=f"token:{token.id}",
                reason=data.reason,
                anyway=data.anyway,
            )
        except (ChangeRefusedError, RevisionConflictError) as error:
            theirs = await settings.published(slug)
            raise refused(error, theirs=theirs, yours=row.text) from error
        if done is None:
            raise ApiError(404, "There is no such version.")
        return shapes.published_from(done)

    return [list_revisions, one_revision, compare, restore]
