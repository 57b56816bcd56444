public import CaseTransfer
import ExchangeFormats
import Foundation
import Logging
import SecureXML
import TransferStore
import WorkingDays

extension Gateway {
    /// Verifies an uploaded message, stores it durably and gives the signed answer.
    ///
    /// The receipt is signed before the commit, stored in the same transaction and returned after it. The same message again gets the
    /// same receipt bytes, for ever; the same id with another manifest is a conflict.
    public func receive(_ upload: UploadedMessage, from peer: AuthorityCode) async -> ExchangeAnswer {
        do {
            return try await BlockingWork.run { [self] in try receiving(upload, from: peer) }
        } catch {
            PrivateFile.remove(upload.path)
            log.error("A message could not be stored", metadata: ["peer": "\(peer)", "reason": "\(codeOf(error))"])
            return answerInTrouble(to: peer)
        }
    }

    private func receiving(_ upload: UploadedMessage, from peer: AuthorityCode) throws -> ExchangeAnswer {
        switch upload.arrival {
        case .tooLarge:
            PrivateFile.remove(upload.path)
            return try reject(.tooLarge, to: peer, Unverified())
        case .notStored:
            PrivateFile.remove(upload.path)
            return try reject(.tryLater, to: peer, Unverified())
        case .whole: break
        }
        let now = self.now
        let verdict = try processorTurns.take(for: upload.size) {
            try verifying { try BundleVerifier.verify(file: upload.path, trust: $0, at: now, thoroughness: .sealFirst) }
        }
        let facts = Unverified(verdict)
        guard let verified = verdict.verified else {
            if let receipt = try keptReceipt(for: verdict.digest, from: peer) {
                PrivateFile.remove(upload.path)
                return receipt
            }
            let answer = try reject(Self.rejectionCode(for: verdict), to: peer, facts)
            PrivateFile.remove(upload.path)
            return answer
        }
        FaultPoint.uploadVerified.reached()
        let manifest = verified.manifest
        let misdirected: RejectionCode? =
            manifest.sender != peer
            ? .senderMismatch
            : manifest.recipient != authority
                ? .wrongRecipient : manifest.order == nil ? .unsupported : Self.isMisdated(verified) ? .misdated : nil
        if let misdirected {
            return try reject(misdirected, to: peer, facts, discarding: upload)
        }
        try PrivateFile.sync(upload.path)
        return try store(verified, at: upload, from: peer, facts: facts)
    }

    /// Whether the manifest names another time than the signature, whose time alone is checked against our clock and the register:
    /// the case's days are counted by the manifest's, so a peer could put a death or a dispute on whatever day it liked.
    private static func isMisdated(_ verified: VerifiedBundle) -> Bool {
        let apart = verified.manifest.createdAt.secondsSinceEpoch - verified.signingTime.secondsSinceEpoch
        return apart.magnitude > UInt64(SignatureProfile.clockTolerance)
    }

    /// The receipt of a message that this peer's damaged upload is a copy of: a no would void at its sender what is stored here.
    private func keptReceipt(for digest: MessageDigest?, from peer: AuthorityCode) throws -> ExchangeAnswer? {
        guard let digest else { return nil }
        return try store.read { reader in
            guard let known = try reader.message(digest), known.direction == .in, known.record.sender == peer else {
                return nil
            }
            return try reader.answer(for: digest).map { ExchangeAnswer(status: 200, body: $0.bytes) }
        }
    }

