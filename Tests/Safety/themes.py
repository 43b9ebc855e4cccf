"""Templates, strings and style variables that ask for too much, or never come to an end."""

from hostile import Case

PAGE = "templates/page.html"
ABOUT = {"content/pages/about.md": "---\ntitle: About\n---\nText.\n"}


def page(main):
    return f'{{% extends "layout.html" %}}\n{{% block main %}}<h1>{{{{ title }}}}</h1>{main}{{% endblock %}}\n'


def deep(opening, closing, count):
    return page(opening * count + "x" + closing * count)


def ring(count):
    files = {f"templates/partials/r{n}.html": f'<p>{{% include "partials/r{(n + 1) % count}.html" %}}</p>' for n in range(count)}
    return {PAGE: page('{% include "partials/r0.html" %}'), **files}


def doubling(count):
    """Each includes the next twice: short files, and 2 to the power of `count` of them."""
    files = {f"templates/partials/d{n}.html": f'{{% include "partials/d{n + 1}.html" %}}' * 2 for n in range(count)}
    return {PAGE: page('{% include "partials/d0.html" %}'), **files, f"templates/partials/d{count}.html": "x"}


def layouts(count, is_ring):
    files = {f"templates/l{n}.html": f'{{% extends "l{(n + 1) % count}.html" %}}' for n in range(count)}
    if not is_ring:
        files[f"templates/l{count - 1}.html"] = '{% extends "layout.html" %}'
    return {PAGE: '{% extends "l0.html" %}', **files}


TEMPLATES = {
    "ifs in each other": lambda: deep("{% if title %}", "{% endif %}", 10_000),
    "ifs without end": lambda: page("{% if title %}" * 50_000),
    "ends without ifs": lambda: page("{% endif %}" * 50_000),
    "blocks in each other": lambda: page("".join(f"{{% block b{n} %}}" for n in range(5000)) + "{% endblock %}" * 5000),
    "one block many times": lambda: page("{% block main %}{% endblock %}" * 10_000),
    "loops in each other": lambda: deep("{% for p in site.pages %}", "{% endfor %}", 1000),
    "elifs": lambda: page("{% if title %}" + "{% elif title %}" * 50_000 + "{% endif %}"),
    "sets": lambda: page("".join(f"{{% set v{n} = title %}}" for n in range(40_000))),
    "sets of one name": lambda: page("{% set v = title %}" * 50_000),
    "brackets": lambda: page("{{ " + "(" * 100_000 + "title" + ")" * 100_000 + " }}"),
    "open brackets": lambda: page("{{ " + "(" * 300_000),
    "nots": lambda: page("{% if " + "not " * 100_000 + "title %}{% endif %}"),
    "ors": lambda: page("{% if " + "title or " * 100_000 + "title %}{% endif %}"),
    "filters": lambda: page("{{ title " + "| upper " * 100_000 + "}}"),
    "members": lambda: page("{{ title" + ".a" * 200_000 + " }}"),
    "arguments": lambda: page('{{ t("newest_articles"' + "".join(f", a{n}=title" for n in range(50_000)) + ") }}"),
    "a long name": lambda: page("{{ " + "a" * 900_000 + " }}"),
    "a long text": lambda: page('{{ "' + "a" * 900_000 + '" }}'),
    "a text without end": lambda: page('{{ "' + "a" * 900_000),
    "a long number": lambda: page("{{ " + "9" * 900_000 + " }}"),
    "a number beyond 64 bits": lambda: page("{{ title | truncate(99999999999999999999) }}"),
    "the largest number": lambda: page("{{ title | truncate(9223372036854775807) }}{{ site.title | split('a') | slice(9223372036854775807, 9223372036854775807) | length }}"),
    "a negative number": lambda: page("{{ title | truncate(-1) }}"),
    "open tags": lambda: page("{%" * 300_000),
    "open comments": lambda: page("{#" * 300_000),
    "open outputs": lambda: page("{{ " * 300_000),
    "closing marks": lambda: page("%}" * 300_000),
    "super many times": lambda: page("{{ super() }}" * 70_000),
    "growing texts": lambda: page('{% set a = title | replace("", "aaaaaaaaaa") %}' * 200 + "{{ a }}"),
    "texts that multiply": lambda: page("{% set v0 = 'aaaaaaaaaaaaaaaa' %}" + "".join(
        f"{{% set v{n + 1} = v{n} | replace('a', 'aaaaaaaaaaaaaaaa') %}}" for n in range(12)) + "{{ v12 }}"),
    "lists that multiply": lambda: page("{% set v0 = title | split('A') %}" + "".join(
        f"{{% set v{n + 1} = v{n} | concat(v{n}) %}}" for n in range(40)) + "{{ v40 | length }}"),
    "HTML elements in each other": lambda: page("<div>" * 100_000 + "</div>" * 100_000),
    "an attribute without end": lambda: page('<a href="' + "a" * 900_000),
    "attributes": lambda: page("<a " + "a=1 " * 200_000 + ">"),
    "open angles": lambda: page("<" * 900_000),
    "a comment without end": lambda: page("<!--" * 200_000),
    "scripts": lambda: page("<script>" * 100_000),
    "ids": lambda: page("".join(f'<i id="a{n}"></i>' for n in range(40_000))),
    "links to nothing": lambda: page('<a href="x.html">x</a>' * 40_000),
    "different links to nothing": lambda: page("".join(f'<a href="x{n}.html">x</a>' for n in range(35_000))),
    "a link with many steps up": lambda: page('<a href="' + "../" * 200_000 + '">x</a>'),
    "a page of a megabyte": lambda: page("word " * 200_000),
    "more than a megabyte": lambda: page("word " * 210_000),
    "a page without tags": lambda: "",
    "NUL bytes": lambda: page("\x00" * 1000),
}

