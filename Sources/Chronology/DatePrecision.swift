/// The finest calendar unit that is known to hold a date; finer ones are smaller.
///
/// Unspecified digits coarsen it: `2022-09-XX` is known to the month, `2022-XX-XX` and `2022-1X` to the year, `201X` and
/// `201X-12-25` to the decade. An interval or a set has the coarsest precision among its dates.
package enum DatePrecision: Int, Comparable, Sendable {
  case second, day, month, season, year, decade, century, millennium
  /// Not even the millennium is known, as in `XXXX-12-25`.
  case indefinite

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
