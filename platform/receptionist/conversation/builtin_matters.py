"""Matters that stand in no file: a day alone, an appointment that there is, calls on business. English. Pure."""

from functools import lru_cache

from receptionist.conversation.dates import MONTHS, WEEKDAYS, normalised
from receptionist.conversation.patterns import regex
from receptionist.conversation.unwelcome import accuses
from receptionist.conversation.words import Heard, content, word_set

_STATUS = regex(
    r"\b(?:where|when|how)(?:s| is| are) (?:my|our|the|your) (?:\w+ ){0,2}?(?:technician|tech|crew|guys?|man|men"
    r"|driver|fitter"
    r"|plumber|engineer|instructor|stylist|order|package|parcel|delivery|glasses|prescription|refund|file|case"
    r"|claim)\b"
    r"|\b(?:was|were) (?:supposed|meant|due|promised) (?:to (?:be|come|call|arrive|ring|get|have|show)\b|(?:here"
    r"|there)\b|at )"
    r"|\b(?:hasnt|havent|has not|have not|didnt|never) (?:\w+ )?(?:arrived?|come|came|show\w*|turn(?:ed)? up"
    r"|appear\w*|called|rung"
    r"|rang|heard|received"
    r"|got(?:ten)?)\b(?! (?:it|that)\b)|\bi (?:just |only )?(?:got|had|received|have|found) (?:an? |your "
    r"|this )?(?:\w+ )?(?:letter|bill|invoice"
    r"|statement|text|email|voicemail|notice|reminder)s?\b|\bhow (?:far along|long until my|is it coming along"
    r"|are things coming along)\b"
    r"|\bhow(?:s| is)? (?:it|its|hes|shes|things|it is|he|she)(?: is)? (?:coming along|getting on|doing"
    r"|progressing)\b"
    r"|\b(?:any|an) (?:news|updates?|progress|word) (?:on|about|with|of|from)\b|\bwhats happening with\b"
    r"|\byou(?:ve| have)? (?:had|got|have|kept) my \w+\b.*\b(?:since|for (?:weeks|days|months|a))\b"
    r"|\b(?:leaking|broken|fogg\w+|failed|cracked|hurting|acting up|playing up|stopped working|happening|dripping"
    r"|fallen off|come off) again\b"
    r"|\b(?:leave|give|pass on|have) (?:you )?(?:some |a |an |my |any )?(?:feedback|comments?|compliments?|review"
    r"|suggestion)\b"
    r"|\bnot (?:happy|satisfied|pleased|impressed)\b|\bi owe\b(?!.*\bif\b)(?! (?:(?:you|ya|yall|u|yous)(?: guys| all)? "
    r")?(?:for )?(?:it|this|that"
    r"|anything|(?:the|an?) (?!last|other|previous|bill|account|balance|work|invoice|job)\w+|then|on the day|in total"
    r"|altogether|up front|at the end|when i|if i)\b)|\b(?:sent|gave|sold|charged) me the wrong\b"
    r"|\b(?:is|are|if|whether|see if|has|have) (?:my|our) (?:\w+ ){1,4}?(?:ready|in yet|are in|is in|in"
    r"|done|finished|here"
    r"|arrived|come in|came in|shipped|back yet)\b|\bhow(?:s| is| are) (?:my|our) (?:\w+ ){1,3}?(?:doing"
    r"|coming along|going)\b"
    r"|\b(?:if|whether|has|have|is|are|did) (?:the|that|those|this) (?:\w+ ){1,8}?(?:come in|came in|arrived|in yet"
    r"|shipped|been delivered|back yet)\b"
    r"|\bwill (?:my|our|the) (?:\w+ ){1,4}?be (?:done|ready|finished|back|fixed|repaired)\b"
    r"|\b(?:my|our) money back\b|\brefund\b|\bcomplain\w*\b|\bunacceptable\b|\bovercharged\b|\bripped off\b"
    r"|\bdouble charged\b"
    r"|\b(?:lost|left|dropped|forgot|misplaced) (?:my|an?|our|his|her) (?:\w+ )?\w+\b.*\b(?:there|in the (?:waiting"
    r"|changing|fitting|dressing|treatment|rest|bath)? ?(?:room|lobby|hall|toilet|chair|studio|shop|office|car"
    r"|van)|on the"
    r" (?:chair|counter|table|hook|rack|desk)|last time|at your|in your|when i was"
    r"|yesterday|last|with you|your)\b"
    r"|\bfile a claim\b|\b(?:your|the) (?:guys?|crew|people|technician|driver|men|man|movers?|plumber"
    r"|instructor|tutor|stylist) (?:\w+ )?(?:broke|damaged"
    r"|scratched|lost|never|was supposed|were supposed|hasnt|havent|didnt|isnt here)\b|\b(?:nobody|no one)(?:s"
    r"| has| is)? (?:shown?|showed|came|come|here|turned)\b"
    r"|\b(?:running|be|going to be|gonna be|am|im|were) (?:\w+ ){0,3}?late\b|\bstuck in traffic\b"
    r"|\b(?:change|update|correct|amend|switch) (?:the|my|our|his|her) (?:\w+ )?(?:numbers?|phone|address|e ?mail"
    r"|surname"
    r"|last name|name|details|contact|insurance|card|bank)\b(?! (?:of|for) the)"
    r"|\brunning (?:\w+ ){0,4}?behind\b(?! on)|\b(?:minutes?|mins?|hour|bit) (?:late|behind)\b"
    r"|\b(?:missed|got|had|have) (?:a |your )?(?:missed )?call(?: from (?:you|this|somebody|someone)| earlier)"
    r"|\bmissed (?:a |your )?call\b|\b(?:someone|somebody|you|you guys|one of you|they)"
    r"(?: (?:from|at|in|over) (?:\w+ ){0,2}?\w+)? (?:just |had |has )?(?:called|rang|phoned) (?:me|us|my \w+|here)\b"
    r"|\breturning (?:a|your|her|his|somebodys|the) (?:phone |missed )?call\b"
    r"|\b(?:payment|card) (?:failed|declined|didnt|was declined|wont)\b|\b(?:cant|cannot|couldnt|wont let me"
    r"|locked out of) (?:log ?in|sign in|log on|(?:get|go) (?:in|into|on|onto|to) (?:the|your|my)"
    r" (?:\w+ )?(?:portal|web ?site|app|account|system)|(?:the|your|my) (?:\w+ )?(?:portal|app))\b"
    r"|\b(?:send|email|mail|fax|post|text) (?:me|us|my \w+|over) (?:over |across )?(?:the|an?|some|another|those"
    r"|your) (?:\w+ )?(?:forms?|paperwork|quote"
    r"|estimate|contract|receipt|invoice|certificate|itemi[sz]ed bill|statement)\b"
    r"|\b(?:hold|keep|hang on to) (?:on to )?(?:my|our|his|her) (?!appointment|slot|spot|place|number|card"
    r"|details|time|booking)\w+ (?:\w+ )?(?:til+|until|for me|over|a bit)\b"
    r"|\b(?:can|could|may) (?:some(?:one|body) else|my \w+|a friend) (?:grab|pick up|collect|fetch"
    r"|come (?:and )?(?:get|collect)) (?:my|it|them|the|our)\b"
    r"|\b(?:can|could|may) (?:some(?:one|body) else|my \w+|a friend) pick (?:my \w+|it|them) up\b"
    r"|\b(?:do )?(?:you|yall|you guys) (?:need|want|looking for|after|taking on) (?:an?|any"
    r"|some) (?:\w+ )?(?:apprentices?|trainees?|extra hands|staff|workers?|helpers?)\b"
    r"|\b(?:about|for|regarding|on|with|of) one of your (?:patients?|clients?|customers?|employees?)\b"
    r"|\bopenings? for an? (?:\w+ ){0,2}?(?:tech\w*|assistant|receptionist|stylist|hygienist|nurse|driver|cleaner"
    r"|apprentice|trainee|mechanic|secretary)\b"
    r"|\b(?:fax|send|email|mail|forward|get) (?:my|our|his|her) (?:\w+ ){0,2}?(?:study|studies|scans?|images"
    r"|x ?rays?|notes|results|summary|chart) (?:over |across )?to\b"
    r"|\b(?:website|app|portal|link) (?:isnt|doesnt|says|said|wont|is down|keeps)\b"
    r"|\b(?:calling|call|called|checking|question|ringing|phoning|after|here) (?:about|on|for|to get|to collect)?"
    r" ?(?:my|our|his|her|the|their"
    r"|\w+s) (?:\w+ ){0,3}?(?:blood ?work|results?|labs?|orders?|tests?"
    r"|bill|invoice|records?|x ?rays?|surgery|claim|case|paperwork|prescription|refill|account|payment)\b"
    r"|\b(?:apply(?:ing)? for|looking for) (?:an? |the |your )?(?:\w+ )?(?:job|work|position|role)\b"
    r"|\b(?:yall|you(?:re| are)?) (?:guys |all |currently |still |even )*(?:hiring|taking (?:people )?on)\b"
    r"|\b(?:job|position|vacanc\w+|apprenticeship|internship) (?:openings?|opening|adverts?|ad|posting|listing|offer"
    r"|application|interview|available|going|open|you posted|you advertised|you have)\b|\bany (?:jobs|vacancies"
    r"|positions|openings for (?:staff|work))\b|\bmy (?:resume|cv|job application)\b|\bcome work for you\b"
    r"|\bwho (?:do|should|can|could|would) (?:i|we) (?:talk|speak|go|write|contact|ask|call|send|complain"
    r"|turn) ?(?:to|for"
    r"|about|with)?\b"
    r"|\b(?:did|have|has|are|is) (?:the|my|his|her|their|our) (?:\w+ ){0,2}?(?:results?|labs?|blood ?work|tests?"
    r"|x ?rays?|orders?"
    r"|parts?|refund|frames|lenses) (?:\w+ )?(?:come|came|in|back|ready|through|here)\b"
    r"|\bdo you (?:guys )?(?:still )?have my (?!appointment|booking|reservation|number|name|details|address|email)\w+"
    r"|\b(?:newspaper|journalist|reporter)\b|\byour (?:\w+ )?(?:guys?|drivers?|vans?|trucks?|cars?|technicians?"
    r"|people|staff"
    r"|employees?|neighbou?rs?) (?:\w+ )?(?:parked|blocking|blocks|cut|hit|ran|drove|treated|yelled|swore|shouted"
    r"|blocked|rude"
    r"|left|ruined)\b|\byour landlord\b"
    r"|\btake (?:me|us|my name|my number) off\b|\bstop calling (?:me|us)\b|\bremove (?:me|my (?:name|number))\b"
    r"|\bwhen (?:is|are|will) (?:the |your )?(?:guys?|technician|plumber|driver|crew|somebody|someone|he|she"
    r"|they) (?:coming|be here|getting here)"
    r"|\b(?:how many|what) (?:\w+ ){0,3}(?:left|remaining) on my\b|\bhow many (?:are|sessions|visits"
    r"|do i have) left\b"
    r"|\b(?:send|fax|email|mail|forward|transfer|release) (?:\w+ ){0,3}?(?:(?:my|our|his|her|the) (?:\w+s?"
    r" ){0,4}?"
    r"(?:records?|certificates?|charts?|x ?rays|paperwork|history|file|results|invoice|receipt))\b"
    r"|\b(?:tell|know|find out|see|hear) (?:me )?(?:if|whether) (?:it|its|it s|theyre|im|i am|i) (?:is |was "
    r"|came back "
    r"|are )?(?:positive|negative|pregnant|clear|benign|cancerous)\b|\b(?:am i|was i|did i (?:get|test|come back)"
    r"|is it"
    r"|was it) (?:an? )?(?:positive|negative|pregnant|benign)\b"
    r"|\bstatus of (?:my|our|the)\b|\bcop(?:y|ies) of (?:my|our|the)\b|\bcheck(?:ing)? on (?:my|our"
    r"|an?) (?:\w+ )?(?:order|dog|cat|pet|car"
    r"|case|claim|results?|glasses|prescription|refund)\b|\b(?:my|our) (?:\w+ )?(?:records|file"
    r"|results) (?:sent|mailed|faxed)\b"
)
_WAITED = regex(  # for what they had done here
    r"\bwhere my (?!appointment)\w+ (?:\w+ )?(?:is|are|has got to|have got to|went)\b|\b(?:i|we|it|he|she|they|you)"
    r" (?:still )?(?:havent|hasnt|have not|has not|have yet to|has yet to|didnt|did not"
    r"|never)"
    r" (?:even |actually |ever |yet )*(?:seen?|heard|gotten|got|received|had|gone through|come through|come|came"
    r"|arrived"
    r"|been (?:paid|filed|sent|credited|refunded))\b"
    r"|\b(?:ive|i have|weve|we have|havent|hasnt|have) (?:still )?(?:not |never )?heard (?:a |an |any|nothing|owt"
    r"|nowt|back|so much)\w*"
    r"|\b(?:been )?on (?:back ?)?order (?:for )?(?:\w+ ){1,3}?(?:weeks?|months?|days|ages)\b"
    r"|\b(?:the|any) (?:status|progress|news|word|update|holdup|hold up) (?:on|of|with|about|for) (?:it|that|this|my"
    r"|our|the)\b"
    r"|\bwhats (?:going on|happening|the hold ?up|taking so long|up) with (?:my|our|it|that|this)\b"
    r"|\b(?:has|have|did|was|were|is|are) (?:my|our) (?:\w+ ){1,3}?(?:been |get |gone |come )?(?:filed|sent|mailed"
    r"|shipped"
    r"|processed|submitted|posted|ordered|delivered|go out|gone out|through|approved|done yet|ready|finished|fixed"
    r"|in yet"
    r"|accepted|lodged)\b|\bwheres? (?:is |are )?(?:my|our) (?!appointment|money going)\w+(?: \w+)?(?: at| got to"
    r"| then| now)*$"
    r"|\b(?:still|been) waiting (?:for|on) (?:my|our|the|a|you|your|somebody|someone)\b"
)
_THERE = regex(  # somebody whom the file does not name: "is kelly there"
    r"^(?:(?:hi|hello|hey|um|uh|yes|so|good (?:morning|afternoon|evening)) )*is (?!it\b|this\b|that\b|there\b"
    r"|any\w*\b|some\w*\b|the\b"
    r"|your\b|he\b|she\b|my\b|everything\b|parking\b)(?:\w+ ){1,2}(?:there|in|around|available|about)(?: today"
    r"| please| now| right now| at all)*$"
)
_EXISTS = regex(  # "he's having his operation on friday": it is in the book already
    r"\b(?:running|be|going to be|gonna be|am|im|were|bit) (?:\w+ ){0,3}?late\b(?! (?:afternoon|morning|evening))"
    r"|\b(?:stuck|caught|sitting|held up) in (?:\w+ )?traffic\b"
    r"|\b(?:i|we) (?:already )?(?:booked|scheduled|made) (?:an?|my|our|the)\b"
    r"|\b(?:hes|shes|im|were|theyre|my \w+ is|is|are|am) (?:getting|having|coming in for|booked|scheduled|down"
    r"|due in)"
    r" (?:(?:in|for|his|her|my|our|the|a|an) ){1,2}(?:\w+ ){1,3}?(?:today|tomorrow|tonight|on|at|this|next)\b"
    r"|(?<!can )(?<!could )(?<!may )(?<!should )(?<!to )\b(?:i|we|he|she|my \w+)(?:ve)?(?: has"
    r"| have)?(?: already)?(?: got)? "
    r"(?:have|has|got|had) (?:an?|my|his|her|our|the) (?:\w+ ){0,2}?(?:appointments?|appt|reservation|booking)\b"
    r"|\bwhen (?:i|we|he|she) (?:comes?|get there|was there|were there|arrives?)\b"
    r"|^(?!.*\b(?:slots?|openings?|free|availab\w+|book|appointments?|(?:fit|squeeze|see) (?:me|us|him|her)"
    r"|what times?"
    r"|do you have|have you got|some(?:thing|one|body)|any(?:thing|one|body)?|can (?:i|we) (?:get|have|come|see"
    r"|make))\b)"
    r"(?:(?:hi|hello|hiya|hey|so|um|uh|well|ok|okay|and) )*(?:im|were|i am|we are|my \w+s) (?:coming|popping|due)"
    r"(?: (?:in|over|along|by|round|to (?:you|see you)))* (?:\w+ ){0,3}?(?:today|tomorrow|tonight|later|week|\w+day)"
    r"\b(?: at \w+)?(?: (?:and|so|but))?(?: i (?:wanted to|was wondering|just) \w+)?"
    r" (?:is|are|do|does|what|whats|where|wheres|how|should|will|can|if|whether) "
)
_IN_A_DAY = frozenset((*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *MONTHS)) | word_set(
    "today tomorrow tonight weekend weekends week weekday weekdays morning mornings afternoon afternoons evening"
    " evenings night nights christmas eve easter thanksgiving new years year day memorial labor independence july"
)
_SUITS = regex(
    rf"\b(?:does|would|will|could|might|is|hows?|how is) (?:this |next |the "
    rf"|about )*(?:{'|'.join((*WEEKDAYS, 'today', 'tomorrow'))})"
    r"(?: \w+){0,2}? (?:works?|suit|do|be|ok|okay|alright|any good|good|fine|possible|looking|look)\b"
)
_BESIDE_A_DAY = word_set(
    "and or on in at the this that next any every about what how whats hows you your guys folks people do are is will"
    " them those these be open opened closed there around here late early until till hours also too then even so um"
    " uh well ok okay"
    " hi hello hey good please i mean meant ask asking wondering just was about for of to it would should have does"
    " work working colon am pm o clock oclock sorry no actually say if coming lunch noon midday same both first"
    " last th st nd rd"
)
_ABROAD = regex(  # somebody whose call has to do with their own trade
    r"^(?:(?:hi|hello|hey|yes|good (?:morning|afternoon|evening)|um|uh|there|so|this is \w+|its \w+|\w+ here|and) )*"
    r"(?:(?:its|this is|i am|im|we are|were) (?:(?:calling|call|ringing|phoning) )?(?:from |with )?"
    r"|(?:calling|call|ringing|phoning) from |from )"
    r"(?:the |your |a |an |dr \w+s? |doctor \w+s? |\w+ )?(?:\w+ )??(?:dental |eye |blood |test |testing )?(?:lab"
    r"|laboratory"
    r"|pharmacy"
    r"|pharmacist|water (?:board|company)|gas (?:board|company)|electric(?:ity)? company|council|city hall"
    r"|police(?: department)?"
    r"|fire (?:department|brigade|marshals?(?: office)?)|health department|health inspector|solicitors|law firm"
    r"|estate agents?"
    r"|surveyors?|hospital|building manager|building super\w*|landlord|caretaker|janitor|alarm company"
    r"|cleaning company|fire inspector|county clerks?(?: office)?|courthouse|court|school nurse|process server"
    r"|bailiffs?"
    r"|sheriffs? (?:office|department)"
    r"|insurance company|ups|fedex"
    r"|delivery (?:driver|guy)"
    r"|courier|supplier|office of (?:dr|doctor) \w+|(?:dr|doctor) \w+s? office)\b"
    r"(?! (?:visit|appointment|work|test|results?)\b)"
)


