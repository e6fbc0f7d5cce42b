"""Forms of Spanish verbs that no rule makes, and small words, in English. Pure data: as `things.py`."""

from typing import Final

# forms that no rule makes
IRREGULAR: Final = """
soy: i am
eres es: is
somos: we are
son: are
fue: was
fueron: were
era: was
estoy ando: i am
estar: be
anda andan: is
estaria: would be
esta: is
estas: are
estamos: we are
estan: are you
estaba: was
estuve: i was
tengo: i have
tiene: has
tienen: do you have
tenemos: we have
tuve: i had
tuvo: had
tenia: i had
tener: have
teniendo: having
hay: is there
hubo: there was
habia: there was
haber: be
habra: will there be
voy: i am going
vas va: goes
vamos: we are going
van: do you go
fui: i went
ir: go
vengo: i come
viene: comes
vienen: do you come
venimos: we come
vine: i came
vino: came
venir: come
vengan venga: come
traigo: i bring
trae: brings
traen: do you bring
traje traer traiga traigan: bring
llevo: i bring
doy: i give
da: gives
dan: do you offer
dar: give
dieron: gave
dio: gave
den: give
hago: i do
hace: does
hacen: do you do
hacemos: we do
hice: i did
hizo: did
hicieron: did
hacer hagan haga: do
hecho: done
digo: i say
dice: says
dicen: say
dije: i said
dijo: said
dijeron: told me
decir diga digan: say
se: know
sabe: know
saben: do you know
saber: know
sabia: knew
veo: i see
ve: sees
ven: do you see
ver: see
vi: i saw
visto: seen
pongo: i put
pone: puts
ponen: do you put
poner ponga pongan: put
puse: i put
puedo: can i
puede: can
pueden: can you
podemos: can we
podria podrian: could you
poder: be able to
pude: i could
quiero: i want
quiere: wants
quieren: want
queremos: we want
querer: want
queria: i wanted
salgo: i leave
sale: leaves
salen: leave
salir: leave
salio: came out
caigo: i fall
cayo: fell off
murio: died
conozco: i know
conoce: knows
conocer: know
debo: do i have to
debe: must
oigo: i hear
oye: hears
oir: hear
creo: i think
cree: think
recojo: i pick up
recoja recojan: pick up
conduzco: i drive
duermo: i sleep
digame: tell me
haciendo: doing
puesto puesta puestos puestas: on
nado: i swim
siento: i feel
huele: smells
oler: smell
olor: smell
"""

# small words between the others, as far as they tell
SMALL: Final = """
si: if
que: that
como: like
cuando: when
donde: where
mientras: while
durante: during
sin: without
sobre: about
en: in
debajo abajo: under
encima arriba: on top of
dentro adentro: inside
fuera afuera: outside
cerca: near
detras: behind
antes: before
despues: after
desde: since
entre: between
contra: against
tambien: also
solo solamente nomas: only
siempre: always
nunca jamas: never
ahora ahorita: now
ya: already
todavia aun: still
casi: almost
mucho mucha muchos muchas: a lot
cada: each
ni: nor
cualquier: any
poco poquito: a little
mas: more
menos: less
muy: very
bien: well
todo toda todos todas: all
algo: something
nada: nothing
nadie: nobody
otro otra otros otras: another
ese esa eso esos esas: that
este esta esto: this
porque: because
pero: but
ayer: yesterday
anoche: last night
asi: so
vez: time
veces: times
mi mis: my
su sus: your
juntos juntas: together
ahi alla alli: there
aqui aca: here
gratis: free
tarde: late
temprano: early
"""

# asked with; only where a question is
ASKED_WITH: Final = """
que: what
cual: which
cuales: which
cuando: when
donde: where
como: how
quien: who
cuanto cuanta: how much
cuantos cuantas: how many
porque: why
"""
