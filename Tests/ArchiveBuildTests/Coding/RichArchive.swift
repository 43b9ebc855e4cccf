/// An archive in which every key stands, and every way of writing a date and a reference.
enum RichArchive {
  static let images = ImageArchive.kept("figura.png")

  static let files = [
    "content/archive.yml": "title: T\nlanguages: [it, en]\nbase_url: https://a.example/\n",
    "templates/theme.yml":
      "extra: {article: {a: text, b: url, c: integer, d: boolean, e: list of text, f: text}}\n",
    "content/articles/a.md": """
    ---
    title: Un titolo con più di quindici lettere
    date: 2022-09-27
    updated: 2022-09-28
    lang: it
    summary: Un paragrafo.
    authors: [anna, Redazione]
    regions: [dagestan]
    people: [anna]
    organisations: [fsb]
    topics: [fuga]
    sources: [verbale]
    status: published
    embargo: 2022-10-01T06:00+02:00
    corrections: [{date: 2022-09-29, note: Corretto.}]
    aliases: [articles/vecchio.html]
    mentions: "on"
    image: {file: figura.png, alt: {it: Una figura, en: A figure}, caption: Didascalia, credit: Di X}
    images: [{file: figura.png, graphic: false}]
    extra: {a: Testo, b: 'https://a.example/', c: -3, d: true, e: [uno, due]}
    events:
      - id: primo
        date: 2022-09-25
        title: {it: Primo, en: First}
        regions: [dagestan]
        people: []
        organisations: [fsb]
        topics: [fuga]
        place: {it: Là, en: There}
        coordinates: {lat: 42.5, lon: 47.25, precision: 5 km}
        status: confirmed
        sources: [verbale]
      - b#primo
      - {date: 2022-09-25T23:20:30, title: Ora, coordinates: {lat: 1, lon: -1, precision: point}}
      - {date: '2022-09-25T23:20:30Z', title: Ora, coordinates: {lat: 1, lon: -1, precision: city}}
      - {date: '2022-09-25T23:20:30-05:30', title: Ora, coordinates: {lat: 1, lon: -1, precision: region}}
      - {date: 2022-09-25?/2022-10~, title: Date, status: reported}
      - {date: ../2022%, title: Aperta, status: disputed}
      - {date: 2022/, title: Ignota, status: retracted}
      - {date: '[..1984,2022-21,1990..1992,201X-1X..]', title: Una}
      - {date: '{-0044-03-15,2022-?09-XX}', title: Tutte}
      - {date: Y-170000002, title: Lontana}
    ---
    ## Un’intestazione con un nome lungo

    Il [testo](b.md#sezione) porta ![altrove](../media/figura.png) e a [[b#sezione|parole]], poi a [[people/anna]]. Dice
    [@verbale, p. 3] e [@verbale]. Anna Rossi e l’FSB sono altrove; l’FSB due volte.

    Il Rosso è di due, e [[topics/fuga]] è sola.

    ### Altra

    Ancora Anna Rossi, e più sotto Anna Rossi.
    """,
    "content/articles/b.md":
      "---\ntitle: B\ndate: 2022-01-01\nstatus: draft\nmentions: 'off'\nlang: en\nevents: [{id: primo, date: 2022, title: B}]\n---\n## Sezione\n",
    "content/articles/c.md":
      "---\ntitle: C\ndate: 2022-01-01\nstatus: retracted\nembargo: 2022-01-01T00:00\n---\n",
    "content/articles/a.en.md":
      "---\ntitle: A title\nsummary: A paragraph.\noriginal: 0123456789abcdef\n---\nWords of [[anna]].\n",
    "content/regions/caucaso.md":
      "---\nname: Caucaso\nkind: area\ncoordinates: {lat: 42, lon: 47, precision: region}\n---\n",
    "content/regions/dagestan.md": """
    ---
    name: {it: Dagestan, en: Dagestan}
    spellings: [Dağıstan, Дагестан]
    wikidata: Q5118
    link: never
    aliases: [regions/daghestan.html]
    parent: caucaso
    kind: federal-subject
    iso: RU-DA
    territory: kosovo
    ---
    Testo.
    """,
    "content/people/teste.md": "---\nname: Zarina Kurbanova\nprotected: Una testimone\n---\n",
    "content/people/anna.md": "---\nname: Anna Rossi\nspellings: [Il Rosso]\n---\n",
    "content/organisations/fsb.md": "---\nname: FSB\n---\n",
    "content/organisations/rosso.md": "---\nname: Il Rosso\n---\n",
    "content/topics/fuga.md": "---\nname: Fuga\n---\n",
    "content/pages/about.md":
      "---\ntitle: Chi siamo\nsummary: Un paragrafo.\naliases: [chi.html]\n---\n## Noi\n\n[Anna](../people/anna.md)\n",
    "seeds/verbale.md": """
    ---
    title: {it: Verbale, en: Minutes}
    publisher: Un tribunale
    url: https://a.example/verbale
    archived: https://b.example/verbale
    published: 2022-09-XX
    accessed: 2022-09-30
    lang: it
    sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    reliability: {it: Buona.}
    aliases: [sources/vecchio.html]
    ---
    Testo.
    """,
  ]

  /// The same with mistakes, so that there are diagnostics with and without places and help.
  static let faulty = files.merging([
    "content/articles/d.md": "---\ntitel: D\ndate: oggi\n---\n[x](javascript:y)\n",
    "content/articles/e.md": "Senza metadati.\n",
    "content/stray.txt": "",
  ]) { $1 }
}
