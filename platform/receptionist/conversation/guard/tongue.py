"""What a language must tell the guard: its numbers and days, how it claims things, and what is said instead. Pure."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from receptionist.conversation.patterns import Pattern

# What a claim says was done. The keys of `Tongue.effects` and `Tongue.withheld`.
EFFECTS: Final = (
    "booked", "held", "moved", "cancelled", "noted", "sent", "transferred", "looked", "done", "never",
)  # fmt: skip
# Why a clause may be held back besides what it says was done.
REASONS: Final = (
    "time", "date", "weekday", "price", "phone", "address", "hours", "number", "name", "service", "promise", "away",
    "private", "change",
)  # fmt: skip


class Words(Struct, frozen=True):
    """How values are said. All words are folded: lower case, without accents; apostrophes stay."""

    numbers: Mapping[str, int]  # "seven", "ninety", "doscientos"
    multipliers: Mapping[str, int]  # "hundred", "mil"
    joins_tens: str  # between tens and units: "y"; empty: nothing or a hyphen
    joins_hundreds: str  # "and"; empty: nothing
    ordinals: Mapping[str, int]
    repeats: Mapping[str, int]  # "double": the next digit twice
    weekdays: Mapping[str, int]  # Monday is 0
    months: Mapping[str, int]
    relative_days: Mapping[str, int]  # "tomorrow": 1
    day_after: frozenset[str]  # before "tomorrow": a day more
    bare_dates: bool  # a weekday and a number are a date: "martes 2"
    maybe_months: frozenset[str]  # months that are other words too: "may"
    half_days: Mapping[str, str]  # after "in the", or alone: "morning": "a", "afternoon": "p"
    half_day_marks: frozenset[str]  # what stands between a time and its half of the day
    named_times: Mapping[str, tuple[int, int]]  # "noon": (12, 0)
    before_times: frozenset[str]  # "at", "until": a number after them is a time
    after_times: frozenset[str]  # "o'clock"
    past: frozenset[str]  # half PAST ten
    to: frozenset[str]  # quarter TO ten
    fractions: Mapping[str, int]  # minutes: "half": 30
    lengths: Mapping[str, tuple[str, int]]  # "hours": ("minute", 60)
    coins: Mapping[str, tuple[str, int]]  # "dollars": ("$", 100)
    percent: frozenset[str]
    at_least: frozenset[str]  # before a price: "from"
    free: frozenset[str]  # costs nothing
    no: frozenset[str]  # before `charges`: costs nothing
    charges: frozenset[str]
    articles: frozenset[str]  # before a length: one of it
    dot: str
    floors: frozenset[str]  # after an ordinal that is no day
    through: frozenset[str]  # from one day TO another
    day_groups: Mapping[str, tuple[int, ...]]  # "weekdays"
    fillers: frozenset[str]  # "the", "of": between the parts of a date
    clockless: frozenset[str]  # a number before them counts something: "people"
    clockless_before: frozenset[str]  # two words before a number that is no time: a TABLE for four
    is_a: frozenset[str]  # between a date and its weekday


class Claim(Struct, frozen=True):
    """How it is said that something was done. `cue`: without its verbs `told` is not looked for."""

    told: Pattern
    cue: Pattern | None = None
    also: Pattern | None = None  # other ways, with any verb


class Speech(Struct, frozen=True):
    """How things are claimed, asked, promised and denied. Patterns read folded words with single spaces."""

    questions: Pattern  # how a question begins
    asks: Pattern  # how only a question begins, although its mark is not there yet
    conditions: frozenset[str]  # words that begin what is not claimed: "if"
    examples: frozenset[str]  # nothing behind them is claimed: "for EXAMPLE"
    back_then: frozenset[str]  # a day that was spoken of: "then"
    loose_conditions: frozenset[str]  # that do so before a pronoun: "once you"
    negations: Pattern
    affirms: frozenset[str]  # how an answer begins that grants what was asked
    theirs: Pattern  # how a clause begins that says back what the caller said: "the message is"
    tags: Pattern  # what asks behind it: "is that right"
    swaps: Mapping[str, str]  # callers' words as they are said back: "my": "your"
    deed_words: frozenset[str]  # without one of these, or one that ends like `deed_endings`, no deed is claimed
    deed_endings: tuple[str, ...]  # both empty: look at everything
    effects: Mapping[str, Claim]  # by EFFECTS: claims that it was done
    any_deed: Pattern  # that something was done, whatever: group 1 is the verb
    no_deeds: frozenset[str]  # verbs of `any_deed` that change nothing: "understood"
    intents: Mapping[str, Pattern]  # "transferred", "sent", "call": what the receptionist says it will do
    staff_will: Pattern  # somebody of the practice will get in touch, or act
    will_note: Pattern  # a message will be taken, or passed on
    will_send: Pattern  # something will be sent, or reach the caller
    when_vague: Pattern  # "right away", "within": a time that nobody may promise
    appointment: Pattern  # "your appointment is", "you have an appointment"
    see_you: Pattern
    available: Pattern  # a time can be had
    opening: Pattern  # opening hours
    closed: frozenset[str]
    breaks: frozenset[str]  # within opening hours: "lunch"
    opens: frozenset[str]
    closes: frozenset[str]
    ends: frozenset[str]  # that something is over: "done"
    now: Pattern  # open NOW
    all_day: Pattern
    every_day: Pattern
    it_is: Pattern  # tells today's date or the time of now
    works: Pattern  # somebody is in, on some days
    does: Pattern  # somebody does something, as a rule
    offers: Pattern  # "we offer X": group 1 is X
    no_offers: Pattern  # "we don't offer X"
    our: Pattern  # the practice's own number
    price: Pattern  # speaks of money
    free_time: Pattern  # "free" is no price here
    titles: frozenset[str]  # before the name of staff
    courtesy: frozenset[str]  # before anybody's name
    staff_verbs: frozenset[str]  # after a name that is staff's
    first_names: frozenset[str]
    proper: frozenset[str]  # capitals that name nobody
    turns: frozenset[str]  # behind which a sentence turns to something else
    plain: frozenset[str]  # words that tell nothing of what is spoken about
    counters: frozenset[str]  # before a small number: "all"
    counted: frozenset[str]  # what may be counted without proof: "options"
    common: frozenset[str]  # may be offered by anybody: "appointments"


class News(Struct, frozen=True):
    """How things are told that only the file or a function can have told: of others, of changes, of the staff."""

    others: Pattern  # what another caller or patient said, did or has
    quoted: Pattern  # "the message says"
    private: Pattern  # just behind somebody: what is nobody else's business
    their: Pattern  # the same, of somebody's: group 1 tells whose
    on_file: Pattern  # somebody stands in the calendar, which was not looked at
    said_back: Pattern  # what the caller told is said back behind it: "I'm sorry that"
    them: frozenset[str]  # somebody who is not on the line: "wife"
    them_by_pronoun: frozenset[str]  # the same, unless somebody of the staff was spoken of
    their_pronouns: frozenset[str]
    bookings: frozenset[str]  # the words of `private` and `their` that an appointment of this call bears out
    refuses: Pattern  # nothing is told behind it: "I can't say"
    nothing_due: Pattern  # something costs nothing
    cheaper: Pattern  # something costs less than usual
    payment: frozenset[str]  # words of paying, which tell nothing of what it is that costs nothing
    everything: frozenset[str]
    changed: Pattern  # something is not as it was
    refers: Pattern  # the caller is sent to whoever is named just behind it
    gone: Pattern  # just behind somebody of the staff: has left, is ill, is away


class UnprovenClaims(Struct, frozen=True):
    """What sounds like knowledge or a deed that nothing in a call bears out."""

    cue: frozenset[str]  # words of which one stands in each such claim: most clauses hold none
    to_staff: Pattern  # the staff was told: only a message or a request tells them
    never: Pattern  # what no function does, and what somebody else is said to have said or done
    own: str  # how that begins when it is of the caller's own things, of which no file tells
    anybody: str  # of the staff, in place of a name
    fits_in: Pattern  # the caller can come, as if times had been looked up
    soon: Pattern  # how soon something is ready or somebody there, without a figure
    through_breaks: Pattern  # open at noon too
    with_staff: Pattern  # somebody of the staff has the caller's appointment, or a time
    suggests: Pattern  # a question that offers the time it holds
    relation: Pattern  # somebody of the caller's was booked: group 1 is who
    counts: Pattern  # group 1: how many appointments there are
    holds: Pattern  # an appointment was found, of the service that is named behind it
    facts: frozenset[str]  # what a practice may have or be, and no one may say of it unless the file does
    of_matter: Pattern  # that the file must say of this very matter: "included", "in front"
    each: Pattern  # what stands behind a price that is said without its coin
    everyday: frozenset[str]  # words of everyday talk; empty: any word may be said
    of_us: Pattern  # a clause that tells something of the practice or of what it has
    own_doing: Pattern  # how a clause begins that tells of the receptionist itself, thanks or greets
    is_priced: frozenset[str]  # words before a price that is said without its coin


class Tongue(Struct, frozen=True):
    """One language. `withheld`: what is said instead of a clause, by EFFECTS and REASONS."""

    code: str
    words: Words
    speech: Speech
    news: News
    unproven: UnprovenClaims
    letters: frozenset[str]  # that stand in no other language here
    pronouns: frozenset[str]  # behind a word like "when", which then begins a condition
    signs: Mapping[str, str]  # of addresses, as they are spoken
    glossary: Mapping[str, str]  # words of services, in the language of files that are written in another
    withheld: Mapping[str, str]
    amends: Mapping[str, str]  # at the next turn, by "transferred" and "sent"
