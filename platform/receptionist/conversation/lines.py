"""The built-in dialogue's sentences. English; another language is another `Lines`. Pure.

First sentences are short, so that they are heard soon. A line without a value in braces is fixed: its speech is kept.
"""

from collections.abc import Iterator
from functools import lru_cache

import msgspec
from msgspec import Struct

from receptionist.conversation.patterns import regex


class Parts(Struct, frozen=True):
    """What sentences are put together of; nothing of it is said alone."""

    lawyer: str = "a lawyer"
    experts: tuple[tuple[str, str], ...] = (  # whose question a matter is, by the kind of practice
        ("ortho", "the orthodontist"),
        ("dent", "the dentist"),
        (r"\b(?:vet\w*|kennels?|animals?|pets?)\b", "the vet"),
        ("physio|physical therap", "the physio"),
        ("chiro", "the chiropractor"),
        ("opti|optom", "the optician"),
        ("medic|doctor|clinic|pharm|derma|psych|therap|health", "the doctor or a nurse"),
        ("solicitor", "a solicitor"),
        ("law|legal|notar|attorney|barrister", "a lawyer"),
        (r"\btax\b|account|bookkeep", "the accountant"),
    )

    languages: tuple[tuple[str, str], ...] = (("en", "English"), ("es", "Spanish"))
    or_: str = "or"
    and_: str = "and"
    with_: str = ", with {who}"
    for_: str = ", for {who}"
    under: str = "{who}, under the name {name}"
    press: str = "Press"
    press_for: str = "{key} for {what}"
    firsts: tuple[str, ...] = ("first,", "second,", "third,")
    keys: tuple[str, ...] = ("press one for", "two for", "three for")
    ones: tuple[str, ...] = ("The first", "the second", "the third")


