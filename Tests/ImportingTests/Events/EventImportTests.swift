import Testing

@testable import Importing

@Suite struct EventImportTests {
  private var settings: ImportSettings {
    var settings = ImportSettings()
    settings.date = "2026-11-30"
    return settings
  }

  private func run(_ text: String, kind: EventTableKind? = nil, into target: ImportTarget? = nil) -> ImportRun
  {
    var settings = settings
    settings.eventKind = kind
    return ImportRun(.events, text, into: target, settings: settings)
  }

  private func article(_ run: ImportRun) throws -> String {
    #expect(run.problems == [])
    return try #require(run.files.first { $0.key.hasPrefix("content/articles/") }?.value)
  }

  @Test(arguments: [
    ("2022,,,,,,,", "2022"), ("2022,9,,,,,,", "2022-09"), ("2022,09,5,,,,,", "2022-09-05"),
    ("2022,9,5,18:45,,,,", "2022-09-05T18:45:00"), ("2022,9,5,,2022,9,7,", "2022-09-05/2022-09-07"),
    ("2022,9,5,10:00,2022,9,7,11:00", "2022-09-05/2022-09-07"), ("2022,9,5,,2022,9,5,", "2022-09-05"),
    ("-43,3,15,,,,,", "-0042-03-15"), ("12022,,,,,,,", "Y12022"), ("2022,9,5,morning,,,,", "2022-09-05"),
  ])
  func datesOfSlidesBecomeEDTF(_ cells: String, _ edtf: String) throws {
    let header = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline"
    let text = try article(run("\(header)\n\(cells),H\n"))
    #expect(text.contains("date: \(edtf)\n") || text.contains("date: \"\(edtf)\"\n"), "\(text)")
  }

  @Test(arguments: ["2022,13,1", "2022,,5", "x,,", "2022,2,30", ",1,1", "99999999999999999999,,"])
  func aSlideWithoutADateIsAProblemWithItsLine(_ cells: String) {
    let run = run("Year,Month,Day,Headline\n2022,,,H\n\(cells),H\n")
    #expect(run.files.isEmpty)
    #expect(run.problems.count == 1 && run.problems[0].hasPrefix("in:3: "), "\(run.problems)")
  }

  @Test(arguments: [
    ("1", "2022-09-25"), ("2", "\"2022-09-25~\""), ("3", "2022-09"), ("", "2022-09-25"), ("7", "2022-09-25"),
  ])
  func aDateIsAsExactAsItsPrecisionSays(_ precision: String, _ edtf: String) throws {
    for date in ["2022-09-25", "25 September 2022"] {
      let run = run(
        "event_id_cnty,event_date,time_precision,sub_event_type\nRUS1,\(date),\(precision),Protest\n")
      #expect(try article(run).contains("- id: rus1\n    date: \(edtf)\n"))
      #expect(run.notes.count == (precision == "7" ? 1 : 0))
    }
  }

