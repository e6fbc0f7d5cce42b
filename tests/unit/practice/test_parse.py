"""A practice file: the shortest one serves, and everything wrong with one is said at once, with its place."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.conversation.functions import FUNCTIONS, available
from receptionist.practice.definition import Definition
from receptionist.practice.outside import Outside
from receptionist.practice.parse import BUILTIN_FUNCTIONS, parse_definition

TENANTS = Path(__file__).parents[3] / "tenants"
SHORTEST = """\
[practice]
name = "P"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
"""
PLACEHOLDERS = "{practice}, {receptionist}, {address}, {hours_today}, {next_opening}, {emergency_number}"


def problems_of(text: str | bytes, *accounts: str) -> list[str]:
    """Without the file's name in front."""
    _, problems = parse_definition(text, "p.toml", accounts=accounts)
    return [str(one).removeprefix("p.toml:") for one in problems]


def with_more(text: str) -> list[str]:
    """Problems of the shortest file and more; the first line of `text` is line 7."""
    return problems_of(SHORTEST + text)


def test_the_shortest_file_is_a_practice_with_every_default() -> None:
    definition, problems = parse_definition(SHORTEST, "p.toml")

    assert problems == []
    assert definition is not None
    assert definition.answering.mode == "always"
    assert definition.identity.check == "name_and_phone"
    assert definition.hours.holidays is False
    assert (definition.scheduling.min_notice_hours, definition.scheduling.max_days_ahead) == (2, 60)
    assert definition.turns.patience == "normal"
    assert definition.privacy.disclose_ai is True
    assert definition.functions_off.names == ()


@pytest.mark.parametrize("file", sorted(TENANTS.glob("*.toml")), ids=lambda file: file.stem)
def test_the_sample_practices_are_complete_and_without_fault(file: Path) -> None:
    definition, problems = parse_definition(file.read_bytes(), file.name)

    assert problems == []
    assert definition is not None
    assert len(definition.faqs) >= 12
    assert all(faq.also_asked for faq in definition.faqs)
    assert definition.hours.exceptions
    assert definition.people
    assert definition.scheduling.services
    assert definition.scenarios


def test_words_that_python_keeps_for_itself_are_keys_all_the_same() -> None:
    definition, problems = parse_definition(
        SHORTEST
        + """
        [[notices]]
        text = "x"
        from = 2026-03-02
        [[scheduling.practitioners]]
        name = "Kim"
        [[scheduling.services]]
        name = "Cleaning"
        with = ["Kim"]
        for = "new"
        """,
        "p.toml",
    )

    assert problems == []
    assert definition is not None
    assert str(definition.notices[0].from_) == "2026-03-02"
    assert (definition.scheduling.services[0].with_, definition.scheduling.services[0].for_) == (("Kim",), "new")


def test_an_empty_file_lacks_what_every_practice_has() -> None:
    assert problems_of("") == [
        "1:1 practice: is missing",
        "1:1 hours: is missing",
    ]


