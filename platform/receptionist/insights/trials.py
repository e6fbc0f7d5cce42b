"""The comparison of a practice's experiments, from its records."""

import asyncio

from receptionist.insights.comparison import Comparison, TriedCall, compare
from receptionist.practice.definition import Definition, ProviderOrder
from receptionist.practice.experiments import trial_of
from receptionist.records.trials import TrialCall, Trials
from receptionist.records.usage import Usage


async def comparison_of(
    definition: Definition, defaults: ProviderOrder, practice: str, trials: Trials, usage: Usage
) -> Comparison | None:
    """Of the experiments that are held now, over the newest calls that they were held with; None: there are none.

    `defaults`: the platform's providers.
    """
    trial = trial_of(definition, defaults)
    if not trial:
        return None
    calls = await trials.calls(practice, trial)
    ids = [one.id for one in calls]
    times = await trials.first_audio(practice, ids)
    costs = await usage.of_calls(practice, ids)

    def tried(call: TrialCall) -> TriedCall:
        used, ended = costs.get(call.id), call.ended_at or call.started_at
        return TriedCall(
            experiment=call.experiment,
            outcome=call.outcome,
            failed=call.state == "interrupted" or call.outcome == "failed",
            length_ms=round((ended - call.started_at).total_seconds() * 1000),
            first_audio_ms=times.get(call.id, []),
            micros=used.micros if used else None,
        )

    def compared() -> Comparison:
        return compare([tried(one) for one in calls], [one.name for one in definition.experiments])

    return await asyncio.to_thread(compared)  # thousands of calls, which are sorted
