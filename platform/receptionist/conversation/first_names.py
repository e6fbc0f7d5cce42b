"""First names of people, which are hardly anything else; and what pets are called. Data."""

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
    abdi abdul abdullah adaeze adel adelaide adele adil aditi aditya adnan adrian adrienne agata agnes agnieszka
    agustin aileen ailsa aimee ajay akash akira akshay alan alana albert alberta alberto alejandra aleksander
    aleksandra alessandra alessandro alexa alexandra alexandria alexia alfonso alfred alfreda alfredo alina alisha
    alison allan allen allison alma alok alondra alonso althea alvin alyson amalia amara amelia amelie amina aminata
    amir amit amos amparo amrit anahi anand ananya anastasia andreas andreea andrzej andy angelica angelina angeline
    angie ania anika aniket anish anissa anjali ankit annabel annabelle annalise anne annette annie antoine
    antoinette antoni antonia anwar aparna araceli archibald archie ariana ariel arif arlene arlo armando armida
    arnold arthur arturo arun aryan asha ashlee ashleigh ashok ashton asif asim athena atul aubrey audra audrey
    augustus ayaan ayesha aziz barb barbie barnaby barry bashir beata beatrice beatriz beckett belinda bernadette
    bernard bernice bernie bertha bertie bertram beryl bess bessie bethan bethany beto bettie beverley bianca billy
    blanca blanche bobbie bobby bodhi bogdan boyd bradley brandi brendan brennan brent brenton bridgette brigitte
    britney brittney brody brooke bruce bruno bryan bryce bryson byron caden caitlin caitlyn calista calvin cameron
    camille candace candice cara carina carla carly carmen caroline carrie cary casey cassandra cassie catalina
    cathy catriona cecelia cecil cecilia cedric celeste celia celine cerys cesar chandra chantal chantelle charlene
    charley charlie chela chelsey cherie chidi chinedu chioma christa christi christie christoph christopher christy
    chucho chukwudi cillian claire clare clarence clarissa clark claude claudette claudia claudine clayton clement
    clifford clifton clint cody colette colin concetta conor constance cora cordelia corey corinne cormac cornelia
    cory cristina curtis cyril cyrus dahlia dale dalia dalton damon dana daphne dariusz darlene darren darryl daryl
    dean deanna deanne debbie debora debra declan deepa deepika deidre deirdre delia delilah della delores dena
    derek dermot derrick desmond devi devon dexter dianne dillon dina dinesh dionne dolores dominique donal donovan
    dora doris dorota dorothea duane dwayne dwight eamon ebele ebony edgar edie edith edmund eduarda edwin edwina
    effie efrain efua eileen eilidh elaine eleanor eli elijah elisa elisabeth elise eliza ellen elliot elliott elmer
    eloise elsa elsie elspeth elton elvia elvira emeka emilia emiliano emilio emmanuel emmett emmy enid enrique
    erica erika erin ernest ernestine ernesto esme esperanza estella estelle esther ethel euan eudora eugene eugenia
    eunice eva evangeline evie ewa ewan ezra fabian fabiola fahad faisal farah farhan farid fatou fatoumata faye
    felicia felicidad felicity felipe fergus ffion fidel filip finlay finley florence flossie floyd fran frances
    francesca francine francis franklin fred freda freddie frederick frieda gabriella gabrielle garrett garry gavin
    gaynor genevieve geoff geoffrey georgette georgie georgina gerald geraldine gerard gerardo gerry gertrude gideon
    gilbert gilberto gilda giles gillian gina giovanni gisele giselle gita giulia giuseppe gladys glen glenda glenn
    glenys glynis godfrey gonzalo gopal gordon graciela grainne grayson gregg gregor greta gretchen griselda
    grzegorz guillermo guinevere gurpreet gustavo gwen gwendolyn gwyneth hailey haley halina hallie hamid hamza
    harish harpreet harriet haruto harvey hasan hattie hayley heidi helena helene helga henrietta herbert herman
    hermione hester hilario hilary hilda hillary hina horace hortencia howard hubert huda humberto humphrey hyun ida
    ifeoma ignacio ikram ilana ilene imani imelda imran indira ines inez inga ingram iona iqbal ira irene irfan irma
    isaac isabel isabelle isaiah isidro ismail isobel itzel ivana ivette jace jacek jacinta jackie jaclyn jadwiga
    jae jagdish jagger jaime jake jakub jamila jana jane janelle janette janine janusz jared jarrod jarvis jasbir
    jasmin jasper jaswinder javed jawad jayne jazmin jeanette jeanie jeanne jemima jenna jennie jeremiah jerome
    jerri jerzy jessie jia jill jillian jimmy jin jiwon joanie joann joanna joanne joao joaquin joaquina jocelyn
    jodi jodie jody joel joey johanna johnny jolene jon jonah jonas jordan josefina joselyn josephine josh josiah
    josue juana juanita jude julian julianna juliet juliette julio julius justine justyna kabir kade kai kaitlin
    kaitlyn kalpana kamal kamala kara karan kareem kari karim karin karina karl karla kasey kasia kassandra
    katarzyna katelyn katharine kathi kathie kathy katie katrin katrina katy katya kavya kay kaya keaton keegan
    keira kellan kelli kellie kelvin kendall kendra kenny kent keri kerri kerry khalid khalil kieran kieron killian
    kim kimber kiran kirk kirsten kirstie kirsty krista kristen kristi kristin kristina kristine kristy krystal
    krystyna krzysztof kunal kurt kylie lachlan laila lakshmi lalita lamar lana lance lara larissa lata latasha
    latifa laurence lauri laurie lawrence lazaro leah leandro leann leanna leanne leena leif leila leland lennox
    lenora leon leona leonard leonardo leonel leonie leonora leopold leslie lester leszek leticia lewis leyla lidia
    lila lilian liliana lillian lilly lily linnea lionel liza lloyd lois lonnie lora lorena lorenza lorenzo loretta
    lori lorna lorraine lottie lou louie louis louisa louise lourdes luana lucian lucille lucinda lucius lucy luella
    luigi luisa lukasz lupe luther lydia lynda lyndon lynette lynn lynne mable macarena mackenzie maddox madeleine
    madeline magda magdalena mahesh mahmoud maite malgorzata malika malini mallory manish manoj manuela mara marcel
    marcella marcelo marcia marcos marek margarita margarito margery margo margot marguerite mariam mariama marian
    marianne maribel marie mariel marietta marilu marina marion marisa marissa maritza marjorie marla marlena
    marlene marlon marsha marshall martin martina marvin maryam maryann mateo mateusz matilda matteo maud maude
    maura maurice mauricio mavis maximo maxine maxwell mckenzie meena meera meghan mehmet meiling melanie melinda
    mellissa melvin mercedes meredith mervyn mhairi micah michaela michal michele mihai mikayla mikey milan mildred
    miles millicent millie mina mindy mirabel miranda mireya miriam miroslav mitchell mohamad mohamed mohan mohsin
    moises mollie molly mona monika morag morgan morris muhammad mukesh muriel murray mustafa myra myron nabil
    nadeem nadia nadine nadir nanette naresh nasir nasreen nasser natalia natalya nate nathaniel naveed naveen navin
    nayeli neal neil nelida nell nellie nelly nerys nestor nettie neville ngozi nicanor nico nicola nicolas
    nicolette nikhil nikita nilesh nina noelle noemi nola nolan norbert norberto noreen norma norman nour nuno nuria
    obinna octavia octavio odette ofelia oisin oleg oleksandr oliver olu oluwaseun omari oonagh ophelia orla orlando
    osman osvaldo oswald otto padraig paige pam pankaj parvati pascual pat patrice patricio patti paula paulette
    paulina pauline pawel payton penelope percy perry petr petra petula peyton philip philippa phillip phoebe
    phyllida phyllis pietro pilar piotr pippa portia prakash pranav preeti preston priyanka pru quentin quincy quinn
    rachael rachna radek radha radu rafael rafaela rafiq rahim rahul rajesh rakesh ralph ramesh ramiro ramona ramsey
    randall randolph randy rania raquel rashid ravinder raylene reagan reba rebeca regina remy rena renata rene
    renee reuben reva reynaldo reza rhea rhiannon rhoda rick ricky riley rina rita ritu rizwan robbie robby roberta
    robyn rochelle rocio roderick rodney rodolfo rodrigo rogelio rohan rohit roisin roland rolando ron ronan ronda
    ronnie rory rosalba rosalie rosalind rosalyn rosanna rosanne rosario rosaura roscoe rosemary rosetta roshan
    rowan rowena roxana roxanne roxie roy roya ruairi ruben rudy rukhsana rupert russell ruth ruthie ryker ryo
    ryszard saanvi sabah sabina sabrina sachin sadia safiya sahil saima salim sally salma salman salome salvador
    samina samir samira sandeep sangita sanjana santiago saoirse sarita saskia satish saul sawyer sayed seamus
    sebastian seema selena selina selma serena seth shabana shabnam shahid shakeel shakira shanice shannon shanti
    shari sharlene sharmila sharron shaun shauna shawna shea sheena sheldon shelley sherman sherri sheryl shilpa
    shira shirin shiv shona shruti shweta sian siddharth sidney silas silvia simeon simona simran sita skye skylar
    slawomir sneha sonia sonja sonya soraya spencer stacie stanislaw stanley stefan stefano steph stephan stephany
    stewart stuart subash sudhir sueann suhail sujata sumit suraj suresh susana susanna susannah sushma suzanne
    suzette suzy svetla swati sybil syed sylvester sylvia tabitha tadeusz tadhg takeshi talia tallulah tamar tami
    tammy tanisha tanvi tara tarun tasha tatum taylor teagan tejas temitope teodoro teri terri terry thabo thaddeus
    thandi thea thelma theodora tiana tilda tilly tim timmy tobias toby tomas tomasz tommy tomoko toni tonia tonya
    tracey trent trina tristan troy trudy tunde twila ty tyra tyson ubaldo uche ulysses uma umar una ursula urszula
    usha usman valarie valeria valerie vandana vani vanna varun vasile vaughn velma vera verity verna vernon vicente
    vicki vickie victor vijay vikas vinay vincent vinod viola violeta virgil vivek vivian vivien vivienne vlad
    vladimir wahid wallace warren waseem wayne wendell wesley wilbur wilfred wilfredo willard willie willy wilma
    winifred winnie winona winston wojciech xavier xenia xiao xiomara yadira yahir yajaira yara yash yasin yasmin
    yasmine yolande yosef ysabel yulia yuri yuridia yvette yvonne zac zachariah zack zahra zaid zane zara zayn
    zbigniew zeenat zelda zena zhang ziad zita zofia zoraida zoya zulema zuri zuzana
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

PETS_CALLED: Final = word_set("""
    rufus rex fido rover bella max luna cooper milo buddy coco rocky teddy tucker bear duke zeus toby bailey murphy
    rosie ruby lola molly daisy sadie roxy ziggy rusty scout gizmo oreo biscuit waffles pepper ginger shadow smokey
    tiger felix whiskers mittens socks patch barney monty ollie buster bruno bingo dexter jasper oscar otis louie gus
    winston koda moose maple mocha nala simba cleo misty pixie poppy willow hazel pickles peanut nacho pumpkin
    snowball tigger domino bandit ranger boomer diesel bentley thor odin loki apollo athena lulu mimi fluffy dolly
    bonnie skye meg tess jess fudge marmalade peaches cookie brandy casper sooty
    """)
