import Testing

@testable import ArchiveModel
@testable import SiteGeneration

struct ThemeManifestTests {
  static func read(_ text: String) -> (manifest: ThemeManifest?, report: [String]) {
    let (manifest, diagnostics) = ThemeManifest.read(themeFiles(["theme.yml": text]))
    return (manifest, diagnostics.map { "\($0.line) \($0.help.joined(separator: " "))" })
  }

  @Test func aThemeWithoutTheFileLiesOverTheEmbeddedOne() {
    let (manifest, diagnostics) = ThemeManifest.read([])
    #expect(diagnostics == [])
    #expect(manifest?.standsAlone == false && manifest?.contract == nil)
  }

  @Test func aThemeSaysWhatItIs() {
    let (manifest, report) = Self.read("name: Small\ncontract: \(ThemeContract.version)\nbase: none\n")
    #expect(report == [])
    #expect(manifest?.name == "Small" && manifest?.standsAlone == true)
    #expect(manifest?.contract?.value == ThemeContract.version)
  }

  @Test func aThemeThatStandsAloneSaysItsContract() {
    #expect(
      Self.read("base: none\n").report == [
        "templates/theme.yml: a theme that stands alone lacks the key “contract” [missing-key] "
          + "add “contract: …”: the version that it was written for; this release has \(ThemeContract.version)"
      ])
    #expect(Self.read("name: Over\n").report == [])
  }

  @Test func aMisspeltKeyIsReportedOnce() {
    #expect(
      Self.read("base: none\ncontact: 1.0\n").report == [
        "templates/theme.yml: theme.yml has no key “contact” [unknown-key] did you mean “contract”?"
      ])
  }

  @Test(arguments: ["1", "1.", ".1", "1.0.0", "v1.0", "01.0", "1.00", "-1.0", "1.12345", "1,0", "a.b"])
  func whatIsNoVersionIsRefused(_ text: String) {
    #expect(ContractVersion(text) == nil)
    #expect(Self.read("contract: \"\(text)\"\n").report.count == 1)
  }

  @Test func aVersionServesItsOwnMajorUpToItsMinor() {
    let offered = ContractVersion(major: 2, minor: 3)
    for text in ["2.0", "2.3"] { #expect(offered.serves(ContractVersion(text)!)) }
    for text in ["2.4", "3.0", "1.0", "1.9"] { #expect(!offered.serves(ContractVersion(text)!)) }
  }

  @Test func aThemeForALaterContractIsTheOnlyThingReported() throws {
    let site = try TestSite([:])
    let later = ContractVersion(major: ThemeContract.version.major, minor: ThemeContract.version.minor + 1)
    for version in [later, ContractVersion(major: 0, minor: 9)] {
      let (theme, diagnostics) = TestTheme.compile(
        [:], for: site.archive.configuration,
        own: ["theme.yml": "name: New\ncontract: \(version)\n", "home.html": "{{ not.there }}"])
      #expect(theme == nil)
      #expect(
        diagnostics.map(\.line) == [
          "templates/theme.yml: the theme “New” needs version \(version) of the contract, and this Regesta offers "
            + "\(ThemeContract.version) [theme-version]"
        ])
    }
  }

  @Test(arguments: ["- a", "name: [", "base: some\n", "base: [none]\n", "name: {a: b}\n"])
  func aFileThatCannotBeReadIsAnError(_ text: String) throws {
    let site = try TestSite([:])
    let (theme, diagnostics) = TestTheme.compile(
      [:], for: site.archive.configuration, own: ["theme.yml": text])
    #expect(theme == nil && diagnostics.count == 1)
  }
}
