import Foundation
import Testing

@testable import ArchiveBuild

/// Plants words in all that mustn't be published, and looks for them in each byte that is.
@Suite struct CanaryTests {
  /// A word of a secret, where it was planted; each is a run of letters that no other text has.
  private struct Canary {
    let name: String
    let place: String
  }

  private static let canaries = [
    Canary(name: "Xylobrantu", place: "a draft's title"), Canary(name: "Xylobrantì", place: "a draft's text"),
    Canary(name: "Xylobrantè", place: "a draft's event"), Canary(name: "xylobrantid", place: "a draft's id"),
    Canary(name: "Vorqentimel", place: "an embargoed article's title"),
    Canary(name: "Vorqentimòl", place: "its translation"),
    Canary(name: "vorqentimid", place: "its id"), Canary(name: "Vorqentimul", place: "its event's place"),
    Canary(name: "Jyfferkandop", place: "a comment in Markdown"),
    Canary(name: "Jyfferkandip", place: "a comment within a line"),
    Canary(name: "Jyfferkandup", place: "a comment in YAML"),
    Canary(name: "Jyfferkandep", place: "a definition that nothing uses"),
    Canary(name: "Jyfferkandap", place: "a footnote that nothing uses"),
    Canary(name: "Jyfferkandyp", place: "words behind a code block's language"),
    Canary(name: "Kwellumbrast", place: "a custom field of an article"),
    Canary(name: "Kwellumbrist", place: "a custom field of a person"),
    Canary(name: "Kwellumbrost", place: "a custom field of a source"),
    Canary(name: "Quzdanovskij", place: "a protected person's name"),
    Canary(name: "Куздановский", place: "the same in another alphabet"),
    Canary(name: "Pyrgofanida", place: "a protected person's spelling"),
    Canary(name: "Mizrubekova", place: "the last name of a protected person"),
    Canary(name: "Tomplagrindo", place: "an original beside a source"),
    Canary(name: "tomplagrindid", place: "the name of an original's file"),
    Canary(name: "Zwibbelkrakon", place: "a file that nobody knows"),
    Canary(name: "Zwibbelkrakan", place: "a withdrawn article's text"),
    Canary(name: "Zwibbelkrakun", place: "the withdrawn article's event"),
    Canary(name: "Qwimblofaxa", place: "the original of an image"),
    Canary(name: "Qwimblofaxo", place: "a file with a draft's image"),
    Canary(name: "qwimblofaxoid", place: "the name of a draft's image"),
    Canary(name: "Qwimblofaxe", place: "a file with an embargoed article's image"),
    Canary(name: "qwimblofaxeid", place: "the name of an embargoed article's image"),
    Canary(name: "Qwimblofaxi", place: "a file with a withdrawn article's image"),
    Canary(name: "qwimblofaxiid", place: "the name of a withdrawn article's image"),
    Canary(name: "Qwimblofaxù", place: "a file with an image that nothing shows"),
    Canary(name: "Qwimblofaxy", place: "a withdrawn image's caption"),
    Canary(name: "42.98173", place: "an exact latitude"),
    Canary(name: "47.50629", place: "an exact longitude"),
    Canary(name: "43.11847", place: "an event's exact latitude"),
    Canary(name: "46.27391", place: "an event's exact longitude"),
  ]

