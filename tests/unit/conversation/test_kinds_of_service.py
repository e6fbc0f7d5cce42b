"""The service that is meant by why callers of a trade come, and what is done by others of the trade only."""

import pytest

from receptionist.conversation.coming_for import asks_for_work
from receptionist.conversation.kinds_of_service import is_done_here, meant_by_reason, not_done
from receptionist.conversation.words import Heard
from receptionist.practice.definition import Service


def _services(names: str, ask: str = "") -> tuple[Service, ...]:
    asks = (ask,) if ask else ()
    return tuple(Service(name=name, minutes=30, ask=asks) for name in names.split("; "))


_VET = _services("Consultation; Vaccination; Nail clipping; Neutering", "the pet's name")
_VET_US = _services("Wellness exam; Vaccination; Nail trim; Sick visit", "your pet's name")
_GROOMER = _services("Full groom; Bath and tidy; Nail trim; Puppy introduction", "the dog's name")
_KENNEL = _services("Dog check-in; Cat check-in; Viewing; Dog grooming")
_BARBER = _services("Haircut; Skin fade; Beard trim; Hot towel shave")
_NAILS = _services("Manicure; Gel manicure; Pedicure; Acrylic full set")
_MASSAGE = _services("Swedish massage; Deep tissue massage; Prenatal massage; Sports massage")
_FAMILY = _services("Divorce consultation; Custody consultation; Document signing; Mediation session")
_TWO_LAWS = _services("Immigration consultation; Family law consultation; Document signing")
_WILLS = _services("Will appointment; Probate consultation; Power of attorney meeting; Document signing")
_INJURY = _services("Consultation; Client update call; Document signing")
_GARAGE = _services("MOT test; Full service; Tyre fitting; Diagnostic check; Brake inspection")
_TAX = _services("Individual return; Business return; IRS letter review; Document drop-off")
_ESTATES = _services("Initial consultation; Document signing; Plan review; Probate meeting")
_URGENT = _services("Sick visit; Injury visit; Sports physical; Flu shot; Drug screen")
_SALON = _services("Leg wax; Gel manicure; Facial; Spray tan; Lash lift")
_BRACES = _services("Consultation; Adjustment; Repair visit; Retainer check")
_SPECS = _services("Sight test; Contact lens check; Hearing test; Glasses collection")
_TEETH = _services("Check-up; Cleaning; Emergency visit; Whitening")
_SPA = _services("Signature facial; Hot stone massage; Couples massage")
_PHOTOS = _services("Passport photo; Family portrait; Headshots; Newborn session; Wedding consultation")
_TEETH_OUT = _services("Cleaning; Filling; Toothache visit; Extraction")
_ALLERGIES = _services("Full skin exam; Acne visit; Allergy testing; Rash visit")
_DRIVING = _services("Manual lesson; Automatic lesson; Mock test; Motorway lesson")
_MIXED_VET = _services("Small animal consultation; Booster vaccination; Horse visit; Farm visit", "the animal's name")
_FEET = _services("Routine foot care; Verruca treatment; Nail surgery; Gait analysis; Diabetic foot check")
_NAIL_BAR = _services("Gel manicure; Acrylic full set; Acrylic infills; Gel removal; Pedicure; Patch test")
_BARBERS = _services("Gentleman's cut; Skin fade; Beard trim; Cut-throat shave; Over-sixties cut; Boy's cut")
_EYES = _services("Eye test; Diabetic eye check; Contact lens fitting; Contact lens check; Glasses adjustment")
_GUARDS = _services("Cleaning; Exam and x-rays; Filling; Toothache visit; Night guard fitting")
_WOMEN = _services(
    "Annual exam; Pregnancy confirmation visit; Prenatal visit; Birth control consultation; IUD placement; Menopause"
    " consultation"
)
_SURGERY = _services("Doctor's appointment; Blood test; Blood pressure check; Smear test; Asthma review")
_PRIVATE = _services("Making a will; Will review; Probate meeting; Power of attorney meeting; Trust advice")
_WORKERS = _services(
    "First consultation; Settlement agreement review; Contract review; Grievance meeting preparation; Tribunal hearing"
    " preparation; Advice for employers"
)
_PHYSIO = _services("First assessment; Follow-up treatment; Sports massage; Vertigo treatment; Home visit")


