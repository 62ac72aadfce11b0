"""Courts, sentences, and rights in court."""

from __future__ import annotations

TERMS = {
    "TRIAL": """
        trial/n, put/v on trial, on trial, stand/v trial, stood trial, (was|were|be|been|being) tried
        (for|by|before|in|at|on), tried (him|her|them) (for|before|in), court/n, tribunal/n, court martial,
        (a|the|closed|one|short|public|first|minute|hour|court|no|any|brief| each|summary) hearing/n, hearings,
        sentence/v, sentence/n, convict/v, conviction/n, verdict/n, condemn/v, judge/n, judgment/n, judgement/n,
        death sentence/n, death penalty, prosecute/v, prosecution, sentenced, jailed for, given * years, bench,
        tried in (open|a|the), session, before (a|the) (judge|judges|bench|panel|tribunal|court|magistrate), the
        (judges|bench|panel|magistrate), judgment on, in the dock, arraign/v, accused men, the accused,
        defendant/n, court of (the|honour), court room, courtroom, pronounced, gallows, tried by, stood before *
        (officers|judges|officer|judge|commanders|bench|table|panel), the charge was read, charge was read,
        trial of, denounced * sentenced, (hooded|masked|uniformed) (officers|judges|men) (sat|read|tried|asked),
        advocate/n, prosecutor/n, in the court, court martialled, tribunal of, sat in judgment, verdicts
    """,
    "SENTENCE": """
        sentence/v, sentenced, death sentence/n, condemn/v, convict/v, convicted, verdict/n, found guilty,
        (years|year) in prison, (years|year) in a (penal|prison|labour), jailed for, hanged, execute/v,
        execution/n, executed, put/v to death, prison term/n, jail term/n, (given|got|received) *
        (years|sentence|sentences), shot for, beheaded, lashes, stoned to death, flogged (for|after), given
        death sentences, death sentences, was put to death, were put to death, (given|got|received|handed|sent
        down for) (life|death|ten|twelve|fifteen|twenty|thirty|five|eight|seven), (life|death)
        (sentence|sentences|term|terms), to the gallows, to be (hanged|shot|beheaded), life imprisonment,
        imprisonment for, years (hard|of hard|in a labour|in jail|in the), convicted
        (of|on|without|after|in|by), condemned (to|men|man), went to the (gallows|scaffold|firing),
        (all|both|each|two|three) were (given|sentenced|condemned|hanged|shot), twenty five years,
        (ten|twelve|fifteen|twenty|thirty|eight|five|seven) years for, sentenced on the spot, hanged from the
        (bridge|gallows|tree|balcony|lamp|gate), (shot|hanged|beheaded|stoned) (at|by|in|on|after) (dawn|order|a
        squad|the square|the verdict|sentence), condemned, punished (by|with) death, put against the wall,
        before a firing squad
    """,
    "LAWYER": """
        lawyer/n, counsel, defence counsel, defense counsel, attorney/n, advocate/n, barrister/n,
        (defence|defense) (lawyer|lawyers|team), legal (representation|counsel|aid|assistance), defender/n of
        (his|her|their) choice, represented by, defended by, defence, interpreter/n, own lawyer, lawyer of,
        defender/n, three lawyers, two lawyers, (chosen|own|experienced) (counsel|lawyer|defender)
    """,
    "APPEAL": "appeal/n, appeal/v, appealed, right of appeal, higher court, review by, second instance, retrial",
    "GUARANTEES": """
        (full|all) (guarantees|rights), (fair|public|open|regular|independent|impartial)
        (trial|hearing|court|judges|proceedings|judge), independent and impartial, public hearing, heard
        witnesses, cross examine/v, cross examined, protecting power, notice of the charges, told of the
        charges, time to prepare, regular military court, regular court, presumption of innocence, observers
        from, red cross delegates attended, independent (judges|court), (with|by) counsel of, counsel of
        (his|her|their) (choice|own), right to (call|examine|question|appeal), called (his|her|their) witnesses,
        cross examination, acquitted, acquittal, translated into, independent judges, public gallery, open to
        the (public|press), appeal court, supreme court, a second (court|instance), full file, adjourned
        (to|so|at), heard (his|her|their) witnesses, evidence was (heard|examined), beyond reasonable doubt,
        court of appeal, quash/v, quashed, new trial, acquit/v, appointed counsel, gave notice of the charges,
        retrial, took (two|three|four|five|six|several|many) (weeks|months|days), advocates of (his|her|their)
        choosing, of (his|her|their)choosing, called * witnesses, lodged an appeal, has lodged, may appeal, can
        appeal, (full|proper|fair|due) (process|hearing|trial|procedure), read the file, see the evidence
    """,
    "OPEN_COURT": """
        open court, in open session, public (trial|hearing|court), observers, delegates, interpreter, weeks to
        prepare, time to prepare, fair trial, regular court, regular military court, military court,
        (chose|choice of|own|chosen) (his|her|their|a)
    """,
    "UNFAIR": """
        show trial/n, sham (trial|trials|court|hearing|proceedings|process|tribunal), mock trial/n, kangaroo
        court/n, summary (trial|trials|justice|court|proceedings|sentence), closed
        (hearing|trial|session|court|doors), behind closed doors, in secret, secret
        (trial|court|hearing|tribunal), in camera, (minute|minutes|hour) (hearing|trial|long), hearing of
        (one|an|a few|ten|five|twenty|thirty|half) * (hour|minutes|minute),
        (lasted|lasting|took|within|after|in) * (minutes|an hour|one hour|half an hour|less than an hour),
        (without|no|denied|refused|deprived of) * (lawyer|lawyers|counsel|defence|interpreter|appeal|witnesses|
        representation|attorney|trial|judgment|due process|hearing|charge), field court/n, field tribunal/n,
        drumhead, people court/n, peoples court/n, revolutionary (court|tribunal)/n, self proclaimed
        (court|judge|republic), forced confession, confession under torture, confession * torture, confession *
        beaten, as mercenaries, as terrorists, for fighting, for (taking part in|fighting in|having
        fought|serving in|fighting for|bearing arms|defending), judges were
        (officers|commanders|soldiers|members|fighters), judge was (an officer|a commander|his), not
        (independent|impartial|allowed to speak|allowed a|allowed to call|heard|told), (three|two|four|five)
        (rebel|militia|insurgent|military) commanders, no
        (lawyer|lawyers|counsel|appeal|defence|trial|judge|hearing|judgment), without (trial|judgment|hearing),
        hearing of (two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) minutes,
        (two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty| one|half) (minute|minutes|hour)
        (hearing|trial), (bench|court|judges|tribunal) (was|were) made up of
        (officers|soldiers|commanders|fighters|members), not told the charges, merely for having
        (fought|served|borne), for having (fought|served), there was no (hearing|trial|court|lawyer|judge), no
        hearing of any kind, hearing of any kind, typed before, written (in advance|beforehand|before the),
        decided (in advance|beforehand|before), refused (a|any)
        (defender|lawyer|counsel|interpreter|advocate|hearing|adjournment| witness|witnesses), took orders from,
        orders from the (garrison|commander|army|palace), judges (took|were told|were appointed|were
        officers|wore masks|were masked|in masks|hooded), masked judges, hooded judges, for bearing arms, for
        having (carried|worn|borne|resisted|fought|served|defended), language (they|he|she) did not
        (understand|speak), not (understand|follow) the (language|proceedings), (did|could) not
        (speak|question|call|answer|see|meet|appeal|know the charges|read the), nobody (spoke|was allowed to
        speak|defended), no defender, no interpreter, no witnesses, no evidence, without
        (defender|defence|counsel|interpreter|witnesses|evidence|lawyer|
        representation|hearing|appeal|judge|charges|charge), in (ten|five|twelve|twenty|a
        few|fifteen|seven|eight|six) minutes, within (the|an) hour, the same (day|hour|evening|afternoon),
        confession * (beaten|extracted|forced|read|extorted|signed), forced to confess, (in|behind) closed,
        (a|the) farce, staged, charade, predetermined, no right of appeal, could not appeal, appeal was refused,
        appeals were refused, (executed|hanged|shot) (the same|within|an hour|at once|immediately|on the
        spot|that evening), could not defend (himself|herself|themselves), lasted minutes, that lasted minutes,
        (hooded|masked) (officers|judges|men), quarter of an hour, (half|a quarter of) an hour, no
        (advocate|counsel|lawyer|defender|defence|witness|witnesses| interpreter|appeal|judge|evidence|charge)
        (was|were|and|or|nor|had|is|admitted|allowed|heard|called|given), tongue they do not, in a
        (tongue|language) (they|he|she|none|that), for having
        (served|been|helped|fed|sheltered|spoken|refused|fought|carried), without a judge, without judge, a word
        in (his|her|their) defence, not a word, (on|upon) the spot, by the (captain|commander|officer|chief)
        (himself|alone|who), the (guerrilla|rebel|militia|insurgent|garrison) (captain|commander|chief|leader),
        nobody (defended|spoke for|heard), signed beforehand, (sentences|sentence|verdict|verdicts) (had
        been|was|were) (written|typed|printed|announced|decided|fixed|agreed) (before|beforehand|in advance|the
        day)
    """,
    "NO_TRIAL": """
        without (trial|judgment|hearing|charge|process|any trial|a trial|any hearing|a hearing|any judgment|any
        process|any court|due process|any court ruling|appearing before), no (trial|judgment|court|hearing),
        never (tried|brought before|appeared), summarily, summary execution/n, extrajudicial, on the spot, no
        hearing of any kind, there was no (hearing|trial|court)
    """,
    "REAL_CRIME": """
        for murder of, for murder, for the murder, for killing (civilians|prisoners|a civilian), for war crimes,
        for crimes against, for rape, for torturing, for theft, for the (killing|rape|torture|murder)
    """,
    "CHARGE": """
        charged with, accused of, tried for, on trial for, indicted, for the murder of, for murder, prosecuted
        for, convicted of, suspected of, charges of, charged over, for crimes (committed|against|in), for the
        (killing|shooting|rape|torture|massacre) of, for ordering (the|a),
        for(ordering|shooting|massacre|execution|killing|murder|rape|torture| robbery|theft|looting), accused of
        (killing|ordering|shooting|raping|torturing|murdering|looting)
    """,
    "CLOSED_RIGHTS": """
        (claim|claims|suit|suits|lawsuit|lawsuits|right|rights|action|actions| title|titles|contract|contracts)
        * (inadmissible|void|annulled|suspended|abolished|extinguished|null| barred|cancelled),
        (declare|declared|declares|annul|annulled|annuls|suspend|suspended|
        suspends|abolish|abolished|abolishes|void|voided|cancel|cancelled| extinguish|extinguished) *
        (claim|claims|rights|right|title|titles|contracts|suits|lawsuits| property rights|legal actions),
        (bar|barred|bars|barring|exclude|excluded|excludes|shut out|ban|banned|bans) *
        (court|courts|suing|filing|bringing|litigation|tribunals), courts closed to, closed (its|the) courts,
        (may|can) no longer (sue|bring|file|go to court), (refuse|refuses|refused|reject|rejects|rejected) to
        hear (claims|suits|cases), (refuse|refused|refuses) * (suits|claims|lawsuits) (by|of|from),
        (court|courts) * (closed|shut|barred) to, no access to courts, property rights annulled,
        (can|could|may|shall) no longer (bring|sue|file|continue|pursue), no longer bring or continue claims,
        (barred|excluded|banned) from (its|the|all) courts, (courts|court) (may|must|shall) not
        (hear|accept|take), before any court there,
        (strike|struck|striking|throw|threw|thrown|dismissed|dismiss) (out|from) *
        (claims|suits|actions|lists|cases), (claims|suits|lawsuits|cases|actions|petitions|appeals) * (not be
        heard|struck out|turned away|refused|dismissed|returned|rejected|void|lapse|lapsed| extinguished),
        (may|can|could|shall) (not|neither) (sue|inherit|claim|bring|file|appear|petition|recover|enforce), lose
        (right|rights|standing) (to|in|before), no standing (in|before), (debts|debt|titles|contracts|property
        rights|patents|leases) (owed to|held by|of) * (void|cancelled|annulled|extinguished|unenforceable),
        unenforceable, closed (to|for) (enemy|nationals|citizens), (neither|not|no longer)
        (sue|inherit|bring|claim|file|appear|plead|enforce|recover), may neither, pending
        (actions|suits|claims|cases) (lapse|lapsed|are|were|void|end), (actions|suits|claims|cases) lapse, in
        the courts of the, (deprived|stripped) of(right|standing) (to|in) (sue|court|bring|claim),
        (judges|courts|clerks) (may|must|shall|are|were) (not|no longer|to|forbidden|told)
        (hear|accept|admit|register|refuse|reject|dismiss)
    """,
    "ENEMY_NATIONALS": """
        (nationals|citizens|subjects|national|citizen) of (hostile|enemy|other|adverse|opposing),
        (nationals|citizens|subjects|national|citizen) of the (hostile|enemy|other|adverse|opposing|occupied),
        enemy (nationals|citizens|national|alien|aliens|citizen), hostile (state|party|nationals),
        (nationals|citizens) of the (other|opposing) (side|state|party), (residents|owners|people|inhabitants)
        (with|holding) (enemy|the) * (passport|passports|citizenship|nationality), refused (its|the)
        (passport|citizenship), (citizens|nationals|subjects) of the
        (enemy|hostile|other|adverse|occupied|opposing) (state|country|party|side|power),
        (citizens|nationals|subjects) of the enemy, (nationals|citizens|subjects|people|holders) (of|from|with)
        (enemy|hostile|other|opposing|invaded|adverse|occupied|defeated)
        (state|country|nation|power|side|passport|passports|nationality| citizenship), enemy
        (passport|passports|subjects|nationality|citizenship|residents|owners| firms), (belonging|belong) to the
        (enemy|hostile) (nation|state|country), holders of enemy passports, foreigners of the enemy,
        (subjects|nationals|citizens|people|persons) of the
        (hostile|enemy|other|adverse|opposing|defeated|invaded)
        (power|state|country|nation|kingdom|republic|side|party), enemy
        (subject|subjects|alien|aliens|citizen|citizens|national|nationals)
    """,
    "LAW_ENFORCEMENT": """
        (police|officers) (arrested|detained), court warrant/n, arrest warrant/n, brought before a judge,
        (for|of) the theft of, suspected of (theft|fraud|smuggling|robbery|murder|corruption), ordinary arrest,
        with a warrant, judge ordered, remanded by a judge, before a judge, released on bail, on bail, charged
        with (theft|fraud|smuggling|robbery|murder|corruption|desertion), customs
        (officers|officials|men|seized|post),
        (police|detectives|customs|gendarmes|officers|constable|constables)
        (arrested|detained|seized|stopped|questioned|charged|caught|searched| picked), (arrested|detained|held)
        (on|for|over|under) (suspicion|charges|a warrant|theft|fraud|drunken|burglary|robbery|smuggling|drink),
        traffic (police|offence), shoplifter/n, shoplifting, pickpocket/n, smuggler/n, drunk driver, fined for,
        magistrate, on remand, (day|night) in (custody|the cells) (for|after), bail, lawyer was
        (present|called|informed), (family|lawyer|consul) (was|were) (told|informed) (the same|at
        once|within|that), brought before (a|the) (judge|magistrate|court), arrested charged and, given a
        lawyer, was given a lawyer, charged and given, remand/v * in custody, remanded * in, for
        (fraud|theft|robbery|smuggling|tax|burglary|bribery), police charged
    """,
    "PEACE_POLICE": """
        spy was arrested, charged and given a lawyer, rioters, riot/n, hooligan/n, police
        (charged|arrested|suspect|say|said|detained|caught|believe|are), detective/n, charged with, a suspect,
        the suspect, prosecutor charged, court (remanded|jailed|fined|sentenced)
    """,
    "INVESTIGATED": """
        investigation/n into, prosecutors opened, opened (a|an) (case|investigation|inquiry), told prosecutors,
        prosecutors said, prosecutor said, told (the|a) court, testified before, investigators found, commission
        of inquiry
    """,
}

__all__ = ["TERMS"]
