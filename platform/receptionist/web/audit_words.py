"""The audit log in sentences: who did what. A new action gets its line in `_ACTIONS`. Pure."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.records.audit_chain import AuditRow
from receptionist.records.revisions import Through
from receptionist.web.wording import plain_words

Kind: TypeAlias = Literal["settings", "reading", "messages", "appointments", "calls", "sign_ins", "team", "programs"]
KINDS: Final[Mapping[Kind, str]] = {
    "settings": "Settings",
    "reading": "Reading and exports",
    "messages": "Messages",
    "appointments": "Appointments",
    "calls": "Emergencies and transfers",
    "sign_ins": "Signing in",
    "team": "People and access",
    "programs": "Programs and tokens",
}

THROUGH: Final[Mapping[Through, str]] = {  # how a version of the settings came
    "form": "in the forms",
    "editor": "in the editor",
    "api": "through the API",
    "cli": "on the command line",
    "file": "in the file itself",
    "restore": "by taking a version back",
    "template": "from a template",
    "import": "by an import",
}


class _Action(msgspec.Struct, frozen=True):
    """`text`: {who}, and a word of the entry's detail, {user} and {assignee} as names."""

    kind: Kind
    icon: str
    text: str


_ACTIONS: Final[Mapping[str, _Action]] = {
    "answering_paused": _Action("settings", "circle-pause", "{who} paused the receptionist"),
    "answering_resumed": _Action("settings", "play", "{who} resumed the receptionist"),
    "closed_early": _Action("settings", "door-closed", "{who} closed early"),
    "closing_undone": _Action("settings", "undo-2", "{who} took an early closing back"),
    "draft_discarded": _Action("settings", "trash-2", "{who} threw a draft of the settings away"),
    "settings_changed": _Action("settings", "wrench", "{who} changed the settings"),
    "practice_created": _Action("settings", "store", "{who} made the practice from the template {template}"),
    "template_saved": _Action("settings", "store", "{who} saved the practice as the template {template}"),
    "template_uploaded": _Action("settings", "store", "{who} uploaded the template {template}"),
    "template_removed": _Action("settings", "trash-2", "{who} removed the template {template}"),
    "published_anyway": _Action(
        "settings", "shield-alert", "{who} published the settings although a rehearsal failed: {reason}"
    ),
    "revision_restored": _Action("settings", "undo-2", "{who} took the settings back to version {number}"),
    "file_changed": _Action("settings", "wrench", "The practice file was changed outside these pages"),
    "file_removed": _Action("settings", "wrench", "The practice file was removed: its numbers are not answered"),
    "read_call": _Action("reading", "file-text", "{who} read the transcript of a call from {caller}"),
    "transcript_read": _Action("reading", "file-text", "{who} read the transcript of a call"),
    "summary_read": _Action("reading", "file-text", "{who} read the summary of a call"),
    "audit_exported": _Action("reading", "download", "{who} exported the audit log as {format}"),
    "usage_repriced": _Action("settings", "wrench", "Somebody had {month} reckoned anew by other prices"),
    "usage_exported": _Action("reading", "download", "{who} exported what was used and cost in {month}"),
    "audit_verified": _Action("reading", "shield-check", "{who} checked the audit log: {result}"),
    "message_done": _Action("messages", "check", "{who} marked a message as done"),
    "message_reopened": _Action("messages", "undo-2", "{who} marked a message as new again"),
    "message_assigned": _Action("messages", "user-check", "{who} gave a message to {assignee}"),
    "message_unassigned": _Action("messages", "user-x", "{who} gave a message back to everybody"),
    "scenario_made": _Action("reading", "flask-conical", "{who} made a rehearsal of a call"),
    "follow_up_done": _Action("messages", "check", "{who} ticked a follow-up off"),
    "follow_up_reopened": _Action("messages", "undo-2", "{who} opened a follow-up again"),
    "question_dismissed": _Action("messages", "check", "{who} dismissed unanswered questions: {questions}"),
    "question_reopened": _Action("messages", "undo-2", "{who} opened unanswered questions again: {questions}"),
    "appointment_booked": _Action("appointments", "calendar-check", "{who} booked an appointment: {service}"),
    "appointment_moved": _Action("appointments", "calendar-days", "{who} moved an appointment: {service}"),
    "appointment_approved": _Action("appointments", "calendar-check", "{who} approved an appointment: {service}"),
    "appointment_declined": _Action("appointments", "circle-x", "{who} declined an appointment: {service}"),
    "appointment_cancelled": _Action("appointments", "x", "{who} cancelled an appointment: {service}"),
    "appointment_restored": _Action("appointments", "undo-2", "{who} took a decision back: {service}"),
    "emergency": _Action("calls", "siren", "A caller spoke of an emergency"),
    "rehearsal_called": _Action("reading", "flask-conical", "{who} took a rehearsed call, its clock set to {at}"),
    "transfer": _Action("calls", "phone-forwarded", "A caller asked for {person}"),
    "transfer_ended": _Action("calls", "phone-forwarded", "{person} was rung for a caller: {state}"),
    "sign_in": _Action("sign_ins", "log-in", "{who} signed in"),
    "sign_in_failed": _Action("sign_ins", "circle-x", "Somebody tried to sign in as {who} and failed"),
    "sign_in_unknown": _Action("sign_ins", "circle-x", "Somebody tried to sign in with an address that nobody has"),
    "second_factor_failed": _Action("sign_ins", "circle-x", "Somebody gave a wrong code for {who}"),
    "sign_out": _Action("sign_ins", "log-out", "{who} signed out"),
    "sessions_ended": _Action("sign_ins", "log-out", "{who} signed other devices out"),
    "screen_locked": _Action("sign_ins", "lock", "{who} locked the screen"),
    "screen_unlocked": _Action("sign_ins", "lock", "{who} unlocked the screen"),
    "unlock_failed": _Action("sign_ins", "circle-x", "Somebody gave a wrong password at the locked screen of {who}"),
    "password_wrong": _Action("sign_ins", "circle-x", "Somebody gave a wrong password on the account page of {who}"),
    "user_added": _Action("team", "user", "{who} added {user} as {role}"),
    "invited": _Action("team", "user", "{who} invited {email} as {role}"),
    "invitation_withdrawn": _Action("team", "user-x", "{who} took the invitation of {email} back"),
    "invitation_accepted": _Action("team", "user-check", "{who} joined the team as {role}"),
    "role_changed": _Action("team", "user-round-cog", "{who} made {user} {role}"),
    "member_removed": _Action("team", "user-x", "{who} took {email} out of the team"),
    "reseller_assigned": _Action("team", "store", "{who} gave the practice to the reseller {reseller}"),
    "reseller_let_in": _Action("team", "store", "{who} let {reseller} read calls and messages"),
    "reseller_shut_out": _Action("team", "store", "{who} no longer lets {reseller} read calls and messages"),
    "reset_link_made": _Action("team", "link-2-off", "{who} made a link with which {user} sets a new password"),
    "password_reset_asked": _Action("team", "user", "Somebody asked for a new password for {who}"),
    "password_reset": _Action("team", "user", "{who} gave {user} a new password"),
    "password_changed": _Action("team", "user", "{who} set a new password"),
    "second_factor_on": _Action("team", "shield-check", "{who} turned codes at sign-in on"),
    "second_factor_off": _Action("team", "shield-alert", "{who} turned codes at sign-in off"),
    "recovery_codes_made": _Action("team", "shield-check", "{who} made new recovery codes"),
    "first_operator_made": _Action("team", "user", "The first operator was made"),
    "provider_tried": _Action("programs", "activity", "{who} tried the provider {account}: {result}"),
    "page_fetched": _Action("settings", "download", "{who} had a page of {host} looked at for questions and hours"),
    "text_shown_to_model": _Action("settings", "download", "{who} had a text read by {models}, for questions"),
    "faqs_imported": _Action("settings", "download", "{who} took {count} over into the draft"),
    "hours_imported": _Action("settings", "download", "{who} took opening hours over into the draft"),
    "holidays_imported": _Action("settings", "download", "{who} took public holidays over into the draft"),
    "secret_set": _Action("programs", "key-round", "{who} set the secret {name}"),
    "secret_replaced": _Action("programs", "key-round", "{who} replaced the secret {name}"),
    "secret_removed": _Action("programs", "x", "{who} removed the secret {name}"),
    "secrets_resealed": _Action("programs", "key-round", "{who} sealed {secrets} secrets with a new key"),
    "token_made": _Action("programs", "copy", "{who} made the API token {name}"),
    "token_revoked": _Action("programs", "x", "{who} revoked the API token {name}"),
}


