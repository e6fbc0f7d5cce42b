"""What a caller wants, by phrases that survive a wrong word or two. English. Pure."""

import re
from collections.abc import Mapping
from enum import StrEnum

from receptionist.conversation import message_requests, reaching
from receptionist.conversation.being_there import asks_if_there, without_places
from receptionist.conversation.off_limits import asks_for_advice
from receptionist.conversation.words import Found, Heard, Phrases, alike, plain, word_set


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


_PHRASES: Mapping[Intent, tuple[str, ...]] = {
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
        "say that again", "say it again", "repeat that", "repeat it", "come again", "what did you say",
        "what was that", "i didnt hear you", "didnt hear that", "didnt catch that", "didnt get that",
        "didnt understand that", "one more time", "can you repeat", "could you repeat", "please repeat",
        "what were we saying", "where were we",
        "cant hear you", "couldnt hear you", "say again", "run that by me again", "=pardon", "=pardon me",
        "=sorry", "=im sorry", "=sorry what", "=what", "=excuse me", "=huh", "=again", "=repeat",
    ),
    Intent.WAIT: (
        "one moment", "one second", "one sec", "hold on", "hang on", "just a second", "just a minute",
        "just a moment", "give me a second", "give me a minute", "give me a moment", "let me check",
        "let me look", "let me find", "let me get", "let me grab", "bear with me", "=wait", "=let me see",
        "=let me think", "=um", "=uh",
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
        "=is anybody there", "=is anyone there", "=can you hear me", "=hello can you hear me",
        "=how are you", "=hi how are you",
    ),
}  # fmt: skip

