public import CaseTransfer
import ExchangeFormats
import Foundation
import TransferStore

extension Gateway {
    /// Says what a form with further documents would add to what was sent, and what stands in the way; sends nothing.
    ///
    /// - Parameter documents: what the form adds, and what it says is still missing.
    /// - Throws: `GatewayFault`: `form-unknown`, or as ``checkSupplement(_:from:otherChild:by:)``.
    public func checkSupplement(
        _ form: CaseForm, adding documents: CaseDocuments, otherChild ground: OtherChildGround? = nil,
        by acting: ActingPerson
    ) throws -> SupplementReport {
        try withWholeCase(of: form, adding: documents, by: acting) { transfer, folder in
            try checkSupplement(transfer, from: folder, otherChild: ground, by: acting)
        }
    }

    /// Sends what a form adds as a supplement, and removes the form.
    ///
    /// - Parameters:
    ///   - version: which state of the form the page had shown.
    ///   - note: what it adds or corrects, and why; the other side reads it.
    /// - Throws: `GatewayFault`: `form-changed`, `form-under-way`, `form-unknown`, or as ``supplement(_:from:note:sentence:otherChild:by:)``.
    public func sendSupplement(
        _ id: ConversationID, from version: Int, adding documents: CaseDocuments, note: String, sentence: String?,
        otherChild ground: OtherChildGround? = nil, by acting: ActingPerson
    ) async throws -> QueuedMessage {
        try await finishing(id, by: acting, transfer: \.conversation) { form in
            guard form.version == version else { throw Self.formChanged }
            let (transfer, folder) = try layOutWholeCase(of: form, adding: documents, by: acting)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try await supplement(
                transfer, from: folder, note: note, sentence: sentence, otherChild: ground, by: acting)
        }
    }

    /// The case as it was sent, without its confidential places; nil when no pack of it can be opened here. That it was opened goes on
    /// record; when it cannot, nothing is shown.
    ///
    /// - Throws: `GatewayFault`: what could not be read, or `not-permitted`.
    public func sentCase(of transfer: TransferState, by acting: ActingPerson) throws -> CaseFile? {
        try require(.readCase, of: acting, on: transfer)
        guard transfer.side == .sending else { throw GatewayFault(Forbidden.suppliedBySender) }
        guard let file = try sentContents(of: transfer).caseFile(revealing: false) else { return nil }
        try recordOpening(of: transfer, .shown, by: acting)
        return file
    }

    private func withWholeCase<Value>(
        of form: CaseForm, adding documents: CaseDocuments, by acting: ActingPerson,
        _ work: (TransferState, String) throws -> Value
    ) throws -> Value {
        do {
            let (transfer, folder) = try layOutWholeCase(of: form, adding: documents, by: acting)
            // The whole case lies open only while it is compared.
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try work(transfer, folder)
        } catch {
            // Whoever sent it meanwhile took the folder with it: then that is what is to be said.
            _ = try caseForm(form.id, by: acting)
            throw error
        }
    }

