"""The caller's words -> a mail address: spelled, with its signs said, with a part put right. Pure."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.symbols import small_number
from receptionist.conversation.tongues.known import all_values, values_of
from receptionist.conversation.tongues.value_words import ValueWords
from receptionist.conversation.values.name_reading import letter_at, spelled_run, with_letters
from receptionist.conversation.values.parts import after_correction, any_of, plain_with_stops

_LONGEST_TEXT = 500
_ALIKE = 70
_MOST_BETWEEN = 5  # words from a host that was put right to the right one
_ADDRESS = regex(r"[a-z0-9](?:[a-z0-9._+\-]{0,62}[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-zñ]{2,24}")
_KNOWN_HOSTS = frozenset(
    [
        "gmail",
        "yahoo",
        "hotmail",
        "outlook",
        "icloud",
        "aol",
        "proton",
        "protonmail",
        "btinternet",
        "live",
        "msn",
        "gmx",
        "me",
        "mac",
        "comcast",
    ]
)
_ENDS = frozenset(
    [
        "com",
        "net",
        "org",
        "edu",
        "gov",
        "io",
        "co",
        "me",
        "es",
        "mx",
        "uk",
        "us",
        "info",
        "biz",
        "example",
        "app",
        "dev",
        "eu",
        "ca",
        "ie",
        "au",
        "nz",
        "de",
        "fr",
        "it",
        "mil",
    ]
)
_DOT_WITHIN = regex(r"(?<=[a-z0-9])\.(?=[a-z0-9])")
_SIGN_BETWEEN = regex(
    r"\b(?:with a dot (?:in )?between|with (?:a|an) (?:dot|dash|underscore|hyphen)(?: in (?:the middle|between))?)\b"
)
_FILLERS = frozenset(
    ["um", "uh", "er", "so", "yeah", "yes", "ok", "okay", "well", "hi", "please", "eh", "este", "pues", "si"]
)


def email_from_turns(lines: Sequence[str], language: str = "en", known: str = "") -> str | None:
    """The address in what the caller said in these turns, in small letters. `known`: what was understood before, which
    they may correct. None: there is none that could be written to."""
    text = " , ".join(lines)[:_LONGEST_TEXT]
    words = values_of(language)
    if written := _ADDRESS.search(
        text.casefold().replace(" ", "")
        if " @ " in text or (text.count("@") == 1 and text.count(" ") < 3)
        else text.casefold()
    ):
        return written[0]
    if known and (corrected := _corrected(known, text, words)):
        return corrected
    rights = [one for one in words.rights if one not in ("no", "wait", "rather", "actually", "mejor", "no es")]
    for piece in reversed(after_correction(plain_with_stops(text), rights)[1:]):
        if address := _spoken(piece, words):  # "jim at gmail dot com, sorry, jimmy at gmail dot com"
            return address
    return _spoken(text, words)


def _spoken(text: str, words: ValueWords) -> str | None:
    tokens = _signed(text, words)
    ats = [at for at, heard in enumerate(tokens) if heard == "@" and _host(tokens, at + 1)]
    if not ats:
        return None
    host = _host(tokens, ats[-1] + 1)
    signs = [at for at, heard in enumerate(tokens) if heard == "@" and at > 0]
    first = signs[0] if signs and ats[-1] - signs[0] <= _MOST_BETWEEN else ats[0]
    local = _local(tokens[:first], words)
    behind = " ".join(tokens[ats[-1] :])
    if put_right := regex(r"(?:no|sorry|perdon|digo) \. ([a-z]{2,6})$").search(behind):
        host = f"{host.rpartition('.')[0]}.{put_right[1]}"
    address = f"{local}@{host}"
    return address if local and _ADDRESS.fullmatch(address) else None


def _signed(text: str, words: ValueWords) -> list[str]:
    """Words, letters and digits; signs in place of their names; "|" where the caller paused."""
    said = plain_with_stops(text.replace("-", " "))
    said = " ".join(heard for heard in said.split() if heard not in _FILLERS)
    said = _leads(tuple(words.mail_leads)).sub("", said).strip()
    signs = dict(words.mail_signs)
    for other in all_values().values():
        for name, sign in other.mail_signs.items():
            signs.setdefault(name, sign)
    said = any_of(tuple(words.mail_remarks)).sub(" ", _SIGN_BETWEEN.sub("|", _DOT_WITHIN.sub(" dot ", said)))
    said = any_of(tuple(words.at), r"(?! the (?:front|end|beginning))").sub("@", said)
    return any_of(tuple(signs)).sub(lambda match: signs[match[0]], said).split()


@lru_cache(maxsize=8)  # one for each language
def _leads(phrases: tuple[str, ...]) -> Pattern:
    longest = "|".join(sorted(phrases, key=len, reverse=True))
    return regex(rf"(?:^|(?<=, ))(?:(?:{longest})\b\s*)+")


def _host(tokens: Sequence[str], at: int) -> str:
    """ "gmail . com": labels and their dots; empty: no host stands there."""
    labels: list[str] = []
    label = ""
    while at < len(tokens):
        heard = tokens[at]
        if heard in (",", "|"):
            if labels and not label:
                at += 1
                continue
            if label and labels:
                break
            at += 1
            continue
        if heard in ("no", "sorry", "perdon", "digo") and label and not labels:
            label = ""  # "gmail, no, hotmail"
        elif heard == ".":
            if not label:
                break
            labels.append(label)
            label = ""
        elif heard == "-":
            label += "-"
        elif heard in ("@", "_", "+"):
            break
        elif labels and label:
            if not (len(heard) == 1 and any(end.startswith(label + heard) for end in _ENDS)):
                break
            label += heard
        elif labels and (heard in _ENDS or heard.isalpha()):
            label = heard
            if at + 1 < len(tokens) and tokens[at + 1] not in (".",):
                if len(heard) == 1 or heard in ("no", "sorry"):
                    at += 1
                    continue
                labels.append(label)
                return ".".join(labels)
        else:
            label += heard
        at += 1
    if label:
        labels.append(label)
    return ".".join(labels) if len(labels) > 1 and regex(r"[a-zñ]{2,24}").fullmatch(labels[-1]) else ""


def _local(tokens: Sequence[str], words: ValueWords) -> str:
    pieces = [piece.split() for piece in regex(r"[|]").split(" ".join(tokens))]
    chosen = [heard for heard in pieces[-1] if heard != ","] if pieces[-1] else []
    rights = after_correction(
        " ".join(chosen), [one for one in words.rights if " " in one or one in ("sorry", "oops", "perdon", "digo")]
    )
    chosen = rights[-1].split() if rights[-1] else chosen
    if " no " in f" {' '.join(chosen)} ":
        at = len(chosen) - 1 - chosen[::-1].index("no")
        chosen = chosen[at + 1 :] or chosen
    spoken = _restated(_with_said_letters(chosen, words), words)
    if "name" in spoken:  # "my first name dot last name"
        return ""
    return "".join(_letters(spoken, words)).strip(".-_+")


def _with_said_letters(tokens: Sequence[str], words: ValueWords) -> list[str]:
    """ "Smith with a y" -> "smyth"."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        lead = next(
            (
                one.split()
                for one in sorted(words.with_letter, key=len, reverse=True)
                if list(tokens[at : at + len(one.split())]) == one.split()
            ),
            None,
        )
        if lead and out:
            letter, used = letter_at(tokens, at + len(lead), words)
            if used:
                out[-1] = with_letters(out[-1], letter)
                at += len(lead) + used
                continue
        out.append(tokens[at])
        at += 1
    return out


