internal import ArchiveModel

extension OutputPath {
  /// Whether publishing needs the path itself: the manifest, and the folder for unfinished work.
  package var isReserved: Bool {
    rawValue == Manifest.fileName || rawValue.hasPrefix(Manifest.fileName + "/")
      || rawValue == WorkFolder.innerName || rawValue.hasPrefix(WorkFolder.innerName + "/")
  }
}
