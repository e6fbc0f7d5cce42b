"""A practice with scenarios of one's own: `salon(...)`, and how they went: `rehearsed(...)`."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from receptionist.clock import ManualClock
from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.practice.parse import parse_definition
from receptionist.practice.registry import Practice
from receptionist.providers.base import Model
from receptionist.rehearsal.scenarios import ScenarioResult, rehearse

SALON = """schema = 1

[practice]
name = "Corner Salon"
timezone = "America/New_York"
numbers = ["+12125550100"]

[receptionist]
greeting = "Corner Salon, how can I help?"
after_hours_greeting = "Corner Salon is closed."

[privacy]
disclose_ai = false

[hours]
monday = ["09:00-17:00"]
tuesday = ["09:00-17:00"]
wednesday = ["09:00-17:00"]
thursday = ["09:00-17:00"]
friday = ["09:00-17:00"]

[[faqs]]
question = "Is there parking?"
answer = "Yes. The car park is behind the house. It is free for our guests."

[[scheduling.services]]
name = "Haircut"
minutes = 30
with = ["Ann"]

[[scheduling.practitioners]]
name = "Ann"

[[people]]
name = "Front desk"
number = "+12125550111"

[routing]
human = "Front desk"

[callers]
blocked = ["+12125550666"]
"""


def salon(scenarios: str = "", text: str = SALON) -> Practice:
    """Raises AssertionError for a file that is wrong."""
    whole = f"{text}\n{scenarios}"
    definition, problems = parse_definition(whole.encode(), "corner-salon.toml")
    assert definition is not None, problems
    return Practice("corner-salon", definition, hashlib.sha256(whole.encode()).hexdigest(), whole, "corner-salon.toml")


async def rehearsed(scenario: str, *, models: Sequence[Model] = (), text: str = SALON) -> ScenarioResult:
    """Of one scenario: its keys but for the name, and for the time, which is a Tuesday's ten o'clock."""
    at = "" if "\nat = " in f"\n{scenario}" else "at = 2027-03-02T10:00:00\n"
    practice = salon(f'[[scenarios]]\nname = "The one"\n{at}{scenario}', text)
    clock = ManualClock(datetime(2027, 3, 2, 15, tzinfo=UTC))
    (result,) = await rehearse(practice, matcher=LexicalMatcher(), models=models, clock=clock)
    return result


def said_by(result: ScenarioResult, who: str) -> list[str]:
    return [text for speaker, text in result.lines if speaker == who]
