#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system refused: what was tried, on which path, and the system's reason.
package struct FileSystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, worded to follow “can't”.
  package enum Action: String, Sendable {
    case open = "open"
    case read = "read"
    case write = "write"
    case examine = "look at"
    case list = "list the folder"
    case create = "create"
    case createFolder = "create the folder"
    case rename = "move into place"
    case remove = "remove"
    case lock = "lock"
    case run = "run"
  }

  /// Why it didn't work.
  package enum Reason: Hashable, Sendable {
    /// The system's error number.
    case system(Int32)
    case notARegularFile
    case notAFolder
    case tooLarge(limit: Int)
    case endsEarly
  }

  package let action: Action
  package let path: String
  package let reason: Reason

  package init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// Takes the reason from `errno`: call it before anything else can change that.
  init(_ action: Action, _ path: String) {
    self.init(action, path, .system(errno))
  }

  package var description: String {
    "can't \(action.rawValue) “\(path)”: \(reasonText)"
  }

  /// The reason alone, without path: the system's own words where it is the system's.
  package var reasonText: String {
    switch reason {
    case .system(let code): Self.text(of: code)
    case .notARegularFile: "it isn't a regular file"
    case .notAFolder: "it isn't a folder"
    case .tooLarge(let limit): "it is larger than the limit of \(limit) bytes"
    case .endsEarly: "it ends earlier than it should"
    }
  }

  private static func text(of code: Int32) -> String {
    // `strerror` shares one buffer between threads.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      buffer.initialize(repeating: 0)
      guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
        return "error \(code)"
      }
      return String(cString: UnsafePointer(start))
    }
  }
}
