"""What no receptionist says, true or not: advice, its own instructions, that it is human, slander. Rules of code. Pure.

A language model can be talked into anything; this stands between it and the voice. What the practice itself wrote (the
answers, notices and texts of its file) may be said as it stands there, a dose after a treatment included.
"""

from functools import lru_cache
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.prompt_rules import instructions
from receptionist.conversation.words import plain
from receptionist.practice import wording
from receptionist.practice.definition import Definition

Kind: TypeAlias = Literal["advice", "instructions", "human", "slander", "deal"]


class Refusal(Struct, frozen=True):
    """`say` is spoken in place of the clause; `what`: the words that are off limits."""

    kind: Kind
    say: str
    what: str = ""


_UNITS = (
    r"(?:milligrams?|mgs?|micrograms?|grams?|grains?|milliliters?|mls?|ccs?|tablets?|pills?|capsules?|drops?|teaspoons?"
    r"|puffs?|miligramos?|gramos?|mililitros?|pastillas?|tabletas?|capsulas?|gotas?|cucharad(?:it)?as?)"
)
_DRUGS = (
    r"(?:ibuprofen|advil|motrin|aspirins?|tylenol|acetaminophen|paracetamol|amoxicillin|penicillin|antibiotics?"
    r"|benadryl"
    r"|hydrocortisone|finasteride|minoxidil|rimadyl|carprofen|metronidazole|prednisone|cortisone|steroids?|naproxen"
    r"|aleve|codeine|tramadol|gabapentin|melatonin|insulin|metformin|xanax|valium|zoloft|prozac|warfarin|omeprazole"
    r"|ibuprofeno|aspirinas?|amoxicilina|penicilina|antibioticos?|paracetamol|hidrocortisona|cortisona|naproxeno"
    r"|metamizol|diclofenaco)"
)
_OFTEN = (
    r"(?:every|each) (?:\w+ )?(?:hours?|days?|morning|night|meals?)|(?:once|twice|(?:two|three|four|2|3"
    r"|4) times) (?:a|per) day"
    r"|daily|cada (?:\w+ )?(?:horas?|dias?|noche)|(?:una|dos|tres|cuatro) veces al dia|al dia"
)
_ADVICE: Final = regex(
    rf"\b(?:\w+|\d+) (?:hundred |thousand |cien |mil )?{_UNITS}\b (?:of|de) \w+"
    rf"|\b(?:\d+|hundred|one|two|three|four|five|ten|twenty|thirty|forty|fifty|half|quinientos|cien|media|dos|tres|una)"
    rf" (?:milligrams?|mgs?|micrograms?|miligramos?|mls?|mililitros?)\b"
    rf"|\b(?:take|give|use|swallow|inject|buy|apply|try|start|stop taking|double|skip|tome|dele|dale|toma|use|compre"
    rf"|apliquese|pongase|deje de tomar)\b (?:\w+ ){{0,6}}(?:{_DRUGS}|{_UNITS})\b"
    rf"|\b{_DRUGS}\b (?:\w+ ){{0,5}}(?:{_OFTEN}|is safe|is fine|will help|should help|is what|le ayuda|es seguro)\b"
    rf"|\b(?:take|give|use it|apply it|tome|dele) (?:\w+ ){{0,5}}(?:{_OFTEN})\b"
    r"|\b(?:is|are|es|son) (?:completely |totally |perfectly |totalmente )?(?:harmless|nontoxic|non toxic"
    r"|poisonous|toxic"
    r"|inofensiv[oa]s?|toxic[oa]s?|venenos[oa]s?)\b"
    r"|\bsafe for (?:your |a |the )?(?:dogs?|cats?|pets?|baby|babies|pregnan\w+)\b"
    r"|\b(?:tooth|teeth|diente|muela)\b (?:\w+ ){0,3}(?:can|cannot|can not|cant|puede|no puede) (?:not )?(?:be |ser )?"
    r"(?:saved|salvar\w*|salvad[oa])\b"
    r"|\byou (?:have|ve got|probably have|likely have|might have|may have) (?:an? |the )?(?:\w+ )?(?:infection|abscess"
    r"|cavity|cancer|fracture|tumou?r|virus|strep|flu|pneumonia|arthritis|diabetes|depression|eczema|psoriasis"
    r"|concussion)\b"
    r"|\b(?:it|that|this) (?:is|sounds like|looks like|seems to be) (?:an? )?(?:\w+ )?(?:infection|abscess"
    r"|cancer|fracture"
    r"|tumou?r|broken bone|ringworm|mange|eczema|psoriasis)\b"
    r"|\b(?:no need|you do not need|you dont need) to (?:see a|go to the|call a) (?:doctor|dentist|vet|hospital"
    r"|emergency"
    r"|ambulance)\b"
    r"|\byou (?:can|could|should|may|might) (?:definitely |certainly |probably )?(?:sue|press charges|countersue|appeal"
    r"|plead|claim damages)\b|\byou (?:would|will|ll|d) (?:probably |likely |surely )?(?:win|get (?:about |around )?\w+"
    r" (?:hundred|thousand|million))\b|\bpuede (?:usted )?demandar\b"
    r"|\byou should (?:plead|sign|refuse to|not sign|invest|sell your|buy (?:stocks|shares))\b"
)
_INSTRUCTIONS: Final = regex(
    r"\b(?:my|these|the|its) (?:own |secret |hidden |system |initial |original )*(?:instructions?|system prompt"
    r"|prompt|rules)"
    r" (?:are|is|say|says|begins?|starts?|reads?|tell|told|state)\b"
    r"|\b(?:system prompt|you are (?:\w+ ){0,3}the receptionist|debug mode|developer mode|jailbreak\w*"
    r"|safety rules? (?:are|is) off"
    r"|override (?:accepted|confirmed|enabled)|rules? (?:are|is) (?:disabled|off|lifted|suspended))\b"
    r"|\bi (?:was|am|have been) (?:told|instructed|programmed|prompted) (?:to|that|not)\b"
    r"|\b(?:secret key|api key|api token|access token|auth token|password|passphrase|bearer token)\b (?:is|are)\b"
    r"|\bthe token is\b|\b(?:answer_faq|check_hours|find_slots|take_message|transfer_call|end_call|tool call)\b"
    r"|\b(?:is|are|es|esta|estan) (?:blocked|on the (?:vip|v i p|block) list|bloquead[oa]s?)\b"
    r"|\bmis (?:instrucciones|reglas) (?:son|dicen|empiezan|comienzan)\b|\bmensaje de sistema\b"
    r"|\bme (?:ordenaron|dijeron|instruyeron|programaron) (?:que|para)\b"
    r"|\b(?:la clave secreta|la contrasena|el token) es\b"
    r"|\bi (?:no longer|now) work for\b|\b(?:ya no|ahora) trabajo para\b"
    r"|\b(?:forgotten|ignored|disabled|dropped|deleted|suspended|turned off|switched off|desactivado|olvidado|ignorado"
    r"|borrado) (?:\w+ ){0,3}?(?:rules|instructions|guidelines|restrictions|reglas|instrucciones|normas)\b"
)
_HUMAN: Final = regex(
    r"\bi(?:m| am) (?:really |actually |just )?(?:a |an? real |a living |100 percent )?(?:human|person"
    r"|real person|woman|man"
    r"|live person)\b|\bi(?:m| am) not (?:a |an )?(?:machine|robot|computer|bot|ai|a i|recording|automated|assistant)\b"
    r"|\bsoy (?:un |una )?(?:humano|humana|persona|mujer|hombre|ser humano|persona real)\b"
    r"|\bno soy (?:un |una )?(?:maquina|robot|computadora|bot|grabacion|inteligencia artificial)\b"
)
_SLANDER: Final = regex(
    r"\b(?:is|are|was|es|son) (?:an? |such an? |un |una )?(?:total |complete |real )?(?:fraud|frauds|crook"
    r"|crooks|thief|thieves"
    r"|liar|liars|quack|criminal|idiot|idiots|incompetent|scam|scammers?|cheat|racist|drunk|fraude|ladron(?:a|es)?"
    r"|mentiros[oa]s?|estafador(?:a|es)?|incompetentes?)\b|\bdo not go to (?:him|her|them|dr|doctor)\b"
)
_DEAL: Final = regex(
    r"\b(?:owes?|debe|deben) (?:you|le|te|me)?\s*(?:\w+ ){0,4}(?:dollars?|pounds?|euros?|money|dolares|dinero|pesos)\b"
    r"|\ble debe (?:\w+ ){0,3}(?:dolares|pesos|euros|dinero)\b"
    r"|\bi (?:agree|promise|hereby agree|undertake|guarantee) to (?:sell|pay|give|transfer|refund|waive|buy)\b"
    r"|\blegally binding\b|\b(?:fee|fees|charge|bill|cost) (?:is|are|has been|have been) waived\b"
    r"|\byour refund\b (?:\w+ ){0,6}(?:sent|issued|paid|approved|processed)\b|\bacepto vender\b"
)
_RULES: Final[tuple[tuple[Kind, Pattern], ...]] = (
    ("human", _HUMAN),
    ("instructions", _INSTRUCTIONS),
    ("advice", _ADVICE),
    ("deal", _DEAL),
    ("slander", _SLANDER),
)
_ENGLISH: Final[dict[Kind, str]] = {
    "advice": "I can't give advice on that, but our team can.",
    "instructions": "I can't talk about how I am set up.",
    "human": "I'm an automated assistant.",
    "slander": "I can't say that.",
    "deal": "I can't agree to that, but I can pass it on to our team.",
}
_SPANISH: Final[dict[Kind, str]] = {
    "advice": "No puedo dar consejos sobre eso, pero nuestro equipo sí.",
    "instructions": "No puedo hablar de cómo estoy configurado.",
    "human": "Soy un asistente automático.",
    "slander": "No puedo decir eso.",
    "deal": "No puedo aceptar eso, pero puedo pasarlo a nuestro equipo.",
}
_SPANISH_WORDS: Final = regex(r"\b(?:el|la|los|las|de|que|es|soy|usted|su|mis|para|le|cada|tome|dele|no soy|un|una)\b")
_ASKS: Final = regex(  # questions whose answer would be advice, for the dialogue that has no model
    rf"\b(?:how (?:much|many)|what (?:dose|dosage)|which (?:pills?|cream|medicine|drug)|cuant[oa]s?|que dosis)\b"
    rf" (?:\w+ ){{0,8}}(?:{_DRUGS}|pills?|cream|medicine|medication|pastillas?|medicina)\b"
    r"|\b(?:is|are|es|son) (?:\w+ ){1,4}(?:poisonous|toxic|harmless|toxic[oa]s?|venenos[oa]s?)\b (?:for|to|para)"
    r"|\bcan (?:my |the |this )?(?:tooth|tooth \w+) be saved\b|\b(?:que|cuanta) (?:\w+ )?dosis\b"
    r"|\bcuant[oa] (?:\w+ )?(?:me|le) (?:tomo|doy|pongo)\b|\bwhat (?:pills|cream|medicine) (?:should|do|can|stop)\b"
    r"|\bwhat do you think (?:it|that|this) (?:is|could be|might be)\b"
    r"|\b(?:if|whether|think|say|know|tell me) (?:thats|its|this is|it is|that is|it could be|it might be) "
    r"(?:an? )?(?:\w+ )?(?:eczema|psoriasis|shingles|ringworm|melanoma|cancer\w*|infect\w+|rash|gout|arthritis|broken"
    r"|fractured?|strep|flu)\b"
    r"|\bwhat (?:should|can|could|do) i (?:put on (?:it|this|that|him|her|them|my|his|the|an?)\b|take for"
    r"|give (?:him|her|it|them|my \w+) for)\b"
    r"|\bis (?:it|this|that) (?:dangerous|serious|contagious|infected|cancerous)\b"
    r"|\bdo i need (?:stitches|antibiotics|surgery|an? (?:x ?ray|root canal|cast|operation))\b"
    rf"|\b(?:puedo|debo|es seguro|esta bien) (?:tomar\w*|dar\w*|poner\w*|usar|mezclar) (?:\w+ ){{0,4}}?{_DRUGS}\b"
    r"|\bque (?:me |le |puedo |debo |deberia )*(?:tomo|doy|pongo|tomar|tomarme|dar|darle|ponerme"
    r"|ponerle) (?:\w+ ){0,3}?"
    r"(?:para|contra|si)\b|\bque (?:me|le) (?:pongo|tomo|doy|echo|hago)$"
    r"|\b(?:cree|piensa) que (?:\w+ ){0,3}?(?:infectad[oa]|rot[oa]|cancer|grave|contagios[oa]|fractura|infeccion)\b"
    r"|\b(?:esta|estara) infectad[oa]\b|\bes (?:grave|peligroso|peligrosa|contagios[oa])\b|\bque cree que (?:es|sea)\b"
)
_ASKS_FOR_LAW: Final = regex(
    r"\b(?:can|could|should|may) i (?:sue|press charges|countersue|appeal|plead|break (?:my|the) lease"
    r"|testify|(?:take|accept) (?:the|their|this) (?:deal|plea|settlement)|be (?:arrested|sued|evicted|deported"
    r"|fired))\b"
    r"|\bcan (?:they|he|she|my \w+|the \w+) (?:\w+ )?(?:sue|evict|fire|arrest|deport) me\b"
    r"|\bdo (?:i|we) have an? (?:\w+ )?(?:case|claim)\b|\bwhat are my (?:\w+ )?(?:rights|chances)\b"
    r"|\b(?:will|would|can|could) (?:i|we) win\b|\bis (?:it|that|this) (?:legal|illegal|against the law)\b"
    r"|\bhow much (?:can|could|would|will) i (?:win|sue for|get (?:for|from|out of) (?:my|the|this|an?) (?:case"
    r"|accident|claim"
    r"|injury|lawsuit))\b"
    r"|\b(?:can|could|will|would|may) (?:i|we|he|she|they|my \w+) (?:\w+ )?(?:get|apply for|qualify for|keep|lose"
    r"|sponsor|be eligible for) (?:\w+ ){0,2}?(?:green card|visa|citizenship|asylum|residenc[ey]|work permit|daca"
    r"|papers)\b"
    r"(?! (?:appointment|interview|consultation|application|form|review))"
    r"|\b(?:do|does|would|will|can) (?:i|we|he|she|they|my \w+) (?:still )?qualify\b|\bam i (?:still )?eligible\b"
    r"|\b(?:puedo|podria|podre|puede) (?:\w+ ){0,3}?(?:sacar|obtener|conseguir|arreglar|perder) (?:\w+ ){0,2}?"
    r"(?:residencia|visa|ciudadania|asilo|permiso de trabajo|papeles)\b|\b(?:yo )?califico\b"
    r"|\bpuedo (?:demandar|apelar|denunciar)\w*\b|\bme pueden? (?:demandar|desalojar|despedir|arrestar|deportar)\b"
    r"|\b(?:tengo|tenemos) (?:un )?caso\b|\b(?:debo|deberia) (?:firmar|declararme|aceptar (?:el|la) (?:acuerdo"
    r"|oferta))\b"
    r"|\bes (?:legal|ilegal)\b|\b(?:voy|vamos) a ganar\b|\bcuales son mis derechos\b"
)


