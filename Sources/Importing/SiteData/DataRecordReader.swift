internal import JSONWriting

/// An object of the data, read member by member. What nobody asked for in the end is a problem: it would be lost in silence.
struct DataRecordReader {
  let file: String
  /// A JSON Pointer.
  let place: String
  private let members: [JSONValue.Member]
  private var read: Set<String> = []
  private(set) var problems: [ImportProblem] = []

  init(_ value: JSONValue, file: String, place: String) {
    self.file = file
    self.place = place
    if case .object(let members) = value {
      self.members = members
    } else {
      members = []
      problems.append(ImportProblem(file: file, place: place, message: "an object is wanted here"))
    }
  }

  mutating func report(_ message: String, at name: String? = nil) {
    problems.append(ImportProblem(file: file, place: place + (name.map { "/\($0)" } ?? ""), message: message))
  }

  /// The value of a member; nil where it has none.
  mutating func value(_ name: String) -> JSONValue? {
    read.insert(name)
    return members.first { $0.name == name }?.value
  }

  mutating func text(_ name: String) -> String? {
    switch value(name) {
    case .string(let text)?: return text
    case nil: return nil
    default:
      report("a text is wanted here", at: name)
      return nil
    }
  }

  mutating func required(_ name: String) -> String? {
    let text = text(name)
    if text == nil, !members.contains(where: { $0.name == name }) { report("“\(name)” is missing") }
    return text
  }

  /// A number above 0.
  mutating func number(_ name: String) -> Int {
    if case .integer(let number)? = value(name), number > 0 { return number }
    report("a number above 0 is wanted here", at: name)
    return 0
  }

  mutating func list(_ name: String) -> [JSONValue] {
    switch value(name) {
    case .array(let items)?: return items
    case nil: return []
    default:
      report("a list is wanted here", at: name)
      return []
    }
  }

  mutating func texts(_ name: String) -> [String] {
    list(name).enumerated().compactMap { index, item in
      if case .string(let text) = item { return text }
      report("a text is wanted here", at: "\(name)/\(index)")
      return nil
    }
  }

  /// Members that metadata have under the same names, as they are.
  mutating func members(_ names: [String]) -> [JSONValue.Member] {
    names.compactMap { name in value(name).map { JSONValue.Member(name, $0) } }
  }

  /// All of it, to be read later.
  mutating func rest() -> JSONValue {
    read.formUnion(members.map(\.name))
    return .object(members)
  }

  /// Passes over members that follow from others.
  mutating func ignore(_ names: String...) { read.formUnion(names) }

  /// The objects of a list.
  mutating func records(_ name: String) -> [DataRecordReader] {
    list(name).enumerated().map { index, item in
      DataRecordReader(item, file: file, place: "\(place)/\(name)/\(index)")
    }
  }

  /// Takes over the problems of a part.
  mutating func finish(_ part: DataRecordReader) {
    var part = part
    // Where something else is wrong, what comes behind it wasn't looked at.
    if part.problems.isEmpty { part.reportUnread() }
    problems += part.problems
  }

  mutating func reportUnread() {
    for member in members where !read.contains(member.name) {
      report("this release of regesta doesn't know “\(member.name)”", at: member.name)
    }
  }
}
