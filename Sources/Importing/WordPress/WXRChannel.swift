/// What an export says of the site before its items.
struct WXRChannel: Sendable {
  var fields: [(name: String, value: String)] = []
  /// Names by which authors are shown, by those by which they log in.
  var authors: [String: String] = [:]
  /// How often other parts of the site stand there, by name.
  var groups: [(name: String, count: Int)] = []

  subscript(name: String) -> String? {
    fields.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  mutating func count(_ name: String) {
    if let index = groups.firstIndex(where: { $0.name == name }) {
      groups[index].count += 1
    } else {
      groups.append((name, 1))
    }
  }
}
