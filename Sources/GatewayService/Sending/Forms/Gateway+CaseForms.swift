public import CaseTransfer
import Foundation
import Synchronization

extension Gateway {
    /// Begins a form; nothing of it leaves, and nothing is recorded about anybody, before it is prepared.
    ///
    /// - Parameters:
    ///   - isUrgent: whether it is to be an urgent notice.
    ///   - transfer: the transfer whose pack it adds documents to.
    /// - Throws: `GatewayFault`: `too-many-forms`, `not-permitted`, or what the disk says.
    public func beginCaseForm(
        urgent isUrgent: Bool = false, supplementing transfer: ConversationID? = nil, by acting: ActingPerson
    ) throws -> CaseForm {
        try require(.prepare, of: acting)
        if let transfer { try requireNeedToKnow(of: transfer, acting) }
        forgetFinishedForms()
        guard try caseForms(by: acting).count(where: { $0.begunBy == acting.person.id }) < CaseForm.mostOpen else {
            throw GatewayFault(
                .no, code: "too-many-forms", message: "You have \(CaseForm.mostOpen) unfinished forms.",
                remedy: "Finish one, or delete what is no longer needed.")
        }
        let form = CaseForm(
            id: ConversationID(random: try surroundings.random(16)), begunBy: acting.person.id, isUrgent: isUrgent,
            supplements: transfer, savedAt: now, version: 0, sections: [:], files: [],
            filesEver: 0, title: nil)
        do {
            try FileManager.default.createDirectory(
                atPath: layout.form(form.id) + "/files", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw PrivateFile.fault(layout.forms, EACCES)
        }
        try write(form)
        return form
    }

    /// The forms that this person may go on with, the latest saved first: their own, those handed to them or their team, and for a manager
    /// everybody's, so that the work of somebody who is away is not lost.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`.
    public func caseForms(by acting: ActingPerson) throws -> [CaseForm] {
        try require(.prepare, of: acting)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.forms)) ?? []
        return try names.compactMap { ConversationID($0) }.compactMap { try? read($0) }
            .filter { try isOpen($0, to: acting) }.sorted { ($1.savedAt, $1.id.text) < ($0.savedAt, $0.id.text) }
    }

    /// One form.
    ///
    /// - Throws: `GatewayFault`: `form-unknown`, also for somebody else's; `not-permitted`.
    public func caseForm(_ id: ConversationID, by acting: ActingPerson) throws -> CaseForm {
        try require(.prepare, of: acting)
        guard let form = try? read(id), try isOpen(form, to: acting) else { throw Self.formUnknown }
        return form
    }

    /// Keeps what was typed in one section of a form.
    ///
    /// - Parameters:
    ///   - version: which state of the form the page had shown.
    ///   - uploads: files that came with it; each is moved into the form.
    ///   - removing: the numbers of files that go.
    ///   - adopted: the fields that the acting person takes on as they stand, as if they had typed them.
    ///   - moved: fields that may take up the words of another, with that other: words that only moved stay their writer's.
    ///   - change: what is typed now.
    /// - Returns: the form as it is kept.
    /// - Throws: `GatewayFault`: `form-changed` when somebody saved it since, `form-too-long`, `form-too-many-files`,
    ///   `form-files-too-large`, `form-unknown`, `not-permitted`, or what the disk says.
    public func saveCaseForm(
        _ id: ConversationID, from version: Int, uploads: [CaseFormUpload] = [], removing: Set<Int> = [],
        adopting adopted: Set<String> = [], moving moved: [String: String] = [:], by acting: ActingPerson,
        change: (inout CaseForm) -> Void
    ) throws -> CaseForm {
        try caseFormWrites.withLock { finishing in
            guard !finishing.contains(id) else { throw Self.formUnderWay }
            var form = try caseForm(id, by: acting)
            guard form.version == version else { throw Self.formChanged }
            let before = form
            change(&form)
            let length = form.sections.values.joined().reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
            guard length <= CaseForm.mostText else { throw Self.formTooLong }
            let gone = form.files.filter { removing.contains($0.number) }
            form.files.removeAll { removing.contains($0.number) }
            try take(uploads, into: &form)
            form.version += 1
            form.savedAt = now
            form.note(changesSince: before, adopting: adopted, moving: moved, by: acting.person.id, at: now)
            try write(form)
            for file in gone { PrivateFile.remove(layout.form(id) + "/" + file.path) }
            return form
        }
    }

    /// Deletes a form with its files; nothing of it was ever sent or recorded. To whom it was handed may go on with it, not throw it away.
    ///
    /// - Throws: `GatewayFault`: `form-unknown`, `form-not-yours`, `not-permitted`.
    public func deleteCaseForm(_ id: ConversationID, by acting: ActingPerson) throws {
        try caseFormWrites.withLock { finishing in
            guard !finishing.contains(id) else { throw Self.formUnderWay }
            guard mayDelete(formBegunBy: try caseForm(id, by: acting).begunBy, acting) else { throw Self.formNotYours }
            try? FileManager.default.removeItem(atPath: layout.form(id))
        }
    }

    /// Whether somebody may delete a form: whoever began it, or a manager.
    public func mayDelete(formBegunBy person: PersonID, _ acting: ActingPerson) -> Bool {
        isOpen(begunBy: person, handedTo: nil, nil, to: acting)
    }

    private static let formNotYours = GatewayFault(
        .notPermitted, code: "form-not-yours", message: "Somebody else began this form and handed it to you.",
        remedy: "Ask whoever began it, or a manager, to delete it.")

    /// A file of a form, open for reading a piece at a time.
    ///
    /// - Throws: `GatewayFault`: `form-unknown`, `not-permitted`, or `file-not-written` where this account cannot read it.
    public func openFile(_ number: Int, of id: ConversationID, by acting: ActingPerson) throws -> (
        CaseFormFile, OpenedFile
    ) {
        let form = try caseForm(id, by: acting)
        guard let file = form.files.first(where: { $0.number == number }) else { throw Self.formUnknown }
        let path = layout.form(id) + "/" + file.path
        // Whoever removed it meanwhile did so in the form.
        guard PrivateFile.size(path) != nil else { throw Self.formUnknown }
        let name = "document-\(number).\(file.kind.ending)"
        return (file, try OpenedFile(path, name: name, isPDF: file.kind == .pdf, keepingPath: true))
    }

    private func take(_ uploads: [CaseFormUpload], into form: inout CaseForm) throws {
        guard form.files.count + uploads.count <= CaseForm.mostFiles else { throw Self.tooManyFiles }
        let bytes = (form.files.map(\.bytes) + uploads.map(\.bytes)).reduce(0, +)
        guard bytes <= CaseForm.mostBytes else { throw Self.filesTooLarge }
        for upload in uploads {
            form.filesEver += 1
            let file = CaseFormFile(
                number: form.filesEver, question: upload.question, name: upload.name, kind: upload.kind,
                bytes: upload.bytes,
                path: "files/\(upload.subject)-\(form.filesEver)-\(form.id.text.prefix(8)).\(upload.kind.ending)")
            try PrivateFile.sync(upload.path)
            try PrivateFile.rename(upload.path, to: layout.form(form.id) + "/" + file.path)
            form.files.append(file)
        }
    }

    private func isOpen(_ form: CaseForm, to acting: ActingPerson) throws -> Bool {
        // What adds documents to a restricted transfer says as much of the family as its papers.
        if let transfer = form.supplements, try isClosed(transfer, to: acting) { return false }
        return isOpen(begunBy: form.begunBy, handedTo: form.handedTo, form.handedToTeam, to: acting)
    }

    /// Whether a form of this person is somebody's to go on with: their own, what was handed to them or their team, and for a manager
    /// everybody's.
    func isOpen(begunBy person: PersonID, handedTo colleague: PersonID?, _ team: TeamID?, to acting: ActingPerson)
        -> Bool
    {
        person == acting.person.id || colleague == acting.person.id
            || team.map { acting.person.teams?.contains($0) ?? false } ?? false
            || acting.person.roles.contains { [.teamManager, .serviceManager].contains($0) }
    }

    private func read(_ id: ConversationID) throws -> CaseForm {
        try JSONDecoder().decode(CaseForm.self, from: Data(PrivateFile.read(layout.form(id) + "/form.json")))
    }

    func write(_ form: CaseForm) throws {
        let path = layout.form(form.id) + "/form.json"
        let fresh = path + ".new"
        try PrivateFile.write(Array(try JSONEncoder().encode(form)), to: fresh)
        try PrivateFile.rename(fresh, to: path)
    }

    static let formUnknown = GatewayFault(
        .notFound, code: "form-unknown", message: "There is no unfinished form of yours at this address.",
        remedy: "It was finished or deleted, or somebody else writes it. Your forms are listed under New transfer.")
    /// Somebody saved a form after it was opened.
    public static let formChanged = GatewayFault(
        .no, code: "form-changed",
        message: "The form was saved in another window, or by somebody else, since you opened it.",
        remedy:
            "What you typed is still below. Where both of you changed an answer, choose which is kept; then save again."
    )
    static let formTooLong = GatewayFault(
        .badInput, code: "form-too-long", message: "The form holds more text than a case has.",
        remedy: "Shorten what is typed, or upload it as a document.")
    static let tooManyFiles = GatewayFault(
        .badInput, code: "form-too-many-files", message: "A form takes \(CaseForm.mostFiles) files.",
        remedy: "Put several documents into one file, or send the rest as further documents afterwards.")
    static let filesTooLarge = GatewayFault(
        .badInput, code: "form-files-too-large",
        message: "The files of a form may have \(CaseForm.mostBytes >> 20) MB together.",
        remedy: "Save scans with fewer dots, or send the rest as further documents afterwards.")
}

/// A file on its way into a form, lying in a private file.
public struct CaseFormUpload: Hashable, Sendable {
    /// To which question it belongs.
    public let question: String
    /// What it was called where it came from.
    public let name: String
    /// What it is, as its bytes say.
    public let kind: UploadedKind
    /// How many bytes it has.
    public let bytes: Int64
    /// Where it lies until it is taken.
    public let path: String

    /// The question as it stands in a name: letters alone.
    var subject: String {
        String(question.prefix { $0 != "-" }.filter { ("a"..."z").contains($0) }.prefix(20))
    }

    /// Puts an upload together.
    public init(question: String, name: String, kind: UploadedKind, bytes: Int64, path: String) {
        self.question = question
        self.name = name
        self.kind = kind
        self.bytes = bytes
        self.path = path
    }
}
