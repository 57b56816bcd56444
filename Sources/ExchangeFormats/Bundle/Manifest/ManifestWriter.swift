import CaseTransfer
import SecureXML

/// Writes a manifest as the `Manifest` element of a bundle (`Schemas/v1/manifest.xsd`).
///
/// The same manifest always gives the same bytes. The element declares no namespace: it stands in `TransferBundle`, which does.
enum ManifestWriter {
    /// The element's text, indented for its place under the root, with a line feed at its end.
    static func text(of manifest: MessageManifest) -> [UInt8] {
        var markup = ManifestMarkup(depth: 1)
        markup.element("Manifest", ["Id": BundleVocabulary.manifestID, "profile": manifest.profile]) { markup in
            markup.element(
                "Message",
                [
                    "id": manifest.id.text, "conversation": manifest.conversation.text,
                    "createdAt": manifest.createdAt.text,
                ])
            markup.element("Sender", ["authority": manifest.sender.text])
            markup.element("Recipient", ["authority": manifest.recipient.text])
            if let order = manifest.order { write(order, to: &markup) }
            markup.element(
                "Journal", ["length": String(manifest.journal.length), "head": digest(manifest.journal.head)])
            write(manifest.statement, to: &markup)
            for document in manifest.documents { write(document, to: &markup) }
        }
        return markup.bytes
    }

    /// A digest as it stands in a manifest: 44 characters of base64.
    static func digest(_ digest: MessageDigest) -> String { Base64.string(digest.bytes) }

    /// References in one attribute, separated by a space; nil when there are none.
    static func list(_ children: [ChildReference]) -> String? {
        children.isEmpty ? nil : children.map(\.text).joined(separator: " ")
    }

    private static func write(_ order: MessageOrder, to markup: inout ManifestMarkup) {
        markup.element("Order", ["sequence": String(order.sequence), "previous": order.previous.map(digest)]) {
            guard let seen = order.seen else { return }
            $0.element("Seen", ["sequence": String(seen.sequence), "digest": digest(seen.digest)])
        }
    }

    private static func write(_ document: DocumentEntry, to markup: inout ManifestMarkup) {
        markup.element(
            "Document",
            [
                "ref": document.ref, "form": document.form.rawValue, "kind": document.kind.rawValue,
                "children": list(document.children), "mediaType": document.mediaType, "size": String(document.size),
                "digestMethod": BundleVocabulary.digestMethod, "digest": digest(document.digest),
            ])
    }
}
