/// One item of an export: a post, a page, an attachment, or something else that WordPress keeps in the same way.
struct WXRItem: Sendable {
  struct Term: Hashable, Sendable {
    let taxonomy: String
    let nicename: String
    let name: String
  }

  /// Its line in the file.
  let line: Int
  /// What stands in it once, by name: `title`, `wp:post_id`.
  var fields: [(name: String, value: String)] = []
  var terms: [Term] = []
  var meta: [(key: String, value: String)] = []
  var comments = 0

  /// What a field says; nil where it says nothing.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  func meta(_ key: String) -> String? { meta.first { $0.key == key }?.value }

  var id: String { self["wp:post_id"] ?? "" }
  var type: String { self["wp:post_type"] ?? "post" }
  var status: String { self["wp:status"] ?? "draft" }
}
