internal import Diagnostics
internal import UnicodeForms

/// Whose a path of the output is.
struct Owner {
  /// What it is that has the path.
  enum Role {
    case pageOfFile
    case exportOfFile
    case versionOfFile
    case named(String)
  }

  let location: SourceLocation
  let role: Role

  /// That of a file which no one document is the reason for.
  ///
  /// - Parameter name: what a message calls the file.
  static func archive(_ name: String) -> Owner {
    Owner(location: SourceLocation(.archiveConfiguration), role: .named(name))
  }

  /// What a message calls the page or file.
  var name: String {
    switch role {
    case .pageOfFile: "a page of \(location.path)"
    case .versionOfFile: "a version of \(location.path)"
    case .exportOfFile: "an export of the events in \(location.path)"
    case .named(let name): name
    }
  }

  var isDocument: Bool { location.path != .archiveConfiguration }

  /// Only aliases stand at a place within their file.
  var isAlias: Bool { location.range != nil }
}

/// The paths of the output that have an owner, without regard to case and Unicode form: some disks know neither.
struct PathClaims {
  private var numbers: [String: Int32] = [:]
  // Beside the table, which moves its values when it grows.
  private var owners: [Owner] = []

  mutating func reserveCapacity(_ count: Int) {
    numbers.reserveCapacity(count)
    owners.reserveCapacity(count)
  }

  /// Gives a path to an owner, and says whose it was.
  mutating func claim(_ path: String, _ owner: Owner) -> Owner? {
    let other = numbers.updateValue(Int32(owners.count), forKey: UnicodeForm.folded(path))
    owners.append(owner)
    return other.map { owners[Int($0)] }
  }

  func owner(of path: String) -> Owner? {
    numbers[UnicodeForm.folded(path)].map { owners[Int($0)] }
  }
}
