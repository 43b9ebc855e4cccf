internal import ArchiveModel
internal import Digests
package import ParallelWork
internal import UnicodeForms

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Compares the copy of an output with its manifest.
package struct OutputVerifier: Sendable {
  /// There is nothing to compare the folder with.
  package struct NoManifest: Error, Hashable, Sendable {}

  private static let longestManifest = 1 << 30

  private let folder: DirectoryPath
  private let parallel: ParallelMap

  package init(_ folder: DirectoryPath, parallel: ParallelMap) {
    self.folder = folder
    self.parallel = parallel
  }

  /// - Throws: ``NoManifest``, or a ``FileSystemError`` where a folder can't be listed.
  package func verify() throws -> OutputVerification {
    let path = folder.path(to: Manifest.fileName)
    guard try FileStatus.of(path) != nil else { throw NoManifest() }
    let bytes = try readFile(path, limit: Self.longestManifest)
    var verification = OutputVerification(manifest: bytes)
    guard let manifest = try? Manifest(parsing: bytes), !manifest.entries.isEmpty else {
      verification.findings = [.init(path: Manifest.path, fault: .changed)]
      return verification
    }
    verification.listed = manifest.entries.count
    let found = try FileWalk(folder)
    let places = Self.places(of: manifest, in: found.regular)
    let faults: [OutputVerification.Fault?] = try parallel.map(Array(zip(manifest.entries, places))) {
      entry, place in
      guard let place else { return Self.absence(of: entry, in: found) as OutputVerification.Fault? }
      return fault(of: entry, at: place)
    }
    verification.findings = zip(manifest.entries, faults).compactMap { entry, fault in
      fault.map { .init(path: entry.path, fault: $0) }
    }
    // A manifest that reads the same, but isn't the same, was changed, too.
    if manifest.bytes != bytes {
      verification.findings.append(.init(path: Manifest.path, fault: .changed))
      verification.findings.sort { $0.path < $1.path }
    }
    let ours = Set(places.compactMap { $0 }).union(
      [Manifest.fileName, OutputPath.signatureName].map { Array($0.utf8) })
    let strangers = (found.regular + found.other).filter { !ours.contains($0) } + found.closed.map(\.path)
    verification.foreign = strangers.sorted { $0.lexicographicallyPrecedes($1) }
    return verification
  }

  /// Where each listed file stands; nil where it doesn't. Some disks hand names out decomposed.
  private static func places(of manifest: Manifest, in found: [[UInt8]]) -> [[UInt8]?] {
    let exact = Set(found)
    var composed: [String: [UInt8]] = [:]
    for path in found where !path.allSatisfy({ $0 < 0x80 }) {
      guard let text = String(validating: path, as: UTF8.self) else { continue }
      composed[UnicodeForm.composed(text)] = path
    }
    return manifest.entries.map { entry in
      let path = Array(entry.path.rawValue.utf8)
      if exact.contains(path) { return path }
      return composed[entry.path.rawValue]
    }
  }

  /// What is to be said of a file that wasn't found.
  private static func absence(
    of entry: Manifest.Entry, in found: FileWalk
  ) -> OutputVerification.Fault {
    let path = entry.path.rawValue.utf8
    let closed = found.closed.first { path.starts(with: $0.path + [UInt8(ascii: "/")]) }
    return closed.map { .unreadable($0.reason) } ?? .missing
  }

  private func fault(of entry: Manifest.Entry, at place: [UInt8]) -> OutputVerification.Fault? {
    let path = folder.path(to: String(decoding: place, as: UTF8.self))
    do throws(FileSystemError) {
      return try SHA256Digest(ofFile: path) == entry.digest ? nil : .changed
    } catch {
      return error.reason == .system(ENOENT) ? .missing : .unreadable(error.reasonText)
    }
  }
}