@pytest.mark.parametrize(
    ("words", "services", "meant"),
    [
        ("I need to get a tooth pulled with Doctor Osei", _TEETH_OUT, "Extraction"),
        ("my back tooth has to come out, it's killing me", _TEETH_OUT, "Extraction"),
        ("I had a tooth pulled last week and it still hurts", _TEETH_OUT, "Toothache visit"),
        ("my tooth is killing me", _TEETH_OUT, "Toothache visit"),
        ("do you do skin prick testing", _ALLERGIES, "Allergy testing"),
        ("can you test my son for allergies", _ALLERGIES, "Allergy testing"),
        ("I want to find out what he is allergic to", _ALLERGIES, "Allergy testing"),
        ("he has an itchy rash on his arm", _ALLERGIES, "Rash visit"),
        ("our collie's scratching herself raw", _VET, "Consultation"),
        ("my lad's guinea pig isn't eating", _VET, "Consultation"),
        ("i want to get my tomcat done", _VET, "Neutering"),
        ("the cat keeps getting her claws caught in the sofa", _VET, "Nail clipping"),
        ("we just got a puppy and want him looked over", _VET_US, "Wellness exam"),
        ("my dog's shots are overdue", _VET_US, "Vaccination"),
        ("she's been limping since her shots", _VET_US, "Sick visit"),
        ("he rolled in something dead and he reeks", _GROOMER, "Bath and tidy"),
        ("my doodle is one giant knot, the whole nine yards", _GROOMER, "Full groom"),
        ("my puppy's never been groomed before", _GROOMER, "Puppy introduction"),
        ("can you look after our two moggies while we're away", _KENNEL, "Cat check-in"),
        ("my hair is getting in my eyes", _BARBER, "Haircut"),
        ("need a zero on the sides blended up", _BARBER, "Skin fade"),
        ("whiskers need tidying", _BARBER, "Beard trim"),
        ("a cut throat razor job for my dad", _BARBER, "Hot towel shave"),
        ("no chip, same colour as last time", _NAILS, "Gel manicure"),
        ("my heels are cracked and it's sandal weather", _NAILS, "Pedicure"),
        ("i'm six months gone and my hips ache", _MASSAGE, "Prenatal massage"),
        ("stressed to the eyeballs, something gentle", _MASSAGE, "Swedish massage"),
        ("my shoulders are like concrete", _MASSAGE, "Deep tissue massage"),
        ("my husband moved out last week", _FAMILY, "Divorce consultation"),
        ("my ex won't give me my weekends with the kids", _FAMILY, "Custody consultation"),
        ("i want to change the visitation", _FAMILY, "Custody consultation"),
        ("can somebody look at my daca renewal", _TWO_LAWS, "Immigration consultation"),
        ("we wanna adopt my stepson", _TWO_LAWS, "Family law consultation"),
        ("my husband died three weeks ago", _WILLS, "Probate consultation"),
        ("mum's got dementia and can't manage her bills", _WILLS, "Power of attorney meeting"),
        ("a guy ran a red light and t boned me", _INJURY, "Consultation"),
        ("it squeals every time i slow down", _GARAGE, "Brake inspection"),
        ("there's a knocking when i go over bumps", _GARAGE, "Diagnostic check"),
        ("me and my wife file together", _TAX, "Individual return"),
        ("got an audit letter, freaking out", _TAX, "IRS letter review"),
        ("something decent for linkedin", _PHOTOS, "Headshots"),
        ("all my grandkids are over from canada", _PHOTOS, "Family portrait"),
        ("i hate the clutch, no gears for me", _DRIVING, "Automatic lesson"),
        ("my papers are ready and i have to put my name on them", _ESTATES, "Document signing"),
        ("dad passed away last month and we need to get started with the probate", _ESTATES, "Probate meeting"),
        ("i'd like to sit down with one of the lawyers", _ESTATES, "Initial consultation"),
        ("i rolled my ankle playing basketball and it's all swollen", _URGENT, "Injury visit"),
        ("she cut her finger slicing a lemon", _URGENT, "Injury visit"),
        ("i fell off a ladder", _URGENT, "Injury visit"),
        ("i slammed my thumb in the car door", _URGENT, "Injury visit"),
        ("the neighbour's dog bit me", _URGENT, "Injury visit"),
        ("it probably needs stitches", _URGENT, "Injury visit"),
        ("he stepped on a nail", _URGENT, "Injury visit"),
        ("sore throat and a fever", _URGENT, "Sick visit"),
        ("influenza vaccination please", _URGENT, "Flu shot"),
        ("where you come out all bronzed", _SALON, "Spray tan"),
        ("i'm too pale for my holiday", _SALON, "Spray tan"),
        ("her dentist says she needs to be looked at for braces, could we come in thursday", _BRACES, "Consultation"),
        ("a bracket's come off", _BRACES, "Repair visit"),
        ("i need to pick my new glasses up", _SPECS, "Glasses collection"),
        ("are my glasses ready to collect", _SPECS, "Glasses collection"),
        ("my gums bleed when i brush", _TEETH, "Cleaning"),
        ("my husband and i would like massages together", _SPA, "Couples massage"),
        ("our lab's been scratching her ears raw since the weekend", _MIXED_VET, "Small animal consultation"),
        ("the jack russell's cut his pad on some glass", _MIXED_VET, "Small animal consultation"),
        ("our cob's gone lame behind", _MIXED_VET, "Horse visit"),
        ("one of the heifers has got a bad eye", _MIXED_VET, "Farm visit"),
        ("my ewes are scouring", _MIXED_VET, "Farm visit"),
        ("i cannae reach down to my toes and the nails are like claws", _FEET, "Routine foot care"),
        ("my mother's nails are like talons and none of us can cut them", _FEET, "Routine foot care"),
        ("i can no longer get down to do my own toes", _FEET, "Routine foot care"),
        ("i'm diabetic and the doctor wants my feet looked at", _FEET, "Diabetic foot check"),
        ("the nail keeps growing into the skin", _FEET, "Nail surgery"),
        ("i've got acrylics on and they've grown right out, i just want them filling in", _NAIL_BAR, "Acrylic infills"),
        ("i've had acrylics on a month and they need filling", _NAIL_BAR, "Acrylic infills"),
        ("my dad's seventy two, do him a trim", _BARBERS, "Over-sixties cut"),
        ("everything's gone a bit blurry far off", _EYES, "Eye test"),
        ("i'm sick of wearing glasses and i'd like to try lenses", _EYES, "Contact lens fitting"),
        ("it's a year since anyone checked my lenses", _EYES, "Contact lens check"),
        ("i grind my teeth at night", _GUARDS, "Night guard fitting"),
        ("i took a test and there are two lines", _WOMEN, "Pregnancy confirmation visit"),
        ("i'm twenty eight weeks and due for my next one", _WOMEN, "Prenatal visit"),
        ("i want to go on the pill", _WOMEN, "Birth control consultation"),
        ("i'm having hot flashes so bad i soak the sheets", _WOMEN, "Menopause consultation"),
        ("i need to come and have some blood taken", _SURGERY, "Blood test"),
        ("they want me in for a yearly look at my breathing", _SURGERY, "Asthma review"),
        ("i've got divorced since i had my will drawn up so it needs changing", _PRIVATE, "Will review"),
        ("we've got two little ones and nothing written down about who gets what", _PRIVATE, "Making a will"),
        ("i'd like to put some money by for my grandson", _PRIVATE, "Trust advice"),
        ("they sacked me on friday with no notice", _WORKERS, "First consultation"),
        ("i've got a meeting with them about my complaint", _WORKERS, "Grievance meeting preparation"),
        ("i run a small cafe and need to let somebody go", _WORKERS, "Advice for employers"),
        ("somebody to read through what they want me to sign", _WORKERS, "Contract review"),
        ("every time i roll over in bed the whole room spins", _PHYSIO, "Vertigo treatment"),
    ],
)
def test_the_service_is_the_one_that_people_come_to_for_that(
    words: str, services: tuple[Service, ...], meant: str
) -> None:
    assert [one.name for one in meant_by_reason(Heard(words), services)] == [meant]


