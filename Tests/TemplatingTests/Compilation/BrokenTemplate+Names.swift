extension BrokenTemplate {
  /// Names that stand for nothing, and templates that can't be put together.
  static let names = [
    BrokenTemplate(
      "{{ article.titel }}",
      "1:12+5 unknown-field: article has no field “titel” = did you mean “title”?"),
    BrokenTemplate(
      #"\#n  {{ artcle.title }}"#,
      "2:6+6 unknown-field: there is no variable “artcle” here = did you mean “article”?"),
    BrokenTemplate(
      "è {{ site.x }}",
      "1:11+1 unknown-field: a value of type text has no field “x”"),
    BrokenTemplate(
      #"{{ (site | split(",")).x }}"#,
      "1:24+1 unknown-field: a value of type list of text has no field “x”"),
    BrokenTemplate(
      "{% for t in article.topics %}{{ loop.indx }}{% endfor %}",
      "1:38+4 unknown-field: “loop” has no field “indx” = did you mean “index”?"),
    BrokenTemplate(
      "{% for t in article.topics %}{{ loop }}{% endfor %}",
      "1:33+4 template-type: “loop” is no value: ask for one of index, first, last, length"),
    BrokenTemplate(
      "{{ loop.index }}",
      "1:4+4 unknown-field: there is no variable “loop” here = known here: article, draft, site"),
    BrokenTemplate(
      "{% if draft %}{{ nix }}{% endif %}",
      "1:18+3 unknown-field: there is no variable “nix” here = known here: article, draft, site"),
    BrokenTemplate(
      "{{ article.home.parent.parent.parent.parent.parent.parent.parent.name }}",
      "1:4+19 template-type: “article.home.parent” may be missing, and here that isn't known = ask first: {% if article.home.parent %}, or name another with “default”",
      "1:4+26 template-type: “article.home.parent.parent” may be missing, and here that isn't known = ask first: {% if article.home.parent.parent %}, or name another with “default”",
      "1:4+33 template-type: “article.home.parent.parent.parent” may be missing, and here that isn't known = ask first: {% if article.home.parent.parent.parent %}, or name another with “default”",
      "1:4+40 template-type: “article.home.parent.parent.parent.parent” may be missing, and here that isn't known = ask first: {% if article.home.parent.parent.parent.parent %}, or name another with “default”",
      "1:4+47 template-type: “article.home.parent.parent.parent.parent.parent” may be missing, and here that isn't known = ask first: {% if article.home.parent.parent.parent.parent.parent %}, or name another with “default”",
      "1:4+54 template-type: “article.home.parent.parent.parent.parent.parent.parent” may be missing, and here that isn't known = ask first: {% if article.home.parent.parent.parent.parent.parent.parent %}, or name another with “default”",
      "1:59+6 template-syntax: a path has at most 8 steps: “set” can divide it"),
    BrokenTemplate(
      #"{% include "bas.html" %}"#,
      "1:12+10 missing-template: there is no template “bas.html” = did you mean “base.html”?",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% include "x/y/z.html" %}"#,
      "1:12+12 missing-template: there is no template “x/y/z.html”"),
    BrokenTemplate(
      #"{% extends "bas.html" %}"#,
      "1:12+10 missing-template: there is no template “bas.html” = did you mean “base.html”?",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "a.html" %}"#,
      "a.html:1:12+10 missing-template: there is no template “bas.html” = did you mean “a.html”? = extended by templates/page.html:1:12",
      with: ["a.html": #"{% extends "bas.html" %}"#]),
    BrokenTemplate(
      #"{% include "a.html" %}"#,
      "a.html:1:12+8 missing-template: there is no template “b.html” = did you mean “a.html”? = included from templates/page.html:1:12",
      with: ["a.html": #"{% include "b.html" %}"#]),
    BrokenTemplate(
      #"{% include "page.html" %}"#,
      "1:12+11 include-cycle: “page.html” would come to stand inside itself = “page.html” → “page.html”"),
    BrokenTemplate(
      #"{% include "a.html" %}"#,
      "a.html:1:12+11 include-cycle: “page.html” would come to stand inside itself = “page.html” → “a.html” → “page.html” = included from templates/page.html:1:12",
      with: ["a.html": #"{% include "page.html" %}"#]),
    BrokenTemplate(
      #"{% extends "0.html" %}"#,
      "6.html:1:12+8 include-cycle: templates extend each other more than 8 deep = “page.html” → “0.html” → “1.html” → “2.html” → “3.html” → “4.html” → “5.html” → “6.html” → “7.html” = extended by templates/5.html:1:12 = extended by templates/4.html:1:12 = extended by templates/3.html:1:12 = extended by templates/2.html:1:12 = extended by templates/1.html:1:12 = extended by templates/0.html:1:12 = extended by templates/page.html:1:12",
      with: BrokenTemplate.chain(of: 9) { "{% extends \"\($0).html\" %}" }),
    BrokenTemplate(
      #"{% include "0.html" %}"#,
      "64.html:1:12+9 template-syntax: templates and tags stand in each other more than 64 deep = included from templates/63.html:1:12 = included from templates/62.html:1:12 = included from templates/61.html:1:12 = included from templates/60.html:1:12 = included from templates/59.html:1:12 = included from templates/58.html:1:12 = included from templates/57.html:1:12 = included from templates/56.html:1:12 = included from templates/55.html:1:12 = included from templates/54.html:1:12 = included from templates/53.html:1:12 = included from templates/52.html:1:12 = included from templates/51.html:1:12 = included from templates/50.html:1:12 = included from templates/49.html:1:12 = included from templates/48.html:1:12 = included from templates/47.html:1:12 = included from templates/46.html:1:12 = included from templates/45.html:1:12 = included from templates/44.html:1:12 = included from templates/43.html:1:12 = included from templates/42.html:1:12 = included from templates/41.html:1:12 = included from templates/40.html:1:12 = included from templates/39.html:1:12 = included from templates/38.html:1:12 = included from templates/37.html:1:12 = included from templates/36.html:1:12 = included from templates/35.html:1:12 = included from templates/34.html:1:12 = included from templates/33.html:1:12 = included from templates/32.html:1:12 = included from templates/31.html:1:12 = included from templates/30.html:1:12 = included from templates/29.html:1:12 = included from templates/28.html:1:12 = included from templates/27.html:1:12 = included from templates/26.html:1:12 = included from templates/25.html:1:12 = included from templates/24.html:1:12 = included from templates/23.html:1:12 = included from templates/22.html:1:12 = included from templates/21.html:1:12 = included from templates/20.html:1:12 = included from templates/19.html:1:12 = included from templates/18.html:1:12 = included from templates/17.html:1:12 = included from templates/16.html:1:12 = included from templates/15.html:1:12 = included from templates/14.html:1:12 = included from templates/13.html:1:12 = included from templates/12.html:1:12 = included from templates/11.html:1:12 = included from templates/10.html:1:12 = included from templates/9.html:1:12 = included from templates/8.html:1:12 = included from templates/7.html:1:12 = included from templates/6.html:1:12 = included from templates/5.html:1:12 = included from templates/4.html:1:12 = included from templates/3.html:1:12 = included from templates/2.html:1:12 = included from templates/1.html:1:12 = included from templates/0.html:1:12 = included from templates/page.html:1:12",
      with: BrokenTemplate.chain(of: 70) { "{% include \"\($0).html\" %}" }),
    BrokenTemplate(
      #"{% extends "base.html" %}{% block a %}{% block b %}{{ super() }}{% endblock %}{% endblock %}"#,
      "1:48+1 include-cycle: the block “b” would stand inside itself",
      with: ["base.html": #"{% block b %}{% block a %}{% endblock %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}\#nlost\#n{% block mian %}{{ x }}{% endblock %}"#,
      "2:1+4 template-syntax: a template that extends another shows only its blocks, and this is in none",
      "3:10+4 unknown-block: no layout has a block “mian” = did you mean “main”?",
      "3:20+1 unknown-field: there is no variable “x” here = known here: article, draft, site",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}{{ site }}"#,
      "1:29+4 template-syntax: a template that extends another shows only its blocks, and this is in none",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}{% if draft %}{% endif %}"#,
      "1:26+5 template-syntax: a template that extends another shows only its blocks, and this is in none",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}{% for t in article.topics %}{% endfor %}"#,
      "1:26+6 template-syntax: a template that extends another shows only its blocks, and this is in none",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}{% include "base.html" %}"#,
      "1:37+11 template-syntax: a template that extends another shows only its blocks, and this is in none",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}{% set x = 1 %}"#,
      "1:33+1 template-syntax: a template that extends another shows only its blocks, and this is in none",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% include "base.html" %}"#,
      "base.html:1:10+4 template-syntax: an included template can't have blocks = included from templates/page.html:1:12",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% include "a.html" %}"#,
      "a.html:1:12+11 template-syntax: an included template can't extend another = included from templates/page.html:1:12",
      with: ["base.html": #"{% block main %}{% endblock %}"#, "a.html": #"{% extends "base.html" %}"#]),
    BrokenTemplate(
      "{{ super() }}",
      "1:4+7 template-syntax: “super()” has a meaning inside a block only"),
    BrokenTemplate(
      "{% set x = super() %}",
      "1:12+7 template-syntax: “super()” must stand alone in its tag"),
    BrokenTemplate(
      "{% block a %}{{ super() }}{% endblock %}",
      "1:17+7 unknown-block: no layout has a block “a” for “super()” to show"),
    BrokenTemplate(
      #"{% include "a.html" %}"#,
      "b.html:2:6+4 unknown-field: a value of type text has no field “name” = included from templates/a.html:1:12 = included from templates/page.html:1:12",
      with: ["a.html": #"{% include "b.html" with x=site %}"#, "b.html": #"\#n{{ x.name }}"#]),
    BrokenTemplate(
      #"{% extends "base.html" %}"#,
      "base.html:1:4+5 unknown-field: there is no variable “titel” here = known here: article, draft, site = extended by templates/page.html:1:12",
      with: ["base.html": #"{{ titel }}"#]),
    BrokenTemplate(
      "{{ site | trucate(1) }}",
      "1:11+7 unknown-filter: there is no filter “trucate” = did you mean “truncate”?"),
    BrokenTemplate(
      "{{ site | shout }}",
      "1:11+5 unknown-filter: there is no filter “shout” = known here: concat, default, first, group_by, join, json, last, length, lower, map, number, paint, plural, replace, reverse, slice, sort_by, split, trim, truncate, unique, upper, url, url_encode, where"
    ),
    BrokenTemplate(
      #"{{ "assets/logo.svgg" | url }}"#,
      "1:4+18 unknown-asset: the theme has no asset “assets/logo.svgg” = did you mean “assets/logo.svg”?"),
    BrokenTemplate(
      #"{{ "nix" | url }}"#,
      "1:4+5 unknown-asset: the theme has no asset “nix” = known here: assets/logo.svg, assets/site.css"),
    BrokenTemplate(
      #"{{ t("hoem") }}"#,
      "1:6+6 unknown-string: no language has a string “hoem” = did you mean “home”?"),
    BrokenTemplate(
      #"{{ t("nothing like it", x=nix) }}"#,
      "1:6+17 unknown-string: no language has a string “nothing like it” = known here: by, events, home",
      "1:27+3 unknown-field: there is no variable “nix” here = known here: article, draft, site"),
    BrokenTemplate(
      #"{{ 1 | plural("eventz") }}"#,
      "1:15+8 unknown-string: no language has a string “eventz” = did you mean “events”?"),
    BrokenTemplate(
      String(repeating: "{%set a=1%}", count: 66000),
      "1:720881+1 template-syntax: with all it includes the page's template is too large"),
  ]
}