    /// A folder with the case as it was sent and what the form adds: what was sent is compared, and does not leave again.
    ///
    /// Whoever asks has one to themselves: two who look at once take nothing away from under each other.
    private func layOutWholeCase(
        of form: CaseForm, adding documents: CaseDocuments, by acting: ActingPerson
    ) throws -> (TransferState, String) {
        try require(.send, of: acting)
        _ = try caseForm(form.id, by: acting)
        guard let id = form.supplements else { throw Self.formUnknown }
        let transfer = try self.transfer(id.text)
        try requireNeedToKnow(of: id, acting)
        let own = Self.wholeCase + ChildReference(random: try surroundings.random(8)).text
        let folder = layout.form(form.id) + "/" + own
        do {
            try layOut(form, of: transfer, adding: documents, in: folder)
            return (transfer, folder)
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    private func layOut(
        _ form: CaseForm, of transfer: TransferState, adding documents: CaseDocuments, in folder: String
    ) throws {
        try makeFolder(folder)
        try makeFolder(folder + "/files")
        for upload in form.files {
            // The same bytes under a second name, for they can be large; one that is gone is a finding of the check.
            guard link(layout.form(form.id) + "/" + upload.path, folder + "/" + upload.path) == 0 || errno == ENOENT
            else { throw PrivateFile.fault(folder + "/" + upload.path, errno) }
        }
        try makeFolder(folder + "/" + Self.sentFolder)
        guard var file = try sentContents(of: transfer).caseFile(revealing: true) else { throw Self.noPack }
        file.exportedOn = today
        try file.documents.renameSent { number, reference, ending in
            let place = "\(Self.sentFolder)/\(number)-\(reference)\(ending)"
            guard let path = RelativePath(place) else { throw Self.formUnknown }
            return path
        }
        for message in try carriers(of: transfer) {
            guard let number = message.record.order?.sequence else { continue }
            let written = folder + "/" + Self.sentFolder + "-\(number)"
            try makeFolder(written)
            _ = try reread(message, writingAttachmentsTo: written)
            for attachment in file.attachments where attachment.file.text.hasPrefix("\(Self.sentFolder)/\(number)-") {
                let reference = attachment.file.fileName.dropFirst("\(number)-".count).prefix { $0 != "." }
                try? FileManager.default.moveItem(
                    atPath: written + "/" + reference, toPath: folder + "/" + attachment.file.text)
            }
            try? FileManager.default.removeItem(atPath: written)
        }
        file.documents.add(documents)
        try PrivateFile.write(CaseFileReader.write(file), to: folder + "/case.json")
    }

    private func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw PrivateFile.fault(path, EACCES)
        }
    }

    /// How the name of a folder begins in which a whole case lies open.
    static let wholeCase = "whole-"

    private static let sentFolder = "sent"
}

extension CaseDocuments {
    /// Gives every file that was sent a place of its own: two messages may have called two files the same.
    fileprivate mutating func renameSent(
        _ place: (_ message: Substring, _ reference: Substring, _ ending: String) throws -> RelativePath
    ) rethrows {
        func renamed(_ attachments: [Attachment]) throws -> [Attachment] {
            try attachments.map { attachment in
                guard let parts = attachment.ref?.split(separator: "/"), parts.count == 2 else { return attachment }
                let name = attachment.file.fileName
                let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
                return Attachment(file: try place(parts[0], parts[1], ending), ref: attachment.ref)
            }
        }
        for index in assessments.indices {
            assessments[index].attachments = try renamed(assessments[index].attachments)
        }
        for index in plans.indices { plans[index].attachments = try renamed(plans[index].attachments) }
        for index in minutes.indices { minutes[index].attachments = try renamed(minutes[index].attachments) }
        for index in summaries.indices { summaries[index].attachments = try renamed(summaries[index].attachments) }
        for index in other.indices { other[index].attachments = try renamed(other[index].attachments) }
    }

    /// Takes what is new: a document of the four stands in place of the earlier one of the same title, and is missing no more.
    fileprivate mutating func add(_ new: CaseDocuments) {
        assessments =
            assessments.filter { old in !new.assessments.contains { $0.title == old.title } } + new.assessments
        plans = plans.filter { old in !new.plans.contains { $0.title == old.title } } + new.plans
        minutes = minutes.filter { old in !new.minutes.contains { $0.title == old.title } } + new.minutes
        summaries = summaries.filter { old in !new.summaries.contains { $0.title == old.title } } + new.summaries
        other = other.filter { old in !new.other.contains { $0.title == old.title } } + new.other
        var there = Set(new.missing.map(\.kind))
        if !new.assessments.isEmpty { there.insert(.assessment) }
        if !new.plans.isEmpty { there.insert(.plan) }
        if !new.minutes.isEmpty { there.insert(.minutes) }
        if !new.summaries.isEmpty { there.insert(.summary) }
        missing = missing.filter { !there.contains($0.kind) } + new.missing
    }
}
