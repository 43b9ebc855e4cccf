"""Data to import that nobody exported: JSON that is broken or too much, and ids that are meant to lead out of a folder."""

from leftovers import garbage

HOSTILE_IDS = (
    "../x", "../../../../x", "/etc/x", "a/../../x", ".", "..", "", "a//b", "a\\b", "con", "a\nb", "a\x00b", "\u202e", "a" * 300,
    "a/" * 200 + "b", ".hidden", "~", "a.md", "a.it", "-rf", "{{ a }}", "C:/x", "\ud800", "a/.regesta/x",
)

BROKEN_JSON = {
    "nothing": lambda: "",
    "an open brace": lambda: "{",
    "deep brackets": lambda: "[" * 1_000_000,
    "deep objects": lambda: '{"a":' * 1_000_000,
    "null": lambda: "null",
    "a number": lambda: "1",
    "a huge number": lambda: '{"version": 1' + "0" * 1_000_000 + "}",
    "an exponent": lambda: '{"version": 1e999999999}',
    "a fraction": lambda: '{"version": 1.5}',
    "a negative version": lambda: '{"version": -1}',
    "a later version": lambda: '{"version": 99}',
    "keys twice": lambda: '{"version": 1, "version": 1}',
    "a lone surrogate": lambda: '{"version": 1, "title": "\\ud800"}',
    "a long text": lambda: '{"version": 1, "title": "' + "a" * 20_000_000 + '"}',
    "a BOM": lambda: '\ufeff{"version": 1}',
    "a comma at the end": lambda: '{"version": 1,}',
    "a comment": lambda: '{"version": 1 /* x */}',
    "NaN": lambda: '{"version": NaN}',
    "bytes that aren't UTF-8": lambda: b'{"version": 1, "title": "\xff"}',
    "garbage": lambda: garbage(2, 1_000_000),
    "many keys": lambda: "{" + ", ".join(f'"k{n}": 1' for n in range(500_000)) + "}",
    "text behind the end": lambda: '{"version": 1} x',
    "control characters": lambda: '{"title": "\x01"}',
    "a list of a million lists": lambda: "[" + "[]," * 1_000_000 + "[]]",
    "a string of escapes": lambda: '{"title": "' + "\\u0041" * 1_000_000 + '"}',
}


def with_ids(value, hostile):
    if isinstance(value, dict):
        return {key: hostile if key == "id" else with_ids(one, hostile) for key, one in value.items()}
    return [with_ids(one, hostile) for one in value] if isinstance(value, list) else value


def with_values(value, other):
    if isinstance(value, dict):
        return {key: with_values(one, other) if isinstance(one, (dict, list)) and one else one if key == "version" else other
                for key, one in value.items()}
    return [with_values(one, other) if isinstance(one, (dict, list)) else other for one in value]
