"""What people say in English of fire and gas, injuries, children and births, animals, and when they ask for rescue."""

from typing import Final

from receptionist.conversation.emergency.language import State

FIRE: Final = State(
    "fire",
    now="""
    (orange|red) glow
    (smoking|smoldering) [~4] (glow|flames|hot|wall|outlet|dryer|burn*|wire*|panel|plug|hood)
    (dryer|washer|outlet|oven|panel|wall|plug|heater|furnace|stove|lamp|laptop|microwave|toaster|dishwasher|battery|charger|ceiling|fuse box) [is] (smoking|sparking|smoldering|melting)
    (chemical|gas|gassy|weird|strong|burning|electrical) smell [~4] (everywhere|cough*|dizzy|head|throat|eyes|sick|wall|house|strong|faint|whole)
    (hissing|whooshing) [~8] (smell|gas|egg*|sulfur|heater|meter|pipe|stove)
    (rotten egg|sulfur|rotten eggs) [~1] smell | rotten egg*
    (oil|grease|curtain|curtains|drapes|rug|couch|bed|roof|shed|tree|fence|deck|house|garage|hood|wall|pan|towel|clothes|sleeve|blanket|mulch|bush*) [~2] (going up|went up|burning|blazing|up in)
    (crackling) [~6] (attic|wall|fire|smoke|roof|ceiling|flames)
    leaking gas | gas keeps (coming|leaking|pouring|hissing) | gas is (coming|leaking|pouring)
    (breathing|breathe|breathed) [~1] in [~2] (smoke|fumes|gas|chemicals)
    (see|seeing) [~2] fire [~3] (through|in|on|from|next|at|out|coming|under|behind|across)
    (dug|drilled|cut|broke|hit|dig|sliced|digging) [~1] [through|into] [~2] gas (line|main|pipe)
    (something|wires|wiring|wall|plastic|it|everything|house|roof|insulation|ceiling|cord|plug) is burning
    (something|wires|wiring|insulation|electrical) [~1] burning [~3] (in|inside|behind|wall|walls|outlet|panel|and|smell|smoke)
    smoke [~1] from [~3] (breaker|box|outlet|wall|vent|vents|roof|window|windows|panel|dash|hood|engine|oven|dryer|furnace|motor|attic|socket|basement|under|floor|machine|heater|door|next)
    left [~1] gas on | gas [~1] left on | gas [was|is|been] on all night
    (wildfire|forest fire|brush fire|bushfire|grass fire) [~4] (coming|close|near|hill|house|road|behind|moving|spread*|toward*|yard|we)
    (boiler|tank|heater|furnace|cylinder|battery|it|building|engine) [is] [~2] (about to|going to) (blow|explode|burst|catch)
    (hot to|too hot to) [the] touch
    (blew up|blown up|burst into flames|up in flames|in flames|on fire and)
    (flames|fire) [is|are|has] [~2] (spread*|getting bigger|growing|reaching|up the|out of control)
    (filling|filled|fills) [up] with (smoke|gas|fumes|water and)
    not [~2] (put|get) [~1] (it|fire|flames) out
    (stinks|reeks|stink|reek) of (gas|smoke|propane)
    gas [~1] (is|keeps|just) [~2] (filling|pouring|coming|everywhere|leaking|hissing|blowing|flowing|escaping|going)
    (smell|smells|smelling) [~3] strong gas
    (monoxide) [~2] (thing|alarm|detector|alarms) [~3] (beep*|go*|scream*|blar*|off|ring*)
    (stove|burner|oven|furnace) [~4] gas ~3 (filling|pouring|leak*|smell*|everywhere|hiss*)
    (everything|whole ~1|room|office|it) is [~1] (full of smoke|filled with smoke|in flames)
    (lit|started) [~4] (on fire)
    (house|home|apartment|kitchen|car|truck|van|engine|building|garage|roof|stove|oven|curtain|curtains|shed|room|couch|bed|hair|dryer|clothes|shirt|place|basement|attic|oil|grease|pan|outlet|wall|office|salon|clinic|shop|restaurant|everything|fence|tree|trees|barn|hood|fryer|phone|battery|bus|he|she|i|christmas|deck|porch|machine|unit|sleeve|dress|trash|dumpster|laptop|charger|next door|neighbors|neighbor is|it) [is|are|just|has|went up|was] [~2] (on fire|in flames|burning down|in smoke|up in flames|burning up|burning right|engulfed)
    (there is|have|got|is|started) [~1] (a|an) [~3] fire [~1] (in|on|at|and|right|under|next|behind|inside|now|spread*|outside|coming|burning|going|we|it|help|upstairs|out of)
    fire [is|has|right] [~1] (in|on|at|coming|spread*|everywhere|out of control|burning|starting) [~2] (kitchen|room|roof|the ~2|house|building|wall|hood|stove|oven|basement|garage|now|up|fast|quick|engine|back|attic|bathroom|hall|hallway)
    (catching|catches) [~1] (fire|on fire)
    (set|setting) [~4] on fire
    (kitchen|grease|house|electrical|car|oil|chimney|apartment|dryer|oven|stove|brush|engine|building) fire [~1] (and|right|now|in|it|spread*|at|we|help|on|grease|out|please)
    (put|get) [~3] fire out|put it out
    (flames|flame) [~1] (coming|shooting|everywhere|and|in|are|up|out|under|from|behind|on|now|inside|all|through|at|spread*)
    (see|seeing|are|is|has|with|there is) [~2] flames
    flames
    (building|house|kitchen|car|place|home|restaurant|roof|wall|apartment|store|shop|school|engine|warehouse|barn|next to yours|next door) [~4] [is|are] burning
    smoke [is|are|has|keeps|just|s] [~2] (coming|pouring|filling|filled|everywhere|billow*|rising|rolling|all over|so thick|getting|seeping|choking|fills|inside|spreading|thick|out of|through|blowing|leaking)
    (lot|lots|full|filled|filling|thick|black|heavy|much|white|gray|tons|choking on|trapped by) [~2] [of|with] smoke
    (smoke) [~2] (in|on|under|from|out) [~2] (hallway|kitchen|building|house|stairs|stairwell|room|hood|vent|vents|outlet|wall|walls|attic|basement|apartment|ceiling|dash|dashboard|lobby|engine|machine|panel|floor)
    (smoking|sparking|sparks) [~3] (outlet|panel|wall|wires|wiring|breaker|fuse|socket|flying|shooting|ceiling|everywhere)
    (outlet|panel|wires|wire|breaker|socket|furnace|light|fixture) [~2] (is|are|started) [~1] (smoking|sparking|melting|burning|glowing)
    (smell|smells|smelling|smelled|smell of|odor of|reeks of|stinks of|stink of) [~3] (gas|rotten eggs|propane|burning plastic|burning wires|burning wiring|electrical burning|something burning|natural gas|smoke|burning)
    gas (smell|odor|leak|is leaking|leaking|fumes|everywhere|is hissing|hissing|is blowing|blowing|escaping|is coming|pouring|filling|explosion)
    (gas|propane) [~1] (line|pipe|meter|main|valve|tank|hose) [~3] (broke|broken|burst|ruptur*|snapped|hissing|leak*|cracked|blowing|hit|busted|cut|sheared|knocked|split|punctur*|open)
    (hit|broke|cut|struck|backed into|ruptured|nicked|drilled into|dug into|into|punctured|busted) [~3] gas (line|main|pipe|meter|valve)
    strong [~2] gas
    leaking [~1] (gas|propane)
    (hissing) [~3] gas|gas ~3 hissing
    monoxide [~1] (alarm|detector|alarms|detectors|monitor|sensor|level|levels) [~2] (is|are|going|keeps|says|went|just|started|reads|reading|blar*|beep*|scream*|sounding|high|four|won|ring*|will not) [~2] (going|off|scream*|beep*|blar*|sounding|high|danger|evacuat*|sick|stop|ring*|alarm*|loud|hundred|and)
    monoxide [~6] (headache|headaches|dizzy|sick|pass*|throwing|vomit*|faint|sleepy|leak right|leaking)
    (fire|smoke|gas) alarm [~3] (going off|scream*|blar*|ringing) [~4] (smoke|fire|flames|smell|burn*|trapped|get out)
    (exploded|explosion|exploding|blew up)
    (trapped|stuck) [~5] (smoke|fire|floor|flames|burning)
    (trapped|stuck) [~1] (inside|in) [~2] (fire|smoke|burning|building|elevator and|rubble|the car|their car|his car|her car|the cars|vehicle|wreck|under|collapsed|basement|water|flood)
    (power line|live wire|electric wire|power lines|electrical line) [~2] (down|on the|fell|fallen|sparking|across|in the water|touching)
    wire [~2] (down|fell|fallen|sparking|across|in the water|touching)
    wire [~2] on the [~1] (ground|road|street|car|lawn|house|fence|driveway|water|grass|sidewalk|pavement|roof|yard|drive|garden)
    (chemical|toxic|chlorine|ammonia) (spill|leak|fumes|gas)
    """,
    soon="""
    (there is|have|got) [a|an] [~1] fire
    on fire
    fire fire
    """,
    event="""
    (oil|grease|curtain|curtains|roof|shed|garage|pan|sleeve) [just] caught
    had a [~1] fire
    (caught|set|lit) [~2] (fire|on fire)
    """,
)
INJURY: Final = State(
    "injury",
    now="""
    (being|getting|is|are|just) [~1] electrocuted
    (fell|fallen|dropped|jumped|plunged) [~1] (two|three|four|five|six|ten|several|twenty|thirty|fifteen|forty) [~1] (stories|floors|feet|story|meters|flights)
    (foot|hand|arm|leg|fingers|toes|finger) [~2] (under|in|into|beneath) [~2] (mower|lawnmower|wheel|tire|blade|saw|tractor|truck|machine|press|train|car)
    (beam|wall|ceiling|roof|crane|shelf|tree|branch|ladder|scaffold*|pallet|machine|car|building|bridge|trench|load|pipe|bricks) [~1] (came down|fell|collapsed|landed|dropped|caved in|toppled|gave way) [~1] (on|onto|with|and) [~3]
    under [~1] (car|truck|van|bus|tractor|forklift|tree|rubble|machine|train|piano|dresser) [~6] (jack|slipped|not|trapped|help|crush*|stuck|pinned|get|scream*)
    (jack|lift|hoist) [~1] (slipped|failed|collapsed|dropped|gave out)
    through [~1] windshield
    (thrown|ejected|flung) [~1] (from|out of) [~2] (car|truck|vehicle|bike|motorcycle|horse|ride)
    (boat|ferry|raft|canoe|kayak|car|van|truck) [is] [~1] (sinking|capsized|going under|flipped|taking on water|underwater|overturned|upside down)
    (people|kids|workers|passengers) [are|is] [~1] (hurt|injured|bleeding|trapped|dying) [~2]?
    (skin|hand|face|arm|leg|chest) [is|are] [~2] (blistering|blistered|melted|charred|raw|scalded)
    (bent|twisted|pointing|facing) [~1] (the wrong way|backwards|sideways|at a weird angle)
    (kettle|pot|pan|boiling|fryer|teapot) ~6 (on (himself|herself|me|myself|him|her)|screaming|scald*|burn*|skin)
    went under [~1] (truck|car|bus|train|wheel|wheels|semi|tractor|trailer|ice)
    (arm|hand|leg|finger|fingers|foot|hair|glove|thumb) [~3] (through|in|into) [~2] (slicer|blower|machine|grinder|mixer|blender|saw|mower|shredder|chipper|auger|fan|press|gears|chain|belt|conveyor|thresher|baler|propeller|drill)
    (burned|burnt|charred) [~1] (black|crispy|to a crisp|off)
    (water) [is] [~1] (coming in|rising|filling) [~4]
    (fell|fallen|went) through [~1] (ice|roof|floor|window|glass|skylight|ceiling)
    (dove|dived|diving) [~3] (shallow|head first|headfirst)
    (pole|rebar|branch|stick|pipe|fence|rod|metal|knife|arrow|spike|fork|tool|screwdriver|skewer|pencil|stake|handlebar) [~1] (through|in|into|stuck|sticking|went) [~2] (his|her|my|leg|chest|neck|eye|stomach|head|arm|side)
    (pileup|pile up) [~4]
    (back|neck|spine|hip|leg|arm|pelvis) is [~2] broken ~3
    (bit|bitten|bite) [~2] (copperhead|rattlesnake|cobra|viper|widow|cottonmouth|moccasin|snake)
    (hit|struck) [a] tree [~6] (not|trapped|bleed*|unconscious|stuck|hurt|moving)
    (run|ran) over [~1] (my|his|her|a|the|him|me|somebody|someone) [~1] (foot|leg|kid|dog|child|legs|arm|hand|head|him|her|man|woman|son|daughter|cat|and|toe)
    (crushed) [~1] (by|under|his|her|my|hand|foot|legs|chest|between|in)
    (touched|grabbed|hit) [~2] (wire|live wire|power line|electric*) [~6]
    (there is|just had|i am in|we are in|had|been|was|saw|there has been) [~2] (an|a) [~2] (accident|crash|wreck|collision|explosion|shooting|stabbing) [~5] (hurt|people|bleed*|trapped|help|stuck|injured|dead|out front|outside|right|in front|ambulance|serious)
    (people|someone|somebody|he|she|they|kids|everybody) [is|are] [~1] (hurt bad|hurt badly|seriously hurt|badly hurt|injured|trapped|bleeding|dying|hurt and)
    (car|truck|bus|van|driver|train|motorcycle|suv|semi|taxi) [~1] (hit|struck|ran over|plowed into|mowed down) (a|an|my|the|some|this|him|her|somebody|someone|two|three|people|his|our) [~1] (pedestrian|kid|child|boy|girl|man|woman|cyclist|bike*|person|guy|lady|husband|wife|son|daughter|friend|dog|cat|people|old|him|her|somebody|someone|mom|dad)
    (shocked|zapped) ~6 (dazed|burn*|not|unconscious|limp|breath*|shaking|outlet|wire)
    (outlet|socket) ~8 (shocked|shock|burn*|dazed|zapped)
    (threw|fell|fallen|pushed|thrown) [~3] (down|off) [~2] (stairs|steps|roof|balcony|cliff|ladder|scaffold) [~2]
    (fell|fallen|falling) [~2] (out|out of|from) [~3] (window|balcony|tree|car|story|third)
    (stuck|caught|mangled|crushed|trapped) [~2] in [~3] (machine|press|grinder|blender|gears|mixer|slicer|conveyor|mower|escalator|wringer|auger)
    (trapped|pinned|crushed|stuck) [~2] (under|beneath|underneath|between|inside|in the car|in the cars|in the machine|in a machine|by a)
    (on top of|landed on|fell on|fallen on|rolled over|ran over|came down on|crushing|crushed|collapsed on) [~1] <poss> [~1] (mechanic|neck|head|chest|legs|leg|arm|hand|back|throat|face|foot|son|daughter|kid|baby|husband|wife|worker|dad|mom|brother|him|friend|body|pelvis)
    (on top of|landed on|fallen on|fell on|crushing) (him|her|me|them|someone|somebody)
    (cut|chopped|sliced|took|sawed|ripped|tore|sheared|lopped) [~1] (off|clean through) [~4] (finger|fingers|hand|arm|foot|leg|toe|toes|thumb|ear|fingertip)
    (finger|fingers|hand|arm|foot|leg|thumb|toe|toes) [~2] (cut off|chopped off|severed|came off|hanging off|ripped off|torn off|is off|got cut off|is hanging)
    (severed|amputated|impaled|decapitated|disembowel*)
    (not|no longer|stopped) [~1] (feel|feeling|move|moving) [~2] (legs|arms|feet|hands|neck|anything below|body|toes|leg|arm|waist)
    not [~1] (move|stand|get up|walk|moving|breathe|getting up) [~3] (fell|fall|hip|bleed*|back|neck|bone|blood|floor|stairs|ladder)
    (fell|fallen|falls|jumped|thrown|slipped|tumbled) [~3] (off|from|down|out of|through|into|in) [~5] (ladder|roof|stairs|window|balcony|horse|tree|scaffold|scaffolding|floor|story|stories|building|cliff|truck|bike|deck|pool|tub|bathtub|pond|river|well|lake|ice|shower|steps|hole|treadmill|platform|bed) [~10] (not|bleed*|unconscious|confused|blood|moving|neck|back|leg|legs|hip|head|throwing|vomit*|screaming|feel|wake|bone|broke|bent|out|arm|help|limp)
    (broke|broken|break|snapped) [~1] (his|her|my|their) (neck|back|spine|skull|hip|pelvis|arm and|leg and)
    bone [~2] (sticking|poking|coming|out|through|showing|exposed|protrud*)
    (bone|bones) is out
    (skull|neck|spine|spinal) (fracture|broken|injury|cracked)
    (third degree|severe|serious|bad|terrible|second degree|chemical) [~1] (burn|burns|scald*|head injury|head wound|injury|injuries)
    (boiling|scalding|hot|fryer|burning) [~1] (water|oil|grease|soup|coffee|tea|wax|tar) [~2] (all over|on|over|down) [~2] (himself|herself|me|myself|him|her|face|legs|arm|arms|chest|body|baby|kid|daughter|son)
    skin [is] [~1] (coming off|peeling off|melting|falling off|blister*|burned off|gone|hanging|sloughing)
    (burned|burnt|scalded|burning) [~2] (all over|badly|face|whole|alive|his ~1 body|her ~1 body|herself|himself|severely)
    (shocked|zapped) [~4] (not|unconscious|breath*|thrown|collaps*|let go|stuck|burn*)
    (touched|grabbed) [~2] (live|wire|outlet) [~6] (not|stuck|shaking|down|unconscious|breath*)
    (terrible|horrible|bad|awful|huge|serious|massive|head on|big|crash|just) [~2] (crash|wreck|accident|collision|pileup|rollover) [~4] (out|front|outside|happened|people|trapped|hurt|bleed*|and|right|in|someone|on|just|with|there|one)
    (crash|wreck|accident|crashed|wrecked|rollover|flipped|rolled) [~8] (trapped|bleed*|unconscious|not moving|not breath*|hurt bad|stuck|pinned|ejected|not responding|blood|thrown|upside down|injured|not get)
    (car|truck|bus|van|suv|cab) [~1] (flipped|rolled over|went off|in the water|is in the|went into|crashed into|plowed|drove into|upside down)
    (hit|struck|run over|ran over|mowed down|run down|clipped) [~2] by [~3] (<vehicle>|lightning|bullet)
    (been|was|got|is|just|he|she|were|him|her|me) [just|badly] (stabbed|shot|bitten|mauled|gored|trampled|kicked in the) [~2] (by|in|through|head|neck|chest)
    (knife|nail|glass|pole|rod|rebar|stick|screwdriver|arrow|metal|branch|needle|hook|fence|blade) [~1] [is] [~2] (in|through|into|stuck in|sticking out of) [~1] (his|her|my) [~1] (eye|chest|neck|stomach|head|leg|hand|throat|back|side|abdomen|foot|belly|thigh)
    (nail gun|chainsaw|table saw|saw|lawnmower|mower|grinder|machine|press|conveyor|wood chipper|blender|auger) [~3] (hand|arm|fingers|leg|foot|got|caught|cut|leg|finger|chest|head|thigh)
    (hand|arm|fingers|finger|hair|sleeve|foot|scarf|tie) [~2] (caught|stuck|pulled|mangled|crushed) [~1] (in|into|under|by) [~2] (machine|press|grinder|blender|gears|belt|door and|slicer|mixer|conveyor|saw|mower|auger|lathe)
    (acid|bleach|chemical|chemicals|drain cleaner|lye|ammonia|battery acid|pepper spray|relaxer|peroxide|fiberglass) [~3] (in|into|on) [~2] (eye|eyes|face|skin)
    (hit|hits|banged|smacked|cracked|smashed|bumped|fell on|landed on|split) [~1] <poss> head [~12] (not|unconscious|bleed*|vomit*|throwing|confused|blood|sleepy|wake|pupils|seiz*|out|slur*|fluid|dizzy|ear|ears|passed)
    (snake|rattlesnake|copperhead|cobra|viper|shark|alligator|bear) [~2] (bit|bite|bitten|attack*)
    (bitten|bit) [~1] by [a] (rattle*|snake|copperhead|shark|viper|black widow)
    [dog|pitbull|dogs|pit bull] (attacking|mauling|mauled|ripped|tore) [~2] (me|him|her|face|arm|kid|child|my|his|a|throat)
    (heat|sun) ?stroke
    heatstroke
    (hypothermia|frostbite|frozen) [~3] (not|shiver*|unconscious|stopped|confused)
    (severely|seriously|badly|critically) (injured|hurt|wounded|burned|burnt|cut)
    (barbell|bar|weight|weights|shelf|tree|wall|ceiling|beam|roof|dresser|tv|television|bookcase|machine|lift|jack) [~2] (fell|landed|came down|dropped|collapsed|slipped|tipped|is) [~2] (on|onto) [~2] (his|her|him|me|my|neck|chest|head|kid|baby|son|daughter|someone|toddler|them|people)
    """,
    event="""
    electrocut*
    (got|was|been|just|were) [~1] (electrocuted|run over|crushed|impaled)
    """,
)
CHILD: Final = State(
    "child",
    now="""
    (left|leave|leaving) [~2] (baby|kid|child|toddler|infant|dog|kids) [~1] in [~2] (car|truck|van|hot)
    (head|neck) stuck [~6]
    (pulled|dragged|fished|got) [~4] out of [~1] (pond|pool|lake|river|water|tub|ocean|well|creek|canal)
    trapped in [~2] (fridge|freezer|trunk|dryer|washer|chest|well|car|closet|elevator|bathroom)
    drooling [~4] (not|will not) [~1] (eat|swallow|drink)
    (year old|month old|baby|toddler|kid|child|son|daughter|boy|girl) [is|has|been|went] [~1] missing
    (shook|dropped) [~1] baby
    baby [~6] not crying
    not crying [~3] (he|she|baby|blue|and|limp)
    (child|kid|baby|toddler|dog) [~1] alone in [~2] (car|truck|van|hot)
    (tipped|pulled|poured|dumped|knocked) [~2] (boiling|scalding|hot) [~1] (water|coffee|oil|soup|tea|grease|pan|pot) [~4] (himself|herself|on|over|baby|him|her)
    (fell|fallen|slipped|went) [~1] (in|into) [~2] (pool|pond|lake|river|well|tub|bathtub|ocean|hot tub|canal|harbour|harbor|reservoir|weir)
    not (find|see) (my|our|the) [~1] (baby|kid|kids|son|daughter|child|boy|girl|toddler|grandson|granddaughter) [~6] (here|anywhere|gone|store|park|minute|missing|second|disappeared|yard|pool|mall)
    (lost|missing) (my|our|a) [~1] (kid|child|son|daughter|toddler|baby|girl|boy)
    (swallowed|swallow|ate|inhaled) [~3] (battery|batteries|magnet|magnets|coin|penny|quarter|needle|pin|nail|screw|glass|razor|toy|marble|bead|lego)
    (locked|left|stuck|trapped|alone) [~3] in [~2] (hot car|car|truck|van|vehicle) [~10] (baby|kid|child|toddler|not|degrees|red|hot|cry*|sweat*|dog|limp|breath*|unconscious|hour)
    (baby|kid|child|toddler|infant|boy|girl|kids) [~4] (locked|left|trapped|alone|stuck) [~1] in [~2] (car|truck|van|vehicle|suv|trunk|dryer|washer|fridge|well|cooler)
    (floppy|limp) [~2] (baby|and blue|newborn)
    (hours|day|days|week|weeks) old [~3] (floppy|limp|lifeless)
    (blue) and [~1] (floppy|limp|cold|not|stiff)
    (pulled|pull|pulling|fished|got|found|dragged) [~3] (out of|from|in|at|under|face down in|floating in) [~2] (pool|tub|water|bathtub|pond|lake|bath|river|hot tub|ocean|toilet|bucket) [~6]
    (fell|fallen|slipped|went|got) [~2] (in|into|under) [~2] (pool|water|pond|bathtub|tub|lake|river) [~8] (not|breath*|wake|blue|moving|cough*|drown*|unconscious|sink*|limp|help|swim)
    (under|face down|floating|bottom of) [~2] (water|pool|in the pool|tub)
    hard to wake
    (hard|difficult|impossible|struggling|trouble|difficulty) [~3] (wake up|to wake|waking|wake|to rouse)
    (fever|temperature) [~8] (limp|lethargic|unresponsive|not wake|shaking|stiff neck|seiz*|convuls*|purple|not respond*|hundred and five|hundred and six|105|106|floppy|breath*)
    (burning up) [~5] (not|limp|seiz*|wake|stiff|shaking|unresponsive|purple)
    (droopy|lethargic|drooling) [~3] (and|not|swallow*|can not)
    (missing|disappeared|vanished|gone missing|kidnapped|taken) [~2] (baby|kid|child|son|daughter|toddler|girl|boy|from)
    (baby|kid|child|son|daughter|toddler|girl|boy) [~4] (is|has|went|gone) [~1] (missing|disappeared|vanished)
    (fell|fallen|dropped|climbed) [~3] (out of|from) [~3] (window|balcony|story|floor)
    (head|neck|finger) [~2] stuck [~6] (blue|breath*|not breathe|purple|strangl*|choking)
    (cord|rope|strap|string|blind|blinds|necklace|leash) [~2] around <poss> [~1] neck
    """,
    soon="""
    (drowning|drowned)
    """,
)
LABOUR: Final = State(
    "labour",
    now="""
    just (had|delivered|gave birth to) [~1] baby [~4] (bathroom|floor|car|here|home|toilet|alone|help|hallway|lobby)
    (has|have|need|needs|wants|got) to push
    (contractions) [~4] (apart|minute|minutes|back to back)
    (leg|foot|arm|cord|hoof) [is] [~1] (sticking|coming|hanging) out
    cord [is] [~1] (coming|out|showing|around|hanging)
    (wife|girlfriend|daughter|sister|she|i|friend|woman) [is|am] [~1] (giving birth|crowning|delivering|pushing)
    baby [~1] born [~5] (not|car|breath*|cry*|here|floor|toilet|bathroom|blue)
    water [~1] broke [~2] (and|now|contractions|early|baby|weeks|at|i|the|help|pushing)
    (baby|head|babies|feet|foot|cord|twin) [is|are] [~1] (coming|crowning|out|right there|showing|on the way|here now|being born|hanging)
    (see|seeing|feel) [~1] (head|baby is head|the cord|the feet)
    (crowning)
    (in|going into|into|having) [~2] (labor|labour) [~1]
    (having|delivering|birthing) (the|her|my|a|this|our) baby (right|now|in|here)
    (contractions) [~4] (minute|minutes|close|push*|constant|nonstop)
    (need|have|got|want|urge|has|going) to push
    giving birth
    (pregnant|weeks|months) [~8] (not feel|not moving|stopped moving|convuls*|seiz*|fell|collaps*|severe|terrible pain|bleed*|blood|gush*)
    """,
    soon="""
    water [~1] broke
    """,
)
ANIMAL: Final = State(
    "animal",
    now="""
    (car|truck|van|bus|bike) [~1] (got|hit|struck|clipped) (him|her|it|my ~1|our ~1|the ~1)
    (fell|jumped) [~1] (from|off|out of) [~2] (balcony|window|floor|roof|story|deck) [~8] (pant*|limp|blood|breath*|not|mouth|leg*|drag*)
    (wobbl*|stagger*|drool*|trembling|twitch*) [~3] and [~2] (drool*|vomit*|wobbl*|stagger*|twitch*|not|collaps*|trembl*)
    (got|gotten) into [~3] (edibles|weed|chocolate|trash and|pills|medication|poison|antifreeze|bait|meds|gum)
    (dog|cat|puppy|kitten|bird|horse|rabbit|goat) [is] [~2] (shot|been shot|stabbed|not breathing|gasping|down and|dying|on fire|burned)
    (dog|cat|puppy|kitten|he|she|it|pup|kitty|rabbit) [~1] (swallowed|ate|eaten|got) [~3] (hook|fish hook|needle|battery|skewer|magnet|glass)
    (attacked|bit|mauled|grabbed|jumped) (mine|my ~1|him|her|our ~1) ~8 (hole|neck|blood|bleed*|throat|open|torn|bad|ripped|limp)
    (belly|stomach|abdomen|gut) [~3] (hard|swollen|bloated|huge|tight|drum|balloon|distended|big) [~8] (throw|vomit*|retch*|gag*|collaps*|pac*|drool*|nothing|heav*|pain|breath*|drum|up)
    (retch*|gag*|heav*|trying to throw up|trying to vomit) [~5] (nothing|belly|swollen|bloat*|coming)
    (bloat|bloated|torsion|gdv) [~3] (and|stomach|belly|retch*|now|i|help|he|she)
    (guts|intestines|insides|bowel|organs|eye|eyeball) [~2] (hanging|coming|out|falling|popped|bulging|fell|exposed|sticking)
    (attacked|mauled|bitten|bit|grabbed|got|ripped|torn|shaken) [~1] by [~3] (dog|coyote|coyotes|dogs|pitbull|bull|snake|rattlesnake|cat|hawk|raccoon|bear|animal|fox|owl|gator|bobcat)
    (coyote|pitbull|pit bull|hawk|rattlesnake|snake|dog|dogs) [~2] (attacked|got|mauled|bit|grabbed|ripped|tore|has) [~2] (dog|cat|puppy|kitten|him|her|my|rabbit|throat|our|chihuahua|neck)
    (not|has not|have not|never) [~2] (pee|peed|peeing|urinate|urinated|urinating|pass urine|peeing) [~12] (day|days|hours|cry*|scream*|strain*|vomit*|limp|collaps*|pain|yowl*|since|yesterday|howl*|meow*|lethargic)
    (straining|screaming|crying|yowling|howling) [~4] (to pee|pee|litter|litterbox|litter box|urinate)
    (blocked|blockage) [~4] (pee|urin*|cat|tom)
    <took> [~5] (chocolate|xylitol|grapes|grape|raisins|raisin|lily|lilies|onions|onion|sago palm|macadamia|marijuana|edible|weed|gum|antifreeze|rodent|mouse poison|slug bait|snail bait|foxglove|oleander|tulips|azalea|rat poison|dough|advil|ibuprofen|tylenol|socks and|corn cob|tampon|string|coke)
    (gums|gum) [~2] (white|pale|blue|gray|purple)
    (dragging|not use|lost use of|not move|can not move|paralyzed in|not stand on|not walk on) [~2] (back legs|hind legs|back end|rear legs|legs)
    (staggering|stumbling|wobbling|falling over) [~3] (drunk|all over|and|everywhere|around|can not|drool*|vomit*)
    (left|been|was|locked) in [~2] hot car
    (panting) [~4] (crazy|collaps*|not stop|drool*|unconscious|heavily and|hard and|gums)
    (puppy|puppies|kitten|calf|foal|pup) [~3] (stuck|not coming|in the birth canal|halfway)
    (pushing|labor|straining|contractions) [~4] (hour|hours) [~8] (puppy|puppies|kitten|no|nothing|stuck|out)
    (dog|cat|puppy|kitten|pup|kitty|he|she|it|rabbit) [~3] (can not|not|will not) [~1] (get up|stand|stand up|walk|lift <poss> head|move|breathe)
    (dog|cat|puppy|kitten|pup|kitty|rabbit) [~4] (dying|collapsed|hit by|bleeding|convuls*|choking|poisoned|seizing|unconscious|gone limp|electrocuted|drowned|drowning|impaled|stabbed|paralyzed|mauled|unresponsive|crushed)
    """,
    event="""
    (hit|run over|struck) by [~2] <vehicle>
    """,
)
HELP: Final = State(
    "help",
    now="""
    (need|needs) help (my|he|she|someone|somebody|there|now|right|fast|quick|hurry|i am|it is|our|a man|a woman|at|the baby)
    (need|needs|want|get|send) [~2] (police|cops|paramedics|ambulance|medics|firemen|fire department|fire truck|sheriff)
    (get|come) here (now|quick|fast|right now|hurry)
    (call|dial|get|phone|calling|called|send|ring) [~3] (911|ambulance|paramedic|paramedics|medic|medics|the police|police|cops|fire department|the firemen|rescue|fire truck|emergency services|e m s|ems|help right now|help now)
    (need|needs|want|where is|send|get|get me|needing) [~2] (ambulance|paramedic|paramedics|911|medic|medics|emergency help|help right now|medical help|immediate help|police|the cops|a doctor now|a doctor right now|urgent help|help now|help fast|help immediately|fire department)
    (is|am|are|be|i think|keeps|might be|could be|going) [~2] (bleeding out|about to die|going to die) [~1]
    (feel|feels|think|thinks|know) [~4] (dying|going to die|about to die|gonna die)
    going to die (in|here|please|soon|right|without|today|help)
    (this is|it is|i have|have|got|we have|there is|is) (an|a) [real|medical|life threatening|absolute|dental|true|serious|huge|dire|extreme] [medical] emergency (please|help|my|i|he|she|now|right|we|and|someone|there|hurry|with|it|someone's|the)
    (real|medical|true|serious|life threatening|dire) emergency
    life threatening
    life or death
    (help|hurry) [~1] (me|us|him|her|now|please|quick|somebody|someone|fast|hurry|my) [~6] (dying|bleed*|hurt|pain|attack|trapped|die|fell|stuck|fire|blood|breath*)
    someone help [me|us|him|her]
    somebody help [me|us|him|her]
    (brakes|brake|steering|accelerator|gas pedal) [~3] (gone|failed|fail|not work*|gave out|went out|out|stuck|locked|quit|stopped) [~12] (downhill|highway|interstate|freeway|stop|driving|going|speed|right now|hill|road|mountain|moving|traffic)
    not stop the (car|truck)
    (stuck|stalled|broke down|broken down) on [~1] (railroad|train|tracks)
    (having|have|having a) [~1] (miscarriage|aneurysm|embolism|stroke)
    septic shock
    (kidney|liver|organ) failure
    (swept away|in the flood|water is rising|rising fast|flood* [~2] trapped)
    """,
    soon="""
    (is|am|are) [~1] dying
    send [~2] (help|ambulance|police)
    who can not (breathe|move|get up)
    (this is|it is|i have|have|got|we have|there is) (an|a) [real|medical|life threatening|absolute|dental|true|serious|huge] [medical] emergency
    """,
)
DANGERS: Final = (FIRE, INJURY, CHILD, LABOUR, ANIMAL, HELP)
