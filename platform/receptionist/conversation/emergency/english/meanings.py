"""What English words mean alike in an emergency, for the second opinion: a stem ends with a star."""

from typing import Final

MEANINGS: Final = {
    "who": (
        "he she they him her them mom dad mommy mama daddy mother father mum pa ma baby newborn infant toddler "
        "kid kids child children boy girl son daughter stepson stepdaughter grandson granddaughter grandkid "
        "husband wife partner fiance fiancee boyfriend girlfriend ex brother sister cousin uncle aunt auntie "
        "niece nephew grandpa grandma grandmother grandfather granny nana granddad grandad gran gramps friend "
        "buddy roommate flatmate neighbor neighbour coworker colleague boss client customer patient guest man "
        "woman lady guy gentleman person somebody someone people teen teenager student pupil teacher mechanic "
        "waiter waitress chef cook worker employee stepdad stepmom tenant trainer stylist twin mate motorcyclist "
        "cyclist driver passenger swimmer everyone everybody we us"
    ),
    "self": "i me myself im ive id",
    "pet": (
        "dog dogs cat cats puppy pup kitten kitty lab labrador bulldog beagle terrier poodle shepherd retriever "
        "husky pug chihuahua rabbit bunny bird parrot parakeet cockatiel budgie horse pony hamster guinea ferret "
        "gecko tortoise goat"
    ),
    "whose": "my his our their your its",
    "art": "the a an this that some these those",
    "down": (
        "floor ground pavement sidewalk lawn grass driveway carpet tiles concrete gutter hallway bathtub tub shower"
    ),
    "lie": "lying laying slumped sprawled crumpled curled laid",
    "fall": "fell fallen fall falls slipped tripped tumbled dropped keeled plunged toppled collapse* faint* crumpled",
    "out": "unconscious unresponsive passed lifeless limp floppy motionless comatose blacked unconscius",
    "wake": "wake waking woken rouse rousing respond* answer answering answers react* stir budge move moving moves",
    "breath": (
        "breath* breathe breathing breathes gasp* wheez* air oxygen suffocat* inhaler puffer chok* choke gag "
        "gagging gurgl* rattling windpipe airway"
    ),
    "color": "blue purple gray grey ashen pale white bluish violet clammy greenish sweaty",
    "skin": "lips lip face fingers fingertips nails cheeks gums skin",
    "throat": "throat tongue neck airway windpipe",
    "swell": "swell* swollen puffy puff* hives welts balloon balloons closing closes tightening blown",
    "chest": "chest heart breastbone sternum ribs pulse heartbeat",
    "limb": (
        "arm arms leg legs hand hands foot feet finger fingers toe toes thumb wrist wrists ankle knee thigh hip "
        "shoulder elbow calf shin"
    ),
    "head": "head skull scalp forehead temple brain",
    "eye": "eye eyes eyeball vision sight",
    "mouth": "mouth jaw gum gums tooth teeth",
    "trunk": "stomach belly abdomen tummy back spine groin side",
    "hurt": "hurt hurts hurting pain pains ache aches aching agony sore tender throbbing killing",
    "crush": "crush* squeez* tight tightness pressure heavy heaviness weight vise vice elephant clamp* stab*",
    "blood": "blood bloody bleed* bled hemorrhag* haemorrhag* clots",
    "flow": (
        "gushing gush pouring pour squirting spurting spraying streaming soaked soaking soaks everywhere pumping "
        "dripping nonstop pooling"
    ),
    "wound": (
        "cut cuts gash* slice* sliced slit wound* laceration stabbed shot sever* amputat* impaled punctured torn "
        "ripped mangled hole chopped"
    ),
    "burn": "burn* burnt scald* blister* peeling",
    "hot": "boiling hot oil steam grease scalding soup kettle fryer",
    "fire": "fire flames flame smoke blaze burning smoky ablaze explod* explosion smouldering",
    "gas": "gas propane rotten fumes monoxide carbon leak leaking hissing",
    "alarm": "alarm detector sensor",
    "spark": (
        "spark* wire wires outlet socket outlets plug electric* shock shocked electrocut* zapped current panel cable"
    ),
    "water": "water pool lake river ocean sea bath flooding flood flooded basement drown* underwater submerged",
    "took": (
        "took taken swallow* ate eaten eat drank drunk drink drinking ingested gulped downed inhaled snorted "
        "injected licked chewed chugged popped"
    ),
    "pill": (
        "pills pill tablets tablet capsules medication medications medicine meds tylenol advil ibuprofen aspirin "
        "xanax valium ambien benadryl oxycodone percocet vicodin adderall insulin painkillers fentanyl heroin "
        "cocaine meth methadone gummies edibles vitamins iron codeine warfarin paracetamol acetaminophen "
        "melatonin antidepressants narcan needle syringe overdos*"
    ),
    "poison": (
        "bleach antifreeze poison* detergent cleaner drano lye pesticide insecticide weedkiller gasoline kerosene "
        "thinner turpentine ammonia battery magnet magnets bait acetone remover chemical chemicals acid sanitizer "
        "mothballs fertilizer chlorine lysol berries mushroom mushrooms pod pods coolant xylitol lilies lily "
        "raisins grapes"
    ),
    "sting": (
        "stung sting bee wasp hornet scorpion jellyfish spider snake rattlesnake venom bite bitten bit allergic "
        "allergy allergies anaphyla* epipen peanut peanuts shellfish shrimp nuts walnuts reaction"
    ),
    "fit": "seizure seizures seizing convuls* fit fits twitch* jerking shaking foaming foam stiff epilep* spasm*",
    "stroke": "stroke droop* slur* sagging numb numbness paraly* crooked lopsided gibberish nonsense garbled",
    "mind": (
        "confused confusion disoriented delirious hallucinat* incoherent rambling dizzy woozy lightheaded drowsy "
        "sleepy groggy lethargic faint weak"
    ),
    "vomit": "vomit* throwing threw puking puke retching nauseous nausea sick",
    "birth": "labor contractions pregnant crowning delivering deliver water broke cord weeks placenta postpartum",
    "fever": "fever temperature temp hundred",
    "kill": "kill killing killed murder die dying dead death suicide suicidal",
    "end": "end ending goodbye jump hang hanging rope bridge ledge roof note alive living live",
    "weapon": "gun knife weapon rifle shotgun pistol machete bat axe hammer razor blade bullet gunshot gunshots bomb",
    "attack": (
        "hit hits hitting beat beating beats punch* kick* slap* strangl* attack* assault* rape* raped threaten* "
        "grabbed grabs robbing robbed robbery mugged kidnap* intruder breaking stalking molest* shoved choked"
    ),
    "police": (
        "police cops cop arrest* handcuff* custody detective detectives officer officers station jail warrant "
        "interrogat* raid deport* detained ice immigration"
    ),
    "vehicle": "car truck bus van train motorcycle bike vehicle tractor forklift trailer semi mower lawnmower",
    "crash": "crash crashed wreck collision hit struck rolled flipped overturned ran smashed slammed",
    "trap": "trapped stuck pinned buried crushed under underneath wedged caught locked",
    "tool": "saw chainsaw drill nail grinder blender mower axe table machine",
    "help": "help hurry emergency ambulance paramedics 911 please rescue sos",
    "pause": "stop stopping stops stopped slowing",
    "now": "now currently suddenly sudden minute minutes seconds just ago",
    "past": (
        "years year months month weeks yesterday last december january february march april may june july august "
        "september october november history childhood college used previously once"
    ),
    "sched": (
        "appointment appointments schedule reschedule book booking cancel reservation table slot available "
        "availability checkup consultation visit follow openings"
    ),
    "price": "much cost costs price quote charge insurance cover covered bill invoice discount fee pay payment",
    "want": "want need like wondering question ask calling looking",
    "not": "not no never cant cannot wont isnt doesnt dont didnt hasnt havent wasnt without couldnt arent aint",
    "if": "if whether case suppose imagine would could hypothetically",
    "fiction": "movie film show book song game novel podcast tv drill training class course exercise practice",
    "ok": "fine okay better healed recovered stable normal under control resolved good great",
    "mild": "slight mild little bit minor tiny small sometimes occasionally",
    "food": "milk juice coffee tea soda smoothie lunch dinner breakfast sandwich pizza cereal cake salmon "
    "soup salad dessert bread treat kibble vegetables party birthday meeting",
    "fixture": (
        "door doors window windows wall walls shelf shelves cabinet drawer mailbox fence gate porch deck patio sink "
        "toilet faucet drain pipe pipes dishwasher disposal washer dryer fridge freezer oven microwave toaster kettle "
        "lamp bulb light lights switch breaker thermostat furnace boiler heater ac fan vent duct gutter gutters roof "
        "shingles ceiling attic garage chimney fireplace sprinkler sprinklers hinge handle knob lock shed tent tarp "
        "awning couch sofa chair table bed mattress stroller crib rug curtain curtains blinds mirror frame picture "
        "treadmill"
    ),
    "gadget": (
        "phone phones laptop computer printer screen tablet wifi router internet website site app email emails system "
        "account login password tv remote camera watch clock speaker server portal"
    ),
    "wear": (
        "shoe shoes boot boots heel heels dress gown shirt shirts jacket coat sweater pants jeans skirt zipper strap "
        "hat helmet glasses sunglasses frames lenses ring necklace bracelet earrings purse wallet suitcase luggage "
        "bag umbrella keys key tie suit costume"
    ),
    "plant": (
        "plant plants rose roses orchid lawn weeds weed tree trees bush bushes hedge garden flower flowers leaves moss"
    ),
    "pest": (
        "lice fleas flea ant ants termites termite mice mouse rat rats roaches roach cockroaches bedbugs raccoon "
        "raccoons squirrel squirrels bats skunk fish goldfish moles"
    ),
    "part": (
        "windshield bumper tire tires brake brakes engine muffler headlight transmission alternator radiator clutch "
        "carburetor hood trunk valve pump hose gasket motor compressor belt filter blade spark"
    ),
    "brace": (
        "crown filling fillings veneer denture dentures bracket brackets braces retainer aligner aligners implant "
        "bridge retainers nightguard"
    ),
    "paper": (
        "form forms letter report reports records record receipt contract lease deed claim certificate copy file "
        "chart referral prescription refill refills letterhead waiver license permit"
    ),
    "law": (
        "lawyer attorney sue suing lawsuit court settlement custody divorce estate trial charges case cases hearing "
        "legal"
    ),
    "beauty": (
        "haircut hair color highlights nails manicure pedicure massage facial wax lashes brows bangs polish cleaning "
        "whitening stylist roots extensions"
    ),
    "lesson": ("lesson lessons tutor piano violin coach gym yoga pilates workout swim swimming camp recital practice"),
    "day": (
        "monday tuesday wednesday thursday friday saturday sunday morning mornings afternoon evening tomorrow weekend "
        "tonight next"
    ),
    "debt": (
        "debt debts loan loans tax taxes interest mortgage rent bills fees paperwork deadline deadlines budget business"
    ),
    "repair": (
        "fix fixed repair repaired replace replaced replacement install installed service serviced inspect inspected "
        "inspection estimate patch tune"
    ),
}
