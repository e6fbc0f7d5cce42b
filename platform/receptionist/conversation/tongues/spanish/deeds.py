"""What Spanish verbs of everyday matters are in English. Pure data.

A line: infinitives of one meaning, folded; a vowel change of the stem in brackets; then the English verb, and its past
where that is not regular.
"""

from typing import Final

DEEDS: Final = """
abrir: open opened
aceptar: accept
actualizar: update
borrar: remove
cojear: limp
estornudar: sneeze
estrellar: crack
explicar: explain
felicitar: congratulate
meter: put in
masticar: chew
parir: give birth gave birth
picar: itch
podar: trim
rascar: scratch
respirar: breathe
revender: resell
suspender: stop
acompanar: accompany accompanied
aconsejar: advise
acordar(ue) recordar(ue): remember
afeitar rasurar: shave
ajustar: adjust
alquilar rentar: rent
ampliar: extend
apagar: turn off turned off
aprender: learn
arreglar componer reparar: fix
asegurar: insure
asistir: attend
atender(ie): see saw
ayudar: help
bajar: go down went down
banar: bathe
buscar: look for looked for
caber: fit fit
caer: fall fell
cambiar: change
cancelar: cancel
cargar: carry carried
casar: marry married
cenar: dine
cerrar(ie): close
chocar: crash
cobrar: charge
cocinar: cook
comer: eat ate
comprar: buy bought
confirmar: confirm
conseguir(i): get got
consultar: consult
contestar: answer
contratar: hire
cortar: cut cut
costar(ue): cost cost
creer: think thought
cubrir: cover
cuidar: take care of took care of
danar: damage
deber: owe
declarar presentar: file
dejar: leave left
depositar: deposit
desayunar: have breakfast had breakfast
descomponer: break broke
despertar(ie): wake up woke up
destapar: unclog unclogged
devolver(ue): return
dilatar: dilate
divorciar: divorce
doblar: bend bent
doler(ue): hurt hurt
dormir(ue): sleep slept
durar: last
elegir(i) escoger: choose chose
empezar(ie) comenzar(ie): start
encontrar(ue): find found
enfriar: cool
entender(ie): understand understood
entrar: get in got in
enviar mandar: send sent
equivocar: be wrong was wrong
escribir: write wrote
escuchar: listen
esperar: wait
estacionar aparcar parquear: park
estudiar: study studied
existir: exist
extraer: extract
extranar: miss
facturar: bill
faltar: lack
firmar: sign
fumar: smoke
funcionar servir(i): work
ganar: win won
gastar: spend spent
gotear: drip dripped
grabar: record
guardar: keep kept
gustar: like
hablar: speak spoke
incluir: include
infectar: infect
inscribir: enroll
instalar: install
inundar: flood
invitar: invite
jugar(ue): play
lastimar: hurt hurt
lavar: wash
leer: read read
limpiar: clean
llamar: call
llegar: arrive
llenar: fill out filled out
llevar: bring brought
llorar: cry cried
llover(ue): rain
manejar conducir: drive drove
marcar: call
medir(i): measure
mejorar: improve
molestar: bother
morder(ue): bite bit
morir(ue): die died
mostrar(ue) ensenar: show showed
mover(ue): move
mudar: move
nacer: be born was born
nadar: swim swam
necesitar ocupar: need
notar: notice
ofrecer: offer
olvidar: forget forgot
operar: operate
pagar: pay paid
parar: stop stopped
parecer: seem
pasar: come by came by
pedir(i): ask for asked for
pegar: hit hit
pelar: shave
pensar(ie): think thought
perder(ie): lose lost
permitir: allow
pintar: paint
polarizar: tint
ponchar pinchar: puncture
preferir(ie): prefer preferred
preguntar: ask
preocupar: worry worried
preparar: prepare
prestar: lend lent
probar(ue): try tried
programar: schedule
quebrar(ie) romper: break broke
quedar: stay
quejar: complain
quemar: burn
quitar sacar: remove
rayar: scratch
recibir: receive
recoger: pick up picked up
recomendar(ie): recommend
reconocer: recognize
reembolsar: refund
referir(ie): refer referred
regalar: give gave
regresar volver(ue): come back came back
rellenar retocar: fill
renovar(ue): renew
rentar: rent
repetir(i): repeat
reservar: book
resolver(ue): solve
respetar: honor
responder: answer
reventar(ie): burst burst
revisar checar chequear: check
robar: steal stole
rotar: rotate
sangrar: bleed bled
sentir(ie): feel felt
separar: separate
servir(i): serve
solicitar: apply applied
sonar(ue): ring rang
subir: go up went up
sudar: sweat
sufrir: suffer
surtir: refill
tapar: clog clogged
tardar: take took
temblar(ie): shake shook
terminar acabar: finish
tirar: pull
tocar: touch
tomar: take took
trabajar: work
tramitar: apply for applied for
tratar: treat
usar: wear wore
utilizar: use
vacunar: vaccinate
vender: sell sold
verificar: verify verified
viajar: travel
visitar: visit
vivir: live
vomitar: vomit
comunicar: put through put through
aguantar: wait
desmayar: faint
engordar: gain weight gained weight
adelgazar: lose weight lost weight
maquillar: do makeup did makeup
peinar: style
depilar: wax
tenir pintar: color
alaciar: straighten
alinear: align
balancear: balance
pulir: polish
encerar: wax
fumigar: spray
cotizar estimar: estimate
heredar: inherit
demandar: sue
deportar: deport
traducir: translate
notarizar: notarize
adoptar: adopt
entrenar adiestrar: train
castrar esterilizar: neuter
tatuar: tattoo
hospedar: board
desparasitar: deworm
matricular registrar: register
celebrar: celebrate
rechinar: squeak
calentar(ie): heat
prender encender(ie): turn on turned on
arrancar: start
vencer: expire
caducar: expire
caminar: walk
correr: run ran
"""
