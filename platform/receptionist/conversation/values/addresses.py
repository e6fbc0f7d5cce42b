"""The caller's words -> a postal address in its parts, and a part of one put right. Pure.

What is where in an address is a guess by its words; it is read back before anybody relies on it.
"""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import asdict
from rapidfuzz import fuzz

from receptionist.conversation.patterns import regex
from receptionist.conversation.symbols import small_number
from receptionist.conversation.tongues.known import places_of, values_of
from receptionist.conversation.tongues.place_words import PlaceWords
from receptionist.conversation.tongues.value_words import ValueWords
from receptionist.conversation.values.parts import after_correction, plain_with_stops
from receptionist.conversation.words import plain

_LONGEST_TEXT = 400
_SPELLS = 60  # how alike letters and a word are, of which they are the spelling
_POSTCODE_GB = regex(r"[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}")
_DIGITS_OF_POSTCODE: Final = {"US": 5, "ES": 5, "MX": 5, "PR": 5, "FR": 5, "DE": 5, "AU": 4}
ABBREVIATIONS: Final = {
    "st": "street",
    "ave": "avenue",
    "rd": "road",
    "ln": "lane",
    "dr": "drive",
    "ct": "court",
    "blvd": "boulevard",
    "pl": "place",
    "apt": "apartment",
    "saint": "street",
    "hwy": "highway",
    "ste": "suite",
    "pkwy": "parkway",
    "cir": "circle",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "sq": "square",
    "avda": "avenida",
}


class Address(Struct, frozen=True):
    """Each part as it is written; empty: it was not said. `house`: the name of one; `box`: of a post office."""

    number: str = ""
    street: str = ""
    unit: str = ""
    house: str = ""
    box: str = ""
    town: str = ""
    state: str = ""
    postcode: str = ""

    @property
    def text(self) -> str:
        """ "12 Main Street, Springfield"."""
        street = f"{self.number} {self.street}".strip()
        box = f"PO Box {self.box}" if self.box else ""
        place = " ".join(part for part in (self.state, self.postcode) if part)
        return ", ".join(part for part in (self.house, street, box, self.unit, self.town, place) if part)


def address_from_turns(lines: Sequence[str], country: str, language: str = "en", known: str = "") -> Address | None:
    """The address in what the caller said in these turns. `known`: as it was written before, which they may correct."""
    words, places = values_of(language), places_of(language)
    said = plain_with_stops(" , ".join(lines)[:_LONGEST_TEXT])
    if known:
        old = _read_written(known, words, places, country)
        if old is not None and (corrected := _corrected(old, said, words, places, country)):
            return corrected
    pieces = after_correction(said, [one for one in words.rights if one not in ("wait",)])
    whole = _read(said, words, places, country) if len(pieces) == 1 else None
    for at in range(len(pieces) - 1, -1, -1):
        if whole is not None:
            break
        whole = _read(pieces[at], words, places, country)
        if whole is not None and at + 1 < len(pieces):
            for piece in pieces[at + 1 :]:
                whole = _part_put_right(whole, piece, words, places, country)
    return whole


def _read_written(text: str, words: ValueWords, places: PlaceWords, country: str) -> Address | None:
    return _read(plain_with_stops(text), words, places, country)


def _read(said: str, words: ValueWords, places: PlaceWords, country: str) -> Address | None:
    said = regex(r"(?:, ?)?(?:thats \w+ )?\blike (?:the|a|in) \w+").sub(" ", said)
    said = regex(r"\ba (?=hundred|thousand)").sub("one ", said)
    tokens = [
        heard
        for heard in said.replace(".", ",").replace("?", ",").replace("!", ",").split()
        if heard not in ("um", "uh", "er")
    ]
    tokens = _without_leads(_without_spelling(tokens), places)
    found = _whole(tokens, words, places, country)
    if found is not None:
        return found
    for at in range(1, len(tokens)):  # what was said before the number is no part of it
        if _number(tokens, at, words)[1] and not _number(tokens, at - 1, words)[1]:
            found = _whole(tokens[at:], words, places, country)
            if found is not None:
                return found
    return None


