"""Names as they are said: spelled, repeated, labelled, with a letter put right. Knows no language. Pure."""

import re
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz import fuzz

from receptionist.conversation.patterns import regex
from receptionist.conversation.tongues.value_words import ValueWords
from receptionist.conversation.values.parts import has_any, plain_with_stops
from receptionist.conversation.words import plain

MOST_WORDS = 6  # of a name; what is longer is asked about again
_LONGEST_TEXT = 500
_SIMILAR = 55
_SAID_AGAIN = 70
_TOKEN = regex(r"[^\W\d_]+(?:['’‘`\-][^\W\d_]+)*\.?|[,.;:!?]|\d+", re.UNICODE)
_SWAPS = {
    "y": ("i", "ie"),
    "i": ("y",),
    "k": ("c", "ch", "q"),
    "c": ("k", "s"),
    "ph": ("f", "v"),
    "f": ("ph", "v"),
    "g": ("j",),
    "j": ("g",),
    "s": ("z", "c"),
    "z": ("s", "c"),
    "v": ("b", "w", "ph"),
    "b": ("v",),
    "ch": ("k", "c"),
    "ck": ("k",),
    "x": ("j",),
    "en": ("on", "an"),
    "on": ("en",),
    "an": ("en", "on"),
    "sen": ("son",),
    "son": ("sen",),
    "w": ("v",),
    "ey": ("y", "ie"),
    "ie": ("y", "ey", "i"),
    "ee": ("ie", "y", "i"),
    "ai": ("a", "ei"),
    "ei": ("ie",),
    "e": ("a",),
    "a": ("e",),
    "ll": ("y",),
    "u": ("o",),
    "o": ("u",),
    "dt": ("d", "t"),
    "tt": ("t",),
    "nn": ("n",),
    "ss": ("s",),
    "ff": ("f",),
    "rr": ("r",),
    "mm": ("m",),
    "th": ("t",),
}
_IRISH = regex(
    r"o(brien|connor|connell|neill?|hara|reilly|donnell|sullivan|malley|keefe|leary|rourke|grady|shea|dwyer|toole|dell"
    r"|callaghan|flynn|riley|donoghue|mahony|meara|hare)"
)


class _Part(Struct):
    """A run of words that may be a name. `sure`: it came after "my name is"."""

    words: list[str]
    sure: bool = False
    stray: bool = False  # it stands where names do not


class _Read(Struct):
    parts: list[_Part]
    spelled: list[str]
    labelled: dict[str, list[str]]
    with_: list[tuple[str, str]]  # a word that was said before, and letters that it has
    without: list[tuple[str, str]]
    hyphens: list[tuple[str, str]]


def name_in_turns(lines: Sequence[str], words: ValueWords) -> str | None:
    text = " , ".join(lines)[:_LONGEST_TEXT]
    said = plain_with_stops(text)
    leads = has_any(said, (*words.name_leads, *words.first_name, *words.last_name))
    if not leads and has_any(said, words.no_name_at_all):
        return None
    text, _ = _without_wrong(text, [one for one in words.not_ if one != "no"])
    read = _read(text, words)
    labelled = read.labelled.get("first") or read.labelled.get("last")
    name = _labelled(read) if labelled else _chosen(read)
    for spelled in read.spelled:
        name = _with_spelling(name, spelled)
    name = [_lettered(word, read) for word in name]
    for one, two in read.hyphens:
        for at in range(len(name) - 1):
            if plain(name[at]) == one and plain(name[at + 1]) == two:
                name[at : at + 2] = [f"{name[at]}-{name[at + 1]}"]
                break
    if has_any(said, words.apostrophe):
        name = [_with_apostrophe(word) for word in name]
    if not name or len(name) > MOST_WORDS or all(plain(word) in words.particles for word in name):
        return None
    return " ".join(capital(word, inside=at > 0, particles=words.particles) for at, word in enumerate(name))


