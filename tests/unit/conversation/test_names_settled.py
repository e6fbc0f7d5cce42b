"""The name on which a turn settles: surnames first, said twice, put right, by parts, with remarks behind; and turns
that hold none. Numbers, birthdays, ages and references that are put right or told early."""

from datetime import date

import pytest

from receptionist.conversation.builtin_field_words import ASKS_WHOSE
from receptionist.conversation.builtin_numbers_told import age_told, reference_told
from receptionist.conversation.builtin_telling import told_in
from receptionist.conversation.builtin_whom import named_of, own_name, whom_of
from receptionist.conversation.capture import Phone, birth_date_from_words, phone_from_words
from receptionist.conversation.capture_names import introduced_name, name_from_words
from receptionist.conversation.mended_names import mended_name
from receptionist.conversation.words import Heard

_TODAY = date(2027, 6, 17)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("smith john smith", "John Smith"),
        ("surname Okafor Leon is my first name", "Leon Okafor"),
        ("it should be down as Leon Penrose", "Leon Penrose"),
        ("its Siobhan Castellanos sorry there's a bit of noise here", "Siobhan Castellanos"),
        ("Dana Fairweather been coming to you for years", "Dana Fairweather"),
        ("that's Leon Okafor love", "Leon Okafor"),
        ("book it under my partner's name that's Tamsin Ahmed", "Tamsin Ahmed"),
        ("put it in my wife's name which is Rosa Diaz", "Rosa Diaz"),
        ("you'd have me as Carla Patel", "Carla Patel"),
        ("they've got me down as Megan Strand", "Megan Strand"),
        ("on my id it says Marcus Fairweather so use that", "Marcus Fairweather"),
        ("under Penrose please Yusuf Penrose", "Yusuf Penrose"),
        ("Sunita Rao, that's S U N I T A, R A O", "Sunita Rao"),
        ("Sara Tan, S A R A, T A N", "Sara Tan"),
        ("surname's Bland, Arthur Bland", "Arthur Bland"),
        ("surname's Bland", "Bland"),
        ("Jean Firth, no sorry I'm remarried, Jean Holroyd", "Jean Holroyd"),
        ("Tom Reed, no wait I'm divorced, Tom Hale", "Tom Hale"),
        ("mrs whitaker jean whitaker", "Jean Whitaker"),
        ("it's mrs whitaker jean whitaker", "Jean Whitaker"),
        ("it's mr okafor emeka okafor", "Emeka Okafor"),
        ("mr okafor. emeka okafor", "Emeka Okafor"),
        ("patel nisha patel and my mobile's 07700 900177", "Nisha Patel"),
        ("it's harold harold b finch", "Harold B Finch"),
        ("the name's ahmed yusuf ahmed", "Yusuf Ahmed"),
        ("chloe bennett oh seven seven double oh nine double oh one one two", "Chloe Bennett"),
        ("chloe bennett and the number's oh seven seven double oh nine double oh one one two", "Chloe Bennett"),
        ("tom baker 614 555 0133", "Tom Baker"),
        ("brian, no i mean put ryan, ryan cho", "Ryan Cho"),
        ("put it under jess, no do it properly, jessica thorne", "Jessica Thorne"),
        ("jeff, no sorry put it under my wife, maria santos", "Maria Santos"),
        ("uh this is mrs harriet oakley", "Harriet Oakley"),
        ("miss tran, amy tran", "Amy Tran"),
        ("um sam just sam", "Sam"),
        ("sam sam lee", "Sam Lee"),
        ("john smith with a y", "John Smyth"),
        ("first name's sam last name's lee", "Sam Lee"),
        ("surname lee first name sam", "Sam Lee"),
        ("lee's the surname, sam the first name", "Sam Lee"),
        ("surname's patel p a t e l first name nisha", "Nisha Patel"),
        ("yeah it's double u y a t t, first name dana", "Dana Wyatt"),
        ("it's under my maiden name, carol reed", "Carol Reed"),
        ("you should have me already, it's tom baker", "Tom Baker"),
        ("tom baker like doctor who", "Tom Baker"),
        ("tom, tom baker that is", "Tom Baker"),
        ("everyone calls me bunny but it's actually beatrice lowe", "Beatrice Lowe"),
        ("it's me again, joan collins", "Joan Collins"),
        ("my name? oh it's pete, pete marsh", "Pete Marsh"),
        ("smith. s m i t h. first name alan", "Alan Smith"),
        ("o'brien, that's o apostrophe b r i e n, kieran", "Kieran O'Brien"),
        ("do you need my first name too? it's gail hutchins", "Gail Hutchins"),
        ("priya, p r i y a, sharma", "Priya Sharma"),
        ("dave. well david really, david kerr", "David Kerr"),
        ("dave well it's david really david kerr", "David Kerr"),
        ("sorry, did you say name? it's ruth fielding", "Ruth Fielding"),
        ("it'll be under hendricks", "Hendricks"),
        ("hendricks", "Hendricks"),
        ("mr hendricks", "Mr Hendricks"),
        ("mrs hendricks", "Mrs Hendricks"),
        ("marie-claire dupont, hyphenated", "Marie-Claire Dupont"),
        ("the name is will price", "Will Price"),
        ("will price", "Will Price"),
        ("it's faith hope", "Faith Hope"),
        ("grant may", "Grant May"),
        ("mark bell", "Mark Bell"),
        ("can i just give my first name, it's nadia", "Nadia"),
        ("mohammed al fayed", "Mohammed Al Fayed"),
        ("anna maria de la cruz", "Anna Maria De La Cruz"),
        ("jo, short for joanna, joanna pike", "Joanna Pike"),
        ("uh hang on. ok. it's lou, lou fisk", "Lou Fisk"),
        ("kowalski k o w a l s k i dana", "Dana Kowalski"),
        ("dana kowalski k o w a l s k i", "Dana Kowalski"),
        ("dana kowalski with a k", "Dana Kowalski"),
        ("dana, last name kowalski", "Dana Kowalski"),
        ("dana. kowalski.", "Dana Kowalski"),
        ("that'd be dana kowalski please", "Dana Kowalski"),
        ("dana kowalski is fine", "Dana Kowalski"),
        ("you can put dana kowalski", "Dana Kowalski"),
        ("just put kowalski", "Kowalski"),
        ("put me down as dana k", "Dana K"),
        ("name of dana kowalski", "Dana Kowalski"),
        ("dana kowalski's my name", "Dana Kowalski"),
        ("kowalski, dana", "Dana Kowalski"),
        ("kowalski comma dana", "Dana Kowalski"),
        ("it's dana, kowalski", "Dana Kowalski"),
        ("dana kowalski what else do you need", "Dana Kowalski"),
        ("ok so my name is dana and my last name is kowalski", "Dana Kowalski"),
        ("dana and the surname is kowalski", "Dana Kowalski"),
        ("it's spelled funny it's siobhan kelly", "Siobhan Kelly"),
        ("s i o b h a n kelly", "Siobhan Kelly"),
        ("siobhan that's s i o b h a n kelly", "Siobhan Kelly"),
        ("beth. elizabeth if you need the full one, elizabeth crane", "Elizabeth Crane"),
        ("oh it's only me, mavis tuttle", "Mavis Tuttle"),
        ("oh it's only me love mavis tuttle", "Mavis Tuttle"),
        ("mavis tuttle dear, t u double t l e", "Mavis Tuttle"),
        ("mavis tuttle t u double t l e", "Mavis Tuttle"),
        ("tuttle with two t's, mavis", "Mavis Tuttle"),
        ("yep, ramirez. luis ramirez", "Luis Ramirez"),
        ("dr wells", "Dr Wells"),
        ("the name would be oliver stone", "Oliver Stone"),
        ("i'm down as oliver stone", "Oliver Stone"),
        ("oliver stone not the director", "Oliver Stone"),
        ("it should be under stone, oliver stone", "Oliver Stone"),
        ("me? oliver", "Oliver"),
        ("oliver, o l i v e r", "Oliver"),
        ("oliver with one l", "Oliver"),
        ("my full name is jennifer anne wu", "Jennifer Anne Wu"),
        ("jenny wu but put jennifer", "Jennifer Wu"),
        ("jen wu, w u", "Jen Wu"),
        ("my name's wu jennifer wu", "Jennifer Wu"),
        ("bond, james bond", "James Bond"),
        ("hi yes my name is peter van der berg", "Peter Van Der Berg"),
        ("mcdonald, ronald mcdonald", "Ronald Mcdonald"),
        ("that's rosa m alvarez", "Rosa M Alvarez"),
        ("my name is rosa rosa alvarez", "Rosa Alvarez"),
        ("sure thing it's rosa alvarez", "Rosa Alvarez"),
        ("yes of course, rosa alvarez", "Rosa Alvarez"),
        ("rosa alvarez, do you want me to spell it", "Rosa Alvarez"),
        ("rosa alvarez do you need me to spell that", "Rosa Alvarez"),
        ("rosa alvarez and i'm a new patient", "Rosa Alvarez"),
        ("rosa alvarez, i've been before", "Rosa Alvarez"),
        ("rosa alvarez we spoke last week", "Rosa Alvarez"),
        ("rosa alvarez, it's my first time", "Rosa Alvarez"),
        ("rosa alvarez from the bakery", "Rosa Alvarez"),
        ("rosa alvarez a l v a r e z", "Rosa Alvarez"),
        ("rosa alvarez with a z at the end", "Rosa Alvarez"),
        ("rosa alvares with a z at the end", "Rosa Alvarez"),
        ("it's the alvarez family, rosa", "Rosa Alvarez"),
        ("sorry yes rosa", "Rosa"),
        ("rosa sorry rosie, rosie alvarez", "Rosie Alvarez"),
        ("rosa alvarez no wait use my married name rosa finch", "Rosa Finch"),
        ("rosa alvarez actually make it rosa finch", "Rosa Finch"),
        ("r finch", "R Finch"),
        ("lee", "Lee"),
        ("min jun park", "Min Jun Park"),
        ("nguyen thi lan", "Nguyen Thi Lan"),
        ("chris, christopher wade", "Christopher Wade"),
        ("wade, that's w a d e, chris wade", "Chris Wade"),
        ("ms holt, tracy", "Tracy Holt"),
        ("the name's holt. tracy.", "Tracy Holt"),
        ("jean ackroyd love", "Jean Ackroyd"),
        ("courtney love", "Courtney Love"),
        ("jon without an h, j o n, baker", "Jon Baker"),
        ("Sarah Meyer, no wait I got married, Sarah Stone", "Sarah Stone"),
        ("no, sorry, it's Walsh, W A L S H, Philip Walsh", "Philip Walsh"),
        ("this is beth hanley, number's four one five five five five oh one two eight", "Beth Hanley"),
        ("you guys have it as theresa jacobs i think", "Theresa Jacobs"),
    ],
)
def test_a_turn_settles_on_a_name(said: str, name: str) -> None:
    assert name_from_words(said, asked=True) == name


