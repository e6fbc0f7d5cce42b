"""What callers say that asks for nothing: leave-taking, remarks on an answer, small talk. English. Pure."""

from typing import Final

from receptionist.conversation.asking_after import asks_after_own_alone
from receptionist.conversation.patterns import regex
from receptionist.conversation.vocatives import DEAR
from receptionist.conversation.words import Heard

_LONGEST: Final = 22  # words
_ON_THE_WAY: Final = (  # says nothing by itself: "okay", "lovely", "well then"
    r"no|nope|nah|nom|uh uh|yes|yeah|yep|yup|ok|okay|k|right|alright|all right|well|so|oh|ah|aw|aww|hm|hmm|um|uh|and"
    r"|but|then"
    r"|now|too|very"
    r"|also|just|really|great|perfect|lovely|brilliant|marvellous|marvelous|wonderful|super|sweet|awesome|excellent"
    r"|fine"
    r"|fab|fabulous|smashing|cool|good|grand|splendid|terrific|fantastic|nice|amazing|all good|works for me|sounds good"
    r"|sounds great|sure|sir|maam|madam|miss|you guys|you"
    rf"|(?:my )?{DEAR}|chuck|sunshine|chief|bab|bub|babes|my lover|sugar|fella|lad|lass|ladies|cuz|homie|fam|mij[ao]"
    rf"|doll"
    r"|there|please|in that case|thats (?:ok|okay|fine|alright|great|good|perfect|lovely|brilliant|wonderful|very kind"
    r"|grand|smashing|super|champion|ideal|spot on|sorted|cool|awesome|splendid|magic)"
    r"|right ?(?:o|y ?ho)|right you are|champion|(?:lovely )?jubbly|belting|ace|brill|magic|dandy|swell"
    r"|bet|aye|aight|yo|wicked|ta da|young (?:lady|man)|great stuff"
    r"|dang|darn|damn|shoot|oof|ugh|shame|what a shame|thats a shame|thats a pity|too bad|bummer|oh well|never ?mind"
    r"|no (?:worries|problem|bother)|fair (?:enough|play|do)|good deal|good stuff|makes sense|i understand|understood"
)
_LEAVES: Final = (
    r"(?:thats|that is|that was|thatll be|that will be|that would be|thatd be) (?:it|all|everything|me|me done"
    r"|me now|us|us done|us sorted|us now|the lot"
    r"|me sorted|plenty)(?: (?:for (?:now|today|me)|i (?:need|needed|wanted|want)(?: to know)?|from me|really|folks))*"
    r"|(?:thatll|that will|thatd) (?:do|do it|do me|do nicely|do for now)|no(?:thing|wt) (?:else|more)(?: (?:for (?:now"
    r"|today|me)))?"
    r"|all (?:set|done|sorted|good)|(?:im|i am|were|we are|we|i) (?:all )?(?:good|set|done|fine|sorted|okay|ok|covered"
    r"|straight)(?: here)?"
    r"|not (?:today|now|really|at the moment|right now|this time)|thought (?:not|so|as much)"
    r"|(?:bye+|good ?bye|bye bye|bye now|see (?:you|ya|yall)(?: (?:then|soon|later|tomorrow|there|around|(?:on "
    r"|next )?\w+day))?"
    r"|laters?|so long|take care(?: now)?|good night|good day(?: to (?:you|ya|yall))?|night night|until then"
    r"|have an? (?:good|nice|great|lovely"
    r"|wonderful|blessed) (?:one|day|evening|night|weekend|week|morning|afternoon|rest of your day))"
    r"|(?:ta ?ra(?: a bit)?|tatty ?bye|toodles|toodle ?pip|ttfn|adios|ciao|peace(?: out)?|over and out|tata|ta ta"
    r"|toodle ?oo"
    r"|cheerio)(?: a bit)?"
    r"|catch (?:you|ya) (?:later|soon|around|next time)|(?:youre|you are|your) (?:all right|alright|good|fine)"
    r"|(?:(?:ill|i will|let me|lemme) )?let you (?:get on|go|get (?:on|back) (?:with|to) (?:it|work|things)|crack on)"
    r"|(?:i |ive |id |we |weve )?(?:gotta|got to|better|have to|must|need to) (?:run|dash|fly|shoot(?: off)?|be off"
    r"|be going"
    r"|get going|head (?:out|off)|hop off|go(?= (?:now|my|the|thanks|bye|theres|someone|somebody|hes|shes)\b|$))"
    r"(?: (?:now|(?:my|the) (?:\w+ ){1,4}?\w+|(?:someones|somebodys|hes|shes|theres) (?:\w+ ){0,4}?\w+))?"
    r"|(?:ill|i will|well|we will|im gonna|i am going to|im going to) (?:just )?(?:try|look|call|ring|phone|check|ask"
    r"|go"
    r"|think|be|see|pop|come|let|get|leave|shop|find|manage|wait|bring|do|email|write|have a (?:think|word|look|chat)"
    r"|talk"
    r"|speak|discuss|run it by|mull|figure|work (?:it|something) out|sort|skip|pass|google|wing|text"
    r"|sleep on)(?: \w+){0,6}?"
)
_THANKS: Final = (  # on an answer: who says so may have another question
    r"thank(?:s| you)(?: (?:a (?:lot|bunch|million|ton|heap)|so much|so very much|very much|ever so(?: much)?|again"
    r"|anyway"
    r"|anyhow|kindly|all the same|for (?:your|the|all your|all the|all) (?:help|time|patience|info|information"
    r"|assistance)"
    r"|for (?:putting up with|letting|telling|helping|bearing with|sorting|being|the)(?: \w+){0,4}))?"
    r"|(?:many|much|very much) (?:thanks|obliged|appreciated)(?: to (?:you|ya|yall))?"
    r"|thats an? (?:(?:big|huge|great) )?(?:weight|load|relief)(?: off)?(?: my (?:mind|shoulders))?|(?:i |we"
    r" )?(?:really )?appreciate (?:it|that|you|your (?:help"
    r"|time))"
    r"|(?:i |id )?appreciated?|cheers|ta(?: very much| ever so(?: much)?| so much)?"
    r"|cheers then|(?:god )?bless(?: you| ya)?|good to know|good to hear|glad to hear it"
    r"|(?:youve been|you have been|youre|you are|you were) (?:a |an |so |very |most |really |such "
    r"|ever so )*(?:helpful|kind|great"
    r"|great help|big help|help|star|angel|doll|legend|lifesaver|sweetheart|gem)"
    r"|(?:thats|that is|that was) (?:so |very |really |most )*(?:helpful|kind|useful|a (?:big |great )?help)"
    r"|sorry (?:to (?:have |be )?|for |about )(?:troubl\w+|bother\w+|disturb\w+|that|the trouble|a (?:pest|pain"
    r"|nuisance)"
    r"|taking)(?: you| your time)?|(?:got|gotcha) ?(?:it|you|that)?|i see|i (?:got|have) (?:it|that)(?: now)?"
)
_TAKES_LEAVE: Final = regex(rf"(?:(?:{_LEAVES}|{_THANKS}|{_ON_THE_WAY})(?: |$))+")
_LEAVING: Final = regex(rf"(?:^| )(?:{_LEAVES}|{_THANKS})(?: |$)")
_ONLY_THANKS: Final = regex(rf"(?:(?:{_THANKS}|{_ON_THE_WAY})(?: |$))+")
_LAST: Final = regex(
    r"\b(?:no|nope|nah|never ?mind|dang|darn|oof|shame|pity|too bad|bummer|oh well|fair enough|good deal)\b"
)
_ASKS: Final = regex(
    r"\b(?:what|whats|when|where|who|which|why|how|can you|could you|do you|are you|is there|would you|message"
    r"|appointment"
    r"|call me|call you from|book|ring me)\b"
)
_REMARK: Final = regex(
    r"\b(?:reasonable|expensive|pricey|steep|cheap|shame|pity|disappointing|too bad|handy|more than i|less than i"
    r"|bit much"
    r"|makes sense|figures|figured|thought (?:so|not|as much)|not (?:too )?bad|good to know|budget|fair price)\b"
)
_LATER: Final = regex(
    r"\b(?:call|ring|phone|get) (?:you |yall |back to you)?(?:guys )?(?:back|again|later|to you)\b|\bback to you\b"
    r"|\b(?:talk to|check with|ask|speak to|run it by) (?:my|the)\b|\b(?:think (?:about it|it over|on it)"
    r"|sleep on it)\b"
)
_WHAT_IF: Final = regex(
    r"\bwhat (?:happens|do (?:i|we) do|should (?:i|we) do|would happen|will happen|do you do)? ?(?:if|when) (?:i|we"
    r"|im|were|he"
    r"|she|hes|shes|they|it|its|my \w+|the \w+) ?(?:am|are|is|get|gets|cant|cannot|dont|doesnt|run|runs|be|need|have"
    r"|want)? ?"
    r"(?:\w+ ){0,3}?(?:late|early|delayed|stuck|sick|ill|held up|cancel|miss|rains?|raining|snows?|snowing|make it"
    r"|show up"
    r"|like it|work|worse|die|dies|break|breaks|change|change my mind)\b"
)
_CHATS: Final = regex(
    r"\bweather\b(?!.*\b(?:cancel|closed|open|rain out|if)\b)"
    r"|\b(?:itll|it will|it is going to|its (?:going to|gonna)|is it (?:going to|gonna)|will it|does it|is it)(?:"
    r" ever)?"
    r" (?:snow|rain|hail|freeze|snowing|raining|hailing|freezing)(?: \w+){0,3}$|\btell me (?:a|another) (?:joke"
    r"|story)\b|\bsing (?:me"
    r"|us|something|a)\b"
    r"|\bdo you (?:like|love|enjoy|hate) (?:your|working|this|being|it|music|football|pizza|cats|dogs)\b"
    r"|\b(?:whats|what is|whos|who is) your (?:favou?rite|star sign|age|boyfriend|girlfriend)\b|\bhow old are you\b"
    r"|\bwhere (?:are|do) you (?:from|come from|live|physically)\b|\b(?:are|have) you (?:married|single|got (?:a )?"
    r"(?:kids|children|family|boyfriend|girlfriend))\b|\bmarry me\b|\bi (?:love|like) you\b|\bmeaning of life\b"
    r"|\bwho (?:will|is going to|is gonna|won|s winning|is winning) (?:win|the)\b|\b(?:did|do) you (?:see|watch)"
    r" (?:the|that) "
    r"(?:game|match|news)\b|\bdo you (?:ever )?(?:sleep|eat|dream|get (?:tired|bored))\b|\bwhats up\b$"
    r"|\bwhat (?:time|day|date) is it\b|\bwhats the (?:time|date)(?: now| today| please)*$|\bwhats (?:\d+|\w+)"
    r" (?:plus|times|minus)\b"
)
_WHAT_FOR: Final = regex(
    r"\bwhy (?:do|would|are|dyou|d) (?:you|yall|they) (?:guys )?(?:even |all )?(?:need|want|ask\w*|have to (?:know"
    r"|ask)|care)\b"
    r"|\bwhat (?:do|would) you (?:need|want) (?:that|it|this|those|my \w+(?: \w+)?|all that) for\b|\bwhats (?:that"
    r"|it|this) for$"
    r"|\b(?:why is|is) (?:that|this|it) (?:really |even )?(?:needed|necessary|important|relevant|required)(?! for)\b"
    r"|\bwh(?:y|at) (?:does|should|would) (?:that|it|this) matter\b|\b(?:why does|does) (?:that|it|this) (?:even "
    r"|really )?matter$"
    r"|\bwhat(?:s| has| does) (?:that|it|this|my \w+)(?: even| got)* (?:got )?(?:to do with|have to do with)\b"
    r"|\bwhats (?:it|that) (?:to you|matter)\b|\bwhat (?:do|would) you (?:do|want) with (?:that|it|this)\b"
    r"|\b(?:none|isnt any|not any) of your (?:\w+ )?business\b|\b(?:do|must|should) i (?:really |even )?have to"
    r" (?:say|tell you|answer)"
    r"(?: that| this)?$|\bhow is (?:that|this) relevant\b|\bwhat(?:s| is) the (?:point|relevance)\b"
)
_HOW_ARE_YOU: Final = regex(
    r"^(?:hey|hi|hello) \w+ hows (?:your|the|this) (?:morning|day|afternoon|evening|week)(?: going| been| so far)*$"
    r"|^(?:(?:hi|hello|hey|hiya|yes|there|good (?:morning|afternoon|evening)|oh|well|honey|hon|dear|love|um|uh) )*"
    r"(?:hows it going|how (?:are|re) (?:you|ya|things|we)(?: all| guys)?(?: doing| going| keeping)?|how you doing"
    r"|hows (?:you|yourself|your day|life|business|everything|(?:the |your |this )?(?:morning|afternoon|evening"
    r"|week|weekend))(?: going| been| treating you)?|you all ?right|are you well)"
    r"(?: (?:today|the day|the now|this (?:morning|afternoon|evening)|then|there|dear|love|hon|honey|so far))*$"
)
_HAS_A_QUESTION: Final = regex(
    r"^(?:(?:hi|hello|hey|there|yes|yeah|um|uh|so|oh|okay|ok|good (?:morning|afternoon|evening)|please|and|well"
    r"|actually) )*"
    r"(?:(?:can|could|may) i (?:just )?ask (?:you )?(?:something|a (?:quick )?question|a couple of (?:things"
    r"|questions))"
    r"|(?:i|ive|i have|i just|i had)? ?(?:have|got|had)? ?(?:just )?(?:an?|one|some|a couple of|a few|two|another"
    r"|one more)?"
    r" ?(?:quick |more |other |little |another )*questions?(?: for (?:you|ya|yall))?|i (?:wanted|need"
    r"|want) to ask (?:you )?something"
    r"|(?:can|could|will) you (?:please )?help me(?: out)?(?: with something| please)?|i need (?:some "
    r"|a bit of )?(?:help|information"
    r"|info)|i(?:m| was) (?:just )?wondering(?: about something| something)?)(?: please| if i may| though)*$"
)


