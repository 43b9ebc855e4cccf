import Cartography
import Diagnostics

/// Keys that don't exist or are missing, and values of another shape than theirs.
extension Fault {
  static let keys = [
    Fault(
      "a key is misspelt", .unknownKey, help: "did you mean “regions”?",
      .replace(queue, "regions: [verkhny-lars, georgia", "‸region: [verkhny-lars, georgia")),
    Fault(
      "a key of an event is misspelt", .unknownKey, help: "did you mean “status”?",
      .replace(
        queue, "    status: reported\n    sources: [partenze-kazakistan]\n  - id: nessun-limite",
        "    ‸statsu: reported\n    sources: [partenze-kazakistan]\n  - id: nessun-limite")),
    Fault(
      "a key belongs to another kind", .unknownKey,
      .replace("content/people/vladimir-putin.md", "wikidata:", "‸iso: RU\nwikidata:")),
    Fault(
      "a key of archive.yml is misspelt", .unknownKey, help: "did you mean “license”?",
      .replace(configuration, "license:", "‸licence:")),
    Fault(
      "an article has no title", .missingKey, help: "title",
      .replace(accounts, "---\ntitle: Il codice fiscale e il conto in banca\n", "‸---\n")),
    Fault(
      "an article has no date", .missingKey, help: "date",
      .replace(accounts, "---\ntitle:", "‸---\ntitle:"), .replace(accounts, "date: 2022-09-29\n", "")),
    Fault(
      "a title is empty", .missingKey,
      .replace(accounts, "title: Il codice fiscale e il conto in banca", "title:‸")),
    Fault(
      "an event has no title", .missingKey,
      .replace(adviser, "id: intervista", "‸id: intervista"),
      .replace(
        adviser,
        "    title:\n      it: Averin parla in un’intervista dal Kazakistan\n"
          + "      en: Averin speaks in an interview from Kazakhstan\n", "")),
    Fault(
      "an event has no date", .missingKey,
      .replace(adviser, "id: intervista\n    date: 2022-09\n", "‸id: intervista\n")),
    Fault(
      "a topic has no name", .missingKey,
      .replace("content/topics/documenti.md", "---\nname:", "‸---\nextra:")),
    Fault(
      "a text stands for a list", .wrongType, help: "brackets",
      .replace(queue, "topics: [frontiere, fuga, mobilitazione]", "topics: ‸frontiere")),
    Fault(
      "a list stands for a text", .wrongType,
      .replace(accounts, "title: Il codice fiscale e il conto in banca", "title: ‸[Il codice fiscale]")),
    Fault(
      "a text stands for a mapping", .wrongType,
      .replace(crossing, "{lat: 42.75, lon: 44.63, precision: point}", "‸42.75 44.63")),
    Fault(
      "a mapping stands for a list", .wrongType,
      .replace(queue, "authors: [Redazione di Regesta]", "authors: ‸{name: Redazione di Regesta}")),
    Fault(
      "a set of dates isn't quoted", .wrongType,
      .replace(adviser, "date: ../2022-09-28", "date: ‸[2022-09-24,2022-09-25]")),
  ]
}

