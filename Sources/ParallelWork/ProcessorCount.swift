#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How many processors the system has.
enum ProcessorCount {
  static var online: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
