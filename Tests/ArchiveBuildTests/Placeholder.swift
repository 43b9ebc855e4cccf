import Testing

@testable import ArchiveBuild
