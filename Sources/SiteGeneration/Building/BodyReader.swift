package import ArchiveModel

/// Reads a stored body back: appends its bytes.
package typealias BodyReader = @Sendable (BodyPlace, inout [UInt8]) throws -> Void

/// A stored body could not be read back as it was stored.
package struct DamagedBodyError: Error {}
