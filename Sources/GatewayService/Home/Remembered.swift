import Synchronization

/// Values worked out once from what they depend on, and asked for with every message.
///
/// The key is everything the value depends on, so nothing in it can be out of date.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])

    private let limit: Int

    /// - Parameter limit: how much is remembered; beyond it the memory starts again. 512 is more than an authority has peers.
    init(limit: Int = 512) { self.limit = limit }

    /// The value for a key, worked out unless it is remembered; what throws is not.
    func value(for key: Key, _ make: () throws -> Value) rethrows -> Value {
        if let known = values.withLock({ $0[key] }) { return known }
        let value = try make()
        keep(value, for: key)
        return value
    }

    /// The value for a key, or nil when it is not remembered and cannot be worked out, which may be otherwise the next time.
    func value(for key: Key, orNil make: () throws -> Value?) rethrows -> Value? {
        if let known = values.withLock({ $0[key] }) { return known }
        guard let value = try make() else { return nil }
        keep(value, for: key)
        return value
    }

    /// The value for a key, if it is remembered.
    func known(for key: Key) -> Value? { values.withLock { $0[key] } }

    /// Forgets the value for a key.
    func forget(_ key: Key) { values.withLock { $0[key] = nil } }

    /// Remembers a value that was worked out on the way.
    func keep(_ value: Value, for key: Key) {
        values.withLock { values in
            if values.count >= limit { values.removeAll(keepingCapacity: true) }
            values[key] = value
        }
    }
}