def _without_spelling(tokens: list[str]) -> list[str]:
    """ "birch, B-I-R-C-H, road" is said once; letters that differ mend the word before them."""
    kept: list[str] = []
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and len(tokens[end]) == 1 and tokens[end].isalpha():
            end += 1
        if end - at >= 3 and kept and fuzz.ratio(kept[-1], "".join(tokens[at:end])) >= _SPELLS:
            kept[-1] = "".join(tokens[at:end])
            at = end
            continue
        kept.append(tokens[at])
        at += 1
    return kept


def _whole(tokens: list[str], words: ValueWords, places: PlaceWords, country: str) -> Address | None:
    if not tokens:
        return None
    if box := _box(tokens, words, places, country):
        return box
    if tokens[0] in places.number and _number(tokens, 1, words)[1]:
        tokens = tokens[1:]
    unit, tokens = _leading_unit(tokens, words, places)
    kind = _street(tokens, words, places)
    if kind is None:
        return None
    number, house, street, rest = kind
    trailing, rest = _leading_unit(rest, words, places)
    town, state, postcode, late_unit = _place(rest, words, places, country)
    if not (number or house or unit) or number.startswith("0"):
        return None  # "oh okay, 12 Baldwin Street"
    return Address(
        number=number.upper(),
        street=street,
        unit=unit or trailing or late_unit,
        house=house,
        town=town,
        state=state,
        postcode=postcode,
    )


def _without_leads(tokens: list[str], places: PlaceWords) -> list[str]:
    for _ in range(6):
        while tokens and tokens[0] == ",":
            tokens = tokens[1:]
        for lead in sorted(places.leads, key=len, reverse=True):
            parts = lead.split()
            if tokens[: len(parts)] == parts and len(tokens) > len(parts):
                tokens = tokens[len(parts) :]
                break
        else:
            break
    return tokens


def _number(tokens: Sequence[str], at: int, words: ValueWords) -> tuple[str, int]:
    """ "four twenty one" -> "421", "12a", "one oh five"; and how many words that takes."""
    digits, start = "", at
    while at < len(tokens):
        heard = tokens[at]
        if regex(r"\d+[a-z]?").fullmatch(heard):
            digits += heard
            at += 1
            if not heard[-1].isdigit():
                break
            continue
        if (heard in words.digits and words.digits[heard] == "0") or (heard == "o" and digits):
            digits += "0"
            at += 1
            continue
        if (times := words.repeats.get(heard)) and at + 1 < len(tokens) and tokens[at + 1] in words.digits:
            digits += words.digits[tokens[at + 1]] * times
            at += 2
            continue
        value, used, ordinal = small_number(tokens, at, words.numbers)
        if ordinal and used > 1 and tokens[at + used - 2] in (words.numbers.hundred, words.numbers.thousand):
            value, used, ordinal = small_number(
                tokens[: at + used - 1], at, words.numbers
            )  # "nine hundred, Fifth Avenue"
        if not used or ordinal:
            break
        following = tokens[at + used] if at + used < len(tokens) else ""
        if digits and following in ("st", "nd", "rd", "th"):
            break
        digits += str(value)
        at += used
    lettered = digits and at + 2 < len(tokens) and regex(r"[a-f]").fullmatch(tokens[at]) is not None
    if lettered and tokens[at + 1] not in (",", "street", "st", "avenue", "road"):  # "221 B Baker Street"
        digits, at = digits + tokens[at], at + 1
    return digits, at - start


def _box(tokens: list[str], words: ValueWords, places: PlaceWords, country: str) -> Address | None:
    said = " ".join(tokens)
    for name in places.boxes:
        if found := regex(rf"{name}\b\s*").match(said):
            rest = said[found.end() :].split()
            digits, used = _number(rest, 0, words)
            if not digits:
                return None
            town, state, postcode, _ = _place(rest[used:], words, places, country)
            return Address(box=digits, town=town, state=state, postcode=postcode)
    return None


