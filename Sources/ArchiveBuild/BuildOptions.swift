internal import ArchiveModel
package import SiteGeneration

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/`.
  package var archive: String
  /// The folder for the output; the archive's `public/` if nil.
  package var output: String?
  /// Replaces the `base_url` of `archive.yml`.
  package var baseURL: String?
  /// How many threads load and render; all cores if nil. The output doesn't depend on it.
  package var jobs: Int?
  /// Whether a folder with files that Regesta didn't write may become the output.
  package var adopt = false
  /// The file to which the paths that change in the output are added; none if nil.
  package var changes: String?
  /// The moment up to which embargoes have ended, in seconds since 1970; nil where all hold.
  package var asOf: Int?
  /// What the clock says, in seconds since 1970: only for telling which embargoes could be released.
  package var now: Int?
  /// Whom the output is for.
  package var audience = Audience.readers
  /// Whether warnings keep the output as it was, as errors do.
  package var strict = false

  /// Whether nothing is taken over from earlier builds.
  package var isClean = false

  /// Whether the process ends when the build is done, so that nothing must be freed.
  package var endsProcess = false
  /// How long a file must have been left alone, in nanoseconds, for its times to tell that it hasn't changed. What happens to a
  /// file within one tick of its disk's clock leaves no trace in them; the coarsest clocks count in steps of two seconds.
  package var settlingTime = 2_000_000_000
  /// Where the program is that makes versions of images.
  package enum ImageProgramPlace: Sendable {
    case installed
    case at(String)
    case missing
  }

  package var imageProgram = ImageProgramPlace.installed
  /// Told now and then how far a stage is: its name, how many pages are done, and of how many.
  package var progress: (@Sendable (String, Int, Int) -> Void)?

  package init(archive: String) {
    self.archive = archive
  }

  /// Why `text` can't be the base URL; nil where it can.
  package static func problem(inBaseURL text: String) -> String? {
    RootURL.problem(in: text)
  }

  /// The moment that a text such as `2022-10-01T06:00+02:00` means, in seconds since 1970; nil without an offset.
  package static func instant(_ text: String) -> Int? {
    CivilTime(text)?.instant
  }
}

extension BuildOptions {
  /// Where the archive will be published.
  var publication: ArchiveInput.Publication {
    if audience.isOfAuthors { return .nowhere }
    return baseURL.map(ArchiveInput.Publication.at) ?? .asConfigured
  }
}
