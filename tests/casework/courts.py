"""An invented court, as people write forums of their own."""

from __future__ import annotations

OWN = """\
meta: {title: Invented courts, verified_as_of: 2026-11-21}
forums:
- id: KZ
  name: An invented court
  kind: criminal_court
  can_try: true
  country: KZ
  immunity: personal_bars
  rules:
  - id: KZ-1
    basis: suspect present
    valid_from: 2015-01-01
    conduct_from: 2015-01-01
    classes: [war_crime]
    requires: {all: [{test: suspect_present_in, value: [KZ], cure: personal}]}
    source: an invented code, art. 1
    confidence: medium
"""
