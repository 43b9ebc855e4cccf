"""YAML that is too much or not what it seems, wherever metadata is read."""

from hostile import ARTICLE, Case

DEPTH = 100_000

PLACES = {
    "an article": (ARTICLE, "---\ntitle: Hostile\ndate: 2022-09-10\n%s\n---\nText.\n"),
    "archive.yml": ("content/archive.yml", "languages: [en]\nbase_url: https://archive.example/\n%s\n"),
    "a source": ("seeds/hostile.md", "---\ntitle: Hostile\n%s\n---\nText.\n"),
    "strings": ("templates/strings/en.yml", "newest_articles: New\n%s\n"),
    "theme.yml": ("templates/theme.yml", "name: Hostile\n%s\n"),
    "style.yml": ("templates/style.yml", "colours: {accent: '#123456'}\n%s\n"),
}


def laughs(levels, width):
    lines = ["a0: &a0 [" + ", ".join(["lol"] * width) + "]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * width) + "]" for n in range(1, levels)]
    return "extra:\n  " + "\n  ".join(lines)


YAML = {
    "a billion laughs": lambda: laughs(10, 10),
    "many laughs": lambda: laughs(100, 100),
    "laughs of mappings": lambda: "extra:\n  a: &a {x: y}\n" + "".join(
        f"  a{n}: &a{n} {{x: *a{n - 1 if n else ''}, y: *a{n - 1 if n else ''}}}\n" for n in range(60)),
    "a long text many times": lambda: "extra:\n  a: &a " + "x" * 100_000 + "\n  b: [" + ", ".join(["*a"] * 50_000) + "]",
    "open brackets": lambda: "extra: " + "[" * DEPTH,
    "open braces": lambda: "extra: " + "{" * DEPTH,
    "open braces with keys": lambda: "extra: " + "{a: " * DEPTH,
    "nested brackets": lambda: "extra: " + "[" * DEPTH + "]" * DEPTH,
    "nested block lists": lambda: "extra:\n  " + "- " * DEPTH + "x",
    "question marks": lambda: "extra:\n  " + "? " * DEPTH + "x",
    "stairs": lambda: "extra:\n" + "".join(" " * n + "a:\n" for n in range(1, 1500)),
    "a scalar of 10 MB": lambda: "extra: {a: " + "x" * 10_000_000 + "}",
    "a quoted scalar of 10 MB": lambda: 'extra: {a: "' + "\\x41" * 2_500_000 + '"}',
    "a block scalar of 10 MB": lambda: "extra:\n  a: |\n" + "    line\n" * 1_000_000,
    "a folded scalar of 10 MB": lambda: "extra:\n  a: >\n" + "    line\n" * 1_000_000,
    "a key of 2 MB": lambda: "x" * 2_000_000 + ": 1",
    "a quote without end": lambda: 'extra: {a: "' + "x\n " * 300_000,
    "a key twice": lambda: "extra: {}\nextra: {}",
    "a key 50,000 times": lambda: "extra: {}\n" * 50_000,
    "a million keys": lambda: "".join(f"k{n}: 1\n" for n in range(1_000_000)),
    "99,000 keys in extra": lambda: "extra:\n" + "".join(f"  k{n}: 1\n" for n in range(99_000)),
    "a merge key": lambda: "a: &a {x: 1}\nextra: {<<: *a}",
    "an anchor in itself": lambda: "extra: &a [*a]",
    "an anchor in its key": lambda: "extra: {&a a: *a}",
    "an unknown alias": lambda: "extra: *nobody",
    "many anchors": lambda: "extra: [" + ", ".join(f"&a{n} x" for n in range(90_000)) + "]",
    "many anchors and aliases": lambda: "extra: [" + ", ".join(f"&a{n} x, *a{n}" for n in range(45_000)) + "]",
    "one anchor many times": lambda: "extra: [" + ", ".join("&a x" for n in range(90_000)) + "]",
    "a Python object": lambda: "extra: !!python/object/apply:os.system ['true']",
    "a tag of its own": lambda: "extra: !evil x",
    "a binary": lambda: "extra: {a: !!binary aGVsbG8=}",
    "a set": lambda: "extra: !!set {a, b}",
    "a second document": lambda: "--- \nextra: {}",
    "an end and more": lambda: "...\nextra: {}",
    "a directive": lambda: "%YAML 9.9",
    "a directive of tags": lambda: "%TAG ! tag:evil.example,2022:",
    "a key that is a list": lambda: "[a, b]: c",
    "a key that is a mapping": lambda: "{a: b}: c",
    "a template as a key": lambda: "{{ title }}: 1",
    "a tab for spaces": lambda: "extra:\n\ta: b",
    "an empty key": lambda: ": b",
    "a null key": lambda: "~: b",
    "long comments": lambda: "# " + "x" * 2_000_000,
    "many comments": lambda: "# x\n" * 500_000,
    "blank lines": lambda: "\n" * 2_000_000,
    "escapes that aren't characters": lambda: 'extra: {a: "\\ud800 \\U00110000 \\xff \\0"}',
    "colons": lambda: ":" * 500_000,
    "minuses": lambda: "-" * 500_000,
    "ampersands": lambda: "&" * 500_000,
    "exclamation marks": lambda: "extra: " + "!" * 500_000,
    "a long tag": lambda: "extra: !" + "a" * 500_000 + " x",
    "a long anchor": lambda: "extra: &" + "a" * 500_000 + " x",
    "a long alias": lambda: "extra: *" + "a" * 500_000,
    "commas": lambda: "extra: [" + "," * 500_000 + "]",
    "percents": lambda: "extra: !<" + "%41" * 200_000 + "> x",
}

FRONTS = {
    "front matter without end": "---\ntitle: Hostile\n",
    "a long front matter without end": "---\n" + "a: b\n" * 200_000,
    "many lines of hyphens": "---\n" * 200_000,
    "hyphens without end": "-" * 1_000_000,
    "front matter that is a list": "---\n- a\n---\n",
    "front matter that is text": "---\nhello\n---\n",
    "an empty front matter": "---\n---\n",
    "front matter of a comment": "---\n# x\n---\n",
    "dots for its end": "---\ntitle: Hostile\ndate: 2022-09-10\n...\nText.\n",
    "spaces behind the hyphens": "---   \ntitle: Hostile\ndate: 2022-09-10\n---   \nText.\n",
    "hyphens in a value": "---\ntitle: |\n  a\n---\n  b\ndate: 2022-09-10\n---\n",
}


def cases(is_long):
    for name, make in YAML.items():
        is_large = len(make()) > 150_000
        for label, (place, frame) in PLACES.items():
            # One reader reads them all.
            if (is_large or not is_long) and label not in ("an article", "archive.yml"):
                continue
            yield lambda name=name, make=make, label=label, place=place, frame=frame: Case(
                f"{name} in {label}", {place: frame.replace("%s", make())}, canary=label != "archive.yml")
    for name, text in FRONTS.items():
        for place in (ARTICLE, "seeds/hostile.md", "content/regions/hostile.md"):
            yield lambda name=name, text=text, place=place: Case(f"{name}, {place}", {place: text})
