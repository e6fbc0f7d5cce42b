"""The sentences that tell what a turn is about where a phrase does not, and those that only sound like it. English.
Pure."""

from typing import Final

from receptionist.conversation.patterns import regex

_MEDICINES = (
    r"(?:ibuprofen|tylenol|advil|motrin|aspirin|aleve|acetaminophen|paracetamol|benadryl|amoxicillin|antibiotics?"
    r"|painkillers?|pain ?killers?|pain meds|medicines?|medications?|pills?|tablets?|drops|drugs?|melatonin"
    r"|vaccines?)"
)
ADVICE: Final = regex(
    r"\bwould (?:a|an|the|it|that|this) (?:\w+ ){0,3}?make (?:it|this|that|them) (?:any )?(?:better|worse)\b|"
    rf"\b(?:how (?:much|many)|what dose|can i|should i|is it (?:ok|okay|safe) to|may i) (?:\w+ ){{0,5}}"
    rf"(?:take|give|taking|giving|use|stop taking|mix)\b(?: \w+){{0,4}} {_MEDICINES}\b"
    rf"|\bhow (?:much|many) (?:\w+ ){{0,2}}{_MEDICINES} (?:can|should|do) i\b"
    r"|\b(?:right|correct|maximum|max|safe) dos(?:e|age)\b|\bwhat dos(?:e|age)\b|\bhow many milligrams\b"
    r"|\b(?:is|do you think) (?:it|this|that|my \w+) (?:is )?(?:infected|cancer|broken|serious)\b"
    r"|\bwhat should i (?:take|do) (?:for|about|if) (?:my|the|a|this) "
    r"(?:pain|tooth|toothache|swelling|fever|rash|cough)"
)
TELL: Final = regex(
    r"\b(?:tell|let|ask|remind) (?:them|him|her|everyone|the (?:doctor|dentist|vet|nurse|office|team|staff"
    r"|front desk))"
    r" (?:that|know|to|about|i|im|ill|we|my)\b"
    r"|\b(?:tell|let) (?:them|him|her) (?:it|its|he|hes|she|shes|they|theyre|there|theres|thanks|the)\b"
    r"|\blet you (?:guys |all |folks )?know\b|\b(?:wanted|want|calling|called) to (?:say|tell you|let you know"
    r"|inform you)\b"
)
LEAVE: Final = regex(
    r"\b(?:leave|take|send|pass on|give) (?:\w+ ){0,3}?(?:an? )?(?:\w+ ){0,2}messages?\b"
    r"|\bget (?:an? )?(?:\w+ )?(?:message|word|note) to\b|\bpass (?:something|this|that|it|word|a word) (?:on|along)"
    r" to\b|\bleave (?:\w+ ){0,3}?(?:an? )?(?:\w+ )?(?:note|word) (?:for|with)\b"
    r"|\b(?:id|i would|wed|we would) (?:like|love|prefer|appreciate) (?!to\b)(?:\w+ ){1,3}?to (?:call|ring|phone|text"
    r"|email|get back to) (?:me|us)\b|(?<!him )(?<!her )(?<!them )(?<!it )\btake (?:that|this|it"
    r"|something) down\b"
    r"|^(?:(?:yes|yeah|yep|ok|okay|please|sure|just|no|then|fine|well) )*(?:an? )?message(?: please| then"
    r"| thanks| is fine| thats fine)*$"
    r"|\bhave (?!(?:you|i|we)\b)(?:\w+ ){1,5}?(?:call|ring|phone) (?:me|us)\b|\b(?:as|for) a message\b"
    r"|\b(?:somebody|someone|anybody|anyone) (?:from|in|at) (?:\w+ ){1,3}?(?:to )?(?:call|ring|phone) (?:me|us)\b"
    r"|\b(?:give|get) (?:me|us) (?:an?|another) (?:quick )?(?:call|ring|bell|buzz|shout|tinkle|phone call"
    r"|call ?back)\b"
    r"|\b(?:get|have|want|need|like|request|ask for|arrange) (?:to (?:get|have|request) )?an? (?:quick |phone "
    r"|return )*(?:call ?back|call from|return call)\b"
    r"|\b(?:can|could|would) (?!i\b|we\b|you\b)(?:\w+ ){1,3}?(?:please |just |maybe )?(?:call|ring|phone|text"
    r"|email|get back to)"
    r" (?:me|us|my \w+)\b(?! (?:before|ahead)\b)"
    r"|\b(?:ring|phone|call) me back\b|\b(?:somebody|someone|they|he|she|you) (?:can "
    r"|could |should |to )?"
    r"(?:please )?(?:call|ring|phone) me\b(?! (?:an? (?:taxi|cab|car|uber|ride|minicab)|before|ahead)\b)"
    r"|\bmessage (?:for|to) \w+"
)
NO_LEAVE: Final = regex(
    r"\b(?:got|get|had|received|your|left|dont (?:want to )?leave) (?:an? |your |the |my )?(?:\w+ )?message\b"
    r"(?! (?:to|over to) \w)"
)
SOMEBODY: Final = regex(
    r"\b(?:talk|speak|chat|connect\w*|through) (?:to |with )(?:\w+ ){0,3}?(?:you guys|one of you|somebody"
    r"|someone|anyone|anybody|person"
    r"|human|whoever|receptionist|reception|secretary|assistant|front desk|desk|nurse|manager|owner|boss|in charge)\b"
    r"|\b(?:ask|run (?:something|this|it) by|check (?:something )?with|have a word with) (?:the|your"
    r"|one of (?:the|your)|an?) (?:nurse|doctor|vet"
    r"|dentist|manager|owner|boss|lawyer|attorney|solicitor|paralegal|groomer|tech\w*|pharmacist|hygienist"
    r"|stylist|gaffer) (?:something|a (?:quick )?question"
    r"|about (?:something|it)|a couple of (?:things|questions))\b"
    r"|\b(?:get|have|want|need|give (?:me|us)|get us|find us|fetch us|is there|gimme) (?:me )?(?:just )?(?:an? "
    r"|the |some )?(?:\w+ )?(?:lady"
    r"|guy|girl|gal|person|human"
    r"|receptionist|real one|somebody real)(?: at| from| there| in| please| on| now| right now| to (?:talk|speak)"
    r"| who| then| instead| already| will| would|$)|^(?:(?:no|um|uh|well|its|please|then) )*(?:the )?(?:lady|man"
    r"|guy|woman|person"
    r"|fella"
    r"|gentleman|one) (?:who|that|whos) (?:owns|runs|manages|in charge|is in charge)\b"
    r"|\b(?:have|get|get me|want|need|give me|like|speak to|talk to|is there) (?:somebody|someone|anybody|anyone|one of"
    r" (?:you|them)) (?:on|at|in|from) (?:the |your )?(?:reception|front desk|switchboard|front office|office|desk)"
    r"(?: please| there| now| then| instead)*$"
    r"|\b(?:need|want|get me|give me|find me) (?:somebody|someone|anybody|anyone) (?:right now|now|this minute"
    r"|immediately|on the (?:phone|line))\b|\bput (?:the |your |a )?(?:boss|manager|owner|supervisor|human|person) on\b"
    r"|\b(?:talk|speak|chat|complain|word) (?:to|with) (?:whoever|the (?:person|one|lady|guy|man|woman|people) (?:who"
    r"|that|whos)|who(?:s|ever is)? (?:in charge|runs|owns))\b|\bwho(?:ever)? (?:runs|owns|manages) (?:the|this|that"
    r"|your) (?:place|shop|business|company|outfit|salon|clinic|studio|spa|gym|office|practice)\b"
    r"|\b(?:want|get me|give me|fetch|need) (?:the |your |a |an )?(?:manager|owner|boss|supervisor)\b"
    r"|\b(?:dont|do not|didnt) (?:want|need|like|do|trust) (?:an? |the |any |no |these |those |your "
    r"|to (?:talk|speak) (?:to|with) "
    r"|talking to "
    r"|speaking to )*(?:machines?|robots?|bots?|computers?|ai)\b"
    r"|\bdo you have an? (?:manager|owner|boss|supervisor|real person|human)\b|\bis (?:the |your )(?:owner|manager"
    r"|boss|supervisor|receptionist|office manager) (?:there|in|around|available"
    r"|about"
    r"|free)\b|\bwhos (?:in charge|the (?:boss|manager|owner))\b|^(?:(?:hi|hello|yes|um|can i have|give me) )*"
    r"ext(?:ension)? (?:number )?\w+(?: \w+)?(?: please)?$"
    r"|\b(?:get (?:a )?hold of|reach|(?:quick )?(?:word|chat) with|through to|trying to (?:get|reach|find)"
    r"|looking for"
    r"|calling for|ask for|asking for) (?:the |your |whoever is )?(?:manager|owner|boss|supervisor|person in charge"
    r"|receptionist|office manager|head of)\b"
    r"|^(?:(?:hi|hello|no|please|just|give me|get me|uh|um) )*(?:the )?(?:reception(?:ist)?|operator|front desk"
    r"|human|agent)"
    r"(?: now| please|$)"
    r"|\b(?:dont|not|wont|hate|refuse|never) (?:\w+ ){0,4}?(?:to |with |this with )(?:an? |the )?(?:machine"
    r"|robot|computer|bot)s?\b"
)
ENDS: Final = regex(
    r"\b(?:bye+|good ?bye|bye now|bye bye|(?<!\bcome )(?<!\bcome and )(?<!\bto )(?<!\b(?:can|may) i )"
    r"(?<!\bi can )(?<!\bwe can )"
    r"(?<!\bcould i )"
    r"see (?:you|ya)(?: (?:then|soon|later|tomorrow|there|around|next \w+"
    r"|in a \w+))?"
    r"|have an? (?:good|nice|great|lovely|wonderful|blessed) (?:one|day|evening|night|weekend|week|morning|afternoon)"
    r"|good night|good day|take care|(?:talk|speak) (?:to (?:you|ya) )?(?:later|soon)|cheers|(?:the )?wrong (?:number"
    r"|place|shop|people|person)|so long"
    r"|no later)"
    r"(?: (?:now|then|dear|honey|hon|thanks|thank you|maam|sir|everyone|again|sorry))*$"
)
WRONG_NUMBER: Final = regex(  # "wrong number love, sorry", "I must have misdialed"; not "you have the wrong number"
    r"^(?!.*\b(?:do i have|did i|is this|you have|youve|you got|your)\b)(?:\w+ ){0,7}?(?:(?:wrong (?:number|button"
    r"|contact|place"
    r"|shop|person"
    r"|people|office|one))\b(?! (?:on|for|in)\b)|(?:mis ?dial\w*|pocket ?dial\w*|butt ?dial\w*|(?:called|dialled"
    r"|dialed|rang|phoned) (?:you )?by (?:mistake|accident))\b)(?: \w+){0,7}$"
    r"|^(?:(?:oh|oops|sorry|shoot|um|no|ah|whoops|my bad) )*i (?:meant|was trying|thought i was) (?:to )?(?:call"
    r"|calling|ring|ringing|phone|phoning|dial|dialing) (?:my|our|the|somebody|someone|another)\b"
)
CONNECT: Final = regex(r"\b(?:put|patch) (?:me|us) (?:through|true|threw)\b|\b(?:transfer|connect) (?:me|us|my call)\b")
NO_MESSAGE: Final = regex(
    r"(?<!could )(?<!can )(?<!and )\b(?:someone|somebody|you|they|you guys) (?:just |had )?(?:called|rang"
    r"|phoned) (?:me|us)\b"
    r"(?! back)|\b(?:never|didnt|hasnt|havent|did not|has not|have not) (?:ever |even )?(?:call(?:ed)?|rang|rung|ring"
    r"|phoned?|got back|gotten back|get back)\b|\b(?:nobody|no one|noone|none of you|nobodys|no ones"
    r"|noones) (?:ever |has |have "
    r"|even |is )*(?:calls?|called|calling|rings?|rang"
    r"|phoned)\b|\b(?:waiting|waited|been waiting|sat waiting) (?:\w+ ){0,5}?for (?:someone|somebody|you|a|my|your"
    r"|her|him"
    r"|them)\b(?: \w+){0,4}? (?:ring|call|phone|calls?|get)\b|\b(?:missed call|(?:im|i was|just) calling back"
    r"|dont call me back)\b"
)
CALLS_AGAIN: Final = regex(
    r"^(?:thanks|thank you|ok|okay|alright|no|fine|great|well|then)\b.*"
    r"\bi(?:ll| will) (?:call|ring|phone) (?:you )?(?:back|again)(?: later| then| tomorrow| bye| thanks)*$"
    r"|^(?:(?:sounds (?:good|great|fine)|thanks|thank you|ok|okay|alright|no|fine|great|perfect|well|then|got it) )*"
    r"(?:let me|i(?:ll| will)(?: just)?) (?:call|ring|phone) (?:you )?(?:back|again) (?:once|when|after|as soon as)"
    r" (?:i|ive|im|we|weve|my)\b"
)
THATS_ALL: Final = regex(
    r"^(?:(?:hm+|what else|let me (?:see|think)|ok|okay|no|nope|nah|great|perfect|alright|thanks|thank|you|very|much"
    r"|well|so|i|think|guess|believe|reckon|suppose|then|and|yeah|uh|um|er|oh|ah|right|lovely|brilliant) )*"
    r"(?:that(?:s| is| was|ll be| will be| would be) (?:all|it|everything)|nothing else"
    r"|im (?:all set|good|done|fine)|(?:nothing|not that|not anything)(?: else)? (?:that )?(?:i|we) (?:can"
    r"|could) think of"
    r"|nothing (?:else )?(?:comes|springs) to mind|i? ?cant think of anything(?: else)?|bye)"
    r"(?: for (?:now|today|me)| good (?:day|night|evening)| i need(?:ed)?| i wanted| now| then| thanks?| thank| you"
    r"| very| much| so| good| bye"
    r"| a| lot)*$"
)
THERE: Final = regex(
    r"\b(?:do|are|will|when do|when are|what time (?:do|are)|how (?:late|long|early) (?:do|are|will)) (?:you|ya|yall"
    r"|yous"
    r"|they|the \w+)"
    r"(?: guys| people| folks| all| ladies| lot| boys| girls)?(?: be| gonna be)? (?:(?:not|still|even|already|usually"
    r"|ever) )?"
    r"(?:work|working|open|opened|there|in|around|closed?|shut|close up|shut up|lock up|finish up|here|operating)\b"
    r"(?!(?<=here) (?!(?:on|at|in|this|next|now|right|until|till?|over|during|for|all|every|still|yet|after|before|by"
    r"|from"
    r"|past|late|early|please|then|or|and|when|if|i|im|the|a|any|most|today|tonight|tomorrow|\w+days?|weekends?"
    r"|christmas"
    r"|easter|thanksgiving|new|as|so|because|cause|cos|too|later|mornings?|evenings?|afternoons?|nights?|half|\d)\b))"
    r"(?! (?:for|with|from|out of|at home)\b|(?<=work) in(?: \w+)?$|(?<=work) (?:around|near) "
    r"|(?<=work) on (?!(?:\w+ ){0,2}?(?:\w*days?|weekends?|christmas|easter"
    r"|thanksgiving|\w+ eve|\w+th|first|\w+ary|march|april|may|june|july|august|\w+ber)\b))"
    r"|\b(?:is it (?:right|true)|i hear|i heard|somebody said|someone said|i was told)(?: that)? (?:youre|you are"
    r"|you will be|youll be|yall are)"
    r" (?:open|closed|shut)\b|\b(?:are|will) you (?:guys )?(?:be )?shut\b"
    r"|\bhow late (?:can|could|may) (?:i|we|he|she|they|somebody|someone) (?:come|get|drop|be|ring|call|stop|swing"
    r"|pick|show|book|turn)\b|\b(?:the|whats the) latest (?:time )?(?:that )?(?:i|we) (?:can|could) (?:call|come"
    r"|drop|get|stop|ring"
    r"|be there)\b"
    r"|^(?:(?:and|so|ok|okay|cool|great|but) )*(?:until|till|til|up to|from) (?:when|what time)\b"
    r"|\bwhen (?:can|could) (?:i|we) (?:reach|get (?:a )?hold of|get through to|catch|call|ring|phone|speak to|talk to)"
    r" (?:you|somebody|someone|anybody|anyone|a person)\b"
    r"|\b(?:office|opening|business|store|shop|saturday|sunday|weekend|holiday) hours\b"
    r"|\b(?:you|ya|yall|yous|youse|guys|folks|they|yer|place|shop|office) (?:\w+ ){0,2}?(?:open|opened|closed|shut)"
    r" (?:\w+ ){0,2}?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays|today|tomorrow|tonight"
    r"|evenings?|nights|lunch\w*|yet|now|late|early)\b"
    r"|\b(?:when|what (?:time|hours?|days?)|how (?:early|late|soon)) (?:can|could|will|would|do|does|is|are|might)"
    r" (?:(?:i|we) )?(?:\w+ )?(?:get (?:a )?hold of|get|reach|catch|find|speak to|talk to|ring|call)"
    r" (?:some|any)(?:body|one)\b|\b(?:when|what time) (?:is|are|will|does|do|s) (?:there )?(?:be )?"
    r"(?:some|any)(?:body|one)(?: be)? (?:back |actually )?(?:in|there|at|about|around|answering|get in|pick up)\b"
    r"|\b(?:when|what time) (?:is|s|does|will) (?:some|any)(?:body|one) (?:be )?(?:in|there|around|back|available"
    r"|at)\b"
    r"|\b(?:will there be|is there(?: going to be| gonna be)?|are there) (?:anyone|anybody|someone|somebody|people"
    r"|staff) (?:in|there|about|around|at)\b"
)
WHERE: Final = regex(
    r"\bwhere ?(?:abouts?|exactly|s|is|are|re|your|the|a|)*(?: (?:abouts|exactly|about|in \w+))*(?: (?:are|is"
    r"|re))? (?:you|yall|you guys"
    r"|(?:your|the) (?:shop|office|place|store|salon|clinic|practice|studio|building|surgery|garage|workshop"
    r"|location))"
    r"(?: (?:at|located|based|situated|exactly|again|please|then|now|guys|all|in town|actually|to be found))*$"
    r"|\bwhat(?:s| is) (?:your|the) (?:full |exact |street |new )?(?:address|location|post ?code|zip(?: code)?)\b"
    r"|\b(?:what|which) (?:street|road|town|part of town|side of town|area|neighbou?rhood|block) (?:are|is|r)\b"
    r"|\b(?:best |quickest |easiest )?way to (?:get|come) (?:there|to you|over there)\b|\bhow (?:do|can|would"
    r"|will) (?:i|we|you) (?:get|find|come)(?: to)? (?:there|you|yall|your (?:shop|office|place"
    r"|store|salon"
    r"|clinic|practice|studio|building))\b(?! on (?:the|face|insta|google))"
    r"|\bare (?:you|yall|they)(?: guys| folks| lot)? (?:actually |based |located |right )*in (?:\w+ ){0,2}?(?:downtown"
    r"|uptown|midtown|mall|plaza|town|city|cent(?:re|er)|building|village|arcade|(?:high|main) street|station|market"
    r"|retail park|loop)\b"
    r"|\b(?:which|what) floor\b|\b(?:are you|is (?:it|that|your \w+|the \w+)) (?:guys )?(?:anywhere )?(?:near"
    r"|close to|next to|by the|far from|opposite"
    r"|across from)\b|\bwhere (?:do|should|would) (?:i|we) (?:come|go|have to (?:come|go))(?: to)?$"
)
ROBOT: Final = regex(
    r"\b(?:are you|is this|is that|youre|you are|this is|am i (?:talking|speaking) (?:to|with)|did i get) "
    r"(?:not |just |really |actually |some kind of |like |another |even )*(?:an? |the "
    r"|one of those )?(?:\w+ )?(?:robots?|machines?|computers?|bots?|ai"
    r"|recording|answering machine|real (?:person|guy|man|woman|girl|lady|human)|human|live person|actual (?:person"
    r"|human))\b(?! (?:called|who|there|available))"
)
OATH: Final = regex(  # "where the heck is your clinic"
    r"\b(?:(?<=where )|(?<=when )|(?<=how )|(?<=time )|(?<=what ))(?:the (?:heck|hell|devil|deuce|dickens|bloody hell"
    r"|blazes)|on earth|in the world|in (?:gods|heavens) name)\b"
)
OF_ANOTHER: Final = regex(
    r"\b(?:say|saying|said|kiss\w*|wave\w*) good ?bye\b|\bgood ?bye (?:to|party|gift|present|visit|appointment)\b"
    r"|\b(?:the|a|an|our|my|his|her|for|final|last) good ?byes?\b"
)  # to a pet
COMES_BACK: Final = regex(  # "I'll talk to my brother and get back to you": nobody here is to
    r"^(?!.*\bmessage\b).*\b(?:i|we)(?:ll| will|d better)? (?:just |need to |have to )?(?:talk|speak|check|ask)\b"
    r".*\b(?:get|come|ring|call) (?:you )?back(?: to (?:you|ya))?(?: \w+){0,2}$"
)
AT_HOME: Final = regex(  # "let me talk to my wife": with nobody here
    r"\b(?:talk|speak|chat|discuss|check)(?:ing)? (?:(?:it|this|that) (?:over |through )?)?(?:to|with) (?:my|our"
    r"|the|his|her|their)"
    r" (?:wife|husband|partner|fianc\w+|girlfriend|boyfriend|spouse|other half|better half|mom|mum|mother|dad|father"
    r"|parents?|family|kids?|son|daughter|brother|sister|friend|boss|manager at work|roommate|flatmate|landlord"
    r"|team at work"
    r"|insurance|sitter|babysitter)\b"
)
PAID_TALK: Final = regex(  # "do I pay just to talk to somebody": what it costs
    r"\b(?:pay|paying|charge[sd]?|costs?|fees?|free|much|bill(?:ed)?|owe|price|how (?:long|soon)) (?:(?:just"
    r"|even|only|simply|anything|something|extra|first|me|us|you|it) ){0,3}(?:to|for)"
    r" (?:talk|speak|chat|meet|sit down)(?:ing)? (?:to|with)\b(?: \w+){0,2}"
)
RATHER_THEN: Final = regex(  # "never mind tomorrow, what's open next monday": only that day is given up
    r"\b(?:never ?mind|forget|scratch)(?: about)? (?:(?:the|this|next) )?(?:\w+day|tomorrow|morning|afternoon|evening"
    r"|week|weekend|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\b(?= \w)"
)
OPENINGS: Final = regex(  # what can be booked, not when the doors are open
    r"\b(?:is|are) there (?:an?|any|some) (?:\w+ ){1,4}?(?:open|available|free) (?:on|at|this|next|for|\w+day|today"
    r"|tomorrow)\b|"
    r"\bwhat(?:s| is|re| are| else is| times are| days are| have you got| do you have)(?: still| left| you got)? open\b"
    r"|\b(?:do you (?:guys )?(?:still )?have|have you got|you got) (?:an?|any|some) (?:(?!other|branch|location|store"
    r"|shop|office|clinic|place|pharmac|desk|counter|days?\b|weekend|evening|late\b)\w+ ){1,4}open\b"
)
REMEMBERS: Final = regex(  # "before I forget, is there parking": nothing is to be forgotten
    r"\b(?:before|lest|in case|so|while|if) (?:i|we) (?:dont |do not |\w+ )?(?:forget|remember)\b"
    r"(?: it| that| about it)?"
    r"|\b(?:i|we) (?:nearly|almost|always|totally|completely|clean|keep|kept|just) forg[eo]t\w*\b(?: it| that)?"
    r"|\b(?:dont|do not|didnt|mustnt|better not|cant|cannot|wont|let me|lets) (?:let me |want to |\w+ ){0,2}?(?:not )?"
    r"forget\b(?: it| that| about it)?"
    r"|\bi(?:ll| will| always| keep| might| may| tend to)* forget(?: it| about it)?"
    r"(?= (?:my|the|what|when|his|her)\b|$)"
    r"|\bsomewhere to leave\b"
)
TO_COME_AGAIN: Final = regex(
    r"\b(?:to|and|ill|will|should|could|can i|may i|would|said|says) come again\b|\bcome again (?:for|in|on|next)\b"
)  # "told to come again"
OF_SOMEBODY: Final = regex(  # "is there anybody there that speaks portuguese": not when, but who
    r"\b(?:any|some)(?:body|one)s? (?:\w+ ){0,3}?(?:that|who|whos|which) (?!(?:is|are|will be|can be) )\w+"
)
LEAVES_THING: Final = regex(  # "is there somewhere to leave the car", "can I leave it there overnight"
    r"\b(?:(?:some|any)where|(?:a )?(?:place|spot|room|space)|where(?: \w+){0,2} i|(?:can|could|may|should|shall"
    r"|do|must) i"
    r"|okay|safe|possible|allowed|want|need|like)"
    r" (?:just |simply )?(?:to )?leave (?:it|that|him|her|them|(?:my|the|a|our) (?!message)\w+)\b"
    r"(?! (?:at that|for now|for today)\b)"
    r"|\b(?:we|i|they|he|she|you)(?: can| could| will|ll)?(?: always| usually| just)? leave (?:it|that|them|the \w+)"
    r" (?:(?:un)?locked|open|shut|closed|on|off|outside|inside|running|in|under|by|with|behind|out|up)\b"
)
BEFORE_I_FORGET: Final = regex(
    r"\b(?:before|while|in case|lest|so|if) i (?:dont )?(?:forget|remember)\b|\bnot forget\b"
)
WHEN_REACHED: Final = regex(
    r"\b(?:when|what time|how (?:early|soon)) (?:can|could|will|would|do) (?:i|we) (?:get hold of|get a hold of"
    r"|reach|catch"
    r"|(?:speak|talk) (?:to|with)|get through to|get to talk to) (?:somebody|someone|anybody|anyone|you|a person"
    r"|a human"
    r"|the (?:office|shop|desk|team|front desk|reception))\b"
)
