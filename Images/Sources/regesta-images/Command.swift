/// What the command line asks for.
enum Command {
  case help
  case version
  case inspect(file: String, limits: Limits)
  case derive(file: String, folder: String, widths: [Int], limits: Limits)

  static let usage = """
    Makes versions of an image that are safe to publish: no metadata, upright, in sRGB.

    USAGE: regesta-images inspect FILE
           regesta-images derive FILE FOLDER --widths 480,960,1600

    `inspect` prints what the file's header says. `derive` writes FOLDER/WIDTH.EXT, in the image's own format, for
    each width that is smaller than the image's own, and one of the image's own width or, where that is larger, of
    the largest width; nothing is enlarged. FOLDER has to be there, and empty. JPEG, PNG, WebP, AVIF and GIF can be
    read, told by their content. Both print one line of JSON.

    OPTIONS:
      --widths N,N…   The widths, in pixels.
      --pixels N      The most pixels, of all frames together; \(Limits().pixels) by default.
      --frames N      The most frames; \(Limits().frames) by default.
      --seconds N     The most time of the processor; \(Limits().seconds) by default. Three times as much may pass.
      --memory MIB    The most memory, in mebibytes of addresses; \(Limits().memory) by default.
      --version       Print the versions of the program and of its image library.
      -h, --help      Print this.

    Exit status: 0 fine; 1 the image can't be used, with {"error":CODE,"message":TEXT} on standard output;
    2 wrong usage or environment. On 1 and 2, FOLDER is as empty as it was.
    """

  init(arguments: [String]) throws {
    if arguments.contains("-h") || arguments.contains("--help") {
      self = .help
      return
    }
    if arguments == ["--version"] {
      self = .version
      return
    }
    guard let name = arguments.first, name == "inspect" || name == "derive" else {
      throw UsageError("say inspect or derive first; -h has more")
    }
    var limits = Limits()
    var widths: [Int] = []
    var paths: [String] = []
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--widths" where name == "derive":
        widths = try Self.widths(in: rest.popFirst())
      case "--pixels":
        limits.pixels = try Self.number(after: argument, rest.popFirst())
      case "--frames":
        limits.frames = try Self.number(after: argument, rest.popFirst())
      case "--seconds":
        limits.seconds = try Self.number(after: argument, rest.popFirst(), most: 86_400)
      case "--memory":
        limits.memory = try Self.number(after: argument, rest.popFirst(), most: 1 << 20)
      case "--":
        paths += rest
        rest = []
      case _ where argument.hasPrefix("-"):
        throw UsageError("there is no option \(argument) of \(name); -h has more")
      default:
        paths.append(argument)
      }
    }
    switch (name, paths.count) {
    case ("inspect", 1):
      self = .inspect(file: paths[0], limits: limits)
    case ("derive", 2) where !widths.isEmpty:
      self = .derive(file: paths[0], folder: paths[1], widths: widths, limits: limits)
    case ("derive", 2):
      throw UsageError("derive needs --widths")
    default:
      throw UsageError(name == "inspect" ? "inspect takes one FILE" : "derive takes FILE and FOLDER")
    }
  }

  private static func widths(in text: String?) throws -> [Int] {
    let parts = (text ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let widths = try parts.map { try number(after: "--widths", String($0), most: 65_535) }
    return Set(widths).sorted()
  }

  private static func number(after option: String, _ text: String?, most: Int = 1 << 40) throws -> Int {
    guard let text, let number = Int(text), (1...most).contains(number) else {
      throw UsageError("\(option) needs a number from 1 to \(most), not “\(text ?? "")”")
    }
    return number
  }
}
