package import FlyingFox
import Foundation

/// Answers with the files of one folder, and with nothing else.
package struct FolderHandler: HTTPHandler {
  private static let largestFile = 1 << 30
  private static let types = [
    "avif": "image/avif", "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json", "gif": "image/gif", "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "png": "image/png", "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "webp": "image/webp", "xml": "application/xml",
  ]

  /// Its path without links.
  private let folder: String

  /// Nil where there is no such folder.
  package init?(_ folder: String) {
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    self.folder = String(cString: resolved)
  }

  package func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return response(.methodNotAllowed, headers: [HTTPHeader("Allow"): "GET, HEAD"])
    }
    // A site elsewhere can give its own name the address of this machine, and would then be let in by a browser.
    guard Self.isOfThisMachine(request.headers[.host]) else { return response(.forbidden) }
    guard let path = path(of: request.target.path(percentEncoded: true)), let bytes = bytes(at: path) else {
      return response(.notFound, bytes: bytes(at: "404.html") ?? Data("Not found".utf8), type: "html")
    }
    let type = path.split(separator: ".").last.map(String.init) ?? ""
    return response(.ok, bytes: bytes, type: type)
  }

  private func response(
    _ status: HTTPStatusCode, bytes: Data = Data(), type: String = "txt", headers: HTTPHeaders = [:]
  ) -> HTTPResponse {
    var headers = headers
    headers[.contentType] = Self.types[type] ?? "application/octet-stream"
    headers[HTTPHeader("Cache-Control")] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    return HTTPResponse(statusCode: status, headers: headers, body: bytes)
  }

  private static func isOfThisMachine(_ host: String?) -> Bool {
    guard let host else { return false }
    let name = host.lowercased()
    return ["localhost", "127.0.0.1", "[::1]"].contains { own in
      name.hasPrefix(own) && (name == own || name.dropFirst(own.count).hasPrefix(":"))
    }
  }

  /// The path in the folder that a request asks for; nil where it can be none.
  private func path(of target: String) -> String? {
    guard target.hasPrefix("/"), let decoded = target.removingPercentEncoding else { return nil }
    let path = decoded.hasSuffix("/") ? decoded + "index.html" : decoded
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(0) && !$0.contains("\\") })
    else { return nil }
    return parts.joined(separator: "/")
  }

  /// The bytes of a regular file in the folder, also where a link leads to one in it.
  private func bytes(at path: String) -> Data? {
    guard let resolved = realpath("\(folder)/\(path)", nil) else { return nil }
    defer { free(resolved) }
    let full = String(cString: resolved)
    var status = stat()
    guard full.hasPrefix(folder == "/" ? folder : folder + "/"), lstat(full, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largestFile
    else { return nil }
    return FileManager.default.contents(atPath: full)
  }
}
