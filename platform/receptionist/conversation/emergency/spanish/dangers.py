"""What people say in Spanish of fire and gas, injuries, children and births, animals, and when they ask for rescue."""

from typing import Final

from receptionist.conversation.emergency.language import State

FIRE: Final = State(
    "fire",
    now="""
    llave del gas [~2] (abierta|abierto|rota)
    (dejamos|dejo|deje|quedo) [~3] gas [~2] (abierto|abierta|prendido)
    (esta|estan) en llamas
    (llena|lleno|llenando|llenandose) de humo
    (esta|estan|estamos|se|ahi|sigue) [~3] (quemando|incendiando|ardiendo|quemandose|incendiandose) [~3]
    (quemando|incendiando|ardiendo|arde) [~2] (casa|cocina|edificio|carro|coche|tienda|local|departamento|techo|cuarto|negocio|camion|sala|todo|oficina|bodega|cortina|cortinas|motor|estufa|horno|restaurante|cama|vecino|escuela|pared|cobija)
    (hay|tenemos|empezo|inicio|tengo|un|provoco|salio|comenzo|veo|vemos|viene) [~2] (incendio|fuego|lumbre|llamas|flamas|llamarada|llamaradas) [~3] (en|dentro|por|no|y|esta|abajo|arriba|afuera|aqui|saliendo|ahora|grande|grandes|fuerte|crece)
    (prendio|prendido|prendieron|agarro|prende|incendio|incendiaron|incendiado|cogio|encendio|envuelt*) [~3] (fuego|lumbre|llamas|flamas|candela|cocina|casa|carro|sarten|aceite|ropa|pelo|cabello|horno|estufa|cortina|cortinas|sabana|sabanas|colchon|sillon|alfombra|mantel|cobija|arbol de navidad|basura)
    (saliendo|salen|sale|veo|ven|hay|entre|con) [~2] (llamas|flamas|lumbre|fuego)
    (llamas|flamas) [~3]
    (hay|sale|saliendo|entra|entrando|llena|lleno|llenando|mucho|muchisimo|sacando|sube|bajando|tanto|puro|harto|demasiado|bastante) [~2] humo [~5] (edificio|cuarto|cocina|salir|casa|pared|enchufe|pasillo|escaleras|por|negro|ventana|respirar|todo|puerta|abajo|techo|motor|ver|adentro|ductos|contacto)
    humo negro
    (enchufe|contacto|cable|cables|tablero|toma|tomacorriente|caja de luz|breaker|medidor) [~3] (chispa*|quema*|humo|humea*|echando|sacando|lumbre|fuego|derrit*)
    (chispas) [~4] (cable*|enchufe|contacto|pared|tablero)
    (huele|oliendo|olor|oler|apesta|huelo|olemos|peste) [~4] (gas|quemado|humo|cable quemado|plastico quemado|huevo podrido|chamuscado)
    (fuga|escape|escapando|saliendo|tirando|tira|escapa) [~2] [de] gas
    gas [~3] (saliendo|escapando|fuga|fugando|huele|suena|tubo|silba|zumba|fuerte|fuertisimo|mareado|mareada|mareados|por toda)
    (rompio|rompi|romper|rompieron|rompimos|trono|pico|perforo|perforamos|reventamos|revento|quebro|golpeamos|choco) [~4] (gas)
    (tubo|tuberia|manguera|valvula|linea|tanque|cilindro|medidor) [~2] gas [~6] (rompio|rompimos|fuga*|sale|saliendo|huele|pica*|roto|rota|silba|tirando|trono|abierta|revento|explot*)
    (alarma|detector|sensor) [~2] monoxido [~4] (suena|sonando|sono|pita|pitando|activo|activado|activada|chilla*|grita*|marca|marcando|disparo|prendio|prendida|no (para|deja))
    monoxido [~6] (alarma|detector|mareo|mareados|cabeza|sonando|nauseas|desmay*|pitando|duele|dormid*|vomit*)
    (sonando|suena|pitando|pita|activo|chillando) [~3] (alarma|detector) [~3] (monoxido|gas|humo|incendios)
    (exploto|explotando|explosion|trono el|estallo|revento) [~3] (gas|boiler|calentador|tanque|cocina|casa|estufa|transformador|caldera|fabrica|edificio|y|en|hay|horno|olla)
    (atrapad*|encerrad*) [~5] (humo|fuego|incendio|llamas|elevador|edificio|escombros|lumbre)
    (cable|cables|poste) [~2] (caido|caidos|tirado|chispeando|cayo|suelto|alta tension)
    """,
    soon="""
    (hay|tenemos) [un] (fuego|incendio|lumbre)
    """,
    event="""
    (se|le) (quemo|incendio|incendiaron) [~2] (casa|cocina|carro)
    """,
)
INJURY: Final = State(
    "injury",
    now="""
    (encima) [~3] (hirviendo|pesad*|agua)
    (le|les|lo|la|me|nos) (pego|cayo|alcanzo|dio|fulmino) un rayo a (mi|su|un|una|la|nuestro|nuestra) <quien>
    (al|a mi|a su|a un|a una|a la|a nuestro|a nuestra) <quien> (le|lo|la) (pego|cayo|alcanzo|dio|fulmino) un rayo
    un rayo [le|lo|la|les] (pego|cayo|alcanzo|golpeo|dio|fulmino) (al|a mi|a su|a un|a una|a la|a nuestro|a nuestra) <quien>
    (me|nos) (pego|alcanzo) un rayo
    (olla|agua|aceite|caldo) [~2] hirviendo
    cayo encima | cayo [~1] encima
    (metio|metieron) [~1] (mano|brazo|dedo|dedos|pie) [~2] (molino|maquina|licuadora|sierra|podadora|ventilador|cadena|prensa|puerta)
    (aplasto|prenso|atoro) [~3] (mano|pierna|pie|brazo|dedo|cuerpo|pecho)
    (atropello|atropellaron|arrollo|arrollaron) [a|al]
    (coche|carro|camion|camioneta|moto|auto|troca|taxi|autobus|bus|tren) [~1] [le|lo|la] (pego|golpeo|dio|embistio|aplasto) [a|al] [mi|un|una|el|la|nuestro|nuestra] (perro|perra|perrito|perrita|gato|gata|gatito|gatita|cachorro|hijo|hija|nino|nina|esposo|esposa|senor|senora|hombre|mujer|muchacho|muchacha|ciclista|papa|mama|hermano|hermana|amigo|amiga|abuela|bebe|vecino|vecina)
    (hubo|hay|paso|acaba de haber|vi) [~2] (accidente|choque|volcadura|explosion|derrumbe) [~6] (herid*|atrapad*|gente|sangr*|muert*|tirad*|inconsciente|grave|feo|afuera|ahora)
    (atrapad*|prensad*|aplastad*|atorad*|sepultad*) [~4] (carro|coche|debajo|bajo|maquina|maquinas|fierros|camion|abajo|auto|escombros|elevador|llanta|adentro|puerta|troca|dentro|rueda|prensa|tractor)
    (<me>) (atropello|atropellaron|arrollo|arrollaron|aplasto|aplastaron|paso por encima|pasaron por encima|electrocuto|electrocutaron|prenso|cayo encima|callo encima)
    (me|le|nos|les) cayo (un|una|el|la|unos|unas) [~1] (poste|muro|pared|viga|techo|andamio|maquina|motor|caja|cable|rama|piedra|roca|refrigerador|mueble|television|tele|librero|ropero|escalera|olla|agua|aceite|sopa|carro|coche|tronco|estante|lamina|plancha|costal|tabla|vidrio|fierro|bloque)
    (atropellad*|electrocutad*|electrocuto|electrocutaron|electrocutando|electrocutarse|electrocutar|arrollad*|empalad*|quemad* viv*)
    (acaban|acaba) de (atropellar|chocar|arrollar|electrocutar|caer) [~4]
    (acabamos|acabo|acaban) de (chocar|volcar|accidentar*) [~6]
    (chocamos|choque|accidente|chocaron|volcamos|volcadura|volco|choco|accidente terrible) [~8] (atrapad*|herid*|sangr*|inconsciente*|responde|fierros|mueve|salir|muert*|prensad*|grave|ambulancia|ahora|aqui afuera|tirad*)
    (hay|varios|muchos) [~2] (herido|heridos|lesionado|lesionados|gente tirada)
    (cort*|amput*|arranc*|trozo|cerceno|rebano|volo|mocho) [~4] (dedo|dedos|mano|brazo|pierna|pie|oreja|pulgar)
    (dedo|dedos|mano|brazo|pierna) [~3] (cortado|cortados|arranc*|amput*|colgando|piso|suelo|cercenad*|mochad*)
    no [~1] (siente|siento|mueve|muevo|puede mover|puedo mover|siente nada) [~2] (pierna|piernas|brazos|pies|manos|cuello|cuerpo|nada)
    (cayo|caido|aventaron|cai|cae|resbalo|caerse|calleron|tiro|rodo) [~5] (techo|escalera|escaleras|andamio|piso|azotea|balcon|ventana|caballo|arbol|moto|barda|altura|tejado|segundo|tercer|poste|pozo|barranco|bicicleta|metros) [~10] (no|sangr*|inconsciente|siente|mueve|cabeza|espalda|cuello|responde|pierna*|hueso|vomit*|despierta|grita*|fractur*)
    (rompio|quebro|fracturo|partio|desnuco|rompi|quebre) [~3] (cuello|espalda|columna|craneo|cadera|hueso y|pelvis)
    hueso* [~3] (fuera|salido|afuera|sale|ve|salio|asoma|expuesto|saliendo)
    fractura expuesta
    (quemo|quemaron|queme|quemado|quemada|quemadura|quemaduras|escaldo) [~5] (cara|cuerpo|aceite|agua hirviendo|hirviendo|todo|toda|grave|graves|acido|brazos|pecho|piel|tercer|aceite caliente|gravemente|ojos|viva|vivo|brazo|piernas)
    (aceite|agua|sopa|caldo|cafe|manteca) [~1] (hirviendo|caliente) [~4] (encima|cayo|cara|cuerpo|quemo|brazo|piernas|piel)
    piel [~3] (cae|cayendo|desprend*|despega*|levanta|colgando)
    (clavo|clavado|clavada|enterro|enterrado|enterrada|encajo|ensarto|atraveso|traspaso) [~5] (ojo|pecho|cuello|estomago|pierna|mano|cabeza|espalda|pie|varilla|cuchillo|fierro|panza|abdomen)
    (acido|cloro|quimico|lejia|sosa|tinte|amoniaco|cemento|cal) [~4] (ojo|ojos|cara)
    (descarga|toque|toques|corriente) [~2] (electrica|luz|corriente) [~6]
    (pegado|agarrado|pego) [~2] (corriente|cable)
    (mordio|mordido|pico|picado|ataco) [~4] (vibora|serpiente|cascabel|alacran|coralillo|escorpion|cobra|viuda negra)
    (ataco|atacando|mordio|mordiendo|destrozo|destrozando) [~3] (perro|perros|pitbull) [~6] (cara|cuello|nino|nina|sangr*|suelta|brazo|hijo|hija|bebe|pierna)
    (perro|pitbull|perros) [~2] (ataco|atacando|mordio|mordiendo|destrozando|esta atacando) [~4] (cara|cuello|nino|nina|sangr*|suelta|hijo|hija|bebe|brazo|a|mi)
    golpe de calor|insolacion
    (herido|herida|malherid*|lesionado|golpeado) (grave|gravemente|de gravedad|de muerte|de bala)
    (mano|brazo|dedos|pelo|cabello|manga) [~3] (atorad*|atoro|atrapad*|atrapo|metio|prens*|moli*|agarro) [~4] (maquina|molino|puerta|prensa|licuadora|banda|sierra|molino|revolvedora|elevador|cortadora)
    (sierra|cortadora|machete|motosierra|esmeril|cuchillo|vidrio|podadora) [~4] (mano|brazo|dedos|pierna|dedo|cuello|muneca|hasta el hueso)
    """,
)
CHILD: Final = State(
    "child",
    now="""
    no [~1] (encuentro|encontramos|veo|aparece) [~1] (a) [~1] (mi|hijo|hija|nino|nina|bebe|nieto|nieta)
    (se perdio|desaparecio|se robaron|secuestraron) [~1] (mi|un|una|el|la) [~1] (hijo|hija|nino|nina|bebe|nieto|nieta)
    (cayo|caido|metio|resbalo|hundio|tiro|fue) [~4] (piscina|alberca|tina|pozo|rio|lago|agua|mar|banera|bañera|cubeta|pileta|arroyo|jacuzzi|cisterna)
    (sacamos|saque|sacaron|sacar|encontre|encontramos|flotando|fondo) [~4] (piscina|alberca|tina|agua|rio|pozo|banera|lago|mar|cisterna)
    (ahogado|ahogada|ahogo) [~4] (piscina|alberca|mar|tina|rio)
    (encerrad*|dejo|dejaron|quedo|solo|sola|hay) [~4] (carro|coche|auto|camioneta) [~8] (calor|bebe|nino|nina|sol|grados|llora|sudando|rojo|perro|encerrad*|solo|sola|cerrado)
    (bebe|nino|nina|hijo|hija) [~4] (encerrad*|atrapad*|atorad*) [~2] (carro|coche|auto|camioneta|lavadora|elevador|bano)
    (bebe|nino|nina|recien nacido) [~3] (no llora|no despierta|flacid*|aguad*|blandit*|no come y|desguanz*)
    no llora
    (fiebre|calentura|temperatura) [~8] (convuls*|responde|despierta|morad*|cuarenta y uno|cuarenta y dos|41|42|tiesa|tieso|reacciona|desmay*|temblando tod*)
    (desaparecio|perdio|perdi|perdimos|robaron|llevaron|encuentro|encontramos) [~3] (mi hijo|mi hija|mi nino|mi nina|al nino|a la nina|mi bebe|al bebe|el nino|la nina)
    (cayo|caido) [~6] (segundo|tercer|primer|cuarto|ventana|balcon|piso) [~6] (mueve|llora|sangr*|respira|responde|no|despierta)
    (cordon|cuerda|cable|cortina) [~4] (cuello)
    """,
)
LABOUR: Final = State(
    "labour",
    now="""
    (viene|nace|sale) [~1] bebe
    (rompi|rompio|rompieron|revento|reventaron) [~3] (fuente|aguas|bolsa)
    (bebe|nino|nina|cabeza|cabecita) [~3] (viene|saliendo|salir|naciendo|nacer|asoma|sale|ya viene|ya se ve)
    (ve|veo|asoma|siento|toco) [~3] (cabeza|cabecita)
    (pariendo|parto ahora|dando a luz|trabajo de parto|va a nacer|esta naciendo|va a parir|voy a parir|a punto de parir|alumbrando|aliviando)
    (contracciones) [~5] (minuto|minutos|seguidas|cada|fuertes|segundos|seguiditas|ya)
    (ganas de pujar|pujando|tengo que pujar)
    (embarazad*|semanas|meses) [~6] (convuls*|no se mueve|no siento|cai|caida|dolor fuerte|desmay*)
    """,
)
ANIMAL: Final = State(
    "animal",
    now="""
    (perro|perra|perrito|perrita|gato|gata|gatito|gatita|cachorro|cachorrita|conejo|mascota) [~5] (atropell*|envenen*|convuls*|desplom*|ahogando|ahoga|sangrando|desangr*|muriendo|inconsciente|mataron|ataco|atacaron|paraliz*|trago)
    (perro|perra|perrito|perrita|gato|gata|gatito|gatita|cachorro|cachorrita|conejo|mascota) [~5] no (respira|se mueve|reacciona|se puede parar|se levanta)
    (panza|barriga|estomago|vientre|abdomen) [~3] (dura|duro|hinchad*|inflad*|inflamad*|tambor) [~8] (vomit*|arquea*|nada|desplom*|babea*|arcadas)
    (arcadas|arqueando) [~6]
    no [~2] (orina|orinar|orinado|hacer pipi|hace pipi|mea|mear) [~8] (dia|dias|horas|grita*|llora*|maulla*|dolor|desde)
    (tripas|intestinos|ojo) [~3] (fuera|afuera|salido|salio|colgando|salidas)
    (encias|lengua) [~2] (blancas|palidas|moradas|azules|azul|morada)
    """,
)
HELP: Final = State(
    "help",
    now="""
    (llame|llamen|llama|llamar|llamenle|llamele|hablenle|hablele|hable|pida|pidan|marque|marquen|necesito|necesita|necesitamos|manden|mande|manda|mandenme|envien|envie|traigan|urge|urgente|quiero|ocupo|ocupamos|mandeme|avise|avisen|donde) [~3] (ambulancia|911|emergencias|policia|bomberos|paramedicos|cruz roja|patrulla|patrullas|socorro)
    (se|me|nos) [<me>] [~1] (esta|estoy|estan|anda|estas) [~1] (muriendo)
    se [~1] (muere|muriendo) [~3]
    (me|se) (muero|muere) (aqui|ayud*|por favor|creo|siento|ya|mi|del dolor en)
    (siento que|creo que|pienso que) [~1] [me] (muero|voy a morir|muriendo)
    (va a|voy a) morir*
    (entre la vida y la muerte|vida o muerte|cuestion de vida)
    (es|tengo|tenemos|hay|esto es) una (emergencia) [medica|grave|real|por|ayud*|mi|ahora|de vida|urgente|y]
    emergencia (medica|grave|real) [por|mi|ayud*]
    (auxilio|socorro) [~2]
    (ayuda|ayudeme|ayudenme|ayudenos|ayudennos|ayudame) [~5] (muriendo|muere|sangr*|respira*|matar|fuego|pistola|urgente|rapido|atrapad*|morir|ahog*|pega*|desmay*|convuls*|herid*)
    (sin frenos|no frena|no tengo frenos|quede sin frenos|fallaron los frenos) [~8]
    (ahogando|ahogandose|ahogo) [~3] (alberca|mar|rio|piscina|lago)
    """,
    soon="""
    (es|tengo|tenemos|hay|esto es) una emergencia
    """,
)
DANGERS: Final = (FIRE, INJURY, CHILD, LABOUR, ANIMAL, HELP)
