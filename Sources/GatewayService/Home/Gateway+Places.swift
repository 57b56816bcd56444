import CaseTransfer
import ExchangeFormats
import Foundation
import Logging
import SecureXML
import TransferStore

extension Gateway {
    /// The protection with what is remembered of a transfer's places, and what it holds itself remembered in turn (T-16).
    ///
    /// - Throws: `GatewayFault` with code `protection-key-missing`, or the store's fault.
    func remembering(_ protection: AddressProtection, of conversation: ConversationID) throws -> AddressProtection {
        let known = try store.read { try $0.placeMarks(of: conversation) }
        let live = try placeMarks(of: protection)
        if !live.isSubset(of: known) { try store.write { try $0.keep(live, of: conversation) } }
        let gone = known.subtracting(live)
        guard !gone.isEmpty else { return protection }
        var protection = protection
        protection.take(RememberedPlaces(gone, digest: try placeDigest()))
        return protection
    }

    /// By what the places of a protection can be known again; none when it protects nothing.
    func placeMarks(of protection: AddressProtection) throws -> Set<PlaceMark> {
        guard !protection.isEmpty else { return [] }
        return try protection.placeMarks(by: placeDigest())
    }

    /// By what the confidential addresses that a message brings can be known again.
    func placeMarks(in verified: VerifiedBundle) throws -> Set<PlaceMark> {
        guard verified.manifest.documents.contains(where: { $0.kind == .confidentialAddress }) else { return [] }
        var contents = TransferContents()
        // A document that cannot be read is rejected for it elsewhere, before anything is stored.
        guard (try? contents.take(verified)) != nil else { return [] }
        return try placeMarks(of: contents.protection)
    }

    /// Refuses words that name an address which any transfer holds in confidence, before there is a transfer to ask.
    ///
    /// Whoever may write here could find out by trying what another family's transfer holds, so a refusal goes on record, without the
    /// words, and nothing is compared that many families share.
    func requireUnnamedAnywhere(_ words: String?, by acting: ActingPerson) throws {
        let known = try store.read { try $0.placeMarks(of: nil) }
        guard let words, !known.isEmpty else { return }
        var protection = AddressProtection()
        protection.take(RememberedPlaces(known, reach: .everyTransfer, digest: try placeDigest()))
        guard protection.isNamed(in: words) else { return }
        try append(JournalDraft(occurredOn: today, actor: acting.actor, event: .protectedWordsRefused))
        throw Self.addressConfidential
    }

    /// The confidential addresses of a transfer by what is remembered of them, without reading its messages again.
    func rememberedProtection(of conversation: ConversationID) throws -> AddressProtection {
        try requirePlacesMarked(of: conversation)
        var protection = AddressProtection()
        let known = try store.read { try $0.placeMarks(of: conversation) }
        if !known.isEmpty { protection.take(RememberedPlaces(known, digest: try placeDigest())) }
        return protection
    }

    /// Refuses words that name a confidential address: they would be read by people who may not know it.
    ///
    /// What is remembered is enough: whatever brings an address into a transfer leaves its marks in the same commit.
    func requireUnnamed(_ payload: JournalPayload, in transfer: TransferState) throws {
        try requireUnnamed(payload, by: rememberedProtection(of: transfer.conversation))
    }

    func requireUnnamed(_ payload: JournalPayload, by protection: AddressProtection) throws {
        let words = payload.details.values + [payload.rationale].compactMap(\.self)
        guard !words.contains(where: protection.isNamed) else { throw Self.addressConfidential }
    }

    /// The documents of a message, by reference, that name a place which is confidential by now, beside the one that is meant to.
    ///
    /// A file of another program cannot be searched; what it says is known to whoever attached it.
    func namingPlaces(_ message: StoredMessage, by protection: AddressProtection) throws -> Set<String> {
        guard !protection.isEmpty else { return [] }
        let named = try reread(message).structured.filter { part in
            guard part.entry.kind != .confidentialAddress else { return false }
            if case .facts(let facts) = try StructuredDocument(part),
                facts.addresses.contains(where: protection.isOpened)
            {
                return true
            }
            return try protection.isNamed(in: part.root().allText)
        }
        return Set(named.map(\.entry.ref))
    }

