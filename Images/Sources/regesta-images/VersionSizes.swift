/// Which sizes of an image are made.
enum VersionSizes {
  /// In order of width: those asked for that are smaller than the image, and the largest that doesn't enlarge it.
  static func sizes(of image: (width: Int, height: Int), widths: [Int]) -> [(width: Int, height: Int)] {
    guard let largest = widths.max() else { return [] }
    let smaller = Set(widths.filter { $0 < image.width })
    return smaller.union([min(largest, image.width)]).sorted().map { width in
      let height = (image.height * width * 2 + image.width) / (2 * image.width)
      return (width, max(1, height))
    }
  }
}
