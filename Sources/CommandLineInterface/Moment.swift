#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

internal import ArchiveBuild
internal import ArgumentParser

/// A moment as `--as-of` takes it: with its offset from UTC, or `now`.
struct Moment: ExpressibleByArgument {
  /// In seconds since 1970.
  let seconds: Int

  static var now: Moment { Moment(seconds: time(nil)) }

  private init(seconds: Int) {
    self.seconds = seconds
  }

  init?(argument: String) {
    if argument == "now" {
      self = .now
    } else if let seconds = BuildOptions.instant(argument) {
      self.seconds = seconds
    } else {
      return nil
    }
  }
}
