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
""")
