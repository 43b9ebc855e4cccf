#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import ArchiveModel
internal import Diagnostics

extension StyleVariables {
  /// What WCAG 2 asks of text at level AA.
  private static let enough = 4.5

  /// The pairs of `file` that can't be told apart well enough, as far as their colours are opaque and hexadecimal.
  func contrastProblems(in file: StyleFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for pair in file.contrast {
      guard let text = colour(pair.text, in: file, &diagnostics),
        let ground = colour(pair.ground, in: file, &diagnostics)
      else { continue }
      let place = text.place ?? ground.place ?? SourceLocation(file.path, pair.text.range)
      let schemes = [("light", text.light, ground.light), ("dark", text.dark, ground.dark)]
      for (scheme, text, ground) in schemes {
        guard let ratio = Self.contrast(text, ground), ratio < Self.enough else { continue }
        diagnostics.append(
          Diagnostic(
            .lowContrast, at: place,
            "“\(pair.text.value)” (\(text)) on “\(pair.ground.value)” (\(ground)) has a contrast of "
              + "\(Self.tenths(ratio)):1 in the \(scheme) scheme",
            help: [
              "text needs 4.5:1 to be read well; a colour can have a value for each scheme: {light: …, dark: …}"
            ], severity: .warning))
      }
    }
    return diagnostics
  }

  private func colour(
    _ name: Located<String>, in file: StyleFile, _ diagnostics: inout [Diagnostic]
  ) -> Variable? {
    if let variable = self[name.value], variable.group == .colours { return variable }
    // A colour whose declaration has a mistake has been reported there.
    guard file.groups[.colours]?.contains(where: { $0.name.value == name.value }) != true else { return nil }
    let nearest = Suggestion.nearest(
      to: name.value, in: all.filter { $0.group == .colours }.map(\.name))
    diagnostics.append(
      Diagnostic(
        .wrongValue, at: SourceLocation(file.path, name.range), "the theme has no colour “\(name.value)”",
        help: nearest.map { ["did you mean “\($0)”?"] } ?? []))
    return nil
  }

  /// The contrast ratio of WCAG 2, from 1 to 21; nil where a colour isn't opaque and hexadecimal.
  static func contrast(_ left: String, _ right: String) -> Double? {
    guard let left = luminance(left), let right = luminance(right) else { return nil }
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    let digits = colour.utf8.dropFirst().compactMap(\.hexDigit).map(Int.init)
    guard colour.utf8.first == UInt8(ascii: "#"), digits.count == colour.utf8.count - 1 else { return nil }
    let channels: [Int]
    switch digits.count {
    case 3: channels = digits.map { $0 * 17 }
    case 6: channels = stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
    let linear = channels.map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Rounded down, so that 4.49 doesn't read as enough.
  private static func tenths(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
