internal import ArchiveModel

/// Languages as catalogues name them.
enum LanguageName {
  /// The tag that a text is or names; nil where it is none that is known.
  static func tag(_ text: String) -> String? {
    let text = text.replacing("_", with: "-")
    let lowered = text.lowercased()
    if let tag = names[lowered] { return tag }
    guard let hyphen = text.firstIndex(of: "-") else {
      // Longer words are names.
      return lowered.utf8.count == 2 ? LanguageTag(lowered)?.rawValue : threeLetters[lowered]
    }
    let primary = text[..<hyphen].lowercased()
    let known = primary.utf8.count == 3 ? threeLetters[primary] ?? primary : primary
    return LanguageTag("\(known)\(text[hyphen...])")?.rawValue
  }

  private static let threeLetters: [String: String] = [
    "ara": "ar", "aze": "az", "bel": "be", "bul": "bg", "che": "ce", "chi": "zh", "zho": "zh", "cze": "cs",
    "ces": "cs", "dan": "da", "dut": "nl", "nld": "nl", "eng": "en", "est": "et", "per": "fa", "fas": "fa",
    "fin": "fi", "fre": "fr", "fra": "fr", "geo": "ka", "kat": "ka", "ger": "de", "deu": "de", "gre": "el",
    "ell": "el", "heb": "he", "hun": "hu", "arm": "hy", "hye": "hy", "ita": "it", "jpn": "ja", "kaz": "kk",
    "kir": "ky", "kor": "ko", "lav": "lv", "lit": "lt", "nor": "no", "pol": "pl", "por": "pt", "rum": "ro",
    "ron": "ro", "rus": "ru", "slo": "sk", "slk": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv",
    "tat": "tt", "tur": "tr", "ukr": "uk", "uzb": "uz",
  ]

  private static let names: [String: String] = [
    "arabic": "ar", "armenian": "hy", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl",
    "english": "en", "american": "en-US", "british": "en-GB", "usenglish": "en-US", "ukenglish": "en-GB",
    "finnish": "fi", "french": "fr", "français": "fr", "georgian": "ka", "german": "de", "ngerman": "de",
    "deutsch": "de", "greek": "el", "hebrew": "he", "hungarian": "hu", "italian": "it", "italiano": "it",
    "japanese": "ja", "kazakh": "kk", "korean": "ko", "norwegian": "no", "persian": "fa", "polish": "pl",
    "portuguese": "pt", "brazilian": "pt-BR", "romanian": "ro", "russian": "ru", "русский": "ru",
    "serbian": "sr", "slovak": "sk", "spanish": "es", "español": "es", "swedish": "sv", "turkish": "tr",
    "ukrainian": "uk", "українська": "uk",
  ]
}