@pytest.mark.parametrize(
    ("words", "services"),
    [
        ("can i pay with my visa", _TWO_LAWS),
        ("what time do you open on friday", _VET),
        ("is there parking", _BARBER),
        ("i'd like an appointment please", _FAMILY),
        ("do you take my insurance", _VET_US),
        ("can you bump my saturday from ten to noon", _MASSAGE),
        ("the colour, not the cut", _GARAGE),
        ("wrong number sorry", _TAX),
        ("thanks, that's all", _PHOTOS),
        ("who am i speaking to", _INJURY),
        ("my varifocals are three weeks late and i've not heard a peep", _SPECS),
        ("i need my dog's shots", _URGENT),
        ("i need a dot physical", _URGENT),
        ("do you handle divorces", _ESTATES),
    ],
)
def test_nothing_is_meant_where_no_reason_is_told(words: str, services: tuple[Service, ...]) -> None:
    assert meant_by_reason(Heard(words), services) == []


@pytest.mark.parametrize(
    ("words", "services", "thing"),
    [
        ("do you do dog grooming, like a full wash and trim", _VET, "grooming"),
        ("can i get my eyebrows waxed while i'm there", _BARBER, "eyebrow waxing"),
        ("do you dye hair", _BARBER, "hair colour"),
        ("do you board dogs", _VET_US, "boarding"),
        ("do you do boarding too", _GROOMER, "boarding"),
        ("do you do lashes", _NAILS, "lashes"),
        ("do you fix dents", _GARAGE, "bodywork"),
        ("do you do pet portraits", _PHOTOS, "pet photos"),
        ("do you all handle divorces", _ESTATES, "family law"),
        ("a speeding ticket", _ESTATES, "criminal law"),
        ("do you handle divorces", _WILLS, "family law"),
        ("a dui", _INJURY, ""),
        ("a perm", _SALON, "perms"),
        ("i need a dot physical", _URGENT, "DOT physicals"),
        ("he cut his paw on some glass", _VET, ""),
        ("just his nails please", _VET, ""),
        ("a trim and my beard", _BARBER, ""),
    ],
)
def test_what_only_others_of_the_trade_do_is_known_as_such(
    words: str, services: tuple[Service, ...], thing: str
) -> None:
    assert not_done(Heard(words), services) == thing