_AFTER_VISIT = regex(
    r"\b(?:after|since|following|from) (?:my|our|his|her|the|that|your) (?:\w+ ){0,2}?(?:session|treatment|visit"
    r"|appointment"
    r"|surgery|procedure|operation|lesson|massage|facial|filling|extraction|last one|last time)\b"
)
_DELIVERS = regex(
    r"\b(?:ive got|i have|i got|weve got|we have|got|dropping off|delivering) (?:an?|your|some|the|this|\w+) "
    r"(?:\w+ )?(?:delivery|package|parcel|pallet|shipment|crate)s?\b(?! (?:deals?|of|coming|late|missing|from you))"
    r"|\bdelivery (?:here )?for (?:you|yall|your|the (?:office|clinic|shop|practice|firm|studio|salon))\b"
    r"|\b(?:im|i am|its|this is|were) (?:the|an?|your|with|from) (?:\w+ )?(?:courier|delivery (?:driver|guy|man)|ups"
    r"|fedex|dhl|mailman|postman|mail carrier|amazon driver|driver (?:from|with))\b"
)
_OWN_MATTER = regex(
    r"\b(?:dropped|left) (?:\w+ ){1,3}?(?:off|with (?:you|yall))\b.{0,60}"
    r"\b(?:ready|done|finished|picked up|pick (?:him|her|them|it) up|getting on)\b"
    r"|\bhow(?:s| is)? (?:my |our |the )?\w+ (?:is |are )?getting (?:on|along)\b(?! (?:the|your|a)\b)|"
    r"\b(?:charged|billed|invoiced) (?:me |us )?for (?:\w+ ){1,5}?(?:i|we|he|she) (?:never|didnt|hadnt|havent)\b|"
    r"\bi(?: would| should)?(?:d)? (?:just |really )?(?:want|wanna|need|like|love)(?:ed)? (?:to )?(?:know|hear|find"
    r" out|see) (?:what|how) (?:it|they|my \w+|the"
    r" (?:results?|bloods?|scan|x ?rays?|tests?|biops\w+|smear|swab|sample|labs?|doctor|vet))(?: have| has)? (?:show"
    r"|say|said|show(?:ed|s)|found|find|came (?:back|out)"
    r"|come (?:back|out)|were|was|turned out)\b|\bwhat (?:did|do|does) (?:my|the|his|her|our) (?:\w+"
    r" ){0,2}?(?:results?|bloods?|scan|x ?rays?|tests?|biops\w+|smear"
    r"|swab|sample|labs?|blood ?work) (?:show|say|find|come back)\b|\b(?:i|we) (?:have ?nt|did ?nt|never) (?:\w+"
    r" )?(?:heard|got|had) (?:anything )?(?:back )?(?:about|of|from) (?:my|the|his|her) (?:\w+ ){0,2}?(?:results?"
    r"|bloods?|scan|tests?|biops\w+|labs?)\b|"
    r"\b(?:charges?|payments?|transactions?|debits?|withdrawals?|bills?|amounts?|invoices?)\b.*\b(?:(?:dont|didnt|do"
    r" not"
    r"|did not|never|cant) (?:even )?(?:recogni[sz]ed?|authori[sz]ed?|make|made|know (?:what|about)|agree to"
    r"|understand|approve)"
    r"|(?:isnt|wasnt|is not|not) (?:right|mine|correct)|(?:is|looks|was|seems) (?:\w+ )?(?:wrong|off|high|funny"
    r"|too much)"
    r"|(?:dont|do not) think (?:its|it is|thats|that is|theyre) (?:\w+ )?(?:right|correct|mine|fair|ours)"
    r"|doesnt (?:look|seem|add)|(?:\w+ )?(?:told|quoted|said) (?:me|us|it was|it would be) \w+ (?:hundred|fifty"
    r"|thousand|dollars|pounds|\d+))\b"
    r"|\b(?:what|how much) (?:was i|were we|did (?:i|we) (?:get )?) ?(?:charged|billed|invoiced|pay|paid) (?:last"
    r"|before|the other|in|on|for my)\b"
    r"|\b(?:dont|didnt|do not|did not|never|cant) (?:even )?(?:recogni[sz]ed?|authori[sz]ed?|understand|approved?)"
    r" (?:\w+ ){0,3}?"
    r"(?:charge|payment|transaction|bill|invoice)\b"
    r"|\b(?:took|taken|taking|charged|debited) (?:\w+ ){0,4}?(?:out of|from|off|on|to) (?:my|our) (?:\w+ )?(?:card"
    r"|account|bank)\b"
    r"|\b(?:where|what (?:number|place)|how (?:far|high|long)) (?:\w+ ){0,4}?(?:am i|are we|is (?:he|she|my \w+)|i am"
    r"|left)"
    r" (?:\w+ ){0,3}?(?:wait(?:ing)? ?list|queue)\b"
    r"|\b(?:still|yet) (?:not |hasnt |havent |have not |has not |waiting )|\b(?:hasnt|havent|has not|have not|didnt) "
    r"(?:\w+ ){1,6}?(?:yet|my|our|a dime|anything)\b|\bstill (?:hasnt|havent|isnt|no|not|waiting)\b"
    r"|\b(?:is|are|was|were|has|have) (?:my|our) (?:\w+ ){1,4}?yet\b"
    r"|\b(?:have|did|has|are) you (?:guys |folks |people |all )?(?:filed|finished|sent|mailed|completed|received"
    r"|processed|submitted|shipped|got|gotten|heard back|done|through|done with) (?:\w+ )??(?:my|our|about my"
    r"|with my|on my)\b"
    r"|\bwhats (?:the status|up with (?:my|our)|going on with (?:my|our)|the hold ?up|taking so long)\b"
    r"|\b(?:why|how come) (?:was|am|did|have|is|are|were) (?:i|we|you|my|our|they) (?:\w+ )*?(?:charged?|billed?|bill"
    r"|invoiced?|paid|pay|higher|more|cancell?ed|moved)\b|\bhow come (?:my|our|i|you)\b"
    r"|\bwhere (?:am|are|is) (?:i|we|he|she|my \w+) (?:\w+ )?(?:on|in) (?:the|your) (?:\w+ )?(?:list|queue|line|wait "
    r"?list)\b"
    r"|\bhow (?:far|high) (?:up|down|along|off|from the top) (?:\w+ ){0,3}?(?:list|queue|wait ?list)\b|\bam i (?:still "
    r"|even )?on"
    r" (?:the|your) (?:\w+ )?(?:list|wait ?list)\b|\b(?:has|have) my (?:\w+ )?(?:place|name|turn) (?:\w+ )?(?:come up"
    r"|moved)\b"
    r"|\bordered\b.*\b(?:are they|is it|has it|have they|did it|did they)\b"
)


