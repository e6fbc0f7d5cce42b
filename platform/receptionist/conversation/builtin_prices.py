"""What things cost: prices of services, and questions of the file that tell of money. Pure."""

import re
from collections.abc import Sequence

from receptionist.conversation import faq_matching
from receptionist.conversation.builtin_goals import asks_price
from receptionist.conversation.builtin_people import AskingForPeople
from receptionist.conversation.builtin_services import (
    service_named,
    services_named,
    touched,
)
from receptionist.conversation.file_facts import price_question
from receptionist.conversation.history import FaqMatch, FunctionCall
from receptionist.conversation.reading import spoken
from receptionist.conversation.service_words import is_said, own_words
from receptionist.conversation.words import Heard, plain
from receptionist.practice.definition import Service

_PRICE_OF = re.compile(
    r"\b(?:charge|cost|price|fee|much|ballpark|quote)\b.*? (?:for|of|is|are|does|on) (?:an? |the |new "
    r"|your |some )?(?P<thing>\w+(?: \w+)?)(?: cost)?$"
)
_PRICED = re.compile(
    r"\b(?:free|costs?|prices?|how much(?! time)|charges?|fees?|dollars?|pounds?|quid|pence|cents|pay|expensive"
    r"|euros?|cuestan?|precios?|cobran?|valen?|gratis|gratuit[oa]s?|tarifas?|pagar?|dolares)\b"
)
_MONEY = frozenset("$€£")
_PRONOUNS = frozenset(
    ("it", "that", "this", "them", "they", "those", "one", "me", "us", "you", "him", "her", "everything", "all")
)
_OF_IT = re.compile(  # what was spoken of last: "and what does it cost"
    r"(?:(?:and|so|oh|ok|okay|right|um|uh|well) )*(?:how much|what|whats)(?: (?:do|does|would|will|is|are|s))?"
    r"(?: (?:it|that|they|this|those|the price|the cost))?(?: (?:cost|be|run|come to))?(?: (?:me|then|please|roughly))*"
)
_NO_THING = faq_matching.telling(  # of a question of what something costs: in too many others
    "cost price charge fee rate appointment visit time day today total exactly roughly usually normally money dollar"
    " pound run set back going gonna come first one all whole thing per each take do have offer"
) | {"cost"}
_FROM = re.compile(r"^from ", re.IGNORECASE)
_MOST_PRICES = 5
_ALL_PRICES = re.compile(
    r"\b(?:your|the) (?:prices|rates|fees|price list|services|treatments)\b|\bwhat (?:do you|yall|you) charge$"
    r"|\bprice list\b"
)


