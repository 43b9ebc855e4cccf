/// Which tags belong together, among the children of one node each: what has no partner there is shown as text, so that no
/// element ends outside of what it began in.
struct PairedTags {
  private var paired: Set<OpaquePointer> = []
  private var parents: Set<OpaquePointer> = []

  /// Whether a tag has its partner, or needs none. The siblings of each node are looked at once.
  mutating func contains(_ node: MarkdownNode, _ types: ExtensionTypes, allowing allowed: Set<AllowedElement>)
    -> Bool
  {
    if let parent = node.parent, parents.insert(parent.pointer).inserted {
      pair(childrenOf: parent, types, allowing: allowed)
    }
    return paired.contains(node.pointer)
  }

  private mutating func pair(
    childrenOf parent: MarkdownNode, _ types: ExtensionTypes, allowing allowed: Set<AllowedElement>
  ) {
    var open: [(pointer: OpaquePointer, element: AllowedElement)] = []
    var counts: [AllowedElement: Int] = [:]
    var node = parent.firstChild
    while let child = node {
      node = child.next
      guard child.kind(types) == .htmlInline, let tag = AllowedTag(child.literal, allowing: allowed) else {
        continue
      }
      if tag.element.isVoid {
        paired.insert(child.pointer)
      } else if !tag.isEnd {
        open.append((child.pointer, tag.element))
        counts[tag.element, default: 0] += 1
      } else if counts[tag.element, default: 0] > 0 {
        // What began in between and didn't end stays text.
        while let last = open.popLast() {
          counts[last.element, default: 0] -= 1
          guard last.element == tag.element else { continue }
          paired.insert(last.pointer)
          break
        }
        paired.insert(child.pointer)
      }
    }
  }
}
