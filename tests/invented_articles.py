"""Four invented articles with their right chains, written before the page that enters them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RightQuote:
    """Words of an article, who says them, and on which occasion."""

    words: str
    speaker: str
    occasion: str


@dataclass(frozen=True)
class RightChain:
    """Per occasion: the documents above the article, each by kind and publisher, and its end."""

    documents: tuple[tuple[str, str], ...]
    end: str = "speaker"


@dataclass(frozen=True)
class RightArticle:
    """An article as it is pasted, and what a careful reader records of it.

    ``voices`` has the kind of source of each speaker; ``register`` is what the register holds
    beforehand. ``disclaimer`` stands in the words that say that nobody could check.
    """

    publisher: str
    text: str
    voices: dict[str, str]
    quotes: tuple[RightQuote, ...]
    chains: dict[str, RightChain]
    disclaimer: str
    register: tuple[tuple[str, str], ...]


MAPS = RightArticle(
    publisher="Harbour Post",
    text="""Soldier on leaked call says his company was sent out without maps

A soldier complained to his wife that his company had been sent across the river without maps or radios, in a phone call that the Security Service of Norlia released on Tuesday.

“They gave us one compass for forty men,” the unnamed soldier says in the recording. “Nobody can tell us where the river is.”

The call lasts four minutes and breaks off while a dog barks in the background. The woman on the line asks several times whether anybody has counted the men who came back. In the recording, the soldier tells her that the company commander left for the hospital on the second day and was not seen again.

“I do not believe we will be home by summer,” the soldier says in the recording.

The audio recording was published on the website of the Security Service of Norlia with a short description, which gives neither the name of the man nor the place from which he rang. Norlian officials have published more than sixty such calls since the spring, most of them on working days and in the afternoon.

The defence ministry in Sarn rejected the call. Its spokesman, Piet Harrow, told the Lendal Echo newspaper that the voices belonged to actors.

“It is a clumsy forgery, and whoever made it has never worn a uniform,” Harrow told the Lendal Echo newspaper. “We will not comment on theatre.”

The Harbour Post could not independently verify the recording.
""",
    voices={"the unnamed soldier": "unnamed", "Piet Harrow": "person"},
    quotes=(
        RightQuote("They gave us one compass for forty men,", "the unnamed soldier", "tape"),
        RightQuote("Nobody can tell us where the river is.", "the unnamed soldier", "tape"),
        RightQuote("I do not believe we will be home by summer,", "the unnamed soldier", "tape"),
        RightQuote(
            "It is a clumsy forgery, and whoever made it has never worn a uniform,",
            "Piet Harrow",
            "paper",
        ),
        RightQuote("We will not comment on theatre.", "Piet Harrow", "paper"),
    ),
    chains={
        "tape": RightChain((("released-audio", "Security Service of Norlia"),)),
        "paper": RightChain((("article", "Lendal Echo"),)),
    },
    disclaimer="could not independently verify",
    register=(
        ("Harbour Post", "outlet"),
        ("Security Service of Norlia", "service"),
        ("Lendal Echo", "outlet"),
    ),
)

BRIDGE = RightArticle(
    publisher="Quay Herald",
    text="""Officer heard ordering men back over a bridge he called lost

An officer ordered his men back over a bridge that he himself had called lost, according to a recording obtained by the Meadow Courier newspaper.

The Meadow Courier reported on Friday that it had been given the recording by the Military Intelligence of Norlia, which said it had intercepted the conversation on 3 May 2023.

“Turn round and hold the far end, I do not care with what,” the officer says in the recording, the Meadow Courier reported. “If they ask, the bridge was never lost.”

A second voice answers that there are nine men left and that two of them cannot walk. The officer is heard asking for their names, and then for silence on the line. The newspaper said the recording runs for eleven minutes and that it had left out the names of the villages which are mentioned.

“There is nobody here who can hold anything,” the second voice says in the recording.

On Saturday the governor of the province answered the newspaper. “The bridge stands and our flag is on it,” the governor, Olen Tarsk, wrote on Telegram. “Those who spread such tapes should come and look at it.”

Tarsk has dismissed earlier recordings in the same way. Two bridges over the river have been hit since March, and the road to the southern districts has been closed to lorries for weeks. People who live on the near bank say that they have heard no heavy traffic since the end of April.

The authenticity of the recording could not be independently confirmed.
""",
    voices={"the officer": "unnamed", "the second voice": "unnamed", "Olen Tarsk": "person"},
    quotes=(
        RightQuote(
            "Turn round and hold the far end, I do not care with what,", "the officer", "tape"
        ),
        RightQuote("If they ask, the bridge was never lost.", "the officer", "tape"),
        RightQuote("There is nobody here who can hold anything,", "the second voice", "tape"),
        RightQuote("The bridge stands and our flag is on it,", "Olen Tarsk", "post"),
        RightQuote("Those who spread such tapes should come and look at it.", "Olen Tarsk", "post"),
    ),
    chains={
        "tape": RightChain(
            (("article", "Meadow Courier"), ("recording", "Military Intelligence of Norlia"))
        ),
        "post": RightChain((("post", "Olen Tarsk"),)),
    },
    disclaimer="could not be independently confirmed",
    register=(
        ("Quay Herald", "outlet"),
        ("Meadow Courier", "outlet"),
        ("Military Intelligence of Norlia", "service"),
    ),
)

GRAIN = RightArticle(
    publisher="Inland Gazette",
    text="""Port director denies that grain was loaded at night

