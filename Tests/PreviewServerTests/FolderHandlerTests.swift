import FlyingFox
import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@testable import PreviewServer

/// The preview's server shows one folder to this machine, whatever it is asked.
struct FolderHandlerTests {
  private let folder: URL
  private let handler: FolderHandler

  init() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("regesta-serve-\(UUID())")
    folder = root.appendingPathComponent("site")
    for path in ["articles", ".hidden"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
    }
    func write(_ path: String, _ text: String) throws {
      try Data(text.utf8).write(to: root.appendingPathComponent(path))
    }
    try write("secret.txt", "secret")
    try write("site/index.html", "home")
    try write("site/articles/index.html", "articles")
    try write("site/articles/più vie.html", "page")
    try write("site/.hidden/secret.txt", "secret")
    try write("site/style.css", "css")
    try write("site/404.html", "not here")
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("out.txt"),
      withDestinationURL: root.appendingPathComponent("secret.txt"))
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("up"), withDestinationURL: root)
    handler = try #require(FolderHandler(folder.path))
  }

  private func get(
    _ target: String, method: HTTPMethod = .GET, host: String? = "127.0.0.1:8320"
  ) async throws -> (status: Int, body: String, type: String?) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let request = HTTPRequest(
      method: method, version: .http11,
      target: .init(path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : ""),
      headers: host.map { [.host: $0] } ?? [:], body: HTTPBodySequence(data: Data()))
    let response = try await handler.handleRequest(request)
    return (
      response.statusCode.code, String(decoding: try await response.bodyData, as: UTF8.self),
      response.headers[.contentType]
    )
  }

  @Test func filesOfTheFolderAreShown() async throws {
    #expect(try await get("/").body == "home")
    #expect(try await get("/index.html?x=1").body == "home")
    #expect(try await get("/articles/").body == "articles")
    #expect(try await get("/articles/pi%C3%B9%20vie.html").body == "page")
    #expect(try await get("/style.css").type == "text/css; charset=utf-8")
    #expect(try await get("/", method: .HEAD).status == 200)
  }

  @Test(arguments: [
    "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/articles/../../secret.txt", "/out.txt",
    "/up/secret.txt", "/.hidden/secret.txt", "//secret.txt", "/articles//index.html", "secret.txt",
    "/..%5csecret.txt", "/index.html%00.txt", "/%", "/%zz", "", "*", "http://127.0.0.1/index.html",
    "/articles", "/nothing", "/" + String(repeating: "a/", count: 5000),
  ])
  func nothingElseIs(_ target: String) async throws {
    let answer = try await get(target)
    #expect(answer.status == 404 && answer.body == "not here")
  }

  @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "[::1].evil.example", "", nil])
  func otherNamesForThisMachineAreRefused(_ host: String?) async throws {
    #expect(try await get("/", host: host).status == 403)
  }

  @Test(arguments: ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8320"])
  func itsOwnNamesAreNot(_ host: String) async throws {
    #expect(try await get("/", host: host).status == 200)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "TRACE", "x"])
  func nothingCanBeChanged(_ method: String) async throws {
    #expect(try await get("/", method: HTTPMethod(method)).status == 405)
  }

  @Test func malformedRequestsEndTheirConnectionAndNothingMore() async throws {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: handler)
    let run = Task { try await server.run() }
    defer { run.cancel() }
    try await server.waitUntilListening(timeout: 5)
    guard case .ip4(_, let port)? = await server.listeningAddress else {
      Issue.record("it listens")
      return
    }
    for bytes in [
      "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}",
      "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
      String(repeating: "A", count: 100_000),
      "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "GET /\u{FF} HTTP/1.1\r\nHost\r\n\r\n",
    ] {
      send(bytes, to: port)
    }
    let url = try #require(URL(string: "http://127.0.0.1:\(port)/"))
    let (data, _) = try await URLSession.shared.data(from: url)
    #expect(String(decoding: data, as: UTF8.self) == "home")
  }

  /// Sends bytes, and goes away.
  private func send(_ text: String, to port: UInt16) {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    #expect(connected == 0)
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }
}