_GREETING: Final = (
    r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|oh|well|ah|um|uh|there|dear"
    r"|love|hon|honey|darling|duck|pet|my dear|sweetheart|so|and|yes|yeah|its|it is|what|such|isnt it|aint it|innit"
    r"|isnt"
    r" that|huh|eh|right|today|out|outside|out there|out here|this (?:morning|afternoon|evening|week)|at the moment|a"
    r"|an|the|such a|what a|bit|very|so|really|awfully|dreadfully|pretty|been|having|were having|we are having|some"
    r"|for (?:it|april|may|june|march|october|november|the time of year)|again|finally|at last|about time)"
)
_WEATHER: Final = (
    r"(?:(?:lovely|beautiful|nice|gorgeous|glorious|cold|chilly|freezing|hot|warm|boiling|wet|miserable|horrible|awful"
    r"|terrible|grey|gray|windy|sunny|rainy|snowy|foggy|dull|rotten|fine|crazy|wild|nasty|dreary|muggy|humid|icy|bright"
    r"|perfect|pleasant|grim|ghastly) )+(?:day|morning|afternoon|evening|weather|week|spell|one|out|outside)"
    r"|(?:lovely|beautiful|cold|chilly|freezing|hot|warm|wet|miserable|windy|raining|pouring|snowing)(?: down)?"
    r"(?= (?:today|out|outside|isnt it|innit|aint it|this morning|again)\b)"
)
_PASSES_TIME: Final = regex(rf"(?:{_GREETING} )*(?:{_WEATHER})(?: {_GREETING})*")
_FLATTERS: Final = regex(
    rf"(?:{_GREETING} )*(?:you(?:ve| have)?(?: got)?(?: such)?(?: a| the)? (?:lovely|nice|beautiful|pleasant|great"
    r"|wonderful|sweet|soothing|cute|sexy|kind) (?:\w+ )?(?:voice|accent|manner|name)|(?:ooh )?you (?:do |really "
    r"|always |certainly )?(?:sound|seem) (?:\w+ ){0,2}?"
    r"(?:nice|lovely|pleasant|friendly|sweet|young|cheerful|happy|clever|kind|just like \w+ \w+|like \w+ \w+|human"
    r"|real)|(?:i )?(?:like|love) (?:your|the) (?:voice|accent|name))(?: (?:dear|love|you know|by the way|actually"
    r"|today"
    r"|honey|hon|i must say|on the phone|young (?:lady|man)))*"
)


