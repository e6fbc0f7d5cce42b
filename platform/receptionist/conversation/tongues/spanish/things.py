"""What Spanish nouns of everyday matters are in English, one by one. Pure data.

A line: nouns of one meaning, singular, folded and without accents; then the English one. Of trades: `trade_things.py`
and `work_things.py`; adjectives: `qualities.py`.
"""

from typing import Final

THINGS: Final = """
acompanante: companion
apellido: last name
carriola: stroller
chaqueta chamarra: jacket
cuadra: block
escuela: school
esquina: corner
frente: front
feriado: holiday
panaderia: bakery
paraguas: umbrella
playa: beach
proveedor: supplier
trafico: traffic
mio mia: mine
taxes: taxes
abogado abogada licenciado licenciada: attorney
accidente choque: accident
adulto adulta: adult
agua: water
alergia: allergy
amigo amiga: friend
anillo: ring
animal: animal
arbol: tree
arete: earring
asegurador aseguradora: insurance company
ascensor elevador: elevator
asiento silla: chair
asunto: matter
ayuda: help
ayudante: assistant
banco: bank
bano sanitario: bathroom
bebe: baby
bebida: drink
bicicleta bici: bike
billetera cartera: wallet
boca: mouth
boda: wedding
bolsa bolso: bag
brazo: arm
cabeza: head
cafe: coffee
caja: box
calor: heat
calle: street
cama: bed
cambio: change
camino: way
camisa: shirt
campo: field
cara rostro: face
caso: case
casa hogar domicilio: house
cena: dinner
centro: center
certificado: certificate
cheque: check
ciudad: city
cliente clienta: client
clinica: clinic
cobertura: coverage
codo: elbow
cola fila: line
comida alimento: food
companero companera: partner
compania empresa firma: company
compra: purchase
computadora ordenador: computer
consejo: advice
consultorio oficina despacho: office
contrato: contract
contrasena: password
copia: copy
copago: copay
corazon: heart
correo email: email
corte tribunal juzgado: court
cosa: thing
costo coste precio tarifa: price
credito: credit
cuello: neck
cuerpo: body
cuota honorario: fee
cumpleanos: birthday
dama: bridesmaid
dato: detail
debito: debit
dedo: finger
deducible: deductible
demora retraso: delay
deposito anticipo sena: deposit
derecho: right
descuento rebaja promocion oferta: discount
deuda: debt
diabetes: diabetes
dinero plata: money
direccion domicilio: address
discapacidad: disability
documento papel papeleo: document
dolar: dollar
dolor: pain
dueno duena propietario propietaria: owner
edad: age
edificio: building
efectivo: cash
ejercicio: exercise
embarazo: pregnancy
empleo puesto: job
enfermedad: disease
enfermera enfermero: nurse
enfermo enferma: sick
entrada: entrance
error equivocacion: mistake
escalera escalon: stairs
escalones gradas: steps
escuela colegio: school
espacio lugar cupo: space
espalda: back
especialista: specialist
espejo: mirror
espera: wait
esposo marido: husband
esposa mujer: wife
estacionamiento aparcamiento parqueo parking: parking
estado estatus: status
estomago panza barriga: stomach
estudio: study
estudiante alumno alumna: student
evento: event
experiencia: experience
familia familiar: family
farmacia: pharmacy
fecha: date
fiesta: party
fin: end
financiamiento financiacion: financing
forma formulario planilla: form
foto fotografia: photo
frio: cold
fuego incendio: fire
gafas lentes anteojos espejuelos: glasses
gas: gas
gato gata gatito gatita: cat
gente: people
gerente encargado encargada: manager
gracia: grace
grupo: group
grado: grade
guante: glove
habitacion cuarto recamara: room
herida: wound
hermano: brother
hermana: sister
herramienta: tool
hijo: son
hija: daughter
hombre caballero senor: man
hombro: shoulder
hospital: hospital
hotel: hotel
hueso: bone
identificacion ine credencial: id
idioma lengua: language
impresora: printer
infeccion: infection
ingles: english
instruccion indicacion: instruction
interes: interest
internet wifi: wifi
invitado invitada: guest
jardin patio yarda: yard
jefe jefa: boss
joven: young
jubilado jubilada: retired
juez: judge
lado: side
ladron: thief
lesion: injury
ley: law
libro: book
licencia: license
limite: limit
lista: list
llamada: call
llave: key
lluvia: rain
local tienda negocio taller: shop
luz: light
madera: wood
maestro maestra profesor profesora instructor instructora: teacher
maleta equipaje: luggage
mama madre: mother
mano: hand
maquillaje: makeup
mascota: pet
material: material
medicina medicamento remedio: medicine
medico: doctor
mes: month
mensualidad: monthly payment
mesa: table
metodo: method
miedo: fear
miembro socio socia: member
minuto: minute
momento: moment
moneda: coin
mueble: furniture
muestra: sample
mundo: world
musculo: muscle
musica: music
nacimiento: birth
nariz: nose
nene nena nino nina chico chica chamaco chamaca: kid
ninera: babysitter
nieto: grandson
nieta: granddaughter
nivel: level
novio: boyfriend
novia: bride
nota: note
noticia: news
novedad: news
obra: work
ocasion: occasion
oido oreja: ear
ojo: eye
operacion cirugia: surgery
opcion: option
orden pedido: order
orina: urine
paciente: patient
padre papa: father
padres papas: parents
pagina web: website
pago: payment
pais: country
pantalla: screen
paquete: package
parada: stop
pareja: partner
pariente: relative
parte: part
pasaporte: passport
pecho: chest
peligro: danger
pelicula: movie
permiso: permission
perro perra perrito perrita: dog
persona: person
personal: staff
peso: weight
pie: foot
piel cutis: skin
pierna: leg
pila bateria: battery
piso: floor
piscina alberca: pool
plan plazo: plan
politica: policy
poliza: policy
primo prima: cousin
prisa: hurry
problema: problem
producto: product
programa: program
propina: tip
prueba: test
puerta: door
puesto: position
queja reclamo: complaint
ramo: bouquet
rampa: ramp
razon motivo: reason
recargo: extra charge
recibo ticket factura: bill
comprobante constancia justificante: form
receta: prescription
reembolso devolucion: refund
referido referencia remision: referral
refrigerador nevera refri: fridge
regalo: gift
registro expediente historial: record
regla: rule
reloj: watch
repuesto refaccion pieza: part
requisito: requirement
reunion junta: meeting
riesgo: risk
rodilla: knee
ropa: clothes
ruido: noise
ruta: route
sala: room
salida: exit
salon: room
salud: health
sangre: blood
secadora: dryer
secretaria secretario: secretary
seguro seguros aseguranza: insurance
sensacion: feeling
servicio: service
silla: chair
sitio: place
sobrino: nephew
sobrina: niece
solicitud: application
solo: alone
sonido: sound
sotano: basement
sucursal: branch
sueldo salario: salary
sueno: sleep
suegro: father in law
suegra: mother in law
tarjeta: card
tarjetas: cards
techo: roof
telefono celular movil: phone
temperatura: temperature
tiempo: time
tio: uncle
tia: aunt
tipo clase: kind
toalla: towel
tobillo: ankle
trabajo empleo: job
trabajador trabajadora empleado empleada: employee
tramite: procedure
transporte: transport
tratamiento: treatment
traje: suit
traductor traductora interprete: interpreter
turno: turn
uso: use
vaca: cow
vacacion: vacation
valor: value
vecino vecina: neighbor
venta: sale
ventana: window
verano: summer
vestido: dress
viaje: trip
vida: life
video videollamada: video
videollamada: video call
viejito viejita anciano anciana: elderly person
visita: visit
vivienda departamento apartamento piso depa: apartment
voz: voice
zapato: shoe
semana: week
ano: year
dia: day
hora: hour
zona area: area
abuelo: grandfather
abuela: grandmother
abuelita: grandmother
abuelito: grandfather
invierno: winter
otono: fall
primavera: spring
rueda: wheel
ruedas: wheels
"""
