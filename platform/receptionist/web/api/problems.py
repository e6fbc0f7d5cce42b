"""Errors of the programming interface, as application/problem+json (RFC 9457)."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated, Any, Final, TypeAlias

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec
from msgspec import Meta

from receptionist.errors import ReceptionistError, StorageError
from receptionist.telemetry import current_log_fields

log = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
AnyRequest: TypeAlias = Request[Any, Any, Any]


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """`type` is always about:blank: `title` is the status in words, `detail` says what to do."""

    title: Annotated[str, Meta(description="The status in words.")]
    status: Annotated[int, Meta(description="The HTTP status.")]
    detail: Annotated[str, Meta(description="What happened, and what to do.")]
    type: str = "about:blank"
    errors: Annotated[list[str], Meta(description="What is wrong with each field, where fields are wrong.")] = []
    request: Annotated[str, Meta(description="Tell support this id: it stands in the log.")] = ""
    theirs: Annotated[str, Meta(description="Where somebody else was faster: the text as it is now.")] = ""
    version: Annotated[int, Meta(description="And the version of their draft, if it is one.")] = 0
    yours: Annotated[str, Meta(description="And the text that was sent.")] = ""


class _Complaint(msgspec.Struct, frozen=True):
    """One entry of the framework's validation errors."""

    message: str = ""
    key: str = ""


class ApiError(ReceptionistError):
    """Something that is told to the program that asked."""

    def __init__(
        self, status: int, detail: str, *, authenticate: bool = False, errors: Sequence[str] = (), **more: str | int
    ) -> None:
        """`more`: further fields of `Problem`."""
        super().__init__(detail)
        self.status = status
        self.authenticate = authenticate
        self.errors = list(errors)
        self.more = more


def responses(*statuses: int) -> dict[int, ResponseSpec]:
    """What an operation may answer besides what it is for: those given, and what any of them may."""
    return {
        status: ResponseSpec(
            Problem,
            description=HTTPStatus(status).phrase,
            media_type=MEDIA_TYPE,  # pyright: ignore[reportArgumentType] - the framework's own list lacks it
            generate_examples=False,
        )
        for status in sorted({400, 401, 403, 404, 429, 503, *statuses})
    }


def problem(status: int, detail: str, *, errors: list[str] | None = None) -> Response[Problem]:
    title = HTTPStatus(status).phrase
    request = current_log_fields().get("request", "")
    content = Problem(title, status, detail, errors=errors or [], request=request)
    return Response(content, status_code=status, media_type=MEDIA_TYPE)


def api_error_handlers() -> dict[int | type[Exception], Any]:  # Any: handlers, in the framework's open type
    return {
        ApiError: _told,
        ValidationException: _invalid,
        HTTPException: api_problem,
        StorageError: _away,
        RecursionError: _too_deep,
        Exception: _broken,
    }


def _told(_: AnyRequest, error: Exception) -> Response[Problem]:
    assert isinstance(error, ApiError)
    answer = problem(error.status, str(error), errors=error.errors)
    answer.content = msgspec.structs.replace(answer.content, **error.more)
    if error.authenticate:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _invalid(_: AnyRequest, error: Exception) -> Response[Problem]:
    assert isinstance(error, ValidationException)
    return problem(400, "Something in the request is not as it should be.", errors=_complaints(error.extra))


def _too_deep(_: AnyRequest, error: Exception) -> Response[Problem]:
    """JSON of nothing but brackets."""
    return problem(400, "The body is nested deeper than anything that is understood here.")


def api_problem(request: AnyRequest, error: Exception) -> Response[Problem]:
    """Of what the framework itself refuses."""
    assert isinstance(error, HTTPException)
    if error.status_code >= 500:
        return _broken(request, error)
    answer = problem(error.status_code, _DETAILS.get(error.status_code, error.detail))
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def _away(request: AnyRequest, error: Exception) -> Response[Problem]:
    log.warning("api without database", extra={"path": request.url.path, "why": str(error)})
    answer = problem(503, "The database cannot be reached just now. Try again shortly.")
    answer.headers["Retry-After"] = "5"
    return answer


def _broken(request: AnyRequest, error: Exception) -> Response[Problem]:
    log.error("api failed", extra={"path": request.url.path}, exc_info=error)
    return problem(500, "Something broke here. It has been noted; trying again may help.")


def _complaints(extra: object) -> list[str]:
    try:
        complaints = msgspec.convert(extra, list[_Complaint])
    except msgspec.ValidationError:
        return []
    return [f"{one.key}: {one.message}".removeprefix(": ") for one in complaints]


_DETAILS = {
    404: "There is nothing here.",
    405: "This address does not know that method.",
    413: "That is more than this address takes.",
    415: "Send JSON.",
}
