"""The tables of English.

Ceiling: all tables of a language are in one file, and English has the most.
"""

from __future__ import annotations

from provenance.domain.language.compared_numbers import ComparedNumbers
from provenance.domain.language.language import (
    CheckWords,
    DateWords,
    Language,
    LayoutPatterns,
    NumberWords,
    ParticularPatterns,
    PeopleWords,
    PhraseWords,
    RetoldWords,
    SourceWords,
    SpeechWords,
    StatementPatterns,
    WordOrder,
    WorkWords,
)
from provenance.domain.language.sense_words import SenseWords
from provenance.domain.language.speech_verbs import verbs_in_four_forms
from provenance.domain.language.spelling import SpellingWords
from provenance.domain.language.word_lists import (
    contrast,
    forms_of,
    glossary,
    not_collected,
    number_values,
    ordinals,
    phrase_glossary,
    phrase_pairs,
    plurals,
    word_set,
    word_sets,
)
from provenance.domain.messages import gettext_noop

_SPEECH = SpeechWords(
    verbs={
        **verbs_in_four_forms(
            """
            comment comments commented commenting think thinks thought thinking believe believes
            believed believing hope hopes hoped hoping mean means meant meaning agree agrees agreed
            agreeing offer offers offered offering begin begins began beginning fire fires fired
            firing express expresses expressed expressing lie lies lied lying attack attacks
            attacked attacking cast casts cast casting support supports supported supporting oppose
            opposes opposed opposing view views viewed viewing feel feels felt feeling see sees saw
            seeing consider considers considered considering find finds found finding show shows
            showed showing speak speaks spoke speaking talk talks talked talking want wants wanted
            wanting know knows knew knowing use uses used using open opens opened opening close
            closes closed closing order orders ordered ordering endorse endorses endorsed endorsing
            appeal appeals appealed appealing rule rules ruled ruling question questions questioned
            questioning challenge challenges challenged challenging invite invites invited inviting
            sigh sighs sighed sighing grumble grumbles grumbled grumbling snap snaps snapped
            snapping groan groans groaned groaning growl growls growled growling laugh laughs
            laughed laughing chuckle chuckles chuckled chuckling smile smiles smiled smiling bark
            barks barked barking chime chimes chimed chiming quip quips quipped quipping bellow
            bellows bellowed bellowing coax coaxes coaxed coaxing deadpan deadpans deadpanned
            deadpanning drawl drawls drawled drawling wail wails wailed wailing coo coos cooed cooing
            soothe soothes soothed soothing spit spits spat spitting croak croaks croaked croaking
            plead pleads pleaded pleading stammer stammers stammered stammering whimper whimpers
            whimpered whimpering giggle giggles giggled giggling retort retorts retorted retorting
            thunder thunders thundered thundering rasp rasps rasped rasping bawl bawls bawled
            bawling shriek shrieks shrieked shrieking hiss hisses hissed hissing mumble mumbles mumbled mumbling murmur
            murmurs murmured murmuring gasp gasps gasped gasping sob sobs sobbed sobbing grin grins
            grinned grinning interrupt interrupts interrupted interrupting protest protests
            protested protesting scoff scoffs scoffed scoffing sneer sneers sneered sneering whine
            whines whined whining shrug shrugs shrugged shrugging boom booms boomed booming roar
            roars roared roaring
            text texts texted texting
            assure assures assured assuring reassure reassures reassured reassuring
            encourage encourages encouraged encouraging discuss discusses discussed discussing
            """,
            weak=True,
        ),
        **verbs_in_four_forms(
            """
            dismiss dismisses dismissed dismissing call calls called calling dub dubs dubbed dubbing label labels labeled labeling brand
            brands branded branding term terms termed terming deem deems deemed deeming denounce
            denounces denounced denouncing condemn condemns condemned condemning criticize
            criticizes criticized criticizing criticise criticises criticised criticising blast
            blasts blasted blasting slam slams slammed slamming mock mocks mocked mocking ridicule
            ridicules ridiculed ridiculing praise praises praised praising hail hails hailed hailing
            dismiss dismisses dismissed dismissing accuse accuses accused accusing characterize
            characterizes characterized characterizing portray portrays portrayed portraying blame
            blames blamed blaming compare compares compared comparing refer refers referred
            referring cite cites cited citing credit credits credited crediting thank thanks thanked
            thanking congratulate congratulates congratulated congratulating reject rejects rejected
            rejecting decry decries decried decrying deride derides derided deriding lambaste
            lambastes lambasted lambasting rail rails railed railing rip rips ripped ripping tout
            touts touted touting defend defends defended defending propose proposes proposed
            proposing outline outlines outlined outlining define defines defined defining quote
            quotes quoted quoting threaten threatens threatened threatening indicate indicates
            indicated indicating paint paints painted painting
            """,
            naming=True,
        ),
        **verbs_in_four_forms(
            """
            say says said saying tell tells told telling ask asks asked asking add adds added adding
            reply replies replied replying answer answers answered answering respond responds
            responded responding write writes wrote writing tweet tweets tweeted tweeting post posts
            posted posting state states stated stating declare declares declared declaring announce
            announces announced announcing claim claims claimed claiming argue argues argued arguing
            insist insists insisted insisting explain explains explained explaining note notes noted
            noting observe observes observed observing remark remarks remarked remarking warn warns
            warned warning admit admits admitted admitting acknowledge acknowledges acknowledged
            acknowledging concede concedes conceded conceding confess confesses confessed confessing
            confirm confirms confirmed confirming deny denies denied denying suggest suggests
            suggested suggesting recall recalls recalled recalling remember remembers remembered
            remembering continue continues continued
            continuing conclude concludes concluded concluding predict predicts predicted predicting
            promise promises promised promising pledge pledges pledged pledging vow vows vowed
            vowing quip quips quipped quipping joke jokes joked joking shout shouts shouted shouting
            yell yells yelled yelling scream screams screamed screaming cry cries cried crying
            whisper whispers whispered whispering mutter mutters muttered muttering exclaim exclaims
            exclaimed exclaiming repeat repeats repeated repeating report reports reported reporting
            reveal reveals revealed revealing charge charges charged charging allege alleges alleged
            alleging assert asserts asserted asserting contend contends contended contending
            maintain maintains maintained maintaining complain complains complained complaining
            boast boasts boasted boasting urge urges urged urging advise advises advised advising
            estimate estimates estimated estimating caution cautions cautioned cautioning lament
            laments lamented lamenting proclaim proclaims proclaimed proclaiming read reads read
            reading demand demands demanded demanding wonder wonders wondered wondering testify
            testifies testified testifying stress stresses stressed stressing emphasize emphasizes
            emphasized emphasizing emphasise emphasises emphasised emphasising reiterate reiterates
            reiterated reiterating point points pointed pointing counter counters countered
            countering retort retorts retorted retorting chant chants chanted chanting sing sings
            sang singing opine opines opined opining speculate speculates speculated speculating
            elaborate elaborates elaborated elaborating clarify clarifies clarified clarifying chime
            chimes chimed chiming interject interjects interjected interjecting fume fumes fumed
            fuming gush gushes gushed gushing tease teases teased teasing muse muses mused musing
            intone intones intoned intoning mention mentions mentioned mentioning signal signals
            signaled signaling plead pleads pleaded pleading beg begs begged begging swear swears
            swore swearing apologize apologizes apologized apologizing describe describes described
            describing dictate dictates dictated dictating
            """,
        ),
    },
    retorting_verbs=word_set(
        "shot shoots fired fires hit hits snapped shouted came yelled barked called"
    ),
    retort_ends=word_set("back"),
    putting_verbs=word_set(
        "put puts described describes summed explained phrased saw remembers remembered"
    ),
    putting_phrases=("is how", "was how", "as"),
    according_to=("according to", "in the words of"),
    speech_nouns=word_set(
        "word words phrase phrases line expression quip slogan term remark motto"
    ),
    owner_phrases=(
        "was coined by",
        "were coined by",
        "is that of",
        "was that of",
        "were those of",
        "are those of",
        "is owed to",
        "comes from",
        "came from",
        "come from",
        "belongs to",
        "belong to",
        "was spoken by",
        "were spoken by",
        "was uttered by",
        "were uttered by",
        "is attributed to",
        "was attributed to",
        "is from",
        "is by",
    ),
    referring_phrases=(
        "that is how",
        "that is what",
        "that was how",
        "that was what",
        "this is how",
        "this is what",
        "this was how",
        "thus",
        "so",
    ),
    opening_views=(
        "for",
        "to",
    ),
    copulas=word_set("is are was were remains remained amounts"),
    auxiliaries=word_set(
        """
            has have had also later then previously recently once would could can will may might did
            does do not never often repeatedly reportedly just again still even simply now long
            always sometimes either both all himself herself themselves itself already first further
            soon instead too ever only neither was were is are been being be quoted as famously
            """
    ),
    noun_verbs=word_set(
        """
            text texts claim claims comment comments report reports note notes state states call calls tweet
            tweets post posts answer answers reply replies remark remarks promise promises pledge
            pledges vow vows charge charges demand demands joke jokes question questions label
            labels brand brands term terms warning saying reading writing meaning feeling ruling
            order orders point points offer offers attack attacks challenge challenges blame credit
            thanks support views view use uses cast show shows find appeal appeals rule rules talk
            talks stress hope hopes cry cries lie lies estimate estimates signal signals fire fires
            counter counters suggestion close open
            """
    ),
    noun_signs=word_set("of to for in with no any"),
    modals=word_set(
        """
            will would can could may might shall should must do does did to don't
            """
    ),
    passive_verbs=word_set("is are was were be been being"),
    passive_contractions=("what's", "what’s", "that's", "that’s", "it's", "it’s"),
    capture_verbs=word_set("caught heard overheard recorded taped filmed captured"),
    aims=word_set("objective objectives aim aims goal goals purpose intention intent"),
    aim_participles=("stated", "declared", "professed"),
    showing_verbs=word_set("show indicate suggest reveal find see read"),
    opinion_verbs=word_set("agree want think believe"),
    quoting_verbs=word_set("quote cite"),
)
_PHRASES = PhraseWords(
    pronouns=word_set("he she they it i we you who which"),
    determiners=word_set(
        """
            the a an his her their its this that these those my our your one some many another
            several two three four most other both each every
            """
    ),
    borders=word_set(
        """
            that when while as but because if after before although though where since until whether
            than so what why how is was are were be been being has had have will would could should
            may might can did does do not yet nor or without despite unless once into onto about
            against between toward towards said says told including like just even who whom which
            whose
            """
    ),
    after_names=word_set(
        """
            in on at during after before when while as who that to with about and but by if because
            since into last this next earlier later where which whose whom through over under
            following via upon amid today yesterday recently again then also while against regarding
            titled entitled
            """
    ),
    possessives=word_set("his her its their"),
    first_persons=word_set("i we"),
    male_pronouns=word_set("he him his himself"),
    female_pronouns=word_set("she her hers herself"),
    relative_pronouns=word_set("who which whom whose"),
    plural_determiners=word_set("these those two three four several many some"),
    quantifiers=word_set(
        """
            one some many most others another several both few all none two three everyone everybody
            someone somebody nobody anyone people officials critics experts
            """
    ),
    opening_prepositions=word_set(
        """
            in on at during after before by for from with under over since through following despite
            amid among against upon within outside inside near behind beyond when while as if though
            although until earlier later still then now meanwhile however moreover instead also yet
            but and or so because to last this next about
            """
    ),
    origins=word_set("from"),
    inside_names=word_set("of for from at"),
    small_in_names=word_set("may will april june august jan mark art bill sue"),
    title_words=word_set("a an and at by for from in is of on or the to vs with"),
    apposition_openings=word_set("a an the his her its"),
    times=word_set(
        """
            monday tuesday wednesday thursday friday saturday sunday today yesterday tonight
            tomorrow morning afternoon evening night week month year january february march april
            may june july august september october november december jan feb mar apr jun jul aug
            sept sep oct nov dec
            """
    ),
    not_speakers=word_set(
        """
        update watch breaking exclusive video opinion analysis note related plan plans schedule
        timeline timetable law rules custom tradition habit
        """
    ),
    supposing_verbs=word_set(
        """
            understood believed said thought known reported alleged presumed claiming
            """
    ),
    possessive_endings=("'s", "’s"),
    plural_possessive_endings=("s'", "s’"),
)
_MALE_ROLES = word_set(
    """
            man boy father son husband brother spokesman chairman congressman boyfriend uncle king
            grandfather businessman actor
            """
)
_FEMALE_ROLES = word_set(
    """
            woman girl mother daughter wife sister spokeswoman chairwoman congresswoman girlfriend
            aunt queen grandmother businesswoman actress
            """
)
_PEOPLE = PeopleWords(
    roles=_MALE_ROLES
    | _FEMALE_ROLES
    | word_set(
        """
        protesters demonstrators residents neighbours neighbors witnesses survivors villagers
        farmers miners workers strikers students teachers doctors nurses medics prosecutors lawyers
        activists campaigners relatives parents passengers fans prisoners rescuers
        """
    ),
    male_roles=_MALE_ROLES,
    female_roles=_FEMALE_ROLES,
    male_markers=word_set("mr male"),
    female_markers=word_set("mrs ms miss female"),
    organisations=word_set(
        """
        station stations outpost brigade battalion regiment division squad unit units marines troops fighters villagers
        newspaper times post ministry agency service government report statement department court
        committee campaign company paper magazine journal news tally reports officials authorities
        soldiers experts police
        """
    ),
    titles=word_set(
        """
            mr mrs ms miss dr sen sens rep reps gov gov. gen lt col sgt capt maj adm rev judge
            justice president senator congressman congresswoman representative governor general
            secretary minister chairman chairwoman director professor mayor king queen prince
            princess sir lord pope sheriff attorney chief former prime vice deputy speaker candidate
            nominee spokesman spokeswoman
            """
    ),
    abbreviations=word_set(
        """
            mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj adm rev st jr sr no vs
            inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo
            conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
            tenn tex va vt wash wis wyo d-n r-n hon prof cmdr dept dist ave blvd etc ph fig vol ed
            al
            """
    ),
    not_names=word_set(
        """
        a an the one another some his her their its this that other unnamed mr mrs ms russian
        russians ukrainian ukrainians russia russia's russia’s ukraine ukraine's ukraine’s american
        soldier soldiers member members armed forces force army military commander officer man woman
        mother father wife girlfriend partner friend relative airborne regiment battalion brigade
        guard guards national unit units president minister spokesman spokeswoman chief of staff
        leader official officials ministry defence defense security service intelligence authorities
        government source sources report expert experts person people women men boy girl husband son
        daughter brother sister friends relatives colleague journalist journalists reporter
        reporters fighter fighters troops recruit recruits paratrooper paratroopers commanders
        officers mothers wives
        """
    ),
    common_in_names=word_set(
        """
        a an the one another some his her their its who whom that this of in to from with and or by
        for as at on be is was named unnamed called known russian russians ukrainian ukrainians
        russia russias ukraine ukraines american person people man woman men women member members
        """
    ),
)
_WORKS = WorkWords(
    works=word_set(
        """
            book film movie song album show series episode play musical novel documentary podcast
            magazine newspaper poem program programme essay comedy drama thriller memoir sitcom
            column blog blockbuster anthem hit single hat hats shirt shirts t-shirt t-shirts button
            buttons bestseller painting opera cartoon website channel section chapter titled
            entitled headlined called named host hosts star stars starring co-host co-hosts co-star
            sequel sketch skit video ad ads app fox nbc abc cbs cnn nbc's abc's cbs's cnn's msnbc's
            fox's hbo's showtime's netflix abc’s cbs’s nbc’s cnn’s msnbc’s hbo’s showtime’s
            netflix’s
            """
    ),
    title_participles=word_set("titled entitled headlined title"),
    languages=word_set(
        """
            arabic chinese dutch english french german greek hebrew hindi italian japanese korean
            latin polish portuguese russian spanish swedish turkish ukrainian yiddish
            """
    ),
    so_called=word_set("so-called"),
    nicknaming=word_set("nicknamed dubbed code-named codenamed christened"),
    signs=word_set(
        "board boards note notes sign signs notice leaflet flyer mural inscription stencil sticker signboard placard placards banner banners poster plaque sticker graffiti billboard noticeboard"
    ),
    word_nouns=word_set("name named hashtag click"),
)
_MATERIAL = word_set(
    """
        invoice warrant warrants image payslip hot-mic hot-microphone open-mic
        annex annexes appendix appendices attachment attachments addendum exhibit exhibits
        subpoena indictment lawsuit petition
        brief briefing briefings presentation presentations slide deck agenda agendas timetable script
        scripts inventory register registers logbook logbooks payroll guideline guidelines directive
        directives decree dataset datasets livestream selfie manuscripts lecture sermon voicemessages
        returns code folder folders bulletin bulletins
        usb mailbox mailboxes inbox inboxes drawing drawings sketch sketches map maps screengrab
        screengrabs blueprints schematics scan x-ray
            spreadsheets voicemails dossiers whatsapps dictaphone printouts ledgers scans transcripts findings verdict ruling
            audio audios recording recordings call calls conversation conversations video videos
            tape tapes document documents message messages footage transcript transcripts file files
            email emails e-mail e-mails letter letters communication communications memo memos photo
            photos images cable cables intercept intercepts minutes clip clips dossier papers report
            reports exchange exchanges chat chats log logs voicemail voicemails text texts material
            materials discussion discussions affidavit affidavits records database cache
            screenshot screenshots note notes telegram telegrams wiretap
            wiretaps statement statements diary diaries interview interviews account speech remarks
            copy copies contract contracts ledger ledgers spreadsheet receipts invoices dataset
            words order orders draft minutes testimony indictment remark tranche batch trove tally dispatch dispatches meeting meetings filing filings
            photographs photograph pictures picture selfies notebook notebooks memorandum memoranda
            summary summaries excerpt excerpts extract extracts readout readouts page pages
            correspondence deposition depositions slides lists plans drafts voicenotes blueprint
            confession confessions list table tables playlist screenshots testimonies forecast forecasts assessment assessments chart charts x-rays payslips certificate certificates roster rosters
            itinerary manifest questionnaire audit audits autopsy videoconference teleconference deposition taps playlist disc discs cassette cassettes reel reels traffic chatter signal signals transmission transmissions photocopies manuscript negatives disk disks drive
            """
)
_PLATFORMS = word_set(
    "telegram twitter x facebook instagram tiktok youtube whatsapp vkontakte weibo truth"
)
_ACCOUNT_VERBS = (
    "gave",
    "give",
    "gives",
    "offered",
    "offer",
    "offers",
    "provided",
    "provide",
    "provides",
)
_PARTICIPLES = {
    **dict.fromkeys(("cracked",), "intercepted"),
    **dict.fromkeys(
        (
            "summarised",
            "summarized",
            "paraphrased",
        ),
        "summarised",
    ),
    **dict.fromkeys(
        (
            "confiscated",
            "downloads",
            "seizes",
        ),
        "obtained",
    ),
    **dict.fromkeys(("intercepted", "wiretapped", "tapped"), "intercepted"),
    **dict.fromkeys(("bugged", "planted", "installed", "hid", "hidden"), "recorded"),
    **dict.fromkeys(("concealed", "placed"), "recorded"),
    **dict.fromkeys(("recorded", "taped", "filmed", "videotaped", "audiotaped"), "recorded"),
    **dict.fromkeys(("captured", "photographed"), "recorded"),
    **dict.fromkeys(("monitored", "overheard"), "monitored"),
    **dict.fromkeys(("analyzed", "analysed", "examined"), "analysed"),
    **dict.fromkeys(("leaked", "slipped", "fed"), "leaked"),
    **dict.fromkeys(("released", "shared", "posted", "uploaded", "distributed"), "released"),
    **dict.fromkeys(("unsealed", "declassified", "tweeted", "disclosed"), "released"),
    **dict.fromkeys(("handed", "given", "passed", "provided", "supplied", "sent"), "released"),
    "shown": "had-access",
    **dict.fromkeys(("dumped", "forwarded", "smuggled", "delivered", "mailed"), "released"),
    **dict.fromkeys(
        (
            *("emailed", "furnished", "tendered", "surrendered", "sold", "donated", "texted"),
            *("messaged", "faxed", "couriered", "relayed", "transmitted", "submitted"),
        ),
        "released",
    ),
    "played": "released",
    **dict.fromkeys(("published", "issued", "circulated", "broadcast", "aired"), "issued"),
    "attached": "released",
    **dict.fromkeys(("filed", "televised", "printed", "screened", "livestreamed"), "issued"),
    **dict.fromkeys(("obtained", "acquired", "received", "seized", "subpoenaed"), "obtained"),
    **dict.fromkeys(("secured", "procured", "stolen", "hacked", "retrieved"), "obtained"),
    **dict.fromkeys(("recovered", "extracted", "downloaded", "bought", "purchased"), "obtained"),
    **dict.fromkeys(("seen", "reviewed", "accessed", "viewed", "heard"), "had-access"),
    **dict.fromkeys(("unearthed", "uncovered", "exposed", "revealed"), "brought-to-light"),
    "discovered": "brought-to-light",
    **dict.fromkeys(("surfaced", "emerged", "broken"), "brought-to-light"),
    **dict.fromkeys(("quoted", "cited"), "quoted"),
    **dict.fromkeys(("republished", "reprinted", "syndicated", "reposted"), "republished"),
}
_GIVERS = forms_of(
    """
    source informant insider official officer clerk colonel general captain lieutenant major sergeant: - s
    soldier guard sailor pilot driver bodyguard chauffeur courier messenger dispatcher gunner: - s
    employee staffer manager executive director adviser advisor aide assistant intern secretary: - s
    trustee contractor consultant accountant auditor banker broker lawyer solicitor barrister: - s
    attorney judge prosecutor detective investigator inspector constable sheriff warder jailer: - s
    diplomat envoy ambassador minister senator lawmaker legislator councillor governor mayor: - s
    scientist researcher scholar professor lecturer teacher pupil student librarian archivist: - s
    historian collector dealer biographer translator interpreter typist printer photographer: - s
    cameraman cameramen reporter editor journalist blogger activist campaigner dissident: - s
    whistleblower whistle-blower leaker hacker programmer engineer technician operator mechanic: - s
    doctor nurse surgeon paramedic patient pharmacist priest bishop monk nun parishioner: - s
    witness: - es
    friend relative colleague neighbour neighbor acquaintance ally classmate flatmate roommate: - s
    widow widower granddaughter grandson niece nephew cousin heir heiress descendant family: - s
    mother father parent brother sister son daughter wife husband partner girlfriend boyfriend: - s
    member deserter defector refugee prisoner inmate hostage survivor victim veteran resident: - s
    passenger passer-by bystander onlooker tourist hiker farmer fisherman fishermen landlord: - s
    tenant waiter waitress porter cleaner janitor caretaker receptionist cook gardener nanny: - s
    someone somebody man men woman women person people subscriber reader listener viewer buyer: -
    nannies secretaries allies families passers-by readers listeners viewers wives
    """
)
_SOURCES = SourceWords(
    acts={
        **_PARTICIPLES,
        **dict.fromkeys(
            (
                "summarises",
                "summarizes",
            ),
            "summarised",
        ),
        **dict.fromkeys(("intercepts", "intercept", "intercepting", "wiretaps"), "intercepted"),
        **dict.fromkeys(("recording", "records", "taping", "tapes"), "recorded"),
        **dict.fromkeys(("monitoring", "monitors", "eavesdropped"), "monitored"),
        **dict.fromkeys(("analyzing", "analysing"), "analysed"),
        **dict.fromkeys(("leaking", "leaks", "feeding", "feeds"), "leaked"),
        **dict.fromkeys(("releases", "releasing", "posts", "posting", "shares"), "released"),
        **dict.fromkeys(("giving", "handing", "passing", "sending", "opened"), "released"),
        **dict.fromkeys(("ran", "runs"), "issued"),
        **dict.fromkeys(("took", "takes", "brought", "brings"), "released"),
        **dict.fromkeys(("gave", "hands", "gives", "unseals", "uploads", "showed"), "released"),
        **dict.fromkeys(("publishes", "publishing", "airs", "airing", "broadcasts"), "issued"),
        **dict.fromkeys(("obtains", "obtaining", "acquires", "receives", "got"), "obtained"),
        **dict.fromkeys(("stole", "steals", "hacks"), "obtained"),
        **dict.fromkeys(("saw", "reviews", "reviewing"), "had-access"),
        **dict.fromkeys(("broke", "breaks", "exposes", "unearths"), "brought-to-light"),
    },
    participles=_PARTICIPLES,
    phrasal_acts={
        "record": ("released", ("read", "entered")),
        **dict.fromkeys(("recordings", "logs"), ("recorded", ("kept", "keeps", "keep", "made"))),
        "notes": (
            "recorded",
            ("kept", "keeps", "keep", "made", "took", "takes", "taken", "taking"),
        ),
        "access": ("had-access", ("had", "has", "have", "gained", "got", "given")),
        "sight": ("had-access", ("had", "has", "have", "gained", "got")),
        "light": ("brought-to-light", ("brought", "brings", "bring", "came", "comes")),
        **dict.fromkeys(
            ("online", "website", "internet", "web", *_PLATFORMS),
            ("released", ("put", "puts", "dumped", "placed")),
        ),
        "out": ("released", ("put", "puts", "read", "reads", "gave", "gives", "sent")),
        "evidence": ("released", ("entered", "introduced", "submitted", "admitted")),
        "up": ("intercepted", ("picked", "picks")),
        **dict.fromkeys(
            ("tap", "taps", "wiretap", "wiretaps"),
            ("intercepted", ("put", "placed", "had", "installed")),
        ),
        "to": ("had-access", ("listened", "listens")),
        "hands": ("obtained", ("got", "gets", "laid")),
        "by": ("obtained", ("came", "come", "comes")),
        **dict.fromkeys(("story", "news"), ("brought-to-light", ("broke", "breaks", "breaking"))),
        "public": ("released", ("made", "makes", "make", "making")),
        "over": ("released", ("handed", "turned", "hands", "turns")),
        "wire": ("recorded", ("wore", "wears", "wearing", "worn")),
        "hold": ("obtained", ("got", "gets", "gotten")),
        "possession": ("obtained", ("came", "comes", "took")),
        "court": ("released", ("played", "plays", "read", "shown")),
        "jurors": ("released", ("played", "shown")),
        "jury": ("released", ("played", "shown")),
        **dict.fromkeys(("phone", "camera", "video", "film"), ("recorded", ("caught", "captured"))),
        "available": ("released", ("made", "makes", "make")),
        "aloud": ("released", ("read", "reads")),
        **dict.fromkeys(("microphone", "mic"), ("recorded", ("caught", "picked", "captured"))),
        "tape": ("recorded", ("caught", "captured")),
        "in": ("monitored", ("listened", "listening")),
        **dict.fromkeys(
            (
                *("account", "accounts", "testimony", "interview", "interviews", "speech", "talk"),
                *("lecture", "statement", "briefing", "sermon", "presentation"),
            ),
            ("said", _ACCOUNT_VERBS),
        ),
        **dict.fromkeys(_SPEECH.aims, ("said", _SPEECH.aim_participles)),
    },
    other_phrasal_acts={
        "up": ("released", ("went", "goes", "gone", "put", "puts")),
        "online": ("released", ("went", "goes", "gone")),
    },
    act_nouns={
        **dict.fromkeys(
            (
                "intercepts",
                "wiretaps",
                "intercept",
                "wiretap",
            ),
            "intercepted",
        ),
        **dict.fromkeys(("interception", "wiretapping"), "intercepted"),
        **dict.fromkeys(("leak", "leaks", "leaking"), "leaked"),
        **dict.fromkeys(("release", "disclosure", "unsealing", "declassification"), "released"),
        **dict.fromkeys(("handover", "sharing", "dump"), "released"),
        **dict.fromkeys(("publication", "broadcast", "broadcasting", "airing"), "issued"),
        **dict.fromkeys(("scoop", "scoops", "exposé", "revelations"), "brought-to-light"),
        **dict.fromkeys(("request", "requests"), "obtained"),
        **dict.fromkeys(("intercept", "intercepts"), "intercepted"),
        "disclosures": "released",
        **dict.fromkeys(("tap", "taps", "eavesdropping"), "intercepted"),
        "bugging": "recorded",
    },
    capturing_verbs=word_set("captured caught"),
    calls=word_set("call calls exchange exchanges traffic chatter conversation conversations talk"),
    ordering_words=word_set("ordered authorised authorized approved requested sought"),
    secrecy_words=word_set("secretly covertly surreptitiously discreetly"),
    interrogatives=word_set("who whoever"),
    gerund_openings=word_set("after before by on upon in since when while"),
    taking_verbs=word_set("taken took copied lifted pulled scraped siphoned"),
    facts=word_set("names identities details salaries addresses"),
    had_access_forms=word_set("read examined studied inspected"),
    unsealing_verbs=word_set("lifted lifts removed broke"),
    seals=word_set("seal seals secrecy embargo confidentiality classification"),
    adjacent_ends=word_set("by in"),
    no_receivers=word_set(
        """
        destination destinations conclusion conclusions end peak top bottom limit public internet web
        audience audiences stage point level shore goal summit climax same opposite heights ears
        """
    ),
    asking_words=word_set(
        """
        unclear unknown uncertain undisclosed clear known sure certain mystery about into of over to
        know knows knew established determine determined discover learn find identify investigate
        investigating investigated clue clues idea
        """
    ),
    rooms=word_set(
        """
        office offices room rooms suite flat apartment house home dacha villa mansion headquarters
        cell embassy boardroom bedroom kitchen desk studio hotel restaurant
        """
    ),
    bugging_verbs=word_set("bugged bugging"),
    planting_verbs=word_set("planted installed hid hidden concealed placed"),
    listening_devices=word_set(
        "listening dictaphone bug bugs microphone microphones mic mics recorder recorders wiretap wiretaps"
    ),
    handed_things=word_set(
        """
        phone phones handset handsets telephone telephones smartphone smartphones laptop laptops
        computer computers tablet tablets device devices sim results evidence belongings
        """
    ),
    tapping_nouns=word_set("tap taps"),
    citing_phrases=("citing", "quoting"),
    conditions=word_set("if unless"),
    self_stating_nouns=word_set("intercepts wiretaps tap taps"),
    ambiguous_acts=word_set(
        """
            record
            summarised summarized paraphrased cracked
        captured slipped dumped forwarded smuggled delivered mailed emailed furnished tendered
        surrendered filed televised printed screened up to out over evidence hands story news sent passed heard received
        access hold shown court jurors jury attached recovered extracted downloaded bought purchased sold
        texted messaged faxed couriered relayed transmitted submitted giving handing passing sending
        ran runs opened
        donated photographed discovered played showed sight got tap taps wiretap wiretaps
        fed feeding feeds
        """
    ),
    granting_verbs=word_set("allowed permitted let"),
    access_verbs=word_set(
        "copy photograph listen read see view inspect examine watch hear review study consult"
    ),
    arrivals=(
        *("reached", "made its way to", "made their way to", "found its way to"),
        *("found their way to", "ended up with", "landed with", "fell into the hands of"),
        *("came into the possession of", "came into the hands of", "passed into the hands of"),
        *("is in the possession of", "are in the possession of", "was in the possession of"),
    ),
    writings=word_set(
        """
        quote quotes quotation quotations article articles story stories column columns editorial
        editorials op-ed essay essays piece pieces interview interviews
        """
    ),
    origins_of_material=(
        *("came from", "comes from", "come from", "originated with", "was a gift from"),
        *("were a gift from", "had come from", "had been supplied courtesy of"),
    ),
    captivity=word_set("hospital custody jail prison detention captivity bail quarantine"),
    affiliations=(
        *("close to", "loyal to", "linked to", "tied to", "sympathetic to", "friendly to"),
        *("familiar with", "briefed on", "with knowledge of", "with direct knowledge of"),
        *("affiliated with", "allied with", "aligned with", "run by", "controlled by"),
        *("belonging to", "working for", "attached to", "critical of", "hostile to"),
        *("owned by", "funded by", "backed by", "led by", "run from"),
    ),
    needing_objects=word_set(
        """
        gave gives got bought purchased discovered donated played showed sold by fed feeding feeds
        took takes brought brings giving ran runs opened
        """
    ),
    needing_receivers=word_set(
        "opened giving gave gives donated showed sold fed feeding feeds took takes brought brings"
    ),
    double_objects=word_set(
        """
        delivered emailed forwarded furnished gave given handed leaked passed played provided sent
        showed shown slipped supplied fed feeding feeds sells hands passes slips
        """
    ),
    frequency_words=word_set("times"),
    admitting_verbs=word_set(
        """
        confirm confirms confirmed acknowledge acknowledges acknowledged admit admits admitted
        concede concedes conceded confess confesses confessed
        """
    ),
    playing_verbs=word_set("shown showed played"),
    breaking_verbs=word_set("broken broke breaks"),
    picking_up_verbs=word_set("picked caught captured recorded filmed heard overheard"),
    microphones=word_set(
        "device devices microphone microphones mic mics mike recorder recorders bug bugs camera cameras dashcam drone wire hot-mic hot-microphone open-mic"
    ),
    operator_phrases=(
        *("belonging to", "operated by", "run by", "owned by", "set up by", "left by"),
        *("planted by", "hidden by", "installed by", "worn by", "flown by"),
    ),
    producing_verbs=word_set("made shot taken carried"),
    recordings={
        **dict.fromkeys(("recording", "recordings", "tape", "tapes", "audio"), "recorded"),
        **dict.fromkeys(("video", "videos", "footage", "clip", "clips", "film"), "recorded"),
        **dict.fromkeys(("wiretap", "wiretaps", "intercept", "interception"), "intercepted"),
    },
    surfacing_verbs=word_set("surfaced emerged appeared came comes"),
    publication_places=word_set(
        "channel blog website site forum page account network app board feed group platform paper newspaper"
    ),
    requests=word_set("request requests"),
    request_openings=word_set("information records foi foia disclosure document documents"),
    creations=word_set(
        """
        poem poems
        song songs single singles album albums film films movie movies concert concerts tour game
        games novel book musical track tracks ballad opera exhibition collection show
        """
    ),
    agent_ends=word_set(
        """
        came led cost drew drove sparked late early hours shortly soon just went took gave brought
        caught showed shows put set cut hit won lost began fell rose ran forced triggered made makes
        along contained contains described describes suggested suggests contradicted contradicts
        """
    ),
    new_determiners=word_set("someone somebody a an two three four some several"),
    place_prepositions=word_set("in at on near from inside outside behind"),
    place_determiners=word_set("the"),
    aide_nouns=word_set(
        "aide aides adviser advisers advisor assistant envoy ambassador heir witness"
    ),
    naming_phrases=("calling itself", "known as", "known only as", "called", "named", "dubbed"),
    stories=word_set(
        """
        story stories news scandal affair scoop existence contents plot scheme revelations
        allegations details
        """
    ),
    tapped_things=word_set(
        """
            wire wires
        phone phones telephone telephones radio microphone microphones mic line lines channel channels frequency frequencies
        """
    ),
    other_objects=word_set(
        """
            pipes roofs pipelines reactors boiler boilers faucet valve valves hose ceiling ceilings
            dam dams sewer sewers drain drains battery batteries
            lorry lorries van vans consignment consignments parcel parcels timber dinghy dinghies trafficker traffickers intruder intruders
            cross crosses serve shot shots
        drone drones airliner airliners airplane helicopter helicopters balloon tanker tankers bus
        vehicle vehicles bomber bombers fighter fighters carol carols trailer missile missiles rocket rockets plane planes aircraft jet jets boat boats convoy convoys
        vessel vessels ship ships yacht shipment shipments cargo truck trucks car cars migrants
        pass ball puck throw kick oil gas water fuel sewage roof pipe pipeline tank reactor
        hostage hostages prisoner prisoners suspect suspects detainees inmate inmates bail
        album albums phone phones song songs single film movie game app well wells product products
        earnings profit profits loss losses revenue sales temperature temperatures degree goal
        goals deaths cases infections hormone hormones drugs cocaine weapons explosives smugglers
        """
    ),
    clear_acts=word_set(
        """
          wiretapped leaked unsealed eavesdropped overheard declassified taped
        bugged secretly covertly scoop scoops leak  wiretapping revelations disclosures
          intercept intercepts intercepted livestreamed filmed videotaped reposted reprinted republished bugging
        """
    ),
    by=("by",),
    by_after_nouns=("by",),
    receiver_links=("with", "to"),
    giving_verbs=word_set(
        """
        shared handed given gave passed provided supplied sent leaked released turned gives hands
        forwarded slipped delivered emailed mailed leak leaks leaking release disclosure handover
        available shown sold played showed donated disclosed fed feeding feeds took takes brought
        brings giving handing passing sending texted messaged faxed couriered relayed transmitted
        submitted opened
        """
    ),
    spans_of_time=word_set(
        "decade decades year years month months week weeks day days hour hours minutes"
    ),
    getting_verbs=word_set(
        """
        obtained obtains obtaining acquired acquires received receives got bought purchased secured
        procured by hold given sent handed
        """
    ),
    giver_links=word_set("from"),
    givers=_GIVERS,
    perfect=word_set("has have had having"),
    passive=word_set("was were been being is are be gets got"),
    undone_words=word_set(
        "yet without not never to will would could can cannot may might should must refused declined if"
    ),
    claiming_verbs=word_set(
        "claim claims claimed claiming allege alleges alleged alleging insists insisted purports"
    ),
    devices=word_set(
        "device devices bug bugs drone drones camera cameras dashcam dashcams satellite satellites cctv webcam phone phones smartphone microphone microphones dictaphone recorder bodycam helicopter robot software programme program"
    ),
    means_nouns=word_set("post mail e-mail email courier hand fax text phone"),
    count_nouns=word_set(
        "count counts account accounts estimate estimates figures reckoning tally admission standards calculation calculations"
    ),
    own_names=(
        "this newspaper",
        "this paper",
        "this magazine",
        "this website",
        "this outlet",
        "our newspaper",
        "our reporters",
        "our newsroom",
        "we",
    ),
    abilities=word_set(
        "able unable managed failed tried declined refused could certain sure convinced confident satisfied"
    ),
    nor=word_set("nor"),
    neither=word_set("neither"),
    check_nouns=word_set(
        "search analysis examination verification comparison confirmation test tests check checks study review"
    ),
    check_givers=("by", "from"),
    denying_verbs=word_set(
        "deny denies denied denying dispute disputes disputed reject rejects rejected"
    ),
    joins=word_set("and then or but"),
    first_words=word_set("first originally"),
    first_ones=word_set("first"),
    first_links=word_set("to"),
    reporting_verbs=word_set(
        "told printed wrote carried appeared reported published broadcast disclosed revealed report publish disclose reveal"
    ),
    independence_stems=("independent", "far", "metadata"),
    exclusive_stems=("exclusiv",),
    material=_MATERIAL,
    document_kinds={
        **dict.fromkeys(("audio", "recording", "recordings", "tape", "tapes", "call"), "recording"),
        **dict.fromkeys(("calls", "conversation", "conversations", "voicemail"), "recording"),
        **dict.fromkeys(("intercept", "intercepts", "wiretap", "wiretaps"), "recording"),
        **dict.fromkeys(("video", "videos", "footage", "clip", "clips"), "released-video"),
        **dict.fromkeys(("statement", "statements", "communiqué"), "statement"),
        **dict.fromkeys(("post", "tweet", "thread", "posts", "tweets"), "post"),
        **dict.fromkeys(("interview", "interviews"), "interview"),
        **dict.fromkeys(("address", "speech"), "address"),
        **dict.fromkeys(("broadcast", "programme", "episode"), "broadcast"),
        **dict.fromkeys(("tally", "toll"), "tally"),
        **dict.fromkeys(("article", "story", "op-ed"), "article"),
        **dict.fromkeys(("report", "reports", "document", "documents", "memo", "memos"), "report"),
        **dict.fromkeys(("transcript", "transcripts", "minutes", "dossier", "cable"), "report"),
        **dict.fromkeys(("email", "emails", "letter", "letters", "cables", "files"), "report"),
        **dict.fromkeys(("messages", "chats", "logs", "records", "papers"), "report"),
        **dict.fromkeys(("affidavit", "filing", "filings", "diary", "database"), "report"),
    },
    spoken_kinds=word_set("statement post interview address broadcast article report"),
    platforms=_PLATFORMS,
    outlets=word_set(
        """
        times post echo news herald guardian journal tribune cnn bbc nbc abc cbs fox npr msnbc
        bloomberg politico axios newspaper magazine radio television tv broadcaster outlet
        newspapers tabloid tabloids dailies weekly weeklies websites broadcasters magazines
        outlets portal portals blog newsroom
        reporters paper daily website gazette telegraph globe observer mail press chronicle podcast
        """
    ),
    agencies=word_set("reuters ap afp associated dpa tass interfax ukrinform upi xinhua ansa efe"),
    addressing_verbs=word_set("tell"),
    interviewed_by=word_set("with to on for"),
    reports=_MATERIAL
    | word_set(
        """
        data figures poll polls survey surveys study studies records accounts tally
        statement evidence media
        """
    ),
    unnamed_phrases=(
        *("was reported", "were reported", "is reported", "are reported", "been reported"),
        *("reportedly", "is said to", "are said to", "was said to", "were said to"),
        *("is understood to", "is believed to", "are believed to", "it was reported"),
    ),
    unnamed_stems=("reported", "said to", "understood to", "believed to"),
)
_THE_MATERIAL = (
    r"(?:the|this|that|these|his|her|its|their|an?) (?:\w+ )?(?:audio|call|clip|conversation"
    r"|document|e-?mail|file|footage|image|intercept|letter|memo|message|photo|recording|tape"
    r"|transcript|video|voice)s?\b"
)
_ANY_MATERIAL = (
    r"(?:calls?|tapes?|recordings?|audio|videos?|footage|clips?|files?|documents?|letters?|e-?mails?|memos?"
    r"|messages?|photo\w*|images?|transcripts?|drawings?|films?|pictures?|voices?|speakers?|cables?|minutes"
    r"|notes?|chats?|logs?|signatures?|handwriting|conversations?|screenshots?)"
)
_THINGS = (
    rf"(?:the|this|these|that|those|his|her|its|their|each|every|an?|both|all|some) (?:[\w’'-]+ ){{0,3}}?"
    rf"(?:{_ANY_MATERIAL}|signatures?|handwriting|accounts?|pages?|ledgers?|entr(?:y|ies)|stamps?|posts?"
    r"|man|woman|soldier|speaker|caller|face)\b"
)
_TRUE = (
    r"(?:genuine|authentic|real|accurate|unaltered|unedited|untouched|original|his|hers|theirs|him|her"
    r"|that of|those of|from (?:\d{4}|another|an? )|(?:\w+ )?(?:years?|months?) old|old(?:er)?\b|not (?:new|recent|current)"
    r"|(?:been )?(?:edited|doctored|cut|spliced|altered|manipulated|staged|faked|forged|(?:re)?touched|fabricated|generated))"
)
_TELL = (
    r"(?:said|says|told|found|finds|conclude[ds]?|confirm(?:ed|s)?|show(?:s|ed|n)?|insist(?:ed|s)?|rule[ds]"
    r"|determined|agree[ds]?|testified|wrote|established|acknowledge[ds]?|admit(?:s|ted)|concede[ds]?|judged|suggests?)"
)
_BE = r"(?:is|are|was|were|had been|has been|have been|to be|proved|proves)"
_DONE = r"(?:filmed|recorded|taken|shot|made|spoke\w*|speak\w*|written|wrote|sent|posted|leaked)"
_UNKNOWN = r"(?:unclear|unknown|uncertain|an open question|open to question|in dispute|disputed|contested|in doubt)"
_CHECKED = (
    rf"(?:{_ANY_MATERIAL}|names?|numbers?|figures?|dates?|details|claims?|accounts?|statements?|quotes?"
    r"|locations?|coordinates|addresses|faces?|lists?|places?|facts?|words?|translations?|it|them|these|those)"
)
_CHECKS = CheckWords(
    verifying=forms_of(
        """
        verif: ied
        authenticat geolocat corroborat substantiat validat triangulat: ed
        cross-check cross-referenc: ed
        fact-check: ed
        """
    ),
    to_verify=forms_of(
        """
        verif: y ying
        authenticat geolocat corroborat substantiat validat: e ing
        establish ascertain cross-check check fact-check confirm vouch: - ing
        determin: e ing
        guarantee: - ing
        prove proving disprove
        assess
        """
    ),
    establishing=forms_of(
        """
            establish ascertain pinpoint confirm check: ed - ing
            determin: ed e ing
            prove proved proven proving disprove
            """
    ),
    managing=word_set("able managed possible"),
    comparing=forms_of("match check cross-check cross-referenc test: ed\nmatch: - es"),
    comparing_links=word_set("against with to"),
    judging=forms_of(
        """
        found finds concluded concludes ruled deemed deems judged considers considered rated rates
        establish: ed es
        determin: ed es
        certif: ied ies
        believe believes understands thinks satisfied certain convinced testified admitted admits
        acknowledg conced: es ed
        confirm: ed s
        revealed reveals shows showed indicated traced
        """
    ),
    verdicts=forms_of(
        """
        authentic genuine real fake false forged doctored manipulated altered fabricated staged synthetic
        counterfeit correct accurate ai-generated computer-generated edited spliced photoshopped unaltered unedited
        untouched bogus forgery deepfake fakes forgeries montage hoax
        """
    ),
    genuine=word_set(
        """
        authentic genuine real correct accurate unaltered unedited untouched true
        """
    ),
    examining=forms_of(
        """
        expert: - s
        analyst examiner linguist phonetician engineer researcher investigator scientist historian: - s
        archivist detective specialist graphologist laborator notar fact-checker forensic scholar: - s y ies
        lab labs court courts judge judges jury police prosecutors watchdog university
        institute
        analysis examination examinations test tests comparison metadata shadows search
        searches study studies
        found finds concluded concludes determined determines established establishes
        ruled rules
        showed shows revealed reveals proved proven verified authenticated checked
        examined analysed analyzed
        detected certified traced geolocated admitted admits acknowledged conceded
        confessed confirmed
        """
    ),
    finding=word_set(
        "audited examined reviewed analysed analyzed inspected studied tested scrutinised scrutinized found find finds finding saw see sees seeing detected detect detects spotted identified discovered"
        " noticed uncovered showed shows show revealed reveals bears bore contains contained"
    ),
    tampering=forms_of(
        """
        edit splic tamper manipulat alter doctor forg: ing
        manipulation alteration alterations splice splices cuts edits forgery
        edited tampered manipulated altered doctored forged faked retouching
        """
    ),
    failing=forms_of(
        """
        unable impossible failed cannot can't couldn't refused declined declines refuses hard difficult
        way means doubt doubts doubted doubtful yet whether may might unlikely too
        """
    ),
    unknown=word_set(
        "unclear unknown uncertain disputed unconfirmed unverified undetermined unproven unresolved"
    ),
    matters=word_set(
        """
        chain custody timestamp timestamps effort efforts attempt attempts authenticity genuineness veracity provenance accuracy origin origins data location date
        voice voices signature signatures handwriting speaker metadata identity content contents
        claim claims     figure figures toll tally number numbers casualty picture pictures
            version versions information   allegation allegations letterhead seal
        stamp clip clips image images photo photos photograph photographs footage
        """
    ),
    dating=word_set("filmed taken shot recorded dates dated"),
    tampered=word_set(
        "edited altered doctored manipulated tampered spliced cut faked forged staged fabricated"
    ),
    signs=word_set("trace traces sign signs evidence hint hints indication indications"),
    qualities=word_set("authenticity genuineness veracity provenance"),
    parting=word_set("but though although while whereas"),
    helping=word_set(
        "able unable to yet so far immediately been not would will did does do had it not yet neither nor ever have has also been quickly duly"
    ),
)
_STATEMENTS = StatementPatterns(
    findings=(
        r"\b(?:checked|went over) (?:the |its |their )(?:\w+ )?translations?\b",
        rf"\bplayed (?:it|the (?:\w+ )?{_ANY_MATERIAL}) to\b[^.\n]{{0,70}}\b(?:named|recogni[sz]ed|identified|knew) (?:him|her|them|the)\b",
        r"\b(?:run past|shown to|played to|put to|sent to) (?:an? |two |three )?(?:\w+ ){0,2}?(?:linguist|expert|engineer|phonetician|translator|historian|dialectologist|speciali[sz]\w*)s?\b[^.\n]{0,40}\b(?:who|whom)\b[^.\n]{0,30}\b(?:placed|dated|said|found|confirmed|judged|concluded)\b",
        r"\b(?:translators?|interpreters?)\b[^.;,\n]{0,20}\b(?:checked|reviewed|went over) (?:the |its |their |all )?(?:\w+ )?(?:subtitles?|translations?|transcripts?|wording)\b",
        r"\b(?:labs?|laborator(?:y|ies)|experts?|examiners?|analysts?)\b[^.;\n]{0,40}\b(?:came to|reached|arrived at) the same (?:result|conclusion|finding|verdict)\b",
        r"\b(?:bank|flight|phone|shipping|court|hospital|property|company|customs) (?:statements?|records?|logs?|documents?|receipts?)\b[^.;\n]{0,50}\b(?:confirm|corroborat|support|bear out|back up)(?:s|ed|ing)? (?:the|his|her|their|this|these)\b",
        r"\b(?:comparison|examination|analysis) (?:with|of)\b[^.;\n]{0,60}\b(?:leaves?|left) (?:little|no) doubt\b",
        r"\b(?:ai|deepfake|ai-detection|detection)[ -](?:\w+ )?(?:tools?|software|detectors?|programs?)\b[^.;\n]{0,50}\b(?:gave|rated|scored|found|put|judged)\b",
        r"\b(?:second|another|independent|outside|other|different) (?:\w+ )?(?:translators?|interpreters?)\b[^.\n]{0,120}\b(?:same (?:text|translation|wording|words|conclusion|version|result)|agreed with (?:it|the))\b",
        r"\bmatch(?:es|ed)? (?:the |its |their |his |her )?(?:\w+ ){0,2}?(?:flight|bank|court|call|phone|shipping|weather|hospital|duty|service|property|port|travel|company) (?:records?|logs?|data|registers?|documents?)\b",
        r"\bidentified (?:it |them |the \w+ )?(?:from|by) (?:comparing (?:it )?(?:with |to )?)?(?:\w+ ){0,2}?(?:photograph|photo|image|map|street view)\w*",
        r"\b(?:likelihood|probability|chance) (?:of being|that (?:it|this|the (?:voice|speaker|caller|writer))\b)[^.;\n]{0,20}\b(?:voice|speaker|him|his|hers|her)\b",
        r"\b(?:found|concluded|said|ruled|established)(?: that)? (?:the |both )?(?:two |three |both )?(?:samples?|voices?|recordings?|signatures?|letters?|notes?|hands)\b[^.;\n]{0,50}\b(?:by|from|of|were|was) the same (?:person|man|woman|speaker|hand|writer|author|voice)\b",
        r"\b(?:signature|handwriting|voice|stamp|tattoo|serial number)\b[^.;\n]{0,40}\b(?:identical to|the same as|indistinguishable from)\b",
        r"\b(?:shared|went over|checked|reviewed) the (?:\w+ )?(?:transcripts?|translations?|recordings?) with\b[^.\n]{0,90}\b(?:agreed|confirmed)\b",
        r"\b(?:tall(?:y|ies|ied)|squares?d?|agrees?d?|coincides?d?|correspond(?:s|ed)?|(?:is|are|was|were) consistent|line[sd]? up) with (?:the |its |his |her |their )?(?:[\w’'-]+ ){0,3}?(?:records?|registers?|data|logs?|figures|accounts?|documents?|files?|footage|imag\w+|photo\w*|statements?|ledgers?|minutes|diary|diaries|lists?|reports?)\b",
        r"\b(?:number plates?|licen[cs]e plates?|serial numbers?|uniforms?|landmarks?|buildings?|patches|insignia|markings?|towers?|roofs?|bridges?|fence|skyline|handwriting|voiceprints?|faces?|tattoos?) [^.;\n]{0,50}\bmatch(?:es|ed)?\b",
        rf"\b{_THINGS}[^.;,\n]{{0,30}} (?:turned out|proved|proves|turns out) to (?:be|have been|come)\b(?=[^.\n]{{0,40}}\b(?:from|genuine|authentic|real|fake|forged|old|older|a (?:video )?game|staged|computer|generated|another|a different|an earlier|filmed|taken|shot|recorded|edited|cut|doctored)\b)",
        rf"\b{_THINGS} (?:was|were|had been) (?:first |already |originally )(?:\w+ )?(?:posted|published|shared|uploaded|aired|broadcast|printed)[^.;\n]{{0,30}}\b(?:in|on) (?:\w+ )?(?:\d{{4}}|january|february|march|april|june|july|august|september|october|november|december)\b(?=[^.\n]{{0,60}}\b(?:different|another|other|earlier|before|older|unrelated|years)\b)",
        r"\b(?:authors?|writers?|senders?|signator(?:y|ies)|speakers?|callers?|photographers?|people|those|both|all|participants?|men|women) (?:of|in|on|named in|heard on|behind|who)\b[^.;\n]{0,60}\b(?:confirmed|acknowledged|admitted)\b(?=[^.\n]{0,60}\b(?:written|wrote|sent|signed|said|made|taken|took|filmed|recorded|was his|was hers|were his|it|them|account|exchange|conversation|words)\b)",
        r"\b(?:engineers?|experts?|linguists?|archivists?|historians?|analysts?|examiners?|phonetician\w*|botanists?|geologists?|meteorologists?|doctors?|pathologists?|graphologists?|notar(?:y|ies)|translators?|speciali[sz]\w+|investigators?|technicians?)\b[^.;\n]{0,80}\b(?:said|found|concluded|pronounced|judged|declared|certified|confirmed|determined|ruled|had no doubt|was in no doubt|were in no doubt|was certain|were certain|was sure|authenticated)\b[^.;\n]{0,40}\b(?:genuine|authentic|uninterrupted|unedited|unaltered|original|real|the same (?:hand|person|man|woman|voice)|one person|one hand|his|hers|same)\b",
        r"\bof the (?:\w+ ){1,4}?(?:on|in) the (?:list|table|register|file|spreadsheet|database|leak)\b[^.;\n]{0,60}\b(?:found|matched|traced|confirmed|identified|located|verified)\b",
        r"\b(?:spoke|spoken|talked) (?:to|with) (?:\w+ ){1,6}?(?:on|in|named|present|who)\b[^.\n]{0,60}[;,] (?:all|both|each|every one|most|\w+) (?:of (?:them|whom) )?(?:\w+ )?(?:confirmed|corroborated|backed|gave the same|told the same|recalled the same)\b",
        rf"\b(?:skyline|tower|church|mosque|bridge|chimneys?|road sign|shop sign|signs?|landmarks?|mountains?|buildings?|weather|clouds|shadows?|sun|trees|uniforms?)\b[^.;\n]{{0,40}}\b(?:places?|placed|puts?|locates?|located|dates?|dated|identif(?:y|ies|ied)|shows?|showed|fix(?:es|ed)?) (?:the |it |this |both )?(?:\w+ )?(?:{_ANY_MATERIAL}|it|scene|spot)\b",
        rf"\b(?:heard|saw|watched|listened to|was played|were played|was shown|were shown|seen) (?:the |it|this |that )(?:\w+ )?(?:{_ANY_MATERIAL})?\b[^.;\n]{{0,40}}\b(?:said|confirmed|recogni[sz]ed|knew|identified|told)\b[^.;\n]{{0,30}}\b(?:it was|was (?:him|her|them|his|hers)|him|her|them|(?:his|her|their) (?:\w+ )?(?:son|husband|brother|father|daughter|wife|sister|mother|voice|handwriting|signature))\b",
        rf"\b(?:admitted|acknowledged|conceded|accepted|confirmed)(?: on \w+)? that {_THINGS}[^.;,\n]{{0,20}} {_BE} (?:its own|his own|her own|their own|real|genuine|authentic|his|hers|theirs)\b",
        r"\bno (?:\w+ )?(?:signs?|traces?|evidence|indications?|hints?) of (?:\w+ )?(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat|montage|cut)\w*[^.;\n]{0,30}\b(?:found|detected|seen|visible|discovered|spotted)\b",
        r"\b(?:checked|compared|examined|verified|authenticated|certified|dated|inspected|analy[sz]ed) by (?:an? |two |three |several |independent |the )?(?:\w+ ){0,2}?(?:archivists?|experts?|historians?|linguists?|notar(?:y|ies)|laborator\w+|labs?|engineers?|examiners?|graphologists?|speciali[sz]\w+|translators?|scientists?)\b",
        rf"\b{_THINGS}[^.;,\n]{{0,40}}? {_BE} (?:\w+ly |indeed |in fact |in truth )?{_TRUE}(?=[^.\n]{{0,40}}[,;:][^.\n]{{0,90}}\b(?:{_TELL}|according to)\b)"
        r"(?![^.\n]{0,200}\b(?:nobody|no one|none|never|not|neither|without)\b[^.\n]{0,40}\b(?:verif|check|test|confirm|examin|authentic|heard|seen)\w*)",
        rf"\b{_TELL}(?: \w+)?(?: that)? {_THINGS}[^.;,\n]{{0,30}}? {_BE} (?:\w+ly |indeed |in fact )?{_TRUE}",
        rf"\b(?:consider|deem|judge|declare|rule|believe|hold|treat|find|found|accept)(?:s|ed|d)? (?:{_THINGS}|them|it) (?:to be |as |is |are )?(?:\w+ly )?(?:genuine|authentic|real|accurate|unaltered)\b",
        r"\b(?:metadata|exif data|shadows?|satellite (?:images?|imagery|photo\w*|pictures?|data)|(?:phone|bank|flight|court|call|billing|travel|medical|payroll|shipping|tracking|hospital|duty) (?:records?|data|logs?)|(?:reverse )?(?:image|photo|video) search\w*|(?:comparison|examination|inspection|geolocation|tests?) (?:of|by|with)|footprints?|timestamps?)\b[^.;\n]{0,70}\b(?:shows?|showed|confirm(?:s|ed)?|proves?|proved|back(?:s|ed)? (?:up )?|supports?|supported|bears?|bore|places?|placed|dates?|dated|establish(?:es|ed)?|reveal(?:s|ed)?|finds?|found|match(?:es|ed)?|indicates?d?)\b(?=[^.\n]{0,90}\b(?:filmed|recorded|taken|shot|made|sent|cut|edited|burned|hit|struck|account|story|version|claim|there|date|dated|location|place|same|match\w*|from|on|in|between|to \d|(?:\d{4}))\b)",
        rf"\baccording to (?:an? |the )?(?:\w+ ){{0,2}}?(?:geolocation|(?:image|photo|video) search|(?:analysis|comparison|examination) of (?:the |its |their )?(?:\w+ )?{_ANY_MATERIAL})\b",
        rf"\bdated {_THINGS}[^.;,\n]{{0,20}} to\b|\bdate(?:s|d)? (?:it|them) to\b|\bdated the (?:paper|ink|parchment|document|letter)\b",
        rf"\b(?:shown|played|sent|given) (?:the|this|a|that) (?:\w+ )?{_ANY_MATERIAL}\b[^.\n]{{0,60}}\b(?:said|confirmed|recogni[sz]ed|identified|told)\b(?=[^.\n]{{0,60}}\b(?:it was|him|her|them|his|hers)\b)",
        r"\bruled out (?:any |all |the possibility of )?(?:\w+ )?(?:edit|manipulat|tamper|forg|fake|montage|splic|alter|generat)\w*",
        rf"\bhad (?:{_THINGS}|them|it|both) (?:\w+ )?(?:examined|checked|tested|analy[sz]ed|verified|authenticated|dated|compared) by\b",
        r"\b(?:reporters|journalists|correspondents|investigators|analysts|experts|researchers|monitors) (?:\w+ )?(?:confirmed|established|verified|determined) (?:that|who|when|where|how)\b",
    ),
    doubts=(
        r"\bneither (?:the |its |his |her )?(?:exact )?(?:date|place|time|author\w*|origins?|location|identity|speakers?|source)\b[^.;\n]{0,80}\b(?:known|established|clear|confirmed|certain)\b",
        rf"\b(?:nothing|no evidence) (?:\w+ ){{0,5}}?to (?:show|say|indicate|prove|tell) (?:who|when|where|whether|that)\b(?=[^.\n]{{0,60}}\b(?:{_DONE}|{_ANY_MATERIAL}|made|it)\b)",
        r"\b(?:chain of custody|provenance)\b[^.;\n]{0,40}\b(?:never|not|cannot|un(?:known|clear|documented))\b",
        r"\b(?:rests?|rested|relies|relied|depends?) (?:\w+ )?on the (?:word|testimony|account|say-so) of (?:one|a single)\b",
        rf"\b(?:no one|nobody) (?:outside|at|in|but|else)\b[^.;\n]{{0,40}}\b(?:has|have|had) (?:\w+ )?(?:seen|heard|examined|read) (?:the |this |these )?(?:\w+ )?(?:originals?|{_ANY_MATERIAL})\b",
        r"\b(?:has|have|had) (?:not|never) (?:yet )?been put to the test\b",
        r"\bnot (?:yet )?(?:finished|completed|done) (?:examining|checking|verifying|analy[sz]ing|authenticating)\b",
        rf"\bno (?:\w+ )?way to (?:tell|know|say|check|establish|determine)\b(?=[^.\n]{{0,80}}\b(?:{_ANY_MATERIAL}|genuine|authentic|claims?|accounts?|filmed|recorded)\b)",
        r"\b(?:insist|say|said|maintain|claim)(?:s|ed)?(?: that)? (?:the |this |that )?(?:signatures?|voices?|handwriting|writing|face) (?:is|was|are|were) (?:not (?:his|hers|theirs|real|genuine)\b|(?:a |an )?(?:fakes?|forged|forger\w+|generated|imitation)\b)",
        rf"\b(?:dismiss|denounc|reject|describ|condemn)\w* {_THINGS} as [^.;\n]{{0,40}}\b(?:artificial intelligence|ai|fabricat\w*|fakes?|forger\w*|inventions?|hoax|deepfakes?|montage)\b",
        rf"\b(?:said|says|claimed|claims|insisted|insists)(?: that)? {_THINGS} (?:was|is|were|are) (?:a |an )?(?:\w+ )?(?:fabrications?|fakes?|forger(?:y|ies)|hoax|montage|inventions?|deepfakes?|provocations?)\b",
        r"\b(?:unable|not able|impossible) to say (?:whether|if) (?:they|it|these|those|this|that|the \w+) (?:are|is|was|were) (?:\w+ly )?(?:authentic|genuine|real|forged|fake\w*|accurate)\b",
        r"\bin no position to (?:\w+ly )?(?:check|verify|confirm|judge|assess)\b",
        r"\b(?:remains?|remained|is|was) (?:yet )?to be (?:shown|seen|proved|proven|established|demonstrated|determined) (?:that|whether|who|if)\b"
        rf"(?=[^.;\n]{{0,60}}\b(?:{_ANY_MATERIAL}|genuine|authentic)\b)",
        r"\bden(?:y|ies|ied) (?:that )?(?:the |it was |this )(?:\w+ )?voices?\b[^.;,\n]{0,40}",
        r"\bnot (?:been |proved |proven )?possible (?:for (?:the|this|our|\w+) (?:\w+ )?)?to (?:\w+ly )?(?:establish|determine|verify|confirm|say|tell|know|identify|check|trace|reach)\b",
        r"\bnor (?:could|can|did|has|have|would) (?:it|he|she|they|we|the \w+) (?:say|tell|confirm|rule|establish|verify|exclude|prove)\b",
        r"\b(?:not (?:been )?able to|unable to|could not|couldn[’']t|failed to) (?:reach|contact|trace|find|speak to|identify) (?:anyone|anybody|any of (?:the|those)|either|the (?:\w+ )?(?:man|woman|men|women|people|speakers?|callers?|authors?|writers?|senders?|owner|source)|those|him|her|them)\b(?=[^.\n]{0,40}\b(?:call|tape|recording|video|clip|letter|list|photo\w*|picture|message|account|channel|named|heard|shown|seen|on it|in it)\b)",
        rf"\bno (?:way|means) of (?:knowing|telling|establishing|checking|confirming|verifying)\b(?=[^.\n]{{0,80}}\b(?:{_ANY_MATERIAL}|genuine|authentic|claims?|filmed|recorded)\b)",
        r"\b(?:rests?|rested|relies|relied|based|depends?|hangs?) (?:solely |entirely |only )?(?:on|upon) (?:a|one) (?:single|sole|lone|unnamed|anonymous) (?:\w+ )?(?:source|witness|account|person|official|document|report)\b|\bon one (?:unnamed |anonymous )?source alone\b",
        r"\b(?:neither|none|no) (?:version|account|claim|side[’']s \w+|of (?:the|these|those) (?:versions|accounts|claims|figures))\b[^.;\n]{0,20}\b(?:can|could) (?:yet )?be (?:\w+ly )?(?:proved|proven|verified|confirmed|checked|established|corroborated)\b",
        rf"\b(?:still|currently|now) (?:checking|verifying|examining|analy[sz]ing|authenticating|studying|assessing|working to verify) (?:the |this |these |whether )(?:\w+ )?(?:{_ANY_MATERIAL}|claims?|reports?|authenticity)?\b",
        r"\b(?:neither|not|nor|cannot|could not) [^.;\n]{0,20}(?:rule out nor confirm|confirm n?or rule out|confirm n?or deny|exclude nor confirm)\b",
        rf"\b(?:when|where|who|whether|how|by whom)\b[^.;,\n]{{0,70}}\b(?:{_DONE}|{_ANY_MATERIAL})\b[^.;\n]{{0,40}}\b(?:{_UNKNOWN}|(?:not|never|nobody|n[’']t|has yet to be|have yet to be)\b[^.;\n]{{0,25}}\b(?:known|clear|established|confirmed|determined|verified|certain|settled|say|tell))\b",
        rf"\b(?:date|place|origins?|provenance|author|authorship|source|identity|authenticity|circumstances|location|time|age|accuracy) of (?:the |this |these |those |that |his |her |both )?(?:\w+ ){{0,2}}?(?:{_ANY_MATERIAL}|men|man|woman|people)\b[^.;\n]{{0,30}}\b(?:{_UNKNOWN}|not (?:yet )?(?:been )?(?:clear|known|established|confirmed|determined|verified|certain))\b",
        r"\b(?:its|his|her|their) (?:exact )?(?:date|place|origins?|provenance|author|authorship|source|identity|authenticity|location|time|age|accuracy|speakers?|writers?)\b[^.;,\n]{0,20}\b(?:could not|cannot|has not|have not|had not|is not|was not|remains?|never)\b[^.;\n]{0,20}\b(?:established|known|clear|confirmed|determined|verified|checked|unclear|unknown|proven|traced)\b",
        rf"\b(?:call|dismiss|denounce|describe|brand|label|label{{2}}|reject|decrie|declare)(?:s|d|ed)? {_THINGS}(?: as)? (?:an? )?(?:\w+ )?(?:fakes?|forger(?:y|ies)|fabricat(?:ion|ions|ed)|hoax|montage|provocation|deepfakes?|invention|false|falsification)\b",
        rf"\b{_THINGS}[^.;,\n]{{0,30}} (?:may|might|could) (?:well |also |have been |be |in fact |have )*(?:an? )?(?:\w+ )?(?:fakes?|forger(?:y|ies)|fabricat\w+|doctored|staged|edited|generated|manipulated|deepfakes?)\b",
        r"\bno (?:independent|outside|further|other|hard|firm) (?:\w+ )?(?:evidence|proof|confirmation|corroboration|verification)\b",
        rf"\b(?:could not|couldn[’']t|cannot|can[’']t|unable to|impossible to|nobody could|no one could|none could) (?:yet )?(?:say|tell|determine|establish|work out|confirm) (?:who|when|where|whether|how|if)\b(?=[^.\n]{{0,60}}\b(?:{_ANY_MATERIAL}|{_DONE}|page|account|channel|profile|it was|they were)\b)",
        rf"\bno (?:[\w-]+ ){{0,3}}?(?:has|have|had|was|were) (?:been )?(?:allowed|able|given|permitted|invited) (?:\w+ )?(?:to )?(?:examine|see|hear|inspect|check|access|test|study)\w*\b[^.;\n]{{0,40}}\b{_ANY_MATERIAL}\b",
        r"\b(?:yet|still|remain(?:s|ed)?) to be (?:\w+ly )?(?:backed|supported|confirmed|proved|proven|substantiated|verified|corroborated|authenticated|borne)\b",
        rf"\b(?:attempts?|efforts?|calls?|messages?|e-?mails?) to (?:reach|contact|find|speak|trace|locate|identify)\b[^.;\n]{{0,60}}\b(?:named|shown|heard|quoted|pictured|seen|mentioned)\b[^.;\n]{{0,20}}\b{_ANY_MATERIAL}\b[^.;\n]{{0,30}}\b(?:unsuccessful|failed|fail|fruitless|in vain|unanswered|not answered|no reply)\b",
        r"\btoo (?:short|poor|noisy|dark|blurred|blurry|faint|few|garbled|grainy|low)\b[^.;\n]{0,30}\b(?:for|to) (?:\w+ )?(?:comparison|compar\w+|tell|identif\w+|say|analys\w+|verif\w+|recogni\w+|determine|conclu\w+|judge)\b",
        r"\bto (?:confirm|verify|corroborate|check)\b[^.;\n]{0,60}\b(?:received no (?:reply|answer|response)|got no (?:reply|answer)|did not (?:respond|reply|answer)|went unanswered|without success)\b",
        rf"\b(?:split|divided|disagree|disagreed|at odds) (?:over|on|about) (?:whether|who|the authenticity)\b(?=[^.\n]{{0,60}}\b(?:{_ANY_MATERIAL}|genuine|authentic|real|his|hers)\b)",
    ),
    exceptions=(
        r"\b(?:but|though|although|yet|if) not (?:its|the|their|his|her|when|where|who|how|those|that|all)\b",
    ),
    kinds={
        "verifying": (
            rf"\b(?:{_ANY_MATERIAL}|figures?|claims?|accounts?|numbers?|tolls?)\b[^.;\n]{{0,80}}\b(?:not|never|n[’']t) (?:yet )?(?:been )?(?:\w+ly )?(?:checked|tested|examined|inspected|audited)\b",
            r"\b(?:said|told \w+|insisted|agreed|certain|sure)\b[^.;\n]{0,40}\bthat the (?:man|woman|soldier|person|speaker|caller|voice|boy|girl) (?:(?:seen|heard|shown|speaking) )?(?:in|on) (?:it|them|the \w+) (?:was|is) (?:(?-i:[A-Z])\w+|(?:his|her|their|our) (?:\w+ )?(?:son|husband|brother|father|daughter|wife|sister|mother|commander|colleague|neighbou?r))\b",
            rf"\b{_ANY_MATERIAL} (?:is|are|was|were) (?:\w+ly )?(?:authentic|genuine|real|unaltered), [^.;\n]{{0,60}}\b(?:said|says|told|concluded|found|ruled|confirmed|wrote)\b(?![^.\n]{{0,200}}\b(?:no|not|nobody|none|never|neither|without|un(?:tested|verified|checked|confirmed))\b|[^.\n]{{0,200}}n[’']t\b)",
            rf"\b(?:{_ANY_MATERIAL}|writing|stamp|ink|paper)\b[^.;\n]{{0,30}}\b(?:is|was|are|were|belong(?:s|ed)|match(?:es|ed)|came|comes)\b[^.;\n]{{0,50}}, [^.;,\n]{{0,50}}\b(?:experts?|examiners?|analysts?|linguists?|engineers?|phonetician\w*|laborator\w+|labs?|historians?|speciali\w+|scientists?|pathologists?)\b[^.;,\n]{{0,20}}\b(?:concluded|found|ruled|determined|established|confirmed|judged)\b",
            rf"\b(?:data|records|logs|locations?|coordinates|billing)\b[^.;\n]{{0,90}}\b(?:shows?|showed|proves?|confirms?|indicates?) that (?:the |this |both )?(?:\w+ )?{_ANY_MATERIAL} (?:was|were|had been) (?:\w+ly )?(?:made|sent|filmed|recorded|taken|shot|written|created|posted)\b",
            r"\b(?:identif(?:y|ied)|work(?:ed)? out|establish(?:ed)?|determined?|located?|pinpoint(?:ed)?) the (?:exact )?(?:spot|place|location|street|site|scene|position)\b[^.;\n]{0,30}\b(?:by|from|using|thanks to|with the help of|through)\b",
            r"\b(?:confirm|conclu|determin|establish|certif|attest)\w* that (?:the |these |those |all )?(?:\w+ ){1,4}?(?:was|were|is|are|had been) (?:\w+ly )?(?:genuine|authentic|real)\b",
            rf"\b(?:was|were|been) (?:all |each |both |also |then |\w+ly )?(?:compared|matched|checked) (?:with|against|to) (?:the |those |these |other |earlier |his |her )?(?:\w+ )?{_ANY_MATERIAL}\b",
            r"\b(?:not (?:yet )?(?:been )?able to|unable to|failed to|impossible to|could not|couldn[’']t) (?:speak|talk) (?:to|with) [^.;\n]{0,70}\b(?:witness\w*|survivors?|who (?:was|were|had been) (?:there|at|present|in|on|inside)|anyone|anybody)\b",
            rf"\b(?:neither|nobody|no one|not|never|n[’']t|declined to|refused to)\b[^.;\n]{{0,60}}\b(?:said|say|commented on|comment on) (?:whether|if) (?:the |his |her |this |that )?(?:\w+ )?(?:it|accounts?|profiles?|channels?|numbers?|posts?|{_ANY_MATERIAL})\b[^.;\n]{{0,20}}\b(?:belong\w*|(?:is|was|are|were) (?:his|hers|theirs|genuine|authentic|real))\b",
            rf"\bnothing (?:\w+ ){{0,4}}?(?:to )?(?:proves?|shows?|confirms?|suggests?|indicates?) that\b(?=[^.;\n]{{0,50}}\b(?:{_ANY_MATERIAL}|genuine|authentic|real)\b)",
            r"\b(?:found|saw|seen|detected|spotted|noticed|discovered) no (?:\w+ )?(?:signs? of |traces? of |evidence of |indications? of |hints? of )?(?:\w+ )?(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat|retouch|cuts?\b)\w*",
            rf"\b(?:sent|showed|gave|played|submitted|took) (?:the |this |these |both )(?:\w+ )?{_ANY_MATERIAL} to\b[^.;\n]{{0,50}}\b(?:experts?|\w+ologists?|botanists?|linguists?|phonetician\w*|speciali\w+|engineers?|analysts?|examiners?|laborator\w+|labs?|relatives|colleagues|signatories|scientists?|historians?)\b[^.;\n]{{0,30}}\b(?:said|found|confirmed|concluded|agreed|told)\b",
            r"\b(?:is|was|remains?) any(?:one|body)[’\']s guess\b",
            r"\b(?:publish|r[au]n|air|print|broadcast|repeat|pass)\w*\b[^.;\n]{0,60}\bun(?:checked|tested)\b",
            r"\b(?:called|rang|phoned|dialled|dialed) (?:all |each of |every one of |most of )?(?:the |those |these )?(?:\w+ ){0,2}?(?:numbers?)\b[^.\n]{0,60}\b(?:answered|confirmed|belong\w*|picked up|reached)\b",
            rf"\b(?:treat|regard|consider|accept)(?:s|ed)? (?:the |this |these )(?:\w+ )?{_ANY_MATERIAL} (?:as |to be )?(?:genuine|authentic|real)\b",
            r"\b(?:placed|pinpointed|situated|located) (?:the |this |these |both )(?:\w+ )?(?:videos?|footage|clips?|photo\w*|pictures?|images?|scenes?|films?|blasts?|attacks?) "
            r"(?:to|at|near|outside|inside|north|south|east|west|(?:in|on) (?:the |a )?(?:town|city|village|district|suburb|area|region|centre|street|square|northern|southern|eastern|western|edge|outskirts|road))\b",
            rf"\bmatch(?:ed|es|ing) [^.;\n]{{0,80}}\b(?:in|on|from) (?:the |this |both )?{_ANY_MATERIAL} (?:with|to|against)\b",
            rf"\b(?:placed|pinpointed|worked out|identified|established) (?:where|when|the (?:spot|place|street|location|time|date)\b)[^.;\n]{{0,40}}\b(?:{_ANY_MATERIAL}|filmed|taken|recorded|shot)\b",
            r"\brecogni[sz]e[ds]? (?:him|her|them|the (?:man|woman|soldier|prisoner|captive|face)|(?:his|her|their) (?:\w+ )?(?:son|husband|brother|father|daughter|wife|sister|mother))\b(?=[^.;\n]{0,60}\b(?:by (?:his|her|the|a)|in the (?:video|clip|footage|photo\w*|picture|recording|audio)|on the (?:video|tape|recording|photo\w*))\b)",
            rf"\b{_ANY_MATERIAL}\b[^.;\n]{{0,60}}\brecogni[sz]e[ds]? (?:him|her|them|(?:his|her|their) (?:\w+ )?(?:son|husband|brother|father|daughter|wife|sister|mother)|the (?:man|woman|soldier|prisoner|captive|face))\b",
            r"\bfound (?:\w+ )?(?:two|three|four|five|several|many|some|a|at least \w+|\d+|traces of|signs of) (?:\w+ )?(?:cuts?|edits?|splices?|breaks?|splicing|editing|tampering|manipulation)\b",
            r"\b(?:re-?verse|inverse)[ -](?:image|photo|video) search\w*",
            r"\b(?:photo\w*|image|picture|video|clip|footage)\b[^.;\n]{0,30}\b(?:dat(?:es|ed) (?:from|back)|was (?:in fact |actually |really )(?:taken|filmed|shot))\b",
            r"\b(?:experts?|linguists?|phonetician\w*|analysts?|curators?|historians?|speciali[sz]\w+|archivists?|examiners?|engineers?)\b[^.;\n]{0,80}\b(?:said|says|conclud\w+|found|ruled|judged)(?: that)? the (?:accent|dialect|handwriting|ink|paper|voice|signature|speech|intonation|stamp|letterhead|typeface)\b",
            rf"\b(?:certain|sure|convinced|confident|satisfied) that the (?:\w+ )?(?:{_ANY_MATERIAL}|notebook|manuscript|painting|stamp|signature|handwriting|ink|paper|voice)\b",
            r"\banalys[ei]s of (?:the |its |their |those |these )?(?:\w+ ){0,2}?(?:crater\w*|debris|fragments?|wreckage|damage|shadows?|metadata|voices?|handwriting|footage|videos?|photo\w*|images?|audio|recordings?|files?|signatures?|blood|dna)\b[^.;\n]{0,60}\b(?:found|finds?|show\w*|suggest\w*|indicat\w*|conclud\w*|confirm\w*|point\w*)\b",
            r"\b(?:second|another|third|separate) (?:\w+ )?(?:source|official|witness|person)\b[^.;\n]{0,60}\b(?:the same (?:account|story|thing|version)|confirmed (?:it|this|that)|backed (?:it|this|that|the account) up)\b",
            r"\bthe same (?:account|story|version) (?:was given|came|was told)\b[^.;\n]{0,20}\b(?:by|from) (?:a |an )?(?:second|another|third|separate)\b",
            rf"\btoo (?:early|soon)\b[^.;\n]{{0,40}}\bto (?:say|tell|know|determine|judge) (?:whether|if|who|when|where)\b(?=[^.;\n]{{0,60}}\b(?:{_ANY_MATERIAL}|real|genuine|authentic|filmed|recorded)\b)",
            r"\bcould (?:verify|confirm|establish) (?:neither|none)\b|\bno (?:\w+ ){0,2}?confirmation\b|\b(?:had|has|have) (?:yet )?(?:confirmed|verified) the account\b",
            rf"\b(?:conclu|determin|confirm|establish|certif|attest)\w* (?:on \w+ |last \w+ )?that (?:\w+ ){{1,4}}?{_ANY_MATERIAL}\b"
            r"[^.;,\n]{0,30}?\b(?:was|were|is|are|had been|has been|have been|had|has|have) (?:not )?(?:been )?(?:\w+ly )?"
            r"(?:genuine|authentic|accurate|real|original|unaltered|correct|complete|filmed|recorded|taken|shot|made|sent|written|created"
            r"|tampered|altered|edited|manipulated|forged|faked|his|hers|that of|those of|from|the \w+)\b",
            rf"\b(?:compared|matched|checked) (?:the |its |their |his |her |all |both )?(?:\w+ ){{0,2}}?(?:numbers?|names?|shadows?|uniforms?|{_ANY_MATERIAL})"
            r" (?:\w+ ){0,2}?(?:with|against)\b",
            r"\bcompar(?:ed|ing) (?:[\w’'-]+ ){0,4}?voices?\b[^.;,\n]{0,40}?\b(?:with|against"
            r"|to (?:\w+ ){0,3}?(?:interviews?|recordings?|speeches|broadcasts?|videos?|calls?))\b"
            r"|\bvoices? [^.;,\n]{0,30}?\b(?:was|were|been) (?:\w+ly )?compared (?:with|to|against)\b",
            r"\btraced (?:\w+ ){0,5}?(?:speakers?|callers?|men|women|man|woman|soldiers?|numbers?)\b[^.;\n]{0,40}\b(?:through|via|by|using|to)\b",
            rf"\bconfirm\w* (?:the|this|these|those|both) (?:\w+ )?{_ANY_MATERIAL} (?:was|were|is|are|had been|has been|have been) "
            r"(?:\w+ly )?(?:genuine|authentic|real|original|unaltered|edited|his|hers)\b",
            rf"\battribut(?:ed|es) (?:the |this |these |both )?(?:\w+ )?{_ANY_MATERIAL} to\b",
            rf"\bdated (?:the |this |these |both )(?:\w+ )?{_ANY_MATERIAL} to\b",
            r"\b(?:voice|handwriting|forensic|linguistic|audio|image|dna|metadata) (?:analys[ei]s|comparisons?|tests?|examinations?) "
            r"(?:show|confirm|found|prov|suggest|indicat|conclud)\w*",
            r"\b(?:check|examin|analy[sz])(?:ed|es|ing) (?:the |their |its )?(?:metadata|exif data|headers|time ?stamps?)\b",
            rf"\b{_ANY_MATERIAL}\b[^.;\n]{{0,60}}\bidentified (?:him|her|them)\b",
            r"\b(?:nobody|no|none|neither)\b[^.;\n]{0,40}\bable to (?:\w+ly )?(?:establish|determine|ascertain|say|tell)\b",
            r"\b(?:cannot|can ?not|can[’']t|could not|couldn[’']t) (?:yet )?say (?:if|whether)\b",
            r"\bnot (?:been )?independently (?:assessed|audited|evaluated|examined)\b",
            r"\bunable to (?:trace|identify|locate|find) (?:\w+ ){1,6}?(?:on|in|behind|of) (?:the |this )"
            rf"(?:\w+ )?{_ANY_MATERIAL}\b",
            r"\b(?:neither|none|no)\b[^.;\n]{0,40}\bcan be (?:\w+ly )?(?:checked|confirmed|tested)\b",
            rf"\bdoubts? (?:remains?|persists?|lingers?|linger|remain|persist)\b[^.;\n]{{0,40}}\b{_ANY_MATERIAL}\b",
            r"\byet to be (?:\w+ly )?(?:tested|examined|checked|assessed|analy[sz]ed)\b",
            rf"\b(?:den(?:y|ies|ied)|dismiss(?:ed|es)?|reject(?:ed|s)?) (?:that )?(?:the |this |that )?(?:\w+ )?{_ANY_MATERIAL} "
            r"(?:was|were|is|are|as) (?:a |an )?(?:\w+ly )?(?:genuine|authentic|real|fake\w*|forge\w*|fabricat\w*|doctored|edited|hoax)\b",
            rf"\b{_ANY_MATERIAL}\b[^.;\n]{{0,60}}\b(?:allowed|helped|enabled|let) (?:\w+ ){{1,4}}?(?:to )?(?:place|locate|identify|date)\b",
            r"\bmetadata\b[^.;\n]{0,50}\b(?:show|confirm|prove|indicate)\w*",
            r"\b(?:unable|not able|failed|no way|no means|impossible|could not|cannot|couldn[’']t|can[’']t) (?:\w+ly )?(?:to |of )?"
            r"(?:establish|determin|ascertain|tell|say|know|identify)\w* (?:\w+ (?:or|and) )?(?:who|when|where|how|whether|if)\b"
            rf"(?=[^.;\n]{{0,60}}\b(?:{_ANY_MATERIAL}|filmed|recorded|taken|spoke\w*|speak\w*)\b)",
            r"\b(?:none|nothing|little|not all) (?:of (?:this|it|these|that|the \w+) )?(?:could|can) (?:yet )?be (?:\w+ly )?(?:checked|proved|proven|tested)\b",
            rf"\bno (?:\w+ ){{1,3}}?(?:has|have|had) (?:yet |so far )?(?:examin|check|studi|heard|analy[sz]|inspect|test)\w* (?:the |this |these )(?:\w+ )?{_ANY_MATERIAL}\b",
            rf"\b(?:cast|casts|casting|raised|raising) doubts? (?:on|over|about) whether\b(?=[^.;\n]{{0,30}}\b{_ANY_MATERIAL}\b)",
            rf"\bshould (?:the |this |these )(?:\w+ )?{_ANY_MATERIAL} (?:prove|turn out|be) (?:to be )?(?:genuine|authentic|real|true)\b",
            rf"\bonly (?:after|once|when)\b[^.;\n]{{0,40}}\b(?:checks?|tests?|analys[ei]s|examinations?)\b(?=[^.;\n]{{0,60}}\b{_ANY_MATERIAL}\b)",
            r"\bmatch(?:ed|es|ing)? (?:the |his |her |their |both )?(?:\w+ )?(?:voices?|faces?|signatures?|handwriting|landmarks?|buildings?)\b",
            r"\b(?:identif(?:y|ied|ies)|recogni[sz]e[ds]?) (?:the |his |her |their |both |either )?(?:\w+ )?(?:voices?|handwriting|speakers?|callers?)\b",
            r"\b(?:borne|bear|bears|bore) out\b|\b(?:backed up|supported|confirmed) by (?:\w+ ){0,2}(?:records?|documents?|photo\w*|footage|logs?|images|imagery)\b",
            r"\bconfirm(?:s|ed) that the (?:man|woman|men|women|person|people|soldiers?|speakers?|callers?) (?:\w+ ){0,3}?(?:in|on) the (?:clip|tape|recording|video|audio|footage|call|photo\w*)\b",
            rf"\b(?:acknowledg|admit|conced)\w* (?:that )?(?:the |this |that |these |those )?(?:\w+ )?{_ANY_MATERIAL} (?:is|was|are|were) (?:genuine|authentic|real)\b",
            r"\b(?:acknowledg|admit|conced)\w* (?:that )?(?:the |this |that |these |those )?(?:\w+ )?(?:calls?|tapes?|recordings?|audio|videos?|footage|clips?|conversations?|letters?|documents?|voices?|speak\w*|words|remarks?|orders?|claims?|accounts?|allegations?) (?:is|was|are|were) (?:genuine|authentic|real)\b",
            r"\b(?:neither|not|never|n[’']t) (?:be |been )?(?:proved|proven|disproved|disproven)\b",
            rf"\bno (?:\w+ )?(?:proof|evidence) (?:the|these|those|this) (?:\w+ )?{_ANY_MATERIAL} (?:is|was|are|were)\b",
            r"\bno (?:\w+ )?(?:proof|evidence) (?:that|of)\b(?=[^.;\n]{0,40}\b(?:calls?|tapes?|recordings?|audio|videos?|footage|clips?|conversations?|letters?|documents?|voices?|speak\w*|words|remarks?|orders?|claims?|accounts?|allegations?)\b)",
            r"\b(?:attempts?|efforts?) to (?:trace|identify|contact|(?:reach|locate|find) (?:the |any |either |its )?(?:of the )?(?:m[ae]n|wom[ae]n|author|speaker|sender|caller|soldier|witness|family|him|her|them))\w*\b[^.;\n]{0,80}\b(?:unsuccessful|failed|fruitless|in vain|without success)\b",
            r"\bwhether\b(?=[^.;\n]{0,60}\b(?:calls?|tapes?|recordings?|audio|videos?|footage|clips?|conversations?|letters?|documents?|voices?|speak\w*|words|remarks?|orders?|claims?|accounts?|allegations?)\b)[^.;\n]{0,90}\b(?:unclear|unknown|uncertain|not (?:been )?(?:known|established|clear))\b",
            r"\b(?:unclear|not (?:immediately )?clear|not known|unknown) (?:whether|who|when|where|if)\b(?=[^.;\n]{0,60}\b(?:calls?|tapes?|recordings?|audio|videos?|footage|clips?|conversations?|letters?|documents?|voices?|speak\w*|words|remarks?|orders?|claims?|accounts?|allegations?)\b)",
            r"\b(?:not|im) ?(?:\w+ )?possible to (?:\w+ly )?(?:say|tell|know|establish|determine|ascertain)\b"
            r"(?=[^.\n]{0,60}\b(?:call|tape|recording|audio|video|footage|speak|spoke|voice)\w*)",
            r"\bno (?:means|way|chance) (?:of|to) (?:check|verify|confirm|authenticat)\w*",
            r"\bconfirm(?:ed|s|ing)? (?:the |that the )?(?:translations?|transcripts?|contents?|wording|details"
            r"|documents?|emails?|messages?|letters?|signatures?|photo\w*|dates?|times?)\b",
            rf"\bcheck(?:ed|ing) (?:[\w’'-]+ ){{0,4}}?{_CHECKED} (?:\w+ ){{0,3}}?against\b",
            r"\b(?:signatures?|metadata|headers?|recordings?|files?|documents?|emails?|voices?) "
            r"(?:was|were|have been|had been) (?:\w+ly )?(?:checked|examined|analy[sz]ed)\b",
            r"\bfound no (?:\w+ )?(?:signs?|traces?|evidence|indications?|hints?) (?:of|that)\b[^.;\n]{0,60}?"
            r"\b(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat)\w*",
            r"\b(?:re-?)?verif(?:y|ies|ied|ying|ication)\b"
            r"(?! (?:his|her|their|my|your|our|its|an?|the) (?:e-?mail|phone|card|payment|bank|user)s?\b)"
            r"(?! (?:his|her|their|my|your|our|its|an?) (?:accounts?|age|address|profile|identity)\b[^.;,\n]{0,30}"
            r"\b(?:bank|platform|app|password|code|passport|website|twitter|facebook|instagram)\b)|\bauthenticat\w+|\bcorroborat\w+",
            r"\bfact-?check\w*|\bcross-?(?:referenc|check)\w+|\bgeolocat\w+|\bsubstantiat\w+",
            r"\bconfirmed by\b",
            r"\b(?:independently|could not be|unable to|been|has|have|had|not|yet|n[’']t) (?:\w+ly )?"
            r"confirm(?:ed)?\b|\bindependently (?:examined|reviewed|tested)\b|\bconfirming (?:such|these)\b",
            rf"\b(?:cannot|could not) be checked\b|\bchecked {_THE_MATERIAL}|\bconfirm (?:the|these|those|such) (?:figures|numbers|claims)\b",
            r"\bvoices? [^.;,\n]{0,40}confirmed to be\b"
            r"|\bfound [^.;,\n]{0,40}to be (?:genuine|authentic)\b",
            r"\bconfirm(?:ed|s|ing)? (?:the |this |that )(?:number of (?:dead|deaths|casualties|victims|injured|wounded)|death toll|toll)\b",
            rf"\b(?:acknowledg|admit|conced|confirm)\w* (?:that )?(?:the )?voices? (?:on|in) (?:the |this )?(?:\w+ )?{_ANY_MATERIAL} (?:is|was|are|were|belongs?|belonged)\b",
            r"\bconfirm(?:ed|s|ing)? (?:the |his |her |their |a |both )?(?:\w+[’']s? ){0,2}"
            r"(?:authenticity|identit\w+|recordings?|calls?|account|location|place|date|origin|voices?)\b",
            r"\bconfirmed\b(?=[^.\n]{0,30}\bindependent)|\b(?:un|not yet |not been )confirmed\b",
            r"\bun(?:verif|confirm|corroborat|authenticat|substantiat)\w+",
            r"\b(?:to|be) (?:independently )?confirm(?:ed)?\b|\bauthenticity\b|\bvouch\w*",
            r"\bconfirm(?:ed|s|ing)? (?:the |that the )?(?:intercepts?|tapes?|audio|videos?|footage|story"
            r"|stories|claims?|reports?)\b|\bconfirmed (?:n?or denied|n?or refuted)\b|\bneither confirm\w*",
            r"\bidentit\w+[^.\n]{0,40} established\b",
            r"\bconfirmation of\b|\bchecked (?:by anyone|by anybody|independently)\b",
            r"\b(?:provenance|origins?) (?:\w+ ){0,4}(?:unclear|unknown|traced|disputed)\b"
            r"|\bchecked it\b|\b(?:able|possible|way|time) to check\b",
            r"\bcheck(?:ed|ing)? (?:who|whether|if|when|where|how)\b|\b(?:whether|if|that) it (?:is|was) "
            rf"(?:genuine|authentic|real)\b|\bconfirm(?:s|ed) that {_THE_MATERIAL}"
            r"|\bthat the voices? (?:is|was|are|were|belong\w*)\b",
            rf"\b(?:whether|if|believe(?: that)?) (?:or not )?{_THE_MATERIAL}[^.;,\n]{{0,40}}?"
            r"\b(?:was|is|were|are|be|belong\w*) (?:\w+ly |in fact )?"
            r"(?:genuine|authentic|real|fake\w*|forged|doctored|edited|his|hers|that of|to)\b",
            r"\b(?:proof|prove[ndr]?|evidence|certain|sure|doubt\w*|conclu\w+|establish\w*|known) "
            rf"[^.;,\n]{{0,40}}?\bthat {_THE_MATERIAL}[^.;,\n]{{0,30}}?"
            r"\b(?:was|is|were|are|had been) (?:not )?(?:genuine|authentic|real|fake\w*|forged|edited)\b",
        ),
        "translating": (r"\btranslat(?:ed|ing|ion|or|ors|es)\b",),
        "editing": (
            r"\bedited for\b",
            r"\b(?:lightly )?edited\b[^.\n]{0,40}\b(?:clarity|length|brevity|grammar)\b",
            r"\bcondensed\b|\b(?:emphasis|brackets?) (?:added|ours)\b",
            r"\bexpletives?\b[^.\n]{0,30}\b(?:deleted|removed)\b",
        ),
        "selecting": (
            r"\bpublished (?:some|a selection|excerpts|parts?|portions?)\b[^.\n]{0,30}",
            r"\b(?:selected|excerpts? (?:of|from))\b[^.\n]{0,30}"
            r"\b(?:calls|recordings|conversations|interview)\b",
        ),
        "naming": (
            r"\b(?:first|last|full|real) names?\b[^.\n]{0,60}"
            r"\b(?:only|protect|withh\w+|changed|reprisals?|safety|identit\w+)\b",
            r"\bonly\b[^.\n]{0,40}\bfirst names?\b",
            r"\bnames? (?:have|has) been (?:changed|withheld)\b",
            r"\b(?:on condition of anonymity"
            r"|(?:asked not|declined) to be (?:named|identified))\b",
        ),
    },
    methods={
        "phone numbers": (
            r"\b(?:phone|telephone|mobile|cell)(?: |-)?numbers?\b"
            r"|\b(?:called|rang|phoned|dialled|dialed)\b[^.;\n]{0,50}\bnumbers?\b"
        ),
        "messaging apps": (
            r"\bmessag(?:ing|e) (?:app(?:s|lications?)?|services?|accounts?)\b"
            r"|\b(?:whatsapp|telegram|viber|signal) (?:accounts?|profiles?|numbers?)\b"
            r"|\baccounts? (?:on|with) (?:whatsapp|telegram|viber|signal)\b"
        ),
        "social media profiles": (
            r"\bsocial (?:media|network\w*)\b|\bprofiles\b"
            r"|\b(?:facebook|instagram|linkedin|vkontakte|vk|tiktok|twitter) (?:accounts?|pages?|profiles?)\b"
        ),
        "geolocation": (
            r"\bgeo-?locat\w+|\b(?:satellite|aerial) (?:image\w*|photo\w*|pictures?)\b|\bstreet view\b"
            r"|\b(?:match|compar|locat|identif|plac)\w+[^.;\n]{0,60}\b(?:landmarks?|skylines?)\b"
        ),
        "official confirmation": (
            r"\b(?:officials?|ministry|spokes\w+|government|authorities) confirmed\b"
            r"|\bconfirmed by (?:\w+ ){0,3}"
            r"(?:officials?|ministry|government|authorities|spokes\w+)\b"
        ),
        "other news reports": (
            r"\b(?:news|media|press) reports?\b"
            r"|\breports? (?:by|in|from) other (?:news\w*|media|outlets?|agencies|papers?)\b"
        ),
        "interview": (
            r"(?<!public )(?<!earlier )(?<!televised )(?<!recorded )(?<!past )\binterview(?:s|ed|ing)?\b"
            r"|\b(?:spoke|talked) (?:to|with) (?:\w+ ){0,3}"
            r"(?:witness\w*|neighbou?rs?|residents?|relatives?|survivors?|colleagues?|eyewitness\w*)\b"
        ),
        "second translator": (
            r"\b(?:second|another|independent|outside|two|three|other) (?:\w+ )?(?:translators?|interpreters?)\b"
        ),
        "voice comparison": (
            r"\bvoices? (?:comparison|analysis|recognition|match\w*)\b"
            r"|\b(?:compar|match)(?:ed|ing) (?:[\w’'-]+ ){0,6}?voices?\b"
            r"|\bvoices? [^.;,\n]{0,60}?\b(?:compared|matched|comparison)\b"
        ),
        "documents": (
            r"\b(?:military|court|personnel|official|shipping|flight|property|land|customs|bank|company|tax"
            r"|prison|hospital|service|registry|corporate|port|medical) "
            r"(?:records?|documents?|databases?|logs?|manifests?|filings?|registers?|registr(?:y|ies))\b"
            r"|\binvoices?\b|\bmanifests?\b|\blogbooks?\b"
        ),
        "metadata": r"\bmeta-?data\b|\bexif\b|\btime-?stamps?\b",
        "image search": r"\b(?:reverse[- ])?(?:image|photo) search\w*|\breverse[- ]search\w*",
        "forensic examination": (
            r"\bforensic\w*|\b(?:audio|acoustic|sound|phonetic|speech|video|image) "
            r"(?:experts?|engineers?|analy\w+|speciali[sz]\w*|examiners?|lab\w*)\b|\bphonetician\w*"
        ),
        "handwriting comparison": r"\bhandwriting\b|\bgrapholog\w+",
    },
    objects={
        "recording": (
            r"\b(?:calls?|audios?|recordings?|videos?|footage|tapes?|files?|conversations?"
            r"|authentic\w*)\b"
        ),
        "speaker": (r"\bidentif(?:y|ied|ying)\b|\bidentit(?:y|ies)\b|\b(?:speakers?|callers?)\b"),
        "translation": r"\btranslations?\b",
        "content": (
            r"\b(?:claims?|events?|accounts?|statements?|reports?|information|figures?"
            r"|allegations?)\b"
        ),
    },
    checking=(
        r"speak|talk|shows?|showed|saw|identify|determine|locate|pinpoint",
        r"(?:re-?)?verif(?:y|ies|ied|ying)",
        r"(?:authenticat|corroborat|geolocat|cross-?referenc|validat|dat)(?:e[sd]?|ing)",
        r"(?:cross-?|fact-?)?check(?:s|ed|ing)?",
        r"(?:confirm|establish|match|attribut|vouch|compar|trac|examin|analy[sz])(?:e[sd]|es|ed|s|ing|e)?",
        r"(?:identif|certif|satisf)(?:y|ies|ied|ying)",
        r"(?:recogni[sz]|determin|conclud|acknowledg|assess|review|test|assert)(?:e|es|ed|ing|s)?",
        r"found|tell|say|establish|translat(?:e|es|ed|ing)|edited|condensed",
        r"admit(?:s|ted)?|certain|sure|convinced|confident|satisfied|plac(?:ed|ing)|pinpoint(?:ed|ing)|situat(?:ed|ing)|locat(?:ed|ing)|judged|ruled|caution(?:ed|s)?|warn(?:ed|s)?",
    ),
    asserting=(
        r"\b(?:turned up|produced|yielded) (?:\w+ )?(?:match(?:es)?|hits)\b",
        r"\b(?:verification|authentication|geolocation) (?:was|were|is|has been|had been) (?:\w+ )?(?:done|carried out|made|completed|performed)\b",
        r"\bthat the (?:man|woman|soldier|person|speaker|caller|voice|boy|girl) (?:\w+ )?(?:in|on) (?:it|them|the \w+) (?:was|is)\b|\b(?:authentic|genuine|real|unaltered), [^.;\n]{0,60}\b(?:said|says|told|concluded|found|ruled|confirmed|wrote)\b",
        r"\b(?:experts?|examiners?|analysts?|linguists?|engineers?|phonetician\w*|laborator\w+|labs?|historians?|speciali\w+|scientists?|pathologists?)\b[^.;,\n]{0,20}\b(?:found|ruled|determined|judged)\b|\b(?:shows?|showed|proves?) that\b(?=[^.;\n]{0,60}\b(?:made|sent|filmed|recorded|taken|shot|written|created|posted)\b)",
        r"\b(?:identified|worked out|determined|located|pinpointed) the (?:exact )?(?:spot|place|location|street|site|scene|position)\b|\b(?:able to|could|managed to) (?:identify|work out|establish|determine|locate|pinpoint) the\b",
        r"\b(?:sent|showed|gave|played|submitted|took)\b[^.;\n]{0,80}\bto\b[^.;\n]{0,50}\b(?:experts?|\w+ologists?|botanists?|linguists?|phonetician\w*|speciali\w+|engineers?|analysts?|examiners?|laborator\w+|labs?|relatives|colleagues|signatories|scientists?|historians?)\b[^.;\n]{0,30}\b(?:said|found|confirmed|concluded|agreed|told)\b|\b(?:called|rang|phoned|dialled|dialed)\b[^.\n]{0,60}\bnumbers?\b|\b(?:treat|regard|consider|accept)(?:s|ed)?\b[^.;\n]{0,60}\b(?:genuine|authentic|real)\b",
        r"\b(?:placed|pinpointed|situated|located|worked out|recogni[sz]e[ds])\b(?= (?:the|this|these|both|where|when|him|her|them|his|their)\b)|\bgeolocated\b|\bfound (?:\w+ )?(?:two|three|four|five|several|many|some|a|at least \w+|\d+|traces of|signs of) (?:\w+ )?(?:cuts?|edits?|splices?|breaks?|splicing|editing|tampering|manipulation)\b",
        r"\b(?:image|photo|video) search\w*[^.;\n]{0,60}\b(?:found|finds|turned up|show\w*|reveal\w*|led|brought up|returned)\b|\bdat(?:es|ed) (?:from|back)\b|\bwas (?:in fact|actually|really) (?:taken|filmed|shot)\b",
        r"\b(?:said|says|conclud\w+|found|ruled|judged)(?: that)? the (?:accent|dialect|handwriting|ink|paper|voice|signature|speech|intonation|stamp|letterhead|typeface)\b|\b(?:certain|sure|convinced|confident|satisfied) that the\b|\banalys[ei]s of\b[^.;\n]{0,90}\b(?:found|finds?|show\w*|conclud\w*|confirm\w*)\b|\bthe same (?:account|story|thing|version)\b",
        r"\b(?:compared|matched|checked|traced)\b|\b(?:determined|certified|attested) that\b|\bmetadata\b[^.;\n]{0,50}\b(?:show|prove)\w*"
        r"|\battribut\w+\b|\bdated\b|\b(?:analys[ei]s|comparisons?|tests?|examinations?) (?:show|confirm|found|prov|conclud)\w*"
        r"|\b(?:examined|analy[sz]ed) (?:the |their |its )?(?:metadata|exif|headers|time)|\bidentified (?:him|her|them)\b"
        r"|\b(?:allowed|helped|enabled|let)\b(?=[^.;\n]{0,40}\b(?:place|locate|identify|date)\b)",
        r"\b(?:matched|matches|identified|identifies|recogni[sz]e[ds])\b(?=[^.;\n]{0,40}\b(?:voices?|faces?|signatures?|handwriting|landmarks?|buildings?|speakers?|callers?)\b)|\b(?:borne|bears|bore) out\b|\b(?:backed up|supported) by\b|\b(?:acknowledg|admitt|conced)ed\b(?=[^.;\n]{0,60}\b(?:genuine|authentic|real)\b)",
        r"\bspent [^.;\n]{0,40}\b(?:check|verify|authenticat)ing\b|\bwere (?:checked|examined|analy[sz]ed)\b",
        r"\b(?:verif|authenticat|corroborat|substantiat|geolocat|confirm|vouch|check)\w*ed\b",
        r"\b(?:verified|verifies|authenticates|corroborates|confirms|vouches|established|proved|proven)\b",
        r"\bcross-?(?:checked|referenced)\b|\bfact-?checked\b|\bconclu\w+\b|\b(?:is|was|by) confirm\w+",
        r"\bfound [^.;,\n]{0,40}to be\b|\bnot only (?:did|has|have|had)\b[^.;,\n]{0,40}\bverify\b",
        r"\b(?:able|managed) to (?:\w+ly )?(?:verify|confirm|authenticate|corroborate)\b",
        r"\bto (?:verify|authenticate|confirm) [^.;\n]{0,40}, \w+ (?:\w+ )?\w+ed\b",
        r"\bcould (?:\w+ly )?(?:verify|confirm)\b|\b(?:by|after) (?:verify|authenticat|confirm|corroborat)ing\b",
    ),
    no_tampering=(
        r"\bno (?:\w+ )?(?:signs?|traces?|evidence|indications?|hints?) of (?:\w+ )?(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat|montage|cut)\w*[^.;\n]{0,30}\b(?:found|detected|seen|visible|discovered|spotted)\b",
        r"\b(?:found|saw|seen|detected|spotted|noticed|discovered) no (?:\w+ )?(?:signs? of |traces? of |evidence of |indications? of |hints? of )?(?:\w+ )?(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat|retouch|cuts?\b)\w*",
        r"\b(?:conclu|determin|found|establish|confirm|certif)\w* that [^.;\n]{0,50}?\b(?:not|never|n[’']t) (?:been )?(?:\w+ly )?"
        r"(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat)\w*",
        r"\bfound no (?:\w+ )?(?:signs?|traces?|evidence|indications?|hints?) (?:of|that)\b[^.;\n]{0,60}?"
        r"\b(?:edit|manipulat|tamper|alter|splic|doctor|forg|fak|generat)\w*",
    ),
    disclaimed=(
        r"\bun(?:checked|tested)\b|\bany(?:one|body)[’\']s guess\b",
        r"\btoo (?:early|soon)\b|\bneither confirm\w*\b",
        r"^\W*should\b|\bonly (?:after|once|when)\b",
        r"\bauthenticity\b[^.;\n]{0,40}\b(?:questioned|challenged|contested)\b",
        r"\b(?:asked|asking|requested|requesting)\b(?=[^.;\n]{0,60}\bto (?:verify|confirm|check|authenticate)\b)",
        r"\b(?:den(?:y|ies|ied)|dismiss(?:ed|es)?|reject(?:ed|s)?)\b(?=[^.;\n]{0,60}\b(?:genuine|authentic|real|fake|forge|fabricat|doctored|edited|hoax))",
        r"\bdoubts?\b",
        r"\b(?:unsuccessful|fruitless|in vain|unknown|uncertain)\b",
        r"\b(?:far from|guess|in doubt|under ?way|in progress|turned down|rebuffed|lacking)\b",
        r"\bonly (?:one|the|a) (?:\w+ )?(?:side|party|camp|government)\b",
        r"\b(?:not(?! only)|never|no|none|neither|nor|nobody|without|cannot|unable|impossible)\b",
        r"\w+n[’']t\b|\bcannot\b|\b(?:yet|failed|fails?|failing|declin\w+|refus\w+) to\b",
        r"\b(?:hard|difficult|beyond) to\b|\bunable to\b|\bstill to be\b|\bawait\w+\b",
        r"\bun(?:verif|confirm|corroborat|authenticat|substantiat)\w*",
        r"\black(?:s|ed|ing)?\b|\b(?:absence) of\b|\bhas no means\b|\bremains? to be\b",
        # What is asked, doubted, tried, wanted or still to come has not been done.
        r"\b(?:if|unless|until|(?<!at )once|whether|unclear|in question|questionable|doubt\w*|disput\w+|short of|pending|subject to)\b",
        r"\b(?:try|tries|tried|trying|see?k(?:s|ing)?|sought|hop(?:e|es|ed|ing)|attempt\w*|efforts?"
        r"|work(?:s|ed|ing)?|plan\w*|promis\w+|vow\w*|asked|urged|need\w*|want\w*|struggl\w+"
        r"|racing|rushing|difficulty) (?:\w+ ){0,3}?to\b",
        r"\b(?:will|would|should|must|shall|can only|to|are|is|still) (?:\w+ )?be(?:ing)?\b"
        r"(?! (?:genuine|authentic|his|hers|that of)\b)",
        r"\b(?:will|would|should|must|shall) (?:\w+ly )?(?=verif|authenticat|confirm|corroborat|geolocat)",
        r"\b(?:is|are|was|were) (?:still )?(?:verifying|authenticating|geolocating)\b",
        r"\b(?:would|should|could|might|ought to) (?:\w+ )?have\b|^\W*had\b",
        # Denials that it was done, and claims that are called wrong.
        r"\b(?:den(?:y|ies|ied)|retract\w*|withdr[ae]w\w*|falsely|wrongly|mistakenly|erroneously)\b"
        r"(?=[^.;\n]{0,60}\b(?:verif|confirm|authentic|check|corrobor))",
        r"\b(?:claim|rumou?r|report|assertion|suggestion)s? that\b"
        r"(?=[^.;\n]{0,80}\b(?:false|untrue|wrong|baseless|denied|debunked|retracted)\b)",
        r"\b(?:hardly|barely|scarcely|seldom|rarely|nothing|nowhere|little|few|fewer|anyone|anybody)\b"
        r"|\bbefore (?:verify|confirm|check|authenticat)ing\b|\bfor (?:\w+ )?(?:confirm|verific)ation\b"
        r"|\b(?:def(?:y|ies|ied)|elude[sd]?|rather than|instead of|refrain\w*|avoid\w*)\b"
        r"|\bbefore (?:\w+ ){0,3}?(?:could|can|be|been|being|was|were)\b",
        # A call for a check is no check; intercepted calls are no such call.
        r"(?<!\bthe )(?<!these )(?<!those )(?<!their )(?<!\d )(?<!phone )(?<!telephone )(?<!intercepted )"
        r"\bcall(?:s|ed|ing)? (?:for|on)\b(?=[^.;\n]{0,80}\b(?:verif|confirm|authentic|check|corrobor))",
    ),
    unsaid=(
        r"\b(?:not|n[’']t|never|declined to|refused to) (?:say|tell|disclose|explain|specify|state|know) "
        r"(?:\w+ )?(?:who|how|whether|if|by whom) (?:\w+ ){0,2}",
        r"\b(?:unclear|unknown|not (?:clear|known|stated)) (?:who|how|whether|if|by whom) (?:\w+ ){0,2}",
    ),
    other_matters=(
        r"\bconfirm\w* (?:the |its |their |a )?(?:date|time|place|venue) (?:of|for) (?:the |its |their |his |her )?(?:\w+ )?(?:strike|meeting|visit|election|match|talks|wedding|funeral|trip|launch|release|concert|game|race|vote|summit|tour)\b",
        r"\b(?:verif|confirm)\w* (?:the |this |a |his |her |their )?(?:\w+ )?(?:theor(?:y|ies)|hypothes[ie]s|equations?|formulas?|diagnos[ie]s|predictions?)\b",
        r"\bauthenticat\w* (?:himself|herself|themselves|yourself|users?|customers?)\b",
        r"\bverif(?:y|ied|ies) that (?:all|every|each|no) (?:\w+ ){1,3}?(?:had|have|has|were|was|are|is)\b(?![^.;\n]{0,40}\b(?:genuine|authentic|real)\b)",
        r"\bverif(?:ied|y|ies|ying) (?:his|her|their|my|your|our|each|every|all) (?:\w+['’]s? )?(?:driving licen[cs]es?|licen[cs]es?|passports?|tickets?|papers|visas?|tax returns?)\b",
        r"\bverif\w+ (?:her|his|my|your|their) (?:\w+ )?accounts?\b",
        r"\bverif\w+ (?:her|his|my|your|their) (?:\w+ )?identit(?:y|ies) (?:with|by|using|at|through|before)\b",
        r"\b(?:verif|confirm|check)\w+ (?:the |a |its |their )?(?:\w+ ){0,2}?(?:ceasefire|truce|withdrawal|disarmament"
        r"|compliance|warheads?|stockpiles?|ballots?|votes?|border|booking|reservation)\b(?! (?:\w+ )?(?:video|footage|photo|claim|report))",
        r"\bcheck\w* the (?:video|photo|audio) (?:screen|monitor|referee|assistant|camera|recorder|player|box|room)\b",
        r"\b(?:please )?(?:verify|confirm|check) your\b|\bconfirm (?:when|whether|if|that)\b"
        rf"(?![^.;\n]{{0,140}}\b(?:{_ANY_MATERIAL}|claims?|reports?|authentic|genuine|filmed|recorded|accounts?|figures?|numbers?|quotes?|words?|remarks?|shell\w*|attack\w*|hit|deaths?|killed|happened)\b)",
        r"\b(?:authenticat|verif)\w+ (?:its |the |all |their |every |each |new |online )?(?:users?|customers?|visitors?|passengers?|voters?|logins?|drivers?|shoppers?|subscribers?)\b",
        r"\b(?:confirm\w*|upheld|upholds?) (?:the |his |her |their |a |its )?(?:[\w-]+ ){0,3}?(?:sentences?|convictions?|verdicts?|rulings?|appointments?|nominations?|judge?ments?|bans?|fines?)\b",
        r"\b(?:his|her|its|their|your|my) (?:\w+ )?(?:account|profile|page|channel|handle)s? (?:is|are|was|has been) (?:\w+ly )?verified\b(?! by)",
        r"\b(?:passports?|tickets?|visas?|boarding pass\w*|licen[cs]es?|vouchers?|coupons?|ballots?|signups?) (?:was|were|is|are|be|had been|has been|have been) (?:\w+ly )?verified\b|\bverif(?:y|ied|ies) that (?:the |all |its )?(?:seals?|locks?|doors?|tanks?|brakes?|payments?|doses?|samples?|valves?|engines?|exits?)\b",
        r"\b(?:his|her|its|their|my|your|our|an?|the \w+[’\']s|\w+[’\']s|official) (?:\w+ )?verified (?:\w+ )?(?:account|profile|page|channel|handle|user|badge)\b",
        r"\bverified (?:twitter|x|facebook|instagram|telegram|tiktok|social[- ]media|user|seller) (?:accounts?|profiles?|pages?|users?)\b|\bverified (?:users?|badges?|sellers?|buyers?|customers?|members?)\b",
        r"\b(?:verify|confirm|re-?verify|verified|confirmed|authenticate) (?:his|her|their|your|my|our) (?:\w+ )?(?:bookings?|reservations?|tickets?|e-?mails?|ages?|eligibility|subscriptions?|payments?|registrations?|seats?|orders?|attendance|places?|passwords?)\b",
        r"\bto (?:be )?confirm(?:ed)? (?:an?|as) (?!\w*(?:authentic|identit|account|location|match|report|claim|voice|record))",
        r"\bconfirmed by (?:the )?(?:senate|parliament|congress|assembly|lawmakers|council|voters|\d+)\b",
    ),
    inconclusive=(
        r"\b(?:no|without (?:a|any)|not any) (?:\w+ )?conclusions?\b|\binconclusive\b|\bto no avail\b|\bcould not judge\b",
    ),
    silences=(
        r"\b(?:leaves?|left) (?:little|no) doubt\b",
        r"\b(?:nobody|no one|no (?:party|side)|neither (?:side|party)) (?:\w+ )?(?:disputes?|disputed|denies|denied|doubts?|doubted|questions?|questioned|challenged?)\b|\b(?:not|never|n[’']t) (?:been )?(?:disputed|in dispute|questioned|challenged|contested)\b",
        r"\bbefore (?:\w+ing|it \w+|they \w+) (?:anyone|anybody|anything)\b",
        r"\b(?:had|was in|were in) no doubt\b|\bturned out to (?:be|have)\b",
        r"\bwithout (?:hesitat\w+|(?:a |any )?doubt|a moment[’']s \w+)",
        r"\bwithout (?:saying|naming|giving|stating|specifying|disclosing|explaining|identifying|elaborating|mentioning|revealing|citing|providing)\b(?! (?:whether|if))[^,.;\n]*",
    ),
    clause_openings=("but", "while", "whereas", "though", "although", "however", "yet the"),
    relative_openings=("which", "who", "whose"),
    hedged=(
        r"\b(?:reportedly|apparently|supposedly|allegedly|purportedly|appears? to|said to|may have)\b",
        r"\bclaims? to have\b|\bsays? it\b|\bor so\b",
    ),
    duration_numbers=(
        *("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        *("ten", "eleven", "twelve", "several"),
    ),
    duration_units=("hour", "day", "week", "month", "year"),
    duration_approximators=(
        *("nearly", "almost", "about", "around", "over", "more than", "less than", "at least"),
        *("some", "up to"),
    ),
    activities=(r"[^\W\d_]+ing\b", r"\b(?:process|analysis|investigation|work)\b"),
)
_NUMBERS = NumberWords(
    ones=(
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        *("eighteen", "nineteen"),
    ),
    tens=("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    scales={"hundred": 100, "thousand": 1_000, "million": 1_000_000},
    joints=("and",),
    percent=(r"per ?cent\b",),
    parts={"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4},
    bare_parts=("half",),
    part_counts={"a": 1, "one": 1, "two": 2, "three": 3},
    approximators={
        **dict.fromkeys(
            ("about", "around", "approximately", "roughly", "some", "probably"), "about"
        ),
        **dict.fromkeys(("nearly", "almost"), "nearly"),
        **dict.fromkeys(("more than", "over"), "more than"),
        "at least": "at least",
        **dict.fromkeys(("up to", "as much as", "as many as", "as high as"), "up to"),
        **dict.fromkeys(("just", "only"), "only"),
        **dict.fromkeys(("less than", "fewer than"), "less than"),
        **dict.fromkeys(("few", "several"), "a few"),
    },
    articles=("an?", "the"),
    categories={
        **dict.fromkeys(("dead", "killed", "died"), "dead"),
        **dict.fromkeys(("lost", "losses", "losing", "gone"), "lost"),
        **dict.fromkeys(("destroyed", "annihilated"), "destroyed"),
        **dict.fromkeys(("wounded", "injured"), "wounded"),
        **dict.fromkeys(("left", "remaining", "remain"), "left"),
    },
    idioms={"lost": (r"\blost (?:their|his|her) li(?:fe|ves)\b", "died")},
    pronoun_numbers={
        "one": (
            r"\b(?:no|any|every|some|each|this|that|the|which)[\s-]one\b",
            r"\bone\s(?:of|another|that|by|who)\b",
        )
    },
)
_DATES = DateWords(
    month_stems=(
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ),
    month_names=(
        *("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?"),
        *("aug(?:ust)?", "sep(?:t(?:ember)?)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"),
    ),
)
_LAYOUT = LayoutPatterns(
    key_points=("key (?:points|takeaways|facts)", "highlights", "in brief", "at a glance"),
    credit_openings=(
        *("source", "sources", "via", "credit", "read (?:more|the (?:full|rest|original))"),
        *("originally published", "(?:all )?copyright", r"\(?reporting by", r"\(?editing by"),
        *("with (?:reporting|files) (?:by|from)", r"follow \w+", "subscribe", "sign up"),
        *("get the", "stay informed", "this (?:article|story|report) (?:was|first|originally)"),
    ),
    credit_sources=(
        *("sources?", "via", "credit", "read (?:more|the full story|the rest) (?:at|on|in|here)"),
        "originally published (?:by|in|on|at)",
    ),
    captions=(
        r"(?:photo|image|picture|video|file|credit)s?\s?[:/]",
        r"\bvia\s(?:getty|reuters|ap|afp|twitter)",
    ),
)
_COMPARED_NUMBERS = ComparedNumbers(
    values=number_values(
        """
        100 hundred
        1000 thousand
        1000000 million
        1000000000 billion
        """
    ),
    ordinals=ordinals(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
        " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    scale_endings=number_values("1000 k\n1000000 m mn\n1000000000 bn b"),
    percent=("per cent", "percent"),
)
_SPELLING = SpellingWords(
    contractions={
        **{"cannot": "can not", "cant": "can not", "wont": "will not", "shant": "shall not"},
        **{"dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not"},
        **{"arent": "are not", "wasnt": "was not", "werent": "were not", "havent": "have not"},
        **{"hasnt": "has not", "hadnt": "had not", "wouldnt": "would not"},
        **{"couldnt": "could not", "shouldnt": "should not", "mustnt": "must not"},
        **{"neednt": "need not", "im": "i am", "ive": "i have", "youre": "you are"},
        **{"youve": "you have", "weve": "we have", "theyre": "they are", "theyve": "they have"},
        **{"thats": "that is", "theres": "there is", "shes": "she is", "lets": "let us"},
        **{"gonna": "going to", "wanna": "want to", "gotta": "got to", "aint": "is not"},
    },
    contraction_endings={"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"},
    pronoun_endings={"'s": "is", "'d": "would"},
    pronouns=word_set(
        """
        i you he she it we they that this there here what who where when how everything everybody
        everyone something somebody someone nothing nobody
        """
    ),
    ordinal_endings=("st", "nd", "rd", "th"),
)
_PARTICULARS = ParticularPatterns(
    months=(
        "january|february|march|april|may|june|july|august|september|october|november|december",
    ),
    streets=(
        # The lookahead requires an address, and excludes the street's bankers or judges.
        r"(?<![\w.,])\d{1,5}[A-Za-z]?,?\s+(?!(?i:<months>))(?:<capital>\s+){1,4}"
        r"(?:Street|Road|Avenue|Lane|Drive|Boulevard|Blvd|Square|Court|Close|Terrace|Way|Crescent"
        r"|Gardens|Highway|Parkway|(?:St|Rd|Ave|Ln|Dr)\b\.?)\b"
        r"(?=\s*(?:$|[,.;:)\n]"
        r"|(?:in|near|and|where|with|until|since|flat|apt|apartment)\b))",
        # A British postcode.
        r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b",
    ),
    passport=("passport",),
    channel=(r"\bchannel",),
)
LANGUAGE = Language(
    tag="en",
    name=gettext_noop("English"),
    detection_rank=0,
    common_words=word_set("the and of to that was with for is his"),
    function_words=word_set(
        """
        a an the this that these those it its he she they we you i me him her them us my your his
        our their is are was were be been being am do does did have has had will would shall should
        can could may might must of to in on at by for from with into out up down about as and or
        but if so then than too very just there here what who which when where how why all any some
        no not now yes oh well s t re ve ll d m im its youre were theyre hes shes thats theres dont
        didnt doesnt isnt arent wasnt cant wont
        """
    ),
    other_news=word_set(
        """
        critic critics viewers audience audiences spectators theatre theater stage cinema film films movie
        novel novels playwright actor actors actress choir orchestra concert band drummer singer
        album museum exhibition gallery zoo circus coach coaches trainer striker goalkeeper
        footballer football league championship cup tournament referee fans stadium derby season
        midfielder match matches shareholders investors customers passengers airline shop shops
        shoppers supermarket retailer brewery bakery restaurant hotel tourists visitors pupils
        students university universities lecturers archaeologists tulips chess cyclists marathon
        drama comedy opera sequel trophy playoffs
        """
    ),
    no_denials=("no fewer", "no less", "not less", "no longer", "not only", "not just", "no doubt"),
    denials=word_set(
        """
        not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt
        isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt aint
        """
    ),
    hedges=(
        *("purported", "purportedly", "supposed", "supposedly", "alleged", "allegedly"),
        *("reported", "reportedly", "apparent", "apparently", "presumed", "presumably"),
        *("unverified", "unconfirmed", "said to", "understood to", "believed to", "thought to"),
        *("appears to", "appear to", "may be"),
    ),
    # “He reported the loss” is no hedge; “the reported loss” is. “Supposed to go” is a duty.
    not_hedges=(
        r"(?<!\bthe )(?<!\ba )(?<!\btheir )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\bthese )"
        r"(?<!\bthose )(?<!\bof )\breported\b",
        r"\bsupposed to (?!be\b)",
    ),
    contrasts=(
        contrast("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        contrast("yesterday", "today", "tomorrow"),
        contrast("north northern", "south southern", "east eastern", "west western"),
        contrast("left", "right"),
        contrast(
            *("mother mom mum mama mommy", "father dad papa daddy", "brother", "sister", "son"),
            *("daughter", "wife", "husband", "uncle", "aunt", "grandmother grandma"),
            "grandfather grandpa",
        ),
        contrast(
            "minute minutes", "hour hours", "day days", "week weeks", "month months", "year years"
        ),
        contrast("dozen dozens", "hundreds", "thousands", "millions", "billions"),
        contrast("brigade", "battalion", "regiment", "division", "company", "platoon"),
        contrast("morning", "evening", "afternoon", "night"),
        contrast("war", "peace"),
        contrast("war", "battle battles"),
        contrast("people", "soldiers soldier troops servicemen"),
        contrast("truth", "lie lies"),
        contrast("victory victories", "defeat defeats"),
        contrast("arrested detained", "released freed"),
        contrast("captured seized occupied", "liberated"),
        contrast("destroyed destroy", "built build rebuilt repaired"),
        contrast("remember remembered", "forget forgot forgotten"),
        contrast("confirm confirmed confirms", "deny denied denies"),
        contrast("early earlier", "late later"),
        contrast("few", "many"),
        contrast("rich", "poor"),
        contrast("near close", "far"),
        contrast("inside", "outside"),
        contrast("bigger biggest largest", "smaller smallest"),
        contrast("arrived came", "left"),
        contrast("best better good great", "worst worse bad terrible awful stupidest dumbest"),
        contrast(
            "kill killed killing shoot shot", "spare spared sparing save saved rescue rescued"
        ),
        contrast(
            "order ordered ordering orders command commanded commands told",
            "forbid forbade forbidden forbidding ban banned prohibit prohibited",
        ),
        contrast("agree agreed agrees agreeing", "disagree disagreed disagrees disagreeing"),
        contrast("win winning won wins", "lose losing lost loses"),
        contrast("attack attacked attacking attacks", "defend defended defending defends"),
        contrast("advance advanced advancing", "retreat retreated retreating withdraw withdrew"),
        contrast("allow allowed allows allowing", "refuse refused refuses refusing deny denied"),
        contrast("accept accepted accepts accepting", "reject rejected rejects rejecting"),
        contrast("support supported supports", "oppose opposed opposes"),
        contrast("more", "less fewer"),
        contrast(
            "increase increased rise rose risen rising", "decrease decreased fall fell fallen"
        ),
        contrast("always", "never", "sometimes"),
        contrast(
            "all every everyone everybody everything",
            "none nobody nothing",
            "some somebody someone something",
        ),
        contrast("before", "after"),
        contrast("first", "last"),
        contrast("alive", "dead"),
        contrast("guilty", "innocent"),
        contrast("true", "false"),
        contrast("friend friends ally allies", "enemy enemies"),
        contrast("love loved loves", "hate hated hates"),
        contrast("begin began begun start started", "end ended finish finished stop stopped"),
        contrast("open opened", "close closed shut"),
        contrast("buy bought", "sell sold"),
        contrast("hope hopeful", "despair desperate hopeless"),
        contrast("strong stronger strongest", "weak weaker weakest"),
        contrast("safe safer", "dangerous unsafe"),
        contrast("success succeeded successful", "failure failed fails unsuccessful"),
        contrast("possible", "impossible"),
        contrast("legal lawful", "illegal unlawful"),
        contrast("civilians civilian", "soldiers soldier troops"),
        contrast("women woman", "men man", "children child"),
        contrast(
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
            *("ninth", "tenth"),
        ),
        contrast("half", "third thirds", "quarter quarters", "whole all entire"),
        contrast("most many", "few"),
        contrast("above over", "below under beneath"),
        contrast("up upwards", "down downwards"),
        contrast(
            *(
                "russia russian russians",
                "ukraine ukrainian ukrainians",
                "belarus belarusian belarusians",
            ),
            *("poland polish poles", "germany german germans", "france french", "china chinese"),
            *("britain british uk", "america american americans us usa", "iran iranian iranians"),
            *("israel israeli israelis", "turkey turkish turks", "syria syrian syrians"),
            *(
                "estonia estonian estonians",
                "latvia latvian latvians",
                "lithuania lithuanian lithuanians",
                "finland finnish finns",
            ),
            *(
                "sweden swedish swedes",
                "norway norwegian norwegians",
                "romania romanian romanians",
                "moldova moldovan moldovans",
            ),
            *("georgia georgian georgians", "chechnya chechen chechens", "europe european", "nato"),
        ),
        contrast("offense offensive", "defense defence defensive"),
        contrast("huge big large major significant heavy", "minor small slight tiny little"),
        contrast("tragedy disaster catastrophe", "triumph success blessing"),
        contrast(
            "smart smarter smartest wise wiser wisest clever cleverest",
            "stupid stupider stupidest dumb dumbest worst fool foolish",
        ),
        contrast("fool idiot coward liar traitor criminal", "genius hero patriot saint"),
        contrast("feed fed", "starve starved"),
        contrast("kill killed shoot shot murder", "feed fed protect protected help helped heal"),
        contrast("protect protected guard guarded", "loot looted rob robbed destroy destroyed"),
        contrast("admit admitted admits confess confessed", "deny denied denies"),
        contrast("enter entered enters", "leave left leaves quit"),
        contrast("praise praised thank thanked", "blame blamed criticize criticized criticised"),
        contrast("raise raised", "lower lowered"),
        contrast("import imported imports", "export exported exports"),
        contrast("borrow borrowed", "lend lent"),
        contrast("give gave given gives", "take took taken takes"),
        contrast("send sent", "receive received"),
        contrast("arrive arrived", "depart departed"),
        contrast("push pushed", "pull pulled"),
        contrast("include included includes", "exclude excluded excludes"),
        contrast("gain gained gains", "lose lost loses loss losses"),
        contrast("profit profits", "loss losses"),
        contrast("guilty convicted", "innocent acquitted"),
        contrast("appoint appointed hired", "dismissed fired sacked"),
        contrast("approve approved", "veto vetoed reject rejected"),
        contrast("legal", "illegal"),
        contrast("happy glad", "sad unhappy"),
        contrast("calm", "angry furious afraid scared"),
        contrast("brave", "cowardly afraid scared"),
        contrast("rich wealthy", "poor"),
        contrast("old", "young new"),
        contrast("hot", "cold"),
        contrast("high higher highest", "low lower lowest"),
        contrast("long longer longest", "short shorter shortest"),
        contrast("full", "empty"),
        contrast("public publicly", "secret secretly private privately"),
        contrast("voluntary voluntarily", "forced forcibly"),
        contrast("deliberately intentionally purpose", "mistake accidentally accident"),
        contrast("live lived alive survive survived", "die died dead killed"),
        contrast("believe believed trust trusted", "doubt doubted distrust"),
        contrast("promise promised", "threaten threatened"),
        contrast("invite invited", "expel expelled"),
        contrast("tell told show shows", "hide hid conceal concealed"),
        contrast("boy boys", "girl girls"),
        contrast("man men", "woman women"),
        contrast("tanks tank", "planes aircraft helicopters ships guns rifles"),
        contrast("spring", "summer", "autumn", "winter"),
        contrast(
            *("january", "february", "march", "april", "june", "july", "august", "september"),
            *("october", "november", "december"),
        ),
        contrast("only", "even"),
    ),
    small_contrasts=(
        contrast("must shall should ought need", "may might can could", "will would", "did"),
        contrast("will going", "did have has had was were"),
        contrast("if", "unless", "when"),
        contrast("because since so", "although though despite"),
        contrast("when while during", "before", "after", "until"),
        contrast("to into onto toward towards", "from"),
        contrast("onto", "off"),
        contrast("for", "against"),
        contrast("and", "or nor"),
        contrast("here", "there"),
        contrast("on", "off"),
        contrast("in into inside", "out"),
        contrast("in inside", "near outside beyond"),
        contrast("most", "some several"),
        contrast("well", "badly ill poorly"),
        contrast("have has had", "lack lacks lacked"),
        contrast("have has", "had"),
        contrast("always usually often", "never hardly barely scarcely rarely seldom ever"),
    ),
    persons=contrast(
        *("i me my mine myself", "we us our ours ourselves", "you your yours yourself"),
        *("he him his himself", "she her hers herself", "they them their theirs themselves"),
    ),
    sense=SenseWords(
        near_denials=word_set("hardly barely scarcely"),
        reservations=word_set(
            """
            maybe perhaps possibly probably likely allegedly supposedly apparently reportedly presumably seemingly nearly almost partly partially sometimes occasionally
            """
        ),
        limits=word_set("only solely exclusively"),
        unrealised=word_set(
            """
            refuse refuses refused refusing decline declines declined declining fail fails
            failed threaten threatens threatened threatening supposed pretend pretends
            pretended pretending attempt attempts attempted attempting try tries tried trying
            plan plans planned planning intend intends intended intending promise promises
            promised promising offer offers offered offering hope hopes hoped hoping vow vows
            vowed vowing hesitate hesitated want wants wanted wanting love loves
            loved
            """
        ),
        like_unrealised=word_set(
            """
            would could can cannot should going will not never no unable wish wishes
            wished meant ready willing aim aims aimed pledge pledges pledged seek sought
            effort efforts decide decided agreed agree prepared struggle struggled
            wishing
            """
        ),
        like_limits=word_set("just merely simply alone but sole mere nothing until except"),
        possibility=word_set("may might"),
        conditions=word_set("if unless provided providing"),
        no_conditions=word_set(
            """
            even as ask asks asked asking know knows knew see wonder wonders wondered sure doubt say tell told care matter what
            """
        ),
        currencies=contrast(
            "$ dollar dollars usd",
            "€ euro euros eur",
            "£ pound pounds sterling gbp",
            "¥ yen",
            "yuan renminbi",
            "₽ rouble roubles ruble rubles",
            "₴ hryvnia hryvnias",
            "franc francs",
            "zloty zlotys",
            "krona kronor",
            "₺ lira",
            "₹ rupee rupees",
            "peso pesos",
            "dinar dinars",
            "shekel shekels",
        ),
        turns=phrase_pairs(
            """
            one of the | some of the, among the
            second best, second worst, second biggest, second largest, second most, third best, third worst, third biggest, third largest, third most | runner up, next
            not only, not just, not merely, not simply | more than just, only
            all but, all except, all apart from, everyone but, everyone except, everything but, everything except | almost, nearly, virtually, except, apart from, practically
            nothing but, nobody but, no one but, none but, anything but | only, just, merely, solely, except, other than
            every other, every second, every third | each other, each second, alternate, once in two
            no longer | any longer, any more, anymore, not, stopped, ceased, never
            percentage points, percentage point | points, point, pp
            deputy, vice, acting, assistant, interim | dep, caretaker, number two
            former, ex, onetime, erstwhile, retired | then, previous, once, old, first, late
            in law | bride, groom, brides, husbands, wifes
            alleged, suspected, would be, self proclaimed, self styled | accused, presumed, possible, potential, supposed, so called, apparent, probable
            unofficial, unofficially | informal, informally, private, privately
            """
        ),
        amounts=phrase_pairs(
            """
            up to, at most, at the most, no more than, not more than, fewer than, less than, under, a maximum of | over, more than, at least, no fewer than, no less than, not less than, upwards of, above, a minimum of
            by 0 | to 0
            """
        ),
        actors=plurals(
            """
            officer guard teacher prisoner soldier doctor nurse lawyer minister judge
            witness/witnesses worker driver pilot sailor commander general captain inspector
            policeman/policemen fireman/firemen gunman/gunmen man/men woman/women girl boy brother
            sister son daughter child/children spokesman/spokesmen manager director engineer
            student pupil farmer miner hostage victim suspect expert official candidate senator
            deputy/deputies councillor mayor journalist reporter editor owner tenant patient
            passenger neighbour neighbor priest bishop spy/spies agent attacker sniper medic
            volunteer recruit veteran battalion brigade regiment platoon squadron warship submarine
            helicopter fighter warplane airport hospital refinery/refineries embassy/embassies
            """
        ),
        times_of_being=contrast("am is are", "was were"),
        written_out={
            "dr": "doctor",
            "mr": "mister",
            "st": "saint street",
            "mt": "mount",
            "km": "kilometre kilometres kilometer kilometers",
            "kg": "kilogram kilograms kilo kilos",
            "gen": "general",
            "col": "colonel",
            "lt": "lieutenant",
            "sgt": "sergeant",
            "capt": "captain",
            "maj": "major",
            "gov": "governor",
            "sen": "senator",
            "rep": "representative",
            "prof": "professor",
            "govt": "government",
            "dept": "department",
            "min": "minutes",
            "mins": "minutes",
            "hrs": "hours",
            "hr": "hour",
            "approx": "approximately",
            "no": "number",
            "cause": "because",
            "cos": "because",
            "coz": "because",
            "cuz": "because",
            "til": "until",
            "till": "until",
            "ok": "okay",
            "tv": "television",
            "mph": "miles",
            "lb": "pound",
            "lbs": "pounds",
            "ft": "feet",
            "jan": "january",
            "feb": "february",
            "aug": "august",
            "sept": "september",
            "sep": "september",
            "oct": "october",
            "nov": "november",
            "dec": "december",
            "vs": "versus",
            "m": "million metres meters",
            "bn": "billion",
            "ave": "avenue",
            "rd": "road",
        },
        directions=(
            (
                word_set(
                    """
                    fire fires fired firing shoot shoots shot shooting aim aims aimed aiming point
                    points pointed pointing throw throws threw thrown throwing hurl hurls hurled launch
                    launched launches launching lob lobbed drop dropped drops shell shelled bomb bombed
                    fly flies flew flown flying drive drives drove driven driving march marches marched
                    marching walk walks walked walking run runs ran running go goes went gone going come
                    comes came coming ride rode ridden sail sailed crawl crawled crawling climb climbed
                    move moved moves moving drift drifted stones stone rocket rockets missile missiles
                    grenade grenades shell shells bullet bullets shots drone drones
                    """
                ),
                contrast(
                    *("at on upon against into in to toward towards onto", "over above across"),
                    *("past beyond", "around round about", "near beside by alongside next"),
                    *("under below beneath underneath", "behind after", "from", "through across"),
                    *("for", "off out away"),
                ),
            ),
            (
                word_set(
                    """
                    sent handed given written paid sold shown told passed delivered leaked brought
                    addressed read returned offered
                    """
                ),
                contrast("to for", "by from"),
            ),
        ),
    ),
    retold=RetoldWords(
        phrases=phrase_glossary(
            """
            is no more, are no more, no longer exists, no longer exist, no longer existed, ceased to exist, no longer there, no longer alive, not there any more, no longer with: gone
            before long, in a short time, in no time: soon
            no fewer than, no less than, not less than: at least
            put to death: killed executed
            lost their lives, lost his life, lost her life, paid with their lives: killed dead
            had been lied to, had lied to them, was lied to, were lied to: lied
            fifty per cent, 50 percent, 50 %, one in two, every second one: half
            one in three, every third: third
            seven in ten, seven out of ten: 70
            two out of three, two in three: two third
            pulled back, pull back, pulling back, pulled out, pulling out: withdrew
            run out of, ran out of, running out of: lack
            wiped out, rubbed out, blotted out: destroyed annihilated
            taken prisoner, took prisoner, take prisoner, taken alive: prisoner captured
            armed forces: army military
            air force, air cover: air support planes
            at present, at the moment, right now, these days: now
            next of kin, their families, his family, their families: relatives
            laid to rest: buried funeral
            come to nothing, came to nothing, comes to nothing, ground to a halt, come to a halt, came to a standstill, got nowhere, bogged down, run aground: stalled
            the eve, a day ahead, one day earlier, the previous day, a day earlier: day before
            a second time, the second time, for the second time, once more, ever again: second time again
            never again: not second time again
            day after day, every single day, daily: every day
            by accident, friendly fire, in error: mistake
            given names, forenames: first names
            as planned, on schedule, on track, like clockwork, as intended: according plan
            come to an end, be over, was over, is over, been over, stop at last: end
            how things really stood, how things really are, what is really going on, what was really going on: truth
            helped themselves, made off with, carried off, walked off with: looted stole
            tooth and nail: fight
            made up, trumped up: false
            kept in the dark, had no idea, without warning, not been warned: nobody told
            no way, no chance, not possible, impossible, beyond them, out of reach: not way possible
            as far as the eye could see, could not see the end, no end to it: not end see
            take off their clothes, took off their clothes, made to strip, stripped naked: undressed
            called up, call up: mobilization
            at the top, in charge: leaders
            no matter how many, however many, regardless of how many: many
            you guys, you lot, you people, you boys: you
            supposed to, meant to, ought to: should
            come across, came across, run across, ran across, in sight: encounter
            run into, ran into, crash into, crashed into, slam into, slammed into: encounter hit
            elsewhere, anywhere else: everywhere else
            betray, betrayed, betraying, reveal, reveals, revealed, disclose, disclosed: give away
            too little, too few, not enough, insufficient: not enough
            never come back, never to come back, never return, never to return, never be back: not come second time
            not come back, not be back, not return, for the last time: not come second time
            paint a picture, paints a picture, painted a picture, paint the picture, paint you: show
            seven men in ten, seven men out of ten, seven of every ten, seven of ten: 70
            cut out, packed up, conked out, shut off, shut down, switched off: stopped
            most stupid, most foolish, most idiotic: stupidest worst
            no one: nobody
            engine died, motor died, engine quit, motor quit: engine stopped
            need to, needs to, needed to, have to, has to, had to, forced to, obliged to: must
            as many as, as high as, as much as: many high much
            mark the beginning, marks the beginning, marked the beginning, mark the start, marks the start, marked the start: beginning
            of course: sure
            go home, going home, went home, come home, coming home, came home: return home
            lay dead, lie dead, lay lifeless: corpses lying
            bite to eat, something to eat: food
            enough to eat: enough food
            give them food, gave them food, give us food, gave us food, given food: feed
            nothing to eat, go hungry, went hungry: not food
            going to plan, goes to plan, went to plan, according to schedule: going according plan
            lose ground, lost ground, losing ground: losing
            a long while, for long, for months: long time
            get ready, got ready, getting ready, gearing up, geared up: preparing
            let go, set free, setting free, let them go, let him go, let her go, let us go: release
            state tv, state television, tv news, tv screens: television media
            """
        ),
        light=word_set(
            """
            see saw seen give given gave come came go goes going went get got take took taken make
            made put man one know think yes well want let even just part ever really very simply
            completely totally drastically along around thing things done doing over damn fucking bloody
            """
        ),
        general=word_set(
            """
            told tell tells nobody never day days before after week weeks month months year years
            time times minute minutes hour hours people men many few second first third every
            everything everyone all enough least most more biggest left there some someone thousand
            hundred during until already another other part life show find number numbers real high
            """
        ),
        loss=word_set(
            """
            kill kills killed killing die died dies dead death deaths fatal fatalities lost loss
            losses casualty casualties destroy destroyed annihilated perish executed execution
            perished coffin coffins casket caskets body bodies corpse corpses bury buried burial
            burials funeral funerals slain slaughter slaughtered murdered
            """
        ),
        remainder=word_set(
            """
            executed execution shot fallen gone lose loses losing left leave leaves remain remains remaining
            remained survive survived surviving alive lives vanished disappeared wiped down reduced
            shrunk dwindled toll eliminated decimated defeat defeated beaten fewer
            """
        ),
        lacking=word_set(
            """
            lack lacks lacked lacking short shortage without impossible unable refuse refused barely
            hardly scarcely scarce little few too unaware dark hidden hide hid conceal concealed
            deny denied withheld ignorant fail failed fails surprise surprised kept keep
            """
        ),
    ),
    retold_synonyms=word_sets(
        """
        see saw seen encounter encountered meet met came spot spotted notice noticed sight
        killed kill died die dead deaths fatal slain perished lives murdered
        destroyed annihilated obliterated eliminated erased shattered
        threatened warned threat menaced
        dump leave left dispose hide
        find found discover discovered
        russia russian russians moscow kremlin
        personnel men soldiers troops people servicemen fighters recruits
        weapons arms guns weaponry
        supplies provisions ammunition
        mistakes mistake errors error blunders blunder
        strategy planning tactics plan
        morale spirit spirits mood
        crisis collapse slump
        complained complain complaint complaints grumble grumbled moan moaned
        conflict war fighting operation combat battle
        armored armoured
        residential housing homes apartments flats neighbourhoods neighborhoods
        areas area districts district quarters
        flee fled fleeing run running escape escaped escaping
        land territory soil ground
        seize seized grab grabbed conquer conquered annex
        basements basement cellars cellar
        fascist fascists nazi nazis
        false sham bogus fabricated lie
        warehouse depot store storehouse
        passed pass walked walking past
        protect protected shield shielded
        fear afraid feared worry worried
        rage anger angry fury furious
        setbacks setback defeats reverses failures
        engine motor
        pier jetty quay dock wharf
        stupid foolish idiot fool
        taken made
        completely drastically radically totally utterly entirely
        many high
        walk walked went
        caught detained captured seized
        sure surely certainly naturally
        worst stupidest stupid dumb dumbest foolish silliest idiotic dumbest
        sad bleak dismal grim miserable gloomy
        suffering suffer suffered pain agony hardship
        boys lads
        significant considerable large big major sizeable substantial huge
        misses miss missed wide
        measure count counted
        mobilization mobilisation draft conscription
        admit admitted concede conceded confess confessed acknowledge acknowledged own
        arrest arrested arresting detain detained
        professionalism professional skill skilled skills
        relatives relative family families kin
        refute refutes refuted contradict contradicts disprove disproves
        arrive come follow
        support backing cover
        ordered order orders instruction instructions command commanded instructed
        everyone everybody whoever anyone
        tells tell told said
        defense defence defences
        offense offensive
        everything all
        quit end terminate terminated ended cancel leave
        attempting attempt trying try tried
        thinking think thought consider considered
        possible able manage managed way
        """
    )
    + word_sets(
        """
        everyone everybody all anyone anybody whoever
        nobody none never anybody
        encounter encountered meet met came
        part share portion chunk
        concentrated gathered massed assembled amassed
        offensive offense attack assault onslaught push advance
        invasion war campaign
        losses casualties dead toll fallen
        tragedy blow drama
        withdrew withdraw pullback pulled pulling retreat left leaving
        near around surroundings outskirts vicinity environs
        tensions tension strain
        lift lifting ease easing lower calm
        peace peaceful ceasefire truce
        negotiations negotiating negotiate talks bargaining
        television screen screens broadcast airwaves
        truth truthful honest honestly
        told tell mentioned mention informed inform learned heard warned
        coffin coffins casket caskets
        stall stalled stalling halt halted stagnant standstill bogged stuck
        line lines row rows queue queues
        arrive arriving arrived come coming brought bring reach reaching
        town towns village villages city cities hometown
        food eat feed meal meals ration rations fed
        enough sufficient short
        prisoner prisoners captive captives captured
        murderer killer murder
        lied lie lies deceived misled untruth untruths
        equipment gear kit supplies
        lack shortage short lacking want
        criticise criticised criticize criticized criticism rail railed blame blamed
        plan plans schedule scheduled intended timetable timeline
        funeral funerals burial burials bury buried
        body bodies corpse corpses dead remains
        soon shortly presently
        more further additional other
        wounded injured hurt
        victory win winning triumph
        losing lose lost defeat beaten
        loot looted looting plunder plundered rob robbed stole stolen
        alcohol drink drinks booze vodka liquor
        cash money
        home homes house houses
        contract contracts service
        decision decide decided decisions step
        government governing rulers leadership authorities govern
        ambush ambushed trap
        real actual true reality really actually fact
        number figure count tally total
        military army soldiers troops forces men arms
        believe believed faith trust
        fail failing failed failure
        surprise surprised astonished
        wood woods forest trees
        headquarters staff command
        detain detained capture captured held seized
        undress undressed strip stripped clothes clothing
        executed execution shot shoot shooting killed death
        phase stage chapter
        start starts begin begins began entered opens opening
        half fifty
        unit regiment battalion company brigade
        shelling bombing bombard bomb bombed shell shelled
        airport airfield
        plane planes aircraft aeroplane aeroplanes airplanes jets
        vehicle vehicles carriers
        young youthful boys
        officials officers representatives
        commander commanders officer officers superiors
        threatened threaten threat
        drunk drunken
        dump dumped throw thrown
        reprisals revenge retaliation
        fool idiot dunce
        retake recapture
        mother mum mom mama
        second two
        give gave given surrender surrendered yield cede ceded hand handed
        need needed require required
        pretense pretence pretext excuse
        measure measured reckon reckoned gauge
        curved bent crooked
        target targets aim aimed
        decided settled resolved
        position positions location whereabouts
        betray betrayed reveal revealed disclose disclosed
        prepare prepared preparing ready
        gone destroyed annihilated vanished disappeared lost dead left remain perished fallen died
        lost loss losses lose casualties
        ourselves themselves himself herself myself themself
        possible possibly
        show shown picture pictures paint painted draw drew drawn portray depict
        reality real actually fact truth
        kit clothes clothing dress garments garb
        enough food eat hungry
        division headquarters hq staff command base
        strike struck hit attack shell bomb fire
        town city locality
        zone area sector district
        allies ally friendly friends comrades
        including included inclusive also
        seize capture take taken conquer occupy storm overrun
        capital kyiv
        order orders decree instruction told
        execute execution executed shot killing firing
        man men person people guy fellow
        civilians civilian locals residents people villagers townspeople
        lying lie lies lay strewn scattered littered sprawled
        street streets road roads roadside
        stealing steal stole stolen thieving theft pilfer loot ransack
        vodka spirits drink alcohol booze
        money cash funds valuables
        lies lied lying deceive mislead misled dupe duped cheat cheated
        mission task purpose assignment goal
        bury buried funeral burial
        every each daily
        coffins coffin zinc casket
        contract contracts deal service enlistment
        quit end cancel terminate break tear leave
        mood morale spirit spirits
        shortage lack want scarcity absence dearth
        vest vests armour armor protection
        night darkness dark
        devices device goggles equipment sights
        mistakes blunders failings failures missteps
        criticise slam lambast denounce condemn rail scold
        management handling conduct running leadership
        regiment unit company brigade
        conditions state circumstances
        trouble difficulty difficulties hard problems
        amazed astonished surprised taken aback stunned
        propaganda narrative claims story
        refute debunk belie disprove contradict
        retreat withdraw withdrawal pullout leave
        gesture act sign token
        goodwill kindness
        ease lower reduce lift relax defuse
        talks negotiations parley
        tally count figure toll estimate total
        estimate believe think reckon assume put
        tank tanks armour
        helicopter helicopters chopper choppers
        concentrate concentrated mass massed focus focused gather gathered throw thrown bundle
        prepare prepared ready gear train
        launch launched begin began begun start started open
        phase stage chapter
        entire whole complete full all
        resist resistance defend fight
        surrender cede yield give abandon hand
        threaten threatened menace
        drunk drunken tipsy intoxicated
        corpse body remains
        wood woods forest thicket grove
        stop stopped fail failed stall stalled
        crash hit struck strike ram rammed
        resign resigned quit step stepped
        fault error
        aim target goal
        wide off miss missed
        barrel gun guns cannon artillery
        bent curved crooked warped worn
        forget forgot forgotten neglect neglected abandon abandoned
        beg begged plead pleaded ask asked call called appeal
        help support backup reinforcement reinforcements backing
        promise promised pledge pledged vow
        air planes jets aviation
        boys lads guys men
        suffer struggle
        murderer killer
        wife woman
        partner girlfriend wife
        prisoner prisoners captive captives pow pows
        weep cry
        fool idiot moron imbecile dimwit dolt
        government rulers leadership state authorities regime
        decision step choice move
        few several
        maybe perhaps probably likely
        biggest heaviest largest greatest worst
        dumb stupid worst poorest poorer worse foolish silliest
        """
    ),
    synonyms=word_sets(
        """
            dr doctor
            oldest eldest
            older elder
            mr mister
            mrs missus
            prof professor
            gen general
            col colonel
            lt lieutenant
            capt captain
            sgt sergeant
            gov governor
            sen senator
            jan january
            feb february
            aug august
            sept september
            oct october
            nov november
            dec december
            mohammed muhammad mohamed mohammad mohamad
            ahmed ahmad
            hussein hussain husayn hossein
            gaddafi qaddafi kadhafi gadhafi
            osama usama
            khaled khalid
            omar umar
            volodymyr vladimir wladimir
            oleksandr aleksandr alexander
            kyiv kiev kyyiv
            kharkiv kharkov
            odesa odessa
            lviv lvov lemberg
            mykolaiv mykolayiv nikolaev nikolayev
            chernihiv chernigov
            chornobyl chernobyl
            zaporizhzhia zaporizhzhya zaporozhye
            dnipro dnepr dnieper dnepropetrovsk dnipropetrovsk
            donbas donbass
            luhansk lugansk
            kryvyi kryvyy krivoy
            kremenchuk kremenchug
            crimea krym
            zelensky zelenskyy zelenskiy zelenskyi zelenski selenskyj
            putin poutine
            lavrov lawrow
            shoigu shoygu
            prigozhin prigozjin prigoschin
            lukashenko lukashenka
            olena elena
            mykola nikolai nikolay
            mykhailo mikhail
            dmytro dmitry dmitri
            oleksiy alexei aleksei
            yevhen yevgeny evgeny
            chornobyl chernobyl
            dnipro dnepr
            mykolaiv nikolaev nikolayev
            lukashenko lukashenka
            each every
            several various
            warn alert warned alerted
            envoy representative
            dawn daybreak
            dig digs
            hurt injured wounded
            rubbish trash garbage
            under beneath underneath
            supposed meant
            passing crossing passed crossed
            made forced
            fuel petrol gas
            lorry lorries truck trucks
            vow pledge promise vowed pledged promised
            shout yell shouted yelled
            enough sufficient
            nearby near close
            reject refuse rejected refused
            rain rainfall
            letter message
            worker workers labourer labourers employee employees
            evening dusk
            centre middle
            pavement sidewalk
            autumn fall
            come came
            get got gotten
            give gave given
            take took taken
            make made
            tell told
            think thought
            know knew known
            find found
            leave left
            hold held
            bring brought
            buy bought
            catch caught
            teach taught
            stand stood
            sit sat
            feel felt
            meet met
            send sent
            spend spent
            build built
            break broke broken
            speak spoke spoken
            steal stole stolen
            choose chose chosen
            freeze froze frozen
            write wrote written
            drive drove driven
            rise rose risen
            ride rode ridden
            eat ate eaten
            run runs ran running
            fall fell fallen
            fly flew flown
            draw drew drawn
            grow grew grown
            throw threw thrown
            wear wore worn
            tear tore torn
            swear swore sworn
            win won
            hang hung
            dig dug
            shoot shot
            bite bit bitten
            hide hid hidden
            shake shook shaken
            pay paid
            sell sold
            forget forgot forgotten
            sing sang sung
            drink drank drunk
            swim swam swum
            sink sank sunk
            fight fought
            continue continued went
            about approximately roughly around
            accomplish achieve attain
            agree concur
            aid assist help
            almost nearly
            completely entirely totally wholly fully
            lawyer attorney solicitor
            author writer
            car cars automobile automobiles vehicle vehicles auto
            build construct built
            buy purchase bought
            calculate compute
            tragedy catastrophe calamity disaster
            cheap inexpensive
            chief main principal
            chiefly mainly primarily mostly largely
            child children kid kids youngster
            choose select chose chosen pick
            mention cite
            city metropolis town
            compel force oblige
            conceal hide hid hidden
            concept idea notion
            condemn denounce decry
            consequence effect result
            country nation
            cruel brutal vicious savage
            decrease diminish lessen drop
            devote dedicate
            doctor physician medic
            dictatorship tyranny
            disappear vanish
            director manager
            dirty filthy
            earthquake quake
            employ use
            employment job
            enormous tremendous huge immense vast
            especially particularly
            factory plant mill
            film movie
            frequently often
            forbid prohibit ban forbade forbidden
            forest woods
            frighten scare frightened scared afraid terrified
            furthermore moreover
            happen occur took
            however nevertheless nonetheless
            illness sickness disease
            ill sick unwell
            immediately instantly once away
            job work occupation
            purpose intention aim function
            investigator researcher
            kind sort type
            little small
            maybe perhaps possibly
            menace threat
            mend repair fix
            method procedure process
            murder kill slay
            obligation duty
            owner proprietor
            partially partly
            percent percentage
            phone telephone call
            photo photograph picture
            pupil student
            quickly rapidly fast swiftly
            rarely seldom
            react respond
            reaction response
            really truly actually
            recall recollect remember
            remarkable extraordinary
            salary wage pay
            scheme strategy plan program programme
            slightly somewhat
            stairs staircase
            television tv telly
            topic theme subject
            viewpoint standpoint opinion view
            weapon weapons arms
            weird strange odd peculiar
            appear seem
            only merely simply solely just
            soon shortly presently
            case instance example
            amount quantity sum
            keep maintain kept retain
            begin start commence began begun
            finish end complete conclude
            fire shoot firing shooting fired shot shooting
            inform tell told
            send sent dispatch
            get receive obtain got
            leave depart
            allow permit let
            need require
            try attempt tried
            ask request
            show demonstrate
            answer reply
            stop halt cease quit
            throw hurl threw
            fall collapse fell
            speak talk spoke
            boss chief leader head
            fired sacked dismissed
            border frontier
            withdraw retreat withdrew pulled
            police cops officers
            jail prison
            attempt effort
            damage harm
            dangerous risky
            rich wealthy
            glad happy
            fight battle combat fighting
            gift present
            goods wares
            smart clever intelligent
            whole entire
            rock stone
            road street
            ship boat vessel
            shop store
            sleep asleep
            sure certain
            thief robber
            trash garbage rubbish
            usually normally generally
            take takes took taken taking capture captures captured seize seizes seized occupy occupied get gets got
            big large huge great enormous vast massive considerable significant substantial major serious heavy grave
            small little tiny minor slight
            bad awful terrible horrible dreadful
            good fine
            fool idiot moron imbecile
            stupid dumb foolish idiotic silly
            stupidest dumbest worst
            soldiers troops servicemen fighters men personnel military
            soldier serviceman fighter trooper
            military army forces
            navy naval
            kill kills killed killing shoot shot shooting murder murdered execute executed slaughter slaughtered slay
            rouble roubles ruble rubles
            railway train
            folks people
            hurt injured wounded
            collapsed fell
            die dies died dead perish perished killed fallen
            destroy destroyed annihilate annihilated wiped demolished ruined
            order orders ordered command commanded instruct instructed instruction instructions commands
            say says said saying tell tells told state states stated note notes noted declare declared announce announced report reports reported add added remark remarked
            speak speaks spoke spoken talk talks talked talking
            speech talk address
            think thinks thought believe believes believed reckon suppose consider considers considered
            see sees saw seen notice noticed spot spotted observe observed witness witnessed
            look looks looked watch watched
            broke erupted begin begins began begun start starts started launch launched
            stop stops stopped halt halted cease ceased
            stall stalled stagnate stagnated stagnant stuck halted
            end ends ended finish finished conclude concluded over
            gone left lost
            left remain remains remaining remained
            go goes went pass passed travel travelled traveled move moved
            come comes came arrive arrived
            leave leaves left depart departed quit
            return returns returned back
            give gives gave given provide provided hand handed supply supplied
            get gets got receive receives received obtain obtained
            make makes made making build built create created introduce introducing introduced
            find finds found discover discovered detect detected locate located learn learned
            show shows showed shown display displayed reveal revealed
            ask asks asked request requested inquire
            answer answered reply replied respond responded
            need needs needed require requires required
            want wants wanted wish wishes wished
            try tries tried attempt attempted
            help helps helped aid assist assisted assistance support
            plan plans planned intend intends intended
            happen happened occur occurred place
            increase increased rise rose grow grew climb climbed
            decrease decreased drop dropped decline declined fall fell
            near close nearby around beside
            about around approximately roughly some nearly almost
            more over above exceed exceeds higher
            under below
            often frequently
            now currently presently
            soon shortly
            fast quick quickly rapidly swiftly
            hard difficult tough
            easy simple
            important essential key crucial vital necessary
            whole entire entirely complete completely total totally full fully all
            part portion piece share
            house houses home homes housing dwelling dwellings building buildings
            town city village settlement
            road street highway route way motorway
            car cars vehicle vehicles automobile automobiles auto
            plane planes aircraft airplane airplanes jet
            ship ships vessel vessels boat boats
            weapon weapons arms
            gun guns cannon
            war conflict
            battle fight fighting combat
            fight fights fought battle battled
            keep keeps kept hold holds held
            offensive offense attack assault push
            attack attacks attacked strike strikes struck assault
            bomb bombs bombed bombing shell shelled shelling
            border frontier
            ceasefire armistice truce
            corpse corpses body bodies
            victim victims casualty casualties
            wounded injured hurt
            wound wounds injury injuries
            illness disease sickness
            infection infections cases
            hospital clinic
            doctor doctors physician physicians medic medics
            kid kids child children
            guy guys man men lad lads boys fellow
            woman lady
            mom mum mother mama mommy mam
            dad father papa daddy
            grandmother grandma
            grandfather grandpa
            wife spouse
            husband spouse
            people persons folk
            person individual
            civilians residents inhabitants locals
            government authorities administration cabinet
            leader head chief
            president head
            ruler leader
            prime-minister premier
            official representative spokesman spokeswoman spokesperson
            party movement
            poll survey
            job work
            worker workers employee employees staff
            company firm enterprise business corporation
            money cash funds
            salary wage wages pay remuneration
            price cost
            prison jail
            imprisonment incarceration
            police cops
            arrest arrested detain detained
            law legislation
            rule rules regulation regulations
            agreement deal accord treaty
            meeting session
            call calls conversation conversations
            call calls called name named
            phone telephone
            tv television telly
            show shows programme program broadcast telecast
            film movie picture
            newspaper paper
            article report story piece
            information data figures
            forecast forecasts projection projections prediction
            website site page
            internet online web
            photo photos photograph photographs picture pictures image images
            message messages text
            letter note
            word words
            question issue matter problem
            reason cause
            result outcome
            goal goals aim aims target targets objective
            chance opportunity possibility option
            danger risk threat
            mistake mistakes error errors blunder
            tragedy disaster catastrophe
            loss losses casualties
            fear afraid scared frightened
            anger rage fury
            angry furious
            happy glad pleased
            sad unhappy sorrowful
            ready willing prepared
            recommend recommended advise advised suggest suggested
            dismiss dismissed dismissal fire fired firing sack sacked
            hire hired employ employed recruit
            choose chosen select selected pick picked
            alter altered change changed modify modified adjust correct adjusted corrected
            continue continues continued continuing ongoing keep keeps kept
            fulfil fulfilment implementation implement execution
            carry carried conduct conducted hold held
            allow allows allowed permit permits permitted let
            ban banned prohibit prohibited forbid forbidden
            understand understands understood realise realize
            know knows knew known aware
            truth reality
            true real genuine
            forest woods wood
            river waters stream
            sea ocean
            field fields meadow
            hill hills mountain
            ground land soil
            food supplies provisions
            drunk drank consumed
            alcohol booze liquor spirits
            looted plundered robbed stolen pillaged
            steal stole stolen rob robbed
            positioned stationed located deployed based standing
            everyone everybody
            everybody everyone anyone all
            nobody none noone
            anything something
            anyone anybody somebody someone
            shop shops store stores
            leave go
            officers commanders
            alone own
            lift raise
            ammunition ammo
            fled ran escaped
            exercises drills training
            fuel petrol gas gasoline
            apartment flat
            neighbour neighbours neighbor neighbors
            bread loaf
            car lorry truck
            trucks lorries
            television tv
            fake false
            pretext pretense pretence
            basement basements cellar cellars
            normal ordinary regular
            suffer suffers suffering struggle struggling
            biggest largest greatest
            smallest least
            exactly precisely
            manner way
            different various distinct
            last final rest previous
            former previous earlier ex
            earlier previously before
            later afterwards after subsequently
            next following
            recent latest last
            young youthful
            old elderly aged
            year annual
            daytime afternoon
            autumn fall
            mark honor honour celebrate
            adopt adopted accept accepted approve approved
            aid relief
            soccer football
            player footballer athlete
            points goals
            team side squad
            damn hell
            fucking fing bloody damned goddamn
            surely certainly definitely
            perhaps maybe possibly
            also too
            only just merely simply
            very really extremely highly
            again anew
            together jointly
            such like
            because since due
            regarding concerning
            unit units division detachment
            regiment unit
            transit transport transportation
            opening inauguration
            harvest crop
            storm tempest
            shut closed close
            unable fail failed
            enough sufficient
            insufficient lacking
            thank thanks grateful
        """
    ),
    quotation_marks=("“”", "‘’", '""', "''"),
    elisions=(r"\d0s", "em", "tis", "twas", "til", "n", "cause", "bout", "round"),
    word_order=WordOrder.SUBJECT_FIRST,
    homographs=word_set("a an am car hat die so on dice note as do"),
    speech=_SPEECH,
    phrases=_PHRASES,
    people=_PEOPLE,
    works=_WORKS,
    sources=_SOURCES,
    statements=_STATEMENTS,
    checks=_CHECKS,
    numbers=_NUMBERS,
    dates=_DATES,
    spelling=_SPELLING,
    compared_numbers=_COMPARED_NUMBERS,
    common_roles=word_set(
        """
        private major general force forces unit units member members husband son boyfriend brother
        father partner friend friends family spokesman spokeswoman spokesperson minister president
        official officials ministry authorities government service agency leader head defence
        defense intelligence police chief staff administration secretary deputy
        """
    ),
    kindred_roles=(
        word_set(
            """
            soldier soldiers serviceman servicemen troops trooper fighter fighters conscript
            conscripts recruit recruits private sergeant officer officers commander commanders
            captain lieutenant major colonel general paratrooper paratroopers tanker gunner gunners
            sailor marine marines military army forces force unit units regiment battalion brigade
            invader invaders occupier occupiers member members husband son boyfriend brother father
            """
        ),
        word_set(
            """
            mother mom mum wife girlfriend sister daughter grandmother aunt relative relatives
            family partner friend friends fiancee mothers wives
            """
        ),
        word_set(
            """
            spokesman spokeswoman spokesperson minister president official officials ministry
            authorities government service agency leader head kremlin defence defense intelligence
            police chief staff administration secretary deputy
            """
        ),
        word_set(
            """
            newspaper journalist journalists reporter reporters times post paper magazine report
            reports editor editors outlet channel
            """
        ),
    ),
    occasions={
        "reporters": (
            r"(?:told|said to|spoke to|speaking to|met) (?:the )?(?:waiting |assembled )?(?:reporters|journalists|press|media)\b",
            r"at (?:a|the|his|her|their) (?:news|press) (?:conference|briefing)|at (?:a|the) briefing",
        ),
        "asked": (
            r"(?:asked|when asked|questioned) (?:about|whether|by|how|why)",
            r"(?:asked|invited) (?:for comment|to comment)|in (?:response|reply) to (?:a|our) question",
        ),
        "posted": (
            r"(?:on|via|in a post on) (?:Telegram|Facebook|Twitter|X|Instagram|VK|social media)\b",
        ),
        "interview": (r"in (?:an|the) interview",),
        "recording": (
            r"(?:on|in) (?:the|a) (?:leaked |intercepted |released |second |first )?(?:recording|tape|audio|call|intercept)",
            r"(?:on|in) (?:one|the \w+) of the (?:recordings|tapes|calls|intercepts|clips)",
            r"(?:is|was|are|were|can be|could be) (?:over)?heard (?:to )?(?:say|tell|ask|order|shout|complain|beg|warn|answer)\w*",
        ),
        "answered": (r"(?:answer|retort|respond)(?:s|ed)?|repl(?:y|ies|ied)",),
    },
    taken_from=(
        r"(?:quoted|printed|given|reproduced|cited|repeated) here\b|(?:taken|quoted) from (?:its|their|that) report\b",
        r"\b(?:quotations?|quotes|words|extracts|excerpts) (?:in this (?:article|report)|here|below) (?:is|are|come)\b",
    ),
    layout=_LAYOUT,
    particulars=_PARTICULARS,
    nations=glossary(
        """
        afghan taliban: afghanistan
        albania: albania
        algeria: algeria
        america$ american americans us$ usa$: america
        angola: angola
        argentin: argentina
        armenia: armenia
        australia: australia
        austria: austria
        azerbaijan azeri: azerbaijan
        bangladesh: bangladesh
        belarus: belarus
        belgi: belgium
        bolivia: bolivia
        bosnia: bosnia
        brazil: brazil
        britain british uk$ england english$: britain
        bulgaria: bulgaria
        burkina burkinabe: burkina
        burma burmese myanmar: burma
        cambodia: cambodia
        cameroon: cameroon
        canada canadian: canada
        chad$ chadian: chad
        chechen chechnya: chechnya
        chile$ chilean: chile
        china$ chinese: china
        colombia: colombia
        congo: congo
        croat: croatia
        cuba$ cuban: cuba
        czech: czechia
        danish denmark: denmark
        dutch netherlands: netherlands
        ecuador: ecuador
        egypt: egypt
        eritrea: eritrea
        estonia: estonia
        ethiopia: ethiopia
        finland finnish finns$: finland
        france french: france
        georgia: georgia
        german: germany
        ghana: ghana
        greece greek: greece
        guatemala: guatemala
        haiti: haiti
        hungar: hungary
        india$ indian indians$: india
        indonesia: indonesia
        iran: iran
        iraq: iraq
        ireland irish: ireland
        israel: israel
        italian italy: italy
        japan: japan
        jordanian: jordan
        kazakh: kazakhstan
        kenya: kenya
        korea: korea
        kosov: kosovo
        kurd: kurds
        kuwait: kuwait
        latvia: latvia
        leban: lebanon
        liberia: liberia
        libya: libya
        lithuania: lithuania
        malaysia: malaysia
        mali$ malian: mali
        mexic: mexico
        moldova: moldova
        mongolia: mongolia
        morocc: morocco
        mozambi: mozambique
        nepal: nepal
        nicaragua: nicaragua
        niger$: niger
        nigeria: nigeria
        norway norwegian: norway
        pakistan: pakistan
        palestin gaza$ hamas$: palestine
        peru$ peruvian: peru
        philippin filipino: philippines
        poland poles$ polish$: poland
        portug: portugal
        qatar: qatar
        romania: romania
        russia: russia
        rwanda: rwanda
        saudi: saudi
        scotland scottish: scotland
        senegal: senegal
        serb: serbia
        slovak: slovakia
        sloven: slovenia
        somali: somalia
        spain$ spanish: spain
        sudan: sudan
        swede swedish: sweden
        swiss switzerland: switzerland
        syria: syria
        taiwan: taiwan
        tajik: tajikistan
        tanzania: tanzania
        thai$ thailand: thailand
        tigray: ethiopia
        tunisia: tunisia
        turkey turkish turks$: turkey
        uganda: uganda
        ukrain: ukraine
        uzbek: uzbekistan
        venezuela: venezuela
        vietnam: vietnam
        yemen: yemen
        zimbabwe: zimbabwe
        """
    ),
    mutual_words=word_set(
        "met meet meets meeting married marry talked talk spoke speak fought fight versus resembles"
    ),
    absent={
        "speech.infinitive_links": "French alone tells of speech in this way.",
        "speech.verb_endings": "An English verb that no table lists is only likely to report.",
        "speech.no_verbs": "Read with verb_endings alone, which are not there.",
        "speech.describing_verbs": "Arabic alone has the thing after whoever speaks.",
        "speech.description_openings": "Read with describing_verbs alone, which is not there.",
        "works.authored_writings": "What such a paper says is said of the paper itself.",
        "phrases.latter_male": "Such a pronoun is rare in its news.",
        "phrases.latter_female": "Such a pronoun is rare in its news.",
        "phrases.male_determiners": "English articles tell nobody’s sex.",
        "phrases.female_determiners": "English articles tell nobody’s sex.",
        "phrases.object_endings": "Whoever is spoken to has a preposition or an article.",
        "phrases.adverb_endings": "Adverbs are known by other tables.",
        "phrases.surnames": "Such a name stands within the phrase.",
        "phrases.unnamed_ends": "Such words stand within the phrase.",
        "people.female_role_endings": "Roles of both sexes have one form, or stand in the tables.",
        "people.male_role_endings": "Roles of both sexes have one form, or stand in the tables.",
        "checks.impersonal": "Read in Arabic alone, where a prefix names who could not.",
        "checks.no_denials": "No word of denying means much else beside a check.",
        "english_words": "The quotes that are retold are in English.",
        "compared_numbers.order_endings": "They are folded away: “2nd” is read as “2”.",
        "spelling.elided_endings": "Such endings are told by the pronoun before them: “it’s”.",
        "sense.weak_actors": "No noun has its plural for some of its singular cases.",
        "sense.telling_articles": "Read with such nouns alone.",
        "tense_endings": "English tells its tenses by words beside the verb, which ``small_contrasts`` hold.",
        "reported_forms": "What another said is told in forms that are met elsewhere too.",
        **not_collected(
            """
            sources.material_endings
            phrases.impersonal
            sources.several_ones sources.several_links
            phrases.object_pronouns
            telling_letters speech.closing_cues speech.dialogue_verbs
            phrases.object_determiners phrases.aside_endings sources.by_endings sources.holding_words
            statements.confirming statements.confirmed_things
            sources.reflexive sources.adjective_endings sources.plural_endings sources.receiver_endings
            """
        ),
        "person_endings": "English verbs tell the person by a pronoun.",
        "spelling.elision_openings": "English cuts the end of a word before another.",
        "spelling.half_denials": "One English word denies alone.",
        "traits": "English has articles, and capitals for names alone.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
