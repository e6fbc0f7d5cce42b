"""Whether one asks what may be taken, or what may be done in one's state of health: "can I have ibuprofen on top of
paracetamol", "I'm in chemo, is a massage a bad idea". Nobody judges that by telephone. English. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex

_DRUG: Final = (
    r"(?:ibuprofen|advil|motrin|nurofen|aspirin|tylenol|acetaminophen|paracetamol|panadol|calpol|codeine|co ?codamol"
    r"|naproxen|aleve|excedrin|tramadol|oxy\w*|hydrocodone|vicodin|percocet|norco|gabapentin|amoxicillin|penicillin"
    r"|amoxi"
    r"|antibiotics?|benadryl|zyrtec|claritin|piriton|antihistamines?|prednisone|prednisolone|steroids?|cortisone"
    r"|insulin"
    r"|metformin|ozempic|warfarin|eliquis|xarelto|blood thinners?|statins?|omeprazole|sertraline|zoloft|prozac|xanax"
    r"|valium|diazepam|melatonin|st johns wort|pain ?killers?|pain meds?|sleeping (?:pills?|tablets?)|water tablets?"
    r"|metacam|rimadyl|carprofen|piroxicam|apoquel|trazodone|imodium|pepto\w*|antacids?|cough (?:syrup|medicine"
    r"|mixture)"
    r"|nyquil|dayquil|sudafed|lemsip|retinol|accutane|roaccutane|minoxidil)"
)
_MAY: Final = (
    r"(?:(?:can|could|may|might|should|shall|ought|cant) (?:i|we|he|she|they|you|my (?:\w+ )?\w+|the (?:\w+ )?\w+)"
    r"|(?:is|would|will|was) (?:it|that|this) (?:\w+ )?(?:be )?(?:ok|okay|alright|all right|safe|fine|bad|dangerous"
    r"|harmful"
    r"|wrong|worth|a (?:good|bad) idea)"
    r"|am i (?:ok|okay|alright|fine|safe|allowed|good|supposed|meant)|do i (?:still |just |have to |need to )?"
    r"|how (?:much|many|often|soon|long)|what (?:happens|if)|what (?:can|should|do) i|which|anything wrong with|any "
    r"harm in)"
)
_TAKES: Final = (
    r"(?:tak(?:e|en|ing)|hav(?:e|ing)|giv(?:e|en|ing)|mix(?:ing)?|combin(?:e|ing)|us(?:e|ing)|doubl(?:e|ing)(?: up)?"
    r"|stop(?:ping)?|skip(?:ping)?|keep|pop(?:ping)?|put(?:ting)?|crush(?:ing)?|go(?:ing)? (?:on|off)|com(?:e|ing) off"
    r"|stay(?:ing)? on|be(?:ing)? on)"
)
_WITH: Final = (
    r"(?:on top of|together|along ?side|at the same time|with|while|when|before|after|instead of|as well as|and)"
)
_REMEDIES: Final = regex(
    rf"\b{_MAY}\b(?: \w+){{0,4}}? {_TAKES}(?: \w+){{0,6}}? {_DRUG}\b"
    rf"|\b{_MAY}\b(?: \w+){{0,6}}? {_DRUG}(?: \w+){{0,3}}? {_WITH}\b"
    rf"|\b(?:will|would|does|do|could|can|is|are) {_DRUG} (?:\w+ )?(?:help|work|hurt|harm|interact|mess|affect"
    rf"|interfere|be ok|ok"
    rf"|okay|safe|bad|dangerous|enough|better|strong enough)\b"
    rf"|\bhow (?:much|many)(?: \w+){{0,2}}? {_DRUG} (?:can|could|should|may|do|does|is)\b"
    rf"|\b(?:too much|enough|more|another|a second) {_DRUG}\b.*\b(?:can|should|is|ok|okay|safe)\b"
)
_FOR_IT: Final = regex(  # "can I take ginkgo for the ringing", whatever it is
    r"\b(?:can|could|should|may|is it ok(?:ay)? to) (?:(?:i|we|he|she) )?(?:just |still |also )?(?:take|give (?:him"
    r"|her|it|them|my \w+)|try|rub)"
    r" (?:(?!off\b|out\b|away\b|care\b|part\b)\w+ ){1,4}?(?:for|on|in|to (?:help|stop|ease|clear|bring down|get rid "
    r"of)) (?:the|my|his|her|its|a|this|it)"
    r" (?:\w+ )?\w*(?:ing|ache|aches|pain|pains|rash|fever|cough|cold|swelling|itch|burn|cut|wound|bite|nausea|wax"
    r"|spots|lump|wart|blister|anxiety|nerves)\b"
)
_NO_REMEDY: Final = regex(
    r"\b(?:insurance|cards?|vouchers?|cash|bus|message|class|lesson|course|photo|pictures?|appointment|training)\b"
)
_SUPPLY: Final = regex(  # what is asked for at the counter
    r"\b(?:refill\w*|prescri\w+|script|pick(?:ing)? up|collect|order|in stock|sell|stock|pharmacy|chemist|renew)\b"
)
_STATE: Final = (
    r"(?:chemo\w*|radiation|radiotherapy|pregnan\w+|expecting|months? (?:along|gone)|weeks? (?:along|gone)|trimester"
    r"|breast ?feeding|nursing a|blood thinners?|warfarin|pace ?maker|high blood pressure|diabet\w+|blood clots?|dvt"
    r"|epilep\w+"
    r"|cancer|heart (?:condition|problem|trouble|attack|failure)|osteoporosis|brittle bones|stent|stroke|slipped disc"
    r"|herniat\w+"
    r"|bulging disc|fractur\w+|varicose veins|asthma\w*|lupus|arthritis|ms|accutane|roaccutane|retinol|shingles|eczema"
    r"|psoriasis|sun ?burn\w*|surgery|an? operation|a c ?section|hip replac\w+|knee replac\w+|concussion|antibiotics?"
    r"|steroids"
    r"|lymph\w*|mastectomy|implants?|botox|fillers?)"
)
_FIT: Final = (
    r"(?:is (?:that|it|this) (?:\w+ )?(?:ok|okay|safe|alright|all right|fine|wise|sensible|dangerous|risky|bad|harmful"
    r"|a (?:\w+ )?(?:idea|risk|no ?no|mistake))|(?:would|could|will) (?:it|that|this) (?:be (?:\w+ )?(?:ok|okay|safe"
    r"|alright"
    r"|all right|fine|wise|dangerous|risky|bad|harmful|a (?:\w+ )?(?:idea|risk))|hurt|harm|make it worse|do (?:any "
    r")?(?:harm|damage))"
    r"|am i (?:\w+ )?(?:ok|okay|safe|fine|alright|allowed)(?: to)?|should i (?:be|even|still|avoid|not)\b|is (?:a |an "
    r")?(?:\w+ ){1,3}?"
    r"(?:safe|dangerous|risky|a (?:bad|good) idea|ok|okay|advisable|recommended)(?: if| when| with| for| while| during"
    r"| after|$))"
)
_FITNESS: Final = regex(rf"\b{_STATE}\b.*\b{_FIT}\b|\b{_FIT}\b.*\b{_STATE}\b")
_COMES_IN: Final = regex(
    r"\b(?:book|appointment|schedule|slot|fit me|opening|park\w*|bring|wear|eat|deposit|cancel|late|insurance)\b"
)


def asks_of_remedies(said: str) -> bool:
    """ "Is it alright to take two ibuprofen on top of the paracetamol"; not "can I pick up my antibiotics". `said`:
    plain."""
    if _SUPPLY.search(said):
        return False
    return _REMEDIES.search(said) is not None or (_FOR_IT.search(said) is not None and not _NO_REMEDY.search(said))


def asks_of_fitness(said: str) -> bool:
    """ "I'm in chemo, can I do deep tissue or is that a bad idea"; not "I'm pregnant, can I book a massage". `said`:
    plain."""
    return _FITNESS.search(said) is not None and _COMES_IN.search(said) is None
