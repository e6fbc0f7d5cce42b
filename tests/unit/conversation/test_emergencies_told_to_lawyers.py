"""Law offices: their callers tell what was done to them, and of what goes on right now as everybody does."""

import msgspec
import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation import emergency
from receptionist.conversation.emergency import finding

_TOLD = """
she fell off a ladder at the warehouse
i got hit by a car crossing walnut street
my mother fell at the nursing home and broke her hip
i slipped on some ice outside the grocery store
he got burned at the restaurant where he works
my son got knocked off his bike by a taxi
the ceiling came down on us in our apartment
the doctor left a sponge in me
he was shot by the police
my father died at the hospital after a surgery
i fell through a skylight working on a roof
my cousin fell off a scaffold in june
i was rear ended on the interstate and the other guy has no insurance
my neighbor's pit bull bit me on the leg
the elevator dropped and i hurt my spine
my wife was kidnapped in mexico and we need asylum
my ex grabbed my arm and left bruises so i want a protective order
i had a stroke and my employer let me go
my wife is dying and wants to change her will
i was tased by a cop
i lost my baby because of the hospital
the building caught fire and i lost everything
my daughter nearly drowned at the city pool
my husband hit me last night and i want a restraining order
he was electrocuted at work and he passed away
my kid ate paint chips in our rental and has lead poisoning
i've been assaulted by a coworker and hr did nothing
i've had a stroke since the accident
i need to talk to someone, my brother's been stabbed in prison
she keeps threatening to take my kids
my husband overdosed at a rehab and died
dad's dying and we want to change the deed
she passed out behind the wheel and hit three cars, she's charged now
a truck hit me on route nine and i hurt my neck
my son has just been arrested and the police want to question him, i need to talk to a lawyer right now
my brother just got arrested and i need a lawyer right now
the police are here to question him
me atropelló un carro y quiero demandar
me caí de una escalera en el trabajo y no me quieren pagar
""".strip().splitlines()
_GOING_ON = """
help he's got a knife and he's trying to get in
he's choking my mom
there's been a crash outside and somebody's trapped in the car
we just got hit by a truck and my wife is bleeding
she fell and she won't wake up
i want to kill myself
i don't want to live any more since he left
my dad's having a heart attack
call an ambulance please
he fell off the ladder just now and his leg is bent the wrong way
he's got a gun
he's threatening to kill me he's outside my door
my chest hurts so bad and my arm's numb
he grabbed the kids and he's driving off with them right now
i took too many pills and i feel sick
he's bleeding everywhere he's been stabbed
he's dying please help me
my husband's having a stroke, his face dropped
he's got my daughter and he won't let her go
i'm going to jump off the bridge
i don't want to be here anymore, she won custody and i've got nothing left
he just hit me and he's still in the house
they arrested him but they let him out and he's coming up my stairs
he was arrested last week and now he's outside my house again and i'm scared
my cousin is locked up in county jail and he's bleeding
""".strip().splitlines()


@pytest.mark.parametrize("words", _TOLD)
def test_what_happened_is_a_case_to_a_lawyer(words: str) -> None:
    assert finding.find(words, to_lawyer=True) is None


@pytest.mark.parametrize("words", _GOING_ON)
def test_what_goes_on_is_an_emergency_to_a_lawyer_too(words: str) -> None:
    assert finding.find(words, to_lawyer=True) is not None


def test_who_hears_it_goes_by_what_the_practice_is() -> None:
    dentist = practice()
    about = msgspec.structs.replace(dentist.practice, kind="personal injury law")
    lawyer = msgspec.structs.replace(dentist, practice=about)
    words = "she fell off a ladder at the warehouse"
    assert emergency.detect(words, lawyer) is None
    assert emergency.detect(words, dentist) is not None
