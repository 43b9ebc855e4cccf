import Testing

@testable import ArchiveModel

@Suite struct RegionTreeTests {
  private func tree(_ parents: [Int?]) -> RegionTree {
    RegionTree(parents: parents.map { $0.map { Handle($0) } })
  }

  @Test func ancestorsComeFromTheRootDown() {
    let tree = tree([nil, 0, 1, 1])
    #expect(tree.ancestors.map { $0.map(\.index) } == [[], [0], [0, 1], [0, 1]])
    #expect(tree.children.map { $0.map(\.index) } == [[1], [2, 3], [], []])
    #expect(tree.cyclic.isEmpty)
  }

  @Test func orderOfTheListDoesNotMatter() {
    let tree = tree([2, 0, nil])
    #expect(tree.ancestors.map { $0.map(\.index) } == [[2], [2, 0], []])
  }

  @Test(arguments: [[0], [1, 0], [1, 2, 0]]) func aCycleHangsFromNothing(parents: [Int]) {
    let tree = tree(parents)
    #expect(tree.cyclic.count == parents.count)
    #expect(tree.ancestors.allSatisfy { $0.isEmpty })
    #expect(tree.children.allSatisfy { $0.isEmpty })
  }

  @Test func whatHangsFromACycleIsNotInIt() {
    // 3 → 2 → 0 ⇄ 1, and 4 → 3.
    let tree = tree([1, 0, 0, 2, 3])
    #expect(tree.cyclic.map(\.index).sorted() == [0, 1])
    #expect(tree.ancestors[4].map(\.index) == [0, 2, 3])
    #expect(tree.children[0].map(\.index) == [2])
  }

  @Test func twoCyclesAreTwo() {
    #expect(tree([1, 0, 3, 2, nil]).cyclic.count == 4)
  }

  @Test func deepChainsNeedNoStack() {
    let depth = 100_000
    let down = tree((0..<depth).map { $0 == 0 ? nil : $0 - 1 })
    #expect(down.ancestors[RegionTree.depthLimit].map(\.index) == Array(0..<RegionTree.depthLimit))
    #expect(down.tooDeep.min()?.index == RegionTree.depthLimit + 1)
    let up = tree((0..<depth).map { $0 == depth - 1 ? nil : $0 + 1 })
    for tree in [down, up] {
      #expect(tree.ancestors.map(\.count).max() == RegionTree.depthLimit)
      #expect(tree.cyclic.isEmpty && tree.tooDeep.allSatisfy { tree.ancestors[$0.index].isEmpty })
    }
  }

  @Test func aLongCycleIsFoundWhole() {
    let length = 100_000
    #expect(tree((0..<length).map { ($0 + 1) % length }).cyclic.count == length)
  }

  @Test func aRegionHasOneParentAndStandsOnceBelowIt() throws {
    let sketch = try ArchiveSketch([
      "content/regions/a.md": entity(), "content/regions/b.md": entity("parent: a"),
      "content/regions/c.md": entity("parent: a"), "content/regions/d.md": entity("parent: [b, c]"),
    ])
    #expect(sketch.report == ["content/regions/d.md:3:9 wrong-type"])
    #expect(sketch.archive[try #require(sketch.entity("a"))].region?.children.count == 2)
    #expect(sketch.archive[try #require(sketch.entity("d"))].region?.ancestors.isEmpty == true)
  }
}