def corrected_name(known: str, lines: Sequence[str], words: ValueWords) -> str | None:
    """ "It's Jon, without the h". None: nothing of it was put right for sure."""
    text = " , ".join(lines)[:_LONGEST_TEXT]
    said = plain_with_stops(text)
    if has_any(said, words.no_name_at_all):
        return None
    text = regex(r"^\s*(?:no|nope|nah)\b[\s,.]*", re.IGNORECASE).sub("", text)
    if has_any(said, words.other_way) and not has_any(said, (*words.first_name, *words.last_name)):
        name = known.split()
        return " ".join([*name[1:], name[0]]) if len(name) == 2 else None
    right, wrong = _without_wrong(text, words.not_, words.with_letter)
    read = _read(right, words)
    name = known.split()
    first, last = read.labelled.get("first"), read.labelled.get("last")
    if first and last:
        name = [*first, *last]
    elif first:
        name = [*first, *name[len(first) :]] if len(name) > 1 else first
    elif last:
        name = [*name[:1], *last] if len(name) <= 2 else [*name[:-1], *last]
    else:
        heard = [word for part in read.parts for word in part.words]
        longest: list[str] = max((part.words for part in read.parts), key=len, default=list[str]())
        if len(dict.fromkeys(map(plain, longest))) > 1 and not read.spelled:
            name = list({plain(word): word for word in longest}.values())
        else:
            for word in (*heard, *read.spelled):
                name = _replaced(name, word, wrong)
    name = [_lettered(word, read) for word in name]
    if not read.with_ and not read.without and not heard_any(read):
        name = known.split()
    if heard_any(read) and name == known.split():
        for said, letters in read.with_:
            if not said:  # "there's an e at the end of Ann"
                words_heard = [plain(word) for part in read.parts for word in part.words]
                name = [with_letters(word, letters) if plain(word) in words_heard else word for word in name]
    if not heard_any(read):
        for at, word in enumerate(name):
            for _, letters in read.with_:
                if at == _closest(name, letters):
                    name[at] = with_letters(word, letters, force=True)
            for _, letters in read.without:
                if letters in plain(word):
                    name[at] = without_letters(word, letters)
    told = " ".join(capital(word, inside=at > 0, particles=words.particles) for at, word in enumerate(name))
    return told if told and told != known and len(name) <= MOST_WORDS else None


def heard_any(read: _Read) -> bool:
    return bool(read.parts or read.spelled or read.labelled)


def _closest(name: Sequence[str], letters: str) -> int:
    """The word that these letters may belong to."""
    for at, word in enumerate(name):
        doubled = len(letters) == 2 and letters[0] == letters[1] and letters[0] in plain(word)[1:]
        if doubled or any(source in plain(word) for source in _SWAPS.get(letters, ())):
            return at
    return len(name) - 1


def _without_wrong(text: str, nots: Sequence[str], withs: Sequence[str] = ()) -> tuple[str, list[str]]:
    """The text without what was "not": and those words."""
    wrong: list[str] = []

    def dropped(found: re.Match[str]) -> str:
        wrong.append(plain(found[1]))
        return " , "

    if not nots:
        return text, wrong
    pattern, tail = "|".join(nots), rf"(?:\s+(?:{'|'.join(withs)})\s+\w+)?" if withs else ""
    return regex(rf"(?:^|(?<=\s)|(?<=,))(?:{pattern})\s+([^\W\d_]+){tail}", re.IGNORECASE).sub(dropped, text), wrong


def _replaced(name: list[str], word: str, wrong: Sequence[str]) -> list[str]:
    scores = [fuzz.ratio(plain(one), plain(word)) for one in name]
    at = max(range(len(name)), key=lambda one: scores[one])
    for index, one in enumerate(name):
        if plain(one) in wrong:
            at, scores[index] = index, 100
    if scores[at] < _SIMILAR:
        return name
    return [*name[:at], word, *name[at + 1 :]]


# --- reading ------------------------------------------------------------------------------------------------------


