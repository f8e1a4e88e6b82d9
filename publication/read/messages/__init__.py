"""What is said of files and the form of what stands in them: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register
from publication.read.messages import data, texts

say = register(texts.MESSAGES, data.MESSAGES)
