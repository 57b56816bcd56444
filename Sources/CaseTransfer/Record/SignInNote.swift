/// What happened to somebody's way of signing in to the workbench.
public enum SignInNote: String, Hashable, Sendable, Codable, CaseIterable {
    /// An administrator gave them an account, with a password for the first sign-in.
    case accountAdded = "account-added"
    /// An administrator gave them another password, which they must change at the next sign-in.
    case passwordSet = "password-set"
    /// They chose a password of their own.
    case passwordChanged = "password-changed"
    /// An administrator made a secret for their one-time codes.
    case codeMade = "code-made"
    /// An administrator locked the account.
    case locked
    /// An administrator opened it again.
    case unlocked
    /// They signed in.
    case signedIn = "signed-in"
    /// An administrator said as whom the authority's own provider knows them, which is a way of signing in.
    case linked
    /// An administrator took that back.
    case unlinked
    /// They were shown which ways of signing in others had given them.
    case newWaysRead = "new-ways-read"
    /// All their sessions were ended, by themselves or by an administrator.
    case signedOutEverywhere = "signed-out-everywhere"

    /// The note as the end of a sentence that begins with who did it.
    func words(about person: PersonID) -> String {
        switch self {
        case .accountAdded: "gave \(person) an account for the workbench"
        case .passwordSet: "set a password for the next sign-in of \(person)"
        case .passwordChanged: "changed the password of \(person)"
        case .codeMade: "made a secret for the one-time codes of \(person)"
        case .locked: "locked the account of \(person)"
        case .unlocked: "unlocked the account of \(person)"
        case .signedIn: "signed in to the workbench as \(person)"
        case .linked: "let \(person) sign in through the provider of the authority"
        case .unlinked: "took from \(person) that they sign in through the provider of the authority"
        case .newWaysRead: "was shown, signed in as \(person), which ways of signing in others had given"
        case .signedOutEverywhere: "ended every session of \(person) in the workbench"
        }
    }
}
