import SecureXML

/// The schema of the manifest, which travels inside the program and is parsed once.
enum BundleSchemas {
    private static let manifestSchema = Result {
        try XMLSchema(main: "manifest.xsd", documents: ["manifest.xsd": Array(EmbeddedManifestSchema.text.utf8)])
    }

    /// The schema of the `Manifest` element.
    static func manifest() throws -> XMLSchema { try manifestSchema.get() }
}
