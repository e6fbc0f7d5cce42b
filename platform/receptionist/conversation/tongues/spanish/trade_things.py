"""What callers in Spanish call what is done for bodies and for animals, in English. Pure data: as `things.py`."""

from typing import Final

BODY_THINGS: Final = """
# health, teeth, eyes, feet, skin
aliento: breath
ampolla: blister
autorizacion: authorization
ayuno ayunas: fasting
azucar: sugar
bola bulto: lump
cancer: cancer
carilla: veneers
cepillo: brush
cirujano: surgeon
cubrebocas mascarilla: mask
gota: drops
herida cortada: wound
hilo: thread
laser: laser
liga: rubber band
molestia: discomfort
muneca: wrist
picadura: bite
postizas: fake nails
protesis: denture
respiracion: breathing
sarro: tartar
sensibilidad: sensitivity
sol: sun
suero: iv
sudor: sweat
quemadura: burn
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
alisado: straightening
planchado: straightening
secado: blowout
quinceanera: quinceañera
bronceado: tan
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
relleno: fill
retoque: touch-up fill
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
guarderia: daycare
hospedaje: boarding
aguila: eagle
cabra chiva chivo borrego: goat
collar: collar
croqueta: kibble
herradura: horseshoe
leon: lion
tortuga: turtle
gallina pollo: chicken
celo: heat
camada: litter
jaula: cage
hamster: hamster
pajaro ave loro: bird
pata: paw
pulga: flea
peluqueria: grooming
raza: breed
rabia: rabies
veterinario veterinaria: vet
"""
