internal import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program.
enum ChildProcess {
  /// How a program ended, and what it wrote to either output, cut after ``outputLimit`` bytes.
  struct Result {
    /// Nil where a signal ended it.
    let status: Int32?
    let output: [UInt8]
  }

  /// In bytes. What a program says beyond it is read and dropped.
  private static let outputLimit = 1 << 20

  /// One program is started after the other, so that none inherits another's pipe before that is marked.
  private static let starting = Mutex(())

  /// Runs a program without a shell. Of the environment it is given where libraries are, and nothing else.
  static func run(_ program: String, _ arguments: [String]) throws(FileSystemError) -> Result {
    let (child, reading) = try starting.withLock { (_) throws(FileSystemError) in
      try spawn(program, arguments, input: nil)
    }
    defer { close(reading) }
    let output = read(reading)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw FileSystemError(.run, program) }
    }
    let hasEnded = status & 0x7F == 0
    return Result(status: hasEnded ? status >> 8 & 0xFF : nil, output: output)
  }

  /// Starts a program that goes on until its input ends, which it does when this process is gone, or what is returned.
  static func start(_ program: String, _ arguments: [String]) throws(FileSystemError) -> RunningProcess {
    try starting.withLock { (_) throws(FileSystemError) in
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0, let input = FileDescriptor.adopting(ends[1]) else {
        throw FileSystemError(.run, program)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      defer { close(ends[0]) }
      let (child, output) = try spawn(program, arguments, input: ends[0])
      guard let reading = FileDescriptor.adopting(output) else { throw FileSystemError(.run, program) }
      return RunningProcess(child: child, input: input, output: reading)
    }
  }

  /// The child, and the end of a pipe from which its output is read.
  ///
  /// - Parameter input: what it reads; nothing if nil.
  private static func spawn(
    _ program: String, _ arguments: [String], input: Int32?
  ) throws(FileSystemError) -> (child: pid_t, output: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileSystemError(.run, program) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, descriptor) = (ends[0], ends[1])
    defer { close(descriptor) }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDERR_FILENO)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    let places = ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"].compactMap { (name: String) -> String? in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var environment = places.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    let problem = posix_spawn(&child, program, &actions, nil, &words, &environment)
    guard problem == 0 else {
      close(reading)
      throw FileSystemError(.run, program, .system(problem))
    }
    return (child, reading)
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output += buffer.prefix(min(count, outputLimit - output.count))
    }
  }
}