  @Test(arguments: [("1", "city"), ("2", "25 km"), ("3", "region"), ("", "region")])
  func aPlaceIsNoMoreExactThanItsPrecisionSays(_ code: String, _ precision: String) throws {
    let run = run(
      "event_id_cnty,event_date,sub_event_type,latitude,longitude,geo_precision\nA1,2022-09-25,P,42.98,-47.5,\(code)\n"
    )
    #expect(
      try article(run).contains("      lat: 42.98\n      lon: -47.5\n      precision: \(precision)\n"),
      "\(run.files)")
  }

  @Test(arguments: ["91,0", "0,181", "x,1", "1e1,1", "1.,1", "\"1,5\",2", "NaN,1"])
  func whatIsNoPointIsKeptAsLinesAndNoted(_ cells: String) throws {
    let run = run("date,title,lat,lon\n2022-09-25,T,\(cells)\n")
    #expect(try !article(run).contains("coordinates"))
    #expect(try article(run).contains("- lat: "))
    #expect(run.notes.count == 1 && run.notes[0].contains("isn't a point in degrees"))
  }

  @Test func regionsAreMadeOnceWithThoseAroundThem() {
    let run = run(
      """
      event_id_cnty,event_date,sub_event_type,country,admin1,location,latitude,longitude,geo_precision
      A1,2022-09-25,P,United States,Georgia,Springfield,1,2,1
      A2,2022-09-25,P,Georgia,Springfield,Springfield,3,4,1
      A3,2022-09-26,P,Georgia,Springfield,Springfield,3,4,1
      """)
    let regions = run.files.filter { $0.key.hasPrefix("content/regions/") }
    #expect(
      regions.keys.sorted() == [
        "content/regions/georgia-2.md", "content/regions/georgia.md", "content/regions/springfield-2.md",
        "content/regions/springfield.md", "content/regions/united-states.md",
      ])
    #expect(regions["content/regions/georgia.md"] == "---\nname: Georgia\nparent: united-states\n---\n")
    #expect(regions["content/regions/georgia-2.md"] == "---\nname: Georgia\nkind: country\n---\n")
    #expect(regions["content/regions/springfield-2.md"] == "---\nname: Springfield\nparent: georgia-2\n---\n")
  }

  @Test func eachMonthHasAnArticleAndALongOneParts() {
    let rows = (0..<450).map { "e\($0),2022-\($0 < 401 ? "09" : "10")-01,T\($0)" }.joined(separator: "\n")
    let run = run("id,date,title\n\(rows)\n")
    #expect(
      run.files.keys.sorted() == [
        "content/articles/2022/in-2022-09-part-2.md", "content/articles/2022/in-2022-09-part-3.md",
        "content/articles/2022/in-2022-09.md", "content/articles/2022/in-2022-10.md", "seeds/in.md",
      ])
  }

  @Test func sourcesAreRecordsWhereTheyAreURLsAndElseLines() throws {
    let run = run(
      "date,title,source1,source2\n2022-09-25,T,https://a.example/x,a call\n2022-09-26,U,http://a.example/x/,\n"
    )
    #expect(run.files.keys.filter { $0.hasPrefix("seeds/") }.count == 2)
    let text = try article(run)
    #expect(text.contains("sources: [a-example-x, in]\n"))
    #expect(text.contains("- Source: a call\n"))
  }

  @Test func eventsThatStandTwiceAreToldOnce() {
    let run = run(
      "id,date,title\na,2022-09-25,T\na,2022-09-25,T\na,2022-09-26,Other\n,2022-09-25,Same\n,2022-09-25,same\n"
    )
    #expect(
      run.skipped == [
        "in:3: in:2 is the same event", "in:4: in:2 is the same event", "in:6: in:5 is the same event",
      ])
    #expect(run.notes == ["in:4: it has the id of in:2, and says something else"])
    #expect(run.fates("title").contains("dropped, the event is there already"))
  }

  @Test(arguments: [
    ("", "city"), ("point", "point"), ("5 km", "5 km"), ("5km", "region"), ("exact", "region"),
    ("1 m", "region"),
  ])
  func aPrecisionThatIsNotKnownTellsLessAndNotMore(_ written: String, _ precision: String) throws {
    let run = run("date,title,lat,lon,precision\n2022-09-25,T,1.5,2,\(written)\n")
    #expect(try article(run).contains("      precision: \(precision)\n"))
    #expect(run.notes.count == (precision == "region" ? 1 : 0))
  }

  @Test func aTableCanBeTakenForAnotherKind() throws {
    let text = "event_date,sub_event_type,title\n2022-09-25,P,T\n"
    #expect(try article(run(text)).contains("title: P\n"))
    #expect(try article(run(text, kind: .generic)).contains("title: T\n"))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "in:1: no column has a date"), ("", "in: the file is empty"),
    ("date,title\n", "in: there is no row"),
    ("date\n\"2022", "in:2:1: the quotation mark that opens this cell isn't closed"),
    ("date,t\n\"2022\"x,y\n", "in:2:7: something follows the quotation mark"),
    ("date,title\n05/09/2022,T\n", "in:2: no date can be made of “05/09/2022”"),
    ("date,title\n,T\n", "in:2: the row has no date"),
    ("event_id_cnty,event_date\nA1,\n", "in:2: the row has no event_date"),
  ])
  func whatCannotBeReadIsRefusedWithItsPlace(_ text: String, _ problem: String) {
    let run = run(text)
    #expect(run.files.isEmpty)
    #expect(run.problems.count == 1 && run.problems[0].hasPrefix(problem), "\(run.problems)")
  }

  @Test func allRowsWithoutADateAreToldAtOnce() {
    #expect(run("date,title\nx,T\ny,T\n2022,T\n").problems.count == 2)
  }

  /// Cells that aren't blank are counted here, and there by what became of them.
  @Test func keptMappedAndDroppedAreAllThatThereWas() {
    var random = RandomNumbers(5)
    let headers = [
      [
        "Year", "Month", "Day", "End Year", "Headline", "Text", "Media", "Type", "Group", "Background",
        "Time", "Own",
      ],
      [
        "event_id_cnty", "event_date", "time_precision", "sub_event_type", "country", "admin1", "location",
        "latitude",
        "longitude", "geo_precision", "notes", "year", "fatalities", "unheard of",
      ],
      [
        "id", "date", "end", "time", "title", "description", "location", "lat", "lon", "precision", "source1",
        "Own",
      ],
    ]
    let values = [
      "", "", " ", "a", "2022", "9", "1", "2", "https://a.example/x", "<p>x</p>", "42.5", "18:45", "title",
      "era",
    ]
    for round in 0..<400 {
      let header = headers[round % 3]
      var (text, total) = (header.joined(separator: ",") + "\n", 0)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        var cells = header.map { _ in values.randomElement(using: &random)! }
        let date = header[0] == "Year" ? 0 : 1
        cells[date] = ["2022", "2021"].randomElement(using: &random)!
        if header[0] == "Year" { cells[1] = ""; cells[2] = ""; cells[3] = "" }
        total += cells.filter { !$0.allSatisfy(\.isWhitespace) }.count
        text += cells.joined(separator: ",") + "\n"
      }
      let run = run(text)
      #expect(run.problems == [])
      #expect(run.count == total, "\(text)")
    }
  }
}
