internal import SiteGeneration

/// What rendering cost: the slowest pages, and each template's.
struct RenderCosts {
  private static let slowest = 10

  private var pages: [(page: PlannedPage, duration: Duration)] = []
  private var templates: [String: (pages: Int, duration: Duration)] = [:]

  mutating func add(_ page: PlannedPage, _ duration: Duration) {
    let sum = templates[page.template] ?? (0, .zero)
    templates[page.template] = (sum.pages + 1, sum.duration + duration)
    guard pages.count < Self.slowest || duration > pages[pages.count - 1].duration else { return }
    let place = pages.firstIndex { $0.duration < duration } ?? pages.count
    pages.insert((page, duration), at: place)
    if pages.count > Self.slowest { pages.removeLast() }
  }

  var slowestPages: [BuildReport.PageCost] {
    pages.map {
      BuildReport.PageCost(path: $0.page.path.rawValue, template: $0.page.template, duration: $0.duration)
    }
  }

  var byTemplate: [BuildReport.TemplateCost] {
    templates.map {
      BuildReport.TemplateCost(name: $0.key, pages: $0.value.pages, duration: $0.value.duration)
    }
    .sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }
  }
}
