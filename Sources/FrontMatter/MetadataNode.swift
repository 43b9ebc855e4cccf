package import Diagnostics

/// A YAML value with its place. Scalars stay text: only a schema decides what they mean.
package struct MetadataNode: Sendable {
  /// What stands at the place.
  package enum Content: Sendable {
    case scalar(MetadataScalar)
    case sequence([MetadataNode])
    case mapping(MetadataMapping)
  }

  package let content: Content
  package let range: SourceRange

  package init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// What a message calls this value.
  package var kindName: String {
    switch content {
    case .scalar(let scalar): scalar.isAbsent ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// The text of a scalar, and whether the writer put it in quotes or a block.
package struct MetadataScalar: Hashable, Sendable {
  package let text: String
  package let isPlain: Bool

  package init(text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }

  /// A key with nothing behind its colon.
  package var isAbsent: Bool { isPlain && text.isEmpty }
}

/// Keys and values in the order of the file; no key stands twice.
package struct MetadataMapping: Sendable {
  /// One key with its value.
  package struct Pair: Sendable {
    package let key: String
    package let keyRange: SourceRange
    package let value: MetadataNode

    package init(key: String, keyRange: SourceRange, value: MetadataNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package let pairs: [Pair]

  package init(_ pairs: [Pair] = []) {
    self.pairs = pairs
  }

  /// The value of `key`, or nil where it isn't there.
  package subscript(key: String) -> MetadataNode? {
    pairs.first { $0.key == key }?.value
  }
}
