"""What Spanish adjectives are in English, one by one. Pure data: as `things.py`."""

from typing import Final

QUALITIES: Final = """
alguno algun: any
asmatico: asthmatic
legal juridico: legal
leve: mild
mayor: older
miedoso: nervous
normal: normal
primer: first
sano: healthy
transparente: clear
trasero: hind
delantero: front
mucho: a lot of
abierto: open
embarazado: pregnant
diabetico: diabetic
sueco: swedish
ceramico: ceramic
adicional extra: extra
alergico: allergic
alto: tall
amable: kind
amarillo: yellow
ambulante: mobile
antiguo: old
asegurado: insured
azul: blue
barato economico: cheap
blanco: white
bonito lindo: nice
bueno buen: good
caliente: hot
cansado: tired
caro: expensive
castano cafe: brown
cerca: near
cerrado: closed
chueco torcido doblado: crooked
ciego: blind
claro: light
combinado: combined
completo entero integral: full
comun: common
corto: short
cronico: chronic
debil: weak
delgado: thin
dental: dental
derecho: right
dificil: hard
diferente distinto: different
digital: digital
disponible: available
distinto: different
divorciado: divorced
doloroso: painful
dulce: sweet
duro: hard
electrico: electric
expres rapido express: express
exterior: exterior
facil: easy
familiar: family
feliz: happy
feo: bad
final: final
flojo suelto: loose
fuerte: strong
general: general
gordo: fat
grande gran: large
gratis gratuito: free
grave: serious
hinchado inflamado: swollen
igual: same
importante: important
incluido: included
individual: individual
infantil: kids
inicial: initial
interior adentro: interior
internacional: international
izquierdo: left
lejos: far
lento: slow
libre: free
limpio: clean
liso: straight
listo: ready
local: local
loco: crazy
largo: long
malo mal: bad
maximo: maximum
medico: medical
mensual: monthly
minimo: minimum
minusvalido discapacitado: disabled
mismo: same
mojado: wet
morado: purple
muerto: dead
natural: natural
negro: black
nervioso: nervous
nuevo: new
ocupado: busy
oscuro: dark
particular: private
peligroso: dangerous
pequeno chico chiquito: small
perdido: lost
personal personalizado: personal
posible: possible
preocupado: worried
prenatal: prenatal
primero: first
privado: private
profesional: professional
profundo: deep
propio: own
quimico: chemical
quebrado roto: broken
rapido: quick
raro: strange
recto: straight
relajante: relaxing
rojo: red
rubio: blond
seco: dry
seguro: sure
sencillo simple: simple
siguiente: next
social: social
sordo: deaf
sucio: dirty
tapado: clogged
temporal: temporary
tenso: tense
tibio: warm
tieso: stiff
triste: sad
ultimo: last
urgente: urgent
usado: used
vacio: empty
vegetariano: vegetarian
verde: green
vegano: vegan
viejo: old
anual: annual
semanal: weekly
clasico: classic
permanente: permanent
automatico: automatic
manual: manual
residencial: residential
comercial: commercial
vencido: expired
"""
