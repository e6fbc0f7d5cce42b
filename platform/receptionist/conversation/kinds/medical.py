"""What people come to family doctors, walk-in clinics and children's doctors for. English. Data."""

from collections.abc import Sequence
from typing import Final

from receptionist.conversation.ailing import PART
from receptionist.conversation.kinds.kind import GENERAL, PARTICULAR, Kind, kind
from receptionist.conversation.kinds.phrases import AGAIN, FIRST, LAST_SEEN, MY, NUMBER, TROUBLED, WRONG_WITH

_ELSE = (  # other people's patients
    r"(?:dentist|braces|crown|filling|glasses|contact lens(?:es)?|hearing aids?|haircut|vet)"
)
_SPORT = (
    r"(?:soccer|football|basketball|baseball|softball|volleyball|track|cross country|wrestling|swim(?:ming)?|cheer\w*"
    r"|gymnastics|lacrosse|hockey|tennis|golf|rugby|netball|cricket|dance team|rowing|crew|field hockey|little league"
    r"|sports?|athletics?|summer camp|camp|scouts?|pe|gym class|varsity|marching band)"
)
_FORM = (
    r"(?:forms?|paperwork|papers?|sheet|card|physicals?|clear(?:ed|ance)?|sign(?:ed)?(?: off)?|ok|note"
    r"|tryouts?|season"
    r"|exam|checkup|medical)"
)
_FAR = (
    r"(?:africa|india|thailand|vietnam|kenya|asia|brazil|ghana|nigeria|peru|tanzania|uganda|egypt|indonesia"
    r"|bali|cambodia"
    r"|mexico|colombia|pakistan|bangladesh|nepal|gambia|south africa|the congo|morocco|philippines|sri lanka"
    r"|safari|abroad)"
)
_SYMPTOM = (
    r"(?:(?:really |very |bad |awful |nasty |horrible |high |low |slight |little )*(?:sore|scratchy|raw"
    r"|swollen) throats?"
    r"|throat(?:s| is)? (?:\w+ )?(?:sore|killing|raw|on fire|swollen)|fevers?(?! blister)|temperature|coughs?"
    r"|coughing"
    r"|hacking|chest(?:y| cold| infection)|(?:head |bad |nasty |summer |stinking )colds?|(?:a|the|have|got"
    r"|caught) cold"
    r"|cold symptoms|runny nose|stuffy nose|congest\w+|sinus(?:es)?|sinusitis|the flu(?! (?:shot|jab|vaccin\w*"
    r"|clinic))"
    r"|pink ?eye|goopy eyes?|eye infection|ear ?aches?|ear infections?|ears? (?:\w+ ){0,3}?(?:plugged|blocked|clogged"
    r"|popping|ringing|hurt\w*|ach\w*|stuffed|infect\w*|bunged)(?: up)?|(?:pulling|tugging)(?: (?:at|on))? (?:his"
    r"|her|their"
    r"|the) ears?"
    r"|strep|bronchitis|tonsil\w*|rash(?:es)?|hives|itch\w*|spots all over|chicken ?pox|hand foot and mouth|impetigo"
    r"|ringworm|eczema|poison ivy|bug bites?|tick(?: bite)?|sting|shingles|boils?|cysts?|abscess"
    r"|(?:threw|throwing|thrown|throws) up|vomit\w*|puk\w+|barf\w*|stomach (?:bug|flu|ache|pain|cramps?)|tummy"
    r" (?:ache"
    r"|bug|pain|upset)|the runs|diarr?h?o?ea|constipat\w+|heartburn|reflux|nause\w+|queasy"
    r"|uti|(?:water|kidney|chest|skin) infection|water ?works|(?:burns|stings|hurts) (?:when|to) (?:i |he "
    r"|she )?(?:pee|go|wee)\w*|bladder infection"
    r"|yeast infection|thrush|migraines?|head ?aches?|dizz\w+|light ?headed|back ?ache|bad back|sciatica|gout|vertigo"
    r"|(?:not|isnt|cant|hasnt been) (?:feeling|been feeling|sleep\w*|sleeping) ?(?:well|right|good|great"
    r"|myself|himself"
    r"|herself)?|under the weather|feel\w* (?:\w+ )?(?:awful|lousy|crappy|rough|terrible|rotten|crummy|poorly"
    r"|sick|ill"
    r"|yucky|icky|rubbish|dreadful|run down)|coming down with|came down with|pick(?:ed|ing) (?:something|a bug) up"
    r"|sick|poorly|unwell|wheez\w+|short of breath|allergies|hay ?fever|asthma|lice|worms|croup|rsv|covid(?! (?:shot"
    r"|vaccine|booster|jab))|flare ?up|lump|swollen (?:gland\w*|\w+)|infected \w+|infection"
    rf"|(?:twist|sprain|strain|hurt|injur|bruis|jamm|roll|bang|smash|pull|tweak)(?:ed"
    rf"|ing)? {MY} (?:\w+ ){{0,2}}?{PART}"
    rf"|sprain\w*|twisted ankle|(?:cut|burn(?:t|ed)?|sliced|gash\w*) (?:on )?{MY} (?:\w+ )?{PART}|stitches|splinter"
    rf"|{PART}s? (?:is |are |s |has been |been |keeps? |really )*(?:hurt\w*|killing|aching|aches|swollen|sore"
    rf"|throbbing"
    r"|bleeding|itchy|numb|swelling)|hurting|panic attacks?"
    rf"|(?:{PART})s? (?:(?:has|have|just|is|are|been|keeps|s) )*(?:went|gone|going|locked|seized|acting up"
    rf"|playing up|off|upset|funny|weird|doing|flips"
    r"|cramp\w*|tight|burning|stiff|bust\w*)(?: out)?|stepped on (?:a|some|something|glass)(?: \w+)?|(?:dog"
    r"|cat|spider|bug|tick) (?:bit|bite)|bit(?:ten)? by"
    r"|stung|fell (?:off|down|on|over)|feel\w* (?:\w+ ){0,2}?(?:off|tired|worn out|run down)|no energy|wiped"
    r" out|cant (?:stop|keep) (?:\w+ )?(?:down|cough\w*|sneez\w*)"
    r"|(?:cough|sneez|wheez|shiver|sweat)ing|chills|body aches|aching all over|achy"
    rf"|{PART}s?(?: (?:is|are|has|have|been|all|so|really|keeps|just|a bit|got|gone))* {TROUBLED}"
    rf"|(?:{WRONG_WITH}) (?:\w+ ){{1,3}}?{PART}s?|(?:running|has|got|had|spiking|with)(?: a| about"
    rf"| at)? (?:temp\w*|hundred|one oh)(?: \w+)*?"
    r"|(?:caught|picked up|come down with|got) (?:something|whatever\w*|a bug|the bug)|(?:bit|bitten|stung"
    r"|scratched) (?:me|him|her))"
)
_WELL_VISIT = (
    r"(?:check ?(?:up|ups)|physicals?|well (?:child|baby|kid|visit|check|woman|man)(?: visit| check| exam)?|wellness"
    r"(?: (?:visit|check|exam))?)"
)
_CHECK_UP = (
    rf"(?:(?:regular|routine|yearly|annual|full|complete|general|normal|standard|(?:{NUMBER} )+(?:year|month"
    rf"|week)s?(?: old)?"
    rf"|adult|work|job|school|kindergarten|once a year) )*{_WELL_VISIT}"
)
_WELL = (
    _CHECK_UP,
    rf"(?:yearly|annual|regular|routine|(?:{NUMBER} )+(?:year|month|week))(?: old)? (?:exam|visit|appointment"
    rf"|check|one|once"
    r" over|medical|well)",
    r"(?:month|week|year) old (?:is )?due(?: for| in)?(?: (?:his|her|a|their))?(?: (?:visit|appointment|next one))?",
    rf"due (?:for )?(?:{MY} |a )?(?:(?:{NUMBER} )+(?:year|month|week)s?|yearly|annual)",
    r"check(?:ed|ing)?(?: \w+){0,2}? (?:the|my|whole|full|all) (?:whole )?body|(?:one time|once) (?:every|each) year",
    r"once over|going over|full m ?o ?t|head to toe|milestones|growth (?:check|chart)|weigh(?:ed)? and measured",
    rf"{LAST_SEEN} (?:\w+ ){{0,3}}?(?:physical|check ?up|seen a doctor|saw a doctor|doctor|checked)",
    r"(?:havent|hasnt|not|never) (?:\w+ )?(?:seen a doctor|been to (?:a|the) doctors?|had (?:a|my|his|her) (?:\w+ )?"
    r"(?:physical|check ?up|yearly|annual)|been in"
    r"|been checked)(?: \w+){0,4}? (?:years|forever|ages|a while)",
    r"school (?:needs|wants|requires|says)(?: \w+){0,4}? (?:physical|check ?up|exam)",
    r"(?:kindergarten|preschool|school|daycare|day care|college|pre k) (?:\w+ )?(?:forms?|entry|physical|paperwork)",
)

