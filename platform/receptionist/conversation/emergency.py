"""Emergency phrases in what was recognised so far, in English and Spanish, without a model. Pure.

Plain emergencies only. What is negated ("no chest pain"), long past ("my late husband had a heart attack") or only
asked about ("what if someone faints?") is left to the conversation.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from msgspec import Struct

from receptionist.conversation.words import Heard, Phrases, plain, word_set
from receptionist.practice import wording
from receptionist.practice.definition import Definition

SELF_HARM: Final = "suicide"  # the group that outranks the others
_OWN: Final = "practice"


class Emergency(Struct, frozen=True):
    """`kind` names the built-in group, or "practice" for the practice's own phrases; `phrase`: the words that fit.
    `animal`: it is told of one."""

    kind: str
    phrase: str
    animal: bool = False


def detect(text: str, definition: Definition) -> Emergency | None:
    """The first emergency that the words tell of. Safe on a part of a sentence."""
    return find(text, definition.safety.emergency_phrases)


def find(text: str, own_phrases: tuple[str, ...] = ()) -> Emergency | None:
    """`own_phrases`: the practice's. They too are found when a word is a little wrong."""
    found = list(_built_in(text))
    if found:
        return next((one for one in found if one.kind == SELF_HARM), found[0])
    heard = Heard(text)
    for phrase in own_phrases:
        found = Phrases([phrase]).find(heard)
        if found:
            before = len(" ".join(heard.words[: found.start]))
            end = len(" ".join(heard.words[: found.end]))
            if not _set_aside(heard.plain, before, end):
                return Emergency(_OWN, phrase)
    return None


def reply_to(found: Emergency, definition: Definition, at: datetime) -> str:
    """What is said at once. Where a person may be in danger, the number to dial comes first, whatever the practice says
    of emergencies of its own kind."""
    if found.kind == SELF_HARM:
        return wording.self_harm_reply(definition, at)
    own = wording.emergency_reply(definition, at)
    if found.kind == _OWN or found.animal:
        return own
    return f"{wording.person_in_danger(definition, at)} {own}".lstrip()


def _built_in(text: str) -> Iterator[Emergency]:
    """In the order of the words."""
    for clause in _clauses(text):
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(clause):
                if not _set_aside(clause, match.start(), match.end()):
                    yield Emergency(kind, match[0], _of_animal(clause[: match.start()], match[0]))


def _clauses(text: str) -> list[str]:
    """Plain words, cut where one thought ends: a "no" before a full stop denies nothing behind it."""
    parts = re.split(r"[.!?;]+(?:\s|$)|\bbut\b|\bpero\b", text, flags=re.IGNORECASE)
    return [words for part in parts if (words := plain(part))]


def _of_animal(before: str, phrase: str) -> bool:
    """An animal is named before it, and no person between: "my dog bit me and I am bleeding" is told of a person."""
    named = list(_ANIMAL.finditer(before))
    return bool(named) and not _PERSON.search(f"{before[named[-1].end() :]} {phrase}")


_ANIMAL = re.compile(
    r"\b(?:dogs?|doggy|pupp(?:y|ies)|cats?|kitt(?:y|ens?|ies)|rabbits?|bunn(?:y|ies)|guinea pigs?|hamsters?|ferrets?"
    r"|birds?|parrots?|horses?|pony|ponies|goats?|pets?|perr[oa]s?|cachorr[oa]s?|gat[oa]s?|gatit[oa]s?|conejos?"
    r"|mascotas?)\b"
)
_PERSON = re.compile(
    r"\b(?:i|im|ive|me|my|myself|we|our|us|kid|child|baby|son|daughter|husband|wife|mother|father|mom|dad|man|woman"
    r"|someone|somebody|yo|mi|me|nos|hij[oa]|espos[oa]|madre|padre|nin[oa]|alguien)\b"
)
_BREATHE = r"(?:breathe?|breathing|breeze|breeth|breath)"

