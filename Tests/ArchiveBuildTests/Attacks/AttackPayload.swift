import Foundation
import Testing

/// A text that would do something if any part of Regesta took it for more than text.
struct AttackPayload: Sendable, CustomTestStringConvertible {
  let number: Int
  let group: String
  let text: String

  var testDescription: String { "\(group) \(number): \(text.debugDescription)" }

  /// What stands in its place in a harmless archive; no word is part of another.
  var harmless: String { "word\(number)w" }

  /// What a browser reads where the page says the text: line ends are one character (HTML, 13.2.3.5).
  var asRead: String {
    text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
  }

  var hasControls: Bool { text.unicodeScalars.contains(where: \.isRefusedByHTML) }

  static let all: [AttackPayload] = {
    let path = "\(Repository.root)/Tests/Fixtures/Attacks/payloads.json"
    guard let data = FileManager.default.contents(atPath: path),
      let groups = try? JSONDecoder().decode([String: [String]].self, from: data)
    else { return [] }
    var payloads: [AttackPayload] = []
    for (group, texts) in groups.sorted(by: { $0.key < $1.key }) {
      for text in texts { payloads.append(AttackPayload(number: payloads.count, group: group, text: text)) }
    }
    return payloads
  }()
}

struct AttackPayloadTests {
  @Test func theCorpusIsLarge() {
    let texts = AttackPayload.all.map { Array($0.text.unicodeScalars) }
    #expect(texts.count >= 120)
    #expect(Set(texts).count == texts.count)
  }
}
