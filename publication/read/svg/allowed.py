"""What a picture may have: elements, attributes and properties of still SVG that loads nothing.

The names are of SVG 2, as Inkscape, Illustrator and Figma write them. Not here, so refused: what
acts or changes (scripts, events, links, animation), what loads (images, fonts, foreign objects),
and filters whose work grows with a number (turbulence, convolution).
"""

from __future__ import annotations

import re

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
EDITORS = (  # what programs note for themselves, and no browser draws
    "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://ns.adobe.com/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/", "http://purl.org/dc/", "http://www.bohemiancoding.com/sketch/",
    "http://www.serif.com/", "http://svgjs.", "https://svgjs.", "https://boxy-svg.com",
    "http://www.corel.com/", "http://www.vectornator.io",
)  # fmt: skip

WORDS = {"title", "desc"}
TEXT = {"text", "tspan", "textPath"}
ELEMENTS = {
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow",
    "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge",
    "feMergeNode", "feOffset", *TEXT, *WORDS,
}  # fmt: skip
LEFT_OUT = {"metadata", "style"}  # style is read on its own (sheets.py)
REFERRING = {"use", "linearGradient", "radialGradient", "pattern", "textPath"}  # by href

ATTRIBUTES = {
    "amplitude", "clipPathUnits", "cx", "cy", "d", "dx", "dy", "edgeMode", "exponent",
    "filterUnits", "focusable", "fr", "fx", "fy", "gradientTransform", "gradientUnits", "height",
    "in", "in2", "intercept", "k1", "k2", "k3", "k4", "lengthAdjust", "markerHeight",
    "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "method", "mode", "offset",
    "operator", "orient", "pathLength", "patternContentUnits", "patternTransform", "patternUnits",
    "points", "preserveAspectRatio", "primitiveUnits", "r", "refX", "refY", "result", "role",
    "rotate", "rx", "ry", "slope", "spacing", "spreadMethod", "startOffset", "stdDeviation",
    "tableValues", "textLength", "transform", "type", "values", "viewBox", "width", "x", "x1",
    "x2", "y", "y1", "y2", "aria-hidden", f"{{{XML}}}space",
}  # fmt: skip
PLAIN = re.compile(r"[A-Za-z0-9_\s.,+\-%()]*", re.ASCII)  # all that a value of these may have
UNUSED_ATTRIBUTES = re.compile(
    r"version|baseProfile|enable-background|contentStyleType|contentScriptType|pointer-events"
    rf"|cursor|data-.*|xml:lang|\{{{XLINK}\}}(?!href$).*",
    re.DOTALL,
)

PROPERTIES = {  # SVG's presentation attributes
    "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color",
    "color-interpolation", "color-interpolation-filters", "color-rendering", "direction",
    "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "filter", "flood-color",
    "flood-opacity", "font-family", "font-size", "font-size-adjust", "font-stretch", "font-style",
    "font-variant", "font-weight", "image-rendering", "letter-spacing", "marker-end", "marker-mid",
    "marker-start", "mask", "mask-type", "opacity", "overflow", "paint-order", "shape-rendering",
    "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width",
    "text-anchor", "text-decoration", "text-rendering", "unicode-bidi", "vector-effect",
    "visibility", "word-spacing", "writing-mode",
}  # fmt: skip
OF_PARTS = ("transform", "filter")  # of the whole they would draw beside its place, over the page
CLIPPED = "overflow"  # is left out of the whole, which as a file of its own is clipped as well
SHORTHANDS = {"marker": ("marker-start", "marker-mid", "marker-end")}
NEUTRAL = {"mix-blend-mode": "normal", "isolation": "auto", "text-transform": "none"}
UNUSED_PROPERTIES = re.compile(
    r"-inkscape-.*|line-height|text-align.*|text-indent|text-decoration-.*|text-orientation"
    r"|white-space|shape-.*|inline-size|block-progression|solid-.*|enable-background"
    r"|font-variant-.*|font-feature-settings|font-variation-settings|pointer-events|cursor"
)
FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "var", "calc"}
SIGNS = {",", "/", "+", "-", "*"}
