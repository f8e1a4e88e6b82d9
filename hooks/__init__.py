"""What MkDocs runs: ``build.py`` lists the steps of a build, the other modules are the steps."""

from publication.cache.collector import collect_seldom

collect_seldom()  # before the steps are loaded, of which next to nothing is garbage
