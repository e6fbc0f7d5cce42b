"""What people come to counsellors and therapists for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import Kind, kind

KINDS: Final[Sequence[Kind]] = (
    kind(
        r"intake|first (?:meeting|session|consultation|appointment)|initial (?:session|consultation|assessment"
        r"|meeting|appointment)|introductory",
        tells=(
            r"(?:not|cant|isnt|arent) cop(?:e|ing)|grief|griev\w*|anxiety|depress\w*|panic attacks|burn(?:ed"
            r"|t) out|lost my (?:mum|mom|dad|husband"
            r"|wife|son|daughter|brother|sister)|(?:start|starting|begin|try|trying|new to|looking into"
            r"|thinking (?:of|about)|interested in"
            r"|look\w* for|find)(?: \w+){0,3}? (?:therapy|counsell?ing"
            r"|therapist|counsell?or|a shrink|seeing some\w+)|never (?:done|tried|been to|had"
            r"|seen)(?: \w+){0,3}? (?:therapy|counsell?ing|therapist|anything like this"
            r"|this before|before)|new (?:client|patient)|first (?:time|session|appointment)|intake|(?:doctor"
            r"|gp|dr|work|eap|friend) (?:\w+ )?(?:suggested|referred"
            r"|recommended|said|told|thinks)(?: \w+){0,3}",
        ),
        wished=(
            r"anxi\w*|depress\w*|grief|griev\w*|panic\w*|stress\w*|burn(?:ed|t) out|low|talk to some\w+|somebody"
            r" to talk to|struggl\w+|trauma|divorc\w*|lost my"
            r" (?:mum|mom|dad|husband|wife|job)|not coping|cant cope|overwhelmed|help",
        ),
        other=r"bankrupt\w*|immigra\w*|legal|acupuncture|dental",
        never=r"wife and i|husband and i|partner and i|couples?|marriage|our relationship",
    ),
    kind(
        r"individual|one to one|ongoing|(?:therapy|counsell?ing) session|follow ?up session|50 minute",
        tells=(
            r"(?:my |the |our )?(?:usual|regular|weekly|fortnightly|monthly|next|another|tuesday|wednesday"
            r"|thursday) (?:session|slot|one|appointment|hour)|been seeing"
            r" (?:her|him|\w+)|one (?:to|on) one|just (?:for )?(?:me|myself)|on my own|by myself|come back"
            r"|already (?:a client|see)|carry on|continue",
        ),
        wished=(r"session|talk|therapy|counsell?ing|me|see \w+ again|again|back",),
        other=r"tax|return|photo|tennis|first|initial|intake",
        never=r"first time|never|new client|new patient|couples?|marriage|wife and i|husband and i|together",
    ),
    kind(
        r"couples?|marriage|relationship|marital",
        tells=(
            r"(?:my|me and my) (?:husband|wife|partner|fianc\w+|boyfriend|girlfriend|spouse|fella|other half"
            r"|missus)(?: and (?:i|me|myself))?(?: \w+){0,4}? (?:fight\w*"
            r"|argu\w*|row\w*|separat\w*|split\w*|affair|cheat\w*|talk to each|communicat\w*|rough patch"
            r"|together|both)|(?:husband|wife|partner|fianc\w+|boyfriend"
            r"|girlfriend|spouse) and (?:i|me)|(?:me|i|myself) and my (?:husband|wife|partner|fianc\w+"
            r"|boyfriend|girlfriend|other half)|(?:save|our|my|the) (?:marriage"
            r"|relationship)|marriage (?:\w+ )?(?:counsell?\w*|guidance|trouble|therapy)|couples? (?:therapy"
            r"|counsell?\w*|session|thing)|(?:both of|two of) us"
            r"|pre ?marital",
        ),
        wished=(r"together|us|we",),
        other=r"massage|spa|facial",
    ),
)
