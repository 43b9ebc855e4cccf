import Diagnostics
import Foundation

/// Files that can't be read as what their place says.
extension Fault {
  static let files = [
    Fault(
      "a file is saved in Latin-1", .notUTF8, help: "UTF-8",
      .replace(accounts, "Il passo è breve", Array("Il passo ‸".utf8) + [0xE8] + Array(" breve".utf8))),
    Fault(
      "metadata is saved in Latin-1", .notUTF8, help: "UTF-8",
      .replace(
        accounts, "title: Il codice fiscale e", Array("title: Il codice fiscale ‸".utf8) + [0xE8])),
    Fault(
      "a file is saved in UTF-16", .notUTF8, at: .file("content/articles/2022/utf16.md"),
      .add(
        "content/articles/2022/utf16.md",
        [0xFF, 0xFE] + article("").utf8.flatMap { [$0, 0] })),
    Fault(
      "a file holds a NUL", .notUTF8,
      .replace(accounts, "Il passo è", "Il passo ‸\0")),
    Fault(
      "a file is too large", .fileTooLarge, at: .file("content/articles/2022/grande.md"),
      .onDisk { root in
        try Data("---\n".utf8).write(to: URL(fileURLWithPath: "\(root)/content/articles/2022/grande.md"))
        guard truncate("\(root)/content/articles/2022/grande.md", 17 << 20) == 0 else {
          throw StaleFault(description: "can't make a large file")
        }
      }),
    Fault(
      "folders lie too deeply", .unreadableFile,
      at: .file("content/articles\(repeated("/a", 63))"),
      .add("content/articles\(repeated("/a", 70))/a.md", article(""))),
    Fault(
      "a pipe stands among articles", .specialFile, at: .file("content/articles/2022/coda.md"),
      .onDisk { root in
        guard mkfifo("\(root)/content/articles/2022/coda.md", 0o600) == 0 else {
          throw StaleFault(description: "can't make a pipe")
        }
      }),
    Fault(
      "a link of the file system leads out of the archive", .symbolicLink,
      at: .file("content/articles/2022/appunti.md"),
      .onDisk { root in
        try Data(article("").utf8)
          .write(to: URL(fileURLWithPath: "\(root)/../appunti.md"))
        try FileManager.default.createSymbolicLink(
          atPath: "\(root)/content/articles/2022/appunti.md", withDestinationPath: "../../../../appunti.md")
      }),
    Fault(
      "a file has no use", .strayFile, at: .file("content/articles/2022/appunti.txt"), severity: .warning,
      .add("content/articles/2022/appunti.txt", "Da chiarire.\n")),
    Fault(
      "the name of a folder is misspelt", .strayFile, at: .file("content/articl/2022/nota.md"),
      help: "content/articles/", .add("content/articl/2022/nota.md", article(""))),
    Fault(
      "archive.yml has another ending", .strayFile, at: .file("content/archive.yaml"),
      help: "content/archive.yml",
      .add("content/archive.yaml", "title: Archivio\n")),
    Fault(
      "a region stands in a folder of its own", .strayFile,
      at: .file("content/regions/caucaso/inguscezia.md"),
      .add("content/regions/caucaso/inguscezia.md", "---\nname: Inguscezia\n---\n")),
  ]

  static let names =
    [
      Fault(
        "the language of a file's name isn't the archive's", .unknownLanguage,
        at: .file("content/articles/2022/lars-queue.fr.md"),
        .add("content/articles/2022/lars-queue.fr.md", "---\ntitle: La file\n---\n")),
      Fault(
        "a translation has no original", .orphanTranslation, at: .file("content/articles/2022/queue.en.md"),
        .add("content/articles/2022/queue.en.md", "---\ntitle: The queue\n---\n")),
      Fault(
        "the name of a file is a device on Windows", .unsafeName, at: .file("content/articles/2022/aux.md"),
        .add("content/articles/2022/aux.md", article(""))),
      Fault(
        "the name of a file has a colon", .unsafeName, at: .file("content/articles/2022/10:30.md"),
        .add("content/articles/2022/10:30.md", article(""))),
      Fault(
        "the name of a file is longer than disks take", .unsafeName,
        at: .file("content/articles/2022/\(repeated("a", 230)).md"),
        .add("content/articles/2022/\(repeated("a", 230)).md", article(""))),
      Fault(
        "an article has the address of a list", .addressCollision, at: .file("content/articles/index.md"),
        .add("content/articles/index.md", article(""))),
      Fault(
        "the id of an event is that of a heading", .addressCollision,
        .replace(queue, "id: coda-lars", "id: ‸coda-lars"),
        .replace(queue, "\nLa ragione è", "\n## Coda Lars\n\nLa ragione è")),
      Fault(
        "an alias is a page", .addressCollision,
        .replace(queue, "\nstatus: published", "\naliases: [‸articles/2022/due-casi.html]\nstatus: published")
      ),
      Fault(
        "an alias is absolute", .wrongValue,
        .replace(queue, "\nstatus: published", "\naliases: [‸/articles/coda.html]\nstatus: published")),
      Fault(
        "an alias leads out of the output", .wrongValue,
        .replace(queue, "\nstatus: published", "\naliases: [‸../coda.html]\nstatus: published")),
      Fault(
        "an alias is no page", .wrongValue,
        .replace(queue, "\nstatus: published", "\naliases: [‸articles/coda.pdf]\nstatus: published")),
    ] + caseFaults

  #if os(macOS)
    /// Its disks can't hold the two files.
    private static let caseFaults: [Fault] = []
  #else
    private static let caseFaults = [
      Fault(
        // Told twice: the ids meet, and so do the addresses.
        "two ids differ in case only", .addressCollision, at: .file(queue),
        .add("content/articles/2022/Lars-Queue.md", article("")))
    ]
  #endif
}
