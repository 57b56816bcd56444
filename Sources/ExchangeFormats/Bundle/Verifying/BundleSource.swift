import CaseTransfer
import SecureXML

/// Where a bundle is read from, once for verifying and, when it does not pass, once more for its digest.
enum BundleSource {
    case file(String)
    case bytes([UInt8])

    private static let pieceSize = 256 << 10
    /// Nearly every message is smaller; what is set aside for a piece is written over twice.
    private static let firstPieceSize = 64 << 10

    /// The bundle in pieces, from its start.
    func open() throws(BundleError) -> EnvelopeSource {
        switch self {
        case .bytes(let bytes):
            return .bytes(bytes)
        case .file(let path):
            let reader = try PieceReader(path)
            return EnvelopeSource { try reader.next() }
        }
    }

    /// SHA-256 of all its bytes.
    func digest() throws(BundleError) -> MessageDigest? {
        let hasher = SHA256Hasher()
        switch self {
        case .bytes(let bytes):
            hasher.update(bytes)
        case .file(let path):
            let reader = try PieceReader(path)
            while let piece = try reader.next() { hasher.update(piece) }
        }
        return MessageDigest(bytes: hasher.finish().bytes)
    }

    /// Reads one file in pieces for as long as a source is in use.
    private final class PieceReader {
        private let file: OpenFile
        private var pieceSize = BundleSource.firstPieceSize
        private var isAtEnd = false

        init(_ path: String) throws(BundleError) {
            file = try OpenFile.reading(path, named: path)
        }

        func next() throws(BundleError) -> [UInt8]? {
            guard !isAtEnd else { return nil }
            var piece = [UInt8](repeating: 0, count: pieceSize)
            var span = piece.mutableSpan
            var bytes = span.mutableBytes
            let count = try bytes.withUnsafeMutableBytes { (buffer) throws(BundleError) in try file.read(into: buffer) }
            guard count > 0 else { return nil }
            pieceSize = BundleSource.pieceSize
            isAtEnd = count < piece.count
            if count < piece.count { piece.removeLast(piece.count - count) }
            return piece
        }
    }
}

extension BundleError {
    /// Wraps what the parser or the system threw while a bundle was read.
    static func reading(_ name: String, _ error: any Error) -> BundleError {
        BundleError(.fileUnreadable, "\(name) could not be read: \(error).", remedy: "Try again.")
    }
}
