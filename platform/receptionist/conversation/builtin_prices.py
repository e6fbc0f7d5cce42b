"""What things cost: prices of services, and questions of the file that tell of money. Pure."""

import re
from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from receptionist.conversation import faq_matching
from receptionist.conversation.builtin_moments import names_moment
from receptionist.conversation.builtin_people import AskingForPeople
from receptionist.conversation.builtin_services import (
    named_outright,
    own_word_said,
    service_named,
    services_named,
    spoken_of,
    touched,
)
from receptionist.conversation.file_facts import length_question, price_question
from receptionist.conversation.history import CallerSaid, FaqMatch, FunctionCall
from receptionist.conversation.judgement import LIKELY
from receptionist.conversation.patterns import regex
from receptionist.conversation.price_questions import (
    asks_of_coming_out,
    asks_price,
    is_of_coming_out,
    tells_of_money,
    without_charge,
    without_unit,
)
from receptionist.conversation.reading import spoken
from receptionist.conversation.service_ties import OF_A_SEX
from receptionist.conversation.service_words import GENERIC, is_said, own_words
from receptionist.conversation.sounding import as_it_sounds
from receptionist.conversation.words import Heard, plain, word_set
from receptionist.practice.definition import Service

_PRICE_OF = regex(
    r"\b(?:charge|cost|price|fee|much|ballpark|quote)\b.*? (?:for|of|is|are|does|on) (?:an? |the |new "
    r"|your |some )?(?P<thing>\w+(?: \w+)?)(?: cost)?$"
)
_PRONOUNS = frozenset(
    ("it", "that", "this", "them", "they", "those", "one", "me", "us", "you", "him", "her", "everything", "all")
)
_OF_IT = regex(  # what was spoken of last: "and what does it cost"
    r"(?:(?:and|so|oh|ok|okay|right|um|uh|well) )*(?:how much|what|whats)(?: (?:do|does|would|will|is|are|s))?"
    r"(?: (?:it|that|they|this|those|the price|the cost))?(?: (?:cost|be|run|come to))?(?: (?:me|then|please"
    r"|roughly))*"
)
_NO_THING = faq_matching.telling(  # of a question of what something costs: in too many others
    "cost price charge fee rate appointment visit time day today total exactly roughly usually normally money dollar"
    " pound run set back going gonna come first one all whole thing per each take do have offer"
) | {"cost"}
_ASKED_OF = regex(  # the "new furnace" of "how much is a new furnace", "what would a new furnace run me"
    r"\b(?:how much|how (?:pricey|expensive|dear)|what(?:s| is| are| do| does| will| would| did)?|charge|charges|cost"
    r"|costs|price|prices|fees?|rates?) (?:(?:is|are|does|do|did|will|would|it|to|for|of|on|you|yall|guys|charge|cost"
    r"|the|price|fee|rate|going|get|have|me|be|getting|having|just|like|usually|about|roughly) )*"
    r"(?:(?:an?|the|your|my|our|some|one|those|these) )?(?P<thing>[a-z]\w*(?: [a-z]\w*){0,2}?)"
    r"(?= (?:costs?|run|runs|running|go|goes|going|gonna|will|would|set|sets|be|is|these|there|here|at|for|on|with|in"
    r"|from|if|please|then|now|today|thanks|and|or|about|roughly|usually|price|come|like|by|me|these)\b|$)"
)
_YOU_DO = regex(r" (?:that |which )?(?:you|yall|they)(?: guys| all)? (?:do|have|offer|run|sell|got|have got)\b.*$")
_ANOTHER = frozenset(  # a new furnace is no furnace tune-up
    ("new", "replacement", "replacing", "replace", "install", "installing", "installation", "buy", "buying", "rent")
)
_ANY_KIND = word_set(
    """
    regular basic normal standard simple quick full single little small big large long short usual typical whole plain
    session sessions appointment visit one ones kind sort type just only first adult kids good proper decent half hour
    hours minutes minute extra thirty sixty ninety double pair set lot couple few two three four five six ten mens
    womens
    """
)
_NUMBERS = word_set("two three four five six seven eight nine ten couple few")  # "to hire two bikes"
_FROM = regex(r"^from ", re.IGNORECASE)
_IT = regex(r"\b(?:that|it|this|those|them|they)\b")
_MOST_PRICES = 5
_FEW = 9  # words
_AND_THAT = regex(
    r"^(?:(?:oh|ah|ok|okay|right|yikes|wow|ouch|oof|gosh|hm|hmm|um|uh|well|cool|great|i see|so|thanks) )*"
    r"(?:and|(?:what|how) about|or|versus|plus)\b(?!.*\b(?:i|id|ill|book|want|like|need|lets|can|could|how|when|do"
    r"|does)\b)"
)
_WANTS_QUOTE = regex(
    r"\b(?:want|need|like|get|have|give (?:me|us)|come (?:and|to) give (?:me|us)) (?:(?:some|any)(?:body"
    r"|one) to \w+ )?"
    r"(?:an? )?(?:price|quote|estimate|bid|number)\b(?!.*\bhow much\b)"
)
_SURELY_NEAR = 0.7  # of a matcher's score
_RATHER_FREE = 0.5  # of all that may be meant
_OF_SOUND = 0.9  # of a matcher's score: an answer to what sounds alike, below it
_ALL_PRICES = regex(
    r"\b(?:your|the) (?:prices|rates|fees|price list|services|treatments)\b|\bwhat (?:do you|yall|you) charge$"
    r"|\bprice list\b|\babout (?:your |the |some )?(?:prices|pricing|rates|fees)\b"
)


