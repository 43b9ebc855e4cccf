/// One step of a compiled template. Steps hold numbers only, so that taking one touches no reference count.
enum Operation: Sendable {
  /// Writes finished bytes.
  case literal(start: UInt32, count: UInt32)
  /// Writes the value at a path of a register.
  case writePath(register: UInt16, path: SlotPath)
  /// Writes the top of the stack.
  case write
  /// Writes an interface string with arguments from the stack.
  case writeMessage(UInt32)

  /// Puts a value on the stack.
  case load(register: UInt16, path: SlotPath)
  case constant(UInt32)
  case loadMessage(UInt32)
  case loopState(loop: UInt16, LoopMember)
  /// Puts whether something is there on the stack.
  case loadTest(register: UInt16, path: SlotPath)

  /// Replaces the top of the stack.
  case member(SlotPath)
  case test
  case not
  case filter(UInt32)
  /// Replaces the two topmost values.
  case compare(ComparisonOperation)
  case contains

  case store(register: UInt16)
  case jump(UInt32)
  /// Takes a boolean off the stack, and jumps if it is false.
  case jumpUnless(UInt32)
  /// Jumps if the path of a register leads to nothing.
  case jumpUnlessPresent(register: UInt16, target: UInt32, path: SlotPath)
  /// Jumps and leaves the boolean on the stack, or else takes it off.
  case jumpIfFalseKeeping(UInt32)
  case jumpIfTrueKeeping(UInt32)
  case call(UInt32)
  case `return`

  /// Takes a list off the stack; jumps if it is empty, else puts its first element into the register.
  case beginLoop(loop: UInt16, register: UInt16, ifEmpty: UInt32)
  /// Puts the next element into the register and jumps, or goes on behind the loop.
  case nextElement(loop: UInt16, register: UInt16, body: UInt32)

  case beginAddress
  case endAddress(HTMLAttributeKind)
  case stop
}

/// What a template may ask about the loop it is in.
enum LoopMember: String, CaseIterable, Sendable {
  case index
  case first
  case last
  case length

  var type: ValueType {
    switch self {
    case .index, .length: .integer
    case .first, .last: .boolean
    }
  }
}

/// A comparison of two values.
enum ComparisonOperation: UInt8, Sendable {
  case equal
  case unequal
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
}
