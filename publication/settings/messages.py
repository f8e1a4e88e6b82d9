"""What is said of the settings: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
        # settings and paths
        "configuration-broken": (
            "the settings cannot be read ({detail}): correct mkdocs.yml",
            "设置无法读取（{detail}）：请更正 mkdocs.yml",
        ),
    }
)