def _restated(tokens: list[str], words: ValueWords) -> list[str]:
    """What was said, and then spelled or said again, counts once."""
    remark = regex(
        r"^(?:thats|that|is|spelled|es|se|escribe|deletreo|as|con|double|doble|front|the|@|at|end|beginning|it|its)$"
    )
    for cut in range(1, len(tokens)):
        head = "".join(_letters(tokens[:cut], words))
        if not head or len(head) < 2:
            continue
        for start in range(cut, len(tokens)):
            tail = "".join(_letters(tokens[start:], words))
            if tail == head and (start == cut or any(remark.match(one) or len(one) == 1 for one in tokens[cut:start])):
                return tokens[:cut]
            if tail.replace(".", "").replace("_", "").replace("-", "") == head and start >= cut:
                return tokens[start:]
            if (
                cut == 1
                and tokens[start] == tokens[0]
                and start == cut
                and len(tokens) > 2
                and tokens[start + 1 : start + 2] in (["."], ["_"], ["-"])
            ):
                return tokens[start:]
    for cut in range(1, len(tokens)):  # "l nguyen that's l n g u y e n", "gus g u s"
        if tokens[cut] in ("thats", "spelled", "es", "deletreo", "se"):
            tail = "".join(_letters(tokens[cut + 1 :], words))
            before = "".join(_letters(tokens[:cut], words))
            if tail and (before.endswith(tail) or tail.endswith(before)):
                return tokens[:cut] if len(before) >= len(tail) else tokens[cut + 1 :]
            return tokens[cut + 1 :] if tail else tokens[:cut]
    for at in range(1, len(tokens)):
        run = tokens[at:]
        spelled = [one for one in run if len(one) == 1 and one.isalpha()]
        word = tokens[at - 1]
        if len(spelled) >= 3 and all(len(one) == 1 for one in run[: len(word)]) and "".join(run[: len(word)]) == word:
            return [*tokens[:at], *run[len(word) :]]
    return tokens


