"""What an account's models refuse to be asked with: found out once, and left out for as long as its client lives.

Servers that speak one vendor's protocol know different parts of it, and models of one vendor take different settings.
Which is in no list that could be trusted, so it is asked for, and the refusal is believed.
"""

import logging
import re
from collections.abc import Collection, Iterable

log = logging.getLogger(__name__)

# Of a refusal: it is about what a parameter was set to. Where it could be either, it is better taken for that: others
# keep their own value, and another refused request is all that it costs.
_VALUE = re.compile(
    r"\b(?:unsupported|invalid)[ _]value|\bdoes not support ['\d]|\bsupported (?:values )?are\b|\b(?:must|should) be\b"
    r"|\bone of\b|\bbetween\b|\b(?:less|greater) than\b",
    re.IGNORECASE,
)


class LeftOut:
    """Of one account, by model."""

    def __init__(self) -> None:
        self._of: dict[str, frozenset[str]] = {}

    def of(self, model: str) -> frozenset[str]:
        return self._of.get(model, frozenset())

    def add(self, provider: str, model: str, refused: Collection[str], why: str) -> None:
        """`provider` is the name in the list of providers, `why` the server's own words."""
        news = sorted(set(refused) - self.of(model))
        if news:
            self._of[model] = self.of(model) | set(news)
            facts = {"provider": provider, "parameters": news, "why": " ".join(why.split())[:200]}
            log.info("a server refuses a part of what it was asked with; it is left out", extra=facts)


def setting(parameter: str, value: object) -> str:
    """A parameter set to that, and to nothing else, as a part that may be left out."""
    return f"{parameter}={value}"


def refused(parameter: str, value: object, why: str) -> str:
    """What to leave out, by the words of a refusal that names the parameter: the value that was asked for, which may be
    one practice's own, or the parameter for everybody."""
    return setting(parameter, value) if _VALUE.search(why) or named_in(why, [str(value)]) else parameter


def named_in(text: str, parameters: Iterable[str]) -> list[str]:
    """Those that a refusal names as a word, whichever way it is written."""
    return [one for one in parameters if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text, re.IGNORECASE)]
