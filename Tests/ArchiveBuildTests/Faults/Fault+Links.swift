import Diagnostics

/// Metadata that names what isn't there.
extension Fault {
  static let references = [
    Fault(
      "a region is misspelt", .unknownReference, help: "did you mean “georgia”",
      .replace(queue, "regions: [verkhny-lars, georgia,", "regions: [verkhny-lars, ‸gerogia,")),
    Fault(
      "a region of an event is misspelt", .unknownReference, help: "did you mean “verkhny-lars”",
      .replace(queue, "    regions: [verkhny-lars]", "    regions: [‸verkhni-lars]")),
    Fault(
      "a person stands among regions", .unknownReference,
      .replace(queue, "regions: [verkhny-lars, georgia,", "regions: [verkhny-lars, ‸vladimir-putin, georgia,")
    ),
    Fault(
      "a source doesn't exist", .unknownReference,
      .replace(
        queue, "\nsources: [partenze-kazakistan]\nimage", "\nsources: [‸intervista]\nimage")),
    Fault(
      "the parent of a region doesn't exist", .unknownReference, help: "did you mean “russia”",
      .replace(dagestan, "parent: russia", "parent: ‸rusia")),
    Fault(
      "an event of another article doesn't exist", .unknownReference,
      .replace(flight, "2022/mobilitazione#annuncio", "‸2022/mobilitazione#annunci")),
    Fault(
      "an article that tells an event doesn't exist", .unknownReference,
      .replace(flight, "2022/mobilitazione#annuncio", "‸2022/mobilitazioni#annuncio")),
    Fault(
      "an event is told twice in an article", .wrongValue,
      .replace(
        flight, "  - 2022/politica-multivettoriale#promessa-tokayev",
        "  - 2022/politica-multivettoriale#promessa-tokayev\n  - ‸2022/mobilitazione#annuncio")),
    Fault(
      "texts link to a draft", .unpublishedReference,
      .replace(accounts, "status: published", "status: draft"),
      .replace(flight, "(conti-e-codice-fiscale.md)", "(‸conti-e-codice-fiscale.md)"),
      .replace(
        "content/articles/2022/fuga-kazakistan.en.md", "(conti-e-codice-fiscale.md)",
        "(‸conti-e-codice-fiscale.md)"),
      .replace(
        "content/articles/2022/carta-e-timbro.md", "(conti-e-codice-fiscale.md)",
        "(‸conti-e-codice-fiscale.md)")),
    Fault(
      "texts link to an article under embargo", .unpublishedReference,
      .replace(accounts, "status: published", "embargo: 2022-10-01T06:00"),
      .replace(flight, "(conti-e-codice-fiscale.md)", "(‸conti-e-codice-fiscale.md)"),
      .replace(
        "content/articles/2022/fuga-kazakistan.en.md", "(conti-e-codice-fiscale.md)",
        "(‸conti-e-codice-fiscale.md)"),
      .replace(
        "content/articles/2022/carta-e-timbro.md", "(conti-e-codice-fiscale.md)",
        "(‸conti-e-codice-fiscale.md)")),
    Fault(
      "an image has no words for those who can't see it", .missingAlternative, help: "between the brackets",
      .add(
        "content/pages/galleria.md", "---\ntitle: Galleria\n---\nUna ![](‸../media/coda.png) in riga.\n"),
      .keptImage("coda.png")),
    Fault(
      "an image is drawn in SVG", .unusableImage, help: "export it as PNG",
      .add("content/pages/galleria.md", "---\ntitle: Galleria\n---\n![Coda](‸../media/coda.svg)\n"),
      .add("content/media/coda.svg", "<svg/>")),
    Fault(
      "a graphic image stands in a line", .unusableImage, help: "a paragraph of its own",
      .add(
        "content/pages/galleria.md",
        "---\ntitle: Galleria\nimages: [{file: coda.png, graphic: true}]\n---\nUna ![coda](‸../media/coda.png) in riga.\n"
      ),
      .keptImage("coda.png")),
    Fault(
      "an image is misspelt", .unknownReference, help: "did you mean “coda.png”",
      .add(
        "content/pages/galleria.md",
        "---\ntitle: Galleria\nimage: {file: ‸cod.png, alt: La coda}\n---\n![La coda](../media/coda.png)\n"),
      .keptImage("coda.png")),
    Fault(
      "a text links to a document", .unpublishableAttachment, help: "make a source of it",
      .add("content/pages/galleria.md", "---\ntitle: Galleria\n---\n[Il decreto](‸../media/decreto.pdf)\n"),
      .add("content/media/decreto.pdf", "%PDF-1.7\n")),
    Fault(
      "an image's versions are damaged", .unusableImage, help: "run regesta images",
      .add("content/pages/galleria.md", "---\ntitle: Galleria\n---\n![La coda](‸../media/coda.png)\n"),
      .add("content/media/derived/coda.png/image.json", "{}\n")),
    Fault(
      "a protected person is named", .protectedName, at: .marks, help: "[[people/testimone]]",
      .add("content/people/testimone.md", "---\nname: Zarina Kurbanova\nprotected: Una testimone\n---\n"),
      .replace(
        accounts, "title: Il codice fiscale e il conto in banca",
        "title: ‸Il codice fiscale di ZARINA KURBANOVA")),
    Fault(
      "a region is its own parent", .parentCycle,
      .replace(dagestan, "parent: russia", "parent: ‸dagestan")),
    Fault(
      "three regions are each other's parents", .parentCycle,
      .replace("content/regions/russia.md", "kind: country", "kind: country\nparent: ‸astana"),
      .replace("content/regions/kazakhstan.md", "kind: country", "kind: country\nparent: ‸russia"),
      .replace("content/regions/astana.md", "parent: kazakhstan", "parent: ‸kazakhstan")),
    Fault(
      "a disputed territory is put into another country", .worldviewConflict,
      .replace("content/regions/abkhazia.md", "parent: georgia", "parent: ‸russia")),
    Fault(
      "an original isn't the one of its record", .sourceMismatch, help: "seeds/partenze-kazakistan.pdf",
      .replace(source, "sha256: e0b4", "sha256: ‸e0b4"), .add("seeds/partenze-kazakistan.pdf", "%PDF-1.7\n")),
  ]
}

