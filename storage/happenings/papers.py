"""Who decides and signs from a day on; a locality's own templates and certificate form."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import AuthoritySet, CertificateFormSet, TemplateKept
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import authorities, certificate_forms, paper_templates

_AUTHORITY = added(authorities, when=When.RECORD)
_TEMPLATE = added(paper_templates, when=When.RECORD)
_FORM = added(certificate_forms, when=When.RECORD)


@rows_of(AuthoritySet)
def authority_set(it: AuthoritySet, of: Context) -> Iterable[Write]:
    yield (
        _AUTHORITY,
        {
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "by_name": it.by_name,
            "place": it.place,
            "title": it.title,
            "exemplary": it.exemplary,
            "valid_from": it.valid_from.isoformat(),
            "body": it.body,
            "capacity": it.capacity,
            "signer": it.signer,
            "issuer": it.issuer,
        },
    )


@rows_of(TemplateKept)
def template_kept(it: TemplateKept, of: Context) -> Iterable[Write]:
    yield (
        _TEMPLATE,
        {
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "by_name": it.by_name,
            "place": it.place,
            "kind": it.kind,
            "data": it.data,
        },
    )


@rows_of(CertificateFormSet)
def certificate_form_set(it: CertificateFormSet, of: Context) -> Iterable[Write]:
    yield (
        _FORM,
        {
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "place": it.place,
            "form": to_json(it.form),
        },
    )
