"""Details with other words around them: sighs before a name, whose date of birth, for whom, and offers to repeat."""

from datetime import date

import pytest

from receptionist.conversation.builtin_answering import Answering
from receptionist.conversation.builtin_makes import make_told
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_whom import own_name, whom_of
from receptionist.conversation.capture_names import introduced_name, name_from_words
from receptionist.conversation.intents import Intent, find
from receptionist.conversation.name_phrases import booked_for
from receptionist.conversation.values.birth_dates import birth_date_from_words
from receptionist.conversation.words import Heard

_TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    "said",
    [
        "okay phew. Gretchen Vail",
        "phew, Gretchen Vail",
        "haha alright. Gretchen Vail",
        "aw thanks. Gretchen Vail",
        "thank goodness. it's Gretchen Vail",
        "cool cool, Gretchen Vail",
    ],
)
def test_a_sigh_is_no_part_of_a_name(said: str) -> None:
    assert name_from_words(said, asked=True) == "Gretchen Vail"


@pytest.mark.parametrize(
    ("said", "comes", "calls"),
    [
        ("he's called Alfie Trent, I'm his dad, Paul Trent", "Alfie Trent", "Paul Trent"),
        ("she's called Ellie Frost and I'm her mum, Joanne Frost", "Ellie Frost", "Joanne Frost"),
        ("it's Alfie Trent, I'm the dad, Paul Trent", "Alfie Trent", "Paul Trent"),
        ("Alfie, and I'm his mum Sarah Trent", "Alfie", "Sarah Trent"),
        ("that one's Salt", "Salt", ""),
        ("the first one is Salt", "Salt", ""),
        ("she's Salt", "Salt", ""),
        ("that one's fine", "", ""),
        ("she's fine", "", ""),
        ("she's limping", "", ""),
        ("that one's nervous", "", ""),
        ("that one's salt", "Salt", ""),
    ],
)
def test_who_comes_and_who_calls_are_told_apart(said: str, comes: str, calls: str) -> None:
    assert (own_name(said), introduced_name(said)) == (comes, calls)
    assert whom_of(said) is None


@pytest.mark.parametrize(
    ("said", "born"),
    [
        ("may tenth 2022, no wait, that's her brother. hers is may sixteenth 2023", date(2023, 5, 16)),
        ("march third 2019, no that's my other one, she is may first 2021", date(2021, 5, 1)),
        ("june second 1990. no that's my husband's. mine is august ninth 1991", date(1991, 8, 9)),
        ("may first 2019, I mean may second 2019", date(2019, 5, 2)),
        ("july 4 1980, sorry, the fifth", date(1980, 7, 5)),
    ],
)
def test_the_birthday_that_is_meant_counts(said: str, born: date) -> None:
    assert birth_date_from_words(said, _TODAY, "US") == born


def test_a_birthday_with_its_year_is_no_day_to_come_in() -> None:
    assert told_in("twelfth of june twenty seventeen", _TODAY, "GB").born == date(2017, 6, 12)
    assert told_in("saturday the twelfth of june at two", _TODAY, "GB").born is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("blowout tomorrow at five pm for Gina Rossi", "Gina Rossi"),
        ("can I get a massage tuesday for tom hart", "Tom Hart"),
        ("haircut saturday nine am, name of Tom Hart", "Tom Hart"),
        ("a checkup for Kwame Mensah on monday at two", "Kwame Mensah"),
        ("massage for Mother's Day", ""),
        ("a cut for long hair, friday", ""),
        ("for my son Leo", ""),
        ("a session for two people", ""),
        ("a booking for may first", ""),
    ],
)
def test_a_wish_ends_with_whom_it_is_for(said: str, name: str) -> None:
    assert booked_for(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "oh before I forget, is there somewhere to leave the car?",
        "can I leave it there overnight",
        "I don't want to forget, where do you park",
    ],
)
def test_a_question_gives_nothing_up(said: str) -> None:
    assert find(Intent.NEVER_MIND, Heard(said)) is None


@pytest.mark.parametrize("said", ["oh just leave it", "forget it", "let's leave it there", "I'll leave it"])
def test_who_gives_up_is_heard(said: str) -> None:
    assert find(Intent.NEVER_MIND, Heard(said)) is not None


def test_an_offer_to_repeat_asks_for_no_repetition() -> None:
    wants = Answering._wants_repeat  # pyright: ignore[reportPrivateUsage]
    assert not wants(Heard("802 555 0171, you got that or do I need to say it again"))
    assert wants(Heard("could you say that again"))


def test_a_surname_written_small_is_kept() -> None:
    assert own_name("it's hannah lindgren") == "Hannah Lindgren"
    assert own_name("she's Hannah Lindgren") == "Hannah Lindgren"


def test_the_make_of_a_bicycle_stands_in_the_wish() -> None:
    item = "the make of the bike"
    assert make_told(item, "I'd like to bring my Brompton in") == "Brompton"
    assert make_told(item, "it's a trek") == "Trek"
    assert not make_told("your height", "my Brompton")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("it's for her so Tallulah Greer, T A L L U L A H", "Tallulah Greer"),
        ("put it in mum's name please, Doreen Hepworth", "Doreen Hepworth"),
        ("put it in her name, Earlene Tidwell, T I D W E L L. I'm her son", "Earlene Tidwell"),
        ("I'm her mother, she's Delilah Frost", "Delilah Frost"),
        ("mama is Eula Mae Prescott", "Eula Mae Prescott"),
        ("hers is Rosalind Teague", "Rosalind Teague"),
        ("that'd be Coraline, C O R A L I N E, Espinoza", "Coraline Espinoza"),
        ("she goes by Birdie", "Birdie"),
        ("she goes by Nutmeg", "Nutmeg"),
        ("he answers to Sir Barksalot", "Sir Barksalot"),
        ("known to his friends as Chairman Meow", "Chairman Meow"),
        ("officially Princess Penelope but we shout Penny", "Penny"),
        ("the kids call him Mister Whiskers", "Mister Whiskers"),
        ("the cat is Admiral Nelson, just Nelson will do", "Admiral Nelson"),
        ("I'm Sheila Cragg and she's Willow", "Willow"),
        ("man, she's yelling at me. okay. Sloane Petrakis", "Sloane Petrakis"),
        ("she goes by bus", ""),
        ("she's right beside me", ""),
        ("he's very old", ""),
        ("oh for crying out loud", ""),
    ],
)
def test_who_comes_is_named_in_many_ways(said: str, name: str) -> None:
    assert own_name(said) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "put my boy down for a check on Monday at four, he's Benji Rourke and my number's 864 555 0121",
            "Benji Rourke",
        ),
        ("microchipping for our new pup, he's Scamp, tomorrow at two", "Scamp"),
        ("my little one's Otis Pham, a sick visit tomorrow at ten", "Otis Pham"),
        ("a check for my girl, she's Baptist, I'm late", ""),
        ("a trim for my pup, he's Siamese", ""),
    ],
)
def test_who_comes_is_named_behind_the_wish(said: str, name: str) -> None:
    whom = whom_of(said)
    assert whom is not None
    assert whom.name == name
