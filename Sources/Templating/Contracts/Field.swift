package import TrustedMarkup

/// Reads a field of a record, and follows the rest of a path from there.
///
/// An object, because an array of closures over a generic type looks up their metadata on every call.
final class FieldReader<Root: Sendable>: Sendable {
  let read: @Sendable (Root, SlotPath) -> Value

  init(_ read: @escaping @Sendable (Root, SlotPath) -> Value) {
    self.read = read
  }
}

/// One field of a contract: its name, one line of documentation, its type and its getter.
package struct Field<Root: Sendable>: Sendable {
  let description: RecordField
  let reader: FieldReader<Root>

  private init(
    _ name: String, _ documentation: String, _ type: @autoclosure @escaping @Sendable () -> ValueType,
    _ read: @escaping @Sendable (Root, SlotPath) -> Value
  ) {
    description = RecordField(name: name, documentation: documentation, resolveType: type)
    reader = FieldReader(read)
  }
}

/// Values that are always there.
extension Field {
  /// Characters, escaped wherever they are written.
  package static func text(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, documentation, .text) { root, _ in .text(get(root)) }
  }

  /// Finished markup, which may stand between elements only.
  package static func html(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> SafeHTML
  ) -> Field {
    Field(name, documentation, .html) { root, _ in .html(get(root)) }
  }

  /// An address.
  package static func url(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, documentation, .url) { root, _ in .url(get(root)) }
  }

  /// A finished JSON text for a data script.
  package static func json(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> String
  ) -> Field {
    Field(name, documentation, .json) { root, _ in .json(get(root)) }
  }

  /// A whole number.
  package static func integer(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> Int
  ) -> Field {
    Field(name, documentation, .integer) { root, _ in .integer(get(root)) }
  }

  /// True or false.
  package static func boolean(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> Bool
  ) -> Field {
    Field(name, documentation, .boolean) { root, _ in .boolean(get(root)) }
  }

  /// A record with a contract of its own.
  package static func record<Nested: Sendable>(
    _ name: String, _ contract: @autoclosure @escaping @Sendable () -> Contract<Nested>,
    _ documentation: String, get: @escaping @Sendable (Root) -> Nested
  ) -> Field {
    Field(name, documentation, .record(contract().type)) { root, path in
      contract().value(of: get(root), at: path)
    }
  }

  /// Records of one contract, in an order that is the host's.
  package static func list<Element: Sendable>(
    _ name: String, _ contract: @autoclosure @escaping @Sendable () -> Contract<Element>,
    _ documentation: String, get: @escaping @Sendable (Root) -> [Element]
  ) -> Field {
    Field(name, documentation, .list(.record(contract().type))) { root, _ in
      .list(RecordList(get(root), contract: contract()))
    }
  }

  /// The custom fields that the theme declares for `group`, in the order of their declaration.
  package static func custom(
    _ name: String, of group: String, _ documentation: String, get: @escaping @Sendable (Root) -> CustomRecord
  ) -> Field {
    Field(name, documentation, .custom(group)) { root, path in get(root).value(at: path) }
  }

  /// Several texts.
  package static func texts(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> [String]
  ) -> Field {
    Field(name, documentation, .list(.text)) { root, _ in .list(ValueList(texts: get(root))) }
  }
}

/// Values that may be missing.
extension Field {
  /// Characters, or nothing.
  package static func optionalText(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, documentation, .optional(.text)) { root, _ in get(root).map(Value.text) ?? .nothing }
  }

  /// Finished markup, or nothing.
  package static func optionalHTML(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> SafeHTML?
  ) -> Field {
    Field(name, documentation, .optional(.html)) { root, _ in get(root).map(Value.html) ?? .nothing }
  }

  /// An address, or nothing.
  package static func optionalURL(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, documentation, .optional(.url)) { root, _ in get(root).map(Value.url) ?? .nothing }
  }

  /// A finished JSON text, or nothing.
  package static func optionalJSON(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> String?
  ) -> Field {
    Field(name, documentation, .optional(.json)) { root, _ in get(root).map(Value.json) ?? .nothing }
  }

  /// A whole number, or nothing.
  package static func optionalInteger(
    _ name: String, _ documentation: String, get: @escaping @Sendable (Root) -> Int?
  ) -> Field {
    Field(name, documentation, .optional(.integer)) { root, _ in get(root).map(Value.integer) ?? .nothing }
  }

  /// A record with a contract of its own, or nothing.
  package static func optionalRecord<Nested: Sendable>(
    _ name: String, _ contract: @autoclosure @escaping @Sendable () -> Contract<Nested>,
    _ documentation: String, get: @escaping @Sendable (Root) -> Nested?
  ) -> Field {
    Field(name, documentation, .optional(.record(contract().type))) { root, path in
      guard let nested = get(root) else { return .nothing }
      return contract().value(of: nested, at: path)
    }
  }
}
