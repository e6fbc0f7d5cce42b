"""What callers of human health say they come for, and the service that is meant; and what is none of theirs. Data."""

# A practice's services, then what is said => the one that is meant.
TOLD = """
# Sight test; Contact lens check; Frame adjustment
everything's gone a bit blurry when i read => Sight test
i sat on my specs and they're all wonky, can somebody straighten them this afternoon => Frame adjustment
whatever you call the regular check, i've not had one for two years, i only wear glasses => Sight test
my eyes are getting worse, can't see the telly => Sight test
the arm's come off my glasses => Frame adjustment
I'd like to try contacts => Contact lens check
screw fell out of my specs => Frame adjustment
got a letter saying I'm due => Sight test
my dailies have nearly run out => Contact lens check
glasses keep slipping down my nose => Frame adjustment
need my eyes tested for driving => Sight test
I think my prescription has changed => Sight test
lenses are making my eyes red => Contact lens check
can't read the small print anymore => Sight test
I keep squinting at road signs => Sight test
want to see about contact lenses for football => Contact lens check
the nose bit on my glasses is digging in => Frame adjustment
one lens popped out of my glasses => Frame adjustment
my eyes are tired and it's two years since I was tested => Sight test
haven't had my eyes looked at since lockdown => Sight test
# First consultation; Follow-up treatment; Sports massage
hello, i saw ms okafor last week and she wants me back in, anything wednesday evening at six => Follow-up treatment
my calves are like concrete after the marathon, can someone give them a rub on thursday => Sports massage
have you anything today for a second session, about four => Follow-up treatment
could you fit me in for another treatment with ms okafor on thursday morning => Follow-up treatment
my shoulders are in knots from sitting at a desk => Sports massage
I've not been before, it's my neck => First consultation
it'll be my fourth visit => Follow-up treatment
running the london marathon, legs need sorting out => Sports massage
I've got sciatica down my left leg and want to see someone new => First consultation
my hip's been giving me grief and a mate recommended you => First consultation
legs are battered after the half marathon => Sports massage
i'm one of Mr Dale's, due my next one => Follow-up treatment
# Well-child visit; Sick visit; Flu shot; Newborn visit
hi my daughter's due for her checkup, could we come friday at nine thirty in the morning => Well-child visit
yearly physical for my teenager, thursday, no wait, he's got track, friday at three thirty => Well-child visit
two year checkup please, sometime monday => Well-child visit
pink eye i think, school sent him home, whats the soonest you got => Sick visit
just her regular one year checkup => Well-child visit
my other boy needs his checkup too => Well-child visit
he's got a sore throat and a fever => Sick visit
she's four days old, we came home yesterday => Newborn visit
he's pulling at his ears and won't sleep => Sick visit
kindergarten physical for my daughter => Well-child visit
my six month old is due for her visit => Well-child visit
flu shots for both boys => Flu shot
we just had our baby on monday and they told us to be seen in three days => Newborn visit
she threw up all night => Sick visit
his eighteen month appointment => Well-child visit
daycare says it's hand foot and mouth => Sick visit
her ear's draining and she's miserable => Sick visit
three month well baby => Well-child visit
he's turning two and needs his checkup => Well-child visit
brand new baby, born saturday => Newborn visit
she's been running a hundred and two since last night => Sick visit
just the flu vaccine for the kids => Flu shot
the school nurse found lice => Sick visit
# Check-up; Hygienist appointment; Toothache appointment; Whitening consultation
um yeah hi it's been about two years since anyone looked at my teeth so I thought I'd better come in => Check-up
I was thinking of getting my teeth a bit whiter for my wedding, can I see someone about that => Whitening consultation
actually I'd rather have the hygienist than a check-up => Hygienist appointment
our lad's lost half his front tooth playing rugby => Toothache appointment
# Initial evaluation; Follow-up visit; Dry needling
it's my third session, can I get in today around two => Follow-up visit
I just had my hip replaced and they said to call you folks and get going => Initial evaluation
do you have any openings for an eval early next week => Initial evaluation
i tore my ACL and had surgery three weeks ago => Initial evaluation
it's for my next session with Dana => Follow-up visit
do the needle thing on my shoulder => Dry needling
my doctor gave me a referral for my shoulder => Initial evaluation
I've never been but my back is killing me => Initial evaluation
keep going with my knee rehab => Follow-up visit
dana said to come back next week => Follow-up visit
just getting over knee surgery => Initial evaluation
I'd like to come back in, my shoulder's still not right => Follow-up visit
visit number six => Follow-up visit
want someone to stick needles in my traps => Dry needling
# Well-child checkup; Sick visit; Sports physical; Flu shot
I got a sore throat real bad and I wanna see somebody => Sick visit
what's the first thing you got for a kid with pink eye => Sick visit
doctor's appointment please, friday the twenty first in the morning, my ears are all plugged up => Sick visit
school needs a physical for my nine year old => Well-child checkup
got a nasty cut on my hand, think it needs stitches => Sick visit
my boy's got a barky cough => Sick visit
he's starting wrestling monday and he needs the paper filled out => Sports physical
# New patient consultation; Adjustment; Broken bracket repair; Retainer scan
it's time for my regular wire change, any day this week after four => Adjustment
my older boy comes to you, now the younger one needs to be looked at for the first time => New patient consultation
what's it cost to just come in and talk to the doctor the first time => New patient consultation
a wire is poking my cheek => Broken bracket repair
my son bit into an apple and now one of the brackets is loose => Broken bracket repair
need to get tightened => Adjustment
my dentist says my daughter's got an overbite and to come see you => New patient consultation
I lost my retainer at school => Retainer scan
time for new bands => Adjustment
i want to get braces as an adult => New patient consultation
the dog chewed up her retainer => Retainer scan
it's just my regular six week visit => Adjustment
her teeth are coming in crooked => New patient consultation
the thing glued to my back tooth fell off => Broken bracket repair
she's ready to see about braces => New patient consultation
wire change for Tyler => Adjustment
the end of the wire is digging into his gum => Broken bracket repair
swallowed a bracket, one's missing now => Broken bracket repair
I need a new retainer => Retainer scan
# Routine foot care; Ingrown toenail assessment; Gait analysis
I'd like my toenails cut please, I can't reach them any more, friday at eleven would suit => Routine foot care
hiya I'm training for the bristol half and my physio says get my running looked at => Gait analysis
I've got corns and they're killing me, anything today => Routine foot care
is it you does the treadmill thing where they film you running, I'd want one next wednesday => Gait analysis
could my wife and I get her calluses done on the thursday, tomorrow, about eleven => Routine foot care
I've been told I walk funny and my insoles wear down on one side, I want a proper gait assessment => Gait analysis
chiropody appointment for my dad, friday morning, he's ninety one bless him => Routine foot care
my dad can't reach his feet to cut his nails => Routine foot care
the side of my big toe's gone red and it's oozing => Ingrown toenail assessment
my little boy walks on his tiptoes => Gait analysis
hard skin on my heels, it's splitting => Routine foot care
my trainers wear out on the outside every time => Gait analysis
toenail's growing into the skin and it's agony => Ingrown toenail assessment
I'm diabetic and the nurse says to get my feet checked => Routine foot care
pedicure but a medical one like => Routine foot care
shin splints every time I run => Gait analysis
just my usual feet please => Routine foot care
I've a corn on my little toe that's giving me gyp => Routine foot care
in growing toenail on my lad => Ingrown toenail assessment
I keep rolling my ankle when I jog => Gait analysis
mum's feet want a good tidy => Routine foot care
thick yellow nails => Routine foot care
one leg's longer than the other they say, walking all lopsided => Gait analysis
# Check-up; Hygienist visit; Emergency appointment; Whitening consultation
i've got proper bad toothache, can somebody see me today => Emergency appointment
my crown's come off eating toffee, any chance tomorrow morning => Emergency appointment
a filling's dropped out, doesn't hurt much though, friday'd do => Emergency appointment
my face is throbbing with this wisdom tooth, get me in soon as => Emergency appointment
scale and polish please => Hygienist visit
I want a whiter smile for my daughter's wedding => Whitening consultation
me temporary crown's fallen out => Emergency appointment
I've got an abscess I think, my face is out here => Emergency appointment
it's my six monthly => Check-up
haven't been to a dentist in ten years and I'm a bit scared => Check-up
I chipped my front tooth on a fork => Emergency appointment
your reminder card came through the door => Check-up
I'd like my teeth cleaned => Hygienist visit
broken my denture => Emergency appointment
I bit on a pebble and half my tooth's gone => Emergency appointment
my bridge is wobbling => Emergency appointment
just need a check over, it's been ages => Check-up
my teeth have gone yellow from the coffee => Whitening consultation
I've got a gum boil => Emergency appointment
denture's rubbing me raw => Emergency appointment
deep clean, I've let them go a bit => Hygienist visit
can't sleep with this tooth => Emergency appointment
root canal went wrong I think, it's throbbing => Emergency appointment
# Sick visit; Annual physical; Sports physical; Flu shot
my kid needs the form for soccer filled out, thursday four o'clock => Sports physical
uh yeah sore throat, fever, whatever you got tomorrow morning => Sick visit
cheer tryouts are coming up and she needs a physical for it => Sports physical
twisted my ankle at work, can somebody look at it at two today => Sick visit
appointment for like a pink eye thing, six oh two five five five oh one four four is my number => Sick visit
my stomach's been doing flips since sunday, can i get in today => Sick visit
I need to get my work physical done before the tenth => Annual physical
i think i've got strep again => Sick visit
my son's camp wants a form signed by a doctor => Sports physical
flu jab please for me and my wife => Flu shot
it burns when i pee => Sick visit
I haven't had a checkup since before covid => Annual physical
kid's got lice => Sick visit
little league starts next week and he's gotta have a physical => Sports physical
this cough just will not quit => Sick visit
it's time for my yearly => Annual physical
stepped on a nail yesterday => Sick visit
my back went out shoveling snow => Sick visit
wanna get vaccinated for the flu => Flu shot
need a doctor to look at this rash on my arm => Sick visit
she's joining the swim team and coach wants a physical => Sports physical
I can't keep anything down since last night => Sick visit
my eczema is flaring something awful => Sick visit
he needs clearing to play football => Sports physical
get my sugar and weight and everything checked like I do every year => Annual physical
think my kid caught whatever's going around => Sick visit
my daughter made the volleyball team and they want a physical on file => Sports physical
i've had this headache three days => Sick visit
somethin bit me and my leg's all red => Sick visit
annual wellness for medicare => Annual physical
my knee's swole up like a grapefruit => Sick visit
# Physical; Sick visit; Blood draw; Follow-up
need my cholesterol checked, i've been fasting => Blood draw
dr torres wanted me back in two weeks to see how my blood pressure's doing => Follow-up
my annual please => Physical
the doctor ordered some labs => Blood draw
i've got a sinus thing going on => Sick visit
physical for work => Physical
dr wants another blood draw => Blood draw
a1c check => Blood draw
want to go over my results with the doctor => Follow-up
doc said come see him in a month and it's been a month => Follow-up
tired all the time, no energy => Sick visit
# Doctor's appointment; Blood test; Flu jab
can I see the doctor about my knee => Doctor's appointment
I need my bloods done => Blood test
flu jab for my mum she's eighty => Flu jab
i've come out in a rash all over me chest => Doctor's appointment
a funny mole I'd like the doctor to see => Doctor's appointment
I've been told to have my thyroid checked => Blood test
# Cleaning; Filling; Toothache visit; Whitening
i think i have a cavity => Filling
it kills me when i bite down on the left side => Toothache visit
due for my six month cleaning => Cleaning
I want my teeth whiter before prom => Whitening
my veneer popped off => Toothache visit
dentist said i need a filling => Filling
haven't had a cleaning in two years => Cleaning
lost a filling eating taffy => Filling
my tooth is sensitive to anything cold => Toothache visit
need my teeth scraped => Cleaning
chipped a tooth on a popcorn kernel => Toothache visit
the dentist found two cavities last time => Filling
something's wrong with my back molar => Toothache visit
# First visit; Adjustment; Massage
I need my back cracked => Adjustment
my neck's out of whack => Adjustment
was in a fender bender and my neck is stiff, never been to a chiropractor => First visit
my usual adjustment => Adjustment
deep tissue rub for an hour => Massage
need a realignment => Adjustment
a massage for my shoulders => Massage
# Hearing test; Hearing aid fitting; Hearing aid check; Tinnitus consultation; Ear wax removal
my husband has the telly up full blast => Hearing test
ears are bunged up => Ear wax removal
my left aid is whistling => Hearing aid check
I keep hearing a ringing noise at night => Tinnitus consultation
mum's going deaf I think => Hearing test
need my ears syringed => Ear wax removal
the tubing wants changing on my hearing aid => Hearing aid check
I'd like to get fitted for hearing aids => Hearing aid fitting
everybody mumbles these days => Hearing test
my hearing aid's gone dead => Hearing aid check
i'm as deaf as a post on my right side => Hearing test
hearing aid feels loose and squeals when I chew => Hearing aid check
had wax out last year, feels like it's back => Ear wax removal
there's a buzzing in my head all day => Tinnitus consultation
collect my new hearing aids and have them set up => Hearing aid fitting
# Full skin exam; Acne visit; Botox; Mole removal
there's a mole on my back that changed => Full skin exam
my daughter's face is breaking out terribly => Acne visit
i'd like to do something about my crow's feet => Botox
I want this mole taken off, it catches on my bra => Mole removal
my dad had melanoma so I get checked every year => Full skin exam
head to toe skin check => Full skin exam
accutane follow up => Acne visit
i have a skin tag on my neck I want gone => Mole removal
a weird spot on my nose that bleeds => Full skin exam
cystic breakouts on my jaw => Acne visit
freeze my forehead => Botox
burn off a mole => Mole removal
# Annual exam; Birth control consultation; First pregnancy visit; Ultrasound; Mammogram
i just got two lines on a test => First pregnancy visit
i'm due for my pap => Annual exam
want to go back on the pill => Birth control consultation
we want to find out if it's a boy or a girl => Ultrasound
i turned forty and they said i should get the boobs squished => Mammogram
I need my iud replaced => Birth control consultation
yearly checkup => Annual exam
my period is three weeks late => First pregnancy visit
twenty week scan => Ultrasound
I need my yearly and a pap => Annual exam
get on something, the pill or the shot => Birth control consultation
eight weeks along, first time seeing anybody => First pregnancy visit
my mammo is overdue => Mammogram
check my coil's still in place => Birth control consultation
# Intake session; Individual session; Couples session
I've never done therapy before and I think I need to => Intake session
my wife and I can't stop fighting => Couples session
it's my regular session with Ann => Individual session
i've been really anxious lately and want to talk to somebody => Intake session
marriage counselling => Couples session
just for me, i've been seeing Ann since march => Individual session
my panic attacks are back and I've not seen anyone before => Intake session
we need help, my partner had an affair => Couples session
weekly slot with Ann please => Individual session
# Sick visit; Annual physical; New patient visit; Flu shot; Blood draw; Blood pressure check
my husband's doctor wants his blood pressure looked at once a month => Blood pressure check
I just need somebody to take my blood pressure => Blood pressure check
Dr Baca wants his blood pressure checked every couple of weeks, so he needs to come in => Blood pressure check
my blood pressure's been running high and I was told to have it checked => Blood pressure check
can the nurse check my bp on friday => Blood pressure check
I've had a cough for two weeks and I take blood pressure pills => Sick visit
I'm on blood pressure medication and I'd like my annual physical => Annual physical
I need my blood drawn => Blood draw
# Doctor's appointment; Blood test; Blood pressure review; Flu jab; Smear test
I'm meant to have my blood pressure done every six months => Blood pressure review
it's for a blood test, the ordinary one => Blood test
# Implant consultation; Composite bonding; Hygienist clean; Check-up; Crown and veneer repair; Toothache appointment
me crown's come off on a piece of toffee, it's not hurting but I do look a sight => Crown and veneer repair
one of my veneers has dropped off, no pain at all, I just look daft => Crown and veneer repair
my cap fell out at breakfast, doesn't hurt => Crown and veneer repair
I've got a loose crown at the back => Crown and veneer repair
my crown's cracked and it's absolute agony => Toothache appointment
my tooth's killing me => Toothache appointment
it's not a check-up, my tooth is throbbing => Toothache appointment
my teeth aren't hurting or anything, I just want a check up => Check-up
nothing's hurting, it's just my check up => Check-up
# Toothache visit; Lost crown or filling; Check-up; Extraction; Denture consultation; Denture adjustment
me crown's only gone and come off, when can somebody stick it back on => Lost crown or filling
the crown on my back tooth popped clean off, can y'all stick it back on => Lost crown or filling
my lower denture's been rubbing a sore place on my gum, he could file it down some => Denture adjustment
my bottom plate keeps slipping when I eat => Denture adjustment
# Exam; Cleaning; Crown fitting; Emergency visit; Denture repair
my crown came off last night => Emergency visit
my denture's snapped in half, it doesn't hurt => Denture repair
I need a crown fitted => Crown fitting
# Exotic pet exam; Dog and cat exam; Dog and cat vaccines; Nail or wing trim; Spay and neuter consult; Travel form
my bearded dragon hasn't eaten in like two weeks, can somebody check him out => Exotic pet exam
my parrot's pulling his feathers out, can the vet see him => Exotic pet exam
our hedgehog's breathing funny, could someone take a look => Exotic pet exam
my ferret is losing his fur => Exotic pet exam
his cat's been limping since the weekend, could Dr Hollis take a look at her tomorrow => Dog and cat exam
my dog's throwing up => Dog and cat exam
my beagle needs his rabies shot => Dog and cat vaccines
I want to get my cat spayed => Spay and neuter consult
my cat's shots are due => Dog and cat vaccines
my parakeet's claws are like razors => Nail or wing trim
# Dog and cat consultation; Rabbit and small pet consultation; Bird and reptile consultation; Surgery consultation
my rabbit isn't eating => Rabbit and small pet consultation
our tortoise has a swollen eye => Bird and reptile consultation
my old lab can't get up => Dog and cat consultation
# Men's haircut; Skin fade; Beard trim; Haircut and beard; Hot towel shave; Kid's cut
I look like a caveman, I need the haircut and the beard both done => Haircut and beard
I look like a yeti, can you do my hair and my beard => Haircut and beard
haircut, and the beard as well please, it's a right mess => Haircut and beard
I've gone all shaggy, I need a haircut => Men's haircut
just the beard please => Beard trim
# Will appointment; Probate appointment; House purchase appointment; House sale appointment; Home visit
she can't get out now and wants to talk about her affairs, do you do home visits => Home visit
my dad's died and I need to see about his estate => Probate appointment
# Consultation; Vaccination; Home visit; Neutering
our old dog can't get in the car, he's not eating, could we have one of your home visits => Home visit
my cat's not eating => Consultation
"""
# The same, and nothing of it is what the practice is for.
OF_NONE = """
# Well-child checkup; Sick visit; Sports physical; Flu shot
can I get my eyes checked for new glasses over there
can I get my eyes checked for new glasses over there
I need a filling
my hearing aid died
# Sick visit; Annual physical; Sports physical; Flu shot
where do I send the bill from my last visit
my cousin works at your front desk
I have a question about my insurance
what's a good time to reach the nurse
my glasses broke
my tooth hurts
# Well-child visit; Sick visit; Flu shot; Newborn visit
do you have a nursery
# Check-up; Hygienist visit; Emergency appointment; Whitening consultation
I need new glasses
I've got a sore throat
what time do you close friday
I've broken my arm
is there parking at the back
# Cleaning; Filling; Toothache visit; Whitening
my knee hurts
flu shot please
# New patient consultation; Adjustment; Broken bracket repair; Retainer scan
my back hurts
my glasses are bent
# Routine foot care; Ingrown toenail assessment; Gait analysis
I've got a toothache
my hands are dry
I want my fingernails painted
# Initial evaluation; Follow-up visit; Dry needling
my tooth is killing me
I need a haircut
# First consultation; Follow-up treatment; Sports massage
I need my eyes tested
# Sight test; Contact lens check; Frame adjustment
my ears are blocked
I need a flu jab
my hearing aid is whistling
# Hearing test; Hearing aid fitting; Hearing aid check; Tinnitus consultation; Ear wax removal
I need new glasses
my tooth hurts
# Full skin exam; Acne visit; Botox; Mole removal
my hair needs a trim
# Annual exam; Birth control consultation; First pregnancy visit; Ultrasound; Mammogram
my back hurts
I need my teeth cleaned
# Intake session; Individual session; Couples session
my car broke down
I have a sore throat
# First visit; Adjustment; Massage
my braces need tightening
I need a root canal
# Doctor's appointment; Blood test; Flu jab
I've got toothache
my contact lenses hurt
"""
