"""Which calls an experiment answers, and with whom. Pure: the same call always falls to the same side."""

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import msgspec

from receptionist.practice.definition import Definition, Experiment, ProviderOrder
from receptionist.practice.practice import Practice

_BITS: Final = 64


def experiment_of(call: str, experiments: Sequence[Experiment]) -> Experiment | None:
    """The experiment that this call is a part of; None: the practice's own providers answer it.

    Each experiment has a stretch of [0, 1) as long as its share, one behind the other; the call's id says where in it
    the call stands. What would reach beyond 1 gets nothing.
    """
    digest = hashlib.sha256(call.encode()).digest()
    place = Fraction(int.from_bytes(digest[: _BITS // 8], "big"), 2**_BITS)
    end = Fraction(0)
    for one in experiments:
        end += Fraction(str(one.share))
        if place < end:
            return one
    return None


def tried(definition: Definition, experiment: Experiment | None, defaults: ProviderOrder) -> Definition:
    """The practice as this call has it: the experiment's providers, and its own behind them, should they fail.

    `defaults`: the platform's, for roles that the practice leaves to it.
    """
    if experiment is None:
        return definition
    own = definition.providers
    order = ProviderOrder(
        stt=_before(experiment.stt, own.stt, defaults.stt),
        llm=_before(experiment.llm, own.llm, defaults.llm),
        tts=_before(experiment.tts, own.tts, defaults.tts),
    )
    return msgspec.structs.replace(definition, providers=order)


def variants(practices: Sequence[Practice], defaults: ProviderOrder) -> list[Practice]:
    """Each practice, and behind it itself as each of its experiments has it: for what is made ready ahead of calls."""
    return [
        variant
        for practice in practices
        for variant in (
            practice,
            *(
                msgspec.structs.replace(practice, definition=tried(practice.definition, one, defaults))
                for one in practice.definition.experiments
            ),
        )
    ]


def _before(names: tuple[str, ...], own: tuple[str, ...], defaults: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, *(own or defaults)))) if names else own


def trial_of(definition: Definition, defaults: ProviderOrder) -> str:
    """Names what is compared with what: calls of another trial are no part of the comparison. Empty: no experiments.

    `defaults`: the platform's, which are compared for roles that the practice leaves to it. Shares are no part of it:
    whoever makes one larger goes on with the same comparison.
    """
    if not definition.experiments:
        return ""
    own = definition.providers
    compared = [
        [own.stt or defaults.stt, own.llm or defaults.llm, own.tts or defaults.tts],
        *([one.name, one.stt, one.llm, one.tts] for one in definition.experiments),
    ]
    return hashlib.sha256(msgspec.json.encode(compared)).hexdigest()[:16]
