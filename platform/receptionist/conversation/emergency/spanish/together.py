"""What is grave in Spanish only because several everyday things are told together: a newborn, and a fever. Data."""

from typing import Final

from receptionist.conversation.emergency.language import State

TOGETHER_NAMED: Final = {
    "t_newborn": (
        "recien nacid*|(dias|semanas) de (nacid*|edad)|bebe [~1] [de|tiene] ~1 (dias|semanas)|bebe de (un|dos) (mes|meses)"
    ),
    "t_hot": (
        "(treinta y ocho|treinta y nueve|cuarenta|38|39|40) [~2] (fiebre|temperatura|grados)"
        "|(fiebre|temperatura) [~3] (treinta y ocho|treinta y nueve|cuarenta|38|39|40)"
    ),
    "t_unfed": "no [~2] (comer|come|mamar|mama|agarra|agarrar|tomar|toma) [~1]",
    "t_poorly": "floj*|aguadit*|muy dormid*|palid*|fria|frio|amarill*|decaid*|no despierta|no se despierta|caliente",
    "t_back": "espalda|columna|ciatica|hernia de disco",
    "t_saddle": (
        "no siento [~1] (entre|ahi abajo|la entrepierna|las nalgas)|(entrepierna|nalgas|genitales|ahi abajo) [~2] dormid*"
        "|(durmio|durmieron|dormida|dormidas) [~1] (entrepierna|nalgas|genitales)"
        "|no [~2] (orinar|hacer pis|hacer pipi)|(orine|hice pis|hice pipi) encima"
    ),
    "t_gone": "se salio|se escapo|se perdio|no aparece|desaparecio|no lo encuentro|no la encuentro|no encontramos",
}
TOGETHER: Final = (
    State(
        "body",
        now="""
        <t_newborn> ~8 <t_hot>
        (<t_newborn>|bebe) ~6 <t_unfed> ~8 <t_poorly>
        (<t_newborn>|bebe) ~6 <t_poorly> ~8 <t_unfed>
        (manchas|puntos|puntitos|sarpullido|ronchas) ~6 no [~2] (quitan|quita|desaparecen|desaparece|van|borran) [~4] (vaso|apretar|aprieto|presiono)
        <t_back> ~12 <t_saddle>
        <t_saddle> ~12 <t_back>
        """,
        composed=True,
    ),
    State(
        "labour",
        now="""
        (he|ha|acabo de|acaba de|creo que) [~1] (roto|romper|rompi|rompio) aguas
        """,
        composed=True,
    ),
    State(
        "danger",
        now="""
        (alzheimer|demencia) ~6 <t_gone>
        <t_gone> ~6 (alzheimer|demencia)
        """,
        composed=True,
    ),
)
