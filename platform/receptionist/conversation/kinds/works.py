"""What garages, tax preparers and notaries, teachers and photographers do. English. Data."""

from typing import Final

from receptionist.conversation.kinds.kind import GENERAL, PARTICULAR, Trade, kind, words

CARS: Final = Trade(
    words(
        r"oil change|brakes?|tyres?|tires?|mot|alignment|engine|vehicle|diagnostics?|exhaust|clutch|cars?|emissions"
        r"|smog|tracking|valet\w*"
        r"|transmission|registration"
    ),
    (
        kind(r"oil\w*|lube", r"oil(?: change\w*)?|lube|oil light", called="oil changes"),
        kind(
            r"brakes?|brake pads?",
            r"brakes?|breaks|pads|rotors?|discs|calipers?|hand ?brake",
            r"squeal\w*|squeak\w*|(?:grind\w*|noise|shudder\w*|judder\w*|shak\w*) (?:\w+ ){0,2}?(?:when|whenever"
            r"|every time|as) (?:i|you|we) (?:stop"
            r"|slow|brake|press|hit)|pedal (?:\w+ ){0,3}?(?:soft|spongy|floor|low)|(?:takes?"
            r"|taking) (?:\w+ ){0,2}?(?:to stop|stopping)|wont stop"
            r"|stop(?:ping)? (?:properly|distance)",
        ),
        kind(
            (r"punctures?|flat\w*|(?:tyre|tire) repairs?", r"tyres?|tires?"),
            r"punctures?|flat(?: tyre| tire)?|slow leak|blow ?out",
            r"(?:nail|screw|hole|glass) in (?:\w+ ){0,3}?(?:tyre|tire|wheel|it)|(?:tyre|tire)s? (?:\w+ ){0,4}?(?:flat"
            r"|down|losing air|going down"
            r"|deflat\w*|low)",
            rank=PARTICULAR,
        ),
        kind(
            (r"rotat\w*|balanc\w*", r"tyres?|tires?"),
            r"rotat\w*|balanc\w*",
            rank=PARTICULAR,
        ),
        kind(
            (r"winter|seasonal|change ?over|swap", r"tyres?|tires?"),
            r"winter (?:tyres|tires)|snow tires|winters|summers on|change ?over",
            rank=PARTICULAR,
        ),
        kind(r"tyres?|tires?|wheels?", r"tyres?|tires?|tread", r"bald|cracked sidewall|bulge"),
        kind(
            r"align\w*|tracking|wheel geometry",
            r"align(?:ed|ment)|tracking",
            r"(?:pull\w*|drift\w*|veer\w*|wander\w*) (?:\w+ )?(?:to|off|left|right)"
            r"|steering(?: wheel)? (?:\w+ ){0,3}?(?:crooked|off|straight"
            r"|wonky)|wear\w* (?:unevenly|on one side|on the (?:inside|outside))",
            rank=PARTICULAR,
        ),
        kind(
            r"mot|inspections?|emissions?|smog|safety check",
            r"m ?o ?t|(?:state |safety |smog |annual )?inspect(?:ed|ion)s?|smog(?: check)?|emissions?(?: test)?"
            r"|sticker",
            r"(?:registration|tags?|inspection|ticket) (?:\w+ ){0,3}?(?:expire\w*|due|runs? out|up|ran out)",
        ),
        kind(
            (r"pre ?purchase|used car|vehicle check", r"inspections?"),
            r"pre ?purchase",
            r"(?:before (?:i|we) buy|thinking (?:of|about) buying|looking at buying|want to buy|about to buy"
            r"|buying a used)",
            rank=PARTICULAR,
        ),
        kind(
            (r"\bac\b|a c|air ?con\w*|climate|re ?gas\w*", r"diagnos\w*"),
            r"\bac\b|a c|air ?con\w*|re ?gas\w*|freon",
            r"blow\w* (?:\w+ )?(?:hot|warm)|(?:not|isnt|no) (?:blowing )?cold",
            rank=PARTICULAR,
        ),
        kind(
            (r"batter\w*", r"electric\w*", r"diagnos\w*"),
            r"batter(?:y|ies)|alternator|jump start",
            r"(?:just )?clicks?|wont (?:start|turn over|crank)|(?:completely |stone )?dead|hard to start",
            rank=PARTICULAR,
        ),
        kind(
            r"exhaust|muffler",
            r"exhaust|muffler|tail ?pipe|catalytic",
            r"(?:loud|roar\w*|blowing|sounds like a (?:tank|tractor|plane))",
        ),
        kind(
            (r"clutch|transmission|gear ?box", r"diagnos\w*"),
            r"clutch|transmission|gear ?box",
            r"(?:gears?|gear) (?:\w+ ){0,3}?(?:slip\w*|stick\w*|grind\w*|crunch\w*|stuck|stiff)"
            r"|slip\w* (?:out )?(?:of )?gears?",
            rank=PARTICULAR,
        ),
        kind(
            (r"timing|cam ?belts?", r"full service|service"),
            r"timing (?:belt|chain)|cam ?belt",
            rank=PARTICULAR,
        ),
        kind(
            r"(?:detail\w*|valet\w*|clean\w*|wash\w*)",
            r"detail(?:ed|ing)?|valet(?:ed|ing)?|wash(?:ed)?|hoovered|vacuumed|cleaned(?: inside| out)?",
            r"(?:dog hair|filthy|threw up|puke\w*|spilled|stinks|smell of)",
        ),
        kind(
            r"body ?work|damage|body|dents?|scratch\w*|paint\w*|bumper|collision",
            r"dent(?:s|ed)?|scratch\w*|bumper|body ?work|scrape\w*|keyed|paint ?work|ding",
            called="bodywork",
        ),
        kind(
            r"wind ?(?:screen|shield)|glass|chips?",
            r"wind ?(?:screen|shield)|chip in (?:my|the)",
            called="windscreens",
        ),
        kind(
            r"(?:full |interim |major |minor |annual |car |vehicle |basic )?servic\w*|tune ?ups?|maintenance",
            r"(?:full |interim |major |minor |annual )?servic(?:e|ed|ing)(?! (?:light|manager|desk|department"
            r"|history))|tune ?up|maintenance",
            r"service light|(?:thousand|k|mile|000) (?:mile|miles|mile service|check)|due (?:an?|its|her) (?:service"
            r"|once)|(?:done|clocked|got)"
            r" (?:\w+ ){1,3}?miles|go\w* over (?:it|the car)|before (?:my|our|the|a) (?:long )?(?:road )?trip",
        ),
        kind(
            r"diagnos\w*|fault\w*|investigat\w*|check engine|engine light",
            r"diagnos\w*|codes?(?: read)?|(?:warning|engine|dash\w*|check engine|airbag|abs|oil|temperature|coolant"
            r"|management) (?:\w+ )?lights?"
            r"|fault",
            r"(?:lit up|on|came up on) (?:on )?(?:the |my )?dash\w*|lights? (?:\w+ ){0,3}?(?:on|up|flashing|came|come)"
            r"|nois(?:e|es|y)|sound(?:s|ing)?|rattl\w*|clunk\w*|knock\w*|bang\w*|whin\w*|humm\w*"
            r"|squeal\w*|wont start|doesnt start|cuts? out|cutting out|stall\w*|overheat\w*|runn\w* hot|smok\w*"
            r"|steam\w*|shak\w*|jerk\w*|judder\w*"
            r"|misfir\w*|los\w* power|no power|wobbl\w*|vibrat\w*|leak\w*|puddle|drip\w*|smell\w*|weird|funny"
            r"|something(?:s| is)? wrong|play\w* up"
            r"|act\w* up|not (?:running|driving|idling) right|idl\w*|sluggish|limp mode|burning|broke down"
            r"|breaking down",
            rank=GENERAL,
        ),
    ),
    words(
        r"lessons?|chargers?|panel|ceiling|pet|dogs?|boiler|furnace|bike|bicycle|wheel tru\w*|lawn ?mower|sewing"
        r"|heating|heat pump"
    ),
)
MONEY: Final = Trade(
    words(r"tax(?:es)?|book ?keeping|payroll|accounts?|accounting|vat|irs|itin|self assessment|returns?"),
    (
        kind(
            r"irs|hmrc|notices?|letters?|audits?|resolution|back taxes|tax (?:problem|debt|controversy)\w*"
            r"|representation",
            r"irs|hmrc|audit\w*|back taxes|lien|levy|offer in compromise",
            r"(?:letter|notice|bill|brown envelope|something) (?:\w+ ){0,3}?(?:from|off|says|saying)"
            r"|owe (?:\w+ ){0,4}?(?:tax\w*|irs|government|uncle sam"
            r"|taxman|revenue)|(?:havent|hasnt|not|never|didnt) (?:\w+ ){0,2}?(?:filed?|done (?:my|our) tax\w*|sent)"
            r"|behind on (?:my|our) (?:tax\w*|filing)"
            r"|garnish\w*|taxman",
            rank=PARTICULAR,
        ),
        kind(
            r"amend\w*|correction\w*",
            r"amend\w*|1040 ?x",
            r"(?:forgot|missed|left off|left out|mistake|wrong|messed up|screwed up|fix) (?:\w+ ){0,5}?(?:return"
            r"|last year\w*|w ?2|1099|taxes|form|income)",
            rank=PARTICULAR,
        ),
        kind(
            r"book ?keep\w*",
            r"book ?keep\w*|quick ?books|xero|(?:my|our|the) (?:books|ledger)|reconcil\w*|shoe ?box",
            rank=PARTICULAR,
        ),
        kind(
            r"pay ?roll",
            r"pay ?roll|paychecks|wages|pay ?slips?",
            r"(?:hired|hiring|taken on|taking on|pay) (?:\w+ ){0,3}?(?:employees?|staff|people|someone|workers?|guys)",
            rank=PARTICULAR,
        ),
        kind(
            r"plan\w*|advis\w*|strateg\w*",
            r"(?:tax|retirement|financial|estate|inheritance tax) plan\w*",
            r"pay(?:ing)? (?:\w+ )?(?:too much|less|so much) (?:\w+ )?tax\w*|save (?:\w+ )?(?:on|in) tax\w*|retir\w*"
            r"|(?:selling|sold) (?:\w+ ){0,3}?(?:house|property"
            r"|business|stocks?|shares)|put (?:away|aside)|quarterl\w*|capital gains",
            rank=PARTICULAR,
        ),
        kind(r"itin\w*", r"itins?|tax id number", rank=PARTICULAR),
        kind(
            (
                r"self assessment",
                r"self employed|sole trader|freelance\w*",
                r"business|compan\w*|corporate",
                r"tax returns?|tax prep\w*|tax filing",
            ),
            r"self assessment|sole trader|self employed",
            r"freelanc\w*|uber|lyft|door ?dash|deliveroo|etsy|ebay|side (?:gig|hustle|job|business)|gig work|1099s?"
            r"|rental (?:income|property)|landlord|airbnb"
            r"|contractor",
        ),
        kind(
            r"formation|start ?ups?|new business|incorporat\w*|set ?up",
            r"incorporat\w*|llcs?|limited company",
            r"(?:start\w*|set\w* up|open\w*|form\w*|launch\w*) (?:\w+ ){0,3}?(?:business|company|llc|shop|firm"
            r"|restaurant|salon|bakery)",
            rank=PARTICULAR,
        ),
        kind(
            r"business|compan\w*|corporat\w*|partnership|s ?corp|small business|year end",
            r"(?:business|company|corporation|corporate|partnership|s corp) (?:tax\w*|return|accounts?)|s ?corps?"
            r"|c ?corps?|1120s?|1065|corporation tax|year end",
            r"(?:my|our) (?:\w+ )?(?:business|company|llc|shop|restaurant|store|salon|food truck|firm|start ?up)",
            rank=PARTICULAR,
        ),
        kind(
            (r"individual|personal|joint|family", r"tax (?:returns?|prep\w*|filing)|returns?"),
            r"(?:my|our|his|her|the|do|personal|income|file|filing) tax(?:es)?|tax(?:es)? (?:done|return\w*|prep\w*"
            r"|filed|sorted)|1040s?|w ?2s?|returns? (?:done|filed|prepared)",
            r"file (?:\w+ )?(?:jointly|together)|joint return|married filing|refund (?:this|on my)|(?:do|file"
            r"|filing) (?:my|our) return",
        ),
    ),
)
ARTS: Final = Trade(
    words(
        r"lessons?|tuition|tutor\w*|photos?|photo ?shoots?|portraits?|headshots?|photograph\w*|motorway|mock test"
        r"|driving"
    ),
    (
        kind(
            r"trials?|tasters?|intro\w*|first|free|beginners?|assessment|discovery|starter",
            r"trial|taster|intro\w*|first (?:lesson|class|one|go)",
            r"never (?:\w+ )?(?:played|driven|done|had|sung|danced|learned|learnt|been|touched|swum|tried)|(?:total"
            r"|complete|absolute) (?:beginner|novice|newbie)"
            r"|from scratch|see (?:if|whether|how) (?:i|he|she|they|its)|(?:give it|have) a (?:go|try)|try (?:it|one"
            r"|you)|cant (?:even )?(?:play|swim|drive|read music)"
            r"|thinking (?:of|about) (?:learning|starting|taking up)|wants? to (?:start|learn|take up)|always wanted",
            rank=PARTICULAR,
        ),
        kind(
            r"mock|test|exam\w*|grades?|audition",
            r"mock|test (?:prep\w*|day|car)|exam prep\w*|road test|driving test",
            r"(?:test|exam|audition|recital|grade \w+) (?:\w+ ){0,3}?(?:coming up|next|on|in|tomorrow|this|soon"
            r"|booked)|(?:got|have|has|booked) (?:\w+ ){0,2}?(?:test|exam"
            r"|audition)|fail(?:ed)? (?:\w+ )?(?:test|exam)",
            rank=PARTICULAR,
        ),
        kind(
            r"refresher|brush up|returning|confidence",
            r"refresher|brush up|top up",
            r"(?:havent|hasnt|not|didnt) (?:\w+ )?(?:driven|played|swum|drive|ridden|sung) (?:in|for|since)|rusty"
            r"|lapsed|out of practice|(?:lost|get) (?:my|her|his)"
            r" (?:confidence|nerve)|nervous (?:driver|on)",
            rank=PARTICULAR,
        ),
        kind(
            r"motorways?|highway|freeway",
            r"motorway (?:lesson|driving)|m\d{1,2}",
            r"motorways?|highways?|freeways?",
            rank=PARTICULAR,
        ),
        kind(
            r"automatic",
            r"automatic|auto",
            r"no gears|without (?:gears|a clutch)|(?:hate|cant do|dont want|no) (?:the )?(?:gears|clutch)",
            rank=PARTICULAR,
        ),
        kind(r"manual|stick", r"manual|stick(?: shift)?", rank=PARTICULAR),
        kind(
            r"intensive|crash course",
            r"intensive|crash course",
            r"(?:pass|learn) (?:it )?(?:fast|quick\w*|asap|in a week)",
            rank=PARTICULAR,
        ),
        kind(
            r"newborn\w*|bab(?:y|ies)|cake smash",
            r"new ?born|cake smash",
            r"(?:just |recently )?(?:had|have|having) (?:a|our|my|the|an?other) (?:\w+ )?(?:baby|little one)|(?:days"
            r"|weeks) old|baby(?:s| is)? (?:due|coming|arriv\w*|born)"
            r"|born",
            rank=PARTICULAR,
        ),
        kind(
            r"maternity|bump|pregnancy",
            r"maternity|bump (?:photo|picture|shoot|pic)\w*",
            r"pregnan\w*|expecting|(?:weeks|months) (?:along|gone)|my bump",
            rank=PARTICULAR,
        ),
        kind(
            r"head ?shots?|business|corporate|profile|professional|branding",
            r"head ?shots?|linked ?in|corporate|branding|profile (?:pic\w*|photo)",
            r"(?:photo|picture|pic)s? (?:\w+ ){0,4}?(?:work|website|resume|cv|job|book jacket|company|acting|dating)"
            r"|actor|actress|casting|book jacket",
            rank=PARTICULAR,
        ),
        kind(
            r"passport|visa|id|document",
            r"passport|visa (?:photo|pic)\w*|id (?:photo|pic)\w*|green card (?:photo|pic)\w*|licen[cs]e photo",
            rank=PARTICULAR,
        ),
        kind(
            r"engage\w*|couples?|proposal|save the date",
            r"engagement|save the dates?|couples? (?:shoot|photo|session)|proposal",
            r"(?:just )?(?:got )?engaged|(?:he|she|going to|gonna) (?:\w+ )?propos\w*|anniversary"
            r"|me and my (?:boyfriend|girlfriend|fianc\w+)",
            rank=PARTICULAR,
        ),
        kind(
            r"weddings?|bridal",
            r"wedding (?:photo\w*|pic\w*|shoot|consult\w*|package\w*)|bridal",
            r"(?:our|my own|my) (?:\w+ )?wedding|(?:getting|get) married|tying the knot|(?:our|my) big day|elop\w*",
            rank=PARTICULAR,
        ),
        kind(
            r"graduat\w*|seniors?|school|yearbook",
            r"graduat\w*|senior (?:pic\w*|photo\w*|portrait\w*|session)|cap and gown|year ?book",
            rank=PARTICULAR,
        ),
        kind(
            r"pets?|dogs?",
            r"(?:pet|dog|cat|horse|puppy) (?:photo|portrait|pic|shoot)\w*",
            r"(?:photos?|pictures?|pics?|portraits?|shoot) (?:\w+ ){0,3}?(?:dog|cat|horse|puppy)s?",
            rank=PARTICULAR,
            called="pet photos",
        ),
        kind(
            r"minis?|mini sessions?",
            r"mini(?:s| session| shoot)?",
            r"(?:quick|short|just a few|twenty minute) (?:\w+ )?(?:one|shoot|session|photos|pictures)",
            rank=PARTICULAR,
        ),
        kind(
            r"events?|party|parties",
            r"event|party|christening|bar mitzvah|quince\w*|reunion|gala|prom",
            rank=PARTICULAR,
        ),
        kind(
            r"products?|commercial|food",
            r"product (?:photo|shot|pic)\w*|(?:photos?|pictures?|shots?) of (?:my|our|the) (?:products?|stuff|food"
            r"|menu|candles|jewel\w*)",
            rank=PARTICULAR,
        ),
        kind(
            r"real estate|property|interior",
            r"(?:photos?|pictures?|shots?) of (?:my|our|a|the) (?:house|flat|listing|property|airbnb|home)"
            r"|listing photos",
            rank=PARTICULAR,
        ),
        kind(
            r"famil(?:y|ies)|portraits?|group",
            r"family (?:photo|portrait|pic|shoot|session)\w*|portraits?",
            r"(?:all of us|the whole (?:family|gang|lot)|the kids|grand(?:kids|children|parents)|everybody|everyone"
            r"|christmas cards?|holiday cards?|my (?:kids|children|boys|girls|mum"
            r"|mom|parents))",
        ),
        kind(
            r"^(?:(?:regular|standard|single|one|weekly|hour|private|individual|piano|guitar|violin|drum|voice|singing"
            r"|swim\w*|driving|dance|tennis|golf|riding|surf|french|spanish|english|maths?) )*"
            r"lessons?$",
            r"(?:next|another|weekly|usual|regular|normal) (?:\w+ )?lessons?",
            rank=GENERAL,
        ),
    ),
    words(r"consultation about|tax|dogs?|obedience|puppy"),
)
