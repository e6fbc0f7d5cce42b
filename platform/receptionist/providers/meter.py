"""What one conversation has used of each provider: audio, tokens, characters. Pure: nobody waits for it."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import msgspec

from receptionist.conversation.history import UsageDelta
from receptionist.providers.standing import Named

Role: TypeAlias = Literal["recogniser", "model", "voice", "line"]  # the line: the carrier's

_BYTES_A_SECOND: Final = 8000  # mu-law, 8 kHz
_LETTERS_PER_TOKEN: Final = 4  # of English, about; only where a vendor told nothing


class Used(msgspec.Struct, frozen=True, kw_only=True):
    """What was used of one provider. `prompt_tokens` include those that came from the vendor's cache."""

    role: Role
    provider: str
    account: str
    requests: int = 0
    audio_ms: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0
    characters: int = 0
    estimated: bool = False  # some of the tokens are counted from letters: the vendor did not tell them

    @property
    def anything(self) -> bool:
        return bool(self.audio_ms or self.prompt_tokens or self.answer_tokens or self.characters)


@dataclass
class Tally:
    """Counts for one provider in one conversation."""

    requests: int = 0
    audio_bytes: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0
    characters: int = 0
    estimated: bool = False

    def asked(self, told: UsageDelta | None, *, prompt_letters: int, answer_letters: int, whole: bool) -> None:
        """A model was asked once. `told`: what the vendor said of it, if anything; `whole`: its answer came to its end.

        Of an answer that was broken off a vendor says nothing, or what it was at that time; whoever breaks it off pays
        for it all the same.
        """
        answer = -(-answer_letters // _LETTERS_PER_TOKEN)
        if told is None:
            self.estimated = True
            self.prompt_tokens += -(-prompt_letters // _LETTERS_PER_TOKEN)
            self.answer_tokens += answer
            return
        self.prompt_tokens += told.prompt_tokens
        self.cached_tokens += told.cached_tokens
        self.answer_tokens += told.answer_tokens if whole else max(told.answer_tokens, answer)
        self.estimated = self.estimated or not whole


class Meter:
    """One per conversation (or stream of a call): whoever asks a provider counts here."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[Role, str, str], Tally] = {}

    def of(self, role: Role, provider: Named) -> Tally:
        return self._tallies.setdefault((role, provider.name, provider.account), Tally())

    def used(self) -> list[Used]:
        """So far, in the order in which providers were first asked."""
        return [
            Used(
                role=role,
                provider=provider,
                account=account,
                requests=tally.requests,
                audio_ms=round(tally.audio_bytes * 1000 / _BYTES_A_SECOND),
                prompt_tokens=tally.prompt_tokens,
                cached_tokens=tally.cached_tokens,
                answer_tokens=tally.answer_tokens,
                characters=tally.characters,
                estimated=tally.estimated,
            )
            for (role, provider, account), tally in self._tallies.items()
        ]
