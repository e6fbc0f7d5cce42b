"""First names of people, which are hardly anything else. Data."""

from typing import Final

from receptionist.conversation.words import word_set

FIRST_NAMES: Final = word_set("""
    james john robert michael william david richard joseph thomas charles daniel matthew anthony steven paul
    andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory frank raymond alexander patrick jack
    dennis jerry tyler aaron henry adam nathan peter zachary kyle walter ethan jeremy harold carl keith roger
    sean austin noah mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura
    sharon cynthia dorothy amy kathleen angela shirley anna brenda pamela emma nicole helen samantha katherine
    christine rachel carolyn janet maria catherine heather diane olivia julie joyce victoria kelly christina
    lauren joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa sara janice ann kathryn
    abigail sophia jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie
    theresa diana brittany tina monica tom mike bob bill jim joe dan dave steve chris matt tony nick sam alex
    ben greg jeff kate jen jenny beth sue liz meg becky priya raj wei chen omar ali fatima carlos miguel jose
    luis ana rosa elena sofia lucia diego pedro juan marta
    """)

# more of them, that callers may ask for
ASKED_FOR: Final = FIRST_NAMES | word_set("""
    jasmine tiffany kayla kaylee brianna alexis alyssa destiny madison chloe zoe zoey mia ava ella ellie layla
    aaliyah jada kiara tanya tamara yolanda latoya keisha monique simone vanessa veronica gabriela daniela
    mariana adriana paola camila valentina ximena yesenia marisol guadalupe esmeralda consuelo ivan sergio
    hector ricardo eduardo fernando alejandro javier raul ramon manuel pablo antonio francisco roberto jorge
    angel oscar marco mario luca leo theo felix hugo finn liam logan lucas mason jayden aiden dylan caleb connor
    evan ian owen wyatt blake chase trevor travis shane shawn brett brad chad todd craig doug phil stan walt
    vince vinny rocco gino angelo dominic damian darius andre jamal malik tyrone deshawn marcus terrence reggie
    otis earl leroy clyde ernie gus hank tessa tess sadie hazel violet stella nora clara lena maya naomi ruby
    pearl iris gemma holly imogen poppy freya isla fiona moira siobhan niamh aoife ciara sinead bridget colleen
    maureen sheila doreen gail wendy tracy stacy stacey lindsay lindsey kelsey chelsea courtney shelby sierra
    savannah trish trisha patty peggy ginny mandy sandy cindy vicky nicky becca gabby abby maddie izzy lizzy
    josie rosie susie maggie mei ling linh thuy trang minh tran hiroshi yuki kenji ravi anil sunil deepak sanjay
    vikram arjun anita sunita kavita nisha pooja neha divya aisha khadija zainab yusuf ahmed mohammed hassan
    hussein ibrahim tariq bilal olga natasha svetlana irina tatiana oksana dmitri sergei igor boris pavel
    nikolai ingrid astrid sven lars bjorn anders nigel graham clive gareth rhys dafydd alistair callum hamish
    angus duncan malcolm jo lyle rhonda kwame kofi wanda edna mabel myrtle
    """)
