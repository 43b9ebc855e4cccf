internal import ArchiveModel
internal import BinaryCoding
internal import Digests

/// The facts of an archive that an earlier build saw, with names that hold beyond it.
struct FactMemory: BinaryCodable, Sendable {
  /// How many articles, entities, sources and pages there were, in this order.
  private let counts: [Int]
  /// The names of subjects, events and general facts, in the order of their numbers.
  private let subjects: [String]
  private let events: [String]
  private let general: [String]
  /// By number.
  let fingerprints: [Fingerprint]
  /// What related articles were worked out from.
  let relatedness: Fingerprint

  init(_ table: FactTable, of archive: Archive) {
    let numbers = table.numbers
    counts = numbers.counts
    subjects = (0..<numbers.subjects).map { archive.id(of: numbers.subject($0)).description }
    events = archive.events.map(\.id)
    general = numbers.general.map(\.words)
    fingerprints = (0..<numbers.count).map { table[$0] }
    relatedness = table.relatedness
  }

  func encode(into writer: inout BinaryWriter) {
    for list in [subjects, events, general] { writer.write(list) }
    writer.write(counts)
    writer.write(relatedness)
    writer.write(count: fingerprints.count)
    for fingerprint in fingerprints { writer.write(fingerprint) }
  }

  init(from reader: inout BinaryReader) throws(BinaryDecodingError) {
    subjects = try reader.read()
    events = try reader.read()
    general = try reader.read()
    counts = try reader.read()
    relatedness = try reader.read()
    let (count, subjectCount) = (try reader.readLength(), subjects.count)
    guard count == Fact.Aspect.allCases.count * subjects.count + events.count + general.count,
      counts.count == 4, counts.allSatisfy({ (0...subjectCount).contains($0) }),
      counts.reduce(0, +) == subjectCount
    else { throw .impossibleValue }
    var fingerprints: [Fingerprint] = []
    fingerprints.reserveCapacity(count)
    for _ in 0..<count { fingerprints.append(try reader.read()) }
    self.fingerprints = fingerprints
  }

  /// The numbers and fingerprints of one aspect of all subjects.
  func fingerprints(of aspect: Fact.Aspect) -> [(number: Int, fingerprint: Fingerprint)] {
    let first = aspect.rawValue * subjects.count
    return (first..<first + subjects.count).map { ($0, fingerprints[$0]) }
  }

  /// The numbers that these facts have in another archive.
  func renumbering(for numbers: FactNumbers, of archive: Archive) -> FactRenumbering {
    let ids = (0..<numbers.subjects).map { archive.id(of: numbers.subject($0)).description }
    let general = numbers.general.map(\.words)
    if numbers.counts == counts, ids == subjects, general == self.general,
      zip(archive.events, events).allSatisfy({ $0.id == $1 }), events.count == archive.events.count
    {
      return .unchanged
    }
    let subjectPlaces = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    let eventPlaces = Dictionary(zip(archive.events.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let subjectMap = subjects.map { subjectPlaces[$0] }
    var map: [Int32] = []
    map.reserveCapacity(fingerprints.count)
    for aspect in Fact.Aspect.allCases {
      for place in subjectMap {
        map.append(place.map { Int32(numbers[numbers.subject($0), aspect]) } ?? -1)
      }
    }
    for event in events { map.append(eventPlaces[event].map { Int32(numbers[Handle<Event>($0)]) } ?? -1) }
    for name in self.general {
      map.append(general.firstIndex(of: name).map { Int32(numbers[numbers.general[$0]]) } ?? -1)
    }
    return FactRenumbering(map)
  }

  /// What a fact is about, for people: the subject's id and an aspect, or words.
  func name(of number: Int) -> (aspect: Fact.Aspect?, name: String) {
    let firstEvent = Fact.Aspect.allCases.count * subjects.count
    guard number >= 0, number < fingerprints.count else { return (nil, "") }
    if number < firstEvent {
      return (Fact.Aspect.allCases[number / subjects.count], subjects[number % subjects.count])
    }
    if number < firstEvent + events.count { return (nil, "the event \(events[number - firstEvent])") }
    return (nil, general[number - firstEvent - events.count])
  }
}
