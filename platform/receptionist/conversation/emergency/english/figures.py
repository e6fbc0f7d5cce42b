"""What English says of things and troubles in words that are of bodies: "trapped in a timeshare", "my water heater broke"."""

from typing import Final

FIGURES_NAMED: Final = {
    # What breaks, dies or gets run over, and hurts nobody by it.
    "object": (
        "door|doors|window|windows|shelf|shelves|cabinet|drawer|mailbox|fence|gate|sink|toilet|faucet|drain|dishwasher"
        "|disposal|washer|dryer|fridge|freezer|oven|microwave|toaster|kettle|lamp|bulb|light|lights|switch|breaker|outlet|plug"
        "|thermostat|furnace|boiler|heater|fan|gutter|gutters|sprinkler|sprinklers|lock|sofa|couch|chair|table|mattress|stroller"
        "|curtain|curtains|blinds|mirror|frame|picture|treadmill|phone|laptop|computer|printer|screen|tablet|router|website"
        "|site|app|system|remote|camera|watch|clock|speaker|server|portal|shoe|shoes|boot|boots|dress|shirt|jacket|zipper|glasses"
        "|purse|suitcase|luggage|bag|umbrella|key|keys|plant|plants|rose|roses|orchid|lawn|tree|trees|bush|bushes|hedge|garden"
        "|flower|flowers|grass|fish|goldfish|windshield|bumper|tire|tires|engine|battery|alternator|radiator|clutch|pump|hose"
        "|motor|compressor|mower|crown|filling|veneer|denture|dentures|bracket|retainer|aligner|business|company|market|deal"
        "|maple|fern|tomatoes|tomato|hydrangea|hydrangeas|shrub|shrubs|seedlings|crib|bed|carport|gazebo|shed|trash can|budget|line|call|signal|doorbell|intercom|elevator|sign|bike|scooter|trailer|toy|ball|drone|doll|statue|specs|spectacles|sunglasses|exhaust|muffler|cable|wire|balloon|balloons|cake"
    ),
    # What hurts for weeks, or wherever it is worn: "I've corns, and they're killing me".
    "sore": (
        "corn|corns|callus|calluses|bunion|bunions|hammertoe|hammertoes|verruca|verrucas|wart|warts|toenail|toenails|arch"
        "|arches|feet|foot|heel|heels|toes|knees|hips|back|shoulders|shins|wrists|thumbs|teeth|gums|gum|sinuses|allergies"
        "|hay fever|eyes|contacts|lenses|glasses|specs|shoes|boots|heels|insoles|orthotics|dentures|plate|retainer|aligner"
        "|aligners|brackets|braces|wires|elastics|hemorrhoids|piles|cramps|periods|migraines|headaches|blisters|sciatica"
        "|arthritis|gout|sunburn|lashes|extensions|splinter|boil|stye|cyst|rash|ulcer|ulcers|cold sore|ear|ears|nerve"
    ),
    # What is worn and comes to stick into somebody.
    "sticks": (
        "wire|wires|bracket|brackets|braces|retainer|denture|dentures|filling|crown|toenail|aligner|splinter|underwire"
        "|insole|orthotic|arm of my glasses"
    ),
    "hold_on": (
        "hang on|hold on|hold the line|bear with me|one (sec|second|moment|minute)|two secs"
        "|(a|just a|just one|give me a) (sec|second|moment|minute)|excuse me|be right back|sorry about that"
    ),
    # What weighs on somebody, and harms no body.
    "burden": (
        "tax|taxes|mortgage|rent|bill|bills|invoice|invoices|heating|commute|fee|fees|debt|debts|loan|loans|workload|paperwork"
        "|deadline|deadlines|interest|tuition|payments|insurance|premiums|inbox|schedule|renovation|budget|costs|lawsuit"
    ),
}
FIGURES: Final = """
    <object> [(in|on|by|at|from) (the|my|our|your) ~1] [just|now] [is|was|are|were|got|has|have|keeps|went|looks|seems] [now|just|been|all|half|probably|slowly] (dead|dying|died|choking|choked|gasping|run over|ran over|unresponsive|collapsed|collapsing|knocked over|knocked out|crushed|bleeding|hemorrhaging|drowned|drowning|suffocating|shot|attacked|beaten up|having a (fit|meltdown|seizure|stroke))
    (killing|kill|kills|killed|ran over|run over|crushed|hit|choking|drowned|drowning|attacking|attacked|strangling) [~1] (the|my|our|your|some|his|her|their|these|those) [~1] <object>
    (killing|kill|kills) [~1] (weeds|moss|lice|fleas|ants|mold|mildew|crabgrass|termites|roaches|germs|time|two birds)
    (bulb|tire|balloon|bottle|can|jar|egg|zit|blister|airbed|mattress) [~1] (exploded|burst|popped|blew up)
    (mini|little|small|tiny|virtual|near) heart attack
    (robbing|robs|robbed) [~1] (me|us|people) (with|on) [~3]
    (trapped|stuck|locked) (in|into) [~3] (timeshare|contract|lease|marriage|loop|menu|cycle|job|meeting|subscription|membership|mortgage|plan|policy|agreement|deal|rut|queue|airport|traffic)
    passed out [~2] (flyers|invitations|invites|candy|cookies|samples|forms|coupons|cards|programs|handouts|menus|papers|party favors)
    water (broke down|softener|filter|cooler|fountain|feature|bill|meter|company|pressure|line|slide)
    out like a light
    (drop|drops|dropped|dropping) [half|all|most] (his|her|their|its|the) (grain|feed|food|hay|pellets|kibble) [(on|onto|to) the (ground|floor)]
    (take|takes|taking|drive|drives|driving|run|running) (me|us|him|her|them) [~1] (to|over to|down to|up to) [~2] (urgent care|hospital|emergency room|emergency|er|doctor|doctors|clinic|walk in|vet|vets|dentist)
    found [~1] (someone|somebody|another|place|solicitor|lawyer|dentist|vet|flat|house|job) in bath (to|who|that|now|already)
    (jump*|leap*) down <poss> throat
    (bite|bites|biting|bit|snap|rip) <poss> head off
    (wring|wringing) <poss> neck
    <burden> [is|are|was|were|keeps|keep] [~1] (suffocating|strangling|choking|drowning|murdering|killing|bleeding|crushing|smothering|burying) (me|us|him|her|my ~1)
    (is|are|am) out (today|tomorrow|of town|of the office|on bail|on parole|until|till|this (week|morning|afternoon)|for (lunch|the day|a walk|a run)|sick|shopping|running|walking|there)
    not [~1] want* to live (downtown|on (a|the)|so far|in (a|an|the|that)|there|near|next to|far|upstairs)
    stabbed [~1] in the back
    can not stand (the|it when|other|thunder|baths|cars|men|kids|being (brushed|held|alone))
    broke in (half|two|three|pieces)
    (hit|hits|slapped|slammed) (me|us) with [a|an|the] [~2] (fee|fees|charge|bill|fine|surcharge|invoice|penalty|estimate|increase)
    attacked (me|us) (in the reviews|online|in the comments)
    wearing [~1] (blue|purple|gray)
    (my|his|her|the|a) blue (inhaler|inhalers|puffer)
    a (blue|gray) (heeler|merle|tick|point|roan|russian|shorthair|staffy|frenchie|whippet|greyhound|budgie|macaw|tabby|terrier|dane|lurcher|pit|one|dog|cat)
    not talk [~1] now [~1] [am] (driving|working|at work|in a meeting|in class)
    (car|truck|van|cab) [is] in the (shop|garage|driveway|lot)
    not [~3] (talk|talking|speak|speaking) [~1] (to|with) [~2] (machine|machines|robot|robots|computer|computers|bot|recording|answering machine|strangers|kids|children|each other)
    (not like|hate|prefer not|rather not) [~1] (talk|talking|speak|speaking)
    not talk (much|a lot|yet|very much)
    (a|aside|per|each) side [and] [~2] (gone|swelled|swollen|went)
    side [and|it|is] [~2] gone (purple|blue|black|stiff|sore|red|swollen)
    keeled over (laughing|with laughter)
    end of (my|his|her|our) rope
    (blue|purple|gray) (with|from|because of) [~3] (dye|ink|paint|marker|markers|icing|frosting|candy|slushie|jeans|popsicle|jersey|shampoo|toner|polish|juice)
    (dye|ink|paint|marker|icing|frosting|candy|slushie|popsicle|toner) [~5] (blue|purple|gray)
    (tent|shed|gazebo|canopy|awning|shelf|shelves|bookshelf|bed|chair|table|cake|fence|trellis|deal|souffle|sofa|stroller|closet|mattress|cabinet|umbrella|carport) [~1] collapsed
    gun (owner|owners|range|trust|collection|collector|permit|shop|store|registration|transfer|insurance)
    labor (law|department|costs|charges|attorney|hours|shortage|market|estimate)
    (choke|choked|choking) [~3] (mower|lawnmower|engine|carburetor|generator|chainsaw|blower|motor|snowblower|drain|disposal)
    (mower|lawnmower|engine|generator|chainsaw|blower|drain|disposal|furnace|toilet|sink) [~1] (is|was|keeps|just|starts) [~1] (choking|choked|gasping|coughing|drowning)
    attack (position|zone|plan|dog training|strategy)
    hiding (in|under|behind) [~1] (carrier|crate|box|drawer|suitcase|sofa|couch|laundry|blanket|blankets|bed when|bed every)
    burn* [~1] hole in
    screen [~1] unresponsive
    i am gasping for
    (dryer|washer|toaster|microwave|oven) is burning (a lot|lots|money|electricity|hot|through|my|the|one)
    out for a [~1] (walk|run|drive|stroll|coffee|meal|ride|jog)
    purple (marks|patches|veins|bruise|birthmark|polish|streaks)
    (belly|tummy|stomach) is [~2] (swollen|huge|big|round) ~3 (in pup|in kitten|in foal|in calf|pregnant|due|expecting)
    onion (ring|rings|bhaji|soup)
    chocolate (lab|labs|labrador|shop|point|brown|spaniel|cocker)
    do something [~1] (stupid|silly|terrible|awful|bad) (to|with) my (~1 hair|hair|fringe|bangs|nails|garden|kitchen|credit)
    (swelling|price|prices|site|website|system|line|internet|power|fever|temperature|fence|sign|weight) is down and
    (took|taken|take) (my|our) [~2] (into|to) [~1] (care|foster care|school|hospital|nursery|court|daycare|day care)
    (ate|eat|eating|had|chewing|bit) [~2] gum ~6 (crown|filling|fillings|tooth|teeth|brace|braces|bracket|veneer)
    (taken|took|take) (my|our) [~3] off [~2] (list|register|books|rota|system|team|plan)
    (taken|took|take) (my|our) <who> is [~1] (tooth|teeth|stitches|cast|braces|tonsils|adenoids|blood|temperature|name|photo|details)
    not get up to [~4]
    (have|has|got|with) [~1] <weapon> (collection|to be (valued|sharpened))
    kill me [~1] (i|we) [have] [just] (dyed|spilt|spilled|forgot|forgotten|missed|ruined|scratched|shrunk|booked|burnt|smashed|stained)
    not (talk|speak) [~2] i am [~1] (driving|working|on (a|the|my) ~1|at (work|the ~1)|in (a|the) (meeting|class|library|lecture|cinema|office|queue))
    (gone|going|went) blind (with age|over the years|years|in old age)
    (stung|bitten|bit) [~4] (and|but) (it|his paw|her paw|the paw) is [just|only] (some|slightly|a little) (swollen|red|itchy|sore|puffy)
    (ball|toy|phone|ring|key|keys|remote|sock|earring|card|coin|lid) is [~1] (stuck|trapped|caught) (under|behind|beneath)
    not want to be here [all|too] (while|during) [~1]
    not want to be here [~4] for the (delivery|birth|surgery|procedure|appointment)
    (end|ending) (my|his|her|the|their|our|this|that) [~1] (tenancy|contract|lease|subscription|membership|marriage|relationship|employment|agreement|treatment|plan|call)
    (cut|cutting|cuts|nick|nicking) (myself|himself|herself) (shaving|when (i|he|she) (shave|shaves))
    (pills|tablets|medicine|bottle|box|packet) [~2] (in front of me|in my hand|right here) ~6 (label|twice a day|with food|prescription)
    <object> [~8] (the|an|one|one of the|both|its) (arm|arms|leg|legs|hand|hands|head) [is|are|has|have|just] [~1] (hanging|came|come|coming|broke*|snapped|fell|off|loose)
    one of the (arms|legs|sides|hands) [is|are|has|have] [just] (hanging|coming|come|came|broke*|snapped|fell|off|loose)
    <object> [is|are|was|were|just] [kind of|still|half] hanging [off|down|on|by|loose|out] [~2]
    (my|a|the|his|her) (tooth|teeth|nail|toenail|veneer|crown|filling|bracket|tag) [is|are] [kind of|still|just] hanging [on|off|by|out|loose] [by] [~2]
    [i] am dying [over] here [~2] (can|could|do|have|is|are|any|just|please) [you] [~2] (tell|fit|squeeze|sooner|results|result|openings|earlier|open)
    [i] am dying [over] here (with|without) [~3] (air|conditioning|ac|heat|heating|hot water|wifi|internet|coffee|power|news|cable)
    (old|the end|it is time|sixteen|seventeen|fifteen|fourteen) [~6] can not (get up|walk|stand|climb the stairs) anymore
    ran over [a|an|the|some|my] (nail|nails|screw|bolt|curb|kerb|pothole|spike|glass|branch|rock|brick|hose|cone|garden|toy|bit|piece)
    have a heart attack (if|when) (you (tell|say|charge)|i (see|hear|get)|it is)
    swallowed [~1] [baby] (tooth|gum|bug|seed)
    been there (all day|all morning|all night|all week|since ~1) [~1] (is|how|are|can|did|has|do|does) (he|she|they|you|i)
    how (is|are) [~3] doing [~3] been there [~2]
    (from|with|at) [~1] (ambulance|paramedic*|fire|police|sheriff*) [~1] (billing|company|department|service|services|office|bill)
    (tooth|teeth|molar|gum|gums|jaw|ear|ears|foot|feet|toe|toes|heel|knee|knees|hip|hips|back|shoulder|wrist|thumb|elbow|ankle|bunion|braces|bracket|wire|retainer|filling|crown|shoe|shoes|boots|strap|collar|splint|glasses) [is|are|has|have|keep|keeps|was|were] [~1] [been] (hurting|killing) (me|him|her|us|them)
    (knee|knees|hip|hips|back|nerves|ankles|ankle|shoulder|shoulders|memory|eyesight|hearing|brakes|tires|tyres|clutch|transmission|engine|compressor|shocks|bearings|mattress|battery|alternator|motor|gearbox|suspension|struts) [is|are] [~1] shot
    (engine|transmission|motor|gearbox|turbo|amp|tire|tyre) [just] blew up
    <sore> [and|that|which|because|cause|but] [they|it] [is|are|have|has|keep|keeps|was|were] [been|both|now|still] (hurting|killing) (me|him|her|us|them)
    not [~1] see (out of|from|through|past) [his|her|its|their] [own] face
    not [~1] see (out of|out|through|past|for|under|from) [~3] (hair|fringe|bangs|fur|fluff|coat|eyebrows)
    not [~1] (lift|raise|get|reach|move|put) [~3] (arm|arms|hand|hands|elbow|shoulder) [~2] (above|over|overhead|past|behind|higher|shoulder height|all the way|very high|much higher)
    (take|takes|taking|took|move|moves|moving) [~3] (kid|kids|child|children|son|daughter|baby|boys|girls|him|her|them) out (of (state|the state|the country|country|school|town|the area|nursery|daycare|class|the county)|to (eat|dinner|lunch)|for (lunch|dinner|the day|a walk|a bit)|on (weekends|saturdays|sundays))
    <sticks> [~5] (stab|stabs|stabbing|stabbed|cutting|cuts|poking|digging|jabbing) [into|in] (me|him|her|my|his|into|in) [~1]
    (stung|bitten|bit) [~5] (yesterday|last night|the other day|over the weekend|this weekend|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|~1 days ago) and it is [just|only] [some|slightly|still|a little] (swollen|red|itchy|sore|puffy)
    (sewage|gunk|sludge|mold|mould|roaches|ants|damp) [~4] (in|into|under|behind|from|out of) [~1] (tub|bathtub|bath|sink|toilet|shower|basement|ceiling|wall|pipe|cistern|tap|boiler)
    (it|water|that) [is|keeps] (pouring|gushing|shooting|spraying|squirting|running) out [~2] (under|of|from|behind) [~2] (toilet|sink|tap|pipe|boiler|ceiling|dishwasher|washer|shower|wall|cistern|radiator|hose|valve)
    (water|shower|house|office|room|radiator|radiators|tap) [is|are|runs|comes out] [~1] (ice|stone|freezing) cold
    (outside|lights|lobby|shop|store|office|lot|sign|front) [~4] (it is|everything is|is) [all] (dark|off|closed|locked)
    (water bottle|coat|jacket|hat|scarf|bag|bottle|glasses|umbrella|purse|phone|toy|ring|collar|lead|leash|blanket|lunchbox|keys) (is|was|went|has gone) missing
    (get|getting|got) through to [~1]
    help [~1] <who> (from|to|into|in from|with) [~1] (car|building|door|chair|stairs|step|steps|entrance|toilet|bathroom|lot)
    (glasses|specs|spectacles|sunglasses|frames|bifocals|readers) [and|but|which|that] [now] [they] [are|is|sit|went|got|keep] [sitting|going|just|all] [all|a bit|quite] (crooked|lopsided|wonky|twisted|bent) [on|across] [my|his|her|their] [face|nose|head]
    still coming (in|on|tomorrow|today|tonight|next|this|by) [~1]
    still coming at (eight|nine|ten|eleven|twelve|one|two|three|four|five|six|half|quarter|noon) [~1]
    coming [in|along|over|round|down|back|up] with (me|us|him|her|them|the (dog|dogs|cat|cats|kids|children|baby|car|truck|van|boys|girls)|(my|our|his|her|their) (wife|husband|mum|mom|mam|dad|mother|father|sister|brother|son|daughter|friend|partner|boyfriend|girlfriend|kids|children|dog|cat|puppy|baby|nan|gran|grandma|carer|lot))
    (baby|babies|twins|pup) [is|are] coming [in|along|over] (with|along|as well|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|to (see|you|the)) [~1]
    not coming to (the|my|our|your|his|her|class|practice|school|work|tutoring|training|lessons|therapy|group|physio)
    there is [~3] at [~1] (door|front door) (with (a|my|the|some) (package|parcel|delivery|pizza|food|groceries|flowers|mail)|for|about|delivering|collecting|dropping|from|selling) [~1]
    <hold_on> [~7] (there is|it is) [~3] at [~1] (door|front door|gate)
    there is [~3] at [~1] (door|front door|gate) (<hold_on>|let me get|call you back|ring you back|have to go|got to go)
    (arch|arches|shoe|shoes|insole|insoles|ankle|ankles) [is|are|keep|have|has|been] [~1] (collapsing|collapsed)
    (sciatica|nerve|nerves) [~3] (shooting|stabbing|burning) (down|up|into|through|in) <poss> [~1] (leg|legs|thigh|thighs|calf|foot|buttock|hip|back)
    (trapped|pinched) nerve [~4]
    (slept|sleep) [~1] (funny|wrong|badly|crooked) [~5] (neck|shoulder|back|arm) [~1] (will not|not|can not) [~1] (move|turn|bend|lift)
    i (look|looked|am looking) [~4] (electrocuted|shot|dead|death|drowned|died|killed)
    (leg|legs|arm|arms|quads|glutes|thighs|calves) [is|are] (dead|numb|gone) (after|from) [~2] (run|marathon|race|gym|workout|class|hike|match|game|training|session|squats|shift)
    not feel my (legs|arms|arm|quads|feet|toes) (after|from) [~2] (run|marathon|race|gym|workout|class|hike|match|game|training|session|squats|shift)
    on fire (today|lately|this week|this morning) | choking up on
    kill my (hairdresser|barber|stylist|groomer|builder|contractor|plumber|mechanic|accountant|dentist|decorator)
    (crash|accident|wreck|pileup|fire) [~1] on the [~5] (late|held up|delayed|in traffic|not make it|not get there)
    (is|was|been|got|are|were) [~1] (accused|charged|convicted|suspected|guilty) (of|with|for) [~5]
    (lost|losing|no) feeling (in|on) [~1] (toe|toes|finger|fingers|thumb|fingertips|gum|gums|lip|scar|patch|spot|heel) [~4]
    is hiding (in|under|behind) [~2] [and] [~2] (not come out|not eat|not move|every time|whenever|when|since)
    snake (bite|bites) [~1] (piercing|piercings|pierced|stud|studs|bar|bars|ring|rings|jewelry)
    bloated and [~2] (period|periods|gassy|constipated|tired|windy|crampy)
    pregnant (and|but|with) [i] [am] [have] [got|had] [a|an|some|this] [~2] (pain|pains|ache) [~1] in <poss> [~2] (tooth|teeth|molar|gum|gums|wrist|wrists|knee|knees|ankle|foot|feet|heel|heels|toe|thumb|finger|elbow|ear)
    (cat|cats|kitten|kitty|tabby|dog|puppy|pup|rabbit|bunny|hamster|tortoise|ferret|parrot) [he|she|it|they] (is|are|has|have|was|keeps|keep|been|goes|just|still) [been|just|still|now] [~1] hiding (from|in|under|behind) [~2]
    (ac|air|air conditioning|heat|heating|aircon|cooling|boiler|furnace|heatwave|degrees|oven|sauna) ~6 dying [over|in] [here|this heat|the heat]
    dying [over|in] (here|this) [~3] (heat|ac|air|degrees|oven|sauna)
    (pipe|pipes|hose|valve|tap|faucet|toilet|sink|shower|radiator|boiler|sprinkler|washer|dishwasher|cistern|heater|hydrant|spigot) [~9] (squirting|spurting|gushing|spraying)
    smell* [~1] (gas|gasoline|petrol|fuel|diesel|burning|rubber|coolant) [~4] (when|whenever|every time|after|once) (i|we|you|it) [~1] (start|drive|idle|fill|accelerate|turn|brake|park|stop|get|run|rev)
    (limb|tree|branch|tile|tiles|ice|snow|gutter|carport|roof) [~1] (came|fell|come|fallen|crashed|landed|dropped) [down] (on|onto|through) [~1] (hood|bonnet|car|windshield|windscreen|fence|roof|shed|truck|bumper|deck|patio|lawn|conservatory|greenhouse|garage)
    (failing|behind in|struggling with|struggling in|bad at|lost in|flunking) ~4 (drowning|dying|sinking|suffocating)
    (choking|choke|chokes|choked|freezes|dying|drowning) (on|in|under|during|at) <poss> (exam|exams|test|tests|audition|auditions|solo|homework|interview|speech|recital|presentation|serve|putt|coursework|assignments|essays|algebra|maths|math)
    <breath> (through|into|on|with|for|between|during|in) [~1] (clarinet|flute|trumpet|recorder|sax|saxophone|oboe|mouthpiece|reed|solo|piece|phrase|phrases|song|verse|chorus|high notes|notes|lines|bars)
    epipen [is|has|are|just] (expired|expiring|out of date|nearly|about to expire|run out|almost|due)
    (face|cheek|jaw|gum|gums|side) is [~1] (swollen|puffy) [~1] (from|after|since|where|round|around) [~2] (tooth|teeth|extraction|filling|abscess|dentist|root canal|implant|surgery|injection|crown|work)
    ^ [please] help [me|us] (i|we) [just] (can not|do not know how to) (log|sign|figure|get into|find|work|open|see your|download|get your|hear you|book|use|print|remember|pay|upload|understand)
    (torn|tore|pulled|strained|tweaked) [~1] (calf|hamstring|groin|quad|acl|mcl|meniscus|ligament|ligaments|rotator cuff|tendon|muscle|achilles)
    could [have] (shoot|shot|kick|kicked|kill|killed|strangle|slap|slapped) <selfhood> for (forgetting|missing|not|being|losing|leaving|booking|that)
    (killing|killed) <selfhood> (in|at|with|on) [~1] (gym|work|office|class|training|diet|treadmill|squats|marathon|overtime|garden|allotment)
    not go on [a|an|the|our|my|any] [~1] (holiday|holidays|vacation|trip|date|plane|tour|cruise|course|website|computer|internet|line|ride|rides|hike|walk|tuesday|wednesday|thursday|friday|monday|saturday|sunday)
    (rib|ribs|knee|knees|shin|shins|elbow|toe|toes|ankle|shoulder|thumb|fingers|tooth|teeth|braces|glasses) [~3] (knocked|hit|banged|bumped|kicked) (it|them)
    (i|he|she) [~1] (landed|fell) on (my|his|her) (hand|hands|wrist|knee|knees|elbow|shoulder|bum|bottom|tailbone|coccyx|ankle|foot|thumb)
    (fell|fallen|tripped|slipped|stumbled|came off) [~6] and landed on (my|his|her) (hand|hands|wrist|knee|knees|elbow|shoulder|bum|bottom|tailbone|coccyx|ankle|foot|thumb)
    not feel my (legs|arms|arm|quads|feet|toes|bum|glutes) [~2] (great|good|amazing|killer|brutal|lovely|cracking|wicked) (session|class|workout|lesson|run)
    stuck between [~1] (floors|levels|stations|meetings|calls|lessons|jobs|appointments|teeth|cushions|boards|pages)
    (drain|drains|sink|toilet|water|tap|well|fridge|bin|shower|dishwasher) [~3] rotten egg*
    smelled (of|like) burning [~2] (switched|turned|unplugged|shut|pulled)
    (dress|trousers|pants|jeans|skirt|suit|corset|shirt|waist|bra|gown|jacket|waistcoat|bodice|collar) ~7 not [~1] <breath>
    faint (whenever|at the sight|at needles|at blood|with needles|around needles|when (they|you|i) (see|take|draw|give|get|have|do|stand)|if (i|they|you) (see|take|draw))
    i have seizures [~2] (so|no|is|can|do|sometimes|occasionally)
    (hand|hands|fingers|arm|arms|foot|feet|leg|legs|toes) [~2] (tingl*|numb|asleep|dead) (when i (wake|sit|stand|type|drive|sleep|lie|run|knit|cycle)|at night|in the (morning|mornings|night)|every (morning|night)|overnight)
    not live without (your|coffee|my (hairdresser|stylist|barber|phone|car|coffee|nails|lashes|masseuse|groomer|glasses|specs|cleaner|massage|facials|plumber|physio|chiropractor|trainer))
    took (two|both|an extra) of my (pills|pill|tablets) [~3] (accident|mistake)
    so i can not (talk|speak) [long|much|now|loud|for long]
    (want|wants|get|getting|move|moved|kick|kicked|throw|threw|evict) (him|her|them) out of (the|my|our) (house|flat|home|property|apartment|life)
    """
