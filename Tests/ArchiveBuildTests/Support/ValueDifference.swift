/// Compares values by reflection, property by property: what a coding forgets shows, whatever `==` says.
enum ValueDifference {
  /// Where two values differ, as paths of properties; empty where they don't.
  static func paths(_ left: Any, _ right: Any, at path: String = "") -> [String] {
    let (one, other) = (Mirror(reflecting: left), Mirror(reflecting: right))
    guard type(of: left) == type(of: right), one.children.count == other.children.count else { return [path] }
    guard !one.children.isEmpty else {
      return isEqual(left, right) ? [] : [path]
    }
    return zip(one.children, other.children).enumerated().flatMap { index, pair in
      let path = "\(path).\(pair.0.label ?? String(index))"
      return pair.0.label == pair.1.label ? paths(pair.0.value, pair.1.value, at: path) : [path]
    }
  }

  /// By bytes: texts may be equal and have others.
  private static func isEqual(_ left: Any, _ right: Any) -> Bool {
    "\(left)".utf8.elementsEqual("\(right)".utf8)
  }

  /// The properties and cases that occur in a value with anything in them, as `Type.name`; and all that it has.
  static func properties(of value: Any, filled: inout Set<String>, all: inout Set<String>) {
    let mirror = Mirror(reflecting: value)
    // What a generic type holds is told by the types of its values.
    let type = "\(mirror.subjectType)".prefix { $0 != "<" }
    for child in mirror.children {
      if let label = child.label, mirror.displayStyle != .optional, mirror.displayStyle != .tuple {
        all.insert("\(type).\(label)")
        let held = Mirror(reflecting: child.value)
        let isEmpty = [.optional, .collection].contains(held.displayStyle) && held.children.isEmpty
        if !isEmpty { filled.insert("\(type).\(label)") }
      }
      properties(of: child.value, filled: &filled, all: &all)
    }
    // A case without values has no children.
    if mirror.displayStyle == .enum, mirror.children.isEmpty {
      all.insert("\(type).\(value)")
      filled.insert("\(type).\(value)")
    }
  }
}
