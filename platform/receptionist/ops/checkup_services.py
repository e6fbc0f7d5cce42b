"""What `receptionist doctor` says of the secrets that practice files name, and of mail."""

from collections.abc import AsyncGenerator, Sequence

from receptionist.clock import Clock
from receptionist.config import Config
from receptionist.notify.email import MailError, postman_of
from receptionist.ops.checkup import Finding
from receptionist.practice.registry import Practice
from receptionist.practice.secrets import references
from receptionist.records.database import open_records
from receptionist.records.secrets import SealedElsewhereError, Secrets


async def look_at_secrets(config: Config, clock: Clock, practices: Sequence[Practice]) -> Sequence[Finding]:
    """Those that practice files name: are they set, and can they be opened?"""
    async with open_records(config, clock) as records:
        return [one for practice in practices async for one in lacking(practice, records.secrets)]


async def lacking(practice: Practice, secrets: Secrets) -> AsyncGenerator[Finding]:
    """What is wrong with the secrets that one practice names."""
    used: dict[str, list[str]] = {}
    for one in references(practice.definition):
        used.setdefault(one.name, []).append(one.key)
    for name, keys in used.items():
        what = f"secret {name} of {practice.slug}"
        try:
            if await secrets.reveal(practice.slug, name) is None:
                told = f"not set, and named in {', '.join(keys)}: `receptionist secrets set {practice.slug} {name}`."
                yield Finding(what, "warning", told)
        except SealedElsewhereError as error:
            yield Finding(what, "wrong", str(error))


async def look_at_mail(config: Config) -> Sequence[Finding]:
    """The mail server, as far as it takes a sender without sending anything. Raises ConfigError."""
    postman = postman_of(config.mail)
    if postman is None:
        told = "no server is set ([mail] smtp_url): invitations and new passwords go by links to copy."
        return [Finding("mail", "ok", told)]
    try:
        await postman.check()
    except MailError as error:
        return [Finding("mail", "wrong", str(error))]
    return [Finding("mail", "ok", "the server takes us as a sender")]
