"""Who decides and signs from a day on; a locality's own templates and certificate form."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import AuthoritySet, CertificateFormSet, TemplateKept
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import authorities, certificate_forms, paper_templates

_AUTHORITY = RowOf(AuthoritySet, added(authorities, when=When.RECORD))
_TEMPLATE = RowOf(TemplateKept, added(paper_templates, when=When.RECORD))
_FORM = RowOf(CertificateFormSet, added(certificate_forms, when=When.RECORD))


@rows_of(AuthoritySet)
def authority_set(it: AuthoritySet, of: Context) -> Iterable[Write]:
    yield _AUTHORITY(it, of, valid_from=it.valid_from.isoformat())


@rows_of(TemplateKept)
def template_kept(it: TemplateKept, of: Context) -> Iterable[Write]:
    yield _TEMPLATE(it, of)


@rows_of(CertificateFormSet)
def certificate_form_set(it: CertificateFormSet, of: Context) -> Iterable[Write]:
    yield _FORM(it, of, form=to_json(it.form))
