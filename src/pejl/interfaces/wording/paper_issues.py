# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with a committee paper: its text (`paper.`), and what would be a hole in its file (`writing.`)."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

PAPER_TEMPLATES: dict[str, str] = {
    "binding.code": gettext_noop("This cannot be a code (line {line}, column {column})."),
    "binding.empty": gettext_noop("There is nothing between the braces (line {line}, column {column})."),
    "binding.expected": gettext_noop("Something else should stand here (line {line}, column {column})."),
    "binding.parts": gettext_noop("What stands in the brackets cannot be read (line {line}, column {column})."),
    "binding.period": gettext_noop("The period of the binding cannot be read (line {line}, column {column})."),
    "binding.unknown": gettext_noop("A binding cannot begin with this word (line {line}, column {column})."),
    "paper.binding_open": gettext_noop("The binding is not closed with two braces."),
    "paper.block_no_keys": gettext_noop("A block holds keys with values."),
    "paper.block_open": gettext_noop("The block is not closed."),
    "paper.block_unknown": gettext_noop("There is no such block."),
    "paper.block_unreadable": gettext_noop("The name of the block cannot be read."),
    "paper.blocked": gettext_noop("Something has to be put right before the committee gets the paper."),
    "paper.comments_open": gettext_noop("Comments wait for an answer. Answer and resolve them first."),
    "paper.conflict_no_reason": gettext_noop("Write why the register's figure is not to stand."),
    "paper.conflict_open": gettext_noop("A figure that was typed over has not been decided about."),
    "paper.frozen": gettext_noop("The committee has the paper, so it is not talked about here any more."),
    "paper.no_bare": gettext_noop("The text does not have this figure any more, or it is bound already."),
    "paper.no_doubt": gettext_noop("There is no such report, or it has been answered."),
    "paper.no_quote": gettext_noop("The paper that the committee has does not quote this figure."),
    "paper.no_section": gettext_noop("The paper has no such section any more."),
    "paper.no_thread": gettext_noop("There is no such comment."),
    "paper.returned_no_list": gettext_noop(
        "The file was not written by Pejl, or what Pejl keeps in it about its figures is gone. Fetch the paper as Word"
        " and make the changes in that file."
    ),
    "paper.returned_old": gettext_noop(
        "The text that this file was made of is not known here. Fetch the paper as Word again and make the changes in"
        " that file."
    ),
    "paper.returned_other": gettext_noop("The file belongs to another paper. Hand it in there."),
    "paper.returned_settled": gettext_noop("Somebody has taken this file in already."),
    "paper.text_changed": gettext_noop(
        "Somebody else has changed the text meanwhile: {by}. Look at it, then try again."
    ),
    "paper.changed_meanwhile": gettext_noop(
        "Somebody else did something with the paper while you were reading: {by}. See what, then decide again."
    ),
    "paper.from_zero": gettext_noop("There is no percentage of 0."),
    "paper.front_matter_open": gettext_noop("What the paper says about itself is not closed."),
    "paper.heading": gettext_noop("The heading cannot be read."),
    "paper.label_twice": gettext_noop("The label is used twice, first on line {first_line}."),
    "paper.kind_differs": gettext_noop(
        "This installation has another kind of paper of the same name. Give one of them another name."
    ),
    "paper.not_given": gettext_noop(
        "It is not said what this step gave the committee, or said of a step that gave nothing."
    ),
    "paper.package_differs": gettext_noop(
        "The paper has had another life here than in the package. Nothing of either is written over."
    ),
    "paper.version_unknown": gettext_noop(
        "What the committee was given quotes a version of a figure that neither the package nor the register has."
    ),
    "paper.no_check": gettext_noop("The kind of paper names a check or a weight that there is not."),
    "paper.no_figure": gettext_noop(
        "The register has no figure of that period. Choose one it has, or have the figure recorded."
    ),
    "paper.no_front_matter": gettext_noop("The paper does not begin with what it says about itself."),
    "paper.no_goals": gettext_noop("No goal with figures is there."),
    "paper.no_judgement": gettext_noop(
        "Nobody has judged this goal. Have the judgement recorded, or write what the rules conclude."
    ),
    "paper.no_kind": gettext_noop("There is no such kind of paper."),
    "paper.no_level": gettext_noop("The scheme has no such level."),
    "paper.no_note": gettext_noop("Write a sentence about why."),
    "paper.no_numerator": gettext_noop(
        "The figure was recorded without numerator and denominator. Those that have them are expected."
    ),
    "paper.no_points": gettext_noop("Only percentages change by percentage points."),
    "paper.no_scheme": gettext_noop("The paper does not say which scheme it is about."),
    "paper.no_sections": gettext_noop("The paper has no text."),
    "paper.no_series": gettext_noop("This names no series."),
    "paper.not_comparable": gettext_noop("The change cannot be stated: {why} Write the two figures and say why."),
    "paper.not_composed": gettext_noop("The paper cannot be put together."),
    "paper.not_computable": gettext_noop("Nothing can be computed from the figure {why}. Write it in words."),
    "paper.not_editable": gettext_noop(
        "The text can be changed in a draft only. Send the paper back first, or make a correction."
    ),
    "paper.not_frozen": gettext_noop("The paper is not on the agenda."),
    "paper.not_now": gettext_noop("That cannot be done with the paper now."),
    "paper.nothing_published": gettext_noop("No published status of this goal is known."),
    "paper.option_missing": gettext_noop("The block lacks something."),
    "paper.option_shape": gettext_noop("The block cannot hold this."),
    "paper.option_unknown": gettext_noop("The block has no such key."),
    "paper.overwrites_text": gettext_noop("The paper would overwrite its own text."),
    "paper.own": gettext_noop("Nobody signs a paper that they have written in."),
    "paper.reference_unknown": gettext_noop("No table, figure or section of the paper has this label."),
    "paper.section_missing": gettext_noop("The paper lacks a section that its kind demands."),
    "paper.section_unknown": gettext_noop("The kind of paper has no such section."),
    "paper.text_differs": gettext_noop("The paper was not made of the text that stands."),
    "paper.units_differ": gettext_noop("A share is made of two figures in the same unit."),
    "paper.exists": gettext_noop("There is a paper of this code."),
    "paper.unknown": gettext_noop("There is no such paper."),
    "paper.unreadable": gettext_noop("The stored paper cannot be read."),
    "series.unknown": gettext_noop("The indicator has no figures of that part or group."),
    "writing.binding_twice": gettext_noop("Two figures of the paper have the same binding and the same place."),
    "writing.colour_without_word": gettext_noop(
        "A cell of the table “{where}” has a colour or a drawing and no words. Write what it means."
    ),
    "writing.fonts_missing": gettext_noop("The fonts that papers are set in have not been built here."),
    "writing.heading_skips": gettext_noop("The heading “{where}” skips a level."),
    "writing.label_twice": gettext_noop("Two places of the paper have the same label."),
    "writing.link_unsafe": gettext_noop("A link leads to something else than a page or a mail address, in “{where}”."),
    "writing.no_glyph": gettext_noop("The paper “{where}” has more signs that its fonts lack than can be replaced."),
    "writing.not_set": gettext_noop("The paper “{where}” cannot be set as PDF."),
    "writing.note_in_note": gettext_noop("The note “{where}” has a note of its own."),
    "writing.picture_without_alternative": gettext_noop(
        "The picture “{where}” has no words for those who cannot see it. Write what it shows."
    ),
    "writing.reference_to_nothing": gettext_noop("A reference leads nowhere, in “{where}”."),
    "writing.table_ragged": gettext_noop("A row of the table “{where}” has another number of columns."),
    "writing.template_unreadable": gettext_noop("The template cannot be opened as a Word document."),
}
