internal import ArchiveModel
internal import CLibStemmer

/// Cuts words down to what their inflected forms share, by the Snowball algorithm of a language. For one thread.
final class Stemmer {
  private let algorithm: OpaquePointer

  /// Nil for a language that Snowball has no algorithm for.
  init?(_ language: LanguageTag) {
    let subtag = language.primarySubtag
    // Snowball knows both written forms of Norwegian by the language's own tag.
    guard let algorithm = sb_stemmer_new(["nb", "nn"].contains(subtag) ? "no" : subtag, "UTF_8") else {
      return nil
    }
    self.algorithm = algorithm
  }

  deinit { sb_stemmer_delete(algorithm) }

  /// The stem of a word in lower case.
  func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(algorithm, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      let length = Int(sb_stemmer_length(algorithm))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
