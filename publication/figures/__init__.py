"""Figures: read them in each language, and compare what two languages say.

``figure`` is the record; ``units``, ``comparators``, ``directions`` and ``rates`` are tables of
both languages. A reader (``zh``, ``en``) goes where ``*_pattern`` finds a figure, makes it by
``*_rules`` and ``*_numerals``, leaves out what ``*_context`` says is none, and ends with
``finish``: what neighbours share (``sequence``), directions, rates, and ``orphans`` of lost
numbers. ``match`` pairs figures; ``conversions``, ``allowances`` and ``lists`` say what is equal
though printed otherwise, ``structures`` and ``loose`` what differs though equal; ``compare``
makes findings of the rest. ``reading`` knows the languages, ``readers`` the pairs. Standard
library only; nothing is imported here, so that importing stays cheap.
"""
