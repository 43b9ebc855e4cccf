internal import ArchiveBuild
internal import ArgumentParser
internal import Importing

/// What imports of sites take that have published their articles already.
struct ImportedSiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The date of articles that have none; today's by default.", valueName: "day"))
  var date: String?

  func validate() throws {
    if let date, !ImportSettings.isDay(date) {
      throw ValidationError("--date takes a day such as 2022-09-25")
    }
  }

  var settings: ImportSettings {
    var settings = ImportSettings()
    let today = BuildOptions.day(ofInstant: Moment.now.seconds)
    settings.date = date ?? today
    settings.today = today
    return settings
  }
}
