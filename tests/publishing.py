"""What changes practices' texts in a house of a test, with real rehearsals and without an embedded model."""

from functools import partial

from receptionist.conversation.faq_matching import LexicalMatcher
from receptionist.practice.differences import differences
from receptionist.practice.registry import Registry
from receptionist.records.database import Records
from receptionist.rehearsal.publishing import Publishing
from receptionist.rehearsal.scenarios import rehearse


def publishing_of(registry: Registry, records: Records) -> Publishing:
    return Publishing(
        registry,
        records.revisions,
        records.audit,
        rehearse=partial(rehearse, matcher=LexicalMatcher()),
        words=differences,
    )
