"""Given names that are female or male, to decide whether “he” or “she” may refer to a person.

Names that both have are left out: “Andrea”, “Sasha”, “Robin”.
"""

from __future__ import annotations

from provenance.domain.language.word_lists import word_set

FEMALE_NAMES = word_set(
    """
    ada adele adriana agnes agnès aicha alba alejandra alice alicia aline amalia amanda amélie ana anaïs angela
    ángela anita anke anna annabel anne annette annika antje antonia astrid aurélie beatrice béatrice beatriz
    begoña berta birgit blanca brigitte camille carla carlota carmen carol carolina caroline catalina catherine
    cecilia cécile celia céline charlotte chloé christina christine clara clarissa claudia clémence cristina daniela
    daphne deborah delphine denise diana dolores dora dorothea edith eileen elaine elena eleonora elisa elisabeth
    élise eliza elizabeth ella ellen elsa elvira emilia émilie emily emma encarna erika erna esther eugenia eva
    fanny fátima fatima fiona flora florence françoise frida gabriela geneviève georgia gerda gertrud giulia
    gisela gloria grace greta gudrun hanna hannah hannelore heike heather heidi helen helena hélène helga herta hilda
    hildegard ida ilse imke ina ines inés inge ingeborg ingrid irene irina iris irma isabel isabella isabelle
    jana jane janet jeanne jennifer jenny jessica joan joanna johanna josefa josefina judith julia juliana julie juliette
    jutta karin karla katarina kate katharina katherine kathrin katja katrin laetitia laila laura lea léa leila lena leonie
    leonor leticia lidia lieselotte lilian lilly lina linda lisa liv lola louise lourdes lucía lucia lucie lucy
    luisa lydia madeleine magdalena maike manuela mareike margaret margarita margot maria maría mariana marianne
    marie marina marion marisol marta martha martina martine mary mathilde maud melanie mercedes meike mia
    michelle milena mireille miriam moira mona monica mónica monika monique nadia nadine nadja nancy natalia natalie
    nathalie nicole nicola nina noelia nora nuria núria odile olga olivia pamela patricia paula pauline petra
    phoebe pilar rachel ramona raquel rebecca regina renate rita rocío rosa rosalía rose rosemarie ruth sabine sabrina
    sally samantha sandra sandrine sara sarah silke silvia simone sofia sofía solange sonia sonja sophia sophie
    stefanie stella stéphanie susan susana susanne suzanne sylvia sylvie tamara tanja tatiana teresa theresa
    tilda mathilda therese thérèse tina ulrike ulla ursula valentina valérie vanessa vera verena veronica véronique victoria viola
    violeta virginia virginie wendy yolanda yvonne zoe zoé

    аліна алла анастасія ангеліна анна антоніна аріна богдана валерія варвара валентина василина віра вікторія галина
    ганна дар’я дар'я дарина діана євгенія катерина олена олеся леся лариса лідія лілія любов людмила маргарита марина
    марія марта мар’яна мар'яна мілена надія наталія наталя неля ніна оксана олександра ольга орися поліна раїса
    роксолана руслана світлана соломія софія стефанія таїсія тамара тетяна уляна христина юлія яна ярина ярослава
    ида инга инна ирина екатерина елена елизавета ева вера виктория галина дарья евгения жанна зинаида зоя
    клавдия ксения лариса лидия лилия любовь людмила майя маргарита мария надежда наталия наталья нина нонна
    алина алевтина алла александра анастасия ангелина антонина валерия полина раиса светлана софия софья таисия татьяна
    ульяна юлия ирина фаина эльвира эмма яна ярослава тамара оксана олеся ольга марина марта іда іра ірина інга зінаїда лена

    فاطمة عائشة خديجة زينب مريم ليلى سلمى سعاد هدى منى نادية سميرة رانيا ريم نور دينا هند نجلاء سارة لينا رنا
    أمل إيمان حنان سناء نوال ابتسام وفاء عبير غادة
    """
)
MALE_NAMES = word_set(
    """
    aaron adam adolf adrian adrián ahmed alain alan albert alberto alejandro alexander alexandre alfonso alfred
    alfredo ali alistair álvaro anders andré andrés andreas andrew ángel anthony antoine antón antonio armin arne arnaud
    arnold arthur arturo augustin axel bastian ben benedikt benjamin benoît bernard bernd bernhard bernardo bertrand björn blas
    boris brian bruno camilo carl carlos cédric cesar césar charles christian christoph christophe christopher
    clemens colin craig cristóbal cyril damián daniel dave david denis derek detlef didier diego dieter dietmar dirk domingo
    dominic donald douglas duncan dylan eberhard edgar eduardo edward edwin elias elías emil émile emilio emmanuel enrique eric erich
    erik ernst ernesto esteban étienne eugen eugenio fabian fabien felipe felix félix ferdinand fermín fernando finn florian
    francis francisco franck frank françois frédéric friedrich fritz gabriel gary gaston gavin geoffrey georg george georges
    gerald gérard gerd gerhard giles gilles giovanni gonzalo gordon graham grégory greg gregor guido guillaume guillermo günter
    günther gustav gustavo guy hans harald harry hartmut hassan heiko heinrich heinz helmut hendrik henri henrik henry
    herbert hermann hinrich holger horst howard hubert hugh hugo ian ignacio ingo isaac ismael iván ivan ivor jack jacob
    jacques jaime jakob james jan jason javier jean jeff jens jérôme jeremy jim joachim joaquín joel joerg johannes john
    jonas jonathan jorge jörg josé josef joseph josh juan julen jules julien julio jürgen justin kai karl karsten kenneth
    kevin klaus konrad kurt lars laurent lawrence lee leo leon león leonard lorenz lothar louis luc lucas lucien ludwig luis
    lukas lutz malcolm manfred manuel marc marcel marcelo marco marcos mariano mario marius markus martin martín matthew matthias
    mathieu matthieu mauricio max maxime michael michel miguel mike mohammed moritz neil nicholas nicolás nicolas nigel nils
    norbert oliver olivier omar oscar óscar oskar oswald otto pablo pascal patrick patricio paul pedro peter philip
    philipp philippe pierre rafael rainer ralf ralph ramiro ramón raoul raphaël raúl ray raymond reinhard rémi rené
    ricardo richard robert roberto rodrigo roger roland rolf roman romain ronald rory rubén rüdiger rudolf rupert russell
    salvador samuel santiago sebastian sebastián sébastien sergio serge silvio simon simón stanley stefan stéphane stephen
    steve steven stuart sven tadeo thierry thilo thomas tim timothy tobias tom tomás tomas torsten udo ulf ulrich uwe valentín
    vicente víctor victor vincent volker walter werner wilhelm will william winfried wolfgang xavier yann yves

    антон андрій андрей артем артём артур борис богдан борислав вадим валентин валерій валерий василь василий віктор
    виктор віталій виталий владислав володимир владимир вячеслав в’ячеслав геннадій геннадий георгій георгий григорій
    григорий гліб глеб гнат лука лукаш мирослав данило даниил денис дмитро дмитрий євген евгений едуард эдуард захар зіновій іван иван ігор игорь
    ілля илья кирило кирилл костянтин константин лев леонід леонид макар максим марк мирон микита никита микола
    николай михайло михаил назар нестор олег олександр александр олексій алексей олесь остап павло павел панас петро
    пётр петр пилип платон роман ростислав руслан савелій савелий святослав семен семён сергій сергей станіслав станислав
    степан тарас тимофій тимофей тимур тихон федір фёдор федор филипп хома юрій юрий юхим яків яков ярослав

    أحمد محمد محمود علي حسن حسين عمر خالد يوسف إبراهيم سامي كريم طارق سعيد عادل فؤاد رامي نبيل جمال ماجد وليد
    زياد بلال هشام مصطفى عبد سمير باسم أنور فارس
    """
)
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
