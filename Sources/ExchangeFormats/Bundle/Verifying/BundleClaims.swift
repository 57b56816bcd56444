public import CaseTransfer
import SecureXML

/// What a manifest says of itself before anything of it is believed; for naming a message in an answer, never for acting on it.
public struct BundleClaims: Hashable, Sendable {
    /// The profile it was written to; nil when that is not a short code.
    public let profile: String?
    /// The name of its statement element: `Pack`, `Receipt` …; nil when there is none that this profile has.
    public let statement: String?
    /// The message's id.
    public let id: MessageID?
    /// The transfer it belongs to.
    public let conversation: ConversationID?
    /// The authority that claims to have sealed it.
    public let sender: AuthorityCode?
    /// The authority it is for.
    public let recipient: AuthorityCode?
    /// When it says it was sealed.
    public let createdAt: Moment?

    /// Takes no more of the manifest than this: it may be large, and nothing about it has been proved.
    ///
    /// - Throws: `XMLFault` when the octets cannot be parsed, as those that the reader has just made always can.
    init(_ canonical: CanonicalXML) throws {
        let names = ManifestReader.statementNames.keys
        self.init(try canonical.outline(naming: Set(names).union(["Message", "Sender", "Recipient"])))
    }

    private init(_ manifest: XMLElement) {
        let message = manifest.element(named: "Message")
        profile = manifest.attribute("profile").flatMap(Self.code)
        statement = manifest.elements.first { ManifestReader.statementNames[$0.name] != nil }?.name
        id = message?.attribute("id").flatMap { MessageID($0) }
        conversation = message?.attribute("conversation").flatMap { ConversationID($0) }
        sender = manifest.element(named: "Sender")?.attribute("authority").flatMap { AuthorityCode($0) }
        recipient = manifest.element(named: "Recipient")?.attribute("authority").flatMap { AuthorityCode($0) }
        createdAt = message?.attribute("createdAt").flatMap { Moment($0) }
    }

    /// Only what could stand in a log line without doing harm there.
    private static func code(_ text: String) -> String? {
        let isCode = text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || ".-".unicodeScalars.contains(scalar))
        }
        return (1...32).contains(text.utf8.count) && isCode ? text : nil
    }
}
