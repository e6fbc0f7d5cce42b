"""How news is told in English: of others, of changes, of the staff, of what costs nothing. Pure."""

from typing import Final

from receptionist.conversation.guard.tongue import News
from receptionist.conversation.patterns import regex
from receptionist.conversation.words import word_set

_BE: Final = r"(?:'s|'re| is| are| was| were| has been| have been| had been| isn't| aren't| wasn't| weren't)"
_SOFT: Final = (
    r"(?: (?:just|already|also|now|still|currently|recently|indeed|in fact|actually|sadly|unfortunately|even|only"
    r"|usually"
    r"|always|often|sometimes|regularly))*"
)
_OTHERS: Final = r"(?:callers?|patients?|clients?|customers?|guests?|visitors?|members?|dogs?|cats?|pets?|families)"
_MATTERS: Final = (
    r"(?:results?|tests?|bloodwork|x-rays?|diagnosis|records?|file|chart|balance|bills?|address|date of birth|birthday"
    r"|prescriptions?|medications?|condition|insurance|phone|cell|number|e ?mail|appointments?|visits?|bookings?"
    r"|surgery|treatments?|cases?|messages?|voicemails?)"
)
_BOOKING: Final = (
    r"(?:appointments?|bookings?|reservations?|visits?|cleanings?|check-?ups?|haircuts?|surgery|consultations?)"
)
_HOUSE: Final = (
    r"(?:we|they|(?:the|our|this) (?:\w+ )?(?:clinic|office|practice|salon|shop|firm|company|store|studio|restaurant"
    r"|gym|spa|hospital|team|owner|owners))"
)
_FACTS: Final = (
    r"(?:number|numbers|address|prices?|fees?|rates?|hours|website|site|e ?mail|polic(?:y|ies)|name|owners?|location"
    r"|phone|rules?)"
)
_FROM: Final = r"(?:from|as of|starting|start|beginning|effective|since)(?: \w+)?"

