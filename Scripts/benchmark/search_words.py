"""Made-up words with the real inflections of three languages, and names in their spellings."""

import random

# Endings of regular words, by class. Stems are made up, so endings do what they do in real texts.
PARADIGMS = {
    "it": [
        "o i a iamo ate ano avo ava avano ato ata ati are ando arono erà eranno".split(),
        "azione azioni".split(), "a e".split(), "o i".split(), "e i".split(), "o a i e".split(),
        "ore ori".split(), "ista isti iste".split(),
    ],
    "en": [["", "s", "ed", "ing", "er"], ["", "s"], ["ation", "ations"], ["", "ly"], ["ment", "ments"], ["er", "ers"]],
    "ru": [
        ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"], "а ы е у ой ам ами ах".split(),
        "ация ации ацию ацией аций ациям ациями ациях".split(), "ый ая ое ые ого ому ым ом ой ую ых ыми".split(),
        "ать аю ает ают ал ала али ало".split(), "ость ости остью остей остям остями остях".split(),
    ],
}
FUNCTION_WORDS = {
    "it": "di e il la che in a per un è del le non con i da una dei al sono della nel alla come più".split(),
    "en": "the of and to in a is that for it was on with as by at from this were which or an but not had".split(),
    "ru": "и в не на он что я с как это по но из у за от так же для вы о бы был его".split(),
}
ONSETS = {
    "it": "b c d f g l m n p r s t v br cr dr fr gr pr tr st sp sc sf".split(),
    "en": "b c d f g h k l m n p r s t w br cl cr dr fl gr pl sh st th tr".split(),
    "ru": "б в г д ж з к л м н п р с т ф х ш бр вл гр др кр пл пр ст тр".split(),
}
VOWELS = {"it": "a e i o u".split(), "en": "a e i o u ea oo".split(), "ru": "а е и о у".split()}
CODAS = {"it": "r l n m t c s rt nt st".split(), "en": "t k n p m rt nd st ll".split(), "ru": "т к н р л м с рт нт ст".split()}
REAL_STEMS = {
    "it": "protest manifest arruol confin soldat mobilit contest denunci arrest mandat".split(),
    "en": "protest border soldier mandat arrest conflict report demonstrat".split(),
    "ru": "протест солдат мобилиз граждан сообщ арест границ".split(),
}


class Lexicon:
    """The lemmas of a language, the most frequent first; each a list of its forms."""

    def __init__(self, language, count, rng):
        self.language = language
        self.lemmas = []
        stems = list(REAL_STEMS[language])
        seen = set(stems)
        while len(stems) < count:
            stem = "".join(
                rng.choice(ONSETS[language]) + rng.choice(VOWELS[language]) for _ in range(rng.choice((1, 2, 2, 3)))
            ) + rng.choice(ONSETS[language][:12]) + rng.choice(VOWELS[language]) + rng.choice(CODAS[language])
            if stem not in seen:
                seen.add(stem)
                stems.append(stem)
        for stem in stems:
            self.lemmas.append([stem + ending for ending in rng.choice(PARADIGMS[language])])
        total = 0.0
        self.cumulative = []
        for rank in range(count):
            total += 1 / (rank + 20) ** 1.02
            self.cumulative.append(total)

    def draw(self, count, rng):
        """Numbers of lemmas, as often as they come in texts."""
        return rng.choices(range(len(self.lemmas)), cum_weights=self.cumulative, k=count)


LATIN = {"а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l",
         "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
         "ч": "ch", "ш": "sh", "я": "ya", "ю": "yu"}
# How other traditions write the same letters.
OTHER_LATIN = {"х": "h", "ж": "zh", "ч": "ch", "ш": "sch", "в": "w", "ц": "tz", "я": "ia", "ю": "iu", "к": "k"}
ITALIAN = {"х": "kh", "к": "k", "ж": "zh", "г": "g", "я": "ia", "ш": "sc"}


class Name:
    """The name of a place or a person as three languages write it."""

    def __init__(self, rng):
        letters = "".join(
            rng.choice("б в г д ж з к л м н р с т х ч ш".split()) + rng.choice("а е и о у".split())
            for _ in range(rng.choice((2, 3, 3)))
        ) + rng.choice("к н р л м т".split())
        self.ru = letters.capitalize()
        self.en = "".join(LATIN[letter] for letter in letters).capitalize()
        self.it = "".join(ITALIAN.get(letter, LATIN[letter]) for letter in letters).capitalize()
        self.other = "".join(OTHER_LATIN.get(letter, LATIN[letter]) for letter in letters).capitalize()

    def in_text(self, language, rng):
        if language == "ru":
            return self.ru + rng.choice(["", "а", "у", "ом", "е"])
        return {"it": self.it, "en": self.en}[language]

    def spelling(self, language):
        return {"it": self.it, "en": self.en, "ru": self.ru}[language]


def slip(word, rng):
    """The word with one letter missing, doubled, replaced, or in its neighbour's place."""
    while True:
        place = rng.randrange(1, len(word) - 1)
        kind = rng.randrange(4)
        if kind == 0:
            result = word[:place] + word[place + 1:]
        elif kind == 1:
            result = word[:place] + word[place] + word[place:]
        elif kind == 2:
            letters = "абвгдежзиклмнопрст" if word[place] > "\u0400" else "abcdefgiklmnoprst"
            result = word[:place] + rng.choice(letters) + word[place + 1:]
        else:
            result = word[:place] + word[place + 1] + word[place] + word[place + 2:]
        if result != word:
            return result


def generator(seed):
    return random.Random(seed)
