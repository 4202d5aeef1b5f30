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
from pejl.interfaces.wording.marking import gettext_noop
from pejl.interfaces.wording.paper_issues import PAPER_TEMPLATES
from pejl.interfaces.wording.register_issues import REGISTER_TEMPLATES

TEMPLATES: dict[str, str] = {
    **PAPER_TEMPLATES,
    **REGISTER_TEMPLATES,
    "amendment.code_taken": gettext_noop("Give the new goal a code that no other goal has."),
    "amendment.no_comment": gettext_noop("Write what you want to say."),
    "amendment.no_rationale": gettext_noop("Write why the goal should be changed."),
    "amendment.not_open": gettext_noop("The proposal has been decided on already, or there is none."),
    "amendment.nothing_to_apply": gettext_noop("It cannot be told what the amendment changes."),
    "breakdown.unknown": gettext_noop("The indicator has no such breakdown."),
    "breakdown.unreadable": gettext_noop("The breakdown cannot be read."),
    "cell.date": gettext_noop(
        "The spreadsheet has made a date of what was typed. Format the cell as text and type it again."
    ),
    "cell.error": gettext_noop("The cell shows an error."),
    "cell.formula": gettext_noop("The cell holds a formula; the value that was last computed is used."),
    "cell.formula_without_value": gettext_noop("The cell holds a formula that has not been computed."),
    "cell.not_a_figure": gettext_noop("The cell holds a truth value."),
    "change.not_a_direction": gettext_noop("A direction is −1, 0 or 1."),
    "change.period_missing": gettext_noop("A change needs the period that it is counted from."),
    "change.period_of_level": gettext_noop("Only a change has an earlier period."),
    "check.another_kind": gettext_noop(
        "Only a document of the same kind as the report can carry it. Name such a document first, or choose html."
    ),
    "check.crashed": gettext_noop("The program that reads documents broke down on this one. Nothing was recorded."),
    "answer.no_recommendation": gettext_noop("Only a scheme of recommendations has answers and somebody who asked."),
    "budget.differs": gettext_noop("Two statements about one budget item say different amounts."),
    "budget.period": gettext_noop("An amount is given for calendar years."),
    "budget.unit": gettext_noop("This is no unit of money."),
    "check.files_gone": gettext_noop("The files are no longer kept. Hand them in again."),
    "check.interrupted": gettext_noop(
        "The worker was stopped twice while it was checking. Try again, with fewer documents at a time."
    ),
    "check.needs_output": gettext_noop("A report of this kind is a file; say where it shall be with --output."),
    "check.no_documents": gettext_noop("No document was chosen."),
    "check.no_report": gettext_noop("The check has no report yet."),
    "check.not_read": gettext_noop("Not every document could be read, so nothing was checked."),
    "check.out_of_memory": gettext_noop("The documents need more memory than a check may use. Divide them."),
    "check.overwrites_document": gettext_noop("The report would overwrite a document that is checked."),
    "check.too_deep": gettext_noop("The document is nested too deeply."),
    "check.too_many_documents": gettext_noop("These are more documents than are checked together."),
    "check.too_slow": gettext_noop("Reading and checking took longer than a check may take. Divide the documents."),
    "check.unknown": gettext_noop("There is no such check."),
    "code.reserved": gettext_noop("The code is the address of another page."),
    "code.twice": gettext_noop("The code is used twice, first on line {first_line}."),
    "code.unreadable": gettext_noop("This cannot be a code."),
    "column.missing": gettext_noop("A column is missing."),
    "column.twice": gettext_noop("The column is there twice."),
    "column.unknown": gettext_noop("There is no such column."),
    "config.invalid": gettext_noop("The setting is wrong."),
    "config.unknown": gettext_noop("Pejl has no such setting."),
    "csv.separator": gettext_noop("The columns are separated by something else than commas."),
    "csv.unreadable": gettext_noop(
        "The table cannot be read from here; a quotation mark is missing or a cell is far too long."
    ),
    "database.unreachable": gettext_noop("The database cannot be used."),
    "date.backwards": gettext_noop("The last day lies before the first."),
    "date.unreadable": gettext_noop("The day cannot be read, or the calendar does not have it."),
    "decision.changed_meanwhile": gettext_noop(
        "Somebody else decided about this while you were reading. See what they decided, then decide again."
    ),
    "decision.reason_missing": gettext_noop("Write why."),
    "decision.unknown_target": gettext_noop("The report has no such claim or finding."),
    "demo.no_examples": gettext_noop("The examples are not here."),
    "description.column_not_described": gettext_noop("The description lacks one of the table's columns."),
    "description.file_not_described": gettext_noop("The description does not name the file."),
    "description.missing": gettext_noop("The package has no description for other tools; `pejl export` writes one."),
    "description.no_resources": gettext_noop("The description lists no files."),
    "backup.damaged": gettext_noop("The backup is damaged; nothing was restored."),
    "backup.exists": gettext_noop("There is a file of this name. A backup never replaces another."),
    "backup.other_version": gettext_noop(
        "The backup was written by another version. Restore it with that version, and upgrade afterwards."
    ),
    "backup.unreadable": gettext_noop("This is not a backup."),
    "delivery.changed_meanwhile": gettext_noop("Somebody changed this in the meantime. Look at it again."),
    "delivery.no_note": gettext_noop("Write a note: the person who reads it must know what to do."),
    "delivery.not_now": gettext_noop("This cannot be done with the figure now."),
    "delivery.own": gettext_noop("Somebody else must approve what you have delivered yourself."),
    "delivery.unknown": gettext_noop("Nobody owes this figure."),
    "disclosure.band": gettext_noop("The band cannot be read."),
    "disclosure.cannot_be_protected": gettext_noop(
        "The figure {cell} cannot be protected, whatever else is hidden. Nothing is let out."
    ),
    "disclosure.changed_meanwhile": gettext_noop(
        "Other tables of the population {population} are let out at the same time. Try again."
    ),
    "disclosure.dimension": gettext_noop("The totals of the dimension {name} do not fit its codes."),
    "disclosure.does_not_add_up": gettext_noop("The total {cell} is not the sum of its parts."),
    "disclosure.earlier_contradicts": gettext_noop(
        "The release {release} shows figures that fit no table. Nothing is let out beside it."
    ),
    "disclosure.linked_differ": gettext_noop("The two tables state different figures for the same thing."),
    "disclosure.negative": gettext_noop("The figure {cell} is below 0."),
    "disclosure.no_dominance_rule": gettext_noop(
        "The sum {cell} needs a rule of dominance: one contribution could be told from it."
    ),
    "disclosure.no_period": gettext_noop("The first code of the figure {cell} is not its period."),
    "disclosure.no_release": gettext_noop("No protected table has this number."),
    "disclosure.not_verified": gettext_noop(
        "It could not be shown that the figure {cell} cannot be reckoned out. Nothing is let out."
    ),
    "disclosure.only_by_protect": gettext_noop("Only disclosure control makes a table that may be published."),
    "disclosure.population": gettext_noop(
        "Say whose figures the table holds, which indicator it is, and where the disclosure rule is from."
    ),
    "disclosure.rule": gettext_noop("The setting {setting} of the disclosure rule makes no sense."),
    "disclosure.setting": gettext_noop("The setting {setting} of the disclosure rule cannot be used."),
    "disclosure.share": gettext_noop("Numerator and denominator make no share."),
    "disclosure.unknown_cell": gettext_noop("The table has no figure {cell}."),
    "disclosure.zeros_differ": gettext_noop(
        "The release {release} had another policy for zeros; the persons it counts have one policy."
    ),
    "document.encrypted": gettext_noop("The document is locked with a password. Save it without one."),
    "document.name_too_long": gettext_noop("The name of the file is missing or too long."),
    "document.needs_ocr": gettext_noop(
        "All pages of the document are pictures that could not be read here. Install tesseract with its Danish data"
        " (Debian: apt install tesseract-ocr-dan), or divide the document if time ran out."
    ),
    "document.not_annotatable": gettext_noop(
        "No notes can be put into this file: it has a password, or is kept in a form that cannot be written again."
    ),
    "document.not_commentable": gettext_noop(
        "No comments can be put into this file: it has macros, is a template, or is kept in another form of Word."
        " Save it as an ordinary Word document."
    ),
    "document.too_deep": gettext_noop("The document is nested too deeply."),
    "document.too_large": gettext_noop("The document is larger than what is read; divide it."),
    "document.too_many_cells": gettext_noop("The tables of the document have more cells than are read; divide it."),
    "document.too_many_pages": gettext_noop("The document has more pages than are read; divide it."),
    "document.too_slow": gettext_noop("The document takes too long to read; divide it."),
    "document.unknown_kind": gettext_noop("Documents of this kind are not read; save it as one of the expected."),
    "document.unreadable": gettext_noop("The document is broken, or is not what it seems; save it anew."),
    "documents.same_name": gettext_noop("Two documents have the same name."),
    "entry.twice": gettext_noop("The same is stated twice, first on line {first_line}."),
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
    "evidence.kind": gettext_noop("The file is not of a kind that is kept, or is not what its name says."),
    "evidence.name": gettext_noop("The name of the file is too long, or has signs that no name has."),
    "evidence.too_large": gettext_noop("The file is too large."),
    "evidence.too_many": gettext_noop("The figure has as many files as are kept."),
    "judgement.no_reason": gettext_noop("Write why: a conclusion is signed with its reason."),
    "judgement.no_reservation": gettext_noop("Write the reservation, or conclude without one."),
    "judgement.no_verdict": gettext_noop("Choose a conclusion."),
    "judgement.unknown": gettext_noop("There is no such judgement."),
    "judgement.unsigned": gettext_noop("A judgement must say who judged."),
    "measure.code_taken": gettext_noop("Another goal uses the code."),
    "measure.excluded_without_reason": gettext_noop("What does not count must say why."),
    "measure.no_baseline_figure": gettext_noop("No row states a figure for the baseline."),
    "measure.unknown": gettext_noop("There is no such measure."),
    "measurement.another_figure": gettext_noop("The correction is about another figure."),
    "measurement.not_open": gettext_noop("The version of the figure no longer stands."),
    "measurements.refused": gettext_noop("The figures were not recorded."),
    "message.at_once": gettext_noop("The same message is being handled already. Send it again in a moment."),
    "message.key_missing": gettext_noop("The message needs an Idempotency-Key of its own."),
    "message.key_reused": gettext_noop("The key belongs to another message."),
    "message.too_large": gettext_noop("The message is longer than what is taken at once."),
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
    "page.failed": gettext_noop("A page cannot be rendered."),
    "period.backwards": gettext_noop("The later period lies before the earlier one."),
    "period.no_such_date": gettext_noop("The calendar does not have this day."),
    "period.open": gettext_noop("The period has no end."),
    "period.unlikely_year": gettext_noop("The year is outside what a plan can be about."),
    "parts.differ": gettext_noop("The parts do not add up to the total. Correct them, or explain it."),
    "parts.more_than_total": gettext_noop("A part is more than the total."),
    "period.unreadable": gettext_noop("The period cannot be read."),
    "period.without_end": gettext_noop("A scheme's period must have an end."),
    "personal_number.refused": gettext_noop("There is a personal number in the text. Nothing of it has been kept."),
    "phrase.empty": gettext_noop("Write the words that were used."),
    "phrase.too_long": gettext_noop("The phrase is too long."),
    "phrase.unknown": gettext_noop("Nobody has taught what this phrase means."),
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
    "report.unreadable": gettext_noop("The stored report cannot be read."),
    "row.cells": gettext_noop("The row has another number of cells than the header."),
    "scheme.none_known": gettext_noop("There is no scheme yet."),
    "scheme.not_known": gettext_noop("The scheme was not known at that time."),
    "restore.not_empty": gettext_noop(
        "The database is not empty. Point PEJL_HOME or PEJL_DATABASE_URL to an empty one."
    ),
    "round.closed": gettext_noop("The round is closed. The figure can be corrected in the register, with a reason."),
    "round.exists": gettext_noop("There is a round of this name."),
    "round.no_schemes": gettext_noop("Choose at least one follow-up."),
    "round.unknown": gettext_noop("There is no such round."),
    "scheme.unknown": gettext_noop("There is no such scheme."),
    "score.no_distance": gettext_noop("The target equals the baseline, so there is no distance to score."),
    "serve.port_taken": gettext_noop("The port cannot be listened on."),
    "setting.not_a_number": gettext_noop("The setting must be a number."),
    "setting.unknown": gettext_noop("There is no such setting."),
    "setting.unknown_choice": gettext_noop("The setting does not have this choice."),
    "sheet.no_table": gettext_noop("No sheet has the columns of the figures in its first rows."),
    "sheet.unreadable": gettext_noop("The file is not a spreadsheet that can be read (.xlsx)."),
    "source.known_before_published": gettext_noop("The source's figures are said to be known before it was published."),
    "sso.no_role": gettext_noop("Your login gives no role here. Ask whoever is responsible for Pejl where you work."),
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
    "token.days": gettext_noop("A token works for 1 to 366 days."),
    "token.no_name": gettext_noop("Say what the token is for."),
    "token.not_a_service": gettext_noop("Tokens are made for service accounts only. Give the account that role first."),
    "token.refused": gettext_noop("The token is missing, wrong, run out or revoked."),
    "token.unknown": gettext_noop("There is no such token, or it has been revoked already."),
    "unit.known_already": gettext_noop("Pejl knows this unit already; leave it out."),
    "unit.pattern": gettext_noop("The unit's pattern cannot be used."),
    "unit.unknown": gettext_noop("There is no such unit."),
    "user.name_unreadable": gettext_noop("The user name cannot be used."),
    "user.password_refused": gettext_noop("The password cannot be used."),
    "user.closed": gettext_noop("The account is closed. Open another for somebody who comes back."),
    "user.email_unreadable": gettext_noop("This is not an e-mail address."),
    "user.own_account": gettext_noop("You cannot close your own account."),
    "user.role_not_held": gettext_noop("The person does not have this role."),
    "user.unknown": gettext_noop("There is no account of this name."),
    "role.unknown": gettext_noop("There is no such role."),
    "action.unknown": gettext_noop("The form asks for something that the page does not do."),
    "user.taken": gettext_noop("The user name is taken."),
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
