/// Whether the names of entities become links by themselves.
package enum MentionSwitch: String, CaseIterable, Sendable {
  case on
  case off
}

/// Which mentions of an entity become links; left out, the first in each text does.
package enum EntityLinking: String, CaseIterable, Sendable {
  case never
}