_ENGLISH: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "breathing",
        (
            (
                r"\b(?:cant|cannot|can not|could(?:nt)? not|couldnt|unable to|not able to|barely|hardly) (?:really |"
                rf"even |hardly |barely )?(?:{_BREATHE}|catch (?:my|his|her) breath|get (?:any )?air|swallow and)\b"
            ),
            (
                r"\b(?:trouble|difficulty|difficulties|hard time|problems|struggling|struggles|fighting|gasping)(?: "
                rf"with| to| for| in)? (?:{_BREATHE}|air)\b"
            ),
            rf"\b(?:not|stopped|isnt|aint|no longer|quit) {_BREATHE}\b",
            r"\bshort(?:ness)? of breath\b",
            r"\b(?:turning|turned|going|gone|lips are|face is|tongue is) (?:blue|purple)\b",
            rf"\bhard (?:for \w+ )?to {_BREATHE}\b",
            r"\bthroat (?:is )?(?:closing|closed|swelling|swollen shut)\b",
            r"\bthroat is tight\b",
            r"\bsuffocating\b",
        ),
    ),
    (
        "choking",
        (
            r"\b(?:is|im|hes|shes|am|are|started|keeps|was just|baby|child|dog|son|daughter) choking\b",
            r"\bchoking on\b",
            r"\bchoke to death\b",
        ),
    ),
    (
        "heart",
        (
            (
                r"\b(?:chest|ches|chess|heart) (?:pains?|is hurting|hurts|is tight|tightness|pressure|is pounding "
                r"and)\b"
            ),
            (
                r"\b(?:pains?|pressure|tightness|crushing feeling|squeezing) (?:in|on|across) (?:my|his|her|the) "
                r"(?:chest|heart)\b"
            ),
            r"\bheart ?attacks?\b",
            r"\bcardiac arrest\b",
            r"\b(?:his|her|the) heart (?:has )?stopped\b",
            r"\bno pulse\b",
        ),
    ),
    (
        "stroke",
        (
            r"\b(?:having|has|had|have|having had|like|be|its|think) (?:a |an )?(?:\w+ )?stroke\b",
            (
                r"\b(?:face|mouth|smile) (?:is |has |looks |started )?(?:drooping|droopy|drooped|sagging|dropped on "
                r"one side)\b"
            ),
            r"\bslurr(?:ed|ing)(?: his| her| my| their)? (?:speech|words)\b",
            r"\bspeech is slurred\b",
            r"\bslurring\b",
            (
                r"\b(?:cant|cannot) (?:move|feel) (?:one|the left|the right|his left|his right|her left|her right|my "
                r"left|my right) (?:side|arm|leg)\b"
            ),
            (
                r"\b(?:one|left|right) side (?:of \w+ (?:body|face) )?(?:is |has gone |went )(?:numb|weak|"
                r"paraly[sz]ed)\b"
            ),
        ),
    ),
    (
        "unconscious",
        (
            r"\bunconscious\b",
            r"\bunresponsive\b",
            r"\bnot (?:responding|conscious|waking up)\b",
            r"\bwont (?:wake up|respond|move)\b",
            (
                r"\b(?:cant|cannot|doesnt|isnt|not able to) (?:wake (?:him|her|them|my \w+|the \w+)(?: up)?|wake up|"
                r"waking up|responding)\b"
            ),
            r"\b(?:passed|blacked|knocked) out\b",
            r"\b(?:has |have |just |he |she |ive |hes |shes )+(?:fainted|collapsed)\b",
            r"\b(?:fainted|collapsed) (?:in|on|at|and|just|now)\b",
        ),
    ),
    (
        "seizure",
        (r"\b(?:seizures?|seizing|convuls\w+|having a fit|having fits)\b",),
    ),
    (
        "bleeding",
        (
            (
                r"\b(?:cant|cannot|wont|doesnt|isnt|not|never|unable to|couldnt)(?: get \w+ to| seem to| make (?:it|"
                r"the bleeding))? (?:stop|stopping|stopped|control)(?: the| my| his| her)? (?:bleeding|blood)\b"
            ),
            (
                r"\b(?:bleeding|believing|breeding|leading) (?:\w+ ){0,3}(?:wont|will not|doesnt|does not|isnt|has not|"
                r"hasnt|is not|cant be) (?:stop|stopping|stopped|slow|slowing)\w*\b"
            ),
            (
                r"\bbleeding (?:out|heavily|badly|a lot|so much|very heavily|really badly|profusely|everywhere|"
                r"nonstop|non stop|like crazy|uncontrollably|to death|for (?:hours|an hour))\b"
            ),
            r"\b(?:heavy|severe|massive|uncontrolled|uncontrollable|serious|profuse) bleeding\b",
            r"\b(?:a lot|lots|so much|too much) (?:of )?blood\b",
            r"\bblood (?:is )?(?:everywhere|gushing|spurting|pouring)\b",
            r"\bgushing blood\b",
            r"\b(?:coughing|throwing|vomiting|spitting|puking) up (?:\w+ ){0,2}blood\b",
            r"\bvomiting blood\b",
            r"\bbled? through\b",
            r"\bstill bleeding (?:heavily|badly|after (?:hours|\w+ hours))\b",
        ),
    ),
    (
        "allergy",
        (
            r"\banaphyla\w+\b",
            r"\b(?:severe|serious|bad|terrible) allergic reaction\b",
            r"\b(?:having|has|have) an allergic reaction\b",
            (
                r"\b(?:tongue|throat|face|lips|airway) (?:is|are|has|started|keeps) (?:\w+ )?(?:swelling|swollen)(?: "
                r"up| shut| fast)?(?! (?:after|since) (?:the|my) (?:extraction|surgery|procedure))\b"
            ),
            r"\bneeds? (?:an|his|her|my|the) epi ?pen\b",
        ),
    ),
    (
        "poison",
        (
            r"\boverdos\w+\b",
            r"\bpoisoned\b",
            (
                r"\b(?:swallowed|drank|ate|eaten|ingested|got into|took) (?:\w+ ){0,4}(?:bleach|antifreeze|rat poison|"
                r"poison|mouse bait|rat bait|detergent|drain cleaner|battery|batteries|magnets?|whole bottle|bottle "
                r"of pills|all (?:the|my|his|her) pills|too many pills|pesticide|xylitol|chocolate|grapes|raisins|"
                r"lily|lilies)\b"
            ),
            r"\btook too (?:many|much)\b",
            r"\b(?:carbon monoxide|gas) poisoning\b",
        ),
    ),
    (
        "suicide",
        (
            r"\b(?:kill|killing|hurt|hurting|harm|harming|end) (?:myself|himself|herself|themselves)\b",
            r"\bsuicid\w+\b",
            r"\b(?:want|wants|wanna|going|ready) to die\b",
            r"\bend(?:ing)? (?:my|his|her|their|it) (?:own )?(?:life|all)\b",
            r"\bdont want to (?:live|be alive)(?: any ?more)?\b",
            r"\bcut(?:ting)? (?:my|his|her) wrists?\b",
            r"\bno reason to live\b",
            r"\btake my (?:own )?life\b",
        ),
    ),
    (
        "injury",
        (
            (
                r"\b(?:been|was|got|just|is|were) (?:shot|stabbed|electrocuted|run over|hit by (?:a|the) (?:car|truck|"
                r"bus|van|train|motorcycle|bike))\b"
            ),
            r"\bgot hit by (?:a|the) (?:car|truck|bus|van)\b",
            r"\b(?:severed|amputated|cut off (?:my|his|her) (?:finger|hand|arm|foot|leg|toe))\b",
            r"\bbroke (?:his|her|my) (?:neck|back|skull)\b",
            r"\bskull fracture\b",
            r"\b(?:bone is|bone) (?:sticking|poking) out\b",
            r"\b(?:severe|serious|bad) (?:burns?|head injury)\b",
            r"\b(?:drowning|drowned|electrocution)\b",
            r"\bon fire\b",
            r"\bcar (?:accident|crash|wreck) (?:just now|and)\b",
            r"\bbloat(?:ed)? and (?:retching|gagging)\b",
            r"\bheat ?stroke\b",
        ),
    ),
    (
        "labour",
        (
            r"\bwater (?:just )?broke\b",
            r"\bbaby is coming\b",
            r"\b(?:in|going into) labou?r\b",
        ),
    ),
    (
        "help",
        (
            r"\bcall (?:911|nine one one|9 1 1|999|112|an ambulance|the ambulance|the paramedics)\b",
            r"\bneeds? an ambulance\b",
            r"\bsend (?:an|the) ambulance\b",
            r"\b(?:is|am|be|im|shes|hes|dog is|cat is) (?:\w+ )?dying\b(?! to)",
            (
                r"\b(?:this is|its|it is|i have|ive got|we have|is) (?:an?|a real|a medical|a life threatening|an "
                r"absolute) (?:medical |dental |life threatening |real )?emergency\b"
            ),
            r"\blife threatening\b",
            r"\blife or death\b",
        ),
    ),
)

