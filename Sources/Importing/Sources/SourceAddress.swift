internal import ArchiveModel

/// Addresses of sources, as metadata have them and as they are compared.
enum SourceAddress {
  /// What two addresses of one document share: the web's own ways to write one differently.
  static func key(_ url: String) -> String {
    var rest = url[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    let host = rest.prefix { !"/?#".contains($0) }
    var path = String(rest[host.endIndex...])
    if path.hasSuffix("/") { path.removeLast() }
    let name = host.lowercased()
    let isDOI = name == "doi.org" || name == "dx.doi.org" || name == "www.doi.org"
    return isDOI ? "doi.org\(path.lowercased())" : name + path
  }

  /// The address of a DOI, in whatever form that is written; nil for what is none.
  static func url(ofDOI text: String) -> String? {
    var rest = text[...]
    for prefix in ["https://", "http://", "dx.doi.org/", "www.doi.org/", "doi.org/", "doi:"]
    where rest.lowercased().hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let doi = rest.drop { $0 == " " }
    guard doi.hasPrefix("10."), let slash = doi.firstIndex(of: "/"), doi.index(after: slash) < doi.endIndex
    else { return nil }
    return url(encoding: "https://doi.org/\(doi)")
  }

  /// The address with percent signs in place of what can't stand in one; nil where it isn't one of the web.
  static func url(encoding text: String) -> String? {
    let hex = Array("0123456789ABCDEF")
    var url = ""
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"\\^`{|}".unicodeScalars.contains(scalar) {
        url += "%\(hex[Int(scalar.value) >> 4])\(hex[Int(scalar.value) & 15])"
      } else {
        url.unicodeScalars.append(scalar)
      }
    }
    return RootURL.problem(inURL: url) == nil ? url : nil
  }
}