def _read(text: str, words: ValueWords) -> _Read:
    tokens = _TOKEN.findall(regex(r"\b([a-zA-Z])['’]s\b").sub(r"\1", text.replace("’", "'")))
    folded = [plain(heard) if heard not in ",.;:!?" else heard for heard in tokens]
    read = _Read([], [], {}, [], [], [])
    ended = False
    part = _Part([])
    label = ""
    at = 0
    last_word = ""

    def close() -> None:
        nonlocal part, label
        if part.words:
            known = {plain(word) for one in read.parts for word in one.words}
            if label:
                read.labelled[label] = part.words
            elif not ended or known & set(map(plain, part.words)):
                read.parts.append(part)
            label = ""
        part = _Part([])

    while at < len(tokens):
        if used := _phrase(folded, at, words.nicknames):
            close()
            at += used + (1 if at + used < len(tokens) - 1 else 0)
            continue
        if used := _phrase(folded, at, words.first_name):
            close()
            if read.parts and not label and at + used >= len(tokens):
                read.labelled["first"] = read.parts.pop().words
            label = "first"
            at += used
            continue
        if used := _phrase(folded, at, words.last_name):
            close()
            label = "last"
            at += used
            continue
        if used := _phrase(folded, at, words.name_leads):
            close()
            part.sure = True
            at += used
            continue
        if used := _phrase(folded, at, words.with_hyphen):
            if len(part.words) > 1:
                read.hyphens.append((plain(part.words[-2]), plain(part.words[-1])))
            close()
            at += used
            continue
        if folded[at] in words.hyphen and part.words and at + 1 < len(folded) and _may_be(folded[at + 1], words):
            read.hyphens.append((plain(part.words[-1]), folded[at + 1]))
            at += 1
            continue
        if directive := _letters_of(folded, at, words, words.without_letter):
            read.without.append((last_word, directive[0]))
            close()
            at += directive[1]
            continue
        if directive := _letters_of(folded, at, words, words.with_letter):
            read.with_.append((last_word, directive[0]))
            if part.words and plain(part.words[-1]) in map(plain, part.words[:-1]):
                part.words.pop()  # "Lynne Marsh, Lynne with an e"
            close()
            at += directive[1]
            while (
                at + 1 < len(folded)
                and folded[at] in ("and", "y")
                and (more := _one_more_letter(folded, at + 1, words))
            ):
                read.with_.append((last_word, more[0]))
                at += 1 + more[1]
            continue
        if words.numbers.units.get(folded[at]) == 1 and at + 1 < len(folded) and len(folded[at + 1]) == 1:
            read.without.append((last_word, folded[at + 1] * 2))  # "one L"
            close()
            at += 2
            continue
        if words.numbers.units.get(folded[at]) == 2 and at + 1 < len(folded) and len(folded[at + 1]) == 1:
            read.with_.append((last_word, folded[at + 1] * 2))
            close()
            at += 2
            while (
                at + 1 < len(folded)
                and folded[at] in ("and", "y")
                and (more := _one_more_letter(folded, at + 1, words))
            ):
                read.with_.append((last_word, more[0]))
                at += 1 + more[1]
            continue
        if folded[at] in words.spelling and part.words and spelled_run(folded, at + 1, words):
            at += 1
            continue
        if spelling := spelled_run(folded, at, words):
            close_after = part.words[:]
            if close_after and _mends(close_after[-1], spelling[0]):
                if not plain(part.words[-1]).startswith(spelling[0]):  # "Macdonald, M-A-C" spells its beginning
                    part.words[-1] = spelling[0]
                last_word = spelling[0]
                at += spelling[1]
                continue
            read.spelled.append(spelling[0])
            if label and not close_after:
                read.labelled[label] = [spelling[0]]
                label = ""
            close()
            at += spelling[1]
            continue
        word, heard = folded[at], tokens[at]
        if word in (",", ".", ";", ":", "!", "?"):
            following = folded[at + 1] if at + 1 < len(folded) else ""
            if not following or not _may_be(following, words) or label:
                close()
            at += 1
            continue
        if word in words.titles:
            at += 1
            continue
        if _may_be(word, words) or (word in words.maybe_names and _is_name_here(folded, at, part, words)):
            if not part.words and not part.sure and at and not label:
                before = folded[at - 1]
                part.stray = before not in words.intro and before in words.no_name and len(before) > 1 and not last_word
            part.words.append(heard.removesuffix("."))
            last_word = word
            at += 1
            continue
        if word in words.particles and part.words and _particle_goes_on(folded, at, words):
            part.words.append(heard.casefold())
            at += 1
            continue
        sure = part.sure and not part.words
        if part.words and _phrase(folded, at, words.name_ends):
            close()
            ended = True
        close()
        part.sure = sure and word not in words.no_name_at_all
        at += 1
    close()
    return read


def _is_name_here(folded: Sequence[str], at: int, part: _Part, words: ValueWords) -> bool:
    """ "Will Price", "Kim Do": a common word beside a name, with nothing else around it."""
    following = folded[at + 1] if at + 1 < len(folded) else ","
    if part.words:
        return len(part.words) == 1 and following in (",", ".") and word_before(folded, at) not in words.no_name
    alone = at == 0 or folded[at - 1] in words.intro
    return alone and _may_be(following, words) and at + 2 >= len(folded) - 1


def word_before(folded: Sequence[str], at: int) -> str:
    return folded[at - 1] if at else ""


def _mends(word: str, spelled: str) -> bool:
    return fuzz.ratio(plain(word), spelled) >= _SIMILAR or (
        plain(word)[:1] == spelled[:1] and fuzz.ratio(plain(word), spelled) >= 40
    )


