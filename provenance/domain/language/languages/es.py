"""The tables of Spanish.

Ceiling: a language has all its tables in one file.
"""

from __future__ import annotations

from provenance.domain.language.compared_numbers import ComparedNumbers
from provenance.domain.language.language import (
    CheckWords,
    Language,
    LayoutPatterns,
    ParticularPatterns,
    PeopleWords,
    PhraseWords,
    SourceWords,
    SpeechWords,
    StatementPatterns,
    Trait,
    WordOrder,
    WorkWords,
)
from provenance.domain.language.sense_words import SenseWords
from provenance.domain.language.speech_verbs import (
    SpeechVerb,
    inflected,
    verbs_without_forms,
    weak_verbs,
)
from provenance.domain.language.spelling import SpellingWords
from provenance.domain.language.word_lists import (
    acts_by_form,
    contrast,
    forms_of,
    glossary,
    not_collected,
    number_values,
    numerals,
    ordinals,
    phrase_pairs,
    plurals,
    word_set,
    word_sets,
)
from provenance.domain.messages import gettext_noop


def _inflected(participles: dict[str, str]) -> dict[str, str]:
    """Return each participle with its feminine and its plural."""
    return {
        f"{word[:-1]}{ending}": act
        for word, act in participles.items()
        for ending in ("o", "a", "os", "as")
    }


def _with_plural(text: str) -> dict[str, SpeechVerb]:
    """Return singular forms of verbs of saying, each with its plural: “admitió”, “admitieron”."""
    forms = text.split()
    for word in text.split():
        if word.endswith(("a", "e")):
            forms.append(f"{word}n")
        elif word.endswith("ó"):
            forms.append(f"{word[:-1]}aron")
        if word.endswith("ió"):
            forms.append(f"{word[:-2]}ieron")
    return verbs_without_forms(" ".join(forms))


_ANY_THING = (
    r"(?:grabación|grabaciones|v[ií]deo|foto|fotografía|imagen|imágenes|voz|carta|documento|nota|mensaje|cinta|archivo|fichero|firma"
    r"|letra|correo|escena|conversación|llamada|audio|hombre|mujer|soldado|película)s?"
)
_VERBS_OF_SAYING = " ".join(
    (
        inflected(
            """
            afirm declar asegur señal agreg explic contest pregunt indic coment denunci destac
            lament critic calific exclam grit manifest apunt precis revel replic anunci confirm
            confes subray suspir murmur excus justific sincer quej resign zanj remach apostill matiz
            ironiz relat narr evoc celebr reproch recrimin increp implor musit balbuc tartamude
            carraspe titube argument aleg reiter detall opin valor razon reclam
            susurr objet rechaz suplic avis alert pronostic augur vaticin rectific minimiz amenaz
            aconsej tuite proclam clam felicit alegr enfatiz recalc puntualiz aclar abund
            plante reflexion tach tild salud brome balbuce mascull espet solloz
            sentenci acot consider descalific catalog etiquet tach retrat bautiz apod
            dictamin exhort suger garantiz vocifer bram aull chill berre rezong refunfuñ mascull
            gimote solloz buf resopl ladr barbot balbuc canturre recit
            declam predic pontific sermone arengu areng intercal interpel interrog
            inquir terci  remat remach corrobor ratific testific
            ufan jact vanaglori congratul regode guaste chance
            especul conjetur barrunt sospech estim dud elogi alab ensalz encomi
            glos parafrase ejemplific sintetiz recapitul compendi insinu
            """,
            "a an ó aron aba aban ado",
        ),
        inflected("jur acus certific juzg testific", "a an ó aron aba aban"),
        inflected(
            "admit escrib describ percib resum insist prorrump aplaud", "e en ió ieron ía ían ido"
        ),
        """
        descrito prescrito mantienen mantuvieron mantenía mantenían sostenía sostenían sostuvieron reconocía
        reconocían respondía respondían advertía advertían defendía defendían pedía pedían pidieron exigía
        exigían exigieron sugería sugerían sugirieron prometía prometían refería refirió refieren refiere
        concluía concluían rebatía negaba negaban niegan contaba contaban cuentan recordaba recordaban
        recuerdan recordaron rogaba rogaban rogó ruegan repitió repite repetía repiten corregía corrige
        despidió despide despedía prosiguió proseguía proseguían añadía añadían
        aducía aduce adujo arguyó arguye argüía contradijo contradice predijo predecía maldijo maldice
        bendijo reía rieron ríen sonreía sonrieron sonríen temía teme temen temió creía creen cree creyó
        opuso opone oponía expuso exponía exponen repuso repone interrumpía interrumpieron soltaba soltaron
        gruñía gruñen gruñó gemía gime gimió rugía ruge rugió escupía escupe escupió atribuyó atribuye
        definió define definía definen denominó denomina denominaba tildaba tildaban comparó compara
        llamaba llaman llama tronó truena terciaba intervenía interviene intervinieron convino conviene
        consideraba entiende entendía entienden apostaba
        """,
    )
)
"""Forms of verbs of saying, besides those that the table lists one by one."""


