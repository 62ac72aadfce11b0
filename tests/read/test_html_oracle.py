"""Our flat text holds the characters that a full HTML5 parser finds, in the same order."""

import random
import re

from justhtml import JustHTML

from solferino.read.flatten import flatten

# Pieces that a tree builder does not move about: text in wrong places of a table is moved in a tree and stays in place
# with us, on purpose.
PIECES = (
    *("<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<ul><li>", "</li>", "<br>", "<!--c-->", "<i>", "</i>", "<h2>"),
    *(
        "</h2>",
        "<article>",
        "</article>",
        "<a href='x>y'>",
        "</a>",
        "<script>x<y</script>",
        "<style>z</style>",
        "<pre>",
    ),
    *("</pre>", "<textarea>a</textarea>", "<title>t</title>", "</form>", "<aside>", "</aside>", "<span>", "</span>"),
    *("&amp;", "&eacute", "&#8222;", "&notit;", "a<b", "word1", "word2"),
)
SKIPPED = {"script", "style", "template", "noscript", "iframe", "#comment"}


def tree_text(page: str) -> str:
    parts: list[str] = []
    stack = [JustHTML(page, sanitize=False).root]
    while stack:
        node = stack.pop()
        if node.name in SKIPPED:
            continue
        if node.name == "#text":
            parts.append(node.data)
        stack.extend(reversed(getattr(node, "children", None) or []))
    return re.sub(r"\s+", "", "".join(parts))


def test_a_thousand_broken_pages_give_the_characters_that_a_browser_finds():
    chance = random.Random(20310304)
    for _ in range(1000):
        page = "<body>" + " ".join(chance.choice(PIECES) for _ in range(25))
        assert re.sub(r"\s+", "", flatten(page).text) == tree_text(page), page
