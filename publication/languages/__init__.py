"""What is true of a language: its script, its marks, its words.

``facts(tag)`` in ``lookup`` gives a language's table: that of a module here (``zh``, ``en``, …),
else the one of alphabets. ``scripts`` and ``marks`` hold for any text, whatever its language;
``zh_report`` says what a government's work report in Chinese looks like, for the import.
"""