_HURT_BY = (
    rf"(?:roll|twist|sprain|strain|jamm|pull|tweak|hurt|injur|bruis|bang|bump|smash|slamm|crush|bash|whack|knock|burn"
    r"|scald|scrap|graz|slic|nick|gash|dislocat|fractur|broke?|cut|tor[en]|hit|bust)(?:e?d|t|en|ing)?"
    rf" (?:on |up |open )?{MY} (?:\w+ ){{0,2}}?{PART}s?"
    rf"|{PART}s? (?:\w+ ){{0,2}}?(?:popped out|(?:might|could|may) be (?:broken|fractured)|in (?:a|the) door)"
    r"|sprains?|stitch(?:es)?(?! (?:out|removed|removal))|splinter|gash|(?:dog|cat|spider|snake) (?:bit|bite)"
    r"|bit(?:ten)? by|(?:fell|fallen|falling|came|slipped|tripped) (?:off|down|over|on)"
    r"|(?:stepped|trod|stood) on (?:a|some|something|glass)|(?:a |minor )?(?:injury|wound|cut)"
    rf"|did {MY} {PART} in|dropped (?:\w+ ){{1,4}}?on {MY} {PART}"
)
_PRESSURE = r"(?:blood pressure|bp)(?! (?:pills?|tablets?|med\w*|drugs?|prescriptions?|machines?|cuffs?)\b)"
KINDS: Final[Sequence[Kind]] = (
    kind(
        r"(?:stitch\w*|sutures?|staples?) (?:removal|out)|removal of (?:stitches|sutures|staples)",
        tells=(
            r"(?:stitches|sutures|staples)(?: \w+){0,4}? (?:out|off|removed)"
            r"|(?:remove|removing|take out|taking out|get out)(?: \w+){0,2}? (?:stitches|sutures|staples)",
        ),
    ),
    kind(
        r"sick|ill|illness|acute|urgent|same day|walk in|minor (?:illness|injur\w+|ailments?)",
        tells=(_SYMPTOM,),
        wished=(
            r"look at (?:it|him|her|me|this)|checked out|(?:needs? to|has to|gotta|wanna|want to) (?:be seen|see"
            r" some\w+)",
        ),
        never=_ELSE,
    ),
    kind(
        r"injur\w*|accidents?|sprains?|wounds?|cuts",
        tells=_HURT_BY,
        rank=PARTICULAR,
        other=r"illness|sick|law|claim|prevention",
        never=rf"{_ELSE}|stitches (?:\w+ ){{0,3}}?(?:out|removed)",
    ),
    kind(
        r"^(?:(?:doctors?|gp|office|general|regular|medical|standard|in person|clinic|nurse) )+(?:visit|appointment"
        r"|consultation|consult)$|^(?:consultation|visit|appointment|exam)$",
        tells=(_SYMPTOM, r"see (?:a|the|my) (?:doctor|gp)|doctors? appointment"),
        wished=(r"look at (?:it|him|her|me|this)|checked out",),
        never=_ELSE,
        rank=GENERAL,
    ),
    kind(
        r"well (?:child|baby|kid|woman|man|visit)|wellness|physical|annual|health check|check ?up|medical",
        tells=_WELL,
        wished=(rf"{LAST_SEEN}|overdue|yearly|annual|school|once a year",),
        other=r"sports?|dot|cdl|camp|dental|cleaning|hygien\w*|sight|contact|hearing|gum|cat|dog|puppy|kitten",
        never=rf"{_ELSE}|teeth|tooth|eyes? (?:checked|tested|test|exam\w*)|(?:check|test)\w* {MY} (?:eyes"
        rf"|teeth|hearing)",
    ),
    kind(
        r"(?:sports?|camp|school)\b.*\b(?:physical|medical|exam)",
        tells=(
            rf"{_SPORT}(?: \w+){{0,9}}? {_FORM}",
            rf"{_FORM}(?: \w+){{0,6}}? {_SPORT}",
            r"tryouts?|cleared to play|(?:make|making|join\w*|on|for) the (?:\w+ )?team|(?:pre)?season|before"
            r" (?:he|she|they) can"
            r" play|(?:coach|school) (?:needs|wants|says|said)(?: \w+)*? (?:form|physical|doctor)",
        ),
        wished=(_SPORT, r"form (?:filled|signed)(?: (?:out|in))?"),
        never=r"hurt|injur\w+|twisted|sprain\w*|sore",
    ),
    kind(
        r"flu",
        tells=(
            r"flu (?:shot|jab|vaccin\w*|needle|injection|thing|clinic|one)s?|(?:shot|jab|vaccin\w*|needle|poke"
            r"|something) (?:\w+ )?"
            r"(?:for|against) (?:the )?(?:flu|influenza)|(?:vaccinated|jabbed) (?:\w+ )?(?:for"
            r"|against) (?:the )?flu|influenza"
            r" (?:shot|vaccin\w*)",
        ),
        wished=(r"shots?|jabs?|vaccin\w*",),
        never=r"tetanus|rabies|mmr|hpv|travel\w*",
    ),
    kind(
        r"vaccin\w*|immuni[sz]\w*|shots?|jabs?|boosters?",
        tells=(
            r"(?:his|her|their|my|baby|kindergarten|school|some|catch up|month|year|the) (?:\w+ )?(?:shots"
            r"|jabs|vaccin\w*"
            r"|boosters?|immuni[sz]ations?)|vaccinated|immuni[sz]ed|(?:mmr|hpv|tdap|tetanus|chicken ?pox"
            r"|shingles|measles"
            r"|hepatitis|meningitis|covid|pneumonia) (?:shot|jab|vaccin\w*|booster)",
        ),
        wished=(r"shots?|jabs?|needles?|boosters?",),
        other=r"flu|covid|shingles|tetanus|rabies|travel|visit$",
    ),
    kind(
        r"newborn|baby check",
        tells=(
            rf"(?:{NUMBER}) (?:days?|weeks?) old|(?:just |been |was )born(?: \w+){{0,2}}|new ?born|new baby"
            rf"|(?:just|we) had (?:a|our"
            r"|the|my) (?:\w+ )?(?:baby|little (?:one|girl|boy))|(?:came|coming|come|brought|bringing"
            r"|going) (?:\w+ )?home from (?:the )?"
            r"(?:hospital|maternity)|discharged|jaundice|(?:first|initial) (?:check|visit"
            r"|appointment)(?: \w+){0,3} (?:baby"
            r"|birth|hospital)|(?:gave|giving) birth",
        ),
        wished=(r"baby|infant|breast ?feeding|latch\w*",),
    ),
    kind(
        r"(?:blood|bloods|lab|labs|phlebotomy)",
        tells=(
            r"blood ?(?:work|test\w*|draw|drawn|panel|taken|levels)|bloods(?: (?:done|taken))?|labs|lab"
            r" (?:work|order|slip|test\w*)"
            r"|cholesterol(?: (?:check\w*|test\w*|done))?|a ?1 ?c|(?:thyroid|iron|vitamin d|sugar"
            r"|hormone)s? (?:levels?|test\w*|check\w*|looked at|done)"
            r"|draw (?:my |some )?blood|blood (?:for|sample)|fasting",
        ),
        wished=(r"blood|needle|drawn|results",),
        other=r"pressure|sugar check",
        never=r"blood (?:pressure|in (?:my|his|her)|thinners?)|bleeding",
    ),
    kind(
        rf"{_PRESSURE}",
        says=rf"{_PRESSURE} (?:checks?|check ?ups?|readings?|reviews?|tests?)",
        tells=(
            rf"(?:check|tak|measur|monitor|test|read|do|look at)(?:ing|ed|e)? (?:\w+ ){{0,2}}?{_PRESSURE}",
            rf"{_PRESSURE}s?(?: \w+){{0,3}}? (?:checked|taken|done|measured|monitored|read|tested|looked at|seen to"
            r"|high|low|up|through the roof)",
            rf"{_PRESSURE}(?: \w+){{0,9}}? (?:have|get|needs?) (?:it|that) (?:checked|taken|done|looked at)",
        ),
        wished=(_PRESSURE,),
        never=r"(?:something|meds?|medicines?|medications?|pills?|tablets?) for (?:\w+ )?(?:blood pressure|bp)",
    ),
    kind(
        r"follow ?up|review|recheck|returning",
        tells=AGAIN,
        wished=(r"(?:my )?results|stitches (?:out|removed)|again|back in",),
    ),
    kind(
        r"(?:asthma|copd|respiratory|breathing|inhaler)\b.*\b(?:reviews?|checks?|clinics?)|spirometry",
        tells=(
            r"(?:asthma|copd|inhalers?|puffers?|breathing)(?: \w+){0,6}? (?:review\w*|check\w*|looked at|gone over)"
            r"|(?:review|check|look(?: over| at)?|go over|yearly|annual)(?: \w+){0,4}? (?:asthma|copd|inhalers?"
            r"|puffers?|breathing)"
            r"|asthma (?:review|nurse|clinic|check)|peak flow|spirometry",
        ),
        wished=(r"asthma|inhalers?|puffers?|copd",),
        rank=PARTICULAR,
    ),
    kind(
        r"dressings?|bandages?|wound (?:care|checks?)",
        tells=(
            r"(?:dressings?|bandages?|wounds?|stitches)(?: \w+){0,4}? (?:chang\w*|redone|re ?dress\w*|looked at|done"
            r"|seen to)"
            r"|(?:chang|redo|re ?dress)\w*(?: \w+){0,3}? (?:dressings?|bandages?|wounds?)|re ?dressing",
        ),
        wished=(r"dressings?|bandages?|wounds?",),
        rank=PARTICULAR,
        other=r"hair|window|salad|table",
    ),
    kind(r"(?:smear|cervical|pap)", tells=(r"smear(?: test)?|cervical (?:screening|check)|pap(?: test| smear)?",)),
    kind(
        r"travel",
        tells=(
            rf"(?:going|off|trip|travel\w*|fly\w*|heading|flying out|holiday)(?: \w+){{0,2}}? (?:to|in"
            rf"|round) (?:\w+ )?{_FAR}",
            r"(?:malaria|yellow fever|typhoid|travel)(?: \w+)? (?:tablets|pills|shots?|jabs?|vaccin\w*"
            r"|injections?)|malaria|typhoid"
            r"|yellow fever|(?:jabs?|shots?|vaccin\w*|injections?)(?: \w+){0,4}? (?:holiday|trip|africa|india"
            r"|thailand|vietnam"
            r"|kenya|abroad|asia|safari|brazil|ghana|nigeria|peru)",
        ),
        wished=(r"trip|travel\w*|abroad|holiday|safari|africa|india|thailand|kenya",),
    ),
    kind(
        r"drug (?:test|screen)",
        tells=(
            r"drug (?:test|screen)\w*|pee in a cup|urine (?:test|screen)|pre ?employment(?: \w+)?|(?:my )?new"
            r" job(?: \w+){0,4} (?:test"
            r"|screen)\w*|ten panel",
        ),
        wished=(r"employer|probation|hired|new job",),
    ),
    kind(
        r"tetanus|tdap",
        tells=(
            r"tetanus|lock ?jaw|(?:stepped on|cut on|scratched by|rusty)(?: \w+){0,3}? (?:nail"
            r"|wire|metal|tin)",
        ),
    ),
    kind(r"shingles", tells=(r"shingles(?: (?:shot|jab|vaccin\w*))?",)),
    kind(r"covid|corona\w*", tells=(r"covid(?: \w+)?|corona(?: \w+)?",), wished=(r"boosters?",)),
    kind(r"semen|sperm", tells=(r"(?:semen|sperm)(?: \w+)?|his (?:swimmers|count)",)),
    kind(
        r"injection (?:class|lesson|training|teach\w*)",
        tells=(
            r"(?:learn|teach|taught|show"
            r"|how)(?: \w+){0,5}? (?:injections?|inject|shots?|needles?)",
        ),
    ),
    kind(
        r"new patient (?:consultation|visit)|fertility consultation",
        tells=(
            r"(?:trying|been trying) (?:for|to)(?: \w+){0,2}? (?:year\w*|baby|conceive|get pregnant|months)|cant"
            r" (?:conceive|get pregnant)|ivf|iui|egg"
            r" freezing|freez\w* (?:my )?eggs|infertil\w*",
        ),
    ),
    kind(r"tb|tuberculosis", tells=(r"t ?b (?:skin )?(?:test|shot|check)\w*|tuberculosis|ppd|mantoux",)),
    kind(
        r"(?:dot|cdl)|driver medical",
        r"(?:dot|d o t|cdl|truckers?|trucking|department of transportation) (?:\w+ )?(?:physicals?"
        r"|medicals?|card|exam)"
        r"|(?:physicals?|medicals?|card|exam) for (?:my |the |a |his )?(?:\w+ )?(?:cdl|dot|trucking|truck)",
        r"d ?o ?t|cdl|med(?:ical)? card|truck(?:ing|er)?(?: \w+){0,3} (?:physical|medical)",
        rank=PARTICULAR,
        called="DOT physicals",
    ),
    kind(
        r"new patient|first visit|meet and greet|registration",
        tells=FIRST,
        wished=(r"looking for a (?:new )?(?:doctor|pediatrician|gp|pcp)|just moved|establish care|sign up|register",),
    ),
)
