/// Rule 8: the one data object format is about the reference to the manifest.
enum ObjectFormatRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        let isManifest =
            parts.dataObjectFormat?.attribute("ObjectReference") == "#" + parts.shape.manifestReferenceId
        return isManifest ? [] : [XMLFinding(.objectFormat)]
    }
}
