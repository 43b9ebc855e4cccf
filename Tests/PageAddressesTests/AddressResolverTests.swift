import Testing

@testable import PageAddresses

@Suite struct AddressResolverTests {
  /// Where an address on `en/regions/lars.html` leads: outcome, path, fragment.
  private static func resolve(_ address: String) -> [String] {
    var resolver = AddressResolver(page: "en/regions/lars.html", baseURL: "https://a.example/sub/")
    let outcome = Array(address.utf8).withUnsafeBufferPointer { resolver.resolve($0) }
    guard outcome == .file || outcome == .folder else { return ["\(outcome)"] }
    return ["\(outcome)", String(decoding: resolver.path, as: UTF8.self)]
      + (resolver.fragment.isEmpty ? [] : [String(decoding: resolver.fragment, as: UTF8.self)])
  }

  @Test(arguments: [
    ("a.html", ["file", "en/regions/a.html"]), ("./a.html#b", ["file", "en/regions/a.html", "b"]),
    ("../a.html?q=../..#b?c", ["file", "en/a.html", "b?c"]), ("../../a.html", ["file", "a.html"]),
    ("../../../a.html", ["outside"]), ("x/../../../../a.html", ["outside"]),
    ("", ["file", "en/regions/lars.html"]),
    ("#b", ["file", "en/regions/lars.html", "b"]), ("#", ["file", "en/regions/lars.html"]),
    ("#Top", ["file", "en/regions/lars.html"]), ("?q", ["file", "en/regions/lars.html"]),
    (" a.html\n", ["file", "en/regions/a.html"]), ("%D0%B0.html#%D0%B1", ["file", "en/regions/а.html", "б"]),
    ("а.html#б", ["file", "en/regions/а.html", "б"]), ("%2e%2E/a.html", ["file", "en/a.html"]),
    ("a%2Fb.html", ["impossible"]), ("a%00", ["impossible"]),
    ("100%.html", ["file", "en/regions/100%.html"]),
    (".", ["folder", "en/regions/"]), ("..", ["folder", "en/"]), ("../..", ["folder", ""]),
    ("a/", ["folder", "en/regions/a/"]),
    ("a:b.html", ["external"]), ("./a:b.html", ["file", "en/regions/a:b.html"]),
    ("https://b.example/", ["external"]),
    ("mailto:a@b.example", ["external"]), ("//a.example/x", ["external"]), ("/a.html", ["serverRoot"]),
    ("https://a.example/sub/x.html#y", ["file", "x.html", "y"]), ("https://a.example/sub/", ["folder", ""]),
    ("https://a.example/sub/../x", ["outside"]), ("https://a.example/other", ["external"]),
    ("a.html#b:~:text=c", ["file", "en/regions/a.html", "b"]),
    ("a.html#:~:text=c", ["file", "en/regions/a.html"]),
    ("a.html#abcd", ["file", "en/regions/a.html", "abcd"]), ("../../../../a.html#abcd", ["outside"]),
    ("..a.html", ["file", "en/regions/..a.html"]), ("../.a", ["file", "en/.a"]), ("../", ["folder", "en/"]),
    ("a/../b", ["file", "en/regions/b"]), ("../#abcd", ["folder", "en/", "abcd"]),
    ("x#abc:d", ["file", "en/regions/x", "abc:d"]),
    ("a//b", ["file", "en/regions/a//b"]),
  ])
  func addressesLeadWhereABrowserFollowsThem(address: String, target: [String]) {
    #expect(Self.resolve(address) == target)
  }

  @Test func filesAreFoundByTheBytesOfTheirPaths() {
    let paths = (0..<300).map { "regions/\($0).html" } + ["e\u{301}.html"]
    let table = PathTable(paths)
    #expect(table.count == 301)
    for (number, path) in paths.enumerated() {
      #expect(table.number(of: Array(path.utf8)) == number)
      #expect(table.path(number) == path)
    }
    #expect(table.number(of: Array("\u{E9}.html".utf8)) == nil)
    #expect(table.number(of: []) == nil)
    #expect(PathTable([String]()).number(of: Array("a".utf8)) == nil)
  }
}