NEWS: Final = News(
    others=regex(
        rf"\b(?:last|previous|other|another|earlier|first|different|most recent|next|one of our)(?: \w+)? {_OTHERS}"
        rf"(?: before you| earlier| today| yesterday| on the phone)*(?:'s|'d)?{_SOFT}"
        r" (?:\w+ed|was|were|is|are|has|have|had|said|says|told|left|came|got|wants?|did|paid|took|gave)\b"
        rf"|\b(?:caller|patient|client|customer|person|one|lady|gentleman|man|woman)(?: \w+)? (?:before you"
        rf"|ahead of you)"
        rf"(?:'s|'d)?{_SOFT} (?:\w+ed|was|is|has|had|said|told|left|came|got|wants?)\b"
        r"|\b(?:somebody|someone)(?: else)?(?: just| already)* (?:called|phoned|rang|complained|told (?:me|us)"
        r"|left (?:a|us|you)|asked (?:me|us|about))\b"
        r"|\b(?:the|a|an|this|that|one|some)(?: \w+)? (?:callers?|gentleman|lady|woman|man|guy)"
        rf"(?: on the (?:other )?(?:line|phone))?{_SOFT} (?:said|asked|told|wanted|called|booked|cancell?ed"
        rf"|complained)\b"
        r"|\b(?!your )(?:previous|last|earlier|other) (?:\w+ )?(?:messages?|calls?|voicemails?|conversations?)"
        r"(?: \w+){0,3}? (?:was|were|is|came|said|says|asked|wanted|cancell?ed|booked|told)\b"
        r"|\b(?:the|a|an|last|another|other|some)(?: \w+)? (?:callers?|patients?|clients?|customers?|persons?|people"
        r"|woman"
        r"|women|man|men|lady|ladies|gentleman|guy|one) (?:who|that)(?: just| last| also| always)* (?:called(?! you)"
        r"|rang"
        r"|phoned|came|was here|booked|visited|complained)\b"
        r"|\b(?:belongs? to|(?:is|are) (?:listed|registered|filed|saved) (?:under|for|to|with))\b"
        rf"|\b(?:i|we)(?:'ve| have|'d| had| just)* (?:had|got|took|heard from|talked (?:to|with)|spoke (?:to|with)"
        rf"|helped|saw) (?:a|an|another|the|one|two|three|several|a few|many|some|other)(?: \w+){{0,2}}? {_OTHERS}\b"
    ),
    quoted=regex(
        r"\b(?:the|this|that|his|her|their|a|last|\w+'s)(?: \w+){0,2}? (?:messages?|voicemails?|notes?|recordings?"
        r"|texts?"
        r"|e ?mails?|transcripts?)(?: (?:left|from|by|of)(?: \w+){1,4}?)? (?:says?|said|reads?|goes|asks?|asked"
        r"|tells?)\b"
    ),
    private=regex(
        rf"{_BE}{_SOFT} (?:(?:a|an|our|my|one of our|one of the)(?: \w+){{0,2}}? (?:patients?|clients?|customers?"
        rf"|members?)"
        r"|here|allergic|on (?:the|our) (?:schedule|calendar|list|books?)|in with|in today|in right|at (?:the|our"
        r"|your|my|this)|treated|seen|diagnosed|admitted|prescribed|tested"
        r"|operated|checked in|coming|waiting|registered|expected|due|booked|scheduled|pregnant|insured"
        r"|being (?:treated"
        r"|seen|examined)|with (?:us|dr|the|our|\w+ (?:now|today|right|at)))\b"
        rf"|{_SOFT} (?:came|comes|visited|visits|lives|lived|called|calls|phoned|rang|owes|owed|paid|missed|complained"
        r"|(?:was|were|is) (?:treated|seen)|left (?:a|us|you|the|this|word)|booked|rescheduled|cancell?ed|stopped by"
        r"|(?:asked|told|wants|wanted) (?:me|us|about|for|to)|picked|dropped|brought|mentioned|requested|received"
        r"|refused"
        r"|(?:has|had|gets?|got) (?:\w+ ){1,3}?(?:here|with us|at our))\b"
        rf"|(?:'s got| has| had| has got| doesn't have| hasn't|'s(?= an? )){_SOFT}(?: got)? (?:an? |the |his |her "
        rf"|no |any "
        rf"|several"
        rf" |two |three )?(?:\w+ )?(?:{_BOOKING}|balance|diagnosis|infection|condition|prescriptions?|allerg(?:y|ies)"
        r"|records?|file|account|cancer|bills?|debts?)\b"
    ),
    their=regex(
        rf"\b(his|her|[\w-]+'s)(?: \w+){{0,2}}? {_MATTERS}(?: \w+){{0,4}}?"
        r"(?:'s| is| are| was| were| shows?| says?| came| ends?| has| have| reads?)\b"
    ),
    on_file=regex(
        r"\b(?:i|we)(?:'ve got| see| have| show| can see| found)(?: \w+){1,5}? (?:on|in) (?:the|our) (?:schedule"
        r"|calendar"
        r"|books?|system|list|records?|files?)\b"
    ),
    said_back=regex(
        r"\b(?:sorry|i (?:understand|see|hear|gather)|you (?:said|say|told|mentioned|mean)|as you|sounds? like)\b"
    ),
    them=word_set(
        "wife husband son daughter mother father mom dad mum sister brother girlfriend boyfriend partner ex friend "
        "neighbor neighbour boss colleague coworker aunt uncle cousin niece nephew grandmother grandfather grandma "
        "grandpa fiance fiancee spouse roommate landlord ex-wife ex-husband mother-in-law sister-in-law"
    ),
    them_by_pronoun=word_set("he she"),
    their_pronouns=word_set("his her"),
    bookings=word_set(
        "appointment appointments booking bookings reservation reservations visit visits cleaning cleanings checkup "
        "checkups check-up haircut haircuts surgery consultation consultations coming due expected booked scheduled"
    ),
    refuses=regex(
        r"\b(?:can't|cannot|can not|couldn't|could not|won't|not (?:able|allowed)|unable|don't know|do not know"
        r"|not sure|no idea|don't have|never"
        r"|(?:that|it)(?: would|'d) (?:move|change|cancel))\b"
    ),
    nothing_due=regex(
        r"\bfree of (?:charge|cost)\b|\b(?:at|for|with|without) (?:no|any|zero) (?:extra |additional )?(?:cost"
        r"|charge)\b"
        r"|\bfor (?:free|nothing)\b|\b(?:on|courtesy of) the house\b|\b(?:is|are|'s|it's|one's|be) (?:all )?on us\b"
        r"|\b(?:costs?|pays?|owes?|charges?|charged)(?: (?:you|us|him|her|them))? (?:absolutely )?(?:nothing|zero)\b"
        r"|\b(?:n't|don't|doesn't|do not|does not|won't|will not|needn't|never|wouldn't|not|didn't|isn't|aren't)"
        r"(?: (?:be|have to|need to|even|ever|being|going to))*"
        r" (?:pay|paying|cost|owe|charge|charged|billed)"
        r"(?! (?:until|till|before|in advance|up ?front|online|by|today|now|at|when|with|more|extra|much|this|that|it"
        r"|over|a lot|as|later|twice|forty|\d|more|right)\b)\b"
        r"|\b(?:won't|will not|isn't|is not|not) (?:be )?(?:any|a|an) (?:\w+ )?(?:fee|charge|cost)\b"
        r"|\bno (?:need|reason) to pay\b|\bnothing to pay\b|\bwithout (?:paying|payment|charge|cost)\b"
        r"|\b(?:fees?|charges?|costs?|bills?|balance|deposit|price|debts?|account)(?: \w+){0,3}?(?:'s| is| are| was"
        r"| has been| will be)"
        r"(?: \w+)? (?:waived|zero|nothing|dropped|forgiven|erased|settled|paid)\b"
        r"|\b(?:fees?|charges?|deposit)(?: \w+){0,3}? (?:doesn't|don't|does not|do not) apply\b"
        r"|\b(?:we|they)(?: can| could| always| gladly)* waive\b"
        r"|\b(?:a|our) (?:gift|treat|present)\b|\b(?:exempt|excused) from\b|\bwe(?:'ll| will) (?:cover|absorb"
        r"|waive)\b|\bcomplimentary\b"
    ),
    cheaper=regex(
        r"\b(?:half|reduced|lower|special|better|bargain|wholesale) (?:the |of the )?(?:price|prices|rate|off)\b"
        r"|\b(?:discount|discounts|discounted|rebate|voucher|coupon|store credit)\b|\bfor half\b|\bpays? (?:only "
        r"|just )?half\b|\bcheaper\b"
    ),
    payment=word_set(
        "free gratis complimentary charge charges charged cost costs pay pays paying payment fee fees nothing anything "
        "owe owes cent dime penny waived house zero"
    ),
    everything=word_set("everything all every any everybody everyone"),
    changed=regex(
        r"\bno longer\b|\b(?:not|n't|don't|doesn't|aren't|isn't|won't|can't|never)\b.*\bany ?more\b"
        rf"|\b{_FROM} (?:today|now on|now|tomorrow|tonight|immediately|this (?:week|month|year|morning|moment)"
        r"|next (?:week|month|year)|yesterday)\b(?! (?:until|to|till|through)\b)"
        r"|\bgoing forward\b|\bhenceforth\b|\beffective\b"
        rf"|\b{_FACTS}(?: \w+){{0,3}}?(?:'s| is| are| has| have)(?: just| recently| since)* (?:now|changed|moved"
        r"|been (?:changed|replaced|raised|lowered|reduced|cut|dropped|moved|updated|lifted)|different|new)\b"
        rf"|\b(?:our|the|a|its) new (?:\w+ )?{_FACTS}\b|\bnew (?:ownership|management)\b"
        r"|\bnow (?:costs?|called|located|owned|run by|charges?|requires?|only)\b"
        r"|\b(?:for good|permanently|indefinitely|out of business|shut down|bankrupt|forever)\b(?! measure)"
        rf"|\b{_HOUSE}(?: \w+)? (?:changed|moved|relocated|stopped|discontinued|raised|lowered|reduced|introduced"
        rf"|merged"
        r"|renamed|switched|abolished)\b(?! (?:it|that|this|you|your|you're|his|her|their|the (?:appointment|booking"
        r"|time))\b)"
        rf"|\b{_HOUSE}(?:'ve| have| has)(?: just| recently| now| already| since)* (?:changed|moved|relocated|stopped"
        r"|discontinued|raised|lowered|reduced|dropped|introduced|merged|renamed|closed|extended|switched|abolished"
        r"|removed|lifted|ended|been sold|been bought)\b"
        rf"|\b{_FACTS}(?: \w+){{0,3}}?(?:'ve| have| has)?(?: just| recently)* (?:doubled|tripled|halved|gone (?:up"
        rf"|down)"
        r"|went (?:up|down)|risen|rose|increased|dropped|fallen|fell)\b"
        rf"|\b{_FACTS}(?: \w+){{0,3}}? (?:lower|higher|different|better) now\b|\bclos(?:e|ed|es|ing) down\b"
        r"|\b(?:burned|burnt) down\b|\b(?:been|was|were) (?:sold|bought|acquired|shut|flooded|destroyed|robbed"
        r"|taken over)\b"
        r"|\b(?:we|they) (?:only|exclusively) (?:take|accept|treat|see|serve|work with|do|offer|sell)\b"
        r"|\bused to (?:be|cost|charge|offer|treat|open|take|accept)\b"
        r"|\b(?:new|special) (?:rule|rules|offer|offers|promotion|discount|discounts)\b"
        r"|\b(?:rules?|polic(?:y|ies)) (?:doesn't|don't|does not|do not) apply\b"
    ),
    refers=regex(
        r"\b(?:call|phone|ring|dial|text|try|visit|contact|use|choose|recommend|suggest|prefer|(?:go|head|turn|drive"
        r"|switch|write|send"
        r" (?:it|them|that)|pay(?: (?:it|them|that))?) (?:to|at|with|into|on))(?: (?:the|our friends at))?$"
    ),
    gone=regex(
        r"(?:'s|'ve| has| have| had)(?: just| already| recently| now| sadly| unfortunately| since)*"
        r" (?:left|retired|quit|resigned|moved (?:on|away|to)|passed|died|been (?:fired|let go|replaced|suspended"
        r"|arrested|sick|ill)|stopped|gone|called in sick|lost (?:his|her|their))\b"
        r"|(?:'s| is| are| was|'re)(?: now| currently| out| off| not)* (?:retired|retiring|leaving|fired|dead|deceased"
        r"|on (?:\w+ )?(?:leave|vacation|holiday|holidays|sabbatical|strike)|sick|ill|unwell|in (?:the )?hospital"
        r"|suspended|gone|pregnant|out (?:with|sick|ill)|under (?:investigation|arrest)|in (?:jail|prison|trouble)"
        r"|out of (?:town|the country)|replaced|let go|(?:here|with us|working here)(?: \w+)?"
        r" any ?more|no longer)\b"
        r"| (?:called in sick|got (?:married|divorced|fired|sick)|had (?:a baby|an? (?:\w+ )?accident)) ?\b"
        r"| (?:retired|quit|resigned|left (?:us|the|last|in|for good|this)|passed away|died)\b"
        r"| (?:doesn't|does not|don't|no longer)(?: work| works| with| at| practices?| sees?)\b(?: here| with us"
        r"| for us"
        r"| at| patients| us)"
    ),
)
