# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The small marks that stand beside a word: light, verdict, noise, and the keys of the barometer.

They are silent to a screen reader: the word beside them says the same. Place and glyph carry the meaning, colour
repeats it, so that print in grey and colour-blind readers lose nothing.
"""

from __future__ import annotations

from pejl.documents.charts.palette import AMBER, EDGE, GREEN, GRID, INK, PAPER, RED
from pejl.documents.charts.svg import Attributes, decoration, element, text

MINUS, EQUALS, PLUS = "M-4.5 0h9", "M-4.5 -2.2h9M-4.5 2.2h9", "M-4.5 0h9M0 -4.5v9"
_LAMPS = (("red", RED, PAPER, MINUS), ("yellow", AMBER, INK, EQUALS), ("green", GREEN, PAPER, PLUS))


def traffic_light(colour: str) -> str:
    """Three lamps, 62 × 22: left minus red, middle equals amber, right plus green; `mixed` lights the outer two.

    `none` draws all three dashed: there is nothing to judge by.
    """
    lit = {"mixed": ("red", "green"), "none": ()}.get(colour, (colour,))
    lamps = "".join(
        _lit_lamp(11 + 20 * place, lamp, glyph_colour, glyph)
        if name in lit
        else _empty_lamp(11 + 20 * place, dashed=not lit)
        for place, (name, lamp, glyph_colour, glyph) in enumerate(_LAMPS)
    )
    return decoration(62, 22, lamps)


def lamp(colour: str) -> str:
    """One lamp, 22 × 22, for a strip of many; `mixed` is a half-and-half lamp, `none` dashed."""
    for name, fill, glyph_colour, glyph in _LAMPS:
        if name == colour:
            return decoration(22, 22, _lit_lamp(11, fill, glyph_colour, glyph))
    return decoration(22, 22, _mixed_lamp() if colour == "mixed" else _empty_lamp(11, dashed=True))


def _lit_lamp(x: float, fill: str, glyph_colour: str, glyph: str) -> str:
    disc = element("circle", cx=x, cy=11, r=8.5, fill=fill, stroke=INK, stroke_width=1.5)
    sign = element("path", d=glyph, transform=f"translate({x:g} 11)", stroke=glyph_colour, stroke_width=2.4)
    return disc + sign


def _empty_lamp(x: float, *, dashed: bool) -> str:
    dash = "2.5 2" if dashed else None
    return element("circle", cx=x, cy=11, r=6, fill=PAPER, stroke=EDGE, stroke_dasharray=dash)


def _mixed_lamp() -> str:
    disc = element("circle", cx=11, cy=11, r=8.5, fill=PAPER, stroke=INK, stroke_width=1.5)
    line = element("path", d="M5 17L17 5", stroke=INK, stroke_width=1.2)
    return disc + line + element("path", d="M5 8h5M7.5 5.5v5M12.5 14.5h5", stroke=INK, stroke_width=1.8)


def verdict_mark(verdict: str) -> str:
    """28 × 28: filled circle and check, open circle and check, half circle, square and cross, dashed circle and dash.

    `none` (not due, or nobody judged) is drawn as an empty circle.
    """
    return decoration(28, 28, _VERDICTS.get(verdict, _VERDICTS["none"]))


_CHECK: Attributes = {"d": "M8 14.5l4 4 8-9", "fill": "none", "stroke_width": 3}
_RING: Attributes = {"cx": 14, "cy": 14, "r": 11.5, "fill": PAPER}
_VERDICTS = {
    "achieved": element("circle", cx=14, cy=14, r=12, fill=GREEN, stroke=INK) + element("path", stroke=PAPER, **_CHECK),
    "achieved_with_reservation": element("circle", stroke=GREEN, stroke_width=2.5, **_RING)
    + element("path", stroke=GREEN, **_CHECK),
    "partly": element("circle", stroke=INK, stroke_width=2, **_RING)
    + element("path", d="M14 2.5a11.5 11.5 0 0 0 0 23z", fill=AMBER, stroke=INK, stroke_width=2),
    "not_achieved": element("rect", x=2, y=2, width=24, height=24, rx=3, fill=RED, stroke=INK)
    + element("path", d="M8.5 8.5l11 11m0-11l-11 11", stroke=PAPER, stroke_width=3),
    "no_data": element("circle", stroke=EDGE, stroke_width=2, stroke_dasharray="4 3", **_RING)
    + element("path", d="M9 14h10", stroke=EDGE, stroke_width=2.5),
    "none": element("circle", stroke=EDGE, stroke_width=2, **_RING),
}


def noise_mark(signal: str) -> str:
    """40 × 22: a grey band of what chance explains and a dot inside it, above it or below it.

    `rise`, `fall`, `within_noise`; for a goal, whose figures may rise and fall, a dot beyond the band. Anything else is
    the dashed band with a question mark: it cannot be computed.
    """
    return decoration(40, 22, _NOISE.get(_ALIKE.get(signal, signal), _NOISE["not_testable"]))


_ALIKE = {"improvement": "beyond", "deterioration": "beyond"}


def _band(top: float, height: float) -> str:
    return element("rect", x=1, y=top, width=38, height=height, fill=GRID, stroke=EDGE)


def _track(path: str, x: float, y: float) -> str:
    line = element("path", d=path, fill="none", stroke=INK, stroke_width=1.6)
    return line + element("circle", cx=x, cy=y, r=3.3, fill=INK)


_NOISE = {
    "rise": _band(7, 9) + _track("M4 12h18L31 3.8", 33, 3.8),
    "fall": _band(6, 9) + _track("M4 10h18L31 18.2", 33, 18.2),
    "within_noise": _band(4, 15) + _track("M4 13l8-3 8 4 10-4", 32, 9.6),
    "beyond": element("rect", x=1, y=5, width=26, height=12, fill=GRID, stroke=EDGE) + _track("M4 11h18", 34, 11),
    "not_testable": element("rect", x=1, y=4, width=38, height=15, fill=PAPER, stroke=EDGE, stroke_dasharray="3 2.5")
    + text("?", 20, 16, font_size=12, text_anchor="middle"),
}


def assurance_mark(assurance: str) -> str:
    """40 × 22: the band of the usual variation, and the target as a dashed line.

    `consistently_passing` is clear of the line, with a check; `consistently_failing` is clear of it, with a cross;
    `hit_and_miss` has the line through the band. Anything else is the dashed band of what cannot be computed.
    """
    return decoration(40, 22, _ASSURANCE.get(assurance, _NOISE["not_testable"]))


def _aim(y: int) -> str:
    return element("path", d=f"M1 {y}h25", stroke=INK, stroke_width=2, stroke_dasharray="4 2.5")


def _usual(top: int) -> str:
    return element("rect", x=1, y=top, width=25, height=8, fill=GRID, stroke=EDGE)


_ASSURANCE = {
    "consistently_passing": _usual(2)
    + _aim(17)
    + element("path", d="M30 11l3 4 6-9", fill="none", stroke=INK, stroke_width=2.4),
    "consistently_failing": _usual(12)
    + _aim(5)
    + element("path", d="M30 7l8 8m0-8l-8 8", stroke=INK, stroke_width=2.4),
    "hit_and_miss": _usual(7)
    + _aim(11)
    + element("path", d="M34.5 4v14M31 7l3.5-3.5L38 7M31 15l3.5 3.5L38 15", fill="none", stroke=INK, stroke_width=1.8),
}


def barometer_key(mark: str) -> str:
    """The marks of the barometer for a key: `computed`, `published`, `plan`, `only_baseline`; 18 × 18."""
    return decoration(18, 18, _BAROMETER_KEYS[mark], css_class="key")


_BAROMETER_KEYS = {
    "computed": element("path", d="M9 15L2 4h14z", fill=INK),
    "published": element("path", d="M9 2l7 7-7 7-7-7z", fill=PAPER, stroke=INK, stroke_width=2),
    "plan": element("path", d="M9 0v18", stroke=INK, stroke_width=2.5, stroke_dasharray="3 2"),
    "only_baseline": element("circle", cx=9, cy=9, r=5, fill=PAPER, stroke=INK, stroke_width=2),
}
