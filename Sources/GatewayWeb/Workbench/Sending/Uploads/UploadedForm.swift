import Foundation
import GatewayService
import Hummingbird
import NIOCore

/// A form with files as it came: what was typed, and each file with what became of it.
///
/// The files lie in private files under names that nobody outside chose; those that nobody takes go with this.
final class UploadedForm: Sendable {
    /// One file.
    struct File: Sendable {
        /// What became of it.
        enum Outcome: Hashable, Sendable {
            /// It lies at `path`.
            case kept(UploadedKind, path: String)
            /// It lies at `path` to be read once, whatever it is, and goes into no form.
            case toRead(path: String)
            /// It has no bytes.
            case empty
            /// It is larger than one file may be.
            case tooLarge
            /// Its bytes are of no kind that is sent as a document.
            case wrongKind
            /// There are more than one form takes at once.
            case tooMany
            /// Whoever sent it was not signed in: it went by unread.
            case passedBy

            /// Where it lies; nil where none was kept.
            var path: String? {
                switch self {
                case .kept(_, let path), .toRead(let path): path
                case .empty, .tooLarge, .wrongKind, .tooMany, .passedBy: nil
                }
            }
        }

        /// The field it was chosen in.
        let question: String
        /// What it is called where it comes from, fit to be shown.
        let name: String
        let bytes: Int64
        let outcome: Outcome
    }

    /// What was typed.
    let fields: FormFields
    let files: [File]

    /// The question whose file is read once and not kept: a census return.
    static let toRead = "census-file"
    /// The most files that come in one form.
    static let mostFiles = 20
    /// The most bytes of one form, typed and uploaded.
    static let mostBytes: Int64 = 512 << 20
    /// The most bytes that are typed.
    static let mostText = 1 << 20

    /// Where files are written.
    private static let threads = WriterThreads(count: 2)

    /// The same without its files, to be carried through signing in: their names go along, so that they can be asked for again.
    var withoutFiles: [UInt8] {
        FormFields(pairs: fields.pairs + files.map { (name: KeptForm.missingFile, value: $0.name) }).urlencoded
    }

    init(fields: FormFields, files: [File] = []) {
        self.fields = fields
        self.files = files
    }

    deinit {
        for path in files.compactMap(\.outcome.path) { unlink(path) }
    }

    /// Reads a form, each file straight into a private file.
    ///
    /// - Parameters:
    ///   - folder: where files go; nil to let every file go by, as where nobody may send one.
    ///   - most: the most bytes that are read altogether.
    ///   - largest: the most bytes of one file.
    /// - Throws: `MultipartParser.Malformed`; `HTTPError` when it is more than a form of ours has; what the disk says.
    static func read(
        _ body: RequestBody, boundary: String, into folder: String?, most: Int64 = mostBytes,
        largest: Int64 = CaseForm.largestFile
    ) async throws -> UploadedForm {
        var parser = MultipartParser(boundary: boundary)
        var reading = Reading(folder: folder, largest: largest)
        do {
            for try await chunk in body {
                reading.received += Int64(chunk.readableBytes)
                guard reading.received <= most else { throw HTTPError(.contentTooLarge) }
                for event in try parser.feed(chunk.readableBytesView) { try await reading.take(event) }
            }
            try await reading.end()
            guard parser.isWhole else { throw MultipartParser.Malformed() }
        } catch {
            await reading.giveUp()
            throw error
        }
        return UploadedForm(fields: FormFields(pairs: reading.pairs), files: reading.files)
    }

    private struct Reading: ~Copyable {
        let folder: String?
        let largest: Int64
        var received: Int64 = 0
        var pairs: [(name: String, value: String)] = []
        var files: [File] = []
        private var text = 0
        private var field: (name: String, bytes: [UInt8])?
        private var file: IncomingFile?
        private var openPath: String?
        private var current: (question: String, name: String, bytes: Int64)?

        init(folder: String?, largest: Int64) {
            self.folder = folder
            self.largest = largest
        }

