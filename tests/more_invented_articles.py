"""Four more invented articles with their right chains, by somebody who had not read the rules."""

from __future__ import annotations

from tests.invented_articles import RightArticle, RightChain, RightQuote

RIDGE = RightArticle(
    publisher="Alder Chronicle",
    text="""Gunners on Kessel ridge ration shells by the hour, radio intercepts suggest

By the second week of October the guns above Kessel were allowed four rounds an hour. By the third, to judge by radio traffic made public by the Signals Directorate of Tavria, they were allowed one.

"One. You may have one, and then you sit on your hands," a battery commander is heard telling a sergeant in the longest of the recordings, which was made, the directorate says, on the night of 17 October 2024.

The sergeant does not take it well. "With one I can wake them up," he snaps back. "I can't make them stop." A little later, after a burst of static, he asks whether anybody at headquarters has ever stood on the ridge, and is told to keep the channel clear.

The Alder Chronicle has not heard the recordings. They were described, and in part transcribed, by the news agency Polaris, and the extracts printed here are taken from its report. According to the agency, the Signals Directorate put nine clips online on Saturday under the title "Empty Breech"; all but two are shorter than a minute, and names and call signs have been bleeped out.

What the clips show is a quarrel rather than a collapse. "Then write it in the log that I asked," the sergeant says at the end of the same exchange, "and write down the hour."

Brigadier Ansel Korda, who commands the Ruvian forces on that stretch of the front, met reporters at a field kitchen outside Dorn on Sunday and spent most of his ten minutes on the weather. Pressed about the intercepts, he said that his gunners were short of sleep and of nothing else.

"I have counted the shells myself," Korda told reporters, tapping a notebook that he did not open. And then, already half turned to go: "A man who complains on the radio is a man who still has a radio."

Shortages are nothing new on this front. Two depots burned in August, and the single track that leads up to the ridge, the so-called "goat line", has been cut five times since then. In Dorn, where the shells are unloaded by hand, the yard was empty on Sunday but for a handcart and a dog.

Whether the voices belong to soldiers of Korda's brigade, and when they were recorded, could not be independently verified.
""",
    voices={
        "the battery commander": "unnamed",
        "the sergeant": "unnamed",
        "Ansel Korda": "person",
    },
    quotes=(
        RightQuote(
            "One. You may have one, and then you sit on your hands,",
            "the battery commander",
            "radio",
        ),
        RightQuote("With one I can wake them up,", "the sergeant", "radio"),
        RightQuote("I can't make them stop.", "the sergeant", "radio"),
        RightQuote("Then write it in the log that I asked,", "the sergeant", "radio"),
        RightQuote("and write down the hour.", "the sergeant", "radio"),
        RightQuote("I have counted the shells myself,", "Ansel Korda", "kitchen"),
        RightQuote(
            "A man who complains on the radio is a man who still has a radio.",
            "Ansel Korda",
            "kitchen",
        ),
    ),
    chains={
        "radio": RightChain(
            (("wire", "Polaris"), ("released-audio", "Signals Directorate of Tavria"))
        ),
        "kitchen": RightChain(()),
    },
    disclaimer="could not be independently verified",
    register=(
        ("Alder Chronicle", "outlet"),
        ("Polaris", "agency"),
        ("Signals Directorate of Tavria", "service"),
    ),
)