_WHATS_A = regex(  # "what's a single adjustment": its price, of a practice that has one for it
    r"^(?:(?:hi|hello|hey|hiya|so|and|um|uh|ok|okay|oh|well|quick question|just) )*(?:whats|what (?:are|is))"
    r" (?:an?|your) (?P<thing>[a-z]+(?: [a-z]+){0,3}?)(?: (?:these days|nowadays|with you|there|at yours|now"
    r"|please|then|at the moment))*$"
)

_OF_THAT = regex(r"\b(?:that|it|this|those|them|thats|its)\b")

_TO_PAY = regex(  # of what was just booked
    r"\b(?:i|we) (?:\w+ )?(?:owe|pay|be paying|be charged|bring)\b(?! (?:by|with|monthly|online))|\bon the day\b"
    r"|\bthe "
    r"(?:total|damage)\b"
)


class TellingPrices(AskingForPeople):
    """The part of the dialogue that tells what the file says of prices."""

    def _just_booked(self) -> Service | None:
        """What was booked right before: "and what will that cost"."""
        made = self.state.made[-1].service if self.state.made and self.state.topic == "appointment" else ""
        return next((one for one in self.services if one.name == made), None)

    @abstractmethod
    def surely_asked(self, heard: Heard) -> str: ...

    def price_told(self, heard: Heard) -> bool:
        """ "What does it cost?": the file's price, or that the practice will tell."""
        if not self.services:
            return False
        if _WANTS_QUOTE.search(heard.plain) and names_moment(heard) and self.timed(heard):
            return False  # "we want a price on a new one, friday at ten": somebody is to come for it
        whole, heard = heard, without_unit(heard)
        if not asks_price(heard):
            return self._whats_told(heard) or self._goes_on_about_prices(heard)
        if faq := self._call_out_priced(heard):
            self.run_function("answer_faq", {"question": faq})
            return True
        if faq := self._is_free_in_file(heard):
            self.run_function("answer_faq", {"question": faq})
            return True
        thing = without_charge(heard)
        named, near = service_named(thing, self.services), touched(thing, self.services)
        if named and not named_outright(thing, [named]) and self._surely_asked_beside(heard, named):
            return False  # "how much to color my beard", where beards are trimmed, and colour is another question
        if self._is_of_another_thing(heard):
            if named and named.price and named_outright(thing, [named]):
                self._tell_price(named)  # "just a bath and blow-dry", of groomers whose file tells of a full groom
            elif question := self.surely_asked(heard):
                self.run_function("answer_faq", {"question": question})  # "how much is it to microchip a puppy"
            else:
                self.say(self.lines.no_price)
            return True
        if named and len(near) == 1 and named not in near:
            named = near[0]  # "a bath", of groomers that have one beside the full groom
        spoken_of = self.service if self.state.booking else self._just_booked()
        if heard != whole or _OF_IT.fullmatch(heard.plain):
            spoken_of = spoken_of or self.named_beside(whole)
        of_it = self.state.booking or _OF_THAT.search(heard.plain) or _TO_PAY.search(heard.plain)
        service = named or (spoken_of if of_it else None)
        refers = _OF_THAT.search(heard.plain) is not None and spoken_of is not None
        refers = refers and not (named is None and spoken_of and self._surely_asked_beside(heard, spoken_of))
        if named is None and _OF_IT.fullmatch(heard.plain) and (spoken_last := self._length_told_last()):
            self._tell_price(spoken_last)
            return True
        if service is None and _OF_IT.fullmatch(heard.plain) and (told := self._told_last()):
            self.run_function("answer_faq", {"question": told})
            return True
        if service is None and len(heard.words) <= _FEW and _IT.search(heard.plain) and not self.sure_faq():
            service = self._spoken_before()
        spoken_of_now = [named] if named is not None and named is service else near if named is None else []
        if spoken_of_now and (faq := self._faq_rather(heard, spoken_of_now)):
            self.run_function("answer_faq", {"question": faq})
            return True
        if service is None and (several := self._several_priced(heard)):
            for one in several[:-1]:
                self.say(self._price_line(one))
            self._tell_price(several[-1])
            return True
        beside = service is not None and self._is_told_beside_it(heard, service)
        beside = beside and (named is service or self._names_thing(heard))
        if (
            (service is None or not service.price or beside)
            and not self.sure_faq()
            and (faq := self._faq_with_price(heard) or (self._faq_of_thing(heard) if beside else ""))
        ):
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
            if named_outright(heard, [service]) and not self._tells_of(service, self.matches[0].index):
                self.say(self.lines.no_price)
                return True  # a lens check is no sight test
            return False
        if service.price:
            self._tell_price(service)
        else:
            self.say(self.lines.no_price)
        return True

    def named_beside(self, heard: Heard) -> Service | None:
        """ "I'm after composite bonding, how much is that": what is named in the same turn, beside the question."""
        last = self.said_last()
        before, asked, after = last.text.partition(heard.said) if last else ("", "", "")
        return service_named(Heard(f"{before} {after}"), self.services) if asked and (before or after) else None

    def _is_free_in_file(self, heard: Heard) -> str:
        """ "I'm sixty one, is the sight test free": the likeliest question of the file, where it is one of that."""
        if "free" not in heard.words or not self.is_first_turn or not self.is_whole_turn(heard):
            return ""
        likely = self.meant.questions
        best = max(range(len(likely)), key=likely.__getitem__, default=0)
        asked = (
            " ".join(faq_matching.wordings(self.definition)[best]) if likely and likely[best] >= _RATHER_FREE else ""
        )
        return self.definition.faqs[best].question if "free" in plain(asked).split() else ""

    def _surely_asked_beside(self, heard: Heard, service: Service) -> bool:
        """Is it surely a question of the file, that says what the service's name does not?"""
        if not self.sure_faq():
            return False
        shared = faq_matching.telling(heard.text) & faq_matching.telling(
            " ".join(faq_matching.wordings(self.definition)[self.matches[0].index])
        )
        return bool(shared - _NO_THING - faq_matching.telling(service.name))

    def _whats_told(self, heard: Heard) -> bool:
        """The price of a service, and of nothing else, that is asked for by its name alone."""
        asked = _WHATS_A.match(heard.plain)
        if asked is None or self.sure_faq():
            return False
        thing = Heard(asked["thing"])
        named = service_named(thing, self.services)
        if named is None or not named.price or not named_outright(thing, [named]):
            return False
        own = faq_matching.telling(named.name)
        if any(word not in _ANY_KIND and not faq_matching.telling(word) <= own for word in thing.words):
            return False  # "what's a deep tissue massage", where there is a massage
        self._tell_price(named)
        return True

    def _is_told_beside_it(self, heard: Heard, service: Service) -> bool:
        """ "How much to rent a bike", where a bike fitting can be booked: more is said than the service has in its
        name, and less than its name."""
        own = faq_matching.telling(service.name)
        thing = faq_matching.telling(heard.text) - _NO_THING - faq_matching.telling(" ".join(_ANY_KIND))
        return bool(thing - own) and not own <= thing and not named_outright(heard, [service])

    def _faq_of_thing(self, heard: Heard) -> str:
        """The one question of what a price is asked of by its name, whatever else is said. Empty: none."""
        asked = _ASKED_OF.search(_YOU_DO.sub("", heard.plain))
        return self._faq_with_price(Heard(f"how much is {asked['thing']}")) if asked else ""

    def _names_thing(self, heard: Heard) -> bool:
        """ "How much is that monthly plan you do", in the midst of a booking: it is asked of a thing by its name."""
        asked = _ASKED_OF.search(_YOU_DO.sub("", heard.plain))
        kind = faq_matching.telling(self.definition.practice.kind)
        return bool(asked and faq_matching.telling(asked["thing"]) - _NO_THING - kind)

    def _faq_rather(self, heard: Heard, services: Sequence[Service]) -> str:
        """ "What's the damage for two dogs sharing a kennel", where dogs are groomed as well: the likeliest question,
        which is about a price too, where no service's name is said whole. Empty: none."""
        near = self.can("answer_faq") and faq_matching.band(self.matches) is not None
        if not near or self.matches[0].score < LIKELY or named_outright(heard, services):
            return ""
        said = plain(heard.text).split()
        faq = self.definition.faqs[self.matches[0].index]
        priced = [one for one in (faq.question, *faq.also_asked) if asks_price(Heard(one)) or tells_of_money(one)]
        shared = faq_matching.telling(heard.text) & faq_matching.telling(" ".join(priced)) - _NO_THING
        whole = any(all(is_said(word, said) for word in own_words(one)) for one in services)
        thing = [
            word for one in regex(r"\b(?:the|an?|just an?|for) (\w+)").findall(heard.plain) for word in one.split()
        ]
        called = any(is_said(word, own_words(one)) for one in services for word in thing)  # "just a bath"
        surely = bool(priced) and self.matches[0].score >= _SURELY_NEAR and not called
        return faq.question if (shared or surely) and not whole else ""

    def _told_with_terms(self, service: Service) -> str:
        """The question of the file about this very price, whose answer may tell for whom it is less. Empty: none."""
        own = own_words(service) if self.can("answer_faq") else list[str]()
        price = set(plain(spoken(service.price)).split()) - GENERIC
        for faq in self.definition.faqs:
            asks = [one for one in (faq.question, *faq.also_asked) if asks_price(Heard(one))]
            if any(own and all(is_said(word, plain(one).split()) for word in own) for one in asks) and (
                price <= set(plain(spoken(faq.answer)).split())
            ):
                return faq.question
        return ""

    def _goes_on_about_prices(self, heard: Heard) -> bool:
        """ "And a regular swedish one", after the price of another was told."""
        asked = [one for one in self.request.entries if isinstance(one, FunctionCall)]
        last = str(asked[-1].arguments.get("question", "")) if asked and asked[-1].name == "answer_faq" else ""
        if self.state.asking != "more" or last not in map(price_question, self.services):
            return False
        sounds = as_it_sounds(heard.text, {word for one in self.services for word in own_words(one)})
        named = service_named(Heard(sounds), self.services) if _AND_THAT.match(heard.plain) else None
        if named is None or not named.price or len(heard.words) > _FEW or self.timed(heard):
            return False
        self._tell_price(named)
        return True

    def _is_of_another_thing(self, heard: Heard) -> bool:
        """ "How much is a new furnace", where one is only tuned up; "a hearing aid", where batteries have a price."""
        asked = _ASKED_OF.search(heard.plain)
        thing = asked["thing"].split() if asked else []
        if not thing or thing[0] in _PRONOUNS or self._faq_with_price(heard):
            return False
        if self.sure_faq():
            return self.matches[0].score < _OF_SOUND and self._is_of_another_question(heard, self.matches[0].index)
        named = service_named(heard, self.services)
        if named is None:
            return False
        own = own_words(named)
        if not _ANOTHER.isdisjoint(thing) and not any(is_said(one, own) for one in _ANOTHER.intersection(thing)):
            return any(is_said(one, own) for one in thing)
        if named_outright(heard, [named]) or named in spoken_of(heard, self.services):
            return False
        beside = [
            one for one in thing if one not in _ANY_KIND and one not in GENERIC | OF_A_SEX and not is_said(one, own)
        ]
        kind = plain(self.definition.practice.kind).split()
        return any(not is_said(one, kind) for one in beside) and any(is_said(one, own) for one in thing)

    def _is_of_another_question(self, heard: Heard, faq: int) -> bool:
        """All that is asked for stands elsewhere in the file, and nothing of what this question turns on is said."""
        own = faq_matching.wordings(self.definition)
        thing = faq_matching.telling(heard.text) - _NO_THING
        elsewhere = [one for at, wordings in enumerate(own) if at != faq for one in wordings]
        elsewhere += [one.name for one in self.services]
        turns_on = Counter(word for one in own[faq] for word in faq_matching.telling(one) - _NO_THING)
        core = {word for word, many in turns_on.items() if 2 * many >= len(own[faq])}
        return bool(thing and core and not core & thing) and any(
            thing <= faq_matching.telling(one) for one in elsewhere
        )

    def _length_told_last(self) -> Service | None:
        """The service whose length was told just before, where it has a price."""
        asked = [one for one in self.request.entries if isinstance(one, FunctionCall)]
        last = str(asked[-1].arguments.get("question", "")) if asked else ""
        return next((one for one in self.services if one.price and last == length_question(one)), None)

    def _spoken_before(self) -> Service | None:
        """ "Can somebody look at a letter" - "what would that run me": the one of the turn before, unless something
        else was told since."""
        turns = [at for at, one in enumerate(self.request.entries) if isinstance(one, CallerSaid)]
        if len(turns) < 2 or any(isinstance(one, FunctionCall) for one in self.request.entries[turns[-2] :]):
            return None
        before = self.request.entries[turns[-2]]
        return service_named(Heard(before.text), self.services) if isinstance(before, CallerSaid) else None

    def _told_last(self) -> str:
        """The question of the file that was answered last, where its answer tells of money. Empty: none."""
        asked = [one for one in self.request.entries if isinstance(one, FunctionCall) and one.name == "answer_faq"]
        last = str(asked[-1].arguments.get("question", "")) if asked else ""
        told = (faq.question for at, faq in enumerate(self.definition.faqs) if self.is_priced(at))
        return last if self.can("answer_faq") and last in told else ""

    def _tell_price(self, service: Service) -> None:
        if self.can("answer_faq"):
            told = self._told_with_terms(service) or price_question(service)
            self.run_function("answer_faq", {"question": told})
        else:
            self.say(self._price_line(service))

    def price_words(self, name: str) -> str:
        """Of the service of this name, in the caller's language."""
        return next((self._price_line(one) for one in self.services if one.name == name), "")

    def _price_line(self, service: Service) -> str:
        price = service.price if self.request.by_text else spoken(service.price, self.locale)
        price = _FROM.sub("desde ", price) if self.language == "es" else price
        return self.lines.price.format(service=service.name, price=price)

    def _several_priced(self, heard: Heard) -> list[Service]:
        """ "How much for a manicure and a pedicure", "what are your prices": a few, all with a price of their own."""
        if self.sure_faq():
            return []
        thing = without_charge(heard)
        named = touched(thing, self.services) or services_named(thing, self.services)
        asked = _PRICE_OF.search(heard.plain)
        if len(named) == 1 and not (asked and all(is_said(one, own_words(named[0])) for one in asked["thing"].split())):
            return []  # "a cake for thirty" is no cake tasting
        if _ALL_PRICES.search(heard.plain) and not named:
            named = self.services
        told = [one for one in named if one.price]
        if len(told) < len(named) and named is not self.services and not own_word_said(heard, named):
            return []  # of two that share a word: the price of one is none of "a dog for the night"
        return told if len(told) <= _MOST_PRICES else []

    def _call_out_priced(self, heard: Heard) -> str:
        """ "What's it run just to have a guy come look": the one question about what coming out costs. Empty: none."""
        if not self.can("answer_faq") or not asks_of_coming_out(heard):
            return ""
        found = [
            faq.question
            for at, faq in enumerate(self.definition.faqs)
            if self.is_priced(at)
            and any(
                is_of_coming_out(one) and (asks_price(Heard(one)) or tells_of_money(one))
                for one in (faq.question, *faq.also_asked)
            )
        ]
        return found[0] if len(found) == 1 else ""

    def price_in_faq(self, heard: Heard, matches: Sequence[FaqMatch]) -> bool:
        """Does a question of the file tell what it costs, where the service itself has no price?"""
        service = service_named(heard, self.services)
        near = self.can("answer_faq") and faq_matching.band(matches) is not None
        return (service is None or not service.price) and near and self.is_priced(matches[0].index)

    def _faq_with_price(self, heard: Heard) -> str:
        """ "How much is the deposit": the one question that is about it and tells of money. Empty: none."""
        thing = faq_matching.telling(heard.text) - _NO_THING - _NUMBERS if self.can("answer_faq") else set[str]()
        beside = {  # words of the wording that says least beside it
            faq.question: min(len(told - thing - _NO_THING) for told in own)
            for at, faq in enumerate(self.definition.faqs)
            if thing and self.is_priced(at) and not self._is_of_another_question(heard, at)
            if (
                own := [
                    told
                    for one in (faq.question, *faq.also_asked)
                    if thing <= (told := faq_matching.telling(one))
                    and (asks_price(Heard(one)) or not told - thing - _NO_THING)
                ]
            )
        }
        if not beside and thing and (within := self._priced_within(thing)):
            return within  # "how much is the rush fee"
        likeliest = self.definition.faqs[self.matches[0].index].question if beside and self.has_faq() else ""
        if likeliest in beside:
            return likeliest
        least = min(beside.values(), default=0)
        found = [question for question, many in beside.items() if many == least]
        return found[0] if len(found) == 1 else ""

    def _priced_within(self, thing: AbstractSet[str]) -> str:
        """The one question whose answer tells of all of it, and of money, where no question does. Empty: none."""
        found = [
            faq.question
            for at, faq in enumerate(self.definition.faqs)
            if self.is_priced(at) and thing <= faq_matching.telling(faq.answer)
        ]
        return found[0] if len(found) == 1 and not any(thing <= set(own_words(one)) for one in self.services) else ""

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
        if self.has_faq() and self.matches[0].score >= _SURELY_NEAR and self._asks_price(self.matches[0].index):
            return False  # "what's an inspection cost", of which the file speaks as a check-up
        kind = faq_matching.telling(self.definition.practice.kind)
        thing = faq_matching.telling(asked["thing"]) - kind - _ANY_KIND  # "an hour of maths", of a maths tutor
        priced = [
            faq_matching.telling(" ".join((faq.question, *faq.also_asked, faq.answer)))
            for at, faq in enumerate(self.definition.faqs)
            if self.is_priced(at)
        ]
        return bool(thing) and not any(thing & one for one in priced)

    def is_priced(self, faq: int) -> bool:
        """Does that question of the file, or its answer, tell of money?"""
        one = self.definition.faqs[faq]
        return tells_of_money(one.question, *one.also_asked, one.answer)

    def _tells_of(self, service: Service, faq: int) -> bool:
        """Is a word of its name in that question, or in its answer? All of them, where it asks no price: the "own
        frames" are no frame adjustment."""
        one = self.definition.faqs[faq]
        words = plain(" ".join((one.question, *one.also_asked, one.answer))).split()
        found = [is_said(word, words) for word in own_words(service)]
        return any(found) if self._asks_price(faq) else all(found)

    def _asks_price(self, faq: int) -> bool:
        one = self.definition.faqs[faq]
        return any(asks_price(Heard(asked)) for asked in (one.question, *one.also_asked))

    def tells_of_thing(self, heard: Heard, faq: int) -> bool:
        """Is what a price is asked of spoken of in that question, or in its answer? True where no thing is named."""
        asked = _ASKED_OF.search(heard.plain)
        kind = faq_matching.telling(self.definition.practice.kind)
        thing = faq_matching.telling(asked["thing"]) - _NO_THING - kind if asked else set[str]()
        one = self.definition.faqs[faq]
        return not thing or bool(thing & faq_matching.telling(" ".join((one.question, *one.also_asked, one.answer))))

    def _names_service(self, heard: Heard) -> bool:
        return service_named(without_unit(heard), self.services) is not None

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
