"""What Spanish-speaking callers say of people, messages and matters of their own, in the dialogue's words. Pure."""

from typing import Final

# Folded, without accents, ways parted by "|"; then the same in the dialogue's own words.
PEOPLE: Final = {
    "hablar con|comunicarme con|pasarme con": "speak to",
    "me comunica con|me pasa con|paseme con|me puede pasar con|comuniqueme con|me pueden pasar con"
    "|me puede comunicar con"
    "|me podria pasar con|me podria comunicar con|me pueden comunicar con|me pone con|me comunicas con|pongame con"
    "|me transfiere con|me transfiere a|puede pasarme con|puede comunicarme con|puedo hablar con|podria hablar con"
    "|quiero hablar con|quisiera hablar con|necesito hablar con|me gustaria hablar con": "can i speak to",
    "quiero hablar con el doctor|quisiera hablar con el doctor|necesito hablar con el doctor"
    "|puedo hablar con el doctor"
    "|quiero hablar con la doctora|quisiera hablar con la doctora|necesito hablar con la doctora"
    "|puedo hablar con la doctora": "can i speak to the doctor",
    "esta el doctor|esta la doctora|se encuentra el doctor|se encuentra la doctora|estara el doctor|estara la doctora"
    "|anda el doctor|anda la doctora": "can i speak to doctor",
    "esta el senor|esta la senora|esta la senorita|esta el licenciado|esta la licenciada|se encuentra el senor"
    "|se encuentra la senora|se encuentra la licenciada|se encuentra el licenciado|se encuentra": "can i speak to",
    "me puede llamar|me pueden llamar|puede llamarme|pueden llamarme|me podria llamar|me podrian llamar"
    "|podria llamarme|podrian llamarme|me pueden marcar|me puede marcar|pueden marcarme|me llaman ustedes"
    "|me pueden devolver la llamada|me puede devolver la llamada|pueden devolverme la llamada|devolverme la llamada"
    "|regresarme la llamada|me pueden regresar la llamada|me regresan la llamada": "can you call me back",
    "me puede llamar alguien|me puede llamar la doctora|me puede llamar el doctor|me puede marcar alguien"
    "|puede llamarme alguien|puede llamarme la doctora|puede llamarme el doctor"
    "|me podria llamar alguien": "someone to call me back",
    "me hablo alguien|me llamo alguien|alguien me llamo|alguien me hablo|alguien me marco|alguien de ahi me llamo"
    "|me acaban de marcar|me acaban de hablar|me hablaron de ahi|me llamaron de ahi": "somebody called me",
    "con recepcion|con la recepcion": "can i speak to the front desk",
    "con facturacion|con cobros|con contabilidad": "can i speak to billing",
    "quien esta encargado|quien es el encargado|quien esta a cargo|quien manda ahi|quien es el dueno"
    "|quien es el jefe": "whos in charge",
    "es una porqueria|que porqueria|son una porqueria|no sirven para nada|no sirve para nada|me atendieron muy mal"
    "|me atendieron mal|me trataron muy mal|me trataron mal|llevo media hora esperando|llevo una hora esperando"
    "|estoy harto|estoy harta|ya estoy harto|ya estoy harta|no puede ser posible": "this is unacceptable",
    "se me acabaron|se me acabo|se me terminaron|se me termino|ya no tengo mas": "i ran out of",
    "surtir la receta|surtir mi receta|resurtir mi receta|resurtir la receta|renovar la receta|renovar mi receta"
    "|que me surtan la receta|que me resurtan la receta|me surten la receta|volver a surtir"
    "|rellenar la receta": "refill my prescription",
    "pastillas de freno|pastillas de frenos|pastillas de los frenos|las pastillas de los frenos"
    "|las pastillas de freno": "brake pads",
    "pastillas|las pastillas|mis pastillas": "my pills",
    "facturacion|el departamento de facturacion|cobros|el departamento de cobros|contabilidad": "billing",
    "mi factura|una factura|la factura|mi recibo|mi cuenta|un cobro|un cargo": "my bill",
    "tengo una pregunta sobre mi factura|una pregunta sobre mi factura|una duda con mi factura"
    "|tengo una duda sobre mi factura"
    "|tengo una pregunta de mi factura": "i have a question about my bill",
    "es sobre mi|es por mi|es por una|es sobre una|es por el|es por la|es sobre el|es sobre la|sobre mi|acerca de mi"
    "|sobre la|sobre el|sobre una|acerca de la|acerca del|acerca de": "about my",
    "me cobraron dos veces|me cobraron doble|me cobraron de mas|me cobraron mal|me hicieron un cobro de mas"
    "|me estan cobrando de mas|me cobraron algo": "i was charged twice",
    "nadie me contesta|nadie contesta|nadie me llama|nadie me ha llamado|nadie me llamo|no me han llamado"
    "|nunca me llamaron|quedaron de llamarme": "nobody called me",
    "ineptos|ineptas|inutiles|inutil|inepto|incompetentes|idiotas|estupidos|estupido|son un desastre|que mal servicio"
    "|pesimo servicio|es una verguenza|es el colmo": "this is ridiculous",
    "estan contratando|contratan|tienen trabajo|hay trabajo|hay vacantes|tienen vacantes|busco trabajo|busco empleo"
    "|solicitan personal|ocupan gente|vi su anuncio de trabajo": "are you hiring",
    "soy el repartidor|soy repartidor|soy el mensajero|soy el cartero|soy de paqueteria": "im the courier",
    "traigo un paquete|tengo un paquete|traigo una entrega|traigo un envio"
    "|tengo una entrega": "i have a package for you",
    "habla español|habla espanol|hablan espanol|usted habla espanol|se habla espanol|me puede atender en espanol"
    "|alguien habla espanol|hay alguien que hable espanol|alguien que hable espanol|en espanol por favor"
    "|puedo hablar en espanol|podemos hablar en espanol|atienden en espanol|me atienden en espanol|hablan en espanol"
    "|me atiende alguien en espanol|alguien que me atienda en espanol|no hablo ingles|no hablo mucho ingles"
    "|no entiendo ingles|no se ingles|prefiero en espanol|prefiero espanol"
    "|puede hablar espanol": "do you speak spanish",
    "ya estan los resultados|ya salieron los resultados|ya tienen los resultados|ya llegaron los resultados"
    "|ya estan mis resultados|tienen mis resultados|ya tienen mis resultados"
    "|ya salieron mis resultados": "are my results back",
    "ya esta mi carro|ya esta listo mi carro|ya quedo mi carro|ya esta mi coche": "is my car ready",
    "ya estan mis lentes|ya estan listos mis lentes|ya llegaron mis lentes": "are my glasses in yet",
    "me pueden mandar|me puede mandar|me mandan|mandeme|pueden mandar|puede mandar|me pueden enviar|me puede enviar"
    "|necesito que me manden|necesito que manden": "can you send",
    "los papeles|mis papeles|mi expediente|el expediente|la cartilla|los registros|el historial"
    "|el comprobante": "my records",
    "me urge": "i need to",
    "es urgente|urgente|con urgencia|urgentemente": "urgent",
    "que sea": "",
    "luego les llamo|luego llamo|luego marco|luego les marco|al rato llamo|al rato les llamo|despues llamo"
    "|despues les llamo|yo les llamo|les llamo luego|les llamo despues|los llamo despues|los llamo luego"
    "|les vuelvo a llamar|vuelvo a llamar|les marco despues|les marco luego": "i will call back later",
    "le agradezco|le agradezco mucho|les agradezco|les agradezco mucho|se los agradezco": "thank you",
    "que le vaya bien|que les vaya bien|que este bien|que esten bien|cuidese|hasta entonces": "goodbye",
    "una llamada perdida|me llamaron|me acaban de llamar|me marcaron|recibi una llamada|tengo una llamada perdida"
    "|me hablaron hace rato": "somebody called me",
    "devolver una llamada|regreso su llamada|devuelvo su llamada|le devuelvo la llamada": "returning your call",
    "que me llame el doctor|que el doctor me llame|que me llame la doctora|que la doctora me llame"
    "|que me hable el doctor|que me marque el doctor|que me marque la doctora"
    "|que me hable la doctora": "have the doctor call me",
    "que me llame|que me marque|que me marquen|que me hablen|que me regresen la llamada|que me devuelva la llamada"
    "|que alguien me marque|que me devolvieran la llamada|que me llamaran|que me regresaran la llamada"
    "|que se comuniquen conmigo|que me contacten|llamenme|llameme": "someone to call me back",
    "que puedo tomar|que me puedo tomar|que le puedo dar|que le doy|que me tomo|que pastilla me tomo"
    "|que medicina puedo tomar|que me recomienda tomar": "what medicine should i take",
    "una persona|una persona de verdad|alguien|un humano|una persona real|un agente|un operador|una operadora"
    "|un representante": "a person",
    "la recepcion|recepcion|la recepcionista": "the front desk",
    "dejar un mensaje|dejar un recado|dejar mensaje|dejar recado|dejarle un mensaje|dejarle un recado"
    "|tomar un mensaje"
    "|tomar un recado|tomarme un recado": "leave a message",
    "un mensaje|un recado": "a message",
    "que me llamen|que me llame alguien|que alguien me llame|que me devuelvan la llamada": "someone to call me back",
    "es usted un robot|eres un robot|es una maquina|eres una maquina|estoy hablando con una maquina|es un robot"
    "|estoy hablando con un robot|es usted una maquina": "are you a robot",
    "repita|puede repetir|como dijo|como dice|repitalo"
    "|me lo repite|puede repetirlo|que dijo|mande|otra vez": "say that again",
    "un momento|un momentito|un segundo|espere|espere un momento|dejeme ver|deme un momento|permitame": "one moment",
    "olvidelo|dejelo|olvidalo|dejalo|mejor no|ya no quiero nada": "never mind",
}
