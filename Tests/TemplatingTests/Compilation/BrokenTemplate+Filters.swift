extension BrokenTemplate {
  /// What filters can't work on or be given.
  static let filters = [
    BrokenTemplate(
      "{{ article.words | truncate(3) }}",
      "1:20+8 template-type: “truncate” has no meaning for a value of type integer"),
    BrokenTemplate(
      "{{ site | truncate }}",
      "1:11+8 template-type: “truncate” takes 1 argument, and 0 are given"),
    BrokenTemplate(
      "{{ site | truncate(1, 2) }}",
      "1:11+8 template-type: “truncate” takes 1 argument, and 2 are given"),
    BrokenTemplate(
      "{{ site | join(1) }}",
      "1:11+4 template-type: “join” has no meaning for a value of type text"),
    BrokenTemplate(
      "{{ article.topics | slice }}",
      "1:21+5 template-type: “slice” takes 1 to 2 arguments, and 0 are given"),
    BrokenTemplate(
      "{{ article.topics | slice(1, 2, 3) }}",
      "1:21+5 template-type: “slice” takes 1 to 2 arguments, and 3 are given"),
    BrokenTemplate(
      #"{{ site | truncate("a") }}"#,
      "1:11+8 template-type: argument 1 of “truncate” must be of type integer, not text"),
    BrokenTemplate(
      "{{ article.topics | upper }}",
      "1:21+5 template-type: “upper” has no meaning for a value of type list of text"),
    BrokenTemplate(
      "{{ article.events | unique }}",
      "1:21+6 template-type: “unique” has no meaning for a value of type list of event"),
    BrokenTemplate(
      "{{ article.address | url }}",
      "1:22+3 template-type: “url” has no meaning for a value of type url"),
    BrokenTemplate(
      "{{ draft | number }}",
      "1:12+6 template-type: “number” has no meaning for a value of type boolean"),
    BrokenTemplate(
      "{{ article.topics | concat(article.events) }}",
      "1:21+6 template-type: argument 1 of “concat” must be of type list of text, not list of event"),
    BrokenTemplate(
      "{% set x = article.events | sort_by %}",
      "1:29+7 template-type: “sort_by” takes 1 to 2 arguments, and 0 are given"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("title", "desc", 1) %}"#,
      "1:29+7 template-type: “sort_by” takes 1 to 2 arguments, and 3 are given"),
    BrokenTemplate(
      "{% set x = article.events | sort_by(site) %}",
      "1:37+4 template-type: “sort_by” takes the name of a field in quotes"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("titel") %}"#,
      "1:38+5 unknown-field: event has no field “titel” = did you mean “title”?"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("region.nam") %}"#,
      "1:45+3 unknown-field: region has no field “nam” = did you mean “name”?"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("title.x") %}"#,
      "1:44+1 unknown-field: a value of type text has no field “x”"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("ti\tle.x") %}"#,
      "1:37+10 unknown-field: a value of type text has no field “x”"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("") %}"#,
      "1:38+0 unknown-field: event has no field “” = known here: title, date, region, confirmed, address, rank, deaths, tags"
    ),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("region") %}"#,
      "1:37+8 template-type: “sort_by” goes by a text, url, integer or boolean, and this field is of type optional region"
    ),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("tags") %}"#,
      "1:37+6 template-type: “sort_by” goes by a text, url, integer or boolean, and this field is of type list of text"
    ),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("title", "dsc") %}"#,
      "1:46+5 template-type: the order of “sort_by” is “desc” in quotes, or left out"),
    BrokenTemplate(
      #"{% set x = article.events | sort_by("title", draft) %}"#,
      "1:46+5 template-type: the order of “sort_by” is “desc” in quotes, or left out"),
    BrokenTemplate(
      #"{% set x = article.topics | sort_by("title") %}"#,
      "1:29+7 template-type: “sort_by” works on a list of records, not on a value of type list of text"),
    BrokenTemplate(
      #"{% set x = site | sort_by("title") %}"#,
      "1:19+7 template-type: “sort_by” works on a list of records, not on a value of type text"),
    BrokenTemplate(
      #"{% set x = article.events | map("region.parent.parent.parent.parent.parent.parent.parent.name") %}"#,
      "1:90+4 template-syntax: a path has at most 8 steps: “set” can divide it"),
    BrokenTemplate(
      #"{% set x = article.events | group_by("region") %}"#,
      "1:38+8 template-type: “group_by” goes by a text, url, integer or boolean, and this field is of type optional region"
    ),
    BrokenTemplate(
      #"{% for g in article.events | group_by("date") %}{{ g.kee }}{% for e in g.items %}{{ e.titel }}{% endfor %}{% endfor %}"#,
      "1:54+3 unknown-field: group of event by optional text has no field “kee” = did you mean “key”?",
      "1:87+5 unknown-field: event has no field “titel” = did you mean “title”?"),
    BrokenTemplate(
      #"{% for g in article.events | group_by("date") %}{{ g.key | upper | lenght }}{% endfor %}"#,
      "1:68+6 unknown-filter: there is no filter “lenght” = did you mean “length”?"),
    BrokenTemplate(
      #"{% set x = article.events | where("titel") %}"#,
      "1:36+5 unknown-field: event has no field “titel” = did you mean “title”?"),
    BrokenTemplate(
      #"{% set x = article.events | where("rank") %}"#,
      "1:35+6 template-type: an integer is always there: give “where” a number to compare with"),
    BrokenTemplate(
      #"{% set x = article.events | where("rank", "1") %}"#,
      "1:43+3 template-type: “where” can't compare integer with text"),
    BrokenTemplate(
      #"{% set x = article.events | where("title", nix) %}"#,
      "1:44+3 unknown-field: there is no variable “nix” here = known here: article, draft, site"),
    BrokenTemplate(
      "{% set x = article.events | map(1) %}",
      "1:33+1 template-type: “map” takes the name of a field in quotes"),
    BrokenTemplate(
      #"{% set x = nix | map("title") %}"#,
      "1:12+3 unknown-field: there is no variable “nix” here = known here: article, draft, site"),
    BrokenTemplate(
      #"{% set x = article.events | map("date") | join(nix) %}"#,
      "1:48+3 unknown-field: there is no variable “nix” here = known here: article, draft, site"),
    BrokenTemplate(
      #"{{ site | paint("red") }}"#,
      "1:11+5 template-type: “paint” takes 2 arguments, and 1 is given"),
    BrokenTemplate(
      #"{{ site | paint("rde", 1) }}"#,
      "1:17+5 template-type: “paint” knows no “rde” = did you mean “red”?"),
    BrokenTemplate(
      "{{ site | paint(site, 1) }}",
      "1:17+4 template-type: argument 1 of “paint” is one of “red”, “green”, in quotes"),
    BrokenTemplate(
      #"{{ site | paint("red", site) }}"#,
      "1:11+5 template-type: argument 2 of “paint” must be of type integer, not text"),
    BrokenTemplate(
      #"{{ article.words | paint("red", 1) }}"#,
      "1:20+5 template-type: “paint” works on a value of type text, not integer"),
    BrokenTemplate(
      #"{{ site | paint("mauve", 1) }}"#,
      "1:17+7 template-type: “paint” knows no “mauve” = known here: red, green"),
    BrokenTemplate(
      "{% set a = article.events | group_by(\"title\") %}"
        + String(repeating: "{% set a = a | group_by(\"key\") %}", count: 8),
      "1:295+8 template-type: groups are grouped again more than 8 deep"),
  ]
}
