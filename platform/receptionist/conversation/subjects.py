"""What a question is about, whoever words it: where to leave the car, what to put on, whether one may pay bit by bit.

A matcher of meanings errs where a caller's words are few and far from the file's. Callers of any practice ask about the
same few dozen things, in words of their own; the file's questions are about them as well. English. Pure.
"""

from functools import lru_cache
from typing import Final

from receptionist.conversation.patterns import regex
from receptionist.conversation.words import plain

_INSURERS: Final = (
    r"hmo|h m o|ppo|p p o|medicare|medicaid|aetna|cigna|metlife|delta dental|blue ?cross|blue ?shield"
    r"|united ?health\w*|humana|kaiser|tricare|anthem|bupa|axa|aviva|vitality|vsp|eye ?med|spectera|davis vision"
    r"|geico|state ?farm|progressive|allstate|usaa|direct line|agria|denplan|pet ?plan|trupanion|health ?cash"
)
_KIN: Final = r"(?:husband|wife|partner|boyfriend|girlfriend|mum|mom|mother|dad|father|sister|brother|friend|mate)"
_DOG: Final = (
    r"(?:dogs?|pupp(?:y|ies)|pup|pooch|hound|pug|spaniel|terrier|westie|whippet|lab(?:rador)?|bulldog|poodle|dachshund"
    r"|collie|chihuahua)"
)
_PAPER: Final = (
    r"(?:forms?|sheets?|packets?|slips?|page|(?:camp|school|doctors?|sick|daycare) (?:papers?|paperwork|notes?))"
)
_PUP: Final = r"(?:pup|puppy|puppies|little one|he|hes|she|shes|him|her)"
_JABS: Final = r"(?:jabs?|injections?|shots?|vaccin\w*|needles?|second (?:lot|one|round))"
_OUTSIDE: Final = r"(?:walks?|the park|outside|outdoors|go out|out and about|run about|beck|the beach|for a run)"
_SUBJECTS: Final[dict[str, str]] = {
    "parking": r"\b(?:which|what|the|your|a) lots?\b(?! of)|\bpark(?:ing|ed|s)?\b(?<!the park)(?<!retail park)"
    r"|\bcar ?parks?\b|\bvalet\b"
    r"|\b(?:leave|put|stick|dump|ditch|stash) (?:the|my|our) (?:car|van|truck|bike|vehicle)\b"
    r"|\b(?:is there|got|have|find|any|are there)(?: \w+){0,2}? (?:deck|lot|garage|multi ?storey|meters?"
    r"|permits?)\b(?! (?:full|of))"
    r"|\b(?:feed(?:ing)?|a) (?:a |the )?meters?\b|\bcircl\w+ the block\b|\b(?:leave|leaving|put|putting|stick|dump"
    r"|ditch|stash)"
    r"(?:ing)? (?:the|my|our|his|her|that) (?:\w+ )?(?:car|van|truck|minivan|motor|pickup|wheels|trailer|fiesta"
    r"|motorbike)\b",
    "access": r"\bwheel ?chair|\bstep free|\b(?:any|the|no|lots of|are there|many|climb\w*|up|of) (?:steps|stairs)\b"
    r"|\bstairs\b|\b(?:manage|do|climb|handle|with) (?:your |any )?steps\b|\belevators?\b|\b(?:a|the|any|your|no) "
    r"lift\b|\bramps?\b|\bdisabled\b|\bpram\b|\bbuggy\b"
    r"|\bstroller\b|\bpushchair\b|\bcrutches\b|\bmobility\b|\bground floor\b|\bupstairs\b|\bstep free\b",
    "insurance": rf"\binsur(?:ance|er|ed by)\w*|\b(?:in|out of) network\b|\b(?:{_INSURERS})\b"
    r"|\b(?:on|have|has|got|with|take|takes|accept|under|through) (?:chip|ahcccs|medi ?cal|peach ?care|badger ?care"
    r"|tenn ?care|obama"
    r"care|cobra|the va|state insurance|government insurance|the marketplace)\b|\bmy (?:plan|coverage|cover)\b"
    r"|\bcoverage\b",
    "instalments": r"\binstal\w*|\bpayment plans?\b|\bmonthly payments?\b|\bspread (?:it|the|that|this|my|out|over)\b"
    r"|\b(?:pay|paid|paying)(?: for)? (?:\w+ )?(?:it |that |this |them )?(?:off )?(?:monthly|over time|in (?:bits"
    r"|chunks|parts|stages)|bit by bit|by the month|over (?:a few|several|some) months)"
    r"|\bpay\b.*\boff\b.*\b(?:each|every) month\b|\bfinanc(?:e|ing)\b|\bcare ?credit\b|\bklarna\b|\bafter ?pay\b"
    r"|\bsplit (?:it|the|that|my) ?(?:bill|cost"
    r"|payments?|up|into)?\b|\bpay (?:some|half|part) (?:now|of it)\b"
    r"|\bchip(?:ping)? away\b|\b(?:a )?(?:bit|little) at a time\b|\bsome now and (?:some|the rest) (?:later|after)\b"
    r"|\b(?:little|small|smaller|easy) payments\b|\bpay(?:ing)? (?:\w+ )?(?:down|in (?:pieces|portions|dribs))\b"
    r"|\bstretch(?:ed)? (?:it|that)?"
    r" ?(?:out|over)\b|\bmonth by month\b|\bby the month\b|\bover (?:a (?:few|couple of)|several|some) (?:paychecks"
    r"|months|weeks)\b"
    r"|\b(?:so much|something|a bit|twenty \w+|some) (?:a|each|every|per) month\b|\ball (?:at once|up front"
    r"|in one go)\b",
    "means of payment": r"\bplastic\b(?! surg)|\bcash\b|\bamex\b|\bamerican express\b|\bmaster ?card\b|\bapple pay\b"
    r"|\bgoogle pay\b|\bcontactless\b|\bvenmo\b|\bzelle\b|\bpay ?pal\b|\b(?:credit|debit|bank) cards?\b"
    r"|\b(?:take|accept|use|with|by|do|all|major|pay) (?:an? |by |with |my |the )?(?:cards?|visa|che(?:ck|que)s?)\b"
    r"(?! (?:up|in|ups|on))|\b(?:how|what ways?) (?:can|do|could|should) (?:i|we|people|you) pay\b",
    "vouchers": r"\bgift (?:cards?|vouchers?|certificates?|tokens?)\b|\bvouchers?\b"
    r"|\b(?:as|for) an? (?:gift|present)\b",
    "cancelling": r"\bcancellation\b|\bno ?shows?\b|\b(?:dont|do not|didnt|cant|cannot) (?:show|turn) up\b"
    r"|\b(?:if|when) (?:i|we) (?:have to |need to |had to |gotta |want to |wanna )?(?:cancel|miss|bail|reschedule)\b"
    r"|\b(?:how (?:late|far|soon|early|close)|fee|charged?|penalty|notice|latest|last minute)\b.*\bcancel"
    r"|\bcancel.*\b(?:fee|charged?|penalty|policy|free|last minute|if my|in case)\b"
    r"|\b(?:if|when|say|suppose|supposing|what happens)\b.{0,110}?\b(?:cant|cannot|never|dont|couldnt"
    r"|wont) (?:\w+ )?(?:make (?:it|that)"
    r"|come|show(?: up)?|turn up|get there)\b(?! (?:up|easier|look|any))|\b(?:get|got) cold feet\b|\b(?:pull|back"
    r"|bail|duck|cry|chicken|jack it)"
    r" (?:\w+ )?(?:out|off|in|on (?:it|you|that|yall))\b(?=.*\b(?:charge\w*|fee|owe|pay|cost|sting|ding|penalty"
    r"|wallet|money|lot|on the hook)\b)"
    r"|\b(?:charge\w*|fee|owe|penalty|ding|sting|on the hook|what happens|the damage)\b.*\b(?:pull out|back out|bail"
    r"|chicken out|no show|dont show"
    r"|blow it off|oversleep|forget|something (?:comes|crops) up|get cold feet|skip one|cant make it|duck out"
    r"|jack it in)\b",
    "being late": r"\b(?:if|when) (?:im|i am|were|i get there|i run|i turn up|i show up|ill be)"
    r" (?:\w+ )?(?:late|behind|delayed)\b|\bgrace period\b|\brunning late\b"
    r"|\b(?:stuck (?:in|behind)|hit|held up in|caught in)(?: \w+){0,2}? (?:traffic|wreck|jam|accident)\b|\b(?:five"
    r"|ten|fifteen|twenty"
    r"|few) minutes late\b|\bhow late can\b",
    "age": r"\bhow (?:old|young)\b|\bwhat ages?\b|\byoungest\b|\bage (?:limit|range|do)\b|\bold enough\b"
    r"|\b(?:turns|turning|turned|shes|hes|is|im|theyre|only|just|was) (?:only |just |nearly |almost )*(?:two|three"
    r"|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! (?:o ?clock|thirty"
    r"|fifteen|forty"
    r"|in the|am|pm|free|any|okay|ok|alright|good|fine|on|or|and|hundred|dollars|pounds|weeks?|days|hours?"
    r"|months? (?:gone|along|pregnant)|minutes?"
    r"|times?|of|people|a))"
    r"|\btoo (?:young|old|little)\b|\b(?:\w+) (?:months?|years?)(?: old)?\b(?= (?:would|can|could|do|is|will|old))"
    r"|\b(?<!deliver )(?<!delivering )(?:babies|toddlers|infants|newborns?)\b",
    "shots": r"\b(?:proof|records?|papers|paper ?work|certificates?|cards?|copy|up to date|current|required?)\b"
    r"(?: \w+){0,5}? (?:vaccin\w*|immuni[sz]\w*|shots?|jabs?|rabies|bordetella)\b"
    r"|\b(?:do|does|will|would|must|should|gotta|has to|have to) (?!you\b|yall\b)(?:\w+ ){0,4}?(?:need|have|show"
    r"|bring|prove"
    r"|be)\b(?: \w+){0,4}? (?:vaccin\w*|immuni[sz]\w*|shots?|jabs?|jabbed|rabies|bordetella)\b"
    r"|\b(?:what|which) (?:vaccin\w*|immuni[sz]\w*|shots?|jabs?) (?:do|does|must|should|are) (?!you\b)"
    r"|\b(?:vaccin\w*|immuni[sz]\w*|shots?|jabs?|rabies|bordetella)(?: \w+){0,3}? (?:proof|records?|papers"
    r"|certificates?"
    r"|cards?|up to date|current|required?|necessary|needed|compulsory|mandatory)\b",
    "clear aligners": r"\binvisalign\b|\baligners?\b|\b(?:invisible|clear|see ?through|plastic|transparent|removable)"
    r" (?:\w+ )?(?:braces?|trays?|aligners?|retainers?|ones)\b",
    "bringing": r"\bwhat(?: all)? (?:do|should|must|shall|will|does|would) (?:i|we|he|she) (?:\w+ ){0,2}?(?:bring"
    r"|dig out"
    r"|fetch|gather|round up|carry|have (?:with|in my))\b|\bbring\b(?! (?:him|her|it|them|my (?:dog|cat|car|bike"
    r"|kids?|son|daughter|wife|husband|partner|mum"
    r"|mom|mother|dad|father|sister|brother|friend|boyfriend|girlfriend|mate|parents|family)|somebody|someone"
    r"|anyone|a friend)\b)|\b(?:carry|take|have|got|come) (?:\w+ )?(?:in |along |over )?with (?:me|us|you)\b"
    r"|\b(?:have|got) (?:it |them )?on (?:me|us|you)\b"
    r"|\b(?:what|which|any|the|some) (?:\w+ )?(?:paper ?work|papers|documents?|docs|forms|i ?d|identification)\b"
    r"|\b(?:do|should|will|would) (?:i|we) need (?:my|an?|any|some) (?:id|passport|licen[cs]e|paperwork|documents?"
    r"|card|bank statements?)\b|\bwhat (?:do|will|would|should) (?:i|we) need (?:for|to have|on|when)\b",
    "clothes": r"\bwear(?:ing)?\b|\bclothe?s?\b|\bclothing\b|\boutfit\b|\b(?:trackies|track ?suit|joggers"
    r"|sweat ?pants|jeans|trainers|sneakers|yoga pants|gym (?:kit|clothes))\b|\bundress\w*|\bshorts\b|\bleggings\b"
    r"|\bgown\b|\bstrip (?:off|down)\b|\bget changed\b|\bchange (?:into|clothes)\b|\bdress code\b|\bdressed\b"
    r"|\bwhat (?:do|should|shall|would|must|to)(?: (?:i|we|he|she))? put on\b(?! (?:my|his|her|the (?:cut|wound|burn"
    r"|rash|skin|bite)|a))|\bput on for (?:it|that|this|the (?:session|appointment|visit|class|lesson))\b",
    "referral": r"\breferr\w+|\b(?:gps?|doctors?|dentists?) (?:letter|note|referral)\b|\bletter from (?:my|the|a|your)"
    r" (?:gp|doctor|dentist|consultant)\b|\b(?:see|go to|through|ask|via|need) (?:my|a|the) (?:own )?(?:gp|doctor"
    r"|family doctor) (?:first|before|to come)\b|\bsent by (?:my|a|the) (?:gp|doctor)\b",
    "video": r"\bvideo\b|\bzoom\b|\bskype\b|\bface ?time\b|\bvirtual\w*|\bremote(?:ly)?\b|\btele ?(?:health|medicine"
    r"|visits?)\b|\bwebcam\b|\bover the (?:phone|computer|internet)\b|\bby (?:tele)?phone\b"
    r"|\bon (?:the |a )?(?:computer|screen|teams)\b|\bonline (?:meetings?|appointments?|consult\w*|sessions?"
    r"|lessons?|visits?)\b"
    r"|\b(?:through|over|on) (?:my|your|the) (?:phone|tablet|i ?pad|laptop)\b(?! (?:number|call))|\bfrom (?:my"
    r"|the) (?:couch|sofa|home"
    r"|house|kitchen|living room)\b(?! (?:to|in|is))|\b(?:do|have) it on the computer\b",
    "visits": r"\b(?:swing by|come by|come (?:out )?to|do it (?:at|in)|drive (?:out )?to) (?:my|our) (?:work|job"
    r"|office|house"
    r"|place|driveway|yard|lot|street)\b|\bcome out (?:to|for) (?:me|us|him|her)\b|\b(?:house|home) (?:calls?"
    r"|visits?)\b|\b(?:come|coming|drive|travel|get) (?:\w+ )?(?:to|round to) (?:me"
    r"|us|him|her|my|our|the|people)(?: (?:house|home|place|flat|yard|stable|office|own home))?\b(?! (?:you|office"
    r"|shop|clinic|salon))|\bat (?:my|our|her|his|someones|peoples) (?:own )?(?:house|home|place|flat)\b"
    r"|\bmobile (?:service|groom\w*|vet|hair\w*)\b",
    "fetching": r"\b(?:fetch|collect|pick up|drop off|shuttle) (?:him|her|it|them|us|me|my \w+|people|the (?:dogs?"
    r"|kids?"
    r"|car))\b|\b(?:pick|drop) (?:him|her|it|them|us|me|my \w+|the \w+) (?:up|off)\b|\bpick ?up (?:and|or) drop"
    r"|\bshuttle\b|\b(?:pick ?up|collection|transport) service\b|\btransport (?:him|her|them)\b",
    "walk-ins": r"\bwalk ?ins?\b|\b(?:just|simply) (?:show|turn|rock|come|stop|swing|pop|drop|stroll|walk|wander"
    r"|stick my"
    r" head) (?:up|in|by|round|over|down|along)\b|\b(?:stroll|drop|pop|wander) (?:in|by)\b(?! (?:to|for|at|on)\b)"
    r"|\b(?:need|have|got|gotta|want me|necessary)(?: to)?(?: (?:make|have|book|get))? (?:an? )?(?:appointment"
    r"|appt|booking|reservation)(?: (?:first|ahead|beforehand|or|to|for that))?$"
    r"|\b(?:without|no) (?:an? |any )?(?:appointment|booking|appt|reservation)\b|\bappointment only\b"
    r"|\bfirst come\b|\b(?:have|need|got|gotta) to (?:book|make an appointment|phone|call ahead)\b",
    "neutering": r"\b(?:un)?neuter\w*|\b(?:un)?spay\w*|\bcastrat\w*|\bintact\b|\b(?:his|the) (?:bits|balls|nuts)\b"
    r"|\bsnip(?:ped)?\b"
    r"|\bin (?:heat|season)\b|\b(?:been|isnt|not|hes|shes|get|getting|got) (?:\w+ ){0,2}?(?:fixed|done yet)\b",
    "sedation": r"\bsedat\w*|\blaughing gas\b|\bnitrous\b|\b(?:knock|put) (?:me|him|her|you|them) (?:out|under"
    r"|to sleep)\b"
    r"|\bknocked out\b|\bnumb(?:s|ed|ing|ness)?\b|\b(?:gas|asleep|ana?esthe\w*)\b|\b(?:nervous|scared|terrified"
    r"|petrified|anxious"
    r"|phobi\w+|chicken)\b"
    r"|\b(?:calm|relax|settle) (?:me|him|her|a person|somebody|someone|you|my nerves)(?: down)?\b|\btake the edge off\b"
    r"|\bshak(?:e|ing) like a leaf\b|\bwhite knuckle\w*\b|\bscared (?:stiff|silly|to death)\b|\bgas (?:me|him|her"
    r"|you)\b",
    "hurting": r"\b(?:does|will|would|is|gonna|going to|do) (?:it|that|this|they|the \w+|it gonna|it going to)"
    r"(?: \w+)? (?:hurt|sting|ache|burn|painful|sore)\b|\bhow (?:bad|much) (?:\w+ ){1,4}hurt\b|\bpainful\b",
    "languages": r"\b(?:speaks?|talks?|in|habla) (?:spanish|french|polish|portuguese|mandarin|cantonese|chinese"
    r"|arabic|hindi|urdu|punjabi|vietnamese|korean|russian|german|italian|tagalog|creole|somali|romanian)\b"
    r"|\binterpret\w*|\btranslat\w+|\bsign language\b",
    "wifi": r"\bwi ?fi\b|\binternet (?:there|access|connection)\b",
    "toilets": r"\b(?:toilets?|restrooms?|bathrooms?|loos?|washrooms?)\b",
    "fasting": r"\b(?:eat|food|breakfast|lunch|coffee|drink|water|snack|meal|fed|feed)\b.*\b(?:before|beforehand|first"
    r"|morning of|night before|ahead)\b|\bempty stomach\b|\bfast(?:ing)? (?:for|before|beforehand)\b|\bfasting\b",
    "tips": r"\btip(?:ping|s)?\b(?! (?:of|for|on))|\bgratuit\w+",
    "discounts": r"\bdiscounts?\b|\b(?:senior|student|military|veteran|nhs|nurse|family|pensioner|teacher|sibling)s?"
    r" (?:rates?|discounts?|prices?|deals?|rules?)\b|\b(?:money|anything|something|percent|owt|summat|a bit|a little) "
    r"off\b|\bcoupons?\b"
    r"|\bpromo\w*|\bspecial offers?\b|\bspecials\b|\bconcession\w*"
    r"|(?<!big )\bdeals?\b(?! with| breaker)|\bcheaper (?:for|if|when)\b",
    "national health": r"\bnhs\b|\bn h s\b|\bnational health\b"
    r"|\b(?:free|pay|cost|charge|cough up|put my hand in my pocket)\b.*\b(?:over|turned|past|now|im|being) (?:sixty"
    r"|sixteen|the big six)",
    "out of hours": r"\b(?:who|whom|where|some(?:body|one)|any(?:body|one))\b.*"
    r"\b(?:at|in|during|through) (?:the )?night\b"
    r"|\bat (?:one|two|three|four|five|[1-5]) (?:o ?clock )?in the morning\b|\b(?:after|out of) hours\b"
    r"|\bmiddle of the night\b|\b(?:after|when|once) (?:youre|you are|you)"
    r" (?:closed|close|shut)\b|\bemergenc(?:y|ies) (?:at night|on (?:a |the )?weekends?|number|line|service)\b"
    r"|\b(?:midnight|overnight|small hours|in the night|on (?:a |the )?sundays?)\b(?=.*\b(?:who|whom|ring|call|phone"
    r"|bad|poorly|ill"
    r"|worse|downhill|emergency)\b)|\b(?:who|whom)\b.*\b(?:midnight|overnight|sundays?|goes downhill|taken ill"
    r"|took bad)\b",
    "groups": r"\b(?:three|four|five|six|seven|eight|nine|ten|[3-9]|all|group|bunch|gang) of us\b(?! (?:is|has|are"
    r" waiting)\b)|\b(?:as|in) a group\b|\b(?:bridal|hen|birthday|spa) part(?:y|ies)\b|\bbachelorette\b|\bbridesmaids\b"
    r"|\bhost parties\b|\b(?:all|both) (?:\w+ )?(?:come )?(?:\w+ ){0,3}together\b",
    "a share": r"\bwhat percent(?:age)?\b|\bwhats (?:your|the (?:lawyers?|firms?)) (?:cut|share)\b|\bcontingency\b",
    "too young": r"\btoo (?:young|little)\b|\bhow young\b|\byoungest\b|\bold enough\b",
    "deposits": r"\bdeposits?\b|\b(?:put|pay) (?:any |some |the |a bit of )?(?:money|something|anything|cash) (?:down"
    r"|up ?front|in advance)\b",
    "guarantee": r"\bguarante\w*|\bwarrant\w*|\bmoney back\b|\bstand behind\b|\b(?:if|when) it (?:breaks|falls"
    r"|comes back|goes wrong|fails|chips|leaks)\b"
    r"|\b(?:what )?if (?:it|they|water|one|the \w+) (?:\w+ )?(?:leaks?|drips?|breaks?|cracks?|falls? (?:out|off)"
    r"|comes? (?:off|loose|out)"
    r"|chips?|peels?|starts? (?:leaking|dripping|peeling|chipping|lifting))\b",
    "companion": rf"\btag(?:s|ging)? along\b"
    rf"|\b(?:my (?:\w+ )?{_KIN}(?: and (?:\w+ ){{0,2}}?\w+)?|somebody|someone|anybody|anyone|a friend|a"
    rf" guest|the kids?|my kids?)"
    r" (?:come|sit|stay|be|join|go|wait|tag)(?: in| along| too| with| there| and watch| watch| see| and see)\b"
    r"|\b(?:can|could|may|do|am|are) (?:i|we)(?: allowed)?(?: get)? (?:to )?(?:be|come|go|sit|stay|wait)(?: (?:in|back"
    r"|there|through|right|inside|next))* (?:with|to|beside) (?:him|her|them|my (?:\w+ )?(?:son|daughter|kids?"
    r"|child(?:ren)?|boy|girl|little \w+|baby|toddler))\b"
    rf"|\bbring (?:along )?(?:my (?:\w+ )?{_KIN}|somebody|someone|anybody|anyone|a friend|a guest|people"
    r"|the kids?|my kids?)\b|\bplus one\b|\b(?:people|guests|friends|family|visitors)(?: members)?"
    r" (?:can|may|could|am|do|should) (?:i|we) (?:\w+ )?(?:bring|have)\b|\bguests?\b|\bchaperone\b",
    "arriving": r"\bhow (?:early|long before\w*|much earlier|far ahead|many minutes before)\b|\b(?:get|arrive|come|be"
    r"|show up|turn up) (?:there |in )?(?:early|beforehand|ahead of|earlier)\b|\bminutes (?:before|early)\b",
    "loan": r"\bloaner\b|\bcourtesy (?:car|bike|van|vehicle)\b|\b(?:lend|loan) (?:me|us|you|people|out)\b"
    r"|\bsomething to drive\b|\brental car\b",
    "new patients": r"\bnew (?:nhs |private )?(?:patients?|clients?|customers?|people)\b"
    r"|\btak(?:e|ing) (?:on )?(?:anyone|anybody|people)"
    r" (?:new|on)\b|\b(?:your )?(?:list|books) (?:is |are )?(?:open|full|closed)\b|\bwaiting list\b|\bwait ?list\b"
    r"|\bjoin (?:the|your) (?:practice|surgery|list)\b|\bregister(?:ed|ing)?\b"
    r"|\bsign (?:me |us |him |her )?(?:on|up) (?:with|at|to) (?:an?|the|your|you|yous|yall)\b(?! (?:class|course"
    r"|lesson|session))"
    r"|\b(?:get|go|put me|put us) (?:on|onto) (?:the|your) (?:books|list)\b"
    r"|\b(?:got|have|any) (?:any )?(?:room|space|spaces|places) for (?:us|me|new|a new|another|more)\b"
    r"|\bon (?:to )?your books\b"
    r"|\bsign up with you\b|\bnever (?:been|come) to you before\b",
    "prescriptions": r"\brefills?\b|\bprescriptions?\b|\brepeat script\b|\b(?:more|out of"
    r"|low on) (?:\w+ ){0,2}?(?:pills"
    r"|tablets|meds|medicine|medication)\b"
    r"|\b(?:running|ran|run|nearly) (?:low|out|short) (?:of|on) (?:\w+ ){0,3}?(?:pills|tablets|meds|drops|insulin"
    r"|medication)\b",
    "area": r"\bservice area\b|\bhow far (?:out )?(?:do|will|would|can) you\b|\b(?:what|which) (?:areas?|towns?"
    r"|zip codes?|postcodes?) do you\b|\b(?:cover|serve|go out to|come out to|come as far as|go as far as)"
    r" (?:my|our|the)? ?(?:area|town|neck|side|\w+ville|county)\b",
    "credentials": r"\blicen[cs]ed\b|\bbonded\b|\bcertified\b|\bqualified\b|\baccredited\b|\bqualifications?\b",
    "drive home": r"\bdrive (?:home|myself|after|back)\b|\b(?:a ride|a lift) home\b|\b(?:back|straight"
    r"|return) to work\b"
    r"|\bget home after\b"
    r"|\bbehind the wheel\b|\b(?:run|drive|fetch|collect) me (?:home|back|after\w*)\b|\bdrive (?:it"
    r"|the car)? ?(?:straight|right) (?:away"
    r"|off|home)\b|\bdrive (?:\w+ )?(?:back|afterwards)\b|\bhow (?:soon|long before) (?:can |could )?(?:i"
    r"|we) (?:can )?drive\b",
    "biting": r"\b(?:bites?|biting|bitten|biter|nips|nipping|snaps|snappy|snapping|growls?|aggressive|muzzled?)\b"
    r"|\b(?:takes?|have) (?:your|somebodys|someones) (?:hand|arm|finger)s? off\b",
    "privacy": r"\bconfidential\w*|\bprivacy\b|\b(?:stays?|kept?|keep|remains?|is|its|all|strictly) (?:\w+ )?private\b"
    r"(?! (?:room|session|lesson|pay|health|parking|road|firm|company|patient))|\bkeep (?:it|this) quiet\b|\bsecret\b"
    r"|\b(?:just |stays? |kept |keep (?:it|this) )?between (?:us|you and me|me and you|ourselves)\b|\bspill my guts\b"
    r"|\b(?:will|would|do|can|could|gonna|going to|wont|dont|have to|you|yall|is) (?:you "
    r"|yall )?(?:\w+ )?tell(?:ing)? (?:my"
    r" (?:husband|wife|ex|boss|mum|mom|dad|family|parents|partner|kids)|anybody|anyone|nobody|folks|people|on me|a soul"
    r"|others)\b|\bcant (?:\w+ )?(?:find out|know) (?:that )?i\b|\bwho(?: all)?(?: else)? (?:is )?(?:gonna|going to"
    r"|will"
    r"|gets to|would|can) (?:hear|know|see|find out)\b|\bfind out (?:i|we|that i|about this|about it)\b"
    r"|\bgo(?:ing|es)? (?:any|no) ?further\b",
    "pregnancy": r"\bpregnan\w*|\b(?:im|i am|shes|she is|were|while|when) expecting\b(?! (?:a call|you|my|the|to|it"
    r"|an?))"
    r"|\b(?:months|weeks) (?:gone|along)\b|\b(?:baby )?bump\b(?! (?:on|in|up))|\btrimester\b|\bbreast ?feed\w*"
    r"|\b(?:baby|little one|bun|kid)s? (?:on the way|in the oven|due)\b|\bwith child\b|\bin the family way\b",
    "witnesses": r"\bwitness\w*|\b(?:watch|see) (?:me|us|him|her|you) sign\b|\bnotar\w+",
    "dogs along": rf"\b(?:bring|fetch|take|have) (?:\w+ ){{0,3}}?{_DOG} (?:\w+ ){{0,2}}?(?:along|in|with|there|inside"
    rf"|too)\b"
    rf"|\b(?:bring|fetch) (?:my|the|our|me) (?:\w+ )?{_DOG}\b|\b{_DOG} (?:\w+ ){{0,2}}?(?:allowed|welcome"
    rf"|comes? (?:along"
    rf"|too|in|with)|sit|wait)\b|\b(?:mind|watch|leave|look after|sit) (?:the|my|our) (?:\w+ )?{_DOG}\b"
    rf"|\bdog friendly\b",
    "cruelty": r"\bvegan\b|\bcruelty ?free\b|\btested on (?:animals|bunnies|rabbits|anything)\b|\bplant based\b"
    r"|\banimal (?:tested|testing|products?|free)\b",
    "men": r"\b(?:men|mens|blokes?|fellas?|gents|gentlemen|males?|(?<!you )(?<!the )(?<!your )guys)\b(?! (?:got|has"
    r"|who)\b)"
    r"|\b(?:women|ladies|girls) only\b|\bjust (?:for )?(?:women|ladies|girls)\b|\b(?:can|could|would|do|will|does|see"
    r"|take|have)(?: you)?(?: see| take| have| do| treat)? my (?:husband|fella|boyfriend|brother|lad|man"
    r"|bloke)(?: \w+)?\b"
    r"(?! (?:sit|wait|watch|stay|come with|along))",
    "growing hair": r"\bstubble\b|\bhow long (?:does|do|should|must|has|have) (?:the |my |your )?(?:\w+ )?hairs?\b"
    r"|\bgrow (?:it|them|my \w+|the hair)(?: out| back)?\b|\b(?:shav(?:e|ed|ing)|razor\w*)\b.*\bwax\w*"
    r"|\bwax\w*\b.*\b(?:shav(?:e|ed|ing)|razor\w*|hairy|furry|length|grow\w*)\b|\b(?:hairy|furry)\b.*\bbefore\b"
    r"|\b(?:leave|keep|let) (?:my|the|them|it) ?(?:\w+ )?(?:hairy|furry|grow)\b",
    "forms": rf"\b{_PAPER}\b.{{0,70}}?\b(?:sign(?:ed|s|ature)?|fill(?:ed)?(?: it| them)? (?:in|out)|filled|completed"
    r"|(?:put|write) (?:his|her|their|your|a) name)\b|\b(?:sign|signed|fill|filled|filling|complete|turn around)"
    r"(?: out| in)? (?:an?|the|my|our|his|her|one of (?:those|these))? ?(?:\w+ ){0,2}?(?:forms?|sheet|packet|slip)\b",
    "ashes": r"\bcremat\w*|\bashes\b|\burn\b(?! out)",
    "a place to wait": r"\bwaiting (?:room|area)\b|\b(?:somewhere|someplace|anywhere|(?:a )?(?:place|spot|chair))"
    r" (?:\w+ ){0,3}?(?:to )?(?:sit|wait|hang out)\b|\b(?:wait|sit|stay|hang out) (?:there|here|around|inside) (?:while"
    r"|during|until|till|meanwhile)\b|\bcan (?:i|we) wait\b",
    "first walks": rf"\b{_PUP}\b.*\b{_OUTSIDE}\b(?=.*\b{_JABS}\b)|\b{_PUP}\b.*\b{_JABS}\b.*\b{_OUTSIDE}\b|\b{_JABS}\b"
    rf".*\b{_PUP}\b.*\b{_OUTSIDE}\b|\b(?:pup|puppy) (?:\w+ ){{0,2}}?(?:go out|outside|walks)\b",
    "free tests": r"\b(?:free|exempt|pay(?: for)?|cough up|hand in my pocket|nowt|nothing|cost me)\b.*\b(?:eyes?"
    r"|sight|tests?)\b"
    r"|\b(?:eyes?|sight|tests?|tested)\b.*\b(?:free|exempt|pay|cough up|hand in my pocket|nowt|for nothing|cost me)\b",
}
_COMPILED: Final = {subject: regex(pattern) for subject, pattern in _SUBJECTS.items()}


@lru_cache(maxsize=2000)  # of a pure function: the same few questions of a file, and a turn with its parts
def subjects_of(text: str) -> frozenset[str]:
    """ "parking", of "where can I leave the car". Empty: none that we know."""
    said = plain(text)
    return frozenset(subject for subject, pattern in _COMPILED.items() if pattern.search(said))