The director of the port of Vessen has denied that seized grain was loaded there at night, a week after a dock worker described it in an interview with Radio Tidewater.

“We load by day, in the sun, with the customs men beside us,” the director, Marta Ilven, wrote on Telegram on Monday. “Nobody has shown me one sack.”

The dock worker had told a different story. “Four lorries came after midnight and their plates were taped over,” he said in an interview with Radio Tidewater. “We were told to wear no vests.”

The station did not name him and said that it had altered his voice. It broadcast the interview twice, on the evening of 9 June 2023 and on the morning after, and has not said when or where it was recorded. A second man, who was also to speak, withdrew on the day.

Ilven wrote on Telegram that the port would open its books to anyone with a letter from the ministry. So far nobody is known to have asked for one, and the ministry has not said who would sign it. The harbour authority of the province keeps a list of ships, but the list for the first week of June is missing from its website, and a clerk who answered the telephone there said that it was being corrected.

“I can say who was there, but not yet,” the dock worker said in the interview.

The Inland Gazette could not independently verify either account.
""",
    voices={"Marta Ilven": "person", "the dock worker": "unnamed"},
    quotes=(
        RightQuote(
            "We load by day, in the sun, with the customs men beside us,", "Marta Ilven", "post"
        ),
        RightQuote("Nobody has shown me one sack.", "Marta Ilven", "post"),
        RightQuote(
            "Four lorries came after midnight and their plates were taped over,",
            "the dock worker",
            "radio",
        ),
        RightQuote("We were told to wear no vests.", "the dock worker", "radio"),
        RightQuote("I can say who was there, but not yet,", "the dock worker", "radio"),
    ),
    chains={
        "post": RightChain((("post", "Marta Ilven"),)),
        "radio": RightChain((("interview", "Radio Tidewater"),)),
    },
    disclaimer="could not independently verify",
    register=(("Inland Gazette", "outlet"), ("Radio Tidewater", "outlet")),
)

TRAIN = RightArticle(
    publisher="Northern Line",
    text="""Conscripts’ train stood for two days without water, caller says

A train with conscripts stood for two days on a siding without water, a man says in a call that was intercepted and released by the Border Guard Service of Norlia.

The Border Guard Service published the audio on Thursday; the news agency Corvane carried it first.

“Two days, and the doors were locked from outside,” the man says in the call, Corvane reported. “The boys drank from the radiators.”

He speaks with somebody whom he calls his cousin. The cousin asks whether anyone was punished, and the man laughs. He says that the lists of those on board were rewritten before the train moved on, so that it would seem shorter, and that he has kept a copy of the first one under a floorboard.

“Write down the number of the carriage, in case I do not come back,” the man says in the call.

The railway did not answer questions for a day. Then its deputy head, Jonas Wirt, spoke to reporters at the central station.

“There was a fault with a pump, and it was mended within the hour,” Wirt told reporters. “Every one of those young men got tea.”

Asked how long the train had stood, Wirt told reporters that he had no figure. The operator of the siding is a private company which has changed its name twice in three years. It did not reply to a letter, and its office in the old goods yard was closed on Friday afternoon.

It was not possible to independently verify the call.
""",
    voices={"the man": "unnamed", "Jonas Wirt": "person"},
    quotes=(
        RightQuote("Two days, and the doors were locked from outside,", "the man", "tape"),
        RightQuote("The boys drank from the radiators.", "the man", "tape"),
        RightQuote(
            "Write down the number of the carriage, in case I do not come back,", "the man", "tape"
        ),
        RightQuote(
            "There was a fault with a pump, and it was mended within the hour,",
            "Jonas Wirt",
            "station",
        ),
        RightQuote("Every one of those young men got tea.", "Jonas Wirt", "station"),
    ),
    chains={
        "tape": RightChain(
            (("wire", "Corvane"), ("released-audio", "Border Guard Service of Norlia"))
        ),
        "station": RightChain(()),
    },
    disclaimer="not possible to independently verify",
    register=(
        ("Northern Line", "outlet"),
        ("Corvane", "agency"),
        ("Border Guard Service of Norlia", "service"),
    ),
)

MARSH = RightArticle(
    publisher="Daily Fjord",
    text="""‘They left us in the marsh’: Intercepted call reveals despair of Sarnian troops

A purported Sarnian soldier told his mother that his commanders had abandoned his platoon, according to audio of a phone call posted on Telegram by the Security Service of Norlia (SSN).