        mutating func take(_ event: MultipartParser.Event) async throws {
            switch event {
            case .part(let name, let fileName):
                try await end()
                guard let fileName else {
                    field = (name, [])
                    return
                }
                current = (name, UploadedForm.shown(fileName), 0)
                // A field for files that nobody chose one in comes as a file without a name.
                guard let folder, !fileName.isEmpty, files.count < UploadedForm.mostFiles else { return }
                var random = SystemRandomNumberGenerator()
                let fresh = IncomingFile(in: folder, using: UploadedForm.threads, random: &random)
                openPath = fresh.path
                file = consume fresh
            case .data(let bytes):
                if field != nil {
                    text += bytes.count
                    guard text <= UploadedForm.mostText else { throw HTTPError(.contentTooLarge) }
                    field?.bytes += bytes
                } else if let before = current {
                    current?.bytes = before.bytes + Int64(bytes.count)
                    // The rest goes by unread, so that what was typed after it is not lost.
                    guard before.bytes + Int64(bytes.count) <= largest else { return }
                    guard var open = file.take() else { return }
                    try await open.append(ByteBuffer(bytes: bytes))
                    file = consume open
                }
            }
        }

        mutating func end() async throws {
            if let field { pairs.append((field.name, String(decoding: field.bytes, as: UTF8.self))) }
            field = nil
            guard let ended = current else { return }
            current = nil
            let outcome = try await endFile(ended)
            guard let outcome else { return }
            files.append(File(question: ended.question, name: ended.name, bytes: ended.bytes, outcome: outcome))
        }

        private mutating func endFile(
            _ ended: (question: String, name: String, bytes: Int64)
        ) async throws -> File.Outcome? {
            let bytes = ended.bytes
            guard !ended.name.isEmpty else { return nil }
            guard folder != nil else { return .passedBy }
            guard var open = file.take() else { return .tooMany }
            let path = open.path
            guard bytes > 0, bytes <= largest else {
                await open.remove()
                return bytes > 0 ? .tooLarge : .empty
            }
            try await open.close()
            if ended.question == UploadedForm.toRead { return .toRead(path: path) }
            guard let kind = try await BlockingWork.run({ try UploadedForm.kind(of: path) }) else {
                unlink(path)
                return .wrongKind
            }
            return .kept(kind, path: path)
        }

        mutating func giveUp() async {
            file = nil
            if let openPath { unlink(openPath) }
            for path in files.compactMap(\.outcome.path) { unlink(path) }
        }
    }

    private static func kind(of path: String) throws -> UploadedKind? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        let head = try handle.read(upToCount: UploadedKind.headLength) ?? Data()
        let end = try handle.seekToEnd()
        try handle.seek(toOffset: end - min(end, UInt64(UploadedKind.headLength)))
        let tail = try handle.readToEnd() ?? Data()
        return UploadedKind(head: Array(head), tail: Array(tail))
    }

    /// A file's name as a page can show it: without its folders, and without signs that cannot be seen or turn the line round.
    static func shown(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let seen = last.unicodeScalars.filter { scalar in
            ![.control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse].contains(
                scalar.properties.generalCategory)
        }
        let plain = String(String.UnicodeScalarView(seen)).trimmingSpaces
        if plain.isEmpty { return name.isEmpty ? "" : "file" }
        return String(plain.prefix(120))
    }
}

extension UploadedForm.File {
    /// What is wrong with it, beside its field; nil when nothing is.
    var problem: FormProblem? {
        let words: String? =
            switch outcome {
            case .kept, .toRead, .passedBy: nil
            case .empty: "\(name) is empty. Choose the file again, or save it anew where it comes from"
            case .tooLarge: "\(name) is larger than \(CaseForm.largestFile >> 20) MB. Save it smaller, or in parts"
            case .wrongKind: "\(name) is no PDF, Word, image or text file. Save it as one of these"
            case .tooMany: "\(name) was not taken: \(UploadedForm.mostFiles) files come at once. Choose it again"
            }
        return words.map { FormProblem(question: question, words: $0) }
    }

    /// As the form takes it; nil when it was not kept.
    var upload: CaseFormUpload? {
        guard case .kept(let kind, let path) = outcome else { return nil }
        return CaseFormUpload(question: question, name: name, kind: kind, bytes: bytes, path: path)
    }
}
