"""What a search should find, from the pages alone: the words that their texts have, and the names from A to Z."""

import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin

WORD = re.compile(r"[^\W_]+")
# Letters that people don't write without their marks.
LETTERS = {"и\u0306": "й", "у\u0306": "ў", "і\u0308": "ї"}
BLOCKS = {"p", "li", "h2", "h3", "h4", "h5", "h6", "td", "th", "pre", "blockquote", "div", "dt", "dd", "ul", "ol", "table", "tr",
          "figure", "figcaption", "details", "summary"}
VOID = {"br", "hr", "img", "input", "meta", "link"}


def fold(text):
    """Case and accents are no difference."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    for pair, letter in LETTERS.items():
        decomposed = decomposed.replace(pair, letter)
    return "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")


def words(text):
    # Folded first, since marks end no word.
    return WORD.findall(fold(text))


class Prose(HTMLParser):
    """The blocks of a page's own text, without numbers of notes and citations, and without previews."""

    def __init__(self, text):
        super().__init__()
        self.blocks = [""]
        self.open = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            self.blocks[-1] += " "
            return
        classes = (dict(attributes).get("class") or "").split()
        is_left_out = tag == "summary" or {"citation", "preview", "footnote-backref", "footnote-ref"} & set(classes)
        self.open.append((tag, "prose" in classes, bool(is_left_out)))
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data):
        if any(entry[1] for entry in self.open) and not any(entry[2] for entry in self.open):
            self.blocks[-1] += data


@dataclass
class Text:
    address: str
    blocks: list
    words: set = field(default_factory=set)

    def has(self, phrase):
        return any(block[start:start + len(phrase)] == phrase for block in self.blocks for start in range(len(block)))


class Model:
    """The articles of one language of a site, and its names."""

    def __init__(self, site, tree):
        prefix = f"{tree}/" if tree else ""
        self.texts = []
        self.names = []
        for page in site.pages:
            if page.tree != tree or page.kind not in ("article", "names"):
                continue
            if page.kind == "article":
                blocks = [words(re.sub(r"\[[^\]\w]*\]", " ", block)) for block in Prose(page.text).blocks]
                blocks = [block for block in blocks if block]
                self.texts.append(Text(page.address, blocks, {word for block in blocks for word in block}))
            else:
                self.names += self._names(page)
        self.prefix = prefix
        # Of common words, nothing is said but in phrases.
        head = (site.root / "search/head.js").read_text(encoding="utf-8")
        self.common = set(re.search(r'"stopWords":"([^"]*)"', head)[1].split(","))
        self.by_address = {text.address: text for text in self.texts}

    @staticmethod
    def _names(page):
        found = re.findall(r'<li><a href="([^"]+)"[^>]*><bdi[^>]*>([^<]+)</bdi></a> <span', page.text)
        return [(unescaped(name), address(page, href)) for href, name in found]

    def with_word(self, word):
        return {text.address for text in self.texts if word in text.words}


def unescaped(text):
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&#39;", "'").replace("&amp;", "&")


def address(page, href):
    """The address from the site's root of what a page links to."""
    return unquote(urljoin("/" + str(PurePosixPath(page.address)), unescaped(href)).lstrip("/"))
