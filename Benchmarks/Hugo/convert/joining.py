"""Joins an archive as Hugo's templates want it: ledgers, backlinks, and the views of events and articles."""

from collections import Counter

import dates
from bodies import Bodies
from corpus import ENTITY_KINDS, LANGUAGES, Corpus

WORDS = {
    "it": {
        "home": "Archivio di prova", "timeline": "Cronologia", "articles": "Articoli", "regions": "Luoghi",
        "people": "Persone", "organisations": "Organizzazioni", "topics": "Temi", "sources": "Fonti", "events": "Eventi",
        "confirmed": "Confermato", "reported": "Riferito", "disputed": "Controverso", "retracted": "Ritirato"},
    "en": {
        "home": "Archivio di prova", "timeline": "Timeline", "articles": "Articles", "regions": "Places",
        "people": "People", "organisations": "Organisations", "topics": "Topics", "sources": "Sources", "events": "Events",
        "confirmed": "Confirmed", "reported": "Reported", "disputed": "Disputed", "retracted": "Retracted"},
}


class Site:
    """The whole archive, looked up by key: `regions/dagestan`, `articles/2022/lars-queue`."""

    words = WORDS

    def __init__(self, root):
        self.corpus = Corpus(root)
        self.bodies = Bodies(self.corpus, self.address)
        self.children = {}
        for key, entity in self.corpus.entities.items():
            if entity.parent:
                self.children.setdefault(f"regions/{entity.parent}", []).append(key)
        self.texts = {language: self._texts(language) for language in LANGUAGES}
        self._find_events()
        self._fill_ledgers()

    def page(self, key, language):
        return f"/en/{key}.html" if language == "en" else f"/{key}.html"

    def address(self, key, language):
        """Where a document stands; an article without a translation in the first language's tree."""
        if key.startswith("articles/"):
            article = self.corpus.articles.get(key.removeprefix("articles/"))
            if article and language not in article.titles:
                language = "it"
        return self.page(key, language)

    def _texts(self, language):
        """The converted texts by key, and with each article's the sources in the order in which it cites them."""
        texts = {}
        for article in self.corpus.articles.values():
            if language in article.texts:
                folder = f"articles/{article.id.split('/')[0]}"
                texts[article.key] = self.bodies.convert(article.texts[language], folder, language, article)
        for document in [*self.corpus.entities.values(), *self.corpus.sources.values()]:
            texts[document.key] = self.bodies.convert(document.text, document.key.split("/")[0], language)
        texts["about"] = self.bodies.convert(self.corpus.about[1], "pages", language)
        return texts

    def _find_events(self):
        self.events, self.events_of = {}, {}
        for article in self.corpus.articles.values():
            own = self.events_of[article.id] = []
            for number, facts in enumerate(article.facts.get("events", []), 1):
                if isinstance(facts, str):
                    own.append(facts)
                    continue
                fragment = facts.get("id", f"event-{number}")
                key = f"{article.id}#{fragment}"
                own.append(key)
                inherited = {kind: facts.get(kind, article.facts.get(kind, [])) for kind in ENTITY_KINDS}
                self.events[key] = {
                    "key": key, "at": dates.first(facts["date"]), "facts": facts, "article": article.id,
                    "fragment": fragment, "told": [article.id],
                    "entities": [f"{kind}/{id}" for kind in ENTITY_KINDS for id in inherited[kind]]}
        for id, keys in self.events_of.items():
            for key in keys:
                if key in self.events and id not in self.events[key]["told"]:
                    self.events[key]["told"].append(id)
        self.events_in_order = sorted(self.events.values(), key=lambda event: (event["at"], event["key"]))

    def newest_events(self):
        return self.events_in_order[::-1]

    def _fill_ledgers(self):
        self.ledger = {
            key: {"articles": [], "events": []} for key in [*self.corpus.entities, *self.corpus.sources]}
        for article in self.corpus.articles.values():
            named = [f"{kind}/{id}" for kind in ENTITY_KINDS for id in article.facts.get(kind, [])]
            for key in self._reached(named) | set(self.sources_of(article)):
                self.ledger[key]["articles"].append(article.id)
        for event in self.events_in_order:
            sources = [f"sources/{id}" for id in event["facts"].get("sources", [])]
            for key in self._reached(event["entities"]) | set(sources):
                self.ledger[key]["events"].append(event)

    def _reached(self, keys):
        reached = set()
        for key in keys:
            reached.update(self.corpus.region_path(key) if key.startswith("regions/") else [key])
        return reached

    def sources_of(self, article):
        return list(dict.fromkeys(
            source for language in LANGUAGES if article.key in self.texts[language]
            for source in self.texts[language][article.key][1]))

    def backlinks(self, key):
        """Articles and sentences, newest first."""
        found = self.bodies.backlinks.get(key, {})
        order = sorted(found, key=lambda id: (self.corpus.articles[id].facts["date"], id), reverse=True)
        return [[id, found[id]] for id in order]

    def listed(self, kind, language):
        keys = self.corpus.sources if kind == "sources" else [
            key for key, entity in self.corpus.entities.items() if entity.kind == kind]
        return sorted(keys, key=lambda key: self.bodies.name(key, language))

    def companions(self, key, language):
        """The people and organisations most often named with a region."""
        counts = Counter(
            f"{kind}/{id}" for article in self.ledger[key]["articles"] for kind in ("people", "organisations")
            for id in self.corpus.articles[article].facts.get(kind, []))
        best = sorted(counts, key=lambda other: (-counts[other], other))[:10]
        return [[self.page(other, language), self.bodies.name(other, language), f"{counts[other]}"] for other in best]

    def links(self, keys, language):
        return [[self.address(key, language), self.bodies.name(key, language)] for key in keys]

    def event_view(self, event, language):
        facts = event["facts"]
        regions = [key for key in event["entities"] if key.startswith("regions/")]
        told = [f"articles/{id}" for id in event["told"]] if len(event["told"]) > 1 else []
        rows = [self.links(keys, language) for keys in (
            regions, [key for key in event["entities"] if key not in regions],
            [f"sources/{id}" for id in facts.get("sources", [])], told)]
        return {
            "title": facts["title"],
            "url": f"{self.address('articles/' + event['article'], language)}#{event['fragment']}",
            "date": dates.words(facts["date"], language), "at": event["at"],
            "when": f"{self.page('timeline/' + event['at'][:7], language)}#{event['at']}",
            "status": facts.get("status", "reported"), "word": WORDS[language][facts.get("status", "reported")],
            "place": facts.get("place", ""),
            "links": [row for row in rows if row]}

    def article_item(self, article, language):
        spoken = language if language in article.titles else "it"
        return {
            "title": article.titles[spoken], "url": self.address(article.key, language), "lang": spoken,
            "date": article.facts["date"], "said": dates.words(article.facts["date"], language),
            "summary": article.summaries[spoken],
            "regions": self.links([f"regions/{id}" for id in article.facts.get("regions", [])], language)}

    def article_record(self, article, language):
        """What an article's own page has around its text."""
        facts = article.facts
        regions = facts.get("regions", [])
        cited = self.texts[language][article.key][1]
        return {
            "crumbs": self.links(self.corpus.region_path(f"regions/{regions[0]}"), language) if regions else [],
            "summary": article.summaries[language], "authors": facts.get("authors", []), "date": facts["date"],
            "said": dates.words(facts["date"], language),
            "facts": [
                [kind, self.links([f"{kind}/{id}" for id in facts[kind]], language)]
                for kind in ENTITY_KINDS if facts.get(kind)],
            "events": [key for key in self.events_of[article.id] if key in self.events],
            "sources": [self.source_view(key, language) for key in cited],
            "corrections": [[dates.words(note["date"], language), note["note"]] for note in facts.get("corrections", [])],
            "backlinks": self.backlinks(article.key)[:50], "translated": list(article.titles)}

    def source_view(self, key, language):
        facts = self.corpus.sources[key].facts
        return self.links([key], language)[0] + [
            facts["publisher"], dates.words(facts["published"], language), facts["url"],
            dates.words(facts["accessed"], language), facts["lang"]]
