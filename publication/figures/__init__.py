"""Figures: read them in each language, and compare what two languages say.

``figure`` is the record, ``units`` and ``comparators`` the tables, ``zh`` and ``en`` the
readers (numbers in ``*_numerals``, what is no figure in ``zh_context``, what neighbours share
in ``sequence``), ``match`` pairs figures, ``conversions`` and ``allowances`` say what is equal
though printed otherwise, ``compare`` makes findings of the rest; ``reading`` knows the
languages, ``readers`` the pairs. Standard library only; nothing is imported here, so that importing stays cheap.
"""
