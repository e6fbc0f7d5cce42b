"""What callers of many trades say for a service: words that mean about the same, and troubles. English. Data."""

from collections.abc import Mapping, Sequence
from typing import Final

from receptionist.conversation.ailing import PART
from receptionist.conversation.patterns import Pattern, regex
from receptionist.conversation.words import word_set

# Words that callers use for one another; a service is found by its own words or by their neighbours here.
ALIKE: Final[tuple[frozenset[str], ...]] = tuple(
    word_set(words)
    for words in (
        "cleaning clean cleaned cleanings hygienist hygiene polish scaling plaque",
        "checkup check checked exam examination physical annual yearly wellness",
        "toothache tooth ache hurts hurt hurting pain painful aching sore broken chipped cracked abscess throbbing "
        "killing swollen bleeding gum gums crown",
        "whitening whiten whitened white bleaching bleach bleached brighten brightened brighter whiter",
        "invisalign aligners aligner braces straighten straightening",
        "sick ill unwell vomiting throwing limping limps limp diarrhea coughing sneezing lethargic eating itching "
        "itchy itches scratching scratches rash watery",
        "vaccination vaccine vaccines vaccinated vac vacs vax vaxx vaccs shot shots booster boosters rabies jab jabs"
        " vaccinations immunization",
        "nail nails claw claws",
        "manicure mani",
        "pedicure pedi",
        "trim trimmed clip clipped clipping cut",
        "dental teeth tooth",
        "spay spayed neuter neutered neutering spaying fixed castrated sterilized",
        "haircut hair cut trim",
        "color colour dye dyed coloring colouring tint highlights roots",
        "blowout blow dry styling style",
        "consultation consult",
        "filling cavity fillings",
        "grooming groom groomed",
        "bath bathe bathing bathed wash washed shampoo",
        "tire tires tyre tyres",
        "brake brakes break breaks",
        "haircut cut corte cortar cortarme cortarse cortarle",
        "color dye tinte tenirme tenir tenirse",
        "cleaning limpieza",
        "massage masaje",
        "children childrens kids kid child boys boy girls girl son daughter",
        "therapy physio physiotherapy",
        "test exam",
        "plumbing plumber",
        "drain drains",
        "tour showed",
        "training trainer train teach",
        "massage massages rub",
        "manicure mani fingernails manicura manicuras",
        "pedicure pedi toes toenails pedicura pedicuras",
        "acrylic acrylics acrilicas acrilico acrilicos",
        "eyebrow eyebrows brows brow cejas",
        "lash lashes eyelash eyelashes pestanas",
        "showing viewing view",
        "valuation appraisal worth value",
        "signing sign",
        "physical checkup",
        "estimate quote",
        "diagnosis diagnose diagnosed diagnostic",
        "return returns taxes tax",
        "individual personal",
        "photo photos picture pictures portrait portraits photograph photographs",
        "voice singing sing vocal vocals",
        "upholstery couch sofa",
        "refrigerator fridge freezer icebox",
        "washer washing washers washing-machine",
        "oven stove cooker cooktop range hob",
        "dryer drier",
        "toilet loo lavatory commode",
        "drain drains sink sinks",
        "boiler boilers furnace",
        "unblocking unblock unblocked unclog unclogging blocked clogged cleaning",
        "leak leaks leaking leaky drip dripping drips",
        "small little tiny",
        "puncture flat patch patched plugged punctured",
        "alignment aligned aligning tracking",
        "headshot headshots",
        "newborn baby babies",
        "piercing pierced pierce pierces",
        "removal remove removed removing",
        "repair repaired fix fixed fixing mend mended mending repairs",
        "installation install installed installing",
        "inspection inspect inspected",
        "fitting fitted fit",
        "adjustment adjust adjusted tighten tightened",
        "lesson lessons class classes",
        "beginner beginners beginner's starter",
        "adult adults grown-up",
        "hearing ears",
        "eye eyes vision sight",
        "lens lenses contact contacts",
        "glasses spectacles specs frames",
        "computer laptop pc desktop macbook",
        "screen display",
        "moving move moved",
        "haircut hair fringe bangs",
        "beak bird",
        "corn corns callus calluses",
        "verruca verrucas wart warts",
        "orthotics insoles inserts orthotic insole",
        "mortgage loan",
        "will wills estate",
        "hem hemming hemmed shorten shortened alteration alterations",
        "lawn grass mowing mow mowed",
        "gutter gutters",
        "window windows",
        "carpet carpets rug rugs",
        "tree trees stump",
        "roof roofs roofing shingles",
        "lock locks locksmith",
        "key keys",
        "trial trials taster tasters introductory intro",
        "purchase purchasing buying buy bought buyers",
        "sale selling sell sold vendor",
        "lameness lame limping limp limps hobbling hopping",
        "pregnancy pregnant prenatal antenatal maternity",
        "identity identification",
        "consultation chat",
    )
)