def _letters(tokens: Sequence[str], words: ValueWords) -> list[str]:
    out: list[str] = []
    at = 0
    while at < len(tokens):
        heard = tokens[at]
        beside = (tokens[at - 1] if at else "", tokens[at + 1] if at + 1 < len(tokens) else "")
        if heard in words.numbers.oh and any(one in words.digits or one.isdecimal() for one in beside):
            out.append("0")
            at += 1
            continue
        if (
            heard in words.repeats
            and beside[1] in words.numbers.oh
            and at + 2 < len(tokens)
            and tokens[at + 2] in words.digits
        ):
            out.append("0" * words.repeats[heard])
            at += 2
            continue
        if (run := spelled_run(tokens, at, words, fewest=2)) and run[1] > 1:
            out.append(run[0])
            at += run[1]
            continue
        if times := words.repeats.get(heard):
            letter, used = letter_at(tokens, at + 1, words)
            digit = words.digits.get(tokens[at + 1]) if at + 1 < len(tokens) else None
            if used and len(letter) == 1:
                out.append(letter * times)
                at += 1 + used
                continue
            if digit:
                out.append(digit * times)
                at += 2
                continue
        if heard in words.digits and len(heard) > 1 and heard not in ("un", "una"):
            value, used, _ = small_number(tokens, at, words.numbers)
            out.append(words.digits[heard] if used <= 1 else str(value))
            at += max(used, 1)
            continue
        value, used, ordinal = small_number(tokens, at, words.numbers)
        if used and not ordinal and not heard.isdecimal():
            out.append(str(value))
            at += used
            continue
        letter, used = letter_at(tokens, at, words)
        if used and (
            len(heard) > 1
            and (used > 1 or heard in ("equis", "hache", "jota", "zeta", "ye", "eñe", "uve", "efe", "erre"))
        ):
            out.append(letter)
            at += used
            continue
        if at + 3 <= len(tokens) and tokens[at + 1 : at + 3] == ["as", "in"] and len(heard) == 1:
            out.append(heard)
            at += 4
            continue
        out.append(heard if heard not in (",", "|", "@") else "")
        at += 1
    return out


