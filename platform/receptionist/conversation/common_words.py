"""Words that are no names, or hardly ever: what a caller says beside a name. English. Data."""

from typing import Final

from receptionist.conversation.words import word_set

# never part of a name, whatever was asked
NO_NAME: Final = word_set("""
    soon formerly previously nee spelled spelt
    mine ta phew whew haha gosh wow whoa yikes oops whoops blimey crikey ugh argh jeez geez golly hooray yay
    needs limps keeps gets goes eats hates loves likes thinks says takes comes looks seems threw ate swallowed fell
    lost due self uninsured insured
    who whos hes shes theyre just too also both a an the and or but not no yes yeah yep yup nope nah ok
    okay sure correct right wrong about actually again all am any anyone anything appointment are as ask at back be
    because been before book booking by call called caller calling can cant cancel clinic come could couldnt date
    day dentist did didnt do does doctor doing dont emergency ah eh hm hmm huh mm everything feeling fine for forget
    from get getting give go going good goodbye got had has have havent having he hello help her here hey hi his
    hold hour hours how hows i id if ill im in interested is isnt it its ive know later leave left let like looking
    make making maybe me message minute moment morning my name names need never new nevermind nothing now number of
    off office on one only open our out over patient person phone please problem question really regarding returning
    said say schedule see she should so some someone something sorry speak speaking spell still stop talk tell thank
    thanks that thats their them then there they think this time to today tomorrow trying um uh us want wanted wants
    was we well were what whats when where which why will wont wondering with work would yet you your zero two three
    four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand oh double triple first second third
    fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth bye cheers great perfect lovely awesome cool urgent robot
    machine computer works worked born birthday double triple same afternoon evening noon tonight o'clock oclock half
    wait along through into onto without since until
    up down off if than into every under
    quarter past whatever whatevers whichever latest earliest soonest later earlier sooner
    """)

# lower case, and nobody has asked for a name: no name either
COMMON: Final = word_set("""
    vegan vegetarian disabled retired deaf mostly mainly partly
    limping itching coughing scratching chipped shaking choking bit bites barks sleeps hurts wakes runs walks
    stopped started won't isn't hasn't doesn't can't gets called named older younger little big able absolutely ache
    aching account accountant address advice afraid after age ago air alive allergic allowed almost alone already
    alright although always amazing american angry animal annoyed anxious anybody anymore anyway anywhere apartment
    appreciate area around arm asking asleep available awake away awesome awful baby bad badly bank basic bathroom
    beautiful become bed behind being best better between bigger bill billing bitten bleeding blocked blood blue
    boiler both bother bothering boy brake brakes break bring bringing broke broken brother brown building burning
    business busy buy calm cannot car card care careful case cash cat cats certain certainly change chance charge
    cheap check checkup child children city clean cleaning clear client clients clogged close closed cold color
    colour comfortable coming completely concerned confirm confirmed confused consultation contract cool cost couple
    course court covered cracked crazy curious currently customer cut cute dad dangerous daughter days dead deal
    dear dearest definitely delivery desperate different difficult dirty disabled disappointed dizzy dog dogs done
    door down dramatic dripping driving due during dying each early easy eat eating either else embarrassed empty
    end enough enquiry entire especially even ever every everybody everyone exactly exam excellent except excited
    exhausted expected expecting expensive extra extremely eye eyes face facial fact fair family far fast father
    fault feel feels few fill filled finally find finished fire firm fix fixed flexible flooded floor folks follow
    food foot forgetting forgot form forms found free freezing friday friend friendly front frozen full fully funny
    furious furnace gas general getting girl glad gonna gone gorgeous gotta gray great green grown guess guy guys
    hair haircut hand handle hang happening happy hard hardly heart heat heating heavy held helping hers high hire
    him himself hit home honest honestly honey hope hoping horrible hospital hot house hungry hurry hurt hurting
    husband idea ideal ill illness immediately important impossible incredible incredibly infected information
    injured inside instead insurance into issue itchy item job jammed junk keep kid kids kind kinda kitchen kitten
    lady large last late lately latest lawyer leak leaking least leaving less letter level library life light line
    list live living local locked long longer look lost lot lots loud love lovely low lower lucky lunch mad mailing
    main man manager many married massage matter mean meant medical medicine meeting member membership menu mess
    middle might mind mine mistake mom mother move moving much mum must myself nails near nearby nearly neighbour
    neighbor neither nervous newish next nice night nobody noisy none normal normally nose nothing nowhere number
    numb nurse obviously odd okay old once ongoing online onto order other others otherwise ourselves outside
    overdue overwhelmed own owner pain painful painting panic parent parking part particular partner party patient
    patients pay paying people perfect perfectly perhaps personal pet pets phoning pick picked picking piece pipe
    pissed place plan planning play pleased plumber plumbing plus point police pool poor possible possibly post
    practice pregnant prefer pressure pretty price private probably properly purpose put quarter quick quickly quiet
    quite rash rather reach read ready real realize reason recent recently reception receptionist recording red
    refill regular relax repair reservation rest ridiculous ringing room root rough round running rude sad safe sale
    same sanitized satisfied school scared seeing seems seen sensitive serious seriously service set several severe
    shape shared shocked shop short show showing shut shy sick side sign signing simple simply since single sister
    sitting situation six skin sleep slightly slow small smart smell smells snoring soft sold somebody somehow
    sometime sometimes somewhat somewhere son soon sore sort special specific sponsored spoke staff standing start
    starting starving state steady stiff stomach stone store straight strange street stressed strong stuck student
    stuff stupid such sudden suddenly suffering suicidal super supposed surgery surprised suspicious swelling
    swollen table take taken taking talking taste tax team teeth tell terrible terribly terrified than thankful
    thats themselves these thing things thinking thirsty those though through throwing tight till tired together
    told tonight tooth top totally touch tough tour toward towards town training treatment trouble true trying turn
    turned twice type typical unable unacceptable unbelievable uncomfortable under understand unfortunately unhappy
    unsure until unusual upset urgent urgently use used using usual usually vaccination valid valuable very vet via
    visit visiting vomiting wait waiting walk walking warm warranty watch water way weak wedding week weekend weeks
    weird went wet whatever wheelchair whether while white whole whom whose wide wife willing window wish within
    without woman wonderful wondering word working world worried worry worse worst worth write wrote x-ray xray yard
    year yearly years yellow yesterday young yours yourself monday tuesday wednesday thursday saturday sunday
    minute minutes seconds shoulder length tips roots fringe highlights layers curls braids lashes brows tyres tires
    brakes noise toenails
    construction guarantee control medicaid medicare coverage attack arrest observation technician hygienist
    therapist stylist attorney road lane avenue drive boulevard terrace crescent square highway parkway suite
    """)