# "Can you send somebody out", "my mother can't leave the house".
AT_THEIR_PLACE: Final = (
    r"(?:send|sending) (?:some|any)(?:one|body)(?: out| over| round)?"
    r"|(?:come|comes|coming|go|travel) (?:out |over |round )?to (?:(?:me|us|him|her|them)\b|(?:my|our|his|her|their"
    r"|peoples) (?:house|home|place|office|flat|apartment|bedside|work|job))"
    r"|house ?calls?|home visits?|(?:cant|cannot|can not|unable to) (?:leave|get out|get around|drive|walk|travel)"
    r"|bed ?ridden|house ?bound|laid up|(?:nursing|care) home|in (?:the )?hospital|hospice"
)

# What tells of a service though none of its words is said; by a word of its name.
SPEAKS_OF: Final[Mapping[str, Pattern]] = {
    word: regex(rf"\b(?:{pattern})\b")
    for word, pattern in {
        "plumbing": r"faucets?|taps?|toilets?|pipes?|sinks?|leak\w*|drip\w*|shower|bathtub|tub|water heater|hose bib",
        "heating": r"radiators?|furnace|boiler|no heat|heat(?:er|ing)?|thermostat|heat pump",
        "conditioning": r"ac|a c|air ?con|air conditioner|cooling|blows? (?:warm|hot)",
        "drain": r"clogged|back(?:ed|s|ing) up|blocked|stopped up|plugged up|slow drain|(?:wont|not|isnt) drain\w*",
        "maintenance": r"(?:furnace|boiler|heater|heating|ac|a c|air conditioner|hvac) (?:tune ?up|service|check ?up"
        r"|maintenance)|(?:yearly |annual |regular |routine )?tune ?up|(?:yearly|annual|regular"
        r"|routine) (?:service|check\w*|maintenance)",
        "client": r"(?:existing|current|already an?|im an?|i am an?) client|my (?:lawyer|attorney|solicitor)"
        r"|client of (?:\w+ )?\w+",
        **dict.fromkeys(
            ("diagnosis", "diagnostic", "diagnostics"),
            r"(?:weird|strange|funny|grinding|clunk\w*|rattl\w*) ?(?:noise|sound)?|clunks?|noise"
            r"|(?:check )?engine light|warning light|wont start|stalls?|shakes?|overheat\w*",
        ),
        "brake": r"breaks (?:on|are|feel|make|squeak\w*|grind\w*)|squeak\w*|squeal\w*|brakes?",
        "oil": r"oil",
        **dict.fromkeys(
            ("private", "personal", "individual"),
            r"(?:one|1) (?:on|to|2) (?:one|1)|just (?:me|us) and (?:my|our|the) (?:dog|pup|puppy|horse|trainer"
            r"|instructor)|by myself|on my own",
        ),
        **dict.fromkeys(  # "a session for two", "a couples massage"
            ("two", "pair", "duo", "double", "partner"),
            r"together|both of us|(?:the )?two of us|share (?:a|an|one|the) \w+"
            r"|(?:my|our) (?:husband|wife|partner|boyfriend|girlfriend|friend|mate|sister|brother|mum|mom|missus"
            r"|other half) and (?:i|me|myself)"
            r"|(?:me|myself) and (?:my|a|the) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|friend|mate|sister"
            r"|brother|mum|mom|missus|other half)",
        ),
        "mobile": AT_THEIR_PLACE,
        **dict.fromkeys(
            ("taster", "introductory"),
            r"trials?|tasters?|free (?:session|class|lesson|go)|(?:try|give) (?:it|this|one|that|you) (?:a (?:try|go)"
            r"|out)(?: first)?",
        ),
        **dict.fromkeys(
            ("prenatal", "pregnancy", "maternity", "antenatal"),
            r"pregnan\w*|pre ?natal|ante ?natal|(?:test|its|it is|came back|was) (?:\w+ ){0,3}?positive"
            r"|positive (?:\w+ )?test"
            r"|missed (?:my|a|two) periods?|due date|expecting (?:a|our|my|in)|(?:weeks|months) along|(?:baby|im"
            r"|i am|shes|she is) (?:is )?due",
        ),
        "temperament": r"evaluat\w*|assess\w*|meet and greet|trial day",
        "truing": r"(?:wheels?|rims?) (?:\w+ ){0,3}?(?:buckled|bent|wobbl\w*|warped|out of true)"
        r"|(?:buckled|bent|wobbly|warped) (?:\w+ )?(?:wheel|rim)",
        "nail": r"(?:nails|claws) (?:\w+ ){0,3}?(?:too long|so long|long|overgrown|need doing)"
        r"|(?:cut|trim|clip|fil)\w* (?:my|his|her|their|the|our|some) (?:toe ?|finger ?)?(?:nails|claws)"
        r"|(?:toe ?|finger ?)?(?:nails|claws) (?:cut|trimmed|clipped|done|filed)",
        **dict.fromkeys(
            ("groom", "grooming"), r"bath\w*|wash\w*|shampoo|haircut|trim|shaggy|matted|mats|shed\w*|hairy"
        ),
        "business": r"llc|s corp|corporation|company|(?:my|our) (?:shop|store|firm|startup)",
        "upholstery": r"couch\w*|sofas?|armchairs?|recliners?|sectional|loveseat|settee",
        "rodent": r"mice|mouse|rats?|squirrels?|rac+oons?|droppings",
        **dict.fromkeys(
            ("pest", "extermination"),
            r"bugs?|roach\w*|cockroach\w*|ants?|mice|rats?|spiders?|wasps?|hornets?"
            r"|termites?|fleas?|silverfish|moths?|bed ?bugs?",
        ),
        "sick": r"cough\w*|sneez\w*|vomit\w*|throw\w* up|limp\w*|not eating|wont eat|itch\w*|scratch\w*|rash|runny"
        r"|watery|ear infection|diarrhea|lump|swollen|isnt himself|isnt herself|not (?:himself|herself)|sick",
        **dict.fromkeys(
            ("toothache", "emergency"),
            r"(?:tooths?|molar|gum|jaw|crown|filling)\b.*\b(?:hurt\w*|ach\w*|kill\w*|sore|pain\w*|agony|throb\w*"
            r"|chipped|broke\w*|crack\w*|came off|fell out|sensitive|loose)|(?:hurt\w*|ach\w*|sore|pain\w*"
            r"|chipped|broke\w*"
            r"|crack\w*|lost|sensitive)\b.*\b(?:tooth|teeth|molar|gum|jaw|crown|filling)",
        ),
        "vaccination": r"(?:(?:yearly|annual|booster|rabies|puppy|kitten) )?shots?|jabs?|boosters?",
        "wellness": r"yearly|annual|check ?up",
        "office": r"see (?:the|a|my) doctor|cough\w*|fever|sore throat|back pain|my back|dizzy|headaches?|rash|sick",
        "physical": r"yearly|annual|check ?up",
        "haircut": r"trim|cut",
        "highlights": r"balayage|foils?|streaks?",
        "showing": r"(?:house|home|place|apartment|condo|flat|listing)\b.*\b(?:see|view|visit|look at|walk through"
        r"|tour) (?:it|them|inside)|(?:see|view|look at|visit|walk through) (?:the|that|this|a) (?:house"
        r"|home|place|apartment"
        "|condo|listing)",
        "valuation": r"(?:house|home|place|apartment|condo) (?:would|could|might|will) (?:sell|go|bring|be worth)"
        r"|(?:my|our) (?:house|home|place|apartment|condo) (?:is )?worth|sell(?:ing)? (?:my|our)",
        "consultation": r"bankrupt\w*|foreclos\w*|garnish\w*|repossess\w*"
        r"|(?:talk|speak) (?:to|with) (?:a|some) (?:lawyer|attorney|solicitor)s?"
        r"|landlord|tenants?|evict\w*|divorc\w*|custody|lawsuits?|(?:being|getting|been|want to) sued?"
        r"|arrested"
        r"|(?:speeding|traffic) tickets?|wrongful\w*|probate|(?:car|work) accident|hurt at work|workers comp"
        r"|slipped and fell"
        r"|(?:look over|look at|review|draw up|write|draft) (?:an?|the|my|our) (?:contract|will|lease|deed|trust)"
        r"|restraining order|dui|child support|alimony",
        **dict.fromkeys(
            ("therapy", "evaluation", "adjustment", "physio"),
            r"(?:my|his|her) (?:\w+ )?(?:back|knee|shoulder|neck|hip|ankle|wrist|elbow|leg)s?\b"
            r".*\b(?:hurt\w*|ach\w*|pain\w*|sore|stiff|out|killing|tight|locked|acting|bad|injur\w*|surgery|kink\w*"
            r"|twist\w*|sprain\w*"
            r"|pull\w*|bother\w*)"
            r"|(?:hurt|pulled|sprained|twisted|injured|broke|threw out|tweaked) (?:my|his|her) (?:\w+ )?"
            rf"{PART}\b|(?:back|neck|knee"
            r"|shoulder|hip)"
            r" (?:pain|ache)|sciatica|whiplash|slipped disc|pinched nerve",
        ),
        "signing": r"sign\b.*\b(?:deed|papers?|documents?|will|contract)",
        "bookkeeping": r"books|ledger|invoices",
        "couples": r"(?:massage|session|facial|treatment|room|package|one) for (?:two|2)"
        r"|together|both of us|(?:my|our) (?:husband|wife|partner|boyfriend|girlfriend|friend|sister"
        "|mom) and (?:i|me)"
        r"|me and (?:my|a) \w+|(?:the )?two of us",
        "boarding": r"(?:leave|drop) (?:(?:my|our|the) \w+|him|her|them) (?:with you|there|off for)"
        r"|look after (?:my|our)"
        r"|(?:my|our) \w+ (?:can |could )?stays? with you|while (?:im|we are|were|i am) (?:away|gone|on vacation)",
        "tour": r"look (?:a)?round"
        r"|show me around|check (?:it|you|the place) out|see the (?:gym|place|club)|looking a?round",
        "payroll": r"paychecks?|wages",
        "puncture": r"flat (?:tyre|tire)|(?:tyre|tire)s? (?:\w+ ){0,3}?flat|(?:a|another) flat"
        r"|(?:nail|screw|hole|glass) in (?:my|me|the|one of my)"
        r" (?:\w+ )?(?:tyre|tire|wheel)s?|slow puncture",
        "alignment": r"(?:pull(?:s|ing)?|drift(?:s|ing)?|veer(?:s|ing)?) to (?:the|one) (?:left|right|side)",
        "exhaust": r"tail ?pipe|muffler",
        "purchase": r"offer (?:\w+ ){0,2}?accepted|(?:my|our|a) first (?:place|home|house|flat|property)"
        r"|first time buyers?|(?:buying|bought|purchasing) (?:a|an|our|my|the|another)",
        "conveyancing": r"(?:buy\w*|bought|sell\w*|sold|purchas\w*|sale of|moving)"
        r" (?:(?:my|our|a|an|the|mums|dads|another|first|new|of|up)"
        r" ){0,3}(?:\w+ )?(?:house|flat|home|place|property|bungalow|cottage|apartment)|(?:house|flat|home"
        r"|property) (?:purchase|sale|move)"
        r"|offer (?:\w+ ){0,2}?accepted|first time buyers?|re ?mortgag\w*|completion date|exchange(?:d)? contracts",
        "sale": r"(?:selling|sell|sold) (?:my|our|the|a|mums|dads|up)\b|found a buyer"
        r"|putting (?:\w+ ){1,3}?on the market",
        "newborn": r"(?:just |recently )?(?:had|have|having|got) (?:a|our|my|the) (?:new )?(?:baby|little one)"
        r"|(?:\w+ )?(?:days?|weeks?) old",
        "passport": r"visa (?:photo|picture)s?|id (?:photo|picture)s?",
        **dict.fromkeys(("headshot", "headshots"), r"head ?shots?|linked ?in (?:photo|picture)"),
        "virus": r"virus\w*|malware|hacked|pop ?ups?|spyware",
        "screen": r"(?:cracked|smashed|shattered|broke\w*|dropped) (?:my |the )?(?:\w+ )?(?:phone|screen|ipad|tablet)"
        r"|(?:phone|screen|ipad|tablet)(?:s| is)? (?:\w+ )?(?:cracked|smashed|shattered|broken?)",
        "wasp": r"hornets?|yellow ?jackets?",
        "bed": r"bed ?bugs?",
        "termite": r"termites?",
        "beginner": r"never (?:learned|learnt|been|had)|cant swim|(?:total|complete|absolute) (?:novice|newbie)",
        **dict.fromkeys(
            ("wax", "microsuction"),
            r"ears? (?:is |are |feels? )?(?:\w+ )?(?:blocked|bunged|plugged"
            r"|clogged|stuffed)(?: up)?|(?:blocked|bunged up|plugged|clogged) (?:up )?ears?|ears? (?:syringed|cleaned"
            r"|unblocked|cleared)",
        ),
        "refrigerator": r"fridge|freezer|ice ?maker|icebox|(?:milk|food)(?:s| is)? (?:warm|spoil\w*)",
        **dict.fromkeys(("washer", "washing"), r"washers?|washing machines?|(?:wont|doesnt|isnt) spin\w*"),
        **dict.fromkeys(("oven", "stove", "cooker"), r"ovens?|stoves?|burners?|cooktops?|cookers?|hobs?"),
        "dishwasher": r"dishwashers?|dishes (?:come|are|dont)",
        "toilet": r"toilets?|loos?|flush\w*|cistern",
        "leak": r"leak\w*|drip\w*|water (?:is )?(?:coming|pouring|running) (?:through|down|from|out)|puddle",
        "unblocking": r"block\w*|clog\w*|backed up|nothing goes down|wont (?:drain|go down)",
        "boiler": r"boilers?|no (?:heating|hot water)|radiators?",
        "touch": r"(?:faded|touch\w* up|redo (?:a|the|some) lines?)",
        "piercing": r"pierc\w*",
        "orthotics": r"insoles?|arch supports?|inserts?",
        **dict.fromkeys(("corn", "callus"), r"corns?|callus\w*|hard skin"),
        **dict.fromkeys(("tuning", "tune"), r"(?:out of|in) tune|tuned?|tuning"),
        "contact": r"contacts|contact lens\w*",
        "bracket": r"(?:bracket|wire|brace)s? (?:\w+ )?(?:came|fell|popped|broke\w*|snapped|loose|poking|off)"
        r"|(?:broke|snapped|lost) (?:a|my|the) (?:bracket|wire|brace)",
        "retainer": r"retainers?",
        "lash": r"lash\w*|eyelash\w*",
        "wedding": r"(?:getting|get) married|our wedding|my wedding|the big day|bride",
        "tax": r"taxes|tax return|1040|w ?2s?",
        "irs": r"(?:letter|notice|audit\w*) from the (?:irs|tax\w*|government)|irs|audit\w*",
        "mediation": r"mediat\w*",
        "locksmith": r"locked (?:myself |me |us )?out|lost (?:my|the) keys?",
        "lockout": r"locked (?:myself |me |us |my keys )?(?:out|in)",
        "roof": r"shingles?|roof\w*",
        "gutter": r"gutters?|downspouts?",
        "lawn": r"lawns?|grass|mow\w*",
        "family": r"(?:husband|wife|partner|me|us|i) and (?:the|our|my) (?:kids|children|boys|girls|son|daughter)"
        r"|whole family|all of us",
        "light": r"chandeliers?|lamps?|light fixtures?|spotlights?|ceiling fans?",
        **dict.fromkeys(("check", "checkup"), r"(?:six|6) month(?:ly|s)?|twice a year|routine|once over"),
        "mens": r"short back and sides|(?:skin |mid |low |high )?fade|buzz ?cut|crew ?cut|flat ?top",
        "furnace": r"(?:furnace|boiler|heating|heater) (?:\w+ ){0,2}?(?:servic\w*|tun\w*|checked|looked over|yearly"
        r"|annual)",
        "fitting": r"measured(?: up)?|fitted for",
        "tree": r"trees?|branch\w*|limbs?|stumps?",
    }.items()
}

