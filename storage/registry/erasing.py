"""The statements that erase a person, in their order."""

from __future__ import annotations

from sqlalchemy import ColumnElement, bindparam, delete, func, literal_column, null, or_, select, update

from dialogs.records import Status, SubjectKind
from storage.happenings.clean import FREE
from storage.shapes import among
from storage.statement import Statement, constant
from storage.tables import (
    answers,
    audit,
    audit_values,
    before_decisions,
    clan_invitations,
    conversations,
    criteria_comments,
    criteria_refusals,
    dead_letters,
    decisions,
    disagreements,
    evidence,
    fetches,
    files,
    help_wishes,
    inspected_files,
    join_requests,
    kept_messages,
    live_messages,
    memberships,
    objections,
    outbox,
    owed,
    people,
    privacy_requests,
    proposal_lines,
    reachability,
    representatives,
    rescorings,
    review_verdicts,
    reviews,
    roles,
    roster_acts,
    seconds,
    subjects,
    submissions,
    triage,
    triage_due,
    undoings,
    unit_members,
    village_work,
)
from storage.world.reading import Query

_nothing: ColumnElement[str] = literal_column("''")
_no_list: ColumnElement[str] = literal_column("'[]'")
_no_map: ColumnElement[str] = literal_column("'{}'")
_others = representatives.alias("others")

SUBJECTS_OF = Query(
    select(representatives.c.subject)
    .join(subjects, subjects.c.id == representatives.c.subject)
    .where(
        representatives.c.person == bindparam("the_person"),
        subjects.c.kind.in_([constant(SubjectKind.HOUSEHOLD), constant(SubjectKind.CITIZEN)]),
        ~select(_others.c.person)
        .where(_others.c.subject == representatives.c.subject, _others.c.person != bindparam("the_person"))
        .exists(),
    )
)
"""Households and citizens that nobody else answers for; a clan or unit goes on without the person."""
FILES_OF = Query(
    select(files.c.id, files.c.subject, files.c.status).where(files.c.subject.in_(among("subjects")))
)

_their_evidence = select(evidence.c.id).where(evidence.c.file.in_(among("files")))
_their_messages = select(kept_messages.c.seq).where(kept_messages.c.person == bindparam("the_person"))
_of_records = select(audit.c.seq).where(
    audit.c.what != constant("answer_given"),
    or_(
        audit.c.record.in_(among("files")),
        audit.c.record.in_(among("subjects")),
        audit.c.record.in_(select(unit_members.c.id).where(unit_members.c.citizen.in_(among("subjects")))),
        audit.c.record == bindparam("the_person"),
    ),
)

_said_of_them = select(objections.c.seq).where(
    or_(objections.c.file.in_(among("files")), objections.c.person == bindparam("the_person"))
)

FILE = (
    Statement(
        delete(audit_values).where(
            or_(
                audit_values.c.seq.in_(_of_records),
                audit_values.c.seq.in_(select(answers.c.seq).where(answers.c.file.in_(among("files")))),
                audit_values.c.seq.in_(_said_of_them),
            )
        )
    ),
    Statement(
        update(objections).where(objections.c.file.in_(among("files"))).values(text=_nothing, answer=_nothing)
    ),
    Statement(
        update(proposal_lines)
        .where(proposal_lines.c.file.in_(among("unsigned")))
        .values(name=_nothing, sort_key=_nothing, reason=_nothing)
    ),
    Statement(delete(answers).where(answers.c.file.in_(among("files")))),
    Statement(delete(criteria_comments).where(criteria_comments.c.file.in_(among("files")))),
    Statement(delete(help_wishes).where(help_wishes.c.file.in_(among("files")))),
    Statement(update(submissions).where(submissions.c.file.in_(among("files"))).values(answers=_no_map)),
    Statement(update(reviews).where(reviews.c.file.in_(among("files"))).values(reason=_nothing)),
    Statement(
        update(review_verdicts).where(review_verdicts.c.file.in_(among("files"))).values(reason=_nothing)
    ),
    Statement(update(rescorings).where(rescorings.c.file.in_(among("files"))).values(reason=_nothing)),
    Statement(
        update(decisions)
        .where(decisions.c.file.in_(among("files")))
        .values(reason=_nothing, missing=_no_list)
    ),
    Statement(
        update(before_decisions)
        .where(before_decisions.c.file.in_(among("files")))
        .values(reason=_nothing, missing=_no_list)
    ),
    Statement(
        update(seconds)
        .where(seconds.c.file.in_(among("files")))
        .values(reason=_nothing, other_reason=_nothing)
    ),
    Statement(
        update(outbox)
        .where(
            outbox.c.event.in_(select(decisions.c.event).where(decisions.c.file.in_(among("files")))),
            outbox.c.status == constant("pending"),
            outbox.c.not_before.is_not(None),
            func.json_extract(outbox.c.message, literal_column("'$.about'")).in_(among("files")),
        )
        .values(
            message=null(), documents=_no_list, status=constant("taken_back"), settled_at=bindparam("now")
        )
    ),
    Statement(update(undoings).where(undoings.c.file.in_(among("files"))).values(reason=_nothing)),
    Statement(update(evidence).where(evidence.c.file.in_(among("files"))).values(note=_nothing)),
    Statement(update(triage).where(triage.c.file.in_(among("files"))).values(findings=_no_list)),
    Statement(delete(triage_due).where(triage_due.c.file.in_(among("files")))),
    Statement(
        update(inspected_files).where(inspected_files.c.file.in_(among("files"))).values(note=_nothing)
    ),
    Statement(
        update(fetches)
        .where(or_(fetches.c.evidence.in_(_their_evidence), fetches.c.kept.in_(_their_messages)))
        .values(sha256=null(), channel_file=_nothing, status=constant("deleted"))
    ),
    Statement(
        update(live_messages)
        .where(
            live_messages.c.key.in_(
                select(literal_column("'board:'").op("||")(files.c.commune))
                .where(files.c.id.in_(among("files")))
                .union(
                    select(literal_column("'card:'").op("||")(files.c.id)).where(
                        files.c.id.in_(among("files"))
                    )
                )
            )
        )
        .values(wanted=live_messages.c.wanted + literal_column("1"))
    ),
    Statement(
        update(files)
        .where(files.c.id.in_(among("unsigned")))
        .values(
            status=constant(Status.WITHDRAWN),
            sort_key=_nothing,
            waiting_since=null(),
            reason=_nothing,
            missing=_no_list,
            **FREE,
        )
    ),
)
"""Answers, wishes, reasons, evidence and unsent news of every file; a file on no signed list is withdrawn."""