def is_for_staff(heard: Heard) -> bool:
    """ "Is my order in yet", "how is my dog doing", "it's the lab about a crown": no file tells it."""
    return (
        _STATUS.search(heard.plain) is not None
        or has_waited(heard)
        or _THERE.match(heard.plain) is not None
        or is_own_matter(heard)
        or accuses(heard)
        or is_on_business(heard)
    )


_ASKS_WHOM = regex(
    r"\bwho (?:do|should|can|could|would|must) (?:i|we) (?:need to |have to )?(?:talk|speak|go|ask|call|ring|see|chase"
    r"|contact|complain) ?(?:to|for|about|with)?\b|\bwho(?:s| is) the (?:right |best )?(?:person|one) (?:to|for|i)\b"
    r"|\bwho (?:deals with|handles|takes care of|looks after|does) (?:that|this|my|our|the)\b"
)


def asks_whom(heard: Heard, *, alone: bool = False) -> bool:
    """ "I need a copy of my invoice, who do I speak to": somebody is wanted, whatever the file tells. `alone`: and
    nothing else is said."""
    match = _ASKS_WHOM.search(heard.plain)
    return match is not None and (not alone or len(content(_ASKS_WHOM.sub(" ", heard.plain).split())) == 0)


_HANDLES = regex(  # "the kid wants out, who handles that": somebody is wanted, whoever it may be
    r"\bwho (?:deals with|handles|takes care of|looks after|sorts(?: out)?|do (?:i|we) (?:moan|complain"
    r"|whinge) to about)"
    r" (?:that|this|it|those|them)(?: (?:there|over there|for you|please|then))*$"
)