def _leading_unit(tokens: list[str], words: ValueWords, places: PlaceWords) -> tuple[str, list[str]]:
    """ "flat two, ...", "second floor ...", "apartment three b"."""
    while tokens and tokens[0] in (",", "and"):
        tokens = tokens[1:]
    if not tokens:
        return "", tokens
    if tokens[1:3] == ["floor", "flat"] or (tokens[1:2] == ["flat"] and tokens[0] in ("basement", "garden", "top")):
        size = 3 if tokens[1] == "floor" else 2
        return " ".join(word.capitalize() for word in tokens[:size]), _stopped(tokens[size:])
    if tokens[0] in places.units:
        digits, used = _number(tokens, 1, words)
        value, first, ordinal = small_number(tokens, 1, words.numbers) if len(tokens) > 1 else (0, 0, False)
        if ordinal and first:
            return f"{places.units[tokens[0]]} {' '.join(tokens[1 : 1 + first]).capitalize()}", _stopped(
                tokens[1 + first :]
            )
        if (
            first
            and not ordinal
            and used > first
            and _number(tokens, 1 + first, words)[1]
            and _street_follows(tokens, 1 + used, places)
        ):
            digits, used = str(value), first
        if used:
            letter = ""
            if len(tokens) > 1 + used and len(tokens[1 + used]) == 1 and tokens[1 + used].isalpha():
                letter, used = tokens[1 + used].upper(), used + 1
            return f"{places.units[tokens[0]]} {digits.upper()}{letter}", _stopped(tokens[1 + used :])
        if len(tokens) > 1 and len(tokens[1]) == 1 and tokens[1].isalpha():
            return f"{places.units[tokens[0]]} {tokens[1].upper()}", _stopped(tokens[2:])
    _, used, ordinal = small_number(tokens, 0, words.numbers)
    if (
        ordinal
        and used < len(tokens)
        and (tokens[used] in ("izquierda", "derecha") or (len(tokens[used]) == 1 and tokens[used].isalpha()))
    ):
        return " ".join(
            [
                *(word.capitalize() for word in tokens[:used]),
                tokens[used].upper() if len(tokens[used]) == 1 else tokens[used],
            ]
        ), _stopped(tokens[used + 1 :])
    if ordinal and used < len(tokens) and tokens[used] in places.floors:
        return " ".join(word.capitalize() for word in tokens[: used + 1]), _stopped(tokens[used + 1 :])
    if (
        tokens[0] in ("ground", "top", "basement", "upper", "lower")
        and tokens[1:2]
        and tokens[1] in (*places.floors, "flat")
    ):
        return f"{tokens[0].capitalize()} {tokens[1].capitalize()}", _stopped(tokens[2:])
    return "", tokens


def _street_follows(tokens: Sequence[str], at: int, places: PlaceWords) -> bool:
    return any(heard in places.streets_behind for heard in tokens[at : at + 5])


def _stopped(tokens: list[str]) -> list[str]:
    while tokens and tokens[0] == ",":
        tokens = tokens[1:]
    return tokens


def _street(tokens: list[str], words: ValueWords, places: PlaceWords) -> tuple[str, str, str, list[str]] | None:
    """Number, house, street, and what follows. None: no street is named."""
    house, start = _house(tokens, words, places)
    number, used = _number(tokens, start, words)
    at = start + used
    while at < len(tokens) and tokens[at] in (",", "and", "its", "on"):
        at += 1
    if number and _number(tokens, at, words)[0] == number:
        at += used  # "ninety. ninety Creek Lane"
    if number and tokens[at : at + 1] == ["avenue"] and at + 1 < len(tokens) and len(tokens[at + 1]) == 1:
        return number, house, f"Avenue {tokens[at + 1].upper()}", tokens[at + 2 :]
    if number and len(tokens) - at == 2 and tokens[at] in places.directions:
        return number, house, _street_name(tokens[at:], words), []
    if before := _street_before(tokens, at, words, places):
        street, end, behind = before
        return number or behind, house, street, tokens[end:]
    for end in range(at, min(at + 7, len(tokens))):
        if tokens[end] == "," and end > at:
            if end + 1 < len(tokens) and tokens[end + 1] in places.streets_behind:
                tokens = [*tokens[:end], *tokens[end + 1 :]]
            else:
                break
        if number and end == at and tokens[end] in ("broadway", "esplanade"):
            return number, house, tokens[end].capitalize(), tokens[end + 1 :]
        if tokens[end] in places.streets_behind and end > at:
            following = tokens[end + 1] if end + 1 < len(tokens) else ""
            if (
                following in places.streets_behind
                and tokens[end]
                in (
                    "st",
                    "hill",
                    "park",
                    "grove",
                    "green",
                    "mill",
                    "court",
                    "view",
                    "way",
                    "end",
                    "ridge",
                    "run",
                    "vale",
                    "fields",
                    "place",
                    "square",
                    "heights",
                )
                and end + 1 < len(tokens)
            ):
                continue
            if tokens[end] == "st" and end == at:
                continue
            last = end + 1
            name = tokens[at:last]
            directed = last + 1 < len(tokens) and tokens[last] in places.directions
            if directed and tokens[last + 1] != ",":
                name, last = [*name, tokens[last]], last + 1
            return number, house, _street_name(name, words), tokens[last:]
    if number and at < len(tokens):  # a street without its kind, before a comma
        ends = {",", *places.ends}
        stop = next((end for end in range(at, len(tokens)) if tokens[end] in ends), None)
        if stop is not None and 0 < stop - at <= 4:
            return number, house, _street_name(tokens[at:stop], words), tokens[stop:]
    return None