SUBJECT = (
    Statement(update(roster_acts).where(roster_acts.c.subject.in_(among("subjects"))).values(detail=_no_map)),
    Statement(delete(disagreements).where(disagreements.c.file.in_(among("files")))),
    Statement(delete(memberships).where(memberships.c.member.in_(among("subjects")))),
    Statement(delete(clan_invitations).where(clan_invitations.c.household.in_(among("subjects")))),
    Statement(
        update(unit_members)
        .where(unit_members.c.citizen.in_(among("subjects")))
        .values(name=_nothing, folded=_nothing, phone=_nothing, left=bindparam("now"))
    ),
    Statement(
        update(subjects)
        .where(subjects.c.id.in_(among("nameless")))
        .values(
            name=_nothing,
            folded=_nothing,
            sort_key=_nothing,
            members=literal_column("0"),
            phone=_nothing,
            word=_nothing,
            cannot_read=null(),
        )
    ),
)

PERSON = (
    Statement(
        update(join_requests).where(join_requests.c.person == bindparam("the_person")).values(typed=_nothing)
    ),
    Statement(delete(representatives).where(representatives.c.person == bindparam("the_person"))),
    Statement(
        update(kept_messages).where(kept_messages.c.person == bindparam("the_person")).values(about=_nothing)
    ),
    Statement(
        update(criteria_comments)
        .where(criteria_comments.c.person == bindparam("the_person"))
        .values(person=_nothing)
    ),
    Statement(
        update(criteria_refusals)
        .where(criteria_refusals.c.person == bindparam("the_person"))
        .values(person=_nothing, name=_nothing, faults=_no_list)
    ),
    Statement(
        update(objections)
        .where(objections.c.person == bindparam("the_person"))
        .values(person=_nothing, text=_nothing, answer=_nothing)
    ),
    Statement(delete(people).where(people.c.id == bindparam("the_person"))),
    Statement(delete(reachability).where(reachability.c.person == bindparam("the_person"))),
    Statement(
        update(roles)
        .where(roles.c.person == bindparam("the_person"), roles.c.until.is_(None))
        .values(until=bindparam("now"))
    ),
    Statement(
        update(village_work)
        .where(village_work.c.offered_to == bindparam("the_person"))
        .values(offered_to=null(), offered_to_name=_nothing, offered_at=null())
    ),
    Statement(
        update(outbox)
        .where(outbox.c.person == bindparam("the_person"))
        .values(
            message=null(),
            documents=_no_list,
            status=func.iif(outbox.c.status == constant("pending"), constant("failed"), outbox.c.status),
            settled_at=func.coalesce(outbox.c.settled_at, bindparam("now")),
        )
    ),
    Statement(delete(conversations).where(conversations.c.key.like(bindparam("ends_with"), escape="\\"))),
    Statement(delete(owed).where(owed.c.conversation.like(bindparam("ends_with"), escape="\\"))),
    Statement(delete(dead_letters).where(dead_letters.c.raw.like(bindparam("in_letter"), escape="\\"))),
    Statement(
        update(privacy_requests)
        .where(privacy_requests.c.person == bindparam("the_person"), privacy_requests.c.done_at.is_(None))
        .values(done_at=bindparam("now"))
    ),
)
"""Consents stay as the proof that there were some; they hold an id and a version only."""
