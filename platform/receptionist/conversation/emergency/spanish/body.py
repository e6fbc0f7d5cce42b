"""What people say in Spanish when a body is in danger: breath, heart, head, blood, allergy, fits, fainting."""

from typing import Final

from receptionist.conversation.emergency.language import State

BREATHING: Final = State(
    "breathing",
    now="""
    (algo|hueso|comida|carne|dulce|uva|moneda|pedazo|juguete|pastilla) [~2] (atorad*|atravesad*|atascad*|pegad*|trabad*) [~3]
    (atorad*|atravesad*|atascad*|trabad*) en [~1] garganta
    no [~1] (tose|toser|tragar|traga|puede tragar|puedo tragar|le sale sonido)
    (ronca|roncando|roncara) [~4] (despierta|responde|raro|respira*)
    no [~2] (puedo|puede|podemos|pueden|podia|logra|logro|consigue|consigo|alcanza a|alcanzo a|deja|dejan|esta|estan|estoy|quiere) [~2] (respirar|respirando|agarrar aire|jalar aire|tomar aire|coger aire)
    no respira*|no esta respirando|no le respira|no respiro
    (casi|apenas|ya) no respira*
    (respira|respiro|respirando) [~1] (poco|poquito|raro|mal|menos|feo|agitado|cortado|apenas|trabajo|dificultad|rapidisimo)
    (dejo|deja|dejado|paro|para|dejando) de respirar
    apenas [~1] (respira*|puede respirar|puedo respirar)
    (cuesta|cuestan|costando|costaba) [~2] (respirar|trabajo respirar|agarrar aire)
    (dificultad|dificultades|problemas|trabajo|trabajos|problema) [~2] (para|al|de) [~1] respirar
    (trabajo|esfuerzo) (respirar|para respirar)
    (falta|faltando|faltaba|acaba|acabando|va|entra) [~2] (aire|oxigeno|respiracion)
    [se] [<me>] (va|iba|fue|corta) [~1] (respiracion|el aire)
    no [~1] (entra|llega|pasa|alcanza|jala|agarra|sale) [~2] (aire|voz|oxigeno)
    sin (aire|oxigeno|respirar)
    (ahogo|ahoga|ahogando|ahogandose|ahogandome|ahogarse|asfixi*|sofoc*|atragant*)
    (labios|cara|boca|unas|dedos|lengua|piel|encias) [~3] (azul*|morad*|gris*|blancos como|amoratad*)
    (bebe|hijo|hija|nino|nina|esposo|esposa|papa|mama|abuela|esta|estan|estoy|se puso|poniendo|pone|puso|poniendose|quedo|queda|todo|toda|nacio) [~2] (azul|azules|morado|morada|moradito|moradita|moradisimo|amoratado|cianotic*)
    (cierra|cerrando|cerro|cerrandose|hinchando|hincho|hinchada|tapando|tapada|aprieta|cerrada) [~2] (garganta|traquea|vias|respiracion)
    garganta [~2] (cerrando|cerrada|cierra|hinchada|hinchando|tapada|apretada)
    (atorado|atorada|atoro|atorada|atasco|atascado|atravesado|atraveso|trabo|pegado) [~4] (garganta|traquea|pescuezo|tragar|hueso|carne|comida|pedazo)
    (se|me) atoro
    (ataque|crisis) [~1] (de asma|asmatic*|respiratori*)
    (inhalador|nebulizador|bomba del asma) [~3] (no|acabo|veces|nada|cada)
    pecho [~2] (hunde|silba|chifla|hundido)
    (paro respiratorio|insuficiencia respiratoria|sin respiracion)
    (jadea|jadeando|boquea|boqueando) [~2]
    maniobra [~1] heimlich
    """,
)
HEART: Final = State(
    "heart",
    now="""
    no [~2] (siento|encuentro|late|tiene|hay|siente) [~2] (pulso|latido*|corazon)
    (pisan|pisa|pisando|parado|sentado|encima|aplasta*) [~3] pecho
    corazon [~3] (sale|salir|brinca|acelera*|agita*|revienta|truena|fuerte y)
    dolor [~5] pecho
    (dolor|dolores|dolorcito|punzada|punzadas|presion|opresion|ardor|peso|elefante|apreton|piedra|tirantez|molestia|pinchazo|pinchazos|losa) [~6] (pecho|corazon|esternon)
    (duele|dolia|doliendo|aprieta|apretando|oprime|oprimiendo|punza|arde|pesa|quema|estruja|estrujando|molesta|aplasta|aplastando) [~3] (pecho|corazon)
    pecho [~2] (duele|aprieta|apretado|oprimido|doliendo|dolor|pesado|revienta|quema|arde|cerrado|explota)
    (dando|dar|dio|teniendo|tiene|tengo|sufriendo|dandole|dandome|tener|un|esta con|parece|creo que es) [~3] (infarto|ataque cardiaco|ataque al corazon|paro cardiaco|ataque de corazon|preinfarto)
    (agarra|agarro|agarrando|agarrandose|toca|tocando|llevo la mano al|sujeta|aprieta) [~2] pecho
    corazon [~2] (paro|detuvo|para|no late|salir|saliendo|parando|deteniendo|fallando|dejo de|late raro|desbocado|mil|palpita|acelerado|salta)
    (paro|detuvo|deteniendo|parado|<me> para) [~2] corazon
    no [~2] (pulso|latido|latidos|late)
    sin pulso
    (compresiones|masaje cardiaco|rcp|resucitacion|reanimacion|reanimando|reanimar|primeros auxilios a)
    (brazo izquierdo|hombro izquierdo|mandibula|quijada) [~6] (pecho|sudando|sudor|dormido|dormida|adormecido|duele|entumido)
    (dormido|durmiendo|durmio|duerme|adormece|entume|entumido|hormiguea) [~3] brazo [izquierdo]
    paro cardiaco
    """,
    soon="""
    infarto
    ataque [al|de|del] (corazon|cardiaco)
    """,
    event="""
    (tuvo|tuve|dio|sufrio|tuvieron) [~2] (infarto|ataque al corazon|ataque cardiaco)
    """,
)
STROKE: Final = State(
    "stroke",
    now="""
    (fue|va|quedo|jalo|hizo) [~3] (cara|boca|ojo|lado) [~3] (lado|chueca|torcida)
    (habla|hablando) [~2] (borracho|borracha|raro|rara|enredado|cosas raras)
    no [~2] (agarra|agarrar|sostiene|sostener|levantar|detener) [~2] (cuchara|vaso|taza|nada|mano|brazo)
    no [~2] (sabe|se) [~2] (quien|donde) [~1] (soy|esta|es|estamos|somos)
    arrastra*
    no [~2] (veo|ve|ver) [~2] (ojo|ojos|nada|lado)
    no [~2] (salen|sale|salir) [~2] (palabras|palabra|voz|hablar)
    (brazo|mano|pierna) [~2] (cae|caido|dormida|dormido|muerta|muerto|entumida|entumido|adormecida|adormecido|floja|flojo|sin fuerza)
    boca [~1] (de lado|chueca|torcida|caida)
    (dando|dar|teniendo|tiene|tengo|sufriendo|dandole|dandome|esta con|parece|es|tener|sera) [~3] (derrame|ictus|embolia|trombosis|apoplejia|infarto cerebral|aneurisma|isquemia|derrame cerebral|acv|evento cerebral)
    derrame cerebral [~2] (ahora|ya|esta)
    (cara|boca|labio|ojo|parpado|sonrisa|lado|mitad|cachete) [~5] (caida|caido|chueca|chueco|torcida|torcido|torcio|cayo|cae|desviada|desviado|colgando|dormida|dormido|paraliz*|jalada|deforme|ladeada|de lado|adormecida|entumida|muerta|muerto)
    (torcio|cayo|cae|desvio|chueco|paralizo|ladeo|jalo|durmio|durmiendo|paralizando|entumio|adormecio) [~4] (cara|boca|lado|mitad|cuerpo|labio|ojo|parpado|sonrisa|brazo|pierna)
    no [~3] (mueve|mover|muevo|siente|siento|sentir|levantar|levanta|levanto|responde) [~2] (brazo|brazos|pierna|piernas|mano|manos|lado|cuerpo|medio cuerpo|mitad|cara|pies|derecha|izquierda|nada)
    (habla|hablando|hablar|palabras|decir|dice) [~2] (raro|rara|enredado|enredada|trabado|trabada|arrastrando|incoherente|incoherencias|tonterias|disparates|incoherente|al reves|revuelto|barrido|balbuce*|como borracho|sin sentido|puras cosas raras|no se entiende)
    (arrastra|arrastrando|enredan|enreda|traba|traban|lengua trabada|se le traba) [~3] (palabras|lengua|habla|pierna|pie)
    no [~3] (entiende|entendemos|entiendo) [~3] (dice|habla|hablar)
    no [~1] (puede|puedo|logra|alcanza a|le salen|le sale) [~1] (hablar|las palabras|la palabra|palabra|decir|formar|articular|ver|caminar derecho)
    no (habla|ve|oye) [~1] [bien|nada] [~2] (repente|golpe|pronto)
    (medio cuerpo|mitad del cuerpo|un lado|lado izquierdo|lado derecho) [~4] (dormido|paraliz*|muerto|muevo|mueve|mover|siente|siento|entumido|caido|durmio|adormecido|hormigueo|debil)
    (se quedo|quedo|esta|de repente) [~2] (paralizad*|ciego|ciega)
    no [~1] (reconoce|conoce) [~2] (nadie|nos|me|gente|donde|familia|hijos)
    (perdio|perdi|perdiendo|pierde) [~2] (vista|habla|fuerza|sensibilidad|equilibrio)
    (veo|ve|viendo) doble
    (peor|horrible|tremendo) dolor de cabeza [~3] (vida|repente|golpe)
    (babea|babeando) [~3] (reconoce|habla|chueca|cara|responde)
    (dolor de cabeza) [~4] (repentino|de golpe|nunca|explota*)
    """,
    event="""
    (tuvo|tuve|dio|sufrio) [~2] (derrame|ictus|embolia|trombosis|apoplejia)
    """,
)
UNCONSCIOUS: Final = State(
    "unconscious",
    now="""
    (papa|mama|abuela|hijo|hija|esposo|esposa|hermano|hermana|bebe) se nos (va|esta yendo|fue)
    no [~1] (podemos|puedo|logramos|pude|logro) [~1] (levantar|despertar|levantarlo|levantarla|hacerlo reaccionar)
    (puso|pusieron|esta) [~2] (palido|palida|blanco|blanca|amarillo|frio|fria) [~6] (lado|cayo|desmay*|no|sudando|responde|suelo|vomit*|fue)
    (no nos|no me|ya no) [~1] (contesta|responde|reconoce|oye)
    (azucar) [~8] (sudando|reconoce|temblando|despiert*|responde|contesta|desmay*)
    (fria|frio|helad*) [~2] (no|tirad*|piso|bano)
    (acaba de) (caer|desmayar|desplomar|desvanecer) [~4]
    (como|esta) ido* [~3]
    (encontre|encontramos|halle|hallamos) [~3] (piso|suelo|tirad*|inconsciente|desmayad*)
    (piso|suelo) [~3] (no|responde|inconsciente|sangr*)
    inconsciente*
    (sin|perdio|perdido|recupera|recuperado|recobra|perdiendo|recobrado|pierde|perder|vuelve|volver) [~2] (sentido|conocimiento|conciencia|en si)
    no [~3] (responde*|reaccion*|despiert*|despertar|desperto|contesta*|vuelve en si|volvio en si|recupera|recobra|abre los ojos|abre sus ojos|despertarla|despertarlo|mueve|vuelve|reaccionar|responder|moverse|para de temblar)
    no [se] mueve|no se (levanta|para)
    (sin) (moverse|reaccionar|responder|vida|despertar)
    (esta|estan|quedo|cayo|sigue|encontre|encontramos|hay|lo veo|la veo) [~4] (desmayad*|tirad*|desplomad*|desvanecid*|inerte|privad*|noquead*|flacid*|aguad*|morib*|sin vida)
    (tirad*|tumbad*|desplomad*) [~2] (en|sobre|piso|suelo|banqueta|calle)
    (tirado|tirada|caido|caida|desplomado|desplomada) [~3] (piso|suelo|bano|calle|banqueta|cocina|escaleras)
    ojos [~2] (blanco|blancos|volteados|en blanco|perdidos|atras|idos|fijos)
    (voltearon|voltean|voltea|fueron|pusieron) [~2] (ojos)
    (estoy|me voy a|va a|anda|esta|me esta|se esta|a punto de|siento que me) [~1] (desmayando|desmayar|desvaneciendo|desvanecer|desmayo|perdiendo el conocimiento|desvanezco)
    (me|se|le) (desvanezco)
    [se|le|me] (bajo|baja|bajisim*) [~3] azucar [~6] (despiert*|responde|reacciona|temblando|desmay*|conoce|inconsciente)
    (azucar) [~3] (treinta|cuarenta|baja|bajisima|suelo|veinte) [~6] (despiert*|responde|reacciona|temblando|desmay*|sudando)
    coma diabetico
    casi no [~3] (despertar|responde|despierta|reacciona)
    (creo que|esta|parece|como) [~1] (muerto|muerta) [en|tirado|tirada|no]
    """,
    event="""
    me (desmaye|desvaneci)
    se [<me>] (desmayo|desvanecio|desplomo|desmayaron|desplomaron)
    (acaba|acababa) de (desmayarse|desplomarse|desvanecerse|caer)
    (desmayo|desvanecio|desplomo) [~2] (y|en|no|de|ahora)
    ha desmayado
    (perdio|perdi) el (conocimiento|sentido)
    se cayo [redondo|seco|al piso|de repente]
    """,
)
SEIZURE: Final = State(
    "seizure",
    now="""
    (tieso|tiesa|rigido|trabo|engarroto) [~6] (tiembla*|manitas|ojos|sacud*|morad*)
    (convulsiono|convulsiona|convulsionan|convulsionar|convulsionando|convulsionado|convulsionaba|convulsione)
    (dando|dio|dieron|da|dan|daba|teniendo|tuvo|acaba*|otra|con|entro en|tras|una|sigue con|esta con) [~3] (convulsion|convulsiones)
    (convulsion|convulsiones) [~3] (ahora|no [<me>] (para|paran|detiene*|quita*)|fuerte|fuertes|seguidas|y no|en el piso|ayud*|feo|feas)
    (dando|dio|dieron|dan|teniendo|tiene|tuvo|con|otro|otra) [~3] (ataque epileptico|ataques epilepticos|ataque de epilepsia|crisis epileptica|crisis convulsiva|epilepsia)
    ataque (epileptico|de epilepsia) [~3] (ahora|no|ya|y)
    (espuma|espumarajos|baba) [~3] (boca)
    (temblando|tiembla|sacudiendo|sacude|sacudidas|temblores|brincando|retorciendo|retuerce|pataleando) [~4] (todo|toda|cuerpo|ojos|piso|suelo|responde|para|espuma|feo|sin control|descontrol*)
    (rigido|rigida|tieso|tiesa|trabado|trabada|engarrot*) [~4] (temblando|tiembla|ojos|responde|espuma|no|morad*|sacud*)
    (puso|quedo) [~1] (rigido|rigida|tieso|tiesa)
    """,
    soon="""
    (dando|dio|dan) [un|otro] ataque
    convulsiones
    """,
)
BLEEDING: Final = State(
    "bleeding",
    now="""
    (sangrando|sangra|sangro) [~8] (hora|horas|quita|contracciones|meses|semanas|debil|mareo|mareada|mareado|nariz|vagina|parto|golpe*)
    (empapando|empape|empapo|llenando) [~2] (toalla*|sabana*|pantalon*|ropa|gasas|compresa*)
    (mano|brazo|pierna|cabeza|dedo|pie) [~2] (abierta|abierto|partida|destrozada|colgando|cortada)
    (hay|tanta) [~1] sangre [~3]
    cort* [~3] (profundo|hondo|feo|hueso)
    se corto [~2] (vena|arteria|cuello|muneca|brazo|pierna|mano)
    no [~5] (para|paran|parar|parado|detiene|detener|deja|dejado|corta|cortar|detenido|controlar|cierra|deja de|cede|frena) [~3] (sangre|sangrado|sangrar|hemorragia|sangrando)
    (sangre|sangrado|hemorragia|sangra|sangrando|sangro) [~4] (no|sin|nada) [~3] (para|parar|detiene|detener|deja|corta|cesa|control|parado|cede|dejado|quita)
    (sangra|sangrando|sangro|sangraba|sangrado) [~3] (mucho|muchisimo|muchisima|demasiado|sin parar|chorros|bastante|feo|horrible|oido|oidos|cabeza|abundante|abundantemente|fuerte|todos lados|como loco|por todas|tanto|embaraz*|bastantisimo)
    (mucha|muchisima|demasiada|tanta|harta|bastante|pura|un chorro de|un charco de|charco de|litros de|lleno de|llena de|cubierto de|cubierta de|empapad* de|empapad* en|banado en|banada en|bañado en|perdiendo|perdido|pierde|escupiendo|tosiendo|vomita*|vomito|vomite|tose|orina*|echando|arrojando|devolviendo|escupe|brota*|chorrea*|sale|saliendo|salen) [~3] sangre
    sangre [~5] (chorros|chorro|borbotones|todos lados|todas partes|por todo|oido|oidos|empapad*|brotando|sale|saliendo|brota|salpic*|charco|a montones|a mares|cada latido)
    (desangra*|hemorragia)
    (toalla|toallas|trapo|trapos|gasas|gasa|venda|sabanas|camisa) [~2] (empapad*|llen*)
    (cort*|rebano|tajo|abrio|secciono) [~4] (arteria|vena|venas|yugular|garganta|cuello|muneca|munecas|cuello)
    torniquete
    (ve|ven|veo) [~1] (hueso)
    (lleno|llena|llenando) [~2] boca [~2] sangre
    (boca) [~4] sangre [~4] (desmay*|rato|traga*)
    (anticoagulant*|adelgaz*) [~8] (cabeza|sangr*|cayo|golpe*)
    (embarazad*|meses|semanas) [~6] (sangrando|sangre|hemorragia)
    (golpe*|pego|pegue|abrio|descalabro|partio|rompio) [~3] cabeza [~8] (sangr*|vomit*|desmay*|inconsciente|responde|conocimiento|despierta|confundid*|no)
    (empapo|empapando) [~3] (toalla|compresa|compresas)
    """,
)
ALLERGY: Final = State(
    "allergy",
    now="""
    (garganta) [~2] (cerro|cierra|cerrando|cerrada)
    (hincha*|hincho*|inflama*|inflando) [~1] (todo|toda|cara|cuerpo)
    (necesito|necesita|urge) [~2] (epinefrina|epipen|adrenalina)
    (anafila*|choque anafilactico|shock anafilactico|anafilactico)
    (entrando|entro|entra|esta|cayo|cae) en (choque|shock)
    (dando|teniendo|tiene|tengo|esta con|fuerte|grave|severa|dio|es) [~2] (reaccion alergica|reaccion|alergia) [~4] (fuerte|grave|severa|respir*|hinch*|garganta|cara|ahora|lengua|labios|ronchas)
    (teniendo|dando) [~3] (reaccion alergica|reaccion)
    reaccion alergica (fuerte|grave|severa|muy|horrible|fortisima)
    (hincha|hinchando|hincho|hincharon|hinchada|hinchado|hinchados|hinchan|inflama|inflamando|inflamo|inflamada|inflamaron|inflo|inflando) [~4] (lengua|garganta|cara|labios|ojos|boca|cuello|labio)
    (lengua|garganta|cara|labios|cuello|ojos|boca) [~3] (hincha*|hincho*|inflama*|inflamo*|inflando)
    (epinefrina|epipen|adrenalina) [~5] (no|encuentro|trae|tiene|tengo|ya|funciona|puse|pusimos|hermana|hijo)
    no [~3] (epinefrina|epipen|adrenalina)
    (pico|picaron|comio|comi|tomo|tome|picado) [~9] (garganta|lengua|hinch*|respir*|ronchas|inflam*|labios|ahog*|desmay*|cerrando|aire)
    alerg* [~8] (respirar|respira|hinch*|garganta|ahog*|desmay*|cerrando|deja respirar)
    (ronchas) [~5] (respir*|cara|garganta|cuerpo y|hinch*|ahog*)
    """,
)
BODY: Final = (BREATHING, HEART, STROKE, UNCONSCIOUS, SEIZURE, BLEEDING, ALLERGY)
