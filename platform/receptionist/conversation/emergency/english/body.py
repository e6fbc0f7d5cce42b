"""What people say in English when a body is in danger: breath, heart, head, blood, allergy, fits, fainting."""

from typing import Final

from receptionist.conversation.emergency.language import State

BREATHING: Final = State(
    "breathing",
    now="""
    not [~2] (get|catch|find|draw) [~1] (my|his|her|their) breath
    (can|could) not [~1] swallow [~3] (spit|saliva|anything|water|breath*|drool*)
    stuck [~3] not [~2] (swallow|breath*|talk|cough)
    (nostrils|ribs|chest) [~2] (flaring|sucking|caving|pulling)
    hard to (talk|swallow|speak) [~6] (throat|lips|tongue|swell*|breath*|shot|sting|stung|bite)
    breathing [is] [~1] (down to nothing|barely there|stopping|so slow|almost stopped)
    (hardly|barely|not) [~1] (finish|get out|say|get) [~2] (sentence|words out|more than a word)
    (hardly|barely) [~1] (talk|speak|whisper|swallow)
    (breath|breaths|breathing) [~1] every [~1] (few|five|six|eight|ten|twenty|thirty|fifteen|couple)
    (in|down|blocking|inside) [~2] (windpipe|airway)
    (sucking|pulling) in [~3] (ribs|chest|belly|stomach)
    (turning|turned|going|went) [~2] (funny|weird|strange|bad) color
    (cough*) [~2] not [~1] stop [~4] <breath>
    not [~1] stop coughing [~4] (blood|breath|chok*|blue|air)
    (bulging|popping) [~2] (eyes) | eyes are bulging
    (grunting|whistling|squeaking) [~3] <breath>
    <breath> [~2] (gurgly|noisy|raspy|crackly|heavy and|super fast|fast and|stopped and|too slow|so slow)
    (stopped|stops) breathing
    (nothing|no air|not enough) [is] (coming|going|getting) (in|through)
    <breath> [~2] (through a straw|sounds ~3 (rattle|wet|bad|wrong|raspy)|is [getting|becoming] [~2] (difficult|hard|harder|tight|tighter|rough|labored|worse|faster|impossible|noisy))
    (stuck|lodged|caught|jammed) (in|down) ~3 (throat|windpipe|airway)
    not (making|make) [a|any] (sound|sounds|noise)
    who can not <breath>
    (bad|severe|terrible|worst|full) asthma attack
    (lungs|chest) [~2] (collapsing|not work*|giving out)
    (strangl*|suffocat*)
    (no breath|not a breath)
    not [be|been|able to|hardly|barely|seem to|get to|at all|to|properly] <breath>
    not [able to|seem to] (get|getting|take|taking|draw|drawing|suck|pull|catch) [in] [any|enough|a|a good|a full|a single] (air|breath|oxygen|breaths|wind)
    not [~1] catch <poss> breath
    (barely|hardly|scarcely) [be|been|able to] (<breath>|get [any] air|getting [any] air|take a breath|catch <poss> breath)
    not [~1] (think|believe|sure if|sure that|know if|look) ~3 is breathing
    not [~1] (see|hear|feel) <who> breathing
    no <breath> [sounds|at all|you|help]
    (stop|stopped|stops|stopping|quit|quits|quitting|forgets|forgot to) <breath>
    no [more] (air|oxygen) [is] (going|getting|coming|left|moving)
    (no|not enough) air in <poss> lungs
    (trouble|difficulty|difficulties|hard time|tough time|problem|problems|struggl*|fighting|fights|fight|labored|working hard) [~2] (<breath>|for ~1 (air|breath)|for air|to get air|getting [enough] air|catching <poss> breath)
    <breath> [~2] (trouble|problem|problems|difficulty|difficulties|funny|weird|weirdly|strange|strangely|shallow|shallowly|bad|badly|ragged|labored|stopped|raspy|wheezy|worse and worse|too fast)
    <breath> [~1] (is|has|are) [~1] (stopped|shallow|labored|getting worse|gone|slowing|slow|rattling|weak)
    gasping
    gasps for
    gurgling
    (suffocat*|asphyxia*|hyperventilat*)
    (short|shortness) [of] breath
    (hard|tough|difficult|impossible|hurts|painful|harder|struggle|struggling) [~3] to <breath>
    respirat* (arrest|failure|distress)
    (stuck|lodged|caught|jammed) in <poss> ~1 (throat|windpipe|airway)
    (throat|airway|windpipe) [is|has|feels|keeps|are] [~2] (clos*|swell*|swollen|swelled|tight|tighter|tightening|constrict*|blocked|shut|puff*)
    (clutching|grabbing|clawing|holding|grabs) [at] <poss> throat
    (airway|windpipe) is
    (doing|giving|tried|trying|did|do|does) [~2] heimlich
    (having|in the middle of) [a|an] [~2] asthma attack
    (inhaler|nebulizer|inhalers) [~2] not (work*|help*|do*|touch*)
    asthma [attack] and [~3] (inhaler|can not|not)
    oxygen [~3] (low|dropping|drops|dropped|eighty|seventy|sixty|ran out|running out|run out|failing|failed)
    (out of|no|no more|runs out of|lost) oxygen
    (lips|lip|fingertips|fingernails|nails|face|mouth|tongue|skin|cheeks|gums|hands) [~1] (is|are|turning|turned|going|went|gone|look|looks|looking|getting|all) [~2] (blue|bluish|purple|gray|white as|pale gray|dark|black|violet|bluish gray|colorless)
    (<who>) [is|are|am|has|have|was|just] (turning|turned|going|gone|went|looks|looking|getting|all) [~1] (blue|bluish|purple|gray)
    (<who>) is [~1] (blue|purple|bluish)
    blue (in the face|around <poss> (mouth|lips)|lips|and (floppy|limp|cold|not|choking))
    drowning and|drowning in <poss> own
    (lung|lungs) [~2] (collaps*|fill*|full|punctured)
    (wheezing|wheezes) [~2] (bad|badly|hard|heavily|can not|not|worse|loud|loudly|struggling|barely)
    (tongue|lips|face|mouth) is [~2] wheezing
    [is] (gonna|going to) suffocate
    """,
)
CHOKING: Final = State(
    "choking",
    now="""
    (swallowed|ate) ~4 (whole|wrong) ~8 (no sound|not talk|not cough|not breath|purple|blue)
    (making|makes) no (sound|sounds|noise|noises)
    (food|something|bone|piece|bite|pill|candy|grape|meat) [~2] (went|gone|going|is) [~1] (down wrong|down the wrong|stuck) ~5 (not|cough*|breath*|talk*|purple|blue)
    choking on [~2] (food|meat|steak|chicken|bone|candy|grape|grapes|toy|coin|penny|bread|hot|something|lunch|dinner|pill|vomit|blood|water|bite|piece|chunk|nut|peanut|marble|popcorn|apple|fish|button|ball|hotdog|sausage|carrot|burger|pizza|balloon|treat|rawhide|stick|gum|ice|shrimp|bagel|egg|sandwich|cracker|chip|cheese|spit|pretzel|milk|jewelry|lego|battery|quarter|nickel|dime|lid|cap|wrapper|plastic|sock|kibble|puke|tongue)
    choking [~2] (and|to death|not|can not|help|now|right|he|she|bad|badly|in|at|over|hurry|turning|nobody|call)
    choke to death
    (is|are|am) choking (him|her|me)
    """,
    soon="""
    [<who>] (is|are|am|keeps|started|be|was just|still|starts) [~1] choking
    (<who>|somebody) choking
    """,
    event="""
    (<who>) (choked) on
    """,
)
HEART: Final = State(
    "heart",
    now="""
    (band|belt|rope|strap|vise|vice|clamp|hand|fist|grip|knot|stone|block) [~4] (round|around|on|across|squeezing|in) ~1 chest
    (feels|felt|feel) [~3] (clamp|vise|vice|crush*|squeez*|weight) [~4] chest
    (left arm|jaw|shoulder) [~2] (ache|aches|aching|hurts|tingl*|numb|pain) [~6] (sweat*|chest|jaw|nause*|breath*|clammy)
    sweating (buckets|like crazy|bullets and|all over and)
    heart [is] [~3] (explode|burst|pop|jump out|come out|beat out|give out|stop) [~2]
    (nitro|nitroglycerin|nitros) [~4] (not|nothing|did not|still|twice|three|and)
    (pressure|squeezing|tightness|pain|pains|heaviness|burning|weight) ~7 (chest|breastbone|sternum)
    grabbed <poss> (arm|left arm|shoulder|jaw) [~6] (fell|dropped|knees|collaps*|went down|chest|gray)
    chest [~1] (hurts|hurt|hurting|pain|pains|is killing|is hurting|be hurting|aches)
    (chest|heart) [~4] (on fire|burning|cramping|clench*|grip*)
    chest [~5] (crush*|squeez*|tight*|pressure|heavy|explod*|burst*|stabb*|caving)
    (truck|elephant|weight|brick|bricks|ton|tons|car|concrete|rock|boulder|anvil|horse|someone|somebody|something|piano|sandbag|cow|man) ~4 on [top of] <poss> chest
    heart [~3] (failing|failure|not beating|beating (weird|funny|wrong|irregular*|out))
    (defibrillator|pacemaker|icd) ~5 (going off|shock*|zapp*|fir*)
    not [~1] (feel|find|get|hear|have|has) [~2] (heartbeat|heart beat|pulse)
    (sharp|shooting|stabbing|bad|awful|terrible|horrible|severe|crushing|intense) (pains|pain) ~4 (heart|chest|breastbone)
    (going into|in) cardiac
    heart (trouble|problems) right now
    chest [area|wall] [is|has|feels|are|keeps|just] [~2] (pain|pains|hurt|hurts|hurting|tight|tightness|tightening|pressure|heavy|heaviness|aching|aches|ache|squeez*|crush*|burning|burns|killing me|pounding|throbbing|stabbing|caving|exploding|constrict*|discomfort|cramp*|spasm*|seizing|on fire|bursting|weird|numb)
    (pain|pains|hurt|hurts|pressure|tightness|tight|heaviness|weight|ache|aching|squeezing|crushing|burning|discomfort|stabbing|knife|elephant|brick|bricks|belt|band|vise|vice|sitting|fist|someone standing|cinder|heavy|sharp|tightening|cramp) [~3] (in|on|across|around|inside|through|into|over|near|behind|under|squeezing|crushing) [~3] (chest|heart|breastbone|sternum|ribcage)
    (grabbing|grabbed|clutching|clutched|holding|clenching|gripping|grabs|rubbing) [at|onto] <poss> [left] (chest|heart)
    (pain|pains|ache|aching|numbness|tingling|hurts|shooting|going|goes|radiat*|running|runs|spread*|moving) [~3] (down|into|up|to|through|in) [~2] (left arm|left shoulder|jaw|left hand)
    (left arm|left shoulder) [~2] (hurts|hurting|numb|tingl*|aches|aching|heavy|pain|killing) [~6] (chest|sweat*|jaw|sick|dizzy|clammy)
    (having|have|be|suffering|going into) [a|an|another|the] [~2] heart ?attack
    (having|have|be) [~3] heart attack
    (think|thinks|believe|believes|maybe|might be|could be|is|feels|looks|sounds|probably|definitely|be|it|had just|just had) [~3] heart attack
    heart [~2] (stopped|stops|is stopping|giving out|gave out|failing|quit|not beating|has stopped|attack right now|attack now)
    heart ~3 (racing|pounding|fluttering|skipping|going crazy|jumping|out of control|beating|hammering|two hundred) ~8 (faint|dizzy|sweat*|pass out|passing out|breath|breathing|blacking|black out|lightheaded|chest|scared|collaps*|jaw|arm)
    cardiac arrest
    (no|not find|not feel|not finding|not getting|not have|not got|not feeling|find no|lost) [a|any|his|her|the] (pulse|heartbeat|heart beat)
    (pulse|heartbeat) [is] [~1] (gone|stopped|weak|fading|barely|thready|not there)
    no heart ?beat
    (doing|giving|started|starting|performing|start|do|give|begun|getting|gave|continue|are at) [~1] (cpr|compressions|chest compressions)
    cpr (on|right now|now|but|since|and)
    pushing on <poss> chest
    (pacemaker|defibrillator) [~2] (shock*|firing|fired|going off|stopped)
    (breastbone|sternum) [~2] (crush*|pain|hurts)
    """,
    soon="""
    heart attack
    """,
    event="""
    (had|suffered|got) [~3] heart attack
    """,
)
STROKE: Final = State(
    "stroke",
    now="""
    (room|everything) is spinning [~6] (not|arm|leg|talk|face|numb|slur*|vomit*|throw*)
    (pregnant|weeks along|months along) ~8 (headache|spots|vision|swell*|blurry)
    seeing (spots|stars|double) [~6] (headache|faint|pregnant|dizzy|numb|vomit*)
    not know (who|where) [~1] (i|he|she|we|they) [is|am|are]
    (speech|talking|words|voice) [~3] (funny|weird|strange|off|wrong|mush|mushy|thick)
    (talking|speaking|talks) [~1] (funny|weird|strange|drunk|wrong|crazy)
    (hand|arm|leg|fingers|foot|knee) [~1] (will not|can not|does not|not) [~1] (close|grip|hold|move|work|lift|bend)
    (leg|legs|arm|side) [~2] (gave out|give out|giving out|buckled|just quit|is gone)
    wrong word*
    (having|have|had) [~4] strokes
    (vision|sight|eyesight) [~1] (went|is|going|gone|just) [~1] (black|dark|blurry|double|gone|out)
    not [~1] (lift|raise|hold up|grip|hold) [~1] (cup|fork|phone|glass|spoon|pen|arm|arms|hand|head|anything)
    not [~1] (understand|recognize|recognise) [~2] (me|us|anything|saying|who|anyone|anybody|people|family)
    (tongue|mouth|face|smile) [~3] (to one side|off to the side|on one side|looks weird|looks funny|looks strange|looks wrong|not even|pulled)
    not [~1] walk straight
    (whole|entire|left|right) side [~2] (collapsed|gave|gone|tingl*|numb|weak|quit)
    (talking|talk) in circles
    (arm|leg|hand|side) [~3] (dead weight|useless|no strength|dead)
    (talking|speech|talks|words) [~4] (nonsense|gibberish|no sense|jumbled|garbled|slur*)
    not [~1] (smile|speak|talk|move|stick) [~2] (side|right|straight|suddenly|all of a sudden|anymore|out)
    (talking|speech|talks|words) [~3] (nonsense|gibberish|no sense|jumbled|garbled|slur*|wrong)
    (arm|leg|hand|side) [~3] (dead weight|useless|no strength|dead|limp|numb|not work*)
    (mini|massive|major) stroke
    (drooling|drool) ~5 (side|mouth|face|arm)
    (balance|vision|eyesight) [~1] (is|just|has) (gone|went|disappeared)
    <poss> [~1] (leg|arm) ~2 not (work|move|hold)
    (having|have|be|suffering|be having|think is) [a|an|another] [~2] stroke
    (signs|symptoms|sign) of [a|having] [a] stroke [~1] (right|now|his|her|he|she|and|my)
    (showing|has|have|having|got) [~3] (signs|symptoms) of a stroke
    (think|thinks|maybe|might be|could be|it is|feels|looks|sounds|probably|definitely|this is|may be) [~3] stroke
    (face|mouth|smile|eye|eyelid|cheek|lip|lips|half|side|one side) [~4] (droop*|sagg*|sag|sags|falling|fell|dropped|dropping|drops|crooked|lopsided|slack|twisted|uneven|slid*|hanging|melting|pulled down)
    (half|side) of <poss> [~1] (face|mouth|body|head) [~3] (numb|droop*|not|dropped|weak|paraly*|dead|gone|asleep|limp|fell|falling|frozen|tingl*|stopped|hanging|went)
    (slurred|slurring|slurs|slurry)
    (speech|words|talking|words are|voice) [~2] (slurr*|gibberish|garbled|coming out|jumbled|all mixed|mixed up|not making|makes no|nonsense|weird)
    (talking|speaking|talks|speaks|babbling|mumbling|words) [~2] (gibberish|nonsense|garbled|jumbled|mush|backwards)
    not [~1] (talk|speak|get <poss> words|get words|say anything|form words|form a|find <poss> words|find words|say words|say a word|answer me|remember <poss> name) [~1] [out|suddenly|right|all]
    not making [any] sense
    (not|stopped|no longer) [be|able to] [~1] (move|lift|raise|feel|use|control|moving|lifting|raising) [~2] (side|arm|arms|leg|legs|hand|face|limbs|body|right|left|neck|head|toes|anything)
    (arm|arms|leg|legs|hand|side|foot) [~1] (will not|not|is not|does not|just) [~1] (go up|move|work|lift|working|moving|hangs|hanging|respond|responding|stay up)
    (left|right|one|whole|entire|half) [~2] (side|arm|leg|hand|face|body) [~4] (numb|dead|limp|weak|paraly*|useless|hanging|heavy|asleep|tingl*|not moving|no moving|went)
    (arm|arms|leg|legs|hand|side|body) [is|are|has|have|just|went|gone] [~1] (numb|dead|limp|paraly*|useless|hanging)
    (numb|numbness|weak|weakness|paraly*|tingling|dead) [~2] (in|on|down|of|all down|along) [~1] (one|left|right|whole|entire|half|my left|my right|his left|his right|her left|her right) [~1] (side|arm|leg|face|hand|body)
    (paralyzed|paralysed)
    no moving
    not see [out] [of] [one|his|her|my|the] [~1] (eye|eyes|anything|straight)
    (went|going|gone|suddenly|just) blind
    (lost|losing) [~1] (vision|sight|speech|feeling|balance and|consciousness|control of)
    (worst|terrible|sudden) [~1] headache of <poss> life
    (thunderclap|brain bleed|brain hemorrhage|aneurysm [~1] (burst|ruptured|bleeding))
    worst headache [~2] (ever|life)
    not know [~1] (who|where|what year|what day|what my) [~1] (i|he|she|we|is|am|name)
    (seeing double) and
    dragging <poss> [~1] (leg|foot)
    (all of a sudden) [~3] (confused|numb|not speak|not talk)
    (confused|disoriented) and [~2] (face|arm|slurr*|speech|not speak|not talk|words|droop*|vomit*|throw*|bleed*)
    eye [~2] (drooping|droops)
    """,
    event="""
    (had|suffered|got|gets|has had|has) [just] [a|an|another] [~1] stroke
    stroke (in|at) (the|my|your|our)
    """,
)
UNCONSCIOUS: Final = State(
    "unconscious",
    now="""
    not bring (him|her|them|my ~1) (round|around)
    has not come to
    (fading|drifting|slipping|going|coming) [~1] in and out
    (fading|drifting|slipping) away
    not [~2] (get|wake|rouse|shake|bring) (him|her|them|my ~1|the ~1) [~1] (up|awake|around)
    (went|gone|going) [~1] (gray|pale|white|cold|limp) and
    (skin|hands|body|face) [~1] (is|are|feels) [~1] (cold|ice cold|freezing|gray|clammy) [~4] (not|blue|wake|breath*|pulse|respond*|stiff|and)
    (everything|vision|it all|all) [is] [~1] (going|goes|went) (dark|black|gray|dim)
    (dropped|fell) [~1] to the (floor|ground) [~4] (shak*|not|and|clutch*|foam*|blue|cold|gray)
    (just|suddenly) (dropped|collapsed|fell over|went down|keeled over|crumpled)
    not [~1] (talking|speaking|blinking|reacting|communicating|stirring|budging)
    (barely|hardly) [~1] there [right|now|and|he|she]
    (lying|laying|found|is|face down) ~1 (at|on|in|by) ~6 not (talking|moving|responding|answering|getting|breathing)
    face down (on|in)
    (not) [~2] (bring|get) [~2] (back|to respond|to wake|conscious*)
    (been there|lying there|laying there) [~1] (all night|all day|for hours|since)
    acting [~1] (drunk|strange|weird|confused|funny) and [~8] (sugar|diabet*|wake|sleepy|pills|insulin)
    (diabetic|diabetes|sugar|insulin) ~8 (acting|confused|shaky|shaking|not making|wake|pass*|sweat*|drunk|out of it|limp)
    (feel|feeling) [~2] going to happen again
    no response
    (in and out of it|out of it and)
    not [~1] keep <poss> eyes open
    not [~2] (getting|get|got) up
    (i think|think|thinks|looks|maybe|might be|is|be) [~2] (he|she|they|<who>) (is|might be|may be) (dead|gone)
    (is|are) (dead) [on|in|and|right|he|she]
    (going into|went into|in) [~1] shock [and|help|right|she|he|from|now]
    not [~1] (with us|with me)
    (staring|stares|stare) [~2] (space|nothing|blankly|through me) ~4 (not|respond*|answer*)
    not [~1] (answering|answer) (me|us) [she|he|and|just]
    (fell|dropped|went) [~3] (like a sack|straight down|face first|to the floor)
    unconscious
    unresponsive
    unconsciousness
    (not|never|no longer|barely|hardly) [~2] (responding|respond|conscious|waking|wake|woke|awake|rousing|rouse|responsive|woken|answering|moving|come around|coming to|coming around|opening ~2 eyes|open ~2 eyes|opened ~2 eyes|wakes)
    not [~2] get (him|her|them|it|<the> ~2) [~1] (to|up|awake|responding|conscious)
    not [~1] (come|came|coming) [back] (around|round)
    not [~1] (coming|came) to
    not (move|budge|react|reacting|respond|wake|answer me|open <poss> eyes)
    (go|going|gone|goes|went|all|is|are|completely|got) [~1] (limp|floppy|lifeless|motionless|unconscious|comatose|stiff and)
    (limp|floppy|lifeless) (and|in|on|now)
    (out cold|lights out|in a coma|keeled over|slumped over|slumped)
    (is|are|am|still|was|been|he|she|just|has|have) [~1] (passed out|blacked out|knocked out|fainted)
    (passing out|blacking out|fainting) [~1] (right|on|and|now|again|help|he|she|i|over|in)
    (is|are|am|keeps|keep|be|feel|feels) [~1] (passing out|blacking out|fainting)
    (going to|about to|gonna|might|feel) [~3] (pass out|black out|faint|collapse)
    (feel|feeling|feels|felt|getting) [~1] (faint)
    (in and out of|losing|lost|regain*) [~1] conscious*
    (still|is|are|been|he|she) out [~2] (for|been|cold|minutes)
    eyes [~3] (rolled|rolling|roll|back in|fixed|glassy|blank)
    collapsing
    (is|are|am|lying|laying|found|down) [~4] <down> [~3] (not|and|bleeding|help|unconscious|cold|blue|barely)
    (found|find) (him|her|them|<the> ~2) [~3] <down>
    (she|he|<who>|somebody|someone) [~3] (lying|laying|sprawled|passed|down) [~3] <down>
    (is|are) down and
    sugar [is|was] [~2] (low|twenty|thirty|forty|20|30|40|dropp*|crash*|lo|bottomed) ~6 (not|wake|passed|limp|out|confused|shaking|unconscious|seiz*)
    diabetic (coma|shock)
    (barely|hardly) [~1] (conscious|awake|responding|responsive|moving|alive|stay awake|hold ~2 up)
    not stay awake
    (dead|lifeless) body
    (i think|think) (he|she|<the> ~2) is dead
    """,
    soon="""
    collapse
    (<who>) [is] out
    """,
    event="""
    (passed|blacked|knocked) [~1] out
    (fainted|collapsed|keeled)
    (<who>) just dropped
    (<who>) [just] (went down|crumpled|fell over)
    (fell|grabbed ~3) and [~2] (fell|unconscious|collapsed)
    (fell over|dropped to the)
    """,
)
SEIZURE: Final = State(
    "seizure",
    now="""
    having (one|another|more) of (his|her|my|those|the|these) (fits|seizures|spells|attacks)
    (fits|fit) [~4] (lasting|longer|not stop*|still going|minutes)
    (had|having|has) (two|three|four|five|six|several|back to back|multiple) [~1] (seizures|fits)
    stiff as a board
    (started|start|keeps|began|is|are) [~1] (jerking|twitching|convulsing|seizing|shaking) [~1] (all over|violently|uncontrollably|and|on the|like crazy|bad|hard)
    having (a|some) [~3] fit
    (shaking|jerking) [~2] (like crazy|hard and|bad and|everywhere)
    (having|have|be|in|into|through|another|is a|is having) [~3] (seizure|seizures|convulsion|convulsions)
    (seizure|seizures) [~3] (right now|now|again|not stop|will not stop|not stopping|minutes|still|and)
    (<who>|be|is|are|been|still|started|keeps|starts|began) [~1] (seizing|seizuring|convulsing)
    (convulsing|convulsions|seizing) [~1] (on|and|for|again|right|in|up on)
    (having|have) [~2] (fit|fits) [~1] [and|right|now|on|again|in|he|she]
    (grand mal|status epilepticus|tonic clonic|petit mal)
    (shaking|jerking|twitching|trembling|flopping|thrashing|jerks) [~3] (uncontrollably|violently|all over and|and (her|his) eyes|and will not|and not|and foam*|on the floor|not answer|can not stop|not stop|and (drool*|frothing)|will not)
    (foam|foaming|frothing|froth|bubbles) [~2] (at|from|around|out|in) <poss> mouth
    (whole body|entire body|body) [is] [~1] (shaking|jerking|stiff|convuls*|twitching|locked)
    (went|gone|going|goes|got|is) [~1] (stiff|rigid) and [~2] (shak*|jerk*|not|eyes|blue|twitch*)
    seizure* (has|have|is) [~2] (not|go*|last*|still)
    (having|has|keeps having|keep having) seizures
    (dog|cat|puppy|pup|kitten|rabbit|bunny|ferret|spaniel|collie|labrador|terrier|bulldog) (is|has been|is been) [still|just|been] fitting
    """,
    event="""
    (had|got|has|gets) [~2] (seizure|seizures|convulsion|convulsions)
    """,
)
BLEEDING: Final = State(
    "bleeding",
    now="""
    bleeding [~3] (down there|from down there|vaginally|my bottom|her bottom|rectum|ear|the neck|his mouth|her mouth|his nose|the head)
    (weeks|months) [~6] bleeding | bleeding [~8] (weeks|months) [pregnant|along]
    (towel|towels|rag|shirt|bandage|sheets|floor) [is] [~2] (dripping|soaked|covered|drenched|full) [~1] (with|in|of) blood
    dripping with blood
    (vomit*|threw up|throwing up) [~3] coffee grounds
    mouthful of blood
    (cutting) [~6] (deep|not stop|bleed*|blood)
    (cut|gash|slice) [is] [~2] (deep|wide|to the bone|open|gaping)
    (finger|hand|toe|thumb|ear|arm|foot|leg) [is] [~1] hanging
    (cut|torn|ripped|sliced|carved) up [~2] (bad|badly|pretty bad|and)
    (throat|wrist|wrists|neck|artery) [is|has|was|been] [~2] (cut|slit|slashed|sliced|open)
    (stitches|incision|wound|surgery) [~3] (popped|burst|opened|open|split|came apart|ripped) [~6] (bleed*|blood|gush*)
    (clots|clot) [~4] blood | blood [~4] clots
    blood [~2] (down|in|on|from) <poss> (face|head|eyes|throat|ears|mouth and|leg and|neck)
    (miscarrying|having a miscarriage)
    (went|fell|crashed|walked|ran|put) [~4] through [~3] (glass|window) [~8] (cut|blood|bleed*|bad)
    blood [~2] (not|will not|keeps|wont) [~2] (stop*|coming|pouring|flowing|running)
    (gone|going|went|go) through [~4] (pad|pads|towel|towels|bandage|bandages|gauze|rag|rags)
    (hole|gash|wound|cut|slash) [~3] (in|on) ~3 (neck|throat|chest|stomach|belly|head|side|leg|arm) [~8] (deep|big|huge|bleed*|blood|open|gap*)
    (big|huge|deep|giant|gaping|open|nasty) (hole|gash|wound|cut) [~2] (in|on|across|down)
    cut [~3] (wide open|open|deep|to the bone)
    (bleeding|blood|bleed|nosebleed|nosebleeds) [~5] (not|never|will not|wont|nothing) [~3] (stop|stopping|stopped|stops|slow|slowing|quit|clot|clotting|control|end)
    not [~4] (stop|stopping|stopped|control|slow|quit) [~2] (bleeding|blood|the bleed|hemorrhag*)
    not [~2] get [~2] (bleeding|blood|it) [~1] (to|stopped|under)
    nothing [~2] (stops|stopping|is stopping) [~2] (bleeding|blood)
    bleeding [~2] (out|heavily|bad|badly|lot|much|everywhere|profusely|nonstop|non stop|crazy|uncontrollably|to death|for hours|hard|fast|freely|again and again|internally|through|all over|from <poss> (head|ear|ears|neck|eyes|nose and|throat|mouth and|stomach|chest)|severely|buckets|rivers|and (i|he|she|can not|dizzy|faint|will not|not))
    (heavy|severe|massive|uncontrolled|uncontrollable|serious|profuse|bad|internal|arterial|nonstop) bleeding
    (lot|lots|much|ton|tons|pool|puddle|bucket|buckets|gallons|loads|trail) of blood
    (so|too|that|this) much blood
    blood [is|was|has|are|keeps|just] [~2] (everywhere|gush*|spurt*|pour*|squirt*|pump*|all over|shooting|pooling|flowing|running|spray*|soak*|streaming|out of control|coming out|filling)
    blood [is] [~2] (coming|dripping|leaking|running|trickling|oozing) [~2] (out of|from|down)
    (gushing|spurting|squirting|pouring|pumping|spraying|streaming|vomiting|coughing|throwing up|throw up|spitting|puking|peeing|pooping|losing|covered in|soaked in|filling with|full of|filled with|lost) [~3] blood
    blood [~2] (bright red|vomit)
    (coughing|throwing|vomiting|spitting|puking|coughed|threw|throw|cough) [~1] [up] [~3] blood
    (keeps|still|it is|is|just) [~2] (gushing|spurting|squirting|pumping) [~1] (out|everywhere|blood|and|from|through|now|it)
    (spurting|squirting|gushing)
    it is pouring out
    hemorrhag*
    hemorrhage
    (cut|severed|hit|nicked|sliced|slashed|opened) [~2] (artery|arteries|jugular|femoral|vein open)
    tourniquet
    (soak*|bleed*|bled|going|goes) [~1] (through) [~4] (towel|towels|pad|pads|shirt|bandage|bandages|gauze|minutes|hour|rag|rags|sheets|clothes|blanket)
    (towel|towels|shirt|bandage|rag|gauze|rags) [is|are] [~1] (soaked|drenched|full)
    (see|seeing) [~1] (bone|muscle|the bone|the tendon|fat)
    (to|down to) the bone
    still bleeding (heavily|bad|badly|after|through|hours|a lot|out)
    (bleeding) [~8] (faint|dizzy|pass out|passing out|pregnant|blood thinners|unconscious|lightheaded|weak)
    (pregnant|months along|weeks along) [~8] (bleeding|blood)
    blood thinners [~8] (hit his head|hit her head|hit my head|bleed*|fell)
    (cut|sliced|slashed|slit) [~3] (throat|wrist|wrists|neck) [~1]
    bleeding [~4] (deep|gash|artery)
    (deep|huge|big|massive) (cut|gash|wound) [~6] (bleed*|blood|bone|pour*|gush*|stop)
    (bled|bleeding|bleeds) through
    hit <poss> head [~4] (bleed*|blood|vomit*|throwing up|passed out|unconscious|confused|not|sleepy|will not)
    """,
    soon="""
    bleeding (a lot|so much|really)
    """,
    event="""
    (lost|losing) [~2] (lot|lots|much|pints) of blood
    """,
)
ALLERGY: Final = State(
    "allergy",
    now="""
    (lips|tongue|throat|face) [~2] (fat|huge|thick|heavy|numb|tingl*|funny|itch*) [~8] (throat|talk|swallow|breath*|hives|stung|ate|shot|peanut*|swell*)
    hives [~4] (head to toe|all over|everywhere)
    (eyes|eye) [~2] swollen shut [~6] (throat|breath*|tongue|lips|swallow*)
    (gave|used|given|injected|had) [~2] epipen [~4] (getting worse|worse|not|still|again|another|no)
    throat [~2] (full|itch*|lump|scratchy and|tingl*|weird) ~8 (ate|stung|allerg*|cashew*|nut|nuts|peanut*|shrimp|swell*|hives|breath*)
    (ate|eaten|eating|after) [~3] (peanut|peanuts|shrimp|crab|cashew|cashews|nuts|shellfish|lobster|almonds|sesame|egg|eggs|kiwi|strawberries|walnuts) [~6] (face|throat|hives|swell*|lips|tongue|breath*|chok*|mouth)
    (mouth|throat|tongue) [~1] (is|are) [~1] itching
    (need|needs|where is|find|get|grab|anyone have|anybody have|someone have) [~1] (an|a|his|her|my|the) (epipen|epinephrine) [right|now|fast|quick|he|she|i|my|help]
    (tongue|throat|lips|face|mouth) [~3] (thick|huge|closing|tight|itchy and|swell*|blown up|blow* up)
    going into (shock|anaphyl*)
    (reacting|reaction) [~2] (to|from) ~5 (can not|swell*|breath*|hives|throat|face|tongue)
    (stung|sting|stings|bitten) ~8 (face|lips|tongue|throat|eye) ~4 (big|huge|swell*|swollen|blow*|up|shut)
    anaphyl*
    (severe|serious|bad|terrible|huge|massive|major|worst|violent|awful) allergic reaction
    (having|have|is having|going into|be having|it is|think it is) [a|an|some] [~2] allergic reaction
    allergic reaction [~5] (can not|not|throat|tongue|swell*|lips|face|breath*|right now|hives|now)
    (tongue|throat|face|lips|lip|airway|eyes|neck|mouth) [~4] (swell*|swollen|swole|puff*|blow*|balloon*|huge|closing|double the size|twice the size)
    (swelling|swollen) [~4] (throat|tongue|face|lips|airway|neck)
    (used|need|needs|gave|give|giving|find|out of|no|without|have|injected|stuck|got|where) [~3] (epipen|epinephrine) [~6] (not|find|work*|still|wear*|wore|now|hurry|right|help|expired|stung|swell*|breath*|peanut*|throat|reaction)
    (epipen|epinephrine) [~3] (not work*|did not|is not|not help*|does not|wore off|wearing off|failed|expired and|empty)
    (not|no) [~3] (epipen|epinephrine)
    (stung|bit|bitten|ate|eaten|took|eating|had) ~8 (throat|tongue|swell*|swollen|swelled|hives|wheez*|breath*|closing|passing out|face|lips|blowing up)
    allergic [~6] (stung|ate|bitten|eaten) [~6] (now|passing|throat|swell*|hives|breath*|not|is|face)
    (hives|welts) [~3] (all over|everywhere|and) [~6] (throat|breath*|swell*|tongue|face|dizzy|wheez*|lips)
    not swallow [~3] (and|throat|tongue|drool*|breath*)
    """,
    event="""
    (had|got) [~2] allergic reaction
    """,
)
BODY: Final = (BREATHING, CHOKING, HEART, STROKE, UNCONSCIOUS, SEIZURE, BLEEDING, ALLERGY)