def asks_for_handler(heard: Heard) -> bool:
    """ "The kid wants out, who handles that": told before, and somebody wanted for it."""
    return _HANDLES.search(heard.plain) is not None


@lru_cache(maxsize=256)  # of a pure function, for the turns that are read now: each is asked about many times
def is_own_matter(heard: Heard) -> bool:
    """ "Is my return done yet", "why was I charged for two": what has become of something of the caller's, whatever the
    file tells of such things in general."""
    return _OWN_MATTER.search(heard.plain) is not None


def is_on_business(heard: Heard) -> bool:
    """A lab, a court, a courier: whoever calls for their own trade wants neither advice nor an appointment."""
    return _ABROAD.search(heard.plain) is not None or _DELIVERS.search(heard.plain) is not None


def follows_from_visit(heard: Heard) -> bool:
    """ "I got a blister after my session": of a visit that was, whose it may be to look at."""
    return _AFTER_VISIT.search(heard.plain) is not None


def has_waited(heard: Heard) -> bool:
    """ "I still haven't seen a dime of my refund", "has my return been filed": of what was begun here before."""
    return _WAITED.search(heard.plain) is not None


def has_appointment(heard: Heard) -> bool:
    """ "I'm going to be late for my facial at three": of one that there is, and no wish for one."""
    return _EXISTS.search(heard.plain) is not None


def is_of_a_day(heard: Heard, *, hour: bool = False) -> bool:
    """ "What about friday?", "saturdays?", "do you do evenings": nothing but a day is named, or one with an `hour`."""
    if _SUITS.search(heard.plain):
        return False  # "does friday work": a time to come
    words = content(normalised(heard.text).split())
    days = [word for word in words if word in _IN_A_DAY or regex(r"20\d\d").fullmatch(word)]
    timed = (
        regex(r"\b\d{1,2} (?:am|pm|o ?clock|colon)\b|\bat \d|[a-z] \d{1,2}$|\bat (?:noon|midday)\b").search(
            " ".join(words)
        )
        is not None
    )
    return bool(days) and timed == hour and all(word in _IN_A_DAY or _beside(word) for word in words)


def _beside(word: str) -> bool:
    return word in _BESIDE_A_DAY or regex(r"\d{1,2}(?:st|nd|rd|th)?|20\d\d").fullmatch(word) is not None