_SPANISH: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "breathing",
        (
            r"\bno (?:puedo|puede|podemos|pueden|logra|logro) respirar(?: bien)?\b",
            r"\b(?:dificultad|problemas|trabajo) (?:para|al) respirar\b",
            r"\bno (?:esta|est) respirando\b",
            r"\bno respira\b",
            r"\bdejo de respirar\b",
            r"\bme (?:falta el aire|ahogo|estoy ahogando)\b",
            r"\bse (?:ahoga|esta ahogando|esta asfixiando)\b",
            r"\bse esta poniendo (?:azul|morad[oa])\b",
            r"\bse (?:me|le) (?:cierra|esta cerrando) la garganta\b",
        ),
    ),
    (
        "choking",
        (
            r"\b(?:se|me) (?:esta|estoy) atragantando\b",
            r"\bse atraganto\b",
        ),
    ),
    (
        "heart",
        (
            r"\bdolor(?:es)? (?:de|en el|en mi|en su) pecho\b",
            r"\bme duele (?:mucho )?el pecho\b",
            r"\ble duele (?:mucho )?el pecho\b",
            r"\b(?:ataque|paro|infarto)(?: al| de| cardiaco)?(?: corazon| cardiaco)\b",
            r"\b(?:un|tuvo|dando un) infarto\b",
            r"\bpresion en el pecho\b",
        ),
    ),
    (
        "stroke",
        (
            r"\bderrame cerebral\b",
            r"\b(?:un|esta teniendo un) (?:derrame|ictus)\b",
            r"\b(?:embolia|cara caida|se le (?:cae|cayo|torcio) la (?:cara|boca))\b",
            r"\bno puede mover (?:un|el) (?:lado|brazo)\b",
        ),
    ),
    (
        "unconscious",
        (
            r"\binconsciente\b",
            r"\bno (?:responde|despierta|reacciona|se despierta)\b",
            r"\bse (?:desmayo|ha desmayado|acaba de desmayar|desplomo)\b",
            r"\bme (?:desmaye|voy a desmayar)\b",
            r"\bperdio el conocimiento\b",
        ),
    ),
    (
        "seizure",
        (
            r"\bconvulsion(?:es|ando)?\b",
            r"\bconvulsionando\b",
            r"\bataque epileptico\b",
        ),
    ),
    (
        "bleeding",
        (
            (
                r"\bno (?:para|deja|ha parado|puedo parar|se detiene|puede parar) (?:de sangrar|la sangre|el sangrado|"
                r"la hemorragia|de salir sangre)\b"
            ),
            r"\b(?:sangra|sangrando|sangro) (?:mucho|muchisimo|demasiado|sin parar)\b",
            r"\bmucha sangre\b",
            r"\bhemorragia\b",
            r"\bvomita(?:ndo)? sangre\b",
            r"\btosiendo sangre\b",
            r"\b(?:el sangrado|la sangre) no (?:para|se detiene)\b",
        ),
    ),
    (
        "allergy",
        (
            r"\b(?:reaccion alergica|anafilaxia|choque anafilactico|shock anafilactico)\b",
            r"\bse (?:me|le) (?:hincha|esta hinchando|hincho) la (?:lengua|garganta|cara)\b",
        ),
    ),
    (
        "poison",
        (
            r"\bsobredosis\b",
            r"\benvenena\w+\b",
            (
                r"\b(?:tomo|tome|trago|bebio|comio) (?:\w+ ){0,3}(?:veneno|cloro|lejia|demasiadas pastillas|muchas "
                r"pastillas|todas las pastillas|una pila|chocolate)\b"
            ),
        ),
    ),
    (
        "suicide",
        (
            (
                r"\b(?:suicid\w+|matarme|quitarme la vida|hacerme dano|quiero morir(?:me)?|no quiero vivir|matarse|"
                r"quitarse la vida)\b"
            ),
        ),
    ),
    (
        "injury",
        (
            r"\b(?:lo|la|le|me) (?:atropello|atropellaron|apunalaron|dispararon|arrollo)\b",
            r"\bse (?:esta ahogando|quemo)\b",
        ),
    ),
    (
        "labour",
        (
            r"\brompi[o]? (?:la )?(?:fuente|aguas)\b",
            r"\bel bebe ya viene\b",
        ),
    ),
    (
        "help",
        (
            (
                r"\b(?:llame|llamen|llama|llamar|necesito|necesita|manden|mande) (?:a )?(?:una |la )?(?:ambulancia|"
                r"911|emergencias)\b"
            ),
            r"\b(?:se esta|me estoy) muriendo\b",
            r"\b(?:es|tengo) una emergencia\b",
        ),
    ),
)

