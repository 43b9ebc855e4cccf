/// Gives the items of an export one after the other; no more than one of them is in memory.
final class WXRReader {
  /// In bytes. WordPress itself has no posts of that size.
  static let longestItem = 64 << 20
  /// How many bytes are read at a time.
  static let step = 1 << 16

  private(set) var channel = WXRChannel()
  private let file: String
  private let take: (WXRItem) throws(ImportProblem) -> Void
  /// The open elements.
  private var path: [String] = []
  private var attributes: [String: String] = [:]
  private var text: [UInt8] = []
  private var size = 0
  private var item: WXRItem?
  /// The fields of an open group, such as `wp:postmeta`.
  private var group: [String: String] = [:]
  private var hasSeenRoot = false

  init(file: String, _ take: @escaping (WXRItem) throws(ImportProblem) -> Void) {
    self.file = file
    self.take = take
  }

  /// Reads a whole file, whose next bytes `next` gives until there are none.
  func read(_ next: () throws(ImportProblem) -> [UInt8]) throws(ImportProblem) {
    let stream = XMLStream(file: file) { [unowned self] event, place throws(ImportProblem) in
      try self.handle(event, place)
    }
    while true {
      let bytes = try next()
      if bytes.isEmpty { break }
      try stream.read(bytes[...])
    }
    try stream.read([], isLast: true)
  }

  private func handle(_ event: XMLEvent, _ place: ImportPlace) throws(ImportProblem) {
    switch event {
    case .start(let name, let attributes): try start(name, attributes, place)
    case .text(let bytes):
      guard path.count > 2 else { return }
      size += bytes.count
      guard size <= Self.longestItem else {
        throw ImportProblem(at: place, "an item has more than \(Self.longestItem >> 20) MiB")
      }
      text.append(contentsOf: bytes)
    case .end(let name):
      try end(name)
      path.removeLast()
      text.removeAll(keepingCapacity: text.count < Self.step)
    }
  }

  private func start(
    _ name: String, _ attributes: [String: String], _ place: ImportPlace
  ) throws(ImportProblem) {
    if path.isEmpty, name != "rss" {
      throw ImportProblem(
        at: place, "it isn't an export of WordPress: its first element is <\(name)>, and not <rss>")
    }
    path.append(name)
    self.attributes = attributes
    text.removeAll(keepingCapacity: true)
    if path.count == 3 {
      size = 0
      if name == "item" { item = WXRItem(line: place.line ?? 1) }
    }
    if path.count == groupDepth { group = [:] }
  }

  /// How deep the elements stand that may be groups.
  private var groupDepth: Int { item == nil ? 3 : 4 }

  private func end(_ name: String) throws(ImportProblem) {
    if item != nil {
      try endInItem(name)
    } else if path.count == 4 {
      group[name] = value
    } else if path.count == 3 {
      endInChannel(name)
    }
  }

  private var value: String { String(decoding: text, as: UTF8.self) }

  private func endInChannel(_ name: String) {
    switch name {
    case "wp:author":
      if let login = group["wp:author_login"], let shown = group["wp:author_display_name"], !shown.isEmpty {
        channel.authors[login] = shown
      }
      channel.count(name)
    case _ where group.isEmpty: channel.fields.append((name, value))
    default: channel.count(name)
    }
    group = [:]
  }

  private func endInItem(_ name: String) throws(ImportProblem) {
    switch path.count {
    case 3:
      guard let item else { return }
      self.item = nil
      try take(item)
    case 4: endField(name)
    case 5: group[name] = value
    default: break
    }
  }

  private func endField(_ name: String) {
    switch name {
    case "category":
      let nicename = attributes["nicename"] ?? ""
      item?.terms.append(
        WXRItem.Term(taxonomy: attributes["domain"] ?? "category", nicename: nicename, name: value))
    case "wp:postmeta": item?.meta.append((group["wp:meta_key"] ?? "", group["wp:meta_value"] ?? ""))
    case "wp:comment": item?.comments += 1
    default: item?.fields.append((name, value))
    }
    group = [:]
  }
}
