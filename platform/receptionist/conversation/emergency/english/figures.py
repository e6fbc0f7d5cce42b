"""What English says of things and troubles in words that are of bodies: "trapped in a timeshare", "my water heater broke"."""

from typing import Final

FIGURES: Final = """
    (robbing|robs|robbed) [~1] (me|us|people) (with|on) [~3]
    (trapped|stuck|locked) (in|into) [~3] (timeshare|contract|lease|marriage|loop|menu|cycle|job|meeting|subscription|membership|mortgage|plan|policy|agreement|deal|rut|queue|airport|traffic)
    passed out [~2] (flyers|invitations|invites|candy|cookies|samples|forms|coupons|cards|programs|handouts|menus|papers|party favors)
    water (broke down|softener|filter|cooler|fountain|feature|bill|meter|company|pressure|line|slide)
    out like a light
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
    (from|with|at) [~1] (ambulance|paramedic*|fire|police|sheriff*) [~1] (billing|company|department|service|services|office|bill)
    """
