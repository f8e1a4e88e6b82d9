"""Style sheets of a picture: what they say of its elements, and what stays of them.

A picture stands inside a page, where a rule would reach everything. So what a sheet says of an
element is written on the element itself; what stays are custom properties, which may depend on
the colour scheme, of elements that a rule names by a class or an id of the picture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any

import tinycss2  # type: ignore[import-untyped]
from lxml import etree

from publication.cache.values import dataclass
from publication.messages.problem import Message
from publication.read.messages import say
from publication.read.svg.values import Rename, css_text, refused_parts, write_value

CUSTOM = "--"
PROPERTY = re.compile(r"--[\w-]+")
SCHEME = r"\[data-md-color-scheme=[\"']?(?:paper|night)[\"']?\]"
CONDITION = re.compile(rf"(?:\.no-js\s+)?{SCHEME}\s+")
COMPOUND = re.compile(r"(\*|[A-Za-z]+)?((?:[.#][\w-]+)*)")
NAME = re.compile(r"([.#])([\w-]+)")
MEDIA = re.compile(r"(?:screen|print|\(\s*prefers-color-scheme\s*:\s*(?:dark|light)\s*\))")
LONGEST = 200  # characters of a custom property, which is filled in wherever it is used
MOST_STEPS = 400_000  # comparisons of a rule with an element, far above any picture's


class TooIntricate(Exception):
    """A sheet has so many rules for so many elements that comparing them would not end."""


@dataclass(frozen=True)
class Compound:
    """A part of a selector: the name, the classes and the ids that an element must have."""

    tag: str
    names: tuple[tuple[str, str], ...]  # each a sign, “.” or “#”, and a name

    def fits(self, element: etree._Element) -> bool:
        """Return whether an element is one of these."""
        classes = (element.get("class") or "").split()
        return self.tag in ("", "*", etree.QName(element).localname) and all(
            name in classes if sign == "." else name == element.get("id")
            for sign, name in self.names
        )

    def write(self, rename: Rename) -> str:
        """Return the part with its names renamed."""
        return self.tag + "".join(f"{sign}{rename(name)}" for sign, name in self.names)


@dataclass(frozen=True)
class Selector:
    """Compounds, each standing somewhere below the one before; ``condition`` is the page's scheme."""

    condition: str
    compounds: tuple[Compound, ...]

    @property
    def weight(self) -> tuple[int, int, int]:
        """Return the specificity: ids, classes, names (Selectors 4, 17)."""
        signs = [sign for each in self.compounds for sign, _ in each.names]
        tags = sum(each.tag not in ("", "*") for each in self.compounds)
        return signs.count("#"), signs.count("."), tags


@dataclass(frozen=True)
class Declaration:
    """A property and its value's tokens."""

    name: str
    value: tuple[Any, ...]
    important: bool = False


