"""The tables, one concept a file; importing this package fills `metadata`."""

from storage.tables.audit import audit, audit_values
from storage.tables.books import (
    awards,
    book_entries,
    book_imports,
    candidate_choices,
    candidate_rules,
    targets,
    yearly_figures,
)
from storage.tables.chi_hoi import chi_hoi_counts
from storage.tables.clans import clan_invitations, clan_reminders
from storage.tables.comments import criteria_comments
from storage.tables.conversations import conversations, owed, seen
from storage.tables.criteria import (
    criteria_choices,
    criteria_packs,
    criteria_publications,
    criteria_refusals,
)
from storage.tables.dead_letters import dead_letters
from storage.tables.decided import recognition_decisions, recognition_lines
from storage.tables.evidence import (
    channel_files,
    evidence,
    evidence_removals,
    fetches,
    kept_messages,
    stored_files,
)
from storage.tables.files import files
from storage.tables.groups import group_departures, group_digests, groups, live_messages, topics
from storage.tables.history import (
    answers,
    claims,
    decisions,
    disagreements,
    help_wishes,
    rescorings,
    reviews,
    submissions,
)
from storage.tables.honours import honour_decisions, honour_lines
from storage.tables.looks import picture_bands, picture_looks
from storage.tables.metadata import metadata
from storage.tables.officer_decisions import before_decisions, second_rules, seconds, undoings
from storage.tables.outbox import outbox
from storage.tables.papers import authorities, certificate_forms, paper_templates
from storage.tables.people import consents, invitations, people, privacy_requests, reachability, roles
from storage.tables.places import place_aliases, places
from storage.tables.proposals import objections, proposal_lines, proposals
from storage.tables.recognitions import recognitions
from storage.tables.review_meetings import review_meetings, review_verdicts
from storage.tables.samples import inspected_files, inspections, sample_draws, sample_rules
from storage.tables.school_counts import school_counts
from storage.tables.seasons import seasons
from storage.tables.subjects import memberships, representatives, subjects
from storage.tables.triage import triage, triage_due
from storage.tables.unit_members import unit_members
from storage.tables.village_work import steps_aside, village_acts, village_work
from storage.tables.villages import join_requests, meetings, roster_acts, village_reminders

__all__ = [
    "answers",
    "audit",
    "audit_values",
    "authorities",
    "awards",
    "before_decisions",
    "book_entries",
    "book_imports",
    "candidate_choices",
    "candidate_rules",
    "certificate_forms",
    "channel_files",
    "chi_hoi_counts",
    "claims",
    "clan_invitations",
    "clan_reminders",
    "consents",
    "conversations",
    "criteria_choices",
    "criteria_comments",
    "criteria_packs",
    "criteria_publications",
    "criteria_refusals",
    "dead_letters",
    "decisions",
    "disagreements",
    "evidence",
    "evidence_removals",
    "fetches",
    "files",
    "group_departures",
    "group_digests",
    "groups",
    "help_wishes",
    "honour_decisions",
    "honour_lines",
    "inspected_files",
    "inspections",
    "invitations",
    "join_requests",
    "kept_messages",
    "live_messages",
    "meetings",
    "memberships",
    "metadata",
    "objections",
    "outbox",
    "owed",
    "paper_templates",
    "people",
    "picture_bands",
    "picture_looks",
    "place_aliases",
    "places",
    "privacy_requests",
    "proposal_lines",
    "proposals",
    "reachability",
    "recognition_decisions",
    "recognition_lines",
    "recognitions",
    "representatives",
    "rescorings",
    "review_meetings",
    "review_verdicts",
    "reviews",
    "roles",
    "roster_acts",
    "sample_draws",
    "sample_rules",
    "school_counts",
    "seasons",
    "second_rules",
    "seconds",
    "seen",
    "steps_aside",
    "stored_files",
    "subjects",
    "submissions",
    "targets",
    "topics",
    "triage",
    "triage_due",
    "undoings",
    "unit_members",
    "village_acts",
    "village_reminders",
    "village_work",
    "yearly_figures",
]
