extension BrokenTemplate {
  /// Places in HTML where no value may stand, and ways that don't meet.
  static let markup = [
    BrokenTemplate(
      "<a href={{ site }}></a>",
      "1:12+4 template-type: no value can be written safely in an attribute's value without quotes"),
    BrokenTemplate(
      "<{{ site }}>",
      "1:5+4 template-type: no value can be written safely in the name of a tag"),
    BrokenTemplate(
      "<a {{ site }}></a>",
      "1:7+4 template-type: no value can be written safely in a tag, outside a quoted value"),
    BrokenTemplate(
      "<!DOCTYPE {{ site }}>",
      "1:14+4 template-type: no value can be written safely in a declaration"),
    BrokenTemplate(
      "<!-- {{ site }} -->",
      "1:9+4 template-type: no value can be written safely in an HTML comment, which hides text from readers"),
    BrokenTemplate(
      #"<script type="application/json">"{{ site }}"</script>"#,
      "1:37+4 template-type: no value can be written safely in a JSON text's quotes; “json” writes its own"),
    BrokenTemplate(
      "<script>{{ site }}</script>",
      "1:12+4 template-type: no value can be written safely in a “script” element"),
    BrokenTemplate(
      #"<a onclick="{{ site }}"></a>"#,
      "1:16+4 template-type: no value can be written safely in an event handler, which is a script"),
    BrokenTemplate(
      #"<svg><animate attributeName="href" values="{{ site }}"/></svg>"#,
      "1:47+4 template-type: no value can be written safely in the value of an animation"),
    BrokenTemplate(
      #"<base href="{{ site }}">"#,
      "1:16+4 template-type: no value can be written safely in the base of all addresses"),
    BrokenTemplate(
      #"<a style="{{ site }}"></a>"#,
      "1:14+4 template-type: no value can be written safely in a “style” attribute"),
    BrokenTemplate(
      #"<iframe srcdoc="{{ site }}"></iframe>"#,
      "1:20+4 template-type: no value can be written safely in a “srcdoc” attribute, which is a document of its own"
    ),
    BrokenTemplate(
      #"<script type="{{ site }}"></script>"#,
      "1:18+4 template-type: no value can be written safely in the type of a script"),
    BrokenTemplate(
      #"<meta http-equiv="{{ site }}">"#,
      "1:22+4 template-type: no value can be written safely in an “http-equiv” attribute"),
    BrokenTemplate(
      #"<p{% if draft %} x="1"{% endif %}y></p>"#,
      "1:34+1 template-type: a space is needed here: on some ways through the template a name ends just before"
    ),
    BrokenTemplate(
      #"<a ="x"></a>"#,
      "1:4+1 template-type: an attribute's name is missing before “=”"),
    BrokenTemplate(
      #"<meta content="{{ site }}" http-equiv="refresh">"#,
      "1:38+1 template-type: “http-equiv” must stand before the “content” that depends on it"),
    BrokenTemplate(
      "<script><!--</script>",
      "1:10+1 template-type: “<!” inside a script changes where the script ends"),
    BrokenTemplate(
      "a<",
      "1:3+0 template-type: the page ends in the name of a tag"),
    BrokenTemplate(
      "a<b",
      "1:4+0 template-type: the page ends in the name of a tag"),
    BrokenTemplate(
      "a<b ",
      "1:5+0 template-type: the page ends inside a tag"),
    BrokenTemplate(
      #"<a href="x"#,
      "1:11+0 template-type: the page ends inside the value of “href”"),
    BrokenTemplate(
      "<a href=x",
      "1:10+0 template-type: the page ends inside a value without quotes"),
    BrokenTemplate(
      "<!d",
      "1:4+0 template-type: the page ends inside a declaration"),
    BrokenTemplate(
      "<!-- x",
      "1:7+0 template-type: the page ends inside a comment"),
    BrokenTemplate(
      "<script>x",
      "1:10+0 template-type: the page ends inside “script”"),
    BrokenTemplate(
      "{% if draft %}<a{% endif %}",
      "1:1+5 template-type: the ways through “if” end at different places: one in the name of a tag, one between elements",
      "1:28+0 template-type: the page ends in the name of a tag"),
    BrokenTemplate(
      "{% for t in article.topics %}<b {% endfor %}>",
      "1:1+6 template-type: the loop's body begins between elements and ends inside a tag"),
    BrokenTemplate(
      "{% for t in article.topics %}{% else %}<!--{% endfor %}-->",
      "1:1+6 template-type: the ways through “for” end at different places: one between elements, one inside a comment"
    ),
    BrokenTemplate(
      #"{% extends "base.html" %}{% block main %}<b {% endblock %}"#,
      "1:35+4 template-type: the block “main” begins between elements and ends inside a tag",
      with: ["base.html": #"{% block main %}{% endblock %}"#]),
    BrokenTemplate(
      #"{% include "a.html" %}>"#,
      "1:12+8 template-type: “a.html” begins between elements and ends inside a tag",
      with: ["a.html": #"<b "#]),
  ]
}
