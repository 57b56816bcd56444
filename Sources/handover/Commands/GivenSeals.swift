import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML

/// The certificates that a person gives to believe, each for the authority that it answers for and for no other.
///
/// Without the binding, one authority's seal would pass for another's as soon as both are given.
struct GivenSeals {
    private var seals: [AuthorityCode: [TrustedSeal]] = [:]
    /// A certificate that names no authority: given alone, it is the sender's because whoever gives it says so.
    private var unnamed: TrustedSeal?

    /// Reads what was typed: `CODE=CERT.pem`, or `CERT.pem` whose common name begins with the code or that stands alone.
    ///
    /// - Throws: `CommandFailure` when there is none, one cannot be read, or one among several names no authority.
    init(_ given: [String]) throws {
        var count = 0
        for text in given {
            let (code, path) = Self.parts(of: text)
            for certificate in try Self.certificates(path) {
                count += 1
                let seal = TrustedSeal(certificate: certificate)
                if let authority = code ?? Self.authority(named: certificate.subjectCommonName) {
                    seals[authority, default: []].append(seal)
                } else {
                    unnamed = seal
                }
            }
        }
        guard count > 0 else {
            throw CommandFailure(
                .usage, code: "trust-missing", message: "No certificate is given to trust.",
                remedy:
                    "Give the sender's seal with --trust CERT.pem, from a peer card that was confirmed by telephone.")
        }
        guard unnamed == nil || count == 1 else {
            throw CommandFailure(
                .usage, code: "trust-ambiguous",
                message: "Several certificates are given, and not every one says whose seal it is.",
                remedy: "Say it with --trust CODE=CERT.pem, such as --trust E06000015=seal.pem, for each of them.")
        }
    }

    /// The seals that may have sealed what claims to be from an authority.
    func seals(of authority: AuthorityCode) -> [TrustedSeal] {
        unnamed.map { [$0] } ?? seals[authority] ?? []
    }

    /// A path with an equals sign in it stays one, unless what stands before the sign is a code.
    private static func parts(of text: String) -> (AuthorityCode?, String) {
        guard let sign = text.firstIndex(of: "="), let code = AuthorityCode(String(text[..<sign])) else {
            return (nil, text)
        }
        return (code, String(text[text.index(after: sign)...]))
    }

    /// The code in the common name of a seal that a gateway made: `E06000015 seal`.
    private static func authority(named commonName: String) -> AuthorityCode? {
        commonName.split(separator: " ").first.flatMap { AuthorityCode(String($0)) }
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
