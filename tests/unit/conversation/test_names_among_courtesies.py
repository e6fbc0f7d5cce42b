"""Names beside what callers call whoever answers, what they take back, and what they spell."""

import pytest

from receptionist.conversation.capture_names import introduced_name, name_from_words
from receptionist.conversation.capture_spelling import without_spelled
from receptionist.conversation.vocatives import without_vocatives


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("this is Harold Finch ma'am", "Harold Finch"),
        ("um Priya sir, Priya Nair", "Priya Nair"),
        ("Jo Beth Carmichael ma'am", "Jo Beth Carmichael"),
        ("Winifred Cole my love", "Winifred Cole"),
        ("Terry mate, Terry Boyle", "Terry Boyle"),
        ("Courtney Love", "Courtney Love"),
        ("Jane Darling", "Jane Darling"),
        ("Sir Harold Pym", "Sir Harold Pym"),
        ("Beth Marsh, no, Marshall, I've just got married", "Beth Marshall"),
        ("beth marsh, no, marshall", "Beth Marshall"),
        ("Joe Marsh, sorry, Okafor", "Joe Okafor"),
        ("Sam Lee, sorry, wait", "Sam Lee"),
        ("Sophie Lyle, soon to be Barrett", "Sophie Lyle"),
        ("name on the account is Kemp, Lonnie Kemp", "Lonnie Kemp"),
        ("the name should be Ramon Delgado", "Ramon Delgado"),
        ("my name is Niamh, that's N I A M H, O'Dowd", "Niamh O'Dowd"),
        ("it's spelled N G U Y E N, first name Linh", "Linh Nguyen"),
        ("Mr and Mrs Hargreaves", "Mr and Mrs Hargreaves"),
        ("Harriet Noon, N O O N", "Harriet Noon"),
        ("soy Lupita Andrade", "Lupita Andrade"),
    ],
)
def test_a_name_is_told_among_courtesies_and_corrections(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("good morning my love it's Doris Hargreaves, I should like a facial", "Doris Hargreaves"),
        ("hello love, Margaret Pym here, I want an assessment", "Margaret Pym"),
        ("morning duck, Ada Fenn here", "Ada Fenn"),
        ("hey man it's Joel Pitt calling about my car", "Joel Pitt"),
        ("yes ma'am this is Ruth Cobb", "Ruth Cobb"),
        ("a cut thursday at six, it's Marcus Dell, four ten five five five oh one one six", "Marcus Dell"),
        ("this is Harriet Noon, N O O N, I'd like a trim", "Harriet Noon"),
        ("the name on the account is wrong", ""),
        ("the name should be changed", ""),
        ("is the name on the booking Kemp", ""),
        ("I'm a mate of Dave's", ""),
        ("my last name is spelled wrong", ""),
    ],
)
def test_who_calls_is_told_by_the_way_among_courtesies(said: str, name: str) -> None:
    assert introduced_name(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "I love it",
        "my mate Dave",
        "the flower shop",
        "my pet is ill",
        "my boss said so",
        "Hun Li",
        "dear me",
        "Dave Mate",
    ],
)
def test_words_that_address_nobody_stay(said: str) -> None:
    assert without_vocatives(said) == said


def test_what_is_spelled_tells_no_time() -> None:
    assert without_spelled("Harriet Noon, N O O N").split() == ["Harriet", ","]
    assert without_spelled("Thursday at noon") == "Thursday at noon"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("man. okay. it's Desmond Achterberg, last name A C H T E R B E R G", "Desmond Achterberg"),
        ("oh for heaven's sake I dropped my glasses, it's Winona Begay", "Winona Begay"),
        ("good gracious is that the time. Lavinia Crabtree", "Lavinia Crabtree"),
        ("bloody Nora, pen's run out. I'm Tyrone Maddocks", "Tyrone Maddocks"),
        ("Lord, where's my head. Clementine Boykin", "Clementine Boykin"),
        ("shoot, it's Ann Rice", "Ann Rice"),
        ("Lord. David Lord", "David Lord"),
        ("Mercy Amadi", "Mercy Amadi"),
        ("Boy George", "Boy George"),
        ("Gracie Lord", "Gracie Lord"),
    ],
)
def test_what_is_exclaimed_before_a_name_is_no_part_of_it(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    "said",
    [
        "oh for crying out loud, he's just told me he has marching band Mondays now",
        "oh for Pete's sake",
        "holy moly that's early",
        "goodness gracious",
        "flipping heck",
        "oh my days",
        "lord have mercy",
        "that's early",
        "ta very much",
    ],
)
def test_nobody_is_called_what_is_exclaimed(said: str) -> None:
    assert name_from_words(said, asked=True) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("mine? Theresa Brandt, B R A N D T", "Theresa Brandt"),
        ("mine Theresa Brandt", "Theresa Brandt"),
        ("who's it for, well me. Grant Oyelaran", "Grant Oyelaran"),
        ("right. who's asking? Dan Kerr", "Dan Kerr"),
        ("Jenny Wu? yes", "Jenny Wu"),
        ("my name, sure, that'd be Lashonda Weems", "Lashonda Weems"),
        ("it's my daddy's dog so put Buford Nettles", "Buford Nettles"),
        ("just put Okonjo, no relation to the doctor, Emeka Okonjo", "Emeka Okonjo"),
        ("van der Berg, Pieter van der Berg", "Pieter Van Der Berg"),
        ("capital M small c, McElroy, Fiona McElroy", "Fiona McElroy"),
        ("it's spelled funny, Siobhan, S I O B H A N, Rafferty", "Siobhan Rafferty"),
        ("he answers to Duke, I answer to Shelby Crane", "Shelby Crane"),
    ],
)
def test_a_name_is_found_behind_what_is_asked_back_or_explained(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("hiya Nell it's Gaynor Tibbs, nail clip tomorrow at three for the rabbit", "Gaynor Tibbs"),
        ("take a message for me, it's Cody Brandt and I wanna know if you whiten teeth", "Cody Brandt"),
        ("leave a note, say it's Margery Plumb and I've a retainer to give back", "Margery Plumb"),
        ("hey Marlowe it's raining here, a retainer check on Monday at ten please", ""),
        ("hey Marlowe it's urgent, I need somebody on Monday at nine", ""),
        ("it's a mess, my retainer's cracked, check it on Monday at ten", ""),
    ],
)
def test_who_calls_is_told_behind_a_greeting_by_name_or_with_a_message(said: str, name: str) -> None:
    assert introduced_name(said) == name
