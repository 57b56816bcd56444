import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// What becomes of each element, in the same order, worked out on as many processors as there are.
    ///
    /// - Throws: what the transformation throws for the first element for which it does.
    package func mapOnAllProcessors<Value: Sendable>(
        _ transform: @Sendable (Element) throws -> Value
    ) throws -> [Value] {
        let results = Mutex<[Result<Value, any Error>?]>(.init(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = Result { try transform(self[index]) }
            results.withLock { $0[index] = result }
        }
        return try results.withLock { try $0.compactMap { try $0?.get() } }
    }
}
