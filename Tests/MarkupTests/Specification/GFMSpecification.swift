import Foundation

/// The examples of the GitHub Flavored Markdown specification, from Debian's package `cmark-gfm`.
struct GFMSpecification {
  struct Example {
    /// From 1, in the order of the specification.
    let number: Int
    /// The extension that the example is about, if any; `disabled` where the specification leaves it out of tests.
    let label: String
    let markdown: String
    let html: String
  }

  enum Failure: Error {
    case script(status: Int32)
    case examples(count: Int)
  }

  let examples: [Example]

  /// Reads the specification; its absence is an error and not a reason to skip.
  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/bin/sh")
    script.arguments = [root.appendingPathComponent("Scripts/gfm-spec.sh").path]
    let pipe = Pipe()
    script.standardOutput = pipe
    try script.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    script.waitUntilExit()
    guard script.terminationStatus == 0 else { throw Failure.script(status: script.terminationStatus) }
    examples = Self.examples(in: String(decoding: data, as: UTF8.self))
    guard examples.count(where: { $0.label != "disabled" }) == 671 else {
      throw Failure.examples(count: examples.count)
    }
  }

  private static func examples(in text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var label: String?
    var parts: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let current = label {
        if line == fence {
          let texts = parts.map { lines in
            lines.map { $0.replacingOccurrences(of: "→", with: "\t") + "\n" }.joined()
          }
          examples.append(
            Example(
              number: examples.count + 1, label: current, markdown: texts[0],
              html: texts.count > 1 ? texts[1] : ""))
          label = nil
        } else if line == ".", parts.count == 1 {
          parts.append([])
        } else {
          parts[parts.count - 1].append(line)
        }
      } else if line.hasPrefix(fence + " example") {
        label = line.dropFirst(fence.count + " example".count).trimmingCharacters(in: .whitespaces)
        parts = [[]]
      }
    }
    return examples
  }
}
