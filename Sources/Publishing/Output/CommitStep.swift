/// Called before every change that a commit, or the end of a killed one, makes on disk, with words that name the change.
/// Tests throw from it, as if the process had been killed there.
typealias CommitStep = @Sendable (_ change: String) throws(PublishingError) -> Void
