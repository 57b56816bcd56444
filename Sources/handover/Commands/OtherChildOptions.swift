import ArgumentParser
import CaseTransfer

/// On which ground documents are sent that name a child who goes elsewhere.
struct OtherChildOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Documents name a child who goes elsewhere: redacted, or lawfully-shared. Needs --because; it goes on record.",
            valueName: "ground"))
    var otherChild: String?

    /// The ground; nil when none is given.
    func ground(because sentence: String?) throws -> OtherChildGround? {
        guard let otherChild else { return nil }
        guard !(sentence ?? "").allSatisfy(\.isWhitespace) else {
            throw CommandFailure(
                .badInput, code: "sentence-needed", message: "No sentence says why documents may name the other child.",
                remedy: "Say with --because what was taken out, or why it may be shared; it goes on record.")
        }
        return try Typed.code(otherChild, option: "--other-child")
    }
}