@dataclass(frozen=True)
class StyleRule:
    """What a sheet says of elements; ``media`` is when."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]
    media: str = ""


@dataclass
class PictureStyles:
    """The rules of all style sheets of a picture, in order; ``faults`` are messages by line."""

    rules: list[StyleRule] = field(default_factory=list)
    faults: list[tuple[int, Message]] = field(default_factory=list)
    steps: int = 0

    def read(self, element: etree._Element) -> None:
        """Add the rules of a style element."""
        self._add(tinycss2.parse_stylesheet("".join(element.itertext()), True, True),
                  (element.sourceline or 1) - 1)  # fmt: skip

    def _add(self, parsed: Iterable[Any], before: int, media: str = "") -> None:
        for each in parsed:
            line = before + each.source_line
            if each.type == "at-rule" and each.lower_at_keyword == "media" and not media:
                self._add_media(each, before, line)
            elif each.type == "qualified-rule":
                self._add_rule(each, line, media)
            else:
                self._refuse(line, css_text(each))

    def _add_media(self, each: Any, before: int, line: int) -> None:
        prelude = css_text(*each.prelude).strip()
        if MEDIA.fullmatch(prelude) and each.content is not None:
            rules = tinycss2.parse_rule_list(each.content, True, True)
            self._add(rules, before, prelude)
        else:
            self._refuse(line, f"@media {prelude}")

    def _refuse(self, line: int, what: str) -> None:
        shown = " ".join(what.split())
        shown = shown if len(shown) < 40 else f"{shown[:40]}…"
        self.faults.append((line, say("picture-refused", what=f"<style>: {shown}")))

    def _add_rule(self, parsed: Any, line: int, media: str) -> None:
        selectors = []
        for text in css_text(*parsed.prelude).split(","):
            found = read_selector(text.strip())
            if found:
                selectors.append(found)
            else:
                self.faults.append((line, say("picture-selector", selector=text.strip())))
        declarations = tuple(self._declarations(parsed.content, line))
        rule = StyleRule(tuple(selectors), declarations, media)
        self.rules.append(rule)
        self.faults += ((line, message) for message in _unfit(rule))

    def _declarations(self, content: Any, line: int) -> Iterator[Declaration]:
        for each in tinycss2.parse_blocks_contents(content, True, True):
            if each.type == "declaration":
                name = each.name if each.name.startswith(CUSTOM) else each.lower_name
                yield Declaration(name, tuple(each.value), each.important)
            else:
                self._refuse(line, css_text(each))

    def of(self, element: etree._Element) -> list[Declaration]:
        """Return what the sheets say of an element, the strongest last, custom properties aside."""
        found = []
        for place, rule in enumerate(self.rules):
            weights = [each.weight for each in rule.selectors if self._fits(each, element)]
            if weights and not rule.media:
                own = (each for each in rule.declarations if not each.name.startswith(CUSTOM))
                found += [((each.important, max(weights), place), each) for each in own]
        return [each for _, each in sorted(found, key=lambda pair: pair[0])]

    def _fits(self, selector: Selector, element: etree._Element) -> bool:
        if selector.condition:
            return False
        *above, last = selector.compounds
        if not self._step(last, element):
            return False
        for ancestor in element.iterancestors():
            if not above:
                break
            if self._step(above[-1], ancestor):
                above.pop()
        return not above

    def _step(self, compound: Compound, element: etree._Element) -> bool:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise TooIntricate
        return compound.fits(element)

    @property
    def kept(self) -> list[StyleRule]:
        """Return the rules that stay: those that set custom properties."""
        return [
            StyleRule(rule.selectors, own, rule.media)
            for rule in self.rules
            if (own := tuple(each for each in rule.declarations if each.name.startswith(CUSTOM)))
        ]

    @property
    def names(self) -> set[tuple[str, str]]:
        """Return the classes and ids that the rules that stay name."""
        compounds = (c for rule in self.kept for each in rule.selectors for c in each.compounds)
        return {name for compound in compounds for name in compound.names}

    def write(self, rename: Rename) -> str:
        """Return the rules that stay as a style sheet."""
        return "".join(_write_rule(rule, rename) for rule in self.kept)


def read_selector(text: str) -> Selector | None:
    """Return a selector of the few kinds that a picture may have, else None."""
    condition = CONDITION.match(text)
    rest = text[condition.end() :] if condition else text
    parts = [COMPOUND.fullmatch(part) for part in rest.split()]
    if not parts or not all(part and part[0] for part in parts):
        return None
    compounds = (Compound(p[1] or "", tuple(NAME.findall(p[2]))) for p in parts if p)
    kept = " ".join(condition[0].split()) if condition else ""
    return Selector(kept, tuple(compounds))


def _unfit(rule: StyleRule) -> Iterator[Message]:
    """Yield what a rule says that cannot be said where it stands."""
    living = bool(rule.media) or any(each.condition for each in rule.selectors)
    for each in rule.declarations:
        if not each.name.startswith(CUSTOM):
            if living:
                yield say("picture-condition", property=each.name)
            continue
        value = css_text(*each.value)
        if not PROPERTY.fullmatch(each.name) or len(value) > LONGEST or value.count("(") > 1:
            yield say("picture-refused", what=each.name)
        for part in refused_parts(each.value):
            yield say("picture-refused", what=f"{each.name}: {part}")
        for selector in rule.selectors:
            if not selector.compounds[-1].names:
                shown = selector.compounds[-1].write(str)
                yield say("picture-selector", selector=shown)


def _write_rule(rule: StyleRule, rename: Rename) -> str:
    selectors = ",".join(
        " ".join(filter(None, [each.condition, *(c.write(rename) for c in each.compounds)]))
        for each in rule.selectors
    )
    declared = ";".join(f"{d.name}:{write_value(d.value, rename)}" for d in rule.declarations)
    written = f"{selectors}{{{declared}}}"
    return f"@media {rule.media}{{{written}}}" if rule.media else written