class Lines(Struct, frozen=True):
    """A tuple holds ways to say one thing, taken in turn."""

    # not understood
    unclear: str = "Sorry, I didn't catch that. Could you say it another way?"
    unsure: str = "I'm not sure about that. Could you ask it another way?"
    offer_message: str = "Sorry, I can't help with that myself. Would you like to leave a message for the team?"
    offer_person: str = "Sorry, I can't help with that myself. Would you like to talk to {person}?"
    sorry_person: str = "I'm sorry about that. Would you like to talk to {person}?"
    offer_unheard: str = (
        "Sorry, I can't make out your words. If there are two of you, please speak one at a time. "
        "Would you like to leave a message for the team?"
    )
    yes_or_no: str = "Please say yes or no. You can also press one for yes, or two for no."
    yes_or_no_text: str = "Please answer yes or no."
    ask_faq: str = "Are you asking, {question}"
    not_that: str = "Okay. What would you like to know?"
    # beside the matter
    hello: str = "Hello. How can I help?"
    well: str = "I'm fine, thank you. How can I help?"
    kind: str = "That's kind of you. How can I help?"
    not_them: str = "This is {practice}. How can I help?"
    other_language: str = "I'm sorry, I only speak {languages}. How can I help?"
    speaks_it: str = "Yes. How can I help?"
    i_am: str = "This is {receptionist}, the automated assistant of {practice}."
    this_is: str = "Yes, this is {practice}. How can I help?"
    how_help: str = "How can I help?"
    robot: str = "Yes. I'm an automated assistant, and I answer the phone for {practice}."
    no_person: str = "No. I'm an automated assistant, and I answer the phone for {practice}."
    advice: str = "I can't give advice on that. Would you like to leave a message, so that someone can call you back?"
    advice_of: str = (
        "I can't give advice on that. That's a question for {who}. "
        "Would you like to leave a message, so that someone can call you back?"
    )
    # what is not taken up
    no_sales: str = "Thank you, but we don't take sales calls on this line. Please send it in writing."
    sales_message: str = "I can't decide that. Would you like to leave a message for the team?"
    private: str = (
        "I'm sorry, I can't tell anyone who comes here, or who doesn't. Is there anything else I can help with?"
    )
    indecent: str = "We don't offer anything of that kind. Is there anything else I can help with?"
    indecent_end: str = "I'll end the call here."
    upset: str = "I'm sorry for the trouble. Would you like to leave a message, so that a person calls you back?"
    welcome: tuple[str, ...] = (
        "You're welcome. Is there anything else?",
        "My pleasure. Anything else I can do?",
    )
    more: tuple[str, ...] = (
        "Is there anything else I can help with?",
        "Anything else?",
        "What else can I do for you?",
    )
    yes_more: str = "Sure. What can I do for you?"
    only_us: str = "I'm afraid I only know about {practice}. How can I help with that?"
    for_booking: str = "That's only for the booking."
    dropped: str = "Okay. We'll leave that. Is there anything else?"
    # address, and what the practice has not told
    no_answer: str = (
        "I don't have that information. Would you like to leave a message, so that someone can call you back?"
    )
    not_known_other: str = "I'm afraid I can't answer your other question, but the team can."
    not_known: str = "I'm afraid I can't tell you that, but the team can."
    address: str = "We're at {address}."
    website: str = "Our website is {website}."
    # a person
    connecting: str = "One moment. I'm putting you through to {person}."
    connected: str = "One moment. You're being put through to {person} now."
    person_closed: str = "I'm sorry, I can't reach {person} right now. Would you like to leave a message?"
    person_missed: str = "I'm sorry, nobody could take your call. Would you like to leave a message?"
    no_transfer: str = "I'm sorry, I can't put you through from here. Would you like to leave a message?"
    # a message
    message: str = "Of course. What's your name?"
    message_anyway: str = "I'll take a message, so that someone can call you back. What's your name?"
    appointment: str = (
        "I can't do that myself. I'll pass your request to the team, and they'll call you back. What's your name?"
    )
    name: str = "What's your name?"
    name_then: str = "Thanks. And what's your name?"
    name_again: str = "Sorry, I didn't get your name. Could you say just your name?"
    name_wrong: str = "I'm sorry. Could you say your name again, slowly?"
    name_check: str = "{name}. Is that right?"
    name_spelled: str = "{name}: {letters}. Is that right?"
    name_kept: str = "Okay. I'll note it as I heard it."
    own_number: str = "Thanks. Can we call you back on the number you're calling from?"
    own_number_again: str = "Should we call back the number you're calling from? Please say yes or no."
    own_number_used: str = "Okay. I'll note the number you're calling from."
    number: str = "Thanks. What's the best number to reach you?"
    number_other: str = "Okay. Which number should we call?"
    number_which: str = "Which number should we call?"
    number_again: str = "Sorry. Please say the number digit by digit, or type it on your keypad."
    number_again_text: str = "Sorry, I couldn't read that number. Please write it with its area code."
    number_code: str = "And the area code?"
    number_rest: str = "Go on."
    number_check: str = "I have {number}. Is that right?"
    number_left_out: str = "Okay. I'll leave the number out."
    reason: str = "Thanks. What would you like me to tell them?"
    reason_short: str = "What should the message say?"
    summary: str = "Here's what I have."
    summary_message: str = "The message is: {reason}."
    summary_message_for: str = "The message for {whom} is: {reason}."
    summary_long: str = "And your message, in your own words."
    summary_ask: str = "Shall I pass that on?"
    summary_again: str = "Shall I pass the message on? Please say yes or no."
    summary_keys: str = "Press one to pass the message on, or two to change it."
    change: str = "What should I change: the name, the number, or the message?"
    taken: str = "Done. I've passed your message to the team."
    taken_urgent: str = "Done. I've passed your message to the team, marked as urgent."
    taken_unsure: str = "Okay. I've passed on what I understood, so that someone can call you."
    untold: str = "Just so you know: your message has been passed on."
    not_taken: str = "I'm sorry, I couldn't save your message just now. Please call again a little later."
    not_sent: str = "Okay. I haven't sent a message."
    # an appointment
    which_service: str = "Sure. What is it for? I can book {services}."
    which_service_again: str = "I can book {services}. Which one would you like?"
    which_service_keys: str = "{keys}. Which one is it?"
    is_it_service: str = "Is it {services}?"
    been_before: str = "Sure. Have you been here before?"
    been_before_again: str = "Is this your first visit with us, or have you been here before?"
    new_only: str = "That one is for a first visit. For you that would be {services}."
    returning_only: str = (
        "That one is for people who have been here before. For a first visit that would be {services}."
    )
    no_such_service: str = (
        "I don't have anything like that to book. Would you like to leave a message, so that someone can call you back?"
    )
    no_such_thing: str = "I don't have {thing} on our list. I can book {services}. Which one would you like?"
    thing_not_told: str = (
        "I don't have {thing} on our list. Would you like to leave a message, so that someone can call you back?"
    )
    stranger: str = "I don't know of {name} here. We have {names}."
    we_do: str = "Yes, we do. I can book {services}."
    can_book: str = "I can book {services}."
    when: str = "When would you like to come in?"
    when_else: str = "Which day or time would suit you better?"
    when_which: str = "Which day, and about what time?"
    when_kept: str = "Thanks. And which day or time would suit you?"
    when_again: str = "You can say a day, for example Tuesday morning, or as soon as possible."
    when_there: str = "Which day and time would suit you?"
    when_move_there: str = "Which other day or time would suit you?"
    when_move: str = "When would you like to come instead?"
    not_with: str = "{practitioner} doesn't do that. It's with {who}."
    when_no_day: str = "I don't find that day in the calendar. Which day did you mean?"
    near_closed: str = "We're closed then."
    near_closed_day: str = "We're closed on {day}."
    near_closed_then: str = "We're closed at that time on {day}."
    near_off: str = "{practitioner} isn't in then."
    near_full: str = "I have nothing free then."
    near_past: str = "That time is over."
    near_too_soon: str = "That's too soon for us."
    near_too_far: str = "That's further ahead than I can book."
    no_slots: str = "I'm sorry, I don't have a free time for that. Would you like to leave a message for the team?"
    offer_one: str = "I can offer {slots}. Does that suit you?"
    offer_exact: str = "{slot} is free."
    offer_some: str = "I have {slots}. Which one suits you?"
    offer_nearest: str = "The nearest I have is {slots}. Which one suits you?"
    offer_nearest_one: str = "The nearest I have is {slots}. Does that suit you?"
    offer_one_again: str = "That's {slot}. Does that suit you? Please say yes or no."
    offer_again: str = "{slots}. Which one would you like?"
    offer_keys: str = "{keys}. Or say another day."
    offer_kept: str = "Thanks. And which time suits you?"
    offer_which: str = "I have {slots}. Which of them?"
    taken_slot: str = "I'm sorry, that time has just been taken."
    extra_check: str = "I have {value}. Is that right?"
    extra_other: str = "I'm sorry. Could you say it once more, letter by letter?"
    extra_read: str = "{item}: {value}."
    birth_none: str = "I don't find that day in the calendar."
    extra_again: str = "I just need that for the booking. You can also say skip."
    whom: str = "What's your {relation}'s name?"
    whom_again: str = "Sorry, I didn't get the name. Could you say just the name?"
    book_name: str = "What's your name, and a number to reach you?"
    book_name_only: str = "What's your name?"
    book_own_number: str = "Thanks, {name}. Can we reach you on the number you're calling from?"
    book_number: str = "Thanks, {name}. What's the best number to reach you?"
    book_needs: str = "I can't book without that. Would you like to leave a message for the team instead?"
    birth: str = "And the date of birth, with the year?"
    birth_again: str = "Sorry. Please say the month, the day and the year. For example, March third, nineteen eighty."
    birth_keys: str = "Please type the date of birth: two digits for the month, two for the day, four for the year."
    read_back: str = "{service} {moment}{with_}{for_}."
    read_move: str = "That would move {service} from {was} to {moment}{with_}."
    read_other_person: str = "That would be {service} {moment}{with_}."
    read_number: str = "Your number is {number}."
    read_name: str = "It's under the name {name}."
    read_birth: str = "Date of birth, {birth}."
    confirm_book: str = "Shall I book that?"
    confirm_request: str = "Shall I send that request to the team?"
    confirm_move: str = "Shall I move it there?"
    confirm_other_person: str = "Shall I change it?"
    confirm_cancel: str = "Shall I cancel it?"
    confirm_again: str = "{question} Please say yes or no."
    confirm_keys: str = "Press one for yes, or two for no."
    revise: str = "What should I change: the service, the time, the name, or the number?"
    revise_move: str = "Which day or time would suit you better?"
    unconfirmed: str = (
        "I haven't changed anything in the calendar. "
        "Would you like to leave a message, so that someone can call you back?"
    )
    booked: str = "Done. You're booked: {service} {moment}{with_}{for_}."
    requested: str = (
        "Thank you. I've noted your request: {service} {moment}{with_}{for_}. The practice will confirm it."
    )
    one_by_one: str = "Sure. One after the other."
    next_wish: str = "Now the other one."
    moved: str = "Done. Your {service} is now {moment}{with_}."
    move_requested: str = "Thank you. I've asked for your {service} {moment}{with_}. The practice will confirm it."
    cancelled: str = "Done. Your {service} {moment} is cancelled."
    kept: str = "Okay. It stays as it is. Is there anything else?"
    dropped_booking: str = "Okay. I haven't booked anything. Is there anything else?"
    not_booked: str = "Okay. I haven't booked anything."
    booking_failed: str = (
        "I'm sorry, I couldn't complete that just now. Would you like to leave a message, so that the team can check?"
    )
    by_the_way: str = "Just so you know."
    # an appointment that exists
    lookup_name: str = "I'll look that up. What name is the appointment under?"
    lookup_number: str = "And the phone number it was booked with?"
    lookup_birth: str = "And the date of birth, with the year?"
    not_found: str = "I can't find an appointment with those details. Let's try once more. What name is it under?"
    not_found_again: str = (
        "I can't find an appointment with those details. Would you like to leave a message for the team?"
    )
    staff_only: str = (
        "Only our team can look into appointments. Would you like to leave a message, so that they call you back?"
    )
    not_here: str = "I can't do that myself. Would you like to leave a message, so that the team can call you back?"
    your_one: str = "You have {service} {moment}{with_}{state}."
    your_some: str = "You have {count} appointments: {appointments}."
    which_one: str = "Which one is it?"
    state_requested: str = ", which the practice has yet to confirm"
    # prices
    price: str = "{service} is {price}."
    length: str = "We plan {minutes} for {service}."
    no_price: str = "I don't have a price for that. The practice will tell you."
    # the end
    stuck: str = "I'm sorry, I'm having trouble with that right now. Would you like to leave a message?"
    function_failed: str = "I'm sorry, that didn't work just now. Would you like to leave a message?"
    minute_left: str = "We have about a minute left."
    parts: Parts = Parts()


ENGLISH = Lines()


@lru_cache(maxsize=8)
def for_tables(lines: Lines) -> Lines:
    """As a house says them that keeps tables: its appointments are reservations."""
    told = {
        name: _APPOINTMENT.sub(lambda word: _RESERVATION[word[0]], value)
        for name, value in msgspec.structs.asdict(lines).items()
        if isinstance(value, str)
    }
    return msgspec.structs.replace(lines, **told)


_RESERVATION = {"an appointment": "a reservation", "appointment": "reservation", "cita": "reserva"}
_APPOINTMENT = regex(r"\ban appointment\b|\bappointment|\bcita")


def all_lines(lines: Lines) -> Iterator[str]:
    """Every line, every way to say it."""
    for value in msgspec.structs.astuple(lines):
        if not isinstance(value, Parts):
            yield from value if isinstance(value, tuple) else (value,)