def test_all_mistakes_are_said_at_once_in_the_order_of_the_text() -> None:
    text = """\
[practice]
name = ""
timezone = "America/New_Yrok"
country = "UK"
numbers = ["212 555 0100", "+1212555"]
[hours]
teusday = ["08:00-12:00"]
monday = ["9am-5pm", "17:00-09:00", "10:00-10:00"]
friday = ["08:00-12:00", "11:00-13:00"]
[receptionist]
greeting = "Hi, this is {recepcionist}. {{7*7}}"
[turns]
patience = "briks"
barge_in_ms = 12
[[people]]
name = "Front desk"
number = "+12125550111"
then = ["Manager"]
[routing]
human = "Front dest"
"""
    assert problems_of(text) == [
        "2:1 practice.name: must not be empty",
        "3:1 practice.timezone: 'America/New_Yrok' is no IANA time zone, as 'America/New_York'; "
        "did you mean 'America/New_York'?",
        "4:1 practice.country: 'UK' is no country's ISO code, as 'US'; did you mean 'GB'?",
        "5:12 practice.numbers[0]: must be written as \"+12125550100\"; found '212 555 0100'",
        "5:28 practice.numbers[1]: '+1212555' has too few or too many digits for its country",
        "7:1 hours.teusday: no such key; did you mean 'tuesday'?",
        "8:11 hours.monday[0]: must be written as \"08:00-12:00\"; found '9am-5pm'; did you mean '09:00-17:00'?",
        "8:22 hours.monday[1]: '17:00-09:00' ends before it starts; "
        "for a night write '17:00-24:00' and, next day, '00:00-09:00'",
        "8:37 hours.monday[2]: '10:00-10:00' is empty",
        "9:26 hours.friday[1]: '11:00-13:00' overlaps '08:00-12:00'",
        "11:1 receptionist.greeting: {recepcionist} is no placeholder; "
        f"there are {PLACEHOLDERS}; did you mean '{{receptionist}}'?",
        f"11:1 receptionist.greeting: {{ is no placeholder; there are {PLACEHOLDERS}",
        f"11:1 receptionist.greeting: {{7*7}} is no placeholder; there are {PLACEHOLDERS}",
        f"11:1 receptionist.greeting: }} is no placeholder; there are {PLACEHOLDERS}",
        "13:1 turns.patience: must be 'brisk' or 'normal' or 'relaxed'; found 'briks'; did you mean 'brisk'?",
        "14:1 turns.barge_in_ms: must be at least 40; found 12",
        "18:9 people[0].then[0]: there is no person 'Manager'; there are: 'Front desk'",
        "20:1 routing.human: there is no person 'Front dest'; there are: 'Front desk'; did you mean 'Front desk'?",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[answering]\nmode = "overflow"',
            "8:1 answering.mode: in overflow mode staff ring first, and there are no [[people]]",
        ),
        (
            '[answering]\nfallback_number = "+12125550100"',
            "8:1 answering.fallback_number: is one of the practice's own numbers: calls would go in circles",
        ),
        (
            '[[people]]\nname = "A"\nnumber = "+12125550100"',
            "9:1 people[0].number: is one of the practice's own numbers: the receptionist would ring itself",
        ),
        (
            '[[people]]\nname = "A"\nnumber = "+12125550111"\nthen = ["A"]',
            "10:9 people[0].then[0]: a person cannot be the next one after themselves",
        ),
        (
            '[[people]]\nname = "A"\nnumber = "+12125550111"\n[[people]]\nname = "a"\nnumber = "+12125550112"',
            "11:1 people[1].name: a person called 'a' stands here twice",
        ),
        ('[callers]\nvip = { "+12125550177" = "Bo" }', "8:9 callers.vip.\"+12125550177\": there is no person 'Bo'"),
        ("[[hours.exceptions]]\ndate = 2026-03-05\nuntil = 2026-03-01", "9:1 hours.exceptions[0].until: lies before"),
        ('[[notices]]\ntext = "x"\nfrom = 2026-03-05\nuntil = 2026-03-01', "10:1 notices[0].until: lies before 'from'"),
        (
            '[[faqs]]\nquestion = "Where?"\nanswer = "At {address}."',
            "9:1 faqs[0].answer: says {address}, and practice.",
        ),
        (
            '[[faqs]]\nquestion = "Do you park?"\nanswer = "Yes."\n'
            '[[faqs]]\nquestion = "x"\nalso_asked = ["do you PARK"]\nanswer = "No."',
            "12:15 faqs[1].also_asked[0]: 'do you PARK' is already asked by the FAQ 'Do you park?'; which answer is",
        ),
        (
            '[[scheduling.practitioners]]\nname = "Dr. Patel"\n'
            '[[scheduling.services]]\nname = "C"\nwith = ["Dr. Patell"]',
            "11:9 scheduling.services[0].with[0]: there is no practitioner 'Dr. Patell'; there are: 'Dr. Patel'; "
            "did you mean 'Dr. Patel'?",
        ),
        ('[scheduling]\ncalendar = "athena"', "8:1 scheduling.calendar: 'athena' keeps health data"),
        ('[scheduling]\ncalendar = "athena"', "7:2 scheduling.athena: is missing"),
        (
            '[functions_off]\nnames = ["cancel_apointment"]',
            "8:10 functions_off.names[0]: there is no function 'cancel_apointment'",
        ),
        ('[providers]\nstt = ["deepgramm:nova-3"]', "8:8 providers.stt[0]: no stt provider is called 'deepgramm'"),
        ('[providers]\ntts = ["anthropic:x"]', "8:8 providers.tts[0]: no tts provider is called 'anthropic'"),
        ('[accounts]\nopenai = "sk-live-123456"', "8:1 accounts.openai: a key never stands in this file"),
        ('[accounts]\nopenia = "{secret:K}"', "8:1 accounts.openia: there is no provider account 'openia'"),
        ('[[messages.notify]]\nby = "sms"\nto = "me"', "9:1 messages.notify[0].to: 'me' is no phone number"),
        ('[[messages.notify]]\nby = "email"\nto = "me"', "9:1 messages.notify[0].to: 'me' is no e-mail address"),
        ('[[messages.notify]]\nby = "webhook"\nto = "http://x"', "9:1 messages.notify[0].to: 'http://x' is no https"),
        (
            '[[scenarios]]\nname = "s"\ncaller = [{ wait = 1, keys = "1" }]',
            "9:11 scenarios[0].caller[0]: must be words, or one of",
        ),
        (
            '[[scenarios]]\nname = "s"\ncaller = ["a"]\nsays = ["("]',
            "10:9 scenarios[0].says[0]: is no regular expression",
        ),
        (
            '[[scenarios]]\nname = "s"\ncaller = ["a"]\nexpect = [{ function = "bok" }]',
            "10:13 scenarios[0].expect[0].function: there is no function 'bok'",
        ),
        ('[[experiments]]\nname = "e"\nshare = 0.5', "7:3 experiments[0]: names no provider to try"),
    ],
)
def test_what_does_not_go_together_is_said(text: str, said: str) -> None:
    problems = with_more(text)

    assert any(one.startswith(said) for one in problems), problems


