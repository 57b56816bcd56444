import CaseTransfer
import ExchangeFormats
import Foundation
import Logging
import SecureXML
import TransferStore

extension Gateway {
    /// The protection with what is remembered of a transfer's places, and what it holds itself remembered in turn (T-16).
    ///
    /// - Throws: `GatewayFault` with code `protection-key-unreadable`, or the store's fault.
    func remembering(_ protection: AddressProtection, of conversation: ConversationID) throws -> AddressProtection {
        let known = try store.read { try $0.placeMarks(of: conversation) }
        guard !known.isEmpty || !protection.isEmpty else { return protection }
        // First of all: with it a change of the key is noticed.
        let digest = try placeDigest()
        var loss = try store.read { try $0.placesLost(of: conversation) }
        if loss?.isUntouched == true {
            try? retakePlaces(of: conversation)
            loss = try store.read { try $0.placesLost(of: conversation) }
        }
        let live = protection.isEmpty ? [] : protection.placeMarks(by: digest)
        // A loss that is still untouched waits for messages that can be read again.
        if loss?.isUntouched != true, !live.isSubset(of: known) {
            try store.write { try $0.keep(live, of: conversation) }
        }
        var protection = protection
        if loss != nil { protection.takeLostPlaces() }
        let gone = try store.read { try $0.placeMarks(of: conversation) }.subtracting(live)
        if !gone.isEmpty { protection.take(RememberedPlaces(gone, digest: digest)) }
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

    /// The same for a message that came: nil while the key cannot be read. Whoever sent it cannot mend that, so it is stored, and its
    /// transfer takes and shows no words until its marks are taken.
    func placeMarksIfReadable(in verified: VerifiedBundle) throws -> Set<PlaceMark>? {
        do { return try placeMarks(in: verified) } catch let fault as GatewayFault
            where fault.code == Self.protectionKeyUnreadable.code
        {
            log.error("A message's confidential address could not be marked", metadata: ["reason": "\(fault.code)"])
            return nil
        }
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
        guard try !store.read({ try $0.placeMarks(of: conversation).isEmpty }) else { return protection }
        let digest = try placeDigest()
        if try store.read({ try $0.placesLost(of: conversation)?.isUntouched == true }) {
            try? retakePlaces(of: conversation)
        }
        let (known, loss) = try store.read { reader in
            (try reader.placeMarks(of: conversation), try reader.placesLost(of: conversation))
        }
        protection.take(RememberedPlaces(known, digest: digest))
        if loss != nil { protection.takeLostPlaces() }
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
            if protection.hasLostPlaces { return true }
            if case .facts(let facts) = try StructuredDocument(part),
                facts.addresses.contains(where: protection.isOpened)
            {
                return true
            }
            return try protection.isNamed(in: part.root().allText)
        }
        return Set(named.map(\.entry.ref))
    }

    /// Takes the marks of a transfer anew whose former key is lost: nothing of it is lost when as many places can still be read as were
    /// marked, every document that ever brought one is still there, and none came that was not marked. Otherwise as many may be others.
    ///
    /// - Throws: the fault of a message that cannot be read, or the store's.
    func retakePlaces(of conversation: ConversationID) throws {
        guard let transfer = try store.read({ try $0.transfer(conversation) }) else { return }
        var contents = TransferContents()
        for message in try carriers(of: transfer) { try contents.take(reread(message)) }
        var protection = contents.protection
        if transfer.side == .sending, let draft = try? draft(of: transfer) {
            protection.take(draft.folder.caseFile.addresses)
        }
        let live = try placeMarks(of: protection)
        try store.write { writer in
            guard let loss = try writer.placesLost(of: conversation), loss.isUntouched else { return }
            let isUnmarked = try writer.unmarkedTransfers().contains(conversation)
            if live.count == loss.marks, contents.absent.isEmpty, !isUnmarked {
                try writer.replacePlaceMarks(by: live, of: conversation)
            } else {
                try writer.keep(live, of: conversation)
            }
        }
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
        // With it a change of the key is noticed, and what can still be read is marked anew before anybody purges it.
        guard try !store.read({ try $0.placeMarks(of: nil).isEmpty && !$0.hasChildMarks() }) else { return }
        _ = try placeDigest()
        for conversation in try store.read({ try $0.transfersWithLostPlaces() })
        where try store.read({ try $0.placesLost(of: conversation)?.isUntouched == true }) {
            do { try retakePlaces(of: conversation) } catch {
                log.error("A transfer's addresses cannot be read", metadata: ["reason": "\(codeOf(error))"])
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
                guard reason != Self.protectionKeyUnreadable.code else { throw error }
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
