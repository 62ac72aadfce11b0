"""Floor 0, the words: frozen types, ids and canonical bytes. Nothing here imports anything but the standard library."""

from solferino.record.canonical import Json, canonical, parse_canonical, sha256_hex
from solferino.record.claim import (
    CLAIM_TYPES, Act, ActType, Blame, Bound, Claim, Counted, Credit, CreditRelation, Figure, FigureStatus,
    IncidentReport, Mode, Place, Population, Scope, Speaker, SpeakerKind, Stage, Statement, StatementKind, VoteCount,
)
from solferino.record.codec import content, decode_record, encode_record, identity, known_types, rebuild, record_id, type_name
from solferino.record.decision import Decision, Determination, Person, Verdict
from solferino.record.errors import (
    DigestMismatch, Exit, MalformedRecord, NewerFormat, NotCanonical, NothingFound, SolferinoError, SpanOutsideText,
    UsageError,
)
from solferino.record.erasure import Erasure
from solferino.record.event import BatchRef, CustodyEvent, EventType
from solferino.record.finding import Finding, FindingKind, Grade
from solferino.record.group import Borrowing, BorrowingKind, Incident, Member, Origin, SharedStatement, Stance
from solferino.record.held import Carried, Held, HeldClaim, HeldItem, Standing
from solferino.record.item import Capture, Item, Outcome, Source
from solferino.record.line import OPEN, ErasedLine, Line, parse_line, salted
from solferino.record.reading import Passage, Publication, Reading, Region, RegionKind, Segment, Text, TextMap
from solferino.record.run import Derivation
from solferino.record.textmap import map_bytes, parse_map
from solferino.record.when import When, instant, moment
from solferino.record.world import World, real_world

__all__ = [
    "CLAIM_TYPES", "OPEN", "Act", "ActType", "BatchRef", "Blame", "Borrowing", "BorrowingKind", "Bound", "Capture",
    "Carried", "Claim", "Counted", "Credit", "CreditRelation", "CustodyEvent", "Decision", "Derivation",
    "Determination", "DigestMismatch", "ErasedLine", "Erasure", "EventType", "Exit", "Figure", "FigureStatus", "Finding",
    "FindingKind", "Grade", "Held", "HeldClaim", "HeldItem", "Incident", "IncidentReport", "Item", "Json", "Line",
    "MalformedRecord", "Member", "Mode", "NewerFormat", "NotCanonical", "NothingFound", "Origin", "Outcome", "Passage",
    "Person", "Place", "Population", "Publication", "Reading", "Region", "RegionKind", "Scope", "Segment",
    "SharedStatement", "SolferinoError", "Source", "SpanOutsideText", "Speaker", "SpeakerKind", "Stage", "Stance",
    "Standing", "Statement", "StatementKind", "Text", "TextMap", "UsageError", "Verdict", "VoteCount", "When", "World",
    "canonical", "content", "decode_record", "encode_record", "identity", "instant", "known_types", "map_bytes", "moment",
    "parse_canonical", "parse_line", "parse_map", "real_world", "rebuild", "record_id", "salted", "sha256_hex", "type_name",
]
