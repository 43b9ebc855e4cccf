import Foundation
import Testing

@Suite struct IntegrityCommandTests {
  private let archive: TestArchive
  private let site: String
  private let command = RegestaCommand()

  init() throws {
    archive = try TestArchive([
      "content/archive.yml":
        "title: Border watch\nlanguages: [it]\npublisher: Redazione\nbase_url: https://a.example/\n",
      "content/articles/2022/a.md": "---\ntitle: A\ndate: 2022-09-27\n---\nTesto.\n",
    ])
    #expect(try archive.build().errors == [])
    site = archive.folder.path("site")
  }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = archive.folder.path(name)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func aWholeCopyIsWhole() throws {
    let outcome = try command.run("verify", site)
    #expect(outcome.status == 0 && outcome.output.hasSuffix("files, all as they were built\n"))
  }

  @Test func whatIsDamagedAndWhatIsForeignIsNamed() throws {
    try FileManager.default.removeItem(atPath: site + "/robots.txt")
    _ = try write("site/index.html", "<p>")
    _ = try write("site/CNAME\u{1B}[31m", "")
    let outcome = try command.run("verify", site)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasPrefix(
        "index.html: changed\nrobots.txt: missing\nCNAME\\u{1b}[31m: not in the manifest\n2 of "))
    let json = try command.run("verify", site, "--format", "json")
    #expect(json.status == 1 && json.output.contains(#""fault": "missing""#))
  }

  @Test func foreignFilesAreErrorsWhereThatIsAskedFor() throws {
    _ = try write("site/CNAME", "")
    #expect(try command.run("verify", site).status == 0)
    #expect(try command.run("verify", site, "--strict").status == 1)
  }

  @Test func whatIsNoOutputIsRefusedWithStatusTwo() throws {
    for path in [archive.folder.path("none"), archive.folder.path("content")] {
      for arguments in [["verify", path], ["sign", path, path], ["pack", "--bagit", path + "/b", path]] {
        let outcome = try command.run(arguments)
        #expect(outcome.status == 2 && outcome.errors.contains(path), "\(outcome.errors)")
      }
    }
  }

  @Test func aSignatureSaysWhoMadeTheOutput() throws {
    let (secret, key) = (try write("t.sec", TestKey.secret), try write("t.pub", TestKey.public))
    let unsigned = try command.run("verify", site, "--key", key)
    #expect(unsigned.status == 1 && unsigned.output.hasSuffix("the signature is not good: there is none\n"))
    #expect(try command.run("sign", secret, site).status == 0)
    let signed = try command.run("verify", site, "--key", key, "--strict")
    #expect(signed.status == 0 && signed.output.hasSuffix("; the signature is good\n"))
    let other = try command.run("verify", site, "--key", try write("u.pub", TestKey.otherPublic))
    #expect(other.status == 1 && other.output.hasSuffix("it is by another key\n"))

    try archive.write("content/articles/2022/a.md", "---\ntitle: B\ndate: 2022-09-27\n---\nTesto.\n")
    #expect(
      try archive.build().output?.warnings.map { "\($0)" }.contains { $0.contains("sign it again") } == true)
    let outdated = try command.run("verify", site, "--key", key)
    #expect(outdated.status == 1 && outdated.output.hasSuffix("it isn't of this manifest\n"))
  }

  @Test func aDamagedOutputIsNeitherSignedNorPacked() throws {
    _ = try write("site/index.html", "<p>")
    let secret = try write("t.sec", TestKey.secret)
    for arguments in [["sign", secret, site], ["pack", "--bagit", archive.folder.path("bag"), site]] {
      let outcome = try command.run(arguments)
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("error: index.html: changed\n"))
    }
    #expect(!FileManager.default.fileExists(atPath: archive.folder.path("bag")))
    #expect(!FileManager.default.fileExists(atPath: site + "/manifest-sha256.txt.sig"))
  }

  @Test func aBagSaysWhatItHolds() throws {
    let bag = archive.folder.path("bag")
    let outcome = try command.run(
      "pack", "--bagit", bag, "--info", "Bagging-Date: 2026-11-30", "--info", "Note: uno: due", site)
    #expect(outcome.status == 0 && outcome.output == bag + "\n")
    let info = try String(contentsOfFile: bag + "/bag-info.txt", encoding: .utf8).split(separator: "\n")
    #expect(
      info.dropLast() == [
        "Source-Organization: Redazione", "External-Description: Border watch",
        "External-Identifier: https://a.example/", "Bag-Software-Agent: Regesta 0.1.0",
        "Bagging-Date: 2026-11-30", "Note: uno: due",
      ])
    #expect(try command.run("verify", bag + "/data", "--strict").status == 0)
    #expect(try command.run("pack", "--bagit", bag, site).status == 2)
    #expect(try command.run("pack", "--bagit", bag + "2", "--info", "x", site).status == 2)
  }
}

/// Keys that were made for tests by signify, without a passphrase.
private enum TestKey {
  static let `public` = """
    untrusted comment: test key public key
    RWSPJzI2VhbNrB1qNskPdQKOS38pHGdwVqacPVClO05k84UaN2rzlXTA

    """
  static let secret = """
    untrusted comment: test key secret key
    RWRCSwAAAADDYwKzI/3WjjpBdQocFV09ZXl5QNJbprqPJzI2VhbNrADva5BTOIzOEcNVxFK6clxeS6hUT5B23JobQ/PrtrnjHWo2yQ91Ao5LfykcZ3BWppw9UKU7TmTzhRo3avOVdMA=

    """
  static let otherPublic = """
    untrusted comment: other public key
    RWQNyuznJEQfDCKqJBXwe0mjPYjqajV3+v7sbDXtVm2+dpLrk+O8RxM/

    """
}