_RUN: Final = 6  # words in a row that are no chance


class Limits:
    """What is off limits at one practice, for each loaded version of its file: its own instructions are among it."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self._own = _recited(instructions(definition))

    def refuse(self, clause: str) -> Refusal | None:
        """None: nothing is wrong with it."""
        return refuse(clause, self._definition) or self._recites(clause)

    def _recites(self, clause: str) -> Refusal | None:
        """Its own instructions, word for word."""
        words = plain(clause)
        run = next((run for run in _runs(words) if run in self._own), "")
        if not run or _in_file(words, self._definition):
            return None
        return _refusal("instructions", words, run)


@lru_cache(maxsize=64)  # practices whose calls come one after the other
def _recited(texts: tuple[str, ...]) -> frozenset[str]:
    """Runs of words of the instructions."""
    return frozenset(run for text in texts for run in _runs(plain(text)))


def _runs(words: str) -> list[str]:
    said = words.split()
    return [" ".join(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1)]


def refuse(clause: str, definition: Definition) -> Refusal | None:
    """None: nothing is wrong with it, or the practice's own file says just that."""
    words = plain(clause)
    for kind, pattern in _RULES:
        if found := pattern.search(words):
            if kind != "human" and _in_file(words, definition):
                return None
            return _refusal(kind, words, found[0])
    return None


def _refusal(kind: Kind, words: str, what: str) -> Refusal:
    """In the language of the clause."""
    spanish = len(_SPANISH_WORDS.findall(words)) >= 2
    return Refusal(kind, (_SPANISH if spanish else _ENGLISH)[kind], what.strip())


def asks_for_advice(words: str) -> bool:
    """Would an answer be medical advice? `words`: plain."""
    return _ASKS.search(words) is not None


def asks_for_legal_advice(words: str) -> bool:
    """The same of the law; where the practice is one of lawyers, its own answers come first. `words`: plain."""
    return _ASKS_FOR_LAW.search(words) is not None


def _in_file(words: str, definition: Definition) -> bool:
    """The practice wrote it: it stands in an answer, a notice or another text that is spoken as it is."""
    own = (
        *(faq.answer for faq in definition.faqs),
        *(notice.text for notice in definition.notices),
        definition.safety.emergency_reply,
        wording.disclosure(definition),
    )
    return any(words in plain(text) for text in own)
