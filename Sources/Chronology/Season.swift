/// A season of EDTF level 1, with the code that stands in a month's place.
///
/// EDTF leaves open which days a season has. Bounds here are those of the meteorological seasons of the northern
/// hemisphere, and a winter belongs to the year in which it begins: spring is March to May, winter 2022 is December
/// 2022 to February 2023.
package enum Season: Int, CaseIterable, Sendable {
  case spring = 21
  case summer, autumn, winter

  /// The month in which the season begins.
  var firstMonth: Int { (rawValue - 20) * 3 }
}
