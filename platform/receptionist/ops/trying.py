"""Providers tried for a second, and what stands between this machine and those that cannot be reached."""

from collections.abc import Callable, Sequence

import msgspec

from receptionist.clock import Clock
from receptionist.errors import ProviderError, ProviderFault
from receptionist.ops.reaching import why_not
from receptionist.providers.trials import Trial, Tryable, tried

_UNREACHED = frozenset({ProviderFault.NETWORK, ProviderFault.TIMEOUT})


async def try_all(those: Sequence[Tryable], address: Callable[[str], str], clock: Clock) -> list[Trial]:
    """In their order. `address` is the base_url of an account; empty: it has none, as this machine's own models."""
    trials = await tried(those)
    silent = [asked.account for asked, trial in zip(those, trials, strict=True) if _is_unreached(trial)]
    urls = {url for account in silent if (url := address(account))}
    reasons = {url: await why_not(url, clock.now()) for url in urls}
    return [
        _explained(trial, reasons.get(address(asked.account), "")) if _is_unreached(trial) else trial
        for asked, trial in zip(those, trials, strict=True)
    ]


def _is_unreached(trial: Trial) -> bool:
    return trial.error is not None and trial.error.kind in _UNREACHED


def _explained(trial: Trial, why: str) -> Trial:
    if not why or trial.error is None:
        return trial
    error = trial.error
    told = ProviderError(f"{error} {why}", provider=error.provider, retryable=error.retryable, kind=error.kind)
    return msgspec.structs.replace(trial, error=told)