/// Values that their keys don't take.
extension Fault {
  static let values = [
    Fault(
      "the status of an event doesn't exist", .wrongValue, help: "did you mean “confirmed”?",
      .replace(
        "content/articles/2022/mobilitazione.md", "status: confirmed", "status: ‸confirmd")),
    Fault(
      "the status of an article doesn't exist", .wrongValue,
      .replace(queue, "\nstatus: published", "\nstatus: ‸pubblicato")),
    Fault(
      "the kind of a region doesn't exist", .wrongValue, help: "did you mean “federal-subject”?",
      .replace(dagestan, "kind: federal-subject", "kind: ‸federal-subjet")),
    Fault(
      "a code isn't an ISO code", .wrongValue,
      .replace(dagestan, "iso: RU-DA", "iso: ‸RU_DA")),
    Fault(
      "a Wikidata item has no Q", .wrongValue,
      .replace(dagestan, "wikidata: Q5118", "wikidata: ‸5118")),
    Fault(
      "a latitude lies beyond the pole", .wrongValue,
      .replace(crossing, "lat: 42.75", "lat: ‸142.75")),
    Fault(
      "a longitude has a decimal comma", .wrongValue, help: "decimal point",
      .replace(crossing, "lon: 44.63", "lon: ‸'44,63'")),
    Fault(
      "a precision doesn't exist", .wrongValue,
      .replace(crossing, "precision: point", "precision: ‸exact")),
    Fault(
      "a URL has no scheme", .wrongValue,
      .replace(source, "lang: it", "lang: it\nurl: ‸www.example.org/testo")),
    Fault(
      "a URL has another scheme", .wrongValue,
      .replace(source, "lang: it", "lang: it\narchived: ‸javascript:alert(1)")),
    Fault(
      "the base URL isn't on the web", .wrongValue,
      .replace(configuration, "base_url: https:", "base_url: ‸file:")),
    Fault(
      "a SHA-256 lacks a digit", .wrongValue,
      .replace(source, "sha256: e0b4cc8832", "sha256: ‸0b4cc8832")),
    Fault(
      "a language isn't a language tag", .wrongValue,
      .replace(source, "lang: it", "lang: ‸Italiano")),
    Fault(
      "a key of localised text isn't a language tag", .wrongValue,
      .replace(queue, "      it: Il posto di controllo", "      ‸Italiano: Il posto di controllo")),
    Fault(
      "an article's language isn't the archive's", .unknownLanguage,
      .replace(queue, "lang: it", "lang: ‸fr")),
    Fault(
      "a language has no strings", .missingString, at: .file(configuration),
      .replace(configuration, "[it, en]", "[it, en, ru-KZ]")),
    Fault(
      "an id has a space", .wrongValue,
      .replace(adviser, "id: intervista", "id: ‸un intervista")),
    Fault(
      "two events of an article have one id", .addressCollision,
      .replace(adviser, "id: intervista", "id: ‸averin-almaty")),
    Fault(
      "an embargo has no time", .invalidDate,
      .replace(accounts, "\nstatus: published", "\nembargo: ‸2022-10-01\nstatus: published")),
    Fault(
      "a time zone doesn't exist", .wrongValue,
      .replace(configuration, "Europe/Rome", "‸Europe/Roma")),
    Fault(
      "a worldview doesn't exist", .wrongValue, help: "did you mean “un”?",
      .replace(configuration, "worldview: un", "worldview: ‸uno")),
    Fault(
      "a worldview decides about a territory that the atlas doesn't have", .wrongValue,
      help: "did you mean “crimea”?",
      .replace(
        configuration, "worldview: un", "worldview: {territories: [{id: ‸crimeo, belongs_to: UA}]}")),
    Fault(
      "a worldview of one's own leaves a territory undecided", .undecidedTerritory, help: "id: crimea",
      .replace(
        configuration, "worldview: un",
        "worldview: ‸{base: none, territories: [\(Territory.all.filter { $0.id != "crimea" }.map { "{id: \($0.id), belongs_to: GE}" }.joined(separator: ", "))]}"
      )),
    Fault(
      "a precision is neither a word nor a radius", .wrongValue,
      .replace("content/regions/almaty.md", "precision: city", "precision: ‸5 miles")),
    Fault(
      "a region is a territory that the atlas doesn't have", .wrongValue, help: "did you mean “abkhazia”?",
      .replace("content/regions/abkhazia.md", "kind: territory", "kind: territory\nterritory: ‸abkhasia")),
    Fault(
      "the archive has no base URL", .missingBaseURL, at: .file(configuration), severity: .warning,
      .replace(configuration, "base_url: https://regesta.example/\n", "")),
    Fault(
      "a translation has a key for facts", .unknownKey,
      .replace(
        "content/articles/2022/lars-queue.en.md", "title: The queue", "‸regions: [georgia]\ntitle: The queue")
    ),
    Fault(
      "a translation of a region has a name", .unknownKey,
      .replace("content/regions/dagestan.en.md", "---\noriginal:", "---\n‸name: Dagestan\noriginal:")),
  ]

  static let dates = [
    Fault(
      "a month hasn't that many days", .invalidDate,
      .replace(adviser, "date: ../2022-09-28", "date: 2022-02-‸30")),
    Fault(
      "a year has thirteen months", .invalidDate,
      .replace(adviser, "date: ../2022-09-28", "date: 2022-‸13-01")),
    Fault(
      "a date begins with the day", .invalidDate, help: "did you mean “2022-09-25”?",
      .replace(adviser, "date: ../2022-09-28", "date: ‸25/09/2022")),
    Fault(
      "a date is written in words", .invalidDate, help: "did you mean “2022-09-25”?",
      .replace(adviser, "date: ../2022-09-28", "date: ‸25 settembre 2022")),
    Fault(
      "a date has two qualifiers", .invalidDate,
      .replace(adviser, "date: ../2022-09-28", "date: 2022-09-25‸~?")),
    Fault(
      "an interval has three dots", .invalidDate,
      .replace(adviser, "date: ../2022-09-28", "date: 2022-09-21/‸...")),
    Fault(
      "an interval ends before it starts", .invalidDate,
      .replace(adviser, "date: ../2022-09-28", "date: 2022-09-21/‸2022-09-12")),
    Fault(
      "an article's date is a month", .invalidDate,
      .replace(accounts, "date: 2022-09-29", "date: ‸2022-09")),
    Fault(
      "an article's date is about a day", .invalidDate,
      .replace(accounts, "date: 2022-09-29", "date: ‸2022-09-29~")),
    Fault(
      "a correction's date is a year", .invalidDate,
      .replace(
        queue, "\nstatus: published",
        "\ncorrections:\n  - {date: ‸2022, note: Corretto il nome del valico.}\nstatus: published")),
  ]
}
