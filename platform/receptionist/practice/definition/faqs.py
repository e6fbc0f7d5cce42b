"""`[[faqs]]`: questions and the answers that callers hear."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Spoken


class Faq(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that callers ask, and the answer that they hear."""

    question: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=300,
            title="Question",
            description="The question in its plainest words.",
            examples=["Where can I park?"],
        ),
    ]
    answer: Annotated[
        Spoken,
        Meta(
            min_length=1,
            title="Answer",
            description="What is said, word for word. Short sentences, the first one shortest.",
            examples=["Parking is free. Our lot is behind the building, off Oak Lane."],
        ),
    ]
    also_asked: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=300, title="Wording", examples=["is there parking"])], ...],
        Meta(
            max_length=50,
            title="Also asked as",
            description="Other ways in which callers put this question. The more, the surer it is recognised.",
        ),
    ] = ()
