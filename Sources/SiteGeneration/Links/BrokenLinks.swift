internal import PageAddresses

/// Why an address in a page or style sheet can't be followed.
enum LinkProblem: Hashable, Sendable {
  case file
  case place
  case outside
  case serverRoot
  case folder
  case relative

  /// Nil for an address that leads to a file of the output.
  init?(
    _ outcome: AddressResolver.Outcome, _ resolver: AddressResolver, _ files: PathTable, isShownAnywhere: Bool
  ) {
    switch outcome {
    case .external: return nil
    case .outside: self = .outside
    case .serverRoot: self = .serverRoot
    case .impossible: self = .file
    case .folder:
      // Only a server is asked by an absolute address, and servers show a folder's index.
      guard resolver.isAbsolute, files.number(of: resolver.path + Array("index.html".utf8)) != nil else {
        self = resolver.isAbsolute ? .file : .folder
        return
      }
      return nil
    case .file:
      if isShownAnywhere, !resolver.isAbsolute {
        self = .relative
      } else if files.number(of: resolver.path) == nil {
        self = .file
      } else {
        return nil
      }
    }
  }

  /// What is wrong, to follow the address in a message.
  var words: String {
    switch self {
    case .file: "which isn't in the output"
    case .place: "and no element there has that id"
    case .outside: "which is above the output's folder"
    case .serverRoot: "which begins at a server's root, where the archive may not be"
    case .folder: "which is a folder, and only servers show a folder's page"
    case .relative: "but servers show this page at any depth, where only whole URLs hold"
    }
  }
}

/// An address that leads nowhere, by its page's number in the plan and its place in the page's bytes.
struct BrokenLink: Hashable, Comparable, Sendable {
  let page: UInt32
  let offset: UInt32
  let problem: LinkProblem
  /// How many addresses in all pages have this very problem.
  var count = 1

  static func < (left: BrokenLink, right: BrokenLink) -> Bool {
    (left.page, left.offset) < (right.page, right.offset)
  }
}

/// The first broken links by page and place, and the number of all: a theme can break every page, and memory must hold.
struct BrokenLinks: Sendable {
  static let most = 100

  private(set) var first: [BrokenLink] = []
  private(set) var count = 0

  mutating func add(_ link: BrokenLink) {
    count += 1
    first.append(link)
    if first.count >= Self.most * 40 { trim() }
  }

  /// Sorts, and forgets all but the first.
  mutating func trim() {
    first.sort()
    first.removeLast(max(0, first.count - Self.most))
  }
}
