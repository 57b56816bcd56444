public import CaseTransfer
import ExchangeFormats
import Synchronization
import TransferStore

/// A stored message that does not verify any more, so that nothing of it is shown.
public struct DamagedMessage: Hashable, Sendable {
    /// Its digest, by which the journal knows it.
    public var digest: MessageDigest
    /// What it is for, as the journal says.
    public var kind: MessageKind
    /// Who sealed it.
    public var sender: AuthorityCode
    /// What went wrong: `message-damaged`, `message-unproved` or `message-unreadable`.
    public var code: String
}

/// The damaged messages that one piece of work met and passed over.
final class DamagedMessages: Sendable {
    @TaskLocal static var current: DamagedMessages?

    private let met = Mutex<[DamagedMessage]>([])

    func note(_ message: DamagedMessage) {
        met.withLock { met in
            if !met.contains(where: { $0.digest == message.digest }) { met.append(message) }
        }
    }

    var all: [DamagedMessage] { met.withLock { $0 } }
}

extension Gateway {
    /// Does work that reads messages for somebody to look at: of one that is damaged nothing is read, and the others are.
    ///
    /// Whatever is signed or decided is read without it, so that nobody decides on half a case.
    ///
    /// - Returns: what the work gives, and the messages that it passed over.
    public func passingOverDamage<Value>(_ work: () throws -> Value) rethrows -> (Value, [DamagedMessage]) {
        let damaged = DamagedMessages()
        let value = try DamagedMessages.$current.withValue(damaged) { try work() }
        return (value, damaged.all)
    }

    /// Takes something from a stored message, or nothing when it is damaged and the work passes over damage.
    func unlessDamaged<Value>(_ message: MessageRecord, _ work: () throws -> Value) throws -> Value? {
        do {
            return try work()
        } catch {
            guard let damaged = DamagedMessages.current, let code = Self.damage(error) else { throw error }
            damaged.note(
                DamagedMessage(
                    digest: message.digest, kind: message.statement.kind, sender: message.sender, code: code))
            return nil
        }
    }

    private static func damage(_ error: any Error) -> String? {
        switch error {
        case let fault as GatewayFault:
            ["message-damaged", "message-unproved", "message-unreadable"].contains(fault.code) ? fault.code : nil
        // The file is gone, or is none.
        case is BundleError: "message-damaged"
        default: nil
        }
    }
}
