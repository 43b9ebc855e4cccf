internal import CExpat

/// Reads XML piece by piece with expat, so that only what somebody keeps is in memory.
///
/// A document type declaration is refused, and with it all entities that a file could make up.
final class XMLStream {
  /// How deep elements may lie in each other.
  static let deepest = 100

  /// In bytes: a tag or a comment must be whole before it is given, and expat looks at a part of one again and again.
  static let longestTag = 4 << 20

  private let file: String
  private let parser: XML_Parser
  private let take: (XMLEvent, ImportPlace) throws(ImportProblem) -> Void
  private var depth = 0
  private var problem: ImportProblem?
  private var bytesWithoutEvent = 0

  init(file: String, _ take: @escaping (XMLEvent, ImportPlace) throws(ImportProblem) -> Void) {
    self.file = file
    self.take = take
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { stream, name, attributes in
        guard let stream, let name, let attributes else { return }
        XMLStream.at(stream).start(String(cString: name), attributes)
      },
      { stream, name in
        guard let stream, let name else { return }
        let this = XMLStream.at(stream)
        this.depth -= 1
        this.give(.end(name: String(cString: name)))
      })
    XML_SetCharacterDataHandler(parser) { stream, text, count in
      guard let stream, let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLStream.at(stream).give(.text(UnsafeBufferPointer(start: $0, count: Int(count))))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in
      guard let stream else { return }
      let this = XMLStream.at(stream)
      this.stop(
        ImportProblem(at: this.place, "it has a document type declaration, which no export of WordPress has"))
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the next bytes of the file.
  func read(_ bytes: ArraySlice<UInt8>, isLast: Bool = false) throws(ImportProblem) {
    let status = bytes.withUnsafeBytes { bytes in
      XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    }
    if let problem { throw problem }
    bytesWithoutEvent += bytes.count
    guard bytesWithoutEvent <= Self.longestTag else {
      throw ImportProblem(at: place, "a tag or a comment has more than \(Self.longestTag >> 20) MiB")
    }
    guard status == XML_STATUS_ERROR else { return }
    let code = XML_GetErrorCode(parser)
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "no reason given"
    let isCut = code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN
    throw ImportProblem(
      at: place,
      isCut || code == XML_ERROR_UNCLOSED_CDATA_SECTION
        ? "the XML ends too early (\(reason)); the file may be cut off" : "it isn't XML: \(reason)")
  }

  /// Where the parser is.
  var place: ImportPlace {
    ImportPlace(
      file: file, line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private static func at(_ pointer: UnsafeMutableRawPointer) -> XMLStream {
    Unmanaged<XMLStream>.fromOpaque(pointer).takeUnretainedValue()
  }

  private func start(_ name: String, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>) {
    depth += 1
    guard depth <= Self.deepest else {
      return stop(ImportProblem(at: place, "elements lie more than \(Self.deepest) deep in each other"))
    }
    var attributes: [String: String] = [:]
    var index = 0
    while let name = list[index], let value = list[index + 1] {
      attributes[String(cString: name)] = String(cString: value)
      index += 2
    }
    give(.start(name: name, attributes: attributes))
  }

  private func give(_ event: XMLEvent) {
    bytesWithoutEvent = 0
    guard problem == nil else { return }
    do throws(ImportProblem) { try take(event, place) } catch { stop(error) }
  }

  private func stop(_ problem: ImportProblem) {
    if self.problem == nil { self.problem = problem }
    XML_StopParser(parser, 0)
  }
}
