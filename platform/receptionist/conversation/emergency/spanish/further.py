"""More of what people say in Spanish when something is wrong: in plain forms, in other words, and as recognisers hear it."""

from typing import Final

from receptionist.conversation.emergency.language import State

_FURTHER_BODY: Final = State(
    "body",
    now="""
    no quise (tomar*|pegar*|hacer*) [~4]
    no es (agruras|acidez) es [~1] corazon
    no [~1] (podemos|puedo|pueden) sacar [~2] (carro|coche|agua|fuego|maquina|casa)
    (babeando|babea) [~4] (perdida|ida|reacciona|contesta|temblando)
    se [me|nos] (esta yendo|va|fue) [~1] ayuda
    se me esta yendo|se nos va
    no [<me>] oigo [~1] (respiracion|corazon|respirar)
    no paro de vomitar
    deje de tomar [~6] (temblando|veo|convulsion*)
    (hinchando|hincha) [~3] (por los|por el|por la|camarones|nuez|abeja|mariscos)
    no veo de un ojo
    [<me>] rompio [~1] (brazo|pierna|nariz|costillas)
    (se cayo|cayo) [~3] (pozo|barranco|andamio|rio|alberca|piscina|canal)
    quebro [~1] (pierna|brazo|cuello|espalda)
    oxigeno [~3] (bajando|bajo|baja|acabo|acaba|setenta|sesenta|cincuenta|ochenta|fallo)
    respira [~3] (lento|despacio|despacito|menos|rapido)
    ruido [~3] (respirar|respira|respirando)
    (hunde|hunden|hundiendo) [~2] (costillas|pecho|panza)
    maniobra [~4] no
    (opresion|apretado|presion) [~2] pecho
    corazon [~2] (mil|acelerado|desbocado) [~6] (desmay*|mareo|mareado|aire|sudo)
    dolor [~2] (baja|corre|va|sube) [~3] (brazo|mandibula|espalda|hombro)
    (marcapasos|desfibrilador) [~3] (descarga*|toque*|choque*)
    derrame cerebral|derame|embolia [~1] (creo|ahora|le|esta)
    sin poder (hablar|moverse|respirar|caminar|mover)
    (no puede|no puedo) [~1] (hablar|mover|tragar|respira|abrir la boca) [~8] (de repente|hinchad*|fiebre|cara|brazo|lado)
    (cara|boca) [~2] (torcida|chueca|caida|de lado|colgando|dormida de golpe)
    (arrastrando|arrastra) [~1] (palabras|pierna)
    (brazo|mano|pierna) [~2] no [<me>] (responde|obedece)
    (corto|corte) [~1] con [~1] (sierra|motosierra|machete|esmeril|cortadora|vidrio|hacha)
    (abrio|abrieron) [~1] (herida|puntos|puntada*|operacion|cesarea)
    [<me>] (salio|sale|ve|asoma|asomo) [~1] hueso
    hueso [~2] (fuera|salido|afuera)
    (maquina|molino|prensa|banda|tractor|sierra) [~3] (agarro|atrapo|jalo|corto|aplasto|paso por encima)
    chorros|chorro de sangre
    sangrado (abundante|fuerte|mucho)
    (tosio|tosiendo|tose|escupe|escupio|vomito|orina) [~1] sangre
    (embarazada|meses|semanas) [~5] (sangr*|dolor [~1] horrible|lucecitas|revienta|hinchad*)
    azucar [~4] (treinta|veinte|cuarenta|quinientos|cuatrocientos|seiscientos|bajo mucho) [~6]
    creo que [~3] (murio|muerto|muerta)
    (dejo de) sudar
    no sabe (lo que dice|donde esta|quien soy|quien es)
    alergic* [~4] (inyeccion|epinefrina|comio|pico)
    (shock|choque) [~1] anafilactico
    (tomo|tomaron|trago|tragado|comio|tomado|comieron) [~2] (mis|unas|las|muchas|demasiadas|veinte|treinta) [~1] (pastillas|chochos|medicinas|capsulas|pildoras)
    (diez veces|doble|triple|demasiada|mucha) [~1] (dosis|insulina|medicina)
    (hongos|raticida*|cloro|lirio|uvas|pasas|anticongelante|thinner|veneno) [~3] (vomit*|babea*|temblando|viendo|no)
    (comio|comimos|trago|tomo|lamio) [~2] (hongos|raticida*|lirio*|colilla*|detergente|perfume)
    intoxico [~6] (vomit*|parar|despierta|mareado)
    (jalo|echo|cayo|tiro|volteo) [~2] (olla|agua|aceite|cafe|sopa|caldo|sarten) [~2] (caliente|hirviendo|encima)
    (quemo|quemado|quemada) [~4] (feo|toda|todo|piel|cara|mano|blanca|despegando|ampollas)
    (piel) [~2] (cae|cayendo|despega*|desprend*)
    (ya) [~2] naciendo|ya va a nacer|(teniendo|naciendo) [~1] bebe
    cordon [~2] (salio|afuera|fuera|enredado|cuello)
    no [~1] siento [~4] (mueva|mover|movimientos|se mueve) [~2] [bebe]
    bebe [~2] no se mueve
    (recien nacido|bebe|mes|meses|semanas|dias) [~4] fiebre
    (como trapo|flojit*|aguad*|desguanzad*)
    manchas (moradas|rojas) [~4] fiebre | fiebre [~4] manchas moradas
    (lucecitas|estrellitas|lucitas|borroso) [~4] cabeza
    (cayo|golpeo|pego|cai) [~6] (vomit*|confund*|no despierta|no reacciona|sangre|inconsciente)
    (fiebre|calentura) [~4] (cuarenta|delir*|alucin*|cuello|quimio*)
    (cuarenta|quimio*|quimioterapia) [~5] fiebre
    (alucinando|delirando)
    (estomago|panza|vientre|abdomen) [~2] (duro|dura) [~4]
    duele [~2] (estomago|vientre|panza|costado) [~3] no [<me>] (puedo|puede) (parar|mover|enderezar|caminar)
    presion [~2] (doscientos|doscientas) [~6]
    (rompi|rompio|quebro|quebre|fracturo) [~1] (mandibula|quijada|cuello|cadera|columna|craneo)
    (diente|dientes) [~2] (completo|entero|de un golpe|de raiz)
    (salio|cayo|tumbo|tumbaron) [~2] (diente|dientes) [~4] (golpe|sangr*|minutos|ahora)
    (hinchazon|hinchado|hinchada) [~5] (cuello|ojo|garganta|abrir la boca|tragar|lengua|respirar|fiebre)
    algo [~1] pesado [~3] pecho
    (infarto|in farto) [~1] (ahora|creo|ya|ayuda)
    (sobre dosis|combulsion*|inconciente|aogando|ahogandose|desmayado|desangra*|derrame cerebral)
    no (puede|puedo) respira
    (echando|echa|saca|sacando|hecha) [~1] espuma
    pulso [~3] (siento|debil|bajito|casi)
    casi no le siento
    """,
    soon="""
    (se murio|esta muerto|esta muerta|se nos murio)
    """,
)
_FURTHER_SELF: Final = State(
    "suicide",
    now="""
    ya no voy a estar
    pistola [~1] cargada
    (mata|matara|matar) con los ninos
    junto al rio y [~3]
    lo voy a hacer (hoy|ahora|esta noche)
    mejor sin mi
    (encontre|encontramos|hallamos|halle) [~1] colgad*
    (esta|estaba) colgad*
    me estoy cortando
    (que seria|soy|sere) capaz de hacerme
    llamo [~2] despedirme
    vida [~2] no tiene [~1] sentido
    parad* en [~1] (puente|azotea|orilla|barandal|techo|cornisa)
    (mensaje|carta|nota|llamada) [~3] (adios|despedida|despidiendo*)
    (voces) [~4] (mate|matar|haga dano|morir)
    ya no [~1] (pienso|quiero|voy a|planeo) [~1] (estar|seguir) [~1] [manana|viv*|mas]
    (tomo|tome|tomo) [~4] (pastillas|frasco) [~3] (morirse|morir|matarse|morirme)
    me muero porque las tengo
    """,
)
_FURTHER_DANGERS: Final = State(
    "danger",
    now="""
    (hay|esta|veo) [~1] (senor|hombre|tipo|alguien|sujeto) [~2] (ventana|puerta|patio|adentro|cochera)
    (picar|cortar|apunalar) con [~1] (tijeras|cuchillo|navaja|machete)
    (trae|lleva) [~2] (hijos|ninos|hija|hijo) [~4] (borracho|tomado|drogado)
    (tumbo|tumbando|rompio|pateo|pateando) [~1] puerta
    (avento|empujo|tiro) [~2] escaleras
    (cuida|cuidadora|enfermera) [~4] (pega|golpea|maltrata|lastima)
    (subiendo|metiendo|llevando|jalando) a [~3] (fuerza|camioneta|carro)
    (nino|nina|bebe) [~1] (solo|sola|colgando|caminando|atorado) [~3] (carretera|ventana|calle|vias|balcon|pozo)
    (derrumbo|enterro|colapso|desplomo) [~6]
    (parada|parado|varado|varada|atorado|descompuse) en [~3] (autopista|carretera|freeway)
    pared [~1] caliente
    (gas) y no [~2] (cerrar|apagar)
    alguien [~1] (entro|esta|anda|se metio|metiendose) [~1] (casa|adentro|dentro|patio|cuarto)
    (voy|vamos) a (matar|balear|balacear|quemar|partir|apunalar|disparar|explotar) [~3]
    (los|las|te|lo|la|le|les) voy a (matar|balear|quemar|partir|apunalar|disparar|reventar)
    (puse|pusieron|hay) [~1] bomba
    finja [~3]
    (amenazo|amenaza|amenazando) [~1] (de muerte|con [~1] (pistola|cuchillo|machete|arma|navaja|matarme))
    (sale|saliendo|salio|hay|veo|mucho) [~1] humo [~4]
    (pegamos|pego|rompimos|rompio|picamos|perforo) [~2] (tubo|linea|manguera|tanque) [~1] gas
    (boiler|calentador|estufa|tanque|tubo) [~2] (tirando|saliendo|sacando|escapa*) [~1] gas
    (guele|huele|guele mucho) [~3] gas
    (todos|todas|mis hijos|familia) [~2] (maread*|dormid*|mal|vomit*|desmayad*) [~6] (calentador|boiler|gas|estufa|carro|anafre)
    hubo [~1] (accidente|choque|explosion|balacera)
    (volteo|volco|volteado|volcado) [~2] (camion|carro|coche|camioneta|autobus|trailer|moto|tractor)
    (carro|camion|tren|coche|camioneta) [~1] (choco|estrello|metio) [~1] (contra|con) [~1] (casa|poste|tienda|gente|arbol)
    (vias del tren|las vias) [~2]
    (fue|cayo|caimos|fuimos) al (barranco|rio|canal|pozo|mar|voladero)
    (fueron|fallaron|acabaron|quede sin|quedamos sin) [~1] frenos
    (bajo|debajo de) [~1] agua [~4] (no|sale|hundio)
    corriente [~4] (llevando|llevo|arrastr*)
    (mande|manden|manda|mandeme) [~1] (alguien|ayuda|una patrulla|patrulla|bomberos)
    ambulancia (rapido|ya|urgente|por favor|ahora)
    no aguanta [~1] [apurese]
    (apurese|apurense|rapido) [~2] (no aguanta|se muere|se va|desangra)
    """,
)
_FURTHER_ANIMALS: Final = State(
    "animal",
    now="""
    (envenenaron|envenenar) [~1] (perro|perra|gato|gata)
    (perro|perra|gato|gata|vaca|caballo|yegua) [~4] (sin orinar|agarro chocolate|boca abierta|no puede parir|rompio [~1] pata|tripas)
    salieron [~1] tripas
    (mordio|pico|ataco) [~2] (perro|perra|gato|gata|cachorro|caballo)
    (perro|perra|gato|gata|cachorro|caballo|conejo) [~3] (colico|revolcando|hinchada la panza|panza [~2] (hinchada|tambor|dura)|no puede (parir|orinar|levantar*|mover|caminar|respirar)|no se puede (levantar|parar|mover)|lirio*|veneno|pastillas)
    (salio|salto) [~1] ojo
    """,
)
FURTHER: Final = (_FURTHER_BODY, _FURTHER_SELF, _FURTHER_DANGERS, _FURTHER_ANIMALS)
