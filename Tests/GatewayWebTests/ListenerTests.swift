import Testing

/// Everything that needs a listener and peers in processes of their own: one at a time, so that no test's patience is
/// used up by another's work.
@Suite("The exchange listener", .serialized)
enum ListenerTests {}
