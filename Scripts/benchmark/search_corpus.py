"""An archive in three languages for measuring searches, with queries of which it is known what they should find."""

import os
from collections import Counter, defaultdict

from .search_words import FUNCTION_WORDS, Lexicon, Name, generator, slip

SHARES = [("it", 0.5), ("ru", 0.25), ("en", 0.25)]
LEMMAS = 40000
RARE = range(2, 11)


class Query:
    def __init__(self, kind, language, text, relevant):
        self.kind = kind
        self.language = language
        self.text = text
        self.relevant = relevant


class SearchCorpus:
    """Writes the archive, and remembers where each rare lemma and each name stands."""

    def __init__(self, articles, seed=1):
        self.rng = generator(seed)
        self.articles = articles
        self.lexicons = {language: Lexicon(language, LEMMAS, self.rng) for language, _ in SHARES}
        self.names = self._names(max(40, articles // 30))
        # By language: the articles in which a lemma stands, with the forms; those that name an entity.
        self.lemmas = {language: defaultdict(dict) for language, _ in SHARES}
        self.named = {language: defaultdict(set) for language, _ in SHARES}

    def _names(self, count):
        names, seen = [], set()
        while len(names) < count:
            name = Name(self.rng)
            if name.en not in seen:
                seen.add(name.en)
                names.append(name)
        return names

    def write(self, folder):
        self._write(folder, "content/archive.yml", "title: Ricerche\nlanguages: [it, en, ru]\ntimezone: Europe/Rome\n")
        for number, name in enumerate(self.names):
            kind = "regions" if number % 2 == 0 else "people"
            # Every other record leaves out what a reader may still write.
            spellings = f"spellings: [{name.other}]\n" if number % 4 < 2 and name.other not in (name.it, name.en) else ""
            record = f"---\nname: {{it: {name.it}, en: {name.en}, ru: {name.ru}}}\n{spellings}---\n"
            self._write(folder, f"content/{kind}/e{number}.md", record)
        for number in range(self.articles):
            self._write_article(folder, number)

    def page(self, number, language):
        """The page of an entity in a language's tree."""
        kind = "regions" if number % 2 == 0 else "people"
        return ("" if language == "it" else language + "/") + f"{kind}/e{number}.html"

    def _write_article(self, folder, number):
        rng = self.rng
        language = rng.choices([name for name, _ in SHARES], [share for _, share in SHARES])[0]
        lexicon, functions = self.lexicons[language], FUNCTION_WORDS[language]
        page = ("" if language == "it" else language + "/") + f"articles/a{number}.html"
        entities = rng.sample(range(len(self.names)), rng.choice((1, 2, 3)))
        letters = 4500 if language != "ru" else 4200
        text, length = [], 0

        def words(count):
            nonlocal length
            parts = []
            for lemma in lexicon.draw(count, rng):
                form = rng.choice(lexicon.lemmas[lemma])
                self.lemmas[language][lemma].setdefault(page, set()).add(form)
                parts.append(form)
                if rng.random() < 0.4:
                    parts.append(rng.choice(functions))
            length += sum(map(len, parts)) + len(parts)
            return parts

        title = " ".join(words(4)).capitalize()
        summary = " ".join(words(12)).capitalize() + "."
        while length < letters:
            sentence = words(rng.randrange(6, 14))
            if rng.random() < 0.12:
                entity = rng.choice(entities)
                sentence.insert(rng.randrange(len(sentence)), self.names[entity].in_text(language, rng))
                self.named[language][entity].add(page)
            text.append(" ".join(sentence).capitalize() + "." + ("\n\n" if rng.random() < 0.2 else " "))
            if rng.random() < 0.03:
                text.append("\n\n## " + " ".join(words(3)).capitalize() + "\n\n")
        for entity in entities:
            self.named[language][entity].add(page)
        regions = [f"e{entity}" for entity in entities if entity % 2 == 0]
        people = [f"e{entity}" for entity in entities if entity % 2 == 1]
        day = 1 + number * 3650 // self.articles
        date = f"{2013 + day // 365:04d}-{1 + day % 365 // 31:02d}-{1 + day % 365 % 28:02d}"
        self._write(folder, f"content/articles/a{number}.md",
                    f"---\ntitle: {title}\ndate: {date}\nlang: {language}\nsummary: {summary}\n"
                    f"regions: [{', '.join(regions)}]\npeople: [{', '.join(people)}]\n---\n{''.join(text)}\n")

    @staticmethod
    def _write(folder, path, text):
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def queries(self, per_class=20):
        """Of each language rare words, rare words in other forms, the commonest words, other spellings of names, and slips."""
        queries = []
        for language, _ in SHARES:
            rare = [lemma for lemma, pages in sorted(self.lemmas[language].items()) if len(pages) in RARE]
            self.rng.shuffle(rare)
            queries += self._words(language, rare, per_class) + self._names_of(language, per_class * 3 // 4)
            common = sorted(self.lemmas[language].items(), key=lambda item: (-len(item[1]), item[0]))
            queries += [self._common(language, pages) for _, pages in common[:per_class // 4]]
        return queries

    def _words(self, language, rare, count):
        queries = []
        lexicon = self.lexicons[language]
        for lemma in rare[:count]:
            pages = self.lemmas[language][lemma]
            form = self.rng.choice(sorted(set().union(*pages.values())))
            queries.append(Query("word", language, form, set(pages)))
        for lemma in rare[count:]:
            pages = self.lemmas[language][lemma]
            # A form that none of the texts has.
            unseen = sorted(set(lexicon.lemmas[lemma]) - set().union(*pages.values()))
            if unseen and sum(query.kind == "inflection" for query in queries) < count:
                queries.append(Query("inflection", language, self.rng.choice(unseen), set(pages)))
        return queries

    def _common(self, language, pages):
        """The form of a lemma that most pages have: what costs most to load, and any page with it will do."""
        forms = Counter(form for found in pages.values() for form in sorted(found))
        return Query("common", language, max(forms, key=lambda form: (forms[form], form)), set(pages))

    def _names_of(self, language, count):
        queries = []
        numbers = [number for number in range(len(self.names)) if self.named[language][number]]
        self.rng.shuffle(numbers)
        for number in numbers[:count]:
            name = self.names[number]
            others = [text for text in (name.ru, name.en, name.it, name.other) if text != name.spelling(language)]
            queries.append(Query("spelling", language, self.rng.choice(others), self._of(number, language)))
        for number in numbers[count:2 * count]:
            text = slip(self.names[number].spelling(language), self.rng)
            queries.append(Query("slip", language, text, self._of(number, language)))
        return queries

    def _of(self, number, language):
        return self.named[language][number] | {self.page(number, language)}
