"""What a vendor's refusal means, in words that say what to do next. Pure."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Final

from receptionist.config_sections import ANSWERED_BY
from receptionist.errors import ProviderError, ProviderFault

_HOPELESS: Final = frozenset(
    {
        ProviderFault.WRONG_KEY,
        ProviderFault.NO_CREDIT,
        ProviderFault.NOT_FOUND,
        ProviderFault.UNSUITED,
        ProviderFault.REFUSED,
    }
)
_WORDS: Final[Mapping[ProviderFault, str]] = {
    ProviderFault.WRONG_KEY: "refused the key. Check api_key under [providers.{account}] in receptionist.toml, or the "
    "environment variable it names, and that the key may do this",
    ProviderFault.NO_CREDIT: "says that no credit is left. Add credit, or a payment method, to the account of "
    "[providers.{account}]",
    ProviderFault.NOT_FOUND: "does not know what was asked for. Correct the name in the list of providers, of the "
    "practice file or of [providers.defaults]",
    ProviderFault.UNSUITED: "does not do what this practice needs",
    ProviderFault.REFUSED: "does not take the request",
    ProviderFault.RATE_LIMITED: "takes no more at once. Ask it for a higher limit if this goes on",
    ProviderFault.OVERLOADED: "cannot do its work just now",
    ProviderFault.TIMEOUT: "did not answer in time",
    ProviderFault.NETWORK: "cannot be reached. Check the network and base_url under [providers.{account}]",
    ProviderFault.MALFORMED: "answered what it should not",
    ProviderFault.NOT_ASKED: "was not asked, for something of our own is away",
    ProviderFault.FAILED: "failed",
}
_LONGEST_DETAIL: Final = 200
_PASSES: Final = frozenset({ProviderFault.RATE_LIMITED, ProviderFault.OVERLOADED})


def account_of(name: str) -> str:
    """Of a name in a list of providers: "whisper:whisper-1" is answered by the account "openai"."""
    before = name.partition(":")[0]
    return ANSWERED_BY.get(before, before)


def fault(
    provider: str,
    kind: ProviderFault,
    detail: str = "",
    *,
    headers: Mapping[str, str] | None = None,
    retryable: bool | None = None,
) -> ProviderError:
    """`provider` is the name in the list of providers, `detail` the vendor's own words. They are left out where they
    could hold a part of the key. `headers` of its answer: they may say when to ask again. `retryable`, where the kind
    alone does not say it: of a request that is not taken, the next one may be."""
    words = f"{provider} {_WORDS[kind].format(account=account_of(provider))}"
    told = " ".join(detail.split())[:_LONGEST_DETAIL] if kind is not ProviderFault.WRONG_KEY else ""
    return ProviderError(
        f"{words} ({told})." if told else f"{words}.",
        provider=provider,
        retryable=kind not in _HOPELESS if retryable is None else retryable,
        kind=kind,
        retry_after_s=retry_after_s(headers or {}) if kind in _PASSES else None,
    )


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """What `Retry-After` says, in seconds or as a date (held against the answer's own), or OpenAI's finer one. None: it
    says nothing that can be read."""
    told = {name.lower(): value for name, value in headers.items()}
    try:
        if "retry-after-ms" in told:
            return _seconds(float(told["retry-after-ms"]) / 1000)
        return _seconds(float(told["retry-after"]))
    except KeyError:
        return None
    except ValueError:
        pass
    try:
        until, now = (parsedate_to_datetime(told[name]) for name in ("retry-after", "date"))
        return _seconds((until - now).total_seconds())
    except (KeyError, ValueError, TypeError):
        return None


def _seconds(told: float) -> float | None:
    return told if 0 < told < float("inf") else None


def kind_of_status(status: int) -> ProviderFault:
    """What an HTTP status means where the body does not say more."""
    match status:
        case 401 | 403:
            return ProviderFault.WRONG_KEY
        case 402:
            return ProviderFault.NO_CREDIT
        case 404:
            return ProviderFault.NOT_FOUND
        case 408 | 504:
            return ProviderFault.TIMEOUT
        case 429:
            return ProviderFault.RATE_LIMITED
        case _:
            return ProviderFault.REFUSED if 400 <= status < 500 else ProviderFault.OVERLOADED
