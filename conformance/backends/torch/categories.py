"""Which category an exception of PyTorch belongs to, by its type and text: `spec/categories.json` has the table."""

import json
import re

from package import SPEC


def load():
    table = {}
    categories = json.loads((SPEC / "categories.json").read_text())["categories"]
    for category, entry in categories.items():
        for text in entry["texts"]:
            table.setdefault(text["type"], []).append((re.compile(text["pattern"]), category))
    return table


TABLE = load()


def category_of(error):
    """The category, or None: then the table lacks a text, which is this adapter's fault."""
    text = str(error)
    for kind in type(error).__mro__:
        for pattern, category in TABLE.get(kind.__name__, ()):
            if pattern.match(text):
                return category
    return None
