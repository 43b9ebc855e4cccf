internal import NameMatching

/// A term as the search script reads it.
///
/// `term,forms,articles,others;` – the forms, parted by dots, are what follows the term, behind a digit where it loses so many
/// letters, or whole behind `=`. Articles and others are one number for each document: twice the others between it
/// and the one before, and one more where the term doesn't just stand once in its body. Then follow twice the times that it
/// stands in the body, and one more where it stands in other fields; then which, one bit each, and how many times in each.
///
/// A list in which every eighth document has the term begins with `!`, and has most documents in one digit each: eight times
/// those between, and one less than the times in the body up to 5; or 6, and then the times; or 7 where the term stands in other
/// fields: then follow eight times the times in the body, and one less than the bits of these fields, if it stands once in each; or
/// 7, and then the bits and the times.
struct TermRecord: Sendable {
  let term: String
  let sound: String
  let bucket: Bucket
  let forms: [String]
  let bytes: [UInt8]
  /// `term,articles,others;` – for each document how many followers there are, and two digits for each.
  let followers: [UInt8]

  init(_ key: Int, of keys: JoinedKeys, _ articles: [IndexPart], _ others: [IndexPart]) {
    let (term, places) = (
      keys[key],
      (articles + others).indices.map { keys.number(of: key, in: $0) }
    )
    self.term = String(decoding: term, as: UTF8.self)
    sound = SoundKey.of(self.term)
    bucket = Bucket(of: sound)
    var forms: Set<String> = []
    for (part, place) in zip(articles + others, places) {
      for form in place.map(part.forms) ?? [] { forms.insert(String(decoding: form, as: UTF8.self)) }
    }
    self.forms = forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var bytes = term + [UInt8(ascii: ",")]
    for (number, form) in self.forms.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes += Self.short(form, of: self.term).utf8
    }
    var followers = term
    let inArticles = zip(articles, places)
    let inOthers = zip(others, places.dropFirst(articles.count))
    for parts in [Array(inArticles), Array(inOthers)] {
      bytes.append(UInt8(ascii: ","))
      followers.append(UInt8(ascii: ","))
      // Others count on from the articles.
      let first = parts.first?.0.first ?? 0
      let isDense = DenseList.isWorth(
        parts.compactMap { part, place in place.map { (part.counts[$0], part.last[$0]) } }, from: first)
      if isDense { bytes.append(DenseList.mark) }
      var last = first - 1
      for case (let part, let place?) in parts {
        Self.append(part.postings[place], of: part, after: &last, isDense: isDense, to: &bytes)
        Self.append(followers: part.followers[place], to: &followers)
      }
    }
    self.bytes = bytes + [UInt8(ascii: ";")]
    self.followers = followers + [UInt8(ascii: ";")]
  }

  private static func short(_ form: String, of term: String) -> String {
    let (form, term) = (Array(form.unicodeScalars), Array(term.unicodeScalars))
    let shared = zip(form, term).prefix { $0 == $1 }.count
    let rest = form[shared...]
    let dropped = term.count - shared
    guard dropped < 10, rest.first.map({ !("0"..."9").contains($0) }) ?? true else {
      return "=" + String(String.UnicodeScalarView(form))
    }
    return (dropped > 0 ? "\(dropped)" : "") + String(String.UnicodeScalarView(rest))
  }

  private static func append(
    _ postings: [UInt8], of part: IndexPart, after last: inout Int, isDense: Bool, to output: inout [UInt8]
  ) {
    var reader = NumberReader(postings)
    var document = part.first
    while !reader.isAtEnd {
      document += reader.next()
      let counts = SearchField.allCases.map { _ in reader.next() }
      let body = counts[SearchField.body.rawValue]
      let others = counts.indices.dropFirst().filter { counts[$0] > 0 }
      let gap = document - last - 1
      last = document
      if isDense {
        let isPlain = others.isEmpty && (1...DenseList.most).contains(body)
        let code = isPlain ? body - 1 : others.isEmpty ? DenseList.most : DenseList.other
        ScriptDigits.append(gap * DenseList.codes + code, to: &output)
        if isPlain { continue }
        if others.isEmpty {
          ScriptDigits.append(body, to: &output)
          continue
        }
        let fields = others.reduce(0) { $0 | 1 << ($1 - 1) }
        let isOften = others.contains { counts[$0] > 1 }
        ScriptDigits.append(body * DenseList.codes + (isOften ? DenseList.other : fields - 1), to: &output)
        guard isOften else { continue }
        ScriptDigits.append(fields, to: &output)
        for field in others { ScriptDigits.append(counts[field], to: &output) }
        continue
      }
      let isPlain = body == 1 && others.isEmpty
      ScriptDigits.append(gap * 2 + (isPlain ? 0 : 1), to: &output)
      if isPlain { continue }
      ScriptDigits.append(body * 2 + (others.isEmpty ? 0 : 1), to: &output)
      if others.isEmpty { continue }
      ScriptDigits.append(others.reduce(0) { $0 | 1 << ($1 - 1) }, to: &output)
      for field in others { ScriptDigits.append(counts[field], to: &output) }
    }
  }

  private static func append(followers: [UInt8], to output: inout [UInt8]) {
    var reader = NumberReader(followers)
    while !reader.isAtEnd {
      let count = reader.next()
      ScriptDigits.append(count, to: &output)
      for _ in 0..<count {
        let high = Int(reader.nextByte())
        ScriptDigits.append(pair: high << 8 | Int(reader.nextByte()), to: &output)
      }
    }
  }
}
