package import ArchiveModel
internal import PageAddresses
internal import Synchronization

/// Checks that every address in the finished pages leads to a file that the build writes, and every fragment to a
/// place in it. Takes pages from many threads, in any order; what it finds doesn't depend on that.
///
/// Only numbers are kept: a hash for each place that a page has, and for each that is asked for. Two places with the
/// same hash of 64 bits could hide a mistake, but never make one up.
package final class LinkCheck: Sendable {
  let plan: SitePlan
  let files: PathTable
  private let baseURL: String?
  private let state = Mutex(State())

  private struct State: Sendable {
    /// The places that there are.
    var places: [UInt64] = []
    /// The places asked for, and where first.
    var wanted = WantedPlaces()
    var broken = BrokenLinks()
    /// The places that pages had and have no more.
    var lost: Set<UInt64> = []
  }

  /// - Parameter baseURL: where the archive is published, ended by a slash.
  package init(_ plan: SitePlan, baseURL: String?) {
    self.plan = plan
    self.baseURL = baseURL
    files = PathTable(
      plan.pages.map(\.path.rawValue) + plan.assets.map(\.path.rawValue) + plan.exports.map(\.path.rawValue)
        + plan.images.map(\.path.rawValue) + [OutputPath.manifestName])
    // Pictures in SVG have places, too, and no template that could render them again.
    for asset in plan.assets where asset.path.rawValue.hasSuffix(".svg") {
      guard let number = files.number(of: Array(asset.path.rawValue.utf8)) else { continue }
      state.withLock { $0.places += places(in: asset.bytes, of: number) }
    }
  }

  /// Takes one finished page.
  ///
  /// - Parameter former: what the output has in its place.
  package func take(_ page: PlannedPage, _ bytes: [UInt8], replacing former: [UInt8]? = nil) {
    guard let number = files.number(of: Array(page.path.rawValue.utf8)) else { return }
    let before = former.map { places(in: $0, of: number) } ?? []
    var reading = PageReading(number: number, resolver: resolver(page.path), files: files)
    if case .notFound = page.content { reading.isShownAnywhere = true }
    bytes.withUnsafeBufferPointer { reading.read($0) }
    reading.dropOwn()
    let lost = before.isEmpty ? [] : Set(before).subtracting(reading.places)
    state.withLock { state in
      state.places += reading.places
      state.lost.formUnion(lost)
      for wanted in reading.wanted { state.wanted.add(wanted.key, wanted.place) }
      for link in reading.broken { state.broken.add(link) }
    }
  }

  /// What leads nowhere, once all pages were taken: the first of it, by page and place, and how much there is.
  func brokenLinks() -> BrokenLinks {
    state.withLock { state in
      var broken = state.broken
      for place in state.wanted.subtracting(state.places) where hasPlaces(Int(place.target)) {
        broken.add(
          BrokenLink(page: place.page, offset: place.offset, problem: .place, count: Int(place.count)))
      }
      broken.trim()
      return broken
    }
  }

  /// Whether a file that the output had isn't planned any more.
  package func lacksAny(of paths: some Sequence<OutputPath>) -> Bool {
    paths.contains { files.number(of: Array($0.rawValue.utf8)) == nil }
  }

  /// Takes only the places that a page has.
  func takePlaces(of page: PlannedPage, _ bytes: [UInt8]) {
    guard let number = files.number(of: Array(page.path.rawValue.utf8)) else { return }
    let places = places(in: bytes, of: number)
    state.withLock { $0.places += places }
  }

  /// The hashes of the places that pages had and have no more.
  var lost: Set<UInt64> { state.withLock { $0.lost } }
  /// The hashes of the places that pages ask for which aren't their own, in order.
  var wantedElsewhere: [UInt64] { state.withLock { $0.wanted.keysFromElsewhere } }
  /// The numbers of the files in which they ask for places.
  var wantedTargets: Set<UInt32> { state.withLock { $0.wanted.targets } }

  /// Whether the fragments of a file name elements: those of a film or a PDF mean something else.
  private func hasPlaces(_ number: Int) -> Bool {
    number < plan.pages.count || files.path(number).hasSuffix(".svg")
  }

  func resolver(_ path: OutputPath) -> AddressResolver {
    AddressResolver(page: path.rawValue, baseURL: baseURL)
  }

  private func places(in bytes: [UInt8], of number: Int) -> [UInt64] {
    var places: [UInt64] = []
    let seed = files.hash(number)
    bytes.withUnsafeBufferPointer { bytes in
      PageScanner.scan(bytes) { finding, value, _ in
        if finding == .anchor { places.append(ByteHash.of(value, seed: seed)) }
      }
    }
    return places
  }
}

/// What one page has, and what it asks for.
private struct PageReading {
  let number: Int
  /// Where the hashes of a file's places begin: at its path, so that they are the same in every build.
  private let seed: UInt64
  var resolver: AddressResolver
  let files: PathTable
  /// The page for addresses that don't exist has no address of its own.
  var isShownAnywhere = false
  var places: [UInt64] = []
  var wanted: [(key: UInt64, place: WantedPlace)] = []
  var broken: [BrokenLink] = []

  init(number: Int, resolver: AddressResolver, files: PathTable) {
    self.number = number
    seed = files.hash(number)
    self.resolver = resolver
    self.files = files
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    PageScanner.scan(bytes) { finding, value, offset in
      switch finding {
      case .anchor: places.append(ByteHash.of(value, seed: seed))
      case .reference, .refresh: follow(value, at: offset)
      case .retraction: break
      }
    }
  }

  /// Forgets what the page asks of itself and has, which is most of what pages ask for.
  mutating func dropOwn() {
    guard wanted.contains(where: { !$0.place.isFromElsewhere }) else { return }
    let own = Set(places)
    wanted.removeAll { !$0.place.isFromElsewhere && own.contains($0.key) }
  }

  private mutating func follow(_ address: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let place = (page: UInt32(clamping: number), offset: UInt32(clamping: offset))
    let outcome = resolver.resolve(address)
    if outcome == .external { return }
    let isInPage = address.first == UInt8(ascii: "#")
    if let problem = LinkProblem(outcome, resolver, files, isShownAnywhere: isShownAnywhere && !isInPage) {
      broken.append(BrokenLink(page: place.page, offset: place.offset, problem: problem))
      return
    }
    guard !resolver.fragment.isEmpty, let target = isInPage ? number : files.number(of: resolver.path)
    else { return }
    let key = resolver.fragment.withUnsafeBufferPointer { ByteHash.of($0, seed: files.hash(target)) }
    wanted.append(
      (
        key,
        WantedPlace(
          target: UInt32(clamping: target), page: place.page, offset: place.offset,
          isFromElsewhere: target != number)
      ))
  }
}
