public import CaseTransfer
import SecureXML

/// One child's move, as the facts of a verified message tell it.
public struct ChildMove: Hashable, Sendable {
    /// The child.
    public let child: ChildReference
    /// Its move.
    public let move: Move

    /// Puts a child and its move together.
    public init(child: ChildReference, move: Move) {
        self.child = child
        self.move = move
    }

    /// The moves of the children in a facts document that was verified.
    ///
    /// Reads nothing else of the document: a receiving gateway asks this of every pack, and all of its facts, written again to be
    /// compared, would cost it a twentieth of its work. Its schema was checked when it was verified.
    ///
    /// - Throws: `StructuredDocumentFault` when it holds no facts, or the moves cannot be read.
    public static func all(in document: VerifiedDocument) throws(StructuredDocumentFault) -> [ChildMove] {
        guard document.entry.kind == .facts, let root = try? document.root() else {
            throw StructuredDocumentFault(.unreadable, at: document.entry.kind.rawValue)
        }
        do {
            return try ElementDecoder.decode(Moves.self, from: root).children.compactMap { child in
                ChildReference(child.key).map { ChildMove(child: $0, move: child.move) }
            }
        } catch {
            throw StructuredDocumentFault(error, root: root.name)
        }
    }

    /// What is read of the facts; everything beside it is passed over.
    private struct Moves: Decodable {
        struct Child: Decodable {
            let key: String
            let move: Move
        }

        let children: [Child]
    }
}
