/// What makes frames an animation.
struct Animation {
  /// How long each frame is shown, in milliseconds.
  let delays: [Int32]
  /// How often all are shown, 0 for without end.
  let loop: Int32
}
