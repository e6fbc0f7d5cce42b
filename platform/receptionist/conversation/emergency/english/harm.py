"""What people say in English when somebody is harmed: poison, overdoses, suicide, violence."""

from typing import Final

from receptionist.conversation.emergency.language import State

POISON: Final = State(
    "poison",
    now="""
    (drank|swallowed|ate|drunk|licked|sipped) [~2] (stuff|liquid|thing|chemical|product) [~5] (clean*|wash*|kill*|drain*|bug*|weed*|pool|toilet|oven|machine|floors)
    (pill|pills) (organizer|bottle|box|case) [~8] (gone|missing|empty|open|half|mouth)
    <took> [~5] <drug> [~3] (twice|three times|four times|double|again by mistake|by mistake|by accident|accidentally)
    (ate|eaten|had) [~3] (whole|entire|pack|bag|bunch|some|box) [~4] (gummies|edibles|brownies|mushrooms|berries|chocolates laced|cookies laced)
    (swallowed|took|drank) [~2] something [~3] (to hurt|to kill|to die|on purpose|and now|by accident|and he|and she)
    ate [~2] (berries|mushroom|mushrooms|plant|leaves) [~8] (throwing|vomit*|drunk|sick|sleepy|weird|poison*|drool*)
    (high|tripping|on drugs) [~6] (not|chest|heart|breath*|unconscious|scared|die|wake)
    (took|taken|swallowed|slipped|drank|ate|smoked|drugged) [~2] something ~9 (scared|weird|sick|stand|strange|funny|regret|should not|feel|wake|see)
    (mixed|mixing|mix|took|combined|with) [~3] (vodka|alcohol|wine|beer|whiskey|booze|liquor|rum|tequila) [~2] (with|and|on top of) [~4] (pills|meds|medication|xanax|medicine|<drug>)
    (pills|meds|medication|insulin|dose) twice
    (took|taken|gave|given|injected) [~2] (way too|too) (much|many)
    (slipped|put) [~2] in (my|her|his) drink
    (took|taken|swallowed|swallow|emptied) [~1] (everything|it all|all of it|the whole thing|a bunch of stuff) [~4] (cabinet|bottle|die|take it|pills|anymore|in the house)
    (sniffing|huffing|inhaling) [~2] (glue|paint|gas|aerosol|cleaner)
    (wrong) (pills|medicine|medication|brownies|meds|dose|bottle|drops) [~6] (took|ate|feel|sick|sleepy|dizzy|freaking|weird|not|gave)
    (took|ate|gave|drank) [~3] wrong (pills|medicine|medication|brownies|meds|dose|bottle|drops)
    (did|took) (a line|some|coke|too much)
    (can not feel|not feel) <poss> face
    <took> [~4] (some|most|half|bunch|lots|all|couple|few|whole|entire|several|extra) [~2] of [~5] (<drug>|<poison>)
    (gave|given|giving|took|injected) [~5] (double|triple|twice|wrong|extra|too much|ten times) [~3] (dose|insulin|medication|medicine|pills|shot|pill|amount)
    (kid|baby|toddler|son|daughter|child|boy|girl|dog|cat|puppy) [~2] <took> [~4] (pills|pill|medication|medicine|meds|vitamins|gummies|edible|edibles)
    (overdose|overdosed|overdosing) [~2] (on|and|he|she|i|right|help|now|again)
    (eaten|ate|swallowed|drank|sniffed|huffed) [~3] (mushrooms|poison*|chemical*|cleaner*)
    overdosing
    (poisoned|poisoning) [~3] (him|her|me|now|dog|cat|self|and|throwing|vomit*)
    (monoxide|gas|alcohol) poisoning
    <took> [~4] (all|whole|entire|full|bottle|handful|handfuls|fistful|bunch|too many|too much|too many|so many|a lot of|lots of|month is worth|weeks of|days of|packet|pack|strip|box|rest of|double|triple|twenty|thirty|forty|fifty|sixty|fifteen|hundred|a ton of|dozens|dozen|20|30|40|50|60|15|100|10|ten) [~5] <drug>
    <took> [~3] <drug> [~3] (at once|all of them|on purpose|whole bottle|all gone|to die|too many|every last)
    <took> [~1] (too many|too much) [~2] (<drug>|of)
    <took> [~4] (into|in) [~4] <drug>
    (got|gotten|gets|getting) into [~4] <drug>
    (took|swallowed|drank|ate|downed|chugged) [~3] (whole|entire|full|bottle of) [~2] (bottle|pack|packet|box|pills|vodka|rum|whiskey|gin|tequila)
    <took> [~5] <poison>
    (swallowed|swallowing|swallow|inhaled) [~4] (something|coin|coins|penny|quarter|needle|pin|screw|nail|glass|razor|toy|marble|bead|bones|bone|earring|ring|key|lego|cap|nickel|dime|tooth|tack|safety) [~4] (not|choking|breath*|drool*|stuck|cry*|blood|gag*|and)
    (much|many|heavy) (fentanyl|heroin|oxy|xanax|meth|cocaine|alcohol)
    (shot up|snorted|smoked|injected|did|used|on) [~3] (fentanyl|heroin|meth|oxy|crack|something) [~6] (not|blue|wake|breath*|out|limp|respond*|turning)
    narcan
    naloxone
    needle [~2] (in|next|beside|on) [~1] (his|her|arm|him|bed|the|them)
    (have|just|is) taken <the> (whole|entire|full) (packet|pack|box|strip|bottle|lot)
    (empty) [~2] (bottle|bottles|packet|pack|blister) [~2] (of|next|by|beside|on) [~4]
    (mixed|mixing) [~3] (bleach|ammonia|chemicals|cleaners)
    (breathed|breathing|inhaled|inhaling) [~3] (fumes|bleach|chlorine|ammonia|smoke|chemicals|gas)
    """,
    event="""
    overdosed
    overdose
    was poisoned
    """,
)
SUICIDE: Final = State(
    "suicide",
    now="""
    noose
    (want|wants|wish) [~2] to (disappear|vanish|sleep forever|not wake|cease) [~10] (pills|gun|rope|bottle|knife|forever|die|life|bridge)
    no way out [~6] (going to|for me|anymore|but|die|end|gun|pills)
    (blow|shoot|splatter|put a bullet in) [~2] (brains|head)
    (loaded|load|cleaning) [~1] (gun|shotgun|pistol|rifle|it) [~8] (looking|myself|head|mouth|done|die|life|goodbye|sorry|staring|end)
    (sitting|standing|lying|lay|laying) [~2] on [~1] (train tracks|tracks|railroad|highway|freeway|bridge|ledge) [~8]
    (rope|noose|gun|pills|knife) [~6] (not do (this|it) anymore|not take|done|goodbye|sorry|end|die)
    (not do (this|it)|not take (this|it)) anymore ~8 (pills|gun|rope|knife|bridge|die|end|kill|over|goodbye|swallow*|took)
    (pills|gun|rope|knife|swallow*|took|swallowed) ~8 (not do (this|it)|not take (this|it)) anymore
    (say|saying|said) goodbye ~6 (had enough|kill|die|over|end|anymore|forever|to everyone|not be|life)
    (have|got|made) a plan [~2] (and|to) [~3] (do it|die|end|kill|tonight|go through)
    (hose|exhaust|tailpipe|engine running) [~6] (window|garage|car)
    (scared|afraid|worried) [~3] (hurt|kill|harm|do something to|what i might do)
    pull the trigger
    pull* the trigger
    not [~1] wake up (tomorrow|in the morning|again)
    (on|over|at) the (edge|ledge) [~2] (of|and) [~4] (parking|garage|roof|building|balcony|cliff|bridge)
    (cut|hurt|burned|hit) (myself|himself|herself) [~4] (on purpose|deep|deliberately|again|really deep)
    on purpose ~6 (pills|cut|overdos*|die)
    (gun|knife|rope|pills) [~6] (said|says|saying) [~3] (sorry|goodbye|done|over)
    (threaten*|talking|talks|joking|going on) [~2] (about|to|of) [~2] (kill*|end*|jump*|hang*|shoot*|suicide|dying)
    <wants> [~3] (jump|jumping) [~2] (off|from|in front|out|onto|into)
    (thinking|talking|thoughts) (of|about) (jumping|killing|ending|dying|suicide|hurting|cutting|shooting|hanging|overdosing|driving)
    (will|is going to|going to|about to|threatening to|wants to|ready to) jump
    (on|at|off|from) [~2] (bridge|ledge|overpass|roof|rooftop|railing|cliff) ~8 (jump*|reason|end|die|over|goodbye|cry*|not come down|not get down|wants|step off|let go)
    not [~2] (see|have|find|got) [~1] (point|reason|reasons|purpose) [~1] (of|in|to|anymore) [~1] (living|live|going on|go on|life|being alive|anymore|keep going|exist*)
    (want|wants|wish|just want) [~2] (it all|everything|it|this|the pain) to (be over|end|stop) ~6 (note|pills|gun|die|goodbye|life|tonight|anymore|kill)
    (written|wrote|leaving|left|found|writing) [~2] (note|letter) ~6 (die|dead|life|goodbye|over|kill|answer*|pills|gun|find)
    (want|wants) [~3] over ~4 (note|pills|gun|goodbye)
    (use|using) it on <selfhood>
    (life|world) [is] not worth
    (everyone|everybody|world|they|family|kids|you all) [would|will|are|is|be] [~1] better off without
    (ending|end) [~1] (things|everything) (tonight|today|now|for good)
    (done|through|finished) (living|with living|with life)
    (hurting|hurt|cutting|harming|harm|cut) <selfhood> [~1] (again|right now|tonight|and|badly|with|bad)
    <wants> [~3] (kill|killing|hang|hanging|shoot|shooting|hurt|hurting|harm|harming|drown|drowning|stab|stabbing|cut|cutting|poison|burn|slit|off|end|gas|suffocate|starve|unalive|jump*|throw|throwing|offing) <selfhood>
    (kill|killing|hanging|shooting|hurting|harming|drowning|cutting|poisoning|offing) (myself)
    (suicidal)
    (commit|committing|attempting|attempt|thoughts of|threatening|threatens|thinking about|thinking of|considering|contemplating|talking about|attempted|planning|plan for|note|on|about) [~1] suicide [~1]
    suicide (note|pact|attempt right|hotline|watch and|right now|tonight)
    (want|wants|wanna|ready|going|deserve|rather|wish|prefer|be better) [~1] to die
    (wish|wishing) [~2] (dead|never born|never wake|not alive|not wake)
    (be|am|is|are|were) better off (dead|without me|if i)
    not (go on|do this anymore|take it anymore|keep going|live like this|live with this|see a way out|make it through the night|live without) [~3] (want|die|kill|end|pills|gun|anymore|and i|goodbye|bridge|life|over)
    (no|nothing|any) [more] [~1] (reason|point|left) [~2] (live|living|to live for|going on|in living|anymore|to go on|being alive)
    nothing [left] to live for
    not worth living
    not [~1] (want|wants) [~1] to be (here|alive) anymore
    (done|tired|sick) [~1] (with life|of living|of being alive|with living|with this life|of life)
    (take|taking|took|taken) (my|his|her) (own life|life)
    (slit|slitting|slash|slashed|slashing|cut|cutting) <poss> [~1] (wrist|wrists|throat|veins)
    (on|at|off|from|over) [~2] (bridge|ledge|overpass|railing|edge of the roof|train tracks|tracks|cliff|rooftop|window sill) [~8] (jump*|life|end|die|goodbye|voice|over|anymore|step*|let go|climb*|threat*|kill|talk*|will not)
    (standing|sitting|climbed|climbing) [~3] (on|over|at) [~2] (bridge|ledge|overpass|railing|edge|tracks|balcony railing|cliff|roof)
    (gun|pistol|rifle|shotgun|knife|blade|razor) [~3] (to|at|against|in|on) [~1] (his|her|my|own) (head|temple|mouth|throat|wrist|wrists|chest|neck|chin|lap|hand and i)
    tablets [~2] (lined up|laid out|counted out)
    (pills|gun|rope|noose|razor|knife|bottle) [~3] (right here|in front of me|in my hand|laid out|lined up|ready|loaded|next to me|in my lap) [~3]
    (rope|noose) [~3] (around|in|tied|and|ready|over|from|hanging)
    (texted|wrote|left|sent|writing|posted|says|said|leaving|saying) [~2] (goodbye|good bye|suicide) [~2] (note|letter|text|and|to everyone|to us|forever|message|to me)
    goodbye note
    (drive|driving|crash|crashing|run|drove) [~5] (into|off) [~1] (a wall|the wall|a tree|traffic|the bridge|a bridge|a pole|a cliff|the river)
    (my|his|her) own life
    (hang|hanging|hung) (myself|himself|herself|from)
    shoot (myself|himself|herself)
    self ?harm*
    """,
    # Said in everyday talk as well ("I'll be gone next week", "she'll do it tonight"): the likeness decides.
    soon="""
    going to do it [~1] (tonight|now|with|today|right|here|in the|with the)
    (end it|ending it) [~1] (tonight|today|now|all|for good|here|tomorrow|this)
    (cutting|cut) [~2] (again|deep|too deep|worse) [~4]
    (jump|jumping) [~1] (off|from)
    (do it|end it|finish it|doing it) tonight
    (going to|about to) do something (stupid|terrible|awful|bad) [to myself|tonight|now]
    (afraid i will|scared i will|afraid i might|scared i might) do something [~1] (stupid|silly|terrible|awful|bad)
    (feel|feels|felt) [~1] (ending|dying|killing|hurting|cutting|jumping)
    not [~1] deserve to (live|be alive|be here)
    (do|did|done|doing) [~2] to (myself|himself|herself)
    not [~1] (live|go on|keep going|do life|continue|carry on) [~1] (anymore|any longer|any more|like this|without)
    tell (my|his|her) [~2] i love (them|him|her|you)
    (want|wants|going|plan|plans|planning|about|ready|trying|threatening|will|thinking|gonna) [~3] (end|ending) [~1] (it all|everything|my life|his life|her life|their life|it|things|my own life|all)
    (end|ending) (it all|my life|my own life|his life|her life|their life|it tonight|it now|it today)
    (not|no longer|never) [~2] (want|wanna|wants) [~1] to [~2] (live|be alive|be here|exist|wake up|go on|be around|do this anymore|keep going|keep living|see tomorrow|live anymore|be on this earth)
    (jump|jumping|leap) [~1] (off|from|out|in front|onto|into traffic) [~4]
    (will not|not going to|not) be (around|here|alive) [~3] (anymore|tomorrow|much longer|after tonight|after today|by then|in the morning)
    (not|no longer) be here (tomorrow|anymore)
    (kill|hurt|harm) myself
    """,
    event="""
    (tried|trying|attempted|attempting) to (kill|hang|shoot|drown|hurt|stab|poison|cut|choke|burn) <selfhood>
    (tried|attempted) to (kill|hang|shoot|drown|hurt|stab|poison) <selfhood>
    (overdosed|hung|shot|cut|stabbed|drowned) <selfhood>
    """,
)
VIOLENCE: Final = State(
    "violence",
    now="""
    (crowbar|crowbars|tire iron|guns|knives|weapons|baseball bat|machetes|rifles|chain saw|broken bottle) [~6] (door|house|outside|after|at me|at us|me|us|him|her|coming|window|people|get*)
    (has|got|have) me (pinned|tied|locked|trapped|cornered|by)
    (followed|following|follows) (me|us|her) [~4] (home|door|car|scared|here|still|around|house|outside|store|street)
    (trying|turning|rattling|jiggling|shaking|picking|at) [~1] (my|the|our) [~1] (door handle|doorknob|door knob|lock|door handles)
    (smashed|broke|breaking|smashing|shattered|kicked|busted) [~1] [in] [~1] (window|windows|door|glass|back door|front door) [~3] (and|he|climb*|someone|they|com*|in|inside|get*)
    (climbing|coming|crawling) [~1] (in|through|up the stairs|upstairs) [~3] (window|now|with|he|help|door)
    (snatched|grabbed|abducted|took|taken|pulled|forced) [~1] (a|my|the|our|some|this) [~2] (kid|girl|boy|child|baby|woman|daughter|son|toddler) [~1] (off|from|into|and|out)
    grabbed me [~4] (and|by|from|got|throat|hair|arm|in)
    (hunting|coming) (for|after) me
    (is|are) looking for me [~4] (gun|knife|scared|hid*|outside|kill)
    got away but [~2] looking for me
    exposed himself
    (if i|or) [~2] (move|leave|scream|talk|call|tell|run) [~2] (will|going to) [~1] (shoot|kill|hurt|stab)
    (he|she|they) will (shoot|stab|kill|hurt|beat)
    (rammed|ramming|tried to run|trying to run|ran) [~2] (my car|us off|me off|me over|us over|me down)
    (getting out|coming) [~2] (with|at) [~2] <weapon>
    (hit|beat|hits|beating|whipping|struck) [~2] (with|over the head) [~2] (belt|chair|bottle|bat|hammer|stick|pan|pipe|fist|fists|cord|board|wrench|brick)
    (stabbing|shooting|robbery|hostage situation|home invasion|carjacking) [~2] (here|outside|happening|in progress|in the|going on|at|next)
    has been a (stabbing|shooting|murder|kidnapping|robbery)
    (next|dead|kill*) [~1] if i
    (i am|we are) next
    (chasing|attacking|groping|grabbing) [~1] (girls|women|people|kids|children|customers|me|us|everyone)
    (someone|somebody|man|guy|stranger|people|footsteps|anybody|burglars) [~3] (walking|moving|creeping|sneaking|downstairs|upstairs|outside|inside|lurking|prowling|banging) [~3] (in|around|inside|house|home|my|our|door|window|alone|downstairs|yard)
    (man|guy|guys|people|men|kid|kids|someone|somebody) [~1] (in|with|wearing) [a|ski|black] (mask|masks|hood|hoodie and)
    (gunfire|gunshots|shots fired|gun shots)
    want (money|ransom) | ransom
    (have got|has got|have|has|got|is got) my (son|daughter|kid|kids|wife|husband|baby|mom|sister|child|brother) [~3] (and|want*|money|in the|hostage|locked|won)
    (forced|forcing|forces) (himself|themselves|me|herself) [on|to|into]
    (came|coming|comes|charged|lunged|swung|went) [~1] at (me|her|him|us|my ~1) [with|and|again]
    (burn|blow) [~3] (house|us|building|place|me) (down|up) [with|and]
    (slit|cut|slash) (my|her|his) throat
    (violating|violated|broke) [~2] (restraining|protective) order
    (scared|afraid|terrified) [~3] (he|she|they) (will|is going to) [~2] (hurt|kill|come back|find|shoot|hit|do something)
    (sexually|physically) (assault*|abus*)
    (hear|hearing|heard) [~1] (screaming|screams) [~4]
    (dragging|dragged|forcing|forced|pulling|shoving|throwing) [~3] (woman|girl|man|kid|child|her|him|me|boy) [~3] (into|out|in|by|away)
    (being|getting) [~1] (beaten|beat|attacked|kicked|stabbed|robbed|mugged|hurt|abused|threatened|raped|assaulted|jumped|followed|stalked)
    (there is|somebody is|someone is|they are|he is) [~3] in [~1] (my|our|the) (house|home|apartment|basement|backyard|attic|kitchen|garage|bedroom|hallway)
    (there is|i hear) (someone|somebody|a man|a guy|a stranger) [~3] (in|inside|outside|at) [~1] (house|home|apartment|basement|attic|window|door|garage)
    (trying|tries) to (break|get|force|kick) [~2] (in|into|through|down|my door|the door)
    (got|has|have|had|keeps|keeping|holding|locked|kept) me [~2] (locked|tied|trapped|pinned|cornered|in the|by the throat)
    (being|getting|been|are) [~1] held up
    (someone|somebody|he|she|they|guy|man|kid|student|gunman) [~2] (is|are|started|just started) shooting
    (took|taken|grabbed|snatched|stole) (my|our) [~1] (daughter|son|baby|kid|kids|child|children|girl|boy)
    (will|going to|threatened to|wants to) (kill|hurt|beat|shoot|stab|murder) [~1] (me|us|her|him|my|the|everyone)
    (screaming|screams|yelling) ~6 (hitting|beating|help|stop|hurting|kill*)
    (attacking|attacked|assaulting|jumped|hurting) [~1] (a|an|the|my|some|this|another|someone|somebody|people) [~1] (woman|man|girl|kid|boy|guy|lady|person|mom|dad|friend|worker|customer|driver)
    (breaking|break|broke|breaks|busting|busted|kicking|forcing|climbing|smashing|smashed|getting|trying to get|trying to break) [~2] (into|in|through|down) [~2] (house|home|apartment|door|window|shop|store|office|my place|building|back|garage|room|car right now|bathroom|clinic|salon|now|our|front) [~2]
    (kicking|banging|pounding|beating|busting|smashing|hammering|breaking) [~2] (door|window|windows|bedroom door)
    (intruder|burglar|prowler|gunman|shooter|hostage|hostages|kidnap*|abduct*|carjack*|stalker|attacker|home invasion)
    (be|is|are|am|was|being|been|just|got|were|get|getting) [~1] (robbed|mugged|held up|raped|stabbed|shot|attacked|beaten|beat up|assaulted|kidnapped|abducted|strangled|followed|chased|held at|jumped|taken hostage|carjacked|molested|shot at)
    (robbing|robs) [~3]
    (hold|held|holding) [~2] (up at|hostage|hostages|at gunpoint|at knifepoint|against my will|captive|prisoner|me here|me down)
    (<who>|with|has|have|got|pulled|pulling|waving|pointing|pointed|swinging|holding|carrying|put|brandish*|armed with|is) [~2] (a|the|his|her|some kind of|this) [~1] <weapon> [~2] (on|at|to|in|and|he|she|out|right|outside|is|they|around|threat*|pointed|against|over|toward)
    (man|guy|someone|somebody|ex|he|she|boyfriend|husband|person|kid|people|guys|woman|they|customer|patient|dude|son|brother|stranger|client) [~5] (with|has|have|had|got|pulled|waving|pointing|swinging|holding|carrying|brought) [~2] <weapon>
    (armed|gunpoint|knifepoint)
    (shots|gunshots|gunfire|gun shots) [~3] (fired|outside|they|ring*|in|being|and|right|at|hear|go*|from|we)
    (hear|heard|hearing) [~2] (shots|gunshots|gunfire|shooting)
    (shooting|firing) [~1] (at|in|outside|people|everyone|right|up|going on|everybody|around|us|inside|down|happening)
    (<who>|somebody|someone|they) (is|are|keeps|started|just|was|will|been|be) [~2] <strike> <hurtable>
    <strike> (me|her|him|us|them|each other|the kids|the baby|people|his ~1 mom|his wife|his girlfriend|his ~1 kid|my (mom|dad|son|daughter|wife|husband|kid|kids|brother|sister|baby|friend|grandma|grandpa|aunt|uncle|cousin|neighbor|coworker|girlfriend|boyfriend)|a man|a woman|everyone|a kid|a guy|an old ~1|some guy)
    (trying|going|threatening|threatens|threatened|wants|said|says|will|about|swears) [~3] (to|will|would|is going to) [~2] (kill|hurt|shoot|stab|murder|beat|rape|strangle|attack|burn|cut|choke) [~1] (me|us|him|her|them|everyone|everybody|my|the|people|someone|somebody|our)
    (he|she|they) will (kill|hurt|shoot|find and) (me|us|him|her)
    (kill|murder|shoot|stab|strangle) (me|us|everyone|everybody|them) [~1] (please|help|right|and|tonight|now|in|he|she)
    (tried|trying|tries|attempted|going) [to] (run|ran|mow|knock|drive) (me|us|him|her|them) (over|down|off [the] road|into (a|the) (tree|wall|ditch))
    (not|will not) let (me|us|her|him|them) (go|leave|out|breathe|up|call)
    (locked|trapped|tied|cornered|chained) (me|us|her) [~1] (in|up|inside|down|here|out)
    (locked|hiding|hid|barricaded) [~4] (bathroom|closet|bedroom|room|basement|under|from|attic|in the back|office|stall|car) [~10] (he|she|him|they|gun|knife|help|someone|somebody|outside|door|man|ex|husband)
    (hiding) (from|in|under|behind)
    (hands|arm|belt|cord) around (my|her|his) (throat|neck)
    (grabbed|snatched|taking|dragged|took|threw|taken|pulled|shoved|forced) [~3] (girl|boy|kid|child|baby|woman|daughter|son|me|her) [~4] (car|van|truck|ran|into|from|and drove|right|trunk)
    (took|taken|stole|grabbed|snatched) my (baby|kid|kids|child|son|daughter) [~3] (and|ran|from|at|out)
    (following|chasing|stalking) (me|us|her) [~4]
    (he|she|ex|husband|they|boyfriend) [is] (outside|found me|at the door) [~2] (and he|and she|and they|trying|kicking|bang*|scream*|please|armed|drunk|i am scared|going to)
    (he|she|ex|husband|they|boyfriend) [is] (here|back|coming) [over|in|now] [and] [he is|she is|they are] [~1] (trying to (get|break|hurt|kill)|kicking|bang*|screaming|yelling|armed|drunk|i am scared|going to (kill|hurt|hit|beat))
    (he|she|ex|husband|they|boyfriend) [is] (here|back|outside|at the door|coming) [~2] with [~4] (gun|knife|rifle|shotgun|bat|hammer|axe|machete|weapon|guns|knives)
    ex [is] (outside|at the door|here) [~1] now
    (he is|she is|they are) (still )?coming (after|at|for|back to)
    still coming
    not leaving [~2] alive
    not [~2] (talk|say) [~2] (long|more|loud|much|he|she|now he)
    does not know i am on the phone
    stab* each other
    (fight|brawl|riot) [~3] (broke|breaking|blood|knife|knives|weapon|out front|right now|going on|someone|outside)
    (throwing|smashing|breaking) [~2] (things|furniture|bottles|everything|stuff) (at|and)
    (bomb|explosive|explosives) [~1] (in|threat|under|strapped|on|here|inside)
    active shooter
    (bleeding|hurt|blood) [~5] (he|she) (hit|beat|stabbed|attacked)
    (pulled|pull|pulling|drew|flash*) [~1] [a|out|his] (gun|knife)
    (help|save) me (he|she|they) (is|are|has|will|have)
    (he|she|they|<who>) (is|are) [~1] killing (me|us|her|him|them|my|the)
    (raping|molesting|assaulting|strangling|stabbing|abducting|kidnapping)
    """,
    event="""
    <struck> (me|her|him|us|them|each other|the kids|the baby|people|his ~1 mom|his wife|his girlfriend|his ~1 kid|my (mom|dad|son|daughter|wife|husband|kid|kids|brother|sister|baby|friend|grandma|grandpa|aunt|uncle|cousin|neighbor|coworker|girlfriend|boyfriend)|a man|a woman|everyone|a kid|a guy|an old ~1|some guy)
    (just|he|she|they) (hit|beat|punched|choked|stabbed|shot|attacked|strangled|pushed|kicked|slapped|knocked) (me|her|him|my|us|the|his|a|our)
    (got|been|was|were|just|he|she|they|boyfriend|husband|somebody|someone|man|guy) [~1] (stabbed|shot|raped|beat|beaten|robbed|mugged|attacked|assaulted)
    (broke|breaking) in
    """,
)
HARM: Final = (POISON, SUICIDE, VIOLENCE)