/// Links that lead nowhere, or elsewhere than they may.
extension Fault {
  static let links = [
    Fault(
      "the path of a link is misspelt", .unknownReference, help: "content/articles/2022/abcasia-ossezia.md",
      .replace(queue, "(abcasia-ossezia.md)", "(‸abcasia-osetia.md)")),
    Fault(
      "a link leads out of the archive", .unknownReference,
      .replace(queue, "(abcasia-ossezia.md)", "(‸../../../../README.md)")),
    Fault(
      "a link leads to a file that isn't a document", .unknownReference,
      .replace(queue, "(abcasia-ossezia.md)", "(‸../../archive.yml)")),
    Fault(
      "the id of a wiki-link is misspelt", .unknownReference, help: "did you mean",
      .replace(queue, "[[georgia]]", "[[‸gorgia]]")),
    Fault(
      "the kind of a wiki-link is wrong", .unknownReference,
      .replace(queue, "[[regions/kazakhstan|", "[[‸topics/kazakhstan|")),
    Fault(
      "the name in a wiki-link is misspelt", .unknownReference, help: "did you mean “Грузия”",
      .replace(queue, "[[georgia]]", "[[‸Грузя]]")),
    Fault(
      "a wiki-link names two regions", .ambiguousReference, help: "[[regions/georgia]]",
      .replace("content/regions/russia.md", "spellings: [", "spellings: [gruzija, "),
      .replace("content/regions/georgia.md", "spellings: [", "spellings: [Gruzija, "),
      .replace(queue, "[[georgia]]", "[[‸GRUZIJA]]")),
    Fault(
      "a wiki-link means two documents", .ambiguousReference, help: "[[topics/fsb]]",
      .replace("content/articles/2022/due-casi.md", "[[fsb]]", "[[‸fsb]]"),
      .replace("content/articles/2022/due-casi.en.md", "[[fsb]]", "[[‸fsb]]"),
      .replace("content/articles/2022/domande-alla-frontiera.md", "[[fsb]]", "[[‸fsb]]"),
      .add("content/topics/fsb.md", "---\nname: FSB\n---\n")),
    Fault(
      "a link names no heading of a page", .unknownFragment,
      .replace(
        "content/articles/2022/proteste-daghestan.md", "(../../pages/about.md)",
        "(‸../../pages/about.md#come-sono-datati)")),
    Fault(
      "a link names no heading of its own page", .unknownFragment, help: "did you mean “#nomi”?",
      .replace("content/pages/about.md", "(../articles/2022/lars-queue.md)", "(‸#nome)")),
    Fault(
      "a wiki-link names no event", .unknownFragment,
      .replace(queue, "[[regions/kazakhstan|Kazakistan]]", "[[‸2022/fuga-kazakistan#arrivo]]")),
    Fault(
      "a picture comes from outside", .unsafeLink,
      .replace(queue, "[[georgia]]", "[[georgia]] ![mappa](‸https://maps.example/lars.png)")),
    Fault(
      "a picture comes from the archive", .unknownReference,
      .replace(queue, "[[georgia]]", "[[georgia]] ![mappa](‸../../media/lars.png)")),
    Fault(
      "a link runs a script", .unsafeLink,
      .replace(queue, "(abcasia-ossezia.md)", "(‸javascript:alert(1))")),
    Fault(
      "a link hides its scheme in references", .unsafeLink,
      .replace(queue, "(abcasia-ossezia.md)", "(‸&#106;ava&#x73;cript:alert(1))")),
    Fault(
      "a link leads to a disk", .unsafeLink,
      .replace(queue, "(abcasia-ossezia.md)", "(‸file:///home/redazione/nota.pdf)")),
    Fault(
      "a link has a host and no scheme", .unsafeLink,
      .replace(queue, "(abcasia-ossezia.md)", "(‸//maps.example/lars)")),
    Fault(
      "a link in a translation is misspelt", .unknownReference,
      .replace("content/articles/2022/lars-queue.en.md", "(mobilitazione.md)", "(‸mobilisation.md)")),
    Fault(
      "a link in a footnote is misspelt", .unknownReference,
      .replace(
        "content/articles/2022/proteste-daghestan.md", "(../../pages/about.md)", "(‸../../pages/abuot.md)")),
    Fault(
      "a link in a table is misspelt", .unknownReference,
      .replace(
        "content/articles/2022/chi-consiglia.md", "[[organisations/golos\\|", "[[‸organisations/gollos\\|")),
    Fault(
      "a citation is misspelt", .unknownReference, help: "did you mean “partenze-kazakistan”",
      .replace(queue, "alla [[georgia]] [@partenze", "alla [[georgia]] [@‸partenza")),
    Fault(
      "a region is cited", .unknownReference, help: "“georgia” is the id of a region",
      .replace(queue, "alla [[georgia]] [@partenze-kazakistan]", "alla [[georgia]] [@‸georgia]")),
    Fault(
      "a link in the notes of a source is misspelt", .unknownReference,
      .replace(
        source, "mobilitazione a «mercoledì",
        "[mobilitazione](‸../content/articles/2022/mobilitazioni.md) a «mercoledì")),
  ]

