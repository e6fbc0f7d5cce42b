"""What sounds like knowledge or a deed in English, and nothing in a call bears it out."""

from typing import Final

from receptionist.conversation.guard.tongue import UnprovenClaims
from receptionist.conversation.guard.tongues.english_everyday import EVERYDAY
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_set

_STAFF: Final = (
    r"(?:they|the (?:(?:office|head|front|practice|clinic|shop|on-call|duty) )?(?:front desk|desk|office|team"
    r"|staff|doctors?|dentists?|vets?|nurses?|manager|dispatcher|owner|lawyer"
    r"|hygienist|technician|tech|stylist|plumber|mechanic|reception|clinic|salon|shop|lab|chef|trainer|therapist"
    r"|practitioner|agent)|(?:dr|doctor|hygienist|technician|nurse|attorney) \w+|our (?:\w+ )?(?:team|guys?"
    r"|staff|people"
    r"|doctors?|dentists?|vets?|plumber|manager|technician|mechanic|tech)|your (?:doctor|dentist|vet|lawyer"
    r"|stylist|insurance"
    r"|bank|pharmacy))"
)
_SOMEBODY: Final = (
    r"(?:somebody|someone|he|she|a (?:\w+ )?(?:plumber|technician|tech|doctor|vet|driver|person)"
    r"|one of (?:our|the) \w+)"
)
_KIN: Final = (
    r"husband|wife|son|daughter|mother|father|mom|dad|brother|sister|kids?|child|children|partner|boyfriend|girlfriend"
    r"|grandmother|grandfather|family|friend"
)

