"""What lawyers are consulted for. English. Data."""

from typing import Final

from receptionist.conversation.kinds import law_private
from receptionist.conversation.kinds.kind import GENERAL, PARTICULAR, Trade, kind, words
from receptionist.conversation.kinds.law_kind import (
    ANY_MATTER,
    BENEFITS,
    BUSINESS,
    CRIME,
    DEBT,
    IMMIGRATION,
    INJURY,
    SPOUSE,
    WORK,
    law,
)

_AT_WORK: Final = r"^(?!.*\bemployers?\b).*\b(?:employ\w*|work(?:place|ers?|s)?|labou?r)\b.*"
_KINDS: Final = (
    kind(
        ANY_MATTER,
        tells=r"(?:talk|speak|sit down|meet|chat|see|consult\w*) (?:\w+ ){0,3}?(?:one of (?:the|your) (?:\w+ )?)?"
        r"(?:lawyers?|attorneys?|solicitors?)|(?:a|the|get a|need a) (?:lawyer|attorney|solicitor) (?:to|who)",
        rank=GENERAL,
    ),
    kind(
        r"interview|practi[cs]e|preparation|prep|hearing",
        r"interview (?:prep\w*|practice)|practi[cs]e (?:for )?(?:my|the|her|his)?|mock interview|prep(?:are)? (?:me|us"
        r"|for)",
        r"(?:interview|test|hearing) (?:\w+ ){0,3}?(?:coming up|in|next|on|this|nervous)|(?:civics"
        r"|citizenship) (?:test|interview|questions)"
        r"|run through it|nervous about (?:my|the) (?:interview|test|hearing)",
        rank=PARTICULAR,
    ),
    kind(
        (r"(?:document|form|contract|paperwork|case|file) review", r"review"),
        r"(?:review|look over|check|go over|look at|read|proof ?read|go through) (?:\w+ ){0,2}?(?:my |the |our |this "
        r"|these |his |her |over )?(?:\w+ )?(?:papers"
        r"|paperwork|forms?|documents?|contract|application|petition|packet|lease|agreement|i ?\d{2,3}|one thirty"
        r"|four eight(?:y)? five|letter)|(?:read|look|go|check)\w* (?:\w+ ){0,3}?(?:over|through|at)? ?(?:what"
        r"|something|anything)"
        r" (?:they|hes|shes|he|she|theyve)(?: \w+){0,4}? (?:sign|signed|given me|sent me)",
        rank=PARTICULAR,
    ),
    law(
        IMMIGRATION,
        r"^(?!.*\b(?:interview|practi[cs]e|preparation|test|exam|signing|citizenship"
        r"|naturali[sz]\w*)\b).*\b(?:immigra\w*|visas?|asylum"
        r"|green cards?|nationality)\b.*",
        r"immigra\w*|green cards?|daca|dreamers?|asylum|citizenship|naturali[sz]\w*|deport\w*|work permits?|h ?1 ?bs?"
        r"|uscis"
        r"|undocumented|indefinite leave|ilr|home office|(?:pre )?settled status|leave to remain|biometrics?"
        r"|removal proceedings|i ?130|i ?485|i ?765|(?<!my )(?<!by )(?<!with )visas?(?! (?:card|debit|credit"
        r"|or (?:master|card)))"
        r"|(?:work|student|spouse|fianc\w+|tourist|family|skilled worker|visitor) visas?|my visa (?!card|debit|credit)"
        r"|about my visa|refugee|ead|tps|u visa|british passport|british citizen",
        r"(?:sponsor|petition(?:ing)? for|bring) (?:\w+ )?(?:my|our|his|her|a) (?:\w+ )?(?:\w+ )?(?:over|here|in|from"
        r"|to the"
        r" (?:us|states|uk|country))|overstay\w*|stay in (?:the|this) (?:us|uk|country|states)|ice (?:has|picked|took"
        r"|detained|came|got)|detained|my papers|status (?:runs|ran|expires|expired)|permanent resident\w*|get (?:my"
        r"|his|her) papers"
        rf"|marr(?:y|ied|ying) (?:an?|to an?) (?:american|citizen|brit\w*|us citizen|foreigner)"
        rf"|(?:my )?{SPOUSE} (?:is|lives)"
        r" (?:from|in) (?:mexico|india|brazil|china|nigeria|the philippines|abroad|another country)",
    ),
    law(
        IMMIGRATION,
        (
            r"^(?!.*\b(?:interview|practi[cs]e|preparation|test|exam)\b).*\b(?:citizenship|naturali[sz]\w*)\b.*",
            r"immigra\w*|nationality",
        ),
        r"citizenship|naturali[sz]\w*|n ?400",
        r"(?:become|becoming|be|sworn in as|made) an? (?:\w+ )?citizen|british passport",
        rank=PARTICULAR,
    ),
    kind(
        r"sign\w*|notar\w*|witness\w*|oaths?|execut\w*",
        r"sign(?:ed|ing)?(?! (?:up|on))|signature|(?:put|putting) (?:my|our|his|her|their)"
        r" (?:names?|john hancock|autograph) (?:on|to)|notar\w*|witness(?:ed)?|stamped|apostille|sworn|affidavit"
        r"|statutory declaration"
        r"|swear",
    ),
    law(
        INJURY,
        (r"workers comp\w*|work(?:place)? (?:injur\w*|accidents?)", r"injur\w*|accidents?"),
        r"workers comp\w*|workmans comp\w*|(?:accident|injur\w*) at work",
        r"(?:hurt|injured|fell|broke|burn\w*|slipped|crushed|cut|strained|messed up) (?:\w+ ){0,5}?(?:at|on) (?:my "
        r"|the )?(?:work|job"
        r"|warehouse|factory|site|building site|shift)|(?:on|at) the job",
        rank=PARTICULAR,
    ),
    law(
        INJURY,
        (
            r"(?:car|auto|vehicle|road|traffic|motor) ?\w* ?(?:accidents?|crash|collision|claims?)",
            r"injur\w*|accidents?",
        ),
        r"(?:car|auto|motorbike|motorcycle|truck|bike|road|traffic) (?:accident|wreck|crash)|rear ended|t ?boned"
        r"|fender bender"
        r"|hit and run",
        r"(?:hit|knocked|ran|run|crashed|smashed|plowed|backed|went|drove|slammed|pulled out"
        r"|rammed) (?:\w+ ){0,4}?(?:by a (?:\w+ )?(?:car"
        r"|truck|van|bus|driver|lorry|taxi|uber)|into (?:me|us|my car|my|the back)|off my bike|over|the back of"
        r"|in front of me"
        r"|red light)|totall?ed my|wreck(?:ed)?|crash(?:ed)?|whiplash|passenger in",
        rank=PARTICULAR,
    ),
    law(
        INJURY,
        (r"slip\w*|falls?|premises", r"injur\w*|accidents?|negligence|claims?"),
        "",
        r"(?:fell|slipped|tripped|slip and fall|went over|falls?|slid) (?:\w+ ){0,5}?(?:in|at|on|over|down|outside)",
        rank=PARTICULAR,
    ),
    law(
        INJURY,
        (r"(?:medical|clinical) (?:malpractice|negligence)|malpractice|negligence", r"injur\w*"),
        r"malpractice|(?:medical|clinical) negligence",
        r"(?:surgeon|doctor|hospital|dentist|nurse|midwife)s? (?:\w+ ){0,3}?(?:botch\w*|left|messed|missed|mistake"
        r"|misdiagnos\w*"
        r"|screwed|wrong|negligen\w*|made a)|botched|misdiagnos\w*|wrong (?:leg|tooth|diagnosis|medication)",
        rank=PARTICULAR,
    ),
    law(
        INJURY,
        r"injur\w*|accidents?|negligence|claims?",
        r"personal injury|injur\w*|accident|compensation claim|wrongful death",
        r"dog (?:bit|bite|attack\w*)|bitten by|got hurt|was hurt|hurt in|broke my \w+ (?:in|on|at|because)|(?:sue"
        r"|suing|claim"
        r" against) (?:the|my|a|them|him)|hit by|adjuster|(?:insurance|insurer) (?:\w+ ){0,3}?(?:offer\w*|lowball\w*"
        r"|wont pay|refus\w*)",
    ),
    law(
        WORK,
        (r"settlement agreements?|severance", _AT_WORK),
        r"settlement agreements?|severance|compromise agreement|exit package|non ?competes?",
        r"redundan\w*|laid off|let (?:me |him |her )?go|package|agreement (?:\w+ ){0,2}?(?:from|by) (?:hr|work"
        r"|my (?:boss"
        r"|employer|work|company)|the company)",
        rank=PARTICULAR,
    ),
    law(
        WORK,
        (r"discriminat\w*|harass\w*", _AT_WORK),
        r"discriminat\w*|harass\w*|hostile work\w*|bull(?:y|ied|ying)",
        r"(?:boss|manager|supervisor|coworker|colleague)s? (?:\w+ ){0,4}?(?:touch\w*|grop\w*|comments|racist|sexist"
        r"|shout\w*|bull\w*"
        r"|pick\w* on|hates)|passed over|because (?:im|i am|of my) (?:\w+ )?(?:pregnan\w*|age|race|black|disab\w*|gay"
        r"|too old|muslim)",
        rank=PARTICULAR,
    ),
    law(
        WORK,
        (r"wages?|pay\b|overtime", _AT_WORK),
        r"overtime|unpaid wages|back pay|wage (?:theft|claim)|minimum wage|holiday pay",
        r"(?:owes? me|hasnt paid|havent paid|havent been paid|hasnt been paid|not paid|didnt pay|wont pay"
        r"|stopped paying|shorted"
        r"|short) (?:me |my )?(?:\w+ ){0,3}?(?:wages?|pay|paycheck|hours|weeks|months|check|commission|salary|tips)",
        rank=PARTICULAR,
    ),
    law(
        WORK,
        (
            r"^(?!.*\bprep).*\b(?:dismiss\w*|terminat\w*|tribunal|redundan\w*)\b.*",
            _AT_WORK,
        ),
        r"employ(?:ment|er|ee)s?|unfair(?:ly)? dismiss\w*|wrongful(?:ly)? (?:dismiss\w*|terminat\w*)|redundan\w*"
        r"|tribunal"
        r"|constructive dismissal|grievance|disciplinary",
        r"fired|sacked|let (?:me )?go|laid off|got the (?:boot|sack|push)|canned|(?:lost|losing) my job|dismissed"
        r"|suspended"
        r"|my (?:boss|manager|employer|work|job|company|contract)|maternity leave|whistle\w*|hr\b|quit my job"
        r"|forced out|pushed out",
    ),
    kind(
        r"grievances?|disciplinar\w*",
        r"grievances?|disciplinar\w*",
        r"(?:meeting|hearing|interview)(?: \w+){0,3}? (?:about|over|for) (?:my|the|a|his|her) (?:\w+ )?(?:complaint"
        r"|grievance|conduct)"
        r"|(?:put|raised|made|lodged|filed) (?:in )?(?:a|my) (?:formal |written )?(?:complaint|grievance)",
        rank=PARTICULAR,
    ),
    kind(
        r"tribunal\b.*\b(?:prep\w*|hearing)|(?:prep\w*|hearing)\b.*\btribunal",
        "",
        r"(?:date|hearing|case|day)(?: \w+){0,3}? (?:at|in|for|with) (?:the |a )?(?:employment )?tribunal"
        r"|tribunal (?:date|hearing"
        r"|case|day|is|next|in|on)",
        rank=PARTICULAR,
    ),
    kind(
        r"employers?|for (?:companies|businesses)",
        r"(?:im|i am|as|were|we are) an employer|my (?:staff|employees?)|(?:one|some) of my (?:staff|people|employees"
        r"|workers|lads|girls"
        r"|team)",
        r"(?:let|letting|sack|sacking|dismiss\w*|lay|laying|fire|firing) (?:somebody|someone|a member|an employee"
        r"|(?:one|two|some) of"
        r" (?:my|our|the) \w+|people|staff)(?: (?:off|go))?|(?:i|we) (?:run|own|have|manage"
        r"|employ) (?:an? )?(?:\w+ ){0,2}?(?:cafe|shop"
        r"|business|company|firm|pub|restaurant|garage|salon|nursery|staff|people|bakery|farm)",
        rank=PARTICULAR,
        other=r"benefits?",
    ),
    law(
        DEBT,
        r"bankrupt\w*|debts?|insolven\w*|chapter|iva|creditor\w*|credit",
        r"bankrupt\w*|chapter (?:7|13|11|seven|thirteen|eleven)|ivas?|insolven\w*|debts?|debt (?:relief|management)"
        r"|means test",
        r"cant (?:\w+ )?(?:pay|keep up|make|afford)|creditors?|collect(?:ors?|ion agency|ions)|foreclos\w*|garnish\w*"
        r"|repo(?:s\w*|ed|d)?"
        r"|drowning|behind (?:on|with)|bailiffs?|credit cards?|maxed out|owe (?:\w+ ){0,4}?(?:money|thousand\w*|grand"
        r"|bills?|k\b|tax\w*)"
        r"|over my head|in the hole|payday loans?|(?:medical|hospital) bills|levy|ccj\w*|going under|lose (?:the|my"
        r"|our) (?:house|home|car"
        r"|truck)",
    ),
    law(
        CRIME,
        (r"dui|dwi|drink driv\w*|drunk driv\w*", r"crim\w*|defen[cs]e|motoring|traffic"),
        r"dui|dwi|(?:drink|drunk) driv\w*|over the limit|breathaly\w*",
        rank=PARTICULAR,
    ),
    law(
        CRIME,
        (r"traffic|tickets?|motoring|driving|speeding", r"crim\w*|defen[cs]e"),
        r"speeding|(?:traffic|speeding|parking) tickets?|points on|driving (?:offen[cs]e|ban|without)"
        r"|(?:got|have) a ticket",
        r"(?:lose|losing|lost|keep|suspended) (?:my |his |her )?licen[cs]e|clocked at|camera|pulled over",
        rank=PARTICULAR,
    ),
    law(
        CRIME,
        (r"expunge\w*|record", r"crim\w*|defen[cs]e"),
        r"expunge\w*|seal(?:ed|ing)? (?:my|a) record|clean (?:up )?my record|old (?:conviction|charge|record)",
        rank=PARTICULAR,
    ),
    law(
        CRIME,
        r"crim\w*|defen[cs]e|arrests?|charges|police|courts?",
        r"criminal|arrest\w*|charged with|felony|misdemeanou?r|assault|possession|shoplift\w*|police (?:station"
        r"|interview)|bail"
        r"|magistrates?|crown court|arraign\w*|under caution|burglary|theft|warrant|probation",
        r"(?:court (?:date|hearing)|got caught|in jail|in custody overnight|cops?|police) ?(?:for|with|want\w*|came"
        r"|picked)?",
    ),
    law(
        BUSINESS,
        r"business|compan\w*|commercial|corporate|contracts?|llc|start ?ups?|formation|trade ?marks?",
        r"llcs?|incorporat\w*|shareholder\w*|trade ?marks?|partnership agreement|operating agreement|commercial"
        r"|patents?|copyright",
        r"(?:start\w*|set\w* up|open\w*|form\w*|buy\w*|sell\w*) (?:\w+ ){0,3}?(?:business|company|shop|restaurant"
        r"|start ?up|firm|salon|cafe"
        r"|bakery|franchise)|business partners?|(?:contract|lease|agreement|nda) (?:\w+ ){0,3}?(?:review\w*|look\w*"
        r"|check\w*|drawn|drafted)"
        r"|(?:review|look over|draw up|draft|write|go over) (?:\w+ ){0,3}?(?:contract|agreement|nda|terms)|(?:client"
        r"|customer|supplier)"
        r" (?:\w+ )?(?:wont|didnt|hasnt|refus\w+) pa(?:y|id)",
    ),
    law(
        BENEFITS,
        r"social security|disability|benefits|ssdi?|ssi|pip",
        r"social security|ssdi?|ssi|disability|pip|universal credit|benefits (?:appeal|tribunal)|denied (?:disability"
        r"|benefits)",
    ),
    *law_private.KINDS,
)
LAW: Final = Trade(
    words(
        r"law|legal|divorce|custody|immigration|visas?|asylum|wills?|probate|estate plan\w*|conveyanc\w*|injury"
        r"|accident"
        r"|employment|bankruptcy|debt|criminal|dui|mediation|powers? of attorney|lpa|settlement|chapter (?:7|13|seven"
        r"|thirteen)"
        r"|document (?:signing|review)|case \w+|kind of case|employers?|employer|client (?:meeting"
        r"|update call)"
        r"|(?:purchase|sale) consultation|lease extension|buying or selling|hearing preparation|family law|attorney"
        r"|opposing|spouse|court|citizenship|green card|dismissal|negligence|tenancy|naturali[sz]ation"
    ),
    _KINDS,
    words(r"vaccin\w*|physical|massage|sports injury|x ?ray|physio\w*|chiropractic|adjustment|physical therapy|rehab"),
)
