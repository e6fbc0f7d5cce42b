"""What people come to estate agents and gyms for. English. Data."""

from typing import Final

from receptionist.conversation.kinds.kind import PARTICULAR, Trade, kind, words

_HOME: Final = r"(?:house|home|place|flat|apartment|condo|bungalow|property|townhouse|maisonette)"
HOMES: Final = Trade(
    words(
        r"listing|buyers?|sellers?|home apprais\w*|home valuation|valuations?|market appraisal|showings?|property"
        r" viewing|lettings?|open house|home (?:buying|selling)"
    ),
    (
        kind(
            r"listing|sell\w*|market appraisal|valuations?|home apprais\w*",
            r"list (?:my|our|the|her|his)|put (?:\w+ ){0,3}?on the market",
            rf"sell(?:ing)? (?:my|our|the|her|his|mums|moms|dads) (?:\w+ )?{_HOME}|(?:want|ready"
            rf"|looking|thinking of|need)"
            r" (?:\w+ )?(?:to sell|selling)|downsiz\w*",
        ),
        kind(
            r"valuations?|apprais\w*",
            r"valuations?|valued|apprais\w*",
            rf"(?:what|how much) (?:\w+ ){{0,5}}?(?:worth|fetch|get for|go for)|(?:my|our) {_HOME} (?:is )?worth",
            rank=PARTICULAR,
        ),
        kind(
            r"buyers?|home buying|purchas\w*|house hunting",
            r"first time buyers?",
            rf"(?:looking (?:for|to buy)|want to buy|buy(?:ing)?|hunting for"
            rf"|in the market for) (?:\w+ ){{0,3}}?{_HOME}"
            r"|house hunt\w*|get on the (?:property )?ladder|pre ?approved",
        ),
        kind(
            r"showings?|viewings?|tours?",
            r"showings?|viewings?|view (?:the|a|it|that)",
            r"(?:see|look (?:round|around|at)|walk (?:through|round|around)|have a look (?:at|round)) (?:the|that)"
            rf" (?:\w+ )?(?:one|{_HOME}) (?:on|in|at|you)|saw (?:it|one|a \w+) (?:online|in the window|advertised)",
            rank=PARTICULAR,
        ),
    ),
    words(r"kennels?|cattery|dogs?|pets?|law|conveyanc\w*|wedding"),
)
GYMS: Final = Trade(
    words(
        r"personal training|nutrition\w*|body composition|inbody|group class\w*|gym|fitness|pilates"
        r"|yoga|spin|bootcamp"
        r"|induction"
    ),
    (
        kind(
            r"nutrition\w*|diet\w*",
            r"nutrition\w*|diet\w*|meal plans?",
            r"(?:what|how|when) (?:i |to |i should )?(?:be )?eat\w*|eating (?:right|better|properly"
            r"|habits)|los(?:e|ing)"
            r" (?:\w+ ){0,3}?(?:weight|pounds|stone|kilos)|(?:my|his|her) (?:food|macros)|calories",
        ),
        kind(
            r"personal train\w*|one to one|pt",
            r"personal train\w*|one (?:to|on) one|a trainer",
            r"(?:push|train|motivate|coach) (?:me|him|her)|get (?:fit|in shape|stronger|toned|ripped)"
            r"|build (?:\w+ )?muscle"
            r"|lift (?:weights|properly)|show me how to (?:lift|use)",
        ),
        kind(
            r"body composition|inbody|scan",
            r"body (?:fat|composition)|inbody|fat percent\w*",
            r"(?:how much|what) (?:\w+ ){0,4}?(?:fat|muscle)\b",
            rank=PARTICULAR,
        ),
        kind(
            r"(?:group|fitness|spin|yoga|pilates) class\w*|bootcamp|spin|class",
            r"class(?:es)?|spin|zumba|bootcamp|group",
            r"with other people|cycling|bikes in the dark",
        ),
        kind(
            r"tours?|induction|intro\w*|orientation|trial",
            r"tour|induction|orientation|trial",
            r"(?:look|show me|see) (?:\w+ )?(?:round|around)|join(?:ing)?|never (?:been|set foot)"
            r"|new (?:here|member)",
            rank=PARTICULAR,
        ),
    ),
    words(r"physio\w*|chiropract\w*|massage|dental|vaccin\w*|dogs?|puppy|sick visit|flu"),
)
