"""The tables of German.

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
from provenance.domain.language.speech_verbs import inflected, verbs_without_forms, weak_verbs
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

_ANY_THING = (
    r"(?:\w*aufnahme|\w*aufzeichnung|mitschnitt|video|clip|film|foto|fotos|bild|bilder|stimme|\w*schrift|brief|schreiben|dokument|unterlagen"
    r"|akte|akten|nachricht|\w*nachricht|mail|mails|protokoll|chat|chats|audio|datei|tonband|band|mann|frau|soldat|sprecher|stempel|papier)(?:e|n|en|s|es)?"
)


def _declined(participles: dict[str, str]) -> dict[str, str]:
    """Return each participle with its endings before a noun."""
    return {
        f"{word}{ending}": act
        for word, act in participles.items()
        for ending in ("", "e", "en", "er", "es", "em")
    }


_VERBS_OF_SAYING = " ".join(
    (
        inflected(
            """
            seufz stöhn brumm murr knurr klag bekräftig versicher beteuer erläuter äußer mahn warn droh
            beharr insistier kritisier dementier plädier appellier argumentier kommentier resümier
            bilanzier konstatier präzisier protestier korrigier prognostizier spekulier philosophier
            informier reklamier formulier attestier konzedier moser nörgel maul raunz grummel
            wüt schnaub fauch hauch wisper tuschel raun quengel grunz gluckst prahl prust frag beklag
            bescheinig prophezei erzähl erklär mein betont beschreib schilder erwider entgegn konter
            frotzel stichel spott höhn scherz witzel lästerlach albern jubel frohlock triumphier
            schwärm freu ärger beschwer empör ereifer wunder erregt tröst beruhig beschwichtig
            rechtfertig entschuldig verteidig begründ behaupt vermut glaub mutmaß unterstell
            unterstreich hoff befürcht fürcht bedauer beanstand bemängel monier rüg tadel lob würdig
            begrüß fordert verlang ermahn ermunter drängel erinner ergänz wiederhol bestätig verkünd
            proklamier mutmass kündig schnauz brüll kreisch schluchz wimmer stotter stammel nuschel
            flöt säusel hauch trompet donner polter wetter schimpf fluch zeter geifer keif kläff bell
            diktier notier twitter post kabel funk telegrafier skandier deklamier dozier orakel unk
            """,
            "t te ten",
        ),
        inflected(
            "red antwort red fürcht behaupt vermut begründ meld befürcht spott wüt", "et ete eten"
        ),
        """
        sagen meinen fragen erklären erzählen klagen warnen berichten betonen versichern behaupten fordern
        befand befindet befanden empfand empfindet schrie schreit schrien spricht sprachen rügen
        entgegnet entgegneten beteuern bemängeln monieren fürchten befürchten hoffen kritisieren
        gesteht gestehen gestanden bekannte bekennt bekannten eingestand weiß wusste wussten
        denkt dachte dachten versteht vermerkte vermerkt vermerkten urteilten schlussfolgerte schlussfolgert
        verrieten verraten beschrieben schilderten nennen bezeichnen bezeichnen bezeichneten bezeichnet
        betitelte betitelt tituliert titulierte titulierten charakterisierte charakterisiert
        umschreibt umschrieb überschrieb überschreibt formulierte wertet wertete werteten bewertet
        bewertete bewerteten stuft stufte geißelte geißelt brandmarkte brandmarkt verdammte verdammt
        verhöhnte verspottete verspottet verurteilten verwarf verwirft wies weist wiesen lehnte lehnt
        lehnten bat baten schwören schworen befahlen empfahlen rieten versprechen verspricht
        verhieß verheißt verlautbarte verlautbarten räumt gab geben gaben
        """,
    )
)
"""Forms of verbs of saying, besides those that the table lists one by one."""


LANGUAGE = Language(
    tag="de",
    name=gettext_noop("German"),
    detection_rank=2,
    common_words=word_set("der die und das nicht mit ist ein von dem"),
    telling_letters="äöüß",
    function_words=word_set(
        """
        der das den dem des ein eine einen einem einer und oder aber wenn nicht ist sind waren sein
        es er sie wir ihr ich du mich uns zu zum zur im in an am auf mit von vom fur aus bei dass so
        auch
        """
    ),
    other_news=word_set(
        """
        trainer trainers zuschauer zuschauern kritiker theater bühne film kino zoo zirkus verein fans
        anhänger stadion saison spieler spielern liga meisterschaft museum ausstellung kunden
        aktionäre besucher besuchern schüler schülern hotel restaurant bäckerei orchester chor
        konzert oper fußball pokal studenten touristen
        """
    ),
    no_denials=("nicht weniger", "nicht nur", "nicht mehr"),
    denials=word_set(
        """
        nicht kein keine keinen keiner keinem keines keinerlei nie niemals niemand niemandem niemanden
        nichts ohne nirgends nirgendwo weder keinesfalls keineswegs
        """
    ),
    hedges=("mutmaßlich", "mutmaßliche", "mutmaßlicher", "angeblich", "angebliche", "vermeintlich"),
    contrasts=(
        contrast(
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag sonnabend",
            "sonntag",
        ),
        contrast("gestern", "heute"),
        contrast("norden nördlich", "süden südlich", "osten östlich", "westen westlich"),
        contrast("mutter mama", "vater papa", "bruder", "schwester"),
        contrast("sohn", "tochter", "ehefrau", "ehemann"),
        contrast(
            "beste besten bester besser gut",
            "schlechteste schlechtesten schlimmste schlechter schlecht",
        ),
        contrast("töten erschießen", "verschonen retten"),
        contrast("befahl befohlen befehl", "verbot verboten"),
        contrast("gewinnen gewonnen", "verlieren verloren"),
        contrast("angreifen angegriffen angriff", "verteidigen verteidigt"),
        contrast("mehr", "weniger"),
        contrast("immer", "nie niemals"),
        contrast("vor", "nach"),
        contrast("zustimmen zugestimmt", "ablehnen abgelehnt"),
        contrast(
            *("januar jänner", "februar", "märz", "april", "mai", "juni", "juli", "august"),
            *("september", "oktober", "november", "dezember"),
        ),
        contrast(
            "russland russisch russische russischen russe russen",
            "ukraine ukrainisch ukrainische ukrainischen ukrainer",
            "polen polnisch polnische polnischen",
            "deutschland deutsch deutsche deutschen",
        ),
        contrast("links", "rechts"),
        contrast("oben über", "unten unter"),
        contrast("offensive angriff", "defensive verteidigung"),
        contrast("kommen kamen kam", "gehen gingen ging"),
        contrast("betreten betraten", "verlassen verließen verließ"),
        contrast("öffnen geöffnet öffnete", "schließen geschlossen schloss"),
        contrast("kaufen gekauft kauften", "verkaufen verkauft verkauften"),
        contrast("alle alles", "keine keiner niemand nichts", "einige manche"),
        contrast("viele", "wenige"),
        contrast(
            "erste ersten", "zweite zweiten", "dritte dritten", "vierte vierten", "letzte letzten"
        ),
        contrast("hälfte", "drittel", "viertel"),
        contrast("möglich", "unmöglich"),
        contrast("legal", "illegal"),
        contrast("stark starke starken", "schwach schwache schwachen"),
        contrast("groß große großen", "klein kleine kleinen"),
        contrast("freund freunde", "feind feinde"),
        contrast("wahrheit", "lüge lügen"),
        contrast("sieg", "niederlage"),
        contrast("leben lebt", "sterben stirbt tod tot"),
        contrast("bestätigt bestätigte", "bestritten bestritt dementiert"),
        contrast("steigen stieg gestiegen", "fallen fiel gefallen sinken sank gesunken"),
    ),
    small_contrasts=(
        contrast(
            "muss müssen musste mussten soll sollen sollte sollten",
            "darf dürfen durfte kann können konnte konnten",
        ),
        contrast("wenn falls sobald", "außer"),
        contrast("weil da denn wegen", "obwohl trotz trotzdem"),
        contrast("bevor vor", "nachdem nach", "während bei", "bis"),
        contrast("aus von vom", "in ins nach zu zum zur"),
        contrast("und", "oder"),
        contrast("für", "gegen"),
        contrast("oft meist", "selten kaum"),
    ),
    persons=contrast(
        *(
            "ich mich mir mein meine meinen",
            "wir uns unser unsere unseren",
            "du dich dir dein ihr euch euer eure",
        ),
        *("er ihn ihm sein seine seinen", "sie ihr ihre ihren", "sie ihnen ihr ihre ihren"),
    ),
    sense=SenseWords(
        near_denials=word_set("kaum"),
        reservations=word_set(
            """
            vielleicht möglicherweise wahrscheinlich vermutlich angeblich fast beinahe nahezu teilweise manchmal gelegentlich
            """
        ),
        limits=word_set("nur lediglich bloß ausschließlich"),
        unrealised=word_set(
            """
            weigern weigert weigerte weigerten geweigert drohen droht drohte drohten gedroht
            versuchen versucht versuchte versuchten versprechen versprach versprachen
            versprochen planen plant plante planten geplant hoffen hofft hoffte hofften
            """
        ),
        like_unrealised=word_set(
            """
            wollen will wollte wollten würde würden nicht kein keine soll sollte sollten könnte
            konnten konnte möchte
            """
        ),
        like_limits=word_set("allein einzig erst alleine einzige einzigen"),
        possibility=word_set("könnte könnten kann können könne dürfte dürften mag"),
        conditions=word_set("wenn falls sofern"),
        no_conditions=word_set("auch selbst als wie sogar weiß wissen fragt fragte"),
        currencies=contrast(
            "dollar", "euro", "pfund", "yen", "rubel", "hrywnja", "franken", "zloty", "lira"
        ),
        turns=phrase_pairs(
            """
            nicht nur, nicht bloß, nicht allein, nicht lediglich | nur, mehr als
            alle außer, alles außer, alle bis auf, alles bis auf | fast alle, beinahe alle, ausgenommen, ausnahme, abgesehen
            nichts als, niemand außer, keiner außer | nur, bloß, lediglich
            jeden zweiten, jede zweite, jedes zweite, jeder zweite | alle zwei
            prozentpunkte, prozentpunkten, prozentpunkt | punkte, punkten, punkt
            stellvertretende, stellvertretender, stellvertretenden, amtierende, amtierender, kommissarische, kommissarischer, vize | vertreter, vertreterin, stellvertreter, stellvertreterin
            ehemalige, ehemaliger, ehemaligen, frühere, früherer, früheren, ex | einstige, einstiger, einstigen, damalige, damaliger, damaligen, alt, vorige, voriger
            mutmaßliche, mutmaßlicher, mutmaßlichen, angebliche, angeblicher, angeblichen | vermutliche, vermeintliche, wohl
            """
        ),
        amounts=phrase_pairs(
            """
            bis zu, höchstens, maximal, weniger als, nicht mehr als, unter | mehr als, mindestens, wenigstens, über, nicht weniger als
            um 0 | auf 0
            """
        ),
        actors=plurals(
            """
            bataillon/bataillone regiment/regimenter brigade/brigaden kompanie/kompanien krankenhaus/krankenhäuser
            arzt/ärzte offizier/offiziere kommandeur/kommandeure general/generäle mann/männer
            frau/frauen bruder/brüder schwester/schwestern sohn/söhne tochter/töchter kind/kinder
            freund/freunde wache/wachen lehrerin/lehrerinnen ärztin/ärztinnen anwalt/anwälte
            ingenieur/ingenieure direktor/direktoren
            """
        ),
        times_of_being=contrast("bin bist ist sind", "war warst waren"),
        written_out={
            "dr": "doktor",
            "prof": "professor",
            "nr": "nummer",
            "str": "straße",
            "km": "kilometer",
            "kg": "kilogramm",
            "hr": "herr",
            "mio": "million millionen",
            "mrd": "milliarde milliarden",
            "tsd": "tausend",
            "st": "sankt",
            "ca": "circa",
            "usw": "und",
        },
        directions=(
            (
                word_set(
                    """
                    schießen schießt schoss schossen geschossen feuern feuerte feuerten gefeuert werfen
                    warf warfen geworfen zielen zielte zielten gezielt fahren fuhr fuhren gefahren gehen
                    ging gingen gegangen laufen lief liefen gelaufen fliegen flog flogen geflogen kommen
                    kam kamen gekommen marschieren marschierte marschierten marschiert
                    """
                ),
                contrast(
                    *("auf gegen in ins zu zum zur an ans nach", "über", "neben bei beim"),
                    *("hinter", "unter", "durch", "aus von vom", "um", "vorbei", "für"),
                ),
            ),
        ),
        weak_actors=plurals(
            """
            soldat/soldaten zeuge/zeugen kollege/kollegen junge/jungen nachbar/nachbarn präsident/präsidenten
            kunde/kunden patient/patienten student/studenten polizist/polizisten journalist/journalisten
            kamerad/kameraden rekrut/rekruten experte/experten pilot/piloten terrorist/terroristen
            kandidat/kandidaten demonstrant/demonstranten mensch/menschen bauer/bauern herr/herren
            agent/agenten insasse/insassen franzose/franzosen russe/russen pole/polen
            """
        ),
        telling_articles={
            "one": word_set(
                "ein einen einem eines dieser diesem dieses jeder jeden jedem kein keinen keinem dem des mein meinem"
            ),
            "several": word_set(
                "die zwei drei vier fünf beide beiden viele alle mehrere einige zehn keine meine unsere"
            ),
        },
    ),
    spelling=SpellingWords(elided_endings={"s": "es"}),
    compared_numbers=ComparedNumbers(
        values=number_values(
            """
            1000 tsd
            1000000 mio million millionen
            1000000000 mrd milliarde milliarden
            1000000000000 billionen
            """
        ),
        ordinals=ordinals(
            "erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft dreizehnt",
            "e er en es em",
        ),
        percent=("prozent",),
    ),
    english_words=glossary(
        """
            zweite zweites zweiten zweiter: 2 second
            dritten: 3 third
            vierte vierten: 4
            fünfte fünften: 5
            zerstört zerstörte vernichtet ausgelöscht aufgerieben: destroyed annihilated
            festgenommen verhaftet festgehalten: arrested detained
            gräueltaten gräuel: atrocities
            fragt fragte: asked
            größten größte: biggest
            bus busse: bus
            haltestelle bushaltestelle: bus stop
            geschäfte läden: businesses
            geprüft überprüft überprüften durchsucht: checked verified
            gespräche gesprächen: conversations calls
            gegenangriffe gegenangriff: counterattacks
            beschreiben beschrieben: describe
            anders: different
            drastisch: drastically
            osten östlichen: eastern
            gesamte gesamten ganze ganzen: entire whole
            erklärt: explain
            scheitern gescheitert scheitert: failing failed
            geste wille: goodwill act
            hafenmeister: harbour master
            hauptquartier stab: headquarters
            getroffen treffen: hit
            abgehört abgefangen abgefangene: intercepted
            journalisten: journalists
            befreien befreit: liberate
            lebten leben: living live
            messen: measure
            medien: media
            kilometer kilometern: kilometers
            krumm schief: curved
            daneben verfehlt verfehlen: misses
            auftrag einsatz: mission
            normales normal: normal
            gewöhnliches gewöhnlich: normal
            offen: openly
            teilweise: partial
            verfolgt: persecuted
            bild: picture
            malt gemalt: paint
            anlegestelle pier kai: pier
            bittet fleht flehte: pleading
            versprochen: promised
            propaganda: propaganda
            schützen: protect
            wut zorn: rage
            tatsächliche wirklichkeit: real reality
            gebiet region: region
            zurückgetreten: resigned
            widerstand: resistance
            schicken geschickt: sent sending
            rückschläge: setbacks
            bald: soon
            hört: stop
            strategische strategisch: strategic
            angriffe beschuss einschlag: strikes
            überrascht: surprised
            taktische: tactical
            schrecklich furchtbar: terrible
            gedroht bedroht drohte: threatened
            fahrzeuge: vehicles
            westen schutzwesten: vests
            lager lagerhalle: warehouse
            zone: zone
            motor maschine: engine
            fähre: ferry
            schweine schweinehunde mistkerle: bastards
            gesehen begegnet: seen
            luftwaffe flugzeuge: air aircraft
            hubschrauber: helicopters
            vergessen: forgot
            ermordet erschießen erschossen: shot killed
            hinrichtung: execution
            faschist faschisten: fascist
            vorwand: pretense
            keller kellern: basements
            getrunken: drunk
            betrunken betrunkener: drunk
            leiche leichen: bodies corpses
            werfen: dump
            wald: forest
            straße: road
            kleidung: clothes
            ausgezogen: undressed
            verraten: give away position
            stellung: position
            verwandte verwandter: relative
            angehörige angehöriger: relative member
            präsident präsidenten: president
            sprecher sprecherin kremlsprecher pressesprecher: spokesman
            behörden: authorities
            zeitung: newspaper
            viertel: quarter
            begraben beerdigt beerdigungen begräbnisse: funerals burial buried
            täglich jeden: every day
            mobilmachung teilmobilmachung mobilisierung: mobilization partial
            teil erheblicher großer: part significant
            kommandeur kommandeure befehlshaber vorgesetzte: commander commanders
            gelogen belogen lügen logen: lied
            fehler irrtümer: mistakes errors
            waffen: weapons
            nachschub vorräte: supplies
            mangel fehlt fehlte: lack
            moral kampfmoral stimmung: morale
            kritik kritisieren kritisierten: criticized criticism
            führung anführer spitze: leaders
            wohngebiete wohnviertel wohnhäuser: residential areas
            bombardieren bombardiert beschießen: bomb
            versehentlich irrtümlich: mistake
            vertrag verträge: contracts
            kündigen beenden: terminate end
            zurückkehren heimkehren: return home
            niederlage verlieren: defeat losing
            sieg siegen: victory
            land gebiete gebiet: land
            erobern einnehmen: seize capture
            keller kellern: basements
            faschist faschisten nazis: fascist
            betrunkenen betrunkener: drunk
            gedroht drohte: threatened
            werfen abladen verscharren: dump
            finden findet: find
            mörder: murderer
            leiden quälen: suffering
            traurig: sad
            artillerie geschütze: artillery
            ziel ziele: target
            kilometer kilometern: kilometers
            krumm verbogen gebogen: curved
            geplündert plündern plünderungen: looted looting
            geld bargeld: cash
            vornamen namen: names
            rache vergeltung: reprisals
            tragödie: tragedy
            phase abschnitt: phase
            stellung stellungen: position
            ausgezogen entkleidet: undressed
            gefangene gefangenen: prisoner prisoners
            essen verpflegung lebensmittel: food
            ernähren füttern verpflegen: feed
            schlachtbank gemetzel: slaughter
            jungs burschen: boys
            ende endet aufhören: end
            verwundet verletzt: wounded
            luftunterstützung luftwaffe: air support
            vergessen vergaßt: forgot
            verteidigung: defense
            fernsehen: television
            alkohol getrunken betrunken: alcohol drunk
            jung junge jungen: young
            hangar: hangar
            lager lagerhaus: warehouse
            warten warteten: waiting
            fliehen flucht: flee
            lange: long
            dummkopf idiot narr trottel: fool idiot
            putin: putin
            kiew: kyiv
            russland russisch russische russischen russen: russia russian
            ukraine ukrainisch ukrainische ukrainischen ukrainer: ukraine ukrainian
            wollen will wolle wollte: want
            weg: way
            einnehmen erobern nehmen: take
            krieg: war
            kriege: war
            regierung: government
            entscheidung entschluss: decision
            schlechteste schlimmste dümmste: worst
            dümmsten schlimmsten: stupidest
            mutter mama: mother mom
            hälfte: half
            regiment regiments: regiment
            bataillon bataillons: battalion
            brigade: brigade
            weg verschwunden: gone
            verlust verluste verlusten: losses
            verloren verlor verliert verlieren: lost losing
            panzer panzern: tanks
            übrig geblieben: left
            befehl befehle: order
            befahl befohlen: ordered
            töten getötet tötete: kill killed
            erschießen erschossen: shot
            hinrichtung: execution
            jeden alle allen: everyone
            sehen sahen sieht gesehen: see saw
            niemand keiner: nobody
            gesagt sagte erzählt mitgeteilt: told
            tag tage: day
            vorher zuvor: before
            offensive angriff: offensive
            stecken festgefahren stockt: stalled
            fernsehen bildschirm: television
            wahrheit: truth
            zeigen gezeigt: show
            niemals: never
            sarg särge särgen: coffins
            reihe reihen: row lines
            flughafen flughafens: airport
            fallschirmjäger: paratroopers
            leiche leichen: bodies corpses
            stadt städte städten: town towns
            wald: forest
            zivil zivilisten zivile: civilian civilians
            kleidung kleidern: clothing
            meer: sea
            essen nahrung lebensmittel: food
            genug ausreichend: enough
            füttern ernähren verpflegen: feed
            gefangene gefangenen: prisoners
            kommandeur kommandant befehlshaber: commander
            kommandeure offiziere: commanders
            gelogen belogen logen: lied
            plan planes: plan
            armee heer truppen: army troops
            teil: part
            bedeutend bedeutender erheblich erheblicher großer: significant
            groß große großen: huge
            tragödie: tragedy
            phase: phase
            zweite zweiten: second
            beginn begonnen begann: start
            invasion überfall: invasion
            frieden friedens: peace
            verhandlungen: negotiations
            spannung spannungen: tensions
            abzug zurückgezogen rückzug: withdrew
            geste zeichen: act
            hauptstadt: capital
            kämpfen kampf: fight
            verteidigen: defend
            schlacht: battle
            geplündert plünderten: looted
            geld bargeld: cash
            alkohol: alcohol
            hinterhalt: ambushed
            mörder: murderer
            geworden: become
            drittel: third
            soldat soldaten: soldiers
            vertrag verträge: contract contracts
            hause heim: home
            zurückkehren zurück: return
            sieg: victory
            glauben glaubt: believe
            ende endet enden vorbei: end
            kilometer: kilometers
            artillerie: artillery
            opfer: casualties
            tatsächliche wirkliche tatsächlichen: real
            zahl: number
            einheiten einheit: units
            personal mann männer: personnel men
            flugzeug flugzeuge: aircraft
            hubschrauber: helicopters
            ministerium: ministry
            donbass: donbas
            beerdigung begräbnis bestattung trauerfeier: funeral
            beerdigt begraben: buried
            militärisch soldatisch: military
            woche: week
            monat: month
            frau ehefrau: wife woman
            vater papa: father dad
            sohn: son
            tochter: daughter
            bruder: brother
            schwester: sister
            freundin: girlfriend friend
            freund: friend
            leute menschen: people
            leben lebt lebten: live
            wissen weiß: know
            viele: many
            wahrscheinlich vermutlich: probably
            vorbereitet: prepare
            waffen: weapons
            haus häuser: house
            straße: road
            dorf dörfer: village
            kind kinder: children
            verwundet: wounded
            krankenhaus: hospital
            nacht: night
            grenze: border
            ausrüstung: equipment
            granate: shells
            keller: basement
            falsch: false
            vorwand: pretext
            besatzer: occupiers
            raten empfehlen: advise
            nötig brauchen: need
            wasser: water
            hunger: hunger
            kalt: cold
            normal gewöhnlich: normal
        """
    ),
    synonyms=(
        *numerals(
            "ein/eine/einen/einem/einer/eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
        ),
        *word_sets(
            """
            über mehr
            mindestens wenigstens
            höchstens maximal
            mio millionen million
            mrd milliarden milliarde
            tsd tausend
            bin bist ist sind sei seien wäre wären
            habe hast hat haben hätte hätten
            kann könne
            will wolle
            muss müsse
            soll solle
            darf dürfe
            wird werde
            gleich sofort umgehend
            niemand keiner
            immer stets
            oft häufig
            schon bereits
            wieder erneut
            nur lediglich bloß
            auch ebenfalls
            fast beinahe nahezu
            etwa ungefähr circa rund
            anfangs zunächst
            schnell rasch zügig
            zerstören zerstört vernichten vernichtet
            helfen geholfen unterstützen unterstützt
            brauchen benötigen braucht benötigt
            bauen gebaut errichten errichtet
            verletzt verwundet
            arzt mediziner
            chef leiter
            lkw lastwagen laster
            samstag sonnabend
            antworten geantwortet erwidern erwidert
            warten gewartet abwarten
            schicken geschickt senden gesendet
            zahlen gezahlt bezahlt bezahlen
            verstecken versteckt verbergen verborgen
            angst furcht
            essen nahrung
            rauben geraubt stehlen gestohlen
            sehen gesehen erblicken
            töten getötet umbringen umgebracht erschießen erschossen ermorden
            nehmen einnehmen erobern besetzen
            groß große großen großer riesig riesige enorm bedeutend erheblich erhebliche
            klein kleine gering geringe
            soldaten truppen kämpfer militär
            armee militär streitkräfte
            sagen sagte gesagt erklären erklärte mitteilen mitgeteilt
            sprechen sprach reden redete
            befehl befehle anweisung anordnung auftrag
            bekommen bekam erhalten erhielt kriegen
            beginnen begann begonnen anfangen angefangen starten
            enden aufhören beenden
            auto wagen fahrzeug
            haus gebäude
            ort stadt dorf
            straße weg
            krieg konflikt
            kampf schlacht gefecht
            mama mutter mutti
            papa vater vati
            kinder kids
            leute menschen personen
            fernsehen tv
            telefonat gespräch anruf
            dumm blöd idiotisch
            idiot dummkopf narr trottel
            dümmste blödeste
            gefängnis haft
            gesetz regelung
            geld mittel
            fehler irrtum
            verlust verluste
            schnell rasch
            schwer schwierig
            sehen gesehen erblicken
            leichen tote toten
            regierung führung
            chef leiter
            polizei beamte
            jetzt nun derzeit
            auch ebenfalls
            etwa ungefähr rund
            fast beinahe nahezu
            gar überhaupt
            ganz ganze gesamte völlig
            nur bloß lediglich
            angst fürchten fürchteten fürchtete
            sehr äußerst
            jeder jede jeden jedem alle allen
            wohl vielleicht wahrscheinlich vermutlich
            fliehen flohen geflohen flüchten flüchteten geflüchtet
            festgenommen verhaftet gefasst gefangengenommen
            durchsucht durchsuchten kontrolliert kontrollierten überprüft überprüften
            geplündert ausgeraubt ausgeplündert
            betrunken besoffen
            wald forst
            schrecklich furchtbar entsetzlich grauenhaft
            schlimmste schlimmsten schlechteste schlechtesten übelste
            lüge unwahrheit
            zivilisten zivilbevölkerung
            gestoppt gestockt steckengeblieben
            kleidung kleider sachen
            entscheidung beschluss entschluss
            verbrannt niedergebrannt abgebrannt
        """
        ),
    ),
    quotation_marks=("„“", "‚‘", "»«", "›‹"),
    word_order=WordOrder.FREE,
    traits=frozenset({Trait.CAPITAL_NOUNS, Trait.CASES}),
    reported_forms=word_set(
        """
        habe hätte hätten sei seien wäre wären werde würde würden könne könnten wolle solle
        müsse dürfe wisse gehe komme
        """
    ),
    speech=SpeechWords(
        verbs={
            **weak_verbs(
                """
                wirft warf warfen sieht sah sahen hält hielt hielten zeigt zeigte macht machte spürt
                ahnt ahnte wirbt warb vergleicht verglich bleibt blieb rechnet rechnete
                """
            ),
            **verbs_without_forms(_VERBS_OF_SAYING),
            **verbs_without_forms(
                """
                widersprach widerspricht entschuldigte entschuldigt verteidigte verteidigt forderte fordert forderten versprachen
                resümierte resümiert erinnerte erinnert erinnerten hakte hakt wunderte wundert bat bittet baten lobt
                fasste gab räumten hielt entgegnete entgegnet entgegneten erwiderte erwidert erwiderten hoffte hofft
                staunte staunt rief ruft riefen wollte wandte äußerte äußert äußerten kommentierte kommentiert  widersprachen versprach verspricht bekräftigte
                erläuterte erläutert begründete begründet verwahrte beschrieb beschreibt berichtigte
                korrigierte beschwor schwor schwört flehte fleht bettelte empörte empört ärgerte
                freute freut lobte bedauerte bedauert bemerkte bemerkt anmerkte urteilte urteilt
                schätzte prognostizierte erwartet rechtfertigte wiederholte wiederholt wiegelte
                beschwichtigte triumphierte sinnierte philosophierte riet rät empfahl empfiehlt
                befahl befiehlt beschwerte beschwert tröstete behaupteten bilanzierte präzisierte
                stichelte frotzelte ulkte spekulierte mutmaßte vermutete vermutet argumentierte
                argumentiert plädierte appellierte appelliert verurteilte verurteilt dementierte
                dementiert leugnete bestritt bestreitet
                bekräftigt mahnte mahnt drohte droht
                murmelte murmelt brummte brummt zischte zischt seufzte seufzt knurrte knurrt
                flüsterte flüstert stammelte stammelt fluchte flucht schluchzte jubelte jubelt
                spottete spottet scherzte scherzt schimpfte schimpft raunte stöhnte stöhnt
                schnauzte keifte kicherte höhnte höhnt witzelte klagte klagt jammerte jammert
                polterte poltert wetterte wettert konterte kontert
                sagt sagen sagte sagten gesagt erklärt erklären erklärte erklärten meint meinen
                meinte meinten betont betonen betonte betonten berichtet berichten berichtete
                berichteten antwortet antwortete antworteten fragt fragte fragten schreibt schreiben
                schrieb schrieben geschrieben fügte fügten ergänzt ergänzte behauptet behaupten
                behauptete behaupteten warnt warnen warnte warnten teilte teilten mitteilte
                mitgeteilt bestätigt bestätigte bestätigten kündigte räumte räumt gestand gesteht
                beklagt beklagte versichert versicherte versicherten verkündet verkündete erzählt
                erzählen erzählte erzählten bezeichnete bezeichnet nannte nennt nannten kritisierte
                kritisiert kritisierten erwiderte erwidert entgegnete entgegnet rief ruft zitiert
                zitierte äußerte äußert äußerten gab gibt lobte lobt forderte fordert forderten
                spricht sprach sprachen unterstrich unterstreicht verteidigte mahnte mahnt schimpfte
                flüsterte murmelte seufzte brummte lachte schrie wetterte twitterte postete
                verlangte bat bittet schilderte schildert fasste resümierte prophezeite hofft hoffte
                glaubt findet fand stellte wies hob sieht verwies verweist verriet verrät zeigte
                beteuerte beteuert konterte kontert witzelte erinnerte erinnert versprach verspricht drohte droht jubelte klagte klagt bekräftigte bekräftigt
                """
            ),
        },
        quoting_verbs=word_set("zitiert zitierte zitierten zitieren"),
        verb_endings=("t", "te", "ten"),
        no_verbs=word_set(
            "nicht gut fast statt überhaupt bereits laut mit seit heute heute gestern mitten unten hinten nichts selbst längst erst zuletzt meist zumindest mindestens insgesamt bislang hart seitens samt nebst jetzt gebaut genannt gesagt kurt"
        ),
        dialogue_verbs=word_set(
            "lacht lachte lächelt lächelte nickt nickte seufzt seufzte schmunzelt schmunzelte flüstert flüsterte ruft rief murmelt murmelte weint schreit schrie stöhnt stöhnte brummt brummte grinst"
        ),
        according_to=(
            *(
                "in den worten",
                "mit den worten",
                "nach den worten",
                "nach darstellung von",
                "nach darstellung",
                "nach lesart",
                "nach dafürhalten",
                "nach bekunden",
                "nach eigenem bekunden",
                "nach einschätzung",
                "nach urteil",
                "nach informationen von",
                "nach informationen",
                "nach erkenntnissen von",
                "nach erkenntnissen",
                "nach aussagen von",
                "nach aussagen",
                "nach auskunft von",
                "nach auskunft",
                "nach mitteilung von",
                "nach mitteilung",
                "nach schilderung von",
                "nach schilderung",
                "nach schilderungen",
                "nach worten von",
                "nach worten",
                "nach ansicht auch von",
                "nach meinung auch von",
                "nach überzeugung von",
                "nach berechnungen von",
                "nach berechnungen",
                "nach dem urteil",
                "in den augen von",
                "in den augen",
                "in der lesart von",
                "in der lesart",
                "aus der sicht von",
                "aus der sicht",
                "aus den reihen",
                "heißt es seitens",
                "hieß es seitens",
                "heißt es dazu in",
                "heißt es dazu aus",
                "heißt es dazu von",
                "hieß es dazu aus",
                "so steht es in",
                "steht es in",
                "lautet das urteil von",
                "lautet das fazit von",
                "lautete das fazit von",
                "lautete das urteil von",
                "geht es nach",
                "folgt man",
                "glaubt man",
            ),
            *(
                "nach ansicht von",
                "nach ansicht",
                "nach meinung von",
                "nach meinung",
                "nach einschätzung von",
                "nach einschätzung",
                "nach auffassung von",
                "nach auffassung",
                "nach überzeugung",
                "nach den worten von",
                "nach den worten",
                "in den worten von",
                "aus sicht von",
                "aus sicht",
            ),
            *(
                "laut",
                "nach angaben",
                "gemäß",
                "nach angaben von",
                "nach aussage von",
                "nach aussage",
                "zufolge",
                "nach den worten",
            ),
            *("heißt es in", "heißt es im", "heißt es bei", "heißt es aus", "heißt es von"),
            *("hieß es in", "hieß es im", "hieß es bei", "hieß es aus", "hieß es von"),
        ),
        closing_cues=("so",),
        speech_nouns=word_set(
            "wort worte satz spruch ausdruck begriff zitat formel formulierung bezeichnung parole"
        ),
        owner_phrases=(
            "stammt von",
            "stammen von",
            "stammt vom",
            "stammen vom",
            "stammt aus dem mund von",
            "ist von",
            "geht auf",
            "gehen auf",
            "prägte",
            "prägten",
            "kommt von",
            "kommen von",
        ),
        referring_phrases=(
            "das",
            "so",
            "dies",
            "mit diesen worten",
            "mit diesem satz",
            "diese worte",
            "diesen satz",
            "damit",
        ),
        opening_views=(
            "für",
            "in den augen von",
        ),
        copulas=word_set("ist sind war waren bleibt blieb bedeutet wäre sei"),
        auxiliaries=word_set(
            """
            hat haben hatte hatten habe wurde auch dann später nun jetzt noch schon bereits sich
            daraufhin wiederum weiter aber jedoch dazu darauf hinzu anschließend zuvor zugleich
            außerdem ferner demnach dabei kürzlich erst sogar nur wohl einmal wieder gerne selbst zuerst erstmals
            """
        ),
    ),
    phrases=PhraseWords(
        unnamed_ends=("ohne namen",),
        surnames=(
            "namens",
            "mit namen",
            "mit dem namen",
            "mit rufnamen",
            "mit dem rufnamen",
            "mit vornamen",
            "mit nachnamen",
        ),
        latter_male=word_set("dieser jener letzterer ersterer"),
        latter_female=word_set("diese jene letztere"),
        male_determiners=word_set(
            "der ein den einen dem einem sein ihr seinen ihren seinem ihrem dieser am vom zum beim im des eines"
        ),
        female_determiners=word_set("die eine seine ihre seiner ihrer diese zur"),
        male_pronouns=word_set("er ihn ihm"),
        female_pronouns=word_set("sie"),
        pronouns=word_set("er sie ich wir wer man es"),
        first_persons=word_set("ich wir"),
        determiners=word_set(
            """
            der die das den dem des ein eine einer einem eines sein seine seiner ihr ihre ihrer
            dieser diese dieses mehrere zwei drei einige viele
            """
        ),
        not_speakers=word_set("plan plänen gesetz zeitplan fahrplan vorschrift"),
        borders=word_set(
            """
            dass weil wenn als ob aber obwohl während nachdem und oder sondern denn bevor damit
            sobald wie wo was warum ist war sind waren wird werden wurde wurden hat hatte haben kann
            könne will wolle soll solle muss müsse sei seien nicht
            """
        ),
        after_names=word_set(
            """
            in im am an auf bei nach vor während dass als zu zum zur über mit gegenüber der die das
            aus beim ins ans für gegen unter um durch seit wegen
            """
        ),
        object_determiners=word_set("dem den einem einen ihrem seinem ihren seinen"),
        object_pronouns=word_set("es sie ihn ihm ihnen"),
        impersonal=word_set("man"),
        relative_pronouns=word_set("der die das welcher welche dessen deren"),
        opening_prepositions=word_set(
            """
            in im am an auf bei nach vor während zu zum zur über mit gegenüber aus beim ins ans für
            gegen unter um durch seit wegen von vom trotz neben zwischen laut gemäß
            """
        ),
        inside_names=word_set("von van de der des vom für"),
        times=word_set(
            """
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend
            heute gestern morgen abend vormittag nachmittag nacht januar februar märz april mai juni
            juli august september oktober november dezember montags woche monat jahr
            """
        ),
    ),
    people=PeopleWords(
        male_roles=word_set("mann vater sohn bruder ehemann onkel witwer junge opa großvater"),
        female_roles=word_set(
            "frau mutter ehefrau tochter schwester witwe tante krankenschwester oma großmutter mädchen"
        ),
        male_markers=word_set("herr herrn"),
        female_markers=word_set("frau"),
        female_role_endings=("in",),
        male_role_endings=("",),
        roles=word_set(
            """
            wirt wirtin köchin koch bäcker bäckerin metzger metzgerin friseur friseurin schneider
            schneiderin näherin packerin packer verkäufer verkäuferin kassierer kassiererin rentner
            rentnerin lokführer lokführerin schaffner schaffnerin pilot pilotin kapitän kapitänin
            steuermann matrose lotse lotsin torwart torhüter stürmer spieler spielerin
            schiedsrichter gast gäste winzer winzerin imker imkerin schäfer schäferin landwirt
            landwirtin förster försterin jäger jägerin gärtner gärtnerin handwerker schlosser
            schreiner tischler maurer dachdecker elektriker ingenieur ingenieurin architekt
            architektin bauleiter bauleiterin unternehmer unternehmerin händler makler banker
            buchhalterin steuerberater künstler künstlerin maler malerin bildhauer schriftsteller
            schriftstellerin autor autorin dichter regisseur regisseurin schauspieler schauspielerin
            sänger sängerin musiker musikerin dirigent dirigentin komponist historiker historikerin
            soziologe soziologin psychologe psychologin biologe biologin ökonom ökonomin physiker
            chemiker geologe geologin meteorologe meteorologin klimaforscher rektor rektorin dekan
            dozent dozentin erzieher erzieherin schulleiter schulleiterin bibliothekar
            bibliothekarin hebamme apotheker apothekerin chirurg chirurgin chefarzt oberarzt notarzt
            notärztin zahnarzt tierarzt feuerwehrmann feuerwehrchef feuerwehrsprecher
            polizeisprecher polizeisprecherin polizeichef ministeriumssprecher regierungssprecher
            regierungssprecherin pressesprecher pressesprecherin vorsitzenden oppositionsführer
            opposition fraktionschef fraktionschefin parteichef parteichefin generalsekretär
            generalsekretärin ministerpräsident ministerpräsidentin innenminister innenministerin
            außenminister außenministerin finanzminister staatssekretär staatssekretärin stadträtin
            ortsvorsteher oberbürgermeister oberbürgermeisterin kämmerer dezernent dezernentin
            bauernverband gewerkschaft klägerin kläger angeklagter angeklagte beschuldigter opfer
            überlebender überlebende flüchtling schülerin junge mädchen kind kinder seniorin senior
            oma opa enkel enkelin schwiegermutter schwiegervater verlobte ordensfrau mönch nonne
            imam rabbiner dekanin vikar küster feldwebel gefreiter unteroffizier leutnant
            oberleutnant kamerad kameraden befehlshaber freiwilliger freiwillige helfer helferin
            geschäftsführer geschäftsführerin betreiber betreiberin inhaber inhaberin pächter
            pächterin vermieter hausbesitzer kunde kundin kunden fahrgast passagier hafenmeister
            sprecher sprecherin soldat präsident präsidentin minister ministerin mann frau mutter
            ehefrau kommandeur ministerium geheimdienst zeitung regierung bürgermeister
            bürgermeisterin kanzler kanzlerin general anwalt anwältin richter richterin chef chefin
            direktor direktorin leiter leiterin trainer trainerin professor professorin vorsitzende
            vorsitzender abgeordneter abgeordnete polizei behörde verband experte expertin
            soldat soldaten soldatin kommandant major oberst leutnant hauptmann offizier offiziere rekrut rekruten
            polizist polizistin polizisten ermittler ermittlerin ermittlern fahnder kommissar kommissarin beamter beamte
            beamten beamtin staatsanwalt staatsanwältin staatsanwälte anwälte verteidiger verteidigerin richterinnen
            reporter reporterin reporterinnen journalist journalistin journalisten redakteur redakteurin korrespondent
            korrespondentin moderator moderatorin blogger bloggerin fotograf fotografin mitarbeiter mitarbeiterin
            angestellter angestellte beschäftigter assistentin assistent berater beraterin referent referentin sekretärin
            sekretär buchhalter buchhalterin archivar archivarin wachmann wärter wärterin aufseher kellner kellnerin
            taxifahrer fahrer fahrerin hausmeister anwohner anwohnerin anwohnern bewohner bewohnerin nachbar nachbarin
            nachbarn zeuge zeugin zeugen augenzeuge augenzeugin augenzeugen passant passantin passanten tourist
            vater sohn tochter bruder schwester witwe witwer ehemann onkel tante cousin cousine angehörige verwandte
            freund freundin kollege kollegin kollegen arzt ärztin ärzte krankenschwester pfleger pflegerin sanitäter
            lehrer lehrerin schüler schülerin student studentin forscher forscherin wissenschaftler gutachter gutachterin
            sachverständige sachverständiger experten expertinnen fachleute analyst analysten analystin hacker hackern
            aktivist aktivistin aktivisten whistleblower whistleblowerin hinweisgeber hinweisgeberin informant überläufer
            funker amateurfunker hobbyfunker pfarrer pfarrerin bischof priester bauer bäuerin fischer händler händlerin
            gefangener gefangene geisel häftling diplomat diplomatin botschafter botschafterin gesandter landrat
            landrätin senator senatorin gouverneur stadtrat stadträtin minister ministern lokalreporter unbekannte
            gewerkschafter gewerkschafterin betriebsrat vorstand vorständin eigentümer eigentümerin mieter mieterin
            """
        ),
        organisations=word_set(
            """
            brigade bataillon regiment einheit soldaten kämpfer polizisten ermittler ermittlern reporter
            kanal station dienst landeskriminalamt bundeskriminalamt staatsanwaltschaft gericht amt
            organisation verein stiftung partei fraktion bündnis bundesnachrichtendienst
            zeitung ministerium geheimdienst regierung behörde verband agentur magazin sender
            blatt portal nachrichtenagentur wochenzeitung tageszeitung nachrichtenmagazin
            netzwerk gruppe hackergruppe plattform redaktion wochenblatt
            """
        ),
        titles=word_set("herr frau dr prof ministerin minister präsident präsidentin general"),
        abbreviations=word_set("dr prof nr st bzw ca evtl geb inkl mio mrd sog usw vgl"),
    ),
    works=WorkWords(
        works=word_set(
            "schiff frachtschiff fähre kutter gedicht märchen lied zeitschrift musical operette single platte erzählung novelle theaterstück kinofilm thriller krimi spielfilm film stück roman buch album song lied serie oper ausstellung sendung theaterstück spiel gemälde hörspiel dokumentarfilm spielfilm podcast drama komödie reihe filme romane"
        ),
        so_called=word_set(
            "heißt hieß heißen sogenannte sogenannten sogenannter sogenanntes sogenanntem"
        ),
        nicknaming=word_set("getitelt betitelt nannten tauften getauft spitznamen"),
        authored_writings=word_set("brief schreiben mail rundschreiben zettel flugblatt telegramm"),
        signs=word_set(
            "aushang graffito inschrift schriftzug flugblatt spruchband hinweisschild banderole schild schilder plakat plakate zettel aufschrift transparent banner tafel aufkleber"
        ),
    ),
    sources=SourceWords(
        acts={
            **acts_by_form(
                """
            intercepted | abhör anzapf: te ten
            intercepted | abfing abfingen
            monitored | mithör: te ten
            recorded | aufzeichne mitfilm: te ten
            recorded | festhielt festhielten
            released | weiterreich aushändig vorspiel abspiel offenleg: te ten
            released | weitergab weitergaben herausgab herausgaben preisgab preisgaben hochlud hochluden
            released | freigebe: n
            leaked | zuspiel zusteck: te ten
            leaked | durchstach durchstachen durchsickerten durchsickerte
            had-access | einsah einsahen
            """
            ),
            **dict.fromkeys(
                (
                    "zusammenfasste",
                    "resümierte",
                ),
                "summarised",
            ),
            **dict.fromkeys(
                (
                    "beschlagnahmten",
                    "erbeuteten",
                    "sicherten",
                    "beschafften",
                ),
                "obtained",
            ),
            **dict.fromkeys(
                (
                    "lauschte",
                    "lauschten",
                    "zapfte",
                    "zapften",
                    "überwachte",
                    "überwachten",
                ),
                "intercepted",
            ),
            **dict.fromkeys(
                (
                    "überließen",
                    "überreichten",
                    "sandten",
                    "händigten",
                    "reichten",
                    "lieferte",
                    "lieferten",
                    "gaben",
                    "lud",
                    "luden",
                    "stellte",
                    "stellten",
                ),
                "released",
            ),
            **dict.fromkeys(("veröffentlichte", "veröffentlichten", "veröffentlicht"), "released"),
            **dict.fromkeys(("verbreitete", "verbreiteten", "teilte", "teilten"), "released"),
            **dict.fromkeys(("übergab", "übergaben", "übermittelte", "übermittelten"), "released"),
            **dict.fromkeys(("vorliegt", "vorliegen"), "had-access"),
            **dict.fromkeys(("sendete", "sendeten", "strahlte", "zeigte", "publizierte"), "issued"),
            **dict.fromkeys(("erhielt", "erhielten", "beschaffte", "beschlagnahmte"), "obtained"),
            **dict.fromkeys(("hörte", "hörten", "belauschte", "belauschten"), "intercepted"),
            **dict.fromkeys(("schnitt", "schnitten", "zeichnete", "zeichneten"), "recorded"),
            **dict.fromkeys(("nahm", "nahmen", "filmte", "filmten"), "recorded"),
            **dict.fromkeys(
                ("kursiert", "kursieren", "kursierte", "kursierten"), "brought-to-light"
            ),
            **dict.fromkeys(("freigab", "freigaben", "weiterleitete"), "released"),
            **dict.fromkeys(("leitete", "leiteten"), "released"),
            **dict.fromkeys(("fing", "fingen"), "intercepted"),
            **dict.fromkeys(("verwanzte", "verwanzten", "versteckten", "versteckte"), "recorded"),
            **dict.fromkeys(("installierten", "installierte", "platzierte"), "recorded"),
            **dict.fromkeys(("platzierten", "brachten", "brachte", "bauten"), "recorded"),
            **dict.fromkeys(("verlas", "verlasen", "präsentierte", "reichte"), "released"),
            **dict.fromkeys(("stahlen", "stahl", "entwendeten", "erbeuten"), "obtained"),
            **dict.fromkeys(("enthüllte", "enthüllten", "deckte", "deckten"), "brought-to-light"),
            **dict.fromkeys(("leakte", "leakten"), "leaked"),
            **dict.fromkeys(("publizierten", "zeigten", "strahlten", "druckte"), "issued"),
            **dict.fromkeys(("postete", "posteten", "überließ", "überreichte"), "released"),
            **dict.fromkeys(("händigte", "schickte", "schickten", "sandte"), "released"),
            **dict.fromkeys(("erlangte", "erlangten", "sicherte", "erbeutete"), "obtained"),
            **dict.fromkeys(("bekam", "bekamen"), "obtained"),
            **dict.fromkeys(("enthüllt", "offenbarte"), "brought-to-light"),
            **dict.fromkeys(("zitiert", "zitierte", "zitierten"), "quoted"),
            **dict.fromkeys(("sichtete", "sichteten"), "had-access"),
            **dict.fromkeys(("analysierte", "analysierten", "wertete"), "analysed"),
        },
        participles=_declined(
            {
                **acts_by_form(
                    """
                    released | offengelegt abgespielt herausgegeben weitergereicht preisgegeben
                    leaked | zugesteckt
                    recorded | festgehalten mitgefilmt angefertigt angefertigte angefertigten
                    """
                ),
                **dict.fromkeys(("zusammengefasst",), "summarised"),
                **dict.fromkeys(("abgefangen", "aufgefangen", "abgehört"), "intercepted"),
                **dict.fromkeys(("belauscht", "mitgehört"), "monitored"),
                **dict.fromkeys(("mitgeschnitten", "aufgezeichnet", "gefilmt"), "recorded"),
                "aufgenommen": "recorded",
                **dict.fromkeys(("veröffentlicht", "verbreitet", "geteilt"), "released"),
                **dict.fromkeys(("hochgeladen", "gepostet", "freigegeben"), "released"),
                **dict.fromkeys(("übergeben", "weitergegeben", "übermittelt"), "released"),
                **dict.fromkeys(("ausgehändigt", "überlassen", "überreicht"), "released"),
                **dict.fromkeys(("geschickt", "zugesandt", "zugeschickt", "gestellt"), "released"),
                **dict.fromkeys(("zugespielt", "geleakt", "durchgesickert"), "leaked"),
                "durchgestochen": "leaked",
                **dict.fromkeys(("gesendet", "ausgestrahlt", "publiziert", "gezeigt"), "issued"),
                **dict.fromkeys(("zugegangen", "erbeutet", "bekommen"), "obtained"),
                "angezapft": "intercepted",
                **dict.fromkeys(("verwanzt", "versteckt", "installiert"), "recorded"),
                **dict.fromkeys(("platziert", "angebracht", "eingebaut"), "recorded"),
                **dict.fromkeys(
                    ("verlesen", "vorgespielt", "vorgelesen", "vorgeführt"), "released"
                ),
                **dict.fromkeys(("gestohlen", "entwendet"), "obtained"),
                "nachgedruckt": "republished",
                **dict.fromkeys(("erhalten", "beschafft", "erlangt", "beschlagnahmt"), "obtained"),
                "sichergestellt": "obtained",
                **dict.fromkeys(("eingesehen", "gesichtet", "gesehen"), "had-access"),
                **dict.fromkeys(("enthüllt", "aufgedeckt", "aufgetaucht"), "brought-to-light"),
                **dict.fromkeys(("ausgewertet", "analysiert"), "analysed"),
                "zitiert": "quoted",
            }
        ),
        phrasal_acts={
            "abhören": ("intercepted", ("ließ", "ließen", "lässt")),
            **dict.fromkeys(
                ("vorführen", "abspielen", "verlesen"), ("released", ("ließ", "ließen", "lässt"))
            ),
            "heraus": ("released", ("gab", "gaben", "gibt", "geben")),
            "vor": ("had-access", ("liegt", "liegen", "lag", "lagen", "vorliegt")),
            "ab": ("released", ("spielte", "spielten")),
            "frei": ("released", ("gab", "gaben", "gibt", "geben")),
            "zu": ("leaked", ("spielte", "spielten")),
            "einsehen": ("had-access", ("konnte", "konnten", "durfte", "können")),
            "zugang": ("had-access", ("hat", "hatte", "hatten", "bekam", "erhielt")),
            "einsicht": ("had-access", ("hat", "hatte", "hatten", "bekam", "erhielt", "nahm")),
            "abgespielt": ("released", ("wurde", "wurden", "hat", "haben")),
            "öffentlich": ("released", ("machte", "machten", "macht", "gemacht")),
            "online": ("released", ("stellte", "stellten", "gestellt")),
            "öffentlichkeit": ("brought-to-light", ("gelangt", "gelangte", "gelangten", "drang")),
            "licht": ("brought-to-light", ("kam", "kamen", "brachte", "brachten")),
            "publik": ("released", ("machte", "machten", "gemacht")),
            "auf": ("brought-to-light", ("tauchte", "tauchten", "deckte", "deckten")),
            "netz": ("released", ("stellte", "stellten", "gestellt", "lud", "luden")),
            "hoch": ("released", ("lud", "luden")),
            "durch": ("leaked", ("sickerte", "sickerten")),
            "sicher": ("obtained", ("stellte", "stellten")),
            "weiter": ("released", ("gab", "gaben", "leitete", "leiteten", "reichte")),
            "aus": ("issued", ("strahlte", "strahlten")),
            "bekannt": ("brought-to-light", ("machte", "machten")),
            "nach": ("republished", ("druckte", "druckten", "druckt")),
            "mit": ("recorded", ("schnitt", "schnitten")),
            "besitz": ("obtained", ("kam", "kamen", "gelangte", "gelangten")),
            **dict.fromkeys(
                ("aufnahme", "aufnahmen", "protokolle", "unterlagen", "dokumente", "akten"),
                ("obtained", ("kam", "kamen", "gelangte", "gelangten")),
            ),
        },
        act_nouns={
            **dict.fromkeys(
                (
                    "abhörprotokolle",
                    "abhörprotokoll",
                    "abhöraktion",
                    "telefonüberwachung",
                    "funkaufklärung",
                    "lauschangriff",
                ),
                "intercepted",
            ),
            **dict.fromkeys(("veröffentlichung", "weitergabe", "übergabe", "freigabe"), "released"),
            **dict.fromkeys(("herausgabe", "preisgabe"), "released"),
            **dict.fromkeys(("mitschnitt", "mitschnitte", "mitschnitten"), "recorded"),
            **dict.fromkeys(("aufzeichnung", "aufzeichnungen"), "recorded"),
            "ausstrahlung": "issued",
            "enthüllung": "brought-to-light",
        },
        self_stating_nouns=word_set(
            "abhörprotokolle abhörprotokoll abhöraktion telefonüberwachung funkaufklärung lauschangriff"
        ),
        ambiguous_acts=frozenset(
            {
                *_declined(dict.fromkeys(("gestellt", "geschickt", "gezeigt", "bekommen"), "")),
                *("druckte", "schickte", "schickten", "sandte", "bekam", "bekamen", "überließ"),
                *("leitete", "leiteten", "frei", "auf", "bekannt", "weiter", "aus"),
            }
        ),
        holding_words=word_set("vor"),
        stories=word_set(
            """
            affäre skandal geschichte fall nachricht plan pläne existenz inhalt vertrag vorgang
            vorgänge praktiken
            """
        ),
        tapped_things=word_set(
            "frequenz frequenzen funkverkehr telefon telefone telefonen handy handys leitung anschluss anschlüsse"
        ),
        surfacing_verbs=word_set("kursiert kursieren kursierte kursierten"),
        material_endings=(
            *("video", "videos", "aufnahme", "aufnahmen", "aufzeichnung", "aufzeichnungen"),
            *("protokoll", "protokolle", "protokollen", "bericht", "berichte", "mail", "mails"),
            *("brief", "briefe", "foto", "fotos", "dokument", "dokumente", "akte", "akten"),
            *("nachricht", "nachrichten", "mitschnitt", "mitschnitte", "gespräch", "gespräche"),
            *("papier", "papiere", "schreiben", "vertrag", "verträge", "vermerk", "vermerke"),
        ),
        ordering_words=word_set(
            "angeordnet angeordnete angeordneten genehmigt genehmigte genehmigten"
        ),
        secrecy_words=word_set("heimlich unbemerkt verdeckt"),
        interrogatives=word_set("wer"),
        rooms=word_set(
            """
            büro büros raum räume wohnung haus hotelzimmer zimmer suite zelle
            villa datscha dienstzimmer arbeitszimmer amtszimmer parteizentrale botschaft küche
            """
        ),
        bugging_verbs=frozenset(
            _declined(dict.fromkeys(("verwanzt",), "")).keys() | {"verwanzte", "verwanzten"}
        ),
        planting_verbs=frozenset(
            {
                *_declined(
                    dict.fromkeys(
                        ("versteckt", "installiert", "platziert", "angebracht", "eingebaut"), ""
                    )
                ),
                *("versteckten", "versteckte", "installierten", "installierte", "platzierten"),
                *("platzierte", "brachten", "brachte", "bauten"),
            }
        ),
        listening_devices=word_set(
            "wanze wanzen mikrofon mikrofone abhörgerät abhörgeräte abhöranlage aufnahmegerät"
        ),
        handed_things=word_set(
            """
            handy handys mobiltelefon mobiltelefone telefon telefone smartphone smartphones laptop
            laptops rechner computer festplatte festplatten ergebnisse beweise speicherkarte
            """
        ),
        citing_phrases=(
            "unter berufung auf",
            "unter verweis auf",
            "mit verweis auf",
            "gestützt auf",
        ),
        conditions=word_set("falls sofern"),
        other_objects=word_set(
            """
            laster lastwagen transporter schlauchboot schlauchboote gefangene gefangenen geiseln geisel häftlinge schmuggler schleuser luftabwehr flugabwehr luftverteidigung drohnenabwehr paket pakete
            drohne drohnen rakete raketen flugzeug flugzeuge boot boote schiff schiffe schlepper
            lieferung ladung pass ball ecke flanke straße strecke album platte song lied film
            quartalszahlen zahlen bilanz produkt gerät verletzte patienten temperaturen
            """
        ),
        clear_acts=frozenset(
            _declined(
                dict.fromkeys(
                    (
                        *("abgefangen", "abgehört", "geleakt", "mitgeschnitten", "durchgesickert"),
                        *("gefilmt", "verwanzt"),
                    ),
                    "",
                )
            )
            | {"filmte": "", "filmten": ""}
        ),
        by=("von", "vom", "durch"),
        by_after_nouns=("durch",),
        receiver_links=("an",),
        giving_verbs=word_set(
            """
            überließen überreichte überreichten händigten schickten gaben lieferte lieferten
            übergeben weitergegeben übermittelt übergab übermittelte zugespielt ausgehändigt
            überlassen überließ geschickt schickte händigte zu übergaben übermittelten reichte
            """
        ),
        perfect=word_set("hat haben habe hatte hatten hätte"),
        unsealing_verbs=word_set("aufgehoben hob hoben aufhob hebt"),
        seals=word_set(
            "geheimhaltung sperrvermerk geheimhaltungsstufe verschluss einstufung siegel sperrfrist"
        ),
        other_phrasal_acts={
            "zu": ("leaked", ("steckte", "steckten", "steckt")),
            "vor": ("released", ("spielte", "spielten", "führte", "führten")),
        },
        getting_verbs=word_set(
            """
            bekam bekamen erhielt erhielten bekommen erhalten kaufte kauften gekauft erwarb erworben
            """
        ),
        giver_links=word_set("von vom"),
        givers=word_set(
            """
            informant informantin beamte beamten beamter beamtin offizier offizierin oberst soldat
            soldaten angestellten angestellter angestellte mitarbeiter mitarbeiterin mitarbeitern
            praktikantin praktikanten praktikant buchhalter buchhalterin anwalt anwältin fahrer
            fahrerin leibwächter diplomat diplomaten diplomatin berater beraterin zeugen zeuge
            zeugin enkel enkelin witwe witwer sohn tochter frau mann kollegin kollegen kollege
            freund freundin nachbar nachbarn nachbarin quelle quellen hinweisgeber hinweisgeberin
            insider leser leserin lehrer lehrerin arzt ärztin pfleger krankenschwester priester
            mitglied mitglieder polizist polizisten polizistin sekretärin kellner kellnerin
            """
        ),
        passive=word_set("wurde wurden worden wird werden sei ist sind war waren"),
        undone_words=word_set("nicht nie will wollte kann könnte soll wollen"),
        claiming_verbs=word_set("behauptet behauptete behaupten beansprucht soll sollen"),
        devices=word_set(
            "drohne drohnen kamera kameras überwachungskamera überwachungskameras satellit satelliten dashcam webcam mikrofon handy handykamera"
        ),
        count_nouns=word_set("zählung angaben schätzung schätzungen rechnung berechnungen"),
        several_ones=word_set("einer eine eines zwei drei mehrere einige"),
        several_links=word_set("von aus"),
        place_prepositions=word_set("in aus bei"),
        new_determiners=word_set("ein eine einige mehrere zwei drei vier"),
        creations=word_set("film filme album alben lied song roman stück buch serie"),
        own_names=("diese zeitung", "unsere zeitung", "unsere redaktion", "wir"),
        abilities=word_set("konnte konnten kann können vermochte"),
        nor=word_set("noch"),
        neither=word_set("weder"),
        check_nouns=word_set(
            "suche bildersuche bilderrückwärtssuche rückwärtssuche analyse auswertung prüfung überprüfung untersuchung bestätigung"
        ),
        check_givers=("durch", "von", "aus"),
        denying_verbs=word_set(
            "bestreitet bestritt bestreiten dementiert dementierte leugnet leugnete"
        ),
        joins=word_set("und sowie"),
        first_words=word_set("zuerst erstmals zuvor"),
        first_ones=word_set("erster erste erstes"),
        first_links=word_set("als"),
        reporting_verbs=word_set(
            """
            berichtet berichtete berichteten veröffentlicht veröffentlichte gemeldet meldete
            enthüllt enthüllte publik
            """
        ),
        independence_stems=("unabhängig", "anhand", "metadaten"),
        exclusive_stems=("exklusiv",),
        document_kinds={
            **dict.fromkeys(
                (
                    "aufnahme",
                    "aufnahmen",
                    "mitschnitt",
                    "mitschnitts",
                    "mitschnitte",
                    "telefonat",
                    "telefonate",
                    "gespräch",
                    "funkspruch",
                    "audio",
                    "tonaufnahme",
                ),
                "recording",
            ),
            **dict.fromkeys(
                (
                    "video",
                    "videos",
                ),
                "released-video",
            ),
            **dict.fromkeys(
                (
                    "erklärung",
                    "mitteilung",
                    "pressemitteilung",
                    "stellungnahme",
                ),
                "statement",
            ),
            **dict.fromkeys(
                (
                    "beitrag",
                    "post",
                    "tweet",
                ),
                "post",
            ),
            **dict.fromkeys(
                (
                    "interview",
                    "gespräche",
                ),
                "interview",
            ),
            **dict.fromkeys(
                (
                    "rede",
                    "ansprache",
                ),
                "address",
            ),
            **dict.fromkeys(("sendung",), "broadcast"),
            **dict.fromkeys(("artikel",), "article"),
            **dict.fromkeys(
                (
                    "bericht",
                    "dokument",
                    "dokumente",
                    "protokoll",
                    "protokolle",
                    "brief",
                    "briefe",
                    "akten",
                    "e-mails",
                    "papier",
                ),
                "report",
            ),
        },
        spoken_kinds=word_set("statement post interview address broadcast article report"),
        platforms=word_set("telegram twitter x facebook instagram tiktok youtube"),
        outlets=word_set(
            "zeitung spiegel zeit magazin sender bild taz faz rundschau nachrichten radio tagesschau"
        ),
        agencies=word_set("reuters ap afp dpa tass interfax"),
        interviewed_by=word_set("mit"),
        material=word_set(
            """
            erlass erlasse erlasses anordnung anordnungen gesetzentwurf gesetzentwurfs
            gesetzentwürfe referentenentwurf urteil urteils prüfbericht prüfberichts prüfberichte
            transkript transkripte transkripts datenbank anklageschrift haftbefehl notizbuch
            screenshot screenshots präsentation dossier dossiers schriftwechsel
            schriftverkehr briefwechsel lohnliste lohnlisten strategiepapier positionspapier
            lagebericht beschlussvorlage
            tabelle tabellen liste listen vertrag verträge geständnis gutachten entwurf entwürfe unterlage
            schreiben chats chat chatverlauf chatverläufe korrespondenz aussage aussagen obduktionsbericht
            kassette kassetten tonband tonbänder kopie kopien bild bilder notiz notizen tagebuch tagebücher
            rechnung rechnungen auszug auszüge mitschrift abschrift funkverkehr datensatz datensätze
            usb usb-stick usb-sticks festplatte festplatten postfach postfächer
            notruf notrufe
            abhörprotokolle abhörprotokoll
            aufnahme aufnahmen gespräch gespräche gesprächs mitschnitt mitschnitte mitschnitts
            telefonat telefonate telefonats telefongespräch telefongespräche dokument dokumente
            dokumenten video videos protokoll protokolle protokolls brief briefe e-mail e-mails
            mails mail nachricht nachrichten funksprüche funkspruch audio audiodatei audiodateien
            tonaufnahme tonaufnahmen unterlagen akte akten papier papiere bericht entwurf memo
            chat chats chatprotokolle bilder fotos material schreiben vermerk anruf anrufe
            tonband tonbänder bänder tonbandaufnahme aufzeichnung aufzeichnungen funkverkehr
            sprachnachricht sprachnachrichten depeschen depesche notizen tagebuch tagebücher foto
            clip aufnahmen datei dateien vertrag verträge kopie kopien sitzung treffen korrespondenz
            auszug auszüge ausschnitt ausschnitte mitteilung
            gutachten liste listen datensatz stenogramm niederschrift mitschriften screenshots
            """
        ),
    ),
    checks=CheckWords(
        verifying=forms_of(
            """
            verifizier authentifizier geolokalisier: te ten t
            überprüf prüf verort: te ten
            nachgeprüft überprüft geprüft verortet beglaubigt beglaubigte
            """
        ),
        to_verify=word_set(
            """
            verifizieren überprüfen prüfen nachprüfen bestätigen verorten bürgen dementieren
            authentifizieren geolokalisieren verifiziert überprüft bestätigt
            überprüfbar nachprüfbar verifizierbar
            """
        ),
        establishing=word_set(
            "bestimmt bestimmte bestimmten bestätigt bestätigte bestätigten belegt ermittelt ermittelte ermittelten lokalisiert lokalisierte erkannte erkannten erkannt wiedererkannt bestimmen lokalisieren klären geklärt beweisen bewiesen nachweisen nachgewiesen belegen feststellen festgestellt beurteilen"
        ),
        managing=word_set("konnte konnten gelang gelungen ließ ließen"),
        comparing=word_set("abgeglichen verglichen verglich verglichen glich glichen abgleichen"),
        comparing_links=word_set("mit"),
        judging=forms_of(
            """
            hält halten hielt hielten gilt gelten stuft stufte stuften ein eingestuft
            ergab ergaben ergibt ergeben kommt kam kamen fand fanden gefunden
            bestätig erklär bewerte: t te ten
            einräumte räumte räumt eingeräumt feststellte stellte stellten belegt belegte schließt schloss
            urteilt urteilte erwies erwiesen erweist erweisen schluss wies nachgewiesen zufolge laut gutachten überzeugt sicher
            """
        ),
        verdicts=forms_of(
            """
            echt authentisch gefälscht manipuliert unecht bearbeitet verfälscht retuschiert inszeniert: - e en er es
            falsch fingiert nachgestellt korrekt zutreffend unverändert unmanipuliert: - e en er es
            fälschung montage deepfake fake original
            """
        ),
        genuine=word_set(
            """
            echt echte echten echter echtes authentisch authentische authentischen korrekt
            zutreffend unverändert unmanipuliert original
            """
        ),
        examining=forms_of(
            """
            experte gutachter forensiker ermittler analyst faktenchecker wissenschaftler sprachwissenschaftler historiker: - n en s in innen
            sachverständig: e er en
            gutachten labor labors analyse analysen untersuchung untersuchungen prüfung
            vergleich metadaten
            gericht gerichts polizei staatsanwaltschaft universität institut
            ergab ergaben ergibt ergeben erwies erwiesen fand fanden gefunden stellte
            stellten feststellte festgestellt
            urteilte urteilten wies nachgewiesen belegt belegte belegen zeigte zeigten zeigt
            geprüft prüfte prüften
            untersucht untersuchte untersuchten schluss räumte räumten eingeräumt bestätigte
            bestätigten bestätigt
            """
        ),
        finding=forms_of(
            """
            kontrolliert kontrollierte kontrollierten geprüft untersucht untersuchte untersuchten analysiert analysierte analysierten ausgewertet begutachtet sichtete sichteten

            fand fanden finden findet gefunden entdeckt entdeckte entdeckten entdecken sah sahen sehen sieht gesehen
            feststellen festgestellt stellte stellten erkannte erkannten erkennen erkennt ergab ergaben
            ausgemacht wies aufweist
            """
        ),
        tampering=forms_of(
            """
            manipulation fälschung bearbeitung veränderung montage: - en n
            schnitt: - e en s
            manipulationen manipulationsspuren bearbeitungsspuren schnittspuren eingriff eingriffe
            """
        ),
        failing=forms_of(
            """
            unmöglich außerstande schwer schwierig ob zweifel zweifelt zweifelte bezweifelt bezweifelte lehnte ablehnte
            verweigerte verweigert kaum möglicherweise könnte könnten vielleicht scheiterte
            """
        ),
        unknown=word_set("unklar unbekannt offen ungeklärt fraglich umstritten unbestätigt"),
        matters=forms_of(
            """
            echtheit authentizität herkunft urheber ursprung ort aufnahmeort datum zeitpunkt stimme stimmen
            unterschrift unterschriften handschrift metadaten identität inhalt angabe angaben
            darstellung bericht berichte behauptung behauptungen zahl zahlen opferzahl opferzahlen abrechnung abrechnungen rechnung rechnungen
            information informationen aufnahme aufnahmen bild bilder bildern foto fotos video videos
            schreiben brief briefs schreibens signatur stempel siegel wahrheitsgehalt richtigkeit
            """
        ),
        dating=word_set("stammt stammen entstand entstanden datiert datieren aufgenommen gedreht"),
        tampered=word_set(
            "bearbeitet manipuliert verändert gefälscht geschnitten verfälscht retuschiert inszeniert bearbeitete manipulierte"
        ),
        signs=word_set(
            "hinweis hinweise hinweisen spur spuren anzeichen beleg belege indiz indizien anhaltspunkte"
        ),
        qualities=word_set("echtheit authentizität"),
        parting=word_set("aber doch jedoch während obwohl sondern"),
        helping=word_set(
            "konnte konnten kann können will wollte wollten mochte mochten ließ ließen hat haben hatte hatten ist sind war waren wurde wurden wird werden darf durfte muss musste lag lagen liegt liegen unabhängig"
        ),
    ),
    statements=StatementPatterns(
        findings=(
            r"\bidentifizier(?:te|ten)\b[^.;\n]{0,60}\b(?:gesprächspartner|anrufer|sprecher|gesprächsteilnehmer)\w*",
            r"\bgilt\b[^.;\n]{0,60}\bals (?:gesichert|erwiesen|bestätigt|belegt)\b(?=[^.\n]{0,3})",
            r"\b(?:proben?|stimmen?|aufnahmen|schriften|unterschriften)\b[^.;\n]{0,60}\b(?:von derselben|von der gleichen|von ein und derselben) (?:person|hand|stimme)\b",
            r"\b(?:deck|stimm|pass)\w* (?:sich )?[^.;\n]{0,40}\b(?:mit|zu) (?:den |dem |der |seinen |ihren )?(?:\w+ ){0,2}?(?:unterlagen|akten|daten|aufzeichnungen|aufnahmen|bildern|fotos|registern?|listen|angaben|protokollen|belegen)\b",
            rf"\b{_ANY_THING}[^.;,\n]{{0,20}} (?:wurde|wurden|war|waren|kursiert\w*) (?:schon|bereits|erstmals|zuerst) [^.;,\n]{{0,30}}\d{{4}}",
            r"\b(?:spuren|hinweise|anzeichen) (?:\w+ ){0,3}?(?:bearbeitung|manipulation|schnitt\w*|montage|fälschung)\w*[^.;\n]{0,40}\b(?:nicht|keine)\b|\bkeine (?:\w+ )?(?:spuren|hinweise|anzeichen) (?:\w+ ){0,3}?(?:bearbeitung|manipulation|schnitt\w*|montage|fälschung)\w*",
            rf"\b(?:hörte|hörten|sah|sahen)\b[^.;\n]{{0,40}}\b{_ANY_THING}[^.;\n]{{0,40}}\b(?:erkannt|identifizier)\w*",
            r"\b(?:verfasser|autor|absender|schreiber|sprecher|urheber|fotograf)(?:in)?\b[^.;\n]{0,40}\b(?:bestätig|räum|gab zu|gestand)\w*",
            rf"\b(?:die|das|der|den|dem|diese|dieses|eine|ein|seine|ihre) (?:\w+ ){{0,2}}?{_ANY_THING}\b[^.;,\n]{{0,40}} (?:ist|sind|sei|seien|war|waren|gehört|gehöre|stammt|stammen|stamme)\b[^.;,\n]{{0,50}}, (?:sag|erklär|so |teil|bestätig|befand|befind|wie |ergab|zeig|laut|fand|berichtet)"
            r"(?![^.\n]{0,200}\b(?:niemand|nicht|kein\w*|nie|weder|ohne)\b)",
            r"\b(?:halten|hält|hielt|hielten|erklärt\w*|stuft\w*) (?:die|das|den|diese|dieses|seine|ihre|sie|ihn|es) ?(?:\w+ ){0,3}?(?:für |als )(?:\w+ )?(?:echt|authentisch|original|unverfälscht)\w*",
            r"\b(?:metadaten|satelliten\w+|schatten\w*|abgleich|vergleich|auswertung|untersuchung|rückwärtssuche|bildersuche|bilderrückwärtssuche|verbindungsdaten|analyse|geolokalisierung|gutachten|test|tests)\b[^.;\n]{0,70}\b(?:zeig|beleg|beweis|bestätig|ergab|ergaben|ergib|stütz|datier|weis)\w*",
            r"\b(?:zeig|beleg|beweis|bestätig|ergab|ergaben)\w*[^.;\n]{0,30}\b(?:metadaten|satelliten\w+|abgleich|vergleich|auswertung|rückwärtssuche|bildersuche|bilderrückwärtssuche|analyse)\b",
            r"\b(?:fand|fanden|bestimmte|bestimmten|lokalisierten|lokalisierte|ermittelten|ermittelte) (?:den |die |das )(?:\w+ )?(?:ort|stelle|straße|standort|platz|drehort|aufnahmeort)\b",
            r"\b(?:stamm|entstand|entstanden|datier)\w* (?:in wahrheit |tatsächlich |in wirklichkeit |bereits |schon |nicht )?(?:aus|von|im|auf) (?:dem jahr |jahr |einem |einer )?\d{4}\b(?=[^.\n]*\b(?:suche|prüfung|recherche|analyse|faktencheck|zeig|ergab)\w*)",
        ),
        doubts=(
            r"\b(?:stütz|beruh|bas)\w* (?:sich )?(?:allein |nur |lediglich )?auf (?:eine |einer )?(?:einzige|einzigen|einzelne|anonyme|anonymen) (?:\w+ )?quelle\b",
            r"\b(?:konnte|konnten|kann|gelang)\b[^.;\n]{0,30}\b(?:niemanden|keinen|keine|nicht)\b[^.;\n]{0,60}\b(?:erreichen|sprechen|kontaktieren|ausfindig machen)\b",
            rf"\b(?:wann|wo|wer|ob|wie|von wem)\b[^.;,\n]{{0,70}}\b(?:{_ANY_THING}|gefilmt|aufgenommen|entstand\w*|gesprochen|geschrieben|verfasst|spricht|stammt|echt)\b[^.;\n]{{0,30}}, (?:ist|bleibt|war|blieb|lässt|ließ|konnte|kann)\b[^.;\n]{{0,40}}\b(?:unklar|offen|unbekannt|ungewiss|fraglich|strittig|umstritten|nicht)\b",
            rf"\b(?:unklar|offen|unbekannt|ungewiss|fraglich|nicht bekannt|nicht klar)\b[^.;\n]{{0,20}}, (?:wann|wo|wer|ob|wie|von wem)\b[^.;\n]{{0,60}}\b(?:{_ANY_THING}|gefilmt|aufgenommen|entstand\w*|spricht|stammt|echt)\b",
            rf"\b(?:bezeichnet|nannt|nennt|nannten|tat|wies|erklärt|verwarf|kritisiert)\w* (?:die|das|den|diese|dieses|ihn|sie|es) ?(?:\w+ )?(?:{_ANY_THING})?\w* ?(?:als |eine |einen )(?:\w+ )?(?:fälschung|fake|falsch|montage|inszenier|manipul|provokation|erfind|erfund)\w*",
            r"\b(?:herkunft|echtheit|datum|ort|urheber|verfasser|zeitpunkt|quelle|authentizität)\b[^.;,\n]{0,60}\b(?:unklar|ungeklärt|unbekannt|offen|ungewiss|umstritten|zweifelhaft|nicht (?:geklärt|bekannt|bestätigt|belegt|gesichert))\b",
            r"\b(?:konnt\w+|kann|können|ließ|lässt|ließen|lassen) (?:aber |jedoch |allerdings |sich )*(?:nicht|niemand|keiner)\b[^.;\n]{0,40}\b(?:klären|sagen|feststellen|ermitteln|bestimmen|beurteilen|nachvollziehen|überprüfen|prüfen|verifizieren)\b",
            r"\bkeine (?:\w+ )?(?:bestätigung|belege|beweise|nachweise)\b|\bkein (?:\w+ )?(?:beleg|beweis|nachweis)\b",
        ),
        exceptions=(
            r"\b(?:aber|jedoch|allerdings) nicht (?:das|den|die|der|sein|ihr|wann|wo|wer|wie|alle)\w*",
            r"\bnicht (?:aber|jedoch) (?:das|den|die|der|sein|ihr|wann|wo|wer|wie|alle)\w*",
        ),
        kinds={
            "verifying": (
                r"\b(?:\w*aufnahme|stimme|video|foto|bild|mitschnitt|\w*schrift|brief|film|clip|gebäude|schatten)\w*\b[^.;\n]{0,70}\bmit\b[^.;\n]{0,70}\b(?:verglichen|abgeglichen)\b|\bverglichen (?:die|das|den|seine|ihre) (?:\w+ )?(?:\w*aufnahme|stimme|video|foto|bild|mitschnitt|\w*schrift)\w*\b[^.;\n]{0,60}\bmit\b",
                r"\b(?:halten|hält|hielt|hielten) (?:ihn|sie|den \w+|die \w+) für (?:den|die) (?:sprecher|anrufer|verfasser|urheber|schreiber|täter)\w*\b",
                r"\b(?:dass|,) d(?:er|ie) (?:mann|frau|soldat|junge|stimme|sprecher)\w* (?:darin|darauf|(?:auf|in) (?:dem|der|den) \w+) (?-i:[A-ZÄÖÜ])\w+ (?:sei|ist|war|gehört)\b|\bd(?:er|ie) (?:mann|frau|soldat|stimme) (?:darin|darauf|(?:auf|in) (?:dem|der|den) \w+) (?:sei|ist|gehöre) (?:sein|ihr|(?-i:[A-ZÄÖÜ]))\w*",
                r"\b(?:\w*nachricht|aufnahme|aufzeichnung|mitschnitt|video|audio|brief|schreiben|dokument|mail|foto|protokoll|chat)\w* (?:ist|sind|sei|seien|war|waren) (?:echt|authentisch|unverfälscht), (?:sagt|erklär|so |teilt|bestätig|befand|befind)\w*(?![^.\n]{0,200}\b(?:nicht|niemand|kein\w*|nie|weder|ohne)\b)",
                r"\b(?:unterschrift|handschrift|stimme|schrift|\w*aufnahme|video|foto)\w*\b[^.;\n]{0,60}, (?:befand|befanden|urteilt\w*|stellt\w* fest|schloss|schlossen|so)\b[^.;,\n]{0,40}\b(?:gutachter|sachverständige|expert|labor|linguist|forens|fachleute|phonetik|graphologe|grafologe)\w*",
                r"\b(?:\w*daten|protokolle|logs?|verbindungsnachweise)\b[^.;\n]{0,90}\b(?:zeigen|belegen|beweisen|bestätigen),? dass (?:der|die|das) (?:\w+ )?(?:anruf|gespräch|telefonat|video|foto|nachricht|aufnahme|bild|mail)\w*\b",
                r"\b(?:ort|schauplatz|standort|stelle|platz|straße|drehort|aufnahmeort)s?\b[^.;\n]{0,20}\b(?:anhand|mithilfe|mit hilfe|aufgrund|dank|durch)\b[^.;\n]{0,90}\b(?:bestimm|ermittel|identifizier|lokalisier|feststell|fanden|fand|ausfindig|ausmach)\w*",
                r"\b(?:konnt\w+|kann|können|gelang\w*) [^.;\n]{0,50}(?:nicht|keine\w*|weder)\b[^.;\n]{0,60}\b(?:zeug|überlebende|anwesende|beteiligte)\w*[^.;\n]{0,30}\b(?:sprechen|befragen|erreichen)\b|\bnicht (?:möglich|gelungen)[^.;\n]{0,30}\bmit\b[^.;\n]{0,40}\b(?:zeug|überlebende|anwesende)\w*[^.;\n]{0,20}\bsprechen\b",
                r"\b(?:weder|niemand|nicht|kein\w*)\b[^.;\n]{0,60}\b(?:gesagt|erklärt|mitgeteilt|geäußert|sagen|äußern)\b[^.;\n]{0,20}\bob [^.;\n]{0,40}\b(?:konto|account|profil|kanal|nummer|stimme|aufnahme|video)\w*\b[^.;\n]{0,40}\b(?:gehör\w*|echt|stamm\w*)\b",
                r"\b(?:nichts,? (?:was |das )?|kein(?:e|en)? (?:beleg|beweis|hinweis)\w* (?:dafür|darauf),? )[^.;\n]{0,30}\bdass\b[^.;\n]{0,50}\b(?:echt|authentisch|aufnahm|bild|video|foto|brief|schreiben|mitschnitt|stimme)\w*",
                r"\bkein(?:e|en|erlei)? (?:\w+ )?(?:manipulation|schnitte?|bearbeitung|fälschung|montage|veränderung)\w*\b[^.;\n]{0,20}\b(?:gefunden|entdeckt|festgestellt|feststellen|erkennen|erkannt|fanden|nachgewiesen)\b|\b(?:fand|fanden|entdeckt\w*|sah|sahen|erkannt\w*) (?:dabei |darin |aber )?kein(?:e|en|erlei)? (?:\w+ )?(?:manipulation|schnitt|bearbeitung|fälschung|montage|veränderung)\w*",
                r"\bdatier(?:te|ten|t|en)\b[^.;\n]{0,60}\b(?:aufnahme|foto|video|bild|brief|film|clip|schreiben)\w*",
                r"\b(?:rief|riefen)\b[^.;\n]{0,60}\bnummern\b[^.;\n]{0,40}\ban\b",
                r"\b(?:verortet|lokalisiert|ordnet)(?:e|en)?\b[^.;\n]{0,60}\b(?:video|szene|foto|aufnahme|bild|clip|film)\w*|\b(?:aufnahme|dreh|tat)orte?s?\b[^.;\n]{0,60}\b(?:bestimm|ermittel|feststell|identifizier|festgestellt)\w*|\b(?:bestimmt|ermittelt|identifiziert)(?:e|en)\b[^.;\n]{0,40}\b(?:aufnahme|dreh)ort\w*",
                r"\b(?:video|foto|bild|aufnahme|mitschnitt|film|stimme)\w*\b[^.;\n]{0,60}\b(?:wieder)?erkann(?:te|ten)\b|\berkann(?:te|ten)\b[^.;\n]{0,50}\b(?:wieder|an (?:der|seiner|ihrer|einer|den|seinem) (?:stimme|narbe|tätowierung|kleidung|gesicht|gang)\w*|auf (?:dem|der|den) (?:video|foto|bild|aufnahme)\w*)\b",
                r"\b(?:prüf|untersuch|analysier|wert)(?:te|ten|t|en)\b[^.;\n]{0,50}\bmetadaten\b|\bmetadaten\b[^.;\n]{0,60}\b(?:geprüft|untersucht|analysiert|ausgewertet)\b",
                r"\bbilder(?:rückwärts)?suche\b|\brückwärtssuche\b|\bfand(?:en)?\b[^.;\n]{0,40}\b(?:schnitte?|schnittstellen|schnittspuren|manipulationsspuren|spuren (?:einer|von) (?:bearbeitung|manipulation|montage))\b",
                r"\bdass [^.;,\n]{0,50}\b(?:echt|authentisch) (?:ist|sind|sei|seien|war|waren)\b, (?:räumt|bestätigt|gab|gaben|erklärt|gestand)\w*",
                r"\b(?:zweite|weitere|andere|dritte)[rn]? (?:\w+ )?(?:quelle|zeug\w+|insider\w*)\b[^.;\n]{0,60}\b(?:dasselbe|bestätigt\w*|das gleiche)\b|\b(?:dasselbe|das gleiche) (?:berichtet|sagt|erzählt|schildert)\w* (?:auch )?(?:eine?|die) (?:zweite|weitere|andere|dritte)\b",
                r"\b(?:sachverständige\w*|gutachter\w*|fachleute|experten?|expertin|forens\w+|phonetiker\w*|linguist\w*)\b[^.;\n]{0,80}\b(?:akzent|dialekt|handschrift|tinte|papier|unterschrift)\w*",
                r"\b(?:auswertung|analyse) (?:der|des|von|eines|einer) (?:\w+ ){0,3}?(?:krater\w*|trümmer\w*|splitter\w*|metadaten|schatten|stimme\w*|handschrift|aufnahme\w*|videos?|fotos?|bilder\w*|datei\w*)\b[^.;\n]{0,60}\b(?:ergab|ergibt|zeigt\w*|belegt\w*|kommt|kam)\b",
                r"\bzu früh,? (?:um )?[^.;\n]{0,40}\b(?:sagen|beurteilen|wissen|klären)\b",
                r"\bkam\w* zu dem (?:schluss|ergebnis), dass [^.;\n]{0,40}\b(?:stimme|unterschrift|handschrift)\w*[^.;\n]{0,20}\b(?:echt|authentisch|gehör\w+|stamm\w+)\b",
                r"\bgl(?:ich|ichen) (?:die |das |den |ihre |seine )?(?:\w+ )?(?:telefon|ruf|handy)nummern?\b[^.;\n]{0,80}\bab\b",
                r"\bmetadaten\b[^.;\n]{0,20}\b(?:belegen|zeigen|bestätigen|beweisen)\b",
                r"\bwer (?:das|die|den|dieses|diese) [^.;,\n]{0,40}\b(?:aufgenommen|gefilmt|gemacht|aufgezeichnet|verfasst)\b[^.;\n]{0,20}\b(?:unklar|unbekannt|offen)\b",
                r"\b(?:unklar|unbekannt|offen) (?:ist|war|blieb|bleibt)\b[^.;\n]{0,30}\bwer\b[^.;\n]{0,50}\b(?:aufgenommen|gefilmt|gemacht|aufgezeichnet|verfasst)\b",
                r"\b(?:bezeichnet|nannt|stellt|wies)\w* [^.;\n]{0,60}\bals (?:\w+ )?(?:fälschung|fake|gefälscht|manipulation)\b",
                r"\bstuf\w+ [^.;\n]{0,60}\bals (?:echt|authentisch|gefälscht)\w* ein\b|\bals (?:echt|authentisch) eingestuft\b",
                r"\b(?:räum|gab|gestand|bestätig|erklär)\w* (?:\w+ ){0,3}?(?:ein|zu)?,? dass (?:\w+ ){1,3}?(?:aufnahme|aufzeichnung|mitschnitt|video|audio|brief|schreiben|dokument|mail|e-mail|nachricht|foto|protokoll)\w* (?:\w+ )?(?:echt|authentisch)\b",
                r"\bh(?:ält|alten|ielten?) [^.;\n]{0,50}\bfür (?:echt|authentisch)\b",
                r"\bverglich\w* [^.;\n]{0,60}\bmit\b(?=[^.;\n]{0,50}(?:aufnahm|bild|archiv|datenbank|register|karte))",
                r"\bkam\w* zu dem (?:schluss|ergebnis), dass [^.;\n]{0,40}\b(?:aufnahme|aufzeichnung|mitschnitt|video|audio|brief|schreiben|dokument|mail|e-mail|nachricht|foto|protokoll)\w*\b",
                r"\b(?:lässt|ließ|ließen|lassen) sich (?:\w+ ){1,3}nicht (?:\w+ )?(?:sagen|feststellen|klären|bestimmen|belegen|ermitteln)\b",
                r"\bidentität\b[^.;\n]{0,60}\b(?:feststellen|ermitteln|ermittelt|bestimmen)\b",
                r"\b(?:ver|ab)?gl(?:ich|ichen|eicht|eichen)\b[^.;\n]{0,40}\b(?:stimmen?|gesichter|unterschrift\w*|gebäude|fassaden?|handschrift)\b|\babgeglichen\b",
                r"\b(?:video|foto|aufnahme|bild|film)\w*\b[^.;\n]{0,80}\b(?:verortet|lokalisiert|geolokalisiert)\w*|\bgeolokalisier\w+",
                r"\berkann(?:te|ten)\b[^.;\n]{0,30}\bstimmen?\b|\bstimmen?\b[^.;\n]{0,40}\b(?:wieder)?erkannt\b",
                r"\b(?:räumte|gab|gestand)\w* [^.;\n]{0,40}\b(?:aufnahme|mitschnitt|video|brief|dokument)\w* [^.;\n]{0,20}\b(?:echt|authentisch)\b",
                r"\bbezweif\w+,? dass\b[^.;\n]{0,50}\b(?:stamm\w+|echt|authentisch|gehör\w+)",
                r"\bnicht in der lage\b[^.\n]{0,80}\b(?:bestimmen|fest(?:zu)?stellen|klären|zuzuordnen)\b",
                r"\b(?:lässt|ließ) sich nicht (?:\w+ )?(?:sagen|feststellen|klären|bestimmen)\b",
                r"\b(?:falls|wenn|sofern|sollte) [^.;,\n]{0,40}\b(?:echt|authentisch)\b",
                r"\bkeine (?:\w+ )?(?:hinweise|anzeichen|spuren|belege)\b[^.;\n]{0,60}?"
                r"(?:manip|schnitt|geschnitten|bearbeit|fälsch|montage)\w*",
                r"\b(?:festgestellt|nachgewiesen|ergab|bewies\w*), dass [^.;\n]{0,50}?\b(?:nicht|kein\w*)\b"
                r"[^.;\n]{0,30}?(?:manip|geschnitten|bearbeitet|gefälscht|montiert)\w*",
                r"\bverifizier\w*|\bverifikation\b|\bunabhängig (?:geprüft|bestätigt|überprüft)\w*",
                r"\b(?:be|un)?bestätig(?:t|te|ten|en)\b|\b(?:über|nach)?prüfen\b|\b(?:über|nach)prüf\w+|\bgeprüft\w*",
                r"\bob (?:das|die|der|es|diese[srm]?|seine|ihre) [^.;,\n]{0,40}"
                r"\b(?:echt|authentisch|gefälscht|manipuliert)\b|\bob [^.;,\n]{0,30}\bstimme\b",
                r"\b(?:klären|geklärt)\b(?=[^.;\n]{0,30}\b(?:wer|ob|wann|wo|echt))|\bauthentizität\b|\bechtheit\w*|\bidentität\b[^.;\n]{0,40}\b(?:klären|geklärt|festgestellt)\b|\b(?:über)?prüfung\b|\bbestätigung\w*",
            ),
            "translating": (r"\bübersetz\w+",),
        },
        checking=(
            r"abgeglichen|halten|hält|hielt(?:en)?|befand(?:en)?|ermitteln|identifizieren|lokalisieren|sprechen|befragen|zeigen|belegen",
            r"datier\w*|ließ(?:en)?",
            r"räum\w+|gestand\w*|prüft\w*|untersuch\w*|analysier\w*|ausgewertet|ordnet\w*|fand(?:en)?|ermittel\w*|identifizier\w*",
            r"(?:be|nach|über)?(?:ge)?(?:stätig|prüf)\w*",
            r"verifizier\w*",
            r"(?:ver|ab)?gl(?:ich|ichen|eicht|eichen)\w*",
            r"(?:ein)?gestuft\w*|stuf\w+",
            r"erkann\w+",
            r"(?:geo)?lokalisier\w*|verortet\w*",
            r"feststell\w*|festgestellt\w*|klären|geklärt|bestimmen",
        ),
        asserting=(
            r"\bfür (?:den|die) (?:sprecher|anrufer|verfasser|urheber|schreiber|täter)\w*|\bd(?:er|ie) (?:mann|frau|soldat|junge|stimme|sprecher)\w* (?:darin|darauf|(?:auf|in) (?:dem|der|den) \w+)\b|\b(?:echt|authentisch|unverfälscht), (?:sagt|erklär|so |teilt|bestätig|befand|befind)",
            r", (?:befand|befanden|urteilt\w*|stellt\w* fest|schloss|schlossen|so)\b|\b(?:zeigen|belegen|beweisen|bestätigen),? dass\b|\b(?:anhand|mithilfe|mit hilfe|aufgrund|dank|durch)\b[^.;\n]{0,90}\b(?:bestimm|ermittel|identifizier|lokalisier|feststell|fanden|fand|ausfindig|ausmach)\w*",
            r"\bdatier(?:te|ten|t)\b|\b(?:rief|riefen)\b[^.;\n]{0,90}\ban\b",
            r"\b(?:verortet|lokalisiert|ordnet)(?:e|en)?\b|\b(?:bestimmt|ermittelt|identifiziert)(?:e|en)?\b(?=[^.;\n]{0,40}\b(?:aufnahme|dreh)ort)|\b(?:aufnahme|dreh|tat)ort\w*\b[^.;\n]{0,60}\b(?:bestimmt|ermittelt|identifiziert|festgestellt)\w*|\b(?:untersucht|analysiert|wertet)(?:e|en)?\b(?=[^.;\n]{0,50}\bmetadaten)|\bmetadaten\b[^.;\n]{0,60}\b(?:untersucht|analysiert|ausgewertet)\b|\b(?:wieder)?erkann(?:te|ten)\b|\bprüf(?:te|ten)\b|\b\w*(?:suche|analyse|auswertung)\b[^.;\n]{0,90}\b(?:ergab|ergibt|zeigt\w*|belegt\w*|führt\w*|fand)\b|\bfand(?:en)?\b[^.;\n]{0,40}\bschnitt\w*",
            r"\b(?:dasselbe|das gleiche)\b|\b(?:räumt|gestand|gab)\w*\b[^.;\n]{0,80}\b(?:ein|zu)\b|\b(?:akzent|dialekt|handschrift|tinte|papier|unterschrift)\w*\b[^.;\n]{0,60}\b(?:stamm\w*|gehör\w*|sei|ist|passt\w*|deutet\w*)\b",
            r"\bgl(?:ich|ichen)\b[^.;\n]{0,120}\bab\b|\bmetadaten\b[^.;\n]{0,20}\b(?:belegen|zeigen|bestätigen|beweisen)\b|\bkam\w* zu dem (?:schluss|ergebnis)\b",
            r"\b(?:stuf\w+|räumt\w*|h(?:ält|alten|ielten?)|eingestuft|gestand\w*)\b(?=[^.;\n]{0,90}\b(?:echt|authentisch))|\bals (?:echt|authentisch) eingestuft\b|\bkam\w* zu dem (?:schluss|ergebnis)\b",
            r"\bgl(?:ich|ichen|eicht)\b[^.;\n]{0,80}\bab\b|\bverglich(?:en)?\b|\babgeglichen\b|\b(?:verortet|lokalisiert|geolokalisiert)\w*|\berkann(?:te|ten)\b(?=[^.;\n]{0,30}\bstimmen?\b)|\bstimmen?\b[^.;\n]{0,40}\b(?:wieder)?erkannt\b",
            r"\bprüfen (?:lassen|ließ\w*)\b|\bließ(?:en)?\b[^.;\n]{0,60}\bprüfen\b",
            r"\b(?:festgestellt|nachgewiesen|geklärt)\b|\bstell(?:te|ten)\b[^.;\n]{0,60}\bfest\b",
            r"verifiziert\w*|\b(?:be|über|nach)?(?:stätig|prüf)t(?:e|en)?\b|\b(?:über|nach)?geprüft\w*",
            r"\bbestätig(?:t|te|ten|en)\b|\bkonnte[n]? [^.;\n]{0,60}(?:verifizieren|bestätigen|prüfen)\b",
        ),
        confirming=(r"bestätigt(?:e|en)?|bestätigen",),
        confirmed_things=(
            r"aufnahm|aufzeichn|gespräch|telefon|video|foto|bild|dokument|unterlag|akte|papier"
            r"|brief|schreiben|nachricht|mail|protokoll|mitschnitt|stimme|echt|authenti"
            r"|identität|angabe|bericht|aussage|\bort|datum|herkunft|unabhängig|übersetz"
            r"|zahlen|darstellung|vorw[uü]rf|informati|existenz|inhalt|anruf|audio|material"
            r"|fachleute|experte|gutacht|labor|zeug|quelle|prüf",
        ),
        no_tampering=(
            r"\b(?:spuren|hinweise|anzeichen) (?:\w+ ){0,3}?(?:bearbeitung|manipulation|schnitt\w*|montage|fälschung)\w*[^.;\n]{0,40}\b(?:nicht|keine)\b",
            r"\bkein(?:e|en|erlei)? (?:\w+ )?(?:manipulation|schnitte?|bearbeitung|fälschung|montage|veränderung)\w*\b[^.;\n]{0,20}\b(?:gefunden|entdeckt|festgestellt|feststellen|erkennen|erkannt|fanden|nachgewiesen)\b|\b(?:fand|fanden|entdeckt\w*|sah|sahen|erkannt\w*) (?:dabei |darin |aber )?kein(?:e|en|erlei)? (?:\w+ )?(?:manipulation|schnitt|bearbeitung|fälschung|montage|veränderung)\w*",
            r"\bkein(?:e|en|erlei)? (?:\w+ )?(?:hinweise?|anzeichen|spur(?:en)?|belege?|indiz\w*)\b[^.;\n]{0,60}?(?:manip|schnitt|geschnitten|bearbeit|fälsch|montage)\w*",
            r"\bkeine (?:\w+ )?(?:hinweise|anzeichen|spuren|belege)\b[^.;\n]{0,60}?"
            r"(?:manip|schnitt|geschnitten|bearbeit|fälsch|montage)\w*",
            r"\b(?:festgestellt|nachgewiesen|ergab|bewies\w*), dass [^.;\n]{0,50}?\b(?:nicht|kein\w*)\b"
            r"[^.;\n]{0,30}?(?:manip|geschnitten|bearbeitet|gefälscht|montiert)\w*",
        ),
        disclaimed=(
            r"\bzu früh\b",
            r"\b(?:unbekannt|offen|fälschung|fake)\b",
            r"\bbezweif\w+|\bsollte\b|\bsich nicht\b",
            r"\b(?:nicht(?! nur)|nie|niemals|kein\w*|niemand\w*|nichts|nirgends|weder|ohne|unmöglich|unklar|kaum)\b",
            r"\bun(?:bestätigt|verifiziert|geprüft)\w*|\b(?:lehnte|weigerte)\w* \b|\bnoch aus\b",
            r"\b(?:statt|anstatt|anstelle|selten|wenig\w*|hätten?|wäre[n]?|unterließ\w*|unterlassen|vermied\w*)\b",
            r"\b(?:dementier\w*|bestritt\w*|bestreite\w*|fälschlich\w*|zu unrecht|widerrief\w*)\b",
            # What is asked, doubted, tried, wanted or still to come has not been done.
            r"\b(?:ob|falls|wenn|sofern|sobald|bevor|ehe|bis|zweif(?!elsfrei|ellos)\w+|umstritten|schwer|schwierig|nun|derzeit)\b",
            r"\b(?:versuch\w*|bemüh\w*|hoff\w*|will|wollen|soll\w*|muss|müss\w*|werde[nt]?|wird) .{0,60}"
            r"(?:prüfen|verifizieren|bestätigen|bestätigt werden|überprüft werden)\b|\bausst(?:eh|and)\w*",
        ),
        hedged=(r"\b(?:angeblich|offenbar|mutmaßlich|vermeintlich)\w*\b",),
        methods={
            "phone numbers": (
                r"\b(?:telefon|handy|mobilfunk|mobil|ruf)nummern?\b"
                r"|\b(?:rief|riefen|wählte|wählten)\b[^.;\n]{0,50}\b(?:nummern?|anschlüsse?)\b"
            ),
            "messaging apps": (
                r"\bmessenger\w*\b"
                r"|\b(?:whatsapp|telegram|viber|signal)-?(?:konto|konten|account|profil|nummer)\w*"
            ),
            "social media profiles": (
                r"\bsoziale[nr]? (?:medien|netzwerk\w*)\b"
                r"|\b(?:facebook|instagram|linkedin|vk|tiktok|twitter)-?(?:profil|seite|konto|konten|account)\w*"
                r"|\bprofilen?\b"
            ),
            "geolocation": (
                r"\bgeo-?lokal\w+"
                r"|\b(?:satelliten|luft)(?:bild|aufnahme|foto)\w*"
                r"|\blandmarken?\b|\bstreet view\b"
            ),
            "official confirmation": r"\b(?:ministerium|behörden?|regierung|sprecher(?:in)?)\b[^.;\n]{0,25}\bbestätigt\w*|\bbestätigt\w* (?:das |die |der |ein |eine )?(?:ministerium|behörden?|regierung|sprecher)\w*",
            "other news reports": (
                r"\b(?:medien|presse|zeitungs)berichte?n?\b"
                r"|\bberichten? anderer (?:medien|sender|zeitungen)\b"
            ),
            "interview": (
                r"\b(?:befragt|interviewt)(?:e|en)?\b"
                r"|\bspr(?:ach|achen|icht|echen) mit (?:\w+ ){0,3}(?:zeug|nachbar|anwohner|bewohner|angehörig|überlebend|mitarbeiter|kolleg|augenzeug)\w*"
            ),
            "second translator": r"\b(?:zweite[rn]?|zwei|drei|unabhängige[rn]?|weitere[rn]?|andere[rn]?) (?:\w+ )?(?:dolmetscher|übersetzer)\w*",
            "voice comparison": (
                r"\bstimm(?:en)?(?:vergleich|analyse|abgleich|gutachten|erkennung)\w*"
                r"|\bstimmen?\b[^.;\n]{0,70}\b(?:vergl[ei]ch|verglich|abgeglich|abgleich)\w*"
                r"|\b(?:vergl[ei]ch|verglich)\w*[^.;\n]{0,70}\bstimmen?\b"
            ),
            "documents": (
                r"\b(?:handelsregister|grundbuch|melderegister|register)(?:auszug|auszüge|eintrag|einträge|akte|daten)?\w*"
                r"|\b(?:gerichts|personal|zoll|fracht|fahrzeug|flug|bank|versand|liefer|militär|kranken)(?:akte|dokument|unterlage|papier|liste|daten|schein|beleg)\w*"
                r"|\b(?:amtliche|offizielle|behördliche)[nr]? (?:dokument|unterlage|akte|register)\w*"
            ),
            "metadata": r"\bmetadaten\b|\bexif\b|\bzeitstempel\w*",
            "image search": r"\b(?:rückwärts-?)?bilder?-?(?:rückwärts-?)?suche\w*|\brückwärts-?suche\w*",
            "forensic examination": (
                r"\bforensi\w+"
                r"|\b(?:audio|ton|akustik|sprach|phonetik|schall)-?(?:expert|gutachte|ingenieur|analys|fachleut|sachverständig|spezialist|techniker|labor)\w*"
                r"|\bphonetiker\w*|\bkriminaltechn\w+"
            ),
            "handwriting comparison": r"\bhandschrift(?:en)?(?:vergleich|gutachten|probe|analyse|expert|sachverständig)?\w*|\bschrift(?:sachverständig|gutachte|expert|vergleich|probe)\w*|\bgrapholog\w*",
        },
        objects={
            "recording": (
                r"\b(?:telefon|funk)?(?:gespräch|anruf)\w*"
                r"|\b(?:ton|video|film|audio|drohnen)?(?:aufnahme|aufzeichnung|mitschnitt)\w*"
                r"|\b(?:video|audio|clip|telefonat|tonband|tonbänder|datei)\w*|\bechtheit\b|\bauthentizität\b|\bfilm\b"
            ),
            "speaker": r"\bidentität\w*|\bidentifizier\w*|\bsprecher\w*|\banrufer\w*|\bgesprächspartner\w*|\bstimmen?\b",
            "translation": r"\bübersetzung\w*",
            "content": r"\b(?:angabe|behauptung|darstellung|bericht|inhalt|information|zahl|ereignis|vorfall|vorfäll|vorwurf|vorwürf|aussage|schilderung|opferzahl)\w*",
        },
        other_matters=(
            r"\b(?:verifizier|authentifizier|prüf)\w* (?:ihre |seine |die |alle |jeden |neue )?(?:\w+ )?(?:nutzer|kunden|kunde|besucher|fahrgäste|wähler|benutzer|kundinnen|nutzerinnen)\w*\b|\b(?:nutzer|kunden|benutzer|besucher|wähler)\w* (?:werden |wird )?[^.;,\n]{0,30}\bverifizier\w*",
            r"\bbestätig\w* (?:das|die|den|ein|eine|seine|ihre) (?:\w+ ){0,2}?(?:\w*urteil|\w*strafe|verurteilung|ernennung|schuldspruch|nominierung|sperre|bußgeld)\w*|\b(?:\w*urteil|\w*strafe|verurteilung|schuldspruch)\w*\b[^.;,\n]{0,40}\bbestätigt\b",
            r"\b(?:ihr|sein|dein|mein|das)e? (?:\w+ )?(?:\w*konto|\w*account|profil|kanal|seite) (?:ist|sind|war|wurde) (?:\w+ )?verifiziert\b(?! von)",
            r"\b(?:bestätigen|verifizieren) sie (?:ihre|ihren|bitte)\b|\b(?:ihre|seine|deine|die) (?:\w*nummer|telefonnummer|anmeldung|adresse|zahlung)(?:en)?\b[^.;,\n]{0,30}\b(?:bestätigen|verifizieren)\b",
            r"\bverifizierte[nmrs]? (?:\w+[- ])?(?:\w*konto|\w*konten|\w*accounts?|\w*profile?[ns]?|nutzer\w*|\w*kanal\w*|\w*seite\w*)\b",
            r"\b(?:ihre|seine|deine|eure|die) (?:buchung|reservierung|e-mail-adresse|anmeldung|bestellung|teilnahme)(?:en)?\b[^.;,\n]{0,30}\b(?:bestätigen|verifizieren|prüfen)\b",
        ),
        inconclusive=(
            r"\bkeine[mn]? (?:\w+ )?(?:ergebnis\w*|schluss)\b|\bergebnislos\b|\bohne ergebnis\b",
        ),
        silences=(
            r"\bvon (?:keiner seite|niemandem|keinem der \w+) (?:bestritten|bezweifelt|angezweifelt|in zweifel gezogen|infrage gestellt|in frage gestellt)\b|\bniemand (?:bestreitet|bestritt|bezweifelt|bezweifelte)\b|\bohne (?:jeden |jeglichen )?vorbehalt\w*",
            r"\bohne (?:zu zögern|zögern|(?:jeden |jeglichen )?zweifel|lange zu überlegen)\b",
            r"\bohne (?:[^.;,\n]{0,40} )?(?:zu nennen|zu sagen|anzugeben|zu erläutern|zu erklären|mitzuteilen|preiszugeben|näher darauf einzugehen)\b|\bohne (?:nähere |weitere )?(?:angabe\w*|einzelheiten|nennung)\b[^.;,\n]*",
        ),
        clause_openings=(
            *("konnten aber", "konnte aber", "kann aber", "wurde aber", "ist aber", "hat aber"),
            *("konnte jedoch", "konnten jedoch", "konnte allerdings", "blieb aber", "bleibt aber"),
            "aber",
            "während",
            "doch",
            "jedoch",
            "obwohl",
            "sondern",
        ),
        relative_openings=("der", "die", "das", "dessen", "deren"),
    ),
    occasions={
        "reporters": (
            r"sagte (?:vor )?(?:Reportern|Journalisten)|auf (?:einer|der) Pressekonferenz",
        ),
        "asked": (r"auf (?:die|eine) (?:Frage|Nachfrage|Anfrage)",),
        "posted": (r"auf (?:Telegram|Facebook|Twitter|Instagram)\b",),
        "interview": (r"in (?:einem|dem) Interview|im Interview",),
        "recording": (
            r"(?:auf|in) (?:der|einer) (?:Aufnahme|Aufzeichnung)|in (?:dem|einem) (?:Anruf|Telefonat|Gespräch)",
        ),
        "answered": (r"(?:antwortet|entgegnet|erwidert)e?n?",),
    },
    taken_from=(r"hier (?:zitiert|wiedergegeben|abgedruckt)\b|wir zitieren",),
    layout=LayoutPatterns(credit_openings=("quelle",), credit_sources=("quelle",)),
    particulars=ParticularPatterns(
        months=(
            "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
        ),
        streets=(
            r"\b[A-ZÄÖÜ][\w-]*(?:straße|strasse|str\.|gasse|allee|platz)\s+<house>",
            r"\b<capital>\s+(?:Straße|Strasse|Str\.|Allee|Platz|Weg|Ring|Damm|Ufer|Gasse)\s+<house>",
        ),
        passport=("reisepass",),
        channel=(r"\bKanal\b",),
    ),
    nations=glossary(
        """
        afghan taliban: afghanistan
        alban: albania
        algeri: algeria
        amerikan amerika$ usa$: america
        angola: angola
        argentin: argentina
        armeni: armenia
        austral: australia
        österreich: austria
        aserbaidschan: azerbaijan
        bangladesch: bangladesh
        belarus weißruss: belarus
        belgi: belgium
        bolivi: bolivia
        bosni: bosnia
        brasili: brazil
        brit$ briten britisch großbritannien englisch england: britain
        bulgari: bulgaria
        burkin: burkina
        myanmar birma: burma
        kamerun: cameroon
        kanad: canada
        tschad: chad
        tschetschen: chechnya
        chile$ chilen: chile
        china$ chines: china
        kolumbi: colombia
        kongo: congo
        kroat: croatia
        kuba$ kuban: cuba
        tschech: czechia
        dän$ dänisch dänemark: denmark
        niederländ niederlande holländ: netherlands
        ägypt: egypt
        eritre: eritrea
        estnisch estland esten: estonia
        äthiopi: ethiopia
        finnisch finnland finnen: finland
        franzos französ frankreich: france
        georgi: georgia
        deutsch: germany
        ghana: ghana
        griech: greece
        haiti: haiti
        ungar: hungary
        indien indisch inder: india
        indonesi: indonesia
        iran: iran
        irak: iraq
        irland irisch iren$: ireland
        israel: israel
        itali: italy
        japan: japan
        jordani: jordan
        kasach: kazakhstan
        kenia: kenya
        korea: korea
        kosov: kosovo
        kurd: kurds
        lettisch lettland letten: latvia
        libanes libanon: lebanon
        libysch libyen: libya
        litauisch litauen litauer: lithuania
        malaysi: malaysia
        mali$ malisch malier: mali
        mexik: mexico
        moldau moldaw: moldova
        marokk: morocco
        nepal: nepal
        niger$ nigrisch: niger
        nigeria: nigeria
        norweg: norway
        pakistan: pakistan
        palästin gaza$ hamas$: palestine
        peru$ peruan: peru
        philippin: philippines
        polen polnisch: poland
        portug: portugal
        rumän: romania
        russ russland: russia
        ruand: rwanda
        saudi: saudi
        schott: scotland
        serb: serbia
        slowak: slovakia
        slowen: slovenia
        somali: somalia
        spanien spanisch spanier: spain
        sudan südsudan: sudan
        schwedisch schweden: sweden
        schweiz: switzerland
        syr: syria
        taiwan: taiwan
        thailänd: thailand
        tunesi: tunisia
        türk: turkey
        ugand: uganda
        ukrain: ukraine
        usbek: uzbekistan
        venezol venezuel: venezuela
        vietnam: vietnam
        jemen: yemen
        """
    ),
    mutual_words=word_set("traf trafen trifft treffen heiratete sprach sprachen"),
    absent={
        **not_collected(
            """
 sources.spans_of_time
 sources.no_receivers sources.asking_words sources.origins_of_material
            sources.captivity sources.gerund_openings
            sources.adjacent_ends
            sources.had_access_forms
            sources.facts
            sources.taking_verbs
            """
        ),
        "speech.infinitive_links": "French alone tells of speech in this way.",
        "speech.describing_verbs": "Arabic alone has the thing after whoever speaks.",
        "speech.description_openings": "Read with describing_verbs alone, which is not there.",
        "speech.noun_signs": "Not collected: there were no texts of this language to measure it on.",
        "phrases.object_endings": "Whoever is spoken to has a preposition or an article.",
        "checks.impersonal": "Read in Arabic alone, where a prefix names who could not.",
        "checks.no_denials": "No word of denying means much else beside a check.",
        "phrases.adverb_endings": "Adverbs are known by other tables.",
        "common_roles": "Read with kindred_roles alone, which are not collected.",
        "retold_synonyms": "Not collected: retellings are measured over English quotes.",
        "retold": "Retellings are read by the English words that these stand for.",
        "compared_numbers.scale_endings": "Words for thousands stand apart from their figures.",
        "compared_numbers.order_endings": "Figures of order end in a full stop.",
        "tense_endings": "German tells its tenses by words beside the verb, or within its stem.",
        "kindred_roles": "Not collected: roles are compared in English alone.",
        "person_endings": "German endings stand for several persons: “sie gehen”, “wir gehen”.",
        "spelling.contractions": "German news writes its contractions alike: “im”, “zum”.",
        "spelling.contraction_endings": "German news writes its contractions alike: “im”, “zum”.",
        "spelling.pronoun_endings": "German news writes its contractions alike: “im”, “zum”.",
        "spelling.pronouns": "German news writes its contractions alike: “im”, “zum”.",
        "spelling.ordinal_endings": "German news writes its contractions alike: “im”, “zum”.",
        "spelling.elision_openings": "German news writes its contractions alike: “im”, “zum”.",
        "spelling.half_denials": "German news writes its contractions alike: “im”, “zum”.",
        **not_collected(
            """
            sources.tapping_nouns
            sources.calls
            sources.capturing_verbs
            sources.means_nouns
            sources.picking_up_verbs sources.microphones sources.operator_phrases sources.producing_verbs sources.recordings  sources.publication_places sources.requests sources.request_openings sources.agent_ends sources.place_determiners speech.retorting_verbs speech.retort_ends speech.putting_verbs speech.putting_phrases sources.aide_nouns
            sources.granting_verbs sources.access_verbs sources.arrivals sources.writings sources.affiliations
            sources.needing_objects sources.needing_receivers sources.double_objects
            statements.unsaid sources.frequency_words sources.admitting_verbs sources.playing_verbs
            phrases.possessives speech.noun_verbs  speech.modals
            speech.passive_verbs speech.passive_contractions speech.capture_verbs
            speech.aims speech.aim_participles speech.showing_verbs
            speech.opinion_verbs
            phrases.plural_determiners phrases.quantifiers phrases.origins
            phrases.small_in_names phrases.title_words phrases.apposition_openings
            phrases.supposing_verbs phrases.aside_endings

             people.not_names people.common_in_names works.title_participles works.languages works.word_nouns
            sources.by_endings sources.naming_phrases sources.adjective_endings sources.plural_endings
            sources.receiver_endings sources.breaking_verbs sources.reflexive sources.addressing_verbs sources.reports
            sources.unnamed_phrases sources.unnamed_stems statements.duration_numbers
            statements.duration_units statements.duration_approximators
            statements.activities numbers dates layout.key_points layout.captions
            not_hedges elisions
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "phrases.possessive_endings": "The German genitive is written without an apostrophe.",
        "phrases.plural_possessive_endings": "The German genitive is written without an apostrophe.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