def _one_more_letter(folded: Sequence[str], at: int, words: ValueWords) -> tuple[str, int] | None:
    """ "... and a y", "... and two n's"."""
    skip = 1 if folded[at] in ("a", "an", "una", "un") else 0
    if (
        at < len(folded)
        and words.numbers.units.get(folded[at]) == 2
        and at + 1 < len(folded)
        and len(folded[at + 1]) == 1
    ):
        return folded[at + 1] * 2, 2
    letter, used = letter_at(folded, at + skip, words)
    return (letter, used + skip) if used else None


def _may_be(word: str, words: ValueWords) -> bool:
    if word in words.no_name or word.isdecimal() or word in words.digits:
        return False
    if len(word) == 1 and word.isascii():
        return False
    return (word.isalpha() and word not in words.particles) or word in ("st", "san", "van", "von")


def _particle_goes_on(folded: Sequence[str], at: int, words: ValueWords) -> bool:
    for word in folded[at + 1 : at + 4]:
        if word not in words.particles:
            return _may_be(word, words)
    return False


def _phrase(folded: Sequence[str], at: int, phrases: Sequence[str]) -> int:
    """How many tokens the longest of the phrases that stand there takes."""
    best = 0
    for phrase in phrases:
        parts = phrase.split()
        if len(parts) > best and list(folded[at : at + len(parts)]) == parts:
            best = len(parts)
    return best


def letter_at(folded: Sequence[str], at: int, words: ValueWords) -> tuple[str, int]:
    """The letter that is said there, and how many words it takes; 0: none."""
    if at >= len(folded):
        return "", 0
    for size in (3, 2):
        name = " ".join(folded[at : at + size])
        if at + size <= len(folded) and name in words.letters:
            return words.letters[name], size
    heard = folded[at]
    if len(heard) == 1 and heard.isalpha():
        return heard, 1
    if heard in words.letters:
        return words.letters[heard], 1
    return "", 0


def spelled_run(folded: Sequence[str], at: int, words: ValueWords, fewest: int = 2) -> tuple[str, int] | None:
    """The word that is spelled from there: its letters, and how many tokens that takes. None: nothing is."""
    start, letters, said, real = at, "", 0, 0
    while at < len(folded):
        heard = folded[at]
        if (
            letters
            and heard in (",", ".", "-", "and", "y")
            and letter_at(folded, at + 1, words)[1]
            and (heard != "y" or (len(letters) > 1 and letter_at(folded, at + 1, words)[1] and len(folded[at + 1]) > 1))
        ):
            at += 1
            continue
        if times := words.repeats.get(heard):
            letter, used = letter_at(folded, at + 1, words)
            if used and len(letter) == 1:
                letters, at, said = letters + letter * times, at + 1 + used, said + times
                real += times
                continue
        letter, used = letter_at(folded, at, words)
        if not used:
            break
        real += len(heard) == 1 or used > 1
        at += used
        if example := _phrase(folded, at, words.as_in):
            following = folded[at + example] if at + example < len(folded) else ""
            if following and following[0] == letter[0] and len(following) > 1:
                at += example + 1
                real += 1
        letters, said = letters + letter, said + 1
    if said < fewest or (real < 2 and said < 4):
        return None
    while at > start and folded[at - 1] in (",", "."):
        at -= 1
    return letters, at - start


def _letters_of(folded: Sequence[str], at: int, words: ValueWords, leads: Sequence[str]) -> tuple[str, int] | None:
    """ "with a y", "with a p h", "without the t", "con zeta": the letters, and how many tokens that takes."""
    used = _phrase(folded, at, leads)
    if not used:
        return None
    letters, start = "", at + used
    end = start
    run = end
    while run < len(folded) and len(folded[run]) == 1:
        run += 1
    most = 3 if run - start <= 3 else 1
    if (
        folded[start - 1] in words.numbers.units
        and words.numbers.units[folded[start - 1]] == 2
        and end < len(folded)
        and len(folded[end]) == 1
    ):
        return folded[end] * 2, end + 1 - at
    if end < len(folded) and (times := words.repeats.get(folded[end])):
        letter, size = letter_at(folded, end + 1, words)
        if size:
            return letter * times, end + 1 + size - at
    while end < len(folded):
        letter, size = letter_at(folded, end, words)
        if not size or (letters and len(folded[end]) > 1 and size == 1 and not words.letters.get(folded[end])):
            break
        letters, end = letters + letter, end + size
        if len(letters) >= most:
            break
    return (letters, end - at) if letters else None


# --- choosing -----------------------------------------------------------------------------------------------------


