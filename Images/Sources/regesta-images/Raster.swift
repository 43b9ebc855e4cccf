internal import ImageParts
internal import CVipsShim

/// An image of the library, which is computed as it is needed.
final class Raster {
  private let image: OpaquePointer

  /// What the image's pixels or bytes are in, kept as long as it.
  private let storage: AnyObject?

  private init(_ image: OpaquePointer?, storage: AnyObject? = nil) throws {
    guard let image else { throw DecoderError(String(cString: shim_error())) }
    self.image = image
    self.storage = storage
  }

  deinit { shim_release(image) }

  /// The image in a file, of which nothing but the header is read yet.
  convenience init(_ file: FileBytes, format: ImageFormat, everyFrame: Bool) throws {
    let bytes = file.buffer
    let image = shim_load(format.shimFormat, bytes.baseAddress, bytes.count, everyFrame ? 1 : 0)
    try self.init(image, storage: file)
  }

  /// An image of nothing but pixels: whatever else a file held can't get past here.
  convenience init(_ pixels: PixelBuffer) throws {
    let image = shim_from_pixels(
      pixels.bytes.baseAddress, Int32(pixels.width), Int32(pixels.height), Int32(pixels.bands))
    try self.init(image, storage: pixels)
  }

  var width: Int { Int(shim_width(image)) }
  /// Of all frames, one under the other.
  var height: Int { Int(shim_height(image)) }
  var bands: Int { Int(shim_bands(image)) }
  var frameHeight: Int { Int(shim_frame_height(image)) }
  var frameCount: Int { Int(shim_frame_count(image)) }
  /// As in EXIF, 1 to 8.
  var orientation: Int { Int(shim_orientation(image)) }

  func animation(frames: Int) -> Animation {
    var delays = [Int32](repeating: 0, count: frames)
    shim_delays(image, &delays, Int32(frames))
    return Animation(delays: delays, loop: shim_loop(image))
  }

  /// Decodes and computes all of it.
  func pixels() throws -> PixelBuffer {
    var length = 0
    guard let start = shim_pixels(image, &length) else { throw DecoderError(String(cString: shim_error())) }
    return PixelBuffer(
      bytes: UnsafeMutableRawBufferPointer(start: start, count: length), width: width, height: height,
      bands: bands)
  }

  /// Grey or sRGB with 8 bits.
  func inSRGB() throws -> Raster { try Raster(shim_to_srgb(image), storage: self) }

  func frame(_ index: Int, height: Int) throws -> Raster {
    try Raster(shim_frame(image, Int32(index), Int32(height)), storage: self)
  }

  func upright(from orientation: Int) throws -> Raster {
    try Raster(shim_upright(image, Int32(orientation)), storage: self)
  }

  func scaled(width: Int, height: Int) throws -> Raster {
    try Raster(shim_scaled(image, Int32(width), Int32(height)), storage: self)
  }

  func animate(_ animation: Animation, frameHeight: Int) {
    shim_animate(
      image, Int32(frameHeight), animation.delays, Int32(animation.delays.count), animation.loop)
  }

  func encoded(as format: ImageFormat) throws -> ForeignBytes {
    var length = 0
    guard let start = shim_encode(image, format.shimFormat, &length) else {
      throw DecoderError(String(cString: shim_error()))
    }
    return ForeignBytes(UnsafeMutableRawBufferPointer(start: start, count: length))
  }
}
