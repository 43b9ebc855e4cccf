import Foundation

/// The programs that the package builds, beside the tests.
enum Executable {
  static var regesta: URL {
    #if os(macOS)
      // The tests are a bundle there, which another program loads.
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      let folder = bundle.bundleURL.deletingLastPathComponent()
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appendingPathComponent("regesta")
  }
}
