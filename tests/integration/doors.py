"""Every route of the server and who may come through it: one line for each, and a new route needs its own.

`test_isolation.py` asks each of them as everyone, and fails with what to add here for a route that is not named.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from receptionist.accounts.policy import Action
from receptionist.records.api_tokens import Scope


@dataclass(frozen=True)
class Anyone:
    """Needs no session: `why` says what protects it, or that there is nothing to protect."""

    why: str
    form: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class SignedIn:
    """One's own account and start page: whoever is signed in."""

    form: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class OfPractice:
    """Who may do this in the practice that the path names; it is not there for everyone else.

    `form`: fields with which it is understood.
    """

    action: Action
    form: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class OfPlatform:
    """Operators."""

    form: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class OfProgram:
    """Programs with a token of this scope, of the practice that the path names or of the platform.

    `body`: JSON with which it is understood. `draft`: there must be one, or must be none.
    """

    scope: Scope
    body: dict[str, object] = field(default_factory=dict[str, object])
    headers: dict[str, str] = field(default_factory=dict[str, str])
    draft: bool | None = None


@dataclass(frozen=True)
class OfMakers:
    """Operators and resellers, each for themselves: they make practices and keep templates.

    `there`: False where the path names what only another has.
    """

    form: dict[str, str] = field(default_factory=dict[str, str])
    there: bool = True


@dataclass(frozen=True)
class OfPlatformProgram:
    """Programs with a token of this scope that is the platform's. `body`: JSON with which it is understood."""

    scope: Scope
    body: dict[str, object] = field(default_factory=dict[str, object])


Door: TypeAlias = Anyone | SignedIn | OfPractice | OfPlatform | OfProgram | OfMakers | OfPlatformProgram

_CARRIER = "the carrier's signature"
_ANY = {"If-Match": "*"}
_LINK = "the secret of the link"

