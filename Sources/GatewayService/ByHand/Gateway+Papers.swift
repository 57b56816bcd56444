public import CaseTransfer
import Foundation
import TransferStore
public import WorkingDays

/// A family whose papers came without a gateway, as a person enters it.
public struct PapersAtHand: Hashable, Sendable {
    /// One child.
    public struct Child: Hashable, Sendable {
        /// The name, with whatever tells the child from others; kept beside the journal, where it can be erased.
        public var name: String
        /// The date of birth as it stands in the papers; nil when they do not say it, and for an unborn child.
        public var bornOn: CivilDate?
        /// Whether the child is not yet born.
        public var unborn: Bool

        /// Puts a child together.
        public init(name: String, bornOn: CivilDate? = nil, unborn: Bool = false) {
            self.name = name
            self.bornOn = bornOn
            self.unborn = unborn
        }
    }

    /// One document that came, with its file when that is to be kept here.
    public struct Document: Hashable, Sendable {
        /// What it is.
        public var kind: DocumentKind
        /// The file; nil when it is kept elsewhere.
        public var path: String?

        /// Puts a document together.
        public init(kind: DocumentKind, path: String? = nil) {
            self.kind = kind
            self.path = path
        }
    }

    /// The authority the papers came from.
    public var sender: AuthorityCode
    /// The children.
    public var children: [Child]
    /// When they came to live here, and how sure that is.
    public var residence: Residence
    /// What came.
    public var documents: [Document]
    /// The day on which it came.
    public var on: CivilDate
    /// Whether the sending authority asked for urgent attention.
    public var urgent: Bool

    /// Puts the papers together.
    public init(
        sender: AuthorityCode, children: [Child], residence: Residence, documents: [Document], on date: CivilDate,
        urgent: Bool = false
    ) {
        self.sender = sender
        self.children = children
        self.residence = residence
        self.documents = documents
        on = date
        self.urgent = urgent
    }
}

extension Gateway {
    /// Registers a family whose papers came without a gateway: clock, list, meeting, decision and dispute work as for a signed pack.
    ///
    /// - Parameters:
    ///   - heard: who sent the papers and how; the clock starts from what they say, so they are named. What is hardly meant, and
    ///     children who are in another transfer at work, are asked about together and taken with the one reason it gives.
    ///   - id: the id that the transfer will have, see ``idForPapers()``: whoever asks twice with it registers one family. nil for a fresh one.
    /// - Returns: the new transfer, or the one of that id which is there already.
    /// - Throws: `GatewayFault`: `authority-unknown`, `peer-has-gateway`, `child-name-missing`, `born-in-future`, `date-to-explain`,
    ///   `child-in-other-transfer`, `children-search-open`, `told-by-unclear`, `number-missing`, `papers-unreadable`,
    ///   `told-by-missing`, `address-confidential`, what our law forbids, `restricted`, or `not-permitted`.
    public func receiveByHand(
        _ papers: PapersAtHand, heard: HeardWord, as id: ConversationID? = nil, by acting: ActingPerson
    ) throws -> TransferState {
        try require(.registerPapers, of: acting)
        if let id, try store.read({ try $0.transfer(id) }) != nil {
            try requireNeedToKnow(of: id, acting)
            return try transfer(id.text)
        }
        guard AuthorityRegister.england.authority(papers.sender) != nil else {
            throw GatewayFault(
                .badInput, code: "authority-unknown", message: "\(papers.sender) is not an authority in England today.",
                remedy: "Give the GSS code of the authority that sent the papers.")
        }
        guard try store.read({ try $0.peer(papers.sender) })?.isTrusted != true else {
            throw GatewayFault(
                .no, code: "peer-has-gateway",
                message: "\(name(of: papers.sender)) has a gateway: its papers come as a signed pack.",
                remedy:
                    "Ask them to send the pack from their gateway. Until it is here, act on what you know by telephone."
            )
        }
        if let fault = papers.fault(on: today) { throw fault }
        let references = try papers.children.map { _ in ChildReference(random: try surroundings.random(8)) }
        var details: [String: String] = [:]
        for (child, reference) in zip(papers.children, references) {
            let name = child.name.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !name.isEmpty || child.unborn else {
                throw GatewayFault(
                    .badInput, code: "child-name-missing", message: "A child is entered without a name.",
                    remedy: "Give each --child as \"Name, date of birth\".")
            }
            details[PapersView.name(of: reference)] = name.isEmpty ? "unborn child" : name
            details[PapersView.birth(of: reference)] = child.bornOn?.description
        }
        let marking = try childMarking(from: papers.sender)
        let marks = zip(papers.children, references).flatMap { child, reference in
            child.bornOn.flatMap { marking?.mark(of: reference, name: child.name, bornOn: $0) } ?? []
        }
        var doubts = papers.doubts(on: today)
        doubts.add(
            try sameChildDoubts(
                sameChildren(as: marks, side: .receiving, except: Set([id].compactMap(\.self))),
                searched: marking != nil))
        let payload = try heard.payload(details, answering: doubts)
        // The family may be known here by another transfer that holds its address in confidence.
        try requireUnnamedAnywhere(heard.allWords, by: acting)
        let conversation = try id ?? idForPapers()
        let (documents, copied) = try keep(papers.documents, of: conversation)
        do {
            try enter(
                PapersReceived(
                    name: try called(), sender: papers.sender,
                    children: zip(papers.children, references).map { child, reference in
                        PapersReceived.Child(child: reference, unborn: child.unborn, residence: papers.residence)
                    },
                    documents: documents, means: heard.means, on: papers.on, urgent: papers.urgent),
                in: conversation, payload: payload, marks: marks, begins: true, by: acting)
        } catch {
            for path in copied { PrivateFile.remove(path) }
            rmdir(layout.papers(conversation.text))
            throw error
        }
        if marking == nil { try store.write { try $0.noteChildrenUnmarked() } }
        lookForSameChildren(of: conversation)
        return try transfer(conversation.text)
    }

