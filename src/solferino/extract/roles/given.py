"""Given names of Spanish and Portuguese speech, for names in text that is all capitals."""

from __future__ import annotations

from solferino.names.given import MEN, WOMEN
from solferino.text.wordlists import word_set

_IBERIAN = word_set("""
    abel abelardo abraham adalberto adan adela adolfo adrian agustin alan alba alberto alcides alejandro
    alejandra alejo
    alfonso alfredo alicia alirio alonso alvaro amadeo amado amilcar amparo ana anastasio andres angel angela anibal
    anselmo antenor antonia antonio apolinar aquiles araceli arcadio ariel aristides armando arnoldo arnulfo arsenio
    arturo asdrubal atilio augusto aurelio aurora baltazar bartolome beatriz belisario benedicto benigno
    benito benjamin
    bernabe bernardo berta blanca blas bolivar boris braulio bruno camilo candido carlos carmelo carmen carolina
    catalina cecilia cecilio celia celso cesar cipriano clara clemente concepcion consuelo cornelio cristina cristobal
    dagoberto damaso damian daniel dario david delfina delia demetrio diana diego dionisio dolores domingo domitila
    edgar edgardo edith edmundo eduardo edwin efrain eladio elba elena eleazar eleuterio elias eliseo eloy elsa elvira
    emigdio emilia emilio emma enrique enriqueta erasmo eric ernestina ernesto esperanza esteban estela
    eugenia eugenio
    eusebio eva evaristo ezequiel fabian fabio facundo fausto febe federico felicia feliciano felicito felipe
    felix fermin
    fernando fidel filemon flavio flor florencio francisca francisco froilan gabriel gabriela galo genaro
    gerardo german
    gilberto gilda ginette gisela gloria gonzalo graciela gregorio griselda guadalupe guillermo gumercindo gustavo
    haroldo hector helena heraldo heriberto hermes hernan hernando hilario hilda hipolito homero horacio hugo humberto
    ida ignacio ildefonso ines inocencio irene irma isaac isabel isidro ismael israel ivan jacinto jacobo jaime javier
    jeronimo jesus joao joaquin jorge jose josefa josefina juan juana julia julian juliana julio justo laura laureano
    lauro lazaro leandro leon leonardo leonel leonor leopoldo leticia lidia ligia lino liliana lisandro lorena lorenzo
    lourdes luciano lucio lucrecia luis luisa luz magdalena manuel manuela marcela marcelino marcelo marcial marco
    marcos margarita maria mariana mariano marina mario marlene marta martha martin martina mateo matias matilde
    mauricio maximiliano mercedes miguel milton miriam misael modesto moises monica napoleon narciso natalia
    nelly nelson
    nestor nicanor nicolas nidia noe noemi nora norberto norma octavio ofelia olga olivia omar orlando oscar osvaldo
    oswaldo ovidio pablo pascual patricia patricio paula paulino paz pedro perla pilar placido porfirio
    primitivo rafael
    ramiro ramon raquel raul rebeca reinaldo rene ricardo rigoberto rita roberto rocio rodolfo rodrigo rogelio rolando
    roman romeo romulo roque rosa rosalia rosario ruben rufino ruth sabino salomon salvador samuel santiago
    santos sara
    saul sebastian segundo senen sergio severo silvia silvio simon sixto sofia soledad sonia susana teodoro teofilo
    teresa tiburcio timoteo tito tobias tomas toribio trinidad tulio ubaldo urbano valentin valerio vicente victor
    victoria vilma vinicio violeta virgilio virginia virgilio waldemar walter washington wilfredo wilson william
    xiomara yolanda zacarias zoila bruce jeffrey todd larry ellis jean paul peter joseph john james george michael
    robert richard charles thomas
""")
GIVEN = MEN | WOMEN | _IBERIAN
"""Lower case; borne as given names, so that a run of words that opens with one may be a person's name."""