LANGUAGE = Language(
    tag="es",
    name=gettext_noop("Spanish"),
    detection_rank=1,
    common_words=word_set("el los las que una por con del su como"),
    telling_letters="áíóúñ¿¡",
    function_words=word_set(
        """
        el la los las un una unos unas de del al en con por para que y o pero si no es son fue era
        ser se su sus lo le les me te nos mi tu yo ya muy mas como
        """
    ),
    other_news=word_set(
        """
        entrenador espectadores crítico críticos teatro película cine zoológico circo club aficionados
        estadio temporada jugadores liga campeonato museo exposición clientes accionistas visitantes
        alumnos orquesta concierto ópera fútbol restaurante turistas estudiantes
        """
    ),
    no_denials=("no menos", "no solo", "ya no"),
    denials=word_set(
        """
        no nunca jamás nadie nada ni sin ningún ninguna ninguno ningunos ningunas tampoco
        """
    ),
    hedges=("supuesto", "supuesta", "supuestamente", "presunto", "presunta", "presuntamente"),
    contrasts=(
        contrast("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        contrast("ayer", "hoy"),
        contrast("norte", "sur", "este", "oeste"),
        contrast("madre mamá", "padre papá", "hermano", "hermana"),
        contrast("hijo", "hija", "esposa", "esposo marido"),
        contrast("mejor bueno buena", "peor malo mala"),
        contrast("matar disparar", "perdonar salvar"),
        contrast("ordenó ordenado ordenaron orden", "prohibió prohibido prohibieron"),
        contrast("ganar ganado", "perder perdido"),
        contrast("atacar atacado", "defender defendido"),
        contrast("siempre", "nunca jamás"),
        contrast("antes", "después"),
        contrast("más", "menos"),
        contrast(
            *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
            *("septiembre", "octubre", "noviembre", "diciembre"),
        ),
        contrast(
            "rusia ruso rusa rusos rusas",
            "ucrania ucraniano ucraniana ucranianos ucranianas",
            "polonia polaco polaca polacos",
            "alemania alemán alemana alemanes",
            "españa español española españoles",
        ),
        contrast("izquierda", "derecha"),
        contrast("arriba encima", "abajo debajo"),
        contrast("ofensiva ataque", "defensa"),
        contrast("entrar entraron entró", "salir salieron salió"),
        contrast("abrir abrió abierto", "cerrar cerró cerrado"),
        contrast("comprar compró comprado", "vender vendió vendido"),
        contrast("todos todo", "ninguno nadie nada"),
        contrast(
            "primero primera primer", "segundo segunda", "tercero tercera tercer", "último última"
        ),
        contrast("mitad", "tercio", "cuarto"),
        contrast("posible", "imposible"),
        contrast("legal", "ilegal"),
        contrast("fuerte", "débil"),
        contrast("grande", "pequeño pequeña"),
        contrast("amigo amigos", "enemigo enemigos"),
        contrast("verdad", "mentira"),
        contrast("victoria", "derrota"),
        contrast("vivo vivos", "muerto muertos"),
        contrast("confirmó confirmado", "negó negado desmintió"),
        contrast("subió subieron", "bajó bajaron cayó"),
    ),
    small_contrasts=(
        contrast("debe deben debemos debía debían tiene", "puede pueden podemos podía podían"),
        contrast("si", "salvo"),
        contrast("porque pues", "aunque pese"),
        contrast("antes", "después", "durante mientras", "hasta"),
        contrast("y e", "o u ni"),
        contrast("hasta hacia", "desde"),
        contrast("para por", "contra"),
        contrast("frecuentemente", "raramente apenas"),
    ),
    persons=contrast(
        *("yo me mi mis mío", "nosotros nosotras nos nuestro nuestra nuestros nuestras"),
        *("tú te ti tu tus usted ustedes vosotros os vuestro", "él lo", "ella", "ellos ellas les"),
    ),
    sense=SenseWords(
        near_denials=word_set("apenas"),
        reservations=word_set(
            """
            quizá quizás acaso posiblemente probablemente casi supuestamente aparentemente parcialmente
            """
        ),
        limits=word_set("solo sólo solamente únicamente exclusivamente"),
        unrealised=word_set(
            """
            negarse negó negaron amenazar amenaza amenazó amenazaron intentar intenta intentó
            intentaron prometer promete prometió prometieron esperar espera esperaba fingir
            fingió
            """
        ),
        like_unrealised=word_set(
            """
            quería quiso quiere no iba va debía podría trata trató trataron pensaba
            """
        ),
        like_limits=word_set(
            "sola solos solas único única únicos únicas más sino simplemente nada"
        ),
        possibility=word_set("puede pueden podría podrían habría habrían sería serían"),
        conditions=word_set("si salvo"),
        no_conditions=word_set(
            """
            incluso como aun aunque y sé sabe saber pregunta preguntó preguntaron por
            """
        ),
        currencies=contrast(
            "dólar dólares",
            "euro euros",
            "libra libras",
            "yen yenes",
            "rublo rublos",
            "peso pesos",
            "franco francos",
        ),
        turns=phrase_pairs(
            """
            no solo, no sólo, no solamente, no únicamente | solo, sólo
            todos menos, todas menos, todo menos, todos salvo, todas salvo, todos excepto, todas excepto | casi todos, casi todas, casi todo
            cada dos, sí y otro no, de cada dos | alternas, alternos
            ya no | no, más, dejó, dejaron, nunca
            vice, adjunto, adjunta, suplente, en funciones | interino, interina
            ex, antiguo, antigua, antiguos, antiguas | entonces, viejo, vieja, anterior
            presunto, presunta, presuntos, presuntas, supuesto, supuesta | sospechoso, posible, acusado
            """
        ),
        amounts=phrase_pairs(
            """
            hasta, como mucho, como máximo, a lo sumo, menos de, no más de | más de, al menos, por lo menos, como mínimo, no menos de
            puntos | percent, por ciento
            un 0 por ciento, un 0 percent, en 0 puntos | al 0 por ciento, al 0 percent
            """
        ),
        actors=plurals(
            """
            batallón/batallones regimiento brigada helicóptero buque hospital/hospitales aeropuerto
            guardia soldado prisionero médico enfermero abogado ministro juez/jueces testigo
            obrero piloto marinero comandante capitán/capitanes inspector/inspectores policía
            bombero hombre mujer/mujeres chica chico hermano hermana niño niña alumno estudiante
            minero rehén/rehenes víctima sospechoso experto candidato senador/senadores alcalde
            director/directores ingeniero vecino agente oficial/oficiales general/generales
            paciente pasajero periodista profesor/profesores
            """
        ),
        times_of_being=contrast(
            "soy eres es somos son estoy está estamos están",
            "era eras éramos eran estaba estábamos estaban fui fuimos fueron",
        ),
        written_out={
            "sr": "señor",
            "sra": "señora",
            "srta": "señorita",
            "dr": "doctor",
            "dra": "doctora",
            "ud": "usted",
            "uds": "ustedes",
            "gral": "general",
            "lic": "licenciado",
            "ing": "ingeniero",
            "núm": "número",
            "pág": "página",
            "av": "avenida",
            "km": "kilómetro kilómetros",
            "h": "horas hora",
            "min": "minutos minuto",
            "kg": "kilo kilos",
            "d": "don",
            "mill": "millón millones",
            "sta": "santa",
        },
        directions=(
            (
                word_set(
                    """
                    disparar disparó dispararon disparaban disparado tirar tiró tiraron lanzar lanzó
                    lanzaron lanzaban apuntar apuntó apuntaron volar voló volaron caminar caminó caminaron
                    caminamos correr corrió corrieron pasar pasó pasaron pasamos ir fue fueron fuimos
                    venir vino vinieron marchar marchó marcharon
                    """
                ),
                contrast(
                    *("contra a al en hacia sobre", "encima sobre", "debajo bajo", "detrás tras"),
                    *("desde de del", "través por", "alrededor", "cerca", "delante", "para"),
                ),
            ),
        ),
    ),
    compared_numbers=ComparedNumbers(
        values=number_values(
            """
            200 doscientos doscientas
            300 trescientos trescientas
            400 cuatrocientos cuatrocientas
            500 quinientos quinientas
            600 seiscientos seiscientas
            700 setecientos setecientas
            800 ochocientos ochocientas
            900 novecientos novecientas
            1000 mil
            1000000 millón millones
            """
        ),
        ordinals=ordinals(
            "primer segund tercer cuart quint sext séptim octav noven décim", "o a os as"
        )
        | {"primer": "1", "tercer": "3"},
        order_endings=word_set("o a er os as"),
        percent=("por ciento", "por cien"),
    ),
    english_words=glossary(
        """
            nunca jamás: never ever
            segundo segunda: 2 second
            tercer tercera: 3 third
            cuarto: 4
            quinto: 5
            destruido destruidos aniquilado aniquilados: destroyed annihilated
            detenido detenidos detuvieron: arrested detained
            atrocidades: atrocities
            preguntó pregunta: asked
            autobús bus: bus
            parada: bus stop
            comercios tiendas: businesses
            comprobaron revisaron registraron: checked verified
            conversación conversaciones: conversations calls
            contraataques: counterattacks
            describen: describe
            distinta distinto diferente: different
            drásticamente: drastically
            entero entera todo: entire whole
            explica explicó: explain
            fracasa fracasando: failing
            gesto voluntad: goodwill act
            cuartel: headquarters
            golpear alcanzó: hit
            interceptadas interceptada: intercepted
            periodistas: journalists
            liberar: liberate
            vivía vivían vivir: living live
            medir: measure
            medios: media
            kilómetros: kilometers
            torcida torcido curva: curved
            fallos fallan yerra: misses
            misión: mission
            normal corriente: normal
            abiertamente: openly
            parcial: partial
            perseguidos: persecuted
            imagen: picture
            pintan pinta: paint
            muelle: pier
            suplica: pleading
            prometido prometieron: promised
            propaganda: propaganda
            proteger: protect
            rabia ira: rage
            real realidad: real reality
            región: region
            dimitido: resigned
            resistencia: resistance
            enviado enviaron mandaron: sent sending
            reveses: setbacks
            pronto: soon
            estratégicos: strategic
            ataques bombardeo: strikes
            sorprendidos: surprised
            tácticos: tactical
            terribles: terrible
            amenazado amenazó: threatened
            vehículos blindados: vehicles
            chalecos: vests
            almacén: warehouse
            zona: zone
            motor: engine
            cabrones canallas: bastards
            visto encontrado: seen
            aéreo aérea aviones: air aircraft
            helicópteros: helicopters
            olvidado olvidaron: forgot
            fusilado fusilaron dispararon: shot killed
            ejecución: execution
            fascista fascistas: fascist
            pretexto: pretense
            sótanos: basements
            borracho: drunk
            cadáver cadáveres cuerpo: bodies corpses
            bosque: forest
            carretera: road
            ropa: clothes
            desnudaron: undressed
            posición: position
            pariente familiares: relative
            presidente: president
            portavoz: spokesman
            autoridades: authorities
            oficial: officer
            periódico: newspaper
            cuarta: quarter
            entierros enterraron funerales funeral: funerals burial buried
            cada diario: every day
            movilización parcial: mobilization partial
            parte importante considerable: part significant
            comandantes comandante mandos jefes: commander commanders
            mintieron mentido mentira: lied
            errores error fallos: mistakes errors
            armas: weapons
            suministros víveres: supplies
            falta faltan escasez: lack
            moral ánimo: morale
            critican criticaron crítica: criticized criticism
            líderes dirigentes: leaders
            residenciales barrios viviendas: residential areas
            bombardear bombardean bombardeando: bomb
            contrato contratos: contracts
            rescindir terminar: terminate end
            regresar volver: return home
            derrota perder: defeat losing
            victoria: victory
            tierras territorio: land
            apoderarse conquistar: seize capture
            sótanos sótano: basements
            fascista fascistas: fascist
            borracho ebrio: drunk
            amenazado amenazó: threatened
            tirar arrojar: dump
            encontrar encontraría: find
            asesino: murderer
            sufren sufriendo sufrir: suffering
            triste: sad
            artillería cañones: artillery
            blanco objetivo: target
            kilómetros: kilometers
            torcido curvo: curved
            saqueado saqueo saquearon: looted looting
            dinero efectivo: cash
            nombres: names
            represalias venganza: reprisals
            tragedia: tragedy
            fase etapa: phase
            posición posiciones: position
            desnudaron desnudamos: undressed
            prisioneros prisionero: prisoner prisoners
            comida alimentos: food
            alimentar: feed
            matadero masacre: slaughter
            chicos muchachos: boys
            acabar acabará terminará: end
            heridos: wounded
            aéreo apoyo: air support
            olvidado olvidaron: forgot
            bebido borracho: drunk
            jóvenes joven: young
            hangar: hangar
            almacén: warehouse
            esperaban esperando: waiting
            huir huyen: flee
            alrededor: around
            mucho tiempo: long
            idiota tonto imbécil necio: fool idiot
            putin: putin
            kiev: kyiv
            rusia ruso rusa rusos rusas: russia russian
            ucrania ucraniano ucraniana ucranianos: ukraine ukrainian
            quiere querer quería: want wants
            manera forma modo: way
            tomar: take
            guerra: war
            gobierno gobernantes: government
            decisión: decision
            peor: worst
            estúpida tonta: stupidest
            madre mamá: mother mom
            mitad: half
            regimiento: regiment
            batallón: battalion
            desaparecido ido: gone
            pérdida pérdidas bajas: losses casualties
            perdido perder perdiendo pierden pierde: lost losing
            tanque tanques: tanks
            quedan queda quedaban: left
            orden órdenes: order
            ordenó ordenado: ordered
            matar mató muertos matado: kill killed
            fusilar disparar disparó: shot
            ejecución: execution
            todos todo todas: everyone
            ver veía veían vieran visto: see saw
            nadie: nobody
            dijo dicho avisado avisó: told
            contar decir contarán: tell
            día víspera: day
            antes: before
            ofensiva ataque: offensive
            estancado estancada parada: stalled
            televisión tele pantalla: television
            verdad: truth
            enseñar mostrar mostrarán: show
            nunca jamás: never
            ataúd ataúdes féretros: coffins
            fila filas hilera: row lines
            aeropuerto: airport
            paracaidistas: paratroopers
            cuerpo cuerpos cadáver cadáveres: bodies corpses
            ciudad ciudades pueblo pueblos: town towns
            bosque: forest
            civil civiles: civilian civilians
            ropa: clothing
            mar: sea
            comida alimentos comer: food
            suficiente bastante: enough
            alimentar: feed
            prisionero prisioneros: prisoners
            comandante jefe: commander
            comandantes mandos jefes: commanders
            mentido mintieron: lied
            plan: plan
            ejército tropas fuerzas: army troops
            parte: part
            importante importantes significativas significativa: significant
            enorme inmensa gran: huge
            tragedia: tragedy
            fase: phase
            segunda segundo: second
            comienzo inicio empezado: start
            invasión: invasion
            paz: peace
            negociaciones: negotiations
            tensión tensiones: tensions
            retiró retirada retirado: withdrew
            gesto acto: act
            voluntad: goodwill
            capital: capital
            luchar combatir: fight
            defender: defend
            batalla: battle
            saqueado saqueo saquearon: looted
            dinero: cash
            alcohol: alcohol
            emboscada: ambushed
            asesino: murderer
            convertido: become
            tercio tercera: third
            soldado soldados: soldiers
            contrato contratos: contract contracts
            casa: home
            volver regresar: return
            victoria: victory
            creer creen: believe
            fin terminar acabar: end
            kilómetros: kilometers
            artillería: artillery
            real verdadera verdadero: real
            número cifra: number
            unidad unidades: units
            hombres efectivos: personnel men
            avión aviones: aircraft
            helicóptero helicópteros: helicopters
            ministerio: ministry
            entierro funeral sepelio: funeral
            enterrado: buried
            militar: military
            semana: week
            mes meses: month
            mujer esposa: wife woman
            padre papá: father
            hijo: son
            hija: daughter
            hermano: brother
            hermana: sister
            novia: girlfriend
            amigo amiga: friend
            gente personas: people
            vivir vivía: live
            saber sabes: know
            muchos muchas: many
            probablemente: probably
            preparar: prepare
            donbás: donbas
            cada: every
            armas: weapons
            carretera camino: road
            aldea: village
            niño niños: children
            herido: wounded
            hospital: hospital
            noche: night
            frontera: border
            equipo: equipment
            sótano: basement
            falso falsa: false
            pretexto: pretext
            ocupante: occupiers
            aconsejar recomendar: advise
            necesitar: need
            agua: water
            hambre: hunger
            frío: cold
            dado recibido: given
            normal: normal
        """
    ),
    synonyms=(
        *numerals(
            "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento",
        ),
        *word_sets(
            """
            percent ciento
            mill millones millón
            inmediatamente enseguida
            médico doctor
            miedo temor asustados asustado
            herido heridos lesionado lesionados
            destruir destruyó destruido arrasar
            ayudar ayudó ayudado apoyar
            esconder escondió escondieron ocultar ocultó ocultaron
            robar robó robaron hurtar
            enviar envió enviado mandar mandó
            responder respondió contestar contestó
            construir construyó construido edificar
            trabajadores obreros empleados
            policías agentes
            esperar esperó aguardar
            alba amanecer
            comida alimentos
            debajo bajo
            también igualmente
            nunca jamás
            nadie ninguno
            matar matado disparar asesinar
            tomar tomado capturar ocupar
            grande enorme inmenso importante considerable
            pequeño pequeña menor
            soldados tropas militares combatientes
            ejército militares
            decir dijo declarar declaró afirmar afirmó anunciar
            hablar habló conversar
            orden órdenes instrucción
            recibir recibimos obtener
            empezar empezó comenzar comenzó
            terminar terminó acabar acabó cesar
            coche vehículo auto carro
            casa edificio
            ciudad pueblo
            carretera calle camino
            guerra conflicto
            combate batalla
            mamá madre
            papá padre
            niños hijos chicos
            gente personas
            tele televisión
            llamada conversación
            estúpido tonto
            idiota tonto imbécil necio
            cárcel prisión
            ley legislación
            dinero fondos
            error fallo
            rápido rápidamente
            difícil duro
            cadáveres cuerpos
            gobierno autoridades
            jefe líder
            ahora actualmente
            también además
            casi unos aproximadamente
            todo entero
            solo solamente únicamente
            estaban tenían estaba tenía
            muy sumamente
            tomar conquistar conquistado apoderarse
            forma manera modo
            huir huyó huyeron escapar escapó escaparon
            detener detuvieron detuvimos arrestar arrestaron arrestamos
            registrar registraron registramos revisar revisaron revisamos
            saquear saqueado saquearon robado desvalijar
            borracho ebrio
            bosque monte
            terrible horrible espantoso
            mentira engaño falsedad
            ropa vestimenta
            mostrar muestran mostrarán enseñar enseñan enseñarán
            totalmente completamente enteramente
            distinto distinta diferente
            quedan restan
        """
        ),
    ),
    quotation_marks=("«»", "“”", "‘’"),
    spelling=SpellingWords(
        half_denials={"no": word_set("nadie nada nunca ningun ninguno ninguna ni tampoco")}
    ),
    word_order=WordOrder.FREE,
    traits=frozenset({Trait.NO_SUBJECTS}),
    speech=SpeechWords(
        verbs={
            **weak_verbs(
                """
                arremetió arremete arremetieron cargó carga despachó despacha clamó respaldó criticaba
                habla hablan habló hablaba hablado ve ven veía piensa pensaba compara comparó echó echa
                arrancó sigue siguió dejó deja lanzó lanza
                """
            ),
            **verbs_without_forms(_VERBS_OF_SAYING),
            **_with_plural(
                """
            suspiró suspira murmuró  excusó excusa justificó justifica sinceró sincera quejó queja resignó zanjó zanja remachó apostilló
            apuntó apunta matizó matiza ironizó precisó precisa relató relata narró narra evocó evoca celebró celebra
            reprochó reprocha recriminó increpó imploró soltó suelta musitó balbuceó tartamudeó carraspeó titubeó
            defendió defiende argumentó argumenta alegó alega reiteró reitera detalló detalla expuso expone opinó opina
            valoró valora razonó reclamó reclama exigió exige pidió pide prometió promete invitó animó  murmura gruñó gruñe gritó grita susurró susurra exclamó
            sollozó protestó protesta objetó objeta rebatió rebate rechazó rechaza desmintió
            desmiente negó niega juró jura suplicó suplica rogó ruega imploró avisó avisa alertó
            alerta alertaron pronosticó pronostica predijo predice auguró vaticinó describió
            describe rectificó corrigió minimizó amenazó amenaza ordenó recomendó recomienda
            aconsejó sugirió sugiere tuiteó publicó proclamó proclama clamó felicitó alegró enfatizó
            enfatiza recalcó recalca puntualizó puntualiza aclaró aclara abundó prosiguió prosigue
            continuó continúa intervino resaltó resalta planteó plantea mantuvo mantiene admitía
            reflexionó confió condenó condena tildó tachó saludó agradeció
            exclama balbuceó masculló bromeó bromea ironizó ironiza replicó replica espetó espeta
            sollozó sentenció sentencia lamentó lamenta quiso
            dijo dijeron dice dicen decía decían dicho afirmó afirmaron afirma afirman afirmado
            afirmaba declaró declararon declara declaran declarado aseguró aseguraron asegura
            aseguran asegurado señaló señalaron señala señalan señalado añadió añadieron añade
            añaden añadido agregó agregaron agrega agregan agregado explicó explicaron explica
            explican explicado explicaba respondió respondieron responde respondido contestó
            contestaron contesta contestado preguntó pregunta preguntaron preguntaba preguntado
            escribió escribe escribieron escrito indicó indica indicaron indicado informó informa
            informaron informado comentó comenta comentaron comentado contó cuenta contaron contado
            advirtió advierte advirtieron advertido admitió admite admitieron admitido reconoció
            reconoce reconocieron reconocido confesó confiesa confesado confirmó confirma
            confirmaron confirmado anunció anuncia anunciaron anunciado sostuvo sostiene sostuvieron
            sostienen sostenido subrayó subraya subrayado insistió insiste insistido recordó
            recuerda recordado reveló revela revelado replicó replica criticó critica criticado
            llamó calificó califica calificado exclamó exclama gritó grita gritaba concluyó concluye
            concluido manifestó manifiesta manifestado apuntó apunta apuntado precisó precisa
            precisado denunció denuncia denunciado destacó destaca destacado lamentó lamenta
            lamentado prometió promete prometido pidió pide reclamó reclama exigió exige defendió
            defiende opinó opina opinaba susurró susurra murmuró murmura suspiró bromeó ironizó
            reiteró reitera reiterado matizó matiza zanjó sentenció relató relata narró expresó
            expresa expresado dijimos remarcó remarca resumió resume argumentó argumenta alegó alega
            acusó acusa quejó queja quejaron acotó celebró consideró considera valoró detalló detalla
            """
            ),
        },
        quoting_verbs=word_set("cita citó citaba citan citado"),
        noun_signs=word_set("su sus mi tu un una este esta ese esa de del al"),
        verb_endings=(
            "a",
            "an",
            "ó",
            "aron",
            "ieron",
            "eron",
            "aba",
            "aban",
            "ía",
            "ían",
            "e",
            "en",
            "do",
        ),
        no_verbs=word_set(
            "para hasta contra desde sobre durante mediante entre bajo cerca fuera ahora nada cosa mientras aunque frase obra película todo toda este ese siempre adelante cuando"
        ),
        dialogue_verbs=word_set(
            "ríe rió sonríe sonrió asiente asintió suspira suspiró susurra susurró grita gritó murmura murmuró llora bromea interrumpe interrumpió"
        ),
        according_to=(
            *(
                "a ojos de",
                "a ojos del",
                "a los ojos de",
                "a los ojos del",
                "a entender de",
                "a entender del",
                "a criterio de",
                "a criterio del",
                "en la opinión de",
                "en la opinión del",
                "en opinión de",
                "en la versión de",
                "en la versión del",
                "en boca de",
                "en boca del",
                "en expresión de",
                "en expresión del",
                "con palabras de",
                "con palabras del",
                "a decir del",
                "desde el punto de vista de",
                "desde el punto de vista del",
                "desde la óptica de",
                "desde la perspectiva de",
                "de acuerdo a",
                "de acuerdo al",
                "de acuerdo con el",
                "según palabras de",
                "según palabras del",
                "según la versión de",
                "según la versión del",
                "según el relato de",
                "según el relato del",
                "según el testimonio de",
                "según el testimonio del",
                "según el criterio de",
                "según cuenta",
                "según explica",
                "según relata",
                "según señala",
                "según recuerda",
                "según reconoce",
                "según denuncia",
                "según advierte",
                "según confirma",
                "por boca de",
                "por boca del",
                "al entender de",
                "en la línea de lo dicho por",
                "a parecer de",
                "a parecer del",
            ),
            *(
                "a decir de",
                "al decir de",
                "en opinión del",
                "en palabras del",
                "a juicio del",
                "de acuerdo con lo dicho por",
            ),
            *("según", "de acuerdo con", "conforme a", "en palabras de", "a juicio de", "para"),
            "en opinión de",
        ),
        speech_nouns=word_set(
            "palabra palabras frase expresión término concepto cita lema sentencia"
        ),
        owner_phrases=(
            "es de",
            "es del",
            "son de",
            "son del",
            "pertenece a",
            "pertenece al",
            "pertenecen a",
            "corresponde a",
            "corresponde al",
            "procede de",
            "es obra de",
            "es obra del",
            "la acuñó",
            "lo acuñó",
            "se debe a",
            "se debe al",
        ),
        referring_phrases=(
            "así",
            "así lo",
            "así se",
            "eso",
            "esto",
            "lo",
            "de este modo",
            "de esta manera",
            "con estas palabras",
            "con esta frase",
            "es lo que",
            "de ese modo",
        ),
        opening_views=("para",),
        copulas=word_set("es son era fue fueron sigue parece sería"),
        auxiliaries=word_set(
            """
            ha han había habían también luego le les se lo me nos ya no además entonces después
            así aún todavía siempre incluso asimismo posteriormente
            """
        ),
    ),
    phrases=PhraseWords(
        unnamed_ends=(
            "sin identificar",
            "sin nombre",
            "no identificado",
            "no identificada",
            "anónimo",
            "anónima",
        ),
        surnames=(
            "llamado",
            "llamada",
            "apodado",
            "apodada",
            "de nombre",
            "de apellido",
            "apellidado",
        ),
        latter_male=word_set("este éste aquel aquél"),
        latter_female=word_set("esta ésta aquella aquélla"),
        male_determiners=word_set("el un al del este"),
        female_determiners=word_set("la una esta"),
        adverb_endings=("mente",),
        male_pronouns=word_set("él"),
        female_pronouns=word_set("ella"),
        pronouns=word_set("él ella ellos ellas quien quienes yo nosotros"),
        determiners=word_set(
            "el la los las un una unos unas su sus este esta ese esa uno varios dos mi nuestro"
        ),
        not_speakers=word_set("plan planes calendario ley reglas previsto costumbre"),
        borders=word_set(
            """
            que cuando donde porque pero aunque si como mientras quien y e o ni es son fue era
            está están será pues
            """
        ),
        after_names=word_set(
            "camino rumbo junto frente cerca lejos antes nada recién en durante tras después a al que cuando sobre ante con para por desde hacia entre sin"
        ),
        object_pronouns=word_set("lo la los las le les"),
        impersonal=word_set("uno"),
        relative_pronouns=word_set("que quien quienes cuyo cuya"),
        opening_prepositions=word_set(
            """
            en durante tras después a al sobre ante con para por desde hacia entre sin según
            contra bajo delante ante frente
            """
        ),
        inside_names=word_set("de del"),
        times=word_set(
            """
            lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana tarde noche enero
            febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            pasado pasada semana mes año semanas meses años días hora horas minutos
            """
        ),
        title_words=word_set("de la el y"),
    ),
    people=PeopleWords(
        male_roles=word_set("hombre padre hijo hermano marido tío abuelo niño chico"),
        female_roles=word_set("mujer madre esposa hija hermana viuda tía abuela niña chica"),
        male_markers=word_set("señor sr don"),
        female_markers=word_set("señora sra doña"),
        female_role_endings=("a", "a"),
        male_role_endings=("", "o"),
        roles=word_set(
            """
            panadero panadera carnicero cocinero cocinera peluquero peluquera costurera vendedor
            vendedora cajero cajera jubilados obrero obrera obreros mecánico maquinista camionero
            taxista marinero marineros patrón patrona piloto azafata ferroviario ingeniero ingeniera
            ingenieros arquitecto arquitecta empresario empresaria empresarios comerciante
            comerciantes artesano artesana ganadero ganadera viticultor apicultor pastor guarda
            forestal cazador jardinero pescadores pescadora pintor pintora escultor escritor
            escritora autor autora novelista poeta cineasta actor actriz cantante músico música
            historiador historiadora sociólogo socióloga politólogo economista psicólogo psicóloga
            biólogo bióloga geólogo geóloga meteorólogo físico química decano decana docente
            docentes bibliotecario bibliotecaria conservador conservadora restaurador restauradora
            matrona farmacéutico farmacéutica cirujano cirujana dentista veterinario veterinaria
            prefecto viceministro viceministra consejero presidenta vicepresidente vicepresidenta
            subdelegado subdelegada parlamentario oposición coalición sindicato sindicatos candidato
            candidata candidatos árbitro entrenador entrenadora técnico jugador jugadora jugadores
            portero portera seleccionador campeón campeona aficionado aficionados hincha hinchas
            espectador contable auditor auditora notario banquero tesorero tesorera gerente
            encargado encargada promotor casero hostelero hostelera guía turista turistas
            excursionista demandante acusado acusada imputado víctima víctimas superviviente
            supervivientes refugiado refugiada damnificado damnificada abuela abuelo nieto nieta
            suegra suegro niño niña chico chica joven anciano anciana novio novia pareja amigo amiga
            amigos compañero compañera compañeros monje monja párroco imán rabino sargento cabo
            recluta combatiente combatientes voluntarios rescatista rescatistas socorrista perito
            maestros profesor mariscadora mariscador leñador capataz delegados ciudadano ciudadana
            anfitrión alguacil vigilante conserje subsecretario
            portavoz soldado militar presidente presidenta ministro ministra hombre mujer madre
            esposa comandante ministerio servicio periódico diario gobierno alcalde alcaldesa juez
            jueza abogado abogada director directora profesor profesora diputado diputada senador
            senadora vecino vecina jefe jefa general fiscal policía líder
            soldados militares guardia agente agentes policías investigador investigadora investigadores
            magistrado magistrada fiscalía secretario secretaria abogados vecinos vecinas habitante habitantes
            testigo testigos enfermero enfermera médico médica médicos experto experta expertos perito perita peritos
            especialista especialistas periodista periodistas reportero reportera reporteros hija hijo hermano hermana
            padre viuda viudo marido primo prima colega colegas empleado empleada empleados funcionario funcionaria
            funcionarios asesor asesora asesores colaborador colaboradora trabajador trabajadora agricultor pescador
            conductor conductora chófer piratas hackers consejero consejera consejeros concejal concejala bombero
            bomberos rehén prisionero preso oficial oficiales coronel capitán teniente sargento estudiante maestro
            maestra profesores cura obispo sacerdote dueño dueña propietario propietaria inquilino inquilina cliente
            clienta transeúnte paciente jubilado jubilada activista activistas sindicalista delegado delegada redacción
            redactor redactora voluntario voluntaria observador observadores analista analistas diplomático embajador
            embajadora rector rectora camarero camarera científico científica científicos comisario comisaria
            """
        ),
        organisations=word_set(
            """
            ministerio servicio periódico diario gobierno agencia revista cadena canal semanario
            emisora web portal medio colectivo grupo organización brigada batallón regimiento unidad
            servicios policía ejército guardia fiscalía tribunal juzgado corte partido sindicato asociación
            fundación ayuntamiento consejería comisión redacción laboratorio
            """
        ),
        titles=word_set("sr sra dr dra don doña señor señora"),
        abbreviations=word_set("sr sra dr dra d dª ud uds gral lic ing etc núm pág"),
    ),
    works=WorkWords(
        works=word_set(
            "buque barco pesquero ferry carguero velero novela poema cuento obra canción serie película cuadro película obra novela libro álbum canción serie ópera exposición programa documental cuadro pódcast comedia cinta películas novelas"
        ),
        so_called=word_set("llamado llamada llamados llamadas supuesto supuesta"),
        nicknaming=word_set(
            "titula titulada titulado denominado denominada apodaban apodaron apodado apodada llamaban bautizaron bautizado motejaban"
        ),
        authored_writings=word_set("carta correo octavilla telegrama misiva"),
        signs=word_set(
            "inscripción grafiti aviso octavilla rótulos lema mural cartel carteles letrero letreros pancarta pancartas placa rótulo nota pegatina pintada"
        ),
    ),
    sources=SourceWords(
        acts={
            **acts_by_form(
                """
            intercepted | intercept pinch: aba aban an
            recorded | grab film: an aba aban
            released | public divulg entreg colg: a an aba aban
            released | difundía difundían difunden hace hacen remite remiten envía envían
            obtained | obtiene obtienen consigue consiguen logran lograron recibe reciben
            leaked | filtr: an aba aban
            brought-to-light | revel desvel destap: a an aba
            had-access | consulta consultan
            """
            ),
            **dict.fromkeys(
                (
                    "avanzó",
                    "avanzaron",
                    "aireó",
                    "airearon",
                ),
                "brought-to-light",
            ),
            **dict.fromkeys(
                (
                    "escuchaban",
                    "escuchaba",
                    "vigilaban",
                    "vigilaba",
                    "monitoreaba",
                    "monitoreaban",
                ),
                "monitored",
            ),
            **dict.fromkeys(
                (
                    "resumió",
                    "resumieron",
                    "resume",
                ),
                "summarised",
            ),
            **dict.fromkeys(("interceptó", "interceptaron", "intercepta", "pinchó"), "intercepted"),
            **dict.fromkeys(("grabó", "grabaron", "graba", "filmó"), "recorded"),
            **dict.fromkeys(("publicó", "publicaron", "publica", "difundió"), "released"),
            **dict.fromkeys(
                ("difundieron", "difunde", "divulgó", "compartió", "entregó"), "released"
            ),
            **dict.fromkeys(("entregaron", "hizo", "remitió", "desclasificó"), "released"),
            **dict.fromkeys(("obtuvo", "obtuvieron", "consiguió", "recibió"), "obtained"),
            **dict.fromkeys(("filtró", "filtraron", "filtra"), "leaked"),
            **dict.fromkeys(("emitió", "emitieron"), "issued"),
            **dict.fromkeys(("reveló", "revelaron", "destapó", "desveló"), "brought-to-light"),
            **dict.fromkeys(("citó", "cita", "citan"), "quoted"),
            **dict.fromkeys(("consultó", "revisó", "vio"), "had-access"),
            **dict.fromkeys(("analizó", "analizaron"), "analysed"),
            **dict.fromkeys(("pincharon", "captó", "captaron", "espió"), "intercepted"),
            **dict.fromkeys(("filmaron", "registró", "registraron"), "recorded"),
            **dict.fromkeys(("divulgaron", "compartieron", "colgó", "colgaron"), "released"),
            **dict.fromkeys(("subió", "subieron", "volcó", "volcaron", "envió"), "released"),
            **dict.fromkeys(("facilitó", "proporcionó", "cedió", "remitieron"), "released"),
            **dict.fromkeys(("adelantó", "adelantaron", "destaparon"), "brought-to-light"),
            **dict.fromkeys(("desveló", "desvelaron", "sacó"), "brought-to-light"),
            **dict.fromkeys(("recibieron", "consiguieron", "logró"), "obtained"),
            **dict.fromkeys(("escuchó", "escucharon", "consultaron"), "had-access"),
            **dict.fromkeys(("reprodujo", "reprodujeron", "leyó", "leyeron"), "released"),
            **dict.fromkeys(("publicaron", "publican", "hicieron", "desclasificaron"), "released"),
            **dict.fromkeys(("facilitaron", "enviaron", "cedieron", "entrega"), "released"),
            **dict.fromkeys(("robaron", "robó", "sustrajo", "sustrajeron"), "obtained"),
            **dict.fromkeys(("citaron", "citaba"), "quoted"),
            **dict.fromkeys(("colocó", "colocaron", "instaló", "instalaron"), "recorded"),
            **dict.fromkeys(("escondió", "escondieron", "ocultaron"), "recorded"),
        },
        participles={
            **_inflected(
                {
                    **dict.fromkeys(("rodado",), "recorded"),
                    "intervenido": "intercepted",
                    **dict.fromkeys(("resumido",), "summarised"),
                    **dict.fromkeys(("interceptado", "pinchado"), "intercepted"),
                    **dict.fromkeys(("grabado", "filmado", "captado"), "recorded"),
                    **dict.fromkeys(
                        ("publicado", "difundido", "divulgado", "compartido"), "released"
                    ),
                    **dict.fromkeys(
                        ("entregado", "remitido", "desclasificado", "facilitado"), "released"
                    ),
                    **dict.fromkeys(
                        ("obtenido", "conseguido", "recibido", "incautado"), "obtained"
                    ),
                    "filtrado": "leaked",
                    **dict.fromkeys(("colgado", "subido", "volcado", "enviado"), "released"),
                    **dict.fromkeys(("cedido", "proporcionado", "aportado"), "released"),
                    **dict.fromkeys(("adelantado", "publicitado"), "brought-to-light"),
                    **dict.fromkeys(("emitido", "transmitido"), "issued"),
                    **dict.fromkeys(("revelado", "destapado", "desvelado"), "brought-to-light"),
                    **dict.fromkeys(("consultado", "visto", "revisado"), "had-access"),
                    "analizado": "analysed",
                    "citado": "quoted",
                    **dict.fromkeys(("reproducido", "leído"), "released"),
                    **dict.fromkeys(("robado", "sustraído"), "obtained"),
                    **dict.fromkeys(("colocado", "instalado", "escondido", "ocultado"), "recorded"),
                    "puesto": "recorded",
                }
            ),
        },
        frequency_words=word_set("veces vez"),
        phrasal_acts={
            "con": ("obtained", ("hizo", "hicieron", "hecho", "hace", "hacen", "hacerse")),
            "leer": ("had-access", ("podido", "pudo", "pudieron")),
            "acceso": ("had-access", ("tuvo", "tenido", "tuvieron", "tiene", "obtuvo")),
            "público": ("released", ("hizo", "hecho", "hicieron")),
            "pública": ("released", ("hizo", "hecho", "hicieron", "hecha")),
            "públicas": ("released", ("hizo", "hecho", "hicieron", "hechas")),
            "públicos": ("released", ("hizo", "hecho", "hicieron", "hechos")),
            "luz": ("brought-to-light", ("salió", "salieron", "sacó", "salido")),
            "juicio": ("released", ("reprodujo", "reprodujeron", "reproducido", "reproducida")),
        },
        act_nouns={
            **dict.fromkeys(
                (
                    "escuchas",
                    "interceptaciones",
                    "pinchazos",
                    "pinchazo",
                ),
                "intercepted",
            ),
            **dict.fromkeys(("interceptación", "intercepción"), "intercepted"),
            "filtración": "leaked",
            **dict.fromkeys(("publicación", "difusión", "divulgación", "entrega"), "released"),
            "emisión": "issued",
            **dict.fromkeys(("revelación", "revelaciones", "primicia"), "brought-to-light"),
        },
        self_stating_nouns=word_set("escuchas interceptaciones pinchazos pinchazo"),
        ambiguous_acts=word_set(
            """
            intervenido intervenida intervenidos intervenidas captó captaron registró registraron colgó colgaron subió subieron volcó volcaron envió
            facilitó cedió proporcionó logró sacó recibieron enviado enviada enviados enviadas
            subido subida subidos subidas cedido cedida aportado aportada leyó leyeron leído leída
            leídos leídas reproducido reproducida robaron robó sustrajo sustrajeron robado robada
            robados robadas enviaron cedieron facilitaron
            """
        ),
        breaking_verbs=word_set(
            "avanzó avanzaron adelantó adelantaron adelantado adelantada adelantados adelantadas"
        ),
        stories=word_set(
            """
            noticia noticias escándalo caso trama historia existencia contenido primicia plan planes
            información acuerdo contrato existencia
            """
        ),
        tapped_things=word_set(
            "frecuencia frecuencias teléfono teléfonos móvil móviles línea líneas"
        ),
        other_objects=word_set(
            """
            camión camiones furgoneta furgonetas lancha lanchas prisionero prisioneros rehén rehenes detenidos presos contrabandistas antiaérea antiaéreas antiaéreos paquete paquetes
            agua tubería tuberías cañería cañerías techo tejado grifo
            centro disparo vehículo coche
            dron drones misil misiles avión aviones barco barcos buque lancha patera cargamento
            alijo droga cocaína pase balón disco álbum canción película libro teléfono resultados
            datos beneficios pérdidas producto migrantes
            """
        ),
        clear_acts=word_set(
            """
                  filtrado
            filtrada filtrados filtradas filtró filmado filmada filmados filmadas filmó filmaron
            """
        ),
        ordering_words=word_set(
            "ordenado ordenada ordenados ordenadas autorizado autorizada autorizados autorizadas"
        ),
        capturing_verbs=word_set("captado captada captados captadas captó captaron"),
        calls=word_set("conversación conversaciones llamada llamadas diálogo comunicaciones"),
        secrecy_words=word_set("escondidas secreto secretamente clandestinamente supiera supieran"),
        interrogatives=word_set("quién quiénes"),
        rooms=word_set(
            """
            despacho despachos oficina piso domicilio casa sala habitación celda villa
            chalé sede local hotel suite cocina embajada restaurante
            """
        ),
        bugging_verbs=frozenset(),
        planting_verbs=frozenset(
            {
                *_inflected(
                    dict.fromkeys(("colocado", "instalado", "escondido", "ocultado", "puesto"), "")
                ),
                *("colocó", "colocaron", "instaló", "instalaron", "escondió", "escondieron"),
                "ocultaron",
            }
        ),
        listening_devices=word_set("micrófono micrófonos grabadora grabadoras micro micros"),
        handed_things=word_set(
            """
            móvil móviles teléfono teléfonos celular celulares ordenador ordenadores portátil portátiles
            computadora disco discos tarjeta resultados pruebas
            """
        ),
        citing_phrases=("citando", "con base en", "basándose en", "apoyándose en"),
        agent_ends=word_set(
            """
            dura duran muestra muestran revela revelan prueba prueban demuestra demuestran evidencia
            tiene tienen contiene contienen describe describen data datan deja dejan permite permiten
            pone ponen hace hacen viene vienen procede proceden lleva llevan apunta apuntan confirma
            confirman contradice contradicen detalla detallan circula circulan recoge recogen ocupa
            """
        ),
        by=("por",),
        by_after_nouns=("por parte de", "por parte del", "por"),
        receiver_links=("a", "al", "con"),
        giving_verbs=word_set(
            """
            entregado entregada entregados entregadas entregó remitió facilitado filtración entrega
            filtró filtrado filtrada filtrados filtradas envió enviado facilitó cedió entregaron
            facilitaron facilitado facilitada facilitados facilitadas enviaron cedieron cedidos
            """
        ),
        perfect=word_set("he hemos ha han había habían haber"),
        unsealing_verbs=word_set("levantó levantaron levantado levantada levanta alzó alzaron"),
        seals=word_set("secreto reserva confidencialidad embargo precinto sello"),
        adjacent_ends=word_set("con"),
        getting_verbs=word_set(
            """
            obtuvo obtuvieron recibió recibieron obtenido obtenida obtenidos obtenidas recibido
            recibida consiguió compró con
            """
        ),
        giver_links=word_set("de"),
        givers=word_set(
            """
            fuente informante funcionario funcionaria oficial coronel soldado empleado empleada
            becario becaria contable abogado abogada chófer diplomático diplomática asesor asesora
            testigo viuda viudo nieto nieta hijo hija colega amigo amiga vecino vecina lector
            lectora médico médica enfermero enfermera cura miembro policía secretaria secretario
            camarero camarera exempleado exempleada extrabajador exasesor exchófer
            """
        ),
        producing_verbs=word_set("realizado realizada realizados realizadas"),
        recordings={
            **dict.fromkeys(
                (
                    "grabación",
                    "grabaciones",
                    "vídeo",
                    "vídeos",
                    "video",
                    "videos",
                    "imágenes",
                    "foto",
                    "fotos",
                ),
                "recorded",
            ),
            **dict.fromkeys(("escucha", "escuchas", "interceptación"), "intercepted"),
        },
        passive=word_set("fue fueron sido es son era eran ser está quedó quedaron"),
        reflexive=word_set("se"),
        undone_words=word_set("no nunca puede podría va"),
        claiming_verbs=word_set("asegura alega afirma sostiene aseguró"),
        devices=word_set("dron drones cámara cámaras satélite satélites móvil micrófono"),
        count_nouns=word_set("recuento cuenta estimación cálculos"),
        several_ones=word_set("uno una dos tres varios varias algunos"),
        several_links=word_set("de"),
        creations=word_set("película películas álbum álbumes canción canciones novela libro serie"),
        arrivals=(
            "llegó a manos de",
            "llegó a manos del",
            "llegó a la redacción de",
            "llegaron a manos de",
            "llegaron a manos del",
            "llegaron a la redacción de",
        ),
        own_names=("este diario", "este periódico", "este medio", "nuestra redacción", "nosotros"),
        abilities=word_set("pudo pudieron puede pueden podido logró lograron logrado"),
        nor=word_set("ni"),
        neither=word_set("ni"),
        check_nouns=word_set("búsqueda análisis examen verificación comprobación"),
        check_givers=("por parte de", "por", "de parte de"),
        denying_verbs=word_set("niega negó niegan desmiente desmintió"),
        joins=word_set("y e luego"),
        first_words=word_set("primero inicialmente"),
        first_ones=word_set("primero primera primeros primeras primer"),
        first_links=word_set("en vez"),
        reporting_verbs=word_set(
            """
            informó publicó reveló informar publicar revelar contar publicado publicada publicados
            publicadas revelado revelada revelados difundido difundida contó informaron
            """
        ),
        independence_stems=("independient", "independencia", "metadatos"),
        exclusive_stems=("exclusiv",),
        document_kinds={
            **dict.fromkeys(
                (
                    "grabación",
                    "grabaciones",
                    "audio",
                    "audios",
                    "conversación",
                    "llamada",
                    "llamadas",
                    "cinta",
                ),
                "recording",
            ),
            **dict.fromkeys(
                (
                    "vídeo",
                    "vídeos",
                    "video",
                    "videos",
                    "imágenes",
                ),
                "released-video",
            ),
            **dict.fromkeys(
                (
                    "comunicado",
                    "declaración",
                ),
                "statement",
            ),
            **dict.fromkeys(
                (
                    "mensaje",
                    "tuit",
                    "publicación",
                ),
                "post",
            ),
            **dict.fromkeys(("entrevista",), "interview"),
            **dict.fromkeys(("discurso",), "address"),
            **dict.fromkeys(
                (
                    "programa",
                    "emisión",
                ),
                "broadcast",
            ),
            **dict.fromkeys(("balance",), "tally"),
            **dict.fromkeys(("artículo",), "article"),
            **dict.fromkeys(
                (
                    "informe",
                    "documento",
                    "documentos",
                    "carta",
                    "acta",
                    "actas",
                    "correos",
                ),
                "report",
            ),
        },
        spoken_kinds=word_set("statement post interview address broadcast article report"),
        platforms=word_set("telegram twitter x facebook instagram tiktok youtube"),
        outlets=word_set("país mundo diario periódico nación clarín radio cadena televisión"),
        agencies=word_set("reuters ap afp efe tass interfax"),
        interviewed_by=word_set("con a al"),
        material=word_set(
            """
            proyecto decreto decretos sentencia auditoría auditorías dictamen dictámenes nómina
            nóminas querella querellas imagen lista listas listado listados
            tabla tablas confesión declaraciones atestado certificado agenda borradores captura capturas planos
            presupuesto manuscrito fotograma fotogramas secuencia
            usb pendrive buzón buzones
            escuchas pinchazos interceptaciones
            filtración cuaderno cuadernos hojas
            voz firma metadatos
            grabación grabaciones conversación conversaciones llamada llamadas audio audios vídeo
            vídeos video videos documento documentos mensaje mensajes correo correos carta cartas
            acta actas informe informes nota notas transcripción transcripciones archivo archivos
            cinta cintas imágenes comunicación comunicaciones escucha escuchas diálogo borrador
            memorando chats papeles
            foto fotos fotografía fotografías reunión reuniones contrato contratos expediente listado
            cuaderno cuadernos libreta libretas copia copias cables cable telegrama correspondencia
            fragmento fragmentos extracto extractos declaración declaraciones
            facturas factura señal señales palabras discurso mensajes sms whatsapps actas fichero
            ficheros dossier entrevista charla charlas conversación atestado carpeta
            """
        ),
    ),
    checks=CheckWords(
        verifying=forms_of(
            """
            verific autentic autentific geolocaliz corrobor contrast comprob cotej      : ó aron ado ada ados adas a an
            comprueba comprueban
            """
        ),
        to_verify=forms_of(
            """
            verific autentic autentific geolocaliz corrobor contrast comprob cotej confirm: ar arse arlo arla arlos arlas ado ada ados adas
            garantizar desmentir avalar
            """
        ),
        establishing=word_set(
            "determinó determinaron estableció establecieron localizó localizaron ubicó ubicaron situó situaron confirmó confirmaron reconoció reconocieron identificó identificaron ubicar situar localizar identificar establecer determinar determinado demostrar demostrado establecido precisar acreditar acreditado"
        ),
        managing=word_set("pudo pudieron podido logró lograron logrado posible"),
        comparing=forms_of(
            "cotej compar contrast confront: ó aron ado ada ados adas\ncoincid: e en ió ieron ía ían"
        ),
        comparing_links=word_set("con"),
        judging=forms_of(
            """
            concluy: ó eron e en
            consider estim determin dictamin certific declar juzg confirm comprob acredit revel asegur: ó aron a an ado
            acreditada acreditados acreditadas certificada certificadas certificados demostrada comprobada
            considera consideran da dan dio dieron estableció establecieron establece admite admitió admiten admitieron
            reconoce reconocen reconoció reconocieron demuestra demostró demostraron muestra según sostiene
            resultó resultaron coincide coinciden
            """
        ),
        verdicts=forms_of(
            """
            auténtic verdader fals manipulad trucad falsificad editad alterad retocad fabricad buen genuin amañad adulterad válid ciert: o a os as
            real reales montaje falsificación original bulo deepfake íntegra íntegro
            """
        ),
        genuine=word_set(
            """
            auténtico auténtica auténticos auténticas verdadero verdadera verdaderos
            verdaderas genuino genuina buena bueno válido válida cierto cierta real reales
            original íntegra íntegro
            """
        ),
        examining=forms_of(
            """
            perito experto analista investigador lingüista historiador especialista ingeniero forense: - s a as
            peritaje pericial laboratorio análisis examen tribunal juzgado juez jueza policía
            fiscalía universidad instituto
            verificadores metadatos comparación
            concluyó concluyeron concluye concluyen determinó determinaron estableció
            dictaminó dictaminaron reveló revelaron
            demostró demostraron demuestra mostró mostraron muestra halló hallaron encontró
            detectó comprobó comprobaron verificó
            examinó examinaron analizó analizaron resultó resultaron certificó acreditó
            reconoció admitió confirmó confirmaron
            """
        ),
        finding=forms_of(
            """
            auditó auditaron analizó analizaron examinó examinaron revisó revisaron estudió estudiaron peritó

            hall encontr detect observ apreci advirt: ó aron ado a an ar
            vio vieron ve ven visto advirtió advirtieron revela reveló muestra mostró presenta
            """
        ),
        tampering=forms_of(
            """
            manipulaci edici alteraci: ón ones
            montaje: - s
            corte empalme retoque: - s
            manipulado editado alterado trucado
            """
        ),
        failing=forms_of(
            """
            imposible difícil desconoce ignora niega negó rehusó rehúsa declinó duda dudas dudan si podría podrían
            quizá quizás incapaz falta sería serían
            """
        ),
        unknown=word_set(
            "demostrar entredicho duda desconoce desconocido incierto incierta dudoso dudosa desconocida"
        ),
        matters=forms_of(
            """
            autenticidad veracidad procedencia origen autoría autor lugar fecha voz voces firma letra metadatos
            identidad contenido cifra cifras balance versión versiones relato información informaciones
            denuncia afirmaciones datos imagen imágenes foto fotos vídeo vídeos video grabación audio
            mensaje mensajes carta documento sello testamento
            """
        ),
        dating=word_set(
            "son es data datan fechan grabado grabadas grabada tomada tomadas filmado filmadas"
        ),
        tampered=word_set(
            "manipulado manipulada manipulados manipuladas editado editada editadas alterado alterada alterados alteradas trucado trucada trucadas retocado retocada falsificado falsificada modificado modificada"
        ),
        signs=word_set(
            "rastro rastros señal señales indicio indicios signo signos huella huellas prueba pruebas"
        ),
        qualities=word_set("autenticidad veracidad"),
        parting=word_set("pero mientras aunque sino"),
        helping=word_set("quiso quisieron ha han podido pudo sido de ni capaz logró lograron"),
    ),
    statements=StatementPatterns(
        findings=(
            r"\b(?:conclu|determin|dictamin|establec|confirm)\w+ que [^.;\n]{0,60}\b(?:la misma (?:mano|persona|voz))\b",
            r"\b(?:coincid|concuerd|correspond|cuadr)\w* con (?:los |las |el |la |sus |lo que )?(?:\w+ ){0,2}?(?:registros?|datos|documentos?|archivos?|im[aá]gen\w*|fotos?|relatos?|listas?|actas?|cuentas|recuerd\w+)\b",
            rf"\b{_ANY_THING}[^.;,\n]{{0,20}} (?:ya )?(?:se )?(?:había|habían|fue|fueron) (?:sido )?(?:publicad|difundid|compartid|publicó)\w*[^.;\n]{{0,20}}\d{{4}}",
            rf"\b{_ANY_THING}\b[^.\n]{{0,80}}\b(?:lo|la|los|las) (?:reconoció|reconocieron|identificó|identificaron)\b",
            r"\b(?:autor|autora|firmante|remitente|fotógrafo)e?s?\b[^.;\n]{0,40}\b(?:confirmó|reconoció|admitió|confirmaron)\b",
            r"\b(?:hall|encontr|detect|apreci|observ)\w* (?:\w+ )?(?:rastros?|indicios?|señal\w*|huellas?|signos?) de (?:\w+ )?(?:manipulaci|montaje|edici|alteraci|retoque|corte)\w*",
            r"\b(?:sometid|entregad|mostrad|enviad|envió|mostró|sometió)\w* (?:\w+ ){0,3}?a (?:un |una |dos |tres |varios )?(?:\w+ )?(?:expert|perit|lingüista|historiador|laboratorio|calígraf|ingenier|analista)\w*\b[^.\n]{0,80}\b(?:auténtic|concluy|mism|confirm|consider|reconoc|duda)\w*",
            rf"\b{_ANY_THING}\b[^.\n]{{0,80}}\b(?:es|data|datan|son) (?:en realidad )?de (?:\w+ de )?\d{{4}}",
            rf"\b(?:la|el|los|las|esta|este|esa|ese|su|sus) (?:\w+ ){{0,2}}?{_ANY_THING}\b[^.;,\n]{{0,40}} (?:es|son|era|eran|data|datan|pertenece|procede|fue)\b[^.;,\n]{{0,50}}, (?:asegur|afirm|dij|según|señal|declar|conclu|dictamin|revel|mostr|confirm|indic|como )"
            r"(?![^.\n]{0,200}\b(?:no|nadie|ning[uú]n\w*|nunca|sin|tampoco)\b)",
            r"\b(?:consider|juzg|estim|declar|reconoc|dan por|da por)\w* (?:que )?(?:(?:la|el|los|las|esta|este) )?(?:\w+ ){0,3}?(?:auténtic|verdader|genuin|real\b|buen)\w*",
            r"\b(?:metadatos|imágenes de satélite|imágenes satelitales|sombras?|registros|búsqueda inversa|comparación|análisis|examen|peritaje|geolocalización|cotejo|pruebas?)\b[^.;\n]{0,70}\b(?:muestra|mostr|prueba|demuestra|demostr|confirm|establec|acredit|dat|revel|indic|corrobor|sitú)\w*",
            r"\bsegún (?:una |un |el |la |los )?(?:\w+ )?(?:búsqueda inversa|búsqueda de imágenes|metadatos|análisis|geolocalización|peritaje|cotejo)\b",
        ),
        doubts=(
            rf"\bpor (?:demostrar|probar|confirmar|aclarar) (?:que|si|quién)\b(?=[^.;\n]{{0,60}}\b(?:{_ANY_THING}|firma|auténtic\w+)\b)",
            r"\b(?:se )?(?:basa|basan|apoya|apoyan|sustenta|descansa) (?:\w+ )?en una (?:sola|única) fuente\b",
            r"\bno (?:ha |han |hemos )?(?:podido|pudo|pudieron|logró|lograron|logrado|consiguió|conseguido) (?:contactar|localizar|hablar|encontrar|identificar)\b",
            rf"\b(?:cuándo|dónde|quién|quiénes|si|cómo)\b[^.;,\n]{{0,70}}\b(?:{_ANY_THING}|grab\w+|film\w+|escrib\w+|habla|auténtic\w+)\b[^.;\n]{{0,30}}\b(?:desconoce|desconocid|incierto|no (?:está|se sabe|consta)|se ignora)\w*",
            rf"\b(?:desconoce|ignora|no (?:se sabe|está claro|consta|ha sido posible|fue posible|es posible|queda claro)|imposible|falta por)\b[^.;,\n]{{0,40}}\b(?:cuándo|dónde|quién|quiénes|si|cómo|que)\b[^.;\n]{{0,60}}\b(?:{_ANY_THING}|grab\w+|film\w+|habla|auténtic\w+)\b",
            r"\b(?:tach|calific|denunci|habl|tild)\w* (?:\w+ ){0,3}?(?:de |como )(?:una |un )?(?:\w+ )?(?:falso|falsa|falsificación|montaje|manipulación|provocación|invento|bulo|deepfake)\b",
            r"\b(?:fecha|origen|autor|autoría|autenticidad|procedencia|lugar|fuente)s?\b[^.;,\n]{0,40}\b(?:no|está por|sigue\w*|queda\w*|es|son)\b[^.;\n]{0,30}\b(?:demostrar|determin|estable|verific|confirm|desconocid|incierto|incierta|probar|claro|clara|comprob)\w*",
            r"\bno (?:se )?(?:pudo|pudieron|ha podido|han podido|logró|lograron|fue posible) (?:\w+ )?(?:determinar|establecer|precisar|saber|confirmar|verificar|comprobar)\b",
            r"\b(?:sin|ninguna) (?:\w+ )?(?:prueba|confirmación|verificación)\b",
        ),
        exceptions=(
            r"\b(?:pero|aunque) no (?:la|el|los|las|su|sus|cuándo|dónde|quién|todos|todas)\b",
        ),
        kinds={
            "verifying": (
                r"\breconoc(?:ió|ieron|ido) (?:(?:sin|dudar|dudarlo|al|instante|inmediatamente|de|inmediato|vacilar|enseguida) ){1,3}(?:la|su|a su|al) (?:voz|letra|hijo|marido|hermano|padre|esposo|mujer|hija)\b",
                r"\b(?:hombre|mujer|soldado|voz|persona) (?:del|de la|de los|en el|en la) \w+ (?:es|era) (?:(?-i:[A-ZÁÉÍ])\w+|(?:su|nuestro) (?:hijo|marido|hermano|padre|esposo|mujer|hija|vecino|colega))\b",
                r"\b(?:mensaje|correo|carta|grabaci[óo]n|grabacione|v[ií]deo|documento|foto|imágene|imagen|audio|cinta|nota)s? (?:es|son|era|eran) (?:auténtic|verdader|real|genuin)\w*, (?:dijo|afirm|asegur|según|señal|declar|concluy|dictamin)\w*(?![^.\n]{0,200}\b(?:no|nadie|ning[uú]n\w*|nunca|sin|tampoco)\b)",
                r"\b(?:firma|voz|letra|caligrafía|grabación|v[ií]deo|foto|carta)s?\b[^.;\n]{0,60}, (?:concluy|dictamin|determin|estim|sostuv|establec)\w* [^.;,\n]{0,40}\b(?:perit|expert|laboratorio|lingüista|analista|especialista|calígraf)\w*",
                r"\b(?:datos|registros|antenas?)\b[^.;\n]{0,90}\b(?:muestran|demuestran|prueban|confirman|indican) que (?:la |el |los |las )(?:\w+ )?(?:llamada|v[ií]deo|foto|mensaje|grabación|imagen|correo|conversación)\w*\b",
                r"\b(?:identific|determin|estableci|ubic|localiz|precis)\w* (?:el lugar|el sitio|la calle|el punto|la ubicación|el emplazamiento)\b[^.;\n]{0,30}\b(?:gracias|a partir|con ayuda|mediante|por)\b",
                r"\bno (?:ha |han |hemos |pud\w+ |logr\w+ |consigui\w+ )(?:podido |logrado |conseguido )?(?:hablar|contactar|conversar) con\b[^.;\n]{0,60}\b(?:testigos?|supervivientes?|presentes?|nadie|alguien|quien\w*|vecinos)\b",
                r"\b(?:ni|nadie|no|tampoco|rehus\w+)\b[^.;\n]{0,60}\b(?:dicho|decir|dijo|dijeron|aclarado|aclarar|aclaró) si (?:la|el|los|las|esa|ese) (?:\w+ )?(?:cuenta|perfil|canal|número|voz|grabación|v[ií]deo)s?\b[^.;\n]{0,20}\b(?:pertenec\w+|es|era)\b",
                r"\bnada que (?:prueb|demuestr|confirm|indiqu|acredit)\w* que\b",
                r"\bno (?:hall|encontr|detect|apreci|observ|vi|adviert|advirti)\w* (?:ninguna? |ningún )?(?:manipulaci|montaje|edici|alteraci|retoque|corte|empalme)\w*",
                r"\b(?:fueron|fue|han sido|ha sido) (?:todos |todas )?(?:comparad|cotejad|contrastad)[oa]s? con (?:\w+ ){0,2}?(?:im[aá]gen|fotos|v[ií]deo|grabaci|archivo|satélite)\w*\b|\bcompar(?:ó|aron) (?:la|su|las|el) (?:voz|grabación|letra|firma|audio)\b",
                r"\b(?:declar|consider|juzg)(?:ó|aron) (?:auténtic|verdader|genuin)[oa]s? (?:la |el |los |las )(?:grabaci|v[ií]deo|audio|carta|documento|foto|cinta|imagen|imágenes)\w*|\b(?:declar|consider|juzg)(?:ó|aron) (?:la |el |los |las )(?:grabaci|v[ií]deo|audio|carta|documento|foto|cinta|imagen|imágenes)\w* (?:auténtic|verdader|genuin)[oa]s?\b",
                r"\b(?:dat|fech)(?:ó|aron|ar|ado) (?:el |la |las |los )(?:\w+ )?(?:v[ií]deo|foto|imagen|imágenes|carta|grabaci|documento)\w*",
                r"\bllam(?:ó|aron) a (?:todos )?(?:los|estos) (?:\w+ )?números\b",
                r"\b(?:da|dan|dio|dieron) por (?:buen|válid|auténtic|ciert)[oa]s?\b(?=[^.;\n]{0,60}(?:grabaci|v[ií]deo|audio|carta|documento|mensaje|foto|correo))",
                r"\b(?:situ|ubic|localiz|geolocaliz)(?:ó|aron|ar|ado|an|a) (?:el|la|las|los|este|esta|estas) (?:\w+ )?(?:v[ií]deo|grabaci|escena|imágen|imagen|foto|secuencia|lugar|rodaje|filmaci)\w*|\b(?:identific|determin)(?:ó|aron|ado) el lugar\b",
                r"\b(?:v[ií]deo|foto|imagen|imágenes|grabaci|audio)\w*\b[^.;\n]{0,80}\b(?:le|lo|la|los) (?:reconoc|identific)(?:ió|ieron|ó|aron)\b|\breconoc(?:ió|ieron) (?:a|al) [^.;\n]{0,40}\b(?:v[ií]deo|foto|imagen|imágenes|grabación|cicatriz|tatuaje|voz|cara)\b|\b(?:lo|la|le) reconoc(?:ió|ieron) (?:por|en)\b",
                r"\b(?:analiz|examin|revis|estudi)(?:ó|aron|ado) (?:\w+ )?(?:los |sus )?metadatos\b|\bmetadatos\b[^.;\n]{0,60}\b(?:analizad|examinad|revisad|muestran|confirman|indican)\w*",
                r"\bbúsqueda inversa\b|\b(?:hall|encontr|detect)(?:ó|aron|ado) (?:dos|tres|cuatro|varios|varias|un|una|\d+) (?:\w+ )?(?:cortes?|empalmes?|manipulaciones|saltos|montajes?)\b",
                r"\b(?:segunda|otra|tercera) fuente\b[^.;\n]{0,60}\b(?:lo mismo|la misma (?:versión|historia)|el mismo relato)\b|\bes (?:él|ella)\b[^.;\n]{0,6}\b(?:confirmó|aseguró|dijo)\b[^.;\n]{0,80}\b(?:v[ií]deo|audio|foto|grabación|imagen)\b",
                r"\b(?:perit[oa]s?|expert[oa]s?|lingüistas?|especialistas?|calígraf\w+|historiador\w*|fonetist\w+)\b[^.;\n]{0,80}\b(?:acento|dialecto|caligrafía|letra|tinta|papel|firma)\b",
                r"\b(?:análisis|examen) (?:de|del) (?:la |los |las )?(?:\w+ )?(?:cráter\w*|restos|fragmentos?|metralla|metadatos|sombras|voz|v[ií]deos?|imágenes|fotos?|archivos?|letra|firma|grabación)\b[^.;\n]{0,60}\b(?:muestra|mostró|revel|conclu|indic|confirm|determin)\w*",
                r"\b(?:admit|reconoc)\w+ que (?:los|las|el|la) (?:\w+ )?(?:correos?|mensajes?|cartas?|fotos?|imágenes|notas?)\b[^.;\n]{0,20}\b(?:real|auténtic|verídic|verdader)\w*|\b(?:demasiado )?pronto para (?:saber|decir|determinar|afirmar)\b",
                r"\b(?:voz|voces|letra)\b[^.;\n]{0,20}\bidentificadas?\b|\bidentific(?:ó|aron|ado) (?:la|su|las|sus) (?:voz|voces|letra)\b",
                r"\bse (?:desconoce|ignora) (?:quién|quiénes|cuándo|dónde|si)\b(?=[^.;\n]{0,60}(?:grab|film|v[ií]deo|audio|imagen|imágenes|voz|llamada|documento))",
                r"\bno hay (?:ninguna )?(?:pruebas?|constancia|evidencias?) de que\b(?=[^.;\n]{0,50}(?:voz|grab|audio|v[ií]deo|carta|documento|mensaje|auténtic))",
                r"\bning[úu]n\w* [^.;\n]{0,40}\b(?:logrado|podido|conseguido|logró|pudo|consiguió) (?:identificar|verificar|confirmar|localizar)\b",
                r"\b(?:calific|tach|tild)(?:ó|aron|ado) [^.;\n]{0,50}\b(?:de|como) (?:falsa?s?|falsificaci[óo]n|montaje|bulo)\b",
                r"\b(?:certific|conclu|dictamin|determin|acredit)\w+ que (?:la|el|los|las) (?:\w+ )?(?:grabaci|audio|v[ií]deo|cinta|document|carta|correo|mensaje|foto|imagen|imágenes)\w* [^.;\n]{0,30}\b(?:sido|es|son|era|eran|fue|fueron)\b",
                r"\bde ser (?:auténtic|verdader|ciert|real)\w*|\ben caso de (?:ser|que)\b[^.;\n]{0,30}auténtic\w*",
                r"\b(?:compar|cotej)(?:ó|aron) [^.;\n]{0,40}\bcon\b(?=[^.;\n]{0,40}(?:satélite|archivo|base|registro|mapa|filtra))",
                r"\bnada (?:prueba|demuestra|indica|permite)\b",
                r"\bno consta(?:ba)? (?:que|ninguna?)\b|\bveracidad\b",
                r"\breconoc(?:ió|ieron|e|en|ido) (?:la|su|las|sus) (?:voz|voces|letra)\b|\b(?:voz|voces)\b[^.;\n]{0,40}\breconocidas?\b",
                r"\bcotej(?:ó|aron|ad[oa]s?)\b|\bgeolocaliz\w+",
                r"\b(?:admit|reconoc)\w+ que (?:el|la|los|las|este|esta) (?:audio|grabación|v[ií]deo|carta|documento|cinta)s?\b[^.;\n]{0,20}\b(?:es|son|era|eran) (?:real|auténtic|verídic|verdader)\w*",
                r"\bdud\w+[^.;\n]{0,20}\bque\b[^.;\n]{0,50}\b(?:sea|pertenezca|proceda|corresponda)\b",
                r"\b(?:imposible|no (?:fue|es|ha sido) posible|no pud\w+) (?:saber|determinar|establecer|precisar)\b",
                r"\bcomprob\w+ (?:los|las|el|la) (?:datos|cifras|información|documentos|facturas|correos|voz"
                r"|voces|traducción|fecha|lugar)\b",
                r"\b(?:estableci|determin|conclu|constat|demostr|comprob|verific)\w+ que [^.;\n]{0,50}?\bno\b[^.;\n]{0,30}?"
                r"(?:manipul|mont|edit|alter|truca)\w+",
                r"\bno (?:hall|encontr|detect)\w+ (?:indicios|rastros|señales|signos|huellas) [^.;\n]{0,40}?"
                r"(?:manipul|mont|edici|edit|alter|truca)\w*",
                r"\bverific\w+|\bautentic\w+|\bautentificad\w+|\bcorrobor\w+|\bcontrast(?:ad|ar)\w*",
                r"\bsi (?:la|el|los|las|esta|este) (?:voz|audio|grabación|v[ií]deo|llamada|documento"
                r"|conversación)\b[^.;\n]{0,30}?\b(?:es|sea|son|era|fue|pertenec\w+|correspond\w+)\b",
                r"\bcomprob\w+(?=[^.;\n]{0,60}(?:autenticidad|identidad|audio|grabaci|v[ií]deo|llamada|imágenes))",
                r"\b(?:identidad|autenticidad)\b[^.;\n]{0,40}\bcomprob\w+",
                r"\bconfirm(?:ad[oa]s?|ar|aron|ó|an|a|ación)\b",
            ),
            "translating": (r"\btraduc\w+",),
        },
        checking=(
            r"(?:declar|consider|juzg|dictamin)(?:ó|aron)|hablar|contactar|conversar|muestran|demuestran|prueban|apreció|apreciaron",
            r"(?:dat|fech|llam)(?:ó|aron)|da|dan|dio|dieron",
            r"(?:situ|ubic|analiz|examin|revis|estudi|hall|encontr|detect)(?:ó|aron|a|an|ado|ada|ados|adas|ar|aba|aban)|admit\w+|desmentir",
            r"(?:verific|comprob|confirm|contrast|certific|geolocaliz|identific|cotej|corrobor|autentific|compar|localiz|autentic)(?:ó|aron|a|an|ado|ada|ados|adas|ar|aba|aban)",
            r"concluy\w+|reconoc\w+|determin\w+|estableci\w+",
        ),
        asserting=(
            r"\breconoc(?:ió|ieron|ido)\b(?=[^.;\n]{0,60}\b(?:voz|letra|hijo|marido|hermano|padre|esposo|mujer|hija)\b)|\b(?:hombre|mujer|soldado|voz|persona) (?:del|de la|de los|en el|en la) \w+ (?:es|era)\b|\b(?:auténtic|verdader|real|genuin)\w*, (?:dijo|afirm|asegur|según|señal|declar|concluy|dictamin)\w*",
            r", (?:concluy|dictamin|determin|estim|sostuv|establec)\w*|\b(?:muestran|demuestran|prueban|confirman) que\b|\b(?:identific|determin|ubic|localiz|precis)(?:ó|aron|ado) (?:el lugar|el sitio|la calle|el punto|la ubicación)|\bestableci(?:ó|eron) (?:el|la)\b|\bpud(?:o|ieron) (?:determinar|establecer|precisar)\b|\b(?:comparad|cotejad|contrastad)[oa]s?\b|\bcompar(?:ó|aron)\b|\b(?:declar|consider|juzg)(?:ó|aron) [^.;\n]{0,40}(?:auténtic|verdader|genuin)",
            r"\b(?:dat|fech)(?:ó|aron)\b|\bllam(?:ó|aron)\b[^.;\n]{0,30}\bnúmeros\b|\b(?:da|dan|dio|dieron) por (?:buen|válid|auténtic|ciert)[oa]s?\b",
            r"\b(?:situ|ubic|localiz|geolocaliz)(?:ó|aron)\b|\b(?:analiz|examin|revis|estudi)(?:ó|aron)\b(?=[^.;\n]{0,30}\bmetadatos)|\bmetadatos\b[^.;\n]{0,60}\b(?:muestran|confirman)\b|\bpud(?:o|ieron) (?:situar|ubicar|localizar|identificar)\b|\b(?:lo|la|le|los|las) (?:reconoc|identific)(?:ió|ieron|ó|aron)\b|\b(?:reconoc|identific)(?:ió|ieron|ó|aron) (?:a|al)\b|\bbúsqueda inversa\b[^.;\n]{0,60}\b(?:mostró|muestra|reveló|llev|halló|arroj)\w*|\b(?:hall|encontr|detect)(?:ó|aron|ado) (?:dos|tres|cuatro|varios|varias|un|una|\d+)\b",
            r"\blo mismo\b|\bla misma (?:versión|historia)\b|\bel mismo relato\b|\b(?:acento|dialecto|caligrafía|letra|tinta|papel|firma)\b[^.;\n]{0,60}\b(?:es|son|era|correspond\w*|pertenec\w*|data\w*|proced\w*)\b|\b(?:análisis|examen)\b[^.;\n]{0,90}\b(?:muestra|mostró|revel|conclu|confirm|determin)\w*",
            r"\bidentific(?:ó|aron|ad[oa]s?)\b(?=[^.;\n]{0,40}\b(?:voz|voces|letra)\b)|\b(?:voz|voces|letra)\b[^.;\n]{0,20}\bidentificadas?\b",
            r"\b(?:certific|dictamin|determin|acredit|compar)(?:ó|aron)\b|\bconcluy(?:ó|eron)\b",
            r"\breconoc(?:ió|ieron|ido)\b(?=[^.;\n]{0,60}\b(?:voz|voces|letra|real|auténtic|verdader))|\b(?:voz|voces)\b[^.;\n]{0,40}\breconocidas?\b|\bcotej(?:ó|aron|ad[oa]s?)\b|\bgeolocaliz(?:ó|aron|ad[oa]s?)\b|\badmiti(?:ó|eron)\b(?=[^.;\n]{0,60}\b(?:real|auténtic|verídic|verdader))",
            r"\b(?:estableci(?:ó|eron)|demostr(?:ó|aron)|(?:establecid|demostrad)[oa]s?)\b",
            r"\bpodido (?:verificar|confirmar|comprobar|autenticar)\b",
            r"\b(?:verific|confirm|autentic|autentific|corrobor|contrast|comprob)(?:ó|aron|ad[oa]s?|a|an)\b",
            r"\bcomprueban?\b|\bpud(?:o|ieron) (?:verificar|confirmar|comprobar|autenticar)\b",
        ),
        confirming=(r"confirmad[oa]s?|confirm(?:ar|aron|ó|an|a|ación)",),
        confirmed_things=(
            r"verdader|\breal(?:es)?\b|grabaci|llamad|conversaci|v[ií]deo|audio|imagen|imágenes|foto|document|carta"
            r"|mensaje|correo|\bvoz|voces|autenti|identidad|informaci|relato|testi|lugar"
            r"|independ|traducci|cifra|datos|existencia|contenido|palabras|cinta|escucha|perit"
            r"|expert|fuente|hechos|versión|origen|declaraci|acta",
        ),
        no_tampering=(
            r"\b(?:confirm|conclu|dictamin|determin|acredit|comprob|verific)\w+ que [^.;\n]{0,40}?\bno (?:fue|fueron|ha sido|había sido|está|estaba)n? (?:manipul|mont|edit|alter|truca|falsific)\w+",
            r"\bno (?:hall|encontr|detect|apreci|observ|vi|adviert|advirti)\w* (?:ninguna? |ningún )?(?:indicios? de |rastros? de |señal(?:es)? de |signos? de )?(?:manipulaci|montaje|edici|alteraci|retoque|corte|empalme)\w*",
            r"\bsin (?:hallar|encontrar|detectar|apreciar) (?:\w+ )?(?:indicios?|rastros?|señal(?:es)?|signos?|huellas?|pruebas?)[^.;\n]{0,40}?(?:manipul|mont|edici|edit|alter|truca)\w*",
            r"\b(?:certific|conclu|dictamin|determin|acredit)\w+ que [^.;\n]{0,50}?\bno\b[^.;\n]{0,30}?(?:manipul|mont|edit|alter|truca)\w+",
            r"\b(?:estableci|determin|conclu|constat|demostr|comprob|verific)\w+ que [^.;\n]{0,50}?\bno\b[^.;\n]{0,30}?"
            r"(?:manipul|mont|edit|alter|truca)\w+",
            r"\bno (?:hall|encontr|detect)\w+ (?:indicios|rastros|señales|signos|huellas) [^.;\n]{0,40}?"
            r"(?:manipul|mont|edici|edit|alter|truca)\w*",
        ),
        disclaimed=(
            r"\bpronto para\b",
            r"\bse (?:desconoce|ignora)\b|\b(?:calific|tach|tild)(?:ó|aron|ado)\b",
            r"\bde ser\b|\ben caso de\b|\bnada (?:prueba|demuestra|indica|permite)\b",
            r"\b(?:no(?! s[oó]lo)|nunca|jamás|ningun[oa]?|ningún|nadie|nada|ni|antes de|sin|tampoco|imposible)\b",
            r"\b(?:neg[oó]|rehus[oó]|declin[oó])\w* a?\b|\bpor (?:verificar|confirmar|comprobar|demostrar|establecer)\b",
            r"\b(?:poc[oa]s?|rara vez|en (?:vez|lugar) de|deber[ií]an? haber|evit(?:ó|aron|a|an)|hubier\w+)\b",
            r"\b(?:desmi?ent\w+|desmint\w+|niegan?|negaron|falsamente|por error|erróneamente|falso que)\b",
            # What is asked, doubted, tried, wanted or still to come has not been done.
            r"\b(?:verific|confirm|comprob|autentic)ar(?:á|án|ía|ían)\b|\bvan? a\b",
            r"\b(?:si|cuando se|hasta|dud\w+|difícil\w*|apenas|pendiente\w*|espera|falta)\b",
            r"\b(?:intent[aóo]n?|intentaron|trata|tratan|trató|busca|buscan|quiere|quieren|debe|deben"
            r"|deberá|espera|esperan|podría) (?:\w+ ){0,2}?(?:\w*verificar|confirmar|comprobar)\w*",
        ),
        hedged=(r"\b(?:habr[ií]an? sido|supuestamente|presuntamente|al parecer)\b",),
        methods={
            "phone numbers": (
                r"\bnúmeros? (?:de (?:teléfono|móvil|celular)|telefónicos?)\b"
                r"|\b(?:llam|marc|telefone)\w+[^.;\n]{0,50}\bnúmeros?\b"
            ),
            "messaging apps": (
                r"\bmensajería\b"
                r"|\b(?:cuentas?|perfil(?:es)?) (?:de|en) (?:whatsapp|telegram|viber|signal)\b"
            ),
            "social media profiles": (
                r"\bredes sociales\b"
                r"|\b(?:cuentas?|páginas?) (?:de|en) (?:facebook|instagram|linkedin|vkontakte|tiktok|twitter)\b|\bperfil(?:es)?\b"
            ),
            "geolocation": (
                r"\bgeo-?locali\w+"
                r"|\b(?:imágenes|imagen|fotos?|fotografías?|vistas?) (?:\w+ )?(?:de satélite|por satélite|satelita|aérea)\w*|\bpuntos? de referencia\b|\bstreet view\b"
            ),
            "official confirmation": r"\b(?:ministerio|autoridades|gobierno|portavoz)\b[^.;\n]{0,25}\bconfirm\w+|\bconfirm\w+ (?:por )?(?:el |la |las |un |una )?(?:ministerio|autoridades|gobierno|portavoz)\b",
            "other news reports": r"\b(?:informaciones|noticias|artículos|notas) (?:de (?:la )?prensa|periodístic\w+|de otros medios)\b|\botros medios\b",
            "interview": (
                r"\bentrevist(?:ó|aron|ado|ada|ados|adas|ar|ando|amos|aba|aban)\b"
                r"|\bhabl(?:ó|aron|ado|amos|ar) con (?:\w+ ){0,3}(?:testig|vecin|residente|familiar|superviviente|allegad|compañer)\w*"
            ),
            "second translator": r"\b(?:segund[oa]s?|otr[oa]s?|dos|tres) (?:traductor|intérprete)\w*|\b(?:traductor\w*|intérpretes?) (?:independiente|jurad)\w*",
            "voice comparison": (
                r"\b(?:comparación|análisis|cotejo|reconocimiento) (?:de (?:la |su |las )?(?:voz|voces)|vocal)\b"
                r"|\b(?:compar|cotej)\w+[^.;\n]{0,70}\b(?:voz|voces)\b"
                r"|\b(?:voz|voces)\b[^.;\n]{0,70}\b(?:compar|cotej)\w+"
            ),
            "documents": (
                r"\b(?:registros?|extractos?|documentos?|archivos?|actas?|escrituras?|expedientes?)\b[^.;\n]{0,20}\b(?:mercantil|bancari|oficial|militar|judicial|aduan|de la propiedad|civil|de vuelo|fiscal|catastral|de personal)\w*"
                r"|\bfacturas\b|\bcatastro\b|\balbaranes\b"
            ),
            "metadata": r"\bmetadatos\b|\bexif\b|\bmarcas? (?:de tiempo|horarias?)\b",
            "image search": r"\bbúsquedas? (?:inversas?|de imágenes)\b",
            "forensic examination": (
                r"\bforenses?\b|\bpericial\w*|\bcriminalístic\w+"
                r"|\b(?:perit[oa]s?|expert[oa]s?|ingenier[oa]s?|especialistas?|técnic[oa]s?) (?:de |en )?(?:acústic|audio|sonido|fonétic|voz)\w*"
            ),
            "handwriting comparison": r"\bcalígraf\w+|\bcaligrafía\b|\bgraf(?:olog|ólog)\w+|\b(?:compar|cotej)\w+[^.;\n]{0,40}\b(?:letra|escritura)\b",
        },
        objects={
            "recording": r"\b(?:llamadas?|grabaci(?:ón|ones)|vídeos?|videos?|audios?|cintas?|conversaci(?:ón|ones)|imágenes|archivos?|autenticidad)\b",
            "speaker": r"\bidentidad\w*|\bidentific\w+|\b(?:hablantes?|interlocutor\w*|voz|voces)\b",
            "translation": r"\btraducci(?:ón|ones)\b",
            "content": r"\b(?:afirmaci(?:ón|ones)|hechos?|relatos?|declaraci(?:ón|ones)|informes?|informaci(?:ón|ones)|cifras?|acusaci(?:ón|ones)|datos|contenidos?|testimonios?)\b",
        },
        other_matters=(
            r"\b(?:confirm|ratific)\w* (?:la |el |su |una |un |las |los )(?:[\w-]+ ){0,2}?(?:condena|sentencia|pena|veredicto|fallo|nombramiento|sanción|multa|designación)s?\b|\b(?:condena|sentencia|pena|fallo|nombramiento)s? (?:fue|ha sido|queda) confirmad[oa]\b",
            r"\b(?:autentic|verific|autentific)\w* a (?:los|sus|cada|todos los) (?:\w+ )?(?:usuarios?|clientes?|visitantes?|pasajeros?|votantes?|electores?)\b",
            r"\b(?:verifi[cq]\w+|confirm(?:e|en|ar|a)|comprueb\w+) (?:su|sus|tu|tus) (?:\w+ )?(?:número|teléfono|pago|contraseña|identidad)s?\b",
            r"\b(?:cuenta|perfil|página|canal)\w* (?:\w+ ){0,2}?(?:verificad|autenticad)[oa]s?\b",
            r"\b(?:verific|confirm|comprob)(?:ar|en|an) (?:su|sus|tu|tus) (?:reserva|billete|cuenta|correo|edad|inscripción|pedido|asiento|asistencia)s?\b",
        ),
        inconclusive=(
            r"\b(?:ninguna|sin) conclusi[óo]n\w*|\bno (?:fue|es|son|fueron) concluyentes?\b|\bsin resultado\b",
        ),
        silences=(
            r"\bsin (?:ninguna |la menor )?reservas?\b|\b(?:nadie|ninguna (?:de las )?partes?) (?:discute|discutió|cuestiona|cuestionó|niega|negó|pone en duda)\b|\bno (?:ha sido|fue|es) (?:discutid|cuestionad|puest\w en duda)\w*",
            r"\bsin (?:dudar\w*|vacilar|(?:ninguna |lugar a |la menor )?dudas?)\b",
            r"\bsin (?:precisar|nombrar|decir|citar|indicar|explicar|dar|revelar|mencionar|detallar|especificar|aclarar)\b(?! si\b)[^,.;\n]*",
        ),
        clause_openings=("pero", "mientras", "aunque", "sin embargo", "sino"),
        relative_openings=("que", "quien", "cuyo", "cuya"),
    ),
    occasions={
        "reporters": (
            r"(?:dijo|declaró) a (?:los )?(?:periodistas|reporteros)|en (?:una|la) rueda de prensa",
        ),
        "asked": (r"preguntad[oa] (?:por|sobre)",),
        "posted": (r"en (?:Telegram|Facebook|Twitter|Instagram)\b",),
        "interview": (r"en (?:una|la) entrevista",),
        "recording": (r"en (?:la|una) (?:grabación|llamada)",),
        "answered": (r"(?:respond|replic|contest)\w+",),
    },
    taken_from=(r"(?:citad|reproducid)[oa]s? aquí\b|citamos",),
    layout=LayoutPatterns(credit_openings=("fuente",), credit_sources=("fuente",)),
    particulars=ParticularPatterns(
        months=(
            "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre",
            "diciembre",
        ),
        streets=(
            r"\b(?i:calle|avenida|avda\.?|plaza|paseo|carrera|travesía|callejón)\s+"
            r"(?:(?:de|del|la|las|los|el|y)\s+){0,3}<capital>"
            r"(?:\s+(?:de|del|la|las|los|el|y|<capital>)){0,4}"
            r",?\s*(?:n\.?[ºo°]\s*|núm(?:ero)?\.?\s*|#\s*)?<house>",
        ),
        passport=("pasaporte",),
        channel=(r"\bcanal\b",),
    ),
    person_endings=contrast("amos emos imos", "aron ieron eron", "asteis isteis", "aste iste"),
    nations=glossary(
        """
        afgan talib: afghanistan
        albanés albania: albania
        argeli: algeria
        estadounid americano: america
        angol: angola
        argentin: argentina
        armeni: armenia
        australi: australia
        austri austría: austria
        azerba azerí: azerbaijan
        bielor: belarus
        belga bélgica: belgium
        bolivi: bolivia
        bosni: bosnia
        brasil: brazil
        británic inglés inglesa inglaterra: britain
        búlgar bulgari: bulgaria
        burkin: burkina
        birman: burma
        camerun: cameroon
        canad: canada
        chad$ chadian: chad
        chechen: chechnya
        chile$ chilen: chile
        china$ chino$ chinos$ chinas$: china
        colombi: colombia
        congo congole: congo
        croat croacia: croatia
        cuba$ cuban: cuba
        chec: czechia
        danés danesa dinamarca: denmark
        holand neerland: netherlands
        ecuator ecuador: ecuador
        egipc egipto: egypt
        eritre: eritrea
        estoni: estonia
        etíop etiop: ethiopia
        finland: finland
        frances francés francia: france
        georgi: georgia
        aleman alemán: germany
        ghan: ghana
        grieg grecia: greece
        guatemal: guatemala
        hait: haiti
        húngar hungr: hungary
        india$ indio$ indios$: india
        indonesi: indonesia
        iran irán: iran
        irak iraq: iraq
        irland: ireland
        israel: israel
        itali: italy
        japon japón: japan
        jordan: jordan
        kenia keniat: kenya
        corea: korea
        kosov: kosovo
        kurdo kurda: kurds
        letón leton: latvia
        liban líban: lebanon
        libi$ libia libio: libya
        lituan: lithuania
        malí$ mali$ maliens: mali
        mexic méxic: mexico
        moldav: moldova
        marroq marruecos: morocco
        nicarag: nicaragua
        níger$ nigerin: niger
        nigeria: nigeria
        norueg: norway
        pakist: pakistan
        palestin gaza$ hamás$: palestine
        perú$ peruan: peru
        filipin: philippines
        polac poloni: poland
        portug: portugal
        ruman: romania
        rusia ruso$ rusos$ rusa$ rusas$: russia
        ruand: rwanda
        saud: saudi
        senegal: senegal
        serbi: serbia
        eslovac eslovaq: slovakia
        esloven: slovenia
        somal: somalia
        españ: spain
        sudan sudán: sudan
        suec: sweden
        suiz: switzerland
        siria sirio: syria
        taiw: taiwan
        tailand: thailand
        tunec: tunisia
        turco turca turqu: turkey
        ugand: uganda
        ucran ucrania: ukraine
        venez: venezuela
        vietnam: vietnam
        yemen: yemen
        """
    ),
    mutual_words=word_set("conoció encontró reunió casó habló"),
    absent={
        **not_collected(
            """
            sources.other_phrasal_acts sources.spans_of_time
 sources.no_receivers sources.asking_words sources.origins_of_material
            sources.captivity sources.gerund_openings
            sources.had_access_forms
            sources.facts
            sources.taking_verbs
            """
        ),
        "speech.infinitive_links": "French alone tells of speech in this way.",
        "speech.describing_verbs": "Arabic alone has the thing after whoever speaks.",
        "speech.description_openings": "Read with describing_verbs alone, which is not there.",
        "phrases.object_endings": "Whoever is spoken to has a preposition or an article.",
        "checks.impersonal": "Read in Arabic alone, where a prefix names who could not.",
        "checks.no_denials": "No word of denying means much else beside a check.",
        "common_roles": "Read with kindred_roles alone, which are not collected.",
        "retold_synonyms": "Not collected: retellings are measured over English quotes.",
        "retold": "Retellings are read by the English words that these stand for.",
        "compared_numbers.scale_endings": "Words for thousands stand apart from their figures.",
        "sense.weak_actors": "No noun has its plural for some of its singular cases.",
        "sense.telling_articles": "Read with such nouns alone.",
        "tense_endings": "A Spanish stem with endings of two tenses is no form of one word.",
        "reported_forms": "What another said is told in forms that are met elsewhere too.",
        "kindred_roles": "Not collected: roles are compared in English alone.",
        "spelling.contractions": "Spanish contracts alike in every text: “del”.",
        "spelling.contraction_endings": "Spanish contracts alike in every text: “del”.",
        "spelling.pronoun_endings": "Spanish contracts alike in every text: “del”.",
        "spelling.pronouns": "No ending hangs on them.",
        "spelling.elided_endings": "Spanish contracts alike in every text: “del”.",
        "spelling.ordinal_endings": "Not collected: “1.º” is read as it stands.",
        "spelling.elision_openings": "Spanish cuts no word before a vowel.",
        **not_collected(
            """
            sources.material_endings
            sources.conditions
            sources.conditions
            sources.tapping_nouns
            sources.bugging_verbs


            sources.means_nouns
            sources.picking_up_verbs sources.microphones sources.operator_phrases sources.surfacing_verbs sources.publication_places sources.requests sources.request_openings  sources.new_determiners sources.place_prepositions sources.place_determiners speech.retorting_verbs speech.retort_ends speech.putting_verbs speech.putting_phrases sources.aide_nouns
            sources.granting_verbs sources.access_verbs sources.writings sources.affiliations
            sources.needing_objects sources.needing_receivers sources.double_objects
            statements.unsaid sources.admitting_verbs sources.playing_verbs
            phrases.first_persons
            phrases.possessives speech.closing_cues speech.noun_verbs
             speech.modals speech.passive_verbs
            speech.passive_contractions speech.capture_verbs speech.aims
            speech.aim_participles speech.showing_verbs
            speech.opinion_verbs phrases.object_determiners
            phrases.plural_determiners phrases.quantifiers
            phrases.origins phrases.small_in_names phrases.apposition_openings
            phrases.supposing_verbs phrases.aside_endings

             people.not_names people.common_in_names works.title_participles works.languages works.word_nouns
            sources.by_endings sources.naming_phrases sources.holding_words sources.adjective_endings sources.plural_endings
            sources.receiver_endings sources.addressing_verbs sources.reports sources.unnamed_phrases
            sources.unnamed_stems
            statements.duration_numbers statements.duration_units
            statements.duration_approximators statements.activities numbers dates
            layout.key_points layout.captions not_hedges
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "Spanish writes no apostrophe for letters left out.",
        "phrases.possessive_endings": "Spanish has “de” instead.",
        "phrases.plural_possessive_endings": "Spanish has “de” instead.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
