"""What takes an English emergency back: denials, questions, suppositions, the past, and words that only sound like it."""

from typing import Final

from receptionist.conversation.emergency.english.figures import FIGURES
from receptionist.conversation.emergency.language import Scopes

_NEARLY = "nearly|almost|practically|about|just about|damn near|near|virtually|thought i was going to|could have"

SCOPES: Final = Scopes(
    denies="""
    (do not|please do not|no need to|not need to) (send|call|dial|get|need)
    not
    no
    without
    never
    (nobody|none|neither|nor)
    no one
    (free of|instead of|rather than|apart from|other than|far from|anything but)
    (deny|denies|denied|ruled out|rule out|rules out)
    """,
    believes="""
    not [~1] (think|believe|suppose|say|saying|mean|mean that|claim)
    """,
    asks="""
    (when|how|where|why) (should|do|would|must) (i|we|you|one)
    (could|can|would|will|does|do) (the|a|an|your|my|this|that|stress|anxiety|botox|filler|heat|dust|mold) ~2
    how much to
    ^ does ~1 (give|cause|make|mean|bring|count)
    (^|and|so|or|also|but|if) (can|could|does|do|is|are|will|would|should|may) (my|a|the|your|his|her|an|any|this) ~1
    (^|and|so|or|also) can a ~1
    (^|and|so|or|also) can [~3] (be|cause|come from|mean|hurt|happen|damage|lead to)
    (do|does|did|can|could|would|will|should|may) (you|you guys|they|your ~1|the ~1|i|we|one|people|someone|somebody|anybody|anyone|it|that)
    (^|and|so|know|ask|wondering|then|or|see|but|just) (what|which|how|when|where|why|who) [~1] (do|does|did|is|are|about|should|would|can|could|to|will)
    (how much|how many|how long|how often|how soon|how far|how old|how fast)
    what kind|what type|what time
    (^|and|so|or|also|question|question is) [just] (is there|are there|is it|are you|is that|are your|is your|are the|is the|is a|is an|is ~2 (safe|okay|ok|possible|covered|allowed|dangerous)|are ~2 (safe|okay|ok))
    (wondering|wonder|curious|asking|ask|question|questions|know|find out|information|info|calling|interested|learn|inquire) [~1] (if|whether|about|how|on|what|regarding)
    (difference between|article about|class on|classes on|course on|training for|training in|brochure on|policy on|policy for|form for|forms for|screening for|risk of|chance of|chances of|prevent|preventing|avoid|avoiding|worried about|afraid of|scared of|fear of|insurance for|specialize in|experience with|cover|covers|covered for|treat|treats|case of|cases|claim for|charge|charges|lawsuit|sue|suing|settlement)
    (anything|something|remedy|treatment|cure|cream|tips|advice|help) for
    """,
    supposes="""
    in case of
    (if|suppose|supposing|imagine|unless|whenever|whether|hypothetically|assuming)
    (in case|in the event|just in case|what happens|what would|what should i do when|let us say|lets say|let is say)
    say (somebody|someone|a|my|i|the|there|he|she|we|you)
    ^ [and|so|but] (were|should) (he|she|i|my|the|it|someone|somebody|anyone|anything|they|we|there|a|you)
    (could|would|might|may) [~2] (ever|someday|one day)
    (so that|so) [~4] (does not|do not|will not)
    """,
    past_before="""
    (when|while) (i|he|she|we|they|my ~1) (was|were) [~1] (two|three|four|five|six|seven|eight|one|little|in)
    (neighbor|friend|tenant|owner|guy|lady|cousin|coworker|relative|uncle|aunt) (of ours|of mine|who|before)
    (last|previous|old|first|former) (tenant|tenants|owner|vet|dentist|dog|cat|stylist|renter|landlord|job|place|house|car|one)
    (report|claim|case|statement|lawsuit|insurance|adjuster) [~1] (says|that|about|said|states)
    (in the news|on the news|in the paper)
    [~1] (years|year|months|month|weeks|decades|decade|ages|winters|summers) (ago|back|before|earlier)
    (late|used to|previous|previously|prior|former|formerly|historically|originally)
    last (year|month|week|summer|winter|spring|fall|autumn|christmas|season|<month>|time)
    (in|back in|since|from|until|of|around|during|before) <year>
    (in|back in|since|during|around|over|early|late) [the] <month>
    back (in|when|then|before)
    (when|while) (i|he|she|we|they|my ~1|it) (was|were) (a|little|young|younger|small|in|at|pregnant|growing|alive|born|still|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|three|four|five|six|seven|eight|kids|teenagers|about)
    as a (child|kid|baby|teenager|teen|boy|girl|toddler|young ~1|student|little ~1)
    since (my|his|her|the|that|then|i|he|she)
    (after|following|before) (my|his|her|the|a|an|that|having|i had|he had|she had)
    once [upon|had|when]
    (recover*|survived|survivor|surviving|history|bout|rehab|healing|aftermath|anniversary)
    (died|dead|passed|passed away|gone|killed) (of|from|after|in|when|because)
    (lost) [~2] to
    (followup|follow up|checkup|check up) [~2] (for|after|about|from)
    (the other|one) (day|week|month|night|time|year)
    (that time|this one time|one time|first time|the time)
    (nineteen|19*) ~1
    ever since
    (had|have had|has had|was) [~1] already
    (tenant|owner|people|family|person|guy|folks|house) (before|who lived)
    (already|previously) (had|been|was|treated|seen)
    (accused of|charged with|arrested for|convicted of|sued for|witness to|victim of|case about|report about|story about|movie about|book about|show about|documentary about|song about|news about|podcast about)
    """,
    past_after="""
    last (thanksgiving|easter|halloween|hanukkah|fourth|holiday|school|season|baseball|january|february)
    (twice|once) [~2] (before|now|already)
    [and|but] [~1] had surgery
    [and|but] we spent
    [~4] (do you have those records|is the area|that is why)
    (at|by) (my|his|her|our|the) (last|old|previous|first|other|former) ~1
    (broke|broken|went) [~4] with (my|her|our) (first|second|third|last|previous) [~1]
    at (the age of|age|fifty|sixty|forty|thirty|seventy|eighty|twenty|ninety)
    (report|claim|case) says
    [~2] (years|year|months|month|decades|decade|ages|weeks|winters|summers|christmases) (ago|back|before|earlier)
    last (year|month|week|summer|winter|spring|fall|autumn|christmas|season|<month>|time)
    (in|back in|since|around|during|early in|late in) <year>
    (in|back in|this past|during|over|around|at) [the] [early|late|mid] <month>
    back (in|when|then|before)
    when (i|he|she|we|they|my ~1|it) (was|were) (a|little|young|younger|small|in|at|pregnant|growing|alive|born|still|just a|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|three|four|five|six|seven|eight|on|kids|teenagers|about)
    when (i|he|she|we|they) (had|lived|worked|played|took|drew|did|gave|came) ~3 (blood|in|at|there|surgery|baby|first|last|tooth|teeth|test|before)
    while (i|he|she|we|they) (was|were|lived) (pregnant|in|at|abroad|away|alive)
    as a (child|kid|baby|teenager|teen|boy|girl|toddler|young ~1|student|little ~1)
    in (the past|childhood|college|high school|grade school)
    (in|at) <poss> (old|last|previous|former|first|other) (place|house|apartment|job|school|town|office|building|plant|clinic|salon|dentist|city)
    before (we|i|he|she|they) (met|married|got married|moved|were|started|had|knew|retired)
    (in|at) (his|her|my) (twenties|thirties|forties|fifties|sixties|teens|youth|childhood)
    (survivor|history|victim fund|awareness|prevention|statistics|season|research|association|foundation|training|certification|class|classes|course|risk|insurance|coverage)
    (once|twice) (when|at|before|in|while|as|but)
    before (covid|we moved|the surgery|i moved|my surgery|the operation|i was|he was|she was|i retired)
    (the other|one) (day|week|month|year|summer|winter)
    [that|and|but|so|in the ~1] [~2] (healed|recovered|fully recovered|cleared|survived|resolved|turned out|was ruled out|had stents|got stents|is all healed|went away|is fine now|is okay now|am fine now|am ok now|been fine|been great|been good|is better now|is all better|is all right now|has been fine|has not had one|have not had one|since then|ever since)
    (a while|long time|while) (ago|back)
    (all|most of) (her|his|my) life
    awhile (ago|back)
    [~2] case
    """,
    present="""
    right now
    (again|happening|currently|suddenly)
    at the moment|this (minute|second|instant|very)|as we speak|just now|just (had|collapsed|fell|passed|stopped|started)
    (minutes|seconds|moments|minute|moment) ago
    same thing
    """,
    idioms=f"""
    {FIGURES}
    i [have] [already|just|only|did] (took|taken) (one|two|a|an|some) [~1] (advil|ibuprofen|tylenol)
    (there is|has|have|got|had) [~2] (a|an|some|big|these|those|many|more|of|small|dead|live|two|three|loads of|any|just) (bat|bats|raccoon|raccoons|squirrel|squirrels|bird|birds|mouse|mice|rat|rats|possum|opossum|skunk|wasp|wasps|bees|hornets|nest|termites|ants|animal|creature) [~2] in [~1] ~1
    (will|do|does|did|is|are|has|have|would) not [~1] (talk|talking|speak|speaking|talked|spoken) to (me|us|him|her|them|each|anybody|anyone|one|my)
    and i not (talk|talking|speak|speaking)
    and i [~1] not [~1] (talk|talking|speak|speaking)
    not [~1] speaking terms
    <a_thing> [~3] (not (respond*|move|work*|start*|wake up)|unresponsive|collapsed|dying|dead|drowning|drowned|frozen|choking|choked|gasping|knocked out|fell|shot|seized|bleeding|hit by)
    (drowned|knocked out|shot|stabbed|killed|attacked|hit|choked|strangled|burned) [~1] (my|the|our|your) <a_thing>
    over my dead body
    [there is] [a] fire (place|drill|pit|escape|exit|extinguisher|code|inspection|sale) [~2]
    fire up [the|a|my]
    eyes roll [~2] (every|when|whenever)
    baby on the way
    lash got stuck in my eye [~4] out
    not stop (talking|texting|calling|barking|running|dripping|beeping|ringing|laughing|eating|crying|twitching)
    not wake up [~1] (before|until|till) ~1
    (husband|wife|son|daughter|dad|mom|he|she|nobody|doctor|office) is not answering [~1] (phone|texts|emails|calls|did|can you)
    not moving (to|the|my|our|house|until|out|in|appointment) [~2]
    (pass out|faint|die|collapse|explode) [~1] (from hunger|when i (hear|see)|of hunger|waiting|if i have to)
    burning hot in
    hard to breath in (that|this|the|your) [~3] (room|lobby|office|studio)
    (have|got) a fire inspection
    so i will not make | choked on [~1] (water|juice|air|spit) but
    (burning|burn) up (minutes|my|the|fuel|time)
    (knock*|blown) [~2] (by how|with a feather)
    jump* out of <poss> skin
    make* me want to die
    would have a (fit|cow|stroke|heart attack)
    help me out
    kick* the bucket
    shot down
    (hit|hits) the (jackpot|gym|road|books|spot)
    kill me now
    (shoot|kill|hang) myself if i (have|had|must|need|get|hear|see)
    cut myself (off|shaving|some)
    no (reason|point) [~2] (go on|going on) (paying|with|about|like)
    (want|like) to end [~1] (it|things) with
    (bungee|parachute|paraglid*|skydiv*) [~4] | ~6 with a bungee
    (stops|stop|stopped) breathing [~2] (at night|in his sleep|in her sleep|sometimes|when he sleeps|while)
    (sleep study|sleep apnea|snores|snore|snoring) [~6]
    not [~1] breath [~2] (through|at night)
    short of breath when (i|he|she) (climb*|walk*|run*|exercise*|go)
    (wake up|waking up) in the (morning|mornings) | not wake up (in the morning*|for school|for work|on time|early)
    not [~1] (talk|talking|speaking|walking) yet
    (speech therapy|care home|assisted living|nursing home|memory care) [~4]
    (fire|tornado|earthquake|shooter|lockdown|evacuation) (drill|drills|training|exercise)
    (movie|film|show|series|novel|book|game|podcast|play|video|episode) [~3] (where|about|in which|with|when) ~8
    (escape room|haunted house|murder mystery|laser tag|paintball|video game) [~8]
    (order|buy|stock|carry|kits|kit|training|free) [~1] (naloxone|narcan|epipen*|tourniquet*|defibrillator*)
    next to [~1] (fire station|police station|hospital|bank|school)
    (gums|gum) [is|are] [~1] bleed* [~6] (brush*|floss*|teeth*|bit|little|clean*)
    (teething|pollen|hay fever|hayfever) | ~6 (pollen|hay fever|teething)
    (itchy|watery|dry) and (puffy|red|swollen)
    razor burn | razor bump*
    (kicking|kicks) me (all night|at night|in the ribs)
    followed [~1] (on|by) (instagram|facebook|tiktok|social|your|you)
    not let me (leave|go|out) [~1] (early|before|work|from work|until)
    missing (school|work|class|practice|teeth|~1 teeth|tooth|an|the|from [~1] order)
    hit my (parked|fence|mailbox|bumper|car|truck|thumb|head on the cabinet)
    jail for | (charged|charges|arrested|convicted|accused) [~1] (for|with|of) [~4]
    (portal|password|website|app|login|account|form|forms|booking|appointment|insurance|bill|billing|printer) [~2] help
    (help|help me) [~1] (with|find|open|choose|choosing|understand|fill|book|change|pick|move|reset|get into) [~6]
    (someone|somebody) [~1] help me (with|find|i have been (transferred|on hold|waiting))
    (dying|die) of (old age|boredom|curiosity|laughter|embarrassment)
    (in|on) hospice
    (of|all of) my (antibiotics|vitamins) | antibiotics [~3]
    all (ten|seven|five|fourteen|the) [days] of (the|my) (pills|antibiotics|medicine)
    (hospital|er) last (week|month)
    (fashion|hair|wardrobe|beauty|style|bridal) [~2] emergency
    emergency (haha|lol|just kidding|i ran out of|of fashion|for my hair)
    no i am (kidding|joking)
    (boat|car|kayak|fish) out of the water
    water in [~1] (basement|shoe|shoes|boots|phone|ear|ears|carpet)
    cries every evening | (is that|maybe|just|has|have|with|for) colic
    swallowed [~1] pill (fine|whole|easily|ok)
    (truck|car|van|door|lid|valve|knob|handle|window|drawer|lever|garage|gate|bolt|key|lock|tire|seat|sofa|couch|fridge) [is|are] ~6 not (move|budge|moving|start|turn|work*)
    (kick*|throw*|threw) (me|us|him|her|them) out
    (his|her|their|its|my|your|puppy|kitten|flu|booster|first) shots
    still numb [~1] (from|after)
    numb [~2] (dentist|novocaine|lidocaine|cleaning|filling)
    laughing at|(laugh*|cried|crying|giggl*) so hard [~3] could not breath
    so hard [~3] (i|he|she|we) could not breath
    hair is on fire
    (trainer|coach|instructor|stairmaster|class|teacher|workout|leg day) [is] [~1] (trying|going) to kill (me|us)
    heart [~1] (stopped|skipped|dropped|sank|melted) when
    (strangle|murder|kill|throttle) my (printer|computer|phone|boss|landlord|laptop|wifi|router|car|internet|plants)
    stabbed [~1] by my (business|partner|boss|ex|accountant|company)
    back [is|has|have] [~2] stabbed
    (blew|blow|blown) up with
    at night from
    numb [~1] (at night|from (typing|sleeping|sitting|the|driving|work)|when i|after (the|my|a)|from the|till|until)
    (tree|branch) fell on [~1] (fence|shed|car|roof|yard|porch|driveway|gutter|garage)
    attacked my (credit|reputation|character|business)
    killing my (business|back|grades|feet|vibe|career|battery|lawn|grass|credit|sales|budget|profit|profits)
    choked on [~2] (coffee|water|drink|latte) (laughing|when)
    burn* easily
    die if (i|we) (do|can) not
    (feet|legs|muscles|back|abs|scalp|quads|glutes|knees|shoulders|nerves|ears|cheeks|calves|soles|thighs|hamstrings|toes|eyes) (is|are) [~1] on fire
    (have|having|had) [~1] (heart attack|stroke|fit|coronary) (when|if) (she|he|they|you|i|we) (sees|see|saw|hears|hear|heard|finds|find|found|gets|got)
    emergency (clean|cleaner|cleanup|fix|patch|tow|towing|babysitter|shopping|haircut|wax|visit)
    fire department [~1] (permit|inspection|number|code|certificate|report|fundraiser)
    gas leak (detector|detection|test|tester|inspection|repair|kit|sensor|certificate)
    (slight|little|bad|small|noticeable|a) limp
    (cigarette|cigar|weed|tobacco|cooking|barbecue|campfire|pot|vape) smoke
    (jaw|mouth) dropped
    (frozen|froze|scared|bored|worried|starved|starving|tickled|loved|sick|work|working|worked) to death
    (burning|burnt) smell [~3] (when|if) i
    saved my life
    (shaking|trembling|crying) (with|from) (excitement|joy|laughter|laughing|happiness|cold|nerves)
    (stuck|tied|locked) (in|out) [~2] (traffic|work|meeting|my house|house|apartment|car and need a tow)
    a (matter|question) of life and death
    matter of life
    needs ~3 (shot|shots)
    (head|brain|mind|phone|inbox) [~2] exploding
    bit my (tongue|lip|cheek)
    (shooting|stabbing|robbery|fire|crash) [~1] (in|on) the (news|paper|papers)
    (nearly|practically|about|just about|damn near|virtually) (had|died|passed out|fainted|choked|drowned|killed|collapsed|blacked out|lost)
    ({_NEARLY}) [~1] (had|have|died|die|passed out|fainted|choked|drowned|killed|having|collapsed|dying|a) [~2] [heart attack|stroke|seizure] [~3] (when|laughing|from|with|how|because|at|over|ha|haha|money|seeing|looking|reading|hearing|trying|just|what)
    ({_NEARLY}) [~1] (had|have|give|gave|given) ~2 (heart attack|stroke|seizure|fit|coronary|aneurysm|cow)
    ({_NEARLY}) (died|dead|drowned) [of|laughing|when]
    (gave|give|giving|gives|gonna give|given) [me|him|her|us|you|my ~1] [almost|nearly] a [~1] (heart attack|stroke|coronary|seizure|aneurysm)
    (heart attack|stroke|coronary|aneurysm|fit) (when|at|over|seeing|looking|reading) [~2] (saw|see|bill|price|prices|invoice|told|heard|opened|estimate|quote|total|cost|looked|found|read|says|realized)
    (have|having|had|throw|throwing|threw) a (fit|conniption|cow|meltdown) (if|when|about|over|because|and she will|at)
    heart attack (burger|grill|sandwich|shake|on a plate)
    (dying|die|kill|killing|murder|killed|dead) (to|for|laughing|of) [~2] (see|get|try|know|try|hear|have|come|go|a|an|some|one|your|that|this|the|my|those|these|laughing|boredom|curiosity|embarrassment|hunger|heat|thirst|laughter|cute|that)
    (is|are|was|were|am) (dying|dead) to
    (dying|die|died|dead) [~1] (laughing|of laughter|of boredom|of embarrassment|of curiosity|of thirst|of hunger|of heat|over here waiting|inside)
    (dying|dies|died|dead|die) on me
    (phone|battery|car|engine|laptop|plant|plants|grass|lawn|computer|tablet|watch|truck|mower|fridge|freezer|furnace|boiler|heater|ac|alternator|starter|signal|connection) [~2] (is|was|just|keeps|has|are|about to) [~2] (dying|died|dead|die|choking|seizing|gasping|bleeding|coughing|shot|dies|killed)
    (quote|price|prices|bill|bills|feet|foot|back|shoes|shoe|heels|boots|knee|knees|tooth|legs|leg|neck|shoulders|shoulder|hip|hips|rent|cost|costs|fees|traffic|wait|heat|job|schedule|kids|allergies|cramps|head|suspense|hair|diet|you|guys|arm|arms|muscles|braces|sinuses|corns|bunion|bunions|calves|taxes|payments|mortgage|commute|tuition|boss|humidity|weather|workload|insurance|deductible|interest|toe|toes|wrist|wisdom teeth|molar|gums|jaw|leak|it|this|that) (is|are|was|were|have been|has been|just|absolutely) [~1] (killing|murdering|slaying) (me|us|my|him|her)
    killing (it|time|two birds|me softly|the mood)
    (kill|murder|strangle|shoot|skin|divorce|choke|hang|stab|slaughter) (me|him|us) (for|(if|when|because|unless) (i|we|you|he|she|they|it|the ~1|this|that) [~2] (miss|forget|late|get|make|show|book|have|find|bring|mess|ruin|spend|cancel|lose|buy|see|sees|finds|find out|hear|hears|missed|forgot|not fixed|not ready|not done|wear|eat|pick))
    (boss|wife|mom|coach|bride|daughter|kids|sister|trainer|landlord|teacher|fiance|hubby|bridesmaids|professor|motherinlaw|grandma) [~1] (will|is going to|would|might|going to) (kill|murder|strangle|shoot|skin|choke|hang) (me|us)
    (kill|killed|killing) [someone|somebody|you|him|her|them] (for|over) [a|an|some|one|that|your|those|this|another]
    (legs|workout|squats|class|trainer|lunges|presses|press|hill|hills|spin|yoga|pilates|burpees|session|stairs|run|ride|shoes|heels) [~3] (killed|destroyed|murdered|slaughtered|crushed) (me|us|my)
    (choking|drowning|suffocating|smothered|choked|buried|burning|bleeding|gasping) [in|on|under|from|with] [all] [this|the|my|these|a pile of|a sea of|that] [~2] (paperwork|emails|email|laundry|work|debt|bills|dishes|paper|forms|dust|homework|kids|orders|cash|money|calories|tax|taxes|invoices|stuff|snow|deadlines|perfume|cologne|pollen|calls|projects|chores|receipts|documents|mail|boxes|toys|student|reports|meetings|records|files|words|exhaust|spam)
    (bleeding|bleeds|bled|hemorrhaging|bleed) [us|me|him|them] [~1] (money|cash|dry|customers|clients|members|love|colors|color|heart|edge|heart plants|ink|red|the brakes|brakes|radiators|radiator|lines|the line|stain|staff|gums a)
    bleed (the|my) (brakes|radiator|radiators|lines|brake)
    (on fire|killing it|blowing up|lit) (lately|today with|these days|this (week|season|year|month)|with|tonight with|online|on instagram|as always)
    (you|you guys|team|stylist|lakers|yankees|band|players|sales|sauce|salsa|wings|curry|chili|mouth|chef|lips|tongue|taste buds|he is playing|instagram|phone|phones|inbox|mentions|feed) [~2] (is|are|was|were|been) [~1] (on fire|blowing up|burning|fire)
    (mouth|tongue|lips) [~2] (on fire|burning|burned) [~3] (salsa|sauce|curry|wings|spicy|hot|pepper)
    (hair|fashion|nail|nails|beauty|wardrobe|style|color|brow|brows|eyebrow|lash|wedding|party|cake|pizza|coffee|family|work|makeup|tan|bridal|date|shopping|cheesecake|burger|birthday|real estate|tax|wax|pet hair|grooming|car|house|baking|toner|roots|root|bang|bangs|prom) emergency
    emergency (dental|dentist|appointment|appointments|room bill|room visit|contact|contacts|brake|brakes|exit|exits|exam|exams|number|numbers|fund|kit|fee|fees|visit|visits|slot|slots|service|services|line|hours|plumber|call out|callout|fillings|filling|cleaning|extraction|vet|dentist|lights|light|key|custody|motion|hearing|meeting|repair|repairs|plumbing|locksmith|row|medicine|department bill|care|dental|contact form|stop|override|door|preparedness|loan|savings|order|rate|rates|pricing|policy|procedures|plan|shutoff|release|hatch|heating|root|session|leave|cover)
    (not|hardly|never|wouldnt|would not|no) [~4] emergency
    (takes|took|take|taking) (my|your|his|her|the) breath away
    (save|hold|holding|saving|waste|wasting|catch) (my|your|his) breath (until|for|so|when|while|before)
    (bad breath|breath smells|breath stinks|breath is bad|breath mint)
    (laugh*|giggl*) [~3] [could|can|i] [~1] not [~1] <breath>
    not [~1] breath (through|out of|from) [~2] (nose|nostril|nostrils|mask|left nostril|right nostril)
    breath (through|out of) [~2] (nose|nostril)
    not [~1] breath (in|with) [~3] (jeans|dress|pants|corset|suit|mask|outfit|shirt|costume|skirt|tights|gown|spanx|room|elevator|tux|belt)
    (room to|space to|chance to|moment to|let me|let it) breath
    breath (test|tests|mints|mint|freshener|work|easy|fresh|exercises|exercise|techniques|class)
    (stuffy|stuffed|congested|blocked) [~2] (nose|sinus*) [~4]
    no [~1] air (conditioning|conditioner|con|conditioned|bag|bags|bubbles|flow|fryer|mattress|filter)
    air (conditioning|conditioner|con|conditioned|bag|bags|bubbles|fryer|mattress|filter|pressure)
    airbag*
    (fire) (place|places|escape|escapes|alarm|alarms|drill|drills|pit|pits|extinguisher|extinguishers|roasted|inspection|code|codes|sprinkler|sprinklers|sale|engine red|station|wood|works|side|door|doors|hydrant|hall|safety|insurance|damage|retardant|department inspection|marshal|proof|brick|ball|an employee|him|her|them|someone|my|the employee|grilled|starter|starters|table|lane|exit|exits|chief|suppression|opal|truck toy|truck cake|wall|stick|blanket|restoration|claim|cleanup|stop|rated|watch|permit|sauce|power|cider|stove)
    (gas) (station|stations|stove|stoves|fireplace|heater|heaters|furnace|line inspection|bill|bills|company|grill|range|mileage|cap|tank light|gauge|tank is|pump|pumps|log|logs|dryer|oven|water|card|money|prices|price|boiler|boilers|pedal|utility|hookup|hook|fitter|safe|certificate|engineer|powered|permeable|pains|relief|x)
    (getting|get|got|buy|bought|need|pay|paying|out of|low on|put|stopped for|for) gas
    (heart) (shaped|rate|murmur|murmurs|burn|palm|of|doctor|medication|healthy|beats for|break|throb|warming|felt|condition|conditions|surgery|monitor|shape|worm|worms|specialist|scan|health|pendant|balloon|balloons|necklace|cake|problems|problem|disease|smart|choice|throb)
    by heart|change of heart|heart to heart|broke my heart|breaks my heart|heart goes out|heart set on|bottom of my heart|heart is set|bless your heart|heart is in|heart skips|lost heart
    chest (x|xray|wax|waxing|freezer|tattoo|hair|day|press|of drawers|and back|exercises|exercise|workout|cold|scan|ct|congestion|strap|harness|infection|physio|piercing|pocket|presses|fly|muscles|piece|radiograph)
    (back|breast|brush|paint|pen|key|golf|side|butterfly|free) stroke*
    (strokes|stroke) (of|play|order|class|technique)
    (stroke|heart|cancer|seizure) (rehab|center|clinic|unit|survivor|survivors|medication|meds|medicine|support|specialist|assistance)
    (seizure|seizures) (of|medication|medications|meds|medicine|pills|alert|dog|disorder|free|refill|warrant|diet|response|laws|law|drug|drugs)
    (seized|seizing|seizes|seizure) [~1] (engine|motor|up|brake|brakes|caliper|calipers|piston|bearing|assets|the moment|property|lock|bolt)
    (engine|motor|caliper|pump|compressor|brake|mower|clutch|blower) [~2] (seiz*|dying|smoking a little|exploded|knocking)
    (shot|shots) (of|in the dark|glass|glasses|for the|record|records|clinic|gun wedding|at|put|clock|list|day)
    (flu|rabies|booster|covid|allergy|tetanus|head|money|jump|cortisone|b12|family|group|long|best|vitamin|big|puppy|kitten|vaccine|distemper|mug|espresso|pneumonia|shingles|steroid|botox|photo|screen|hpv|travel|yearly|annual|school|ozempic|hot|good|cheap) shot*
    (shoot|shooting|shot|shots|shoots) [~3] (video|videos|photo|photos|pictures|wedding|hoops|email|an email|a text|text|message|basketball|film|range|pool|star|stars|movie|commercial|headshots|content|range|me an|you an|you a text|the breeze|for the)
    (photo|video|maternity|family|boudoir|engagement|product|music|commercial|trouble|headshot) shoot*
    (with|has|got|have|waving|holding) (a|an|his|her|the) (water|nerf|squirt|toy|glue|heat|massage|radar|temperature) gun*
    (nail|glue|heat|caulk|paint|massage|staple|spray|water|theragun|tattoo|radar|squirt|temperature|price|top|grease|nerf|toy|labeling|tagging) gun*
    (gun) (show|safe|range|control|shop|shot sound|metal|club|license|permit|charge|charges|shy|violence seminar|case|law|laws|owner|rack|cabinet|dog|locker)
    (sounds|noise|noises|bang|backfires|backfiring|backfire|pops) [~4] (gun*|shot*|explosion|bomb)
    gunshot every
    (knife|knives|blade|blades) [~2] (missing|sharpen*|set|sets|skills|block|drawer|rack|roll|cut|show|and fork|class|dull|left)
    (bath|photo|seed|bomb|glitter|time|photo|cherry|yoga) bomb*
    (bomb|fire|killer|sick|ill|wicked|savage) (burger|burgers|tacos|food|whale|workout|sauce|job|bangs|haircut|look|instinct|app|deal|view|playlist|dress|cake|brownies|pizza|fade)
    (crash|crashed) (course|diet|pad|test|at|on the couch|report|claim|site|cymbal|tests|into bed|the party|repair|website)
    (computer|system|website|app|server|market|party|browser|pos|laptop|software|wedding) [~2] crash*
    (hit|hits|hitting) (me up|the gym|the road|the spot|send|a deer|the pothole|the curb|refresh|snooze|the wall|play)
    (killer|murder) [~1] (deal|bees|mystery|abs|heels|charge|trial|case|workout|dinner|hornets|on my|on the)
    (suicide) (squad|doors|door|wings|squeeze|pact movie|prevention|bombers|burger|sprints|hill|awareness|survivors|exclusion|clause|walk|sauce|hotline poster)
    (drop dead|dead) (gorgeous|tired|serious|end|line|bolt|lift|lifts|skin|battery|heading|head|ends|sea|on|beat|set|zone|even|ringer)
    (dead|half dead) (tired|beat|on my feet|asleep)
    (life) (saver|savers|guard|guards|time)
    lifesaver
    (knocked|knock|knocking|blew|blown|took|take) [~2] (out of the park|socks off|out of this world|out a wall|out the wall|it out|out cavities|out the filling)
    (knocked|knock|broke|chipped|broken) [~3] (tooth|teeth|crown|filling|veneer|bracket|denture|retainer|nail|nails|heel|zipper|phone|lease|window shade)
    (passed|passing|pass|conked|crashed|fell|dozed) [~1] (out|asleep) [~3] (flyers|couch|sofa|in front of|from exhaustion|drunk at|candy|samples|on the massage chair|during the massage|during my massage|during his massage|during her massage|during the movie|at ten|as soon as|menus|forms|leaflets|worksheets|when (they|she|he|i|you) (told|saw|said|heard|opened|showed|read|quoted|handed|got))
    (passed|pass|passing) out (flyers|candy|when (they|she|he|i|you) (told|saw|said|heard|opened|showed|read|quoted|handed|got)|menus|cards|coupons|invitations|from laughing|with relief)
    (fell|falling|fallen|fall) [~1] (behind|asleep|apart|in love|for|off the wagon|into place|short|out of touch)
    (stopped|stop|quit) (smoking|by)
    (break|breaking|broke) [~2] (into tears|into song|into a sweat|in my|in new|in the new|in these|in shoes|into the business|into smaller|up with|down crying|the bank|in period|into acting)
    (break ins|break in) (period|special|oil|shoes|coverage)
    (burning|burn|burned|burnt) [~2] (calories|fat|out|itchy|dandruff|candle|candles|cd|sensation|question|questions|rubber|incense|bridges|man|toast|pizza|roast|smell when the heat|smell from the heater when)
    (smoke|smoking|smoked) (detector|detectors|alarm chirp*|free|room|salmon|brisket|meat|meats|ribs|cessation|break|section|area|signal|eye|eyes|turkey|gouda|glass|shop|test|damage|odor|smell removal|tint|policy|hot|deal|mirrors|patio)
    (monoxide) (detector|detectors|alarm|alarms|poisoning) (and what|cost|battery|batteries|install|installed|put in|expired|checked|chirp*|replac*|price|in the|for the|required|inspection)
    (water|tap|faucet|pipe|roof|toilet|sink|hose|shower|tub|ceiling|radiator) [~2] (is|keeps|just|has been|are) [~1] (dripping|leaking|running)
    boiler [~2] (is|keeps|just|has been) [~1] (dripping|leaking|running) (water|and|outside|from|all|onto|on|at|under|in)
    attack (of the|plan|ad|the problem|dog training)
    (panic|art|snack|sneeze|giggle|big mac|hiccup) attack*
    (stabbing|stab) (guilt|at it|in the back|me in the back|at a)
    take a stab
    (robbed|robbery|steal|stealing|held up|hold up|stickup) (at this price|blind|by traffic|in traffic|in a meeting|at work)
    (highway|daylight) robbery
    (held|hold|hang|tied) up (in|at|by|on|with) [~1] (traffic|work|meeting|the office|school|phone|another|line|a call|construction|weather)
    (hanging|hang) (out|in there|on|up|tight|around|plants|baskets|curtains|pictures|a picture|the tv)
    (jump|jumping|jumped) (start|rope|right in|on a call|the line|the gun|to|at the chance|ship|through|on the|off the call|on that)
    (cut) (off) [~1] (bangs|inches|ends|split|service|date|shorts|my hair|her hair|an inch|the water|four|my ponytail|the dead)
    (off|cut) [~2] (my hair|her hair|his hair|split ends|the ends)
    hair [~3] (blue|purple|gray|orange|green|falling out)
    (turning|going|turn|turned|gone|go|getting|went) gray (hair|at the|in the|early|so|and (proud|thin*|curly|frizzy|fine|dry|coarse|i want))
    (gray|grey|blue|purple) (hair|roots|coverage|nails|polish|highlights|car|walls|paint|shampoo|dress|streaks)
    (attack|shark|rat|food) (week|poisoning last|poisoning lawsuit|truck)
    (under|over) attack (from|by) (allergies|pollen)
    (blood) (test|tests|work|pressure|type|orange|oranges|drive|draw|sugar (check|test|checked|monitor|meter)|thinner|thinners|red|bank|donation|mary|relative|hound|sample|samples|panel|count|drawn|results|relatives|moon|stain|stains|glucose|clot risk|line)
    (bloody) (mary|marys|good|hell)
    (labor) (day|law|laws|costs|rates|charge|charges|intensive|lawyer|board|attorney|and materials|dispute|union|cost|rate|of love|lawsuit|warranty|fee|hours)
    (baby) (shower|wipes|powder|seat|monitor|bangs|carrier|proof*|sitter|back ribs)
    water (broke|break) (main|heater)
    (not|no) sense of humor
    (hurt|hurts|hurting) (my|his|her|your) (feelings|wallet|credit|case|eyes just)
    (weak|weakness|numb|numbing) (spot|for|in the knees|cream|gel|water pressure|signal|link|coffee)
    (stroke|heart) of (luck|genius|midnight|gold)
    (takes|scream*|yell*|bloody) [~1] murder
    (drug|substance) (possession|test|tests|charge|store)
    (crash*|burn*) and burn
    (restraining order|assault|battery|murder|domestic violence|dui|manslaughter|possession|self defense) (charge|charges|case|cases|consultation|hearing|trial|lawyer|attorney|conviction|record|law|class)
    choking hazard*
    (allergic|allergy) to (mornings|work|exercise|mondays|cats|dogs|dust|pollen)
    (shock) (absorber*|value|collar|wave|waves|treatment)
    (stuck|trapped) [in] (traffic|a meeting|at work|on the phone|on hold|in an elevator pitch)
    (missing|lost) [~2] (teeth|tooth|appointment|button|earring|bolt|child support)
    (kid|child|kids|baby|dog|cat|toddler) [is|has|are] [having|throwing] a (meltdown|tantrum|fit)
    (stiff|sore|tight) (neck|back|shoulders|muscles|hips)
    sweating bullets|losing (my|her|his) mind|lost (my|her|his) mind|dying (breed|out|art|wish|plants|plant)
    (dye|dying|dyeing|dyed) [~3] (hair|roots|orange|blonde|brown|red|black|it|eggs|my beard|brows)
    (ate|eat|eaten|had|have|eating) [my|his|her|our|your|their|a|the|some] [~1] (breakfast|lunch|dinner|brunch)
    (ate|eat|eaten|drank|drink|had|have|took|eating|drinking|take|taking) [~4] (prescribed|as directed|daily|every day|every morning|every night|regularly|each morning|twice a day|once a day)
    (take|taking|on|takes) [~2] (medication|medications|medicine|meds|insulin|pills|iron|vitamins|aspirin|metformin|warfarin) (for|daily|every)
    (refill|refills|refilled|renew|renewed|prescription|prescriptions) [~4]
    (teeth|tooth|nails|stain|ink) bleach*
    bleach (blonde|my hair|her hair|and tone|out|the ends)
    """,
    errands="""
    (home care|caregiver|caregivers|aide|ramp|rehab|grief|memorial|discount|cancel|landscaper|body shop)
    (book|booking|schedule|refill|refills|refilled|quote|estimate|price|cost|insurance|policy|lawyer|attorney|claim|sue|suing|form|forms|records|file|report|class|classes|checkup|cleaning|exam|inspection|certificate|warranty|contract|reservation|party|membership|note|therapist|counselor|settlement|estate|prescription|followup|consultation|custody|tattoo|tested|screened|settle|brand|session|photos|massage|haircut|lessons|physical|scar|receipt|transfer|paperwork|appointment|pedicure|manicure|facial|groom|grooming|therapy|physio|adjustment|damages|medical bills)
    (will not|refuses to|not going to|does not want to|refusing to) (pay|cover|reimburse)
    (not coming|can not make it|not going to make it|take me off)
    (how much|follow up|check up|sign me up|looking for|would like|do you|can i|could i|could you|should i|do i need|i want a|i want to|i want my|i need a|i need my|we need a|wondering|that is why|wanted to say)
    """,
    claims="""
    (lawyer|attorney|solicitor|divorce|custody|separation|alimony|asylum|visa|deport*|deported|guardianship|probate|estate|will|wills|trust)
    (restraining|protective|protection|non molestation|occupation|court) order
    (want|need|get|getting|file|filed|for) [~2] order
    (power of attorney|signs for him|signs for her|sign for him|sign for her|case|claim|lawsuit|sue|suing|sued|court|compensation)
    (fired|sacked|dismissed|let me go|let him go|let her go|laid me off|workers comp|not pay|pay for it|pay us|liable|responsible|at fault|drunk driver)
    (died|dead|killed|accused|charged|arrested|convicted|self defense|insurance|adjuster|negligence|malpractice)
    """,
    requests="""
    (can|could|will) (you|someone|somebody|i|we|anyone|anybody)
    (should|do|must) i [need|have] [to]
    would (someone|somebody)
    """,
    goes_on="",
    tenses="""
    (had|was|were|got) [a|an|the|some|this|another|that] [~1]
    (used to|would)
    (tried|attempted|wanted) to
    """,
    starts="""
    (i|he|she|we|they) ~1
    (there|it|this|that) (is|has|hurts|feels|looks|will|are|was|smells|keeps|hit|got)
    (my|his|her|our|the|a|an|this|that|some|one) [~1] <who> [~1] <verb>
    (my|his|her|our|the|a|this|some) ~2 (is|are|has|have|was|just|keeps|will|can|hurts|hurt|feels|does|do|not|stopped|fell|collapsed|started|looks|had|got|went|caught|broke|exploded|blew|flipped)
    <who> (is|are|has|not|can|will|just|fell|stopped|collapsed)
    (someone|somebody|everybody|everyone|something|everything|people|nobody here) (is|are|has|just|was|will|can|got|broke|fell|collapsed|have|please|help|call|set|stole|took|shot|stabbed)
    (my|his|her) (chest|heart|throat|face|arm|head|lips|tongue|leg|mouth|left|right|breathing|skin)
    (blood|gas|smoke|fire|flames|water|shots) (is|are|has|keeps|fired|coming|everywhere)
    (help|save) (me|us|him|her)
    send (an|me|the|help|someone|somebody|police)
    get me (an|the|help|out)
    and ~2 (is|are|has|keeps|will)
    oh god
    """,
    afresh="""
    (know whattodo|whattodo)
    (know what to do|know what is|know who|hang up|a joke|kidding|pick up|about the bill|make it today|listen|my appointment)
    (oh god|oh my god|please help|listen|wait)
    (but|because|cause|cuz|except|however|though|although|and now|so now|anyway|instead|actually)
    """,
    animals="""
    (dog|dogs|doggy|doggie|pup|puppy|puppies|cat|cats|kitty|kitties|kitten|kittens|rabbit|rabbits|bunny|bunnies|guinea pig|guinea pigs|hamster|hamsters|ferret|ferrets|bird|birds|parrot|parrots|horse|horses|pony|ponies|goat|goats|pet|pets|lab|labrador|bulldog|poodle|terrier|beagle|pug|chihuahua|retriever|shepherd|husky|dachshund|rottweiler|tortoise|turtle|snake|lizard|gecko|chicken|hen)
    """,
    persons="""
    (i|me|my|myself|we|our|us|kid|child|baby|son|daughter|husband|wife|mom|dad|man|woman|someone|somebody|brother|sister|toddler|grandma|grandpa)
    """,
)
