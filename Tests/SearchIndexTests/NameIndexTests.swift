import JSONWriting
import NameMatching
import Testing

@testable import SearchIndex

struct NameIndexTests {
  @Test func aNameIsInTheFilesOfEachOfItsWords() throws {
    let entities = (0..<400).map { number in
      NameIndex.Entity(
        row: .array([.integer(number), .string("riga")]), names: ["Verkhny Lars\(number)", "Имя\(number)"])
    }
    let index = NameIndex(entities)
    func rows(_ folder: String, _ key: String, _ names: [String]) -> String {
      let leaf = ShardTree.leaf(of: key, among: Set(names)) ?? "?"
      let file = index.files.first { $0.path == SearchFile.path(folder, leaf) }
      return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }
    for number in [0, 7, 399] {
      for word in ["verkhny lars\(number)", "lars\(number)", "имя\(number)"] {
        let key = word.split(separator: " ").map { SoundKey.of(String($0)) }.joined(separator: " ")
        #expect(rows("names", key, index.beginnings).contains("[\(number),"), "\(word)")
      }
      let end = String(SoundKey.of("lars\(number)").reversed())
      #expect(rows("endings", end, index.ends).contains("[\(number),"))
    }
    #expect(index.files.allSatisfy { $0.bytes.count < 20_000 })
  }
}