def _house(tokens: list[str], words: ValueWords, places: PlaceWords) -> tuple[str, int]:
    for end in range(1, min(4, len(tokens))):
        if tokens[end] == ",":
            break
        if tokens[end] in places.houses and not _number(tokens, 0, words)[0]:
            following = tokens[end + 1] if end + 1 < len(tokens) else ""
            if following in places.streets_behind and tokens[end] not in ("house", "cottage", "farm"):
                continue
            at = end + 1
            while at < len(tokens) and tokens[at] == ",":
                at += 1
            return " ".join(word.capitalize() for word in tokens[: end + 1]), at
    return "", 0


def _street_before(tokens: list[str], at: int, words: ValueWords, places: PlaceWords) -> tuple[str, int, str] | None:
    """ "highway six south", "calle mayor número quince": the street, where it ends, the number behind it."""
    for kind in sorted(places.streets_before, key=len, reverse=True):
        parts = kind.split()
        if tokens[at : at + len(parts)] != parts:
            continue
        start = at + len(parts)
        if kind in (
            "highway",
            "route",
            "county road",
            "state route",
            "state road",
            "interstate",
            "farm road",
            "us highway",
            "rural route",
            "ranch road",
            "farm to market road",
            "carretera",
        ):
            digits, used = _number(tokens, start, words)
            if used:
                end = start + used
                written = f"{' '.join(word.capitalize() for word in parts)} {digits}"
                if end < len(tokens) and tokens[end] in places.directions:
                    written, end = f"{written} {tokens[end].capitalize()}", end + 1
                return written, end, ""
        name: list[str] = []
        end = start
        while end < len(tokens) and len(name) < 6:
            heard = tokens[end]
            if heard == "," or heard in places.number:
                break
            if (
                small_number(tokens, end, words.numbers)[1]
                and not small_number(tokens, end, words.numbers)[2]
                and name
                and heard not in ("un", "una")
                and not _month_street(tokens, end)
            ):
                break
            if regex(r"\d+[a-z]?").fullmatch(heard) and name:
                break
            if heard in places.before_town and name and heard == "en":
                break
            name.append(heard)
            end += 1
        while end < len(tokens) and (tokens[end] == "," or tokens[end] in places.number or tokens[end] == "el"):
            end += 1
        digits, used = _number(tokens, end, words)
        if name or (digits and " " in kind):
            written = " ".join([*(word.capitalize() for word in parts), _title(name)])
            return written, end + used, digits
    return None


def _month_street(tokens: Sequence[str], at: int) -> bool:
    """ "cinco de mayo", "dos de mayo": the name of a street."""
    return tokens[at + 1 : at + 2] == ["de"] and at + 2 < len(tokens)


def _street_name(name: Sequence[str], words: ValueWords) -> str:
    """ "forty second street" -> "42nd Street", "fifth avenue" -> "5th Avenue"."""
    out: list[str] = []
    at = 0
    while at < len(name):
        value, used, ordinal = small_number(name, at, words.numbers)
        if used and (ordinal or name[at + used : at + used + 1] == ["street"]) and value > 0 and at + used < len(name):
            out.append(_nth(value) if value > 10 or not ordinal else name[at].capitalize())
            at += used
            continue
        out.append(name[at].capitalize() if not regex(r"\d+(?:st|nd|rd|th)").fullmatch(name[at]) else name[at])
        at += 1
    return " ".join(out)


