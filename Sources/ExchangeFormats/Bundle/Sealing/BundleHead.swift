import CaseTransfer
import SecureXML

/// Everything of a bundle before its documents: the root's opening, the manifest and the signature over it.
struct BundleHead {
    let bytes: [UInt8]
    let digest: MessageDigest

    /// Writes and signs a manifest, after reading it back: a gateway never seals what another would refuse.
    init(
        _ manifest: MessageManifest, staged: StagedDocuments, key: SigningKey, certificate: Certificate,
        signingTime: Moment
    ) throws(BundleError) {
        guard manifest.documents == staged.entries else {
            throw .manifest("it lists other documents than those that were staged")
        }
        let text = ManifestWriter.text(of: manifest)
        let (canonical, tree) = try Self.canonical(text)
        let reading = ManifestDecoding(tree)
        guard reading.manifest == manifest, let digest = MessageDigest(bytes: canonical.digest.bytes) else {
            let reasons = reading.findings.map(\.description).joined(separator: ", ")
            throw .manifest(reasons.isEmpty ? "it reads back as another" : reasons)
        }
        let signature = try Self.signature(canonical.digest, key, certificate, signingTime)
        var bytes = Array(BundleVocabulary.opening.utf8)
        bytes += text
        bytes += Array("  ".utf8) + signature
        bytes.append(UInt8(ascii: "\n"))
        guard bytes.count + staged.boundedSize < BundleVocabulary.headLimit else { throw .headTooLarge() }
        self.bytes = bytes
        self.digest = digest
    }

    /// The canonical form that the manifest has inside the root, whose namespace it takes over, and the tree it was made of.
    private static func canonical(
        _ text: [UInt8]
    ) throws(BundleError) -> (canonical: CanonicalXML, tree: CanonicalTree) {
        let name = Array("  <Manifest".utf8)
        let alone = name + Array(" xmlns=\"\(BundleVocabulary.namespace)\"".utf8) + text.dropFirst(name.count)
        do {
            let tree = try CanonicalTree(parsing: Array(alone.dropFirst(2)))
            return (try tree.canonical(), tree)
        } catch {
            throw .manifest(String(describing: error))
        }
    }

    private static func signature(
        _ digest: SHA256Digest, _ key: SigningKey, _ certificate: Certificate, _ time: Moment
    ) throws(BundleError) -> [UInt8] {
        do {
            return try XAdESSigner.sign(
                manifestDigest: digest, signingTime: time.secondsSinceEpoch, key: key, certificate: certificate)
        } catch {
            throw BundleError(
                .sealUnusable, "The seal key or its certificate would not sign: \(error).",
                remedy: "Run `handover doctor`; a certificate that has ended needs a new one and a new peer card.")
        }
    }
}

extension BundleError {
    static func manifest(_ reason: String) -> BundleError {
        BundleError(
            .manifestUnusable, "The manifest may not be sealed: \(reason).",
            remedy: "This is a fault of the gateway; report it with this sentence.")
    }
}
