"""The words that rules of forums are written in: classes, tests, cures, kinds. Any other word stops start-up."""

from __future__ import annotations

CLASSES = (
    "genocide",
    "cah",
    "war_crime",
    "gc_grave_breach",
    "ap1_grave_breach",
    "hague_23_25_27_28",
    "ca3_violation",
    "aggression",
    "torture",
    "hr_violation",
)
CURES = ("personal", "political", "none")
KINDS = ("criminal_court", "inquiry", "state_responsibility")
IMMUNITIES = ("none", "personal_bars", "troika_suspended", "unsettled")
CONFIDENCES = ("high", "medium-high", "medium", "low")

# test -> the facts that it asks for. A test that stands in VALUED needs a list of codes of States.
TESTS: dict[str, tuple[str, ...]] = {
    "place_in": ("conduct.place",),
    "place_accepts_icc": ("conduct.place", "extra.matter_under_consideration"),
    "suspect_state_party_icc": ("suspect.nationality", "extra.matter_under_consideration"),
    "suspect_adult": ("suspect.adult",),
    "no_art124_shield": ("suspect.nationality", "conduct.place"),
    "unsc_referral_covers": ("conduct.place", "extra.area"),
    "suspect_national_of": ("suspect.nationality",),
    "victim_national_of": ("victims.nationality",),
    "victim_lpr_of": ("victims.lpr_of",),
    "suspect_lpr_of": ("suspect.lpr_of",),
    "victim_armed_forces_of": ("victims.armed_forces_of",),
    "suspect_armed_forces_of": ("suspect.armed_forces_of",),
    "suspect_present_in": ("suspect.present_in",),
    "suspect_resident_in": ("suspect.resident_in",),
    "extradition_refused_by": ("extra.extradition_refused_by",),
    "link_to": ("extra.links",),
    "no_other_effective_proceedings": ("extra.other_effective_proceedings",),
    "double_criminality": ("extra.double_criminality", "conduct.place", "suspect.nationality"),
    "aggressor_and_victim_icc_parties": ("extra.aggressor", "extra.aggression_target"),
    "aggression_amendment_accepted": ("extra.amendment_accepted",),
    "no_aggression_opt_out": ("extra.opt_out", "extra.aggressor"),
    "leadership": ("extra.leadership",),
    "aggression_target": ("extra.aggression_target",),
    "context_aggression_ua": ("extra.context_ua",),
    "respondent_is": ("extra.respondent",),
    "control_area_or_person": ("extra.control",),
    "applicant_is_state": ("extra.applicant",),
    "both_genocide_convention_art_ix": ("extra.genocide_convention_ix",),
}
VALUED = frozenset(
    {
        "place_in",
        "suspect_national_of",
        "victim_national_of",
        "victim_lpr_of",
        "suspect_lpr_of",
        "victim_armed_forces_of",
        "suspect_armed_forces_of",
        "suspect_present_in",
        "suspect_resident_in",
        "extradition_refused_by",
        "link_to",
        "aggression_target",
        "respondent_is",
    }
)

__all__ = ["CLASSES", "CONFIDENCES", "CURES", "IMMUNITIES", "KINDS", "TESTS", "VALUED"]