def _nth(value: int) -> str:
    ending = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _place(tokens: Sequence[str], words: ValueWords, places: PlaceWords, country: str) -> tuple[str, str, str, str]:
    """Town, state, postcode, and a unit that was said late."""
    rest = [heard for heard in tokens if heard != ","]
    late = ""
    if rest and rest[0] in places.number and (found := _number(rest, 1, words))[1]:
        late, rest = f"Number {found[0]}", rest[1 + found[1] :]
    for at, heard in enumerate(rest):
        if heard in places.units and at + 1 < len(rest):
            found, left = _leading_unit(rest[at:], words, places)
            if found:
                late, rest = found, [*rest[:at], *left]
                break
    postcode, rest = _postcode(
        [heard for heard in rest if heard not in places.fillers or heard == "el"], words, country
    )
    while rest and (rest[0] in places.before_town or rest[0] in ("city", "town", "is", "the", "ciudad")):
        rest = rest[1:]
    state = ""
    for size in (3, 2, 1):
        name = " ".join(rest[-size:])
        if len(rest) > size and name in places.states:
            state, rest = places.states[name], rest[:-size]
            break
        if size == 1 and len(rest) > 1 and rest[-1].upper() in places.states.values() and len(rest[-1]) == 2:
            state, rest = rest[-1].upper(), rest[:-1]
    rest = rest[: next((at for at, heard in enumerate(rest) if heard in places.ends), len(rest))]
    town = _title(rest[:4]) if rest and not any(heard.isdigit() for heard in rest[:4]) else ""
    return town, state, postcode, late


def _postcode(tokens: list[str], words: ValueWords, country: str) -> tuple[str, list[str]]:
    if country == "GB":
        for start in range(max(0, len(tokens) - 8), len(tokens)):
            joined = ""
            for at in range(start, len(tokens)):
                heard = tokens[at]
                digit = words.digits.get(heard)
                if digit is not None:
                    joined += digit
                    continue
                if len(heard) == 1 or regex(r"[a-z]{0,2}\d{1,2}[a-z]{0,2}|[a-z]{2}").fullmatch(heard):
                    joined += heard
                else:
                    value, used, ordinal = small_number(tokens, at, words.numbers)
                    if not used or ordinal:
                        joined = ""
                        break
                    joined += str(value)
            if _POSTCODE_GB.fullmatch(joined):
                return f"{joined[:-3]} {joined[-3:]}".upper(), tokens[:start]
        return "", tokens
    wanted = _DIGITS_OF_POSTCODE.get(country, 5)
    for start in range(len(tokens)):
        digits, used = _number(tokens, start, words)
        fits = len(digits) in (wanted, 9 if country == "US" else wanted) and digits.isdigit()
        if used and fits and not (start and tokens[start - 1].isdigit()):
            rest = [*tokens[:start], *tokens[start + used :]]
            return digits if len(digits) == wanted else f"{digits[:5]}-{digits[5:]}", rest
    return "", tokens


def _title(name: Sequence[str]) -> str:
    small = {"de", "del", "la", "las", "los", "on", "upon", "y", "of", "the", "in"}
    return " ".join(word if at and word in small else word.capitalize() for at, word in enumerate(name))


# --- corrections --------------------------------------------------------------------------------------------------


def _corrected(old: Address, said: str, words: ValueWords, places: PlaceWords, country: str) -> Address | None:
    said = regex(r"^(?:no|nope|nah)\b[ ,]*").sub("", said)
    said = regex(r"\ba (?=hundred|thousand)").sub("one ", said)
    if (whole := _read(said, words, places, country)) and whole.street and whole.number:
        kept = {name: value for name, value in asdict(whole).items() if value}
        same = fuzz.ratio(whole.street.casefold(), old.street.casefold()) > 60
        return Address(**{**asdict(old), **kept}) if same or not whole.town else whole
    for not_ in words.not_:
        pieces = regex(rf"(?:^|(?<=\s)){not_}(?=\s)").split(said)
        if len(pieces) != 2:
            continue
        new, wrong = pieces
        if not new.strip(" ,"):
            again = regex(r"\b(?:its|it is|but|es|sino)\b|,").split(wrong)
            if len(again) >= 2:
                wrong, new = again[0], again[-1]
        if changed := _swapped(old, new, wrong, words, places):
            return changed
    changed = _part_put_right(old, said, words, places, country)
    return changed if changed != old else None