# What tells of a word that stands in names: "my braces taken off" is a removal.
MEANS: Final[Sequence[tuple[Pattern, tuple[str, ...]]]] = tuple(
    (regex(rf"\b(?:{phrase})\b"), tuple(meant.split()))
    for phrase, meant in (
        (
            r"(?:take|taken|taking|took|get|have|having|getting|come|comes|coming|pull|pulled|cut|burn\w*|laser\w*"
            r"|clean\w*|flush\w*|syring\w*|wants?"
            r"|needs?) (?:\w+ ){0,3}?(?:off|out)(?! (?:at|on|of (?:town|work|school|the (?:house|country))))"
            r"|(?:get|getting|got) rid of",
            "removal remove extraction",
        ),
        (r"(?:mend|fix|patch|repair)\w*|(?:put|get) (?:\w+ ){0,2}right|working again", "repair"),
        (r"(?:put|putting) (?:\w+ ){0,3}?in|install\w*|hook(?:ed)? up", "installation replacement fitting"),
        (r"replac\w*", "replacement"),
        (r"check ups?", "checkup"),
        (r"divorc\w*|separat(?:ed|ing|ion)\b|custody|child support|alimony|pre ?nup\w*|splitting up", "family"),
        (r"green cards?|deport\w*|asylum|citizenship|naturali[sz]\w*|work permits?", "immigration"),
        (r"tested|testing", "test exam"),
        (
            r"(?:tooth|teeth|molar)s? (?:\w+ )?pulled|pull(?:ed)? (?:an?|my|his|her|the|this) (?:tooth|molar)",
            "extraction",
        ),
        (r"(?<!old )pups?", "puppy"),
        (r"bloods", "blood"),
        (r"just (?:been )?(?:born|had (?:a|our|the) baby)|new ?born", "newborn"),
        (r"snip|snipped", "neutering"),
        (r"electric (?:bike|bicycle|cycle|mountain bike)", "e"),
        (r"(?:a )?(?:price|quote|quotation|idea what it would cost|estimate)", "quote estimate"),
        (r"what (?:it|its|they|theyre|that|this) (?:is |are )?worth|worth", "valuation appraisal"),
        (r"(?:go|going|look|looking) over (?:my|our|the|a)", "review"),
    )
)

# What else a pattern above tells of, where another name has it: a groom is a wash unless there is a bath.
GIVES_WAY: Final[Mapping[str, frozenset[str]]] = dict.fromkeys(
    ("groom", "grooming"), word_set("bath bathe bathing wash washing shampoo")
) | {"physical": word_set("checkup")}

INSURERS: Final = regex(
    r"\b(?:delta dental|cigna|met ?life|aetna|blue (?:cross|shield)(?: blue (?:cross|shield))?|humana"
    r"|united ?health\w*(?: care)?|kaiser"
    r"(?: permanente)?|guardian|medicare|medicaid|anthem|ameritas|principal|tricare|geico|trupanion|bupa|axa"
    r"|sanitas|adeslas|mapfre"
    r"|no insurance|uninsured|self pay)\b"
)
