"""The tables of French.

Ceiling: a language has all its tables in one file.
"""

from __future__ import annotations

from provenance.domain.language.compared_numbers import ComparedNumbers
from provenance.domain.language.language import (
    CheckWords,
    Language,
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

_ANY_THING = (
    r"(?:enregistrement|vidéo|photo|image|voix|lettre|document|note|message|bande|fichier|signature|écriture|courriel"
    r"|scène|cliché|transcription|séquence|film|conversation|appel|homme|femme|soldat)s?"
)


def _inflected(participles: dict[str, str]) -> dict[str, str]:
    """Return each participle with its feminine and its plural."""
    return {
        f"{word}{ending}": act
        for word, act in participles.items()
        for ending in ("", "e", "s", "es")
    }


def _with_feminine(text: str) -> dict[str, SpeechVerb]:
    """Return forms of verbs of saying, participles in “é” with their feminine and plural."""
    words = text.split()
    endings = ("e", "s", "es")
    agreeing = [f"{word}{ending}" for word in words if word.endswith("é") for ending in endings]
    return verbs_without_forms(" ".join([*words, *agreeing]))


_VERBS_OF_SAYING = " ".join(
    (
        inflected(
            """
            affirm déclar assur expliqu ajout soulign précis racont confi avou estim annonc rapport
            révél dénonc confirm indiqu insist lanc rappel qualifi répliqu soupir martel exclam
            murmur cri hurl chuchot jug critiqu regrett nuanc gliss témoign résum argument
            observ constat interrog rétorqu ironis tempêt tonn pest fulmin étonn indign insurg
            espér accus appel comment détaill déplor contest protest jur suppli implor tranch object
            balay relativis tempér enchaîn enchain complét agac alarm offusqu enthousiasm félicit
            lament amus pronostiqu relat narr rectifi minimis exig réclam tweet recommand conseill
            suggér rassur certifi proclam clam plaisant marmonn ronchonn grommel grogn bougonn
            rouspét maugré  rigol sanglot désol lâch souffl balbuti
            bafouill bégay bredouill articul scand énonc formul dict ordonn command
            exhort encourag récrimin fustig vitupér invectiv apostroph interpell
            spécul présum soupçonn suppos considér redout
            augur prophétis théoris décrypt philosoph médit ânonn
            ressass répét récapitul synthétis insinu surnomm baptis
            justifi réfut récus écart
            tacl gliss assén édict ajout vocifér éruct beugl aboi braill piaill
            couin claironn fanfaronn jubil exult pavois trompet pontifi sermonn
            morigén réprimand blâm condamn stigmatis évoqu notifi
            stipul mentionn souhait
            """,
            "e ent é ait aient a èrent",
        ),
        """
        raille raillait railla dit redit prédit contredit médit interdit soutient maintient convient convenait
        convenu convint conviennent reconnaît reconnaissait reconnaissaient reconnurent avertissait avertirent
        avertissent prévenait prévenaient prévinrent prévient préviennent répondait répondaient répondirent
        rétorquèrent promettait promirent promettent admettait admettaient admirent écrivait écrivaient écrivirent
        décrivit décrivirent dépeint dépeignait dépeignit réagissent réagissait garantit garantissait garanti
        renchérissait renchérissent compatit conclurent concluent concluait concluaient conclut gémissait gémirent
        rugit rugissait vomit bondit bondissait blêmit rougit sourit souriait rit riait éclate éclata
        réjouit réjouissait réjouirent interrompt interrompait interrompit coupe coupa coupait plaignait plaignent
        plaignaient souvenait souvenaient souviennent souvinrent souvint défendait défendaient défendit
        croit croyait croyaient crut voulait veut voulut sait savait craint craignait
        craignit craignent feint feignait répand répandait décrète décréta décrétait décrété persiste persista
        persistait surenchérit martèlent rappellent appellent espèrent suggèrent répètent
        complètent tempèrent dénomme dénommait nomme nommait baptise baptisa qualifient qualifiaient traite traita
        traitait traité dépeignent
        """,
    )
)
"""Forms of verbs of saying, besides those that the table lists one by one."""


LANGUAGE = Language(
    tag="fr",
    name=gettext_noop("French"),
    detection_rank=3,
    spelling=SpellingWords(
        elision_openings={
            **{"n": "ne", "l": "le", "m": "me", "t": "te", "s": "se", "c": "ce", "d": "de"},
            **{"j": "je", "qu": "que"},
        },
        half_denials={"ne": word_set("pas jamais personne rien aucun aucune ni que")},
    ),
    common_words=word_set("le les des est que une dans pour pas qui"),
    telling_letters="éèêàçùâîôœ",
    function_words=word_set(
        """
        la le les un une des du de en et ou mais si ne pas est sont etait ce cet cette ces il elle
        ils elles on nous vous je tu se sa ses qui que dans sur pour par avec plus au aux
        """
    ),
    other_news=word_set(
        """
        entraîneur spectateurs critique critiques théâtre film cinéma zoo cirque club supporters stade
        saison joueurs championnat musée exposition clients actionnaires visiteurs élèves orchestre
        concert opéra football restaurant hôtel touristes étudiants
        """
    ),
    no_denials=("pas moins", "pas seulement", "non seulement"),
    denials=word_set("ne pas jamais personne rien aucun aucune sans ni nul nulle nullement"),
    hedges=("présumé", "présumée", "prétendu", "prétendue", "prétendument", "apparemment"),
    contrasts=(
        contrast("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        contrast("hier", "demain", "aujourd’hui"),
        contrast("nord", "sud", "est", "ouest"),
        contrast("mère maman", "père papa", "frère", "sœur"),
        contrast("fils", "fille", "épouse", "mari"),
        contrast("meilleur meilleure mieux bon bonne", "pire pires mauvais mauvaise"),
        contrast("tuer abattre", "épargner sauver"),
        contrast("ordonné ordonner ordre", "interdit interdire"),
        contrast("gagner gagné", "perdre perdu"),
        contrast("attaquer attaqué", "défendre défendu"),
        contrast("toujours", "jamais"),
        contrast("avant", "après"),
        contrast("accepter accepté", "refuser refusé rejeter rejeté"),
        contrast(
            *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
            *("septembre", "octobre", "novembre", "décembre"),
        ),
        contrast(
            "russie russe russes",
            "ukraine ukrainien ukrainienne ukrainiens ukrainiennes",
            "pologne polonais polonaise polonaises",
            "allemagne allemand allemande allemands",
            "france français française françaises",
        ),
        contrast("gauche", "droite"),
        contrast("dessus", "dessous"),
        contrast("tuer tué", "nourrir protéger sauver"),
        contrast("offensive attaque", "défense"),
        contrast("entrer entrés entré", "sortir sortis sorti quitter quitté"),
        contrast("ouvert ouvrir ouvrit", "fermé fermer ferma"),
        contrast("acheté acheter", "vendu vendre"),
        contrast("tous tout", "aucun personne rien"),
        contrast("premier première", "deuxième", "troisième", "quatrième", "dernier dernière"),
        contrast("moitié", "tiers", "quart"),
        contrast("possible", "impossible"),
        contrast("légal", "illégal"),
        contrast("fort forte", "faible"),
        contrast("grand grande", "petit petite"),
        contrast("ami amis", "ennemi ennemis"),
        contrast("vérité", "mensonge"),
        contrast("victoire", "défaite"),
        contrast("plus", "moins"),
        contrast("vivant vivants", "mort morts"),
        contrast("confirmé confirmer", "démenti démentir nié nier"),
        contrast("hausse monté", "baisse baissé"),
    ),
    small_contrasts=(
        contrast(
            "doit doivent devons devait devaient devrait", "peut peuvent pouvons pouvait pouvaient"
        ),
        contrast("si", "sauf"),
        contrast("parce car puisque", "malgré quoique bienque"),
        contrast("avant", "après", "pendant", "jusqu"),
        contrast("et", "ou ni"),
        contrast("pour", "contre"),
        contrast("souvent", "rarement guère"),
    ),
    persons=contrast(
        *("je me mon ma mes moi", "nous notre nos", "tu te toi ton ta tes vous votre vos"),
        *("il lui le", "elle lui", "ils elles eux leur leurs"),
    ),
    sense=SenseWords(
        near_denials=word_set("peine guère"),
        reservations=word_set(
            """
            probablement possiblement presque quasiment apparemment prétendument partiellement parfois
            """
        ),
        limits=word_set("seulement uniquement seul seule seuls seules exclusivement"),
        unrealised=word_set(
            """
            refuser refuse refusent refusé refusait menacer menace menacent menacé menaçait
            essayer essaie essaient essayé tenter tente tentent tenté promettre promet promis
            espérer espère espéré feindre
            """
        ),
        like_unrealised=word_set(
            """
            voulu veut voulait ne pas non va allait devait pourrait compte comptait
            """
        ),
        like_limits=word_set("que simplement juste rien"),
        possibility=word_set("peut peuvent pourrait pourraient aurait auraient serait seraient"),
        conditions=word_set("si sauf"),
        no_conditions=word_set("même comme et sais sait savoir demande demandé demander ou"),
        currencies=contrast(
            "dollar dollars",
            "euro euros",
            "livre livres",
            "yen yens",
            "rouble roubles",
            "hryvnia hryvnias",
            "franc francs",
        ),
        turns=phrase_pairs(
            """
            pas seulement, pas uniquement, pas simplement | non seulement, pas que
            tous sauf, toutes sauf, tout sauf, tous hormis, tous excepté | presque tous, presque toutes, presque tout, à part, à exception
            sur deux | tous les deux, toutes les deux
            vice, adjoint, adjointe, suppléant, suppléante, intérimaire | par intérim
            ancien, ancienne, anciens, anciennes, ex | précédent, précédente, alors, vieux, vieille
            présumé, présumée, présumés, prétendu, prétendue | supposé, supposée, soupçonné
            belle mère, beau père, belle sœur, beau frère, beau fils, belle fille, arrière grand | bru, gendre
            """
        ),
        amounts=phrase_pairs(
            """
            jusqu à, jusque à, jusqua, au plus, au maximum, tout au plus, moins de, pas plus de | plus de, au moins, au minimum, pas moins de, plus du
            points | percent, pour cent
            de 0 pour cent, de 0 percent, de 0 points | à 0 pour cent, à 0 percent
            """
        ),
        actors=plurals(
            """
            bataillon régiment brigade hélicoptère navire hôpital/hôpitaux aéroport
            garde officier soldat prisonnier médecin infirmier avocat ministre juge témoin ouvrier
            pilote marin commandant capitaine inspecteur policier pompier homme femme fille garçon
            frère sœur enfant élève étudiant agriculteur mineur otage victime suspect expert
            candidat sénateur maire directeur ingénieur voisin prêtre agent tireur patient
            passager journaliste général/généraux
            """
        ),
        times_of_being=contrast("suis es est sommes êtes sont", "étais était étions étiez étaient"),
        written_out={
            "m": "monsieur",
            "mm": "messieurs",
            "mme": "madame",
            "mlle": "mademoiselle",
            "dr": "docteur",
            "st": "saint",
            "ste": "sainte",
            "av": "avenue",
            "km": "kilomètres kilomètre",
            "h": "heures heure",
            "min": "minutes minute",
            "kg": "kilos kilogrammes",
            "mds": "milliards",
            "prof": "professeur",
        },
        directions=(
            (
                word_set(
                    """
                    tirer tire tirent tiré tirait tiraient tirèrent lancer lance lancent lancé lançaient
                    jeter jeté jetaient viser visé visaient aller allé allés allaient passer passé passés
                    passaient marcher marché marchaient rouler roulé roulaient voler volé volaient venir
                    venu venus venaient
                    """
                ),
                contrast(
                    *("sur contre vers dans à au aux en", "dessus", "dessous", "derrière"),
                    *("depuis de du des", "travers par", "autour", "près", "devant", "pour"),
                ),
            ),
        ),
    ),
    compared_numbers=ComparedNumbers(
        values=number_values(
            """
            100 cent cents
            1000 mille
            1000000 million millions
            1000000000 mds milliard milliards
            """
        ),
        ordinals=ordinals(
            "premier/première/premiere deuxième/second/seconde troisième quatrième cinquième sixième"
            " septième huitième neuvième dixième onzième douzième treizième",
        )
        | ordinals("premier/première deuxième/second/seconde troisième quatrième cinquième", "s"),
        order_endings=word_set("er re ère e ème eme ième nd nde"),
        percent=("pour cent",),
    ),
    english_words=glossary(
        """
            jamais: never ever
            deuxième second: 2 second
            troisième: 3 third
            quatrième: 4
            cinquième: 5
            détruit détruits anéanti anéantis anéantie: destroyed annihilated
            arrêté arrêtés détenus: arrested detained
            atrocités: atrocities
            demande demandé: asked
            plus: more
            bus autobus: bus
            arrêt: bus stop
            commerces magasins: businesses
            vérifié fouillé: checked verified
            conversations conversation: conversations calls
            contre-attaques: counterattacks
            décrivent décrit: describe
            différent autre: different
            radicalement: drastically
            entier tout entière: entire whole
            explique: explain
            échoue échec échouent: failing
            geste volonté: goodwill act
            quartier: headquarters
            frapper frappé touché: hit
            interceptés interceptées: intercepted
            journalistes: journalists
            libérer: liberate
            vivaient vivre vie: living live
            mesurer: measure
            médias: media
            kilomètres: kilometers
            tordu tordus courbe: curved
            côté ratent manquent: misses
            mission: mission
            normale normalement ordinaire: normal
            ouvertement: openly
            partielle: partial
            persécutés: persecuted
            image tableau: picture
            peint: paint
            quai jetée: pier
            supplie implore: pleading
            promis: promised
            propagande: propaganda
            protéger: protect
            rage colère: rage
            réel réalité: real reality
            région: region
            démissionné: resigned
            résistance: resistance
            envoyer envoyé envoyés: sent sending
            revers: setbacks
            bientôt: soon
            stratégiques: strategic
            frappes bombardement: strikes
            surpris: surprised
            tactiques: tactical
            terribles: terrible
            menacé: threatened
            véhicules blindés: vehicles
            gilets: vests
            entrepôt: warehouse
            zone: zone
            moteur: engine
            salauds ordures: bastards
            rencontré: seen
            aérien aérienne avions: air aircraft
            hélicoptères: helicopters
            oublié: forgot
            abattus abattre fusillés: shot killed
            exécution: execution
            fasciste fascistes: fascist
            prétexte: pretense
            caves sous: basements
            ivre: drunk
            cadavre corps: bodies corpses
            forêt bois: forest
            route: road
            vêtements: clothes
            déshabillés: undressed
            position: position
            parente proches: relative
            président présidence: president
            parole: spokesman
            autorités: authorities
            officier: officer
            journal: newspaper
            quart: quarter
            enterrements enterré funérailles obsèques: funerals burial buried
            chaque quotidien: every day
            mobilisation partielle: mobilization partial
            partie importante: part significant
            commandants commandant supérieurs chefs: commander commanders
            menti mentent mensonge: lied
            erreurs fautes: mistakes errors
            armes: weapons
            ravitaillement vivres: supplies
            manque manquait: lack
            moral: morale
            critique critiquent critiquaient: criticized criticism
            dirigeants: leaders
            résidentiels quartiers: residential areas
            bombarder bombardent bombardé: bomb
            erreur: mistake
            contrat contrats: contracts
            résilier rompre: terminate end
            rentrer retourner: return home
            défaite: defeat losing
            victoire: victory
            terres territoires: land
            emparer conquérir: seize capture
            caves sous-sols: basements
            fasciste fascistes: fascist
            ivre saoul: drunk
            menacé menaçait: threatened
            jeter abandonner: dump
            trouver trouvera retrouver: find
            meurtrier assassin: murderer
            souffrent souffrir: suffering
            triste: sad
            artillerie canons: artillery
            cible cibles: target
            kilomètres: kilometers
            tordu courbé: curved
            pillé pillage: looted looting
            argent: cash
            prénoms: first names
            représailles vengeance: reprisals
            tragédie: tragedy
            phase: phase
            position positions: position
            déshabillé: undressed
            prisonniers prisonnier: prisoner prisoners
            nourriture manger: food
            nourrir: feed
            abattoir massacre boucherie: slaughter
            gars garçons: boys
            finir terminer finira: end
            blessés: wounded
            aérien appui soutien: air support
            oublié: forgot
            alcool: alcohol
            bu ivre: drunk
            jeune jeunes: young
            hangar: hangar
            entrepôt: warehouse
            attendaient attendre: waiting
            fuir fuite: flee
            autour: around
            longtemps: long
            idiot imbécile fou crétin: fool idiot
            poutine: putin
            kiev: kyiv
            russie russe russes: russia russian
            ukraine ukrainien ukrainienne ukrainiens: ukraine ukrainian
            veut vouloir voulait: want wants
            moyen façon: way
            prendre prise: take
            guerre: war
            gouvernement dirigeants: government
            décision: decision
            pire: worst
            bête stupide: stupidest
            mère maman: mother mom
            moitié: half
            régiment: regiment
            bataillon: battalion
            disparu parti partie: gone
            perte pertes: losses
            perdu perdre perdent perdons perd: lost losing
            char chars: tanks
            reste restent restait: left
            ordre ordres: order
            ordonné: ordered
            tuer tué tués: kill killed
            abattre abattu abattus fusillé: shot
            exécution: execution
            tous tout toute: everyone
            voir voyait voyaient vu: see saw
            personne: nobody
            dit prévenu averti: told
            dire: tell
            jour veille: day
            avant: before
            offensive attaque: offensive
            piétine enlisée bloquée: stalled
            télévision télé écran: television
            vérité: truth
            montrer montreront montrera: show
            jamais: never
            cercueil cercueils: coffins
            rangée rangées file: row lines
            aéroport: airport
            parachutiste parachutistes: paratroopers
            corps cadavre cadavres: bodies corpses
            ville villes: town towns
            forêt bois: forest
            civil civils civile: civilian civilians
            vêtements habits: clothing
            mer: sea
            manger nourriture vivres: food
            assez suffisamment: enough
            nourrir: feed
            prisonnier prisonniers: prisoners
            commandant chef: commander
            commandants chefs: commanders
            menti: lied
            plan: plan
            armée troupes forces: army troops
            partie: part
            importante importantes important importants: significant
            immense énorme: huge
            tragédie: tragedy
            phase: phase
            deuxième seconde: second
            début commencé: start
            invasion: invasion
            paix: peace
            négociation négociations pourparlers: negotiations
            tension tensions: tensions
            retiré retrait retirée: withdrew
            geste acte: act
            volonté: goodwill
            capitale: capital
            combattre battre: fight
            défendre: defend
            bataille: battle
            pillé pillage pillés: looted
            argent: cash
            alcool: alcohol
            embuscade: ambushed
            meurtrier assassin: murderer
            devenu: become
            tiers: third
            soldat soldats: soldiers
            contrat contrats: contract contracts
            maison: home
            rentrer retourner: return
            victoire: victory
            croire croient: believe
            fin finir: end
            kilomètres: kilometers
            artillerie: artillery
            victimes: casualties
            réel réelle véritable: real
            nombre chiffre: number
            unité unités: units
            hommes effectifs: personnel men
            avion avions: aircraft
            hélicoptère hélicoptères: helicopters
            ministère: ministry
            enterrement funérailles obsèques: funeral
            enterré: buried
            militaire: military
            semaine: week
            mois: month
            femme épouse: wife woman
            père: father
            fils: son
            fille: daughter
            frère: brother
            sœur: sister
            copine: girlfriend
            ami amie amis: friend
            gens: people
            vivre vivaient vivent: live
            savoir savez: know
            beaucoup: many
            probablement: probably
            préparer: prepare
            donbass: donbas
            chaque: every
            jours: day
            armes: weapons
            route: road
            village: village
            enfant: children
            blessé: wounded
            hôpital: hospital
            nuit: night
            frontière: border
            équipement matériel: equipment
            obus: shells
            cave: basement
            faux fausse: false
            prétexte: pretext
            occupant: occupiers
            conseiller: advise
            besoin: need
            eau: water
            faim: hunger
            froid: cold
            donner: give given
            reçu recevoir: given
            voient voit voyons: see
            normal: normal
        """
    ),
    synonyms=(
        *numerals(
            "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
            "vingt trente quarante cinquante soixante",
        ),
        *word_sets(
            """
            clé clef
            clés clefs
            évènement événement évènements événements
            mds milliards milliard
            mln millions million
            percent cent
            immédiatement aussitôt
            souvent fréquemment
            médecin docteur
            blessé blessés touché
            détruire détruit anéantir anéanti
            aider aidé soutenir soutenu
            cacher caché dissimuler dissimulé
            peur crainte
            voler volé dérober dérobé
            envoyer envoyé expédier expédié
            répondre répondu répliqué
            construire construit bâtir bâti
            travailleurs ouvriers employés
            policiers gendarmes
            policier gendarme
            attendre attendu patienter
            nourriture vivres
            promettre promis
            début commencement
            fin terme
            tuer tués abattre abattu assassiner
            prendre pris capturer saisir occuper
            grand grande énorme immense important considérable
            petit petite faible
            soldats troupes militaires combattants
            armée militaire
            dire dit déclaré déclarer affirmer affirmé annoncer
            parler parlé discuter
            ordre ordres consigne instruction
            recevoir reçu obtenir obtenu
            commencer commencé débuter débuté
            finir fini terminer terminé cesser arrêter
            voiture véhicule auto
            maison bâtiment
            ville village
            route rue
            guerre conflit
            combat bataille
            maman mère
            papa père
            enfants gosses
            gens personnes
            télé télévision
            appel conversation
            stupide bête idiote
            idiot imbécile fou sot
            prison détention
            loi législation
            argent fonds
            erreur faute
            pertes perte
            vite rapidement
            difficile dur
            cadavres corps
            gouvernement autorités
            chef dirigeant
            maintenant actuellement
            aussi également
            environ presque quasi
            tout entier
            seulement juste uniquement
            commencer mettre commencé mis commença mit
            très extrêmement
            prendre emparer emparés emparé
            pire mauvaise mauvais
            plupart majorité
            fuir fui enfuir enfuis enfui échapper échappé
            arrêter arrêtés arrêté interpellés interpellé capturés
            fouiller fouillés fouillé vérifié contrôlé contrôlés
            piller pillé pillés dévaliser dévalisé
            ivre soûl saoul
            forêt bois
            terrible affreux horrible épouvantable
            mensonge mensonges tromperie
            vêtements habits
            décision choix
            donné transmis remis
            manière façon moyen
            totalement complètement entièrement
            différent autre
        """
        ),
    ),
    quotation_marks=("«»", "‹›", "“”"),
    word_order=WordOrder.FREE,
    traits=frozenset({Trait.ELISIONS, Trait.CUE_IN_MARKS}),
    speech=SpeechWords(
        # “Demande” is as often a noun: it reports speech only right after a quotation.
        verbs={
            **weak_verbs(
                """
                parle parlent parlait parla parlé voit voient voyait fait font faisait fit sent sentait
                compare compara comparait comparé pointe pointait pointé retient sonne cherche
                """
            ),
            **_with_feminine(_VERBS_OF_SAYING),
            **_with_feminine(
                """
            soupire soupira grogne  excuse excusa justifie justifié justifia argumente argumenté plaide plaidé plaida martèle martelé
            martela insiste insisté insista résume résumé résuma conclut conclu poursuit poursuivi poursuivit reprend repris
            renchérit renchéri glisse glissé glissa souffle soufflé souffla lâche lâché lâcha lance lancé lança balbutie
            balbutia bafouille murmure murmuré murmura s'étrangle proteste promet promis promit espère espéré regrette
            regretté regretta dénonce dénoncé dénonça fustige fustigé accuse accusé accusa évoque évoqué évoqua détaille
            détaillé commente commenté commenta observe observé note noté nota remarque remarqué constate constaté
            constata rappelle rappelé rappela interroge interrogé indique indiqué indiqua témoigne témoigné témoigna  grogna chuchote chuchota crie cria hurle hurla gémit sanglota
            déplore déplorent déploré déplora souvient souviennent souvenu souvint soutient
            soutiennent soutenu soutint maintient maintenu maintint conteste contesté contesta
            proteste protesté protesta concède concédé concéda jure juré jura supplie supplia
            implore implora tranche tranché trancha objecte objecté objecta balaie balayé relativise
            relativisé tempère tempéré appuie appuyé abonde enchaîne enchaîné enchaîna complète
            complété embraye agace alarme alarmé alarma émeut offusque enthousiasme réjouit
            réjouissent félicite félicitent défend défendu lamente lamenta amuse amusa prédit
            pronostique relate relaté narre décrit décrivent décrivait corrige corrigé rectifie
            minimise menace menacé menaça exige exigé exigea réclame réclamé tweete tweeté poste
            recommande conseille conseillé suggère suggéré rassure rassuré certifie proclame
            proclamé clame clamé clama
            ironise ironisa plaisante plaisanta rétorque rétorqua marmonna bredouilla pesta peste
            tonna tonne ricana plaint plaignit désole désola emporte emporta exclama exclame
            dit disent disait disaient dirent affirme affirment affirmé affirmait affirma déclare
            déclarent déclaré déclarait déclara assure assurent assuré assurait assura explique
            expliquent expliqué expliquait expliqua ajoute ajoutent ajouté ajoutait ajouta répond
            répondent répondu répondit répondait demandé demanda demandait écrit écrivent écrivait
            écrivit souligne soulignent souligné soulignait souligna précise précisent précisé
            précisait précisa raconte racontent raconté racontait raconta confie confient confié
            confiait confia avoue avouent avoué avoua admet admettent admis admit reconnaît
            reconnaissent reconnu reconnut estime estiment estimé estimait estima annonce annoncent
            annoncé annonçait annonça prévient prévenu prévint rapporte rapportent rapporté rapporta
            révèle révèlent révélé révéla dénonce dénoncent dénoncé dénonçait dénonça confirme
            confirment confirmé confirma indique indiquent indiqué indiquait indiqua insiste
            insistent insisté insistait insista conclut conclu concluait lance lancé lançait lança
            poursuit poursuivi poursuivait poursuivit rappelle rappellent rappelé rappelait rappela
            qualifie qualifié qualifia réplique répliqué répliqua soupire soupiré soupira martèle
            martelé martela s'exclame s'exclama exclame exclama murmure murmura murmuré crie cria
            crié hurle hurla chuchote chuchota promet promis promit prévoit juge jugé jugea plaide
            plaidé plaida critique critiqué critiqua regrette regretté regretta salue salué salua
            nuance nuancé nuança glisse glissé glissa témoigne témoigné témoigna résume résumé
            résuma argumente avance avancé avança observe observé observa note noté nota constate
            constaté constata reprend repris reprit interroge interrogea renchérit rétorque
            rétorqué rétorqua ironise ironisé ironisa tempête tonne peste pesta fulmine avertit
            averti s'inquiète s'indigne s'insurge s'étonne indigné insurgé étonné exclamé emporté réagi réagit réagissait répète répétait répéta inquiète indigne insurge étonne espère
            espéré promettait accuse accusé accusa appelle appelé appela commente commenté commenta
            détaille détaillé détailla
            """
            ),
        },
        noun_signs=word_set("son sa ses leurs mon ma un une ce cette de du des au aux"),
        verb_endings=(
            "e",
            "a",
            "ent",
            "it",
            "ut",
            "ait",
            "aient",
            "irent",
            "èrent",
            "urent",
            "é",
            "u",
            "i",
            "is",
            "d",
            "ond",
            "int",
        ),
        no_verbs=word_set(
            "même toute notamment presque contre entre malgré comme autre ce cette voilà titre quelque cela ça déjà oui aussi ici ainsi parmi hormis sauf depuis construit bâti"
        ),
        dialogue_verbs=word_set(
            "souffle souffla sourit rit soupire soupira chuchote chuchota murmure murmura crie cria lance lança rigole sanglote plaisante coupe interrompt insiste insista s’étonne demande demandent fait fit lâche lâcha cite questionne gronde ordonna ordonne"
        ),
        quoting_verbs=word_set("cite cita citait cité citent"),
        according_to=(
            *(
                "de l’ avis de",
                "de l' avis de",
                "aux yeux du",
                "aux yeux des",
                "à en croire",
                "si l’ on en croit",
                "si l' on en croit",
                "de l’ aveu même de",
                "de l’ aveu de",
                "de l' aveu même de",
                "de l' aveu de",
                "de l’ aveu du",
                "de l’ aveu même du",
                "de l' aveu du",
                "de l' aveu même du",
                "de l’ avis du",
                "de l' avis du",
                "de l’ avis des",
                "de l' avis des",
                "aux dires du",
                "aux dires des",
                "aux dires de",
                "selon les mots du",
                "selon les termes de",
                "selon les termes du",
                "selon l’ expression de",
                "selon l’ expression du",
                "selon la formule de",
                "selon la formule du",
                "selon le mot de",
                "selon le mot du",
                "selon les propos de",
                "selon les dires de",
                "selon les dires du",
                "dans les mots de",
                "dans la bouche de",
                "dans la bouche du",
                "pour reprendre les mots du",
                "pour reprendre le mot de",
                "pour reprendre le mot du",
                "pour reprendre l’ expression de",
                "pour reprendre l’ expression du",
                "pour reprendre la formule de",
                "pour reprendre la formule du",
                "selon l' expression de",
                "selon l' expression du",
                "d’ après les mots du",
                "du point de vue de",
                "du point de vue du",
                "du point de vue des",
                "peut-on lire sur",
                "lit-on sur",
                "dans l’ esprit de",
                "dans l' esprit de",
            ),
            *(
                "selon les mots de",
                "d’ après les mots de",
                "de l’ aveu de",
                "pour reprendre les mots de",
            ),
            *("peut-on lire dans", "lit-on dans"),
            *("selon", "d'après", "d’après", "d’ après", "d' après", "à en croire"),
            *("pour", "aux dires de", "aux yeux de", "de l’ avis de"),
        ),
        speech_nouns=word_set(
            "mot mots phrase formule expression citation boutade constat verdict slogan"
        ),
        owner_phrases=(
            "est de",
            "est du",
            "sont de",
            "sont du",
            "vient de",
            "vient du",
            "viennent de",
            "est signé",
            "est signée",
            "est attribué à",
            "est attribuée à",
            "est attribué au",
            "appartient à",
            "appartient au",
            "appartiennent à",
            "est due à",
            "est dû à",
        ),
        referring_phrases=(
            "c’ est ce que",
            "c' est ce que",
            "c’ est ce qu’",
            "c' est ce qu'",
            "c’ est ainsi que",
            "c' est ainsi que",
            "ainsi",
            "voilà ce que",
            "tels sont les mots de",
            "ce sont les mots de",
        ),
        opening_views=("aux yeux de",),
        infinitive_links=word_set("de d' d’"),
        copulas=word_set("est sont était fut reste serait"),
        # Including the “a” of “a déclaré”.
        auxiliaries=word_set(
            """
            ont avait avaient aussi ensuite a s’ s' ne n’ n' lui leur nous y en se me t encore
            également déjà alors plutôt notamment enfin puis toutefois cependant pourtant ainsi
            récemment
            """
        ),
    ),
    phrases=PhraseWords(
        unnamed_ends=(
            "sans nom",
            "non identifié",
            "non identifiée",
            "resté anonyme",
            "restée anonyme",
        ),
        surnames=(
            "nommé",
            "nommée",
            "prénommé",
            "prénommée",
            "surnommé",
            "du nom de",
            "répondant au nom de",
        ),
        latter_male=word_set("celui-ci celui-là"),
        latter_female=word_set("celle-ci celle-là"),
        male_determiners=word_set("le un du au ce cet"),
        female_determiners=word_set("la une cette sa ma"),
        adverb_endings=("ment",),
        male_pronouns=word_set("il lui"),
        female_pronouns=word_set("elle"),
        pronouns=word_set("il elle ils elles je nous qui on"),
        first_persons=word_set("je j' j’ nous"),
        determiners=word_set(
            "le la les l' l’ un une son sa ses leur leurs ce cet cette ces notre mon ma plusieurs deux"
        ),
        not_speakers=word_set("plan plans calendrier loi règles prévu usage"),
        borders=word_set(
            """
            que qu’ qu' quand lorsque où parce mais si comme car qui dont et ou est sont était
            étaient sera ont afin puis tandis
            """
        ),
        after_names=word_set(
            """
            dans lors durant après avant sur à au aux que quand devant auprès en pour depuis chez
            par avec contre selon sous vers pendant dès
            """
        ),
        impersonal=word_set("on"),
        relative_pronouns=word_set("qui dont lequel laquelle"),
        opening_prepositions=word_set(
            """
            dans lors durant après avant sur à au aux devant auprès en pour depuis chez par avec
            contre selon sous vers pendant dès malgré outre
            """
        ),
        inside_names=word_set("de du des d’ d'"),
        times=word_set(
            """
            lundi mardi mercredi jeudi vendredi samedi dimanche hier demain janvier février mars
            avril mai juin juillet août septembre octobre novembre décembre matin soir midi
            dernier dernière prochain semaine jour jours semaines mois heure heures minute minutes années
            """
        ),
        title_words=word_set("de la le et des du"),
    ),
    people=PeopleWords(
        male_roles=word_set("homme père fils frère mari oncle garçon"),
        female_roles=word_set("femme mère épouse fille sœur veuve tante compagne"),
        male_markers=word_set("monsieur m"),
        female_markers=word_set("madame mme mademoiselle"),
        female_role_endings=("e",),
        male_role_endings=("",),
        roles=word_set(
            """
            boulanger boulangère boucher cuisinier cuisinière serveur serveuse coiffeur coiffeuse
            couturière vendeur vendeuse caissier caissière retraitée ouvrier ouvrière ouvriers
            cariste mécanicien mécanicienne conducteur conductrice routier marin marins capitaine
            pilote hôtesse cheminot cheminots ingénieur ingénieure ingénieurs architecte
            entrepreneur entrepreneuse commerçant commerçante commerçants artisan artisane
            agricultrice agriculteurs éleveur éleveuse vigneron vigneronne apiculteur berger bergère
            forestier chasseur jardinier pêcheurs pêcheuse peintre sculpteur écrivain écrivaine
            autrice auteur romancier romancière poète cinéaste réalisateur réalisatrice acteur
            actrice comédien comédienne chanteur chanteuse musicien musicienne historien historienne
            sociologue politologue économiste psychologue biologiste climatologue géologue
            météorologue physicien physicienne recteur rectrice doyen doyenne proviseur proviseure
            instituteur professeure universitaire libraire bibliothécaire conservateur conservatrice
            sage-femme pharmacien pharmacienne chirurgien chirurgienne urgentiste dentiste
            vétérinaire préfet préfète sous-préfet conseil adjoint adjointe premier-ministre
            ministres parlementaire parlementaires opposition majorité syndicaliste syndicat
            syndicats délégué déléguée candidat candidate candidats porte-paroles ambassadeur
            ambassadrice diplomate diplomates arbitre entraîneur entraîneuse joueur joueuse joueurs
            gardien gardienne sélectionneur champion championne supporteur supporteurs supporter
            supporters spectateur spectatrice comptable auditeur auditrice commissaire notaire
            huissier banquier trésorier trésorière gestionnaire gérants exploitant exploitante
            promoteur bailleur restaurateur restauratrice aubergiste hôtelier hôtelière guide
            touriste touristes randonneur plaignant plaignante accusé accusée prévenu prévenue
            victime victimes rescapé rescapée survivant survivante réfugié réfugiée sinistré
            sinistrée grand-mère grand-père mamie papi gamin gamine garçon petite-fille compagnon
            compagne conjoint fiancée ami amie amis copain copine camarade camarades moine
            religieuse imam rabbin abbé adjudant caporal recrue combattant combattants volontaire
            volontaires bénévole bénévoles secouriste secouristes sauveteur sauveteurs ministère
            porte-parole soldat militaire président présidente ministre homme femme mère épouse
            commandant ministère journal quotidien gouvernement maire juge avocat avocate directeur
            directrice professeur député députée sénateur sénatrice chef cheffe général policier
            élu élue
            militaires soldats soldate enquêteur enquêteurs enquêtrice gendarme gendarmes policiers policière
            magistrat magistrate magistrats procureur procureure parquet greffier greffière avocats voisin voisine
            voisins riverain riveraine riverains habitant habitante habitants témoin témoins infirmier infirmière
            médecin médecins chercheur chercheuse chercheurs expert experte experts spécialiste spécialistes
            journaliste journalistes reporter reporters fille fils frère sœur père veuve mari cousin cousine
            collègue collègues employé employée employés salarié salariée collaborateur collaboratrice agent agents
            agente agriculteur pêcheur chauffeur pirates hackers fonctionnaire fonctionnaires conseiller conseillère
            secrétaire pompier pompiers otage prisonnier prisonnière officier officiers colonel capitaine lieutenant
            étudiant étudiante enseignant enseignante institutrice pasteur prêtre curé évêque patron patronne gérant
            gérante propriétaire locataire client cliente passant passante patient patiente retraité retraitée
            militant militante syndicaliste délégué déléguée rédaction rédactrice rédacteur humanitaire bénévole
            observateur observateurs analyste analystes diplomate ambassadeur ambassadrice préfet préfète adjoint adjointe
            """
        ),
        organisations=word_set(
            """
            journal quotidien ministère gouvernement agence magazine chaîne hebdomadaire site radio
            collectif revue média groupe brigade bataillon régiment unité services service police armée
            gendarmerie parquet tribunal cour justice parti syndicat association fondation organisation
            renseignement mairie préfecture commission rédaction laboratoire
            """
        ),
        titles=word_set("m mme mlle dr me monsieur madame"),
        abbreviations=word_set("m mm mme mmes mlle dr me st ste av apr env etc"),
    ),
    works=WorkWords(
        works=word_set(
            "chalutier navire bateau ferry voilier cargo roman poème pièce chanson série film tableau recueil film pièce roman livre album chanson série opéra exposition émission spectacle tableau documentaire podcast comédie films romans"
        ),
        so_called=word_set("prétendu prétendue prétendus prétendues soi-disant"),
        nicknaming=word_set(
            "intitulé intitulée dénommé surnommé surnommée surnommés baptisé baptisée rebaptisé surnommaient surnommait appelaient"
        ),
        authored_writings=word_set("lettre courrier courriel tract télégramme"),
        signs=word_set(
            "inscription tract graffiti enseigne bandeau pancartes mur panneau pancarte pancartes écriteau affiche affiches note banderole autocollant"
        ),
    ),
    sources=SourceWords(
        acts={
            **acts_by_form(
                """
            intercepted | intercept: èrent aient ant
            recorded | enregistr film: aient ant
            released | diffus divulgu publi relay communiqu livr confi: ait aient èrent ent
            released | transmettait transmettaient remettait remettaient
            obtained | récupère récupèrent récupérèrent procura procurèrent procure procurent obtenait
            brought-to-light | dévoilait révélait révélaient dévoilèrent
            """
            ),
            **dict.fromkeys(
                (
                    "résume",
                    "résuma",
                    "résumait",
                ),
                "summarised",
            ),
            **dict.fromkeys(
                (
                    "veillait",
                    "veillaient",
                    "écoutait",
                    "écoutaient",
                    "surveillait",
                    "surveillaient",
                    "guettait",
                    "guettaient",
                ),
                "monitored",
            ),
            **dict.fromkeys(
                ("intercepte", "interceptent", "intercepta", "interceptait"), "intercepted"
            ),
            **dict.fromkeys(("enregistre", "enregistra", "filme", "filma"), "recorded"),
            **dict.fromkeys(("publie", "publient", "publia", "publièrent"), "released"),
            **dict.fromkeys(("diffuse", "diffusent", "diffusa", "partage", "divulgue"), "released"),
            **dict.fromkeys(("transmet", "transmit", "remet", "remit", "divulgua"), "released"),
            **dict.fromkeys(("obtient", "obtint", "obtiennent", "saisit"), "obtained"),
            **dict.fromkeys(("dévoile", "dévoila", "révèle", "révéla"), "brought-to-light"),
            **dict.fromkeys(("cite", "citent"), "quoted"),
            **dict.fromkeys(("fuite", "fuitent"), "leaked"),
            **dict.fromkeys(("consulte", "consultent"), "had-access"),
            **dict.fromkeys(("enregistrait", "enregistrèrent", "capta", "captèrent"), "recorded"),
            **dict.fromkeys(("diffusait", "divulguèrent", "livra", "livre", "fournit"), "released"),
            **dict.fromkeys(("confia", "remirent", "transmirent", "communiqua"), "released"),
            **dict.fromkeys(("dévoilent", "révèlent", "révélèrent", "exhuma"), "brought-to-light"),
            **dict.fromkeys(("ébruita", "ébruite"), "leaked"),
            **dict.fromkeys(("interceptèrent", "captait", "captaient"), "intercepted"),
            **dict.fromkeys(("enregistraient", "filmait", "filment", "filmèrent"), "recorded"),
            **dict.fromkeys(("sonorisa", "sonorisèrent", "posa", "posèrent"), "recorded"),
            **dict.fromkeys(("diffusèrent", "publiait", "poste", "posta", "postent"), "released"),
            **dict.fromkeys(("partagea", "relaya", "relaie", "relaient", "envoya"), "released"),
            **dict.fromkeys(("remettent", "transmettent", "confie", "confient"), "released"),
            **dict.fromkeys(("confièrent", "livrèrent", "fournirent", "lit", "lut"), "released"),
            **dict.fromkeys(("obtinrent", "dérobèrent", "déroba", "récupéra"), "obtained"),
            **dict.fromkeys(("cita", "citait", "citèrent"), "quoted"),
            **dict.fromkeys(("consulta", "consultèrent"), "had-access"),
        },
        participles={
            **acts_by_form(
                """
            released | dévoil: é
            released | glissé glissée glissés glissées transmis remis balancé balancée balancés balancées
            """
            ),
            **_inflected(
                {
                    **dict.fromkeys(("tourné",), "recorded"),
                    **dict.fromkeys(("résumé",), "summarised"),
                    **dict.fromkeys(("intercepté", "écouté", "capté"), "intercepted"),
                    **dict.fromkeys(("enregistré", "filmé"), "recorded"),
                    **dict.fromkeys(("publié", "diffusé", "partagé", "divulgué"), "released"),
                    **dict.fromkeys(("transmis", "remis", "déclassifié", "communiqué"), "released"),
                    **dict.fromkeys(("posté", "relayé", "fourni", "confié"), "released"),
                    **dict.fromkeys(("obtenu", "saisi", "reçu", "récupéré", "procuré"), "obtained"),
                    **dict.fromkeys(("consulté", "vu", "lu"), "had-access"),
                    **dict.fromkeys(("dévoilé", "révélé", "exhumé"), "brought-to-light"),
                    **dict.fromkeys(("fuité", "piraté", "ébruité"), "leaked"),
                    **dict.fromkeys(("livré", "envoyé", "adressé", "donné", "versé"), "released"),
                    **dict.fromkeys(("déversé", "publicisé", "projeté"), "released"),
                    **dict.fromkeys(("dérobé", "acquis"), "obtained"),
                    **dict.fromkeys(("analysé", "examiné"), "analysed"),
                    "cité": "quoted",
                    **dict.fromkeys(("sonorisé", "posé", "dissimulé", "installé"), "recorded"),
                    **dict.fromkeys(("caché", "placé"), "recorded"),
                    **dict.fromkeys(("reproduit", "repris"), "republished"),
                    "volé": "obtained",
                }
            ),
        },
        frequency_words=word_set("fois"),
        phrasal_acts={
            "accès": ("had-access", ("eu", "a", "ont", "avait", "obtenu")),
            "consulter": ("had-access", ("pu",)),
            "public": ("released", ("rendu", "rend", "rendent")),
            "publics": ("released", ("rendu", "rendus")),
            "publique": ("released", ("rendu", "rendue")),
            "publiques": ("released", ("rendu", "rendues")),
            **dict.fromkeys(
                ("tribunal", "cour", "jurés"),
                ("released", ("diffusé", "diffusée", "lu", "lue", "lus", "lues", "lit", "projeté")),
            ),
            "ligne": ("released", ("mis", "mise", "mises", "met", "mit")),
            "jour": ("brought-to-light", ("mis", "mise", "mises", "met", "mit")),
            "surface": ("brought-to-light", ("fait", "refait")),
            "entendre": ("released", ("fait", "fit", "font")),
            "écouter": ("had-access", ("pu", "puis")),
            "visionner": ("had-access", ("pu",)),
            "lire": ("had-access", ("pu",)),
            "lecture": ("released", ("donné", "donna", "fait")),
            "fuiter": ("leaked", ("fait", "font", "fit", "firent")),
            "écoute": ("intercepted", ("placé", "placée", "placés", "mis", "mise", "place")),
            "connaissance": ("had-access", ("pris",)),
            "audience": ("released", ("diffusé", "diffusée", "passé", "passée", "projetée")),
            "possession": ("obtained", ("entré", "entrée", "entre", "entrés")),
        },
        act_nouns={
            **dict.fromkeys(
                (
                    "écoutes",
                    "interceptions",
                ),
                "intercepted",
            ),
            "interception": "intercepted",
            **dict.fromkeys(("divulgation", "publication", "diffusion", "remise"), "released"),
            **dict.fromkeys(("transmission", "communication"), "released"),
            "fuite": "leaked",
            **dict.fromkeys(("révélation", "révélations", "scoop"), "brought-to-light"),
        },
        self_stating_nouns=word_set("écoutes interceptions"),
        ambiguous_acts=frozenset(
            {
                *_inflected(
                    dict.fromkeys(("livré", "envoyé", "adressé", "donné", "versé", "déversé"), "")
                ),
                *_inflected(dict.fromkeys(("projeté", "dérobé", "acquis"), "")),
                *("livra", "livre", "fournit", "surface", "ligne", "jour", "lit", "lut", "poste"),
                *("posta", "postent", "lecture", "connaissance", "envoya", "repris", "reproduit"),
                *_inflected(dict.fromkeys(("repris", "reproduit", "volé"), "")),
            }
        ),
        holding_words=word_set("disposition"),
        stories=word_set(
            """
            affaire affaires scandale histoire information informations nouvelle existence contenu
            projet projets accord contrat
            """
        ),
        tapped_things=word_set(
            "fréquence fréquences ondes téléphone téléphones ligne lignes portable"
        ),
        other_objects=word_set(
            """
            offres offre camion camions fourgon canot canots prisonnier prisonniers otage otages détenus détenu passeurs contrebandiers antiaérienne antiaériens colis
            centre tir véhicule voiture
            drone drones missile missiles avion avions bateau bateaux navire navires embarcation
            ballon passe cargaison drogue cocaïne album disque chanson film livre téléphone
            résultats bénéfice bénéfices perte pertes produit migrants portrait
            """
        ),
        clear_acts=word_set(
            """
                fuité fuitée fuités fuitées filmé filmée
            filmés filmées sonorisé sonorisée
            """
        ),
        surfacing_verbs=word_set("fuité fuitée fuités fuitées fuite fuitent ébruité ébruitée"),
        ordering_words=word_set(
            "ordonné ordonnée ordonnés ordonnées autorisé autorisée autorisés autorisées"
        ),
        secrecy_words=word_set("secrètement insu cachette clandestinement discrètement"),
        interrogatives=word_set("qui"),
        rooms=word_set(
            """
            bureau bureaux appartement domicile salle chambre maison cellule permanence
            villa cabinet suite hôtel siège local locaux ambassade parloir
            """
        ),
        bugging_verbs=frozenset(
            {*_inflected(dict.fromkeys(("sonorisé",), "")), "sonorisa", "sonorisèrent"}
        ),
        planting_verbs=frozenset(
            {
                *_inflected(dict.fromkeys(("posé", "dissimulé", "installé", "caché", "placé"), "")),
                *("posa", "posèrent"),
            }
        ),
        listening_devices=word_set("micro micros mouchard mouchards dictaphone enregistreur"),
        handed_things=word_set(
            """
            téléphone téléphones portable portables mobile mobiles ordinateur ordinateurs smartphone
            smartphones disque disques carte résultats preuves
            """
        ),
        citing_phrases=(
            "citant",
            "en citant",
            "se fondant sur",
            "s'appuyant sur",
            "sur la foi de",
            "sur la base de",
        ),
        agent_ends=word_set(
            """
            lui-même elle-même eux-mêmes elles-mêmes
            dure durent montre montrent évoque évoquent accuse accusent dit disent raconte racontent
            accable accablent prouve prouvent établit établissent compte comptent contient contiennent
            décrit décrivent date datent laisse laissent permet permettent met mettent fait font vient
            viennent provient proviennent porte portent concerne concernent confirme confirment
            contredit contredisent détaille détaillent pèse pèsent tient tiennent occupe occupent
            circule circulent suscite suscitent embarrasse embarrassent relate relatent
            """
        ),
        by=("par",),
        by_after_nouns=("par",),
        receiver_links=("à", "au", "aux"),
        giving_verbs=word_set(
            """
            transmis transmise transmises remis remise remises transmet transmit remet remit confié
            confiée confiés livré livrée livrés envoyé envoyée envoyés fourni fournie fournis fuite
            divulgation confie confient remettent transmettent confièrent remirent confiées envoya
            """
        ),
        perfect=word_set("ai as avons avez a ont avait avaient ayant aurait avoir"),
        unsealing_verbs=word_set("levé levée levés levées lève lèvent leva levèrent"),
        seals=word_set("secret scellés scellé confidentialité embargo sceau"),
        getting_verbs=word_set(
            """
            obtenu obtenue obtenus obtenues obtient reçu reçue reçus reçues reçoit acheté achetée
            achetés acquis acquise
            """
        ),
        giver_links=word_set("d'un d’un d'une d’une de"),
        givers=word_set(
            """
            source informateur informatrice fonctionnaire officier colonel soldat employé employée
            salarié salariée stagiaire comptable avocat avocate chauffeur diplomate conseiller
            conseillère témoin veuve veuf petit-fils petite-fille fils fille collègue ami amie
            voisin voisine lanceur lanceuse lecteur lectrice médecin infirmier infirmière prêtre
            membre policier policière greffier greffière secrétaire serveur serveuse cadre
            """
        ),
        producing_verbs=word_set("réalisé réalisée réalisés réalisées"),
        recordings={
            **dict.fromkeys(
                (
                    "enregistrement",
                    "enregistrements",
                    "vidéo",
                    "vidéos",
                    "images",
                    "photo",
                    "photos",
                    "captation",
                ),
                "recorded",
            ),
            **dict.fromkeys(("écoute", "écoutes", "interception", "interceptions"), "intercepted"),
        },
        passive=word_set("est sont été était étaient être fut furent"),
        reflexive=word_set("s’ s' se"),
        undone_words=word_set("ne pas n’ n' va doit peut pourrait refusé"),
        claiming_verbs=word_set("affirme prétend prétendent assure affirment revendique"),
        devices=word_set(
            "drone drones caméra caméras satellite satellites dashcam webcam micro téléphone"
        ),
        count_nouns=word_set("décompte estimation estimations calculs"),
        several_ones=word_set("un une deux trois plusieurs certains"),
        several_links=word_set("de d’ d' des"),
        creations=word_set("film films album albums chanson chansons roman livre série"),
        arrivals=(
            "parvenu à",
            "parvenu au",
            "parvenue à",
            "parvenue au",
            "parvenus à",
            "parvenus au",
            "parvenues à",
            "parvenues au",
            "tombé entre les mains de",
            "tombée entre les mains de",
            "tombés entre les mains de",
            "tombées entre les mains de",
        ),
        own_names=("ce journal", "notre journal", "notre rédaction", "nous"),
        abilities=word_set("pu peut peuvent pouvait parvenu parvenue réussi mesure"),
        nor=word_set("ni"),
        neither=word_set("ni"),
        check_nouns=word_set("recherche analyse examen vérification comparaison"),
        check_givers=("par", "de la part de", "menée par"),
        denying_verbs=word_set("nie nié nient dément démentent démenti réfute"),
        joins=word_set("et puis ou"),
        first_words=word_set("initialement"),
        first_ones=word_set("premier première premiers premières"),
        first_links=word_set("à fois"),
        reporting_verbs=word_set(
            """
            rapporté rapportée rapportés révélé révélée révélés révélées évoquer évoqué révéler
            rapporter publier mentionner annoncer signaler publié publiée publiés publiées
            """
        ),
        independence_stems=("indépendan", "indépendamment", "métadonnées"),
        exclusive_stems=("exclusi",),
        document_kinds={
            **dict.fromkeys(
                (
                    "enregistrement",
                    "enregistrements",
                    "audio",
                    "conversation",
                    "appel",
                    "bande",
                    "écoute",
                    "écoutes",
                ),
                "recording",
            ),
            **dict.fromkeys(
                (
                    "vidéo",
                    "vidéos",
                    "images",
                ),
                "released-video",
            ),
            **dict.fromkeys(
                (
                    "communiqué",
                    "déclaration",
                ),
                "statement",
            ),
            **dict.fromkeys(
                (
                    "message",
                    "tweet",
                    "post",
                    "publication",
                ),
                "post",
            ),
            **dict.fromkeys(
                (
                    "interview",
                    "entretien",
                ),
                "interview",
            ),
            **dict.fromkeys(
                (
                    "discours",
                    "allocution",
                ),
                "address",
            ),
            **dict.fromkeys(("émission",), "broadcast"),
            **dict.fromkeys(("bilan",), "tally"),
            **dict.fromkeys(("article",), "article"),
            **dict.fromkeys(
                (
                    "rapport",
                    "document",
                    "documents",
                    "note",
                    "lettre",
                    "courriels",
                    "procès-verbal",
                ),
                "report",
            ),
        },
        spoken_kinds=word_set("statement post interview address broadcast article report"),
        platforms=word_set("telegram twitter x facebook instagram tiktok youtube"),
        outlets=word_set(
            "monde figaro libération mediapart parisien journal quotidien radio chaîne magazine"
        ),
        agencies=word_set("reuters ap afp tass interfax"),
        interviewed_by=word_set("avec à au"),
        material=word_set(
            """
            décret décrets ordonnance ordonnances jugement audit audits dépêche dépêches relevé
            relevés clip clips plainte plaintes mémo mémos organigramme
            planning plannings tableau tableaux aveux déposition dépositions attestation certificat compte-rendu agenda
            sms selfie captures capture plan plans croquis devis ticket tickets
            usb messagerie messageries
            écoutes interceptions
            cahiers cahier carnet carnets tableurs
            voix signature métadonnées
            enregistrement enregistrements conversation conversations appel appels écoute écoutes
            document documents vidéo vidéos message messages courriel courriels mail mails e-mails
            procès-verbal procès-verbaux lettre lettres note notes rapport bande bandes audio
            scène scènes échanges échange discussion discussions fichiers fichier extrait extraits images
            transcription transcriptions témoignage mémo communications communication archives
            réunion réunions carnet carnets photo photos photographie photographies cliché clichés
            fuites cassette cassettes pièce pièces dossier dossiers contrat contrats mémo mémos
            notes transcript tableur registre registres câble câbles correspondance propos discours
            liste listes entretien entretiens copie copies verbatim enregistrements signal
            télégramme télégrammes facture factures appels textos sms
            """
        ),
    ),
    checks=CheckWords(
        verifying=forms_of(
            """
            vérifi authentifi géolocalis recoup corrobor certifi attest    : é ée és ées e ent
            vérifia authentifia
            """
        ),
        to_verify=forms_of(
            """
            vérifi authentifi géolocalis recoup corrobor certifi attest confirm: er
            assurer vérifié vérifiée vérifiés vérifiées garantir démentir infirmer
            confirmée confirmés confirmées confirmé vérifiable vérifiables
            """
        ),
        establishing=word_set(
            "situé située situés localisé localisée localisés établi établie déterminé déterminée confirmé confirmée reconnu reconnue identifié identifiée identifiés identifier localiser déterminer situer établir établie prouver prouvé prouvée démontrer"
        ),
        managing=word_set("pu parvenu parvenue parvenus réussi permis"),
        comparing=forms_of("compar confront recoup crois rapproch: é ée és ées"),
        comparing_links=word_set("avec à aux au"),
        judging=forms_of(
            """
            conclu conclut concluent concluait estime estiment estimé juge jugent jugé considère considèrent
            établi établit établissent déterminé reconnaît reconnaissent reconnu admet admettent admis
            confirme confirment confirmé révèle révélé montre montrent montré démontre démontré
            constate constatent constaté relevé selon d'après assure assurent
            déclaré déclarée déclarés tient tiennent certifie certifié
            """
        ),
        verdicts=forms_of(
            """
            authentique véritable: - s
            vrai truqué falsifié manipulé retouché fabriqué altéré trafiqué contrefait: - s e es
            réel: - s le les
            faux fausse fausses vraie vraies montage intacte intact synthétique deepfake
            celle celui
            """
        ),
        genuine=word_set(
            """
            celle celui authentique authentiques vrai vrais vraie vraies véritable véritables réel réelle
            réels réelles intacte intact
            """
        ),
        examining=forms_of(
            """
            expert analyste enquêteur chercheur linguiste historien spécialiste ingénieur: - s e es
            experte expertes graphologue graphologues laboratoire expertise expertises
            analyse analyses examen tribunal police
            parquet université institut vérificateurs métadonnées comparaison
            conclu conclut concluent établi établit établissent déterminé jugé révélé révèle
            révèlent montre montrent montré démontre
            démontré constaté constate relevé vérifié examiné analysé certifié prouve prouvé
            reconnu reconnaît admis
            admet confirmé confirme confirment
            """
        ),
        finding=word_set(
            """
            examiné examinée analysé analysée audité expertisé expertisée étudié inspecté passé

            trouvé trouvée relevé relevée décelé détecté constaté observé vu identifié repéré découvert noté
            trouve trouvent relève relèvent décèle décèlent détecte détectent voit voient trouver relever
            déceler découvre révèle retrouvé retrouvée retrouvés
            """
        ),
        tampering=forms_of(
            """
            montage trucage truquage retouche manipulation falsification coupure altération modification: - s
            édition
            """
        ),
        failing=forms_of(
            """
            impossible difficile refusé refuse refusent doute doutent doutes ignore si serait seraient pourrait
            pourraient mal échoué renoncé peut-être aucune aucun
            """
        ),
        unknown=word_set(
            "inconnu inconnue incertaine incertain ignore douteuse douteux contestée contesté"
        ),
        matters=forms_of(
            """
            témoignage témoignages récits authenticité véracité provenance origine auteur lieu date voix signature écriture métadonnées
            identité contenu bilan chiffres chiffre allégations affirmations version versions récit
            informations information témoignage propos cliché clichés image images photo photos vidéo vidéos
            lettre courriel enregistrement message messages bande sceau cachet
            """
        ),
        dating=word_set(
            "date datent daté datée datés datées remonte remontent filmé filmée filmées prise pris prises tournée tourné"
        ),
        no_denials=word_set("personne"),
        tampered=word_set(
            "modifié modifiée modifiés modifiées truqué truquée truquées truqués manipulé manipulée manipulées retouché retouchée retouchées monté montée falsifié falsifiée altéré altérée coupé coupée"
        ),
        signs=word_set("trace traces signe signes indice indices preuve preuves"),
        qualities=word_set("authenticité véracité"),
        parting=word_set("mais tandis quoique"),
        helping=word_set(
            "mesure en de à été pas encore été pu voulu souhaité pouvoir parvenus bien ainsi"
        ),
    ),
    statements=StatementPatterns(
        findings=(
            r"\b(?:la même (?:main|personne|voix))\b(?=[^.\n]{0,120}\b(?:conclu|établ|affirm|expert|analys)\w*)|\b(?:conclu|établ)\w+ que [^.;\n]{0,60}\b(?:la même (?:main|personne|voix))\b",
            r"\b(?:concord|correspond|coïncid|cadr)\w* (?:avec|à) (?:les |la |le |l[’']|ceux |celles |des )?(?:\w+ ){0,2}?(?:registres?|données|relevés|documents?|archives|images?|photos?|récits?|comptes?|listes?|procès-verbaux)\b",
            rf"\b{_ANY_THING}[^.;,\n]{{0,20}} (?:avait|avaient|a|ont) (?:déjà )?été (?:publi|diffus|partag|post)\w+[^.;\n]{{0,20}}\d{{4}}",
            rf"\b{_ANY_THING}\b[^.\n]{{0,80}}\bl[’'](?:a|ont) (?:aussitôt |immédiatement |formellement |tout de suite |bien )?reconnu\w*",
            r"\b(?:soumis|confié|montré|transmis|fait écouter|présenté)\w* (?:\w+ ){0,3}?(?:à|aux) (?:un |une |des |deux |trois |plusieurs )?(?:\w+ )?(?:expert|linguiste|graphologue|historien|laboratoire|spécialiste|phonéticien|ingénieur|analyste|notaire|archiviste)\w*\b[^.\n]{0,80}\b(?:bien|authentique|conclu|même|confirm|jug|estim|reconn|doute)\w*",
            r"\b(?:auteur|signataire|expéditeur|photographe)e?s?\b[^.;\n]{0,40}\b(?:a|ont) (?:\w+ )?(?:confirmé|reconnu|admis)\b",
            rf"\b{_ANY_THING}\b[^.\n]{{0,80}}\b(?:date|datent|remonte|remontent) (?:en réalité |en fait )?(?:de|à|du|d[’']) ?(?:l[’']année )?\d{{4}}",
            r"\baucune? (?:trace|signe|indice) de (?:\w+ )?(?:montage|manipulation|retouche|falsification|coupe)\w*",
            rf"\b(?:la|le|l[’']|les|cette|cet|ce|ces|sa|son) ?(?:\w+ ){{0,2}}?{_ANY_THING}\b[^.;,\n]{{0,40}} (?:est|sont|était|étaient|date|datent|appartient|provient|serait)\b[^.;,\n]{{0,50}}, (?:assur|affirm|a |ont |selon|d[’']après|dis|dit|révèl|montr|établi|confirm|indiqu|conclu|comme )"
            r"(?![^.\n]{0,200}\b(?:pas|personne|aucune?|jamais|sans|rien)\b)",
            r"\b(?:jug|estim|considèr|tienn|tient|déclar|reconnaiss|reconnaî)\w* (?:que )?(?:la|le|l[’']|les|cette|cet|ce|ces) ?(?:\w+ ){0,4}?(?:est |sont |comme |pour )?(?:authentique|véritable|réel|réelle|vrai|vraie)s?\b",
            r"\b(?:métadonnées|images? satellites?|ombres?|relevés|fadettes|recherche d[’']images?|recherche inversée|comparaison|analyse|examen|expertise|géolocalisation|tests?)\b[^.;\n]{0,70}\b(?:montr|prouv|confirm|établi|attest|dat|révèl|indiqu|corrobor|situ)\w*",
            r"\b(?:montr|prouv|confirm|établi|attest|révèl|indiqu)\w* (?:une |l[’']|la |les |des )?(?:\w+ )?(?:métadonnées|images? satellites?|recherche d[’']images?|recherche inversée|comparaison|analyse|expertise|géolocalisation)\b",
            rf"\b(?:scène|{_ANY_THING})\b[^.;,\n]{{0,20}} (?:a|ont) (?:été|pu être) (?:localis|géolocalis|authentifi|dat|identifi|situ)\w+",
        ),
        doubts=(
            r"\b(?:repose|reposent|s[’']appuie|fondée?s?|basée?s?) (?:\w+ )?sur une (?:seule|unique) source\b",
            r"\bn[’'](?:a|ont|avons) (?:pas )?(?:pu|réussi à) (?:joindre|contacter|retrouver|parler à|identifier)\b",
            rf"\b(?:quand|où|qui|si|comment|par qui)\b[^.;,\n]{{0,70}}\b(?:{_ANY_THING}|filmé\w*|enregistré\w*|tourné\w*|écrit\w*|parle|authentique)\b[^.;\n]{{0,30}}\b(?:inconnu|incertain|pas clair|ignore|pas établi|reste)\w*",
            rf"\b(?:ignore|ignorait|ignore-t-on|impossible|pas (?:possible|clair|encore)|nul ne sait|reste à|on ne sait|difficile)\b[^.;,\n]{{0,40}}\b(?:quand|où|qui|si|comment|dater|identifier|établir|savoir|déterminer)\b[^.;\n]{{0,60}}\b(?:{_ANY_THING}|filmé\w*|enregistré\w*|tourné\w*|parle|authentique)\b",
            r"\b(?:dénonc|qualifi|parl|crié?|évoqu)\w* (?:d[’']|de |à |l[’']\w+ de |la \w+ de |le \w+ de )?(?:un |une )?(?:\w+ )?(?:faux|montage|falsification|mise en scène|manipulation|provocation|deepfake|trucage)\b",
            r"\b(?:date|origine|auteur|auteurs|authenticité|provenance|lieu|source)s?\b[^.;,\n]{0,40}\b(?:n[’']\w+ (?:pas )?(?:pu|été)|reste\w*|demeure\w*|est inconnu\w*|incertain\w*)\b[^.;\n]{0,30}\b(?:établi|vérifi|confirm|incertain|inconnu|à (?:établir|prouver|démontrer|confirmer)|détermin|éclairc|précis)\w*",
            r"\b(?:aucune|sans) (?:\w+ )?(?:preuve|confirmation|vérification)\b",
        ),
        exceptions=(r"\b(?:mais|et) (?:pas|non) (?:la|le|les|sa|son|quand|où|qui|toutes?|tous)\b",),
        kinds={
            "verifying": (
                r"\breconnu (?:(?:sans|aussitôt|immédiatement|tout|de|suite|hésiter|hésitation|formellement|d[’']emblée|le|moindre|doute) ){1,4}(?:la|sa|leur|son|leurs) (?:voix|écriture|fils|mari|frère|père|fille|femme|sœur)\b",
                r"\b(?:homme|femme|soldat|voix|personne) (?:sur|dans|à) (?:la|le|les|l[’'])\s?\w+ (?:est|était) (?:bien )?(?:(?-i:[A-ZÉ])\w+|(?:son|sa|leur) (?:fils|mari|frère|père|fille|femme|sœur|mère|voisin|collègue))\b",
                r"\b(?:messages?|courriels?|lettres?|enregistrements?|vidéos?|documents?|photos?|images?|bande|notes?) (?:est|sont|était|étaient) (?:bien )?(?:authentique|réel|réelle|véritable|vrai|vraie)s?, (?:a |ont |selon |d[’']après |assure|affirme|dit)\w*(?![^.\n]{0,200}\b(?:pas|personne|aucune?|jamais|sans|rien)\b)",
                r"\b(?:signature|voix|écriture|enregistrement|vidéo|photo|lettre)s?\b[^.;\n]{0,60}, (?:a|ont) (?:conclu|estimé|jugé|établi|tranché|constaté) [^.;,\n]{0,40}\b(?:expert|graphologue|laboratoire|linguiste|analyste|spécialiste|phonétic|ingénieur)\w*",
                r"\b(?:données|relevés|journaux|fadettes|bornage)\b[^.;\n]{0,90}\b(?:montrent|prouvent|confirment|établissent|attestent) que (?:l[’']|la |le |les |cet |cette )(?:\w+ )?(?:appel|vidéo|photo|message|enregistrement|image|courriel|conversation)\w*\b",
                r"\b(?:identifi|détermin|établi|localis|situ)\w* (?:l[’']endroit|le lieu|la rue|le site|la scène|l[’']emplacement)\b[^.;\n]{0,30}\b(?:grâce|à partir|à l[’']aide|d[’']après|par)\b",
                r"\bn[’']\w+ (?:pas |jamais )?(?:pu|réussi à|parven\w+ à) (?:pas )?(?:parler|s[’']entretenir|échanger)\b[^.;\n]{0,60}\b(?:témoins?|survivants?|présents?|quiconque|rescapés?|habitants?)\b|\b(?:pas pu|impossible de|pas réussi à) (?:parler|s[’']entretenir|échanger|joindre)\b[^.;\n]{0,60}\b(?:témoins?|survivants?|présents?|quiconque|rescapés?)\b",
                r"\b(?:ni|personne|pas|refus\w+)\b[^.;\n]{0,60}\b(?:dit|dire|précisé|préciser|indiqué|indiquer) si (?:le|la|les|ce|cette) (?:\w+ )?(?:compte|profil|chaîne|numéro|voix|enregistrement|vidéo)s?\b[^.;\n]{0,20}\b(?:appart\w+|est|était)\b",
                r"\brien (?:qui )?(?:\w+ ){0,3}?(?:prouv|démontr|confirm|indiqu|attest)\w* que\b",
                r"\bn[’']\w+ (?:\w+ )?(?:relevé|trouvé|décelé|constaté|vu|détecté|repéré|observé) aucune? (?:\w+ )?(?:manipulation|montage|retouche|coupe|coupure|altération|falsification|modification)\w*",
                r"\b(?:été|sont|ont été) (?:tous |toutes )?(?:comparé|confronté|recoupé)e?s? (?:aux|à|avec|au) (?:\w+ ){0,2}?(?:images?|photos?|vidéos?|enregistrements?|archives|satellit\w*)\b|\bcomparé (?:la|les|le|l[’']|sa|son|leur)\s?(?:voix|enregistrement|écriture|signature|images?|bande)s?\b",
                r"\b(?:jugé|déclaré|estimé|considéré)\w* (?:comme )?(?:authentique|véritable|vrai)s? (?:la |le |les |l[’'])(?:vidéo|lettre|enregistrement|bande|document|photo|image|message)s?\b|\b(?:vidéo|lettre|enregistrement|bande|document|photo|image|message)s? (?:jugé|déclaré|estimé)e?s? (?:authentique|véritable)s?\b",
                r"\bdat(?:é|er|ent|e|ée|ées|és) (?:la |le |les |ces |cette |des )(?:\w+ )?(?:images?|photos?|vidéos?|lettres?|enregistrements?|documents?|séquences?)\b",
                r"\b(?:appelé|composé|joint) (?:tous )?(?:les |ces |chacun des )(?:\w+ )?numéros\b",
                r"\b(?:tien|considèr|juge)\w* [^.;\n]{0,40}\bpour (?:authentique|vraie?|bonne)s?\b",
                r"\b(?:localisé|situé|géolocalisé|localiser|situer|localise|situe)e?s? (?:la |le |les |cette |ces |l[’\'])(?:\w+ )?(?:scène|vidéo|images?|photos?|séquence|tournage|lieu|enregistrement|film)\w*|\bidentifié le (?:lieu|site)\b",
                r"\b(?:vidéo|photo|images?|enregistrement|film)\w*\b[^.;\n]{0,80}\b(?:a|ont|l[’\']a|l[’\']ont|avait) (?:formellement )?reconnu\w*|\breconnu (?:le|la|son|sa|leur) (?:prisonnier|captif|soldat|fils|fille|mari|frère|père|visage|femme|sœur)\b|\bl[’\'](?:a|ont) (?:formellement )?reconnu\w* (?:sur|à (?:sa|son|ses)|grâce)",
                r"\b(?:examin|analys|étudi|vérifi|pass)\w* (?:\w+ )?(?:les |ses |leurs )métadonnées\b|\bmétadonnées\b[^.;\n]{0,60}\b(?:examin|analys|étudi|montr|confirm|établiss)\w*",
                r"\brecherche (?:d[’\']images? )?inversée\b|\b(?:relevé|trouvé|décelé|constaté|repéré)e?s? (?:deux|trois|quatre|des|plusieurs|une?) (?:\w+ )?(?:coupures?|coupes?|raccords?|montages?|traces?)\b",
                r"\b(?:deuxième|seconde|autre|troisième) (?:source|témoin|responsable)\b[^.;\n]{0,60}\b(?:la même (?:chose|version|histoire)|le même récit)\b",
                r"\b(?:expert\w*|linguiste\w*|phonétic\w+|spécialiste\w*|graphologue\w*|historien\w*)\b[^.;\n]{0,80}\b(?:accent|dialecte|écriture|encre|papier|signature)\b",
                r"\b(?:analyse|examen) (?:de |du |des |d[’\'])(?:la |l[’\'])?(?:\w+ )?(?:cratère\w*|débris|fragments?|éclats|métadonnées|ombres|voix|vidéos?|images?|photos?|fichiers?|écriture|signature|enregistrement)\b[^.;\n]{0,60}\b(?:montr|révèl|révél|conclu|établi|indiqu|confirm)\w*",
                r"\b(?:reconn|adm|concéd|convenu)\w* que (?:l[’\']|la |le |les |ces |ce |cette )(?:\w+ )?(?:courriels?|mails?|messages?|lettres?|photos?|images?|notes?|enregistrements?)\b[^.;\n]{0,20}\b(?:authentique|réel|vrai)\w*|\btrop tôt pour (?:dire|savoir|déterminer|affirmer)\b",
                r"\b(?:conclu|établi|constaté|démontré) que [^.;\n]{0,60}\bn[’']\w+ pas été (?:trafiqu|mont|manip|truqu|retouch|falsifi|altér)\w*",
                r"\bon ignore (?:encore )?(?:qui|quand|où|si|comment)\b(?=[^.;\n]{0,60}\b(?:film|enregistr|scène|vidéo|image|voix|appel|document)\w*)",
                r"\b(?:dénonc|évoqu|qualifi)\w* [^.;\n]{0,40}\b(?:un faux|de faux|des faux|une falsification|un montage|de montage)\b",
                r"\brien ne (?:prouve|permet|indique|confirme|garantit)\b",
                r"\b(?:conclu|certifi|attest|confirm|établi)\w* que (?:l[’']|la |le |les |cette |ces |cet )(?:\w+ )?(?:enregistrement|bande|vidéo|audio|document|lettre|courriel|message|photo|image|note)\w* [^.;\n]{0,30}\b(?:authentique|filmée?|tournée?|enregistrée?|prise?)s?\b",
                r"\bcomparé [^.;\n]{0,40}\b(?:avec|à)\b(?=[^.;\n]{0,40}(?:satellit|archive|base|registre|carte))",
                r"\b(?:à supposer|si tant est|s[’']il s[’']avère|si) (?:que )?[^.;\n]{0,30}\b(?:authentique|avérée?)s?\b",
                r"\bidentité\b[^.;\n]{0,80}\b(?:établie?|déterminée?|vérifiée?)\b",
                r"\breconn(?:u|ue|aît|aissent|ut|urent) (?:la|sa|leur|les|leurs) (?:voix|écriture)\b|\bvoix\b[^.;\n]{0,40}\breconnue?s?\b",
                r"\b(?:comparé|confronté|rapproché)e?s? (?:la|les|sa|leurs?|le) (?:voix|façades?|signatures?|visages?|écriture)\b|\bgéolocalis\w+",
                r"\b(?:reconn|adm|concéd)\w+ que (?:l[’']|la |le |les |cet |cette |ce )(?:enregistrement|bande|vidéo|audio|document|lettre)\w* [^.;\n]{0,20}\b(?:authentique|réel|vrai)\w*",
                r"\bdoute\w*[^.;\n]{0,20}\bque\b[^.;\n]{0,50}\b(?:soit|provienne|appartienne)\b",
                r"\b(?:pas (?:été )?en mesure|impossible|incapables?) de (?:dire|savoir|déterminer|établir|localiser)\b",
                r"\b(?:établi|conclu|constaté|prouvé|démontré) que [^.;\n]{0,50}?\b(?:pas|aucun\w*)\b[^.;\n]{0,30}?"
                r"(?:mont|manip|trafiqu|truqu|retouch|falsifi|altér)\w*",
                r"\bn[’']\w+ (?:\w+ )?(?:relevé|trouvé|décelé|constaté) aucun\w* (?:trace|signe|indice)\w* [^.;\n]{0,40}?"
                r"(?:mont|manip|trafiqu|truqu|retouch|falsifi|altér)\w*",
                r"\b(?:in)?vérifi\w+|\bauthentifi\w+|\bauthenticité\b|\bcorrobor\w+|\brecoup\w+",
                r"\bsi (?:l[’']|(?:la|le|les|cette|cet|ce) )(?:voix|enregistrement|bande|vidéo|audio|appel"
                r"|document|conversation|images?)\b[^.;\n]{0,30}?\b(?:est|soit|était|sont|appart\w+|provi\w+)\b",
                r"\bconfirm(?:é|ée|és|ées|er|ent|ait|ation)\b",
            ),
            "translating": (r"\btradui\w+",),
        },
        checking=(
            r"(?:identifi|détermin|jug|déclar|estim)(?:é|ée|és|ées|er)|parler|entretenir|échanger|joindre|montrent|prouvent|établissent",
            r"(?:dat|appel|compos)(?:é|ée|és|ées|er)",
            r"(?:localis|situ|examin|analys|compar|étudi|confront)(?:é|ée|és|ées|e|ent|er|a|èrent|ait|aient)",
            r"relev\w+|trouvé\w*|décelé\w*|admis|concédé|convenu",
            r"(?:vérifi|authentifi|confirm|corrobor|géolocalis|certifi|attest|identifi)(?:é|ée|és|ées|e|ent|er|a|èrent|ait|aient)",
            r"recoup(?:é|ée|és|ées|e|ent|er)",
            r"conclu\w*|établi\w*|reconn\w+|compar\w+",
        ),
        asserting=(
            r"\breconnu\b(?=[^.;\n]{0,60}\b(?:voix|écriture|fils|mari|frère|père|fille|femme|sœur)\b)|\b(?:homme|femme|soldat|voix|personne) (?:sur|dans|à) (?:la|le|les|l[’'])\s?\w+ (?:est|était)\b|\b(?:authentique|réel|réelle|véritable|vrai|vraie)s?, (?:a |ont |selon |d[’']après |assure|affirme|dit)\w*",
            r", (?:a|ont) (?:conclu|estimé|jugé|établi|tranché|constaté)\b|\b(?:montrent|prouvent|confirment|établissent|attestent) que\b|\b(?:identifié|déterminé|établi|localisé|situé) (?:l[’']endroit|le lieu|la rue|le site|la scène|l[’']emplacement)|\bpu (?:identifier|déterminer|établir)\b|\b(?:jugé|déclaré|estimé|considéré)\w* (?:comme )?(?:authentique|véritable)|\b(?:comparé|confronté|recoupé)e?s?\b",
            r"\b(?:a|ont|avait|avaient|pu) (?:daté|dater|appelé|composé|joint)\b|\bpour (?:authentique|vraie?|bonne)s?\b",
            r"\b(?:localisé|situé|géolocalisé|localise|situe)e?s?\b|\bidentifié le (?:lieu|site)\b|\bl[’'](?:a|ont|avait|avaient) (?:formellement )?reconnu\w*|\breconnu (?:le|la|son|sa|leur) |\b(?:examiné|analysé|étudié)e?s?\b(?=[^.;\n]{0,30}\bmétadonnées)|\bmétadonnées\b[^.;\n]{0,60}\b(?:montr|confirm)\w*|\bpu (?:localiser|situer)\b|\binversée\b[^.;\n]{0,60}\b(?:montr|retrouv|révèl|révél|permis|men|abouti)\w*|\b(?:relevé|trouvé|décelé|constaté|repéré)e?s? (?:deux|trois|quatre|des|plusieurs|une?)\b",
            r"\bla même (?:chose|version|histoire)\b|\ble même récit\b|\b(?:accent|dialecte|écriture|encre|papier|signature)\b[^.;\n]{0,60}\b(?:est|sont|serait|était|provien\w*|date\w*|corresp\w*|appart\w*)\b|\b(?:analyse|examen)\b[^.;\n]{0,90}\b(?:montr|révèl|révél|conclu|établi|confirm)\w*|\bconvenu\b",
            r"\b(?:conclu|certifié|attesté)\b",
            r"\breconn(?:u|ue|ut|urent|aît)\b(?=[^.;\n]{0,60}\b(?:voix|écriture|authentique|réel|vrai))|\bvoix\b[^.;\n]{0,40}\breconnue?s?\b|\b(?:comparé|confronté|rapproché|géolocalisé)e?s?\b|\badmis\b(?=[^.;\n]{0,60}\b(?:authentique|réel|vrai))",
            r"\b(?:a|ont|avait|été) (?:établi|prouvé)e?s?\b",
            r"\b(?:vérifi|authentifi|confirm|corrobor|recoup)(?:é|ée|és|ées|e|ent|a|èrent)\b",
            r"\bpu (?:vérifier|authentifier|confirmer|recouper)\b",
        ),
        confirming=(r"vérifiée?s?|confirmée?s?|confirm(?:er|ent|ait|ation)",),
        confirmed_things=(
            r"numéro|réel|véritable|enregistr|appel|conversation|vidéo|audio|image|photo|document|lettre|message"
            r"|courriel|voix|authenti|identité|information|récit|témoi|lieu|indépend|traduction"
            r"|chiffre|existence|contenu|propos|bande|écoute|\bnotes?\b|expert|source|faits"
            r"|version|analyse|laboratoire|déclaration",
        ),
        no_tampering=(
            r"\bn[’']\w+ (?:\w+ )?(?:relevé|trouvé|décelé|constaté|vu|détecté|repéré|observé) aucune? (?:\w+ )?(?:manipulation|montage|retouche|coupe|coupure|altération|falsification|modification)\w*",
            r"\bsans (?:y |en )?(?:trouver|déceler|relever|constater|détecter) (?:de |d[’\']|la moindre |aucune? )?(?:trace|signe|indice|preuve)?s?[^.;\n]{0,30}?(?:mont|manip|trafi|truqu|retouch|falsifi|altér)\w*|\b(?:pas|aucune?) (?:trouvé |décelé |relevé )?(?:de |d[’\'])?(?:trace|signe|indice)s? (?:de |d[’\'])?(?:mont|manip|trafi|truqu|retouch|falsifi|altér)\w*",
            r"\b(?:établi|conclu|constaté|prouvé|démontré) que [^.;\n]{0,50}?\b(?:pas|aucun\w*)\b[^.;\n]{0,30}?"
            r"(?:mont|manip|trafiqu|truqu|retouch|falsifi|altér)\w*",
            r"\bn[’']\w+ (?:\w+ )?(?:relevé|trouvé|décelé|constaté) aucun\w* (?:trace|signe|indice)\w* [^.;\n]{0,40}?"
            r"(?:mont|manip|trafiqu|truqu|retouch|falsifi|altér)\w*",
        ),
        disclaimed=(
            r"\btrop tôt\b",
            r"\bignor\w+\b|\b(?:un|de|des) faux\b|\bfalsification\b|\bun montage\b",
            r"\brien ne\b|\b(?:à supposer|si tant est|s[’']il s[’']avère|si [^.;\n]{0,30}(?:authentique|avérée?))",
            r"\b(?:pas|jamais|aucun\w*|personne|rien|ni|ne|sans|impossible|incapable)\b|\bn[’'](?!est que)",
            r"\b(?:peu de|rarement|au lieu d\w*|plutôt que|aura(?:it|ient) (?:dû|pu)|s['’]abst\w+|évit\w+)\b",
            r"\b(?:dément\w*|démenti\w*|nie|nient|nié|niait|à tort|fausse\w*|faussement|mensong\w+)\b",
            r"\bnon (?:vérifi|confirm|authentifi)\w+|\brefus\w+ (?:de|à)\b|\breste(?:nt)? à\b",
            # What is asked, doubted, tried, wanted or still to come has not been done.
            r"\binvérifi\w+|\b(?:si|doute\w*|contesté\w*|difficile\w*|faute de|avant d|afin de|en cours)\b",
            r"\b(?:tente|tentent|tenté|essaie|essaient|essaye|essayé|cherche|cherchent|cherché|espère"
            r"|espèrent|demandent|veut|veulent|doit|doivent|devra|devrait|devront|pourrait|va|vont)\b",
        ),
        hedged=(r"\b(?:aura(?:it|ient) été|prétend\w*|prétendument|soi-disant|apparemment)\b",),
        methods={
            "phone numbers": (
                r"\bnuméros? (?:de (?:téléphone|portable|mobile)|téléphoniques?)\b"
                r"|\b(?:appel|compos|téléphon)\w+[^.;\n]{0,50}\bnuméros?\b"
            ),
            "messaging apps": (
                r"\bmessageries?\b"
                r"|\b(?:comptes?|profils?) (?:sur )?(?:whatsapp|telegram|viber|signal)\b"
            ),
            "social media profiles": (
                r"\bréseaux sociaux\b"
                r"|\b(?:comptes?|pages?) (?:facebook|instagram|linkedin|vkontakte|tiktok|twitter)\b|\bprofils?\b"
            ),
            "geolocation": (
                r"\bgéo-?locali\w+"
                r"|\b(?:images?|photos?|vues?|clichés?) (?:\w+ )?(?:satellit|aérien)\w*|\bpoints? de repère\b|\bstreet view\b"
            ),
            "official confirmation": r"\b(?:ministère|autorités|gouvernement|porte-parole)\b[^.;\n]{0,25}\bconfirm\w+|\bconfirm\w+ par (?:le |la |les |un |une )?(?:ministère|autorités|gouvernement|porte-parole)\b",
            "other news reports": r"\b(?:articles?|informations|comptes rendus) (?:de (?:la )?presse|d[’']autres (?:médias|journaux))\b|\bautres médias\b",
            "interview": (
                r"\b(?:interrog|interview)(?:é|és|ée|ées|er|eant|eait|aient|ea|eons|èrent|a|ent)\b"
                r"|\b(?:parlé|échangé|entretenus?) (?:avec|à) (?:\w+ ){0,3}(?:témoin|voisin|habitant|proche|survivant|riverain|collègue)\w*"
                r"|\bentretiens? avec (?:\w+ ){0,3}(?:témoin|voisin|habitant|proche|survivant|riverain|collègue)\w*"
            ),
            "second translator": r"\b(?:seconde?|deuxième|autres?|deux|trois|indépendante?s?) (?:traduct|interprèt)\w*|\b(?:traduct\w+|interprètes?) (?:indépendant|assermenté)\w*",
            "voice comparison": (
                r"\b(?:comparaisons?|analyses?|reconnaissance|expertise) (?:des? (?:la |sa |leurs? )?voix|vocales?)\b"
                r"|\bcompar\w+[^.;\n]{0,70}\bvoix\b"
                r"|\bvoix\b[^.;\n]{0,70}\bcompar\w+"
            ),
            "documents": (
                r"\b(?:registres?|extraits?|relevés?|documents?|archives?|dossiers?|actes?|bons?)\b[^.;\n]{0,20}\b(?:du commerce|commercia\w+|bancaires?|officiel\w*|militaires?|judiciaires?|douan\w+|foncier\w*|d[’']état civil|de vol|de livraison|fisca\w+|du personnel)\b"
                r"|\bfactures?\b|\bcadastre\b|\bbordereaux?\b"
            ),
            "metadata": r"\bmétadonnées\b|\bexif\b|\bhorodat\w+",
            "image search": r"\brecherches? (?:d[’']images? )?inversées?\b|\brecherches? par images?\b",
            "forensic examination": (
                r"\bforensi\w+|\bpolice scientifique\b|\bphonéticien\w*"
                r"|\b(?:experts?|ingénieurs?|spécialistes?|analystes?|laboratoires?|techniciens?) (?:en |du |de l[’']|d[’'])?(?:acousti|audio|son\b|phonéti|voca|criminalisti)\w*"
            ),
            "handwriting comparison": r"\bgrapholog\w+|\bécriture manuscrite\b|\b(?:compar|expertis)\w*[^.;\n]{0,40}\bécritures?\b",
        },
        objects={
            "recording": r"\b(?:appels?|enregistrements?|vidéos?|audios?|bandes?|conversations?|images|extraits?|fichiers?|authenticité|film)\b",
            "speaker": r"\bidentité\w*|\bidentifi\w+|\b(?:locuteurs?|interlocuteurs?|voix)\b",
            "translation": r"\btraductions?\b",
            "content": r"\b(?:affirmations?|événements?|récits?|déclarations?|rapports?|informations?|chiffres?|accusations?|témoignages?|bilans?|contenus?)\b",
        },
        other_matters=(
            r"\bconfirm\w* (?:la |le |les |l[’']|sa |son |une |un )(?:[\w-]+ ){0,2}?(?:peine|condamnation|jugement|verdict|arrêt|sentence|décision|nomination|sanction|amende|suspension)s?\b|\b(?:peine|condamnation|jugement|verdict|sentence|nomination|sanction)s? (?:a |ont |est |sont )?(?:été )?confirmée?s?\b",
            r"\b(?:authentifi|vérifi)\w* (?:les |ses |leurs |chaque |tous les )(?:\w+ )?(?:utilisateurs?|clients?|visiteurs?|passagers?|électeurs?|abonnés?|usagers?)\b",
            r"\b(?:vérifi|confirm)(?:er|ez|ent|é) (?:votre|leur|son|ses|leurs|vos|sa) (?:\w+ )?(?:numéro|téléphone|paiement|connexion|mot)\w*",
            r"\b(?:compte|profil|page|chaîne)s? (?:\w+ ){0,2}?(?:vérifié|certifié|authentifié)e?s?\b",
            r"\b(?:vérifi|confirm)(?:er|ez|ent|é) (?:votre|leur|son|ses|leurs|vos|sa) (?:réservation|billet|compte|adresse|âge|inscription|commande|présence|participation)s?\b",
        ),
        inconclusive=(
            r"\bsans (?:pouvoir )?conclure\b|\baucune conclusion\b|\bsans résultat\b|\bpas concluant\w*",
        ),
        silences=(
            r"\bsans (?:la moindre |aucune )?réserves?\b|\b(?:personne|nul|aucune partie) ne (?:conteste|contestait|met en doute)\b|\bn[’'](?:est|a) (?:pas |jamais )(?:été )?contestée?s?\b",
            r"\bsans (?:hésit\w+|(?:le moindre |aucun )?doute|une hésitation)\b",
            r"\bsans (?:préciser|nommer|dire|citer|indiquer|expliquer|donner|révéler|mentionner|détailler)\b(?! si\b)[^,.;\n]*",
        ),
        clause_openings=("mais", "tandis que", "alors que", "cependant", "toutefois", "bien que"),
        relative_openings=("qui", "dont", "lequel", "laquelle"),
    ),
    particulars=ParticularPatterns(
        streets=(
            r"\b\d{1,4}(?:\s?(?:bis|ter|quater))?,?\s+"
            r"(?i:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route)\s+"
            r"(?:de\b|du\b|des\b|d['’]|la\b|le\b|l['’]|<capital>)",
        ),
        passport=("passeport",),
        channel=(r"\bchaîne",),
    ),
    occasions={
        "reporters": (
            r"(?:déclaré|dit) (?:à des|aux) journalistes|lors d['’]une conférence de presse",
        ),
        "asked": (r"interrogée? (?:sur|par)",),
        "posted": (r"sur (?:Telegram|Facebook|Twitter|Instagram)\b",),
        "interview": (r"dans (?:un|une|l['’]) ?(?:interview|entretien)",),
        "recording": (r"dans (?:un |l['’])\s?(?:enregistrement|appel)",),
        "answered": (r"(?:répond|répliqu)\w*",),
    },
    taken_from=(r"(?:cité|reproduit|repris)\w* ici\b|nous citons",),
    person_endings=contrast("ons ions", "ez iez", "ent aient"),
    nations=glossary(
        """
        afghan talib: afghanistan
        albanais albanie: albania
        algérie algérien: algeria
        américain amérique: america
        angola: angola
        argentin: argentina
        armén: armenia
        australi: australia
        autrich: austria
        azerb azéri: azerbaijan
        bangladesh: bangladesh
        bélarus biélorus: belarus
        belge belgique: belgium
        bolivi: bolivia
        bosni bosniaque: bosnia
        brésil: brazil
        britanni anglais anglaise angleterre: britain
        bulgar: bulgaria
        burkin: burkina
        birman birmanie: burma
        cameroun: cameroon
        canad: canada
        tchad: chad
        tchétchèn tchétchén: chechnya
        chili$ chilien: chile
        chine$ chinois: china
        colombi: colombia
        congo: congo
        croat: croatia
        cuba$ cubain: cuba
        tchèque tchéquie: czechia
        danois danemark: denmark
        néerland hollandais: netherlands
        égypt: egypt
        érythré: eritrea
        estoni: estonia
        éthiopi: ethiopia
        finland: finland
        français française françaises france$: france
        géorgi: georgia
        alleman allemagne: germany
        ghan: ghana
        grec$ grecs$ grecque grèce: greece
        haïti: haiti
        hongr: hungary
        inde$ indien: india
        indonési: indonesia
        iran: iran
        irak: iraq
        irland: ireland
        israél israël: israel
        itali: italy
        japon: japan
        jordan: jordan
        kazakh: kazakhstan
        kényan kenya: kenya
        corée coréen: korea
        kosov: kosovo
        kurde: kurds
        letton: latvia
        liban: lebanon
        liby: libya
        lituan: lithuania
        mali$ malien: mali
        mexic mexique: mexico
        moldav: moldova
        maroc: morocco
        népal: nepal
        niger$ nigérien: niger
        nigéria: nigeria
        norvég norvège: norway
        pakistan: pakistan
        palestin gaza$ hamas$: palestine
        pérou péruvien: peru
        philippin: philippines
        polon: poland
        portug: portugal
        roumain roumanie: romania
        russe russie: russia
        rwand: rwanda
        saoudi: saudi
        sénégal: senegal
        serbe serbie: serbia
        slovaq slovaquie: slovakia
        slovèn: slovenia
        somali: somalia
        espagn: spain
        soudan: sudan
        suédois suède: sweden
        suisse: switzerland
        syri: syria
        taïwan: taiwan
        thaïland: thailand
        tunisi: tunisia
        turc$ turcs$ turque turquie: turkey
        ougand: uganda
        ukrain: ukraine
        vénézu: venezuela
        vietnam: vietnam
        yémen: yemen
        """
    ),
    mutual_words=word_set("rencontré rencontre épousé parlé"),
    absent={
        **not_collected(
            """
            sources.other_phrasal_acts sources.spans_of_time
 sources.no_receivers sources.asking_words sources.origins_of_material
            sources.captivity sources.gerund_openings
            sources.adjacent_ends
            sources.had_access_forms
            sources.facts
            sources.taking_verbs
            """
        ),
        "speech.describing_verbs": "Arabic alone has the thing after whoever speaks.",
        "speech.description_openings": "Read with describing_verbs alone, which is not there.",
        "phrases.object_endings": "Whoever is spoken to has a preposition or an article.",
        "checks.impersonal": "Read in Arabic alone, where a prefix names who could not.",
        "common_roles": "Read with kindred_roles alone, which are not collected.",
        "retold_synonyms": "Not collected: retellings are measured over English quotes.",
        "retold": "Retellings are read by the English words that these stand for.",
        "compared_numbers.scale_endings": "Words for thousands stand apart from their figures.",
        "sense.weak_actors": "No noun has its plural for some of its singular cases.",
        "sense.telling_articles": "Read with such nouns alone.",
        "tense_endings": "A French stem changes with the tense, so that the two are no forms of one word.",
        "reported_forms": "What another said is told in forms that are met elsewhere too.",
        "kindred_roles": "Not collected: roles are compared in English alone.",
        "spelling.contractions": "French contracts alike in every text: “du”.",
        "spelling.contraction_endings": "French cuts what a word begins with.",
        "spelling.pronoun_endings": "French cuts what a word begins with.",
        "spelling.pronouns": "No ending hangs on them.",
        "spelling.elided_endings": "French cuts what a word begins with.",
        "spelling.ordinal_endings": "Not collected: “1er” is read as it stands.",
        **not_collected(
            """
            sources.material_endings
            sources.conditions
            sources.conditions
            sources.tapping_nouns
            sources.calls
            sources.capturing_verbs
            sources.means_nouns
            phrases.object_pronouns
            sources.picking_up_verbs sources.microphones sources.operator_phrases  sources.publication_places sources.requests sources.request_openings  sources.new_determiners sources.place_prepositions sources.place_determiners speech.retorting_verbs speech.retort_ends speech.putting_verbs speech.putting_phrases sources.aide_nouns
            sources.granting_verbs sources.access_verbs sources.writings sources.affiliations
            sources.needing_objects sources.needing_receivers sources.double_objects
            statements.unsaid sources.admitting_verbs sources.playing_verbs
            phrases.possessives speech.closing_cues speech.noun_verbs  speech.modals
            speech.passive_verbs speech.passive_contractions speech.capture_verbs
            speech.aims speech.aim_participles speech.showing_verbs
            speech.opinion_verbs phrases.object_determiners
            phrases.plural_determiners phrases.quantifiers
            phrases.origins phrases.small_in_names phrases.apposition_openings
            phrases.supposing_verbs phrases.aside_endings

             people.not_names people.common_in_names works.title_participles works.languages works.word_nouns
            sources.by_endings sources.naming_phrases sources.adjective_endings sources.plural_endings
            sources.receiver_endings sources.breaking_verbs sources.addressing_verbs sources.reports sources.unnamed_phrases
            sources.unnamed_stems
            statements.duration_numbers statements.duration_units
            statements.duration_approximators statements.activities numbers dates layout
            not_hedges
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "A French apostrophe stands after the letters that are left, within a word.",
        "phrases.possessive_endings": "French has “de” instead.",
        "phrases.plural_possessive_endings": "French has “de” instead.",
        "particulars.months": "A French house number stands before its street, so that no month follows it.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