"They left us in the marsh and drove off with the trucks," the man is heard saying in the call, which the SSN said was intercepted on 11 April. The line is poor, and several sentences are lost under the noise of an engine.

"Don't cry. I will walk if I have to," he tells the woman, who appears to be his mother. She asks for the name of his commander, and he refuses to give it. She asks what he has eaten, and he laughs and says that she would not want to know. Towards the end both are silent for almost half a minute before the call breaks off.

The recording was first reported by the Eastern Observer, from which the quotations in this article are taken. The Daily Fjord has not been able to verify its authenticity, and the SSN gave no details of when and where it was made, or of how the man came to be identified.

Sarn's deputy defence minister, Lena Orlo, dismissed the audio as a fabrication. "Every platoon has been relieved on schedule," Orlo told journalists at a briefing in the capital on Thursday. "Anyone can hire an actor," she added.

Norlian officials say they have intercepted thousands of such calls since the spring, and that they publish one in twenty. Neither number can be checked from outside. Families of conscripts in three Sarnian towns have begun to collect signatures for a list of the missing, which the ministry calls unnecessary.
""",
    voices={"the man": "unnamed", "Lena Orlo": "person"},
    quotes=(
        RightQuote("They left us in the marsh and drove off with the trucks,", "the man", "tape"),
        RightQuote("Don't cry. I will walk if I have to,", "the man", "tape"),
        RightQuote("Every platoon has been relieved on schedule,", "Lena Orlo", "briefing"),
        RightQuote("Anyone can hire an actor,", "Lena Orlo", "briefing"),
    ),
    chains={
        "tape": RightChain(
            (("article", "Eastern Observer"), ("released-audio", "Security Service of Norlia"))
        ),
        "briefing": RightChain(()),
    },
    disclaimer="has not been able to verify",
    register=(
        ("Daily Fjord", "outlet"),
        ("Eastern Observer", "outlet"),
        ("Security Service of Norlia", "service"),
        ("SSN", "service"),
    ),
)

VYTRATY = RightArticle(
    publisher="Вісник Півночі",
    text="""Солдат розповів дружині про втрати, свідчить перехоплення

Служба безпеки Норлії оприлюднила у вівторок запис телефонної розмови, у якій невідомий солдат розповідає дружині про втрати своєї роти.

«Нас було сорок, а лишилося дев’ять», — каже солдат у розмові. «Ніхто нас не шукає». Розмова триває три хвилини, і наприкінці чути, як у кімнаті плаче дитина. Жінка кілька разів питає, чи видали чоловікам теплий одяг, але відповіді на записі не чути. Коли саме відбулася розмова, не повідомляють.

Про запис першою повідомила «Ранкова газета», за якою ми його цитуємо. Вона додала, що скоротила розмову і прибрала назви сіл, щоб ніхто не міг упізнати родину. Повної версії газета не оприлюднила, а на прохання показати її не відповіла до вечора середи.

«Я тобі більше не подзвоню», — каже солдат у розмові. Після цього зв’язок уривається, і далі чути лише шум.

Речник міністерства оборони Сарну Петро Гарро сказав журналістам, що запис підроблено. «Це груба підробка», — сказав журналістам Гарро. Він не пояснив, на чому ґрунтується цей висновок, і не відповів, чи служить у війську хтось із тих, кого названо в записі. Міністерство відмовилося назвати число загиблих за квітень, пославшись на таємницю, хоча ще взимку такі числа друкували щотижня.

У місті, звідки, за словами сусідів, родом жінка, кажуть, що чоловіків забрали в лютому. Більшість із них не писали додому від початку весни. Місцева влада радить родинам чекати на офіційні листи й не довіряти чуткам, а на майдані перед управою вже тиждень збираються матері з портретами синів. Поліція їх не розганяє, але просить розходитися до темряви.

Незалежно перевірити запис неможливо.
""",
    voices={"солдат": "unnamed", "Петро Гарро": "person"},
    quotes=(
        RightQuote("Нас було сорок, а лишилося дев’ять", "солдат", "tape"),
        RightQuote("Ніхто нас не шукає", "солдат", "tape"),
        RightQuote("Я тобі більше не подзвоню", "солдат", "tape"),
        RightQuote("Це груба підробка", "Петро Гарро", "briefing"),
    ),
    chains={
        "tape": RightChain(
            (("article", "Ранкова газета"), ("released-audio", "Служба безпеки Норлії"))
        ),
        "briefing": RightChain(()),
    },
    disclaimer="Незалежно перевірити запис неможливо",
    register=(
        ("Вісник Півночі", "outlet"),
        ("Ранкова газета", "outlet"),
        ("Служба безпеки Норлії", "service"),
    ),
)

ARTICLES = {
    **{"maps": MAPS, "bridge": BRIDGE, "grain": GRAIN, "train": TRAIN},
    **{"marsh": MARSH, "vytraty": VYTRATY},
}
