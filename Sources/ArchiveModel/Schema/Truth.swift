/// Whether something is so. Scalars are read as text, so these are words.
enum Truth: String, CaseIterable, Sendable {
  case yes = "true"
  case no = "false"
}
