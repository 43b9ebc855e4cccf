/// stub
struct ComplexityScan {
  struct Excess { let offset: Int; let message: String; let help: [String] }
  init(_ b: UnsafeBufferPointer<UInt8>) {}
  func firstExcess() -> Excess? { nil }
}