@pytest.mark.parametrize(
    "said",
    [
        "what do you need my name for",
        "why do you need that",
        "is that really necessary",
        "i'd rather not say",
        "i don't want to give it",
        "hers or mine",
        "whose, mine or the dog's",
        "mine or my daughter's",
        "hang on a second",
        "sorry what was that",
        "can you repeat that",
        "same as before",
        "you've already got it",
        "i told you already",
        "i just said it",
        "how long will it take",
        "do you take cash",
        "actually make it friday",
        "what time did you say",
        "can i change the day",
        "no thanks",
        "never mind",
        "forget it",
        "let me talk to someone",
        "is it for the number or the name",
        "sore throat and a bit of a fever",
        "it's about my knee",
        "oh my number is 614 555 0133",
        "first or last",
        "full name",
        "my real name",
        "under my company name",
        "do i need to bring anything",
        "is there parking",
        "will it hurt",
        "the blue cross one",
        "up early anyway",
        "YO7 3QX",
        "upper left side",
    ],
)
def test_a_turn_without_a_name_gives_none(said: str) -> None:
    assert name_from_words(said, asked=True) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "morning, Paula Whitman here, six one four five five five oh one two two, I'm due for my cleaning",
            "Paula Whitman",
        ),
        ("er yes it's doris pemberton i saw you about my hip last month", "Doris Pemberton"),
        ("it's bill hargreaves from low farm, can mr pryce come out", "Bill Hargreaves"),
        ("ey up, jack sugden here, me mare's lame", "Jack Sugden"),
        ("hello yes it's mrs tomlinson gladys tomlinson, i need a mammogram", "Gladys Tomlinson"),
        ("my name is kim, last name soto, and i want to come in", "Kim Soto"),
        ("eight o'clock works, I'm up early anyway", ""),
        ("I'm dairy free by the way", ""),
        ("I'm running late", ""),
        ("it's bill from low farm", ""),
    ],
)
def test_names_are_told_by_the_way(said: str, name: str) -> None:
    assert introduced_name(said) == name


