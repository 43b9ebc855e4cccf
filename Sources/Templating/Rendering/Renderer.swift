import TrustedMarkup

/// Runs a program once, for one page.
struct Renderer {
  private struct LoopState {
    let list: any ListValue
    let count: Int
    var index: Int
  }

  private let program: Program
  private let context: RenderContext
  private var registers: [Value]
  /// By their numbers, as far as they were asked for.
  private var rootFields: [Value?] = []
  private var loops: [LoopState?]
  private var stack: [Value] = []
  private var returns: [Int] = []
  private var budget: RenderBudget
  private var addressStart = 0

  init(_ program: Program, root: any RecordValue, context: RenderContext, limits: RenderLimits) {
    self.program = program
    self.context = context
    budget = RenderBudget(limits)
    registers = [Value](repeating: .nothing, count: program.registerCount)
    registers[0] = .record(root)
    loops = [LoopState?](repeating: nil, count: program.loopCount)
    stack.reserveCapacity(8)
    returns.reserveCapacity(8)
    rootFields.reserveCapacity(8)
  }

  /// Appends the page to `output`.
  mutating func run(into output: inout [UInt8]) throws(RenderError) {
    let limits = budget.limits
    let (end, overflow) = output.count.addingReportingOverflow(limits.bytes)
    let limit = overflow ? Int.max : end
    let program = program
    try program.operations.withUnsafeBufferPointer { operations throws(RenderError) in
      try program.literals.withUnsafeBufferPointer { literals throws(RenderError) in
        try run(operations, literals, limit: limit, into: &output)
      }
    }
  }

  private mutating func run(
    _ operations: UnsafeBufferPointer<Operation>, _ literals: UnsafeBufferPointer<UInt8>, limit: Int,
    into output: inout [UInt8]
  ) throws(RenderError) {
    let limits = budget.limits
    var counter = 0
    while true {
      let operation = operations[counter]
      counter += 1
      switch operation {
      case .literal(let start, let count):
        let range = Int(start)..<Int(start) + Int(count)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
        if output.count > limit { throw .outputTooLarge(limit: limits.bytes) }
      case .writePath(let register, let path):
        value(register, path).write(to: &output)
        if output.count > limit { throw .outputTooLarge(limit: limits.bytes) }
      case .write:
        pop().write(to: &output)
        if output.count > limit { throw .outputTooLarge(limit: limits.bytes) }
      case .writeMessage(let index):
        writeMessage(program.messages[Int(index)], literals, limit: limit, to: &output)
        if output.count > limit { throw .outputTooLarge(limit: limits.bytes) }
      case .jump(let target): counter = Int(target)
      case .jumpUnless(let target):
        if !isTrue(pop()) { counter = Int(target) }
      case .jumpUnlessPresent(let register, let target, let path):
        if !value(register, path).isPresent { counter = Int(target) }
      case .jumpIfFalseKeeping(let target):
        if stack.last.map(isTrue) == true { stack.removeLast() } else { counter = Int(target) }
      case .jumpIfTrueKeeping(let target):
        if stack.last.map(isTrue) == true { counter = Int(target) } else { _ = pop() }
      case .call(let target):
        // Includes that double at every level would go on almost for ever, and write nothing.
        try budget.spend(rounds: 1)
        returns.append(counter)
        counter = Int(target)
      case .return: counter = returns.popLast() ?? operations.count - 1
      case .beginLoop(let loop, let register, let ifEmpty):
        if !beginLoop(Int(loop), Int(register)) { counter = Int(ifEmpty) }
      case .nextElement(let loop, let register, let body):
        if advance(Int(loop), Int(register)) {
          counter = Int(body)
          try budget.spend(rounds: 1)
        }
      case .beginAddress: addressStart = output.count
      case .endAddress(let kind): endAddress(kind, in: &output)
      case .stop: return
      default: try evaluate(operation)
      }
    }
  }

  /// The steps that only work on the stack.
  private mutating func evaluate(_ operation: Operation) throws(RenderError) {
    switch operation {
    case .load(let register, let path): stack.append(value(register, path))
    case .constant(let index): stack.append(program.constants[Int(index)])
    case .loadMessage(let index): try loadMessage(program.messages[Int(index)])
    case .loopState(let loop, let member): stack.append(loopState(Int(loop), member))
    case .loadTest(let register, let path): stack.append(.boolean(value(register, path).isPresent))
    case .member(let path): stack.append(Self.follow(pop(), path))
    case .test: stack.append(.boolean(pop().isPresent))
    case .not: stack.append(.boolean(!isTrue(pop())))
    case .filter(let index): try applyFilter(program.filters[Int(index)])
    case .compare(let comparison):
      let right = pop()
      let left = pop()
      try budget.spend(rounds: left.costOfComparing(to: right))
      stack.append(.boolean(left.compare(comparison, right)))
    case .contains:
      let container = pop()
      stack.append(.boolean(try container.contains(pop(), paying: &budget)))
    case .store(let register): registers[Int(register)] = pop()
    default: break
    }
  }
}