  static let markdown = [
    Fault(
      "a table has too many columns", .markdownTooComplex,
      .add(
        "content/articles/2022/tabella.md",
        article("‸\(repeated("|a", 1001))|\n\(repeated("|-", 1001))|\n"))),
    Fault(
      "a table has too many cells", .markdownTooComplex,
      .add(
        "content/articles/2022/tabella.md",
        article("\(repeated("|a", 500))|\n‸\(repeated("|-", 500))|\n\(repeated("|a|\n", 600))"))),
    Fault(
      "quotes are nested too deeply", .markdownTooComplex,
      .replace(queue, "\n---\nDavanti", "\n---\n\(repeated("> ", 100))‸> Davanti")),
    Fault(
      "lists are nested too deeply", .markdownTooComplex,
      .replace(queue, "\n---\nDavanti", "\n---\n\(repeated("- ", 100))‸- Davanti")),
    Fault(
      "a comment isn't closed", .unclosedComment,
      .replace(queue, "\nLa ragione è", "\n‸<!-- verificare con il corrispondente\n\nLa ragione è")),
    Fault(
      "HTML is shown as text", .htmlAsText, severity: .warning,
      .replace(queue, "\nLa ragione è", "\nLa \\<b>, `<b>` e ‸<b>ragione</b> è")),
    Fault(
      "a block of HTML is shown as text", .htmlAsText, severity: .warning,
      .replace(queue, "\nLa ragione è", "\n> <!-- <div> --> ‸<div>\n\nLa ragione è")),
    Fault(
      "a tag stands behind what begins like it", .htmlAsText, severity: .warning,
      .replace(queue, "\nLa ragione è", "\nSe a <b, e ‸<b title=\"x\">\n\nLa ragione è")),
    Fault(
      "a heading cites a source", .misplacedCitation,
      .replace(queue, "\nLa ragione è", "\n## La ragione [@‸partenze-kazakistan]\n\nLa ragione è")),
  ]
}