KITCHENS = RightArticle(
    publisher="Coastal Ledger",
    text="""Vote on Marlow Sound marina was priced at ‘two kitchens’, jury hears

The price of a vote on the planning committee at Marlow Sound was two fitted kitchens, a jury was told this week. So says, at any rate, the voice of a man whom prosecutors call the middleman and who appears in the indictment only as Witness C.

‘Two kitchens, and not the cheap ones,’ the middleman can be heard saying on a recording made in the back room of a fish restaurant in March 2021. Over the clatter of plates he goes on: ‘He’ll want the taps as well. He always wants the taps.’

Only one seat in courtroom four was set aside for the press while the tape was played. It fell by lot to the Tarn Valley Examiner, and it is from the report in that newspaper that the words spoken on the tape are quoted here.

The microphone had been hidden in a wine cooler by the Bureau of Public Integrity, whose officers kept it running for eleven weeks. Out of some two hundred hours, the Examiner reported, the prosecution has chosen forty minutes. Another man on the recording, younger and in better spirits, asks what will happen if the committee votes the other way.

‘Then nobody cooks,’ comes the answer from the middleman.

Casper Lunde, the developer of the marina, denies having bribed anybody. His counsel, Ruth Ambrey, came down the steps of the courthouse on Wednesday with her gown over her arm. ‘My client bought lunch,’ she told the reporters who were waiting there. ‘That is all this tape will ever prove.’ To a question about the kitchens Ms Ambrey replied that ‘people in restaurants talk about kitchens’.

She also said that her client had met the committee’s chairman twice in his life, both times at funerals.

The marina, known along the coast as ‘Lunde’s bathtub’, was to have had berths for four hundred yachts. Work on it stopped in the winter of 2022, when the first of three councillors resigned, and herons now stand on the piles. The trial is expected to last until Easter, and seven more sessions have been put down for recordings.

The Bureau has declined to hand out copies before there is a verdict. The Coastal Ledger could not independently verify the recording, whose authenticity the defence disputes.
""",
    voices={"the middleman": "unnamed", "Ruth Ambrey": "person"},
    quotes=(
        RightQuote("Two kitchens, and not the cheap ones,", "the middleman", "tape"),
        RightQuote(
            "He’ll want the taps as well. He always wants the taps.", "the middleman", "tape"
        ),
        RightQuote("Then nobody cooks,", "the middleman", "tape"),
        RightQuote("My client bought lunch,", "Ruth Ambrey", "steps"),
        RightQuote("That is all this tape will ever prove.", "Ruth Ambrey", "steps"),
        RightQuote("people in restaurants talk about kitchens", "Ruth Ambrey", "steps"),
    ),
    chains={
        "tape": RightChain(
            (("article", "Tarn Valley Examiner"), ("recording", "Bureau of Public Integrity"))
        ),
        "steps": RightChain(()),
    },
    disclaimer="could not independently verify",
    register=(
        ("Coastal Ledger", "outlet"),
        ("Tarn Valley Examiner", "outlet"),
        ("Bureau of Public Integrity", "service"),
    ),
)

DEPOTS = RightArticle(
    publisher="Metro Courant",
    text="""“Nobody claps for a warehouse”: what Ferrow’s managers heard when they should not have

Forty-one minutes into a video call to which some three hundred managers of the parcel company Ferrow had dialled in, somebody forgot to mute himself. What followed has been played more than a million times since Glasshouse, a website that publishes material from inside companies, put the audio of the call online on Monday night.

“Nobody claps for a warehouse,” a senior executive says on the recording. “You close it in January, when people are ashamed of what they spent.”

There is laughter, though not much of it. A woman who introduces herself as a depot manager wants to know what she ought to tell her staff.

“Say that we are listening,” the executive tells her. “Don’t say to what.”

Glasshouse names neither the executive nor the person from whom it has the file. The Courant has listened to the whole of the audio that the site released. He speaks for about six minutes in all; the depot manager, who speaks for less than one, has the last word. “I was told this was a family,” the manager can be heard saying before the line is cut.

Ferrow did not answer a list of questions from this newspaper. With the news agency Halden Press, however, its head of communications, Ingrid Moss, agreed to talk, and she did not deny that the call had taken place. What was being passed around, Moss told Halden Press, was “a private moment, taken out of its afternoon.” No decision on any depot had been made, she added.

“When there is something to announce, our people will hear it from us first,” the agency quoted her as saying.

In the vocabulary of the company such closures are a “network refresh”. According to its last annual report, Ferrow runs 64 depots, eleven of which lost money in the year to June. The largest of those, at Brackwater, employs nine hundred people, and on Tuesday morning the car park in front of it was full as usual. Nobody at the gate wished to talk. Somebody had written the sentence about January on a sheet of cardboard and stood it in the window of the porter’s lodge.

The Metro Courant could not independently verify the recording or establish whose voices are heard on it.
""",
    voices={
        "the executive": "unnamed",
        "the depot manager": "unnamed",
        "Ingrid Moss": "person",
    },
    quotes=(
        RightQuote("Nobody claps for a warehouse,", "the executive", "call"),
        RightQuote(
            "You close it in January, when people are ashamed of what they spent.",
            "the executive",
            "call",
        ),
        RightQuote("Say that we are listening,", "the executive", "call"),
        RightQuote("Don’t say to what.", "the executive", "call"),
        RightQuote("I was told this was a family,", "the depot manager", "call"),
        RightQuote("a private moment, taken out of its afternoon.", "Ingrid Moss", "agency"),
        RightQuote(
            "When there is something to announce, our people will hear it from us first,",
            "Ingrid Moss",
            "agency",
        ),
    ),
    chains={
        "call": RightChain((("released-audio", "Glasshouse"),)),
        "agency": RightChain((("wire", "Halden Press"),)),
    },
    disclaimer="could not independently verify",
    register=(
        ("Metro Courant", "outlet"),
        ("Glasshouse", "outlet"),
        ("Halden Press", "agency"),
    ),
)

