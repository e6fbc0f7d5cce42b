"""Grave by what is told together, each part of which is everyday: a bad back and a numb seat, a newborn and a fever."""

import msgspec
import pytest
from tests.unit.conversation.practices import practice

from receptionist.conversation import emergency
from receptionist.conversation.emergency import finding

_EMERGENCIES = """
My mum's collapsed, I'm here with my eldest
my waters have broke and I'm alone with my youngest
I don't want to be here any more for my kids' sake
I don't want to be here when they come home
he's going to kill me I left him last night
I've got the pills in my hand and he says he doesn't care
he's drinking gallons and now he's wobbly and vomiting
I think I've gone into labour
I can't get out of bed my back's gone and I've wet myself
my back's gone and I can't feel between my legs
the baby's been burning up since midnight and won't wake for a feed
newborn, floppy, not latching
newborn, won't feed, very sleepy, kind of floppy
they've taken my daughter and they want a ransom
they're holding my brother in a van and asking for cash
Hi. My back's gone. I can't get out of bed. I've wet myself.
He's ten days old. He won't feed. He's floppy.
She's on chemo. She's got a temperature.
He's got a rash. It doesn't fade when I press the glass on it.
My waters have broken. I'm only thirty weeks.
She's drinking gallons. She's been sick twice. She's all wobbly.
my waters have just broke
my waters have gone and I'm only thirty two weeks
I'm having contractions and I'm only twenty eight weeks
my back went yesterday and now I've no feeling in my saddle area and I can't tell when I need a wee
lower back pain down both legs and I've lost control of my bladder
she's three weeks old and her temperature's thirty nine
he's got a rash and it doesn't go away when I press a glass on it
he's drunk some of the white spirit from under the sink
my ex has taken the kids and he says we'll never see them again
the cat's been at the lilies
he's had three fits since lunch
she's had a spot on flea treatment that's meant for dogs and now the cat's twitching
her womb's come out after calving
I've come out in lumps all over since the wax and my tongue's gone fat
my abscess has spread, my eye's closed up and I'm shivering with a fever
grandad's wandered off, he's got dementia and it's freezing out
I don't think I can keep myself safe tonight
I'm going to do something stupid tonight
the voices are telling me to hurt the baby
our spaniel's ever so thirsty, he's been sick five times and now he's unsteady on his feet
I'm type one and I've been vomiting since last night and my sugar's over thirty
I'm pretty sure this is it, the pains are five minutes apart
my waters went in the taxi
I'm thirty weeks and I've got these pains that keep coming every few minutes
I've got awful pain in my tummy and my shoulder tip and I'm six weeks pregnant
I can't tell when I need to go and my back's killing me and both feet are numb
there's no feeling down there since my back went this morning
my six week old has a temperature of a hundred point eight
baby's eight weeks and her temp's thirty eight point five
she's covered in little purple spots and they don't fade
he's had a temperature for five days and now he's gone all drowsy and blotchy
he's not had a wet nappy since yesterday and he's crying with no tears
she screamed and drew her legs up and there's like red jelly in her nappy
the little one's eaten the dishwasher tablet
he's been at my mum's blood pressure pills, I don't know how many he's had
he fell down the stairs and he's been sick twice and he just wants to sleep
he's got petrol and he says he'll light it
the dog ate a load of sugar free chewing gum
my terrier's been in the slug pellets
my cat's mouth is frothing, I put the dog flea drops on her
there's a green discharge and no puppies and she's exhausted
a calf's coming backwards and she's been at it hours
the dog's been bit on the nose by a rattlesnake
an adder's got her on the paw and it's gone huge
my rabbit's got maggots all round his bottom
the lady next to me's gone grey and slid off her chair
grandpa's been on the floor all night
I've taken my tablets twice and I'm on digoxin
I'm not safe on my own tonight
I can't promise I won't do something
I keep hearing them telling me to do it, to stab him
the tumble dryer's burning
the chip pan's gone up
our boiler's leaking gas
I've not stopped vomiting since Tuesday and I'm diabetic
my daughter's ketones are four and she's been sick all night
hello, right, so I think labour's started and it's five weeks early
there's been a gush, I think that's my waters and I'm only thirty weeks
cramps every three minutes and I'm twenty six weeks
I'm nine weeks pregnant with agony low down on the left
I've had a numb bottom since this morning and my back's locked solid
I can't wee, my back went yesterday
he's five weeks, boiling hot, won't take his bottle
she's nine days old, won't latch, hardly wakes
these spots on his tummy don't go when I roll a glass over them
he's had one wet nappy in a day and he's too sleepy to feed
my granddaughter's eaten a laundry capsule
he's drunk turps out of a lemonade bottle
we don't know how many of the tablets he's swallowed
the puppy's chewed up a blister pack of paracetamol
my whippet's had a tray of brownies, all chocolate
my beagle's eaten a bag of macadamia nuts
I've found maggots on my rabbit
there's maggots in her wound
nan's been on the bathroom floor since last night
I'm on chemo and I've a temperature of thirty eight four
I'm not safe tonight
I can't be left on my own tonight or I'll do something
I'm scared I'll do something stupid if I'm on my own
I've got all my tablets lined up
the chip pan's alight
I'm pregnant. I've got a really severe pain on the left.
can you help me my chihuahua got bit by a rattler
our heifer's been at it two hours and I can only see one foot
he just called and said he's on his way to kill me
my daughter's gone and there's a note on her bed
I had my wisdom teeth out and I've soaked twelve gauzes, it won't stop
a tree fell on our trailer with my mom inside
the cord's hanging out of her
she's about to have this baby in my truck
i've got diabetes and i've been sick all night and i can't keep water down
i reckon my waters have gone, there's water all down my legs
i'm contracting every four minutes and my partner's at work
it's too early, i'm twenty nine weeks and i'm getting regular pains
my lower back's agony and i've not been able to wee all day
our little one's eleven weeks, temperature of thirty eight point six
that rash on his legs, it doesn't go when i push a glass on it and he's poorly
he's had leukaemia treatment, chemo, and he's come up with a temperature
she's taken a load of my mum's sleeping tablets
the dog's nicked a whole easter egg off the table
there's a half chewed box of ibuprofen and the dog's been at it
my springer's belly has gone like a football and he's retching
i bathed the cat in the dog's flea shampoo and she's jerking
adder bite, on his face, we're on the heath
my ewe's been lambing three hours and there's just a tail
my old tom can't pass water, he's screaming in the box
my grandad's not been seen since breakfast, he's got dementia
the scaffold's gone over with two men on it
rompí fuente y apenas tengo treinta semanas
se me acaba de romper la fuente
creo que estoy en trabajo de parto
he roto aguas
acaba de romper aguas y estamos en el coche
tengo contracciones cada tres minutos
me duele mucho la espalda y no siento entre las piernas
se me durmió la entrepierna y no puedo orinar
el bebé no quiere comer y está flojito
mi bebé de tres semanas tiene treinta y nueve de fiebre
tiene manchas moradas que no se quitan con el vaso
mi perro se comió una tableta de chocolate
mi perra lleva dos horas pujando y no sale nada
mi gato no puede orinar y llora
a mi perro se le hinchó la panza y quiere vomitar y no puede
se llevaron a mi hija y piden rescate
las voces me dicen que le haga daño al bebé
está con quimio y tiene fiebre
mi abuelo con alzheimer se salió de la casa
es diabético y no para de vomitar
""".strip().splitlines()
_PLAIN = """
he's trying to run us over
my cat's hurt and I'm hiding in the closet
the dog's drinking bowl after bowl, been sick all day and now he can't stay upright
baby's a fortnight old and roasting, he'll not feed
my kid's got hold of grandad's morphine
granddad with Alzheimer's has gone out in the snow
tightenings every five minutes and it's only week thirty three
me back's in bits and it's all numb round the saddle
can't feel it when I wipe, and my sciatica's both sides now
wee one's four weeks and her temperature's thirty eight two
chemo was on Monday and now I'm roasting and shivery
belly's like a drum and he's heaving and only froth's coming
cat's shaking and dribbling, I used dog spot on by mistake
Hi. My back's gone. I can't get out of bed. I've wet myself.
I've got a terrible back. It started Sunday. Now I can't feel between my legs.
He's ten days old. He won't feed. He's floppy.
ma'am my dog just ate a whole bag of Hershey's
my schnauzer got into the trash and ate a bunch of grapes
my kitty's been trying to pee all day and he just cries
the horse's guts, she's colicking real bad, she keeps throwing herself down
my pug got overheated on our walk and he just keeled over
his stomach's blown up real big and he's trying to puke and can't
my dog drank antifreeze off the garage floor
she's seizing, it's been like five minutes
there's blood pouring out of his nose and mouth and he's a dog yes
my cat fell off the fourth floor balcony
my bird flew into the fan and there's blood all over
a car just hit my dog and drove off, he's still breathing
y'all did my lashes an hour ago and now my eyes are swelling shut and I'm wheezing
the color's burning me and I mean blistering, it's running into my eyes
my lips are huge since the injections and I can't hardly swallow
after the peel my skin is coming off in sheets
one of your girls just passed out over here
my daughter had her ears pierced and now her throat's itchy and her face is puffing up
my ex is outside with a gun right now
my husband's beating on the door and he's got a bat
my neighbor just pulled a gun on me
he grabbed my kids and took off and he's drunk
ICE is here, no wait, it's my ex, he's choking my sister
my client's threatening to shoot himself in my driveway
I got a gun in my lap and I don't know what to do
I took all my Xanax about an hour ago
I been cutting and it's deep this time, it won't quit bleeding
my son says he's going to hang himself and he's locked his door
I can't do this anymore, I've got the pills right here
she's hearing voices and they're telling her to drown the baby
I don't feel safe being alone tonight, I might hurt myself
my grandma fell and her hip's sticking out funny and she's screaming
pop's slumped over in his chair and he won't answer
my mother is breathing real shallow and her lips are purple
mama's sugar is forty and she won't wake up good
my husband's having some kind of spell, his face is pulled down
he can't lift his left arm all of a sudden
my chest feels like somebody's standing on it
I can't catch my breath and my heart's beating out of my chest
my kid drank some Drano
my baby's choking on a grape
my two year old fell in the pool and she's coughing and sleepy
my toddler pulled a pot of boiling water on himself
our baby is burning up and jerking all over
my newborn hasn't eaten in ten hours and she's real limp
my three week old has a fever of a hundred and one point five
she swallowed a button battery off the remote
my son hit his head at practice and he's throwing up and confused
he's got peanut allergy and he just ate a Snickers and his lips are swelling
mommy won't wake up
my daddy fell down and he's not talking
my tooth got knocked out and it's bleeding everywhere
my jaw's swelled up so big I can't hardly breathe
there's smoke coming out of the outlet
we smell gas real bad in the whole house
the CO detector's going off and my wife's dizzy
a guy just got electrocuted on the job, he's not breathing
I think I'm miscarrying, there's so much blood
my wife's thirty eight weeks and the baby hasn't moved all day
I'm having contractions four minutes apart
somebody's breaking in right now
they took my little girl and they want ransom
some guy's trying to drag a girl into his van
sorry to bother you, it's my lad, he's been weeing and drinking non stop, now he's breathing heavy and can't stay awake
the cat's diabetic and she's gone all floppy after her jab
i did something to my back lifting and now i can't feel my backside
she's five days old and she won't suck, she's gone grey
my baby's dead sleepy and won't take any milk
my son's got a fever and he can't put his chin on his chest and he's being sick
dad's immune system's gone from the chemo and he's shivering in bed
the kid's drunk the liquid out of a glow stick and he's choking
my cockapoo's eaten half a christmas pudding, all raisins
the dog's been spewing foam and he's dead uncomfortable and his stomach's tight
my dog ran out and got hit by a lorry
the pup's having a fit on the kitchen floor
my lashes were done today and my eyelids have ballooned and my chest feels tight
you dyed my hair yesterday, my eyes won't open and my face is like a balloon
she's put the wrong acid on me and my cheeks are blistering
my client's collapsed
the police are trying to break my door down and he's got a gun in here
my husband's threatening to kill me tonight
he's stood at my window with a knife
i've had a call, they've got my brother and they want ten grand or they'll cut his fingers off
i've got a plan and i'm going to do it tonight
i'm frightened i'll hurt the baby
my wife's taken her tablets, all of them, and there's a letter
i can't stop thinking about jumping in front of the train
mum's had a fall, she's hit her head and she's on apixaban
nan's slurring and she's dropped her cup twice
he's come over all cold and clammy with a pain in his arm
my brother's epileptic and he's not come round from this one
my tooth abscess, my tongue's being pushed up and i'm dribbling
""".strip().splitlines()
_AT_A_VETS = """
she's had some grapes off the side, about a handful
she's wolfed down a packet of sultanas and raisins
he's had half a bar of dark chocolate
she's got into my paracetamol
he's eaten my husband's tablets
""".strip().splitlines()
_NONE = """
my voice coach told me to cut the vibrato
my gran told me to kill the slugs with salt
I might do something terrible to my fringe if you don't fit me in
I'm scared I'll do something wrong on the form
my wife is gone Tuesdays, there is a note on the file
my son is gone at three, there's a note in his bag for you
I'm not safe to drive after the drops, am I
they tried to grab my bag in town
he's on his way to pick me up
the tree fell on the shed with my mower inside
the car's tipped over its service mileage
the ladder's come down with the rest of the kit
we've got a load of tablets to return to the pharmacy
I've taken a load of pictures of the pill box
she took loads of vitamins back to the shop
the washing tablets, I've eaten through a whole box this month
my dog's had a bath
can you get chewing gum out of fur, he's had gum in it
chewing gum stuck in my hair
the dryer is burning a lot of electricity
my sofa is burning orange, the colour I mean
petrol's gone up and I'll be late lighting the stove
my mum's sugar is high on the last test, can she see the nurse
I'm diabetic and I keep getting hypos at night, can I have a review next week
is the sugar free gum safe for teeth
my dog's always thirsty after a groom and he's a bit sleepy
I can't keep anything down in the basement, it floods
my pain's every few minutes then it goes, it's been like that since spring
what do I do when my waters break
my waters broke with my first on the way to work, so funny
you'll need to bring your own nappies
""".strip().splitlines()
_NONE_AT_A_VETS = """
he's had his tablets this morning
she's had her worming tablet
he's been at the groomer's
can he have grapes
she had chocolate last Christmas and she was fine
he's eaten his breakfast
he's eaten his dinner and had his medicine
it's a chocolate lab
""".strip().splitlines()


