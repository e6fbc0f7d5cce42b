"""The errors of the whole house. Each message says what happened and what to do next."""


class ReceptionistError(Exception):
    """Something went wrong that a person can act on. `str(error)` is written for that person."""


class ConfigError(ReceptionistError):
    """receptionist.toml, the environment or the machine is not as it must be; the process cannot start."""


class ProviderError(ReceptionistError):
    """A provider did not do its work.

    `provider` is the name in the practice file ("embedded", "deepgram:nova-3"); `retryable` decides whether
    the same provider may be asked again within the call.
    """

    def __init__(self, message: str, *, provider: str, retryable: bool = True) -> None:
        super().__init__(message)
        self.provider = provider
        self.retryable = retryable


class ProtocolError(ReceptionistError):
    """A peer sent what no carrier, browser or worker can send. Ends or skips that message, nothing else."""


class StorageError(ReceptionistError):
    """The database or the disk could not keep or give what was asked."""


class NotAllowedError(ReceptionistError):
    """The actor may not do this, or must not learn whether the thing exists."""
