#if canImport(Glibc)
  internal import Diagnostics
  import Glibc

  /// Hears of changes from the system (inotify(7)).
  final class InputNotifications {
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF | IN_ONLYDIR
        | IN_DONT_FOLLOW)
    /// Editors save in several steps: in milliseconds, how long nothing must happen, and how long it may go on.
    private static let quiet = 4
    private static let patience = 60

    private let archive: DirectoryPath
    private let queue: FileDescriptor
    /// The watched folders, from the archive's; the archive's own is empty.
    private var folders: [Int32: String] = [:]

    /// Nil where the system can't tell of all folders.
    init?(_ archive: DirectoryPath) {
      guard let queue = FileDescriptor.adopting(inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)))
      else { return nil }
      self.archive = archive
      self.queue = queue
      guard watchAll() else { return nil }
    }

    func wait(upTo milliseconds: Int) -> InputChanges {
      var changes = InputChanges()
      guard isReady(within: milliseconds) else { return changes }
      var waited = 0
      repeat {
        read(into: &changes)
        waited += Self.quiet
      } while waited < Self.patience && isReady(within: Self.quiet)
      return changes
    }

    private func isReady(within milliseconds: Int) -> Bool {
      var descriptor = pollfd(fd: queue.number, events: Int16(POLLIN), revents: 0)
      return poll(&descriptor, 1, Int32(clamping: milliseconds)) > 0
    }

    private func read(into changes: inout InputChanges) {
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: MemoryLayout<inotify_event>.alignment) {
        buffer in
        guard let count = try? queue.read(into: buffer, path: "inotify"), count > 0 else { return }
        let header = MemoryLayout<inotify_event>.size
        var place = 0
        while place + header <= count {
          let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let name = (buffer.baseAddress! + place + header).assumingMemoryBound(to: CChar.self)
          note(event, event.len > 0 ? name : nil, in: &changes)
          place += header + Int(event.len)
        }
      }
    }

    private func note(_ event: inotify_event, _ name: UnsafePointer<CChar>?, in changes: inout InputChanges) {
      func has(_ flags: Int...) -> Bool {
        flags.contains { event.mask & UInt32(truncatingIfNeeded: $0) != 0 }
      }
      if has(Int(IN_Q_OVERFLOW)) {
        // What was missed isn't known, so nothing is.
        _ = watchAll()
        changes.isOpenEnded = true
        return
      }
      if has(Int(IN_IGNORED)) {
        folders[event.wd] = nil
        return
      }
      guard let folder = folders[event.wd] else { return }
      guard let name else {
        changes.isOpenEnded = true
        return
      }
      if isIgnored(name) { return }
      guard let text = String(validatingCString: name) else {
        changes.isOpenEnded = true
        return
      }
      if folder.isEmpty, !inputFolders.contains(text) { return }
      let path = folder.isEmpty ? text : folder + "/" + text
      if has(Int(IN_ISDIR)) || folder.isEmpty {
        if has(Int(IN_CREATE), Int(IN_MOVED_TO)) { _ = watch(path, depth: 0) }
        changes.isOpenEnded = true
      } else if has(Int(IN_CREATE)) {
        // Of a file that is being written more will be heard; not so of a link, be it symbolic or another name of a file.
        guard let status = try? FileStatus.of(archive.path(to: path)) else { return }
        if status.kind == .symbolicLink { changes.isOpenEnded = true }
        if status.kind == .file, status.size > 0 { changes.files.insert(SourcePath(path)) }
      } else {
        changes.files.insert(SourcePath(path))
      }
    }

    private func watchAll() -> Bool {
      guard add("") else { return false }
      return inputFolders.allSatisfy { watch($0, depth: 0) }
    }

    /// Watches a folder and those in it; true also where there is none.
    private func watch(_ folder: String, depth: Int) -> Bool {
      guard depth < Scan.deepest, (try? FileStatus.of(archive.path(to: folder)))?.kind == .folder else {
        return true
      }
      guard add(folder) else { return false }
      guard let names = try? folderNames(in: folder) else { return true }
      return names.allSatisfy { watch(folder + "/" + $0, depth: depth + 1) }
    }

    private func add(_ folder: String) -> Bool {
      let path = folder.isEmpty ? archive.rawValue : archive.path(to: folder)
      let number = inotify_add_watch(queue.number, path, Self.mask)
      if number >= 0 { folders[number] = folder }
      return number >= 0 || errno == ENOENT || errno == ENOTDIR
    }

    private func folderNames(in folder: String) throws(FileSystemError) -> [String] {
      let listing = try FolderListing(archive.path(to: folder))
      var names: [String] = []
      while let name = try listing.next() {
        guard !isIgnored(name), let text = String(validatingCString: name) else { continue }
        if try FileStatus.of(archive.path(to: folder + "/" + text))?.kind == .folder { names.append(text) }
      }
      return names
    }
  }
#endif
