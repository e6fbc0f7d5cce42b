"""Signs that alone mean little and together are an emergency in English: short of breath and gray, pills and drowsy."""

from typing import Final

from receptionist.conversation.emergency.language import State

SIGNS_NAMED: Final = {
    "s_breath": (
        "<breath>|air|airway|wheezing|gasping|inhaler|lungs|rattling|rattle|puffer|no sound|not make a sound|not making a sound"
        "|not cough|not coughing|choked|choking"
    ),
    "s_heart": "chest|heart|pulse|heartbeat|defibrillator|palpitations|left arm|breastbone",
    "s_neuro": (
        "droop*|slur*|numb|numbness|paraly*|confused|confusion|disoriented|not smile|not speak|not talk|makes no sense"
        "|making no sense|not make sense|nonsense|gibberish|dead weight|dragging|pupil|pupils|not see|vision|drooling"
        "|dizzy|weak on one side|stiff neck|neck is stiff|not walk|not stand|seeing things|hallucinat*|tingling|one side"
        "|not swallow|delirious|dropping things|babbling|crooked|lopsided|staring"
    ),
    "s_out": (
        "faint|fainted|fainting|passed out|pass out|passing out|black out|blacked out|not respond*|no response|unresponsive"
        "|limp|not with us|not waking|not wake|out of it|collapsed|collapsing|collapse|not moving|not move|not getting up"
        "|not get up|dazed|seeing spots|lethargic|drowsy|sleepy|unconscious|not conscious|lifeless|floppy|not open|not answer*"
        "|not keep ~2 eyes|woozy|going under|fading|barely awake|groggy|stopped moving|wont wake|slumped|lightheaded"
        "|dizzy|shaky|shaking|seizing|not there|glassy|unsteady"
    ),
    "s_gone": (
        "passed out|blacked out|not respond*|no response|unresponsive|limp|not waking|not wake|out of it|collapsed|not moving"
        "|not answer*|drowsy|sleepy|unconscious|barely there|slumped|shaking|seizing|groggy|not stand|slow|freaking out"
    ),
    "s_color": "blue|gray|purple|pale|ghost white|white as|clammy|sweat*|soaked in sweat|ashy|yellowish|drenched|cold and|ice cold",
    "s_blood": "blood|bleeding|bled|artery|gushing|wound|gash|hole in",
    "s_drug": (
        "pills|medication|medications|medicine|dose|insulin|overdos*|bottle of|tylenol|xanax|fentanyl|heroin|drugs|narcan"
        "|bleach|antifreeze|chemicals|fumes|snorted|smoked something|drunk|vodka|whiskey|alcohol|edibles"
    ),
    "s_fell": (
        "fell|fallen|hit <poss> head|crash|accident|crushed|trapped|burned|shocked|threw me|thrown|ladder|roof|stairs"
        "|electrocut*|landed on|run over|struck|impact|wreck|collision|pinned"
    ),
    "s_hurt": "hurt|bleeding|injured|screaming|not move|stuck|neck|spine|bone|not feel|trapped|bad|serious|dead",
    "s_swell": "swell*|swollen|hives|puffy|blown up|blowing up|itching all over|thick|welts|huge|closing|tight",
    "s_face": "throat|tongue|lips|face|eyes are swollen|mouth is swell*",
    "s_sting": "stung|sting|peanut|peanuts|shrimp|shellfish|nuts|allergic|bee|wasp|wasps|allergy|penicillin|antibiotic|epipen",
    "s_ill": "throwing up|vomit*|headache|headaches|sick|nauseous|dizzy|passed out|sleepy|faint|woozy|coughing|head is pounding",
    "s_gas": "monoxide|gas smell|smell gas|gas leak|smells gas|fumes|smoke",
    "s_pleads": (
        "help me|help us|help him|help her|hurry|what do i do|what do we do|what should i do|oh my god|oh god|right now"
        "|quick|fast|ambulance|emergency|911|somebody help|someone help|do not know whattodo|come now|get here"
    ),
    "s_grave": (
        "<s_breath>|blood|bleeding|chest|not moving|not move|floor|fire|smoke|gun|knife|pills|seizure|stroke|burned|pool"
        "|fell|collapsed|crash|screaming|dead|die|dying|kill|head|blue|swelling|swollen|stuck|stung|shot|stabbed"
    ),
}
SIGNS: Final = State(
    "signs",
    now="""
    <s_breath> ~8 <s_color>
    <s_color> ~8 <s_breath>
    <s_breath> ~8 <s_out>
    <s_out> ~8 <s_breath>
    <s_breath> ~8 (hands are tingling|chest|lips|tongue|throat)
    chest ~10 (can not breath|not breath|short of breath|sweat*|jaw|arm|faint|pass out|dizzy|gray|pale|clammy|numb|tingl*|back and)
    (jaw|arm|arms|sweat*|numb|clammy|dizzy) ~8 chest
    <s_heart> ~8 (faint|pass out|passing out|seeing spots|black out|clammy|gray|numb|sweat*|collaps*|not breath|seeing things|dizzy and|shaking and)
    <s_neuro> ~8 (droop*|slur*|face|mouth|arm|side|not talk|not speak|not smile|vomit*|throwing up|drool*|numb|name|pupil|words)
    (face|mouth|arm|leg|hand) ~3 (droop*|slur*|crooked|lopsided|dead weight|useless)
    <s_drug> ~8 (<s_gone>|<s_color>|on the floor|all over the floor|not breath|want to die|weird|strange|confused|seeing things|not feel right)
    (<s_out>|<s_color>) ~8 (pills|overdos*|needle|bottle of|fentanyl|heroin|xanax|insulin|bleach)
    (double dose|triple dose|wrong dose|overdose) ~2 of ~3
    <s_blood> ~8 (faint|pass out|passing out|pale|dizzy|woozy|fading|everywhere|floor|not stop|unconscious|lightheaded|pregnant|weak)
    (faint|pale|dizzy|woozy|pregnant|unconscious) ~6 <s_blood>
    <s_fell> ~8 (<s_out>|<s_blood>|<s_neuro>|people are hurt|hurt bad|is hurt|are hurt|not feel|neck|bone|screaming in|injured)
    <s_face> ~6 (swell*|swollen|puffy|blown up|blowing up|huge|closing|thick)
    <s_sting> ~10 (throat|tongue|lips|face|not swallow|<s_breath>|passing out|faint|dizzy|hives|swell*|swollen|thick)
    (hives|welts|swelling|swollen) ~8 (<s_breath>|throat|tongue|lips|face|swallow*|coughing)
    <s_gas> ~10 <s_ill>
    <s_ill> ~10 (monoxide|gas leak|smell gas|gas smell|rotten eggs)
    <s_pleads> ~10 <s_grave>
    <s_grave> ~12 (help me|help us|hurry|what do i do|what do we do|what should i do|oh my god|do not know whattodo|come now|ambulance|911)
    (baby|newborn|toddler|infant|month old|year old) ~8 (blue|gray|purple|limp|floppy|lethargic|weird noises|grunting|not cry*|not eat* and|hundred and five|105|not breath*|bleach|pills|medication|battery|magnet|detergent|lighter fluid|drano|swallowed ~3)
    """,
)
