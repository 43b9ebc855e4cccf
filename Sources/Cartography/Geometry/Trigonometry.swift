/// Sine and cosine made of additions and multiplications, which every machine rounds alike. Those of a system's library may
/// differ in their last digit, and with them the bytes of a map.
enum Trigonometry {
  /// Exact to about 1e-15.
  static func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
    let quarters = (degrees / 90).rounded()
    let x = (degrees - quarters * 90) * (.pi / 180)
    let (sine, cosine) = sineAndCosine(upToEighth: x)
    switch Int(quarters) & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// Taylor's series, for at most an eighth of a turn.
  private static func sineAndCosine(upToEighth x: Double) -> (Double, Double) {
    let square = x * x
    var sine = 1.0
    var cosine = 1.0
    for step in stride(from: 16.0, through: 2, by: -2) {
      sine = 1 - square / (step * (step + 1)) * sine
      cosine = 1 - square / ((step - 1) * step) * cosine
    }
    return (x * sine, cosine)
  }

  /// The angle of a direction in the plane, in degrees from -180 to 180, by Newton's method.
  static func angle(x: Double, y: Double) -> Double {
    let length = (x * x + y * y).squareRoot()
    guard length > 0 else { return 0 }
    // Within a tenth of it.
    var angle = 90 - 90 * x / (abs(x) + abs(y))
    if y < 0 { angle = -angle }
    for _ in 0..<6 {
      let (sine, cosine) = sineAndCosine(degrees: angle)
      angle += (y * cosine - x * sine) / length * (180 / .pi)
    }
    return min(180, max(-180, angle))
  }
}
