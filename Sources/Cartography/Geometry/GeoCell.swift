/// A cell of one of several lattices over the Earth, each of whose cells is whole within one of every coarser lattice. So what
/// cells of one place tell together is no more than the finest tells alone.
package struct GeoCell: Hashable, Sendable {
  package let center: GeoPoint

  /// The cell around a place, of the coarsest lattice whose cells are within `radius` metres of their centre. It is from
  /// 0.7 to 1.42 times that high, and as wide on its longer parallel, or down to half of that.
  package init(of place: GeoPoint, radius: Double) {
    let longest = radius * 2.0.squareRoot() / GeoPoint.metresPerDegree
    var bands = 1
    while 180 / Double(bands) > longest { bands *= 2 }
    let height = 180 / Double(bands)
    let band = min(bands - 1, max(0, Int(((place.latitude + 90) / height).rounded(.down))))
    let south = Double(band) * height - 90
    // The longest parallel of the band decides how many cells go around.
    let widest = south <= 0 && south + height >= 0 ? 0 : min(abs(south), abs(south + height))
    let share = GeoPoint(latitude: widest, longitude: 0).parallelShare
    var columns = 1
    while 360 / Double(columns) * share > height { columns *= 2 }
    let width = 360 / Double(columns)
    let column = Int(((place.longitude + 180) / width).rounded(.down)) % columns
    center = GeoPoint(latitude: south + height / 2, longitude: (Double(column) + 0.5) * width - 180)
  }
}
