"""Whatever callers tell of their lives beside it, the time that they wish for stays the same."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from receptionist.conversation.builtin_wanted import wanted
from receptionist.conversation.when import When
from receptionist.conversation.when_wished import Bearing, wish_words

TUESDAY = datetime(2027, 5, 11, 10, 0, tzinfo=ZoneInfo("Europe/London"))

WISHES = (
    "could I come in on thursday at two",
    "I'd like the twenty first at eleven please",
    "is there anything saturday morning",
    "sometime next week in the morning",
    "I'm free friday from two",
)

TOLD = (
    "sorry to bother you on a monday morning",
    "I rang yesterday but nobody picked up",
    "I've been meaning to ring since last week",
    "I called at nine but it was engaged",
    "my husband's away till friday",
    "we only moved here in march",
    "my sister came to you last tuesday and said you were lovely",
    "I've got two minutes before my next meeting",
    "I was in about three weeks ago",
    "somebody told me to ring back at ten",
    "I turned sixty on sunday",
    "my wife does nights till thursday",
    "I saw your advert on saturday",
    "I couldn't get through this morning",
    "I should have done this in january",
    "my insurance renews at the end of the month",
    "you were shut when I came by on sunday",
    "I start a new job in june",
    "my last one was back in june",
    "I've got a wedding at the end of the month",
    "I'd have rung sooner but it was a bank holiday",
    "it started on sunday night",
    "it came off this morning at breakfast",
    "it's been hurting since friday",
    "I've had it since easter",
    "my prescription runs out on the thirtieth",
    "my mot's due at the end of june",
    "she was up all night with it",
    "I didn't sleep a wink last night",
    "we got him in april",
    "he was born in february",
    "the doctor said three weeks ago to get it looked at",
    "I had a letter from you on friday",
    "your text came through this morning",
    "I've been waiting since nine for someone to pick up",
    "I've just got in from nights",
    "my mother turns ninety in august",
    "the school play's on the ninth of june",
    "I was there last monday with my son",
    "I spoke to someone on wednesday about it",
    "my friend goes to you every tuesday",
    "the other place couldn't see me for six weeks",
    "the last time I had it done was in november",
    "I missed my last one in april",
    "the kids go back to school on monday",
    "my boss has had me working every weekend since christmas",
    "it got worse over the weekend",
    "he's been off his food since thursday",
    "the hospital discharged me on saturday",
    "I broke it on sunday playing football",
    "the crown you put in last year has come loose",
    "they told me at two o'clock this morning in a and e to see my own doctor",
    "I've been on hold for ten minutes",
    "I only have ten minutes on my break",
    "I get paid on the twenty eighth",
    "my card expired in march",
    "I've got an interview coming up next month",
    "my cousin's getting married in july",
    "I have prom in two weeks",
    "I've got my exams in june",
    "the baby's due in september",
    "I'm thirty two weeks tomorrow",
    "she'll be six in october",
    "he's three on friday",
    "I'll be seventy in july",
    "I last saw you two years ago",
    "I've not been for five years",
    "I was supposed to come in february but I was ill",
    "I cancelled my last one because of the snow in january",
    "the builders start on monday",
    "my son's back from uni in june",
    "the landlord wants us out by the end of july",
    "my hearing's on the second of june",
    "the other driver's insurance called me on monday",
    "I got the papers served on friday",
    "my ex picks the kids up at six",
    "my mum's carer comes at eight every morning",
    "the school called me at eleven",
    "the bus drops me right outside",
    "I live five minutes away",
    "it takes me about half an hour to get there",
    "the last lady did it in forty minutes",
    "we had the wedding on saturday",
    "he threw up twice this morning",
    "I woke up at four with it",
    "I found a lump on sunday in the shower",
    "the vet in town saw him on monday but I wasn't happy",
    "the tenant moved out on the first",
    "I signed the contract on friday",
    "they let me go on the twelfth",
    "she passed away on sunday",
    "my dad went into a home in january",
    "our boiler packed up last night",
    "I had my baby in march",
    "I fell off a ladder last week",
    "I did my back in on saturday lifting a sofa",
    "I've been on antibiotics since monday",
    "the letter says it's due in june",
    "you sent me a reminder last week",
    "your website says you're open till six",
    "I tried your other branch at ten and they were full",
    "I looked you up yesterday",
    "I walked past your shop at lunchtime",
    "my neighbour had hers done with you in april",
    "I've got my mother in law staying till sunday",
    "I'm a teacher so I only get half term",
    "it's my birthday on saturday",
    "it's our anniversary on the ninth",
    "there's a christening on the sixth",
    "the wedding's the week after next",
    "my graduation's in july",
    "we complete on the house on the thirtieth",
    "my probation ends in june",
    "the new term starts in september",
    "my licence expires in july",
    "my passport runs out next month",
    "the tribunal's on the eighth of june",
    "my baby shower's on the twentieth of june",
    "the dog's had a bad night",
    "the cat's been hiding since sunday",
    "the horse went lame on friday",
    "I lost my filling at dinner last night",
    "the brace wire snapped on saturday",
    "my glasses broke this morning",
    "I dropped my hearing aid last night",
    "the old dentist retired in february",
    "Dr Patel left in march",
    "I used to see the lady who left at christmas",
    "the receptionist said someone would ring me yesterday",
    "I left a message on monday and nobody called",
    "I was told it'd take a week",
    "your colleague promised me a call back by noon",
    "for like a month now my heel's been killing me",
    "prom's like four weeks away",
    "it's been going on for about three weeks now",
    "going on two months now my knee's been bad",
    "in three weeks it's my sister's wedding",
    "my holiday's five weeks off yet",
    "we fly in ten days",
    "I've been with you ten years",
    "I gave it two weeks and it's no better",
    "I left it a week to see if it'd settle",
    "every other tuesday it's bin day",
    "I get it done every four weeks",
    "he turns five next month",
    "I'm six weeks post op",
    "the last three weeks it's got worse",
    "a couple of days ago it started",
    "six weeks back I had the op",
    "I haven't been in five years",
    "school starts back in three weeks",
    "graduation's in ten days",
    "homecoming's two weeks out",
    "christmas is only six weeks away",
    "four weeks until the wedding",
    "she's been off her food two days",
    "they told me to give it six weeks",
    "my husband ships out in ten days",
    "the in-laws come in ten days",
    "it must be eighteen months since I came",
    "the other place said six weeks",
    "twice in three weeks it's happened",
    "the twins are three in june",
    "a week ago today I fell",
    "this time next month I'll be a married woman",
    "when I get out of bed in the morning my heel just kills me",
    "by the evening it's swollen",
    "it keeps me awake at night",
    "it won't start first thing in the morning",
    "I can hardly walk in the mornings",
)


def _wished(words: str) -> When:
    return wanted(wish_words(words, Bearing(TUESDAY, "GB")), TUESDAY, "GB")


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_of_a_life_changes_no_wish(told: str) -> None:
    for wish in WISHES:
        alone = _wished(wish)
        for words in (f"hi, {told}, {wish}", f"{wish}, {told}", f"{told} so {wish}", f"{told}. {wish}"):
            assert _wished(words) == alone, words


@pytest.mark.parametrize(
    ("words", "hours", "days"),
    [
        ("I broke it on sunday, how soon can you look at it", False, False),
        ("I'm away till friday", False, True),
        ("I bought a tap and want it fitted this friday at two", True, True),
        ("I was just wondering if maybe I could come on thursday", False, True),
        ("somebody told me to come back in two weeks", False, True),
        ("I got friday off", False, True),
        ("it's got to be friday", False, True),
        ("I've got next tuesday off", False, True),
        ("I wouldn't mind friday afternoon", True, True),
        ("I had thursday in mind", False, True),
        ("I figured tuesday at ten", True, True),
        ("I called earlier about coming in thursday at two", True, True),
        ("my brace snapped so this afternoon if poss", True, True),
        ("the boiler has to be fixed by friday", False, True),
    ],
)
def test_a_wish_in_such_words_is_heard(words: str, *, hours: bool, days: bool) -> None:
    found = _wished(words)
    assert (found.hours, found.days) == (hours, days)


@pytest.mark.parametrize(
    ("words", "as_well_as"),
    [
        ("can I come in in three weeks on a tuesday", "tuesday the first of june"),
        ("two weeks from thursday at two", "the twenty seventh of may at two"),
        ("thursday in two weeks at ten", "the twenty seventh of may at ten"),
        ("I'm back in town in two weeks, thursday at two if you can", "the twenty seventh of may at two"),
        ("I'm free in three weeks on the tuesday", "tuesday the first of june"),
        ("a week on friday would be great", "the twenty first of may"),
        ("I need it seen to in two weeks", "the twenty fifth of may"),
        ("could I come thursday, I have work at one", "thursday before one"),
        ("could I come in monday, I pick the kids up at three", "monday before three"),
        ("I'm on shift at six tonight, have you anything today", "today before six"),
        ("I'm on shift at six tonight, could I come at four", "at four"),
        ("my son finishes at three, could he come wednesday", "wednesday after three"),
        ("your website says you're open till six, could I come tomorrow", "tomorrow"),
        ("can I get in at three thirty today", "today at three thirty"),
        ("I'm free in the mornings, thursday if you can", "thursday morning"),
    ],
)
def test_a_span_that_tells_the_day_is_kept(words: str, as_well_as: str) -> None:
    alone, said = _wished(as_well_as), _wished(words)
    assert (said.windows, said.at) == (alone.windows, alone.at)


def test_a_month_that_is_told_is_that_of_a_bare_day() -> None:
    whole = _wished("the baby's due on the twentieth of july and I'd like the thirtieth at ten")
    assert whole == _wished("the thirtieth of july at ten")
