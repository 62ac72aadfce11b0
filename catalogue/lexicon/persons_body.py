"""Sexual violence, mutilation, experiments, births."""

from __future__ import annotations

TERMS = {
    "SEXUAL": """
        rape/v, rape/n, rapist/n, gang rape/v, gang rape/n, sexual violence, sexual assault/n, sexually
        (assault|assaulted|abuse|abused|tortured|exploited|enslaved| humiliated|violated|attacked|molested),
        sexual abuse, sexual torture, sexual act/n, sexual slavery, sexual slave/n, sex slave/n, sexual
        servitude, sexual exploitation, (have|having|had) sex, force/v * into (sex|prostitution|sexual), forced
        (prostitution|nudity|marriage|pregnancy|sterilisation|sterilization| abortion), enforced
        (prostitution|sterilisation|sterilization), so called (wife|wives|bride|brides), bush (wife|wives),
        forced (wife|wives|bride|brides), (given|handed|distributed|allotted) * as
        (wife|wives|bride|brides|concubines), (genital|genitals|private parts|testicles), molest/v, indecent
        (assault|touching), brothel/n, forcibly impregnated, made pregnant by force, (made|forced|kept)
        pregnant, (sterilise|sterilised|sterilize|sterilized|sterilising), (made|forced|ordered|told|had) *
        (undress|strip naked|remove * clothes|take off * clothes), stripped naked, naked in front of,
        (object|bottle|baton|stick) * into (his|her|their) (body|anus|rectum|vagina), (assaulted|assault) *
        sexually, sexual favours, (violated|dishonoured) * (woman|women|girl|girls),
        (force|forces|forced|forcing) (himself|themselves|itself) on, forced * into intercourse, into
        intercourse, intercourse, (made|forced) to have sex, as wives, as wife, handed to fighters as, assault/v
        * sexually, sexually, (sleep|slept|sleeping) with (him|them|her|soldiers|commanders|guards), forced * to
        sleep with, abused (her|him|them) sexually, sexual, violate/v, violated her, outraged her,
        (tore|ripped|cut) off (her|his|their) clothes, (groped|fondled|touched), grope/v, (force|forced|made) *
        (strip|undress), naked photographs, unwanted (touching|sex), (shared|passed) (among|between|around) the
        (men|soldiers|fighters|guards), (bought|sold|traded|given|gifted|handed) *
        (captive|girl|girls|woman|women) * (for|to|as), comfort (women|house|station), (kept|held|locked)
        (her|them) * (hut|room|house|tent|quarters) * (and forced|and raped|for sex), concubine/n, harem,
        (pregnancy|pregnant|child) by force, womb, (pressed|clipped|tied|put) *
        (testicles|genitals|nipples|breasts), testicles, nipples, private (parts|areas), undress, undressed,
        strip search in front, virginity (test|tests), made to lie with, spent the night with (him|them|the
        commander|the officer), (visited|came|went) * (at night|by night) * (women|girls|prisoners)
    """,
    "RAPE": """
        rape/v, rape/n, gang rape/v, gang rape/n, rapist/n, (object|bottle|baton|stick) * into (his|her|their)
        (body|anus|rectum|vagina), forced (intercourse|oral sex), penetrate/v, penetration,
        (force|forces|forced|forcing) (himself|themselves) on, into intercourse, forced intercourse, raped,
        raping, forced * to sleep with, (sleep|slept) with (him|them) * (against|by force|or), assaulted her
        sexually, assaulted (him|them) sexually, violated her, sexually assaulted * one after another,
        penetrated, sodomised, sodomized, forced oral, used (his|her) body
    """,
    "SEX_SLAVERY": """
        sexual slavery, sexual slave/n, sex slave/n, sexual servitude, sexually enslaved, so called
        (wife|wives|bride|brides), bush (wife|wives), forced (wife|wives|bride|brides|marriage), sold for sex,
        sold * for sex, (given|handed|distributed|allotted|sold) * as (wife|wives|bride|brides|concubines),
        (kept|held) * (sexual|sex), (bought|sold) * (women|girls), sex with * (captor|owner), as wives,
        (given|handed|taken) * as wives, passed on for money, could not leave * sex, (handed|given) to
        (fighters|commanders|soldiers) as, (bought|sold|traded|gifted|given|handed) *
        (captive|girl|girls|woman|women|her|them) *
        (goats|cows|rifle|money|fighters|commander|commanders|dollars|cash| soldiers), bought a teenage, kept
        her in his, kept as concubine, concubine/n, harem, passed (from|among|around|between)
        (man|the|commanders|fighters)
    """,
    "SEX_FOR_GAIN": """
        forced prostitution, enforced prostitution, into prostitution, brothel/n, (kept|collected|took) the
        money, charged soldiers, (paid|pay|payment) * (for|to) * sex, have sex with
        (soldiers|clients|customers|fighters|men)
    """,
    "FORCED_PREGNANCY": """
        forced pregnancy, forcibly impregnated, (made|kept|held) * (pregnant|birth|gave birth), held until
        (birth|they gave birth|she gave birth), made pregnant by force, confined * pregnant
    """,
    "STERILISATION": """
        sterilise/v, sterilize/v, sterilisation, sterilization, enforced sterilisation, forced sterilisation,
        forced sterilization, (uterus|womb|ovaries) removed
    """,
    "OTHER_SEXUAL": """
        forced nudity, (made|forced|ordered|told) * (undress|strip|remove), stripped naked, genital/n, genitals,
        private parts, testicles, sexual assault/n, sexually (assaulted|abused|humiliated|tortured|molested),
        sexual act/n, sexual torture, molest/v, sexual abuse, castration, forced into sexual, into sexual acts,
        (made|forced) to have sex, groped, fondled, stripped * naked, naked photographs, assaulted
        (her|him|them) sexually, sexually, violated, made to undress, (tore|ripped|cut) off (her|his|their)
        clothes, kicked in the (groin|testicles), burned * genitals, beaten on the genitals, wires to
        (his|her|their) genitals, (pressed|clipped|tied|put) * (testicles|genitals|nipples|breasts), nipples,
        undress, virginity tests, virginity test
    """,
    "FORCED_NUDITY": """
        forced nudity, (made|forced|ordered|told) * (undress|strip), stripped naked, genitals, sexual assault/n,
        sexually
    """,
    "MUTILATE": """
        mutilate/v, mutilation/n, disfigure/v, disfigurement, castrate/v, castration,
        (cut|cuts|cutting|hack|hacked|hacking|chop|chopped|chopping|slice|
        sliced|saw|sawed|sawn|sever|severed|tear|tore) * off *
        (ear|ears|nose|finger|fingers|thumb|hand|hands|arm|arms|foot|feet|leg|
        legs|limb|limbs|tongue|eye|eyes|lip|lips|genitals|toe|toes|kidney|
        kidneys|organ|organs|liver|breast|breasts|testicles),
        (cut|cuts|cutting|hack|hacked|hacking|chop|chopped|chopping|slice| sliced|saw|sawed|sawn) off,
        (sever|severs|severed|severing|amputated|amputate) *
        (ear|ears|nose|finger|fingers|thumb|hand|hands|arm|arms|foot|feet|leg|
        legs|limb|limbs|tongue|eye|eyes|lip|lips|genitals|toe|toes|kidney|
        kidneys|organ|organs|liver|breast|breasts|testicles),
        (ear|ears|nose|finger|fingers|thumb|hand|hands|arm|arms|foot|feet|leg|
        legs|limb|limbs|tongue|eye|eyes|lip|lips|genitals|toe|toes|kidney|
        kidneys|organ|organs|liver|breast|breasts|testicles) * (cut|hacked|chopped|sliced|sawn|severed) off,
        (severed|amputated) (ear|ears|nose|finger|fingers|thumb|hand|hands|arm|arms|foot|feet|leg|
        legs|limb|limbs|tongue|eye|eyes|lip|lips|genitals|toe|toes|kidney|
        kidneys|organ|organs|liver|breast|breasts|testicles), gouge/v * (eye|eyes), (put|gouged) out *
        (eye|eyes), blind/v, brand/v * (skin|forehead|cheek|face|chest|arm), carve/v * (into|on),
        (remove|removed|removing|removal of|took|harvested|harvest|harvesting) *
        (kidney|kidneys|organ|organs|liver), organ (removal|harvesting), dismember/v, scalp/v, maim/v,
        (cut|cuts|cutting|sawed|sawn|saw|took|hacked|chopped) *
        (ear|ears|nose|finger|fingers|thumb|hand|hands|arm|arms|foot|feet|leg| legs|limb|tongue|eye|eyes|kidney)
        (from|off|of), severed (finger|fingers|hand|hands|ear|ears|tongue|toe|toes), lop/v off, lopped off,
        chop/v off, saw/v off, slice/v off, cut out * (tongue|eye|eyes|kidney|kidneys|liver|heart), (eye|eyes)
        (put|gouged|dug|burned) out, tongue (cut|torn|ripped), nose and ears,
        (hand|hands|foot|feet|ear|ears|nose|finger|fingers|thumb|thumbs| tongue|leg|arm) (were|was|had been)
        (cut|hacked|chopped|sawn|severed|struck|lopped|removed|burned), (took|taking|removed|removing)
        (a|one|his|her|their|both) (kidney|kidneys|eye|eyes|cornea|corneas|liver|lung), branded (on|with|like),
        carved (into|on|letters|a|the), hamstrung, hamstring/v, cut * tendons, machete/n *
        (hand|hands|arm|arms|foot|feet), healthy (leg|limb|kidney|eye|organ), gelded, gelding,
        (chopped|hacked|cut|sawed|sliced|lopped|struck|took|tore|bit|burned) *
        (right|left|index|ring|little|trigger|both|two|three) *
        (hand|hands|ear|ears|finger|fingers|foot|feet|eye|eyes|arm|leg|thumb| thumbs),
        (hand|hands|ear|ears|finger|fingers|foot|feet|thumb|thumbs|nose| tongue) off (every|each|the|a|all|any),
        removed (a kidney|kidneys|a cornea|an eye|a lung|organs|the kidneys|both),
        (kidney|kidneys|cornea|corneas|liver|lung|eye|eyes|skin|blood) (from|of)
        (each|healthy|living|two|three|prisoners|captives|detainees), donor/n, organ/n
        (taken|removed|harvested|cut)
    """,
    "EXPERIMENT": """
        experiment/n, experiment/v on, experimented on, (untested|unapproved|experimental|trial|unlicensed|new)
        (drug|vaccine|serum|medicine|treatment|substance|compound|antidote| surgery|procedure)/n,
        (test|tested|tests|testing|tried) * (drug|drugs|vaccine|vaccines|serum|poison|poisons|substance|
        substances|compound|antidote|gas|agent|pathogen) * on, inject/v * with, guinea pig/n, to study
        (its|the|their) (effect|effects|reaction|reactions), (infect|infected|infecting|infects) * with *
        (virus|bacteria|typhus|malaria|disease|pathogen), (without|no) medical (need|reason|purpose|grounds) *
        (operated|operation|injected), tried out (a|the|an|new|various)
        (drug|vaccine|serum|poison|substance|gas|method|technique),
        (exposed|expose|exposing|subjected|subjecting|infected|dosed|dosing| injected|fed) * (to|with)
        (a|an|various|different|increasing|unknown|experimental|live|
        nerve|malaria|typhus|cold|ice|pressure|high|low|radiation|chemical| toxic), as practice, practice
        operation/n, practice surgery, students * practise, (watch|observe|study|measure|record) (how|what|the
        effect|the course|the effects), (research|trial|study) on (prisoners|detainees|captives|inmates),
        altitude chamber, pressure chamber, ice bath, test subject/n, test subjects
    """,
    "TREATMENT": """
        (took|removed|cut|extracted) * (bullet|bullets|shrapnel|splinter|splinters) (from|out), prisoners
        hospital, to save (his|her|their) (life|lives|leg|arm), save/v (his|her|their) life, medically
        necessary, medical need, medical reason/n, medically justified, (with|gave|given|had given)
        (his|her|their) consent, gangrenous, in (his|her|their) interest, in (his|her|their) own interest,
        surgeon/n * amputated, therapeutic, life saving, lifesaving, as his own soldiers, gangrene had set in,
        (agreed|consented) (in writing|to it|to the), in writing, is recovering, recovered well, has recovered,
        signedconsent, (infection|sepsis|gangrene) (had|was), underanaesthetic, with anaesthetic, two doctors
        agreed, to stop the (bleeding|infection|gangrene), field surgery, life was saved, saved by the,
        appendix, appendicitis, tumour, vaccinated against, vaccination of all, routine vaccination
    """,
    "BIRTH_MEASURE": """
        sterilise/v, sterilize/v, sterilisation, sterilization, forced abortion/n, (forced|compelled|made) *
        (abortion|abortions|abort|contraceptive|contraceptives), birth (ban|bans|control|quota|permit)/n, birth
        prevention, separation of the sexes, (separated|kept apart) * (men|women|sexes|husbands|wives),
        prevent/v * births, stop/v * births, contraceptive (implants|injections), intrauterine, banned from
        (marrying|marriage|having children), forbidden to (marry|have children), implants, fitted with
        (implants|coils|devices), (operate|operated|operating) on without (being asked|consent|their), no more
        (births|children|babies), prevent/v * (birth|births|pregnancy|pregnancies), births *
        (stop|stopped|prevented), (womb|wombs) removed, sterilised, sterilized, without offspring,
        (tubes|fallopian) (tied|cut), (husbands|wives|men|women|couples|spouses) * (kept
        apart|separated|separate camps|split up), (marriage|marriages|weddings|pregnancies|pregnancy|births)
        (banned|forbidden|prohibited|ended by force|refused), terminate/v * pregnancies, terminated, abortion/n,
        injections * (infertile|barren|fertility), infertile, barren, contraceptive/n, birth rate of the,
        hormone/n
    """,
    "ENSLAVE": """
        slave/n, slavery, enslave/v, enslaved, enslavement, sell/v * (to|for|as|at),
        (sold|bought|bartered|lent|traded|auctioned|auction), forced labour, forced labor, forced to work,
        (made|kept|forced) * (work|working|labour|labor|toil) * (without|no|under|for), unpaid labour, unpaid
        labor, without pay, traffick/v, trafficked, trafficking, bonded, servitude, chattel, slave market/n,
        work/v without pay, bought and sold, (buy|buys|bought) and (sell|sells|sold),
        (dig|work|worked|toil|labour|mine|mined) * (unpaid|without pay|under guard), unpaid under guard, nobody
        may leave, (passed|handed) (on|round) for money, owner/n of, auction/n of, auctioned, price (list|tag)
        (for|of|on), (girls|women|boys|children|people|captives|workers|villagers) (were|was)
        (sold|bought|bartered|auctioned|traded|given away|lent|rented|hired out), rent/v out, rented out, hired
        out, lent out, as (property|chattels|chattel|slaves|a slave|house slaves|servants), belong to
        (him|them|his master|their master), master/n, serf/n, bondage, bonded labour, forced labourers,
        (work|toil|labour|dig|weave|harvest|mine) * (for nothing|without wages|without pay|unpaid|until they
        drop|in chains|under the whip|under guard), may not leave, cannot leave, could not leave, debt bondage,
        (bought|sold) (by|to|for|at|among|between), sold by the head, by the head, (sold|bought|bid
        for|auctioned) (by|at|like|as) (the|a) (head|cattle|market|auction|pair|dozen), in chains *
        (work|dig|row|haul|pans|pits|fields), work * in chains, (salt
        pans|pits|mines|plantations|fields|quarries|galleys) in chains, like cattle at, slave gang/n, slave
        labour, chain gang/n
    """,
}

__all__ = ["TERMS"]
