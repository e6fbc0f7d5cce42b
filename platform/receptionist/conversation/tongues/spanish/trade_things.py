"""What callers in Spanish call the things and the works of trades, in English, one by one. Pure data: as `things.py`."""

from typing import Final

TRADE_THINGS: Final = """
# health, teeth, eyes, feet, skin
acne espinilla barro grano: acne
acupuntura: acupuncture
ajuste: adjustment
alineacion: alignment
alineador: aligner
alta: discharge
analisis laboratorio: lab test
anestesia: anesthesia
ansiedad: anxiety
ardor: burning
artritis: arthritis
asma: asthma
audifono aparato: hearing aid
audicion: hearing
axila: underarm
biopsia: biopsy
botox: botox
caida: loss
callo: corn
carie caries: cavity
cadera: hip
cerebro: brain
chequeo revision reconocimiento valoracion: checkup
cicatriz: scar
colesterol: cholesterol
columna: spine
contacto: contact
contactos pupilentes: contact lenses
corona: crown
consulta: consultation
crema: cream
cuidado: care
dentadura postiza: dentures
dentista odontologo odontologa: dentist
depresion: depression
dermatologo dermatologa: dermatologist
diagnostico: diagnostic
diente muela: tooth
dieta nutricion: diet
dosis: dose
ecografia ultrasonido: ultrasound
empaste amalgama calza tapadura resina: filling
encia: gum
endodoncia: root canal
escaneo: scan
escrito: written
esguince torcedura: sprain
examen: exam
extraccion: extraction
ferula: splint
fisico: physical
fluor: fluoride
fractura: fracture
fisioterapia: physical therapy
funda: crown
ginecologo ginecologa: gynecologist
gripe gripa influenza: flu
hongo: fungus
implante: implant
inyeccion: shot
juanete: bunion
lastimadura: injury
lentilla: contact lens
limpieza: cleaning
lunar: mole
mancha: spot
mareo: dizziness
marcapasos: pacemaker
migrana: migraine
montura armazon: frames
mordida: bite
nacido: born
nausea: nausea
nervio: nerve
nutriologo nutriologa nutricionista: nutritionist
oculista oftalmologo optometrista: eye doctor
ortodoncia: braces
paladar: palate
pastilla pildora tableta: pill
pediatra: pediatrician
peeling exfoliacion: peel
pestana: lash
plantilla: orthotics
planta: sole
podologo podologa: podiatrist
presion: pressure
psicologo psicologa psicoterapeuta: therapist
pulmon: lung
pupila: pupil
puente: bridge
quiropractico quiropractica: chiropractor
radiografia placa rayos: x-ray
rasurada rasurado afeitada afeitado: shave
resfriado resfrio catarro: cold
resultado: result
ronco: hoarse
ronquido: snoring
sarpullido roncha erupcion: rash
sedacion: sedation
seguimiento control: follow-up
sintoma: symptom
sonrisa: smile
sutura punto: stitches
talon: heel
tejido: tissue
terapeuta: therapist
terapia: therapy
tos: cough
una: nail
urgencia emergencia: emergency
uva: grape
vacuna vacunacion: vaccination
refuerzo: booster
verruga: wart
vista vision: eye
vomito: vomit
yeso: cast
lentes: glasses
# hair, nails, beauty
acrilico: acrylic
alaciado: straightening
balayage: balayage
barba: beard
bigote: mustache
cabello pelo: hair
calvo: bald
ceja: eyebrow
cera: wax
champu: shampoo
corte: haircut
decoloracion: bleach
depilacion: waxing
degradado: fade
esmalte: polish
extension: extension
facial: facial
fleco flequillo: bangs
gel: gel
keratina: keratin
luces mechas rayitos reflejos: highlights
manicura manicure manicur: manicure
maquillista maquilladora: makeup artist
masaje: massage
masajista: massage therapist
mantenimiento: maintenance
peinado: styling
peluquero peluquera estilista: stylist
barbero: barber
pedicura pedicure pedicur: pedicure
permanente: perm
peluca: wig
piedra: stone
rizo chino: curl
recorte: trim
reflexologia: reflexology
relleno retoque: fill
tatuaje: tattoo
tinte color: color
trenza: braid
uña: nail
lavado: wash
# animals
cachorro cachorra cachorrito: puppy
castracion esterilizacion: neuter
caballo yegua: horse
conejo: rabbit
correa: leash
garrapata: tick
guarderia hospedaje pension: boarding
hamster: hamster
pajaro ave loro: bird
pata: paw
pulga: flea
peluqueria: grooming
raza: breed
rabia: rabies
veterinario veterinaria: vet
# cars
abolladura golpe: dent
aceite: oil
afinacion: tune-up
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
impuesto taxes: tax
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
