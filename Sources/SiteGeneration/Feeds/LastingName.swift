internal import ArchiveModel
internal import Digests

/// A name for something of the archive that stays when the archive moves to another host.
enum LastingName {
  /// - Parameter path: that of its page, from the output's root, without the ending.
  /// - Returns: below the archive's own id, where that is a tag, which its owner may go on with; otherwise a UUID (RFC 9562, 5.5)
  ///   made of the id, or else of the address.
  static func of(_ path: String, in configuration: ArchiveConfiguration) -> String {
    let id = configuration.id ?? configuration.baseURL ?? ""
    if LastingURI.isTag(id) {
      var name = Array("\(id):".utf8)
      name.append(percentEncoding: path.utf8, keepingSlashes: true)
      return String(decoding: name, as: UTF8.self)
    }
    return "urn:uuid:\(NameBasedUUID(url: id + (id.hasSuffix("/") ? "" : "/") + path))"
  }
}
