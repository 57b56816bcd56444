import Foundation

/// Why a listener could not start, and what to do about it.
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
        /// The staff listener would speak plain HTTP on an address that others can reach.
        case staffPlain = "staff-plain"
        /// The address under which staff open the workbench is no https address.
        case staffURL = "staff-url"
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
    static let unusableCertificate = unusable(
        .certificate, "The exchange listener's TLS certificate is not a readable PEM certificate.", remedy: newCard)

    static let unusablePrivateKey = unusable(
        .privateKey, "The exchange listener's TLS private key is not a readable PEM key.", remedy: newCard)

    static let unusableIdentity = unusable(
        .identity, "The exchange listener's TLS certificate and private key do not belong together.",
        remedy: "Restore both from the same backup of the home.")

    private static let newCard = "Restore it from the backup of the home, or make a new one and send peers a new card."

    private static func unusable(_ code: Code, _ message: String, remedy: String) -> ListenerError {
        ListenerError(code: code, message: message, remedy: remedy)
    }

    /// The same of the staff listener, whose certificate comes from elsewhere.
    var ofStaffListener: ListenerError {
        switch code {
        case .certificate, .privateKey, .identity:
            ListenerError(
                code: code, message: message.replacingOccurrences(of: "exchange", with: "staff"),
                remedy:
                    "Put a PEM certificate and its unencrypted key where staff.certificate and staff.key of config.yaml"
                    + " say, both from the same request.")
        default: self
        }
    }

    static func staffPlain(_ host: String) -> ListenerError {
        ListenerError(
            code: .staffPlain,
            message: "The staff listener would speak plain HTTP on \(host), where others can listen in.",
            remedy:
                "Set staff.certificate and staff.key in config.yaml, or, with a proxy on this machine that speaks TLS,"
                + " set staff.host to 127.0.0.1 or ::1.")
    }

    static func staffURL(_ url: String) -> ListenerError {
        ListenerError(
            code: .staffURL, message: "staff.url is \(url), which is not an https address.",
            remedy: "Give the address that people open: https://handover.derby.example:9443.")
    }

    static func unusableIncomingFolder(_ folder: String, reason: String) -> ListenerError {
        ListenerError(
            code: .incomingFolder, message: "Uploads cannot be written to \(folder): \(reason).",
            remedy: "Create the folder, or give the gateway's account the right to write to it (mode 0700).")
    }
}