_MEDICINES = (
    r"(?:ibuprofen|tylenol|advil|motrin|aspirin|aleve|acetaminophen|paracetamol|benadryl|amoxicillin|antibiotics?"
    r"|painkillers?|pain ?killers?|pain meds|medicines?|medications?|pills?|tablets?|drops|drugs?|melatonin"
    r"|vaccines?)"
)
_ADVICE = re.compile(
    rf"\b(?:how (?:much|many)|what dose|can i|should i|is it (?:ok|okay|safe) to|may i) (?:\w+ ){{0,5}}"
    rf"(?:take|give|taking|giving|use|stop taking|mix)\b(?: \w+){{0,4}} {_MEDICINES}\b"
    rf"|\bhow (?:much|many) (?:\w+ ){{0,2}}{_MEDICINES} (?:can|should|do) i\b"
    r"|\b(?:right|correct|maximum|max|safe) dos(?:e|age)\b|\bwhat dos(?:e|age)\b|\bhow many milligrams\b"
    r"|\b(?:is|do you think) (?:it|this|that|my \w+) (?:is )?(?:infected|cancer|broken|serious)\b"
    r"|\bwhat should i (?:take|do) (?:for|about|if) (?:my|the|a|this) "
    r"(?:pain|tooth|toothache|swelling|fever|rash|cough)"
)
_TELL = re.compile(
    r"\b(?:tell|let|ask|remind) (?:them|him|her|everyone|the (?:doctor|dentist|vet|nurse|office|team|staff"
    r"|front desk))"
    r" (?:that|know|to|about|i|im|ill|we|my)\b"
    r"|\blet you (?:guys |all |folks )?know\b|\b(?:wanted|want|calling|called) to (?:say|tell you|let you know"
    r"|inform you)\b"
)
_LEAVE = re.compile(
    r"\b(?:leave|take|send|pass on|give) (?:\w+ ){0,3}?(?:an? )?(?:\w+ ){0,2}messages?\b"
    r"|\bget (?:an? )?(?:\w+ )?(?:message|word|note) to\b|\bpass (?:something|this|that|it|word|a word) (?:on|along)"
    r" to\b|\bleave (?:\w+ ){0,3}?(?:an? )?(?:\w+ )?(?:note|word) (?:for|with)\b"
    r"|\b(?:id|i would|wed|we would) (?:like|love|prefer|appreciate) (?!to\b)(?:\w+ ){1,3}?to (?:call|ring|phone|text"
    r"|email|get back to) (?:me|us)\b|\btake (?:that|this|it"
    r"|something) down\b"
    r"|^(?:(?:yes|yeah|yep|ok|okay|please|sure|just|no|then|fine|well) )*(?:an? )?message(?: please| then"
    r"| thanks| is fine| thats fine)*$"
    r"|\bhave (?!(?:you|i|we)\b)(?:\w+ ){1,5}?(?:call|ring|phone) (?:me|us)\b|\b(?:as|for) a message\b"
    r"|\b(?:somebody|someone|anybody|anyone) (?:from|in|at) (?:\w+ ){1,3}?(?:to )?(?:call|ring|phone) (?:me|us)\b"
    r"|\b(?:give|get) (?:me|us) (?:an?|another) (?:quick )?(?:call|ring|bell|buzz|shout|tinkle|phone call"
    r"|call ?back)\b"
    r"|\b(?:get|have|want|need|like|request|ask for|arrange) (?:to (?:get|have|request) )?an? (?:quick |phone "
    r"|return )*(?:call ?back|call from|return call)\b"
    r"|\b(?:can|could|would) (?!i\b|we\b|you\b)(?:\w+ ){1,3}?(?:please |just |maybe )?(?:call|ring|phone|text"
    r"|email|get back to)"
    r" (?:me|us|my \w+)\b(?! (?:before|ahead)\b)"
    r"|\b(?:ring|phone|call) me back\b|\b(?:somebody|someone|they|he|she|you) (?:can "
    r"|could |should |to )?"
    r"(?:please )?(?:call|ring|phone) me\b(?! (?:an? (?:taxi|cab|car|uber|ride|minicab)|before|ahead)\b)"
    r"|\bmessage (?:for|to) \w+"
)
_NO_LEAVE = re.compile(
    r"\b(?:got|get|had|received|your|left|dont (?:want to )?leave) (?:an? |your |the |my )?(?:\w+ )?message\b"
    r"(?! (?:to|over to) \w)"
)
_SOMEBODY = re.compile(
    r"\b(?:talk|speak|chat|connect\w*|through) (?:to |with )(?:\w+ ){0,3}?(?:you guys|one of you|somebody"
    r"|someone|anyone|anybody|person"
    r"|human|whoever|receptionist|reception|secretary|assistant|front desk|desk|nurse|manager|owner|boss|in charge)\b"
    r"|\b(?:get|have|want|need|give me|is there|gimme) (?:me )?(?:just )?(?:an? |the |some )?(?:\w+ )?(?:lady"
    r"|guy|girl|gal|person|human"
    r"|receptionist|real one|somebody real)(?: at| from| there| in| please| on| now| right now| to (?:talk|speak)"
    r"| who| then| instead| already|$)|^(?:(?:no|um|uh|well|its|please|then) )*(?:the )?(?:lady|man|guy|woman|person"
    r"|fella"
    r"|gentleman|one) (?:who|that|whos) (?:owns|runs|manages|in charge|is in charge)\b"
    r"|\b(?:need|want|get me|give me|find me) (?:somebody|someone|anybody|anyone) (?:right now|now|this minute"
    r"|immediately|on the (?:phone|line))\b|\bput (?:the |your |a )?(?:boss|manager|owner|supervisor|human|person) on\b"
    r"|\b(?:talk|speak|chat|complain|word) (?:to|with) (?:whoever|the (?:person|one|lady|guy|man|woman|people) (?:who"
    r"|that|whos)|who(?:s|ever is)? (?:in charge|runs|owns))\b|\bwho(?:ever)? (?:runs|owns|manages) (?:the|this|that"
    r"|your) (?:place|shop|business|company|outfit|salon|clinic|studio|spa|gym|office|practice)\b"
    r"|\b(?:want|get me|give me|fetch|need) (?:the |your |a |an )?(?:manager|owner|boss|supervisor)\b"
    r"|\b(?:dont|do not|didnt) (?:want|need|like|do|trust) (?:an? |the |any |no |to (?:talk|speak) (?:to|with) "
    r"|talking to "
    r"|speaking to )*(?:machines?|robots?|bots?|computers?|ai)\b"
    r"|\bdo you have an? (?:manager|owner|boss|supervisor|real person|human)\b|\bis (?:the |your )(?:owner|manager"
    r"|boss|supervisor|receptionist|office manager) (?:there|in|around|available"
    r"|about"
    r"|free)\b|\bwhos (?:in charge|the (?:boss|manager|owner))\b|^(?:(?:hi|hello|yes|um|can i have|give me) )*"
    r"ext(?:ension)? (?:number )?\w+(?: \w+)?(?: please)?$"
    r"|\b(?:get (?:a )?hold of|reach|(?:quick )?(?:word|chat) with|through to|trying to (?:get|reach|find)"
    r"|looking for"
    r"|calling for|ask for|asking for) (?:the |your |whoever is )?(?:manager|owner|boss|supervisor|person in charge"
    r"|receptionist|office manager|head of)\b"
    r"|^(?:(?:hi|hello|no|please|just|give me|get me|uh|um) )*(?:the )?(?:reception(?:ist)?|operator|front desk"
    r"|human|agent)"
    r"(?: now| please|$)"
    r"|\b(?:dont|not|wont|hate|refuse|never) (?:\w+ ){0,4}?(?:to |with |this with )(?:an? |the )?(?:machine"
    r"|robot|computer|bot)s?\b"
)
_ENDS = re.compile(
    r"\b(?:bye+|good ?bye|bye now|bye bye|see (?:you|ya)(?: (?:then|soon|later|tomorrow|there|around|next \w+"
    r"|in a \w+))?"
    r"|have an? (?:good|nice|great|lovely|wonderful|blessed) (?:one|day|evening|night|weekend|week|morning|afternoon)"
    r"|good night|good day|take care|(?:talk|speak) (?:to (?:you|ya) )?(?:later|soon)|cheers|(?:the )?wrong (?:number"
    r"|place|shop|people|person)|so long"
    r"|no later)"
    r"(?: (?:now|then|dear|honey|hon|thanks|thank you|maam|sir|everyone|again|sorry))*$"
)
_WRONG_NUMBER = re.compile(  # "wrong number love, sorry", "I must have misdialed"; not "you have the wrong number"
    r"^(?!.*\b(?:do i have|did i|is this|you have|youve|you got|your)\b)(?:\w+ ){0,7}?(?:(?:wrong (?:number|button"
    r"|contact|place"
    r"|shop|person"
    r"|people|office|one))\b(?! (?:on|for|in)\b)|(?:mis ?dial\w*|pocket ?dial\w*|butt ?dial\w*|(?:called|dialled"
    r"|dialed|rang|phoned) (?:you )?by (?:mistake|accident))\b)(?: \w+){0,7}$"
    r"|^(?:(?:oh|oops|sorry|shoot|um|no|ah|whoops|my bad) )*i (?:meant|was trying|thought i was) (?:to )?(?:call"
    r"|calling|ring|ringing|phone|phoning|dial|dialing) (?:my|our|the|somebody|someone|another)\b"
)
_CONNECT = re.compile(r"\b(?:put|patch) (?:me|us) (?:through|true|threw)\b|\b(?:transfer|connect) (?:me|us|my call)\b")
_NO_MESSAGE = re.compile(
    r"(?<!could )(?<!can )(?<!and )\b(?:someone|somebody|you|they|you guys) (?:just |had )?(?:called|rang"
    r"|phoned) (?:me|us)\b"
    r"(?! back)|\b(?:never|didnt|hasnt|havent|did not|has not|have not) (?:ever |even )?(?:call(?:ed)?|rang|rung|ring"
    r"|phoned?|got back|gotten back|get back)\b|\b(?:nobody|no one|noone|none of you|nobodys|no ones"
    r"|noones) (?:ever |has |have "
    r"|even |is )*(?:calls?|called|calling|rings?|rang"
    r"|phoned)\b|\b(?:missed call|(?:im|i was|just) calling back|dont call me back)\b"
)
_CALLS_AGAIN = re.compile(
    r"^(?:thanks|thank you|ok|okay|alright|no|fine|great|well|then)\b.*"
    r"\bi(?:ll| will) (?:call|ring|phone) (?:you )?(?:back|again)(?: later| then| tomorrow| bye| thanks)*$"
    r"|^(?:(?:sounds (?:good|great|fine)|thanks|thank you|ok|okay|alright|no|fine|great|perfect|well|then|got it) )*"
    r"(?:let me|i(?:ll| will)(?: just)?) (?:call|ring|phone) (?:you )?(?:back|again) (?:once|when|after|as soon as)"
    r" (?:i|ive|im|we|weve|my)\b"
)
_THATS_ALL = re.compile(
    r"^(?:(?:ok|okay|no|nope|great|perfect|alright|thanks|thank|you|very|much|well|so|i|think|guess|then|and|yeah) )*"
    r"(?:that(?:s| is| was|ll be| will be| would be) (?:all|it|everything)|nothing else"
    r"|im (?:all set|good|done|fine)|bye)"
    r"(?: for (?:now|today|me)| good (?:day|night|evening)| i need(?:ed)?| i wanted| now| then| thanks?| thank| you"
    r"| very| much| so| good| bye"
    r"| a| lot)*$"
)
_THERE = re.compile(
    r"\b(?:do|are|will|when do|when are|what time (?:do|are)|how (?:late|long|early) (?:do|are|will)) (?:you|ya|yall"
    r"|yous"
    r"|they|the \w+)"
    r"(?: guys| people| folks| all| ladies| lot| boys| girls)?(?: be| gonna be)? (?:(?:not|still|even|already|usually"
    r"|ever) )?"
    r"(?:work|working|open|opened|there|in|around|closed?|shut|close up|shut up|lock up|finish up|here|operating)\b"
    r"(?! (?:for|with|from|out of|at home)\b|(?<=work) in(?: \w+)?$|(?<=work) (?:around|near) "
    r"|(?<=work) on (?!(?:\w+ ){0,2}?(?:\w*days?|weekends?|christmas|easter"
    r"|thanksgiving|\w+ eve|\w+th|first|\w+ary|march|april|may|june|july|august|\w+ber)\b))"
    r"|\b(?:is it (?:right|true)|i hear|i heard|somebody said|someone said|i was told)(?: that)? (?:youre|you are"
    r"|you will be|youll be|yall are)"
    r" (?:open|closed|shut)\b|\b(?:are|will) you (?:guys )?(?:be )?shut\b"
    r"|\bhow late (?:can|could|may) (?:i|we|he|she|they|somebody|someone) (?:come|get|drop|be|ring|call|stop|swing"
    r"|pick|show|book|turn)\b|\b(?:the|whats the) latest (?:time )?(?:that )?(?:i|we) (?:can|could) (?:call|come"
    r"|drop|get|stop|ring"
    r"|be there)\b"
    r"|^(?:(?:and|so|ok|okay|cool|great|but) )*(?:until|till|til|up to|from) (?:when|what time)\b"
    r"|\bwhen (?:can|could) (?:i|we) (?:reach|get (?:a )?hold of|get through to|catch|call|ring|phone|speak to|talk to)"
    r" (?:you|somebody|someone|anybody|anyone|a person)\b"
    r"|\b(?:office|opening|business|store|shop|saturday|sunday|weekend|holiday) hours\b"
    r"|\b(?:you|ya|yall|yous|youse|guys|folks|they|yer|place|shop|office) (?:\w+ ){0,2}?(?:open|opened|closed|shut)"
    r" (?:\w+ ){0,2}?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays|today|tomorrow|tonight"
    r"|evenings?|nights|lunch\w*|yet|now|late|early)\b"
    r"|\b(?:when|what (?:time|hours?|days?)|how (?:early|late|soon)) (?:can|could|will|would|do|does|is|are|might)"
    r" (?:(?:i|we) )?(?:\w+ )?(?:get (?:a )?hold of|get|reach|catch|find|speak to|talk to|ring|call)"
    r" (?:some|any)(?:body|one)\b|\b(?:when|what time) (?:is|are|will|does|do|s) (?:there )?(?:be )?"
    r"(?:some|any)(?:body|one)(?: be)? (?:back |actually )?(?:in|there|at|about|around|answering|get in|pick up)\b"
    r"|\b(?:when|what time) (?:is|s|does|will) (?:some|any)(?:body|one) (?:be )?(?:in|there|around|back|available"
    r"|at)\b"
    r"|\b(?:will there be|is there(?: going to be| gonna be)?|are there) (?:anyone|anybody|someone|somebody|people"
    r"|staff) (?:in|there|about|around|at)\b"
)
_WHERE = re.compile(
    r"\bwhere ?(?:abouts?|exactly|s|is|are|re|your|the|a|)*(?: (?:abouts|exactly|about|in \w+))*(?: (?:are|is"
    r"|re))? (?:you|yall|you guys"
    r"|(?:your|the) (?:shop|office|place|store|salon|clinic|practice|studio|building|surgery|garage|workshop"
    r"|location))"
    r"(?: (?:at|located|based|situated|exactly|again|please|then|now|guys|all|in town|actually|to be found))*$"
    r"|\bwhat(?:s| is) (?:your|the) (?:full |exact |street |new )?(?:address|location|post ?code|zip(?: code)?)\b"
    r"|\b(?:what|which) (?:street|road|town|part of town|side of town|area|neighbou?rhood|block) (?:are|is|r)\b"
    r"|\b(?:best |quickest |easiest )?way to (?:get|come) (?:there|to you|over there)\b|\bhow (?:do|can|would"
    r"|will) (?:i|we|you) (?:get|find|come)(?: to)? (?:there|you|yall|your (?:shop|office|place"
    r"|store|salon"
    r"|clinic|practice|studio|building))\b(?! on (?:the|face|insta|google))"
    r"|\bare (?:you|yall|they)(?: guys| folks| lot)? (?:actually |based |located |right )*in (?:\w+ ){0,2}?(?:downtown"
    r"|uptown|midtown|mall|plaza|town|city|cent(?:re|er)|building|village|arcade|(?:high|main) street|station|market"
    r"|retail park|loop)\b"
    r"|\b(?:which|what) floor\b|\b(?:are you|is (?:it|that|your \w+|the \w+)) (?:guys )?(?:anywhere )?(?:near"
    r"|close to|next to|by the|far from|opposite"
    r"|across from)\b|\bwhere (?:do|should|would) (?:i|we) (?:come|go|have to (?:come|go))(?: to)?$"
)
_ROBOT = re.compile(
    r"\b(?:are you|is this|is that|youre|you are|this is|am i (?:talking|speaking) (?:to|with)|did i get) "
    r"(?:not |just |really |actually |some kind of |like |another |even )*(?:an? |the "
    r"|one of those )?(?:\w+ )?(?:robots?|machines?|computers?|bots?|ai"
    r"|recording|answering machine|real person|human|actual person)\b(?! (?:called|who|there|available))"
)
_OATH = re.compile(  # "where the heck is your clinic"
    r"\b(?:(?<=where )|(?<=when )|(?<=how )|(?<=time )|(?<=what ))(?:the (?:heck|hell|devil|deuce|dickens|bloody hell"
    r"|blazes)|on earth|in the world|in (?:gods|heavens) name)\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:say|saying|said|kiss\w*|wave\w*) good ?bye\b|\bgood ?bye (?:to|party|gift|present|visit|appointment)\b"
    r"|\b(?:the|a|an|our|my|his|her|for|final|last) good ?byes?\b"
)  # to a pet
_AT_HOME = re.compile(  # "let me talk to my wife": with nobody here
    r"\b(?:talk|speak|chat|discuss|check)(?:ing)? (?:(?:it|this|that) (?:over |through )?)?(?:to|with) (?:my|our|the)"
    r" (?:wife|husband|partner|fianc\w+|girlfriend|boyfriend|spouse|other half|better half|mom|mum|mother|dad|father"
    r"|parents?|family|kids?|son|daughter|brother|sister|friend|boss|manager at work|roommate|flatmate|landlord"
    r"|team at work"
    r"|insurance|sitter|babysitter)\b"
)
_PAID_TALK = re.compile(  # "do I pay just to talk to somebody": what it costs
    r"\b(?:pay|paying|charge[sd]?|costs?|fees?|free|much|bill(?:ed)?|owe|price|how (?:long|soon)) (?:(?:just"
    r"|even|only|simply|anything|something|extra|first|me|us|you|it) ){0,3}(?:to|for)"
    r" (?:talk|speak|chat|meet|sit down)(?:ing)? (?:to|with)\b(?: \w+){0,2}"
)
_RATHER_THEN = re.compile(  # "never mind tomorrow, what's open next monday": only that day is given up
    r"\b(?:never ?mind|forget|scratch)(?: about)? (?:(?:the|this|next) )?(?:\w+day|tomorrow|morning|afternoon|evening"
    r"|week|weekend|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b(?= \w)"
)
_OPENINGS = re.compile(  # what can be booked, not when the doors are open
    r"\bwhat(?:s| is|re| are| else is| times are| days are| have you got| do you have)(?: still| left| you got)? open\b"
)
_REMEMBERS = re.compile(  # "before I forget, is there parking": nothing is to be forgotten
    r"\b(?:before|lest|in case|so|while|if) (?:i|we) (?:dont |do not |\w+ )?(?:forget|remember)\b"
    r"(?: it| that| about it)?"
    r"|\b(?:i|we) (?:nearly|almost|always|totally|completely|clean|keep|kept|just) forg[eo]t\w*\b(?: it| that)?"
    r"|\b(?:dont|do not|didnt|mustnt|better not|cant|cannot|wont|let me|lets) (?:let me |want to |\w+ ){0,2}?(?:not )?"
    r"forget\b(?: it| that| about it)?"
    r"|\bi(?:ll| will| always| keep| might| may| tend to)* forget(?: it| about it)?"
    r"(?= (?:my|the|what|when|his|her)\b|$)"
    r"|\bsomewhere to leave\b"
)
_AFTER_GOODBYE = 4  # words
_TALKS = word_set("speak talk person human representative operator agent reception desk staff works")
_SURELY_ALIKE = 0.78  # "speek"; "take" is nearer to "talk" than that tells
_WORD_FOR_WORD = frozenset((Intent.GOODBYE, Intent.ROBOT))  # too much is lost by a wrong guess
_COMPILED: Mapping[Intent, Phrases] = {
    intent: Phrases(phrases, exact=intent in _WORD_FOR_WORD) for intent, phrases in _PHRASES.items()
}


