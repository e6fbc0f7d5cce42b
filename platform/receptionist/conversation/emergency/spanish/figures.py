"""What Spanish says of things and troubles in words that are of bodies: "se desplomó la carpa", "me ahogan las deudas"."""

from typing import Final

FIGURES_NAMED: Final = {
    # What gets stuck, falls, breaks or does not answer, and hurts nobody by it.
    "cosa": (
        "pagina|sistema|telefono|celular|internet|computadora|compu|impresora|tableta|tablet|pantalla|aplicacion|app|correo"
        "|control|termostato|boton|timbre|porton|puerta|garaje|garage|cierre|cajon|cerradura|llave|chapa|triturador|desague"
        "|drenaje|lavadora|secadora|lavavajillas|lavaplatos|refri|congelador|calefaccion|ventilador|licuadora|bomba|inodoro"
        "|excusado|aspersor|podadora|persiana|persianas|cortina|cortinas|carpa|toldo|repisa|estante|estantes|librero|perchero|espejo|lampara|foco|alarma"
        "|llamada|senal|red|reservacion|cita|pedido|negocio|bolsa|mercado|pastel|yeso|teja|tejas|azulejo|azulejos|canaleta"
        "|reja|barda|cerca|tacon|vestido|tinte|reloj|bateria|pila|planta|plantas|tarjeta|papel|ventana|cadena|correa|antena"
        "|adorno|letrero|anuncio|estatua|maceta|wifi|modem|portal|sitio|hoja|carrito|cinta|collar|pulsera|anillo|aretes"
        "|corona|empaste|bracket|brackets|alambre|carilla|resina|protesis|dentadura|aparato|aparatos|retenedor|frenillo"
        "|cuadro|vidrio|contacto|apagador|sillon|sofa|colchon|carriola|camara|maleta|equipaje|sombrilla|paraguas|llaves|zapato"
        "|zapatos|bota|botas|lentes|anteojos|orquidea|rosal|rosales|pasto|jardin|arbusto|flores|hierba|hierbas|pez|peces|llanta"
        "|llantas|defensa|parabrisas|alternador|radiador|motor|buzon|linea|juguete|globo|globos|empresa|presupuesto|disco duro"
    ),
    # What, or who, does not answer a call or a message.
    "mudo": (
        "pagina|sistema|telefono|celular|internet|computadora|compu|impresora|tableta|tablet|pantalla|aplicacion|app|correo"
        "|control|termostato|boton|timbre|porton|wifi|modem|portal|sitio|contestadora|buzon|oficina|banco|aseguradora"
        "|seguro|casero|casera|compania|empresa|proveedor|contratista|abogado|abogada|plomero|electricista|recepcion|numero"
        "|ajustador|ajustadora|contador|contadora|licenciado|licenciada|tecnico|agente|gerente|arrendador|vendedor|repartidor"
    ),
    # What animals and people are called by.
    "apodo": (
        "veneno|fuego|lumbre|humo|chispa|bala|pistola|dinamita|bomba|rayo|trueno|tormenta|terremoto|huracan|cianuro|muerte"
        "|asesino|asesina|sangre|choque|infarto|socorro|auxilio|angustias|dolores"
    ),
    # What is played or feigned, as children do.
    "fingido": "ahoga|ahogan|muere|mueren|desmaya|desmayan|mata|matan|dispara|disparan|muerto|muerta|infarto|ataque|convulsiona",
    # What somebody cries for help with who only means to be served.
    "tramite": (
        "pagina|web|sitio|portal|app|aplicacion|sistema|formulario|factura|recibo|menu|horario|horarios|precios|tarifas"
        "|instrucciones|correo|mensaje|enlace|link"
    ),
    "agobio": (
        "deuda|deudas|cuentas|gastos|intereses|recibo|recibos|impuestos|hipoteca|renta|trabajo|estres|papeleo|facturas|pagos"
        "|colegiatura|tarifas|comisiones|precio|precios|banco|caldera|calor|trafico|multas|recargos|cuotas|mudanza"
        "|dolor (de|en) [la|las|el|los] (muela|muelas|diente|dientes|pies|rodilla|rodillas|cuello|hombro|espalda|cadera|juanete|juanetes)"
    ),
}
FIGURES: Final = """
    (me llamo|mi nombre es|se llama|llamamos|llamado|llamada|apodado|apodada|le dicen|le decimos|de nombre|su nombre es) <apodo>
    (nombre [de]|senora|habla|hablo|soy|de parte de|dona|senorita) (socorro|auxilio)
    ^ socorro (de|del) [la|el|los|las] (papeleria|tienda|oficina|escuela|clinica|empresa|floreria|farmacia|panaderia|salon|inmobiliaria)
    (auxilio|ayuda|socorro) no (entiendo|encuentro|me carga|abre) [~4] <tramite>
    (auxilio|ayuda|socorro) no (entiendo|se) [se] (usar|cancelar|agendar|reservar|pagar|registr*|inscrib*|paga|usa|reserva|agenda|cancela)
    (auxilio|ayuda|socorro) no (entiendo|se) [se] (saca|sacar|pide|pedir|cambia|cambiar|hacer) [la|el|un|una|mi|otra] (cita|turno|hora|reserva|pedido|pago)
    (auxilio|socorro) con (mi|mis|este|esta|estos|estas|el|la|las) (pelo|cabello|tinte|flequillo|fleco|unas|cejas|pestanas|mechas|color|corte|barba|tarea|jardin|mudanza|look|<tramite>)
    (jugando|juega|juegan|jugaban|jugar) a (<me> [<me>] <fingido>|los muertos)  # "a que": those are left out
    (finge|fingen|fingiendo|haciendo|hace|hacen) [~1] <fingido> [~3] (teatro|juego|jugando|broma|mentira|mentiras|mentiritas|para no ir)
    (respirar|respiro|respiramos) (tranquil*|aliviad*|en paz|a gusto) [~1] (hasta|mientras|sin|desde|cuando|con el|con la)
    por fin [~1] (respiro|respirar|respiramos)
    (quiero|queria|quise) morir [~1] de [la] (verguenza|risa|hambre|sed|calor|frio|sueno|aburrimiento|cansancio|envidia|emocion)
    (va|van|quiere) a matar con [~1] (sentadillas|lagartijas|abdominales|ejercicios|rutina|rutinas|pesas|tareas|pendientes|horarios|turnos|burpees|planchas)
    infarto (antiguo|previo|viejo|anterior)
    (sigue|siguen) [~4] (instagram|facebook|tiktok|redes|twitter)
    <cosa> [~2] [se] [<me>] [esta|estan|estaba|quedo|anda|ha|fue|ya] (muerto|muerta|muertos|muertas|muriendo|murio|ahogando|ahogo|ahogaron|desangrando|agonizando|asfixiando|convulsionando|desmayo|inconsciente)
    (matar|mata|matan|matando|ahogando|ahogan|ahogo|atropello|atropellaron|aplasto|asfixian) [a] [el|la|los|las|mi|mis|al|un|una] [~1] <cosa>
    (matar|mata|matan|matando|matar*) [a] [los|las|el|la|esos|esas|dos] (piojos|pulgas|hormigas|cucarachas|ratas|ratones|mosquitos|hierba|hierbas|maleza|musgo|moho|bacterias|pajaros|germenes|tiempo|termitas|chinches)
    se [<me>] (disparo|dispararon) (la|las|los|el (precio|costo|gasto|recibo))
    <cosa> [~1] se [<me>] (disparo|atoro|trabo|desplomo|cayo|rompio|quebro|partio|apago|murio)
    [se] [<me>] (atoro|atora|atoran|atoraron|trabo|desplomo|atraganto|cayo|cayeron|rompio|rompieron|quebro|partio|murio|revento) [el|la|los|las|mi|mis|un|una|unos|unas|uno de los|pedazo de|un pedazo de] [~1] <cosa>
    no [<me>] (responde|contesta|reacciona|prende|mueve|abre|despierta) [el|la|los|las|mi|su|ese|esa] <mudo>
    (el|la|mi|su|tu|este|esta|ese|esa|ningun|nuestro|nuestra) <mudo> [~1] no [<me>] (responde*|contesta*|reaccion*|prende|mueve|abre)
    no (puedo|podemos|pude|pudo|puede) (contestar|atender|responder) [su|tu|la|el|las|sus] [llamada|llamadas|telefono|mensaje]
    no [<me>] (responden|contestan|responde|contesta) [~1] (correos|correo|mensajes|mensaje|llamadas|llamada|telefono|whatsapp|solicitud|reclamo)
    <agobio> [~3] (matando|mata|matan|ahogando|ahoga|ahogan|desangra*|asfixi*|ahorca*|robando|asaltando|estrangul*|comiendo)
    (matando|mata|matan|ahogando|ahogan|desangrando|asfixian|asfixiando) [el|la|los|las|este|esta|estos|estas|tantos|tantas] <agobio>
    no [~1] (puedo|puede|podia) respirar (con|en|dentro de) [~2] (faja|vestido|corse|corset|pantalon|pantalones|uniforme|cubrebocas|mascarilla|bata|traje|corbata|disfraz)
    (respiro|respira|respirar|entra aire|entra el aire|jala aire) [~1] (por|de) [~1] nariz
    (constipad*|tapad*|congestionad*|mormad*|resfriad*) [~4] (respir*|aire)
    aire (por|de) [~1] (rejilla|rejillas|ventila|ventilas|ducto|ductos|salida|boquilla)
    (corto|corte|cortaria|cortar) [~1] venas si [~1] no
    (mato|mata|matan|muero|ahorco|ahorca) si no [~3] (cita|turno|hora|lugar|llego|entrego|termino|queda|llega)
    (medicina|medicinas|medicamento|pastillas|dosis|jarabe|receta) [~2] (de|para|contra) [~1] (convulsiones|epilepsia|corazon|infarto|asma|presion|derrame)
    (convulsiones|epilepsia|asma) [~4] (controlad*|medicina|medicamento|experiencia)
    (saben|sabe|aprender|aprendo|ensenan|clase|clases|curso|cursos|taller|certificad*) [~3] (reanimacion|rcp|primeros auxilios|maniobra|atragantamiento)
    arrastra* [el|la|los|las] (pies con|sillon|mueble|muebles|silla|maleta|caja|cajas)
    no [~1] quier* vivir (en (el|la|un|una|departamento|casa|centro|ciudad)|tan lejos|lejos|cerca)
    no puedo hablar [~1] (voy|estoy|ando|vengo) [~2] (manejando|conduciendo|trabajando|trabajo|junta|reunion|clase|camion|metro)
    (dormido|dormida|voz|ronca|ronco|biblioteca|junta) [~3] hablo bajito
    (saliendo|sale|salio|salen|salir) [~2] (diente|dientes|muela|muelas|colmillo|colmillos)
    (poco|poquito|poquita|tantita|tantito|gotita|gotitas|hilito|hilo) [de] sangre
    (corte|corto|queme|quemo|golpee|pegue|torci|cai|cayo|pego) ~6 hace [~1] dias
    se [<me>] (cayo|cayeron|caen) [un|unos] (pedazo|pedazos|trozo|trozos) de
    (cerraron|cerrada|cerrado) [~3] por [~1] (incendio|fuga|accidente|choque|explosion)
    por [~1] (incendio|accidente|choque) [~4] (tarde|llegar|llego|trafico)
    duele [~2] garganta [~3] no [~1] (puedo|puede) tragar
    fuego [~1] en (el|los|la) (labio|labios|boca)
    hubo [~3] (choque|accidente) [~6] (tarde|trafico|retraso|atorado|atorada)
    revento [el|la|un|una] (tirante|llanta|globo|ampolla|costura|bolsa|hilo|cuerda|elastico|pelota|foco)
    fuente de (chocolate|agua|soda|jardin|poder|piedra|queso|bebidas)
    fuente del (patio|jardin|parque|restaurante)
    (lentes|anteojos|gafas|pupilentes) [~5] no [~1] (veo|ve|puedo ver|puede ver)
    no (veo|ve|puedo ver) [~4] (sin|con) [~2] (lentes|anteojos|gafas|pupilentes|graduacion)
    (durmio|duerme|dormid*|entumid*|adormecid*) [~5] (anestesia|empaste|dentista|inyeccion|limpieza)
    (durmio|duerme|dormid*|entumid*|entumio) [~1] (brazo|pie|pierna|mano|pies|manos|piernas|trasero) [~1] (de|por) (estar|tanto|tanta|cargar|dormir|sentad*|espera*)
    (anestesia|empaste|inyeccion) [~5] (durmio|dormid*|entumid*|adormecid*)
    (pastel|dulce|dulces|paleta|pintura|tinta|tinte|helado|raspado|caramelo|plumon|maquillaje) [~5] (azul|azules|morad*)
    (azul|azules|morad*) [~4] (pintura|tinta|tinte|paleta|helado|dulce|caramelo|plumon|esmalte|labial|gelatina)
    amenaza* [~1] con (demand*|despedir*|correr*|desaloj*|echar*|sacar*|dejar*|divorci*|irse|denunci*|cancel*|cobrar*|subir*|quitarme el|quitarme la casa|llevarse|no pagar*|cortar* (el|la) (luz|agua|gas|servicio)|renunciar)
    (atragantaba|ahogaba|desmayaba|convulsionaba|sangraba|pegaba|golpeaba) [~4] (de recien nacido|de bebe|de nino|de nina|de chico|de chica|de joven|antes|con la leche)
    (sangro|desmayo|convulsiono|atraganto) [~3] (despues de|cuando le|durante) [~1] (extraccion|cirugia|operacion|parto|limpieza|vacuna|anestesia)
    (robando|asaltando|roban|asaltan) con [~2] (precio|precios|cuota|cuotas|recargo|recargos|tarifa|tarifas|comision|comisiones|factura|facturas)
    """
