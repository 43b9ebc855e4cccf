#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A thread that does one piece of work.
final class WorkerThread: @unchecked Sendable {
  /// In bytes. What a thread gets by itself depends on the limits that a process was started with.
  private static let stackSize = 8 << 20

  private let handle: pthread_t

  /// Starts the work; nil where the system has no thread left, and then the work isn't done.
  init?(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let box = Unmanaged.passRetained(Work(work))
    #if canImport(Glibc)
      var made = pthread_t()
      let problem = pthread_create(&made, &attributes, { Work.run($0!) }, box.toOpaque())
    #else
      var made: pthread_t!
      let problem = pthread_create(&made, &attributes, { Work.run($0) }, box.toOpaque())
    #endif
    guard problem == 0 else {
      box.release()
      return nil
    }
    handle = made
  }

  /// Waits until the work is done.
  func join() {
    pthread_join(handle, nil)
  }

  private final class Work: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }

    static func run(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      Unmanaged<Work>.fromOpaque(box).takeRetainedValue().body()
      return nil
    }
  }
}

/// Whether the current thread is one of several that share work: what it splits further, it does alone.
enum SharedWork {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    precondition(pthread_key_create(&key, nil) == 0, "a process has room for a key")
    return key
  }()

  static var isGoingOn: Bool { pthread_getspecific(key) != nil }

  static func during(_ body: () -> Void) {
    let before = pthread_getspecific(key)
    pthread_setspecific(key, UnsafeRawPointer(bitPattern: 1))
    body()
    pthread_setspecific(key, before)
  }
}
