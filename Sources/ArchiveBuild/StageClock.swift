/// Measures stages one after the other.
struct StageClock {
  private(set) var stages: [BuildReport.Stage] = []
  private var start = ContinuousClock.now

  mutating func end(_ name: String) {
    let now = ContinuousClock.now
    stages.append(BuildReport.Stage(name: name, duration: now - start))
    start = now
  }
}