def test_a_consultation_about_anything_promises_nothing() -> None:
    assert is_done_here(Heard("do you handle green cards"), _TWO_LAWS)
    assert not is_done_here(Heard("do you handle dui"), _INJURY)


@pytest.mark.parametrize(
    "words",
    [
        "can somebody clean it up today",
        "when could one of the fellows cut it",
        "could you have a look at my forms",
        "can you do his nails",
        "can we sit down with the attorney",
        "may i speak with a lawyer about my lease",
        "would you take on my case",
        "can mr whiskers be seen",
        "can i come in",
        "could you give him a bath",
        "can i get my brakes looked at",
        "how do we book that in",
        "i want full custody, who do i talk to",
        "could someone go over it with me",
        "can you look after our cat",
        "can somebody put it back on for me",
        "could someone glue it back together",
    ],
)
def test_work_is_asked_for(words: str) -> None:
    assert asks_for_work(Heard(words))


@pytest.mark.parametrize(
    "words",
    [
        "how much is it to have my nails done",
        "do you do perms",
        "can you tell me your address",
        "could you take a message",
        "can i pay by card",
        "can you groom him if he bites",
        "can you email me my records",
        "is the doctor in",
        "i want to know who to pay",
        "what happens if i'm late",
        "can you put it back on the calendar",
        "could you put it back a week",
    ],
)
def test_no_work_is_asked_for(words: str) -> None:
    assert not asks_for_work(Heard(words))
