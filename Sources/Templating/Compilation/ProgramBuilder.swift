import TrustedMarkup

/// Collects a program's steps and tables.
struct ProgramBuilder {
  static let operationLimit = 1 << 18
  static let literalLimit = 16 << 20
  static let registerLimit = Int(UInt16.max)

  private(set) var operations: [Operation] = []
  private(set) var literals: [UInt8] = []
  private(set) var constants: [Value] = []
  private(set) var filters: [FilterCall] = []
  private(set) var messages: [MessageCall] = []
  /// Register 0 is the page's root.
  private(set) var registerCount = 1
  private(set) var loopCount = 0
  /// Literals before this step are the target of a jump, and can't grow.
  private var barrier = 0

  /// Whether the program has outgrown its limits; then nothing more is added.
  var isFull: Bool {
    operations.count >= Self.operationLimit || literals.count >= Self.literalLimit
      || registerCount >= Self.registerLimit || loopCount >= Self.registerLimit
  }

  var position: Int { operations.count }

  mutating func add(_ operation: Operation) {
    guard operations.count < Self.operationLimit else { return }
    operations.append(operation)
  }

  /// Adds bytes to be written, to the step before where it writes bytes, too.
  mutating func addLiteral(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, !isFull else { return }
    let start = literals.count
    literals.append(contentsOf: bytes)
    if position > barrier, case .literal(let first, let count) = operations.last,
      Int(first) + Int(count) == start
    {
      operations[position - 1] = .literal(start: first, count: count + UInt32(bytes.count))
    } else {
      add(.literal(start: UInt32(start), count: UInt32(bytes.count)))
    }
  }

  /// Adds a step whose target isn't known yet, and gives its place.
  mutating func addJump(_ operation: Operation) -> Int {
    add(operation)
    return position - 1
  }

  /// The next step's number, as the target of a jump.
  mutating func label() -> UInt32 {
    barrier = position
    return UInt32(position)
  }

  /// Points the jump at `place` to the next step.
  mutating func land(_ place: Int) {
    guard operations.indices.contains(place) else { return }
    let target = label()
    switch operations[place] {
    case .jump: operations[place] = .jump(target)
    case .jumpUnless: operations[place] = .jumpUnless(target)
    case .jumpUnlessPresent(let register, _, let path):
      operations[place] = .jumpUnlessPresent(register: register, target: target, path: path)
    case .jumpIfFalseKeeping: operations[place] = .jumpIfFalseKeeping(target)
    case .jumpIfTrueKeeping: operations[place] = .jumpIfTrueKeeping(target)
    case .beginLoop(let loop, let register, _):
      operations[place] = .beginLoop(loop: loop, register: register, ifEmpty: target)
    default: break
    }
  }

  mutating func makeRegister() -> UInt16 {
    guard registerCount < Self.registerLimit else { return 0 }
    registerCount += 1
    return UInt16(registerCount - 1)
  }

  mutating func makeLoop() -> UInt16 {
    guard loopCount < Self.registerLimit else { return 0 }
    loopCount += 1
    return UInt16(loopCount - 1)
  }

  mutating func addConstant(_ value: Value) {
    constants.append(value)
    add(.constant(UInt32(constants.count - 1)))
  }

  mutating func addFilter(_ call: FilterCall) {
    filters.append(call)
    add(.filter(UInt32(filters.count - 1)))
  }

  /// Adds a string to the table, its literals escaped once and for all.
  mutating func makeMessage(_ entry: StringCatalog.Entry, languages: [String]) -> UInt32 {
    let spoken = zip(entry.forms, languages).compactMap { form, language in form.map { ($0, language) } }
    var forms: [MessageCall.Form] = []
    for (form, language) in zip(entry.forms, languages) {
      // A language that lacks the string borrows it, with its grammar; the library has said so already.
      guard let (form, language) = form.map({ ($0, language) }) ?? spoken.first else { continue }
      forms.append(compiled(form, PluralRule(language: language), entry.placeholders))
    }
    messages.append(MessageCall(forms: forms, argumentCount: entry.placeholders.count))
    return UInt32(messages.count - 1)
  }

  private mutating func compiled(
    _ form: StringCatalog.Form, _ rule: PluralRule, _ names: [String]
  ) -> MessageCall.Form {
    switch form {
    case .plain(let pattern): return .plain(compiled(pattern, names))
    case .plural(let patterns):
      let parts = patterns.mapValues { compiled($0, names) }
      let other = parts[.other] ?? parts[.many] ?? []
      return .plural(
        rule, count: names.firstIndex(of: "count") ?? 0,
        PluralCategory.allCases.map { parts[$0] ?? other })
    }
  }

  private mutating func compiled(_ pattern: MessagePattern, _ names: [String]) -> [MessageCall.Part] {
    var parts: [MessageCall.Part] = []
    for part in pattern.parts {
      switch part {
      case .literal(let text):
        let start = literals.count
        literals.append(escaping: text)
        parts.append(
          .literal(start: UInt32(start), count: UInt32(literals.count - start), text: text))
      case .placeholder(let name):
        parts.append(.argument(names.firstIndex(of: name) ?? 0))
      }
    }
    return parts
  }
}
