"""What people say in Spanish when somebody is harmed: poison, overdoses, suicide, violence."""

from typing import Final

from receptionist.conversation.emergency.language import State

POISON: Final = State(
    "poison",
    now="""
    (agarro|encontro|saco) [~2] (pastillas|medicina|medicinas|frasco) [~6] (comio|tomo|trago|boca|metio)
    <tragar> [~2] (liquido|producto|quimico|cosa|eso) [~6] (limpiar|lavar|horno|destapar|piso|bano|trastes|limpieza|matar)
    (alcohol|vino|tequila|cerveza) [~2] (con|y) [~1] (pastillas|medicina|pildoras)
    [una] sobredosis [de|y|esta|ahora|creo|aqui]
    (se|me|nos) (enveneno|envenene|envenenaron|esta envenenando|estoy envenenando|intoxico|intoxique|intoxicando)
    (envenenad*|intoxicad*) [~3]
    <tragar> [~5] (todo|toda|todas|todos|muchas|muchisimas|demasiadas|como|un monton|monton|puno|punado|caja|frasco|bote|botella|varias|treinta|veinte|cuarenta|cincuenta|diez|quince|sesenta|doble|semana|20|30|40|50|10|15) [~4] <pastillas>
    <tragar> [~3] <pastillas> [~4] (todas|juntas|de golpe|de un jalon|abuela|demasiadas|completo|entero|entera|de mas|todo|presion)
    (pase|paso|sobrepaso|exagero) [~1] con [~1] <pastillas>
    <tragar> [~6] <veneno>
    (tomo|tome|tomaron|tomado|trago|trague|tragado|tragaron|bebio|bebi|bebido|ingirio) [~3] (lavandina|blanqueador|salfuman|aguarras|kerosen|keroseno|querosen|queroseno|nafta|acetona|creolina|soda caustica|desengrasante|garrapaticida)
    (hijo|hija|nene|nena|nino|nina|bebe|nieto|nieta|sobrino|sobrina|chiquito|chiquita) [~5] se [<me>] (tomo|trago|comio|bebio|metio) [~2] <pastillas> [~1] (de|del|para) [~3] (abuelo|abuela|mama|papa|presion|dormir|corazon|azucar|diabetes|perro|vecino|vecina|tio|tia)
    (acaba|acaban) de (comer*|tomar*|tragar*|beber*|lamer*) [~6] (<veneno>|<pastillas>)
    <tragar> (lo|eso|algo) [~4] (limpi*|lavar|lavamos|destap*|fumig*|matar|pintar|alberca|piscina|coche|carro|hormigas|ratas|plantas)
    (botella|frasco|bote|envase) [~2] (de) <veneno> [~6] (tomo|trago|bebio|boca|tomado)
    <tragar> [~4] (moneda|aguja|vidrio|canica|alfiler|clavo|tornillo|juguete|anillo|tapa|tapita|arete)
    (metio|inyecto|inhalo|fumo|consumio|uso) [~2] (fentanilo|heroina|cocaina|droga|drogas|cristal|opioides|algo) [~8]
    (jeringa|aguja) [~3] (brazo|lado|mano|clavada)
    (frasco|bote|caja|blister) [~2] (vacio|vacia|vacios) [~4]
    (mezcl*|revolv*) [~3] (cloro|lejia|amoniaco)
    (respir*|inhal*) [~3] (gases|vapores|humo|cloro|quimico*)
    (borracho|borracha|alcohol) [~5] (responde|despierta|reacciona|inconsciente)
    """,
)
SUICIDE: Final = State(
    "suicide",
    now="""
    no [~2] (encuentro|veo|tiene|hallo|hay) [~1] (sentido|caso|salida|razon) [~4] (vida|vivir|pastillas|morir|seguir|nada)
    (cortando|cortandose|cortar) [~2] (brazos|brazo|venas|munecas|piernas)
    (despedi|despedido|despidio) [~3] (todos|familia|mis hijos) [~4]
    (balazo|tiro|plomazo) [~4] (cabeza|voy|darme|darse|sien)
    me voy a dar un (balazo|tiro)
    (se|me) (quiere|quiero) (matar|aventar|tirar|colgar|ahorcar|morir|ir de este mundo)
    (estar|seguir) en este mundo
    (suicidar*|suicidando*|suicidarse|suicidarme|suicidio ahora|suicida ahora)
    (pensamientos|ideas|intento|intentos|nota|carta|pensando en|amenaza con|planea) [~2] (suicid*)
    (voy|va|quiero|quiere|quisiera|pienso|piensa|planeo|intento|intenta|intentando|trato|tratando|trata|amenaza|amenazando|dice|decidi|ganas|puedo|podria|pensando|dispuesto|dispuesta|acabo|acaba|estoy|esta) [~5] (matarme|matarse|suicidarme|suicidarse|ahorcarme|ahorcarse|colgarme|colgarse|morirme|ahorcar|colgar de|quitarme la vida|quitarse la vida|hacerme dano|hacerse dano|lastimarme|lastimarse|dispararme|dispararse|pegarme un tiro|pegarse un tiro|darme un tiro|darse un tiro|aventarme|aventarse|tirarme|tirarse del|tirarse de|tirarse desde|lanzarme|lanzarse|arrojarme|arrojarse|envenenarme|envenenarse|acabar con mi vida|acabar con su vida|terminar con mi vida|terminar con todo|acabar con todo|desaparecer para siempre|cortar las venas|cortarme las venas|cortarse las venas)
    (me voy|se va|me quiero|se quiere|me iba|se iba|me pienso) [a] (matar|ahorcar|colgar|tirar|aventar|lanzar|arrojar|disparar|quitar la vida|envenenar|cortar las venas|morir|pegar un tiro|dar un tiro|suicidar|echar al)
    (matarme|suicidarme|ahorcarme|quitarme la vida|hacerme dano)
    (quitarme|quitarse|quitar|quita) la vida
    (quiero|quisiera|prefiero|ganas de|deseo|mejor|quiere) [~1] (morir|morirme|morirse|estar muerto|estar muerta|no despertar|dejar de existir|no existir)
    (mejor) (muerto|muerta)
    estari* mejor [~3] (me muero|muero|muriera|no estuviera|no existiera|no estoy)
    no [~1] (quiero|quiere|vale la pena|tiene sentido|tengo ganas de|aguanto|soporto) [~1] (vivir|seguir viviendo|seguir|la vida|estar vivo|estar viva|estar aqui|mas la vida|mi vida|seguir aqui|existir)
    (cansad*|hart*) de (vivir|la vida|esta vida)
    (esta noche|hoy|ahora|manana|ya) [mismo] me mato
    no [~1] (aguanto|puedo|quiero) [~5] me mato
    me mato (hoy|esta noche|ahora|ya|manana|y ya)
    no [~1] (razon|motivo|motivos|razones|sentido|nada) [~2] (vivir|seguir|vida)
    (cortar|corte|corto|cortando|cortado|cortarme|cortarse) [~2] (venas|munecas)
    (puente|azotea|techo|balcon|cornisa|barandal|vias|ventana|precipicio|borde|edificio) [~6] (tirar|aventar|saltar|brincar|lanzar|arrojar|tirarme|aventarme|tirarse|aventarse|saltara|salto|tiro|aviento)
    (saltar|brincar|tirarme|aventarme|lanzarme|tirarse|aventarse|lanzarse|arrojarme|arrojarse) [~2] (puente|azotea|techo|balcon|ventana|vias|tren|edificio|metro|carro|piso)
    (pistola|arma|revolver) [~10] (poner|pongo) [~3] cabeza
    (pistola|arma|cuchillo|navaja|revolver) [~8] (mi cabeza|su cabeza|la cabeza|sien|boca|mi mano|cuello|garganta)
    (soga|cuerda|lazo) [~4] (cuello|lista|listo|arbol|techo|mano|viga)
    pastillas [~2] (listas|mano|enfrente|preparadas|frente|junto) [~3]
    (despidiendose|despidiendome|despedirse|despedirme|despedida|se despidio|me despido|adios) [~5] (ahorcar|matar|vida|para siempre|mensaje|carta|morir|nota|quitar|suicid*|todos|pastillas)
    (carta|nota|mensaje) [~2] (despedida|despidiendose|suicida|de adios)
    ya no (voy a estar|estare|va a estar)
    (terminar|acabar) con (mi|su|esta) vida
    (se|me) (ahorco|colgo|corto las venas|disparo|quiso matar|quiso ahorcar|intento matar)
    """,
)
VIOLENCE: Final = State(
    "violence",
    now="""
    (dice|jura|amenaza|grita) [~4] (va|van) a matar
    (acaban|acaba) [~1] de (apunalar|balear|balacear|tirotear|disparar|golpear|violar|atacar|acuchillar)
    (rompieron|quebraron|forzaron|tumbaron|rompio|abrieron) [~2] (ventana|vidrio|puerta|cerradura|chapa|candado) [~4] (adentro|metieron|entr*|estan|casa|y)
    (tiene|tienen) (amarrad*|encerrad*|secuestrad*|atad*)
    (agarro|agarraron|subio|subieron|jalo|jalaron|metio|metieron|levantaron) [~4] (carro|camioneta|coche|cajuela|van) [~3]
    (acaba|acaban) de (golpear|pegar|matar|violar|atacar|asaltar|robar|amenazar|apunalar|disparar|empujar)
    (hay|esta|anda|oigo|escucho) [~1] (alguien|un hombre|una persona|un tipo|gente|unos tipos|ladrones) [~3] (dentro|adentro|en mi casa|en la casa|patio|ventana|afuera|rondando|escondido)
    (asaltando|robando) [~2] (tienda|local|negocio|banco|casa|cajera|vecino|vecina)
    (me|nos|la|lo|le|se|los|las|les) [~1] (esta|estan|anda|andan|siguen|sigue|vienen|viene) [~1] <pegando>
    (esta|estan|anda|andan|sigue|siguen) [~1] (<pegando>) [~3] (a|con|me|nos|puerta|aqui|afuera|en|la|mi|el)
    <pegando> (a|me|nos|la|lo)
    (esta|estan) (disparando|robando|asaltando|golpeando|tumbando|peleando)
    (me|nos|la|lo|los) (pega|golpea|ataca|apunta|persigue|patea|ahorca|tiene encerrad*|tiene amarrad*|tienen encerrad*|tienen amarrad*|tiene secuestrad*) [~3]
    (apuntan|apunta|apuntando) [~2] con
    (amenaza|amenazan|amenazando|amenazo|amenazaron) [~2] con [~2] (<arma>|matar*|golpear*|pegar*|quemar*|hacer* (dano|algo)|lastimar*|violar*|disparar*|apunalar*|tirarse|aventarse|saltar|cortarse|volver* [~2] (por|a buscar*))
    (va|quiere|quiso|van|quieren|voy|jura|dice|amenaza|intenta|intento|trata) [~5] (matarme|matarnos|matarla|matarlo|golpearme|violarme|ahorcarme|dispararme|apunalarme|pegarme|quemarme|hacerme algo|hacernos algo|matarlos)
    (dice|juro|jura|amenaza|amenazo|grita) [~2] (me|nos|la|lo) (va|quiere|van|quieren|queria) [a] <matar>
    (me|nos|la|lo) (quiere|quiso|quieren|queria) [a] <matar>
    (<quien>|con|trae|tiene|saco|tienen|traen|hay|sujeto|armado|armada|tipo) [~4] (un|una|la|el|su) [~1] <arma> [~6]
    (armado|armada|armados|asaltante*|ladron|ladrones|intruso|encapuchado*|pistolero|rehen|rehenes|secuestr*)
    (se|estan|acaban|quieren|alguien|anda|me|nos|esta|tratan) [~3] (metieron|meterse|metiendo|metio|metiendose|entrando|entraron|forzando|brincaron|entrar) [~4] (casa|robar|ventana|puerta|tienda|negocio|local|departamento|apartamento|oficina|consultorio|cerradura|chapa)
    (tumbando|pateando|golpeando|rompiendo|tirando|forzando|aporreando|azotando) [~2] (puerta|ventana|ventanas|vidrio|vidrios)
    (nos|me|estan|los|la|acaban) [~3] (robando|asaltando|asaltar|secuestr*|atracando|robar)
    (balazos|balazo|tiros|disparos|tiroteo|balacera|detonaciones) [~3]
    (hay|oigo|escucho|se oyen|se escuchan) [~2] (balazos|tiros|disparos|tiroteo|balacera|pelea|rina)
    no [~1] (deja|dejan) [~1] (salir|ir|irme|salirme|irnos|hablar|escapar)
    (encerrad*|escondid*|atrincherad*|amarrad*|encerro|encerre|escondi) [~8] (el|ella|puerta|bano|closet|cuarto|armario|golpe*|matar|pistola|cuchillo|ladron*|el esta|afuera|alguien|hombre|cajuela|sotano)
    (me|nos) (quieren|quiere|quisieron|quiso|intentan|intentaron|tratan de|trata de) (subir|meter|jalar|trepar) [~2] (a|en) [un|una|el|la|su] (coche|carro|auto|camioneta|furgoneta|van|combi|cajuela|moto|taxi)
    (quieren|quiere|quisieron|quiso|intentan|intenta|intentaron|tratan de|trata de) (subirme|subirnos|meterme|meternos|jalarme) [~2] (a|en) [un|una|el|la|su] (coche|carro|auto|camioneta|furgoneta|van|combi|cajuela)
    (me|nos) (sigue|siguen|viene siguiendo|vienen siguiendo) [~1] (un|unos|dos|tres|ese|esos) (tipo|tipos|hombre|hombres|sujeto|sujetos|desconocido|desconocidos)
    (me|nos|la|lo) (quiso|quiere) (ahorcar|matar|violar|golpear|estrangular)
    (se llevaron|se llevo|se robaron|se robo|arrebataron|rapto|raptaron) [~3] <quien>
    (arrebataron|secuestraron|rapto|raptaron) [~2] (mi|a|la|al)
    se (acaban|acaba) de (llevar|robar) [a] (mi|un|una|la|al|nuestro|nuestra) [~1] <quien>
    (hay|puso|pusieron|tiene|trae) [~2] (bomba|explosivo|granada)
    (hablo bajito|no puedo hablar fuerte|no puedo hablar mucho|me va a oir|me puede oir)
    (pelea|pleito|rina) [~4] (cuchillo*|navaja*|pistola*|sangre|botella*|machete*)
    (quemando|quemar) [~2] (viv*|me|la casa)
    (ex|marido|esposo|hombre|tipo) [~3] (afuera|adentro|tumb*|grit*|pate*) [~6] (matar|puerta|arma|pistola|cuchillo|borracho|amenaz*)
    """,
    soon="""
    (me|nos|la|lo) amenaza
    (me|nos|la|lo) (va|van) a <matar>
    """,
    event="""
    (lo|la|le|me|nos|los|acaban|a|hay) [~3] (apunalado|apunalar|apunalaron|apunalo|acuchillaron|acuchillo|balearon|baleado|baleada|balacearon|balaceado|balaceada|tirotearon|tiroteado|tiroteada|disparar|dispararon|disparo|balazo|balazos|navajazo|navajazos|punalada|punaladas|cuchillada|cuchillazo|herido de bala|plomazo|tiroteo|golpeo|golpearon|violar|violaron|violo|atacaron)
    (apunalaron|balearon|balacearon|tirotearon|golpearon|acuchillaron|dispararon|secuestraron|mataron|violaron|asaltaron|apunalo|dispararle|baleo) [a|al|le|me|nos] [~2]
    """,
)
HARM: Final = (POISON, SUICIDE, VIOLENCE)
