"""What lawyers' services have in common: the branches of law, and the one service for whatever it is. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import THING, Kind, kind

_PLAIN: Final = (
    r"^(?:(?:initial|first|free|legal|general|new client|new|case|paid|short|half hour|thirty minute|phone|office"
    r"|client|attorney|lawyer|solicitor) )*"
)
ANY_MATTER: Final = (  # of the whole name: the one for whatever it is
    rf"{_PLAIN}(?:consultation|consult|meeting|appointment|evaluation|advice session)$",
    rf"{_PLAIN}review$",
)
SPOUSE: Final = (
    r"(?:husband|wife|spouse|partner|ex|missus|other half|hubby|mister|old man|fianc\w+|daughters husband|sons wife)"
)
KIN: Final = (
    r"(?:mum|mom|dad|mother|father|husband|wife|uncle|aunt\w*|gran\w*|grand\w+|brother|sister|nan|nana|partner|parents"
    r"|step\w+|cousin|son|daughter|mother in law|father in law)"
)
KIDS: Final = (
    r"(?:kids?|child|children|sons?|daughters?|boys?|girls?|baby|little (?:one|girl|boy)|grand(?:kids?|child|children"
    r"|son"
    r"|daughter)s?|weekends)"
)


def law(branch: str, names: str | Sequence[str], says: str = "", tells: str = "", *, rank: int = THING) -> Kind:
    return kind(names, says, tells, rank=rank, called=branch, branch=branch, general=ANY_MATTER)


IMMIGRATION, FAMILY_LAW, ESTATES, PROPERTY = "immigration", "family law", "wills and estates", "property law"
INJURY, WORK, DEBT, CRIME = "injury claims", "employment law", "bankruptcy", "criminal law"
BUSINESS, BENEFITS = "business law", "disability benefits"
FAMILY: Final = r"family|matrimonial|domestic"
