#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import CVipsShim

/// The whole of `regesta-images`: 0 fine, 1 the image can't be used, 2 wrong usage or environment.
enum Program {
  static let version = "0.1.0"

  static func run(_ arguments: [String]) -> Int32 {
    do {
      switch try Command(arguments: Array(arguments.dropFirst())) {
      case .help:
        print(Command.usage)
      case .version:
        print("regesta-images \(version) (libvips \(String(cString: shim_library_version())))")
      case .inspect(let file, let limits):
        let report = try Supervisor(limits: limits).report(on: InputFile(path: file), widths: [])
        print(report.summary)
      case .derive(let file, let folder, let widths, let limits):
        let output = try OutputFolder(path: folder)
        var report = try Supervisor(limits: limits).report(on: InputFile(path: file), widths: widths)
        try report.clean()
        try output.write(report.versions, format: report.format)
        print(report.summaryWithFiles)
      }
      return 0
    } catch let problem as ImageProblem {
      print(problem.summary)
      return 1
    } catch let error as UsageError {
      complain(error.message)
      return 2
    } catch {
      complain("\(error)")
      return 2
    }
  }

  private static func complain(_ message: String) {
    var line = "regesta-images: \(message)\n"
    line.withUTF8 { _ = DescriptorWriting.writeAll(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}
