internal import ArchiveModel
internal import FrontMatter
internal import Publishing

extension ArchiveBuilder {
  /// How much the archive holds and lacks, with what ``check()`` reports.
  package func statistics() throws(EnvironmentError) -> (report: BuildReport, list: StatisticsList) {
    let (report, (statistics, languages)) = try checking { loaded, archive in
      (ArchiveStatistics(archive, loaded), loaded.languages)
    }
    let words = try EnvironmentError.catching { try countWords(languages) }
    return (report, StatisticsList(statistics, words: words))
  }

  /// How many words there are in texts of each language; a file that was removed meanwhile has none.
  private func countWords(_ languages: LoadedArchive.Languages) throws -> ArchiveStatistics.Counts {
    let input = try input()
    let counts = try parallel.map(input.documents) { document in
      guard let language = languages[document.file.path], let bytes = try? input.bytes(of: document.file)
      else {
        return (language: "", count: 0)
      }
      let count = bytes.withUnsafeBufferPointer { buffer in
        FrontMatterDocument.read(buffer, path: document.file.path).document.map { document in
          WordCount.words(
            in: String(decoding: buffer[document.body], as: UTF8.self).unicodeScalars)
        } ?? 0
      }
      return (language: language.rawValue, count: count)
    }
    var sums: [String: Int] = [:]
    for count in counts { sums[count.language, default: 0] += count.count }
    return input.configuration.languages.map { ($0.rawValue, sums[$0.rawValue] ?? 0) }
  }
}
