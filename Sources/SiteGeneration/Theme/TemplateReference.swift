internal import ArchiveModel
internal import Templating

/// The reference of what templates are given, as Markdown for the manual.
package enum TemplateReference {
  package static var markdown: String {
    var text = """
      # Template reference

      Made from the declarations in the code: a test fails where this page and they differ. How a theme is written stands
      in [themes.md](themes.md).

      This is version **\(ThemeContract.version)** of the contract between Regesta and themes.

      - [Types](#types)
      - [Filters](#filters)
      - [Fields of each template](#fields-of-each-template)
      - [Records](#records)
      - [theme.yml](#themeyml)
      - [style.yml](#styleyml)

      ## Types

      | type | meaning |
      | --- | --- |

      """
    for (type, meaning) in types { text += "| \(type) | \(meaning) |\n" }
    text += "\n## Filters\n\n| filter | meaning |\n| --- | --- |\n"
    for filter in ThemeContract.filters {
      text += "| `\(filter.signature.replacing("|", with: "\\|"))` | \(filter.documentation) |\n"
    }
    text += "\nThere are no others, and themes can't add any.\n\n## Fields of each template\n"
    for (name, root) in ThemeContract.templates {
      text += "\n### \(name)\n\n\(root.documentation)\n\n" + table(root)
    }
    text += "\n## Records\n"
    for type in ThemeContract.records {
      text += "\n### \(type.name)\n\n\(type.documentation)\n\n" + table(type)
    }
    for schema in [ThemeManifest.schema, StyleFile.schema] {
      text += "\n## \(schema.subject)\n\n| key | value | meaning |\n| --- | --- | --- |\n"
      for key in schema.keys { text += "| `\(key.name)` | \(key.shape.wording) | \(key.summary) |\n" }
    }
    return text
  }

  private static func table(_ type: RecordType) -> String {
    type.fields.reduce("| field | type | meaning |\n| --- | --- | --- |\n") { text, field in
      text + "| `\(field.name)` | \(field.type) | \(field.documentation) |\n"
    }
  }

  /// The types of values, by the names that the tables give them.
  private static var types: [(name: String, meaning: String)] {
    [
      ("`\(ValueType.text)`", "characters, escaped when written"),
      ("`\(ValueType.url)`", "an address; the same as `text` to the compiler"),
      ("`\(ValueType.html)`", "markup that Regesta made and that is safe as it stands"),
      ("`\(ValueType.json)`", "what the filter `json` makes, for data scripts"),
      (
        "`\(ValueType.integer)`, `\(ValueType.boolean)`",
        "written as digits, and as `true` or `false`"
      ),
      ("a [record](#records)", "has fields, and can't be written itself"),
      ("`list of …`", "can be gone through, and can't be written itself"),
      ("`optional …`", "may be missing; written, a missing value leaves nothing"),
    ]
  }
}
