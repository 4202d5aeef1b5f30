# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with something that was handed in, as a sentence a person understands.

A template says what is wrong; what was found, what was expected and the nearest right word follow in a fixed form, so
that every line of a long list reads alike.
"""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.interfaces.wording.disclosure_issues import DISCLOSURE_TEMPLATES
from pejl.interfaces.wording.document_issues import DOCUMENT_TEMPLATES
from pejl.interfaces.wording.marking import gettext_noop
from pejl.interfaces.wording.operation_issues import OPERATION_TEMPLATES
from pejl.interfaces.wording.paper_issues import PAPER_TEMPLATES
from pejl.interfaces.wording.people_issues import PEOPLE_TEMPLATES
from pejl.interfaces.wording.plan_issues import PLAN_TEMPLATES
from pejl.interfaces.wording.register_issues import REGISTER_TEMPLATES
from pejl.interfaces.wording.round_issues import ROUND_TEMPLATES
from pejl.interfaces.wording.thread_issues import THREAD_TEMPLATES
from pejl.interfaces.wording.worker_issues import WORKER_TEMPLATES

TEMPLATES: dict[str, str] = {
    **DISCLOSURE_TEMPLATES,
    **DOCUMENT_TEMPLATES,
    **OPERATION_TEMPLATES,
    **PAPER_TEMPLATES,
    **PEOPLE_TEMPLATES,
    **PLAN_TEMPLATES,
    **REGISTER_TEMPLATES,
    **ROUND_TEMPLATES,
    **THREAD_TEMPLATES,
    **WORKER_TEMPLATES,
    "breakdown.unknown": gettext_noop("The indicator has no such breakdown."),
    "breakdown.unreadable": gettext_noop("The breakdown cannot be read."),
    "change.not_a_direction": gettext_noop("A direction is −1, 0 or 1."),
    "change.period_missing": gettext_noop("A change needs the period that it is counted from."),
    "change.period_of_level": gettext_noop("Only a change has an earlier period."),
    "code.reserved": gettext_noop("The code is the address of another page."),
    "code.twice": gettext_noop("The code is used twice, first on line {first_line}."),
    "code.unreadable": gettext_noop("This cannot be a code."),
    "column.missing": gettext_noop("A column is missing."),
    "column.twice": gettext_noop("The column is there twice."),
    "column.unknown": gettext_noop("There is no such column."),
    "date.backwards": gettext_noop("The last day lies before the first."),
    "date.unreadable": gettext_noop("The day cannot be read, or the calendar does not have it."),
    "description.column_not_described": gettext_noop("The description lacks one of the table's columns."),
    "description.file_not_described": gettext_noop("The description does not name the file."),
    "description.missing": gettext_noop("The package has no description for other tools; `pejl export` writes one."),
    "description.no_resources": gettext_noop("The description lists no files."),
    "export.not_a_package": gettext_noop("The folder holds something else than a plan package and is left alone."),
    "export.not_a_site": gettext_noop("The folder holds something else than a copy of the site and is left alone."),
    "export.nothing_known": gettext_noop("The register knew nothing by then."),
    "field.empty": gettext_noop("Something must stand here."),
    "field.missing": gettext_noop("A required field is missing."),
    "field.not_allowed": gettext_noop("The field cannot hold this."),
    "field.too_long": gettext_noop("The text is too long."),
    "field.unknown": gettext_noop("There is no such field here."),
    "field.unknown_choice": gettext_noop("The field cannot hold this."),
    "field.unreadable": gettext_noop("The field cannot be read."),
    "field.wrong_type": gettext_noop("The field has the wrong shape."),
    "figure.correction_without_reason": gettext_noop("The figure corrects line {first_line} and gives no reason."),
    "figure.denominator_alone": gettext_noop("There is a denominator without a numerator."),
    "figure.denominator_not_positive": gettext_noop("The denominator must be more than 0."),
    "figure.detail_without_value": gettext_noop("There is a numerator, a denominator or a hedge, but no figure."),
    "figure.ends_before_it_begins": gettext_noop("The figure ends before it begins."),
    "figure.level_with_from_period": gettext_noop("Only a change has an earlier period."),
    "figure.negative_count": gettext_noop("A count is below 0."),
    "figure.no_source": gettext_noop("The figure has no source."),
    "figure.no_value_no_reason": gettext_noop("There is neither a figure nor a reason for its absence."),
    "figure.not_a_sign": gettext_noop("A direction is −1, 0 or 1."),
    "figure.numerator_alone": gettext_noop("There is a numerator without a denominator."),
    "figure.numerator_exceeds_denominator": gettext_noop("The part is negative or larger than the whole."),
    "figure.share_does_not_fit": gettext_noop("The percentage does not fit its numerator and denominator."),
    "figure.share_out_of_range": gettext_noop("A percentage must lie between 0 and 100."),
    "figure.twice": gettext_noop("The same figure is stated twice, first on line {first_line}."),
    "figure.unreadable": gettext_noop("The number cannot be read."),
    "figure.value_and_expected": gettext_noop("A figure that is there is not expected as well."),
    "figure.value_and_missing_reason": gettext_noop("There is both a figure and a reason for its absence."),
    "figure.value_with_no_value_status": gettext_noop("The status says that there is no figure, but there is one."),
    "figure.variant_beside_plain": gettext_noop(
        "One paper's variant stands beside a figure without a variant (line {first_line})."
    ),
    "figure.versions_overlap": gettext_noop("Two versions of the figure hold at the same time."),
    "file.control_character": gettext_noop("The line holds an invisible control character."),
    "file.empty": gettext_noop("The file is empty."),
    "file.missing": gettext_noop("The file is missing."),
    "file.not_a_file": gettext_noop("This is not a file."),
    "file.not_utf8": gettext_noop("The file is not written in UTF-8."),
    "file.too_large": gettext_noop("The file is too large."),
    "file.unreadable": gettext_noop("The file cannot be read."),
    "file.unwritable": gettext_noop("The file cannot be written."),
    "fraction.differs": gettext_noop("The percentage does not fit its numerator and denominator."),
    "fraction.incomplete": gettext_noop("There is a numerator without a denominator."),
    "fraction.more_than_all": gettext_noop("The numerator is less than 0 or more than the denominator."),
    "fraction.zero_denominator": gettext_noop("The denominator must be more than 0."),
    "goal.unknown": gettext_noop("There is no such goal."),
    "indicator.not_known": gettext_noop("The indicator was not known at that time."),
    "indicator.unknown": gettext_noop("There is no such indicator."),
    "json.unreadable": gettext_noop("The file is not valid JSON from here on."),
    "measure.code_taken": gettext_noop("Another goal uses the code."),
    "measure.excluded_without_reason": gettext_noop("What does not count must say why."),
    "measure.no_baseline_figure": gettext_noop("No row states a figure for the baseline."),
    "measure.unknown": gettext_noop("There is no such measure."),
    "measurement.another_figure": gettext_noop("The correction is about another figure."),
    "measurement.not_open": gettext_noop("The version of the figure no longer stands."),
    "measurements.refused": gettext_noop("The figures were not recorded."),
    "method.unknown": gettext_noop("There is no such method."),
    "moment.unreadable": gettext_noop("The time cannot be read."),
    "number.empty": gettext_noop("There is no number."),
    "number.language": gettext_noop("The language is not known."),
    "number.leading_zero": gettext_noop("The number begins with a superfluous 0."),
    "number.not_exact": gettext_noop("The number is not exact."),
    "number.not_finite": gettext_noop("This is not a finite number."),
    "number.out_of_range": gettext_noop("The number is outside what is allowed."),
    "number.range": gettext_noop("There are two numbers where one is expected."),
    "number.separators": gettext_noop("The dots and commas of the number do not add up."),
    "number.too_long": gettext_noop("The number has too many digits."),
    "number.unit_unexpected": gettext_noop("The number is stated in another unit."),
    "number.unit_unreadable": gettext_noop("The unit cannot be read."),
    "number.unreadable": gettext_noop(
        "The number cannot be read. In files it is written with a decimal point and no thousands separator."
    ),
    "package.missing": gettext_noop("There is no such folder."),
    "package.not_a_folder": gettext_noop("A package is a folder, and this is not one."),
    "package.not_loadable": gettext_noop("The package has errors and cannot be loaded."),
    "period.backwards": gettext_noop("The later period lies before the earlier one."),
    "period.no_such_date": gettext_noop("The calendar does not have this day."),
    "period.open": gettext_noop("The period has no end."),
    "period.unlikely_year": gettext_noop("The year is outside what a plan can be about."),
    "period.unreadable": gettext_noop("The period cannot be read."),
    "period.without_end": gettext_noop("A scheme's period must have an end."),
    "published.beyond_scale": gettext_noop("The published score is beyond the scale."),
    "published.display_differs": gettext_noop("The published score and what was printed differ."),
    "published.empty": gettext_noop("The published status says nothing."),
    "published.no_status_date": gettext_noop("The day is not one of the scheme's status dates."),
    "reference.circle": gettext_noop("The entries refer to themselves in a circle."),
    "reference.unknown": gettext_noop("The code refers to something that does not exist."),
    "release.exists": gettext_noop("A release has that name already."),
    "release.hidden": gettext_noop("A figure that may not be published was among what was to be published."),
    "release.knows_the_future": gettext_noop("The release would show what was not known yet when it was in force."),
    "release.name": gettext_noop("The name of a release has small letters, digits and hyphens only."),
    "release.no_title": gettext_noop("The release has no title."),
    "release.none": gettext_noop("No release is in force."),
    "release.nothing": gettext_noop("No scheme was known then, so there is nothing to publish."),
    "release.reckonable": gettext_noop(
        "The hidden figure {indicator} {breakdown} {period} follows from figures that are shown. Hide one more of them."
    ),
    "release.undisclosed": gettext_noop(
        "The figure {indicator} {breakdown} {period} was hidden by disclosure control and may not be published."
    ),
    "release.unknown": gettext_noop("There is no such release."),
    "release.unknown_format": gettext_noop("The release was kept in a form that this version does not read."),
    "release.unreadable": gettext_noop("The release cannot be read."),
    "release.withdrawn": gettext_noop("The release has been withdrawn. The reason given: {reason}"),
    "releases.columns": gettext_noop("The list of releases does not have the columns it should."),
    "row.cells": gettext_noop("The row has another number of cells than the header."),
    "scheme.none_known": gettext_noop("There is no scheme yet."),
    "scheme.not_known": gettext_noop("The scheme was not known at that time."),
    "scheme.unknown": gettext_noop("There is no such scheme."),
    "score.no_distance": gettext_noop("The target equals the baseline, so there is no distance to score."),
    "source.known_before_published": gettext_noop("The source's figures are said to be known before it was published."),
    "statistics.baseline_too_short": gettext_noop("Limits can only be fixed after more figures."),
    "statistics.confidence": gettext_noop("There is no such level of confidence."),
    "statistics.denominator_not_positive": gettext_noop("A denominator must be more than zero."),
    "statistics.more_than_all": gettext_noop("A part cannot be more than the whole."),
    "statistics.negative_count": gettext_noop("A count cannot be negative."),
    "statistics.no_share": gettext_noop("A share lies between 0 and 1."),
    "statistics.no_such_point": gettext_noop("There is no such point in the series."),
    "statistics.not_a_number": gettext_noop("That is no number."),
    "statistics.not_positive": gettext_noop("A geometric path needs figures above zero."),
    "statistics.times": gettext_noop("The times do not fit: they must rise."),
    "statistics.too_few_values": gettext_noop("That takes more figures."),
    "statistics.unequal_lengths": gettext_noop("The series are not equally long."),
    "status_date.before_scheme": gettext_noop("The status date lies before the scheme's period."),
    "target.against_direction": gettext_noop("The target points against the wanted direction."),
    "target.before_baseline": gettext_noop("The target is to be met before the baseline was measured."),
    "target.no_number": gettext_noop("The comparison needs a number."),
    "target.number_not_wanted": gettext_noop("The target has a number that its comparator does not use."),
    "target.period_twice": gettext_noop("There are two targets for the same period."),
    "target.points_without_percentage": gettext_noop("Percentage points need an indicator in per cent."),
    "text.changed_meanwhile": gettext_noop("Somebody changed this in the meantime. Look at it again."),
    "text.too_long": gettext_noop("The text is too long."),
    "unit.known_already": gettext_noop("Pejl knows this unit already; leave it out."),
    "unit.pattern": gettext_noop("The unit's pattern cannot be used."),
    "unit.unknown": gettext_noop("There is no such unit."),
    "value.beside_missing_reason": gettext_noop("There is both a figure and a reason for its absence."),
    "value.beside_missing_status": gettext_noop("The status says that there is no figure, but there is one."),
    "value.missing_without_reason": gettext_noop("There is neither a figure nor a reason for its absence."),
    "version.append_only": gettext_noop("What has been recorded is never changed or deleted."),
    "version.changed_meanwhile": gettext_noop("Somebody else changed it meanwhile."),
    "version.ends_before": gettext_noop("The version ends before it begins."),
    "version.in_the_future": gettext_noop("The time lies in the future."),
    "version.no_time_zone": gettext_noop("The time has no time zone."),
    "version.nobody": gettext_noop("It must be said who records it."),
    "version.out_of_order": gettext_noop("The register holds a later version; what was known earlier stays as it was."),
    "version.reason_missing": gettext_noop("What is changed needs a reason."),
    "version.twice": gettext_noop(
        "The register has another figure of the same time. Correct it by a further row with a later time and a reason."
    ),
    "yaml.key_not_text": gettext_noop("A key must be a text."),
    "yaml.key_twice": gettext_noop("The key is there twice, first on line {first_line}."),
    "yaml.many_documents": gettext_noop("The file holds more than one document."),
    "yaml.reference_refused": gettext_noop("Anchors and aliases are not read; write it out."),
    "yaml.tag_refused": gettext_noop("Tags are not read; leave the tag out."),
    "yaml.too_deep": gettext_noop("The file is nested too deeply."),
    "yaml.too_many_nodes": gettext_noop("The file has too many entries."),
    "yaml.unreadable": gettext_noop("The file is not valid YAML from here on."),
}

# Words that stand for what was found or expected where that is not a quotation.
SHAPES: dict[str, str] = {
    "text": gettext_noop("text"),
    "list": gettext_noop("list"),
    "map": gettext_noop("map of keys and values"),
    "tab": gettext_noop("tab"),
    "broken": gettext_noop("a file that cannot be opened"),
    "empty": gettext_noop("an empty file"),
    "encrypted": gettext_noop("a file with a password"),
    "unencrypted": gettext_noop("a file without a password"),
}


def issue_sentence(issue: Issue, *, say: Callable[[str], str] = gettext) -> str:
    """The finding without its place. `say` translates; the command line brings its own, which needs no settings."""
    parts = [say(TEMPLATES[issue.code]).format(**issue.params)]
    if issue.found:
        parts.append(say(gettext_noop("Found: {found}.")).format(found=_word(issue.found, say)))
    if issue.expected:
        parts.append(say(gettext_noop("Expected: {expected}.")).format(expected=_word(issue.expected, say)))
    suggestion = issue.params.get("suggestion")
    if suggestion:
        parts.append(say(gettext_noop("Did you mean {suggestion}?")).format(suggestion=suggestion))
    return " ".join(parts)


def error_sentence(error: PejlError, *, say: Callable[[str], str] = gettext) -> str:
    """An error that stopped the work, in the same form; its code where nobody has written a sentence for it."""
    if error.code not in TEMPLATES:
        return str(error)
    found, expected = (error.told(name) for name in ("found", "expected"))
    return issue_sentence(Issue(error.code, found=found, expected=expected, params=error.params), say=say)


def _word(text: str, say: Callable[[str], str]) -> str:
    return say(SHAPES[text]) if text in SHAPES else text
