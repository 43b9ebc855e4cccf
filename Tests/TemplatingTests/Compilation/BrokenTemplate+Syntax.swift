extension BrokenTemplate {
  /// What the scanner and the parser refuse.
  static let syntax = [
    BrokenTemplate(
      "a {{ site",
      "1:3+2 template-syntax: the “{{” opened here is never closed by “}}”"),
    BrokenTemplate(
      "a {% if site {{ site }}",
      "1:3+2 template-syntax: the “{%” opened here is never closed by “%}”"),
    BrokenTemplate(
      "{# a",
      "1:1+2 template-syntax: the comment opened here is never closed by “#}”"),
    BrokenTemplate(
      "{% raw %}a",
      "1:1+2 template-syntax: “raw” is never closed by “endraw”"),
    BrokenTemplate(
      "{{ a + b }}",
      "1:6+1 template-syntax: “+” has no meaning inside a tag"),
    BrokenTemplate(
      #"{{ "a }}"#,
      "1:4+1 template-syntax: the text opened here isn't closed on its line"),
    BrokenTemplate(
      "{% whatever x %}",
      "1:4+8 template-syntax: “whatever” is no tag"),
    BrokenTemplate(
      "{% %}",
      "1:4+2 template-syntax: a tag starts with a word such as “if” or “include”"),
    BrokenTemplate(
      "{% if draft %}a",
      "1:1+5 template-syntax: “if” is never closed by “endif”"),
    BrokenTemplate(
      "{% if draft %}{% for x in article.topics %}{% endif %}",
      "1:15+6 template-syntax: “for” is never closed by “endfor”"),
    BrokenTemplate(
      "{% endif %}",
      "1:1+8 template-syntax: “endif” closes or divides no tag that is open here"),
    BrokenTemplate(
      "{% else %}",
      "1:1+7 template-syntax: “else” closes or divides no tag that is open here"),
    BrokenTemplate(
      #"{% if draft %}{% extends "base.html" %}{% endif %}"#,
      "1:15+10 template-syntax: “extends” can't stand inside another tag"),
    BrokenTemplate(
      #"{% extends "base.html" %}{% extends "base.html" %}"#,
      "1:26+10 template-syntax: a template extends one other, and this one already does",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      String(repeating: "{% if draft %}", count: 33) + String(repeating: "{% endif %}", count: 32),
      "1:449+5 template-syntax: tags stand in each other more than 32 deep"),
    BrokenTemplate(
      "{% for loop in article.topics %}{% endfor %}",
      "1:8+4 template-syntax: “loop” is the loop's own state"),
    BrokenTemplate(
      "{% for x of article.topics %}{% endfor %}",
      "1:10+2 template-syntax: “in” was expected where “of” stands"),
    BrokenTemplate(
      "{% for in article.topics %}{% endfor %}",
      "1:8+2 template-syntax: “in” is a word of the language, not the name of a variable"),
    BrokenTemplate(
      "{% block a %}{% endblock %}{% block a %}{% endblock %}",
      "1:37+1 template-syntax: this template has a block “a” already"),
    BrokenTemplate(
      "{% block %}{% endblock %}",
      "1:10+2 template-syntax: the name of a block was expected where the tag ends"),
    BrokenTemplate(
      "{% set = 1 %}",
      "1:8+1 template-syntax: the name of a variable was expected where “=” stands"),
    BrokenTemplate(
      "{% set x 1 %}",
      "1:10+1 template-syntax: “=” was expected where “1” stands"),
    BrokenTemplate(
      "{% set and = 1 %}",
      "1:8+3 template-syntax: “and” is a word of the language, not the name of a variable"),
    BrokenTemplate(
      "{% include base %}",
      "1:12+4 template-syntax: the name of a template in quotes was expected where “base” stands"),
    BrokenTemplate(
      "{% extends base %}",
      "1:12+4 template-syntax: the name of a template in quotes was expected where “base” stands"),
    BrokenTemplate(
      #"{% include "base.html" with %}"#,
      "1:29+2 template-syntax: the name of an argument was expected where the tag ends"),
    BrokenTemplate(
      "{{ }}",
      "1:4+2 template-syntax: a value was expected where the tag ends"),
    BrokenTemplate(
      "{{ site site }}",
      "1:9+4 template-syntax: “}}” was expected where “site” stands"),
    BrokenTemplate(
      "{% if site site %}{% endif %}",
      "1:12+4 template-syntax: “%}” was expected where “site” stands"),
    BrokenTemplate(
      "{{ and }}",
      "1:4+3 template-syntax: “and” is a word of the language, not a value"),
    BrokenTemplate(
      "{{ site | }}",
      "1:11+2 template-syntax: the name of a filter was expected where the tag ends"),
    BrokenTemplate(
      "{{ site | in }}",
      "1:11+2 template-syntax: “in” is a word of the language, not the name of a filter"),
    BrokenTemplate(
      "{{ site. }}",
      "1:10+2 template-syntax: the name of a member was expected where the tag ends"),
    BrokenTemplate(
      "{{ (site }}",
      "1:10+2 template-syntax: “)” was expected where the tag ends"),
    BrokenTemplate(
      "{{ site | truncate(1 }}",
      "1:22+2 template-syntax: “)” was expected where the tag ends"),
    BrokenTemplate(
      "{{ site not in article.topics }}",
      "1:9+3 template-syntax: the end of the comparison (“not a in b” is written with “not” in front) was expected where “not” stands"
    ),
    BrokenTemplate(
      "{{ nix(1) }}",
      "1:4+3 template-syntax: “nix” can't be called: the functions are “t” and “super”, all else is a filter"),
    BrokenTemplate(
      "{{ super(1) }}",
      "1:10+1 template-syntax: “)” was expected where “1” stands"),
    BrokenTemplate(
      "{{ 99999999999999999999 }}",
      "1:4+20 template-syntax: “99999999999999999999” is no whole number of 64 bits"),
    BrokenTemplate(
      "{{ t(site) }}",
      "1:6+4 template-syntax: the key of an interface string in quotes was expected where “site” stands"),
    BrokenTemplate(
      #"{{ t("by", ) }}"#,
      "1:12+1 template-syntax: the name of an argument was expected where “)” stands"),
    BrokenTemplate(
      #"{{ t("by", name site) }}"#,
      "1:17+4 template-syntax: “=” was expected where “site” stands"),
    BrokenTemplate(
      #"{{ t("by", name=1, name=2) }}"#,
      "1:20+4 template-syntax: “name” is given twice"),
    BrokenTemplate(
      #"{{ t("by""# + (0..<33).map { ", a\($0)=1" }.joined() + ") }}",
      "1:226+3 template-syntax: more than 32 arguments"),
    BrokenTemplate(
      String(repeating: "{{ (", count: 1) + String(repeating: "(", count: 40) + "1"
        + String(repeating: ")", count: 41) + " }}",
      "1:36+0 template-syntax: the expression has more than 32 levels"),
    BrokenTemplate(
      "{{ " + String(repeating: "not ", count: 33) + "draft }}",
      "1:132+3 template-syntax: the expression has more than 32 levels"),
    BrokenTemplate(
      "{{ site" + String(repeating: " | length", count: 33) + " }}",
      "1:4+301 template-syntax: the expression has more than 32 levels"),
    BrokenTemplate(
      "{{ 1" + String(repeating: " | truncate(1", count: 33) + String(repeating: ")", count: 33) + " }}",
      "1:424+9 template-syntax: the expression has more than 32 levels"),
    BrokenTemplate(
      String(repeating: #"{{ t("by", name="#, count: 1) + String(repeating: #"t("by", name="#, count: 33)
        + "1" + String(repeating: ")", count: 34) + " }}",
      "1:420+1 template-syntax: the expression has more than 32 levels"),
    BrokenTemplate(
      #"{{ site.and }}{{ "\"" }}"#,
      "1:9+3 unknown-field: a value of type text has no field “and”"),
    BrokenTemplate(
      "{% if draft %}{% else x %}{% endif y %}",
      "1:23+1 template-syntax: “%}” was expected where “x” stands",
      "1:36+1 template-syntax: “%}” was expected where “y” stands"),
  ]
}
