import Foundation
import Testing

/// Shells complete commands by the scripts that the program writes for them.
struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func everyCommandIsInTheScript(_ shell: String) throws {
    let script = try RegestaCommand().run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in ["init", "new", "build", "watch", "serve", "import", "list", "stats", "verify"] {
      #expect(script.output.contains(command), "\(command)")
    }
  }

  @Test(arguments: [("bui", "build"), ("wat", "watch"), ("ini", "init")])
  func bashCompletesACommand(_ typed: String, _ completed: String) throws {
    let folder = try TemporaryFolder()
    let script = try RegestaCommand().run(["--generate-completion-script", "bash"])
    try FileTree(["regesta.bash": Array(script.output.utf8)]).write(to: folder.path)
    let bash = Process()
    let output = Pipe()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = [
      "-c",
      """
      source "$1"; COMP_WORDS=(regesta "$2"); COMP_CWORD=1; COMP_LINE="regesta $2"; COMP_POINT=${#COMP_LINE}
      COMP_TYPE=9; COMP_KEY=9
      _regesta regesta "$2" regesta; printf '%s\\n' "${COMPREPLY[@]}"
      """, "bash", folder.path("regesta.bash"), typed,
    ]
    bash.standardOutput = output
    try bash.run()
    let replies = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    bash.waitUntilExit()
    #expect(replies.split(separator: "\n").map(String.init) == [completed])
  }
}
