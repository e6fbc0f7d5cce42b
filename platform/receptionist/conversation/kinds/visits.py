"""Visits that practices of every trade have: the first one, and those that follow. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.kinds.kind import GENERAL, Kind, kind
from receptionist.conversation.kinds.phrases import NUMBER

KINDS: Final[Sequence[Kind]] = (
    kind(
        r"^(?:(?:initial|first|new (?:patient|client)|free|introductory|intro|intake) )*(?:consultation|consult"
        r"|assessment|evaluation|visit|appointment|session|exam|examination|meeting|intake)$",
        tells=(
            r"first (?:time(?! (?:slot|that|you))|visit|appointment|session|consultation|meeting)",
            r"never (?:been|done|tried|seen|used|worked|had|come)(?: \w+){0,3}",
            r"new (?:patient|client|customer|here|to (?:you|this|the area|town|all this))",
        ),
        rank=GENERAL,
        never=r"follow ?ups?|again|cancel\w*",
    ),
    kind(
        r"follow ups?|followup|return(?:ing)? (?:visit|client|patient|appointment|session)|re ?check|review",
        tells=(
            r"follow(?:ing)? ?ups?|re ?check",
            rf"(?:second|third|fourth|fifth|next) (?:visit|session|treatment|appointment)|(?:visit|session) number"
            rf" {NUMBER}",
            r"(?:wants?|wanted|said|told|asked) (?:to )?(?:see |have )?(?:me|him|her|us) (?:to )?(?:come |in |seen )?"
            r"(?:back|again)",
        ),
        rank=GENERAL,
        other=r"contract|document|letter|file|case|paper",
        never=r"first (?:time|visit)|never been|cancel\w*",
    ),
)
