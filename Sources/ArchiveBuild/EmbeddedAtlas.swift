internal import CEmbeddedAtlas
internal import Cartography

/// The atlas that the binary carries.
enum EmbeddedAtlas {
  static let atlas = Atlas(
    UnsafeRawBufferPointer(start: regesta_atlas_bytes(), count: regesta_atlas_length()))
}
