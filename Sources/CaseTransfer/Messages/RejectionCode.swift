/// Why a gateway says no to a message; the exchange protocol's one table.
public enum RejectionCode: String, Hashable, Sendable, Codable, CaseIterable {
    /// The file is not a bundle of this profile.
    case malformed
    /// The signature does not hold, or is not by a certificate registered for the claimed sender.
    case signature
    /// A document's bytes do not match the signed digest, or a document is missing or not listed.
    case contents
    /// The claimed sender is not the peer whose client certificate opened the connection.
    case senderMismatch = "sender-mismatch"
    /// The message is for another authority.
    case wrongRecipient = "wrong-recipient"
    /// The manifest gives another time of sealing than the signature.
    case misdated
    /// The manifest's profile or message kind is not one this gateway speaks.
    case unsupported
    /// Another message came before with the same id, or with the same number in the conversation, or after another one.
    case conflict
    /// The sender's previous message in the conversation has not come yet.
    case outOfOrder = "out-of-order"
    /// The law of the transfer does not allow the message in the state the case is in.
    case notAllowed = "not-allowed"
    /// The message is larger than this gateway takes.
    case tooLarge = "too-large"
    /// The gateway cannot store at present.
    case tryLater = "try-later"

    /// Whether the sender stops sending by itself; see ``canBePutRight`` for what a person may still send again.
    public var isFinal: Bool {
        switch self {
        case .outOfOrder, .tryLater: false
        case .malformed, .signature, .contents, .senderMismatch, .wrongRecipient, .misdated, .unsupported, .conflict,
            .notAllowed, .tooLarge:
            true
        }
    }

    /// The HTTP status that carries it.
    public var httpStatus: Int {
        switch self {
        case .malformed, .signature, .contents, .misdated, .unsupported: 422
        case .senderMismatch, .wrongRecipient: 403
        case .conflict, .outOfOrder, .notAllowed: 409
        case .tooLarge: 413
        case .tryLater: 503
        }
    }

    /// What the sender's list says about it.
    public var explanation: String {
        switch self {
        case .malformed: "Their gateway could not read the file as a bundle. Ask IT to verify the stored message."
        case .signature: "Their gateway does not know our seal. Exchange peer cards again by telephone."
        case .contents: "A document did not match its digest on arrival. Resend; if it happens again, ask IT."
        case .senderMismatch: "Our connection and our seal belong to different authorities at their end. Ask IT."
        case .wrongRecipient: "This message reached an authority it was not for. Check the peer's address."
        case .misdated: "Our message gives another time of sealing than its signature. Ask IT; seal the step anew."
        case .unsupported: "Their gateway does not speak this version of the bundle format. Telephone them."
        case .conflict: "They hold another message with this id or number. Ring them; IT compares both copies."
        case .outOfOrder: "They have not had our previous message yet. It is sent again by itself."
        case .notAllowed: "Their record does not allow this step now. Open the transfer and telephone them."
        case .tooLarge: "The pack is larger than they take. Send fewer attachments and the rest as a supplement."
        case .tryLater: "Their gateway cannot store anything at present. It is sent again by itself."
        }
    }
}