    /// Once in the life of a home that is older than the marks: takes those of everything it holds, before anybody purges it. Whatever
    /// could not be read then is tried again each time.
    func markEarlierPlaces() throws {
        if try !store.read({ try $0.hasMarkedEarlierPlaces() }) {
            var unread: [ConversationID] = []
            for conversation in try store.read({ try $0.conversationsWithPapers() }) {
                guard let transfer = try store.read({ try $0.transfer(conversation) }) else { continue }
                // A message that no longer verifies stands in the way of its own transfer and of no other; `doctor` names it.
                if (try? protection(of: transfer)) == nil { unread.append(conversation) }
            }
            try store.write { try $0.noteEarlierPlacesMarked(except: unread) }
        } else {
            for conversation in try store.read({ try $0.unmarkedTransfers() }) {
                do { try markPlaces(of: conversation) } catch {
                    log.error("A transfer's addresses cannot be read", metadata: ["reason": "\(codeOf(error))"])
                }
            }
        }
    }

    /// Refuses a transfer whose confidential addresses are not known yet: nothing would be kept out of words.
    private func requirePlacesMarked(of conversation: ConversationID) throws {
        // Until `serve` has been through a home that is older than the marks, each transfer is read when somebody asks for it.
        let isMarked = try store.read { reader in
            try reader.hasMarkedEarlierPlaces() && !reader.unmarkedTransfers().contains(conversation)
        }
        guard !isMarked else { return }
        try markPlaces(of: conversation)
    }

    private func markPlaces(of conversation: ConversationID) throws {
        if let transfer = try store.read({ try $0.transfer(conversation) }) {
            do { _ = try protection(of: transfer) } catch {
                let reason = codeOf(error)
                guard !["protection-key-missing", "protection-key-unreadable"].contains(reason) else { throw error }
                throw GatewayFault(
                    .cannotWrite, code: "places-unread",
                    message:
                        "A message of transfer \(conversation.text.prefix(8)) cannot be read (\(reason)), so no words are taken "
                        + "for it: they might name a confidential address.",
                    remedy:
                        "Run `handover doctor`, restore messages/ from the backup and do the step again; other transfers go on."
                )
            }
        }
        if try store.read({ try $0.unmarkedTransfers() }).contains(conversation) {
            try store.write { try $0.notePlacesMarked(of: conversation) }
        }
    }

    /// The digest, keyed by a key of this home alone, by which places and children are known again.
    func placeDigest() throws -> @Sendable (String) -> MessageDigest {
        let key = try protectionKey()
        return { text in
            // The outer digest keeps anybody from going on from one mark to a longer one.
            MessageDigest(SHA256Hasher.digest(key + SHA256Hasher.digest(key + Array(text.utf8)).bytes))
        }
    }

    func protectionKey() throws -> [UInt8] {
        let path = layout.protectionKey
        if !PrivateFile.isThere(path) {
            // Marks of another key would be found by nothing, silently.
            guard try store.read({ try $0.placeMarks(of: nil).isEmpty && !$0.hasChildMarks() && !$0.hasSearchTokens() })
            else {
                throw Self.protectionKeyMissing
            }
            let fresh = path + "." + String(ProcessInfo.processInfo.processIdentifier)
            try PrivateFile.write(surroundings.random(Self.protectionKeyLength), to: fresh)
            // Of two that make one at once the first is kept.
            link(fresh, path)
            PrivateFile.remove(fresh)
        }
        // Half a key would find nothing, and nobody would notice.
        guard let key = try? PrivateFile.read(path), key.count == Self.protectionKeyLength else {
            throw Self.protectionKeyUnreadable
        }
        return key
    }

    static let protectionKeyLength = 32

    static let protectionKeyMissing = GatewayFault(
        .cannotWrite, code: "protection-key-missing",
        message:
            "The key by which confidential addresses, and children in two transfers, are known again is not in keys/.",
        remedy: "Restore keys/protection.key from the backup; without it they cannot be kept out of words.")
    static let protectionKeyUnreadable = GatewayFault(
        .cannotWrite, code: "protection-key-unreadable",
        message:
            "The key by which confidential addresses are known again is there and cannot be read, or is no whole key.",
        remedy: "Give keys/protection.key to the account that owns the home (chown, then `handover doctor --mend`), or "
            + "restore it from the backup.")
}

extension XMLElement {
    /// Everything that is written in it, elements and attributes after each other; not the salt, which says nothing.
    fileprivate var allText: String {
        attributes.filter { $0.name != "salt" }.map(\.value).joined(separator: " ")
            + children.map { node in
                switch node {
                case .text(let text): text
                case .element(let element): " " + element.allText
                }
            }.joined()
    }
}