@pytest.mark.parametrize("words", [*_EMERGENCIES, *_PLAIN])
def test_what_is_grave_together_is_an_emergency(words: str) -> None:
    assert finding.find(words) is not None


@pytest.mark.parametrize("words", _NONE)
def test_parts_that_belong_to_other_things_are_none(words: str) -> None:
    assert finding.find(words) is None


@pytest.mark.parametrize("words", _AT_A_VETS)
def test_whoever_ate_what_harms_animals_is_one_at_a_vets(words: str) -> None:
    assert finding.find(words, to_vet=True) is not None


@pytest.mark.parametrize("words", _NONE_AT_A_VETS)
def test_meals_and_medicine_are_none_at_a_vets(words: str) -> None:
    assert finding.find(words, to_vet=True) is None


def test_who_hears_it_goes_by_what_the_practice_is() -> None:
    dentist = practice()
    vet = msgspec.structs.replace(dentist, practice=msgspec.structs.replace(dentist.practice, kind="veterinary clinic"))
    words = "he's had half a bar of dark chocolate"
    assert emergency.detect(words, vet) is not None
    assert emergency.detect(words, dentist) is None


@pytest.mark.parametrize(
    "words",
    ["my waters have broken and I'm only thirty weeks", "my water broke in the car and I'm having contractions"],
)
def test_a_birth_that_has_begun_is_no_case_to_a_lawyer(words: str) -> None:
    assert finding.find(words, to_lawyer=True) is not None


@pytest.mark.parametrize(
    "words",
    [
        "My back's gone. Have you got anything today? The puppy's just wet himself, hang on.",
        "Has she got a temperature? No. She's had chemo, she'd like her hair done.",
    ],
)
def test_what_a_question_parts_is_not_told_together(words: str) -> None:
    assert finding.find(words) is None
