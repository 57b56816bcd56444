import ArgumentParser
import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import WorkingDays

/// What every command with a bundle in hand takes: the file and the certificates to believe.
struct BundleOptions: ParsableArguments {
    @Argument(help: "The bundle file.")
    var file: String
    @Option(name: .long, help: "A certificate to trust as the sender's seal, PEM; repeat for several.")
    var trust: [String]
    @Option(name: .long, help: "Verify as of this date (2026-12-10) or moment (2026-12-10T09:30:00Z). Default: now.")
    var at: String?

    func verdict(writingAttachmentsTo folder: String? = nil) throws -> BundleVerdict {
        let certificates = try trust.flatMap(Self.certificates)
        guard !certificates.isEmpty else {
            throw CommandFailure(
                .usage, code: "trust-missing", message: "No certificate is given to trust.",
                remedy: "Give the sender's seal with --trust CERT.pem, from a peer card that was confirmed by telephone.")
        }
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw CommandFailure(
                .noSuchFile, code: "file-unreadable", message: "\(file) is not there or cannot be read.",
                remedy: "Give the path of the bundle file.")
        }
        let seals = certificates.map(TrustedSeal.init(certificate:))
        return try BundleVerifier.verify(
            file: file, trust: { _ in seals }, at: moment(), writingAttachmentsTo: folder)
    }

    private func moment() throws -> Moment {
        guard let at else { return Surroundings.ofThisMachine.now() }
        if let moment = Moment(at) { return moment }
        if CivilDate(at) != nil, let noon = Moment(at + "T12:00:00Z") { return noon }
        throw CommandFailure(
            .badInput, code: "date-unreadable", message: "--at \(at) is neither a date nor a moment.",
            remedy: "Write 2026-12-10 or 2026-12-10T09:30:00Z.")
    }

    private static func certificates(_ path: String) throws -> [Certificate] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .noSuchFile, code: "certificate-unreadable", message: "\(path) is not there or cannot be read.",
                remedy: "Give the PEM file of the sender's seal.")
        }
        do {
            return try Certificate.parseAll(pem: Array(data))
        } catch {
            throw CommandFailure(
                .badInput, code: "certificate-unreadable", message: "\(path) is not a PEM certificate.",
                remedy: "Give the PEM file of the sender's seal, such as evidence/E06000015-seal.pem.")
        }
    }
}
