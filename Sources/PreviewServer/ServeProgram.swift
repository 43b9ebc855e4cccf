internal import FlyingFox
import Foundation

/// The program `regesta-serve FOLDER [PORT]`: shows a folder to browsers on this machine until its input ends, and says on its
/// first line where.
package enum ServeProgram {
  /// Those that are tried where none is named, so that a page may stay open from one day to the next.
  private static let ports: ClosedRange<UInt16> = 8320...8339

  /// - Returns: the status with which the process should end.
  package static func run(_ arguments: [String]) async -> Int32 {
    guard let folder = arguments.first, arguments.count <= 2, let handler = FolderHandler(folder) else {
      return say("usage: regesta-serve FOLDER [PORT]", status: 2)
    }
    let named = arguments.dropFirst().first
    if let named, UInt16(named) == nil { return say("“\(named)” isn't a port", status: 2) }
    let ports = named.flatMap { UInt16($0) }.map { [$0] } ?? Array(self.ports) + [0]
    for port in ports {
      if let address = await start(handler, on: port) {
        _ = say(address, status: 0)
        waitForEndOfInput()
        return 0
      }
    }
    return say("port \(ports[0]) is taken: name another", status: 2)
  }

  /// Where the server is to be found; nil where the port is taken.
  private static func start(_ handler: FolderHandler, on port: UInt16) async -> String? {
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else { return nil }
    let server = HTTPServer(address: address, logger: .disabled, handler: handler)
    let run = Task { try await server.run() }
    do {
      try await server.waitUntilListening(timeout: 5)
    } catch {
      run.cancel()
      return nil
    }
    guard case .ip4(_, let bound)? = await server.listeningAddress else { return nil }
    return "http://127.0.0.1:\(bound)/"
  }

  private static func say(_ line: String, status: Int32) -> Int32 {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    return status
  }

  private static func waitForEndOfInput() {
    while !FileHandle.standardInput.availableData.isEmpty {}
  }
}