DOORS: dict[str, Door] = {
    # probes and files
    "GET /healthz": Anyone("tells nothing"),
    "GET /ready": Anyone("tells states alone"),
    "GET /metrics": Anyone("counts alone, and where a token is set it wants that"),
    "GET /static/{name:str}": Anyone("the files of the pages"),
    "GET /schema/practice.json": Anyone("the format of practice files; nothing of any practice"),
    "GET /api/schema": Anyone("describes what tokens open"),
    "GET /api/schema/openapi.json": Anyone("the same"),
    "GET /api/schema/{path:str}": Anyone("nothing more"),
    # the carrier
    "GET /voice/incoming": Anyone(_CARRIER),
    "POST /voice/incoming": Anyone(_CARRIER),
    "GET /voice/status": Anyone(_CARRIER),
    "POST /voice/status": Anyone(_CARRIER),
    "GET /voice/dialed": Anyone(_CARRIER),
    "POST /voice/dialed": Anyone(_CARRIER),
    "GET /voice/resume": Anyone(_CARRIER),
    "POST /voice/resume": Anyone(_CARRIER),
    "GET /voice/gathered": Anyone(_CARRIER),
    "POST /voice/gathered": Anyone(_CARRIER),
    "GET /voice/brief": Anyone(_CARRIER),
    "POST /voice/brief": Anyone(_CARRIER),
    "SOCKET /voice/stream": Anyone("a ticket that is good once"),
    # the door itself
    "GET /login": Anyone("where one signs in"),
    "POST /login": Anyone("the password"),
    "GET /second-step": Anyone("a session that is half open"),
    "POST /second-step": Anyone("a session that is half open, and a code"),
    "POST /logout": Anyone("ends the browser's own session"),
    "GET /forgot": Anyone("tells nothing of anyone"),
    "POST /forgot": Anyone("tells nothing of anyone"),
    "GET /reset": Anyone(_LINK),
    "POST /reset": Anyone(_LINK),
    "GET /invitation": Anyone(_LINK),
    "POST /invitation": Anyone(_LINK),
    "POST /theme": Anyone("a cookie of light or dark"),
    # one's own
    "GET /": SignedIn(),
    "GET /practices": SignedIn(),
    "POST /lock": SignedIn(),
    "GET /unlock": SignedIn(),
    "POST /unlock": SignedIn(),
    "POST /active": SignedIn(),
    "GET /account": SignedIn(),
    "POST /account/password": SignedIn(),
    "POST /account/sessions": SignedIn(),
    "GET /account/second-factor": SignedIn(),
    "POST /account/second-factor": SignedIn(),
    "GET /account/second-factor/picture.svg": SignedIn(),
    "POST /account/second-factor/confirm": SignedIn(),
    "POST /account/second-factor/end": SignedIn(),
    "POST /account/recovery-codes": SignedIn(),
    # a practice's
    "GET /practices/{slug:str}": OfPractice("visit"),
    "GET /practices/{slug:str}/calls": OfPractice("see"),
    "GET /practices/{slug:str}/calls/live": OfPractice("see"),
    "GET /practices/{slug:str}/calls/{call_id:str}": OfPractice("see"),
    "GET /practices/{slug:str}/calls/{call_id:str}/live": OfPractice("see"),
    "GET /practices/{slug:str}/messages": OfPractice("see"),
    "GET /practices/{slug:str}/questions": OfPractice("see"),
    "GET /practices/{slug:str}/follow-ups": OfPractice("see"),
    "POST /practices/{slug:str}/follow-ups/{call_id:str}/{key:str}": OfPractice("handle_messages", {"state": "done"}),
    "GET /practices/{slug:str}/calls/{call_id:str}/afterwards": OfPractice("see"),
    "POST /practices/{slug:str}/questions": OfPractice("edit_settings", {"ids": "call/1", "state": "dismissed"}),
    "POST /practices/{slug:str}/messages/{message_id:str}": OfPractice("handle_messages", {"state": "done"}),
    "POST /practices/{slug:str}/messages/{message_id:str}/assignee": OfPractice("handle_messages", {"assignee": ""}),
    "POST /practices/{slug:str}/answering": OfPractice("switch_answering", {"do": "pause"}),
    "GET /practices/{slug:str}/audit": OfPractice("see_audit"),
    "GET /practices/{slug:str}/audit/export": OfPractice("see_audit"),
    "POST /practices/{slug:str}/audit/check": OfPractice("see_audit"),
    "GET /practices/{slug:str}/usage": OfPractice("see_usage"),
    "GET /practices/{slug:str}/usage/export": OfPractice("see_usage"),
    "GET /practices/{slug:str}/appointments": OfPractice("see"),
    "GET /practices/{slug:str}/appointments/list": OfPractice("see"),
    "GET /practices/{slug:str}/appointments/new": OfPractice("handle_appointments"),
    "POST /practices/{slug:str}/appointments/new": OfPractice("handle_appointments", {"name": "Sam Lee"}),
    "GET /practices/{slug:str}/appointments/{appointment_id:str}": OfPractice("see"),
    "POST /practices/{slug:str}/appointments/{appointment_id:str}": OfPractice(
        "handle_appointments", {"state": "cancelled"}
    ),
    "GET /practices/{slug:str}/api": OfPractice("manage_api"),
    "POST /practices/{slug:str}/api": OfPractice("manage_api", {"name": "x", "scopes": "calls:read", "days": "30"}),
    "POST /practices/{slug:str}/api/tokens/{token_id:str}": OfPractice("manage_api"),
    "GET /practices/{slug:str}/settings/import": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/import": OfPractice("edit_settings", {"text": "Q: Dogs too?\nA: Yes."}),
    "POST /practices/{slug:str}/settings/import/faqs": OfPractice(
        "edit_settings", {"take-0": "on", "question-0": "Dogs too?", "answer-0": "Yes."}
    ),
    "POST /practices/{slug:str}/settings/import/hours": OfPractice("edit_settings", {"hours": '{"week": {}}'}),
    "POST /practices/{slug:str}/settings/import/holidays": OfPractice("edit_settings", {"closed": "2026-12-25"}),
    "GET /practices/{slug:str}/settings/secrets": OfPractice("manage_secrets"),
    "POST /practices/{slug:str}/settings/secrets": OfPractice("manage_secrets", {"name": "A_KEY", "value": "x"}),
    "POST /practices/{slug:str}/settings/secrets/{secret_name:str}": OfPractice("manage_secrets"),
    "GET /practices/{slug:str}/test": OfPractice("place_test_call"),
    "POST /practices/{slug:str}/test/tickets": OfPractice("place_test_call", {"caller": ""}),
    "GET /practices/{slug:str}/settings": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/draft": OfPractice("edit_settings", {"do": "discard"}),
    "GET /practices/{slug:str}/settings/text": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/text": OfPractice("edit_settings", {"text": "x = 1", "version": "9"}),
    "POST /practices/{slug:str}/settings/text/check": OfPractice("edit_settings", {"text": "x = 1"}),
    "GET /practices/{slug:str}/settings/{section:str}": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/{section:str}": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/{section:str}/check": OfPractice("edit_settings"),
    "GET /practices/{slug:str}/settings/entries/{listing:str}/{place:str}": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/entries/{listing:str}/{place:str}": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/entries/{listing:str}/{place:str}/check": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/entries/{listing:str}/{place:str}/move": OfPractice(
        "edit_settings", {"do": "copy"}
    ),
    "GET /practices/{slug:str}/settings/history": OfPractice("edit_settings"),
    "GET /practices/{slug:str}/settings/history/{number:int}": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/settings/history/{number:int}": OfPractice("edit_settings"),
    "GET /practices/{slug:str}/try": OfPractice("place_test_call"),
    "POST /practices/{slug:str}/try": OfPractice("place_test_call", {"caller": ""}),
    "GET /practices/{slug:str}/try/{talk_id:str}": OfPractice("place_test_call"),
    "POST /practices/{slug:str}/try/{talk_id:str}": OfPractice("place_test_call", {"words": "hello"}),
    "GET /practices/{slug:str}/rehearsals": OfPractice("edit_settings"),
    "POST /practices/{slug:str}/rehearsals": OfPractice("edit_settings", {"draft": ""}),
    "GET /practices/{slug:str}/team": OfPractice("manage_team"),
    "POST /practices/{slug:str}/team/invitations": OfPractice("manage_team", {"email": "new@x.org", "role": "viewer"}),
    "POST /practices/{slug:str}/team/invitations/{invitation_id:str}": OfPractice("manage_team", {"do": "resend"}),
    "POST /practices/{slug:str}/team/people/{user_id:str}": OfPractice("manage_team", {"do": "role", "role": "viewer"}),
    "POST /practices/{slug:str}/team/reseller": OfPractice("manage_team", {"full": "no"}),
    "GET /practices/{slug:str}/next": OfPractice("visit"),
    "GET /practices/{slug:str}/template": OfPractice("save_template"),
    "POST /practices/{slug:str}/template": OfPractice(
        "save_template", {"title": "Mine", "name": "mine", "summary": "As ours."}
    ),
    # those who make practices
    "GET /new": OfMakers(),
    "GET /new/{name:str}": OfMakers(),
    "POST /new/{name:str}": OfMakers({"do": "preview"}),
    "GET /usage": OfMakers(),
    "GET /usage/export": OfMakers(),
    "GET /templates": OfMakers(),
    "POST /templates": OfMakers(),
    "GET /templates/{template_id:str}": OfMakers(there=False),
    "POST /templates/{template_id:str}": OfMakers(there=False),
    # programs
    "GET /api/v1/templates": OfProgram("practices:read"),
    "POST /api/v1/practices": OfPlatformProgram("practices:create", {"template": "none", "answers": {}}),
    "GET /api/v1/practices": OfProgram("practices:read"),
    "GET /api/v1/practices/{slug:str}": OfProgram("practices:read"),
    "GET /api/v1/practices/{slug:str}/calls": OfProgram("calls:read"),
    "GET /api/v1/practices/{slug:str}/calls/{call_id:str}": OfProgram("calls:read"),
    "GET /api/v1/practices/{slug:str}/calls/{call_id:str}/turns": OfProgram("turns:read"),
    "GET /api/v1/practices/{slug:str}/waits": OfProgram("calls:read"),
    "GET /api/v1/practices/{slug:str}/messages": OfProgram("messages:read"),
    "GET /api/v1/practices/{slug:str}/messages/{message_id:str}": OfProgram("messages:read"),
    "PATCH /api/v1/practices/{slug:str}/messages/{message_id:str}": OfProgram("messages:write", {"done": True}),
    "GET /api/v1/practices/{slug:str}/questions": OfProgram("messages:read"),
    "GET /api/v1/practices/{slug:str}/calls/{call_id:str}/summary": OfProgram("turns:read"),
    "GET /api/v1/practices/{slug:str}/follow-ups": OfProgram("messages:read"),
    "PATCH /api/v1/practices/{slug:str}/follow-ups/{call_id:str}/{key:str}": OfProgram(
        "messages:write", {"done": True}
    ),
    "PATCH /api/v1/practices/{slug:str}/questions/{call_id:str}/{turn:int}": OfProgram(
        "messages:write", {"dismissed": True}
    ),
    "GET /api/v1/practices/{slug:str}/appointments": OfProgram("appointments:read"),
    "GET /api/v1/practices/{slug:str}/appointments/{appointment_id:str}": OfProgram("appointments:read"),
    "PATCH /api/v1/practices/{slug:str}/appointments/{appointment_id:str}": OfProgram(
        "appointments:write", {"state": "cancelled"}
    ),
    "GET /api/v1/usage": OfProgram("usage:read"),
    "GET /api/v1/practices/{slug:str}/usage": OfProgram("usage:read"),
    "GET /api/v1/practices/{slug:str}/calls/{call_id:str}/usage": OfProgram("usage:read"),
    "GET /api/v1/practices/{slug:str}/experiments": OfProgram("usage:read"),
    "GET /api/v1/practices/{slug:str}/audit": OfProgram("audit:read"),
    "GET /api/v1/practices/{slug:str}/secrets": OfProgram("secrets:write"),
    "PUT /api/v1/practices/{slug:str}/secrets": OfProgram("secrets:write", {"name": "A_KEY", "value": "x"}),
    "DELETE /api/v1/practices/{slug:str}/secrets/{secret_name:str}": OfProgram("secrets:write"),
    "GET /api/v1/practices/{slug:str}/definition": OfProgram("settings:read"),
    "PUT /api/v1/practices/{slug:str}/definition": OfProgram("settings:write", {"x": 1}, _ANY, draft=False),
    "PATCH /api/v1/practices/{slug:str}/definition": OfProgram(
        "settings:write", {"changes": [{"op": "set", "path": ["practice", "name"], "value": "New"}]}, draft=False
    ),
    "GET /api/v1/practices/{slug:str}/draft": OfProgram("settings:read", draft=True),
    "PUT /api/v1/practices/{slug:str}/draft": OfProgram("settings:write", {"x": 1}, _ANY, draft=True),
    "DELETE /api/v1/practices/{slug:str}/draft": OfProgram("settings:write", {}, _ANY, draft=True),
    "GET /api/v1/practices/{slug:str}/draft/problems": OfProgram("settings:read", draft=True),
    "GET /api/v1/practices/{slug:str}/draft/differences": OfProgram("settings:read", draft=True),
    "POST /api/v1/practices/{slug:str}/publish": OfProgram("settings:write", {"anyway": False}, _ANY, draft=True),
    "GET /api/v1/practices/{slug:str}/revisions": OfProgram("settings:read"),
    "GET /api/v1/practices/{slug:str}/revisions/{number:int}": OfProgram("settings:read"),
    "GET /api/v1/practices/{slug:str}/revisions/{number:int}/differences": OfProgram("settings:read"),
    "POST /api/v1/practices/{slug:str}/revisions/{number:int}/restore": OfProgram("settings:write", {"anyway": False}),
    "POST /api/v1/practices/{slug:str}/rehearse": OfProgram("settings:read", {"scenarios": []}),
    # the platform's
    "GET /operator/resellers": OfPlatform(),
    "POST /operator/resellers": OfPlatform({"practice": "bright-smiles", "reseller": "north"}),
    "GET /operator/providers": OfPlatform(),
    "POST /operator/providers": OfPlatform({"account": "deepgram"}),
}
