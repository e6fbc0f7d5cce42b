"""How callers who speak English say when they want to come. Data for `tongues.lexicon`."""

from typing import Final

from receptionist.conversation.tongues.lexicon import Numbers, TimeWords, time_words
from receptionist.conversation.words import word_list, word_set

WEEKDAYS: Final = word_list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS: Final = word_list("January February March April May June July August September October November December")
_SMALL: Final = word_list("zero one two three four five six seven eight nine")
_TEENS: Final = word_list("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS: Final = word_list("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS: Final = word_list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
NUMBERS: Final = Numbers(
    units={word: number for number, word in enumerate(_SMALL)},
    teens={word: number for number, word in enumerate(_TEENS, start=10)},
    tens=dict(zip(_TENS, range(20, 100, 10), strict=True)) | {"fourty": 40},
    ordinals={word: number for number, word in enumerate(_ORDINALS, start=1)}
    | {"thirtieth": 30, "fortieth": 40, "nineth": 9, "twelth": 12, "eigth": 8},
    hundreds={},
    hundred="hundred",
    thousand="thousand",
    joiner="",
    and_="and",
    oh=word_set("oh o"),
)

_DAY_NAMES: Final = {
    "W1": "mon|mon day|munday",
    "W2": "tue|tues|tues day|choose day|chewsday|tusday|teusday",
    "W3": "wed|weds|wed nes day|wednes day|wensday|wendsday|wenesday|wends day|when is day|wens day|wedsday",
    "W4": "thu|thur|thurs|thurs day|thirsday|thursdy|thrusday",
    "W5": "fri|fri day|fryday|fridy",
    "W6": "sat|satur day|satday|saterday",
    "W7": "sun|sun day|sonday",
    "V1": "mondays|mon days",
    "V2": "tuesdays|tues days",
    "V3": "wednesdays|wednesdays",
    "V4": "thursdays|thurs days",
    "V5": "fridays",
    "V6": "saturdays",
    "V7": "sundays",
    "W2 P:morning": "tuesday am",
    "W3 P:morning": "wednesday am",
    "W4 P:morning": "thursday am",
    "W5 P:morning": "friday am",
    "W1 P:morning": "monday am",
    "W1 P:afternoon": "monday pm",
    "W2 P:afternoon": "tuesday pm",
    "W3 P:afternoon": "wednesday pm",
    "W4 P:afternoon": "thursday pm",
    "W5 P:afternoon": "friday pm",
    "M1": "jan",
    "M2": "feb|febuary",
    "M3": "mar",
    "M4": "apr",
    "M6": "jun",
    "M7": "jul",
    "M8": "aug",
    "M9": "sep|sept",
    "M10": "oct",
    "M11": "nov",
    "M12": "dec",
}
_DAYS: Final = {
    "R0": "today|todays|todays the|the same day|same day",
    "R0 P:night": "tonight|tonite|this evening",
    "R0 P:morning": "this morning",
    "R0 P:afternoon": "this afternoon|this avo|this arvo",
    "R0 P:lunch": "this lunchtime",
    "R0 SOON": "right now|now|right away|straight away|straightaway|immediately|this minute|right this minute",
    "R1": "tomorrow|tmrw|tomorow|tommorow|tommorrow|tomorrows|2morrow|tomorrow day|to morrow|tmw|tomoz|the morrow",
    "R2": "day after tomorrow|the day after tomorrow|overmorrow",
    "SINCE": "since|ever since|it started|started|started on|it happened|happened on|it began|"
    "began|it broke|broke on|ive been hurting since|i called|i was in|i was there|i came "
    "in|i saw you|i saw him|i saw her|was supposed to be|was supposed to come",
    "PASTDAY": "yesterday|last night|day before yesterday",
    "UDAY": "day|days|dais",
    "UDAYS": "any day|any days|some day|whatever day|whichever day|what day|which day",
    "UWEEK": "week|weeks|weak|weaks|wk|wks",
    "UFORTNIGHT": "fortnight|fortnights|fortnites|fort night",
    "N1 UWEEK": "a week|one week|a weak",
    "N1 UFORTNIGHT": "a fortnight|one fortnight",
    "N1 UMONTH": "a month|one month",
    "N1 UDAY": "a day",
    "N1 UYEAR": "a year",
    "N1 UHOUR": "an hour",
    "N30 UMIN": "half an hour|a half hour|a half an hour",
    "N2": "a couple|a couple of|couple of|couple|a pair of",
    "N3 UDAY": "a few days|few days|several days",
    "N3 UWEEK": "a few weeks|few weeks|several weeks",
    "UMONTH": "month|months|month time",
    "UYEAR": "year|years",
    "UHOUR": "hour|hours",
    "UMIN": "minute|minutes|mins",
    "UWEEKEND": "weekend|week end|the weekend",
    "UWEEKENDS": "on the weekend|at the weekend|on a weekend|a weekend|the weekends|on weekends|"
    "weekend days|weekends|week ends|at weekends",
    "UWEEKDAY": "weekday|weekdays|week day|week days|during the week|through the week|in the week|"
    "business day"
    "|work day|a weekday",
    "IN N1 UWEEK": "same day next week|the same day next week|same time next week|the same time next "
    "week|this day next week|this time next week|this day week",
    "AWAY": "im away|were away|im out of town|im gone|im on vacation|ill be away|ill be gone|im "
    "on holiday|im traveling|im travelling|ill be out of town|im out of the country|well "
    "be away|were gone|well be gone|were on vacation|were on holiday|i am away|im not "
    "around|im not here|im not in town|were out of town|ill be on vacation|ill be on "
    "holiday|im off on holiday|im abroad|im booked up|im completely booked|im tied up|im "
    "working|i work|im in meetings|ive got plans|i have plans|im unavailable|im not "
    "available|im not free|im busy|i wont be here|i wont be around|i have class|i have "
    "classes|ive got class|i have work|i have school|i have practice|im on shift|im on "
    "call",
    "THIS UWEEK": "this working week",
    "NEXT": "next|nex|necks",
    "COMING": "coming|upcoming|this coming|this next|the coming|this upcoming|the next available|"
    "the very next"
    "|the nearest|the soonest|the closest",
    "FOLLOWING": "following|the following|subsequent",
    "THIS": "this|current",
    "LAST": "last|final|the last|the final|the very last",
    "ONEAFTER": "the one after|the one after that|the next one|one after that|the week after that|"
    "the one following"
    "|the one after next|the other one|the one after this|the "
    "following one",
    "WEEKAFTERNEXT": "week after next|the week after next|the week after the next|week after the next",
    "EARLY": "early|beginning|the beginning|start|the start|the early part|early part|top|the top"
    "|the first half|first half|first part|the first part|early on|at the start|at the "
    "beginning|the first few days"
    "|toward the beginning|towards the beginning|towards the start|early in|the front "
    "half|front end",
    "MID": "mid|middle|the middle|mid part|around the middle|towards the middle|midway|the "
    "middle part|halfway through"
    "|smack in the middle",
    "LATE": "late|end|the end|the back end|the tail end|tail end|the latter part|latter part|"
    "toward the end"
    "|towards the end|back half|the back half|later in|later on in|late in|back end|last "
    "part|the last part|rear end"
    "|the latter half|latter half",
    "HALF2": "second half|the second half|the last half|last half",
    "MID UWEEK": "midweek|mid week",
    "MID UMONTH": "mid month|midmonth",
    "LATE THIS UWEEK": "later this week|later in the week|the end of the week|end of the week|the end of "
    "this week"
    "|end of this week|late in the week|towards the end of the week|toward the end of "
    "the week|the rest of the week"
    "|rest of the week|the rest of this week|rest of this week",
    "EARLY THIS UWEEK": "early this week|earlier this week|early in the week",
    "LATE NEXT UWEEK": "later next week",
    "LATE THIS UMONTH": "later this month|later in the month|the end of the month|end of the month"
    "|the end of this month|end of this month|month end|the back end of the month",
    "BY THIS UWEEKEND": "before the weekend",
    "NOT THIS UWEEKEND ONEAFTER": "the weekend after this one|weekend after this one|the weekend after this coming one",
    "REST": "rest|the rest|remainder|the remainder",
    "THAT UWEEK": "that week",
    "EVERY": "every|each|any|most",
    "THISYEAR": "of this year|this year",
    "NEXTYEAR": "next year|of next year",
}
_BOUNDS: Final = {
    "FROM": "but not before|i cant till|i cant until|i cant come till|i cant come until|i cant "
    "make it till|i cant make it until|i cant come before|i cant make it before|i cant "
    "be there before|i cant before|i cant do before|i cant do anything before|i cant be "
    "there until|i cant be there till|i cant get there before|i cant get there until|but "
    "not until|but not till|not before|not until|not till|no earlier than|no sooner than|"
    "not earlier than|not any earlier than|from"
    "|starting|starting on|starting from|beginning on|as of|on or after|any time from|"
    "anytime from|cant until"
    "|cant till|not sooner than|wont be free until|not free until|not free till|not "
    "available until"
    "|not available till|wont be available until|im not back until|im not back till|not "
    "back until|not back till"
    "|im away until|im away till|away until|away till|im out until|out of town until|out "
    "of town till|cant come until"
    "|cant come till|cant make it until|cant make it till|cant do it until|cant do "
    "anything until"
    "|cant do anything before|cant do anything till|nothing before|anything from|"
    "effective|wont work until"
    "|dont get off until|dont get off till|dont finish until|dont finish till|never "
    "before|im busy until"
    "|busy until|busy till|im tied up until|tied up until|tied up till|im working until|"
    "im working till|working until"
    "|working till|at work until|at work till|i work until|i work till|im in meetings "
    "until|in meetings until"
    "|in class until|in class till|im in school until|in school until|in school till|"
    "cant get there until"
    "|cant get there till|cant get there before|cant make it before|cant come before|"
    "cant be there before"
    "|cant be there until|cant be there till|im not free before|not free before|cant do "
    "before|wont be back until"
    "|wont be back till|dont get back until|dont get back till|dont get home until|dont "
    "get home till|i get off at"
    "|get off at|off work at|i finish at|i finish work at|i get out at|get out of work "
    "at|i clock off at|he gets out at"
    "|she gets out at|gets out at|gets off at|i get off work at|i get home at|free from|"
    "im free from|available from"
    "|im off from|once its gone|once it gets to|any time past|anytime past|i knock off "
    "at|cant before|cant get away before"
    "|cant get away until|cant get away till|dont get out until|dont get out till|dont "
    "get off work until"
    "|out of the country until|out of the country till|on vacation until|on vacation "
    "till|on holiday until"
    "|on holiday till|wait until|wait till|hold off until|hold off till|please not before",
    "AFTER": "i cant till after|i cant until after|i cant come till after|i cant come until after|"
    "i cant make it till after|i cant make it until after|i cant do it till after|i cant "
    "do it until after|but not until after|but not till after|after|not until after|not "
    "till after|till after|until after|past|later than|any time after|anytime after"
    "|sometime after|some time after|once|once its past|cant till after|cant until after|"
    "following on from|after the"
    "|just after|right after|straight after|its gone|gone|starting after|back after|wait "
    "until after|wait till after",
    "AFTER THAT": "after that|after then|any time after that|anytime after that|any time after then|"
    "any day after that|sometime after that|some time after that|from then on|from then|"
    "after i get back|after we get back",
    "BEFORE": "before|earlier than|any time before|anytime before|sometime before|some time before|"
    "ahead of|prior to"
    "|sooner than|just before|right before|in before",
    "BEFORE THAT": "before that|before then|prior to that|any time before then|before i go|before i "
    "leave|before we go"
    "|before we leave|ahead of that|some time before then|sometime before then|any time "
    "before that|it has to be before that",
    "BY": "but not after|but not later than|but no later than|by|until|till|til|up to|no later than|not later "
    "than|not after|up until|not any later than|done by|out by"
    "|gone by|finished by|done before|at or before|on or before|through to|nothing after|"
    "never after|cant do anything after"
    "|anything up to|anything until|anything till|have to be done by|have to leave by|"
    "have to leave at|need to leave by"
    "|i have to be gone by|ive got to be gone by",
    "BETWEEN": "between|in between|betweens",
    "TO": "to|through|thru",
    "ONWARD": "onward|onwards|or later|or after|or afterwards|and on|and later|and after|and "
    "beyond|or thereafter"
    "|on out|or any time after|or anytime after|or any day after|forward|at the earliest|"
    "earliest|the earliest"
    "|and onwards|or beyond|or later on",
    "UPTO": "or earlier|or before|or sooner|at the latest|latest|the latest|tops|and earlier|and "
    "no later|but no later|or any time before",
    "EXCEPT": "i cant make it|i cant come|i wont be able to make it|i wont be able to come|i cant "
    "make it on|i cant come on|i cannot|i cannot make|i wont make it|any other day but|"
    "any day other than|i dont want|dont want|id rather not|id prefer not|hate|i hate|"
    "leave out|skip|not this coming|i cant see|anyday but|i could do any day but|cant "
    "possibly do|avoid|try to avoid|just avoid|wont work|except|except for|except on|but "
    "not|but not on|but not a|anything but|any day but|anytime but|any time but"
    "|anything but a|any day but a|any day except|any day except a|other than|apart from|"
    "excluding"
    "|aside from|not counting|but never|never|never on|just not|just not on|only not|"
    "cant do|cannot do|cant|can not do|cant on"
    "|i cant|i cant do|not on|not on a|cant make|cant make it|cant make it on|cant come|"
    "cant come on|not any|no good"
    "|im busy on|busy on|i work on|wont work on|dont do|as long as its not|as long as "
    "its not a"
    "|so long as its not|long as it isnt|as long as it isnt|anything except|anything "
    "other than|not including"
    "|please not|please not on|anytime except|any time except|but please not|not free on|"
    "not available|not available on",
    "NOTGOOD": "no good|wouldnt work|isnt great|arent great|arent possible|wont do|isnt an option|"
    "is not an option|are not good|dont suit|doesnt suit|is no use|im not free|im busy|"
    "is impossible for me|doesnt work|dont work|does not work|wont work|isnt good|is no "
    "good|are no good|is out|are out|is bad|are bad"
    "|isnt possible|is impossible|no good for me|not good|isnt going to work|is not good|"
    "arent good|is a no|is a no go",
    "NOT": "not|not a|not the|isnt",
}
_CLOCK: Final = {
    "AM": "am|a m|in the am|ayem|antemeridian",
    "PM": "pm|p m|in the pm|pee em|o clock at night",
    "OCLOCK": "oclock|o clock|o’clock|sharp|on the dot|o cloc|oclocks|on the button|exactly|a clock|hundred hours",
    "HALF": "half|half of",
    "HALF PAST": "half past|half after|half passed",
    "QUARTER PAST": "quarter past|a quarter past|quarter after|a quarter after|quarter passed|a quarter passed",
    "QUARTER TILL": "quarter to|a quarter to|quarter till|a quarter till|quarter of|a quarter of|quarter "
    "til|quarter 2|quarter before",
    "H1200": "noon|midday|mid day|twelve noon|12 noon|high noon|noontime|noon time|noonday",
    "ABOUT H1200": "noonish|around noon|about noon|midday ish|middayish",
    "H0000": "midnight|twelve midnight",
    "ISH": "ish|or so|or thereabouts|or something|something like that|give or take|"
    "approximately|or there abouts|or something like that"
    "|or around then|or around there",
    "AT": "at|@|sharp at|at exactly|at about exactly",
    "ABOUT": "about|around|round|round about|roughly|say|approx|like|maybe|at around|at about|at "
    "like|close to|somewhere around"
    "|sometime around|some time around|somewhere near|near|around about|lets say|"
    "probably|ideally|at approximately|at roughly"
    "|towards|toward|circa|as close to",
    "P:morning": "morning|mornings|in the morning|of a morning|in the mornings|the morning|morning time|mourning",
    "P:afternoon": "afternoon|afternoons|in the afternoon|in the afternoons|the afternoon|an afternoon|"
    "arvo|afternoon time",
    "P:evening": "evening|evenings|in the evening|in the evenings|an evening|the evening",
    "P:night": "night|at night|nights|nighttime|night time",
    "P:lunch": "lunch|lunchtime|lunch time|lunch break|lunch hour|over lunch|my lunch break|my lunch hour|my lunch",
    "P:first": "first thing|first thing in the morning|the first thing|first thing in the day|"
    "bright and early|crack of dawn"
    "|the crack of dawn|the earliest slot of the day|when you open|as soon as you open|"
    "right when you open|soon as you open"
    "|the minute you open|when you first open|right at opening|at opening|opening time|"
    "first appointment of the day"
    "|the first appointment of the day|first slot of the day"
    "|your first appointment of the day|first up|1st thing|first thing off|the first "
    "slot of the day"
    "|the very first appointment|early doors|right as you open|start of the day|"
    "beginning of the day|at the start of the day",
    "P:early": "early morning|early in the morning|early am|in the early morning|early mornings",
    "P:midmorning": "mid morning|midmorning|the middle of the morning|middle of the morning|elevenses",
    "P:latemorning": "late morning|later in the morning|late in the morning|later morning|the later part "
    "of the morning|late mornings",
    "P:earlyafternoon": "early afternoon|early in the afternoon|early afternoons|just after lunch|right "
    "after lunch|earlier in the afternoon"
    "|straight after lunch|the early afternoon",
    "P:midafternoon": "mid afternoon|midafternoon|the middle of the afternoon|middle of the afternoon",
    "P:lateafternoon": "late afternoon|later in the afternoon|late in the afternoon|later afternoon|late "
    "afternoons|late afternoonish"
    "|the late afternoon|the end of the afternoon|toward the end of the afternoon|"
    "towards the end of the afternoon|teatime|tea time",
    "P:late": "last thing|end of the day|the end of the day|late in the day|later in the day|right "
    "before you close|before you close"
    "|just before you close|at the end of the day|close to closing|near closing|last "
    "appointment of the day|your last appointment of the day"
    "|last appointment|your last appointment|the last appointment|the last appointment "
    "of the day|last slot|last slot of the day"
    "|your last slot|as late as possible|as late as you can|the latest you have|the "
    "latest you got|the latest appointment|latest you have"
    "|latest appointment|your latest appointment|right before closing|before closing|"
    "just before closing|late as possible|late on"
    "|the last thing|towards the end of the day|toward the end of the day|end of day|"
    "close of business|later on in the day|right at closing"
    "|the latest slot|your latest slot|end of the working day|the end of the working day|"
    "the latest you can do|late as you can|late in the evening"
    "|the last one of the day|the last slot|last one of the day|last of the day|later "
    "that day|late like",
    "AFTER F:new_years_day": "after the holidays",
    "P:afterwork": "on my way home from work|on the way home from work|after work|after my work|"
    "after i finish work|after i get off work|after i get out "
    "of work|when i get off work"
    "|after working hours|after hours|once im done with work|when im done with work|"
    "after im done with work|after the office"
    "|when i get off|once i finish work|after business hours|when i finish work|after my "
    "shift|after i clock out|once im out of work",
    "P:afterschool": "after school|after the kids get out of school|when school gets out|after school "
    "lets out|once school is out"
    "|when school lets out|after the kids are out of school|after school pickup|after "
    "the school run|after pickup|after the school pickup"
    "|after school pick up|when the kids get out of school|once school lets out|when "
    "schools out|after classes",
    "P:beforework": "before work|before i go to work|before school|before i start work|before my shift|"
    "before the kids go to school"
    "|on my way to work|on the way to work|before the school run|before i have to be at "
    "work|before i go into work|before class"
    "|before work starts|before the office",
    "P:afterdropoff": "after drop off|after dropoff|after i drop the kids off|after i drop the kids|after "
    "i drop off the kids"
    "|once the kids are at school|while the kids are at school|when the kids are at "
    "school|after the school drop off|after school drop off|after ive dropped the kids"
    "|during school hours|while theyre at school|in school hours|school hours|while the "
    "kids are in school",
    "P:afterlunch": "after lunch|after my lunch|after lunchtime",
    "P:beforelunch": "before lunch|before lunchtime",
    "P:breakfast": "breakfast time|at breakfast",
    "P:daytime": "daytime|during the day|in the daytime|business hours|middle of the day|the middle "
    "of the day|in the middle of the day",
}
_REST: Final = {
    "AND": "and|plus|n|as well as",
    "OR": "or|otherwise|or else|failing that|or maybe|or even|either|or perhaps|alternatively|"
    "or if not|if not then|or possibly|or if thats not possible|else|or possibly even|or "
    "any time|if not",
    "OOPS": "i mean|i meant|scratch that|no wait|wait no|actually no|uh no|um no|oh no|no sorry|"
    "sorry no|sorry i mean|make that"
    "|no i lied|i lied|correction|sorry|no make that|no actually|well no|no no|no "
    "scratch that|no i mean|no i meant|wait"
    "|oh wait|no hang on|hang on|hold on|or rather|rather|strike that|er no|hmm no|"
    "actually make it|actually make that|no lets do"
    "|no lets say|no better|actually|on second thought|on second thoughts|nope|forget "
    "that|oops|whoops|my bad|my mistake"
    "|what am i saying|no im wrong|im wrong|i tell a lie|no i tell a lie|let me see no|"
    "no thats wrong|thats wrong|no better make it|better make it|better make that"
    "|excuse me|pardon|ah no|never mind|nevermind|no never mind|no im thinking of|i "
    "should say|uh sorry|sorry uh|no it was|oh sorry|oh no sorry|no wait sorry|oh no "
    "wait|no not that|um sorry|i take that back|ugh no",
    "NO": "no|nah",
    "SO": "so|so that means|which means|so lets say|so it has to be|so its got to be",
    "BECAUSE": "because|cause|cuz|coz|since i|since we|cos|as i have|as ive got|bc|due to|on account of",
    "IN": "in|within about|in about|in like|in exactly|in around|in just over|in roughly|after "
    "about|in maybe|in the space of|in approximately|in say",
    "WITHIN": "within|within the|inside of|inside|in under",
    "WITHIN NEXT": "in the next|over the next|sometime in the next|some time in the next|during the "
    "next|within the next|these next",
    "HENCE": "from now|from today|away|hence|out|from right now|later from now|ahead|from then|out from now|from here",
    "ON": "on|come|for|on the day of",
    "OF": "of|in the month of|off",
    "THE": "the|thee|da|on the|thats the|its the|day the",
    "DURING": "during|sometime in|some time in|any time in|anytime in|sometime during|some time "
    "during|anywhere in|somewhere in|at some point in|throughout|all of|any time during|"
    "anytime during",
    "WHOLE": "whole|entire|all",
    "A": "a|an",
    "SOON": "first appointment|the first appointment|your first appointment|first slot|as soon "
    "as possible|as soon as you can|as soon as i can|soon as possible|asap|soonest|the "
    "soonest|earliest available|the earliest available"
    "|first available|the first available|next available|your next available|the next "
    "available appointment|first opening|next opening|next appointment|next slot|next "
    "free|the next free|first free"
    "|earliest you have|the earliest you have|earliest appointment|as early as possible|"
    "as soon as you possibly can|soon as you can|soonest you have|the soonest you have"
    "|earliest opening|the earliest opening|earliest slot|first slot you have|first "
    "appointment you have|earliest possible|the earliest possible|earliest you got|the "
    "earliest you got|a s a p"
    "|soon as|the sooner the better|sooner the better|the earlier the better|quick as "
    "you can|as quick as you can|as quickly as possible|as quick as possible|the "
    "quickest|quickest"
    "|your earliest|your soonest|first you have|the first you have|first thing you have|"
    "the first thing you have|first thing youve got|the first thing youve got|earliest "
    "youve got|the earliest youve got|soonest youve got"
    "|the soonest youve got|whatevers soonest|whatevers first|whatever is soonest|"
    "whatever is earliest|whatever comes up first|the earliest one|earliest one|urgently|"
    "urgent|the very first available|first spot|first open"
    "|next spot|next open|early as possible|earliest you can|the earliest you can|"
    "soonest you can|the soonest you can|as soon as theres|how soon|how early can you|"
    "pretty soon|real soon|soon|as soon as"
    "|the earliest that you have|earliest time|earliest date|soonest possible|soonest "
    "appointment|earliest free|next available appointment|first available appointment|"
    "next available slot|first one you have"
    "|the first opening you have|first gap|next gap|whenever the first opening|whatever "
    "you have first|whatever youve got first|whatever opens up first|at your earliest "
    "convenience|at the earliest convenience|earliest convenience"
    "|the earliest appointment|your earliest appointment|earliest appointment you have|"
    "as early as you can|early as you can|whenever is soonest|whichever is soonest|"
    "quickest you can|straight in",
    "ANYTIME": "any time|anytime|whenever|doesnt matter|dont care|dont mind|im flexible|im easy|im "
    "open|whatever you have|whats available|you choose|no preference"
    "|any opening|any availability|all day|any old time|sometime|some time|at some point|"
    "whatever works|im free all day|whatever time|any day works|any day is fine|any time "
    "is fine|wide open",
    "THING": "ones|time|times|visit|floor|appointment|appointments|slot|slots|thing|things|kid|"
    "kids|child|children|patient|tooth|teeth|crown"
    "|crowns|available|spot|opening|option|choice|name|question|street|avenue|place|"
    "person|people|of those|of these|of them|grade|dollars|percent|bucks|years old|year "
    "old|fillings|filling|line|half price|opinion|idea|clue"
    "|dog|dogs|cat|cats|cars|car|molar|molars|degree|degrees|pounds|miles|blocks|bedroom|"
    "bedrooms|bathroom|chairs|seat|seats|guests|cents|pets|puppies|kittens|tires|offer|"
    "offers|base|aid|class|hand|of us|of you|passengers",
    "STREET": "street|st|avenue|ave|road|rd|lane|drive|court|boulevard|close|crescent|terrace|"
    "highway|hwy|main street|apartment|apt|suite|unit|room|house|parkway|way|circle",
    "HOUSE": "number|i live at|were at|im at number|im at|address is|address|room number|tooth "
    "number|extension|flat|phone number|zip|zip code|postcode|account number|order "
    "number|loft|aged|age",
    "TURNED": "turned|turns|turning|is turning|just turned",
    "PARTY": "table for|tables for|booth for|party of|group of|tables of|for a party of|a party of|table of",
    "GREETING": "good morning|good afternoon|good evening|morning to you|may i|i may|might may|may "
    "we|we may|may be|may have|may you|you may|he may|she may|it may|they may|one moment|"
    "just a minute|one minute|a minute|one sec|one second|a second|wait a minute"
    "|hold on a minute|hang on a minute|give me a minute|give me a second|just a second|"
    "i sat|sat on|sat in|sat down|sat there|sat around|sat outside|sat waiting|sat up|got sat|been sat|was sat|im sat|"
    "were sat|he sat|she sat|it sat|they sat|we sat|dog sat|cat sat|the sun|in the sun|full sun|have a good day"
    "|have a nice day|good day|at first|second opinion|first of all|"
    "first off|in the first place|for the first time|first time|the first time|my first "
    "time|first name|last name"
    "|on time|by the way|all the time|last time|the last time|next time|every time|this "
    "time|long time|at the moment|right now im|for now|now my|and now|until now|up to "
    "now|half deaf|half moon|march in|march up|marched|the other day|these days|nowadays|"
    "one day|day care|daycare|now the other|now for the|now for my"
    "|just now|now and then|every now and then|any minute|so far|for one|no one|one more "
    "thing|one thing|one question|at all|half of my|half my|half a|half the|half off|"
    "second hand|"
    "night guard|night guards|nightguard|night light|night shift|night shifts|night school|night sweats|night cream|"
    "night nurse|night owl|morning sickness|morning after pill|evening gown|evening dress|evening class"
    "|evening classes|"
    "evening wear|afternoon tea|running late|run late|be late|im late|i am late|being late|was late|were late"
    "|am late|so late|"
    "late fee|late fees|late cancel|a bit late|arrive late|show up late|"
    "a second one|the second one|may i please|may also|may need|the wait|"
    "first one",
    "NAME": "my name is|my names|name is|speak to|speak with|talk to|talk with|named|looking for|"
    "see dr|calling for|daughter|my sister|my wife|miss|mrs|mr|ms|dr|doctor",
    "MANDATE": "my days off|are my days off|is my day off|is my day off so|my day off|days off|day off|off days",
    "R1 P:morning": "tomorrow am",
    "R1 P:afternoon": "tomorrow pm",
}
_FEASTS: Final = {
    "F:christmas": "christmas|xmas|christmas day|x mas|the christmas holiday|crimbo",
    "F:christmas_eve": "christmas eve|xmas eve|eve of christmas",
    "F:boxing_day": "boxing day",
    "F:new_years_eve": "new years eve|nye|new year eve",
    "F:new_years_day": "new years day|new years|new year|the new year|new year day",
    "F:mlk": "martin luther king day|mlk day|mlk|martin luther king jr day",
    "F:valentines": "valentines day|valentines|valentine day|valentine",
    "F:presidents": "presidents day|president day",
    "F:st_patricks": "st patricks day|saint patricks day|st patricks|st paddys day|saint paddys day|st "
    "patrick day|paddys day|st pattys day",
    "F:ash_wednesday": "ash wednesday",
    "F:palm_sunday": "palm sunday",
    "F:maundy_thursday": "maundy thursday|holy thursday",
    "F:good_friday": "good friday",
    "F:easter": "easter|easter sunday|easter day",
    "F:easter_monday": "easter monday",
    "F:mothers_day": "mothers day|mother day",
    "F:mothering_sunday": "mothering sunday|mothering day",
    "F:fathers_day": "fathers day|father day",
    "F:memorial": "memorial day",
    "F:juneteenth": "juneteenth",
    "F:independence": "independence day|fourth of july|the fourth of july|4th of july|july 4th|july fourth|"
    "july the fourth|july the 4th|fourth july",
    "F:labor": "labor day|labour day|labor day weekend monday",
    "F:columbus": "columbus day|indigenous peoples day",
    "F:halloween": "halloween|hallowe en|all hallows eve",
    "F:bonfire": "bonfire night|guy fawkes night|guy fawkes|bonfire",
    "F:veterans": "veterans day|armistice day",
    "F:remembrance": "remembrance day|remembrance sunday",
    "F:thanksgiving": "thanksgiving|thanksgiving day|turkey day",
    "F:black_friday": "black friday",
    "F:early_may": "early may bank holiday|may day bank holiday|the may day bank holiday|may bank "
    "holiday|the early may bank holiday|may day",
    "F:spring_bank": "spring bank holiday|late may bank holiday|the late may bank holiday|whit monday|"
    "whitsun|the second may bank holiday|the spring bank holiday",
    "F:summer_bank": "august bank holiday|summer bank holiday|the august bank holiday|the late august "
    "bank holiday|late summer bank holiday|the summer bank holiday",
    "F:bank_holiday": "bank holiday|the bank holiday",
    "F:bank_holiday_monday": "bank holiday monday|the bank holiday monday|the monday bank holiday|monday bank holiday|"
    "the bank holiday on monday|the next bank holiday monday|next bank holiday monday",
    "F:shrove": "shrove tuesday|pancake day|mardi gras|fat tuesday",
    "F:burns": "burns night",
    "F:st_georges": "st georges day|saint georges day",
    "F:ground_hog": "groundhog day|ground hog day",
    "F:tax": "tax day",
    "F:cinco": "cinco de mayo",
    "F:three_kings": "three kings day|epiphany|twelfth night",
    "F:flag": "flag day",
    "F:april_fools": "april fools|april fools day|april fool day",
    "F:st_davids": "st davids day|saint davids day",
    "F:st_andrews": "st andrews day",
    "DAYAFTER": "day after|the day after|the day following|day following|a day after|one day after|day right after",
    "DAYBEFORE": "day before|the day before|a day before|one day before|the eve of|eve of|day prior to",
    "ON EVE": "eve",
}
_MISHEARD: Final = {
    "AT N2": "at too|at to|at tu",
    "N2 N30": "too thirty|to thirty|tu thirty",
    "N8 N30": "ate thirty",
    "AT N8": "at ate",
    "AT N1": "at won",
    "N1 N30": "won thirty",
    "AT N4": "at for|at fore",
    "N4 N30": "for thirty|fore thirty",
    "N2 UWEEK": "too weeks|to weeks",
    "N2 UDAY": "too days|to days",
    "IN N2 UWEEK": "in too weeks|in to weeks",
    "O24": "twenty forth|twenty four th",
    "O4": "the forth|forth",
    "O21": "twenty foist",
    "O1": "the furst",
    "O8": "the ate|eight th",
    "P:afternoon": "afternoon",
    "AFTER H1200": "after noon|past noon|after midday|after twelve noon",
    "P:midafternoon": "mid after noon",
    "TOOLATE": "too late|too early",
    "ABOUT": "how about|what about|how bout|make it|can you do|could you do|can we do|lets do|"
    "lets make it|could we say|shall we say"
    "|we say|lets go for|go for|ill take|could i do|can i do|i could do|i can do|id like|do",
    "": "um|uh|er|erm|hmm|hm|mm|ah|eh|well|yeah|ya|please|kind of|sort of|you know|okay|ok|"
    "hi|hello|hey|hiya|love|lovely|perhaps|possibly|very|just|really",
}

_REWRITES: Final = (
    (r"\b((?:AT )?N\d\d? N\d\d) (?:OOPS |NO )*\1\b", r"\1"),  # "eleven thirty. eleven thirty on the twelfth"
    (r"\b(?:A|my|our|his|her|your|their) O\d+\b", " "),  # "a first look", "my third baby"
    (  # "the first evaluation"
        r"(?<!W\d )(?<!R\d )(?<!M\d )\bTHE O[1-5] (?!(?:would|is|was|works?|suits?|if|i|id|ill|we|you|it|its"
        r"|that|thats|sounds|looks|has|have"
        r"|will|can|could|may|might|does|be|are|any|with|only|as|though|instead|preferably|available|free|open|early|late"
        r"|latest|please|but|not|for|of|from|if|or|a|an|he|she|they|my|our|anything|something|half|isnt|wasnt|wont|right|yes|no|thanks|then)"
        r"\b)(?=[a-z]{3,})",
        " ",
    ),
    (r"\bTURNED N\d+\b(?! (?:AM|PM|OCLOCK))", " "),
    (r"\bHOUSE (?:N\d+ ?)+(?:STREET)?", " "),
    (r"\bN\d+ (?:M\d+|W\d|HALF|O\d+) (?:\w+ )?STREET\b", " "),
    (r"\bUWEEK (?:AFTER|FOLLOWING)$", "ONEAFTER"),
    # "ten fifteen on june the second", "half past ten a week on friday", "is two thirty available"
    (r"(?<=N\d|\d\d) ON (?=(?:THE )?M\d+ (?:THE )?[NO]\d)", " then ON "),
    (r"(?<=N\d|\d\d) (?=N1 (?:UWEEK|UFORTNIGHT)\b)", " then "),
    (r"\b(N\d\d? N(?:15|30|45)|(?:AT|ABOUT) N\d\d?) THING\b", r"\1"),
    (r"\bIN (?:ABOUT )?(?=N\d\d?(?: N\d\d)? then )", "AT "),  # "put me in around nine on march the tenth"
    (r"\b(O(?:[6-9]|[12]\d|3[01])) THING\b", r"\1"),
    (r"\b((?:AT|ABOUT|IN) N\d\d?|N\d\d? N(?:15|30|45)) (?=M\d+ (?:THE )?O\d)", r"\1 then "),
    (r"\b(O\d\d?) (?=N\d\d? N(?:15|30|45)\b)", r"\1 AT "),
    (r"\bNAME (?:W\d|M\d+|F:\w+)\b(?! (?:THE )?[NO]\d| AT| P:)", " "),
    (r"\bEVERY UWEEKEND\b", "UWEEKENDS"),
    (r"\bis (N\d+(?: N\d+)?) TOOLATE", r"AT \1"),
    (r"\bPARTY N\d+\b(?! (?:AM|PM|OCLOCK))", " "),
    (r"\bM(\d+) N(\d+) (?=N\d+ N\d+|N\d+ (?:AM|PM|OCLOCK)|AT )", r"M\1 O\2 "),
    (r"\b(N\d+) OCLOCK (?=N\d+)", r"\1 "),
    (r"\b(N1[0-9]|N2[0-4]) hundred\b", r"\g<1>00"),
    (r"\bTHE N(1) (?:of|OF)\b", " "),
    (r"\b(W\d|R\d) THIS THE\b", r"\1 THE"),
    (r"\bUDAYS\b", "EVERY UDAY"),
    (r"\bN1 UWEEK WEEKAFTER\b", "WEEKAFTERNEXT"),
    (
        r"(?<!N\d )(?<!N\d\d )\bUWEEK (?:commencing|beginning|EARLY|FROM|starting|that "
        r"starts)(?: ON| THE)* (?=O\d|M\d|W\d|S\d|N\d|THE)",
        "UWEEK OF THE ",
    ),
    (r"\bFROM (?=NOW\b)", ""),
    (r"\bFROM R0 SOON\b", "HENCE"),
    (r"\bUWEEK FROM R0\b", "UWEEK FROMON R0"),
    (r"\bwhole OF\b", ""),
    (r"\b(?:THE )?WHOLE (?:OF )?", ""),
)

# Of what is written, before it becomes symbols.
_SPELT: Final = (
    (  # "never mind tomorrow, what's open next monday"
        rf"\b(?:never ?mind|forget|scratch|skip)(?: about)? (?:tomorrow|today|(?:this |next |the )?(?:week(?:end)?"
        rf"|{'|'.join(WEEKDAYS).casefold()}))"
        r"(?: then)?\b[,.;]*(?= \S)",
        "",
    ),
    (r"(?<=[.,;!?] )may(?= (?:the )?(?:first|second)\b)(?! (?:first|second) \w)", "month of may"),
    (
        r"\bmay(?= (?:the )?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twelfth|twentieth"
        r"|thirtieth|(?:twenty|thirty)[ -]\w+|\d{1,2}(?:st|nd|rd|th)?\b))",
        "month of may",
    ),
    (  # "we've wed": no wednesday
        r"\b((?:(?:['’]ve|have|had|been|gets?|got|getting|be|newly|just|were|was) )+)wed\b(?!,? (?:the|at|next"
        r"|this|\d))",
        r"\1married",
    ),
    (r"(?<=day|row)['’]s\b", ""),
    (
        r"^(?:(?:just|um|uh|oh|any|no) )*a\.? ?m\b\.?(?= (?:is|works|would|please|if|ideally|preferably|only"
        r"|better)\b|$)",
        "morning",
    ),
    (
        r"^(?:(?:just|um|uh|oh|any|no) )*p\.? ?m\b\.?(?= (?:is|works|would|please|if|ideally|preferably|only"
        r"|better)\b|$)",
        "afternoon",
    ),
    (
        r"\b(noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
        r"thirty|fifteen|\d{1,2})-?ish\b",
        r"\1 ish",
    ),
    (
        r"\b(\w+(?:teen|ty)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
        r"twelve|noon)['’](?:s|ll|d)\b",
        r"\1",
    ),
    (r"\b(\d{1,2})(am|pm)\b", r"\1 \2"),
    (r"\b(\d{1,2}) ?([ap])\b(?! \w\b)", r"\1 \2m"),
)

# Said last, these win over what stands above.
_LATE: Final = {
    "P:dinner": "around dinner time|dinnertime|dinner time|dinner hour|around dinner",
    "P:supper": "supper|suppertime|supper time|after dinner|after supper",
    "FROM P:midmorning": "after breakfast|but not early|but not too early|not too early|not early|nothing too early"
    "|nothing early|but not first thing|not first thing|not crazy early|not super early|not stupidly early",
    "BEFORE P:lateafternoon": "but not too late|but not late|not too late|not late|nothing too late|nothing late"
    "|not too late in the day",
    "BEFORE P:dinner": "before dinner",
    "BEFORE THAT": "sometime before that|some time before that|anytime before that|just before that|any day before that"
    "|sometime before then|some time before then|anytime before then",
    "UWEEK AFTER THAT": "the week after that|week after that|the week following that",
    "ONEAFTER": "the next day|the following day|the day following",
    "M3": "marsh",
    "M5": "month of may",
    "M3 O10": "march tent|marsh tent",
    "AT N3": "at free|at tree",
    "AT N5": "at fife",
    "N30 UMIN": "a half hour",
}

TIMES: Final[TimeWords] = time_words(
    NUMBERS,
    (_DAY_NAMES, _DAYS, _BOUNDS, _CLOCK, _REST, _FEASTS, _MISHEARD, _LATE),
    ((WEEKDAYS, "W"), (MONTHS, "M")),
    _REWRITES,
    _SPELT,
)
