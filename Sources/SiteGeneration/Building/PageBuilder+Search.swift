internal import ArchiveModel

extension PageBuilder {
  func searchPage() -> SearchPage {
    SearchPage(
      site: siteView(title: nil, section: "search") { site.addresses.search(in: $0) },
      letters: letters(site.names(in: language), current: nil))
  }

  func namesPage(_ letter: Int, part: Int) -> NamesPage {
    let names = site.names(in: language)
    let own = names.letters[letter]
    return NamesPage(
      // Another language has other letters.
      site: siteView(title: nil, section: "names", head: PageHead(isInEveryLanguage: false)) {
        $0 == language ? site.addresses.names(own.name, part: part, in: $0) : site.addresses.search(in: $0)
      },
      letter: own.label, letters: letters(names, current: letter),
      entries: PageLimits.slice(own.entries, part: part, of: PageLimits.perList).map { entry in
        NameEntryView(
          link: link(to: entry.subject), kind: archive.id(of: entry.subject).kind.rawValue,
          spelling: entry.spelling)
      },
      pager: pager(part, of: own.pageCount) { site.addresses.names(own.name, part: $0, in: language) })
  }

  private func letters(_ names: NameList, current: Int?) -> [LetterView] {
    names.letters.enumerated().map { index, letter in
      LetterView(
        label: letter.label, url: url(site.addresses.names(letter.name, in: language)),
        isCurrent: index == current)
    }
  }
}