@pytest.mark.parametrize(
    ("said", "old", "name"),
    [
        ("it's lloyd-jones actually, megan lloyd-jones", "Megan Lloyd", "Megan Lloyd-Jones"),
        ("it's Doyle-Reyes not Doyle, so Megan Doyle-Reyes", "Megan Doyle", "Megan Doyle-Reyes"),
        ("it's kowalsky with a y at the end by the way", "Dana Kowalski", "Dana Kowalsky"),
        ("no, sorry, it's Walsh, W A L S H, Philip Walsh", "Philip Marsh", "Philip Walsh"),
        ("the number is on the card", "Dana Kowalski", ""),
        ("hold on, rosa, rosa get me the phone", "Dana Kowalski", ""),
    ],
)
def test_a_name_is_put_right_later(said: str, old: str, name: str) -> None:
    assert mended_name(said, old) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("it's M O C H I, Mochi, like the ice cream", "Mochi"),
        ("Hank, no that's my other one, it's Otis coming in", "Otis"),
        ("he's called daniel, daniel okoro", "Daniel Okoro"),
        ("her name's princess buttercup but we just say butters", "Princess Buttercup"),
        ("the mare's called pickles", "Pickles"),
        ("bramble, no, it's her sister, thistle", "Thistle"),
        ("rex, no sorry, duke", "Duke"),
        ("it's misty, m i s t y", "Misty"),
    ],
)
def test_pets_and_others_are_named(said: str, name: str) -> None:
    assert own_name(said) == name


