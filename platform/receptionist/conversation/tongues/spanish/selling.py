"""What a Spanish-speaking caller says who sells something. Over plain words. Pure."""

from typing import Final

from receptionist.conversation.patterns import regex

SELLS: Final = regex(
    r"\b(?:posicionamiento|(?:anuncio|perfil) destacado"
    r"|directorio de (?:\w+ )?(?:abogados|medicos|dentistas|negocios|empresas|profesionales)"
    r"|google (?:maps|negocios|my business)|primera pagina de google|resenas (?:de google|positivas|en linea)"
    r"|(?:su|el) (?:negocio|empresa|pagina) (?:no )?(?:aparece|esta verificad\w+)"
    r"|terminal(?:es)? (?:de pago|bancaria|punto de venta)|comisiones (?:de|por) tarjeta|paneles solares"
    r"|garantia extendida|(?:bajar|reducir|ahorrar en) (?:su|el|la) (?:recibo|factura|cuenta)"
    r"|(?:factura|recibo) de (?:la )?luz|espacio publicitario|paquetes? de publicidad|publicidad (?:en|para)"
    r"|redes sociales"
    r"|quien (?:se encarga|lleva|maneja) (?:del? )?(?:(?:el|la|su|los|las) )?(?:marketing|publicidad|mercadotecnia"
    r"|compras|pagina web)|(?:encargad[oa]|responsable) de (?:marketing|publicidad|mercadotecnia|compras)"
    r"|ofrecer(?:le|les) (?:a su|un|una|nuestr[oa]s?)|presentar(?:le|les) nuestr[oa]s?"
    r"|(?:agencia|empresa|compania) de (?:marketing|publicidad|personal|seguros|energia)"
    r"|prestamos? para (?:su )?(?:negocios?|empresas?)|financiamiento para (?:su )?negocio"
    r"|(?:ha|han) (?:ganado|sido seleccionad\w+)|encuesta)\b"
)
HINTS: Final = (
    regex(r"\b(?:llamo|llamamos|hablo|hablamos) (?:de parte de|de la (?:empresa|compania)|de)\b"),
    regex(r"\b(?:precio|oferta|promocion|descuento|tarifa)s? (?:especial|exclusiv\w|limitad\w|unic\w)\b"),
    regex(r"\b(?:solo|solamente|apenas|nada mas) (?:\w+ ){1,4}?(?:al|por|cada) (?:mes|ano|semana)\b"),
    regex(r"\b(?:le|les) (?:interesaria|interesa)\b|\b(?:tiene|tendra) (?:un|unos|dos|cinco) minut\w+\b"),
    regex(r"\b(?:con el|al) (?:dueno|gerente|encargado)\b|\bcon la (?:duena|encargada)\b"),
    regex(r"\bsin (?:costo|compromiso)\b|\bprueba gratis\b|\bprimer mes gratis\b"),
    regex(r"\b(?:su|vuestro) (?:negocio|empresa|firma|despacho|consultorio|clinica|tienda|salon)\b"),
)
