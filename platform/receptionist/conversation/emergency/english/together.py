"""What is grave in English only because several everyday things are told together: a bad back, and a numb seat. Data."""

from typing import Final

from receptionist.conversation.emergency.language import State

TOGETHER_NAMED: Final = {
    "t_thirst": (
        "(drinking|drinks|drunk) [~2] (gallons|loads|buckets|tons|constantly|lots|litres|liters|lot|so much|nonstop|more)"
        "|not stop drinking|thirsty|water bowl|bowls of water|bowl after bowl|(peeing|weeing) [~1] (loads|lots|everywhere|constantly|lot)"
        "|diabetic|diabetes|ketones"
    ),
    "t_sugar": (
        "diabetic|diabetes|type one|type 1|ketones|sugar|sugars|glucose"
        "|(meter|monitor|reading) [~2] (says|saying|reads|reading|is) [~1] (high|hi|low|lo)"
    ),
    "t_vomits": "vomit*|throwing up|thrown up|puking|retching|being sick|been sick|is sick|bringing [~2] up",
    "t_vomits_on": (
        "(vomiting|sick|throwing up|puking) (since|all (day|night|morning)|again and again|every ~2 (minutes|hour))"
        "|not (stop|stopped) (vomiting|throwing up|being sick|puking)|keep* (vomiting|throwing up|being sick|puking)"
        "|not keep [~2] down|(sick|vomited|thrown up) (three|four|five|six|seven|eight|ten|a dozen) times"
        "|being sick and [~2] smells"
    ),
    "t_weak": (
        "wobbl*|unsteady|stagger*|drowsy|sleepy|weak|floppy|limp|lethargic|collaps*|confused|dizzy|not stand|not walk"
        "|falling over|out of it|flat out|listless|not get up|swaying|not stay (upright|awake|on)"
    ),
    "t_back": (
        "back (is|went|has|pain|pains|ache|hurts|injury|gave|keeps)|(slipped|bulging|herniated|prolapsed) [a|his|her|my] (disc|disk)"
        "|(disc|disk) (is|has|went)|sciatica|spine"
    ),
    "t_wets": "wet|wetting|soiled|messed|peed|peeing|weed|weeing",
    # What is lost where the nerves of the lower back end.
    "t_saddle": (
        "not feel [~1] (between|down there|down below|below|anything (between|down|below)|my (bottom|bum|groin|privates)"
        "|when i (wipe|wee|pee|go)|myself when)"
        "|numb [~2] (between (my|his|her) legs|down there|down below|below the waist|bottom|bum|groin|genitals|saddle|privates)"
        "|(bottom|bum|groin|saddle|genitals|privates|between (my|his|her) legs) [is|has|have] [~1] [gone|all|went] [~1] numb"
        "|no feeling [~2] (between|saddle|bottom|bum|groin|down there|down below)|feeling (down there|down below)"
        "|not [~1] (pee|wee|urinate|pass water|pass urine)|not been able to (pee|wee|go)|wetting [~1] bed|not (tell|know) (when|if|that) (i|he|she) (need|needs) (to|the) (go|pee|wee|toilet|loo)"
        "|<t_wets> myself|(he|she|and) [~2] <t_wets> (himself|herself)"
        "|(lost|no|losing) control of (my|his|her) (bladder|bowels|bowel)|both feet [are|have] [~1] numb"
        "|legs [have|are] [just|both] (stopped working|given way|gone (weak|numb|dead))"
    ),
    "t_pregnant": "pregnant|(weeks|months) [~1] (pregnant|gone|along)",
    "t_pains": "(awful|terrible|severe|horrible|sharp|agonizing|excruciating) [~1] (pain|pains)|agony|shoulder tip",
    "t_few": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
    "t_newborn": (
        "newborn|(days|day|weeks|week|fortnight) old|(he|she|baby|this|one|girl|boy) is [only|just] <t_few> (days|weeks) (and|he|she|his|her|with|burning|boiling|hot|temperature|temp|will)|baby <t_few> (days|weeks)"
        "|baby is (two|one) (month|months)|(two|one) (month|months) old"
    ),
    "t_hot": (
        "(temperature|temp|fever) [~4] (thirty eight|thirty nine|forty|38|39|40|hundred|100|101|102|103|104|105|one oh ~1)"
        "|burning up|boiling hot|hot to [the] touch"
    ),
    "t_fever": "fever|(a|high|raging|up) [~1] temperature|temperature (of|is [~1] (high|up|over|thirty*|forty))|shiver*|rigors|burning up|shaking (and|all over)|and shaking",
    "t_dull": (
        "drowsy|blotchy|mottled|floppy|limp|listless|lethargic|not [~2] wake|hard to wake|(hardly|barely) [~1] (wakes|waking|awake)"
        "|not know (who|where|what (day|year))"
    ),
    "t_unfed": "not [~2] (feed|feeding|latch|latching|suck|sucking)|not take [~1] (bottle|breast|milk)|not wake* [~1] for",
    "t_poorly": "<t_dull>|<t_hot>|sleepy|cold|yellow|hot|gray|pale|grunting",
    "t_rash": "rash|spots|blotches",
    "t_stays": "not [~1] (fade|go|disappear|blanch)",
    "t_immune": "chemo|chemotherapy|transplant|spleen",
    "t_gone": "not been seen since|gone out (in|alone|by)|wandered off|wandered out|gone missing|walked out|disappeared|is missing",
    "t_elder": "mom|dad|gran|granny|grandma|grandpa|grandad|nan|nana|neighbor|neighbour",
    "t_snake": "snake|rattlesnake|rattler|adder|viper|copperhead|cottonmouth|cobra",
    "t_swallowed": "ate|eaten|eating|swallowed|drank|drunk|drinking|licked|chewed|sipped|gulped|wolfed|scoffed",
    "t_toxic": (
        "antifreeze|bait|slug pellets|rat poison|poison|lilies|bleach|pills|tablets|medicine|medication|paracetamol|ibuprofen"
        "|tylenol|advil|weed killer|painkillers"
    ),
    "t_treat": "chocolate|brownies|raisins|raisin|sultanas|grapes|grape|onion|onions|xylitol|macadamia|macadamias|chewing gum|gummies|easter egg|christmas (pudding|cake)|fruit cake|mince pies",
    "t_reached": "(been|got|gotten) (at|into|hold of)|stolen|stole|nicked|pinched|raided|chewed",
    "t_dog_or_cat": "dog|dogs|pup|puppy|puppies|cat|kitten|kitty|lab|terrier|spaniel|collie|beagle|retriever|whippet|boxer|poodle",
    "t_bellied": (
        "(belly|stomach|tummy) [~6] (football|barrel|ball|melon|drum|balloon|tight|hard|rock|swollen|swelled|bloated|huge|enormous)"
    ),
    "t_retches": "retch*|heaving|heaved|heaves|gag*|foam|(trying|tries) to (be sick|vomit|throw up|puke)|nothing [is] (comes|coming)",
    "t_small": "he|she|it|they|one|<a_pet>|kid|baby|toddler|son|daughter|boy|girl|terrier|spaniel|collie|beagle|retriever",
}
_BODY: Final = State(
    "body",
    now="""
    <t_thirst> ~14 <t_vomits> ~8 <t_weak>
    <t_thirst> ~14 <t_weak> ~8 <t_vomits>
    <t_sugar> ~8 <t_vomits_on>
    <t_vomits_on> ~8 <t_sugar>
    <t_back> ~14 <t_saddle>
    <t_saddle> ~14 <t_back>
    <t_newborn> ~8 <t_hot>
    (he|she|baby|this|one|girl|boy) is [only|just] <t_few> (days|weeks) <t_hot>
    (<t_newborn>|baby) ~8 <t_unfed> ~8 <t_poorly>
    (<t_newborn>|baby) ~8 <t_poorly> ~8 <t_unfed>
    too (sleepy|weak|drowsy) to (feed|suck|latch)
    baby ~8 roasting ~8 <t_unfed>
    <t_hot> ~12 <t_dull>
    (a|high|raging) [~1] (temperature|fever) ~12 <t_dull>
    <t_rash> ~8 <t_stays> [~6] (glass|press|pressed|pressing|tumbler)
    (failed|fails|failing|not passed) [~1] glass test
    purple (spots|dots|rash) ~10 (<t_stays>|<t_fever>)
    (fever|temperature|burning up) ~10 purple <t_rash>
    not [had|have] [~2] wet diaper* ~8 (since|hours|all|crying|tears|floppy|sleepy|sunken)
    (red|redcurrant|currant) jelly [~3] in [~2] diaper*
    <t_immune> ~12 <t_fever>
    <t_fever> ~12 <t_immune>
    (abscess|tooth|gum|jaw) ~8 (eye [~3] (closed|shut|swollen)|neck [~2] swollen|under [~1] (jaw|tongue)) ~8 <t_fever>
    (lumps|hives|welts|itch*|swollen|bumps|blotches) ~12 (tongue|lips|throat) [~2] (fat|thick|huge|tight|tingl*)
    (tongue|lips|throat) [~2] (fat|thick|huge|tight|tingl*) ~8 (lumps|hives|welts|blotches)
    (fell|fallen|banged|bumped|hit) ~10 (sick|vomited|thrown up) (twice|three times|again) ~6 (sleep|sleepy|drowsy|head|confused)
    (soaked|soaking|through|filled) [~4] (gauze|gauzes|pads|towels|tissues) ~6 not stop*
    <t_elder> [is|has|have] been [just] [lying|laying|stuck|down] on (my|his|her|the) [bathroom|kitchen|bedroom|hall|hallway|landing|living room|lounge|cold] floor [~1] (all (night|day|morning)|since|overnight|for hours)
    (bit|bitten) ~5 by [~1] <t_snake>
    <t_snake> bite [~2] (on|to) (my|his|her|the)
    <t_snake> [is|has|just] [just] (got|bit|bitten) (him|her|it|me|my ~1|the (dog|cat|horse|kid|baby))
    (had|having|has) (two|three|four|five|six|several) [~1] (seizures|fits) (already|now|today|tonight|this (morning|afternoon|evening)|since (lunch|breakfast|midnight|last night|this morning|he woke|she woke)|in (an hour|the last ~2|ten minutes|one day))
    """,
    composed=True,
)
_LABOUR: Final = State(
    "labour",
    now="""
    (my|her|the) waters (have|has|is|are) [~1] (broke|broken|burst)
    (my|her) waters [have|has|is|are] [just|suddenly|all|~1] (broke|broken|went|gone|burst)
    (my|her) water [is|has] just (broke|broken)
    gush ~6 (waters|pregnant|weeks)
    (my|her|think) (labor|labour) (is|has) [just] (started|starting|begun)
    (contracting|contractions|tightenings) [~6] every [~2] (minute|minutes)
    (pains|cramps) [~6] every [~2] minutes ~8 (weeks|pregnant)
    (weeks|pregnant) ~8 (pains|cramps) [~6] every [~2] minutes
    (contractions|tightenings) [~2] (two|three|four|five|six) minutes
    (pains|cramps) [~2] (two|three|four|five|six) minutes apart
    (weeks|months) ~8 (contractions|regular [~1] (pains|cramps|tightenings))
    contractions ~8 [only] ~3 (weeks|months)
    <t_pregnant> ~12 (<t_pains>|regular [~1] (pains|cramps|tightenings))
    <t_pains> ~12 <t_pregnant>
    (calf|foal|lamb|puppy|kitten|pup|baby) is [~1] coming [~1] (backwards|backward|breech|bum first|tail first|feet first) [~1]
    (cord|foot|feet|leg|hand|head|womb|bowel|insides) [is|are] [~1] (hanging|coming|sticking|poking) out of (her|me|him)
    about to have (this|her|my) baby [~1] (in|on|here|now|right)
    discharge ~6 no (puppies|pups|kittens)
    (womb|uterus|calf bed) [is|has] [~1] (come|coming|hanging|fallen) out
    """,
    composed=True,
)
_POISON: Final = State(
    "poison",
    now="""
    (kid|baby|toddler|son|daughter|boy|girl|one) [is|has|just] (got|gotten) hold of [~4] <drug>
    <t_small> (is|has|have) been (at|into) [~2] <t_toxic>
    <t_small> (is|has|have) been in (the|my|our|some|her|his) [~1] (slug pellets|antifreeze|bait|rat poison|poison|lilies|bleach|weed killer)
    <t_swallowed> [~4] (dishwasher|laundry|washing|detergent) [~1] (tablet|tablets|pod|pods|capsule|capsules|liquitab*)
    <t_swallowed> [~4] (white spirit|white spirits|turps|meths|screenwash|slug pellets)
    <took> [a] (load|loads|stack|pile|heap) of [(my|his|her|the|some|our) [~2]] (pills|tablets|sleeping|paracetamol|ibuprofen|tylenol|painkillers|medication|antidepressants)
    <t_toxic> ~6 (<t_dog_or_cat>|toddler|kid|baby) (is|has) been at (it|them)
    <t_toxic> ~8 not know how (many|much) [~2] (is|has|have|they|he|she) [~1] (had|taken|swallowed|eaten|ate|took|drank)
    not know how (many|much) of [~2] <t_toxic> ~3 (had|taken|swallowed|eaten|ate|took|drank)
    """,
    composed=True,
)
_ANIMAL: Final = State(
    "animal",
    now="""
    <t_dog_or_cat> ~2 (<t_reached>|<t_swallowed>|had) [~6] <t_treat>
    <t_dog_or_cat> ~2 <t_reached> [~6] <t_toxic>
    <t_swallowed> [~5] sugar free [~1] gum
    <t_bellied> ~8 <t_retches>
    <t_retches> ~8 <t_bellied>
    (cat|tom|tomcat|kitty|kitten) ~4 not [~3] (pee|wee|pass water|urinate) ~10 (scream*|cry*|cries|howl*|yowl*|strain*)
    (flea|spot on) ~14 (jerk*|twitch*|shaking (all over|and)|trembling|fitting|frothing|foaming|seiz*|wobbl*)
    (jerk*|twitch*|frothing|foaming|seiz*) ~14 (flea|spot on) ~2 (drops|treatment|stuff|collar|on)
    <a_pet> ~8 maggots
    (been at it|lambing|calving|kidding|foaling|whelping|farrowing) [~3] hours ~8 (foot|feet|head|leg|tail|nothing)
    maggots [~2] (in|on|over|round|around|under) [~3] (<a_pet>|bottom|bum|back end|tail|wound|skin|fur)
    """,
    composed=True,
)
# At a vet's, whoever has eaten a bar of chocolate is an animal.
_AT_A_VETS: Final = State(
    "animal",
    now="""
    (he|she|it|they|one) ~2 (<t_reached>|<t_swallowed>) [~6] <t_treat>
    (he|she|it|they|one) (is|has|have|just) [just|only] had [~5] <t_treat>
    (he|she|it|they|one) ~2 <t_reached> [~6] <t_toxic>
    (he|she|it|they|one) ~2 <t_swallowed> [~3] (my|our|mom|dad|husband|wife|gran|nan|grandma|boyfriend|girlfriend) [~3] (pills|tablets|medicine|medication)
    """,
    composed=True,
    at_a_vets=True,
)
_SELF_HARM: Final = State(
    "suicide",
    now="""
    i am not [~1] safe (on my own tonight|alone tonight|with myself|being alone|tonight|right now) [~1]
    not be left [~4] or i (will|might) [~1] (do|hurt|kill|cut) [~1]
    (or|scared|afraid|worried|frightened) [that] i (will|might|am going to) do something [~1] (stupid|silly|bad|terrible|to myself)
    (voices|a voice|hearing ~3) [~3] (tell|tells|telling|told|say|saying|says) [~4] (hurt|kill|stab|harm|do it|die|end|cut|jump)
    telling me to [~5] (hurt|kill|stab|harm|drown|strangle) (myself|him|her|them|someone|people|the ~1|my <who>)
    (daughter|son|husband|wife|brother|sister|mom|dad|girlfriend|boyfriend) is [just|all] (gone|missing) [and] there is a note [~1]
    not promise i will not [do|hurt|try] (something|anything|myself)
    not [~4] keep (myself|himself|herself) safe (tonight|now|today|anymore|from myself|at the moment)
    """,
    composed=True,
)
_DANGER: Final = State(
    "danger",
    now="""
    (chip pan|frying pan) [is|has] [~1] gone up
    (pan|house|car|kitchen|curtains|oven|bin|roof|van|sofa|bed|shed|bonnet|hob|cooker|dryer|hair|clothes|shop) (is|has caught|caught) alight
    (tumble dryer|dryer|washer|toaster|microwave|fuse box) is burning
    (tried|trying|tries) to (grab|snatch|drag|abduct) (my|our|a) [~1] (son|daughter|girl|boy|baby|kid|child|toddler)
    on (his|her|their) way [~3] to (kill|shoot|hurt|beat|stab) (me|us|him|her|them)
    (scaffold*|ladder|crane|boat|tractor|quad|digger|car|van) [is|has] [~1] (gone over|tipped|overturned|come down|toppled) [~1] (with|on) [~2] (<who>|men|me|us)
    (tree|wall|roof|branch|ceiling|shed) (fell|came down|collapsed|is down) ~4 with [~2] <who> (inside|in it|under*|in there|trapped)
    (petrol|gasoline|lighter fluid) ~10 (he|she|they|i) (is|am|will|wants) [going] [to] (light|set|burn)
    (taken|took|got) [~1] (kids|children|son|daughter|baby|boys|girls|girl|boy) ~8 never see (them|him|her) again
    <t_gone> ~8 (dementia|alzheimer*)
    (dementia|alzheimer*) ~8 <t_gone>
    """,
    composed=True,
)
TOGETHER: Final = (_BODY, _LABOUR, _POISON, _ANIMAL, _AT_A_VETS, _SELF_HARM, _DANGER)