/// Values.
extension Renderer {
  private mutating func value(_ register: UInt16, _ path: SlotPath) -> Value {
    if register == 0, !path.isEmpty { return Self.follow(rootField(path.first), path.rest) }
    return Self.follow(registers[Int(register)], path)
  }

  /// A field of the root. Half of a page's values lie in two or three of these, which are too large to be copied for
  /// each.
  private mutating func rootField(_ slot: Int) -> Value {
    while rootFields.count <= slot { rootFields.append(nil) }
    if let known = rootFields[slot] { return known }
    let field = Self.follow(registers[0], SlotPath.empty.appending(slot) ?? .empty)
    rootFields[slot] = field
    return field
  }

  private static func follow(_ value: Value, _ path: SlotPath) -> Value {
    if path.isEmpty { return value }
    guard case .record(let record) = value else { return .nothing }
    return record.value(at: path)
  }

  private mutating func pop() -> Value { stack.popLast() ?? .nothing }

  private func isTrue(_ value: Value) -> Bool {
    if case .boolean(let boolean) = value { boolean } else { false }
  }

  private mutating func applyFilter(_ call: FilterCall) throws(RenderError) {
    let start = max(stack.count - call.argumentCount, 0)
    let arguments = Array(stack[start...])
    stack.removeSubrange(start...)
    stack.append(try call.apply(to: pop(), arguments, in: context, paying: &budget))
  }

  private mutating func beginLoop(_ loop: Int, _ register: Int) -> Bool {
    guard case .list(let list) = pop(), list.count > 0 else { return false }
    loops[loop] = LoopState(list: list, count: list.count, index: 0)
    registers[register] = list.element(at: 0)
    return true
  }

  private mutating func advance(_ loop: Int, _ register: Int) -> Bool {
    guard var state = loops[loop] else { return false }
    state.index += 1
    guard state.index < state.count else {
      // Keeping the list longer would keep its page's values alive.
      loops[loop] = nil
      return false
    }
    loops[loop]?.index = state.index
    registers[register] = state.list.element(at: state.index)
    return true
  }

  private func loopState(_ loop: Int, _ member: LoopMember) -> Value {
    guard let state = loops[loop] else { return .nothing }
    return switch member {
    case .index: .integer(state.index + 1)
    case .first: .boolean(state.index == 0)
    case .last: .boolean(state.index == state.count - 1)
    case .length: .integer(state.count)
    }
  }
}

/// Interface strings and addresses.
extension Renderer {
  private mutating func writeMessage(
    _ call: MessageCall, _ literals: UnsafeBufferPointer<UInt8>, limit: Int, to output: inout [UInt8]
  ) {
    let start = max(stack.count - call.argumentCount, 0)
    for part in call.parts(language: context.language, arguments: stack[start...]) where output.count <= limit
    {
      switch part {
      case .literal(let first, let count, _):
        let range = Int(first)..<Int(first) + Int(count)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
      case .argument(let index): stack[start + index].write(to: &output)
      }
    }
    stack.removeSubrange(start...)
  }

  /// As a value a string isn't escaped yet; arguments of markup can't be here.
  private mutating func loadMessage(_ call: MessageCall) throws(RenderError) {
    let start = max(stack.count - call.argumentCount, 0)
    var text = ""
    for part in call.parts(language: context.language, arguments: stack[start...]) {
      switch part {
      case .literal(_, _, let literal): text += literal
      case .argument(let index):
        if case .integer(let number) = stack[start + index] { text += String(number) }
        text += stack[start + index].characters
      }
      try budget.check(size: text.utf8.count)
    }
    stack.removeSubrange(start...)
    try budget.spend(bytes: text.utf8.count)
    stack.append(.text(text))
  }

  private func endAddress(_ kind: HTMLAttributeKind, in output: inout [UInt8]) {
    let start = min(addressStart, output.count)
    guard !AddressCheck.allows(output[start...], as: kind, within: context.baseURL) else { return }
    output.removeSubrange(start...)
    output.append(UInt8(ascii: "#"))
  }
}