  private static let files = [
    "content/archive.yml":
      "# Jyfferkandup\ntitle: Archivio\nlanguages: [it, ru]\nbase_url: https://a.example/\nfeeds: [regions, people, organisations, topics]\n",
    "content/regions/luogo.md":
      "---\nname: Luogo\ncoordinates: {lat: 42.98173, lon: 47.50629, precision: city}\n---\nTesto.\n",
    "content/people/testimone.md":
      "---\n# Jyfferkandup\nname: {it: Ignat Quzdanovskij, ru: Игнат Куздановский}\nspellings: [Pyrgofanida, Leila Mizrubekova]\n"
      + "protected: {it: Un testimone, ru: Свидетель}\nextra: {note: Kwellumbrist}\n---\nSa molto. <!-- Ignat Quzdanovskij -->\n",
    "content/articles/2022/xylobrantid.md":
      "---\ntitle: Xylobrantu\ndate: 2022-09-27\nstatus: draft\nregions: [luogo]\npeople: [testimone]\nsources: [fonte]\n"
      + "image: {file: qwimblofaxoid.png, alt: Qwimblofaxo}\n"
      + "events: [{id: xylobrantid, date: 2022-09-26, title: Xylobrantè}]\n---\nXylobrantì [[luogo]] [@fonte].\n",
    "content/articles/2022/vorqentimid.md":
      "---\ntitle: Vorqentimel\ndate: 2022-09-27\nembargo: 2022-10-01T06:00+02:00\nregions: [luogo]\n"
      + "image: {file: qwimblofaxeid.png, alt: Qwimblofaxe}\n"
      + "events: [{id: e, date: 2022-09-26, title: Vorqentimel, place: Vorqentimul}]\n---\nVorqentimel [[luogo]].\n",
    "content/articles/2022/vorqentimid.ru.md": "---\ntitle: Vorqentimòl\n---\nVorqentimòl\n",
    "content/articles/2022/ritirato.md":
      "---\ntitle: Ritirato\ndate: 2022-09-27\nstatus: retracted\nregions: [luogo]\n"
      + "image: {file: qwimblofaxiid.png, alt: Qwimblofaxi, caption: Qwimblofaxy}\n"
      + "events: [{id: r, date: 2022-09-26, title: Zwibbelkrakun}]\n---\nZwibbelkrakan [[luogo]]. ![Qwimblofaxi](../../media/qwimblofaxiid.png)\n",
    "content/articles/2022/fuori.md": """
    ---
    title: Fuori
    date: 2022-09-27
    image: {file: pubblica.png, alt: Una figura}
    regions: [luogo]
    people: [testimone]
    authors: [testimone]
    sources: [fonte]
    events:
      - {id: e, date: 2022-09-26, title: Fatto, coordinates: {lat: 43.11847, lon: 46.27391, precision: 20 km}}
    extra: {note: Kwellumbrast}
    ---
    Testo di [[people/testimone]] a [[luogo]] [@fonte]. <!-- Jyfferkandip -->

    <!--
    Jyfferkandop
    -->

    ```text Jyfferkandyp
    codice
    ```

    [nulla]: https://a.example/Jyfferkandep
    [^nulla]: Jyfferkandap
    """,
    "content/articles/2022/fuori.ru.md": "---\ntitle: Вне\n---\nТекст [[people/testimone]].\n",
    "seeds/fonte.md": "---\ntitle: Fonte\nextra: {note: Kwellumbrost}\n---\nNota. <!-- Jyfferkandip -->\n",
    "seeds/fonte/tomplagrindid.txt": "Tomplagrindo", "seeds/fonte.html": "Tomplagrindo",
    "content/media/Zwibbelkrakon.txt": "Zwibbelkrakon", "content/notes.txt": "Zwibbelkrakon",
  ]

  /// An image that is published, with the original that isn't, and images of what isn't.
  private static let images: [String: [UInt8]] = {
    let original = "Exif Qwimblofaxa"
    return ImageArchive.kept("pubblica.png", original: original)
      .merging(ImageArchive.kept("qwimblofaxoid.png", word: "Qwimblofaxo")) { $1 }
      .merging(ImageArchive.kept("qwimblofaxeid.png", word: "Qwimblofaxe")) { $1 }
      .merging(ImageArchive.kept("qwimblofaxiid.png", word: "Qwimblofaxi")) { $1 }
      .merging(ImageArchive.kept("avanzo.png", word: "Qwimblofaxù")) { $1 }
      .merging(["content/media/pubblica.png": Array(original.utf8)]) { $1 }
  }()