KAMERA = RightArticle(
    publisher="Голос Тернограда",
    text="""Одинадцять разів просив лікаря: з’явилося відео з нагрудної камери поліцейського

Чоловік, якого 9 листопада затримали біля ринку в Тернограді, просив лікаря одинадцять разів. Стільки нарахувало інформаційне агентство «Обрій», яке першим розповіло про відео з нагрудної камери патрульного. За його повідомленням наводимо почуте на записі й ми.

Саме відео оприлюднило Бюро скарг на поліцію Вальмарії. Воно триває дев’ятнадцять хвилин, обличчя на ньому розмито, прізвищ немає. Чому на це знадобився майже місяць, у бюро не пояснюють.

На третій хвилині до затриманого нахиляється сержант. «Лікар у тебе буде завтра, — каже він. — Якщо доживеш до завтра». Його напарник, молодший на голос, зауважує, що чоловік геть зблід, проте сержант відмахується: «Усі вони тут бліді».

Далі камера, вочевидь, падає на землю, і впродовж чотирьох хвилин видно тільки бруківку.

«Пане сержанте, він не відповідає», — гукає напарник.

У відповідь чути голос сержанта: «Камеру потім заклеїш». Після цього хтось сміється, грюкають дверцята автомобіля, і запис уривається.

Затриманий вижив і тепер лікується в обласній лікарні. Його імені не називають ні бюро, ні агентство, а рідні від розмов відмовилися.

Начальник поліції Тернограда Остап Верлан зібрав журналістів у середу ввечері, коли відео вже бачило пів міста. За його словами, обох патрульних відсторонили ще минулого тижня. «Мені соромно це слухати», — сказав Верлан журналістам. На запитання, чи піде він у відставку, начальник поліції відповів: «Спитайте мене за місяць».

Затримання було частиною операції «Чисті прилавки», яку поліція проводить на ринку від вересня. За цей час до управління доправили понад сорок людей, переважно перевізників і вантажників, а справ до суду дійшло три. Торговці нарікають, що покупців поменшало, але свідчити проти патрульних ніхто з них не зголосився. На самому ринку тим часом повісили дві нові камери, цього разу на стовпах, і жінка, яка продає там квіти, щоранку протирає їх ганчіркою.

Управління обіцяє показати висновки службового розслідування до кінця року. Експертизи запису ще не було, а редакції не вдалося незалежно перевірити його справжність.
""",
    voices={"сержант": "unnamed", "напарник": "unnamed", "Остап Верлан": "person"},
    quotes=(
        RightQuote("Лікар у тебе буде завтра", "сержант", "camera"),
        RightQuote("Якщо доживеш до завтра", "сержант", "camera"),
        RightQuote("Усі вони тут бліді", "сержант", "camera"),
        RightQuote("Пане сержанте, він не відповідає", "напарник", "camera"),
        RightQuote("Камеру потім заклеїш", "сержант", "camera"),
        RightQuote("Мені соромно це слухати", "Остап Верлан", "briefing"),
        RightQuote("Спитайте мене за місяць", "Остап Верлан", "briefing"),
    ),
    chains={
        "camera": RightChain(
            (("wire", "Обрій"), ("released-video", "Бюро скарг на поліцію Вальмарії"))
        ),
        "briefing": RightChain(()),
    },
    disclaimer="не вдалося незалежно перевірити",
    register=(
        ("Голос Тернограда", "outlet"),
        ("Обрій", "agency"),
        ("Бюро скарг на поліцію Вальмарії", "service"),
    ),
)

MORE_ARTICLES = {"ridge": RIDGE, "kitchens": KITCHENS, "depots": DEPOTS, "kamera": KAMERA}
