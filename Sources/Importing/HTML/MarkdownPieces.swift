/// Cuts runs into words and the white space between them, so that no mark begins or ends with a space.
enum MarkdownPieces {
  static func pieces(_ runs: [HTMLRun]) -> [HTMLRun] {
    var pieces: [HTMLRun] = []
    for run in joined(runs) { append(run, to: &pieces) }
    while let last = pieces.last, last.isSpace { pieces.removeLast() }
    let start = pieces.firstIndex { !$0.isSpace } ?? pieces.count
    pieces.removeFirst(start)
    return settled(pieces)
  }

  /// What signs mean depends on what stands behind them, so words that have the same marks are one.
  private static func joined(_ runs: [HTMLRun]) -> [HTMLRun] {
    var result: [HTMLRun] = []
    for run in runs {
      if case .text(let text) = run.content, let last = result.indices.last, result[last].marks == run.marks,
        case .text(var before) = result[last].content
      {
        result[last].content = .text("")
        before += text
        result[last].content = .text(before)
      } else {
        result.append(run)
      }
    }
    return result
  }

  private static func append(_ run: HTMLRun, to pieces: inout [HTMLRun]) {
    guard case .text(let text) = run.content else { return pieces.append(run) }
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !MarkdownSigns.isSpace($0) } ?? scalars.endIndex
    let end =
      start == scalars.endIndex
      ? start : scalars.index(after: scalars.lastIndex { !MarkdownSigns.isSpace($0) }!)
    for part in [scalars[..<start], scalars[start..<end], scalars[end...]] where !part.isEmpty {
      pieces.append(HTMLRun(content: .text(String(part)), marks: run.marks))
    }
  }

  /// Space has those of its marks that stand on both sides of it, too.
  private static func settled(_ pieces: [HTMLRun]) -> [HTMLRun] {
    var settled = pieces
    var index = 0
    while index < settled.count {
      guard settled[index].isSpace else {
        index += 1
        continue
      }
      let end = settled[index...].firstIndex { !$0.isSpace } ?? settled.count
      let shared = zip(settled[index - 1].marks, settled[end].marks).prefix { $0 == $1 }.map(\.0)
      for position in index..<end {
        settled[position].marks = zip(shared, settled[position].marks).prefix { $0 == $1 }.map(\.0)
      }
      index = end
    }
    return settled
  }
}