  /// The ways in which a program could write a word so that people would read it again.
  private static func forms(of word: String) -> [[UInt8]] {
    let folded = word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    let latin = folded.applyingTransform(.toLatin, reverse: false) ?? folded
    var texts: Set<String> = []
    for text in [
      word, word.lowercased(), word.uppercased(), folded, latin, latin.decomposedStringWithCanonicalMapping,
    ] {
      texts.insert(text)
      // What a stemmer leaves.
      if text.count > 8 { texts.insert(String(text.dropLast(2))) }
      texts.insert(text.addingPercentEncoding(withAllowedCharacters: []) ?? text)
      texts.insert(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text)
      texts.insert(text.utf8.map { "%" + String(format: "%02x", $0) }.joined())
      texts.insert(text.unicodeScalars.map { "&#\($0.value);" }.joined())
      texts.insert(text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined())
      texts.insert(text.unicodeScalars.map { "&#x" + String($0.value, radix: 16) + ";" }.joined())
      texts.insert(text.utf16.map { "\\u" + String(format: "%04x", $0) }.joined())
      texts.insert(
        text.utf16.map { $0 < 0x80 ? String(Unicode.Scalar($0)!) : "\\u" + String(format: "%04x", $0) }
          .joined())
      texts.insert(Data(text.utf8).base64EncodedString())
      texts.insert(String(text.reversed()))
      texts.insert(text.utf8.map { String(format: "%02x", $0) }.joined())
    }
    return texts.sorted().filter { $0.utf8.count > 6 }.map { Array($0.utf8) }
      + [Array(word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })]
  }

  @Test func noneOfThemIsInTheOutput() throws {
    let archive = try TestArchive(Self.files, images: Self.images)
    let site = try archive.site()
    let planted =
      (Self.files.map { ($0, $1) } + Self.images.map { ($0, String(decoding: $1, as: UTF8.self)) })
      .map { $0 + "\n" + $1 }.joined(separator: "\n")
    #expect(site.paths.contains("media/pubblica-480.png"))
    let paths = Array(site.paths.joined(separator: "\n").utf8)
    for canary in Self.canaries {
      try #require(planted.contains(canary.name), "\(canary.name) was planted")
      for form in Self.forms(of: canary.name) {
        let text = String(decoding: form, as: UTF8.self)
        #expect(paths.firstRange(of: form) == nil, "\(canary.place), in a path, as \(text)")
        let files = site.files.filter { Data($0.value).range(of: Data(form)) != nil }.map(\.key).sorted()
        #expect(files == [], "\(canary.place), as \(text)")
      }
    }
  }

  @Test func neitherTheMachineNorItsUserIsInTheOutput() throws {
    let archive = try TestArchive(Self.files, images: Self.images)
    let site = try archive.site()
    let temporary = FileManager.default.temporaryDirectory.lastPathComponent
    for secret in [
      archive.path, temporary + "/", NSHomeDirectory(), ProcessInfo.processInfo.hostName + ".",
      "content/articles/",
    ]
    where secret.count > 3 {
      #expect(site.files(with: secret) == [], "\(secret)")
    }
  }

  /// That the search would find what it looks for.
  @Test func whatIsPublishedIsFoundInTheSameWay() throws {
    var files = Self.files
    files["content/articles/2022/xylobrantid.md"] = files["content/articles/2022/xylobrantid.md"]?.replacing(
      "status: draft\n", with: "")
    let site = try TestArchive(files, images: Self.images).site()
    for (word, least) in [
      ("Xylobrantu", 5), ("xylobrantid", 5), ("Xylobrantì", 2), ("Xylobrantè", 5), ("Qwimblofaxo", 3),
      ("qwimblofaxoid", 3),
    ] {
      let found = Set(
        Self.forms(of: word).flatMap { form in
          site.files.filter { Data($0.value).range(of: Data(form)) != nil }.keys
        })
      #expect(found.count >= least, "\(word): \(found.sorted())")
    }
  }
}
