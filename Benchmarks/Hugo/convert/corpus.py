"""A generated archive, as its files say it."""

import os
from dataclasses import dataclass, field

import yaml

ENTITY_KINDS = ["regions", "people", "organisations", "topics"]
LANGUAGES = ["it", "en"]


@dataclass
class Entity:
    kind: str
    id: str
    names: dict
    spellings: list
    parent: str | None
    text: str

    @property
    def key(self):
        return f"{self.kind}/{self.id}"


@dataclass
class Source:
    id: str
    facts: dict
    text: str

    @property
    def key(self):
        return f"sources/{self.id}"


@dataclass
class Article:
    id: str
    facts: dict
    texts: dict = field(default_factory=dict)
    titles: dict = field(default_factory=dict)
    summaries: dict = field(default_factory=dict)

    @property
    def key(self):
        return f"articles/{self.id}"

    def add(self, language, facts, text):
        self.titles[language] = facts["title"]
        self.summaries[language] = facts.get("summary", "")
        self.texts[language] = text


def split(path):
    """The metadata and the text of a file."""
    with open(path, encoding="utf-8") as file:
        content = file.read()
    _, front, text = content.split("---\n", 2)
    return yaml.load(front, Loader=yaml.CBaseLoader) or {}, text


class Corpus:
    """Everything in it, drafts left out; articles newest first."""

    def __init__(self, root):
        content = os.path.join(root, "content")
        self.entities = {}
        for kind in ENTITY_KINDS:
            for name in sorted(os.listdir(os.path.join(content, kind))):
                facts, text = split(os.path.join(content, kind, name))
                names = facts["name"]
                if isinstance(names, str):
                    names = dict.fromkeys(LANGUAGES, names)
                entity = Entity(
                    kind, name[:-3], names, facts.get("spellings", []), facts.get("parent"), text)
                self.entities[entity.key] = entity
        self.sources = {}
        for name in sorted(os.listdir(os.path.join(root, "seeds"))):
            source = Source(name[:-3], *split(os.path.join(root, "seeds", name)))
            self.sources[source.key] = source
        self.about = split(os.path.join(content, "pages", "about.md"))
        self.articles = self._articles(os.path.join(content, "articles"))

    @staticmethod
    def _articles(root):
        articles = {}
        for year in sorted(os.listdir(root)):
            # The original comes before its translation.
            for name in sorted(os.listdir(os.path.join(root, year)), key=lambda name: (name.split(".")[0], name.count("."))):
                facts, text = split(os.path.join(root, year, name))
                id = f"{year}/{name.split('.')[0]}"
                if name.endswith(".en.md"):
                    articles[id].add("en", facts, text)
                else:
                    articles[id] = Article(id, facts)
                    articles[id].add("it", facts, text)
        kept = [article for article in articles.values() if article.facts.get("status") != "draft"]
        kept.sort(key=lambda article: (article.facts["date"], article.id), reverse=True)
        return {article.id: article for article in kept}

    def region_path(self, key):
        """A region's ancestors, the outermost first, and itself."""
        path = []
        while key:
            path.insert(0, key)
            parent = self.entities[key].parent
            key = f"regions/{parent}" if parent else None
        return path