def test_what_is_called_so_may_end_in_s() -> None:
    assert named_of("claws need clipping, saturday at eleven, the cat's called pickles") == "Pickles"


def test_a_party_of_a_niece_brings_no_niece() -> None:
    assert whom_of("saturday's my niece's party, monday at ten") is None
    found = whom_of("annual exam for my daughter zoe zoe keller, friday at ten")
    assert found is not None
    assert found.name == "Zoe Keller"


@pytest.mark.parametrize(
    ("country", "said", "number"),
    [
        ("US", "six one four five five five oh one two two", "+16145550122"),
        ("US", "614-555-0122", "+16145550122"),
        ("US", "it's six one four, five five five, oh one two three, no sorry, two two", "+16145550122"),
        ("US", "six one four five five five oh one two three, scratch that, oh one two two", "+16145550122"),
        ("US", "six one four triple five oh one double two", "+16145550122"),
        ("US", "six fourteen five fifty five oh one twenty two", "+16145550122"),
        ("US", "area code six one four then five five five oh one two two", "+16145550122"),
        ("US", "one six one four five five five oh one two two", "+16145550122"),
        ("US", "plus one six one four five five five oh one two two", "+16145550122"),
        ("US", "my cell is six one four five five five oh one two two", "+16145550122"),
        (
            "US",
            "the best one's probably six one four five five five oh one two two but call after five",
            "+16145550122",
        ),
        ("US", "six one four five five five oh one two two after six is best", "+16145550122"),
        ("US", "it's my husband's number actually, six one four five five five oh one two two", "+16145550122"),
        ("US", "six one five, no four, five five five oh one two two", "+16145550122"),
        ("US", "six one five, sorry six one four, five five five oh one two two", "+16145550122"),
        ("US", "six one four five five six no five five five oh one two two", "+16145550122"),
        ("US", "six one four five five five zero one two two extension twelve", "+16145550122"),
        ("US", "6145550122", "+16145550122"),
        ("US", "(614) 555 0122 thanks", "+16145550122"),
        ("US", "six one four. five five five. oh one two two.", "+16145550122"),
        ("US", "six one four uh five five five um let me think oh one two two", "+16145550122"),
        (
            "US",
            "six one four five five five oh one two two i repeat six one four five five five oh one two two",
            "+16145550122",
        ),
        ("US", "so that's six one four, five five five, oh one two two, got it?", "+16145550122"),
        ("US", "you can text me at six one four five five five oh one two two", "+16145550122"),
        (
            "US",
            "home is six one four five five five oh one two two and cell is six one four five five five oh one nine"
            " nine",
            "+16145550122",
        ),
        ("US", "not the old one, six one four five five five oh one two two", "+16145550122"),
        ("US", "five five five oh one two two, area code six one four", "+16145550122"),
        (
            "US",
            "six one four five five five oh one two two, sorry i mean six one four five five five oh one two three",
            "+16145550123",
        ),
        ("US", "six one four five five five oh one two two, no the last digit's a three", "+16145550123"),
        ("US", "six one four five five five oh one two two, no it ends in three three", "+16145550133"),
        ("US", "it's six one four five five five oh one two two, is that enough", "+16145550122"),
        ("GB", "oh seven seven double oh nine hundred, one three, no sorry, one two seven", "+447700900127"),
        ("GB", "oh seven seven double oh nine double oh one six no one seven three", "+447700900173"),
        ("GB", "oh seven seven oh oh nine oh oh one seven three", "+447700900173"),
        ("GB", "oh double seven double oh nine double oh one seven three", "+447700900173"),
        ("GB", "o seven seven zero zero nine hundred one seven three", "+447700900173"),
        ("GB", "zero double seven double zero, nine zero zero, one seven three", "+447700900173"),
        ("GB", "plus four four seven seven double oh nine double oh one seven three", "+447700900173"),
        ("GB", "double oh four four seven seven double oh nine double oh one seven three", "+447700900173"),
        ("GB", "oh one six three two nine six oh one two three", "+441632960123"),
        ("GB", "nought seven seven nought nought nine nought nought one seven three", "+447700900173"),
        ("GB", "oh seven seven double oh nine double oh, treble one", "+447700900111"),
        ("GB", "oh seven seven double oh nine hundred double one three", "+447700900113"),
        ("GB", "it's oh seven seven oh oh nine oh oh one seven four no three at the end", "+447700900173"),
        ("GB", "oh seven seven double oh nine double oh one seven three love", "+447700900173"),
        (
            "GB",
            "oh seven double seven, sorry oh double seven double oh, nine double oh one seven three",
            "+447700900173",
        ),
        ("GB", "07700 900173", "+447700900173"),
        ("GB", "07700 900 one seven three", "+447700900173"),
        (
            "GB",
            "my mobile's oh seven seven double oh nine double oh one seven three and the landline's oh one six three"
            " two nine six oh one two three",
            "+447700900173",
        ),
        ("US", "512 555 0114, oops I mean 0141", "+15125550141"),
        ("GB", "oh double seven hundred, nine hundred, one three one", "+447700900131"),
    ],
)
def test_numbers_are_heard_as_they_are_meant(country: str, said: str, number: str) -> None:
    phone = phone_from_words(said, country)
    assert isinstance(phone, Phone)
    assert phone.e164 == number


