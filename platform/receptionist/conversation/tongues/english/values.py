"""How callers who speak English say digits, letters, names and addresses. Data for `tongues.value_words`."""

from typing import Final

from receptionist.conversation.tongues.english.times import NUMBERS
from receptionist.conversation.tongues.value_words import ValueWords
from receptionist.conversation.words import word_set

NO_NAME: Final = word_set("""
    a an the and or but not no yes yeah yep ok okay sure correct right wrong about actually again all also am any
    anyone anything appointment are as ask at back be because been before book booking but by call called caller
    calling calls can cant cancel clinic come could couldnt date dentist did didnt do does doing dont emergency
    ah eh hm hmm huh mm ha haha
    everything everybody everyone feeling fine for forget from get getting give go going good goodbye got had has have
    havent having he hello help her here hey hi his hold hour hours how hows i id if ill im in interested is isnt it its
    ive just know later leave left let like looking make making maybe me message minute moment morning my name names need
    never new nevermind nothing now number of off office on one only open our out over patient person phone please
    problem question really regarding returning said say says schedule see she should so some someone something sorry
    speak speaking spell spelled spelling spelt still stop talk tell thank thanks that thats their them then there they
    think this time to today tomorrow too trying um uh er us want wanted wants was we well were what whats when where
    which who why will wont wondering with without wont work would yet you your youve youre family surname given first
    last son daughter wife husband wifes husbands mother father sons daughters mothers fathers mom dad mum baby under
    put none business rather relation word words two both capital letter letters apostrophe hyphen dash between end
    beginning middle start listed registered account booked appointment full legal legally maiden married
    actually reason why anyway whats correct spelling properly space bread double backwards pronounced silent
    theres there ends starts everybody folks friends people say friend nickname short long goes
    """)

VALUES: Final = ValueWords(
    numbers=NUMBERS,
    digits={
        "zero": "0", "nought": "0", "naught": "0", "oh": "0", "nil": "0", "one": "1", "two": "2", "three": "3",
        "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
    },
    homophones={
        "o": "0", "owe": "0", "won": "1", "to": "2", "too": "2", "tree": "3", "for": "4", "fore": "4", "fife": "5",
        "sicks": "6", "sex": "6", "ate": "8", "night": "9", "nein": "9", "mine": "9", "mind": "9",
    },
    repeats={"double": 2, "triple": 3, "treble": 3, "quadruple": 4},
    between=word_set("and uh um er erm dash hyphen space then dot point area code is its the number and then thats"),
    unsaid=("drop the nought", "drop the zero", "drop the oh", "without the zero", "without the nought", "leave off the zero",
            "the last one", "last one", "that one", "this one", "other one", "the one", r"one(?= plus\b)", r"one(?= is\b)"),
    plus=word_set("plus"),
    extension=("extension number", "extension is", "extension", "ext"),
    rights=(
        "no i mean", "i mean", "no sorry", "sorry", "no wait", "wait no", "wait", "oops", "whoops", "scratch that", "no make that",
        "make that", "correction", "no its", "no thats", "i meant", "no use", "no actually", "actually", "my mistake", "no no", "hang on",
        "no", "excuse me", "strike that", "pardon", "rather", "or rather",
    ),
    not_=("not",),
    area=("area code", "area", "first three", "starts", "begins", "first part"),
    ending=("at the end", "ends", "ending", "last", "end", "final"),
    letters={"double u": "w", "double you": "w", "zed": "z", "zee": "z", "aitch": "h", "haitch": "h", "jay": "j", "kay": "k",
             "queue": "q", "ar": "r", "ess": "s", "tee": "t", "vee": "v", "why": "y", "wye": "y", "bee": "b", "cee": "c",
             "dee": "d", "eff": "f", "gee": "g", "pee": "p", "you": "u", "ex": "x", "em": "m", "en": "n", "ell": "l"},
    as_in=("as in", "for", "like in", "like", "is for", "as"),
    at=("at sign", "at symbol", "at"),
    mail_signs={
        "dot": ".", "period": ".", "full stop": ".", "point": ".", "dash": "-", "hyphen": "-", "minus": "-", "underscore": "_",
        "under score": "_", "plus": "+", "plus sign": "+",
    },
    mail_remarks=(
        "all one word", "one word", "all together", "no spaces", "all lowercase", "all lower case", "lower case", "lowercase", "no dots",
        "with no dots", "all in lowercase", "as one word", "with a dot between", "with a dot in between", "the number", "the numbers",
        "the letter", "the letters", "the word", "the digits", "then", "and then", "as a number", "in digits", "capital", "no space", "spelled out",
    ),
    mail_leads=(
        "my email address is", "my email is", "the email is", "email is", "e mail is", "email address is", "address is", "you can email me at",
        "you can reach me at", "send it to", "you can send it to", "email me at", "its", "it is", "thats", "that is", "use", "so its", "yeah its", "sure its", "try", "well its", "ok its", "okay its", "work email is", "personal email is",
    ),
    name_leads=(
        "the name is", "my name is", "my names", "name is", "names", "name would be", "my full name is", "full name is", "i go by", "you are speaking with", "youre speaking with",
        "youre speaking to", "speaking with", "put it under", "its under", "under the name of", "under the name", "book it under", "put down", "make it for", "put",
    ),
    name_ends=("like", "rhymes", "pronounced", "as in the", "but they call", "but people", "with an accent", "calling", "from", "and i", "and my", "and im", "i", "im", "because", "about", "who", "is", "if", "thanks", "same as", "just like"),
    first_name=("first name is", "first names", "first name", "given name is", "given name", "christian name is", "christian name", "forename is", "forename"),
    last_name=("last name is", "last names", "last name", "surname is", "surname", "family name is", "family name", "second name is", "second name"),
    no_name=NO_NAME | word_set("already told hear heard insurance listen mind hurry give giving number email mean means ask asked write written wrote enough forgot forget should"),
    no_name_at_all=(
        "speak to", "talk to", "looking for", "speak with", "talk with", "get through to", "is this", "none of your", "rather not", "why do you", "dont want to", "connect me", "transfer me",
        "what is your name", "whats your name", "who is this", "who am i",
    ),
    titles=word_set("mr mrs ms miss dr doctor prof professor sir madam mx"),
    nicknames=("you can say", "call me", "calls me", "calls him", "calls her", "call him", "call her", "they call me", "goes by", "known as", "you can call me", "nickname is", "for short"),
    apostrophe=("apostrophe",),
    hyphen=word_set("hyphen dash"),
    with_hyphen=("with a hyphen in between", "with a hyphen between", "with a hyphen", "with a dash", "hyphenated", "with the hyphen", "its hyphenated"),
    other_way=("other way around", "other way round", "wrong way round", "wrong way around", "backwards", "switched", "swapped", "the wrong order"),
    intro=word_set(
        "its thats im am under for named called me daughter son wife husband mom mum mother father dad brother sister yes yeah hi hello uh um er sure okay ok "
        "and so well to with by patient please no name this here or oh hey mr mrs ms miss dr doctor is just actually ah course right speaking client baby is "
    ),
    maybe_names=word_set("will long short do an good day old so he call to be may see"),
    spelling=word_set("spelled spelt spelling thats its is that and"),
    particles=word_set("de da di du del della der den van von la le los las el al bin ibn ben ter ten dos das y zu af av"),
    with_letter=("with an", "with a", "with the", "with two", "with"),
    without_letter=("without the", "without an", "without a", "without", "no"),
)  # fmt: skip