    /// A fresh id for a family whose papers are about to be registered.
    ///
    /// - Throws: what the source of randomness throws.
    public func idForPapers() throws -> ConversationID { ConversationID(random: try surroundings.random(16)) }

    /// Adds documents that came later to a transfer whose papers were registered by hand.
    ///
    /// - Throws: `GatewayFault`: `no-papers`, `papers-taken-back`, `papers-unreadable`, `told-by-missing`, `address-confidential`, what
    ///   our law forbids, or `not-permitted`.
    public func addPapers(
        _ added: [PapersAtHand.Document], to transfer: TransferState, on date: CivilDate, heard: HeardWord,
        by acting: ActingPerson
    ) throws {
        try require(.registerPapers, of: acting, on: transfer)
        guard let first = transfer.papers.first else {
            throw GatewayFault(
                .no, code: "no-papers", message: "This transfer began with a signed pack, not with papers.",
                remedy: "What its sender adds comes as a signed supplement.")
        }
        if let forbidden = transfer.addingFault { throw GatewayFault(forbidden) }
        let payload = try heard.payload()
        try requireUnnamed(payload, in: transfer)
        try requireUnnamedAnywhere(heard.allWords, by: acting)
        let (documents, copied) = try keep(added, of: transfer.conversation)
        do {
            try enter(
                PapersReceived(
                    name: try called(), sender: first.sender, children: first.children, documents: documents,
                    means: heard.means, on: date),
                in: transfer.conversation, payload: payload, by: acting)
        } catch {
            let kept = Set(transfer.papers.flatMap(\.documents).compactMap(\.digest))
            for path in copied where !kept.contains(where: { path.hasSuffix($0.text) }) { PrivateFile.remove(path) }
            throw error
        }
    }

    func called() throws -> MessageDigest {
        guard let name = MessageDigest(bytes: try surroundings.random(32)) else { throw Self.journalEmpty }
        return name
    }

    /// - Parameter begins: whether a transfer begins with it; of two clicks at one moment the second enters nothing.
    private func enter(
        _ papers: PapersReceived, in conversation: ConversationID, payload: JournalPayload, marks: [ChildMark] = [],
        begins: Bool = false, by acting: ActingPerson
    ) throws {
        let event = JournalEvent.papersReceived(papers)
        let salt = try surroundings.random(32)
        let now = self.now
        let us = authority
        try write(as: acting.actor, on: conversation) { writer in
            let known = try writer.transfer(conversation)
            guard known == nil || !begins else { return }
            let state =
                known ?? TransferState(conversation: conversation, sender: papers.sender, recipient: us, us: us)
            if let forbidden = state.addingFault { throw GatewayFault(forbidden) }
            switch state.allows(event, by: acting.actor, at: now) {
            case .failure(let forbidden): throw GatewayFault(forbidden)
            case .success(let step):
                try writer.append(
                    JournalDraft(
                        occurredOn: papers.on, actor: acting.actor, conversation: conversation, event: event,
                        rule: step.rule, payload: payload),
                    at: now, salt: salt)
                try writer.keep(marks, of: conversation)
            }
        }
    }

    /// Copies the files into the home under their digests.
    private func keep(_ documents: [PapersAtHand.Document], of conversation: ConversationID) throws
        -> (documents: [PapersReceived.Document], copied: [String])
    {
        let folder = layout.papers(conversation.text)
        var kept: [PapersReceived.Document] = []
        var copied: [String] = []
        do {
            for document in documents {
                guard let path = document.path else {
                    kept.append(PapersReceived.Document(kind: document.kind))
                    continue
                }
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                let bytes = try PrivateFile.read(path)
                let staged = folder + "/.staged"
                try PrivateFile.write(bytes, to: staged)
                let digest = try PrivateFile.digest(staged)
                try PrivateFile.rename(staged, to: folder + "/" + digest.text)
                copied.append(folder + "/" + digest.text)
                let file = RelativePath((path as NSString).lastPathComponent)
                kept.append(
                    PapersReceived.Document(
                        kind: document.kind, digest: digest, size: Int64(bytes.count),
                        mediaType: file?.mediaType ?? "application/octet-stream"))
            }
        } catch {
            for path in copied { PrivateFile.remove(path) }
            throw GatewayFault(
                .badInput, code: "papers-unreadable",
                message: "A file that is to be kept cannot be read, or not be copied.",
                remedy:
                    "Give --document as KIND=FILE with a file this account may read, and see that the disk has room.")
        }
        return (kept, copied)
    }
}
