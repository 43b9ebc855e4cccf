internal import CVipsShim

/// What one image may cost.
struct Limits {
  /// Of all frames together.
  var pixels = 100_000_000
  var frames = 1_000
  /// Of the processor.
  var seconds = 20
  /// In mebibytes of addresses, which is more than what is ever used of them.
  var memory = 1_024

  /// In bytes, of the file.
  static let fileSize = 200 << 20

  /// Time that passes, for a machine that is busy with other things.
  var wallSeconds: Int { 3 * seconds }

  /// In bytes, of all that is written.
  var outputSize: Int { memory << 20 }

  /// Puts the limits on this process, for good.
  func enforce() throws {
    guard shim_limit(UInt64(memory) << 20, UInt64(seconds)) == 0 else {
      throw UsageError.system("can't limit memory and time")
    }
  }
}
