internal import ArchiveBuild
internal import ArgumentParser

/// How commands that need a whole output say that it isn't.
enum OutputDamage {
  static func reported<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let damage as OutputCopy.Damage {
      for line in damage.lines { Terminal.standardError.write("error: \(line)\n") }
      Terminal.standardError.write("this isn't what was built: build again, or take another copy\n")
      throw ExitCode(1)
    }
  }
}
