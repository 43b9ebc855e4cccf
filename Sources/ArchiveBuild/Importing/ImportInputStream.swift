internal import Importing
internal import Publishing

/// A file of any size that an import is asked to read.
struct ImportInputStream {
  /// In bytes.
  private static let step = 1 << 16

  let stream: ImportStream

  /// - Throws: where there is no file at the path.
  init(_ path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    _ = try FilePieces(path)
    stream = ImportStream(name: name) { () throws(ImportProblem) in
      do throws(FileSystemError) {
        let file = try FilePieces(path)
        return { () throws(ImportProblem) in
          do throws(FileSystemError) { return try file.next(Self.step) } catch {
            throw ImportProblem(unreadable: name, error.reasonText)
          }
        }
      } catch {
        throw ImportProblem(unreadable: name, error.reasonText)
      }
    }
  }
}
