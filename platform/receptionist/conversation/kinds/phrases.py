"""Phrases that reasons for coming have in common. English. Data."""

MY = r"(?:my|our|his|her|their|the|these|them|me)"
TROUBLED = (  # of a part of the body
    r"(?:hurt\w*|ach(?:e|es|ing|y)|kill\w*|throb\w*|sore|pain\w*|agony|sw[oe]ll\w*|swole(?: up)?|infected"
    r"|sensitive|tender|bleed\w*"
    r"|bust\w*|red|raw|inflamed|puffy|drain\w*|weep\w*|ooz\w*|leak\w*|boil|lump|itch\w*|stiff\w*|numb|tingl\w*"
    r"|jammed|locked"
    r"|seized|burning|stinging|cramp\w*|playing up|acting up|not right|still not|in bits|in a (?:bad )?(?:way"
    r"|state)|worse|gone|went"
    r"|giv(?:es|ing|en) me (?:\w+ )?(?:grief|hell|gyp|jip|trouble|bother|jaz+))"
)
WRONG_WITH = (
    r"(?:(?:something|somethings|whats|what is|anything)(?: is| isnt| not)? (?:wrong|up|right|off"
    r"|going on|the matter) with|(?:sleep|eat|work|cope|walk|sit)(?: \w+)? with|bother\w* by)"
)
NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|twenty four|thirty"
    r"|\d{1,2})"
)
LAST_SEEN = (
    rf"(?:been|its|about|must be|like|over|nearly|almost|good) (?:\w+ ){{0,3}}?(?:{NUMBER}|couple(?: of)?|few|a"
    r"|some|many|donkeys) (?:\w+ )?(?:years?|months?) since"
)
AGAIN = (  # said by those who have been treated already
    r"(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|next|last of my) (?:\w+ )?(?:session|visit|treatment"
    r"|appointment"
    r"|one|go|round)",
    r"(?:another|my regular|my usual|the usual|my weekly|my monthly|more of the same) ?(?:\w+ )?(?:session"
    r"|visit|treatment"
    r"|appointment|one|go)?(?! (?:kid|son|daughter|child))",
    r"(?:wants?|wanted|said|says|told|needs?|asked|told me|due|supposed|meant|have|got) (?:to )?(?:see |have "
    r"|get |come )?"
    r"(?:me|him|her|us|my \w+)? ?(?:to )?(?:be )?(?:come |in |seen )?(?:back|again)(?: in)?(?: (?:in"
    r"|after) (?:a|two|three"
    r"|four|six|\w+) (?:weeks?|months?|days?))?",
    r"(?:me|him|her|us) back(?: in)?(?: (?:in|after) (?:a|two|three|four|six|\w+) (?:weeks?|months?|days?))?",
    r"(?:see|look at|check) (?:me|us|him|her|(?:my|his|her|the) (?:\w+ )?\w+) again",
    rf"(?:visit|session|appointment|treatment) number {NUMBER}",
    r"(?:do|sort|see to|work on) (?:my|his|her) \w+ again|(?:like|same as) last time",
    r"(?:like|love|want|need|ought|have|hoping) to (?:come|get|pop) back(?: in)?",
    r"follow(?:ing)? ?up",
    r"(?:in the middle of|halfway through|partway through|carry on with|continue|continuing|keep going"
    r" with) (?:my|the|his"
    r"|her) (?:\w+ )?(?:treatment|sessions?|course|physio|therapy|rehab)",
    r"(?:see|check) how (?:it|its|im|i am|things|my (?:\w+ ){0,2}?\w+|the \w+|he|hes|she|shes) (?:is "
    r"|are )?(?:healing|doing|getting on"
    r"|coming along|going)",
    r"(?:saw|seen|been to|was in with|was in|came in|been in) (?:\w+ ){0,3}?(?:last (?:week|month|time)|the"
    r" other week"
    r"|(?:a |two |three |four )?(?:weeks?|months?) ago|already)",
)
FIRST = (  # said by those who have not been here
    r"never (?:been|had|seen|done|tried|come)(?: \w+){0,3}",
    r"(?:first|1st) (?:time|visit|appointment|session|go|ever)",
    r"new (?:patient|client|here|to (?:you|this|the area|town|all this))",
    r"(?:get|getting|got|want to) (?:started|going)|evals?|intake|initial \w+",
    r"(?:doctor|dr|gp|surgeon|consultant|dentist|hospital|specialist|orthopedist|ortho|school nurse|they"
    r"|physician) (?:\w+ )?"
    r"(?:wants|sent|referred|prescribed|said|says|told|recommended|suggested|thinks)(?: (?:me|us|him|her))?",
    r"referr(?:ed|al)(?: \w+)?|(?:i have|got|have) a script",
)
