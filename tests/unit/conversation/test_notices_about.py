"""Whoever asks about a thing hears the notice in force about it, with the answer; and no other notice."""

import pytest
from tests.unit.conversation.booking_desk import Desk
from tests.unit.conversation.practices import practice

from receptionist.conversation.notices_about import (
    asks_what_then,
    notice_about,
    notices_named,
    of_less,
    thing_of_notice,
)
from receptionist.conversation.words import plain
from receptionist.practice.definition import Faq, Notice

_SHOWER = "Our shower is out of order this week, sorry."
_CARDS = "Our card machine is down today. Please bring cash."
_STEAM = "The steam room's closed for repairs until Friday."
_LANE = "We don't drive to Lakeway this month, because of road works."


@pytest.mark.parametrize(
    ("notice", "thing"),
    [
        (_SHOWER, {"shower"}), (_CARDS, {"card", "machine"}), (_STEAM, {"steam", "room"}), (_LANE, set[str]()),
        ("Hot water's off in the changing rooms.", {"hot", "water"}), ("Please mind the wet paint.", set[str]()),
        ("Our front door is being repaired this week.", {"door"}), ("The pavement's dug up outside.", {"pavement"}),
        ("The bridge on Mill Road is closed.", {"bridge"}), ("They're repaving the front lot.", {"lot"}),
        ("There's scaffolding over our door, but we're open as usual.", {"scaffold"}),
    ],
)  # fmt: skip
def test_what_a_notice_tells_of(notice: str, thing: set[str]) -> None:
    assert thing_of_notice(notice) == thing


@pytest.mark.parametrize(
    ("question", "also_asked", "about"),
    [
        ("Is there a shower?", ("can I have a wash", "is there somewhere to get washed"), _SHOWER),
        ("Do you have showers for cyclists?", ("where can I change",), _SHOWER),
        ("Do you have a sauna or a steam room?", ("is there anywhere to sweat",), _STEAM),
        ("Can I pay by card?", ("is the card machine working", "do you take cards"), _CARDS),
        ("Do you sell gift cards?", ("have you got vouchers", "can I buy a present"), ""),
        ("Where can I park?", ("can I leave the car outside",), ""),
        ("Is the changing room heated?", ("will I be cold", "is it warm"), ""),
    ],
)
def test_which_notice_is_about_what_is_asked(question: str, also_asked: tuple[str, ...], about: str) -> None:
    notices = [_LANE, _SHOWER, _CARDS, _STEAM]
    found = notice_about(question, also_asked, notices)

    assert ("" if found is None else notices[found]) == about


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("I'd be cycling over from Leith, is there a shower I can use", [_SHOWER]),
        ("does the steam room cost extra, and are there showers", [_SHOWER, _STEAM]),
        ("can I put it on my card", []),
        ("is there room for a pram", []),
    ],
)
def test_the_notices_whose_thing_is_named(words: str, named: list[str]) -> None:
    assert notices_named(words, [_LANE, _SHOWER, _CARDS, _STEAM]) == named


_GYM = practice(
    faqs=(
        Faq(question="Where can I change?", also_asked=("are there showers",), answer="Downstairs."),
        Faq(question="Where can I park?", answer="Parking is free."),
    ),
    notices=(Notice(text=_SHOWER), Notice(text=_STEAM)),
)


def test_a_notice_about_what_was_named_comes_with_the_answer_once() -> None:
    reply = Desk(_GYM).say("are there showers, and where can I park")

    assert reply.count(_SHOWER) == 1
    assert _STEAM not in reply


def test_a_notice_about_something_else_is_not_told() -> None:
    assert _SHOWER not in Desk(_GYM).say("where can I park")


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how am I supposed to get up there", True),
        ("so what do I do", True),
        ("where do we go then", True),
        ("what are my girls supposed to do", True),
        ("so how do I get in when I come tomorrow", True),
        ("how do I get past the scaffolding", True),
        ("is there another way in", True),
        ("and which door is it for my appointment", True),
        ("can I still come on thursday", True),
        ("how do I get a refund", False),
        ("what do you do for a sore back", False),
        ("what should I bring", False),
    ],
)
def test_a_question_that_is_about_what_was_told_before_it(question: str, asks: bool) -> None:
    assert asks_what_then(plain(question)) is asks


def test_who_asks_what_to_do_without_a_thing_hears_its_notice() -> None:
    reply = Desk(_GYM).say("I'm coming tomorrow and a friend told me your shower is broke, so what am I supposed to do")

    assert _SHOWER in reply


_DOOR = "There's scaffolding over our door this week, but we're open as usual."
_FRONT = "Our front door is being repaired this week. Please come in by the side."
_OFF = "It's ten percent off all nails until June."


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        ("your front's covered in scaffolding, are you open this week or not", _DOOR),
        ("I walked past and there's scaffolding up, when do you close today", _DOOR),
        ("there was plywood all over your front door, so how do I get in when I come tomorrow", _FRONT),
        ("my daughter says the door's boarded up, is there another way in", _FRONT),
        ("have you got any money off at the moment", _OFF),
        ("any deals on this week", _OFF),
        ("are you open on saturday", ""),
        ("I'd like to come in tomorrow at ten", ""),
    ],
)
def test_the_notice_about_what_is_told_beside_a_question_is_heard(said: str, notice: str) -> None:
    desk = Desk(practice(notices=(Notice(text=_DOOR), Notice(text=_FRONT), Notice(text=_OFF))))
    told = desk.say(said) + str(desk.called("answer_faq"))

    assert [one for one in (_DOOR, _FRONT, _OFF) if one[:20] in told] == [one for one in (notice,) if one]


def test_a_notice_of_something_cheaper_is_found() -> None:
    assert of_less([_SHOWER, "The summer sale is on.", _OFF]) == "The summer sale is on."
    assert not of_less([_SHOWER, "It's cheaper than you think."])
