"""A small list of given names that are borne by women or by men almost only, to read "he" and "she" in English news."""

from __future__ import annotations

from solferino.text import word_set

WOMEN = word_set("""
    aisha alice alina amal amanda amina amy ana anastasia angela anita anna anne annie antonia barbara beatrice beth
    bella carla carmen carol caroline catherine charlotte christine claire clara claudia daria deborah diana dina
    dora dunja elena eleanor elisabeth elizabeth ella ellen emily emma erika esther eva evelyn fatima fatma florence
    frances gabriela gina grace greta hala hana hanna hannah heather helen helena hillary ida ilona ines inga ingrid
    irena irene irina iryna isabel isabella jacinda jana jane janet jelena jennifer jessica joan joanna josephine
    judith julia karen karin kate katarina katherine kathleen katya kristina larissa laura layla leila lena lesia
    liana lidia linda lisa liz louise lucia lucy ludmila lyudmila magdalena manal margaret maria mariam marie marina
    marta martha mary maryam mercedes mia michelle mira miriam monica nadia nadine nancy naomi natalia natalie
    natasha nicola nicole nina noor nora oksana olena olga olha pamela patricia paula penny petra priti rachel rania
    rebecca rita roberta rosa rose ruth sabine samantha samira sandra sara sarah sofia sonia sophia sophie stephanie
    susan svetlana sylvia tamara tanya tatiana teresa theresa ursula valentina valeria vanessa vera veronica
    victoria viktoria vivian wafa wendy yasmin yulia yuliia zahra zainab zeinab zoe jen gloria
    abeba adaeze adele agnes agnieszka aida ainur aisling akua albena aleksandra alexandra alma altyn amara
    amelie amira anahit anastasiya aneta angelina anja anke annika anoush antonina aoife arwa asel asha asma
    astrid ayesha ayse aysel azadeh bahar beata begum bianca blessing bozena brigitte camila carolina cecilia
    celine chantal chiara chimamanda chloe consuelo cristina dalal dalia danuta daryna deepa delia dilnoza divya
    dolores dorota ebru edda edith ekaterina elif elina elisa elizaveta elvira emina emine enas esperanza esra
    evgenia farah farida farzana fatemeh feride florentina francesca friederike galina gamze ghada giulia
    graciela guadalupe gulnara habiba hadiya hafsa hajar halima halyna hanan hatice heba hedwig hend huda ilse
    imane ingeborg inna ioana irma isha ivana iwona jacqueline jamila jasmin jovana judit juliana kadija
    katarzyna kateryna kavita khadija klara kseniya lakshmi lamia larysa latifa leena leonor leyla liesl lilia
    liliana lubna lucie lyubov madina maha malak malala malgorzata manuela marcela margarita margot marisol
    marwa maryna mathilde mayada meera megan mehwish melek milena milica monika munira nada nadezhda naila najwa
    nargiza nasreen nasrin nataliya natalya nawal nazanin nevena ngozi nilufar nisrin odette olesya ondine oxana
    paloma parveen pascale petronella pilar polina pooja pranvera preeti radmila rahel raisa ramona rasha razan
    reem renata renate rima rocio roksana rosario roxana ruba rukhsana ruslana sahar saida salma samar samina
    sana sanja sawsan selam selin selma senait shabnam shaima shirin shukria silvia sofiya soledad solveig
    soraya suad sumaya svitlana tahira talia tamar tanja tatjana tatyana tereza thandar tsehay tuba uliana
    urszula vesna viktoriya vira wanda wiktoria ximena yana yara yelena yevgenia yuliya zeina zeynep zlata zofia
    zuhra zuzana
""")
MEN = word_set("""
    aaron abdul abdullah abu adam adel ahmad ahmed alan alastair alberto aleksandar aleksandr alexander alexei
    alexey alfredo ali allan amir anatoly anders andrei andrew andrii andriy anthony antonio antony anton ariel
    arthur artur ban barack bashar ben benjamin bernard bernie bill bob boris brad brent brian bruce carl carlos
    charles chris christopher chuck colin craig dan daniel dave david denis dennis diego dmitri dmitro dmitry dmytro
    dominic donald doug douglas eduardo edward emmanuel enrique eric erik ernesto fadi faisal felix fernando
    francisco francois frank franz fred frederic gary geoffrey george gerald gerhard german giorgi gordon graham
    greg gregory guillermo gustavo guy hans harold harry hassan henry herbert hugo humberto hussein ian ibrahim igor
    ihor ilya ivan jack jacob jake james jamal jan jason javier jean jeff jens jeremy jerome jim jimmy joe
    johan john jonathan jorge jose josef joseph josep joshua juan julian julio jurgen karim karl keir keith ken
    kenneth kevin khaled konstantin kurt lars lawrence leon leonid lewis lindsey lloyd louis luis luka mahmoud
    manuel marc marcel marco marcus mario mark martin matt matthew maurice max maxim michael miguel mikhail mike
    milan mohamed mohammad mohammed muhammad mustafa mykola nathan ned nicholas nick nicolas nikolai oleg oleh
    oleksandr oleksii oleksiy oliver olaf omar oscar osama otto pablo pascal patrick paul pavel pavlo pedro peter
    petro phil philip philippe pierre rafael rami raul raymond ricardo richard rishi rob robert roberto rodrigo
    roger roman ron ronald ruslan rustam salvador sam samuel sean sebastian serge sergei sergey serhii serhiy sergio
    simon stefan stephen steve steven stuart taras ted terry thomas tim tobias tom tomas tony vadim valentin vassily
    vasily victor viktor vincent vitali vitaly vladimir volodymyr vyacheslav walter wang william wolfgang xavier
    yaroslav yevgeny youssef yuri yuriy yusuf zoran
    abdelaziz abdelkader abdi abdirahman abdulaziz abdulrahman adnan adrian aleksander aleksey alessandro
    alexandre alexandru alfonso alhaji alvaro amr anatolii andrej andres andrzej angelo anis anwar arjun arkadiy
    armen arsen artem asad asif aslan atef ayman aziz bakhtiyar bassam bassel bastien behrouz bilal bogdan
    bohdan boubacar burhan cemal cesar chidi claudio cristian danilo dariusz davit dawit dawood didier dieter
    dietmar dinesh dominik dragan dusan ebrahim edgar eduard efren ehud ekrem elias emeka emre erdogan ernst
    ersin esteban eugen evgeny fahad faiz farid farrukh faruk fathi fawzi fedor felipe ferenc florian francesco
    fuad gabor gareth gennady georgi georgios gerard getachew ghassan gheorghe giovanni giuseppe goran grigory
    guido gunther habib hadi haidar haitham hakan hamid hamza hani haris hashim hatem haytham hector heinrich
    helmut henrik heorhii hicham hisham hossein husam huseyin iain ignacio imad imran imtiaz ismail issam ivo
    iyad jaafar jaime jakob jamil jaroslav javad jerzy jiri joaquin jochen jorg jovan juergen jurij kamal kamil
    kareem kerem khalid khalil kirill kostiantyn krzysztof kwame laszlo laurent leif luca lukas maciej magnus
    mahmud majid maksim maksym malik manfred marcin marek marian mariusz marwan mateusz matteo mazen mehdi
    mehmet michal mihai miklos milos miroslav moussa muhammed munir murat mykhailo nabil nader naseer nasser
    nikita nikola nikolaj nikolay nizar olivier omer orhan osman ostap piotr predrag radoslav rafiq rajesh
    ramazan ramon rashid recep rene reza riccardo riyad saad sadiq saeed salah saleh salim sami samir sandor
    santiago sayed selim shahid shamil siegfried slobodan stanislav stanislaw stefano suleiman suleyman sunil
    taha tamer tareq tariq tedros thierry tomasz tunde turki ulrich umar usman uwe vadym valerii valery vasyl
    vincenzo vitaliy vojislav waheed waleed walid wojciech yahya yasser yevhen yonas yurii zaid zakaria zaki zaw
    ziad zoltan zvonimir
""")
