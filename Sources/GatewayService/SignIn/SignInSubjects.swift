import CaseTransfer
import SecureXML
import TransferStore

/// What failures are counted for: a handle as it was typed, the network it was typed in, and the two together.
///
/// Each is a digest keyed by a key of the home, because people type passwords where a handle is asked for, and nobody who reads the store
/// is to find them there.
struct SignInSubjects: Hashable, Sendable {
    /// The handle, whether or not anybody has it.
    let account: String
    /// The network; nil where the address is not known, as behind a proxy that does not pass it on.
    let network: String?
    /// The two together; nil where the address is not known.
    let pair: String?

    /// The most bytes of a handle that are looked at: more are no handle of anybody.
    static let longestHandle = 256

    /// Takes what was typed and where it came from.
    ///
    /// - Throws: `CryptoFailure` when no keyed digest can be made.
    init(handle: String, address: String, key: [UInt8]) throws {
        func mark(_ kind: String, _ text: [UInt8]) throws -> String {
            kind + ":" + Base64.string(try KeyedHash.make(Array((kind + " ").utf8) + text, key: key))
        }
        let typed = Array(handle.utf8.prefix(Self.longestHandle))
        let network = SignInNetwork.name(of: address).map { Array($0.utf8) }
        account = try mark("handle", typed)
        self.network = try network.map { try mark("network", $0) }
        // The separator can stand in no network, so no two pairs are written alike.
        pair = try network.map { try mark("pair", $0 + [0] + typed) }
    }
}

/// One attempt to sign in that was counted as a failure before it was looked at.
struct SignInAttempt: Hashable, Sendable {
    /// Something it was counted for, and by which waits.
    struct Count: Hashable, Sendable {
        let subject: String
        let waits: SignInWaits
    }

    /// The handle that was typed, if it can be anybody's.
    let person: PersonID?
    /// Where it was typed.
    let address: String
    /// What could be counted.
    let subjects: SignInSubjects
    /// What was counted: at a place where this person signed in before, only the two together.
    let counts: [Count]
    /// How many failures stood there before it.
    let before: Int
}

/// What became of counting an attempt.
enum CountedAttempt: Hashable, Sendable {
    /// It may be looked at.
    case counted(SignInAttempt)
    /// Too much failed before: nothing was counted, and after so many seconds it may be tried again.
    case wait(Int64)
}