_PATTERNS = tuple((kind, re.compile("|".join(phrases))) for kind, phrases in (*_ENGLISH, *_SPANISH))

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LAST = rf"last (?:year|month|week|summer|winter|spring|fall|{_MONTH})"
_YOUNG = r"when (?:i|he|she) was|as a (?:child|kid|baby|teenager)"
_YEAR = r"in (?:19|20)\d\d"


def _before(words: str, gap: int) -> re.Pattern[str]:
    """One of the words, at most `gap` words before the phrase."""
    return re.compile(rf"\b(?:{words})\b(?: \w+){{0,{gap}}}$")


_DENIED = _before(
    r"no|not|dont|doesnt|didnt|isnt|arent|wasnt|havent|hasnt|without|never|nobody|denies|deny|neither|nor|rather than"
    r"|instead of|sin|nunca|tampoco",
    4,
)
_ASKED = _before(
    r"if|when someone|in case|whether|do you (?:guys )?(?:treat|handle|see|take|offer|do|deal|have)"
    r"|can you (?:treat|handle)|how (?:do|can) (?:i|you) (?:treat|prevent|avoid|tell)"
    r"|what (?:are|is) (?:the )?(?:signs?|symptoms?|risks?)|risk of|prevents?|avoid|worried about|afraid of|scared of"
    r"|fear of|article about|class (?:on|about)|training|course|insurance for|policy (?:on|for)|bill for|history"
    r"|si|en caso de|riesgo de|que pasa si",
    7,
)
_PAST_BEFORE = _before(
    rf"late|used to|previous(?:ly)?|prior|{_LAST}|(?:years|months|weeks) ago|{_YEAR}|{_YOUNG}"
    r"|since (?:my|his|her|the|that)|after (?:my|his|her|the|a|that)|once had|recover(?:ing|ed) from|survived"
    r"|follow ?up(?: for| after)?|died (?:of|from)|passed away (?:of|from)|lost \w+ (?:\w+ )?to"
    r"|hace (?:\w+ )?(?:anos?|meses|semanas)|difunt[oa]|murio de",
    8,
)
_PAST_AFTER = re.compile(
    rf"^(?: \w+){{0,6}}? (?:(?:\w+ )?(?:years?|months?|weeks?) (?:ago|back)|{_LAST}|{_YEAR}|{_YOUNG}|in the past"
    r"|survivor|before (?:covid|we moved)|hace (?:\w+ )?(?:anos?|meses|semanas)|el (?:ano|mes) pasado)\b"
)
_PRESENT = re.compile(
    r"\b(?:right now|now|again|still|just|at the moment|today|tonight|this (?:morning|minute|second)|ahora|otra vez)\b"
)
_SUBJECTS = word_set("i im ive he hes she shes they theyre it its my the we there")


def _set_aside(clause: str, start: int, end: int) -> bool:
    """Denied, past, or only asked about."""
    before, after = clause[:start].rstrip(), clause[end:]
    denied = _DENIED.search(before)
    if (denied and _denies(denied)) or _ASKED.search(before):
        return True
    if _PAST_AFTER.search(after):
        return True
    return _PAST_BEFORE.search(before) is not None and _PRESENT.search(after) is None


def _denies(denied: re.Match[str]) -> bool:
    """Not so in "I don't know, he collapsed" and "no, he collapsed": there it denies something else."""
    word, *between = denied[0].split()
    if between[:1] in (["know"], ["understand"]) or between[:2] == ["want", "to"]:
        return False
    return not (word == "no" and denied.start() == 0 and bool(between) and between[0] in _SUBJECTS)
