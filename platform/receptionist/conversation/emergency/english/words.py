"""What English rules call by a name, and how English words are made alike."""

from typing import Final

from receptionist.conversation.words import word_set

FILLERS: Final = word_set(
    "um uh er erm ah oh hmm hm mm like really actually literally basically totally completely absolutely very super "
    "even pretty quite honestly seriously kinda sorta well yeah please okay ok suddenly hello hi hey sorry"
)

JOINS: Final = word_set("when if who that while after before once whenever where how until than whose which")
NOW: Final = word_set("is are am can will keeps keep wants needs hurts has have")
BEEN: Final = word_set("been had")
PAST: Final = word_set(
    "fell took drank ate shot stung bit cut hit broke had was were got went blew caught threw drove ran hung tried swam "
    "lost left stole held found came gave beat burnt dove slit bled choked drunk eaten taken bitten beaten been"
)

_SUBJECTS = "he|she|it|there|that|what|who|here|this|how|where|everything|everyone|everybody|someone|somebody|nobody"
REPLACED: Final = (
    (r"\bcan(?:no|')?t\b|\bcan ?not\b", "can not"),
    (r"\bwon'?t\b", "will not"),
    (r"\bain'?t\b", "is not"),
    (r"\b(is|are|was|were|does|do|did|has|have|had|could|would|should|need)n'?t\b", r"\1 not"),
    (r"n't\b", " not"),
    (  # what cannot be stopped goes on
        r"\b(?:can|could|will|do|did|does) (?:not|never) (?:seem to )?(?:stop|quit|help|keep from|shake) (?:myself |himself |herself"
        r" |themselves )?(?:from )?(?=(?:think|talk|want|imagin|dream|wish|plann?|fantasi[sz])ing\b)",
        "keep ",
    ),
    (
        r"\b(?:can|could|will) not (?:get|shake)(?: off)? (?=(?:the |these |those |my )?(?:thoughts?|ideas?) of\b)",
        "have ",
    ),
    (r"\bim\b|\bi'm\b", "i am"),
    (r"\b(i|you|we|they|who)'?ve\b", r"\1 have"),
    (rf"\b({_SUBJECTS}|one)s\b", r"\1 is"),
    (r"\b(?:its|it's)\b", "it is"),
    (r"\btheyre\b", "they are"),
    (r"\byoure\b", "you are"),
    (r"'s\b", " is"),
    (r"'m\b", " am"),
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'ll\b", " will"),
    (r"'d\b", " would"),
    (r"(?<=\w)'(?=\w)", ""),
    (r"\bgonna\b", "going to"),
    (r"\bwanna\b", "want to"),
    (r"\bgotta\b", "got to"),
    (r"\b(?:kind|sort|all) of (?=a\b|sudden\b)", ""),
    (r"\b(?:kind|sort) of\b", ""),
    (r"\bwhat (?:else )?to do\b", "whattodo"),
    (r"\byou know\b", ""),
    (r"\ba (?:little |wee )?bit\b", "some"),
    (r"\bc\.? ?p\.? ?r\b\.?", "cpr"),
    (r"\bc\.? ?o\.? (?=alarm|detector|monitor|sensor)", "carbon monoxide "),
    (r"\bcarbon monoxide\b", "monoxide"),
    (r"\bo\.? ?d(?:'?d|'?ed|ing)\b", "overdosed"),
    (r"\b9 ?1 ?1\b|\bnine one one\b|\b9 ?9 ?9\b|\bnine nine nine\b|\b1 ?1 ?2\b|\bone one two\b", "911"),
    (r"\bepi ?-?pen(s?)\b", r"epipen\1"),
    (r"\b(?:breathe|breeth|breeze|breathin|breathes)\b", "breath"),
    (r"\b(?:grey|ashen)\b", "gray"),
    (r"\bnapp(?:y|ies)\b", "diaper"),
    (r"\b(?:mommy|mama|mum|mam|ma|mother)\b", "mom"),
    (r"\b(?:daddy|papa|pa|father|pops)\b", "dad"),
    (r"\b(?:chess|chests|ches)(?= pains?\b)", "chest"),
    (r"\b(?:believing|breeding|leading)(?= (?:will|is|does|has) not (?:stop|slow))", "bleeding"),
)

