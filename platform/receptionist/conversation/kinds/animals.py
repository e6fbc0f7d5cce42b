"""What is done for animals: by vets, groomers, kennels, catteries and trainers. English. Data."""

from typing import Final

from receptionist.conversation.builtin_whom import PETS
from receptionist.conversation.kinds.kind import GENERAL, MINE, PARTICULAR, Trade, kind, words

_ANIMAL: Final = (
    rf"(?:{PETS}|tom ?cat|tom|queen|bitch|moggy|lurcher|whippet|greyhound|staffie|staffy|pit ?bull|rottweiler|rottie"
    r"|cockapoo|cavapoo|labradoodle|goldendoodle|schnauzer|shih tzu|yorkie|westie|pomeranian|maltese|frenchie|bichon"
    r"|dane|mastiff|akita|malamute|pointer|setter|hound|golden|gerbil|rat|mouse|budgie|gecko|hen|ewe|mare|gelding"
    r"|foal|calf|maine coon|ragdoll|bengal|boy|girl|lad|old (?:boy|girl|man|lady))s?"
)
_IT: Final = rf"(?:him|her|it|them|both|{MINE} (?:\w+ ){{0,3}}?{_ANIMAL}|an? (?:\w+ )?{_ANIMAL})"
_VISIT: Final = (
    r"(?:(?:general|standard|regular|routine|initial|vet|office|doctor|medical|pet|first|new (?:patient|client|pet"
    r"|animal)|health|wellness|sick|farm|home|house|exotic|cat|dog|rabbit|in|clinic) )*"
    r"(?:consultation|consult|appointment|visit|exam|examination|check ?up|call)$"
)
_NO_SICK: Final = (
    r"^(?!.*\b(?:well\w*|annual|yearly|follow|re ?check|vaccin\w*|booster|puppy|kitten|new|nail|dental|groom\w*|pre"
    r"|spay\w*|neuter\w*|castrat\w*|surg\w*|post|nurse|phone|video|weight|behaviou?r\w*|food|flea|travel|adoption"
    r"|training"
    r"|grooming)\b).*"
)
_AILS: Final = (
    r"(?:isnt|is not|not|wont|aint|hasnt been|hasnt|stopped|quit|off|barely|hardly|refusing to|doesnt want to"
    r"|no longer)"
    r" (?:really |been )?(?:eat\w*|touch\w* (?:his|her|its) food|drink\w*|pee\w*|wee\w*|poo\w*|poop\w*"
    r"|walk\w*|mov\w*|get\w* up|(?:his|her|its) (?:food|feet|legs)|right|(?:him|her|it)self|keeping (?:\w+ )?down"
    r"|himself|herself|using (?:the )?litter\w*|well|put\w* (?:any )?weight)|isnt (?:himself|herself|right)"
    r"|scratch\w*|itch\w*|licking|chewing (?:his|her|its|at)|biting (?:his|her) (?:paws?|tail|feet)|limp\w*|lame"
    r"|hobbl\w*|scour\w*|bloated|blown up|streaming|vomit\w*|throw\w* up|puk\w*|been sick|being sick|sick|the runs"
    r"|runs|diarr?h?o?ea|loose (?:stools?"
    r"|poo\w*)|cough\w*|sneez\w*"
    r"|wheez\w*|lumps?|bumps?|growth|(?:something|thing|\w+) (?:growing|come up) (?:on|under|in|behind|between)|mass"
    r"|swollen|swelling|abscess|rash|hot ?spots?|bald (?:patch\w*|spots?)|losing"
    r" (?:\w+ )?(?:fur|hair|weight)|lost (?:\w+ )?weight|fur (?:is )?(?:coming|falling) out|fleas?|ticks?|worms"
    r"|ear ?mites?|mites|mange|ringworm|smelly ears?|ears? (?:\w+ ){0,3}?(?:smells?|stinks?|infect\w*|red|gunk\w*"
    r"|mucky|sore)"
    r"|infect\w*|shaking (?:his|her|its) head|head shaking|goopy|gunky|runny|weepy|watery|cloudy eye|(?:his|her|its"
    r"|the"
    r"|cats|dogs) (?:\w+ )?(?:eye|ear|paw|leg|foot|tail|tooth|mouth|skin|tummy|belly|back|hip|wing|beak|hoof)s?"
    r"|scoot\w*|drag\w* (?:his|her|its) (?:bum|bottom|butt|rear|backside|back legs?)|letharg\w*"
    r"|(?:gone|got|been|being"
    r"|very|so|all|awful|really) (?:\w+ )?(?:quiet|off|floppy|wobbly|skinny|thin|poorly|weak|mopey|sleepy|listless)"
    r"|off (?:his|her|its) (?:food|feet|legs)|off colou?r|poorly|unwell|under the weather|not (?:him|her|it)self"
    r"|ill|hurt (?:his|her|its)|cut (?:his|her|its)|injur\w*|bleed\w*|torn|ripped|broke\w* (?:a|his|her) (?:nail|claw"
    r"|tooth)|stung|bitten|bit by|in (?:a lot of )?pain|sore|stiff|arthrit\w*|drinking (?:a lot|loads|so much|more)"
    r"|peeing (?:a lot|everywhere|in|on|blood)|weeing (?:a lot|everywhere|in|on|blood)|blood in (?:his|her|the|its)"
    r"|bad (?:breath|eye|leg|foot|hoof|ear|tooth|back|hip|paw)s?|drool\w*|(?:pee|wee|poo|poop|going"
    r"|spray)\w* (?:\w+ )?(?:outside|beside|next to"
    r"|not in) (?:the|his|her|its) (?:box|tray|litter)"
    r"|hiding|hides|cries|crying|yelp\w*|whimper\w*|panting|shaking|trembl\w*|fitting|seizures?"
    r"|tangled|something(?:s| is)? (?:\w+ )?(?:wrong|up|not right)|look(?:ed)? at (?:his|her|its|the \w+s)"
)
_KINDS: Final = (
    kind(
        r"vaccin\w*|boosters?|shots?|jabs?|immuni[sz]ation\w*|rabies",
        r"shots?|jabs?|boosters?|vaccin\w*|vacs?|vaccs?|vax|rabies|distemper|parvo\w*|bordetella|lepto\w*|inoculat\w*"
        r"|injections?|kennel cough|needles?|immuni[sz]\w*",
    ),
    kind(
        r"nails?|claws?",
        r"(?:toe ?)?nails|nail (?:trim|clip|cut)\w*|claws|talons|pawdicure|dremel\w*|mani ?pedi",
        r"click\w* (?:on|across|all over|down|along)|click click|hear (?:her|him|my \w+|the \w+) (?:coming|click\w*"
        r"|walking|across|on)|tap danc\w*|snag\w*|catch\w* on (?:the|my|every)|(?:paws?|feet) (?:trimmed"
        r"|done)",
        called="a nail trim",
    ),
    kind(
        r"neuter\w*|spay\w*|castrat\w*|sterili[sz]\w*|surgery|operation",
        r"neuter\w*|spay\w*|castrat\w*|sterili[sz]\w*|the snip|snipped|snip (?:him|her|the \w+)|spey\w*|desex\w*"
        r"|desexed",
        rf"(?:get|have|having|getting|got|had|to|for) {_IT} (?:\w+ )?(?:done|fixed|seen to down there|doctored"
        rf"|the chop"
        r"|the op|cut)|(?:balls|bits|nuts|nads) (?:off|out|gone|chopped)|(?:in|came into|come into"
        r"|on) (?:season|heat)"
        r"|(?:he|she|they|cats?|dogs?|boy|girl)s? (?:needs?|wants?|is due) (?:fixing|doing)(?= |$)"
        r"|dont want (?:\w+ )?(?:puppies|kittens"
        r"|litters?|babies)|get(?:ting)? pregnant|(?:having|have|making"
        r"|more) (?:\w+ )?(?:pups|puppies|kittens|litters?|babies)|(?:stop|before) (?:him|her|she"
        r"|he) (?:\w+ ){0,3}?(?:kittens|puppies|pups|litter)|spray\w*|humping",
        rank=PARTICULAR,
    ),
    kind(
        r"dental\w*|teeth|tooth",
        r"teeth (?:cleaned|clean|done|scaled|brushed|out|looked at|cleaning)|dental\w*|tartar|plaque|scale and polish"
        r"|descale",
        r"(?:breath|mouth) (?:\w+ )?(?:stinks?|smells?|honks?|reeks?)|bad breath|bad teeth|(?:brown|rotten|wobbly"
        r"|loose)"
        r" (?:tooth|teeth)",
        rank=PARTICULAR,
    ),
    kind(
        r"micro ?chip\w*|chip\w*",
        r"micro ?chip\w*|chipp(?:ed|ing)|(?:the|an?) chip",
        r"(?:nothing|no way|no tags?|something) (?:\w+ ){0,3}?to (?:say|tell|prove|show) (?:\w+ )?(?:shes|hes|its"
        r"|theyre|who)"
        r"|(?:know|prove|say|show) (?:shes|hes|its|theyre) (?:mine|ours)|(?:in case|if) (?:she|he|they"
        r"|it) (?:ever )?(?:gets?"
        r" (?:lost|out)|goes missing|runs? (?:off|away))",
        rank=PARTICULAR,
    ),
    kind(
        r"puppy|puppies|kittens?|new (?:pet|puppy|kitten)",
        r"new (?:\w+ )?(?:puppy|kitten|pup)|(?:puppy|kitten) (?:visit|check|exam|pack\w*|appointment|plan|shots"
        r"|vaccin\w*)",
        r"(?:puppy|puppies|pup|kitten)s?(?: has| is)? (?:\w+ ){0,2}?(?:never|first)|(?:his|her|puppys|pups|its|their"
        r"|very) first (?:ever )?(?:groom|hair ?cut|trim|bath"
        r"|visit|time)|(?:just |recently )?(?:got|adopted|rescued|picked up|have|bought|getting|brought home) (?:an?"
        r"|our|my|this|two"
        r"|these) (?:\w+ )?(?:\w+ )?(?:puppy|pup|kitten|puppies|kittens)",
        rank=PARTICULAR,
    ),
    kind(
        r"anal|glands?",
        r"(?:anal )?glands?",
        r"scoot\w*|drag\w* (?:his|her|its) (?:bum|bottom|butt|rear|backside)",
        rank=PARTICULAR,
    ),
    kind(
        r"follow ups?|re ?checks?|post op\w*|re ?examin\w*|repeat|review|progress",
        r"follow ups?|re ?checks?|post op\w*|checkup after|stitches|sutures|staples|cone|repeat visit|second visit"
        r"|review",
        r"(?:see|check) (?:how )?(?:hes|shes|its|his|her|the \w+)?(?: \w+){0,2} (?:healing|doing"
        r"|getting on|improving)"
        r"|(?:wants?|told|asked|said|needs?|supposed) (?:\w+ ){0,4}?(?:back|again)(?: in)?",
        rank=PARTICULAR,
    ),
    kind(
        r"euthanasia|put to sleep|end of life|quality of life|goodbye|farewell",
        "",
        r"put (?:\w+ ){0,3}?(?:down|to sleep)|euthani[sz]\w*|let (?:him|her) go|say goodbye|its (?:his|her) time",
        rank=PARTICULAR,
    ),
    kind(r"lame\w*", "", r"lame\w*|limp\w*|hobbl\w*|favou?ring (?:a|his|her|one)", rank=PARTICULAR),
    kind(
        r"pre ?purchase|vettings?",
        r"pre ?purchase|vetted|vetting",
        r"(?:buying|thinking of buying|looking at buying|before (?:i|we) (?:buy|pay|hand))",
        rank=PARTICULAR,
    ),
    kind(
        (r"sick\w*|ill|unwell|problems?|ailing|medical|illness|injur\w*|urgent visit", _NO_SICK + _VISIT),
        "",
        _AILS,
    ),
    kind(
        (r"well ?ness|well|health|check ?ups?|annual|yearly|physicals?|mot|routine", _NO_SICK + _VISIT),
        r"check ?ups?|well ?ness|physicals?|annual|yearly|health check|once over|mot|exam(?:ination)?",
        r"(?:look\w*|check\w*|go\w*) (?:\w+ ){0,2}?over|checked(?: out)?|new (?:\w+ )?(?:dog|cat|rabbit|bunny|puppy"
        r"|kitten"
        r"|pup|hamster|guinea pig)|(?:just |recently )(?:got|adopted|rescued|picked up|bought|brought home)"
        r"|(?:due|overdue)(?: for (?:his|her) (?:yearly|annual|visit))?|hasnt been (?:in|seen|to)",
        rank=GENERAL,
    ),
    kind(
        (r"de ?shed\w*|shedding", r"bath\w*|wash\w*", r"groom\w*"),
        r"de ?shed\w*|undercoat|de ?matt\w*",
        r"shed\w*|moult\w*|molt\w*|blow\w* (?:his|her|its|out) (?:coat|fur|undercoat)|(?:hair"
        r"|fur) (?:is )?(?:everywhere"
        r"|all over)",
    ),
    kind(
        (
            r"full (?:groom\w*|service)|(?<!bride and )groom\w*(?! (?:bath|tidy))|hair ?cuts?|clip(?! nail)|styl\w*"
            r"|the works",
        ),
        r"groom\w*|hair ?cuts?|clipped(?: (?:all over|off|down|out))|clip (?:off|all over|down)|shav(?:e|ed"
        r"|ing)(?: down"
        r"| off)?|(?:teddy bear|puppy|poodle|lion|summer|kennel|sanitary|lamb) (?:cut|clip|trim)|styled"
        r"|(?:hand )?strip(?:ped|ping)",
        r"(?<!nail )(?<!nails )(?<!claw )(?<!a nail )(?:good |full |proper )?(?:cut|trim)(?! (?:his|her|their|its|the"
        r"|paw|on)\b)"
        r"|ma?tt?(?:ed|s)|shaggy|scruff\w*|tangl\w*|knots?|knotted|fluffy|overgrown|coat|(?:fur"
        r"|hair) (?:\w+ ){0,4}?(?:long|eyes"
        r"|face|mess|everywhere|wild)|cant see (?:out|through|a thing|where)|in (?:his|her|its) eyes|mop"
        r"|(?:the )?(?:whole"
        r" )?(?:works|shebang|nine yards|package|treatment)|the (?:whole )?lot\b(?! (?:of|more))"
        r"|everything|looks? like (?:a|an) \w+|nose to tail|yeti"
        r"|sheep|beautif\w*|spruc\w*",
        called="grooming",
    ),
    kind(
        (r"bath\w*|wash\w*|shampoo", r"groom\w*"),
        r"bath\w*|wash\w*|sham?poo\w*|blow ?dr\w*|hosed? down|scrub\w*|rinse\w*",
        r"stink\w*|smell\w*|rolled in|mud\w*|skunk\w*|filthy|dirty|reek\w*|fox poo|pongs?|whiffs?|whiffy|honks?"
        r"|minging",
        called="a bath",
    ),
    kind(
        (r"board\w*|kennel\w*|overnight|cattery|hotel|holiday|stays?|check in|pet ?sit\w*|house ?sit\w*|lodging",),
        r"boarded|boarding|board|kennel\w*|overnight|cattery|pet ?sit\w*|sleep ?over|(?:put"
        r"|book) (?:\w+ ){1,3}?in (?:with you"
        r"|for (?:a|the|two|three|a few))",
        rf"while (?:were|im|we are|i am) (?:at|in|on|away)|(?:going|were off|off|flying"
        rf"|driving) to \w+ for (?:\w+ ){{1,3}}?(?:days|weeks?|nights?|month|fortnight)|(?:look(?:ing)? after"
        rf"|mind(?:ing)?|have|take|leave|leaving|keep|watch(?:ing)?) (?:\w+ ){{0,2}}?{_IT}"
        r" (?:with you |there |in )?(?:for|while|when|over|from|with)\b"
        r"|(?:going|go|were|im|be|are|am|while|gone) (?:\w+ )?(?:away|abroad|on (?:holiday|vacation|honeymoon|a"
        r" cruise)|out of town|overseas|skiing)|(?:nights?|fortnight|whole week|long weekend)",
        called="boarding",
    ),
    kind(
        r"day ?care|day (?:stay|visit|boarding|camp)|creche|play ?(?:group|day|time)",
        r"day ?care|doggy day\w*|creche|day (?:camp|stay)|play ?(?:group|day|time)",
        r"(?:for|just) the day|(?:while|when) (?:im|i am|were|we are|i|we) (?:am |are )?(?:at|in"
        r"|go to) (?:the )?(?:work\w*"
        r"|office)|during the day|(?:home )?alone all day|nine to five|drop (?:\w+ ){1,3}?(?:in the morning"
        r"|before work)",
        called="daycare",
    ),
    kind(
        r"train\w*|obedien\w*|behaviou?r\w*|(?<!puppy )class\w*|recall|manners|lessons?",
        r"train\w*|obedien\w*|behaviou?r\w*|puppy class\w*|class\w*|lessons?|manners|one (?:to|on) one",
        r"pulls? (?:on|like|me|my)|barks?(?: at)?|barking|jumps? (?:up|on)|jumping up|bites|nips|nipping"
        r"|wont (?:listen|come|sit|stop)"
        r"|doesnt (?:listen|come)|reactive|aggressive|lunges|lunging|recall|chases|toilet training|house ?train\w*"
        r"|potty|on (?:the|a) (?:lead|leash)|separation anxiety|destroy\w*|chew\w* (?:everything|the|my)",
        called="training",
    ),
    kind(
        r"viewings?|tours?|visit|look round|show ?round",
        r"viewing|tour|look (?:a)?round|nos[ey]+ (?:a)?round|show (?:me|us) (?:a)?round",
        r"(?:see|check out|look at|visit) (?:the|your) (?:place|kennels?|cattery|facilit\w*|set ?up)|before (?:i"
        r"|we) (?:leave|book|bring|drop)",
        rank=PARTICULAR,
    ),
    kind(r"walk\w*", r"walk(?:ed|er|ing|s)|dog walk\w*", rank=PARTICULAR, called="dog walking"),
)
ANIMALS: Final = Trade(
    words(
        rf"pets?|animals?|{PETS}|dogs|cats|rabbits|puppies|kittens|neuter\w*|spay\w*|castration"
        rf"|(?<!and )groom(?:ing)?"
        rf"|kennels?"
        r"|cattery|boarding|micro ?chip\w*|de ?shed\w*|nail (?:trim|clip)\w*|daycare|canine|feline|obedience|breed"
    ),
    _KINDS,
    words(r"manicures?|pedicures?|gel|beards?|brows?|lash\w*|retrievers? of"),
)
