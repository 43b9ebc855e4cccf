internal import Entries

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The entry that `FUZZ_ENTRY` names. One program has all of them, since linking takes longer than most runs.
private let entry: FuzzEntry = {
  let name = getenv("FUZZ_ENTRY").map { String(cString: $0) } ?? ""
  guard let entry = FuzzEntry.all.first(where: { $0.name == name }) else {
    print("set FUZZ_ENTRY to one of: \(FuzzEntry.all.map(\.name).joined(separator: ", "))")
    exit(2)
  }
  return entry
}()

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try entry.run(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
