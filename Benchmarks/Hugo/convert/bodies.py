"""Texts with Regesta's own links made ordinary ones, and what they link to."""

import posixpath
import re

CODE = re.compile(r"(```.*?\n```|`[^`\n]*`)", re.S)
WIKI = re.compile(r"\[\[([^\]|\\]+)(?:\\?\|([^\]]*))?\]\]")
FILE = re.compile(r"(\[[^\[\]]*\])\(([^()\s]+)\.md(#[^()\s]*)?\)")
CITATION = re.compile(r"\[(@[^\]]+)\]")
CAPITAL = re.compile(r"(?<![\w\[/])[A-ZÀ-Ý][\w’'-]*")
# Where no mention may be looked for: code, links, footnotes, addresses and headings.
CLOSED = re.compile(r"(```.*?\n```|`[^`\n]*`|\[[^\[\]]*\]\([^)]*\)|\[\^?\d+\]|<[^>\n]*>|https?://\S+|^#+ [^\n]*$)", re.S | re.M)
MARKUP = re.compile(r"\[([^\[\]]*)\]\([^)]*\)|[*`~>|]|\[\^?\d+\]")


class Names:
    """The names of all entities, by their first word."""

    def __init__(self, corpus, language):
        self.by_word = {}
        for entity in corpus.entities.values():
            for name in {entity.names.get(language), *entity.names.values(), *entity.spellings}:
                word = CAPITAL.match(name) if name else None
                if word:
                    self.by_word.setdefault(word.group(), []).append((name, entity.key))
        for names in self.by_word.values():
            names.sort(key=lambda pair: -len(pair[0]))

    def at(self, text, match):
        for name, key in self.by_word.get(match.group(), ()):
            end = match.start() + len(name)
            if text.startswith(name, match.start()) and not text[end:end + 1].isalnum():
                return name, key
        return None


class Bodies:
    """Converts texts, and collects for every key the articles whose texts link to it, with the sentence."""

    def __init__(self, corpus, address):
        self.corpus = corpus
        self.address = address
        self.names = {language: Names(corpus, language) for language in ("it", "en")}
        self.kind_of = {}
        for key in corpus.entities:
            self.kind_of.setdefault(key.split("/")[1], key)
        self.backlinks = {}

    def convert(self, text, folder, language, article=None):
        """The text for Hugo; `folder` is where it lies below content/."""
        cited = [f"sources/{id}" for id in article.facts.get("sources", [])] if article else []
        found = {}
        pieces = CODE.split(text)
        for position in range(0, len(pieces), 2):
            piece = CITATION.sub(lambda match: self._citation(match.group(1), cited), pieces[position])
            piece = WIKI.sub(lambda match: self._wiki(match, language, found), piece)
            pieces[position] = FILE.sub(lambda match: self._file(match, folder, language, found), piece)
        text = "".join(pieces)
        if article:
            text = self._mentions(text, language, found)
            self._collect(text, article, found)
        return text, cited

    def _citation(self, group, cited):
        said = []
        for part in group.split(";"):
            id, comma, place = part.strip().lstrip("@").partition(",")
            key = f"sources/{id}"
            if key not in cited:
                cited.append(key)
            said.append(f"[{cited.index(key) + 1}](#_source-{cited.index(key) + 1}){comma}{place}")
        return "(" + "; ".join(said) + ")"

    def _link(self, label, key, language, found, fragment=""):
        address = self.address(key, language)
        found.setdefault(key, f"]({address}{fragment})")
        return f"{label}({address}{fragment})"

    def _wiki(self, match, language, found):
        target, label = match.group(1), match.group(2)
        key = self.kind_of.get(target, target)
        if key == target and key.split("/")[0] not in ("regions", "people", "organisations", "topics", "sources"):
            key = f"articles/{target}"
        return self._link(f"[{label or self.name(key, language)}]", key, language, found)

    def _file(self, match, folder, language, found):
        key = posixpath.normpath(posixpath.join(folder, match.group(2)))
        key = key.removeprefix("pages/")
        return self._link(match.group(1), key, language, found, match.group(3) or "")

    def name(self, key, language):
        """What a link without words of its own is called."""
        if key in self.corpus.entities:
            return self.corpus.entities[key].names[language]
        if key in self.corpus.sources:
            title = self.corpus.sources[key].facts["title"]
        else:
            article = self.corpus.articles.get(key.removeprefix("articles/"))
            title = article.titles.get(language, article.titles["it"]) if article else key
        return title.replace("[", "").replace("]", "")

    def _mentions(self, text, language, found):
        """The first mention of each entity becomes a link, where no link names it."""
        pieces = CLOSED.split(text)
        for position in range(0, len(pieces), 2):
            piece, out, done = pieces[position], [], 0
            for match in CAPITAL.finditer(piece):
                if match.start() < done:
                    continue
                hit = self.names[language].at(piece, match)
                if hit and hit[1] not in found:
                    out.append(piece[done:match.start()])
                    out.append(self._link(f"[{hit[0]}]", hit[1], language, found))
                    done = match.start() + len(hit[0])
            if out:
                pieces[position] = "".join(out) + piece[done:]
        return "".join(pieces)

    def _collect(self, text, article, found):
        for key, link in found.items():
            own = self.backlinks.setdefault(key, {})
            if key == article.key or article.id in own:
                continue
            place = text.find(link)
            start = max(text.rfind(mark, 0, place) for mark in (". ", "? ", "! ", "\n")) + 1
            ends = [end for end in (text.find(mark, place) for mark in (". ", "? ", "! ", ".\n", "\n")) if end >= 0]
            sentence = text[start:min(ends, default=len(text)) + 1]
            own[article.id] = MARKUP.sub(lambda match: match.group(1) or "", sentence).strip()
