import CLibYAML

/// Metadata as libyaml reads it, so that the generator's quoting is judged by a real parser.
indirect enum YAMLNode: Equatable {
  case scalar(String)
  case list([YAMLNode])
  case map([String: YAMLNode])

  /// Reads one document; nil where it isn't YAML or has a key twice.
  init?(_ text: some StringProtocol) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    var bytes = Array(text.utf8)
    let node = bytes.withUnsafeMutableBufferPointer { buffer -> YAMLNode? in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var document = yaml_document_t()
      guard yaml_parser_load(&parser, &document) == 1 else { return nil }
      defer { yaml_document_delete(&document) }
      return YAMLNode(yaml_document_get_root_node(&document), in: &document)
    }
    guard let node else { return nil }
    self = node
  }

  private init?(_ pointer: UnsafeMutablePointer<yaml_node_t>?, in document: inout yaml_document_t) {
    guard let node = pointer?.pointee else { return nil }
    switch node.type {
    case YAML_SCALAR_NODE:
      let scalar = node.data.scalar
      self = .scalar(
        String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
    case YAML_SEQUENCE_NODE:
      var items: [YAMLNode] = []
      var item = node.data.sequence.items.start!
      while item < node.data.sequence.items.top {
        guard let child = YAMLNode(yaml_document_get_node(&document, item.pointee), in: &document)
        else { return nil }
        items.append(child)
        item += 1
      }
      self = .list(items)
    case YAML_MAPPING_NODE:
      var map: [String: YAMLNode] = [:]
      var pair = node.data.mapping.pairs.start!
      while pair < node.data.mapping.pairs.top {
        let key = YAMLNode(yaml_document_get_node(&document, pair.pointee.key), in: &document)
        let value = YAMLNode(yaml_document_get_node(&document, pair.pointee.value), in: &document)
        guard case .scalar(let name)? = key, let value, map.updateValue(value, forKey: name) == nil
        else { return nil }
        pair += 1
      }
      self = .map(map)
    default: return nil
    }
  }

  /// The value of a key, where this is a map that has it.
  subscript(key: String) -> YAMLNode? {
    if case .map(let map) = self { map[key] } else { nil }
  }

  /// The text, where this is a scalar.
  var text: String? {
    if case .scalar(let text) = self { text } else { nil }
  }

  /// The items, where this is a list.
  var items: [YAMLNode] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The keys, where this is a map.
  var keys: [String] {
    if case .map(let map) = self { map.keys.sorted() } else { [] }
  }
}
