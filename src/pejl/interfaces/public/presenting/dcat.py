# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The catalogue as other catalogues harvest it: DCAT-AP 3.0 as JSON-LD, every text in both languages.

Addresses are relative to the document, as JSON-LD allows: a copy of the site names its own files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from pejl.apps.publication.facts import IndicatorEntry, ReleaseFacts, Site
from pejl.core.texts import Localised
from pejl.interfaces.exchange.licences import Licence
from pejl.interfaces.wording.languages import own_words, speaking

Document = dict[str, Any]
_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "https://www.iana.org/assignments/media-types/"
_CSV = {"format": f"{_EU}file-type/CSV", "mediaType": f"{_IANA}text/csv"}
_JSON = {"format": f"{_EU}file-type/JSON", "mediaType": f"{_IANA}application/json"}
_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
PUBLISHER, SERVICE = "/data/#publisher", "/api/v1/#service"

_ADDRESSES = {
    "dcat": (
        *("theme", "landingPage", "accessURL", "downloadURL", "mediaType"),
        *("accessService", "endpointURL", "endpointDescription"),
    ),
    "dct": ("publisher", "language", "license", "format", "conformsTo", "accessRights"),
    "foaf": ("homepage",),
    "vcard": ("hasEmail",),
}
_TEXTS = {"title": "dct:title", "description": "dct:description", "name": "foaf:name"}
_PLAIN = {"dcat": ("dataset", "distribution", "service", "contactPoint", "version"), "dct": ("identifier",)}

# Short names for what stands in every data set: a third of the size, and the same statements.
CONTEXT: Document = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{name: {"@id": term, "@container": "@language"} for name, term in _TEXTS.items()},
    **{name: {"@id": f"{of}:{name}", "@type": "@id"} for of, names in _ADDRESSES.items() for name in names},
    **{name: f"{of}:{name}" for of, names in _PLAIN.items() for name in names},
    "issued": {"@id": "dct:issued", "@type": "xsd:dateTime"},
    "modified": {"@id": "dct:modified", "@type": "xsd:dateTime"},
    "fn": "vcard:fn",
}


@dataclass(frozen=True, slots=True)
class Owner:
    """Who publishes: the name in each language ("" for all of them), where to ask, and what may be done."""

    name: Mapping[str, str]
    email: str
    licence: Licence | None


@dataclass(frozen=True, slots=True)
class Catalogued:
    """What is catalogued. `asked` is the end of an address that names the edition; `live` where there is an API."""

    release: ReleaseFacts
    site: Site
    asked: str
    live: bool


def catalogue_document(one: Catalogued, owner: Owner) -> Document:
    """The whole catalogue, as of the release."""
    datasets = [_dataset(one, owner, subject) for subject in (*_schemes(one.site), *_indicators(one.site))]
    return {
        "@context": CONTEXT,
        "@id": "/data/",
        "@type": "dcat:Catalog",
        "title": _both(lambda: _("Goals, statuses and figures")),
        "description": _both(
            lambda: _("Political goals, their statuses and the figures they are measured by, as they were published.")
        ),
        "publisher": {"@id": PUBLISHER, "@type": "foaf:Agent", "name": _name(owner)},
        "language": [f"{_EU}language/DAN", f"{_EU}language/ENG"],
        "issued": one.release.published_from.isoformat(),
        "modified": one.release.published_from.isoformat(),
        "homepage": "/",
        **_licensed(owner),
        "dataset": datasets,
        **({"service": [_service(owner)]} if one.live else {}),
    }


# --- data sets ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Subject:
    code: str
    path: str
    title: Localised
    about: Mapping[str, str]
    resource: str


def _schemes(site: Site) -> Iterable[_Subject]:
    for one in site.schemes:
        about = _said(one.description) or _both(lambda title=one.title: _about_scheme(title))
        yield _Subject(one.code, f"/{one.code}/", one.title, about, "schemes")


def _about_scheme(title: Localised) -> str:
    return _("The status of every goal: {title}.").format(title=own_words(title))


def _indicators(site: Site) -> Iterable[_Subject]:
    for one in site.indicators:
        about = _both(lambda entry=one: _about_indicator(entry, site))
        yield _Subject(one.code, f"/indikator/{one.code}/", one.title, about, "indicators")


def _about_indicator(one: IndicatorEntry, site: Site) -> str:
    """A sentence or two; the definition stands in the data set itself."""
    source = site.sources.get(one.source)
    figures = _("Every figure, with breakdowns, comparison groups and earlier versions: {title}.")
    said = figures.format(title=own_words(one.title))
    return f"{said} {_('Source: {source}.').format(source=own_words(source.title))}" if source else said


def _dataset(one: Catalogued, owner: Owner, subject: _Subject) -> Document:
    return {
        "@id": f"{subject.path}#data",
        "@type": "dcat:Dataset",
        "identifier": subject.code,
        "title": _said(subject.title),
        "description": subject.about,
        "publisher": PUBLISHER,
        "issued": one.release.published_from.isoformat(),
        "accessRights": f"{_EU}access-right/PUBLIC",
        "theme": f"{_EU}data-theme/GOVE",
        "landingPage": f"{subject.path}{one.asked}",
        "version": one.release.code,
        **_contact(owner),
        "distribution": list(_distributions(one, owner, subject)),
    }


def _distributions(one: Catalogued, owner: Owner, subject: _Subject) -> Iterable[Document]:
    yield _file(f"{subject.path}data.csv{one.asked}", _CSV, owner)
    yield _file(f"{subject.path}data.json{one.asked}", _JSON, owner)
    if subject.resource == "indicators":
        yield {**_file(f"{subject.path}datapackage.json{one.asked}", _JSON, owner), "conformsTo": _PACKAGE}
    if one.live:
        path = f"/api/v1/{subject.resource}/{subject.code}?release={one.release.code}"
        yield {**_file(path, _JSON, owner), "accessService": SERVICE}


def _file(path: str, form: Document, owner: Owner) -> Document:
    where = {"@id": f"{path}#file", "@type": "dcat:Distribution", "accessURL": path, "downloadURL": path}
    return {**where, **form, **_licensed(owner)}


# --- who, and how else -------------------------------------------------------------------------------------------


def _name(owner: Owner) -> dict[str, str]:
    return {code or "@none": words for code, words in owner.name.items() if words} or {"@none": "Pejl"}


def _contact(owner: Owner) -> Document:
    if not owner.email:
        return {}
    name = next(filter(None, owner.name.values()), "Pejl")
    return {"contactPoint": {"@type": "vcard:Organization", "fn": name, "hasEmail": f"mailto:{owner.email}"}}


def _licensed(owner: Owner) -> Document:
    return {"license": owner.licence.path} if owner.licence else {}


def _service(owner: Owner) -> Document:
    return {
        "@id": SERVICE,
        "@type": "dcat:DataService",
        "title": _both(lambda: _("The API: figures for programs")),
        "description": _both(
            lambda: _("What is published about goals, statuses and figures. It can be read by anybody.")
        ),
        "publisher": PUBLISHER,
        "endpointURL": "/api/v1/",
        "endpointDescription": "/api/v1/openapi.json",
        **_licensed(owner),
    }


# --- texts -------------------------------------------------------------------------------------------------------


def _said(text: Localised) -> dict[str, str]:
    """In each language that it was written in."""
    return {language: words for language, words in (("da", text.da), ("en", text.en)) if words}


def _both(say: Callable[[], str]) -> dict[str, str]:
    """In every language of the site."""
    found = {}
    for language, _name_of_it in settings.LANGUAGES:
        with speaking(language):
            found[language] = say()
    return found
