"""What `/metrics` says after calls."""

from receptionist.call.live import CallEnded, CallerSpeaking, CallStarted, TurnFinished
from receptionist.conversation.history import CallId
from receptionist.errors import ProviderError, ProviderFault
from receptionist.ops.metrics import Metrics

CALL = CallId("c1")


def lines(metrics: Metrics) -> set[str]:
    return set(metrics.text().decode().splitlines())


def test_calls_are_counted_by_practice_origin_and_outcome() -> None:
    metrics = Metrics()

    metrics.on_call_event("bright-smiles", CALL, CallStarted(call="c1", practice="bright-smiles", origin="phone"))
    metrics.on_call_event("bright-smiles", CALL, CallerSpeaking(speaking=True))
    metrics.on_call_event("bright-smiles", CALL, CallEnded(outcome="message_taken", reason="goodbye"))

    assert 'receptionist_calls_started_total{origin="phone",practice="bright-smiles"} 1.0' in lines(metrics)
    assert 'receptionist_calls_ended_total{outcome="message_taken",practice="bright-smiles"} 1.0' in lines(metrics)


def test_each_step_of_a_turn_is_measured_if_it_was_reached() -> None:
    metrics = Metrics()
    turn = TurnFinished(
        turn=1,
        end_of_turn_ms=400,
        first_words_ms=410,
        first_sentence_ms=None,
        first_audio_ms=650,
        first_mark_ms=None,
    )

    metrics.on_call_event("bright-smiles", CALL, turn)

    said = lines(metrics)
    assert 'receptionist_turn_seconds_bucket{le="0.75",step="first_audio"} 1.0' in said
    assert 'receptionist_turn_seconds_bucket{le="0.5",step="first_audio"} 0.0' in said
    assert not any("first_mark" in line for line in said)


def test_what_was_made_ahead_is_counted_by_what_became_of_it() -> None:
    metrics = Metrics()

    for saved_ms, released in ((400, True), (None, False)):
        turn = TurnFinished(turn=1, guesses=2, speculative=released, saved_ms=saved_ms, from_file=released)
        metrics.on_call_event("bright-smiles", CALL, turn)

    said = lines(metrics)
    assert 'receptionist_guesses_total{fate="released"} 1.0' in said
    assert 'receptionist_guesses_total{fate="in_vain"} 3.0' in said
    assert 'receptionist_guess_saved_seconds_bucket{le="0.3"} 0.0' in said
    assert 'receptionist_guess_saved_seconds_bucket{le="0.5"} 1.0' in said
    assert "receptionist_turns_from_file_total 1.0" in said


def test_failures_of_providers_are_counted_by_kind() -> None:
    metrics = Metrics()

    metrics.provider_failed("voice", ProviderError("no", provider="elevenlabs:x", kind=ProviderFault.NO_CREDIT))

    counted = 'receptionist_provider_errors_total{kind="no_credit",provider="elevenlabs:x",role="voice"} 1.0'
    assert counted in lines(metrics)


def test_the_state_of_the_process_is_told() -> None:
    metrics = Metrics()

    metrics.note(live_calls=3, database_away=True)
    metrics.loop_lagged(0.004)

    said = lines(metrics)
    assert "receptionist_calls_live 3.0" in said
    assert "receptionist_database_away 1.0" in said
    assert 'receptionist_loop_lag_seconds_bucket{le="0.005"} 1.0' in said


def test_what_became_of_a_stream_that_was_opened_while_a_call_rang_is_counted() -> None:
    metrics = Metrics()

    metrics.reached_early("ready")

    assert 'receptionist_early_streams_total{fate="ready"} 1.0' in lines(metrics)
