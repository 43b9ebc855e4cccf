"""Texts that are known to keep Markdown parsers busy, and those that our own additions could be caught by."""

import json

from hostile import ARTICLE, Case, article

SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000}


def times(unit, size):
    return unit * (size // len(unit.encode()))


def nested(opening, middle, closing):
    return lambda size: times(opening, size // 2) + middle + closing * (size // 2 // len(opening))


def repeated(unit, before="", after=""):
    return lambda size: before + times(unit, size) + after


def growing(size):
    """Runs of 1, 2, 3 … backticks."""
    return "".join("e" + "`" * n for n in range(1, int((2 * size) ** 0.5)))


def stairs(size):
    return "".join("  " * n + "* a\n" for n in range(int(size ** 0.5)))


def square_table(size):
    columns = max(2, int((size / 3) ** 0.5))
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + "|b\n" * columns * 2


def full_table(size):
    rows = size // 400
    return "|a" * 100 + "|\n" + "|-" * 100 + "|\n" + ("|bc" * 100 + "|\n") * rows


def wide_table(size):
    return times("|a", size // 3) + "|\n" + times("|-", size // 3) + "|\n" + times("|b", size // 3) + "|\n"


def long_reference(size):
    return "[a]: /" + "x" * (size // 2) + "\n\n" + times("[a]", size // 2)


def references(size):
    count = size // 16
    return "".join(f"[r{n}]: /a{n}\n" for n in range(count // 2)) + "\n" + "".join(f"[r{n}]" for n in range(count // 2))


def footnotes(size):
    count = size // 24
    return "".join(f"[^{n}]" for n in range(count)) + "\n\n" + "".join(f"[^{n}]: x\n\n" for n in range(count))


def footnote_ring(size):
    count = size // 24
    return "[^0]\n\n" + "".join(f"[^{n}]: [^{(n + 1) % count}]\n\n" for n in range(count))


def emphasis_in_two(size):
    return times("*a ", size // 2) + times("_a*_ ", size // 2)


TEXTS = {
    "nested emphasis": nested("*a **a ", "b", " a** a*"),
    "closers without openers": repeated("a_ "),
    "openers without closers": repeated("_a "),
    "link closers": repeated("a]"),
    "link openers": repeated("[a"),
    "mismatched emphasis": repeated("*a_ "),
    "emphasis of two kinds": emphasis_in_two,
    "openers and closers of three": repeated("c* ", "a**b"),
    "brackets and emphasis": repeated("[ a_"),
    "brackets and parentheses": repeated("[ (]("),
    "pictures in brackets": repeated("![[]()"),
    "picture openers": repeated("![l"),
    "emphasis across links": repeated("**x [a*b**c*](d) "),
    "nested brackets": nested("[", "a", "]"),
    "nested pictures": nested("![", "a", "](b)"),
    "nested quotes": repeated("> ", after="a"),
    "quotes without spaces": repeated(">", after="a*a*\n" * 50),
    "quotes and lists": repeated("> - ", after="a"),
    "stairs of lists": stairs,
    "lists in a line": repeated("- ", after="a*a*\n"),
    "numbers in a line": repeated("1. ", after="x"),
    "empty lines in deep lists": lambda size: "- " * 60 + "x" + "\n" * size,
    "backticks of all lengths": growing,
    "backticks": repeated("`"),
    "code spans": repeated("`a"),
    "fences": repeated("```\n"),
    "open link targets": repeated("[a](<b"),
    "open link targets without <": repeated("[a](b"),
    "link titles": repeated('[a](b "c'),
    "parentheses in a target": repeated("(", "[a](", "b"),
    "backslashes in a target": repeated("\\", "[a]("),
    "open comments": repeated("<!--", "</"),
    "comments": repeated("<!-- a -->"),
    "declarations": repeated("<!A "),
    "instructions": repeated("<?"),
    "CDATA": repeated("<![CDATA["),
    "tags": repeated("<a "),
    "attributes": repeated("<a x='"),
    "HTML blocks": repeated("<div>\n\n"),
    "strikethrough": repeated("~~a "),
    "tildes": repeated("~"),
    "tildes of changing length": repeated("~a~~b~~~ "),
    "underscores": repeated("_"),
    "asterisks": repeated("*"),
    "asterisks and a letter": repeated("**a"),
    "autolinks": repeated("www.a "),
    "autolinks in one": repeated("www."),
    "parentheses behind an autolink": repeated(")", "www.a"),
    "semicolons behind an autolink": repeated("&a;", "www.a"),
    "angles": repeated("<"),
    "autolinks in angles": repeated("<http://a"),
    "mail addresses": repeated("a@"),
    "mail and dots": repeated("a@b.c "),
    "schemes": repeated("http://"),
    "colons and ats": repeated(":a@b.co"),
    "a table as wide as long": square_table,
    "a table of full rows": full_table,
    "a table with one row": wide_table,
    "rows of a table's head": repeated("|-\n", "a\n"),
    "bars": repeated("|"),
    "a table's escapes": repeated("\\|", "|a|\n|-|\n|"),
    "definitions": references,
    "one definition": repeated("[a]: b\n"),
    "an open definition": repeated("a", "[", "]: b"),
    "a long definition in use": long_reference,
    "footnotes": footnotes,
    "footnotes in a ring": footnote_ring,
    "footnote marks": repeated("[^1]", after="\n\n[^1]: a"),
    "footnotes of one name": repeated("[^a]: b\n\n", "[^a]\n\n"),
    "open footnotes": repeated("[^a"),
    "entities": repeated("&quot;"),
    "ampersands": repeated("&"),
    "long numbers of characters": repeated("0", "&#"),
    "backslashes": repeated("\\"),
    "headings": repeated("# a\n"),
    "underlined headings": repeated("a\n=\n"),
    "hashes": repeated("#"),
    "wiki-link openers": repeated("[["),
    "wiki-links with bars": repeated("[[a|"),
    "wiki-links that work": repeated("[[verkhny-lars]] "),
    "wiki-link closers": repeated("]]"),
    "a wiki-link of a long name": repeated("a", "[[", "]]"),
    "citation openers": repeated("[@"),
    "citations that work": repeated("[@phone-call] "),
    "citations in one bracket": repeated("@phone-call; ", "[", "@phone-call]"),
    "a citation with a long locator": repeated("x", "[@phone-call, ", "]"),
    "mentions": repeated("Verkhny Lars "),
    "half mentions": repeated("Verkhny "),
    "spaces": repeated(" ", "a", "b"),
    "tabs": repeated("\t", "a", "b"),
    "hard breaks": repeated("a  \n"),
    "task lists": repeated("- [x] a\n"),
    "indented code": repeated("    a\n\n"),
    "a word": repeated("a"),
    "short paragraphs": repeated("a\n\n"),
}

# Sound and soon done, whatever their length; the others may be refused as too complex.
MUST_PASS = {"a word", "spaces", "short paragraphs", "entities", "mentions", "citations that work", "wiki-links that work"}


def cases(is_long):
    for name, make in TEXTS.items():
        for label, size in SIZES.items():
            if label != "1 MB" and not is_long:
                continue
            yield lambda name=name, make=make, label=label, size=size: Case(
                f"{name}, {label}",
                {ARTICLE: article(f"A sound start.\n\n{make(size)}\n\nA sound end.\n")},
                status=0 if name in MUST_PASS and size < 100_000 else None,
                page="articles/2022/hostile.html", text="A sound start.")
        if is_long:
            yield lambda name=name, make=make: elsewhere(name, make(100_000))
        yield lambda name=name, make=make: as_values(name, make(10_000))


def elsewhere(name, text):
    """The same as the text of other documents."""
    return Case(f"{name}, as texts of a source, a region and a page", {
        "seeds/hostile.md": f"---\ntitle: Hostile\n---\n{text}\n",
        "content/regions/hostile.md": f"---\nname: Hostile\n---\n{text}\n",
        "content/pages/hostile.md": f"---\ntitle: Hostile\n---\n{text}\n",
    }, page="regions/hostile.html", text="Hostile")


def as_values(name, text):
    """The same in one line as every value that is text. JSON's escapes are YAML's, too."""
    value = json.dumps(text.replace("\n", " "))
    # Names of entities have cases of their own for what is longer.
    short = json.dumps(text.replace("\n", " ")[:1000])
    event = f"{{id: wait, date: 2022-09-10, title: {value}, place: {value}}}"
    return Case(f"{name}, as values of metadata", {
        ARTICLE: article("Text.\n", f"title: {value}\ndate: 2022-09-10\nsummary: {value}\nauthors: [{value}]\n"
                                    f"corrections: [{{date: 2022-09-11, note: {value}}}]\nevents: [{event}]\n"),
        "seeds/hostile.md": f"---\ntitle: {value}\npublisher: {value}\nreliability: {value}\n---\n",
        "content/regions/hostile.md": f"---\nname: {short}\nspellings: [{short}]\n---\n",
        "content/archive.yml":
            f"title: {value}\ndescription: {value}\nlanguages: [en]\npublisher: {value}\nlicense: {value}\n"
            f"contact: {value}\nbase_url: https://archive.example/\n",
        "templates/strings/en.yml": f"newest_articles: {value}\n",
    }, page="articles/2022/hostile.html")
