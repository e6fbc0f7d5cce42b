"""The errors of the whole house. Each message says what happened and what to do next."""

from enum import StrEnum


class ReceptionistError(Exception):
    """Something went wrong that a person can act on. `str(error)` is written for that person."""


class ConfigError(ReceptionistError):
    """receptionist.toml, the environment or the machine is not as it must be; the process cannot start."""


class ProviderFault(StrEnum):
    """What was wrong with a provider's work: decides what a person must do, and what a breaker counts."""

    WRONG_KEY = "wrong_key"  # also: the key may not do this
    NO_CREDIT = "no_credit"
    NOT_FOUND = "not_found"  # no such model or voice
    UNSUITED = "unsuited"  # it does not do what one practice needs, its language say: nothing is wrong with it
    REFUSED = "refused"  # it does not take this request, and never will
    RATE_LIMITED = "rate_limited"
    OVERLOADED = "overloaded"  # or broken on its side
    TIMEOUT = "timeout"
    NETWORK = "network"
    MALFORMED = "malformed"  # it answered what it should not
    NOT_ASKED = "not_asked"  # something of our own was away, so that the vendor was not asked at all
    FAILED = "failed"


class ProviderError(ReceptionistError):
    """A provider did not do its work.

    `provider` is the name in the practice file ("embedded", "deepgram:nova-3"); `retryable` decides whether
    the same provider may be asked again within the call; `kind` what was wrong; `retry_after_s` for how long it asks to
    be left alone, where it says so.
    """

    def __init__(
        self,
        message: str,
        *,
        provider: str,
        retryable: bool = True,
        kind: ProviderFault = ProviderFault.FAILED,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(message)
        self.provider = provider
        self.retryable = retryable
        self.kind = kind
        self.retry_after_s = retry_after_s


class ProtocolError(ReceptionistError):
    """A peer sent what no carrier, browser or worker can send. Ends or skips that message, nothing else."""


class StorageError(ReceptionistError):
    """The database or the disk could not keep or give what was asked."""


class NotAllowedError(ReceptionistError):
    """The actor may not do this, or must not learn whether the thing exists."""
