"""What it costs to look for an emergency in a caller's words: `python -m benchmarks.emergencies`"""

import statistics
from time import process_time

from tests.emergencies import HALVES, LANGUAGES, Phrase, phrases

_ROUNDS = 5


def main() -> None:
    """Prints milliseconds of one core per utterance."""
    print(f"{'':22}{'median ms':>10}{'p95 ms':>10}{'slowest':>10}")
    for language in LANGUAGES:
        said = [one for half in HALVES for one in phrases(language, half)]
        for name, chosen in (("emergencies", True), ("others", False)):
            times = sorted(_ms(one) for one in said if one.emergency is chosen)
            p95 = times[int(0.95 * len(times))]
            print(f"{language + ', ' + name:22}{statistics.median(times):10.2f}{p95:10.2f}{times[-1]:10.2f}")


def _ms(phrase: Phrase) -> float:
    began = process_time()
    for _ in range(_ROUNDS):
        phrase.found()
    return 1000 * (process_time() - began) / _ROUNDS


if __name__ == "__main__":
    main()
