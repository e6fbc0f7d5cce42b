"""What Spanish words mean alike in an emergency, for the second opinion: a stem ends with a star."""

from typing import Final

MEANINGS: Final = {
    "who": (
        "el ella ellos mama papa mami papi madre padre bebe nino nina ninos ninas hijo hija hijos hijito hijita "
        "recien nacido esposo esposa marido mujer novio novia pareja hermano hermana hermanito hermanita primo "
        "prima tio tia sobrino sobrina abuelo abuela abuelito abuelita nieto nieta vecino vecina amigo amiga "
        "companero companera jefe jefa clienta cliente paciente huesped senor senora muchacho muchacha chico "
        "chica hombre alguien persona gente suegro suegra cunado cunada yerno nuera mesero mesera mecanico "
        "empleado empleada alumno alumna chofer joven"
    ),
    "self": "me yo mi conmigo estoy tengo",
    "pet": (
        "perro perra perrito perrita gato gata gatito gatita cachorro cachorra cachorrito labrador pastor conejo "
        "pajaro perico periquito loro caballo yegua hamster cuyo hurona chihuahua"
    ),
    "whose": "mi mis su sus nuestro nuestra tu",
    "art": "la las los un una unos unas lo este esta ese esa",
    "down": "suelo piso banqueta pasto patio escalera escaleras bano tina regadera concreto acera",
    "lie": "tirado tirada acostado tendido tendida boca",
    "fall": "cayo caido caida caer cayeron desmay* desplom* resbalo tropezo desvanec* redondo",
    "out": "inconsciente desmayado desmayada inmovil inerte flojito floja aguado aguada flacido flacida sin sentido",
    "wake": (
        "despierta despertar despierto responde responden respondio contesta reacciona mueve moverse mueven vuelve"
    ),
    "breath": (
        "respira* respiro respire aire oxigeno ahog* asfixi* atragant* inhalador jala jalar silba chifla pecho "
        "aliento sofoc*"
    ),
    "color": "azul morado morada moradito gris palido palida blanco blanca amoratado",
    "skin": "labios labio cara dedos unas cachetes encias piel",
    "throat": "garganta lengua cuello traquea",
    "swell": "hinch* inflam* ronchas cierra cerrando cerro globo globos urticaria",
    "chest": "pecho corazon pulso latidos esternon",
    "limb": (
        "brazo brazos pierna piernas mano manos pie pies dedo dedos muneca tobillo rodilla cadera hombro codo muslo"
    ),
    "head": "cabeza craneo frente nuca",
    "eye": "ojo ojos vista vision ve veo",
    "mouth": "boca mandibula quijada encia diente dientes muela muelas",
    "trunk": "estomago panza vientre espalda columna barriga abdomen",
    "hurt": "duele duelen dolor dolores adolorido arde arden punzadas",
    "crush": "aprieta apretando apreton opresion presion peso oprime aplasta* punal*",
    "blood": "sangre sangra* sangro desangr* hemorragia coagulos",
    "flow": "chorros chorro borbotones brota sale salen saliendo empapado empapada mucha muchisima parar para deja",
    "wound": (
        "corto corte cortada cortado rebano* herida herido navaja abrio encajo encajado clavado atraveso arranco "
        "amputo hoyo desgarro"
    ),
    "burn": "quem* quemadura ampollas despelleja pela",
    "hot": "hirviendo aceite vapor caliente sopa olla",
    "fire": "fuego incendio incendi* llamas humo quemando explot* explosion prendio arde",
    "gas": "gas fuga monoxido huele olor gases podrido",
    "alarm": "alarma detector",
    "spark": "chispas cable cables enchufe enchufes electric* electrocut* toque corriente luz",
    "water": "agua alberca piscina rio mar lago inund* hundio ahogo",
    "took": "tomo tome tomaron trago tragado comio comi bebio ingirio inhalo inyecto tomado comido mordio chupo",
    "pill": (
        "pastilla pastillas medicina medicinas medicamento tabletas capsulas paracetamol ibuprofeno insulina "
        "sobredosis droga fentanilo heroina jeringa frasco gomitas calmantes"
    ),
    "poison": (
        "cloro lavandina aguarras kerosen* queros* salfuman creolina anticongelante veneno veneno* detergente "
        "destapacanos limpiador insecticida gasolina petroleo "
        "amoniaco pila acido quimico raticida hongos lejia sosa pasas chocolate"
    ),
    "sting": (
        "pico picadura picado abeja avispa alacran vibora serpiente arana alergi* anafila* cacahuate nueces "
        "camaron mariscos mordio mordida reaccion"
    ),
    "fit": "convuls* ataque ataques temblando tieso tiesa espuma epilep* sacud* espasmo*",
    "stroke": "derrame embolia chueca chueco torcida torcido dormido adormecido paraliz* traban incoherencias",
    "mind": "confundido confundida mareado mareada desorientado delira delirando debil aturdido somnoliento perdida",
    "vomit": "vomit* nauseas devuelve devolviendo",
    "birth": "parto embarazada fuente contracciones luz semanas placenta cordon aguas",
    "fever": "fiebre calentura cuarenta temperatura",
    "kill": "matar mata matarme mate morir muriendo morirme muerto muerta suicid* muere",
    "end": "vida acabar despedirme adios puente aventar tirar cuerda nota carta vivir azotea saltar",
    "weapon": "pistola arma armado armados cuchillo navaja escopeta rifle machete balazos disparos bala bomba",
    "attack": (
        "pega pegando golpe* golpea golpeando atac* asalt* viol* amenaz* ahorc* apunal* dispar* robando roban "
        "robo secuestr* estrangul*"
    ),
    "police": (
        "policia policias arrest* deten* detuv* comisaria migra migracion esposas interrog* orden carcel "
        "delegacion redada desaloj*"
    ),
    "vehicle": "carro coche camion camioneta moto tren auto bicicleta tractor",
    "crash": "choque choco chocaron atropell* volco volcado volteado",
    "trap": "atrapado atrapada atorado atorada encerrado encerrada debajo encima aplastado",
    "tool": "sierra motosierra podadora taladro clavo maquina",
    "help": "ayuda ayudeme ayudenme auxilio socorro ambulancia urgencia emergencia apurense rapido favor",
    "pause": "para parar deja dejo paro",
    "now": "ahora ahorita momento acaba acaban acabo repente minuto minutos ya",
    "past": (
        "anos ano meses mes semanas ayer pasado pasada enero febrero marzo abril mayo junio julio agosto "
        "septiembre octubre noviembre diciembre antes hace nino chico"
    ),
    "sched": "cita citas agendar reservar reserva mesa cambiar cancelar horario disponible consulta revision",
    "price": "cuanto cuesta cuestan precio cobran seguro cubre factura pago descuento cotizan",
    "want": "quiero quisiera necesito pregunta preguntar llamaba busco",
    "not": "no nunca jamas tampoco nada sin ni ningun ninguna",
    "if": "si caso supongamos fuera hubiera seria",
    "fiction": "pelicula serie libro cancion juego simulacro curso clase practica",
    "ok": "bien mejor sano recuperado estable controlado normal",
    "mild": "poco poquito leve ligero tantito pequeno veces",
    "food": "leche jugo cafe te refresco biberon desayuno pastel verduras cereal dulce comida cena ensalada "
    "postre pan croquetas fiesta cumpleanos junta siesta",
    "fixture": (
        "puerta puertas ventana ventanas pared paredes repisa estante gabinete cajon buzon cerca barda reja porton "
        "porche terraza lavabo fregadero inodoro excusado llave grifo desague drenaje tubo tubos tuberia lavavajillas "
        "triturador lavadora secadora refri refrigerador congelador horno microondas tostador lampara foco focos "
        "apagador pastilla breaker termostato caldera calentador boiler calefaccion clima ventilador ducto canaleta "
        "canaletas techo teja tejas atico garaje chimenea aspersor bisagra manija chapa cerradura carpa toldo sillon "
        "sofa silla mesa cama colchon carriola cuna tapete cortina cortinas persianas espejo cuadro vidrio caminadora "
        "contacto"
    ),
    "gadget": (
        "telefono celular laptop computadora compu impresora pantalla tableta wifi internet modem pagina sitio "
        "aplicacion app correo correos sistema cuenta contrasena tele television control camara reloj bocina portal"
    ),
    "wear": (
        "zapato zapatos bota botas tacon tacones vestido camisa camisas chamarra saco abrigo sueter pantalon falda "
        "cierre tirante gorra casco lentes anteojos armazon armazones anillo collar pulsera aretes bolsa cartera "
        "maleta paraguas llaves corbata traje disfraz faja"
    ),
    "plant": (
        "planta plantas rosal rosales orquidea pasto hierba hierbas maleza arbol arboles arbusto jardin flor flores "
        "hojas musgo"
    ),
    "pest": (
        "piojos pulgas hormiga hormigas termitas raton ratones rata ratas cucarachas chinches mapache ardilla "
        "murcielago zorrillo pez peces topos mosquitos"
    ),
    "part": (
        "parabrisas defensa llanta llantas freno frenos motor mofle faro transmision alternador radiador clutch cofre "
        "cajuela valvula bomba manguera empaque compresor banda filtro"
    ),
    "brace": (
        "corona empaste empastes carilla dentadura bracket brackets frenos retenedor alineador alineadores implante "
        "puente protesis resina"
    ),
    "paper": (
        "formulario hoja carta reporte expediente ficha recibo contrato escritura reclamo certificado copia poliza "
        "referencia receta recetas permiso licencia justificante"
    ),
    "law": (
        "abogado abogada demandar demanda juzgado juicio custodia divorcio testamento herencia acusado audiencia "
        "legal caso"
    ),
    "beauty": (
        "corte pelo cabello tinte luces unas manicura pedicura masaje facial cera pestanas cejas fleco flequillo "
        "limpieza blanqueamiento estilista raices extensiones"
    ),
    "lesson": (
        "leccion piano violin entrenador entrenamiento gimnasio yoga pilates natacion nadar campamento clases taller"
    ),
    "day": "lunes martes miercoles jueves viernes sabado domingo manana tarde noche semana proximo proxima",
    "debt": (
        "deuda deudas prestamo prestamos impuestos intereses hipoteca renta cuentas gastos recargo recargos papeleo "
        "negocio presupuesto"
    ),
    "repair": (
        "arreglar arreglan arreglen reparar reparan cambiar cambien cambian reemplazar instalar instalan "
        "mantenimiento revisar revisen revisan inspeccion cotizar cotizacion poner"
    ),
}
