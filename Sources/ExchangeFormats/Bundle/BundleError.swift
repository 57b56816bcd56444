/// Our own work on a bundle failed: a file could not be read or written, or what was to be sealed may not be.
///
/// Never about somebody's message: that is a ``BundleVerdict``. Attachments are named by their place in the list, because a file
/// name can hold a child's. Two errors are equal when their codes are.
public struct BundleError: Error, Sendable {
    /// What failed.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A file that was to be read does not exist or may not be read.
        case fileUnreadable = "bundle-file-unreadable"
        /// What was to be attached is not an ordinary file.
        case notAFile = "bundle-not-a-file"
        /// An attachment changed while it was being sealed.
        case attachmentChanged = "bundle-attachment-changed"
        /// An attachment's media type is not of the shape `application/pdf`.
        case mediaType = "bundle-media-type"
        /// A structured document is not XML that may stand in a bundle.
        case structuredUnusable = "bundle-structured-unusable"
        /// There are more documents, or more bytes before the first attachment, than the format allows.
        case tooLarge = "bundle-too-large"
        /// The manifest lists other documents than those that were staged, or does not follow the schema.
        case manifestUnusable = "bundle-manifest-unusable"
        /// The signing key or its certificate would not sign.
        case sealUnusable = "bundle-seal-unusable"
        /// The disk is full.
        case diskFull = "bundle-disk-full"
        /// A file or folder could not be made where it was asked for.
        case cannotCreate = "bundle-cannot-create"
        /// A file could not be written for another reason.
        case cannotWrite = "bundle-cannot-write"
        /// There is something at the place to write to already.
        case exists = "bundle-exists"
        /// A purge was asked for a document that the file does not hold.
        case nothingToPurge = "bundle-nothing-to-purge"
        /// The file is not a bundle, so no document can be taken out of it.
        case notABundle = "bundle-not-a-bundle"
    }

    /// What failed.
    public let code: Code
    /// What happened and to what, in plain English.
    public let message: String
    /// What to do about it.
    public let remedy: String

    init(_ code: Code, _ message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}

extension BundleError: Hashable {
    /// Compares the codes only.
    public static func == (left: BundleError, right: BundleError) -> Bool { left.code == right.code }

    /// Hashes the code only.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension BundleError: CustomStringConvertible {
    /// The code, what happened and the remedy.
    public var description: String { "\(code.rawValue): \(message) \(remedy)" }
}
