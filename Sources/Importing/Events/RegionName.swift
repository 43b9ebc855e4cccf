internal import JSONWriting

/// The name of a region, as a table has it.
struct RegionName {
  let name: String
  let isCountry: Bool
  /// Where it is, if the table says that of the region itself.
  var coordinates: JSONValue?
}