FUNCTION = """\
[[functions]]
name = "order_status"
description = "Look up an order"
parameters.order_number = { description = "five digits", pattern = "^[0-9]{5}$" }
request = { url = "https://orders.example/{order_number}", headers = { Authorization = "Bearer {secret:ORDERS_KEY}" } }
result = "Status {status}."
"""


def test_a_function_of_the_practices_own_needs_no_code() -> None:
    assert with_more(FUNCTION) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("order_status", "take_message"), "8:1 functions[0].name: 'take_message' is the name of a built-in function"),
        (("https:", "http:"), "11:13 functions[0].request.url: must be written as"),
        (("/{order_number}", "/{order}"), "11:13 functions[0].request.url: there is no parameter 'order'"),
        (("{secret:ORDERS_KEY}", "abc123"), "11:72 functions[0].request.headers.Authorization: a key never stands"),
        (("[0-9]{5}", "[0-9"), "10:58 functions[0].parameters.order_number.pattern: is no regular expression"),
    ],
)
def test_a_function_that_cannot_work_is_refused(wrong: tuple[str, str], said: str) -> None:
    problems = with_more(FUNCTION.replace(*wrong))

    assert any(one.startswith(said) for one in problems), problems


def test_a_provider_account_of_the_platform_may_be_named() -> None:
    text = SHORTEST + '[providers]\nllm = ["groq:llama", "embedded"]\n'

    assert problems_of(text, "groq") == []
    assert problems_of(text) != []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('monday = ["08:00-12:00"]', "", "the practice is never open"),
        ('["+12125550100"]', '["+15551234567"]', "does not look like a number that is in use"),
        ('name = "P"', 'name = "P"\nlanguage = "de-DE"', "they are said in English"),
        (
            'monday = ["08:00-12:00"]',
            'monday = ["08:00-12:00"]\n[[scheduling.practitioners]]\nname = "P"\nhours = { monday = ["07:00-11:00"] }',
            "'07:00-11:00' goes beyond the practice's hours",
        ),
    ],
)
def test_a_warning_does_not_keep_a_practice_from_serving(old: str, new: str, said: str) -> None:
    definition, problems = parse_definition(SHORTEST.replace(old, new), "p.toml")

    assert definition is not None
    assert [one.severity for one in problems] == ["warning"]
    assert said in problems[0].message


def test_a_number_with_a_line_break_at_its_end_is_none() -> None:
    text = SHORTEST.replace('"+12125550100"', r'"+12125550100\n"')

    assert "must be written as" in problems_of(text)[0]


@pytest.mark.parametrize("night", ["18:00-02:00", "16:00-06:00", "20:00-00:00", "09:00-00:00"])
def test_a_night_may_be_written_as_one(night: str) -> None:
    assert problems_of(SHORTEST.replace('monday = ["08:00-12:00"]', f'monday = ["{night}"]')) == []