def test_a_number_put_right_is_told_so_by_the_way() -> None:
    assert told_in("512 555 0114, oops I mean 0141", _TODAY, "US").phone == "+15125550141"


@pytest.mark.parametrize(
    ("said", "born"),
    [
        ("june third nineteen sixty, no sorry, sixty one", date(1961, 6, 3)),
        ("march ninth nineteen sixty eight. no sorry, I'm all mixed up, nineteen fifty eight", date(1958, 3, 9)),
        ("may nineteenth, no, ninth, nineteen ninety one", date(1991, 5, 9)),
        ("may ninth ninety two, whoops, ninety one", date(1991, 5, 9)),
        ("may ninth ninety one, tracy holt, five oh five five five five oh one four four", date(1991, 5, 9)),
        ("my birthday is april fourth eighty eight i need my annual thursday at ten", date(1988, 4, 4)),
    ],
)
def test_birthdays_are_put_right_and_told_in_one_breath(said: str, born: date) -> None:
    assert birth_date_from_words(said, _TODAY, "US") == born


def test_a_birthday_takes_neither_the_number_nor_the_wish_with_it() -> None:
    told = told_in(
        "birth control consult thursday at one thirty, this is Amy Strand, born october tenth nineteen ninety nine,"
        " 505 555 0129",
        _TODAY,
        "US",
    )
    assert (told.name, told.phone, told.born) == ("Amy Strand", "+15055550129", date(1999, 10, 10))
    told = told_in("my date of birth is april fourth eighty eight i need my annual thursday at ten", _TODAY, "US")
    assert (told.born, told.rest) == (date(1988, 4, 4), "i need my annual thursday at ten")


@pytest.mark.parametrize(
    ("item", "said", "value"),
    [
        ("your case number", "to sign my papers, case number is four one seven two, Ian Brody", "four one seven two"),
        ("your member number", "member number 88 12 4, and it's thursday", "88 12 4"),
        ("the policy number", "my policy number's A B 4 4 1", "A B 4 4 1"),
        ("your case number", "I don't know my case number", ""),
        ("your case number", "do you need my case number for that", ""),
        ("your phone number", "my phone number is 614 555 0122", ""),
        ("your insurance", "my insurance number is 12", ""),
    ],
)
def test_reference_numbers_are_told_early(item: str, said: str, value: str) -> None:
    assert reference_told(item, said) == value


@pytest.mark.parametrize(
    ("said", "age"),
    [
        ("i'm thirty four, is that too old", "34"),
        ("eleven, no sorry, she'll be twelve, no she's eleven still", "11"),
        ("nearly nine", "9"),
        ("make it eleven o'clock", ""),
        ("friday at eleven", ""),
        ("what for", ""),
    ],
)
def test_ages_are_no_hours(said: str, age: str) -> None:
    assert age_told(said) == age


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("do you need his passport name or what we call him", True),
        ("is this for me or my mom", True),
        ("mine or my daughter's", False),
        ("do you mean cell or home", False),
    ],
)
def test_whose_name_is_asked_back(said: str, asks: bool) -> None:
    assert (ASKS_WHOSE.search(Heard(said).plain) is not None) is asks
