/// Where two pages that should be the same first differ.
struct Difference: CustomStringConvertible {
  let description: String

  /// Nil where they are the same.
  init?(_ ours: [UInt8], _ theirs: [UInt8]) {
    guard ours != theirs else { return nil }
    let place = zip(ours, theirs).prefix { $0 == $1 }.count
    func excerpt(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, place - 80)..<min(place + 80, bytes.count)], as: UTF8.self)
        .debugDescription
    }
    description = """
      the pages differ at byte \(place) of \(ours.count) and \(theirs.count):
        Regesta         \(excerpt(ours))
        swift-mustache  \(excerpt(theirs))
      """
  }
}
