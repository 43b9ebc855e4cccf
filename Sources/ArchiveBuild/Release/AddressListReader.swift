internal import ArchiveModel
internal import PageAddresses
internal import ParallelWork
internal import Publishing

/// Reads the addresses of a release from the folder of an output, or from a list that was made of one.
package struct AddressListReader: Sendable {
  private static let longestList = 1 << 28
  private static let longestManifest = 1 << 30
  /// Far above what a build writes, so that no other file is taken for a page.
  private static let longestPage = 1 << 26

  private let parallel = ParallelMap(jobs: nil)

  package init() {}

  /// - Parameter path: of a folder or of a file.
  package func list(_ path: String) throws(EnvironmentError) -> AddressList {
    try EnvironmentError.catching {
      guard let folder = DirectoryPath(path), let status = try FileStatus.of(path, followingLinks: true)
      else {
        throw EnvironmentError(description: "there is no folder or list “\(path)”")
      }
      return try status.kind == .folder ? self.folder(folder) : file(path)
    }
  }

  /// - Parameter path: of the folder of an output.
  package func folder(_ path: String) throws(EnvironmentError) -> AddressList {
    try EnvironmentError.catching {
      guard let folder = DirectoryPath(path),
        try FileStatus.of(path, followingLinks: true)?.kind == .folder
      else { throw EnvironmentError(description: "there is no folder “\(path)”") }
      return try self.folder(folder)
    }
  }

  private func file(_ path: String) throws -> AddressList {
    let bytes = try readFile(path, limit: Self.longestList)
    do throws(AddressList.SyntaxError) {
      return try AddressList(parsing: bytes)
    } catch {
      let reason = error.line == 0 ? "it names none" : "line \(error.line) is none"
      throw EnvironmentError(description: "“\(path)” isn't a list of addresses: \(reason)")
    }
  }

  private func folder(_ folder: DirectoryPath) throws -> AddressList {
    let manifest = try manifest(of: folder)
    let paths = manifest.entries.map(\.path.rawValue).filter(AddressList.isPromised(path:))
    let pages = try parallel.map(paths.filter(AddressList.isPage)) { path in
      (ExactText(path), Self.page(path, try readFile(folder.path(to: path), limit: Self.longestPage)))
    }
    var list = AddressList()
    list.files = Set(paths.filter { !AddressList.isPage($0) }.map(ExactText.init))
    for (path, page) in pages { list.pages[path] = page }
    return list
  }

  private func manifest(of folder: DirectoryPath) throws -> Manifest {
    let path = folder.path(to: Manifest.fileName)
    guard try FileStatus.of(path) != nil else {
      throw EnvironmentError(
        description: "“\(folder)” isn't an output of Regesta: it has no \(Manifest.fileName)")
    }
    do {
      return try Manifest(parsing: try readFile(path, limit: Self.longestManifest))
    } catch let error as Manifest.SyntaxError {
      throw EnvironmentError(description: "line \(error.line) of “\(path)” isn't one of a manifest")
    }
  }

  /// What is to be known of a page.
  static func page(_ path: String, _ bytes: [UInt8]) -> AddressList.Page {
    var page = AddressList.Page()
    var resolver = AddressResolver(page: path, baseURL: nil)
    bytes.withUnsafeBufferPointer { bytes in
      PageScanner.scan(bytes) { finding, value, _ in
        switch finding {
        case .anchor:
          let id = String(decoding: value, as: UTF8.self)
          if AddressList.isPromised(id: id) { page.fragments.insert(ExactText(id)) }
        case .refresh:
          guard page.redirect == nil, resolver.resolve(value) == .file else { return }
          let target = String(decoding: resolver.path, as: UTF8.self)
          // A page that loads itself again leads nowhere else.
          if OutputPath(target) != nil, ExactText(target) != ExactText(path) {
            page.redirect = ExactText(target)
          }
        case .retraction: page.isRetracted = true
        case .reference: break
        }
      }
    }
    return page
  }
}
