/// The text of an article's file.
func article(_ metadata: String = "", date: String = "2022-09-27", body: String = "Testo.") -> String {
  "---\ntitle: Un titolo\ndate: \(date)\n\(metadata)\(metadata.isEmpty ? "" : "\n")---\n\(body)\n"
}

/// The text of an entity's file.
func entity(_ metadata: String = "", name: String = "Un nome", body: String = "") -> String {
  "---\nname: \(name)\n\(metadata)\(metadata.isEmpty ? "" : "\n")---\n\(body)\n"
}

/// The text of a source record.
func source(_ metadata: String = "", body: String = "") -> String {
  "---\ntitle: Una fonte\n\(metadata)\(metadata.isEmpty ? "" : "\n")---\n\(body)\n"
}