UNPROVEN: Final = UnprovenClaims(
    cue=word_set(
        "looking now set covered pays covers sure getting service early late later earlier "
        "told tell let know informed notified alerted warned briefed said says say saying thinks thought "
        "think agrees agreed "
        "believes mentioned confirmed wants asked looked reviewed checked approved okayed cleared recommends "
        "recommended "
        "worried calling way dispatched come be within same shortly overnight instantly spot hour minutes "
        "minute ready back "
        "through went came worked done out out. get fit squeeze fits lunch noon break with seeing see sees "
        "take care has "
        "have is are was were 's free booked scheduled waiting yours honored line coming there right here deal deals "
        "works speaks spoke speak rated stock warranty i've i it's that's they're he's she's he'll they you'll you're "
        "your costs cost runs will he she can could on put list line wait full broken down reply replies "
        "holds going how's for just only charge around about going picked ran sold rang called on way wide got happy"
    ),
    to_staff=regex(
        rf"\b(?:let|told|informed|notified|alerted|warned|briefed|updated|reminded|messaged|gave|asked"
        rf"|filled in) (?:{_STAFF}"
        r"|(?!(?:me|us|you|yourself)\b)[a-z]+ (?=know|that|about|your|you|to)|him|her|them|everyone"
        r"|everybody)\b(?! (?:a|the) (?:call|message))"
        rf"|\b{_STAFF}(?: has been|'s been| have been|'ve been| was| were| is| are)(?: already| now| just)*"
        r" (?:told|informed|notified|alerted|warned|briefed|made aware|aware|up to speed)\b"
        rf"|\b{_STAFF}(?: already| now)? knows?\b|\bmake sure (?:{_STAFF}|he|she|someone|somebody)\b|\b(?:put"
        rf"|left|made|added|written) (?:a|the|your) (?:note|word"
        rf"|message)(?: \w+){{0,2}}"
        r" (?:for|with) "
    ),
    never=regex(
        rf"\b{_STAFF}(?: has| have|'ve|'s)?(?: just| already| also| both)*"
        r" (?:said|says|say|told|thinks?|thought|agree[sd]?|believes?|mentioned|confirmed|wants?|asked|looked"
        r"|reviewed|checked"
        r"|approved|okayed|cleared|recommended|signed|promised|picked up|replied|answered|responded|accepted"
        r"|authori[sz]ed|offered|prefers?|has your|have your|got your|put you|given|gave|read|heard|seen|got your)\b"
        rf"|\b{_STAFF}(?:'s| is| are|'re)(?: just| already| now| also)* (?:not |n't )?(?:calling|phoning"
        rf"|worried|concerned"
        r"|happy|fine with|okay with|ok with|looking at|aware|ready for|waiting|(?:free|available|here"
        r"|in)(?: right)? now|with a|with another|in a meeting"
        r"|on a call|busy|at lunch|out (?:sick|today)|stuck|running late|on (?:his|her|their) way)\b"
        rf"|\b(?:{_STAFF}|he|she|we)(?:'ll| will| is going to|'s going to|'re going to|'re gonna)(?: just| also"
        rf"| then| personally)*"
        r" (?:sort|fix|deal|arrange|bring|measure|prepare|order|hold|keep|save|reserve|set aside|waive|rush"
        r"|hurry|stay|throw in|match|have a (?:\w+ )?look|double[- ]check)\b"
        r"|\byour (?:insurance|plan|policy|coverage|benefits|insurer)(?: \w+)?(?: covers?| pays?| will"
        r"| is going| has| accepted| includes?)\b"
        r"|\bon (?:the|our|a) (?:\w+ )?(?:waitlist|waiting list|list|priority list)\b|\bfirst in line\b"
        r"|\b(?:the|our) (?:[\w-]+ ){1,4}?(?:is|are)(?: all| now| currently)?"
        r" (?:full|down|broken|packed|empty|out of order|out of service)\b"
        r"|\b(?:someone|somebody|another \w+|one of (?:our|the) \w+|a (?:patient|client|customer))(?: has"
        r"| have| just|'s)*"
        r" (?:cancell?ed|dropped out|called|moved|asked|gave|backed out)\b"
        r"|\b(?:there's|there is) (?:no|a short|hardly any|a long) (?:wait|line|queue)\b|\bthe wait(?:ing time)? is\b"
        r"|\bi (?:could|can) do the (?:following|next|same)\b"
        rf"|\b{_STAFF} (?:has|have) (?:your|got)\b|\b(?:have|has|got) your (?:[\w-]+ ){{1,3}}(?:on file"
        rf"|on record|right here|here)\b"
        r"|\b(?:is|are|'s) (?:now |all )?set for you\b"
        r"|\bi'm getting (?:the|dr|a|someone|somebody|him|her|them)\b|\bwe(?:'re| are) now (?:on|at|in)\b"
        r"|\bout of service\b"
        r"|\b(?:close|closes|closing|open|opens|opening) (?:early|late|later|earlier)\b"
        r"|\b(?:is|that's|it's|are) covered by\b|\b\w+ (?:pays|covers)(?: for)?\b"
        r"|\byour (?:\w+ ){1,3}?(?:has|have) (?:arrived|come in|come back|shipped)\b"
        r"|\b(?:isn't|aren't) (?:worried|concerned)\b"
        rf"|\b\w+(?:'s| is| are|'re)(?: already| now)? on (?:his|her|their) way\b"
        r"|\byour (?:\w+ ){1,3}?(?:is|are|'s)(?: all| now| already)* (?:ready|in|here|done|finished|approved"
        r"|covered|cleared"
        r"|processed|paid|complete|valid|active|waiting|good|fixed|up to date|under warranty"
        r"|in stock)\b(?! (?:at|on|by) )"
        r"|\byour (?:\w+ ){1,3}?(?:went|came) (?:through|back|in)\b|\b(?:came|come) back (?:fine|normal|clear"
        r"|negative|clean"
        r"|good|positive)\b|\b(?:that|it|the [\w-]+|payment|your [\w-]+) (?:just |has |have )?(?:worked"
        r"|went (?:through|out|in))\b"
        r"|\b(?:look|looks|looked)(?: all| very| really)? (?:good|fine|normal|great|healthy|clear)\b(?! (?:on|for) )"
        r"|\bi can see (?:your|the|that)\b|\bi(?:'m| am) looking at your\b|\bi(?:'ve| have)? (?:got"
        r"|have) (?:the|our|your|dr)"
        r" (?:\w+ )?(?:on the line|on hold|right here|standing by|in front of me|pulled up)\b"
        r"|\b(?:i've|i have|we've|we have)(?: already| just)? (?:taken care of|handled|sorted|dealt with"
        r"|seen to|arranged"
        r"|fixed|resolved|straightened)\b|\bi(?:'ve| have)? (?:took care of|sorted|fixed|handled|dealt with)\b"
        r"|\b(?:that|this|the) (?:\w+ )?(?:slot|time|spot|one|place|seat)(?:'s| is)(?: all| now)? yours\b"
        r"|\bit(?:'s| is) (?:all )?(?:yours|definite|official|guaranteed|certain)\b|\bconsider it\b"
        r"|\bthe (?:message|note|request) is (?:now )?with\b|\bwe(?:'ve)? (?:just )?(?:ran|run) out\b"
        r"|\bwe(?:'re| are) (?:all )?out of\b"
        r"|\bsold out\b|\bback ?ordered\b|\bwe(?:'re| are| have been|'ve been) (?:the (?:best|top|only|biggest|first)"
        r"|(?:best|top|highest) rated|award|fully (?:licensed|insured|certified)|licensed and)\b"
        r"|\b(?:have it|show up|it'll be) on your (?:phone|email)\b|\bany (?:second|minute) now\b|\bany second\b"
        r"|\bi(?:'ve| have)?(?: just| also| already)? (?:e ?mailed|mailed|faxed)\b|\b(?:e ?mail|letter|fax"
        r"|invoice)(?:'s| is| are)"
        r"(?: already)? on (?:its|their|the) way\b|\bwide open\b"
        r"|\b(?:that's|it's) off the (?:books|calendar|schedule)\b"
    ),
    own="your ",
    anybody="they",
    fits_in=regex(
        r"\b(?:can|could|will) (?:see \w+|(?:bring|take) \w+ in|come (?:right )?(?:in|over)) (?:right now"
        r"|right away|now|today|tonight"
        r"|immediately)\b|\bjust (?:come"
        r"|walk|drop) (?:in|by|over)\b|"
        r"\b(?:get|fit|squeeze|slot) you (?:in|today|tomorrow|tonight|this|right|at|on|first|early)\b"
        r"|\b(?:wide open|(?:the whole|all) (?:morning|afternoon|day))\b"
        r"|\b(?:plenty of|lots of|loads of|tons of) (?:space|room|time|openings|availability|slots|times)\b"
        r"|\b(?:fully booked|booked solid|booked up|nothing (?:free|open|available|left)|completely full|no openings)\b"
    ),
    soon=regex(
        r"\bready (?:by|today|tonight|tomorrow|this|first thing)\b|\b(?:ready|done|back|out|finished|there|here"
        r"|available|complete|completed|arrive|arrives|delivered"
        r"|answer|answered"
        r"|results|respond|response|reply|replies|responds|takes|with you|to you"
        r"|call)\b(?: \w+){0,3}? (?:within (?:an?|the|one)? ?(?:hour|day|week|month"
        r"|minutes|business)|in (?:an hour|no time|minutes|a day|a week|a few)|(?:the )?same[- ]day"
        r"|the next (?:day|business)"
        r"|overnight|on the spot|while you wait|right away|instantly|straight away|shortly|soon|any minute)\b"
        r"|\b(?:can|could|will|'ll) be (?:\w+ ){1,3}?(?:within (?:an|the|one) (?:hour|day)|the same day"
        r"|in an hour|while you wait)\b"
        rf"|\b(?:{_SOMEBODY}|we|they|our \w+)(?:'ll| will| can| could| should|'d)(?: easily| probably"
        rf"| definitely)* (?:be|come|get)"
        r" (?:there|out|over|with you|to you)(?: \w+){0,2}? (?:within|right away|in an|in a|shortly|today"
        r"|tonight|this|any)\b"
    ),
    through_breaks=regex(
        r"\b(?<!closed )(?:through|over|during|straight through|right through) (?:lunch|noon|lunchtime"
        r"|midday)\b|\bwithout (?:a |any )?break\b"
        r"|\ball day long\b|\bno lunch break\b"
    ),
    with_staff=regex(
        r"\b(?:with|seeing|see|by)\b(?! us| me| you|ing)|\b(?:will|'ll|is going to) (?:see|take care of"
        r"|look after|be (?:doing|treating"
        r"|seeing|there|with))|\blooking forward|'s free\b|\bis free\b|\bhas (?:an?|the|monday|tuesday"
        r"|wednesday|thursday|friday|saturday"
        r"|tomorrow|today|something|time)\b"
    ),
    suggests=regex(
        r"\b(?:how|what) about\b|\bhow (?:does|would|is|'s)\b.*\b(?:sound|work|suit|look|be|do)\b|\b(?:would"
        r"|does|will|is|could)"
        r"\b.*\b(?:work|suit|okay|ok|good|better|fine|convenient)\b"
        r"|\b(?:can|could) you (?:make|do|come)\b|\bhow's\b|^is .* (?:too (?:late|early)|all right|alright) for you\b"
    ),
    relation=regex(
        rf"\byour ({_KIN})(?:'s| is| are)(?: \w+){{0,2}}? (?:booked|scheduled|confirmed|down|in|set|due"
        rf"|registered|covered)\b"
        rf"|\byou and your ({_KIN})\b"
    ),
    counts=regex(r"\b(?:you|he|she|they|i)(?:'ve| have| has| see)?(?: got)? (\w+) (?:appointments|visits|bookings)\b"),
    holds=regex(
        r"\b(?:i see|i have|there's|there is|you have|you've got|he has|she has|they have"
        r"|you're down for) (?:an?|your|the|one) "
        r"|\bhave (?:you|him|her|them|it) down for\b"
    ),
    facts=word_set(
        "spanish french german chinese mandarin cantonese portuguese italian russian arabic korean "
        "vietnamese polish hindi "
        "bilingual interpreter interpreters bus train subway tram metro taxi shuttle airport wifi wi-fi "
        "coffee tea snacks "
        "playground toys tv television magazines restroom restrooms shower showers sauna pool terrace patio "
        "stairs valet garage "
        "award awards rated rating reviews award-winning certified licensed accredited board-certified harvard yale "
        "university graduated degree trained specialist specialists experience years decades founded established "
        "family-owned state-of-the-art organic vegan "
        "stock inventory shelf warranty warranties guarantee guaranteed guarantees permit permits special "
        "specials sale deal "
        "deals promotion promotions coupon coupons gift voucher vouchers loyalty referral points refund refundable "
        "bonus freebie lowest cheapest fastest biggest largest oldest app portal login cash cheque paypal "
        "venmo crypto zelle installments financing parrots "
        "parrot snakes snake reptiles exotic horses ferrets fish "
        "painless harmless safe healthy infected serious cavity normal dangerous curable permanent temporary "
        "popular busy quiet crowded famous celebrities insured bonded"
    ),
    of_matter=regex(
        r"\b(?:included|includes?|out front|in front|behind|opposite|upstairs|downstairs|underground"
        r"|full (?:price|amount|fee)"
        r"|every (?:day|insurance|insurer|plan|card|animal|age|kind|type|sort)"
        r"|all (?:insurances?|insurers|plans|cards|animals|ages|kinds|types|sorts)"
        r"|any (?:insurance|insurer|plan|card|animal|age|kind|type|sort)|mandatory|optional)\b"
    ),
    each=regex(r"(?:for an?|each|apiece|plus tax|a piece|a person|per \w+)\b"),
    everyday=EVERYDAY,
    of_us=regex(
        r"\b(?:we|we'?(?:ve|re|ll|d)|our|ours|us|here|there(?:'?s| is| are| was| will)|your|i'?(?:ve|m)"
        r"|an? (?:text|link|copy|form|e-?mail)|the (?:\w+ )?(?:x[ -]?rays?|machines?|machine'?s|lab|records?|results?"
        r"|chart|prescription|referral|order)|you still owe|i (?:have|am|see)"
        r"|you (?:have|owe|are|get|can)|you'?(?:re|ve|ll)|dr|doctor|mr|mrs|ms|hygienist|nurse|free)\b"
        r"|^(?:try|give|take|use|apply|put|it'?s (?:probably|likely|just))\b"
    ),
    own_doing=regex(
        r"\b(?:normal|natural|understandable|common|okay|fine) to (?:feel|be|worry|ask)\b"
        r"|^(?:(?:ok|okay|sure|well|so|great|alright|all right|of course|unfortunately|no problem|yes|no|and"
        r"|but|then|perfect|thanks"
        r"|absolutely|certainly|right) )*(?:i'm (?:sorry|afraid|glad|happy|just|an|not)|i (?:can|can't|could"
        r"|couldn't|cannot|don't"
        r"|didn't|haven't|understand|hear|wasn't|wish|hope)\b|i'll|i'd|let|thank|thanks|please|sorry"
        r"|good (?:morning|afternoon|evening)"
        r"|have a|hello|hi|hey|one moment|give me|just a|take care|goodbye|bye|feel free|that sounds|enjoy"
        r"|shall|should)\b"
    ),
    is_priced=word_set("is are costs cost runs just only charge 's it's that's"),
)
