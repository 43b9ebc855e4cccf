internal import ArchiveModel
internal import Digests
internal import JSONReading
internal import JSONWriting
internal import ParallelWork
internal import Publishing
internal import Signatures

/// A folder with an output, or a copy of one, to be checked, signed or packed.
package struct OutputCopy: Sendable {
  /// Why a copy isn't signed or packed: it isn't what was built.
  package struct Damage: Error, Sendable {
    /// A line for each file.
    package let lines: [String]
  }

  private let folder: DirectoryPath
  private let verifier: OutputVerifier

  /// - Throws: ``EnvironmentError`` where there is no such folder, or no manifest in it.
  package init(_ path: String) throws(EnvironmentError) {
    self = try EnvironmentError.catching {
      guard let folder = DirectoryPath(path), try FileStatus.of(path, followingLinks: true)?.kind == .folder
      else {
        throw EnvironmentError(
          description: "there is no folder “\(path)”: build the archive first, or name the output's folder")
      }
      return OutputCopy(folder: folder, verifier: OutputVerifier(folder, parallel: ParallelMap()))
    }
  }

  private init(folder: DirectoryPath, verifier: OutputVerifier) {
    self.folder = folder
    self.verifier = verifier
  }

  /// Compares the copy with its manifest, and the manifest with its signature where there is a key to do that with.
  ///
  /// - Parameter key: of a file with a public key, as signify writes it.
  package func check(key: String? = nil) throws(EnvironmentError) -> OutputCheck {
    try EnvironmentError.catching {
      let key = try key.map { try SigningFile.publicKey($0) }
      do {
        let verification = try verifier.verify()
        return OutputCheck(
          verification: verification,
          signature: try key.map { try signature(of: verification.manifest, by: $0) },
          isSigned: try FileStatus.of(signaturePath)?.kind == .file)
      } catch is OutputVerifier.NoManifest {
        throw EnvironmentError(
          description: "“\(folder)” isn't an output of Regesta: it has no \(Manifest.fileName)")
      }
    }
  }

  /// Writes a signature of the manifest beside it.
  ///
  /// - Parameter key: of a file with a secret key, as signify writes it without a passphrase.
  /// - Throws: ``Damage``, or ``EnvironmentError``.
  package func sign(key: String) throws {
    let key = try EnvironmentError.catching { try SigningFile.secretKey(key) }
    let manifest = try wholeManifest()
    try EnvironmentError.catching {
      let signature = key.signature(of: manifest.bytes)
      try SignatureFile.write(signature.file(comment: "signature of \(Manifest.fileName)"), in: folder)
    }
  }

  /// Writes a bag (RFC 8493) that holds the copy without what isn't listed.
  ///
  /// - Parameters:
  ///   - info: labels and values of `bag-info.txt`, beside those that the copy's data tell.
  ///   - agent: what to call this program there.
  /// - Returns: how many files the bag holds.
  /// - Throws: ``Damage``, or ``EnvironmentError``.
  package func pack(to bag: String, info: [(label: String, value: String)], agent: String) throws -> Int {
    let manifest = try wholeManifest()
    return try EnvironmentError.catching {
      guard let bag = DirectoryPath(bag) else {
        throw EnvironmentError(description: "“\(bag)” can't be the path of a folder")
      }
      var files =
        manifest.entries + [Manifest.Entry(path: Manifest.path, digest: SHA256Digest(of: manifest.bytes))]
      if try FileStatus.of(signaturePath)?.kind == .file, let path = OutputPath(OutputPath.signatureName) {
        files.append(Manifest.Entry(path: path, digest: try SHA256Digest(ofFile: signaturePath)))
      }
      files.sort { $0.path < $1.path }
      try BagWriter(folder, parallel: ParallelMap()).write(
        to: bag, files,
        info: (try ownInfo() + [("Bag-Software-Agent", agent)]).filter { own in
          !info.contains { $0.label.lowercased() == own.label.lowercased() }
        } + info)
      return files.count
    }
  }

  private var signaturePath: String { folder.path(to: OutputPath.signatureName) }

  private func wholeManifest() throws -> Manifest {
    let check = try check()
    guard check.isGood else { throw Damage(lines: check.lines) }
    return try EnvironmentError.catching { try Manifest(parsing: check.manifest) }
  }

  /// The signature's file, if there is one.
  private func signature() throws -> [UInt8]? {
    guard try FileStatus.of(signaturePath) != nil else { return nil }
    return try readFile(signaturePath, limit: SigningFile.limit)
  }

  private func signature(
    of manifest: [UInt8], by key: SignifyPublicKey
  ) throws -> OutputCheck.Signature {
    guard let file = try signature() else { return .bad("there is none") }
    guard let signature = try? SignifySignature(parsing: file) else {
      return .bad("it isn't one that signify or regesta sign writes")
    }
    guard signature.isBy(key) else { return .bad("it is by another key") }
    return key.verifies(signature, of: manifest) ? .good : .bad("it isn't of this manifest")
  }

  /// What the copy's own description of its data tells of the archive.
  private func ownInfo() throws -> [(label: String, value: String)] {
    let path = folder.path(to: "data/datapackage.json")
    guard try FileStatus.of(path) != nil,
      let package = try? JSONReader.value(of: try readFile(path, limit: 1 << 26))
    else { return [] }
    let publisher = package["contributors"]?.elements.first?["title"]
    return [
      ("Source-Organization", publisher), ("External-Description", package["title"]),
      ("External-Identifier", package["id"] ?? package["homepage"]),
    ].compactMap { label, value in
      guard case .string(let text) = value else { return nil }
      return (label, text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }
}
