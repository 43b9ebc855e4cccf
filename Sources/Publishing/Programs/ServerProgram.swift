/// `regesta-serve`, the program that shows a folder to browsers on this machine; it ends with this one.
package final class ServerProgram: Sendable {
  /// It can't be run, or doesn't do what it should.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package static let name = "regesta-serve"

  private let process: RunningProcess
  /// Where browsers find the folder.
  package let address: String

  /// - Parameter port: nil for one that is free.
  /// - Throws: ``Failure``.
  package init(showing folder: DirectoryPath, port: Int?) throws {
    guard let path = InstalledProgram.path(of: Self.name) else {
      throw Failure(
        description: "\(Self.name) isn't installed; make serve builds it, and make install installs it")
    }
    process = try ChildProcess.start(path, [folder.rawValue] + (port.map { ["\($0)"] } ?? []))
    let line = process.firstLine()
    guard line.hasPrefix("http://") else {
      throw Failure(description: line.isEmpty ? "“\(path)” ended before it began" : line)
    }
    address = line
  }
}
