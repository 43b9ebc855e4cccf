internal import ImageParts

/// One of the files to be written.
struct ImageVersion {
  let width: Int
  let height: Int
  let bytes: [UInt8]

  func name(in format: ImageFormat) -> String { "\(width).\(format.ending)" }
}
