"""How long a visit is: what the calendar keeps free for a service. Pure."""

import re

from receptionist.conversation import faq_matching
from receptionist.conversation.builtin_prices import TellingPrices
from receptionist.conversation.builtin_services import service_named
from receptionist.conversation.faq_matching import telling
from receptionist.conversation.file_facts import length_question, length_words
from receptionist.conversation.judgement import LIKELIER
from receptionist.conversation.patterns import regex
from receptionist.conversation.reading import spoken
from receptionist.conversation.service_words import is_said
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_BEFORE_IT = r"(?!wait|waiting|till|until|before|since|ago|have (?:you|to wait))"
_ASKS = regex(
    rf"\b(?:how longs?|how much time|how many minutes)\b (?:{_BEFORE_IT}\w+ ){{0,8}}?(?:takes?|taking|there|gone"
    rf"|(?:the|an?|my"
    r"|your|our|this|that) (?:\w+ )?(?:appointment|visit|session|lesson|class)|(?:block|set aside|plan) \w+)\b"
    r"(?! (?:to (?:get|hear|wait)|before|until|till))"
    r"|\bhow longs? (?:(?:is|are|s|will|would) )?(?:(?:an?|the|your|one of your|this|that) )?\w+(?: \w+){0,3}(?: be)?$"
)
_NOT_OF_A_VISIT = regex(
    r"\b(?:until|till|before|wait(?:ing|list)?|heal\w*|recover\w*|results?|ready|effects?|open|been|ahead|in advance"
    r"|years?|months?|weeks?|altogether|in total|deliver\w*|ship\w*|refund|good for|lasts?|valid|wear|stays?|keep)\b"
)

_LONG = regex(r"\bhow (?:long|many (?:weeks|days|months|hours))\b", re.IGNORECASE)
_UNTIL = regex(r"\bhow long (?:before|until|till|after)\b")  # of what comes before or behind a visit
_AFTERWARDS = regex(r"\b(?:after(?:wards?|ward)?|hang(?:ing)? (?:around|about)|sit(?:ting)? (?:there|around)|stuck)\b")
_OF_LENGTHS = telling("long take time much many usually normally rule whole all")
_VISIT_ITSELF = regex(r"\b(?:there|gone|appointment|visit|session|lesson|class|meeting|consultation|slot)\b")
_IS = regex(r"['’]s\b")  # "probate's through"
_OF_VISIT = regex(r"\b(?:it|that|this|there|gone|appointment|visit|session|lesson|class)\b")


def asks_length(heard: Heard) -> bool:
    """ "How long does it take": of a visit, not of what comes of it."""
    return _ASKS.search(heard.plain) is not None and _NOT_OF_A_VISIT.search(heard.plain) is None


def _is_head_said(service: Service, heard: Heard) -> bool:
    head = plain(service.name).partition(" for ")[0].split()[-1]
    return is_said(head, heard.words)


class TellingLengths(TellingPrices):
    """The part of the dialogue that tells how long a visit is planned for."""

    def length_told(self, heard: Heard) -> bool:
        """ "How long is a cleaning": nothing that the file's own answer says better."""
        service = self._lasting(heard)
        if service is None:
            return False
        self.run_function("answer_faq", {"question": length_question(service)})
        return True

    def is_length(self, heard: Heard) -> bool:
        """Can it be told?"""
        return self._lasting(heard) is not None

    def _lasting(self, heard: Heard) -> Service | None:
        """The service whose length is asked for; None: no length is, or the file has an answer of its own."""
        if not asks_length(heard) or _UNTIL.search(heard.plain) or self.sure_faq() or not self.can("answer_faq"):
            return None
        if _AFTERWARDS.search(heard.plain) and self.has_faq() and self.matches[0].score >= LIKELIER:
            return None  # "how long am I stuck sitting there after the shot"
        named = service_named(heard, self.services)
        if named and not _is_head_said(named, heard):
            named = None  # a divorce is no divorce consultation
        if named is None and self.state.booking and self.booking.service:
            of_file = self.has_faq() and self.matches[0].score >= LIKELIER
            of_file = of_file and (not _OF_VISIT.search(heard.plain) or self._is_of_the_whole(heard, self.service))
            return None if of_file else self.service  # "how long does the whole purchase take"
        if named is None and regex(r"\b(?:it|that|there|this|one)\b").search(heard.plain):
            if self._file_tells(heard):
                return None
            name = self.service_spoken_of()
            return next((one for one in self.services if one.name == name), None)
        return named

    def _is_of_the_whole(self, heard: Heard, service: Service | None) -> bool:
        """ "How long does it all take as a rule, buying a house", where an appointment about that is booked: surely the
        file's question, whose thing is named, and nothing of the visit."""
        if service is None or _VISIT_ITSELF.search(heard.plain) or _is_head_said(service, heard):
            return False
        nearest = self.matches[0].index
        own = telling(" ".join(faq_matching.wordings(self.definition)[nearest]))
        return self.is_surely_meant(heard, nearest) and bool((own & telling(heard.text)) - _OF_LENGTHS)

    def _file_tells(self, heard: Heard) -> bool:
        """ "What's conveyancing, and how long does it take": the file's question is of what is named beside."""
        if not self.has_faq():
            return False
        wordings = faq_matching.wordings(self.definition)[self.matches[0].index]
        own = next((one for one in wordings if _LONG.search(one)), "")
        said = self.said_last()
        return said is not None and bool((telling(own) & telling(_IS.sub("", said.text))) - telling(heard.text))

    def length_line(self, name: str) -> str:
        """Of the service of this name, in the caller's language."""
        service = next((one for one in self.services if one.name == name), None)
        if service is None:
            return ""
        minutes = length_words(service.minutes, self.language)
        minutes = minutes if self.request.by_text else spoken(minutes, self.locale)
        return self.lines.length.format(service=self.service_names([service]), minutes=minutes)