def passes_time(heard: Heard) -> bool:
    """ "Lovely morning, isn't it": of the weather, and nothing else."""
    return _PASSES_TIME.fullmatch(heard.plain) is not None


def flatters(heard: Heard) -> bool:
    """ "You've got a lovely voice"."""
    return _FLATTERS.fullmatch(heard.plain) is not None


def takes_leave(heard: Heard) -> bool:
    """ "Marvellous, cheerio", "no, sorry to have troubled you": nothing but words with which one goes."""
    said = heard.plain
    if len(heard.words) > _LONGEST or _ASKS.search(said) or not _TAKES_LEAVE.fullmatch(said):
        return False
    return _LEAVING.search(said) is not None or _LAST.search(said) is not None


def only_thanks(heard: Heard) -> bool:
    """ "Oh lovely, thank you", "I see": nobody has taken leave yet."""
    return takes_leave(heard) and _ONLY_THANKS.fullmatch(heard.plain) is not None and not _LAST.search(heard.plain)


def declines_more(heard: Heard) -> bool:
    """ "No dear, you've been patient with me", to whether there is more: a no, and nothing that is put right."""
    return _NO_MORE.match(heard.plain) is not None and _YET_MORE.search(heard.plain) is None


def sees_us(heard: Heard) -> bool:
    """ "I'll see you friday", "I'll be there"."""
    return _SEE_YOU.search(heard.plain) is not None