_LEAVES_THING = re.compile(  # "is there somewhere to leave the car", "can I leave it there overnight"
    r"\b(?:(?:some|any)where|(?:a )?(?:place|spot|room|space)|where(?: \w+){0,2} i|(?:can|could|may|should|shall) i"
    r"|okay|safe|possible|allowed|want|need|like)"
    r" (?:to )?leave (?:it|that|him|her|them|(?:my|the|a|our) (?!message)\w+)\b"
    r"(?! (?:at that|for now|for today)\b)"
)
_BEFORE_I_FORGET = re.compile(r"\b(?:before|while|in case|lest|so|if) i (?:dont )?(?:forget|remember)\b|\bnot forget\b")
_WHEN_REACHED = re.compile(
    r"\b(?:when|what time|how (?:early|soon)) (?:can|could|will|would|do) (?:i|we) (?:get hold of|get a hold of"
    r"|reach|catch"
    r"|(?:speak|talk) (?:to|with)|get through to|get to talk to) (?:somebody|someone|anybody|anyone|you|a person"
    r"|a human"
    r"|the (?:office|shop|desk|team|front desk|reception))\b"
)


def asks_when_reached(heard: Heard) -> bool:
    """ "When can I get hold of somebody tomorrow": the hours are asked for."""
    return _WHEN_REACHED.search(heard.plain) is not None


