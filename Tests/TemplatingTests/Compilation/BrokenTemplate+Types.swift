extension BrokenTemplate {
  /// Values that don't fit their place.
  static let types = [
    BrokenTemplate(
      "{{ article.region.name }}",
      "1:4+14 template-type: “article.region” may be missing, and here that isn't known = ask first: {% if article.region %}, or name another with “default”"
    ),
    BrokenTemplate(
      "{% if article.region or draft %}{{ article.region.name }}{% endif %}",
      "1:36+14 template-type: “article.region” may be missing, and here that isn't known = ask first: {% if article.region %}, or name another with “default”"
    ),
    BrokenTemplate(
      "{{ (article.events | first).title }}",
      "1:4+24 template-type: “(article.events | first)” may be missing, and here that isn't known = ask first: {% if (article.events | first) %}, or name another with “default”"
    ),
    BrokenTemplate(
      "{% if article.words %}{% endif %}",
      "1:7+13 template-type: an integer is no condition: compare it, as in “> 0”"),
    BrokenTemplate(
      "{% if not article.words and draft %}{% endif %}",
      "1:11+13 template-type: an integer is no condition: compare it, as in “> 0”"),
    BrokenTemplate(
      "{% if site == 1 %}{% endif %}",
      "1:7+9 template-type: “==” can't compare text with integer"),
    BrokenTemplate(
      #"{% if site < "b" %}{% endif %}"#,
      "1:7+10 template-type: “<” can't compare text with text"),
    BrokenTemplate(
      "{% if article.updates > 1 %}{% endif %}",
      "1:7+19 template-type: “>” can't compare optional integer with integer"),
    BrokenTemplate(
      "{% if 1 in article.topics %}{% endif %}",
      "1:12+14 template-type: “in” looks for a text in a text or a list of text, not for integer in list of text"
    ),
    BrokenTemplate(
      "{% if site in article.words %}{% endif %}",
      "1:15+13 template-type: “in” looks for a text in a text or a list of text, not for text in integer"),
    BrokenTemplate(
      "{% if article.words in site %}{% endif %}",
      "1:24+4 template-type: “in” looks for a text in a text or a list of text, not for integer in text"),
    BrokenTemplate(
      "{% for x in site %}{% endfor %}",
      "1:13+4 template-type: “for” goes through lists, and this is of type text"),
    BrokenTemplate(
      "{% for x in article.image %}{% endfor %}",
      "1:13+13 template-type: “for” goes through lists, and this is of type optional url"),
    BrokenTemplate(
      #"{{ t("by") }}"#,
      "1:6+4 template-type: the string “by” needs a value for “name”"),
    BrokenTemplate(
      #"{{ t("home", nam=site) }}"#,
      "1:14+3 template-type: the string “home” has no placeholder “nam”"),
    BrokenTemplate(
      #"{{ t("events", count=site) }}"#,
      "1:22+4 template-type: “count” decides the plural: it must be an integer, not text"),
    BrokenTemplate(
      #"{{ t("by", name=article.topics) }}"#,
      "1:17+14 template-type: a value of type list of text can't stand in a string"),
    BrokenTemplate(
      #"{% set x = t("by", name=article.body) %}"#,
      "1:12+26 template-type: a string with markup in it can only be written"),
    BrokenTemplate(
      "{{ 1 | plural }}",
      "1:8+6 template-type: “plural” takes one argument: the key of an interface string in quotes"),
    BrokenTemplate(
      "{{ 1 | plural(site) }}",
      "1:8+6 template-type: “plural” takes one argument: the key of an interface string in quotes"),
    BrokenTemplate(
      #"{{ site | plural("events") }}"#,
      "1:4+4 template-type: “count” decides the plural: it must be an integer, not text"),
    BrokenTemplate(
      #"{{ 1 | plural("home") }}"#,
      "1:8+6 template-type: the string “home” has no placeholder “count”"),
    BrokenTemplate(
      "{{ article.home }}",
      "1:4+12 template-type: a value of type region can't be written: name one of its fields"),
    BrokenTemplate(
      "{{ article.topics }}",
      "1:4+14 template-type: a list of text can't be written: go through it with “for”, or use “join”"),
    BrokenTemplate(
      "{{ site | json }}",
      "1:4+11 template-type: a json value may stand in a data script only"),
    BrokenTemplate(
      #"<a title="{{ article.body }}"></a>"#,
      "1:14+12 template-type: markup may stand between elements only, not in an attribute, a title or a text area"
    ),
    BrokenTemplate(
      #"<script type="application/json">{{ site }}</script>"#,
      "1:36+4 template-type: in a data script only a json value may stand: use “| json”"),
  ]
}