NAMES: Final = {
    "be": "is|are|am|be|been|being|keeps|keep|started|starting|was just",
    "have": "have|has|having|had|got|get|gets|getting",
    "poss": "my|his|her|their|our|your|the|its|a|an|one|someone is|somebody is",
    "the": "the|my|his|her|their|our|your|a|an|this|that|its|some",
    "who": (
        "i|he|she|they|we|him|her|them|me|us|mom|dad|baby|newborn|infant|toddler|kid|kids|child|children|boy|girl"
        "|son|daughter|stepson|stepdaughter|grandson|granddaughter|husband|wife|partner|fiance|fiancee|boyfriend"
        "|girlfriend|ex|brother|sister|cousin|uncle|aunt|auntie|niece|nephew|grandpa|grandma|grandmother|grandfather"
        "|granny|nana|gramps|grampa|friend|buddy|roommate|neighbor|neighbour|coworker|colleague|boss|client|customer"
        "|patient|guest|man|woman|lady|guy|gentleman|person|somebody|someone|people|teenager|teen|student|mechanic"
        "|trainer|spotter|stylist|teacher|tenant|waiter|chef|cook|driver|swimmer|worker|employee|stepdad|stepmom"
        "|fatherinlaw|motherinlaw|law|twin|mate|male|female|dog|puppy|pup|cat|kitten|kitty|rabbit|bunny|bird|horse"
        "|pet|ferret|hamster|parrot|pig|lab|bulldog|retriever|shepherd|poodle|terrier|chihuahua|beagle|pug"
    ),
    "verb": (
        "is|are|has|have|had|just|was|keeps|got|fell|went|took|swallowed|ate|drank|can|could|will|does|did|says|said"
        "|stopped|passed|collapsed|started|looks|feels|cut|hit|shot|stabbed|tried|pulled|ran|came|needs|hurt|hurts"
        "|broke|choked|fainted|grabbed|dropped|slipped|jumped|put|threw|found|gave|bit|attacked|drowned|turned|lost"
        "|dove|quit|not|burned|flipped|blew|caught|overdosed|told|texted|left|sent|wrote|locked|threatened|won|get|gets"
        "|tipped|touched|spilled|opened|licked|shook|vomited|coughed|wants|fighting|having|choking|bleeding|with|pulls"
    ),
    "hurtable": "me|him|her|us|them|my ~2|his ~2|our ~2|the ~2|a ~2|someone|somebody|people|everyone|everybody",
    "someones": "my|his|her|their|our|the|a|an|one|this|that|some",
    "breath": "breath|breathing",
    "blood": "blood|bleeding",
    "limb": "arm|arms|leg|legs|hand|hands|side|foot|feet|body|fingers|face|toes",
    "down": "on the ~2 (floor|ground|bathroom|kitchen|sidewalk|road|street|stairs|carpet|pavement|parking|lawn|grass)",
    "big": "bad|badly|heavy|heavily|hard|bad|a lot|so much|too much|much|everywhere|profusely|nonstop|fast|real|crazy",
    "sick": (
        "dizzy|faint|fainting|lightheaded|headache|headaches|nauseous|nausea|sick|weak|woozy|sleepy|throwing up|puking"
        "|vomiting|passing out|confused|drowsy"
    ),
    "drug": (
        "pills|pill|tablets|tablet|capsules|medication|medications|medicine|meds|medicines|tylenol|advil|ibuprofen"
        "|aspirin|acetaminophen|paracetamol|xanax|valium|ambien|benadryl|oxycodone|oxy|percocet|vicodin|hydrocodone"
        "|adderall|antidepressants|insulin|painkillers|opioids|opiates|fentanyl|heroin|morphine|methadone|cocaine|meth"
        "|molly|ecstasy|lithium|metformin|warfarin|gummies|edibles|melatonin|vitamins|iron|codeine|tramadol|klonopin"
        "|ativan|sedatives|sleeping|zoloft|prozac|digoxin|beta blockers|blood pressure"
    ),
    "took": (
        "took|taken|taking|swallowed|swallow|swallowing|ate|eaten|eat|eating|drank|drunk|drinking|drink"
        "|downed|ingested|popped|injected|shot up|snorted|chugged|had|got into|gotten into|getting into"
        "|got a hold of|sipped|licked|inhaled|gulped|given"
    ),
    "poison": (
        "bleach|antifreeze|poison|detergent|cleaner|cleaners|cleaning|lye|pesticide|pesticides|insecticide|weedkiller"
        "|weed killer|gasoline|kerosene|paint thinner|turpentine|lighter fluid|ammonia|battery|batteries|magnet|magnets"
        "|tide pod|tide pods|laundry pod|laundry pods|laundry|dishwasher|pods|ant bait|rat bait|mouse bait|bait"
        "|nail polish remover|polish remover|acetone|chemical|chemicals|acid|windshield washer|washer fluid|coolant"
        "|rubbing alcohol|hand sanitizer|sanitizer|mothballs|cyanide|arsenic|nicotine|fertilizer|slug pellets"
        "|pool chemicals|chlorine|drano|lysol|peroxide|berries|mushroom|mushrooms|glue|brake fluid|motor oil"
    ),
    "weapon": (
        "gun|knife|weapon|rifle|shotgun|pistol|machete|bat|axe|ax|hammer|crowbar|bomb|firearm|handgun|blade|taser"
        "|grenade|sword|box cutter|razor"
    ),
    "selfhood": "myself|himself|herself|themself|themselves|yourself",
    "vehicle": "car|truck|bus|van|train|motorcycle|bike|taxi|cab|suv|pickup|vehicle|tractor|forklift|trailer|semi|cart",
    "wants": (
        "want|wants|wanted|going|plan|plans|planning|about|ready|trying|tries|try|threatening|threatens"
        "|threatened|thinking|wish|decided|need|intend|considering|might|could|will|would|gonna|talking|keeps"
    ),
    "strike": (
        "hitting|beating|punching|kicking|slapping|attacking|hurting|choking|strangling|stabbing|shooting|robbing"
        "|assaulting|raping|molesting|biting|threatening|chasing|mugging|dragging|grabbing|pushing|throwing|smothering"
        "|beats|hits|chokes|attacks"
    ),
    "struck": (
        "attacked|choked|strangled|stabbed|shot|assaulted|raped|threatened|mugged|jumped|grabbed|beat|hit|punched|kicked"
        "|slapped|shoved|pushed|threw|robbed|molested|slammed|dragged|smashed|bit|burned|knocked"
    ),
    "year": (
        "19*|20*|nineteen ~1|twenty (ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
        "|nineteen|twenty|oh) [one|two|three|four|five|six|seven|eight|nine]|two thousand ~1"
        "|(seventy|eighty|ninety|sixty) (one|two|three|four|five|six|seven|eight|nine)"
        "|the (eighties|nineties|seventies|sixties|fifties)|7*|8*|9*"
    ),
    "month": (
        "january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall"
        "|autumn|winter|college|school|childhood|kindergarten|preschool|labor|childbirth|pregnancy|vietnam|iraq|the army"
        "|the navy|the war"
    ),
    "oddly": "funny|weird|weirdly|strange|strangely|wrong|slurred|slurry|gibberish|nonsense|jumbled|garbled|mumbled",
}