def _corrected(known: str, text: str, words: ValueWords) -> str | None:
    """ "There's an underscore, not a dot", "seventy three, not seventy two", "it's at gmail, not at yahoo"."""
    local, _, host = known.partition("@")
    said = " ".join(_signed(regex(r"^\s*no\b[\s,]*", re.IGNORECASE).sub("", text), words))
    for not_ in words.not_:
        pieces = regex(rf"(?:^|(?<=\s)){not_}(?=\s)").split(said)
        if len(pieces) != 2:
            continue
        new, old = (_bare(piece, words) for piece in pieces)
        if not new and old:
            again = regex(r"\b(?:its|but|es|sino)\b|,").split(pieces[1])
            if len(again) >= 2:
                old, new = _bare(again[0], words), _bare(again[-1], words)
        if not new or not old:
            continue
        if "@" in new or "@" in old or (old in host.split(".") and old not in local):
            name = new.replace("@", "").split(".")[0]
            old_name = old.replace("@", "").split(".")[0]
            if old_name in host:
                return f"{local}@{host.replace(old_name, name)}"
            continue
        if old in local:
            return f"{local.replace(old, new)}@{host}"
        if old in host:
            return f"{local}@{host.replace(old, new)}"
    if part := _local_put_right(local, said, words):
        return f"{part}@{host}"
    named = regex(r"^(?:its|it is|no|es|at|@)\s+").sub("", said.strip(" ,"))
    if named in _KNOWN_HOSTS and named != host.partition(".")[0]:
        return f"{local}@{named}.{host.partition('.')[2]}"
    if found := regex(r"(?:its |no |es |it ends in )*\. ([a-z]{2,6})").fullmatch(said.strip(" ,")):
        return f"{local}@{host.rpartition('.')[0]}.{found[1]}"
    if said.strip(" ,") in _KNOWN_HOSTS and fuzz.ratio(said.strip(" ,"), host.partition(".")[0]) >= _ALIKE:
        return f"{local}@{said.strip(' ,')}.{host.partition('.')[2]}"
    if (found := regex(r"@ ?([a-z]+)(?: \. ([a-z]+))?").search(said)) and (
        found[1] in _KNOWN_HOSTS
        and "." in host
        and not regex(r"[a-z0-9] ?@").search(said.replace("its @", "@").replace("is @", "@"))
    ):
        end = found[2] or host.partition(".")[2]
        return f"{local}@{found[1]}.{end}"
    return None


def _local_put_right(local: str, said: str, words: ValueWords) -> str:
    """ "No dot", "without the s", "with a dot between John and Smith", "twenty three"; empty: none of these."""
    if found := regex(
        r"(?:(?:theres|its|there is|sin|no lleva|no hay|es|without|with) )?(?:no |a |the |el |un )?([._+-])"
    ).fullmatch(said.strip(" ,")):
        negative = regex(r"\b(?:no|sin|without)\b").search(said) is not None or said.strip() in (".", "-", "_")
        return local.replace(found[1], "") if negative and local.count(found[1]) == 1 else ""
    without = "|".join(sorted(words.without_letter, key=len, reverse=True))
    if found := regex(rf"(?:its |es )?(?:{without}) (\w)").fullmatch(said.strip(" ,")):
        return local.replace(found[1], "") if local.count(found[1]) == 1 else ""
    said = regex(r" (?:@ |at )?(?:the end|al final)$").sub("", said.strip(" ,"))
    if found := regex(
        r"(?:theres |there should be |hay |va |lleva |with )*(?:a |an |un )?([._+-]) "
        r"(?:in )?(?:between|entre) (\w+) (?:and|y) (\w+)"
    ).fullmatch(said):
        one, two = found[2], found[3]
        return local.replace(one + two, one + found[1] + two) if local.count(one + two) == 1 else ""
    if found := regex(
        r"(?:its |with |there are |theres |con |son |it has )*(?:two|double|doble|dos) ([a-z])s?"
    ).fullmatch(said):
        return local.replace(found[1], found[1] * 2) if local.count(found[1]) == 1 else ""
    spelled = "".join(_letters(_content(said), words))
    if spelled.isalpha() and len(_content(said)) == len(spelled) > 2 and fuzz.ratio(spelled, local) >= _ALIKE:
        return spelled
    digits = "".join(_letters(_content(said), words))
    if digits.isdecimal():
        runs = regex(r"\d+").findall(local)
        if len(runs) == 1 and len(runs[0]) == len(digits):
            return local.replace(runs[0], digits)
    return ""


def _content(said: str) -> list[str]:
    return [one for one in said.split() if one not in ("its", "it", "is", "es", "no", "the", "el", ",", "|")]


def _bare(piece: str, words: ValueWords) -> str:
    tokens = [
        one
        for one in piece.split()
        if one
        not in (
            "a",
            "an",
            "the",
            "its",
            "is",
            "theres",
            "there",
            "it",
            "un",
            "es",
            "hay",
            "el",
            "va",
            "lleva",
            "con",
            ",",
            ".",
        )
        or one == "."
    ]
    return "".join(_letters(tokens, words))