class TellingPrices(AskingForPeople):
    """The part of the dialogue that tells what the file says of prices."""

    def price_told(self, heard: Heard) -> bool:
        """ "What does it cost?": the file's price, or that the practice will tell."""
        if not asks_price(heard) or not self.services:
            return False
        named = service_named(heard, self.services)
        service = named or (self.service if self.state.booking else None)
        refers = (
            re.search(r"\b(?:that|it|this|those|them)\b", heard.plain) is not None and self.state.booking is not None
        )
        if service is None and _OF_IT.fullmatch(heard.plain) and (told := self._told_last()):
            self.run_function("answer_faq", {"question": told})
            return True
        if service is None and (several := self._several_priced(heard)):
            for one in several[:-1]:
                self.say(self._price_line(one))
            self._tell_price(several[-1])
            return True
        if (service is None or not service.price) and not self.sure_faq() and (faq := self._faq_with_price(heard)):
            self.run_function("answer_faq", {"question": faq})
            return True
        if (service is None or not service.price) and self.names_unpriced(heard):
            self.say(self.lines.no_price)
            return True
        if service is None or (named is None and self.sure_faq() and not refers):
            return False
        if not service.price and not self.sure_faq() and (faq := self._priced_in_faq(service)):
            self.run_function("answer_faq", {"question": faq})
            return True
        if not service.price and self.price_in_faq(heard, self.matches):
            return False
        if service.price:
            self._tell_price(service)
        else:
            self.say(self.lines.no_price)
        return True

    def _told_last(self) -> str:
        """The question of the file that was answered last, where its answer tells of money. Empty: none."""
        asked = [one for one in self.request.entries if isinstance(one, FunctionCall) and one.name == "answer_faq"]
        last = str(asked[-1].arguments.get("question", "")) if asked else ""
        told = (faq.question for at, faq in enumerate(self.definition.faqs) if self.is_priced(at))
        return last if self.can("answer_faq") and last in told else ""

    def _tell_price(self, service: Service) -> None:
        if self.can("answer_faq"):
            self.run_function("answer_faq", {"question": price_question(service)})
        else:
            self.say(self._price_line(service))

    def price_words(self, name: str) -> str:
        """Of the service of this name, in the caller's language."""
        return next((self._price_line(one) for one in self.services if one.name == name), "")

    def _price_line(self, service: Service) -> str:
        price = service.price if self.request.by_text else spoken(service.price, self.language)
        price = _FROM.sub("desde ", price) if self.language == "es" else price
        return self.lines.price.format(service=service.name, price=price)

    def _several_priced(self, heard: Heard) -> list[Service]:
        """ "How much for a manicure and a pedicure", "what are your prices": a few, all with a price of their own."""
        if self.sure_faq():
            return []
        named = touched(heard, self.services) or services_named(heard, self.services)
        asked = _PRICE_OF.search(heard.plain)
        if len(named) == 1 and not (asked and all(is_said(one, own_words(named[0])) for one in asked["thing"].split())):
            return []  # "a cake for thirty" is no cake tasting
        if _ALL_PRICES.search(heard.plain) and not named:
            named = self.services
        told = [one for one in named if one.price]
        return told if len(told) <= _MOST_PRICES else []

    def price_in_faq(self, heard: Heard, matches: Sequence[FaqMatch]) -> bool:
        """Does a question of the file tell what it costs, where the service itself has no price?"""
        service = service_named(heard, self.services)
        near = self.can("answer_faq") and faq_matching.band(matches) is not None
        return (service is None or not service.price) and near and self.is_priced(matches[0].index)

    def _faq_with_price(self, heard: Heard) -> str:
        """ "How much is the deposit": the one question that is about it and tells of money. Empty: none."""
        thing = faq_matching.telling(heard.text) - _NO_THING if self.can("answer_faq") else set[str]()
        beside = {  # words of the wording that says least beside it
            faq.question: min(len(told - thing - _NO_THING) for told in own)
            for at, faq in enumerate(self.definition.faqs)
            if thing and self.is_priced(at)
            if (
                own := [told for one in (faq.question, *faq.also_asked) if thing <= (told := faq_matching.telling(one))]
            )
        }
        least = min(beside.values(), default=0)
        found = [question for question, many in beside.items() if many == least]
        return found[0] if len(found) == 1 else ""

    def is_priced_in_faq(self, heard: Heard) -> bool:
        """Is a price asked for that one of the file's questions tells?"""
        return asks_price(heard) and bool(self._faq_with_price(heard))

    def names_unpriced(self, heard: Heard) -> bool:
        """ "What do you charge for a crown?", where nothing in the file is said of what a crown costs."""
        asked = _PRICE_OF.search(heard.plain)
        if asked is None or self.sure_faq() or self._faq_with_price(heard):
            return False
        if asked["thing"].split()[0] in _PRONOUNS:
            return False
        thing = faq_matching.telling(asked["thing"])
        priced = [
            faq_matching.telling(" ".join((faq.question, *faq.also_asked, faq.answer)))
            for at, faq in enumerate(self.definition.faqs)
            if self.is_priced(at)
        ]
        return bool(thing) and not any(thing & one for one in priced)

    def is_priced(self, faq: int) -> bool:
        """Does that question of the file, or its answer, tell of money?"""
        one = self.definition.faqs[faq]
        words = " ".join((one.question, *one.also_asked, one.answer))
        return _PRICED.search(plain(words)) is not None or not _MONEY.isdisjoint(words)

    def _names_service(self, heard: Heard) -> bool:
        return service_named(heard, self.services) is not None

    def _priced_in_faq(self, service: Service) -> str:
        """ "Is that one free?", of the service that is being booked: the question about its price. Empty: none."""
        own = set(own_words(service))
        found = [
            faq
            for at, faq in enumerate(self.definition.faqs)
            if self.is_priced(at) and any(_is_price_of(own, one, faq.answer) for one in (faq.question, *faq.also_asked))
        ]
        return found[0].question if found else ""


def _is_price_of(own: set[str], question: str, answer: str) -> bool:
    """Is the price of what is called so asked for, or at least all of its name said?"""
    asked = set(plain(question).split())
    named = bool(own & asked)
    return named and (own <= asked | set(plain(answer).split()) or asks_price(Heard(question)))