class AuditWords(msgspec.Struct, frozen=True):
    """An entry as a person reads it."""

    icon: str
    text: str


def actions_of(kind: str) -> Sequence[str]:
    """The actions of one kind; none for what is no kind."""
    return [name for name, action in _ACTIONS.items() if action.kind == kind]


def words_of(entry: AuditRow, names: Mapping[str, str]) -> AuditWords:
    """`names`: id of a user or an API token -> name."""
    who = actor_name(entry.actor, names)
    if entry.actor == "system" and "through" in entry.detail:
        who = "Somebody"  # who has the machine: the server changes no settings by itself
    known = _ACTIONS.get(entry.action)
    if known is None:
        return AuditWords("file-text", f"{who}: {plain_words(entry.action).lower()}")
    people = {key: names.get(entry.detail[key], "somebody") for key in ("user", "assignee") if key in entry.detail}
    values = _Blanks({**entry.detail, **people, "who": who})
    text = known.text.format_map(values)
    if entry.action == "closed_early" and (at := entry.detail.get("at")):
        text += f" at {at}"
    if entry.action == "settings_changed" and (through := entry.detail.get("through", "")) in THROUGH:
        text += f" {THROUGH[through]}"
    if entry.action == "password_reset" and "user" not in entry.detail:
        text = f"{who} set a new password by a link"
    if entry.action == "reseller_assigned" and not entry.detail.get("reseller"):
        text = f"{who} took the practice from its reseller"
    if entry.action == "message_assigned" and entry.actor == f"user:{entry.detail.get('assignee')}":
        text = f"{who} took a message"
    if entry.action in ("transfer_ended", "audit_verified"):
        text = text.replace("_", " ")
    return AuditWords(known.icon, text)


def actor_name(actor: str, names: Mapping[str, str]) -> str:
    """As a sentence begins: a person's name, "A caller", "The server"."""
    kind, _, identity = actor.partition(":")
    if kind == "user":
        return names.get(identity, "Somebody who has left")
    if kind == "token" and identity in names:
        return f"The program {names[identity]}"
    return {"caller": "A caller", "system": "The server", "token": "A program"}.get(kind, plain_words(actor))


class _Blanks(dict[str, str]):
    """What an entry does not tell is "something"."""

    def __missing__(self, key: str) -> str:
        return "something"
