#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import CVipsShim

/// Runs a worker, and tells what became of it.
struct Supervisor {
  let limits: Limits

  func report(on file: InputFile, widths: [Int]) throws -> ImageReport {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw UsageError.system("can't make a pipe") }
    guard shim_watch_memory() == 0 else { throw UsageError.system("can't share memory") }
    let child = shim_fork()
    guard child >= 0 else { throw UsageError.system("can't start a process") }
    if child == 0 {
      close(ends[0])
      Worker(widths: widths, limits: limits, messages: WorkerMessages(descriptor: ends[1])).run(file)
    }
    close(ends[1])
    let (bytes, ending) = collect(from: ends[0])
    // One that is through with writing is through.
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    switch ending {
    case .late: throw ImageProblem.tooSlow(limits)
    case .tooLong: throw ImageProblem.tooMuchMemory(limits)
    case .whole: break
    }
    do {
      if let report = try WorkerMessages.report(in: bytes, widths: widths) { return report }
      // It ended without a word.
      throw status & 0x7F == SIGXCPU ? ImageProblem.tooSlow(limits) : .damaged()
    } catch let problem as ImageProblem where problem.code == .damaged && shim_memory_ran_out() != 0 {
      throw ImageProblem.tooMuchMemory(limits)
    }
  }

  private enum Ending {
    case whole, late, tooLong
  }

  /// All that the worker writes until it ends or its time is up.
  private func collect(from descriptor: Int32) -> ([UInt8], Ending) {
    let deadline = ContinuousClock.now + .seconds(limits.wallSeconds)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limits.outputSize {
      let left = (deadline - ContinuousClock.now).components.seconds
      guard left >= 0 else { return (bytes, .late) }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(min(left * 1_000 + 1_000, 1_000))) > 0 else { continue }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return (bytes, .whole) }
      bytes += chunk[..<count]
    }
    return (bytes, .tooLong)
  }
}
