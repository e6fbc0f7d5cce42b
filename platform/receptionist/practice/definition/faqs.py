"""`[[faqs]]`: questions and the answers that callers hear."""

from typing import Annotated

from msgspec import Meta, Struct

from receptionist.practice.definition.values import Spoken


class Faq(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[faqs]]`: a question and the answer that callers hear."""

    question: Annotated[str, Meta(min_length=1, max_length=300, description="The question in its plainest words.")]
    answer: Annotated[Spoken, Meta(min_length=1, description="What is said: short sentences, the first one short.")]
    also_asked: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=300)], ...],
        Meta(max_length=50, description="Other wordings of the question."),
    ] = ()
