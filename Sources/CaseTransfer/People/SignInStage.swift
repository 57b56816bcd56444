/// How far somebody has come in signing in to the workbench.
public enum SignInStage: String, Hashable, Sendable, CaseIterable {
    /// The password was right; a one-time code is awaited.
    case code
    /// They must choose a password of their own first.
    case password
    /// Nothing is awaited: the pages are open to them.
    case open
}
