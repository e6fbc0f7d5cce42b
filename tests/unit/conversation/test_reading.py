"""What is written in digits, signs and markup, said as a person would say it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receptionist.conversation.pronouncing import pronounced
from receptionist.conversation.reading import speaks, spoken
from receptionist.conversation.words import word_list

# As it is written -> as it is said, in the United States.
AMERICAN: dict[str, str] = {
    # phones
    "Call (212) 555-0111.": "Call two one two, five five five, zero one one one.",
    "Call +12125550199 now": "Call two one two, five five five, zero one nine nine now",
    "212-555-0199": "two one two, five five five, zero one nine nine",
    "212.555.0199": "two one two, five five five, zero one nine nine",
    "1-800-555-0100": "one, eight zero zero, five five five, zero one zero zero",
    "call 555-0199": "call five five five, zero one nine nine",
    "call 212-555-0199 ext. 12": "call two one two, five five five, zero one nine nine, extension twelve",
    "+44 20 7946 0018": "zero two zero, seven nine four six, zero zero one eight",
    "020 7946 0018": "zero two zero, seven nine four six, zero zero one eight",
    "123-45-6789": "one two three, four five, six seven eight nine",
    "Dial 911.": "Dial nine one one.",
    "Please call 112 now": "Please call one one two now",
    "112 patients": "one hundred twelve patients",
    # times
    "at 12:00": "at noon",
    "at 0:00": "at midnight",
    "at 8:30 a.m. on Monday": "at eight thirty in the morning on Monday",
    "at 8:05": "at eight oh five",
    "at 14:00": "at two in the afternoon",
    "at 17:30": "at five thirty in the afternoon",
    "until 24:00": "until midnight",
    "at 5pm. Then": "at five in the afternoon. Then",
    "until 8 p.m.": "until eight in the evening.",
    "12:05 AM": "twelve oh five in the morning",
    "12 p.m. sharp": "noon sharp",
    "10.30 a.m. works": "ten thirty in the morning works",
    "Open 8:00-17:30.": "Open eight to five thirty in the afternoon.",
    "8am–5pm": "eight in the morning to five in the afternoon",
    "Mon-Fri 8-5": "Monday to Friday eight to five",
    "Tue – Thu": "Tuesday to Thursday",
    "Mon.-Wed.": "Monday to Wednesday",
    "from 9 to 12": "from nine to twelve",
    "8 o'clock": "eight o'clock",
    "24/7": "twenty-four seven",
    # dates
    "on 3/5/2026": "on March fifth, twenty twenty-six",
    "3/5/26": "March fifth, twenty twenty-six",
    "12.05.2026": "December fifth, twenty twenty-six",
    "25/12/2026": "December twenty-fifth, twenty twenty-six",
    "born 7/4/1985": "born July fourth, nineteen eighty-five",
    "on 2026-03-05": "on March fifth, twenty twenty-six",
    "2026-03-05T14:00": "March fifth, twenty twenty-six, two in the afternoon",
    "2026-03-05T09:30:00Z": "March fifth, twenty twenty-six, nine thirty",
    "March 3": "March third",
    "Mar. 3": "March third",
    "March 3rd, 2026": "March third, twenty twenty-six",
    "3 March 2026": "the third of March, twenty twenty-six",
    "the 3rd of March": "the third of March",
    "March 3-5": "March third to fifth",
    "March 2026": "March twenty twenty-six",
    "in 2026": "in twenty twenty-six",
    "since 1999": "since nineteen ninety-nine",
    "since 2005": "since two thousand five",
    "the 1990s": "the nineteen nineties",
    "in your 30s": "in your thirties",
    "3/14": "March fourteenth",
    "You may 5 times": "You may five times",
    # money
    "It's from $95.": "It's from ninety-five dollars.",
    "$1": "one dollar",
    "$1,250.50": "one thousand two hundred fifty dollars and fifty cents",
    "£1.01": "one pound and one penny",
    "£2.50": "two pounds and fifty pence",
    "$0.50": "fifty cents",
    "$0": "zero dollars",
    "95¢": "ninety-five cents",
    "50 €": "fifty euros",
    "USD 20": "twenty dollars",
    "20 EUR": "twenty euros",
    "$1.5 million": "one point five million dollars",
    "$3k": "three thousand dollars",
    "$40/hr": "forty dollars per hour",
    "$40 / visit": "forty dollars per visit",
    "from $95-$120": "from ninety-five dollars to one hundred twenty dollars",
    "-$5": "minus five dollars",
    "$12.999": "twelve point nine nine nine dollars",
    # measures
    "20% off": "twenty percent off",
    "12.5%": "twelve point five percent",
    "5-10%": "five to ten percent",
    "98.6°F": "ninety-eight point six degrees Fahrenheit",
    "20 °C": "twenty degrees Celsius",
    "72°": "seventy-two degrees",
    "2 mg": "two milligrams",
    "1 mg": "one milligram",
    "5mg": "five milligrams",
    "2500 mg": "two thousand five hundred milligrams",
    "0.5 ml": "zero point five milliliters",
    "30 min": "thirty minutes",
    "30-min visit": "thirty minutes visit",
    "2 hrs": "two hours",
    "1 hr": "one hour",
    "10 lbs": "ten pounds",
    "6 ft": "six feet",
    "5'11\"": "five feet eleven",
    "3 mi away": "three miles away",
    "65 mph": "sixty-five miles an hour",
    "120/80": "one hundred twenty over eighty",
    "1/2 hour": "one half hour",
    "2 1/2 cups": "two and one half cups",
    "½ price": "one half price",
    "1½ hours": "one and one half hours",
    # numbers
    "room 5 on floor 2": "room five on floor two",
    "0": "zero",
    "21 people": "twenty-one people",
    "105": "one hundred five",
    "1,001": "one thousand one",
    "1,234,567": "one million two hundred thirty-four thousand five hundred sixty-seven",
    "2,000,000,000": "two billion",
    "10000 patients": "ten thousand patients",
    "3.14": "three point one four",
    "-5 outside": "minus five outside",
    "5-10 minutes": "five to ten minutes",
    "1st": "first",
    "2nd and 3rd": "second and third",
    "21st": "twenty-first",
    "100th": "one hundredth",
    "101st": "one hundred first",
    "120th": "one hundred twentieth",
    "#5": "number five",
    "No. 7": "number seven",
    "007": "zero zero seven",
    "1234567890123": "one two three four five six seven eight nine zero one two three",
    "vitamin B12": "vitamin B twelve",
    "COVID-19": "COVID nineteen",
    "A1C": "A one C",
    "code AB12345": "code AB one two three four five",
    "3D": "three D",
    "5+": "five plus",
    "²": "two",
    "٣": "three",
    # places and addresses
    "12 Main St. Please come": "twelve Main Street. Please come",
    "at 12 Main St.": "at twelve Main Street.",
    "1234 Oak Ave": "twelve thirty-four Oak Avenue",
    "105 Elm Rd": "one oh five Elm Road",
    "200 N Main Street": "two hundred N Main Street",
    "Ste 200": "Suite two hundred",
    "Apt. 4B": "Apartment four B",
    "NY 10001": "NY one zero zero zero one",
    "CA 90210-1234": "CA nine zero two one zero, one two three four",
    "info@brightsmiles.example": "info at brightsmiles dot example",
    "front.desk+new@my-clinic.com": "front dot desk plus new at my dash clinic dot com",
    "anna22@example.com": "anna two two at example dot com",
    "https://www.brightsmiles.example/book?x=1.": "brightsmiles dot example slash book.",
    "http://a.example/a/very/long/path/that/nobody/keeps": "a dot example",
    "brightsmiles.example/new-patients": "brightsmiles dot example slash new dash patients",
    # signs and markup
    "salt & pepper": "salt and pepper",
    "and/or": "and or",
    "yes/no": "yes or no",
    "2 + 2 = 4": "two plus two equals four",
    "**We** are `open`": "We are open",
    "_Really_ ~~not~~": "Really not",
    "# Hours\n- Monday\n- Tuesday": "Hours Monday Tuesday",
    "[our page](https://x.example/y)": "our page",
    "![a tooth](t.png) here": "a tooth here",
    "<speak>Hi <break time='1s'/>there</speak>": "Hi there",
    "<info@x.example>": "info at x dot example",
    "Great 😀👍🏽!": "Great!",
    "wait…": "wait…",
    "Dr. Patel": "Dr. Patel",
    "Dr. Müller's won't": "Dr. Müller's won't",
    "We open at eight.": "We open at eight.",
    "😀": "",
}
BRITISH: dict[str, str] = {
    "on 3/5/2026": "on the third of May, twenty twenty-six",
    "205": "two hundred and five",
    "1,001": "one thousand and one",
    "£1,205.50": "one thousand two hundred and five pounds and fifty pence",
    "3/5": "the third of May",
}
SPANISH: dict[str, str] = {
    "de 8:00 a 17:30": "de ocho a cinco y media de la tarde",
    "a las 8:30 a. m.": "a las ocho y media de la mañana.",
    "a la 1:00": "a la una",
    "a las 13:15": "a la una y cuarto de la tarde",
    "a las 12:45": "a las doce y cuarenta y cinco",
    "cuesta $95.50": "cuesta noventa y cinco dólares con cincuenta centavos",
    "$1": "un dólar",
    "el 3 de marzo de 2026": "el tres de marzo de dos mil veintiséis",
    "el 1 de mayo": "el primero de mayo",
    "3/5/2026": "cinco de marzo de dos mil veintiséis",
    "21 años": "veintiún años",
    "1 cita": "una cita",
    "31 libras y 200 lb": "treinta y una libras y doscientas libras",
    "1.º y 2ª": "primero y segunda",
    "20%": "veinte por ciento",
    "Lun-Vie 8-5": "lunes a viernes ocho a cinco",
    "info@clinica.example": "info arroba clinica punto example",
    "100": "cien",
    "1,001": "mil uno",
    "1,000,000": "un millón",
    "2 mg": "dos miligramos",
    "(212) 555-0111": "dos uno dos, cinco cinco cinco, cero uno uno uno",
    "sí/no": "sí o no",
    "16": "dieciséis",
    "llame al 911": "llame al nueve uno uno",
}
OF_SPAIN: dict[str, str] = {
    "1.234,50 €": "mil doscientos treinta y cuatro euros con cincuenta céntimos",
    "0,5 kg": "cero coma cinco kilos",
    "a las 20:30 h": "a las ocho y media de la noche",
    "el 1/5/2026": "el uno de mayo de dos mil veintiséis",
    "912 345 678": "nueve uno dos, tres cuatro cinco, seis siete ocho",
}
TABLE = [
    (language, written, said)
    for language, table in (("en-US", AMERICAN), ("en-GB", BRITISH), ("es-US", SPANISH), ("es-ES", OF_SPAIN))
    for written, said in table.items()
]


@pytest.mark.parametrize(("language", "written", "said"), TABLE, ids=[f"{one[0]} {one[1]}" for one in TABLE])
def test_what_is_written_is_said_as_a_person_would(language: str, written: str, said: str) -> None:
    assert spoken(written, language) == said
    assert spoken(said, language) == said


PIECES = word_list("""
    0 1 5 12 30 2026 1,234 1.5 - . : / $ € £ % ° °F am p.m. mg kg st th March marzo Mon Fri lun vie St Main # No. @ h
    example com http:// www. _ * ` < b > </b> [ ] ( ) x ext las + = ~ & ½ ² ٣ 😀 ª º 1st Ave NY 10001 — – − ' " k and y
    million de A é ① × ± ¢ | \\ ^ { } , ; ! ? 911 call
    """)
TEXTS = st.one_of(
    st.lists(st.sampled_from([*PIECES, " ", "\n", "\u200d", "\ufe0f", "\u0301"]), max_size=14).map("".join),
    st.text(max_size=60),
)


@pytest.mark.parametrize("language", ["en-US", "en-GB", "es-US", "es-ES"])
def test_nothing_is_left_to_a_voices_own_ideas(language: str) -> None:
    @settings(max_examples=150)
    @given(TEXTS)
    def law(text: str) -> None:
        once = spoken(text, language)

        assert not any(letter.isdigit() for letter in once)
        assert spoken(once, language) == once

    law()


def test_digits_of_a_language_that_we_do_not_speak_are_left_to_its_voice() -> None:
    assert spoken("**Wir** öffnen um 8:30 Uhr.", "de") == "Wir öffnen um 8:30 Uhr."
    assert not speaks("de-DE")
    assert speaks("es-MX")


# --- a practice's own words -------------------------------------------------------------------------------------------

OWN = (
    ("Nguyen", "win"),
    ("Dr. Nguyen", "doctor win"),
    ("B12", "bee twelve"),
    ("O'Neil", "oh neel"),
    ("3M", "three em"),
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Nguyen is here", "win is here"),
        ("NGUYEN's office, Nguyen’s", "win's office, win’s"),
        ("See Dr.  Nguyen.", "See doctor win."),
        ("Nguyens and Nguyenova stay", "Nguyens and Nguyenova stay"),
        ("(nguyen)", "(win)"),
        ("Nguyen-Smith", "win-Smith"),
        ("O’Neil", "oh neel"),
        ("B12 by 3M", "bee twelve by three em"),
    ],
)
def test_a_practices_own_words_are_said_as_it_wants(written: str, said: str) -> None:
    assert pronounced(written, OWN) == said


def test_its_own_words_come_before_the_numbers_in_them() -> None:
    assert spoken("**B12** costs $5.", "en-US", OWN) == "bee twelve costs five dollars."


@given(st.text(max_size=40), st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)), max_size=5))
def test_any_words_at_all_can_be_a_practices_own(text: str, own: list[tuple[str, str]]) -> None:
    said = pronounced(text, own)

    assert isinstance(said, str)
    if not own:
        assert said == text


@given(st.sampled_from(["win", "Nguyen's", "x"]), st.sampled_from(["NGUYEN", "nguyen", "Nguyen"]))
def test_what_is_put_in_is_not_looked_at_again(said: str, written: str) -> None:
    assert pronounced(f"to {written}.", (("nguyen", said), ("win", "never"))) == f"to {said}."
