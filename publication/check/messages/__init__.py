"""What is said of what must agree: in English, then in Chinese."""

from __future__ import annotations

from publication.check.messages import content, identity, markup, pages
from publication.messages.catalogue import register

say = register(pages.MESSAGES, identity.MESSAGES, markup.MESSAGES, content.MESSAGES)
