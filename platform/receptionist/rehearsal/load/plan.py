"""What each load caller does, from seeds alone: the same plan each time, and no two lines in step. Pure."""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal["speaks", "hesitates", "interrupts", "asks"]

_LARGEST: Final = 2**32


class Mix(msgspec.Struct, frozen=True):
    """Shares of all turns, and of all calls (`silent`); the rest speaks."""

    hesitates: float = 0.2
    interrupts: float = 0.2
    asks: float = 0.0
    silent: float = 0.05


class Turn(msgspec.Struct, frozen=True):
    """`after_s`: how long the caller takes: from the end of the reply, or into it when they interrupt."""

    kind: Kind
    after_s: float
    seed: int


class Call(msgspec.Struct, frozen=True):
    """One call. No turns: the caller keeps silent for `silent_s`."""

    turns: tuple[Turn, ...]
    wait_s: float  # before it is placed
    silent_s: float = 0.0


class Dice:
    """A linear congruence with a scrambled output: small, and the same on every machine and version."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2_654_435_761 + 0x9E3779B9) % _LARGEST
        for _ in range(4):
            self.number()

    def number(self) -> int:
        """Of 32 bits."""
        self._state = (self._state * 1_664_525 + 1_013_904_223) % _LARGEST
        word = ((self._state >> (self._state >> 28) + 4) ^ self._state) * 277_803_737 % _LARGEST
        return (word >> 22) ^ word

    def share(self) -> float:
        """In [0, 1)."""
        return self.number() / _LARGEST

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.share()


def calls_of(line: int, seed: int, mix: Mix) -> Iterator[Call]:
    """The calls of one line, one after the other, without an end."""
    dice = Dice(seed * 7919 + line * 104_729 + 1)
    first = True
    while True:
        wait_s = 0.0 if first else dice.between(0.3, 1.5)
        first = False
        if dice.share() < mix.silent:
            yield Call((), wait_s, silent_s=dice.between(6.0, 15.0))
            continue
        turns = tuple(_turn(dice, mix, number) for number in range(3 + dice.number() % 4))
        yield Call(turns, wait_s)


def _turn(dice: Dice, mix: Mix, number: int) -> Turn:
    kind = _kind(dice.share(), mix)
    if kind == "interrupts" and number == 0:
        kind = "speaks"  # there is no reply yet, and a greeting may have to be heard
    after_s = dice.between(0.5, 1.5) if kind == "interrupts" else dice.between(0.0, 0.8)
    return Turn(kind, after_s, dice.number())


def _kind(share: float, mix: Mix) -> Kind:
    if share < mix.hesitates:
        return "hesitates"
    if share < mix.hesitates + mix.interrupts:
        return "interrupts"
    return "asks" if share < mix.hesitates + mix.interrupts + mix.asks else "speaks"