def _swapped(old: Address, new: str, wrong: str, words: ValueWords, places: PlaceWords) -> Address | None:
    new_tokens, wrong_tokens = _content(new, places), _content(wrong, places)
    new_number, wrong_number = (_last_number(tokens, words) for tokens in (new_tokens, wrong_tokens))
    parts = asdict(old)
    if new_number and wrong_number:
        for name in ("number", "unit", "postcode", "box", "street"):
            if regex(rf"\b{wrong_number}(?![0-9])", re.IGNORECASE).search(parts[name]):
                return Address(
                    **{
                        **parts,
                        name: regex(rf"\b{wrong_number}(?![0-9])", re.IGNORECASE).sub(new_number, parts[name]),
                    }
                )
        return Address(**{**parts, "number": new_number}) if not wrong_number.isdigit() or old.number else None
    if not any(heard in places.streets_behind for heard in wrong_tokens):
        new_tokens = [heard for heard in new_tokens if heard not in places.streets_behind] or new_tokens
    if new_tokens and wrong_tokens:
        for name in ("town", "street", "house", "state"):
            have = parts[name].split()
            for size in range(len(wrong_tokens), 0, -1):
                target = [plain(word) for word in wrong_tokens[-size:]]
                for at in range(len(have) - size + 1):
                    if [plain(word) for word in have[at : at + size]] == target:
                        put = [word.capitalize() for word in new_tokens[-size:]]
                        return Address(**{**parts, name: " ".join([*have[:at], *put, *have[at + size :]])})
    return None


def _content(said: str, places: PlaceWords) -> list[str]:
    dropped = {
        "its",
        "it",
        "is",
        "the",
        "a",
        "town",
        "city",
        "number",
        "love",
        "says",
        "no",
        "house",
        "name",
        "es",
        "el",
        "la",
        "ciudad",
        "numero",
        "calle",
        "called",
        ",",
        ".",
    }
    return [heard for heard in said.split() if heard not in dropped]


def _last_number(tokens: Sequence[str], words: ValueWords) -> str:
    for at in range(len(tokens)):
        digits, used = _number(tokens, at, words)
        if used:
            return digits.upper()
    return ""


def _part_put_right(old: Address, said: str, words: ValueWords, places: PlaceWords, country: str) -> Address:
    """ "the zip is 97301", "apartment four", "the town is Fairfield", or only another number."""
    said = regex(r"^[ ,.]+").sub("", said)
    parts = asdict(old)
    for lead in places.town_is:
        if found := regex(rf"{lead} (?P<town>[^\W\d_]+(?: [^\W\d_]+){{0,2}})$").match(said):
            return Address(**{**parts, "town": _title(found["town"].split())})
    tokens = said.replace(",", " , ").split()
    for at, heard in enumerate(tokens):
        if heard in places.units and heard not in places.number:
            behind = [one for one in tokens[at + 1 :] if one not in ("number", "its", "it", "is", "es", "numero")]
            unit, _ = _leading_unit([heard, *behind], words, places)
            if unit:
                return Address(**{**parts, "unit": unit})
    postcode, _ = _postcode([heard for heard in tokens if heard not in places.fillers], words, country)
    if postcode:
        return Address(**{**parts, "postcode": postcode})
    content = _content(said, places)
    kinds = [at for at, heard in enumerate(said.split()) if heard in places.streets_behind and at]
    if kinds and (
        street := _street([heard for heard in said.split() if heard not in ("its", "it", "is", "no")], words, places)
    ):
        number, _, name, rest = street
        if name and not number and len(name.split()) > 1:
            town, state, code, _ = _place(rest, words, places, country)
            named = {"street": name, "town": town, "state": state, "postcode": code}
            return Address(**{**parts, **{part: value for part, value in named.items() if value}})
    number = _last_number(content, words)
    return Address(**{**parts, "number": number}) if number and len(number) < 6 else old
