internal import Chronology
internal import Diagnostics
internal import FrontMatter

extension MetadataType where Value == Located<EDTFDate> {
  /// A date as EDTF (ISO 8601-2) writes it, however precise.
  static var date: Self {
    MetadataType(shape: .text(what: "an EDTF date such as 2022-09-25 or 2022-09~")) { node, decoder in
      guard let text = MetadataType<String>.text("a date").decode(node, &decoder) else { return nil }
      do throws(EDTFSyntaxError) {
        return Located(try EDTFDate(parsing: text), node.range)
      } catch {
        let isPlain = if case .scalar(let scalar) = node.content { scalar.isPlain } else { false }
        let range = isPlain ? node.range.narrowed(to: error.offset, error.length) : node.range
        decoder.report(
          .invalidDate, range, error.message, help: error.fix.map { ["did you mean “\($0)”?"] } ?? [])
        return nil
      }
    }
  }
}

extension MetadataType where Value == CalendarDay {
  /// A day of the calendar, without qualification.
  static var day: Self {
    MetadataType(shape: .text(what: "a day such as 2022-09-25")) { node, decoder in
      guard let date = MetadataType<Located<EDTFDate>>.date.decode(node, &decoder)?.value else { return nil }
      guard let day = date.earliest, day.iso8601 == date.description else {
        decoder.report(
          .invalidDate, node.range, "a single day is wanted here, and “\(date)” says something else",
          help: ["write year, month and day: 2022-09-25"])
        return nil
      }
      return day
    }
  }
}

extension MetadataType where Value == Located<Embargo> {
  /// A day and time, with an offset from UTC or in the archive's time zone.
  static var embargo: Self {
    MetadataType(shape: .text(what: "a moment such as 2022-10-01T06:00")) { node, decoder in
      guard let text = MetadataType<String>.text("a moment").decode(node, &decoder) else { return nil }
      guard let time = CivilTime(text) else {
        decoder.report(
          .invalidDate, node.range, "“\(text)” isn't a moment: a day, “T” and a time",
          help: ["write 2022-10-01T06:00, or 2022-10-01T06:00+02:00"])
        return nil
      }
      return Located(Embargo(time: time, text: text), node.range)
    }
  }
}

extension MetadataType where Value == Double {
  /// A decimal number within bounds.
  static func number(_ what: String, in bounds: ClosedRange<Double>) -> Self {
    MetadataType(shape: .text(what: what)) { node, decoder in
      guard let text = MetadataType<String>.text(what).decode(node, &decoder) else { return nil }
      let isDecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
      guard isDecimal, let number = Double(text), bounds.contains(number) else {
        decoder.report(
          .wrongValue, node.range,
          "\(what) lies between \(Int(bounds.lowerBound)) and \(Int(bounds.upperBound)), and this is “\(text)”",
          help: text.contains(",") ? ["write a decimal point, not a comma"] : [])
        return nil
      }
      return number
    }
  }
}

extension SourceRange {
  /// The part of a one-line range that begins `offset` scalars in.
  fileprivate func narrowed(to offset: Int, _ length: Int) -> SourceRange {
    let column = start.column + offset
    guard start.line == end.line, column < end.column else { return self }
    return SourceRange(line: start.line, column: column, length: max(1, min(length, end.column - column)))
  }
}
