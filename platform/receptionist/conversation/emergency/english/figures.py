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
    """