def _chosen(read: _Read) -> list[str]:
    parts = [part for part in read.parts if part.words and not part.stray]
    if not parts:
        return []
    sure = [part for part in parts if part.sure]
    pool = (
        [part for part in sure if len(part.words) > 1]
        or [part for part in parts if len(part.words) > 1]
        or sure
        or parts
    )
    best = max(pool, key=lambda part: min(len(set(map(plain, part.words))), 4))
    if len(best.words) == 1 and fuzz.ratio(plain(best.words[0]), plain(pool[-1].words[0])) >= _SAID_AGAIN:
        best = pool[-1]  # "Caitlin, with a K, Kaitlyn"
    for size in range(2, len(best.words) // 2 + 1):  # "Mary Jo Perkins, Mary Jo is two words"
        if len(best.words) > size and list(map(plain, best.words[:size])) == list(map(plain, best.words[-size:])):
            return best.words[:-size]
    return list({plain(word): word for word in reversed(best.words)}.values())[::-1]


def _labelled(read: _Read) -> list[str]:
    first, last = read.labelled.get("first", []), read.labelled.get("last", [])
    spare: list[str] = next((part.words for part in read.parts), list[str]())
    if not first and spare:
        known = {plain(word) for word in last}
        first = [word for word in spare if plain(word) not in known]
    if not last and spare and len(first) < 2:
        known = {plain(word) for word in first}
        last = [word for word in spare if plain(word) not in known]
    return [*first, *last]


def _with_spelling(name: list[str], spelled: str) -> list[str]:
    """Letters mend the word that they spell; without one they are a name of their own."""
    if not name:
        return [spelled]
    scores = [fuzz.ratio(plain(word), spelled) for word in name]
    at = max(range(len(name)), key=lambda one: (scores[one], one))
    if plain(name[at]) == plain(spelled):
        return name
    joined = plain("".join(name))
    if joined == spelled:
        return name
    if scores[at] >= _SIMILAR or (name[at][0].casefold() == spelled[0] and scores[at] >= 40):
        return [*name[:at], spelled, *name[at + 1 :]]
    return [*name, spelled] if len(name) == 1 else name


def _lettered(word: str, read: _Read) -> str:
    for said, letters in read.with_:
        if said and fuzz.ratio(said, plain(word)) >= 80:
            word = with_letters(word, letters)
    for said, letters in read.without:
        if said and said == plain(word):
            word = without_letters(word, letters)
    return word


def with_letters(word: str, letters: str, *, force: bool = False) -> str:
    """ "Smith with a y" -> "Smyth"; what has them stays."""
    lower = word.casefold()
    if letters in plain(word) and not force:
        return word
    if len(letters) == 2 and letters[0] == letters[1]:
        at = lower.find(letters[0], 1)
        if at >= 0 and letters not in lower and lower.count(letters[0]) == 1:
            return word[:at] + letters + word[at + 1 :]
    for source in _SWAPS.get(letters, ()):
        at = lower.rfind(source)
        if at >= 0:
            return word[:at] + letters + word[at + len(source) :]
    return word + letters if letters in ("e", "s", "h", "t", "n", "z") else word


def without_letters(word: str, letters: str) -> str:
    at = word.casefold().rfind(letters)
    if len(letters) == 2 and letters[0] == letters[1]:
        return word[:at] + word[at + 1 :] if at > 0 else word
    return word[:at] + word[at + len(letters) :] if at >= 0 and len(word) > len(letters) + 1 else word


def _with_apostrophe(word: str) -> str:
    if "'" in word:
        return word
    lower = plain(word)
    if lower.startswith(("o", "d")) and len(lower) > 4 and (lower[0] == "o" or lower[1] in "aeiou"):
        return f"{word[0]}'{word[1:]}"
    return word


def capital(word: str, *, inside: bool = False, particles: frozenset[str] = frozenset()) -> str:
    """ "lee" -> "Lee", "o'brien" -> "O'Brien", "mcdonald" -> "McDonald"; what has capitals of its own stays."""
    if word != word.casefold():
        return word if not (word.isupper() and len(word) > 3) else word.capitalize()
    if inside and plain(word) in particles:
        return word
    if _IRISH.fullmatch(word):
        return f"O'{word[1:].capitalize()}"
    if regex(r"mc[^\W\d_]{3,}").fullmatch(word):
        return f"Mc{word[2:].capitalize()}"
    if word == "st":
        return "St"
    return regex(r"(^|['’\-.])([^\W\d_])").sub(lambda match: match[1] + match[2].upper(), word)
