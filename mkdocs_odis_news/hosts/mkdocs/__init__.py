"""MkDocs and ProperDocs: the only folder that knows them, Jinja2 and Python-Markdown."""
