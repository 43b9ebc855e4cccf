import Diagnostics

/// Files of an archive that replace files of the theme.
extension Fault {
  static let theme = [
    Fault(
      "a template names no field", .unknownField, help: "did you mean “title”?",
      page("<h1>{{ ‸titel }}</h1>")),
    Fault(
      "a template names no string", .unknownString, help: "did you mean “updated”?",
      page("<p>{{ t(‸\"udpated\") }}</p>")),
    Fault(
      "a template names no filter", .unknownFilter, help: "truncate",
      page("<h1>{{ title | ‸trucate(60) }}</h1>")),
    Fault(
      "a template names no asset", .unknownAsset, help: "did you mean “assets/regesta.css”?",
      page("<img src=\"{{ ‸\"assets/regesta.cs\" | url }}\" alt=\"\">")),
    Fault("a template leaves a tag open", .templateSyntax, page("‸{% if summary %}<p>{{ summary }}</p>")),
    Fault("an expression of a template isn't closed", .templateSyntax, page("<h1>{{ title <‸/h1>")),
    Fault(
      "a template shows what may be missing", .templateType,
      .add(
        "templates/source.html",
        "{% extends \"layout.html\" %}\n{% block main %}{{ ‸source.published.words }}{% endblock %}\n")),
    Fault(
      "a template writes text where no escape helps", .templateType,
      page("<p style=\"{{ ‸title }}\"></p>")),
    Fault(
      "a template extends what isn't there", .missingTemplate, help: "did you mean “layout.html”?",
      .add(
        "templates/page.html", "{% extends ‸\"layuot.html\" %}\n{% block main %}{{ body }}{% endblock %}\n")),
    Fault(
      "a template includes what isn't there", .missingTemplate,
      page("{% include ‸\"partials/nota.html\" %}")),
    Fault(
      "a template fills no block", .unknownBlock,
      .add(
        "templates/page.html", "{% extends \"layout.html\" %}\n{% block ‸content %}{{ body }}{% endblock %}\n"
      )),
    Fault(
      "a partial includes itself", .includeCycle,
      page("{% include \"partials/nota.html\" %}"),
      .add("templates/partials/nota.html", "<p>{% include ‸\"partials/nota.html\" %}</p>\n")),
    Fault(
      "a file of strings lacks a plural form", .missingString,
      .themeFile("templates/strings/it.yml"),
      .replace("templates/strings/it.yml", "article_count:", "‸article_count:"),
      .replace(
        "templates/strings/it.yml", "{count} articoli\", other: \"{count} articoli", "{count} articoli")),
    Fault(
      "a file of strings isn't YAML", .yamlSyntax,
      .themeFile("templates/strings/it.yml"),
      .replace("templates/strings/it.yml", "updated: ", "updated: ‸[")),
    Fault(
      "an own string lacks a plural form", .missingString,
      .add("templates/strings/it.yml", "‸article_count: {one: \"{count} articolo\"}\n")),
    Fault(
      "the key of an own string is misspelt", .unusedString, severity: .warning,
      help: "did you mean “updated”?",
      .add("templates/strings/it.yml", "home: Inizio\n‸udpated: Aggiornato\n")),
    Fault(
      "a theme needs a later contract", .themeVersion, help: "build with a later Regesta",
      .add("templates/theme.yml", "contract: ‸99.0\n")),
    Fault(
      "a key of theme.yml is misspelt", .unknownKey, help: "did you mean “name”?",
      .add("templates/theme.yml", "‸nmae: Nostro\n")),
    Fault(
      "a style variable is misspelt", .unknownKey, help: "did you mean “accent”?",
      .add("templates/style.yml", "colours: {‸acent: \"#00558c\"}\n")),
    Fault(
      "a colour is none", .wrongValue, help: "#rrggbb",
      .add("templates/style.yml", "colours: {accent: ‸red}\n")),
    Fault(
      "a font would end its rule", .wrongValue,
      .add("templates/style.yml", "fonts: {serif: ‸\"serif } body { display: none\"}\n")),
    Fault(
      "a colour can hardly be read", .lowContrast, severity: .warning, help: "4.5:1",
      .add("templates/style.yml", "colours: {quiet: {light: ‸\"#757575\"}}\n")),
    Fault(
      "a style sheet names no file", .brokenOutputLink, help: "did you mean assets/paper.svg?",
      .add("templates/assets/print.css", "body {\n  background: url(‸papre.svg);\n}\n"),
      .add("templates/assets/paper.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")),
    Fault(
      "a template isn't UTF-8", .notUTF8, at: .file("templates/page.html"),
      .add("templates/page.html", Array("<p>".utf8) + [0xE8, 0x3C])),
  ]

  /// An own `page.html` with this in its main block.
  private static func page(_ text: String) -> Change {
    .add(
      "templates/page.html",
      "{% extends \"layout.html\" %}\n{% block main %}\n\(text)\n{{ body }}\n{% endblock %}\n")
  }
}
