"""What callers in Spanish call what is done for cars, houses, papers and pupils. Pure data: as `things.py`."""

from typing import Final

WORK_THINGS: Final = """
# cars
abolladura golpe: dent
aceite: oil
afinacion: tune-up
cerrajero: locksmith
alarma: alarm
aire: air
amortiguador: shock absorber
arranque: starter
auto automovil carro coche vehiculo: car
balata pastillas: brake pads
bujia: spark plug
camion: truck
camioneta troca pickup: truck
capota: hood
carroceria: body
cajuela maletero: trunk
ceramica: ceramic
cinturon banda: belt
cofre: hood
condicionado: conditioning
detallado: detail
direccion: address
escape mofle: muffler
faro foco: headlight
filtro: filter
freno: brake
gasolina: gas
garantia: warranty
goma llanta neumatico: tire
grua: tow truck
inspeccion: inspection
kilometraje millaje: mileage
marca: make
mecanico: mechanic
modelo: model
moto motocicleta: motorcycle
motor: engine
parabrisas: windshield
pintura: paint
placa: license plate
pinchazo ponchadura: flat tire
polarizado: window tint
pulido: polish
radiador: radiator
rayon rayadura: scratch
revestimiento recubrimiento: coating
rotacion: rotation
tapiceria vestidura: upholstery
tapete alfombra: carpet
transmision: transmission
vidrio cristal: window
# house
alarma: alarm
albanil: builder
carpintero carpintera: carpenter
jardinero jardinera: gardener
pintor pintora: painter
exterminador fumigador: exterminator
podadora: mower
timbre: doorbell
porton: gate
alacena gabinete: cabinet
apagon: power outage
basura: trash
bomba: pump
cable: wire
calefaccion calefactor estufa caldera: furnace
calentador boiler: heater
caneria tuberia tubo plomeria: pipe
cerca barda: fence
cerradura chapa cerrojo: lock
chimenea: chimney
cocina: kitchen
cortina persiana: blinds
cucaracha: roach
chinche: bed bugs
desague drenaje coladera: drain
destape: drain cleaning
electricidad corriente: power
electricista: electrician
enchufe: outlet
escape fuga gotera: leak
estimado presupuesto cotizacion: estimate
fontanero plomero plomera: plumber
fosa: septic tank
fumigacion plaga: pest control
fusible breaker: breaker
garaje cochera: garage
gas: gas
goteo: drip
grifo canilla: faucet
horno: oven
hormiga: ant
humedad moho: mold
inodoro excusado escusado taza retrete: toilet
inundacion: flood
instalacion: installation
interruptor apagador: switch
lampara: lamp
lavadora: washer
lavaplatos lavavajillas: dishwasher
lavabo lavamanos fregadero: sink
mudanza: move
mudancero: mover
pared muro: wall
pasto cesped zacate: lawn
pozo: well
presion: pressure
raton: mouse
rata: rat
regadera ducha: shower
reparacion arreglo: repair
remodelacion: remodeling
sofa sillon: sofa
termita: termite
termostato: thermostat
tina banera: bathtub
toma: outlet
ventilador: fan
visita: visit
# law, money, lessons, other
abono mensualidades: installments
alimenticia: child support
apostilla: apostille
arrendamiento alquiler renta: lease
bolsillo: pocket
criptomoneda: cryptocurrency
escritura: deed
extranjeria: immigration
gasto: expense
huella: fingerprint
nacionalidad: citizenship
transferencia: transfer
curriculum: resume
entrevista: interview
cita: appointment
acta: certificate
adopcion: adoption
asilo: asylum
asesoria: consultation
audiencia: hearing
auditoria: audit
bancarrota: bankruptcy
boleta boleto: ticket
carta: letter
ciudadania: citizenship
contador contadora: accountant
contabilidad: bookkeeping
conciliacion mediacion: mediation
custodia: custody
declaracion: return
demanda: lawsuit
divorcio: divorce
deportacion: deportation
herencia sucesion: estate
heredero: heir
hipoteca prestamo: mortgage
impuesto: tax
ingreso: income
inmigracion migracion: immigration
licenciado: attorney
manutencion pension: child support
matrimonio casamiento: marriage
multa: ticket
nomina: payroll
notario notaria: notary
papeles: papers
patrimonio: estate
residencia: green card
seguro: insurance
testamento: will
testigo: witness
visa visado: visa
aplicacion: app
camara: camera
confirmacion: confirmation
diseno: design
tatuador tatuadora: tattoo artist
fotografo fotografa: photographer
recordatorio: reminder
mensaje: message
resena: review
sistema: system
enlace: link
recorrido: tour
instalaciones: facility
adiestramiento entrenamiento: training
clase leccion: lesson
clases: lessons
curso: course
guitarra: guitar
piano: piano
violin: violin
bateria: drums
canto: singing
conduccion manejo: driving
ensayo: rehearsal
estudiantil: student
principiante: beginner
prueba: trial
recital: recital
teoria: theory
baile danza: dance
natacion: swimming
yoga: yoga
gimnasio: gym
entrenador entrenadora: trainer
membresia: membership
sesion: session
retrato: portrait
album: album
anuncio: ad
flor: flower
arreglo: arrangement
entrega envio: delivery
pastel torta: cake
llave: key
anticipo: deposit
revista: magazine
consultoria: consulting
evaluacion: evaluation
oficio: trade
empresa negocio negocito: business
pequena: small
carta: letter
"""
