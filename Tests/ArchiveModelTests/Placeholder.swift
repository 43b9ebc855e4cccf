import Testing

@testable import ArchiveModel
