"""What takes a Spanish emergency back: denials, questions, suppositions, the past, and figures of speech."""

from typing import Final

from receptionist.conversation.emergency.language import Scopes
from receptionist.conversation.emergency.spanish.figures import FIGURES

SCOPES: Final = Scopes(
    denies="""
    (no|nunca|jamas|tampoco|sin|ni|nadie|ningun|ninguno|ninguna)
    (no|nunca|jamas|tampoco) <me> [<me>]  # "no se le hincha la lengua": what stands between begins no clause
    (en vez de|en lugar de|descartaron|descarto)
    """,
    believes="""
    (no) [~1] (creo|pienso|digo|parece) [que]
    """,
    asks="""
    ^ [y|pero] (puede|podria|pueden) (la|el|una|un) ~1
    cuanto [~1] por
    ^ [y|pero] que se hace
    (que se hace|que hay que hacer|que debo hacer) (cuando|si)
    cuando alguien
    ^ [y|pero] (dan|tiene|es|hay|hacen) [~1] (curso|cursos|clase|clases|alergia|seguro|desfibrilador|normal|peligroso|malo|posible|cierto|verdad|caro|servicio|algo|numero|rampa|extintor|extintores)
    ^ [y|pero] (que|cual|cuales|cuanto|cuantos|cuanta|cuantas|como|cuando|donde|quien|quienes|hacen|tienen|venden|vende|llevan|atienden|aceptan|manejan|ofrecen|puede|pueden|puedo|podria|cubre|cubren|ustedes|incluye|la anestesia|el blanqueamiento|sirve|tratan|cobran|usan|debo|deberia|venderan|trabajan|recomiendan|les)
    (cuanto|cuantos|cual|cuales) [~1] (cuesta|cuestan|cobran|vale|sale|es|son|cobra|valen|dura)
    (tienen|venden|dan|llevan|atienden|aceptan|manejan|ofrecen|hacen|tratan|cubren|ustedes) [~1] (cursos|casos|clases|seguro|seguros|talleres|desfibrilador|extintores|algo|un|una|el|la|los|las|servicio)
    (pregunta|preguntar|preguntaba|queria saber|quiero saber|quisiera saber|saber|duda|informacion|informes|curso|cursos|clase|clases|taller|que hacen|que gimnasia) [~2] (si|sobre|de|para|que|cuanto|como|por|cuando)
    (riesgo|riesgos|probabilidad|peligro|miedo|temor|prevenir|evitar|prevencion|sintomas|senales|seguro|seguros|demanda|demandar|abogado|demandarlos|caso|casos|gastos|cuenta|factura|multa|formulario|historial|antecedentes|cita) [~1] (de|a|al|por|contra|del|para)
    (puede|pueden|podria) hacer que
    (pelicula|novela|serie|videojuego|juego|libro|noticias|simulacro|cuento|caricatura) [~1]
    ^ [y|pero] a (un|una|los|las) ~1 [le|les] (puede|pueden|podria|da|dan|pasa|hace)
    ^ [y|pero] (conocen|conoce|recomiendan|recomienda|saben|alguno|alguna|alguien) [~6] (trate|trata|atienda|atiende|trabaje|trabaja|sepa|vea)
    (esta|es bueno|es malo|es normal|es seguro|conviene|se puede|hay) [~1] (sedar|darle|poner*|dar|llevar|banar|anestesiar|operar)
    """,
    supposes="""
    (si|supongamos|suponiendo|imaginese|imagina|aunque|cuando sea)
    (en caso|por si|en el caso|que pasa si|que pasaria|y si|digamos|pongamos|para cuando|algun dia|que hago si|en que caso)
    """,
    past_before="""
    (teniamos|tenia|tuvimos) [antes]
    de joven
    hace [~2] (ano|anos|meses|mes|semanas|decadas|tiempo|mucho|muchos|semana|siglos)
    (el|la) (ano|mes|semana|verano|invierno|otono|primavera|navidad|temporada) (pasado|pasada|antepasado|anterior)
    (en|desde|por|del|hasta|alla por) [el|la|los] [ano] <ano>
    (en|desde|por) [el|la] <mes>
    (difunt*|fallecid*|fallecio|murio|falleci*|exesposo|que en paz descanse|finado|finada)
    (de) (chico|chica|nino|nina|joven|pequeno|pequena|bebe|chiquito|chiquita|chamaco|chamaca)
    cuando [~1] (era|tenia|eramos|estaba|nacio|vivia|vivian|trabajaba|iba|fui|tuve|nos casamos)
    (antes|anteriormente|previamente|antiguamente)
    (despues|luego|tras) (de|del|de un|de una|un|una)
    (desde) (mi|su|el|la|que)
    (una vez|aquella vez|la otra vez|la vez|ayer no|otra epoca|en su momento)
    (historial|antecedente|antecedentes|recuper*|superad*|sobrevivio|secuelas|dijo que|dijeron que) [~1] (no|de)
    (que teniamos|la anterior|el anterior)
    (perro|perra|gato|gata|inquilino|inquilina|dueno|duena|dentista|estilista|departamento|casa|jefe) (anterior|pasado|pasada)
    [nuestro|nuestra|mi|el|la] otro (perro|gato|cachorro|hijo|bebe)
    [nuestra|mi|la] otra (perra|gata|hija)
    el <dia> [pasado]
    """,
    past_after="""
    [~1] la ultima vez
    [y] toma medicina
    [y] por eso quiero
    de (bebe|nino|nina|chico|chica|joven)
    [pero|y] ya (camina|habla|anda|trabaja|salio|come)
    [pero] nunca mas
    hace [~2] (ano|anos|meses|mes|semanas|decadas|tiempo|mucho|muchos|siglos)
    (el|la) (ano|mes|semana|verano|invierno|otono|primavera|navidad) (pasado|pasada|antepasado|anterior)
    (en|desde|por|del|alla por) [el|la|los] [ano] <ano>
    (en|desde|por) [el|la] <mes>
    (de) (chico|chica|nino|nina|joven|pequeno|pequena|chiquito|chiquita)
    cuando [~1] (era|tenia|eramos|estaba|nacio|vivia|tuve)
    (una vez|de joven|aquella vez|la otra vez|en la infancia|en mi juventud)
    ya no [le|me|les|nos] (duele|duelen|sangra|arde|molesta)
    ya (sano|cicatrizo|se curo|me cure|esta curado|esta bien|estoy bien|estamos bien|paso|se me quito|se le quito|lo superamos|se recupero|me recupere|salio)
    [y] desde entonces
    antes de (conocer*|casar*|nacer|mudar*)
    en (la|su|mi|nuestra) (universidad|otra casa|casa anterior|casa vieja|vieja casa|planta vieja|otra escuela|secundaria|prepa|preparatoria|otra ciudad)
    en (el|su|mi) (otro|anterior|viejo) (departamento|trabajo|apartamento|consultorio|salon|colegio)
    el <dia> [pasado]
    (la viuda|el funeral|el velorio|en paz descanse)
    [y] (murio|fallecio|se murio|se nos murio) [~1] (conocen|quiero|queremos|quisiera|por eso|entonces|y|ahora tenemos|hace)
    """,
    present="""
    (ahora|ahorita)
    (en este momento|en estos momentos|otra vez|de nuevo|ya mismo|acaba|acabo|recien)
    hace [~2] (minuto|minutos|segundos|rato|ratito|momento|hora)
    """,
    idioms=f"""
    {FIGURES}
    (cuestion|asunto) de vida
    emergencia (de moda|jaja|de belleza|capilar|estetica|de pelo|de unas)
    (dispararon|disparo) [~1] (renta|precio|precios|luz|recibo)
    (intente|intento) suicid* de joven
    (pelicula|novela|serie|juego|videojuego|libro|noticias|simulacro|disfraz|obra) [~6]
    carrera contra
    no contesta [~1] (telefono|celular|mensajes|llamadas|correos|en la otra)
    voy a (explotar|desmayar) de [~2] | me voy a desmayar con [~1] (precio|cuenta)
    <me> (cayo|caido|cae) [~1] (sistema|pagina|internet|llamada|barda|arbol|senal|luz|red|cita|pelo|cara de verguenza|celular|telefono|bolsa|cerca|cortina|repisa|espejo|precio|empaste|corona|una|resina)
    <me> (atoro|atora|atoran) [~1] (cierre|puerta|tarjeta|llave|cajon|ventana|papel|impresora|desague|elevador|reja|trafico|hoja)
    (respirar|aire) por [~1] nariz
    (deja|dejo) de respirar [~2] (ratos|dormido|noche|duerme)
    (estudio del sueno|apnea|otorrino) [~4]
    falta [~1] aire [~1] (al subir|en la llanta|escaleras)
    musculo [~2] pecho
    corazon de (pastel|chocolate|papel|oro)
    (dormida|dormido) [~2] anestesia
    medicina para (convulsion*|el corazon|la presion|el asma)
    detector [~2] monoxido [~3] (caduco|pila|precio|nuevo|instal*|cambiar|vend*)
    (golpearon|pegaron|chocaron|rayaron) [~1] (coche|carro|camioneta|moto)
    (robaron|robo) [~1] (paquete|cartera|tarjeta|espejo|bici*|celular|placas|identidad)
    fue el alma
    (intente|intento|intentaron) [~1] (suicid*|matar*|quitar*) [~2] (por eso|y voy|pero)
    se murio [~1] (atropellad*|envenenad*|ahogad*)
    que teniamos [~3] (atropellad*|envenenad*|murio)
    (da|dio) un infarto (si|cuando)
    sin aire con [~2] (escalera*|subida|caminata)
    (carro|coche|motor|camioneta|moto) [~2] no respira
    no respira bien le falta
    (consulta|precio|precios|caro|cara|cobran|ustedes) [~3] (robando|robo|asaltando|asalto)
    me estan robando con
    (muero|muere|morimos|muriendo|muerto|muerta|mueren|morirse|morirme) [~1] (de|por) [~1] (ganas|hambre|risa|sed|cansancio|sueno|frio|calor|pena|verguenza|curiosidad|aburrimiento|celos|envidia|amor|ansias|coraje|emocion|nervios|un|una|probar|conocer|ver|saber|comer)
    casi [~3] (infarto|muero|muere|morimos|desmayo|ataque|ahogo|mata|matan|mato|soponcio|patatus|da algo|dio algo) [~3] (cuando|al|de|con|por|la|el|del)
    casi [~2] (da|dio) [~2] (infarto|ataque|algo)
    (va|van|iba) a matar si
    (esposa|esposo|mama|papa|novia|novio|jefe|jefa|mujer|marido|suegra|hija|el|ella) [~1] (va|van|iba) a matar (si|cuando|por|porque|como)
    me (va|van) a matar (si|cuando|por|porque|como|mi)
    (matando|mata|matan) [~2] (pies|zapatos|espalda|tacones|cuello|rodilla|rodillas|curiosidad|hambre|precio|precios|dolor de muela|muela|calor|trafico|sueno|rutina)
    (pies|zapatos|espalda|tacones|rodilla|rodillas|curiosidad|precio|precios|muela|calor|trafico|cabeza|hombros) [~2] (matan|mata|matando)
    (parte|rompe|partio|rompio|rompen|encoge) el (corazon|alma)
    (robo|asalto) a mano armada
    (ahogad*|ahogand*|ahogo|ahoga|ahogo) [~2] (trabajo|facturas|prestamos|tramites|cajas|formularios|deudas|tarea|tareas|papeles|pendientes|papeleo|cuentas|vaso|alcohol|gastos|estres|correos|compromisos|ropa|deberes|pagos)
    (carro|coche|motor|camioneta|moto|auto|troca|camion|podadora|estufa|calentador|boiler) [~4] (ahoga|ahogo|ahogando|murio|muere|tose|jalonea|desmaya|muerto)
    (ahoga|ahogo|ahogando) [~2] (carro|coche|motor|camioneta|moto|acelero)
    (murio|muerto|muerta|muriendo|muere) [~2] (bateria|celular|telefono|pila|planta|computadora|compu|refri|carro|coche)
    (bateria|celular|telefono|pila|planta|computadora|compu|refri) [~3] (murio|muerto|muerta|muriendo|muere)
    echo humo|echar humo|echando humo [de|por] [coraje|enojo|las orejas|que]
    (sin|quita|quito|falta) [~1] (aliento)
    (sin) (aliento|palabras|aire acondicionado|aire en la llanta|aire en las llantas|aire la llanta)
    aire acondicionado|aire (del|de la) (carro|llanta|llantas)|(llanta|llantas) [~3] aire|(falta|faltan) aire [a|en] [~2] (llanta|llantas|rueda)
    quemar [~1] (pista|calorias|grasa|ultimo cartucho|naves)
    quemando [el|la|los|un|otro|este] (foco|focos|fusible|fusibles|bombilla|bombillas|bombillo|clutch)
    (quemad*|quemo|queme) [~2] (pelo|cabello|tinte|sol|foco|fusible|cuero cabelludo|decolor*|foquito|motor|clutch|pan|lengua con)
    (pelo|cabello|puntas|foco|fusible|clutch) [~2] (quemad*|quemo|maltratad*)
    (arde|arden|enchila|pica|picosa) [~2] [me encanta]
    (salsa|chile|comida|taco|tacos|pizza) [~4] (arde|pica|mata|fuego|infierno|bomba|matan)
    (rojo|color|naranja|tono) [~1] (sangre|fuego|pasion)
    sangre (fria|azul|nueva|joven)
    (sacar|saquen|sacan|sacaron|analisis|examen|prueba|pruebas|tipo|donar|donacion|muestra|muestras|presion|estudios|estudio) [~2] sangre
    sangre (para|oculta|tipo)
    (encia|encias) [~3] (sangr*)
    (sangr*) [~3] (encia|encias|poquito|poco|un poco)
    (luz|luces|freno|frenos|salida|numero|telefono|linea|contacto|servicio|horario|fondo|cita|consulta|cuarto|sala|boton|kit|llanta|escalera|parada|triangulo|intermitentes|caso) [~1] de emergencia*
    freno [~3] emergencia
    (no|ninguna|nada) [~3] (emergencia|urgente|urgencia)
    (choque|shock) de (keratina|hidratacion|vitaminas|proteina)
    (tratamiento) [~1] (choque)
    (bomba) (de agua|de gasolina|de baño|de bano|de inyeccion|atomica|de chocolate|para inflar|sumergible|de aceite)
    (la|llaman|pizza) bomba
    (dormir|duermo|dormirlo|dormirla|eutanasia|sacrificar)
    (muela|diente|dientes|muelas|corona|tornillo) [~3] (cayo|quebro|rompio|partio|despego|safo|movio)
    (cayo|quebro|rompio|partio|despego) [~4] (muela|diente|dientes|corona|amalgama|empaste|resina|uña|una|puente|pestana|protesis|pantalla|celular)
    (gas) (del aire|del clima|refrigerante|butano cuanto|natural en)
    (recargar|cargar|ponerle|echarle|rellenar|tanque de|cilindro de|estufa de|boiler de|calentador de|instalacion de|recibo de|recibo del|estacion de) [~1] gas
    (corte|afeitado|rasurado|barba) [~2] (navaja|cuchillo|machete)
    corte [~2] navaja
    (ataque|ataques) [~1] (risa|tos|nervios|celos|ansiedad leve|panico escenico)
    (me|nos) (tire|tiro|tiramos|aviento|aventamos) [~2] (sofa|cama|la siesta|un clavado)
    (tirar) [~2] (basura|fiesta|rollo|foto|fotos|pared|cana)
    (colgar|cuelgo|cuelgue|colgo) [~3] (telefono|llamada|cuadro|cuadros|espejo|ropa|cortinas)
    (cortar|cortarme|corte|cortarse|corto) [~3] (pelo|cabello|puntas|luz|agua|llamada|unas|barba|fleco|servicio|copete|las puntas)
    (apunt*) [~3] (cita|nombre|agenda|lista|numero|direccion|telefono|clase|curso)
    (disparo|dispararon|dispara*) [~2] (precio|precios|costo|costos|cuenta)
    (tomo|toma|tome|tomar|tomando) [~4] (diario|diariamente|todos los dias|cada dia|todas las mananas|presion alta|desde hace|por las mananas)
    (^|yo|me|que|ya|y|pero|si|solo|tambien|porque|hoy|diario|siempre) tomo [~2] (aspirina|pastillas|medicina|medicamento|anticoagulantes) [~1] (para|de la|desde|diario)
    (tomo|toma|tomando|tome) [~2] (aspirina|aspirinas|anticoagulante|anticoagulantes|pastillas|medicina|medicamento) [~1] (por|desde) [~2] (infarto|derrame|embolia|trombosis|corazon|epilepsia)
    (robaron|robo|asaltaron|asaltan) [~3] (hace|ano|meses|semana pasada|la cartera ayer)
    (robaron|robo) [~2] (cartera|placas|bicicleta|celular|identidad|estereo|llantas|bolsa)
    (primeros auxilios)
    (cuenta|factura|recibo|cobro) [~3] (ambulancia)
    (perdi|perdio|perder) [~2] (sentido del humor|cita|llaves|celular|peso|conciencia del tiempo|cartera|tarjeta)
    (bebe|nino|nina) [~2] (viene|va a venir) [~1] (a|con|para|el|manana|conmigo)
    """,
    errands="""
    (quitarme|terapia|por eso|camina|ya camina)
    (busco|buscamos|cancelar|cancelo|reclamo|reclamar|copia|cotizar|psicologo|psicologa|terapeuta|cuidador*|enfermera|cremar*|cremacion|testamento|duelo|descuento)
    (cita|citas|agendar|reservar|precio|presupuesto|seguro|abogado|demanda|demandar|formulario|expediente|historial|receta|revision|limpieza|consulta|examen|certificado|garantia|contrato|mesa|membresia|terapia|cicatriz|clases|clase|curso|taller|vacuna|factura|chequeo|antibiotico|rampa|deposito|inscribir*|inscribirlo)
    (quiero|quisiera|queria|necesito|por eso|me gustaria|le llamo para|se lo digo|anotelo|cuanto cuesta|puedo) [~2] (que|un|una|el|la|saber|quitarme la cicatriz|clases|revis*|voy|quiero|hacer|cambiar|pagar|cancelar)
    """,
    claims="""
    (abogado|abogada|licenciado|divorcio|custodia|asilo|visa|deport*|testamento|herencia|poder notarial|tutela)
    (orden) [~1] (restriccion|proteccion|alejamiento)
    (demanda|demandar|caso|reclamo|reclamar|corte|juicio|juzgado|indemnizacion|compensacion|acusan|acusaron|despidieron|corrieron|culpable|aseguranza|seguro)
    """,
    requests="""
    (puede|pueden|podria|podrian|puedes|me hace|me pueden)
    """,
    tenses="""
    (tuvo|tuve|tuvimos|hubo|era|estaba|habia|perdi|perdio|tuvieron|teniamos|murio|dio|dieron|daban|daba) [un|una|el|la] [~1]
    """,
    goes_on="""
    (me|se|le|nos|lo|la|les|los) ~1
    (estoy|tengo|creo|necesito|hay|veo|huele|voy|quiero|dice|mi|su|tiene|tienen|encontre|llamen|manden|mande|estan|ocupo|auxilio|ayud*|acaba|acaban|traigo|sangra|respira)
    """,
    starts="""
    (mi|su|el|la|un|una|unos|al) [~1] <quien>
    (alguien|unos|llamen|manden|auxilio|ayudenme|ayudeme|ayudenos)
    (mi|su|el|la|un|una|los|las) ~3 (esta|estan|tiene|se|no|le|acaba|dice|anda|sigue)
    (no) (respira|puede|puedo|reacciona|responde|despierta|para|deja|mueve|siente)
    """,
    afresh="""
    (se hacer)
    (que hacer|escucheme|escuche|cuelgue|a mi cita|por favor|ayuda)
    (pero|porque|sino|aunque|ahora|entonces|y ahora|es que|luego|mientras)
    """,
    animals="""
    (perro|perra|perros|perrito|perrita|cachorro|cachorra|gato|gata|gatito|gatita|gatos|conejo|coneja|mascota|caballo|pajaro|loro|hamster|tortuga|gallina|cuyo)
    """,
    persons="""
    (yo|mi hijo|mi hija|mi esposo|mi esposa|mi marido|mi mujer|mama|papa|bebe|nino|nina|alguien|hombre|senor|senora|hermano|hermana|me|nos)
    """,
)
