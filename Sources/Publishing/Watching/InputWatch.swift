/// Waits for changes among the files of an archive.
package final class InputWatch {
  private enum Means {
    #if canImport(Glibc)
      case notifications(InputNotifications)
    #endif
    case listing(InputListing)
  }

  private let means: Means

  /// Begins to watch: nothing is missed from here on.
  ///
  /// - Parameter usesNotifications: whether the system may tell of changes; otherwise the files are listed again and again.
  package init(_ archive: DirectoryPath, usingNotifications usesNotifications: Bool = true)
    throws(FileSystemError)
  {
    #if canImport(Glibc)
      // The system has a limit of folders, and some disks know no notifications.
      if usesNotifications, let notifications = InputNotifications(archive) {
        means = .notifications(notifications)
        return
      }
    #endif
    means = .listing(try InputListing(archive))
  }

  /// Waits until something has changed, or for so many milliseconds.
  ///
  /// - Returns: nothing where the time was over.
  package func wait(upTo milliseconds: Int) throws(FileSystemError) -> InputChanges {
    switch means {
    #if canImport(Glibc)
      case .notifications(let notifications): notifications.wait(upTo: milliseconds)
    #endif
    case .listing(let listing): try listing.wait(upTo: milliseconds)
    }
  }
}