_SEE_YOU: Final = regex(r"\b(?:see (?:you|ya|yall)|(?:ill|well|we will|i will|hell|shell|theyll) be there)\b")
_NO_MORE: Final = regex(r"(?:(?:oh|ah|um|uh|well|hm|hmm|er) )*(?:no+|nope|nah|naw|nom|nowt|nothing|uh uh|nuh uh|not)\b")
_YET_MORE: Final = regex(  # "no, that's the wrong day", "no wait": something is put right, or wanted
    r"\b(?:wrong|wait|hang|hold|but|actually|also|except|only|just one|one more|name|number|spell\w*|said|say|meant"
    r"|mean"
    r"|forgot|instead|rather|want|need|change|move|cancel|isnt|wasnt|didnt|dont|not (?:right|that|what|it|the)|yet"
    r"|could|can|would|should|hurts?|pain)\b"
)


def later(heard: Heard) -> bool:
    """ "Let me talk to my wife and I'll call you back": nothing is taken back, it is put off."""
    return _LATER.search(heard.plain) is not None and "never" not in heard.words


def chats(heard: Heard) -> bool:
    """ "What's the weather like there", "tell me a joke", "do you like your job": of nothing that is done here."""
    return _CHATS.search(heard.plain) is not None


def what_if(heard: Heard) -> bool:
    """ "What happens if I'm late": no time to come at."""
    return _WHAT_IF.search(heard.plain) is not None


