"""Recognisers are told of a practice's own names, the most telling first, and of each once."""

from receptionist.practice.own_names import own_names
from receptionist.practice.parse import parse_definition

FILE = """
[practice]
name = "Bright Smiles Dental"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-17:00"]
[voice]
listen_for = ["Invisalign", "dr. patel"]
[receptionist]
name = "Ava"
[[scheduling.practitioners]]
name = "Dr. Patel"
[[scheduling.practitioners]]
name = "Chair 2"
told = false
[[scheduling.services]]
name = "Cleaning"
[[people]]
name = "Jennifer Alvarez"
number = "+12125550111"
"""


def test_names_come_from_all_of_the_file_but_not_what_callers_never_hear() -> None:
    definition, problems = parse_definition(FILE, "x.toml")
    assert definition, problems

    assert own_names(definition) == (
        "Invisalign",
        "dr. patel",
        "Jennifer Alvarez",
        "Bright Smiles Dental",
        "Ava",
        "Cleaning",
    )
