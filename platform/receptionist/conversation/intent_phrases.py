"""What a turn may be about, and the phrases that tell it. English. Pure."""

from collections.abc import Mapping
from enum import StrEnum


class Intent(StrEnum):
    """What a turn may be about, apart from the practice's own questions."""

    ROBOT = "robot"
    NEVER_MIND = "never_mind"
    MESSAGE = "message"
    PERSON = "person"
    REPEAT = "repeat"
    WAIT = "wait"
    ADVICE = "advice"
    APPOINTMENT = "appointment"
    HOURS = "hours"
    ADDRESS = "address"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    HELLO = "hello"


PHRASES: Mapping[Intent, tuple[str, ...]] = {
    Intent.ROBOT: (
        "are you a robot", "are you a machine", "are you a computer", "are you human", "are you a human",
        "are you a real person", "are you a person", "am i talking to a robot", "am i talking to a machine",
        "am i talking to a computer", "am i talking to a real person", "am i speaking to a robot",
        "is this a recording", "is this a robot", "is this a machine", "is this a bot", "is this a real person",
        "are you an ai", "are you ai", "is this an ai", "are you a bot", "are you automated", "are you real",
    ),
    Intent.NEVER_MIND: (
        "never mind", "nevermind", "forget it", "forget about it", "cancel that", "dont bother", "changed my mind",
        "no message", "dont send it", "do not send it", "skip it", "stop that", "start over", "=leave it",
        "let me think about it", "think it over", "get back to you", "i have to check with", "i need to check with",
        "ask my husband first", "ask my wife first", "call you back later", "ill call back later",
        "i dont want to leave", "i dont need to leave", "=no wait actually i dont", "just leave it", "lets leave it",
        "leave it at that", "ill call you back", "ill call back", "let me call you back", "let me check with my",
        "let me talk to my", "let me ask my", "ill think about it", "sleep on it",
        "ill have a think", "on second thought forget", "ill leave it", "we will leave it", "well leave it",
        "leave it for now", "leave it for today", "leave it there", "scrap the whole thing", "forget the whole thing",
        "call the whole thing off", "dont worry about it", "do not worry about it", "ill try somewhere else",
        "ill go somewhere else", "ill look elsewhere", "ill ring back", "ill ring you back", "give you a ring back",
        "ill give you a ring later", "ill pass on that", "ill pass then", "id rather not then", "not worth it",
        "decided against it", "not going to bother", "wont bother", "ill hold off", "hold off for now",
    ),
    Intent.MESSAGE: (
        "leave a message", "leave my message", "take a message", "taking a message", "leave a note", "leave word",
        "leave them a message", "leave him a message", "leave her a message", "give him a message",
        "give her a message", "give them a message", "pass on a message", "pass a message", "pass along a message",
        "call me back", "calling me back", "calls me back", "give me a call back", "give me a callback",
        "have someone call me", "have somebody call me", "ask someone to call me", "ask them to call me",
        "ask her to call me", "ask him to call me", "have him call me", "have her call me", "have them call me",
        "want a callback", "need a callback", "request a callback", "request a call back", "schedule a callback",
        "get back to me", "someone to call me", "somebody to call me",
        "=message", "=a message", "send a message", "send them a message",
    ),
    Intent.PERSON: (
        "speak to a person", "speak with a person", "talk to a person", "talk with a person", "speak to a human",
        "talk to a human", "speak with a human", "speak to someone", "speak with someone", "talk to someone",
        "talk with someone", "speak to somebody", "speak with somebody", "talk to somebody", "real person",
        "live person", "human being", "a real human", "representative", "speak to an agent", "talk to an agent",
        "speak to the front desk", "talk to the front desk", "can i speak to", "can i speak with", "can i talk to",
        "can i talk with", "could i speak to", "could i speak with", "could i talk to", "may i speak to",
        "may i speak with", "i need to speak to", "i need to speak with", "i need to talk to",
        "id like to speak to", "id like to speak with", "id like to talk to", "i want to speak to",
        "i want to speak with", "i want to talk to", "let me speak to", "let me speak with", "let me talk to",
        "wanna talk to", "get me a person", "get me someone", "someone who works there", "speak to the manager",
        "talk to the manager", "speak to the doctor", "talk to the doctor", "speak to the dentist",
        "talk to a nurse", "speak to a nurse", "speak to the vet", "talk to the vet", "speak to reception",
        "=operator", "=person", "=a person", "=human", "=agent", "=front desk", "=the front desk", "=reception",
        "=staff", "=someone", "=somebody",
    ),
    Intent.REPEAT: (
        "say that again", "say it again", "whatd you say", "whatd ya say", "whatd you just say", "whatd you ask",
        "what did you ask", "what did you just ask", "what did you just say", "what are you asking", "what was the"
        " question",
        "what was your question", "whats the question", "what do you need again", "repeat that", "repeat it", "come"
        " again", "what did you say",
        "what was that", "i didnt hear you", "didnt hear that", "didnt catch that", "didnt get that",
        "didnt understand that", "one more time", "can you repeat", "could you repeat", "please repeat",
        "what were we saying", "where were we",
        "cant hear you", "couldnt hear you", "say again", "run that by me again", "=pardon", "=pardon me",
        "=sorry", "=im sorry", "=sorry what", "=what", "=excuse me", "=huh", "=again", "=repeat",
    ),
    Intent.WAIT: (
        "one moment", "one second", "one sec", "hold on", "hang on", "just a second", "just a minute",
        "just a moment", "give me a second", "give me a minute", "give me a moment", "let me check",
        "let me look", "let me find", "let me get", "let me grab", "bear with me", "wait a moment",
        "wait a minute", "wait a second", "wait a sec", "wait one moment", "wait a bit", "hold for a", "=wait",
        "=let me see", "=let me think", "=um", "=uh",
    ),
    Intent.APPOINTMENT: (
        "book an appointment", "make an appointment", "schedule an appointment", "set up an appointment",
        "need an appointment", "want an appointment", "get an appointment", "like an appointment",
        "make appointment", "book appointment", "schedule appointment", "i want to book", "id like to book",
        "like to schedule", "want to schedule", "need to schedule", "wanted to schedule", "like to make an",
        "can i book", "could i book", "can i schedule", "book a", "book me in", "schedule a", "schedule my",
        "set up a visit", "come in for a", "get in to see", "need to be seen", "any openings", "any availability",
        "next available appointment", "earliest appointment", "earliest opening", "fit me in", "squeeze me in",
        "reschedule", "move my appointment", "change my appointment", "cancel my appointment",
        "cancel an appointment", "cancel the appointment", "push back my appointment", "cant make my appointment",
        "cant make it", "confirm my appointment", "when is my appointment", "what time is my appointment",
        "check on my appointment", "about my appointment", "=appointment", "=an appointment",
    ),
    Intent.HOURS: (
        "what are your hours", "what your hours", "your hours", "opening hours", "opening times", "office hours",
        "business hours", "hours of operation", "what time do you open", "what time do you close",
        "what time are you open", "when do you open", "when do you close", "when are you open",
        "how late are you open", "how early do you open", "how long are you open", "until when are you open",
        "are you open", "are you closed", "are you guys open", "are you still open", "you open today",
        "open tomorrow", "open this weekend", "open on the weekend", "open on weekends", "open right now",
        "open late", "what time does the office open", "what time does the office close",
        "what time does the clinic open", "what time does the clinic close", "when does the office open",
        "when does the clinic open", "when does the office close", "do you close", "do you open",
        "is the office open", "is the clinic open", "is the practice open", "will you be open", "be open on",
        "open on monday", "open on tuesday", "open on wednesday", "open on thursday", "open on friday",
        "open on saturday", "open on sunday", "open saturday", "open sunday", "hours on", "hours for",
        "hours today", "hours tomorrow", "what hours", "hours are you open", "=hours", "=opening hours",
        "have weekend hours", "have evening hours", "closed for lunch", "what time do you shut", "when do you shut",
        "the latest youre open", "the latest you are open", "the earliest you open", "the earliest youre open",
        "will anyone be there", "will anybody be there", "how late do you stay open",
        "your usual hours", "the usual hours", "your normal hours", "the normal hours", "your regular hours",
        "the regular hours", "the same hours",
    ),
    Intent.ADDRESS: (
        "what is your address", "whats your address", "your address", "the address", "where are you located",
        "where you located", "where is your office", "where is the office", "where is the clinic",
        "where is your clinic", "where is the practice", "how do i get there", "how do i get to you",
        "how can i find you", "how do i find you", "your location", "get directions", "directions to",
        "where exactly are you", "what street", "=where are you", "=where are you guys", "=address",
        "=directions", "=location",
    ),
    Intent.THANKS: (
        "=thank you", "=thanks", "=thank you very much", "=thank you so much", "=thanks a lot", "=thanks so much",
        "=great thank you", "=great thanks", "=ok thank you", "=okay thank you", "=ok thanks", "=perfect thank you",
        "=perfect thanks", "=alright thank you", "=awesome thanks", "=that helps thank you",
    ),
    Intent.GOODBYE: (
        "goodbye", "good bye", "bye bye", "have a good day", "have a great day", "have a nice day",
        "have a good one", "have a good evening", "have a good night", "talk to you later", "you can hang up", "=bye",
        "=see you", "=see you then", "=see you soon",
    ),
    Intent.HELLO: (
        "=hello", "=hi", "=hey", "=hi there", "=hello there", "=good morning", "=good afternoon", "=good evening",
        "=are you there", "=hello are you there", "=hello is anyone there", "=anyone there", "=hello hello",
        "=is anybody there", "=is anyone there", "=is there anybody there", "=hello is there anybody there",
        "=is there anyone there", "=hello is there anyone there", "=is there somebody there", "=anybody home",
        "=hello is anybody there", "=hello anybody there", "=merry christmas", "=happy christmas", "=happy new year",
        "=happy holidays", "=happy easter", "=happy thanksgiving", "=happy friday", "=happy monday",
        "=can you hear me", "=hello can you hear me",
        "=how are you", "=hi how are you",
    ),
}  # fmt: skip
