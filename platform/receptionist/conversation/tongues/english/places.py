"""How callers who speak English say where they live. Data for `tongues.place_words`."""

from typing import Final

from receptionist.conversation.tongues.place_words import PlaceWords
from receptionist.conversation.words import word_set

_STATES: Final = """alabama AL|alaska AK|arizona AZ|arkansas AR|california CA|colorado CO|connecticut CT
delaware DE|florida FL
georgia GA|hawaii HI|idaho ID|illinois IL|indiana IN|iowa IA|kansas KS|kentucky KY|louisiana LA|maine ME|maryland MD
massachusetts MA|michigan MI|minnesota MN|mississippi MS|missouri MO|montana MT|nebraska NE|nevada NV|new hampshire NH
new jersey NJ|new mexico NM|new york NY|north carolina NC|north dakota ND|ohio OH|oklahoma OK|oregon OR|pennsylvania PA
rhode island RI|south carolina SC|south dakota SD|tennessee TN|texas TX|utah UT|vermont VT|virginia VA|washington WA
west virginia WV|wisconsin WI|wyoming WY|puerto rico PR|d c DC|district of columbia DC"""
STATES: Final = {" ".join(one.split()[:-1]): one.split()[-1] for one in _STATES.replace("\n", "|").split("|")}

PLACES: Final = PlaceWords(
    streets_behind=word_set(
        "approach yard mount villas buildings mead garth chase dene glade common "
        "street st avenue ave road rd lane ln drive dr court ct boulevard blvd way place pl "
        "terrace circle cir square parkway pkwy "
        "crescent close gardens grove hill row walk mews trail pike loop alley path green "
        "rise view park crossing turnpike quay wharf "
        "parade hollow ridge run plaza expressway causeway bend heights drove vale end "
        "broadway esplanade gate fields"
    ),
    streets_before=(
        "highway",
        "route",
        "county road",
        "state route",
        "state road",
        "interstate",
        "farm road",
        "us highway",
        "avenue of",
        "rural route",
        "ranch road",
        "farm to market road",
    ),
    directions=word_set("north south east west northeast northwest southeast southwest"),
    units={
        "apartment": "Apartment",
        "apt": "Apartment",
        "unit": "Unit",
        "suite": "Suite",
        "flat": "Flat",
        "room": "Room",
        "lot": "Lot",
        "space": "Space",
        "floor": "Floor",
        "trailer": "Trailer",
        "building": "Building",
        "ste": "Suite",
        "studio": "Studio",
        "block": "Block",
    },
    floors=word_set("floor"),
    houses=word_set(
        "cottage house farm lodge barn villa hall manor cottages farmhouse bungalow grange vicarage rectory"
    ),
    boxes=("p o box", "po box", "post office box"),
    number=("number",),
    leads=(
        "my address is",
        "the address is",
        "our address is",
        "address is",
        "i live at",
        "we live at",
        "i live on",
        "were at",
        "im at",
        "its at",
        "we are at",
        "i am at",
        "its",
        "it is",
        "thats",
        "that is",
        "the leaks at",
        "the house is at",
        "the job is at",
        "the property is at",
        "the car is at",
        "mailing address is",
        "home address is",
        "the place is",
        "come to",
        "send it to",
        "were on",
        "im on",
        "at",
        "um",
        "so",
        "yeah",
        "yes",
        "sure",
        "ok",
        "okay",
        "well",
        "hi",
        "uh",
        "care of",
        "the house is",
        "ship it to",
    ),
    before_town=word_set("in at near"),
    states=STATES,
    town_is=("the town is", "the city is", "town is", "city is", "in"),
    fillers=word_set("um uh er please thats and the zip code is zip postcode postal that is love yeah so state of"),
    ends=word_set(
        "now these thank thanks cheers ta anyway i im id ive ill we were weve you youll it its he she they theres there"
        " my our used but with if when where which who right just behind beside opposite across next by past off out"
        " over gate code buzzer second first third last house trailer driveway not no or do can"
    ),
)