def find(intent: Intent, heard: Heard) -> Found | None:
    """The words that tell of this intent."""
    if intent not in heard.found:
        heard.found[intent] = _find(intent, heard)
    return heard.found[intent]


def _find(intent: Intent, heard: Heard) -> Found | None:
    if intent in (Intent.ADDRESS, Intent.HOURS) and _OATH.search(heard.plain):
        heard = Heard(" ".join(_OATH.sub(" ", heard.plain).split()))
    if intent is Intent.HOURS and (elsewhere := without_places(heard.plain)) != heard.plain:
        heard = Heard(" ".join(elsewhere.split()))
    if intent is Intent.GOODBYE and _OF_ANOTHER.search(heard.plain):
        heard = Heard(_OF_ANOTHER.sub(" ", heard.plain))
    if intent is Intent.PERSON and _AT_HOME.search(heard.plain):
        heard = Heard(_AT_HOME.sub(" ", heard.plain))
    if intent is Intent.PERSON and _PAID_TALK.search(heard.plain):
        heard = Heard(_PAID_TALK.sub(" ", heard.plain))
    if intent is Intent.NEVER_MIND and _REMEMBERS.search(heard.plain):
        heard = Heard(_REMEMBERS.sub(" ", heard.plain))
    if intent is Intent.NEVER_MIND and _RATHER_THEN.search(heard.plain):
        heard = Heard(_RATHER_THEN.sub(" ", heard.plain))
    if intent is Intent.HOURS and _OPENINGS.search(heard.plain):
        return None
    if intent is Intent.ADVICE:
        if match := _ADVICE.search(heard.plain):
            return Found(match[0], 0, len(heard.words), 1.0)
        asks = asks_for_advice(heard.plain) or (heard.said != heard.text and asks_for_advice(plain(heard.said)))
        return Found(heard.plain, 0, len(heard.words), 1.0) if asks else None
    if intent is Intent.GOODBYE and (
        match := _THATS_ALL.search(heard.plain)
        or _ENDS.search(heard.plain)
        or _CALLS_AGAIN.search(heard.plain)
        or _WRONG_NUMBER.search(heard.plain)
    ):
        return Found(match[0], 0, len(heard.words), 1.0)
    if intent is Intent.PERSON and (match := _CONNECT.search(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.MESSAGE and "message" not in heard.words and _NO_MESSAGE.search(heard.plain):
        return None
    if intent is Intent.MESSAGE and _NO_LEAVE.search(heard.plain):
        return None
    if intent is Intent.MESSAGE and (
        match := _TELL.search(heard.plain) or _LEAVE.search(heard.plain) or message_requests.asks(heard.plain)
    ):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.PERSON and (match := _SOMEBODY.search(heard.plain) or reaching.asks(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 0.95)
    if intent is Intent.ADDRESS and (match := _WHERE.search(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.ROBOT and (match := _ROBOT.search(heard.plain)):
        return Found(match[0], 0, len(heard.words), 1.0)
    if intent is Intent.HOURS and (match := _THERE.search(heard.plain) or _WHEN_REACHED.search(heard.plain)):
        return Found(match[0], 0, heard.plain[: match.end()].count(" ") + 1, 1.0)
    if intent is Intent.HOURS and asks_if_there(heard.text):
        return Found(heard.plain, 0, len(heard.words), 1.0)
    phrases = _COMPILED.get(intent)
    found = phrases.find(heard) if phrases else None
    if found and intent is Intent.NEVER_MIND and _LEAVES_THING.search(heard.plain) and "leave" in found.phrase:
        return None
    if found and intent is Intent.NEVER_MIND and "forget" in found.phrase and _BEFORE_I_FORGET.search(heard.plain):
        return None
    if found and intent is Intent.PERSON and found.score < 1.0 and not _says_to_talk(found, heard):
        return None  # "get someone saturday" is not nearly "get me someone", nor "need to take" "need to talk to"
    if found and intent is Intent.GOODBYE and len(heard.words) - found.end > _AFTER_GOODBYE:
        return None  # whoever goes on has not gone
    if found and intent is Intent.HOURS and found.score < 1.0 and "on" in heard.words[found.start : found.end]:
        return None  # "we moved on saturday" is not nearly "open saturday"
    return found


def _says_to_talk(found: Found, heard: Heard) -> bool:
    """Does a phrase with a wrong word in it still hold what makes it one about people?"""
    said = heard.words[found.start : found.end]
    return any(
        max(alike(word, other) for other in said) >= _SURELY_ALIKE for word in _TALKS.intersection(found.phrase.split())
    )
