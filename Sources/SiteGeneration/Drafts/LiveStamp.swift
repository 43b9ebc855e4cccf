internal import JSONWriting

/// What pages that are open in a browser ask for: which pages have changed, and what is wrong with the archive.
package struct LiveStamp: Sendable {
  package static let path = "assets/regesta/stamp.js"
  /// Pages beyond these reload with all others.
  private static let mostPages = 200

  /// Tells one run of the program from another.
  private let session: String
  private var number = 0
  /// The last build that changed so many pages that none is named.
  private var all = 0
  /// For each page, the last build that changed it.
  private var pages: [String: Int] = [:]
  /// What is wrong, for people; nothing where all is well.
  package var report = ""

  package init(session: String) {
    self.session = session
  }

  /// Notes what a build has changed.
  package mutating func note(_ changed: [String]) {
    guard !changed.isEmpty else { return }
    number += 1
    if pages.count + changed.count > Self.mostPages {
      pages = [:]
      all = number
    } else {
      for page in changed { pages[page] = number }
    }
  }

  /// A classic script of one call.
  package var bytes: [UInt8] {
    let value = JSONValue.members([
      "session": .string(session), "number": .integer(number), "all": .integer(all),
      "pages": .object(
        pages.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .integer($0.value)) }),
      "report": .string(report),
    ])
    return Array("regestaStamp(".utf8) + value.scriptBytes + Array(");\n".utf8)
  }
}