def asks_what_for(heard: Heard) -> bool:
    """ "Why do you need my name": of what was asked for."""
    return _WHAT_FOR.search(heard.plain) is not None


def remarks(heard: Heard) -> bool:
    """ "Very reasonable", "oof, that's more than I thought": a word on what was told, and no question."""
    return _REMARK.search(heard.plain) is not None and not _ASKS.search(heard.plain)


def asks_how_we_are(heard: Heard) -> bool:
    """ "Hi honey, how are you doing today?"."""
    return _HOW_ARE_YOU.match(heard.plain) is not None


def announces_question(heard: Heard) -> bool:
    """ "Can I ask you something?": the question itself comes next."""
    return _HAS_A_QUESTION.match(heard.plain) is not None or asks_after_own_alone(heard.plain)


_WHICH_ONE: Final = regex(
    r"(?:(?:wait|sorry|um|uh|er|oh|hang on|so|well|ok|okay|and) )*(?:do|did|would|dyou|d you|are|is it|should|shall)"
    r" (?:you |i |it )?(?:(?:need|want|mean|after|asking for|give you|put|be|like|say|have) )?(?:it |the name )*(?:my"
    r"|mine|me|the"
    r"|his|her|hers|our|ours) ?(?:\w+ ){0,3}?(?:(?:name|surname|number|birthday|date of birth|address|too|as well"
    r"|also|or)"
    r"\b.*|or .*)|(?:mine|my name|me|my number|my birthday) or (?:my |the |his |her )?\w+(?: \w+)?"
    r"|whose(?: name| number| birthday| date of birth)?(?: (?:do you (?:need|want|mean)|mine.*))?"
)


def asks_which(heard: Heard) -> bool:
    """ "Do you need mine or the kid's", "do you need my name as well": whose it is that we ask for."""
    return _WHICH_ONE.fullmatch(heard.plain) is not None
