"""The built-in dialogue's sentences. English; another language is another `Lines`. Pure.

First sentences are short, so that they are heard soon. A line without a value in braces is fixed: its speech is kept.
"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct


class Lines(Struct, frozen=True):
    """A tuple holds ways to say one thing, taken in turn."""

    # not understood
    unclear: str = "Sorry, I didn't catch that. Could you say it another way?"
    unsure: str = "I'm not sure about that. Could you ask it another way?"
    offer_message: str = "Sorry, I can't help with that myself. Would you like to leave a message for the team?"
    yes_or_no: str = "Please say yes or no. You can also press one for yes, or two for no."
    yes_or_no_text: str = "Please answer yes or no."
    ask_faq: str = "Are you asking, {question}"
    not_that: str = "Okay. What would you like to know?"
    # beside the matter
    hello: str = "Hello. How can I help?"
    how_help: str = "How can I help?"
    still_here: str = "I'm still here. How can I help?"
    robot: str = "Yes. I'm an automated assistant, and I answer the phone for {practice}."
    advice: str = "I can't give medical advice. Would you like to leave a message, so that someone can call you back?"
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
    dropped: str = "Okay. We'll leave that. Is there anything else?"
    # address, and what the practice has not told
    no_answer: str = (
        "I don't have that information. Would you like to leave a message, so that someone can call you back?"
    )
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
    name_again: str = "Sorry, I didn't get your name. Could you say just your name?"
    name_wrong: str = "I'm sorry. Could you say your name again, slowly?"
    name_check: str = "{name}. Is that right?"
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
    # the end
    stuck: str = "I'm sorry, I'm having trouble with that right now. Would you like to leave a message?"
    function_failed: str = "I'm sorry, that didn't work just now. Would you like to leave a message?"
    minute_left: str = "We have about a minute left."
    time_up: str = "I'm sorry, our time is up. Please call again any time. Goodbye."


ENGLISH = Lines()


def all_lines(lines: Lines) -> Iterator[str]:
    """Every line, every way to say it."""
    for value in msgspec.structs.astuple(lines):
        yield from value if isinstance(value, tuple) else (value,)
