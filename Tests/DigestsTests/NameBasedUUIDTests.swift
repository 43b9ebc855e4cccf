import Testing

@testable import Digests

struct NameBasedUUIDTests {
  /// The names and results are those that Python's `uuid.uuid5(uuid.NAMESPACE_URL, …)` gives.
  @Test(arguments: [
    ("https://a.example/articles/b", "a059b3e4-3709-5525-a3ae-49999870c532"),
    ("", "1b4db7eb-4057-5ddf-91e0-36dec72071f5"), ("città/é", "18329574-743e-5015-b94a-207658321213"),
  ])
  func aNameHasOneUUID(_ name: String, _ uuid: String) {
    #expect("\(NameBasedUUID(url: name))" == uuid)
  }
}