STRINGS = {
    "placeholders": "newest_articles: '" + "{a}" * 100_000 + "'\n",
    "open braces": "newest_articles: '" + "{" * 300_000 + "'\n",
    "a string of a megabyte": "newest_articles: '" + "a" * 1_000_000 + "'\n",
    "50,000 unknown strings": "".join(f"s{n}: x\n" for n in range(50_000)),
    "a string with markup": "newest_articles: '<script>alert(1)</script>'\n",
    "a list for a string": "newest_articles: [a, b]\n",
    "plurals of no kind": "event_count: {" + ", ".join(f"p{n}: x" for n in range(10_000)) + "}\n",
}

STYLES = {
    "a colour that isn't one": "colours: {accent: 'red; } body { background: url(https://evil.example/) }'}\n",
    "a font that closes the rule": "fonts: {serif: '\"a\"; } * { display: none'}\n",
    "a font of 100,000 families": "fonts: {serif: '" + "A, " * 100_000 + "serif'}\n",
    "a length beyond measure": "lengths: {measure: " + "9" * 100_000 + "rem}\n",
    "a length that is infinite": "lengths: {measure: 1e999rem}\n",
    "50,000 pairs of contrast": "contrast: [" + ", ".join(["[accent, paper]"] * 30_000) + "]\n",
    "50,000 colours": "colours: {" + ", ".join(f"c{n}: '#fff'" for n in range(40_000)) + "}\n",
    "a colour of many digits": "colours: {accent: '#" + "f" * 500_000 + "'}\n",
    "a colour of many brackets": "colours: {accent: '" + "rgb(" * 100_000 + "'}\n",
}

THEMES = {
    "a contract beyond numbers": "contract: " + "9" * 1000 + "." + "9" * 1000 + "\n",
    "a negative contract": "contract: -1.0\n",
    "200 custom fields": "extra: {article: {" + ", ".join(f"f{n}: text" for n in range(200)) + "}}\n",
    "custom fields of deep types": "extra: {article: {f: " + "list of " * 10_000 + "text}}\n",
    "no base and nothing else": "contract: 1.0\nbase: none\n",
}

ASSETS = {
    "imports": "@import url(a.css);\n" * 50_000,
    "open brackets": "url(" * 200_000,
    "open comments": "/*" * 400_000,
    "open strings": '"' * 400_000,
    "escapes": "\\" * 400_000,
    "addresses to nothing": "".join(f"a {{ background: url(x{n}.png) }}\n" for n in range(30_000)),
    "an address elsewhere": "a { background: url(https://evil.example/x.png) }\n",
}


def cases():
    for name, make in TEMPLATES.items():
        yield lambda name=name, make=make: Case(f"{name} in a template", {PAGE: make(), **ABOUT}, page="about.html" if make() else None)
    for count in (1, 2, 50):
        yield Case(f"{count} templates that include each other", ring(count) | ABOUT, named=(PAGE, "templates/partials"), status=1)
        yield Case(f"{count} templates that extend each other", layouts(count, True) | ABOUT, named=(PAGE, "templates/l"), status=1)
    yield Case("50 layouts", layouts(50, False) | ABOUT, named=(PAGE, "templates/l"), status=1)
    for count in (10, 20, 40, 60, 500):
        yield Case(f"{count} templates that include the next twice", doubling(count) | ABOUT, named=(PAGE, "templates/partials", "page.html"))
    for texts, path in ((STRINGS, "strings/en.yml"), (STYLES, "style.yml"), (THEMES, "theme.yml"), (ASSETS, "assets/regesta.css")):
        for name, text in texts.items():
            yield lambda name=name, text=text, path=path: Case(f"{name} in {path}", {f"templates/{path}": text}, named=("templates/",))
    svg = {"a picture with a script": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
           "a picture with entities": "<!DOCTYPE s [" + "<!ENTITY a 'aaaa'>" * 10_000 + "]><svg>&a;</svg>",
           "a picture that loads itself": "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://evil.example/x.png'/></svg>"}
    for name, text in svg.items():
        yield Case(name, {"templates/assets/a.svg": text})
