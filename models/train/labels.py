"""What the trained model learns to tell, by name and in the order of its outputs."""

ROLES = ("perpetrator", "organisation", "target", "victim", "people", "weapon")  # victim: a name; people: described
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
BLAME = ("stated", "claimed", "accused", "accused by authorities", "possible")
FATES = ("killed", "injured", "unharmed", "not told")
TRIGGERS = ("attack", "die", "injure")
