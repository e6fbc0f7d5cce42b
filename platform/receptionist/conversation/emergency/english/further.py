"""More of what people say in English when something is wrong: in plain forms, in other words, and as recognisers hear it."""

from typing import Final

from receptionist.conversation.emergency.language import State

_FURTHER_BODY: Final = State(
    "body",
    now="""
    shot [~1] (nail|hook|arrow|staple|dart) [~1] (into|through) <poss> ~1
    (arm|leg|wrist|finger|ankle) is bent
    (stool|stools|poop) is black [~4] (dizzy|faint|sweating|weak)
    not want to die [~1] help
    (went|gone|going|turned|turning) [~1] (funny|weird|strange|odd|awful) (color|colour) [~6]
    (taken|take|took) (so|too|that) many [pills|of them]
    not mean to (take|hurt|hit|shoot|stab|cut|kill) [~6]
    not (indigestion|heartburn|gas) it is my (heart|chest)
    (is|are|am|gone|went|got) [~2] (quiet and (floppy|limp|pale|blue)|floppy|limp)
    i can not see and
    (seeing|sees) (bugs|things|people) [~4]
    (shaking|shakes|seizing|seizures) [~4] (withdraw*|detox*|stopped drinking|quit drinking) | (stopped|quit) drinking [~6] (shaking|seeing|seiz*|sweating)
    (withdrawing|detoxing) [~6]
    (psychotic|manic) (break|episode) [~4]
    hearing voices [~6]
    (still|keeps|and he is|and she is) (swelling|bleeding|choking|seizing|vomiting) [~1]
    (he|she|they|it) [still|just|already] (drank|swallowed|ate) (antifreeze|bleach|poison|lye|gasoline|drano|pills)
    needle [is|has] [~1] broken off [~6]
    (tongue|lip|cheek|gum) [~2] cut by [~6]
    (eyes|eye|scalp|face) [is|are] [~1] (burned|burning|blistering) [~6] (eyes|see|chemical|peel|relaxer|off|blister*)
    (burned|burnt|scalded) [~1] (with|by) [~2] (oil|water|steam|grease|acid|chemical|chemicals|coffee|tar|soup|fryer)
    tooth infection [~6] (confus*|racing|swallow*|breath*|neck|eye)
    heart is racing [~4] (confus*|fever|chest|breath*|faint|dizzy)
    (broke|broken) my (arm|leg|ribs|wrist|nose|fingers) [~3] (he|she|they|again|last night)
    (he|she|they|husband|boyfriend|ex|dad) broke my (arm|leg|ribs|wrist|nose|jaw|fingers)
    not get (him|her|them|us|me|out) out of [~1] (car|house|fire|machine|water|truck|building|wreck)
    (getting|got) worse [~1] and nobody | nobody is coming [~4]
    (oxygen|concentrator|ventilator) [~2] (quit|died|stopped|empty|broke|at (seventy|sixty|fifty|forty|eighty))
    (seventy|sixty|eighty) ~1 percent ~8 (confused|blue|gray|breath*|gasp*|weak)
    breathing [~2] (four|five|six|three|once|twice|thirty|forty|fifty) [~1] (times|a minute)
    breath* [~2] (gap|gaps|pauses) between
    so out of breath
    throat [is|feels|keeps] [~3] (shutting|closing|swelled|swelling)
    (standing|sitting|pressing|squeezing) [~1] on my (lungs|chest)
    elephant [~3] on me
    (crushing|squeezing|heavy|burning|tightness|pressure) [~3] (in|on|of) [~3] chest
    (ribs|chest) [~6] (vise|vice|clamp|belt|squeez*)
    (vise|vice|belt|band) [~2] (ribs|chest)
    gagging [~1] (on|and) [~4]
    (just|only) gibberish
    (arm|leg|hand) [~1] (flopped|dropped|gave out|fell down)
    (ran|runs|running|drooling|falls|falling) out of [~1] side of <poss> mouth
    (wound|incision|stitches|cut|scar) [~1] (opened|split|burst|came apart|come apart|popped|ripped)
    (soaked|soaking|soaks|filled|filling|fill) [~2] (pad|pads|towel|towels|bandage|gauze|mattress|sheet|sheets)
    (passing|passed) [~2] clots
    (warfarin|blood thinner|blood thinners|eliquis|coumadin) [~8] (not quit|not stop|bleed*|hit|fell|bump)
    (seizure|fit) [~3] (not stopping|still going|keeps going)
    this (one|seizure|fit) is not stopping
    still seizing
    (rescue med|rescue meds|diastat|diazepam|midazolam) [~3] (still|not)
    epipen [~2] (used|already|wearing|coming back|expired|did nothing)
    (swelling|swelled|puffing) up [~4] (not|throat|breath*|swallow*|face)
    (swelling|swollen) [~8] (not [~1] (swallow|open|breath*)|hard to swallow)
    not [~2] open <poss> (mouth|jaw) [~6] (fever|swell*|swollen|swallow*|breath*)
    (eye|eyes) [~4] (shut|shutting|closed) [~6] not [~1] (swallow|turn|breath*)
    (narcan|naloxone) [~4] (not|twice|nothing|still)
    (took|swallowed|taken|has taken|have taken|ate) [~2] (all|too many|every one|a lot|a bunch|a handful) [~2] of (them|his|her|my|those|the)
    (bottle|bottles) [~1] (is|are) empty [~6]
    [~1] empty pill (bottle|bottles)
    (took|takes|taken|take) [~3] (opioid|opioids|methadone|fentanyl|oxycodone|someone|somebody|husband|dad|mom|wife) [~2] (methadone|pills|medicine|insulin|by mistake|thinking|patch|accident*)
    (fentanyl|opioid) patch
    (chewed|swallowed|licked|drank|ate|eaten|sucked) [~3] (patch|patches|vape|juice|nicotine|pouch|pouches|edibles|flea|hydrocortisone|candle|perfume|thermometer)
    (smells|smelled|smell) like (gasoline|bleach|alcohol|chemicals|gas) [~4] (coughing|cough*|vomit*|drool*|sleepy)
    (skin|hand|hands|arm|arms|leg|it) [is|are] [~1] (blistering|blistered|peeling off)
    scalded [~3]
    (firework|firecracker|battery|grenade|vape) [~1] (went off|exploded|blew up|blew) [~3]
    (fell|fallen|rolled|tripped) [~2] (in|into|on|onto) [~1] (campfire|fire|fire pit|stove|grill|fireplace|bonfire|hot coals|furnace)
    (solution|chemical|chemicals|bleach|acid|lye|cleaner|dye|relaxer|spray|glue) [~3] in [~2] (eye|eyes) [~8]
    (kettle|pot|pan|soup|coffee|fryer|water) [~1] (tipped|spilled|fell|came down|poured) [~1] (over|on|onto|down|all over) [~1] (on|him|her|me|my|himself|herself)
    (leg|foot|arm|knee|hand|kneecap) [is] [~1] (turned out|on the side|twisted|crooked|bent|dislocated) [~4] (scream*|not|cold|white|blue|fell|numb|foot)
    (toes|fingers|foot|hand) [~3] (cold and|gone|went|turned|turning|is|are) [~1] (white|blue|black|purple|cold and)
    (cord) [is] [~1] (hanging|coming|out|around|showing|wrapped)
    not [~2] (feel|felt) [~1] baby [~1] (move|moving|kick|kicking)
    baby [has] [~2] (not moved|stopped moving|not moving|not kicked)
    placenta [~2] (not|stuck|out|come)
    (see|seeing|feel) [~2] (hair|head|foot|feet|arm|bottom) [~1] (coming|crowning|out|is out|it is coming)
    (baby|it) is coming [~1] (now|out|fast|right|early|the baby|help|and)
    (pregnant|months|weeks) ~8 (splitting headache|seeing spots|see spots|blurry|fell and|swollen and)
    (weeks|days|months|month|newborn|week) [old] [~6] (fever|temperature) [~2] (of|a hundred|one oh|104|103|105|forty)
    fever [~2] [of|is] (one oh (three|four|five|six)|103|104|105|106|a hundred and (three|four|five|six)) [~10] (chemo|cancer|stiff|rash|seizure|confus*|staring|limp|shak*|baby|port|old|chills)
    (cancer|chemo|chemotherapy|transplant) [~8] fever
    (no|not had) [~2] wet diaper [~6]
    rag doll
    soft spot [~2] (bulging|sunken|swollen)
    (stomach|belly|abdomen|tummy) [is] [~3] (hard as|rock hard|swollen hard|like a board|rigid)
    (testicle|testicles|ovary) [~3] (twisted|agony|swollen and|huge)
    appendix [~2] (burst|ruptured|bursting|exploded)
    not feel [~2] (down there|below|my hands|my feet|my fingers)
    (suddenly|now|all of a sudden) i can not see
    i can not see (anything|out of|suddenly|all of a sudden)
    (curtain|shadow|halos|flashes) [~4] (eye|vision)
    blood pressure is (two|200|210|220|230|240|250) [~10]
    sugar [is|was|at|says] (nineteen|eighteen|seventeen|fifteen|twenty|thirty|low and|five hundred|six hundred|just says)
    (wet|peed) (myself|himself|herself) [~4] (not feel|numb|shaking|back|seiz*)
    (red streak|red streaks|streaks) [~3] (up|going|arm|leg)
    (severe|terrible|horrible|unbearable|excruciating|agonizing) [~1] (stomach|abdominal|belly|back|side) pain [~6]
    (in|such|so much) [~1] pain [~3] (pass out|can not|throwing up|hard)
    very high fever [~3]
    (hallucinat*|delirious|seeing things) [~2]
    (stung|ate) ~5 allergic to | allergic [~6] (just ate|just stung|stung me|got stung)
    (not [~1] open <poss> (eye|eyes)) [~4]
    leg is crushed
    (newborn|infant|baby) has [~1] fever
    (nearly|almost) drowned and
    something is [~1] wrong with [~1] (husband|wife|baby|dad|mom|son|daughter|kid|child|grandma|grandpa|newborn|brother|sister|chest|heart)
    patient is coding
    heart [is] racing [~4] (not|dizzy|faint|slow)
    hernia [~4] (purple|black|hard|vomit*)
    (vomiting|throwing up) [~1] (brown|green and|bile and|poop)
    (thrown|threw|throwing) up [~3] times [~4] (head|blurry|confus*|dizzy)
    (hit|bumped|banged|cracked|smacked) <poss> (head|skull) [~10] (vomit*|thrown up|throwing up|blurry|sleepy|confus*|not (right|remember|wake|answer|talk|stop))
    (head|skull) [~1] (dented|cracked open|split|caved|soft)
    (keeps|keep) asking [~1] same
    (fingers|thumb|hand|ear|toe|toes|scalp|nose) [~2] (came|come|ripped|torn|peeled|bitten|sliced|pulled) [~1] (off|back|clean)
    (guts|intestines|insides|organs) [~3] (showing|out|hanging|coming|see)
    hole [~1] in <poss> (leg|chest|head|neck|stomach|side|throat|arm|back)
    (went|gone|goes) [~2] through [~1] (palm|hand|foot|leg|neck|cheek|arm|eye)
    (eyes are|eyes) open but [~3] (nobody|not|no one|there)
    (cold as ice|ice cold|cold and stiff|stiff and cold) [~4]
    nothing [is] happening when i (shake|call)
    (everything|room|it) is [getting|going] [~1] (dark|black|dim) [~4]
    (tongue) [~1] (too big|huge|fat) [~4]
    (lump|something) [~2] blocking [~1] (throat|airway|windpipe)
    (bees|wasps|ants|hornets) all over (him|her|me|them|my ~1)
    (gored|trampled|mauled|bitten|kicked) [~1] (my|a|the|him|her|me) [~1] (husband|wife|son|daughter|kid|man|woman|in the head|dad|mom|friend|child)
    everybody is on the floor
    (going|drifting|slipping) [~1] i can feel (myself|it) [~1] (going|slipping|coming)
    drunk [~4] (not [~1] drink|not had)
    """,
)
_FURTHER_HEARD: Final = State(
    "body",
    now="""
    (having|have|had) [~2] (sea sure|seizer|see sure|caesar|hard attack|heart a tack|struck|in farction)
    hard attack [~3] (right now|now|my|he|she|help)
    (un|on) (conscious|responsive|conscience)
    over (dosed|dosing|dose on)
    (chess|chests|just) pains [~3] (arm|bad|now|and)
    (not|stopped|can not) (breeding|breeze|breed|breathes)
    (throat) [~2] (clothing|clothes|closed) [up]
    (anna|ana|anti) (phylactic|phylaxis|flactic|fill)
    (shocked|chalking|joking) on [~1] (food|meat|bone|something|steak|dinner|lunch|candy)
    (bleading|bleedin|bleating) [~3]
    (kill|hurt|harm|hang|shoot) my self
    no (wake up|breath|breathe|move|respond) [~1]
    (fall|fell|falling) (from|off) [~1] (roof|ladder|stairs|window|horse)
    (take|took|taken) too (many|much) [~2] (pills|medicine|medication|insulin|pill)
    """,
)
_FURTHER_SELF: Final = State(
    "suicide",
    now="""
    (going to|about to|will|want to) (take|swallow|down) all [~1] (these|my|the|of) [~1] (pills|them|meds)
    (nobody|no one) [would|will] [~1] (miss|care|notice) [~1] (me|if) [~3] (gone|dead|died|disappeared)
    (do|doing) something [~1] to (myself|himself|herself)
    do something [~2] to (myself|himself|herself)
    (not|no longer) [~1] (feel|feeling) safe with myself
    (step|walk|jump|throw myself|jumping) [~2] in front of [~1] (train|car|bus|truck|traffic)
    when i am (dead|gone) [~4] (today|tonight|now|doing)
    not send (anyone|anybody) i just want* someone to know
    no reason for me to (be|live|stay|exist)
    (locked|locks) (himself|herself|myself) [~4] (pills|knife|gun|razor|rope)
    (thinking|think|thoughts) [~1] about [~1] not (being|be) (here|alive|around)
    (swinging|hanging) from [~1] (beam|rope|tree|ceiling|fan|rafter|door|belt)
    (found|saw) (him|her|my ~1) hanging
    (he|she|my ~1) is hanging [~3]
    (belt|rope|cord|noose|sheet) [~1] (around|round) <poss> (neck|throat)
    (tie|make|made|tying) a noose
    (engine|car) [~1] running [~3] garage [~3] (shut|closed|not)
    (enough|all the|bottle of) [~1] pills [~2] to (do it|end|die|go)
    tonight is the night
    (made up|made) [~1] my mind [~8] (pills|gun|goodbye|end|die|help me)
    (tell|told) [~2] (kids|family|mom|wife|husband) i (love|loved) [~3] (sorry|goodbye)
    (left|leaving|wrote) [~1] note and [~4] (gone|not|pills|gun|missing)
    (i feel|feeling|i am|am) (suicide|suicidle|suicide all|suicidal)
    (ledge|roof|fire escape|railing) [~4] (let go|outside|jump*|edge)
    """,
    # Said in everyday talk as well ("I'll be gone next week", "she'll do it tonight"): the likeness decides.
    soon="""
    (not|no longer) [~3] (plan|planning|going|intend) [~2] [to|on] (be|being) (here|around|alive) [~2] (tomorrow|anymore|tonight|next week|much longer)
    (not|no longer) [~1] be around
    nothing left [~1] goodbye
    i will be gone [~2]
    i am going to do it [~1] (tonight|today|now)
    parked by [~1] (river|lake|cliff|tracks|bridge) [~6]
    not go on (anymore|like this|living)
    not want to be (here|alive) [~1] (anymore|tomorrow)
    """,
)
_FURTHER_VIOLENCE: Final = State(
    "violence",
    now="""
    (dad|daddy|husband|boyfriend|stepdad|uncle|he|man|mom|she) is hurting [~1]
    (crash|drive|drown|burn|kill) [~1] (the car|kids|us all|all of us) | says he will crash
    (drunk|high) and driving [~4] (kids|kid|baby|car|son|daughter)
    (violated|broke|broken) [~1] (order|restraining|protective) [~4]
    scared of what i [will|might|could] do
    expos* <selfhood> to
    (has|got|holding|grabbed|waving|swinging) [~1] (scissors|razor|sword|cleaver|pitchfork)
    (hear|heard|hearing) [~1] gunshot
    (kicking|breaking|bashing|smashing|beating) it (in|down)
    not safe right now
    there is a (shooting|bomb|shooter|gunman|burglar|robber)
    i will kill (you|him|her|them|everyone)
    (going|coming) to [~2] (there|over|down) with [~1] <weapon>
    trying to (take|grab|snatch) [~1] (kid|child|son|daughter|baby|little girl|little boy|girl|boy)
    (locked|stuck|trapped) in [~1] trunk
    touched me and
    they break in [~2] house
    pulled a (blade|knife|gun|weapon)
    (broke|broken|kicked|smashed|busted) [~1] (door|window|glass) [~1] (down|in|open|downstairs)
    (somebody|someone|somebody else) is in here
    (going to|gonna|will|want to) [~3] (kill|shoot|hurt|stab|blow up|burn down|blow) [~1] (every|all|my boss|everyone|everybody|somebody|someone|that office|your office|the place|the office|that place|the next person)
    (they|somebody|someone|people|he) [~1] break in [~1] (house|my|now)
    (torturing|tortures|abusing|abuses|molesting) [~1] (kid|child|baby|kids|him|her|me|my ~1|the ~1)
    (leaves|left|has|covered in) [~2] (marks|bruises) [~2] (on|all over|over) ~8
    (threw|thrown|throwing|poured) [~2] (boiling|hot|acid|bleach) [~2] (at|on|over) (me|him|her)
    (took|taken|took away) my passport
    """,
)
_FURTHER_DANGERS: Final = State(
    "danger",
    now="""
    (child|kid|toddler|baby|boy|girl) [is] [~1] (wandering|hanging|stuck|alone|walking) [~3] (highway|window|road|tracks|drain|well|ledge|street|balcony)
    fell (in|into|down) [~1] (well|shaft|escalator|hole|ravine|canyon|pit|silo|tank|elevator shaft|river|pool|lake|canal)
    (stalled|stopped|stuck|broke* down|dead) [~2] (on|in) [~3] (highway|freeway|interstate|left lane|fast lane|intersection)
    trucks [are] flying by
    (stuck|trapped|we are|i am) in [~2] (flood|flash flood|floodwater)
    (brake|gas) pedal [is] [~2] (floor|stuck|jammed) [~6]
    doing [~1] (ninety|eighty|hundred) and | stuck and i am doing
    (wall|door|floor|outlet|panel|ceiling) [is] [~1] hot and [~6]
    crackling noise
    (ceiling|roof|wall|porch|deck|balcony) [is] [~1] about to (come down|collapse|fall|go)
    alarm says (evacuate|carbon|monoxide|gas|fire|danger)
    smoke and i can not (find|see|get|breath)
    booking there is a fire | there is a fire [~1] (help|now|hurry|come)
    (all|everybody|everyone|kids|family) [~2] (feel|feels|is|are|have) [~1] (sick|dizzy|sleepy|headaches|a headache|nauseous) [~8] (heater|furnace|detector|generator|boiler|stove|alarm|gas)
    (heater|furnace|detector|generator|boiler|stove) [~8] (all|everybody|everyone|we) [~2] (feel|is|are) [~1] (sick|dizzy|sleepy|nauseous)
    (propane|gas|natural gas|ammonia|chlorine|refrigerant) [~2] (leaking|leaks|venting|spilling)
    (boiler|heater|furnace|tank|pipe|line|stove|meter) [is] [~1] (leaking|venting|spitting|blowing|hissing) [~2] (gas|propane|flames|fire|fumes|outside|loud|and)
    meter is hissing
    (smell|smells) [~1] gaz
    (manoxide|monoxide|car been monoxide|carbon minoxide) [~1] alarm [~2] (go*|off|beep*|ring*|sound*)
    (whole|entire) [~1] (block|house|street|building|kitchen|place) [is] [~1] (burning|on fire|full of smoke|in flames)
    (house|kitchen|car|building|apartment) fire [~1] (come|send|fast|quick|hurry)
    there [has] [is] been an accident
    there has been an accident
    there [has|is] been a [car|bad|terrible|serious|big|huge|bus|train] [bad] (accident|crash|wreck|explosion)
    (bus|train|plane|ferry|helicopter) crashed
    (brakes|brake) [~1] (failed|gone|went out|not work*) [~4]
    (accelerator|gas pedal|throttle|pedal) is stuck
    (pedestrian|cyclist|child|kid|man|woman|somebody|someone) [is|has] been hit
    stove is leaking
    (detector|alarm) [is] beep* and [~3] (headache|dizzy|sick|sleepy)
    please send (someone|somebody|help|anyone) [~1] (quick|now|fast|quickly)
    send (someone|somebody|help) (quick|now|fast|quickly|right away|immediately)
    ambulance (now|quick|fast|please|hurry)
    (help me|help us|oh my god|please) [~2] help me
    oh my god help
    (hit|struck|knocked down) [~1] (cyclist|pedestrian|bicyclist|kid|child|biker|boy|girl|old man|woman|runner|jogger)
    (lying|laying|down) in [~1] (road|street|highway|intersection|ditch)
    (van|car|truck|suv|jeep|bus|tractor|boat) [~1] (rolled|rolled over|flipped|overturned|sank|went over|went off|went in)
    (car|truck|van|bus|we|i|stuck|stalled) [~2] on [~1] (tracks|railroad|train tracks|railroad tracks)
    (rear ended|crashed|crash|accident|wreck) [~8] (not feel|neck hurts|numb|bleed*|trapped|hurt bad|not get)
    (ceiling|crane|ditch|trench|elevator|scaffolding|bridge|wall|roof|tunnel|mine|floor) [~1] (came down|fell|caved in|dropped|collapsed|is out|gave way)
    (people|somebody|someone|workers|he|she|they|kids) [is|are] [~1] (under it|under there|buried|underneath|trapped under)
    (tree|pole|wall|branch) fell on [~1] (car|house|tent|truck|bus) with
    (flood|water) [is] [~2] (rising|up to|rushing|coming in) [~6]
    (on|stuck on) [~1] roof [~4] (flood|water|rising|trapped)
    (under|beneath|through) [~1] ice [~3]
    (avalanche|mudslide|landslide) [~4]
    wrong way driver
    floating [~1] face [down]
    face down in [~2] (water|pool|tub|pond|lake)
    (pool cover|under water|underwater) [~2] (she|he|is|under)
    went under [~3] (and|not|has not|is not|did not|for)
    (current|riptide|rip current|undertow) [~2] (him|her|us|them|not|reach|got)
    (almost|nearly) drowned [~4] (now|coughing|blue|not|sleepy|breath*)
    (shock|shocked|zapped|electrocuted) [~4] (stuck|heart|chest|on the floor|not|lying|thrown)
    (fork|knife|key|screwdriver) in [~1] (outlet|socket|plug)
    (boom|blast|explosion) [~6] (house|gone|people|fire|building)
    chemical (cloud|smell everywhere|burn|leak|spill)
    (broken|broke) my (jaw|neck|back|pelvis|hip)
    (permanent|front|adult|whole) tooth [~2] (came|fell|is|got|knocked) [~1] out [~6] (fell|hit|bike|now|ago|bleed*|milk)
    """,
    soon="""
    (i am|we are) trapped
    """,
)
_FURTHER_ANIMALS: Final = State(
    "animal",
    now="""
    <a_pet> [has] [~1] bloat
    <a_pet> is [~1] (belly|stomach|tummy) is [~2] (swelling|swollen|huge|hard|tight|bloated|blown)
    <a_pet> [has|was|been|is|got] [~2] (kicked by|been hit|caught in the fan|run over|hanging|bleeding|poisoned|drowning|stung|mauled|hurt bad)
    <a_pet> is breathing with [~2] mouth open
    (<who>|<a_pet>) [is|has] been fitting (for|since|on and off) | (<who>|<a_pet>) is fitting (and|badly|right now|again|on the floor)
    (kitten|puppy|foal|calf|lamb|one|pup) is stuck [~1]
    <a_pet> broke [~1] (leg|back|neck|jaw)
    <a_pet> is [~1] (sweating and rolling|rolling and sweating|rolling on)
    <a_pet> [~3] (jaw|leg|eye) is hanging
    <a_pet> [~4] (staggering|wobbling|bloated|bloted|retching|straining|howling|paralyzed|lying flat|stepped on)
    <a_pet> [~8] (trying to [be sick|vomit|throw up]|nothing [is] (coming|comes)|pure blood|throat [is] torn|in the dryer|garage door|flea stuff and)
    <a_pet> [has|is] [~1] colic | rolling and sweating
    <a_pet> can not (pee|urinate|poop|walk|stand|breath|get up|move)
    (quill|quills) [~3] (eye|face|mouth|throat)
    <a_pet> [~3] (licked|ate|swallowed|drank|chewed|eaten) [~3] (flea|lily|lilies|grapes|raisins|chocolate|xylitol|gum|poison|antifreeze|needle|string|hook|battery|pills|medicine|bait|onion|cord|corn cob|tampon|weed|brownies|edibles|mushroom)
    """,
)
FURTHER: Final = (
    _FURTHER_BODY,
    _FURTHER_HEARD,
    _FURTHER_SELF,
    _FURTHER_VIOLENCE,
    _FURTHER_DANGERS,
    _FURTHER_ANIMALS,
)
FURTHER_NAMED: Final = {
    "a_thing": (
        "website|computer|laptop|phone|tent|thermostat|lawn|garden|deal|drain|pump|office|app|printer|engine|router"
        "|heater|stroller|plant|plants|grass|tree|server|system|tv|remote|tablet|roomba|fan|fence|gate|shelf|wifi|site"
        "|portal|fridge|freezer|mower|rat|goldfish|market|business|umbrella|battery|car battery"
    ),
    "a_pet": (
        "dog|dogs|pup|puppy|puppies|cat|kitten|kitty|rabbit|bunny|horse|mare|foal|goat|parrot|hamster|ferret|guinea pig|cow|calf|bird|turtle"
        "|lab|bulldog|great dane|pet"
    ),
}