def test_a_day_that_begins_before_the_night_is_over_is_wrong() -> None:
    week = 'monday = ["18:00-02:00"]\ntuesday = ["01:00-03:00"]\nsunday = ["22:00-03:00"]\n'
    text = SHORTEST.replace('monday = ["08:00-12:00"]', week + 'wednesday = ["24:00-02:00"]')
    text += f'[[people]]\nname = "Desk"\nnumber = "+12125550111"\n[people.available]\n{week}'
    text = text.replace('monday = ["18:00-02:00"]', 'monday = ["02:30-04:00", "18:00-02:00"]', 1)

    assert problems_of(text) == [
        "6:11 hours.monday[0]: '02:30-04:00' overlaps '22:00-03:00' of sunday",
        "7:12 hours.tuesday[0]: '01:00-03:00' overlaps '18:00-02:00' of monday",
        "9:14 hours.wednesday[0]: '24:00-02:00' starts when the day is over; write '00:00-02:00' for the next day",
        "15:12 people[0].available.tuesday[0]: '01:00-03:00' overlaps '18:00-02:00' of monday",
    ]


def test_own_hours_within_the_night_before_are_within_the_practices() -> None:
    own = '[[scheduling.practitioners]]\nname = "P"\nhours = { tuesday = ["00:00-02:00"] }\n'
    own += '[[scheduling.services]]\nname = "Watch"\nwith = ["P"]\n'
    text = SHORTEST.replace('monday = ["08:00-12:00"]', 'monday = ["18:00-02:00"]')

    assert problems_of(text + own) == []


def test_a_country_whose_holidays_nobody_knows_cannot_keep_them() -> None:
    text = SHORTEST.replace('name = "P"', 'name = "P"\nregion = "QQ"') + "holidays = true\n"

    assert problems_of(text) == [
        "3:1 practice.region: the public holidays of 'QQ' in US are not known; set hours.holidays = false"
    ]


def test_a_broken_part_does_not_bring_false_alarms_elsewhere() -> None:
    text = '[[people]]\nnmae = "Desk"\nnumber = "+12125550111"\n[routing]\nhuman = "Desk"\n'

    assert with_more(text) == [
        "7:3 people[0].name: is missing",
        "8:1 people[0].nmae: no such key; did you mean 'name'?",
    ]


def test_secrets_and_results_keep_their_braces() -> None:
    definition, problems = parse_definition(
        SHORTEST + '[accounts]\nopenai = "{secret:OPENAI_KEY}"\n' + FUNCTION, "p.toml"
    )

    assert problems == []
    assert definition is not None
    assert definition.accounts == {"openai": "{secret:OPENAI_KEY}"}
    assert definition.functions[0].result == "Status {status}."


def test_every_built_in_function_can_be_switched_off() -> None:
    names = ", ".join(f'"{name}"' for name in BUILTIN_FUNCTIONS)

    assert with_more(f"[functions_off]\nnames = [{names}]\n") == []


@given(st.binary(max_size=200))
def test_no_bytes_can_do_harm(source: bytes) -> None:
    definition, problems = parse_definition(source, "p.toml")

    assert definition is None
    assert problems


_SAMPLE = (TENANTS / "bright-smiles.toml").read_text()
_PIECES = st.sampled_from(
    ['"', "'", "[", "]", "{", "}", "=", "\n", "[[", "1", "-5", "true", "x", '"{', ".", "99999999", ""]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(_SAMPLE)), st.integers(0, 12), _PIECES), min_size=1, max_size=4))
def test_a_damaged_file_is_a_practice_or_problems_and_never_a_crash(damage: list[tuple[int, int, str]]) -> None:
    text = _SAMPLE
    for at, length, piece in damage:
        text = text[:at] + piece + text[at + length :]

    definition, problems = parse_definition(text, "p.toml")

    assert isinstance(definition, Definition) or any(one.severity == "error" for one in problems)
    assert all(one.line >= 1 and one.column >= 1 for one in problems)


def judged(more: str, **outside: Any) -> list[str]:  # Any: fields of Outside
    _, problems = parse_definition(SHORTEST + more, "p.toml", outside=Outside(**outside))
    return [f"{one.severity} {one.key}: {one.message}" for one in problems]


