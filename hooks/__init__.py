"""What MkDocs runs: ``build.py`` lists the steps of a build, the other modules are the steps."""