    private func store(
        _ verified: VerifiedBundle, at upload: UploadedMessage, from peer: AuthorityCode, facts: Unverified
    ) throws -> ExchangeAnswer {
        let record = MessageRecord(verified.manifest, digest: verified.digest)
        let conversation = verified.manifest.conversation
        let salts = [try surroundings.random(32), try surroundings.random(16)]
        // What cannot be read raises no prompt and marks nobody, and never keeps a verified message from being stored.
        let children = verified.documents(.facts).flatMap { (try? ChildInFacts.all(in: $0)) ?? [] }
        let moves = children.map { ChildMove(child: $0.child, move: $0.move) }
        let marks = try placeMarksIfReadable(in: verified)
        let childMarks = (try? childMarks(of: children, from: verified.manifest.sender)) ?? nil
        let tooYoung = try ageFault(of: record.statement, in: conversation)
        let path = layout.message(record.digest.text)
        let calendar = record.statement.kind.movesDueDates ? calendarInUse.reading : nil
        var moved = false
        do {
            let outcome = try store.write { writer -> StoringOutcome in
                do {
                    if let known = try writer.message(id: record.id, from: record.sender) {
                        guard known.record.digest == record.digest else { return .no(.conflict) }
                        guard let answer = try writer.answer(for: record.digest) else { return .no(.tryLater) }
                        return .answer(answer.bytes)
                    }
                    let state = try writer.transfer(conversation)
                    let verdict = TransferState.orderVerdict(for: record, in: state, us: authority)
                    if let rejection = verdict.rejection {
                        if verdict.showsGapHere { try writer.notePeerAhead(peer, in: conversation, at: self.now) }
                        return .no(rejection)
                    }
                    let now = self.now
                    if let tooYoung {
                        log.info("A message is not allowed now", metadata: ["code": "\(tooYoung.code)"])
                        return .no(.notAllowed)
                    }
                    if TransferState.awaitsOurWord(record, in: state) {
                        log.info("A message is put off until a word of ours has arrived")
                        return .no(.tryLater)
                    }
                    if case .failure(let forbidden) = TransferState.allows(receiving: record, in: state) {
                        log.info("A message is not allowed now", metadata: ["code": "\(forbidden.code)"])
                        return .no(.notAllowed)
                    }
                    try writer.append(
                        JournalDraft(actor: .gateway, conversation: conversation, event: .messageReceived(record)),
                        at: now, salt: salts[0])
                    try writer.storeMessage(
                        record, in: conversation, direction: .in, file: record.digest.text + ".xml",
                        size: upload.size,
                        receivedFrom: upload.certificate.map { MessageDigest(SHA256Hasher.digest($0)) }, at: now)
                    for prompt in traffickingPrompts(for: moves, in: conversation, after: state?.record) {
                        guard let after = try writer.transfer(conversation),
                            case .success = after.allows(prompt.event, by: .gateway, at: now)
                        else { continue }
                        try writer.append(prompt, at: now, salt: [])
                    }
                    try recordDueChanges(
                        since: state, record, of: conversation, by: calendar, in: writer, at: now)
                    if record.statement.showsBreach {
                        try writer.append(
                            JournalDraft(
                                actor: .gateway, conversation: conversation,
                                event: .breachNoted(message: record.digest, knownAt: now)), at: now, salt: salts[0])
                    }
                    if let marks {
                        try writer.keep(marks, of: conversation)
                    } else {
                        try writer.notePlacesUnmarked(of: conversation)
                    }
                    if let childMarks {
                        try writer.keep(childMarks, of: conversation)
                    } else {
                        try writer.noteChildrenUnmarked()
                    }
                    try PrivateFile.rename(upload.path, to: path)
                    moved = true
                    // What was put aside under this name is the same message without its row.
                    PrivateFile.remove(nameless(record.digest))
                    writer.synchronise(folder: layout.messages)
                    FaultPoint.uploadMoved.reached()
                    let receipt = try receipt(
                        for: verified, storedAt: now, journal: writer.journal, random: salts[1])
                    FaultPoint.receiptSigned.reached()
                    try writer.storeAnswer(
                        receipt.bytes, kind: .receipt, digest: receipt.digest, for: record.digest)
                    try writer.touchPeer(peer, at: now)
                    return .answer(receipt.bytes)
                } catch {
                    // Here nobody else can have put the same message into this place; once this ends, the next may have.
                    if moved { PrivateFile.remove(path) }
                    throw error
                }
            }
            FaultPoint.receivedCommitted.reached()
            switch outcome {
            case .answer(let bytes):
                if !moved { PrivateFile.remove(upload.path) }
                if moved, childMarks?.isEmpty != true || record.statement.kind.movesResponsibility {
                    lookForSameChildren(of: conversation)
                }
                return ExchangeAnswer(status: 200, body: bytes)
            case .no(let code):
                return try reject(code, to: peer, facts, discarding: upload)
            }
        } catch {
            PrivateFile.remove(upload.path)
            if moved { removeUnlessStored(record.digest, at: path) }
            throw error
        }
    }

    /// Removes the file of a message whose commit failed, unless another copy of it has been stored since; what stays is swept.
    private func removeUnlessStored(_ digest: MessageDigest, at path: String) {
        try? store.write { writer in
            if try writer.message(digest) == nil { PrivateFile.remove(path) }
        }
    }

    private enum StoringOutcome: Sendable {
        case answer([UInt8])
        case no(RejectionCode)
    }

    private func receipt(
        for verified: VerifiedBundle, storedAt: Moment, journal: JournalWitness?, random: [UInt8]
    ) throws -> SealedAnswer {
        guard let journal else { throw Self.journalEmpty }
        let manifest = MessageManifest(
            id: MessageID(random: random), conversation: verified.manifest.conversation, sender: authority,
            recipient: verified.manifest.sender, createdAt: storedAt, order: nil, journal: journal,
            statement: .receipt(
                ReceiptStatement(
                    message: verified.manifest.id, digest: verified.digest, storedAt: storedAt,
                    documents: verified.manifest.documents.map { DocumentProof(ref: $0.ref, digest: $0.digest) })),
            documents: [])
        return try sealAnswer(manifest)
    }

    func sealAnswer(_ manifest: MessageManifest) throws -> SealedAnswer {
        try BundleSealer.sealSmall(
            manifest, key: seal.key, certificate: seal.certificate, signingTime: manifest.createdAt)
    }
}
