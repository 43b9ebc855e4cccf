internal import Diagnostics

/// Writes links from one page to others.
enum LinkBase: Hashable, Sendable {
  /// Relative links, which hold from any folder, server or disk; the folders of the page, each ended by a slash.
  case relative([UInt8])
  /// Absolute links; the URL of the output's root, ended by a slash.
  case absolute(String)
  /// A page that can't know where it is shown.
  case none

  /// - Parameter page: the path of the page that links, from the output's root.
  init(from page: String) {
    let utf8 = Array(page.utf8)
    self = .relative(utf8.lastIndex(of: Self.slash).map { Array(utf8[...$0]) } ?? [])
  }

  /// The reference (RFC 3986, 4.1) to the file at `path`, with its name in full.
  func url(_ path: String, fragment: String? = nil) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count + (fragment?.utf8.count ?? 0) + 24)
    append(path: path, fragment: fragment, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What leads to the output's root: a path below it may follow. Nil where the page can't link.
  var rootPrefix: String? {
    switch self {
    case .relative(let folders): String(repeating: "../", count: folders.count { $0 == Self.slash })
    case .absolute(let root): root
    case .none: nil
    }
  }

  /// The source of style sheets, scripts and images, as a Content-Security-Policy names it.
  var assetOrigin: String {
    switch self {
    case .relative, .none: "'self'"
    case .absolute(let root): root
    }
  }

  func append(path: String, fragment: String?, to output: inout [UInt8]) {
    switch self {
    case .relative(let folders): Self.append(path: path, from: folders, to: &output)
    case .absolute(let root):
      output.append(contentsOf: root.utf8)
      Self.append(path: path, from: [], to: &output)
    case .none: return
    }
    if let fragment { Self.append(fragment: fragment, to: &output) }
  }

  private static func append(path: String, from folders: [UInt8], to output: inout [UInt8]) {
    var path = path
    path.withUTF8 { target in
      var shared = 0
      for index in 0..<min(folders.count, target.count) {
        guard folders[index] == target[index] else { break }
        if folders[index] == slash { shared = index + 1 }
      }
      for byte in folders[shared...] where byte == slash { output.append(contentsOf: "../".utf8) }
      append(UnsafeBufferPointer(rebasing: target[shared...]), to: &output)
    }
  }

  static func append(fragment: String, to output: inout [UInt8]) {
    var fragment = fragment
    output.append(UInt8(ascii: "#"))
    fragment.withUTF8 { append($0, to: &output) }
  }

  /// A colon is encoded too, as it would end a scheme in a first part.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(percentEncoding: text, keepingSlashes: true)
  }

  private static let slash = UInt8(ascii: "/")
}
