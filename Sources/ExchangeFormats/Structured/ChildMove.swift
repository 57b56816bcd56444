public import CaseTransfer

/// One child's move.
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
}
