/// Why the exchange listener could not start, and what to do about it.
///
/// Two are equal when their codes are: the words may name a host, a port or a folder.
public struct ListenerError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, for programs.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Another process listens on the address.
        case portInUse = "listener-port-in-use"
        /// The operating system does not let this account listen there.
        case portNotPermitted = "listener-port-not-permitted"
        /// The host is not an address of this machine, or is not known.
        case addressNotHere = "listener-address-not-here"
        /// Listening failed for another reason.
        case cannotListen = "listener-cannot-listen"
        /// The TLS certificate cannot be read.
        case certificate = "listener-certificate"
        /// The TLS private key cannot be read.
        case privateKey = "listener-private-key"
        /// The TLS certificate and private key cannot be used together.
        case identity = "listener-identity"
        /// The folder for uploads cannot be written to.
        case incomingFolder = "listener-incoming-folder"
    }

    /// What is wrong, for programs.
    public let code: Code
    /// What is wrong and where, one sentence.
    public let message: String
    /// What to do about it, one sentence.
    public let remedy: String

    /// The code, the sentence and the remedy.
    public var description: String { "\(code.rawValue): \(message) \(remedy)" }
}

extension ListenerError: Equatable {
    /// Whether both have the same code.
    public static func == (lhs: ListenerError, rhs: ListenerError) -> Bool { lhs.code == rhs.code }
}

extension ListenerError {
    static let unusableCertificate = ListenerError(
        code: .certificate, message: "The exchange listener's TLS certificate is not a readable PEM certificate.",
        remedy: "Restore the certificate from the backup of the home, or make a new one and send peers a new card.")

    static let unusablePrivateKey = ListenerError(
        code: .privateKey, message: "The exchange listener's TLS private key is not a readable PEM key.",
        remedy: "Restore the key from the backup of the home, or make a new one and send peers a new card.")

    static let unusableIdentity = ListenerError(
        code: .identity, message: "The exchange listener's TLS certificate and private key do not belong together.",
        remedy: "Restore both from the same backup of the home.")

    static func unusableIncomingFolder(_ folder: String, reason: String) -> ListenerError {
        ListenerError(
            code: .incomingFolder, message: "Uploads cannot be written to \(folder): \(reason).",
            remedy: "Create the folder, or give the gateway's account the right to write to it (mode 0700).")
    }
}