def test_an_operator_may_allow_a_host_by_name_and_then_no_other() -> None:
    inner = FUNCTION.replace("orders.example", "orders.internal:8443")

    assert judged(inner) != []
    assert judged(inner, allowed_hosts={"orders.internal:8443"}) == []
    assert judged(inner, allowed_hosts={"orders.internal"}) == [
        "error functions[0].request.url: 'orders.internal' is no host that the operator of this server allows; "
        "those are: 'orders.internal'"
    ]
    assert judged(FUNCTION, allowed_hosts={"orders.internal"}) != []
    assert judged(FUNCTION, allowed_hosts={"orders.example"}) == []


def test_a_secret_that_is_not_set_is_a_warning_where_secrets_are_known() -> None:
    assert judged(FUNCTION) == []
    assert judged(FUNCTION, secrets={"ORDERS_KEY"}) == []
    assert judged(FUNCTION, secrets=()) == [
        "warning functions[0].request.headers.Authorization: the secret ORDERS_KEY is not set for this practice, "
        "so what needs it will fail"
    ]


def test_days_that_are_over_are_a_warning_where_the_day_is_known() -> None:
    days = '[[hours.exceptions]]\ndate = 2026-03-05\n[[notices]]\ntext = "x"\nuntil = 2026-03-05\n'

    assert judged(days) == []
    assert judged(days, today=date(2026, 3, 5)) == []
    assert judged(days, today=date(2026, 3, 6)) == [
        "warning hours.exceptions[0]: lies in the past (2026-03-05); it can be taken out",
        "warning notices[0]: was told until 2026-03-05; it can be taken out",
    ]


@pytest.mark.parametrize("key", ["phi", "require_baa"])
def test_health_data_goes_only_to_those_who_signed_for_it(key: str) -> None:
    private = f'[privacy]\n{key} = true\n[providers]\nllm = ["openai:gpt-4o", "embedded"]\n'
    defaults = {"stt": ("deepgram:nova-3", "embedded")}

    assert judged(private) == []  # nobody has said who signed
    assert judged(private, agreed={"openai"}) == []
    assert judged(private, agreed={"openai", "deepgram"}, defaults=defaults, with_keys={"deepgram"}) == []
    assert judged(private, agreed={"deepgram"})[0].startswith("error providers.llm[0]: 'openai' is")
    assert judged(private, agreed={"openai"}, defaults=defaults) == []  # without a key it is not asked
    assert judged(private, agreed={"openai"}, defaults=defaults, with_keys={"deepgram"})[0].startswith(
        f"error privacy.{key}: providers.stt is left to the platform, whose 'deepgram' is under no BAA"
    )


def test_a_practitioner_who_works_on_a_special_day_works() -> None:
    sundays = """
[[scheduling.practitioners]]
name = "Dr. Patel"
hours = { sunday = ["10:00-14:00"] }
[[scheduling.services]]
name = "Cleaning"
with = ["Dr. Patel"]
"""
    special = '[[hours.exceptions]]\ndate = 2026-12-20\nopen = ["12:00-16:00"]\n'

    assert any("never works" in one for one in judged(sundays))
    assert not any("never works" in one for one in judged(special + sundays))


@given(
    st.sets(st.sampled_from(BUILTIN_FUNCTIONS)),
    st.booleans(),
    st.booleans(),
)
def test_what_a_scenario_may_expect_is_what_the_receptionist_can_do(
    off: set[str], people: bool, services: bool
) -> None:
    """The parser, which cannot ask the conversation, says the same as it does."""
    names = ", ".join(f'"{name}"' for name in sorted(off))
    text = f"{SHORTEST}[functions_off]\nnames = [{names}]\n"
    text += '[[people]]\nname = "A"\nnumber = "+12125550111"\n' if people else ""
    text += '[[scheduling.services]]\nname = "C"\n' if services else ""
    definition, _ = parse_definition(text, "p.toml")
    assert definition is not None
    can = {function.name for function in available(definition)}

    for name in FUNCTIONS:
        scenario = f'[[scenarios]]\nname = "s"\ncaller = ["a"]\nexpect = [{{ function = "{name}" }}]\n'
        serves = parse_definition(text + scenario, "p.toml")[0] is not None
        assert serves == (name in can), name
