"""Everyday calls in the words of emergencies: denied, long past, routine, of things, figures of speech."""

import pytest

from receptionist.conversation.emergency import finding

_NONE = """
my cat, she's been uh hiding under the bed since Sunday and she won't touch her food
our dog keeps hiding from us every time
the rabbit he's been hiding behind the sofa all week
I'd like a snake bite piercing on my lip
I get bloated and my periods are heavy
my back went and I don't know if I need physio or an X-ray
my back is sore, I've not been in a wee while
mum's got dementia and hasn't been seen by a dentist for ages
dad just got out of hospital, he has dementia
she's been in pain since the extraction, paracetamol isn't helping
he's been in hospital and his tablets changed
he's been in before, he needs more tablets
I'm six weeks post op and I've got sharp pain in my knee
I get leg cramps after five minutes of walking
my water's just gone
he had his nails done, he's a chocolate lab
since my fall I'm not safe on my own on the stairs
I might do something silly like cut my own fringe
mum's tablets laid out for the week
marks that won't go from the shower glass
it fades with the glass test
the boiler's only two weeks old and it's roasting in here
my cat won't pee in her box
he's drinking a lot more than usual and peeing a lot, I'd like his bloods done
she's drinking gallons lately and she's lost some weight
my dog's diabetic and I need more insulin
I'm diabetic and I need my yearly eye check
he drinks gallons of tea and he wonders why he can't sleep
he's not wobbly or vomiting or anything, he's just drinking more
when I went into labour with my first I was two weeks late
the vote for the labour party is why we're closed
I'd like a quote for parts and labour
how much is labour per hour
my waters broke at thirty weeks with my last one so I'd like to be seen early this time
what should I do if my waters break at night
I'm not in labour I just want to book a scan
my sister went into labour so I have to cancel tomorrow
my wife's in labour so we won't make our appointment today
the water broke through the ceiling last week and it's been fixed
I'm thirty six weeks and I'd like a massage
I'm eight weeks pregnant and I'd like to register
my baby's moving loads, I'd just like a checkup
it was a long labour and my back's never been right since
my dog's due to whelp next week, what do I need
how long is a dog in labour for normally
she had her puppies last week and I'd like them checked
braxton hicks contractions are what she had last week and it's all settled
my back's gone again, have you got anything this week
my back goes every winter, can I book a massage
I've got back pain down my leg and I'd like to see the physio
my toddler's wet himself, can we be ten minutes late
my back's gone but I've no numbness or anything and I can wee fine
I get numb between my legs on the bike after a long ride, do you do bike fits
he wets himself when he gets excited, he's a puppy
I laughed so hard I nearly wet myself
I wet myself a bit when I sneeze since the baby, do you do pelvic floor
my bum's gone numb sitting here on hold
the baby wakes every hour for a feed and I'm shattered
she's had a temperature of thirty eight but she's eating and playing
my baby's not latching well, do you do lactation support
my newborn needs his first checkup
he's three weeks old and I'd like to get him registered
she's got a rash on her cheeks, it comes and goes
he's got a bit of nappy rash
he swallowed a coin last week and it came out
my son swallowed a plum stone yesterday and he's right as rain
he's a bit wobbly on his bike so I'd like lessons
my daughter's been taken on by your firm and she'd like a parking space
they've taken my daughter off the list and I want her back on
they've taken my son's tooth out and he's fine
my ex took the kids to Spain for the week so they can't come
he's taken my daughter to school so he'll be late
my son's playing cops and robbers, ignore the noise
someone broke into my car last week and I need a police report number
my ex is threatening to take me back to court
my son's been arrested and I need a solicitor
does chocolate really hurt dogs
are lilies safe with cats
my dog ate grapes last year and had to have a drip
can my dog have grapes
his back legs are getting stiff, he's fourteen
he was stung last week on the paw and it's gone down
I came out in a little rash after the wax, it's gone now
mum can't get up to the first floor, is there a lift
I have chemo on Tuesdays so any other day
my wife's had chemo and she'd like a wig fitting
I've got a temperature and a cough, can I see someone tomorrow
my foot goes numb when I cross my legs
grandad's wandered off to get a coffee, he'll be back in a second
I can't lie down flat in the chair, it hurts my back
I was up on the roof fixing a tile and I hurt my back
my son's locked himself out of the patient portal
the ceiling came down in the back bedroom last winter and it needs plastering
he's always been a thirsty dog, he drinks gallons
she's been sick and off her food, can you see her this week
my gran's diabetic so she needs her feet done
do you take labour only work
my labour ward bag's packed, I'd just like a haircut before
how do I know if my waters have broken
I had false labour last week, all fine now
I was in labour for thirty hours with my first and I want a planned section
she's off having a baby so I've been passed to you
what do you charge for labour on a gearbox
my water's off and it's making a noise, the boiler's broke
the water main broke on our road so I can't wash
my washing machine broke and the waters all over the floor
my back went out at the gym yesterday, I can hardly bend
my back's killing me, have you got an hour massage
my foot's gone numb sitting cross legged
it's just the lower back, no numbness, no trouble with the bladder
I've had a numb patch on my thigh for years
my son's still wetting the bed at seven
the baby won't take a bottle, do you do feeding support
he's ten days old and we'd like newborn photos
my six week old's due his first jabs
her temperature's back to normal
he had a temperature over the weekend so he's missed school
he's got chicken pox spots
purple spots or the plain wrapping, I don't mind
I'd like purple spots on my nails
that rash of bookings has cleared I hope
I've swallowed my pride and I'm ringing back
they've got my son down for Tuesday but he's at school
I can't find my daughter's records
I can't find my son's shoes, we'll be late
my husband's got a knife collection to be valued
my boyfriend's going to kill me, I've dyed his towels pink
he stabbed his thumb with a fork last week
there's a bloke with a water gun in the garden
I can't talk, I'm on a train
how much chocolate is too much for a labrador
can I send lilies to a house with a cat
I'd like a bunch of lilies for my mum
the vet last year said it was rat poison that killed my old dog
he's gone blind with age, he manages
a wasp stung him and it's a bit swollen but he's happy
his ball's stuck under the sofa
he ripped a claw last week and it needs checking
my eyes water when I have my brows tinted
my tooth came out, it was a baby one
my carer hasn't come so could you ring me back later
I cut my hand last week and the stitches need out
he's in the bath, can he ring you back
I don't want to be here on my own for the delivery
they keep telling me to ring back
she's talking about ending her tenancy
I keep cutting myself shaving
he drinks loads and he was sick last month but his bloods were fine
I'm diabetic and I was sick once yesterday, I'm fine, can I still come
my cat's thirsty all the time and a bit thinner, can she be seen
what's the sugar content, my son's diabetic and gets dizzy
my dog's diabetic, he's a bit sleepy in the afternoons, is that the insulin
I had diabetes in pregnancy and I'm tired and a bit weak since
the pains come every few weeks
I get cramps every month and I want to talk about the coil
I'm twenty weeks pregnant and my back's sore, can I have a massage
I'm sixteen weeks and I've a bit of pain in my hips
my ex girlfriend's pregnant and I need advice about custody
I'm pregnant and terrible with needles
we're five weeks pregnant and want to book a scan, no pain or anything
my waters haven't broken yet
her waters broke six weeks early with her last
the waters have gone down now and the road's open
the hot water is just gone off
the water has just come back on
the flood waters have gone from the cellar
my back's sore from the garden and I've numb fingers from typing
my back went in 2019 and I lost control of my bladder then, I've recovered since
my boy's back in nappies, he's wet himself twice at school
he's back at school and he's wet himself again, could I drop trousers off
I'll be back, my toddler's just wet himself
could you ring back, the dog's just peed himself with excitement
my back pain's gone, I've wet paint to deal with so can I move it to noon
he's back and he can't wee in public toilets
can numbness between the legs come from a bad back
I'm a cyclist, I get a numb bum and a sore back after a hundred miles
I want to talk about incontinence and back pain after having kids
my baby's eight weeks and she's had a lovely feed
she's three weeks old and she sleeps all day, is that normal
he's six weeks and not latching brilliantly, could a health visitor ring
newborn photos please, he's nine days old and sleepy still
he had a temperature of thirty nine at the weekend, it's gone now
she's got a fever and she's off school
the room temperature is thirty eight degrees and we're all sleepy
the bath's temperature is forty degrees, is that too hot for the dog
he's got a rash that won't go away, could a doctor look
the spots on my glass won't go away
the spots on my face don't fade, do you do lasers
these age spots won't fade
I've pressed the glass on the back door and it won't go
we do glass testing for a living
purple spots on my petunias and they're getting hot in the sun
he's got a purple birthmark, does it fade
she's got spots, not chicken pox, no temperature
no wet nappies in the bin please
I bought red jelly and a pack of nappies
I've finished chemo and I want a haircut
do you do wigs, I lost my hair to chemo and I run hot, no fever
he had a transplant in 2015 and needs his teeth done, his hands shake
I have a tooth abscess and no fever, it's just sore
my jaw's sore under the ear, no swelling
I've itchy bumps on my legs and my throat's a bit scratchy
I fell over and felt a bit sick but I'm all right
he's been sick again, can you send the school a note so he can sleep
my mum's got dementia and she's gone to day care, can I book for her
dad has Alzheimer's, he used to wander off
granny's with me, she's sat on the floor with the baby all morning
my husband's been on the floor all night fitting laminate
my son's been on the shop floor since nine
the carpet man's on the bathroom floor all day tomorrow
the snake's got mites
I put the flea drops on and he scratched a bit
he wobbles his head when I put the flea collar on
can you post the spot on
maggots in my bin, do you clean them
I'd like a pint of maggots for fishing
the calf's coming on Thursday backwards in the trailer
my son's been at his tablet all day, the screen's cracked
she's been in the chocolate shop
I've had a bit of chocolate and now my filling hurts
he's had grapes and cheese for his lunch and loved it
we've had the chocolate cake before and want it again
I ate some chewing gum and it pulled my crown off
I use white spirit to clean the brushes
I don't know how many tablets I've left
do you know how many tablets he's had this month, I want a refill
the price of petrol will light a fire under people
I'm not safe on a ladder so I need a man for the gutters
my mum's not safe on her own anymore, do you have a care place
it's keeping himself safe online I'd like a talk on
the satnav's telling me to turn left
my doctor's telling me to cut down on salt
my coach is telling me to kill it
I won't promise anything
he's not promising he'll do anything about it
I might do something silly with my hair
I'm about to do something bad to my credit score, do you give advice
my tablets are in front of me, the label says amlodipine
I've got the pills in my hand and it says take with food
my ex has got the kids till Sunday
he's taken the kids swimming
they want money for the deposit by tonight
the toaster's burning my toast
the bed's gone up in price
our shed has gone up lovely
he had a fit about the bill
she's had five fittings today
my dress has had three fittings already
mum can't get up to see you, do you do home visits
I can't talk now I'm driving
I can't get up to London
he's a bit grey and wants colour
dad's going grey and thin on top
Hi. My back's gone. Have you got anything today? The puppy's just wet himself, hang on.
He's had back trouble for years. He's numb to the cold, he likes ice baths.
I'm pregnant. I've had a severe winter cold, it's gone.
My waters haven't broken. I'm just booking in.
She's had chemo. She's finished. She'd like her hair done. She's shaking with excitement.
He's ten days old. He's feeding great. He's sleepy after.
My husband drinks gallons of coffee. He's not sick. He'd like a checkup.
I was on chemo two years ago. I had a fever then. I'm all clear now.
my dog had chocolate last Christmas and he was fine
do you sell chocolate labs
my chocolate lab needs her shots
she's a lily point siamese, I want a grooming
do y'all carry snake antivenom
my snake ate Friday and he's shedding
can my dog be around grapes growing in the yard
my cat pees outside the box, I think it's stress
my kitty can't wait to see you
he got bloat as a young dog, had his stomach tacked
my horse had colic surgery in June, needs a recheck
she's due to foal in two weeks
I hit a dog with my car last year and still feel bad about it
he coughed up a hairball
my lashes are falling out, can I get a refill
my eyes were a little red after the lift, it went away in an hour
she burned the back of my neck with the iron last time, just a little mark
I don't want to be burned by the color again
I nearly died when I saw the bangs
she passed out business cards
my ex had a gun when we were married, it's in the file
my client was shot in April, I'm his paralegal
he threatened me back in June and I want an order against him
what happens if he shows up with a gun, can I get an order
I got a letter saying they'll take my house
they took my daughter into foster care and I need a lawyer
CPS took my kids last week
my brother's facing a kidnapping charge
the detective wants to talk to me tomorrow
ICE picked up my husband this morning and I need a lawyer
I'm on Xanax and I need a refill
I used to cut, I'm five years clean
my son was suicidal in college, he's good now and needs a checkup
I'm so depressed, I'd like to talk to somebody this week
I'm not suicidal, I just need some help sleeping
is your therapist good with voices, my kid sings
I feel safe with her, she's my favorite stylist
my grandma fell in the spring and got a new hip
pop's slumped in sales this year
mama's sugar was high at the last visit, she needs a follow up
my husband had a spell last year, he's on medicine for it
he can't lift his arm over his head since he threw the ball
my chest is too big for these bras, do you do alterations
I was out of breath after the stairs, I'm sixty
my heart doctor wants a letter
my kid drank his milk too fast
my baby's choking hazard list, can you send it
my two year old loves the pool, do you have lessons
he hit his head on the cabinet, got a little bump, he's playing
he's allergic to peanuts, do you have any in your cookies
she had a fever with her last shots
mommy's asleep, can I take a message
my daddy fell in love with your place
I got my tooth knocked out in ninety eight and I need an implant
the swelling's down and I can eat
my gauze is out and it quit bleeding
smoke damage from a fire in March
we smelled gas last week and they fixed it
the CO detector came with the house, do you inspect those
a tree fell on our trailer last fall, nobody in it
he's an electrician, never been electrocuted once
I had a miscarriage in May and I'd like to come in for a checkup
my wife's thirty eight weeks so we may have to cancel
cord blood banking, do you do that
she had the baby, it's a girl
contractions stopped last night, they sent me home, I need a follow up
somebody broke in last month and we need new locks
some guy's trying to sell me solar
he tried to grab my attention
she tried to grab a Saturday slot for my daughter
my cat tried to grab the baby's toy
my brakes went out last week and they got towed
the bus hit my mailbox
my lad drinks non stop pop and his teeth are bad
the cat's diabetic and due her blood curve
i've had diabetes twenty years, i know what i'm doing, i just need strips
i'm twenty nine weeks, can i still get my nails done
regular pains in my knee, about every day
my partner's at work so ring me
i did my back lifting and it's sore, any chance of a massage tomorrow
i've been able to wee fine since the op
he keeps wetting the bed, he's four
she's five days old and i want to book her baby massage
eleven weeks until our wedding
my baby's dead sleepy after her jabs, she's fed well, is that usual
that rash on his legs clears up with the cream
my son's had a fever, it broke last night
he finished chemo in spring and he's growing his hair back
we had the chemist deliver his sleeping tablets
my mum takes sleeping tablets, can she have sedation
do you sell dog safe easter eggs
what happens if a dog eats raisins
does the flea shampoo work on cats
we like to walk on the heath with him
my ewes lamb in march, i want to book a scan
my old tom's gone off his food a bit
my dog ran out of tablets
i got hit with a late fee
he's having a fitting for his suit
the pup's having a nap on the kitchen floor
my lashes were done last week and two have come off
you dyed my hair yesterday and it's a bit brassy
she put the wrong colour on me and i look washed out
my client's running late
the police gave me a speeding ticket
my husband's threatening to divorce me
he's stood at my window cleaning it
i've had a call from my brother, he wants ten grand off me
i've got a plan for the kitchen extension
my wife's taken her tablets with her, so we've none at home
i can't stop thinking about that cake
mum's had a fall in her eye pressure, good news
my grandad's not been seen since january, he's due a checkup
nan's dropped her glasses twice and they're bent
he's come over all shy
my brother's epileptic, does he need a letter to drive
my tooth abscess was drained, i need my follow up
the scaffold's going up on monday
i'm gagging for a cuppa, shall i wait in the car
he was floppy haired in the nineties
they've taken my wisdom teeth and my money
the back's gone on my chair and i've spilt water all over myself
my back tyre's gone and i'm at the side of the road
the spine of the book's gone and it's got wet
my water bottle broke in my bag
my back brace is wet, can you post another
our purple rash of tulips is out, want to see
the printer's temperature is high and it's gone to sleep
my tent pole's gone
cuánto cuesta una fuente para el jardín
se rompió la tubería del agua
mi bebé de tres semanas come muy bien y duerme mucho
mi bebé no tiene fiebre
me duele la espalda y quiero un masaje
tengo la espalda mala y se me duermen las manos
no puedo orinar en baños públicos
tiene manchas en la cara que no se quitan con la crema
mi abuela tiene alzheimer y necesita cita
mi hijo tuvo treinta y nueve de fiebre la semana pasada
el recién nacido ya come bien
rompí aguas con mi primer hijo a las treinta semanas
el bebé no quiere comer papilla y está dormido
quiero fotos de mi bebé recién nacido
se me perdió la tarjeta
my dog's had his flea treatment and he won't stop shaking his head, do I need to bring him in
I put the flea collar on him and he drooled on the sofa
he's been in and out of the garden all day
the cat got hold of my wool
my cat's stolen my slippers
he nicked a sausage off the barbecue and he's very pleased
she ate the onion ring packet, empty
he's got a tummy like a barrel, we need a diet plan
she heaved once and brought up grass
my dog's belly is swollen because she's in pup
he can't pee on walks when other dogs are around
my cat can't wait to go in the tray
how long should lambing take
we've been at it for hours trying to get through to you
he was lambing all night so he's asleep
our calf is due in three weeks
the puppy's coming Friday, I want to register him
maggots are on his fishing line, he's covered in them
my rabbit's had his flystrike spray, no maggots
my back's really bad and I can't go to work, I need a note
my back went and my toddler's peed himself on me, so I'll be late
he's been back to nursery and wet himself
my back is better, I can feel my feet again
I went back and I've no feeling either way about the colour
I've sciatica and I'm numb in my little toe, been like that a year
the doctor asked if I'd numbness in the saddle area with my back and I said no
we're thirty eight weeks and I'd like a bikini wax
I'm thirty weeks and I've got pelvic pain, can I see the physio
I'm pregnant and I had terrible morning sickness but it's gone
I'm ten weeks postpartum and I want to book a massage
I'm two weeks late with my invoice
I get cramps in my calf every few minutes when I run
my contractions class is on Monday
she's a week old and weighs seven pounds, hot little thing, can I book photos
he's four weeks into his course and the temperature's thirty eight degrees in that gym
the kitten's eight weeks old and his temperature was normal
my daughter had a fever and was sleepy last night, she's bouncing today
he's got a temperature and a bit sleepy, can we move his lesson
my temperature's fine, I'm just drowsy from the antihistamine
my skin's got purple marks that don't fade after the laser
I had chemo and radiotherapy in 2018 and I want my hair cut
does chemo give you a temperature
my chemo nurse wants my temperature chart sent over
my mum has dementia and keeps asking, she's been out for a walk with me
dad's Alzheimer's got worse, do you have a bed
grandma's been on the top floor since Monday, room twelve
my mum's been sat on the floor since this morning doing jigsaws with the kids
nan's been on the dance floor all night
voices on the line, can you hear me
""".strip().splitlines()


@pytest.mark.parametrize("words", _NONE)
def test_what_only_sounds_like_one_is_left_to_the_conversation(words: str) -> None:
    assert finding.find(words) is None
