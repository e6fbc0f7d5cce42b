"""What is done for looks and well-being: hair, nails, brows, skin, massage, ink. English. Data."""

from typing import Final

from receptionist.conversation.kinds.kind import GENERAL, PARTICULAR, Trade, kind, words

_HAIR: Final = r"(?:hair|fringe|bangs|barnet|mop|locks|mane)"
_OTHER_HALF: Final = (
    r"(?:husband|wife|partner|fianc\w+|boyfriend|girlfriend|spouse|hubby|missus|other half|fella|mum|mom|sister"
    r"|daughter|friend|mate)"
)
_KINDS: Final = (
    kind(
        (
            r"(?:gents?|mens|men|barber|skin|clipper|male|guys|gentlemens?|blokes?"
            r"|lads?) ?\w* ?(?:hair ?)?(?:cut|trim"
            r"|fade|style)?|fades?|buzz ?cut",
            r"^(?!.*\b(?:kids|childrens?|child|womens|ladies|beard|brow|nail|girls|colou?r|senior"
            r"|student)\b).*\b(?:hair ?cut|cut(?! throat))\b.*",
        ),
        r"(?:blokes?|gents?|mens?|mans?|lads?|guys?|fellas?|dudes?) (?:\w+ )?(?:hair ?)?(?:cut|trim)s?"
        r"|short back and sides|back and sides|(?:skin |mid |low |high |drop |bald |taper )?fades?|taper(?:ed)?"
        r"|buzz ?cut|buzzed|crew ?cut"
        r"|flat ?top|(?:number|grade|guard) (?:one|two|three|four|1|2|3|4|zero)\b(?! (?:oh|zero|\d))|line ?up"
        r"|shape ?up|edge ?up|clipper"
        r" cut|all over (?:with )?(?:a |the )?(?:one|two|three|four|1|2|3|4)\b|mullet|mohawk|undercut"
        r"|(?:zero|skin|one"
        r"|two|number \w+) (?:on|round) the (?:sides|back)|blended|(?:shave|shaved|shaving) (?:my"
        r"|his) head",
        rank=PARTICULAR,
    ),
    kind(
        (
            r"^(?!.*\b(?:kids|childrens?|child|toddler|boys|girls|beard|brow|nail|fringe|bang|dog)\b).*\b"
            r"(?:cut(?! throat)|trim|hair ?cut|restyle)\b.*",
        ),
        r"hair ?cuts?|cut and (?:blow|style|finish)|(?:few|couple of|couple|two|three|half an|an) inch(?:es)? off"
        r"|ends (?:off|trimmed|done)"
        r"|split(?: ends)?|restyle|layers|bob|lob|pixie|dead ends|dry cut|wet cut|thinned out|chopped|the chop|snip",
        rf"(?:bit|little|lot|inch|some|tiny bit) off (?:the )?(?:top|sides?|back|ends|length)|clean\w* up (?:my|the"
        rf"|his) (?:neck|sides?)|(?:cut|trim|chop|tidy|snip|sort|shorten|thin|even)\w* (?:\w+ ){{0,2}}?(?:my |his "
        rf"|her |me |our |the |some |a bit of )?{_HAIR}"
        rf"|{_HAIR}(?:s| is| has)? (?:\w+ ){{0,4}}?(?:eyes|too long|so long|out of (?:control|hand|shape)|mess|wild"
        rf"|crazy|down to|over"
        rf"|mop|neck|ears|grown|growing|shaggy|cut|trimmed|chopped|tidied|hideous|state|sorting|like a"
        rf"|all one length)"
        rf"|(?:just )?(?:a )?(?:trim|tidy ?up)(?! (?:my|his|the) beard)|shaggy|scruffy|look like (?:a"
        rf"|an) (?:\w+ )?(?:sheepdog|hippy|hippie"
        r"|yeti|wookiee?|scarecrow|mop|caveman)|(?:cut|trimmed|chopped) (?:it|short|shorter|off)|fringe|bangs",
    ),
    kind(  # by the age, where there is a cut of theirs
        r"over (?:fift|sixt|sevent)ies|over (?:50|60|65)s?|seniors?|pensioners?|oaps?",
        "pensioners?|oaps?|senior citizen|over sixt(?:y|ies)",
        r"(?:hes|shes|im|dads|mums|moms|grandads|he is|she is|i am|turned|aged?) (?:\w+ )?(?:sixty|seventy|eighty"
        r"|ninety)"
        r"(?! (?:percent|quid|pounds|dollars|p\b))(?: \w+)?|retired",
        rank=PARTICULAR,
        other=r"groom\w*|class\w*|photo\w*|portraits?",
    ),
    kind(
        r"beards?|facial hair",
        r"beards?|goatee|mou?stache|\btash|whiskers|stubble|facial hair|side ?burns",
        called="beard trims",
    ),
    kind(
        r"shav\w*|hot towel|razor",
        r"(?<!wax or )shav(?:e|ed|ing)(?! (?:\w+ )?(?:head|legs))|straight razor|cut ?throat|hot towel|wet shave",
    ),
    kind(
        (r"colou?r\w*|tint\w*|dye|highlights?", r"roots?", r"highlights?|balayage"),
        r"(?<!what )colou?r(?:ed|ing|s)?|(?<!lash )(?<!brow )(?<!lashes )(?<!brows )(?<!eyebrow )(?:dye\w*|dying"
        r"|tint\w*)|bleach\w*|toner"
        r"|root touch ?up|colou?r correct\w*|semi permanent",
        r"(?<!canal )roots|gr[ae]ys?|regrowth|(?:go|going|gone|be|went|back to|get|make me|turn) (?:\w+ )?(?:blonde?"
        r"|brunette|red|dark\w*|ginger"
        r"|lighter|auburn|pink|blue|purple|black|copper|platinum|brown|silver)|box dye|brassy|turned (?:orange|green)"
        r"|faded",
        called="hair colour",
    ),
    kind(
        (r"highlights?|balayage|foils?|lowlights?", r"colou?r\w*"),
        r"high ?lights?|balayage|foils?|low ?lights?|ombre|streaks?|baby ?lights|money piece|sun ?kissed|t ?section"
        r"|half ?head",
        rank=PARTICULAR,
        called="highlights",
    ),
    kind(
        r"^(?!.*\bcut\b).*\b(?:blow ?(?:dry|outs?|wave)|blow ?dry|styl\w*|finish)\b.*|^(?:wash and )?(?:blow ?dry"
        r"|blow ?out).*",
        r"(?<!and )(?<!cut )blow ?(?:dry|dries|dried|outs?|wave)|shampoo and set|wash and (?:set|style|curl)|bouncy"
        r"|curly blow",
    ),
    kind(
        (r"up ?do|hair ?up|occasion|event|prom|bridal|wedding|styl\w*",),
        r"up ?do|hair (?:put )?up|put up|prom|(?:wedding|bridal|party|occasion) hair|bridesmaids?|chignon|pinned up",
        rf"(?:my|her|our) {_HAIR} (?:done |styled |up )?for (?:a|the|my|our|her) (?:\w+ )?(?:wedding|prom|party|ball"
        rf"|gala|formal|dance|event"
        r"|do|graduation|quince\w*|christening)|(?:getting|get) married|(?:my|our) (?:wedding|big day)|im the bride"
        r"|maid of honou?r",
        rank=PARTICULAR,
    ),
    kind(
        r"trials?",
        r"trial|practi[cs]e run|dry run|run through|rehears\w*|try ?out",
        rank=PARTICULAR,
    ),
    kind(r"perms?", r"perm(?:s|ed)?|curly perm", rank=PARTICULAR, called="perms"),
    kind(
        r"extensions?|weaves?",
        r"hair extensions|(?<!lash )(?<!nail )(?<!eyelash )extensions|tape ins|weave|sew in",
        r"(?:longer|long|thicker|fuller|more) hair|(?:down|hair) to my (?:waist|bum|butt|back"
        r"|shoulders)|grow (?:it|my"
        r" hair) (?:out )?overnight|wait for it to grow",
        rank=PARTICULAR,
        called="hair extensions",
    ),
    kind(
        r"silk press|press and curl|flat ?iron\w*",
        r"silk press|press(?:ed)? and curl|flat ?iron\w*|hair pressed",
        r"(?:bone|pin|poker|dead|super|sleek and|silky) (?:\w+ )?straight|straight(?:ened)? (?:\w+ ){0,5}?(?:no"
        r"|without(?: any)?)"
        r" (?:chemicals?|relaxer|perm)|(?:no|without(?: any)?) chemicals",
        rank=PARTICULAR,
    ),
    kind(
        r"keratin|straighten\w*|smooth\w*|relaxers?|brazilian blow\w*",
        r"keratin|straighten(?:ed|ing)|smoothing|relax(?:er|ed)|brazilian blow\w*|chemical straight\w*",
        r"frizz\w*",
        rank=PARTICULAR,
        called="hair straightening",
    ),
    kind(
        r"braids?|cornrows?|locs?|twists?|dreads?|dreadlocks?|locks",
        r"braid(?:s|ed|ing)|box braids|corn ?rows?|locs|dread(?:s|locks)|re ?twist\w*|twists",
        rank=PARTICULAR,
        called="braids",
    ),
    kind(r"patch|allergy|skin test", r"(?:patch|skin|allergy) test\w*", rank=PARTICULAR),
    kind(r"head spa|scalp|treatment|olaplex", r"head spa|scalp|olaplex|deep condition\w*|hair mask", rank=PARTICULAR),
    kind(
        r"polish|paint|varnish|colou?r change",
        r"(?:polish|varnish|colou?r) change|repolish\w*|re ?paint\w*",
        r"(?:different|new|fresh|another) (?:colou?r|polish|shade)(?: on)?|chang\w* (?:the"
        r"|my) (?:colou?r|polish)|just (?:a"
        r" )?(?:paint\w*|polish|colou?r)",
        rank=PARTICULAR,
        other=r"hair|root|scale|dental|tooth|teeth|car|full colou?r",
    ),
    kind(
        (r"^(?!.*\b(?:gel|shellac|pedi\w*)\b).*\b(?:manicures?|mani)\b.*", r"manicures?|mani"),
        r"manicures?|mani(?!\w)|finger ?nails|file and polish|cuticles|hands done|polish change",
        r"(?<!toe )(?<!his )(?<!dogs )nails (?:done|painted|filed|sorted|tidied|redone|a mess)|(?:do|paint) (?:my"
        r"|her) nails|chewed",
        called="manicures",
    ),
    kind(r"gel\w*|shellac|bio ?sculpture|biab", r"gels?|shellac|bio ?gel|biab|no chip", rank=PARTICULAR),
    kind(
        r"acrylics?|full set|tips|nail extensions?|sculpt\w*|dip|hard gel",
        r"acrylics?|fake nails|false nails|falsies|tips|full set|(?:nail|nails) extensions?|new set|fresh set|coffin"
        r"|stiletto|almond shape",
        r"(?:long|longer|extra long) nails|nails longer",
        rank=PARTICULAR,
    ),
    kind(
        r"(?:in ?)?fills?|re ?fills?|maintenance|rebalanc\w*",
        r"(?:in ?|re ?|back ?)?fill(?:s|ed|ing)?(?! (?:out|up)\b)(?: (?:them |it |these )?in)?|re ?balance\w*"
        r"|two week|three week",
        r"(?:grown?|growing|coming) (?:\w+ )?out|gap (?:at|by|near|above) the (?:cuticles?|bottom|base|roots?)"
        r"|(?:need|want|wants)s? (?:redoing|topping up)|topp(?:ed|ing) up",
        rank=PARTICULAR,
    ),
    kind(
        r"remov\w*|soak\w*|take off",
        r"soak(?:ed)?(?: off)?|(?:nails?|gels?|acrylics?|lashes|polish|shellac|extensions?|set|them|these"
        r"|old) (?:\w+ ){0,3}?(?:removed|removal"
        r"|off|taken off)|(?:take|taking|get|remove|removing) (?:off )?(?:\w+ ){0,3}?(?:nails?|gels?|acrylics?|lashes"
        r"|shellac|polish)"
        r"(?: off)?(?= (?:off|removed)|$)",
        rank=PARTICULAR,
    ),
    kind(
        (r"nail repairs?|repairs?|fix", r"manicures?"),
        r"(?:broke|snapped|cracked|lost|chipped|split|popped|ripped) (?:off )?(?:a|one of my|one|my|two"
        r"|the) (?:\w+ )?(?:finger)?nails?|nail"
        r" (?:just |has |s )?(?:broke|snapped|popped|came|fell|cracked|split|lifted)\w*",
        rank=PARTICULAR,
    ),
    kind(
        r"pedi\w*|foot|feet|toes?",
        r"pedi(?:s|cure|cures)?|toe ?nails?|toes|feet|heels|sandal\w*",
        r"crusty|cracked heels|hard skin|holiday toes",
        called="pedicures",
    ),
    kind(
        (r"(?:brow|brows|eyebrow|eyebrows)\b.*\b(?:tint\w*|dye)", r"brows?|eye ?brows?"),
        r"(?:brows?|eye ?brows?) (?:\w+ ){0,2}?(?:tint\w*|dye\w*|colou?r\w*|darker)|(?:tint|dye|colou?r"
        r"|darken) (?:\w+ ){0,2}?(?:brows?|eye ?brows?)",
        rank=PARTICULAR,
        called="brow tints",
    ),
    kind(
        (r"(?:brow|brows|eyebrow|eyebrows)\b.*\b(?:wax\w*|shap\w*)|wax\w*", r"brows?|eye ?brows?"),
        r"(?:brows?|eye ?brows?) (?:\w+ ){0,2}?wax\w*|wax\w* (?:\w+ ){0,2}?(?:brows?|eye ?brows?)",
        rank=PARTICULAR,
        called="eyebrow waxing",
    ),
    kind(
        (r"thread\w*", r"brows?|eye ?brows?"),
        r"thread(?:ed|ing)",
        rank=PARTICULAR,
        called="threading",
    ),
    kind(r"brows?|eye ?brows?", r"brows?|eye ?brows?|uni ?brow|mono ?brow|caterpillars|lamina\w*", called="brows"),
    kind(r"lash\w*|eye ?lash\w*", r"(?:eye ?)?lash(?:es)?|volume set|russian volume", called="lashes"),
    kind(
        r"wax\w*|hair removal",
        r"(?<!ear )(?<!earwax )wax(?:ed|ing|es)?|bikini|brazilian(?! blow)|hollywood|upper lip|leg wax|hair removal"
        r"|underarms|chin hairs?",
        r"hairy legs|smooth (?:legs|for)",
        called="waxing",
    ),
    kind(
        r"facials?|peels?|skin\w*|hydra\w*|micro ?derm\w*|dermaplan\w*",
        r"facials?|hydra ?facial|chemical peel|peels?|micro ?derm\w*|dermaplan\w*|extractions",
        r"(?:my |her )?(?:skin|face|complexion)(?:s| is| has| been)? (?:\w+ ){0,4}?(?:dull|dry|oily|spotty"
        r"|breaking out|bad|terrible|awful"
        r"|mess|glow\w*|pamper\w*|done|tired|dehydrated|acting up|congested)|glow(?:y|ing)?|pores|blackheads"
        r"|breakouts?",
        called="facials",
    ),
    kind(
        r"botox|fillers?|inject\w*|anti ?wrinkle|aesthetics?",
        r"botox|(?:lip )?fillers?|anti ?wrinkle|lips (?:done|plumped)|crows feet",
        rank=PARTICULAR,
        called="injectables",
    ),
    kind(
        r"tan|tanning",
        r"(?:spray |fake )?tan(?:s|ned|ning)?",
        r"bronz(?:ed?|er|ing)|sun ?kissed (?:look|glow)|(?:bit of|some|more) colou?r (?:on|for) (?:my|me|the) (?:legs"
        r"|skin|body|hols|holiday\w*|face)|(?:golden|healthy|summer) (?:glow|colou?r)|(?:so|too|dead|look)"
        r" (?:pale|pasty|white) (?:for|before)|milk bottle legs|pasty|st tropez|fake bake",
        rank=PARTICULAR,
        called="spray tans",
    ),
    kind(r"make ?up", r"make ?up(?! (?:my|for|a|the))|make over|mua", rank=PARTICULAR, called="makeup"),
    kind(
        r"pierc\w*",
        r"pierc(?:e|ed|es|ing|ings)|nose ring|belly (?:button|bar)",
        r"(?:nose|ears?|belly button|septum|nipples?|tongue|lobes?|cartilage|helix|tragus|eyebrow) (?:done|pierced)",
        rank=PARTICULAR,
        called="piercings",
    ),
    kind(
        r"tattoos?|ink|flash",
        r"tattoo(?:s|ed|ing)?|tat|tatted|inked|ink",
        r"(?:sleeve|back piece|half sleeve|script|lettering|rose|name) (?:\w+ ){0,3}?(?:on my|tattoo\w*)",
        called="tattoos",
    ),
    kind(
        r"(?:tattoo )?(?:consult\w*|design\w*)|consult\w*",
        r"consult\w*",
        r"(?:talk|chat|discuss|go over|sit down|run) (?:\w+ ){0,3}?(?:about|through|over|by you"
        r"|past you)? ?(?:\w+ ){0,2}?(?:ideas?|designs?"
        r"|piece|sleeve|what i want|options|hair|colou?r)|(?:ideas?|drawing|design) (?:\w+ ){0,3}?(?:drawn|in mind"
        r"|for a)|custom|draw (?:me )?up"
        r"|first tattoo|big change|not sure what (?:i want|would suit|suits)",
        rank=PARTICULAR,
    ),
    kind(
        r"touch ?ups?|re ?touch",
        r"(?<!root )touch\w* ?ups?",
        r"(?:ink|line|lines|colou?r) (?:\w+ ){0,3}?(?:faded|fell out|dropped out|patchy|blown out)|patchy"
        r"|healed (?:badly|weird|patchy)",
        rank=PARTICULAR,
    ),
    kind(r"cover ?ups?", r"cover(?:ed|ing)? ?up|cover (?:\w+ ){0,4}?(?:tattoo|name|up)|exs name", rank=PARTICULAR),
    kind(
        r"laser|tattoo removal",
        r"laser\w*|tattoo (?:removal|removed|off)|(?:get rid of|remove) (?:\w+ ){0,3}?tattoo",
        rank=PARTICULAR,
        called="laser treatment",
    ),
    kind(
        r"small|flash|mini|walk in|tiny",
        "",
        r"(?:small|tiny|little|flash|mini|quick|simple|wee) (?:\w+ ){0,2}?(?:tattoo|one|piece|heart|star|name|flower"
        r"|thing|design)",
        rank=PARTICULAR,
    ),
    kind(
        r"(?:half|full|whole|all)? ?(?:day|long)(?: tattoo)? ?(?:session|sitting)|session|sitting|large|sleeve",
        "",
        r"(?:carry on|continue|continuing|finish\w*|next (?:session|sitting|bit|part)|second (?:session|sitting)"
        r"|more work|shading|colou?ring"
        r" in) ?(?:\w+ ){0,4}?(?:sleeve|piece|back|leg|chest|arm|tattoo|it|on it|session|dragon|koi)?"
        r"|all day|full day"
        r"|(?:big|large|whole)"
        r" (?:back )?(?:piece|sleeve)",
    ),
    kind(
        (r"(?:pre ?natal|pregnancy|maternity|mum|mother|mom)\b.*",),
        r"pre ?natal|ante ?natal|pregnancy|mum to be|mom to be",
        r"pregnan\w*|expecting|(?:weeks|months) (?:along|gone|pregnant)|trimester|my bump|baby bump|carrying",
        rank=PARTICULAR,
    ),
    kind(
        r"sports?\b.*|athletic",
        r"sports? (?:massage|rub\w*|one)",
        r"marathons?|(?:after|before|for) (?:a|the|my) (?:race|run|match|triathlon|ride|competition|game|training"
        r"|half)|triath\w*|athlet\w*"
        r"|(?:calves|quads|hamstrings?|hammies|glutes|it band)|footballer|runner|running|cyclist|cross ?fit",
        rank=PARTICULAR,
    ),
    kind(
        r"deep tissue|deep|firm|therapeutic|remedial",
        r"deep (?:tissue|one|massage|pressure)",
        r"knots?|knotted|(?:hard|firm|strong|lots of|real|heavy|proper) (?:\w+ )?pressure|(?:dig|get"
        r"|really) (?:\w+ ){0,2}?(?:in|into it)|like"
        r" (?:a )?(?:rocks?|concrete|bricks?|iron|stone|boards?)|solid|seized|elbows?",
        rank=PARTICULAR,
    ),
    kind(
        r"swedish|relax\w*|aroma\w*|calm\w*|classic|wellness",
        r"swedish|relax\w*|aromatherapy",
        r"unwind|gentle|light pressure|de ?stress\w*|stress(?:ed|ful)?|chill(?: out)?|treat (?:myself|my \w+)"
        r"|switch off|nothing too"
        r" (?:hard|deep)|soft|me time|pamper\w*",
        rank=PARTICULAR,
    ),
    kind(
        r"(?:hot )?stones?", r"(?:hot |warm )?(?:stones|rocks)|hot stone", rank=PARTICULAR, called="hot stone massage"
    ),
    kind(
        r"couples?|duo|for two|side by side",
        r"couples?(?: massages?)?|side by side|massages? (?:for|with) (?:two|2|both)",
        rf"(?:{_OTHER_HALF} and (?:i|me|myself)|(?:me|i|myself) and (?:my|the) {_OTHER_HALF})|(?:two|both|pair) of us"
        r"|same room|(?:massages?|massaged) (?:\w+ ){0,2}?together",
        rank=PARTICULAR,
    ),
    kind(r"cupp\w*", r"cupp(?:ing|ed)|cups (?:on|thing|done)|the cups", rank=PARTICULAR, called="cupping"),
    kind(
        r"reflexolog\w*|foot massage",
        r"reflexolog\w*|(?:foot|feet) (?:massage|rub)\w*",
        rank=PARTICULAR,
        called="reflexology",
    ),
    kind(r"indian head|head", r"indian head|head massage|scalp massage", rank=PARTICULAR, called="head massage"),
    kind(
        r"massages?",
        r"massages?|massaged|rub ?down|back rub|body work",
        r"(?:back|neck|shoulders?|legs|calves)(?:s| is| are| has| been)? (?:\w+ ){0,4}?(?:tight|stiff|sore|tense"
        r"|aching|aches?|killing|knots?|rub\w*)"
        r"|(?:tight|stiff|tense|sore|achy) (?:\w+ )?(?:back|neck|shoulders?|muscles|legs)|(?:a|good|give \w+ a) rub"
        r"|tension",
        rank=GENERAL,
        called="massage",
    ),
)
LOOKS: Final = Trade(
    words(
        r"hair ?\w*|cuts?|beards?|shave|highlights?|balayage|blow ?dry|blow ?out|manicures?|pedicures?|nails?|gel"
        r"|acrylics?|brows?"
        r"|eye ?brows?|lash\w*|wax\w*|facials?|massages?|tattoos?|piercings?|tan|threading|full set|body scrub|perm"
        r"|updo|bridal"
    ),
    _KINDS,
    words(
        r"dogs?|cats?|pets?|puppy|grooms?|grooming|neuter\w*|spay\w*|breed|teeth|dental|ear ?wax|lawn"
        r"|hedge|tree|grass"
        r"|fittings?|routine foot"
        r"|ingrown|verruca|vaccin\w*|car|detail|physical"
        r"|physio\w*|chiropract\w*|spinal|osteopath\w*|acupunct\w*|evaluation|assessment|x ?rays?|skin check|mole"
        r"|acne visit|needling"
        r"|follow ups?|orthotics?|hurts"
    ),
)
