import CLibXML2

/// How many canonical octets one file may still make.
///
/// Canonical form repeats a namespace name wherever it comes into use, so a small file can ask for a large one.
struct CanonicalBudget {
    private var left: Int
    private let limit: Int

    init(limits: XMLLimits) {
        limit = limits.canonicalBytes
        left = limit
    }

    /// Canonicalises one element of a tree, as apex.
    ///
    /// - Throws: ``XMLFault`` with `tooLarge` when the budget is spent.
    mutating func canonical(_ element: xmlNodePtr) throws -> CanonicalXML {
        CanonicalXML(known: try bytes(element))
    }

    /// The octets without their digest.
    mutating func bytes(_ element: xmlNodePtr) throws -> [UInt8] {
        let output = Output(limit: left)
        let succeeded = try CanonicalBudget.write(element, to: output)
        guard !output.overflowed else {
            throw XMLFault([XMLFinding(.tooLarge, detail: "canonical form, limit \(limit) bytes")])
        }
        // The canonicaliser refuses relative namespace names, and nothing else that a strict parse lets through.
        guard succeeded else { throw XMLFault([XMLFinding(.relativeNamespace)]) }
        left -= output.bytes.count
        return output.bytes
    }

    /// Where the canonicaliser writes. It goes on after an error, so when the limit is passed it is told that it may see nothing more
    /// either: then it only walks to the end, and writes out no namespaces.
    private final class Output {
        var bytes: [UInt8] = []
        var overflowed = false
        private let limit: Int

        init(limit: Int) {
            self.limit = limit
        }

        func write(_ text: UnsafeBufferPointer<CChar>) -> Bool {
            guard !overflowed, bytes.count + text.count <= limit else {
                overflowed = true
                return false
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(text))
            return true
        }
    }

    /// The element stands alone in a document of its own for the moment of writing. libxml2's other ways to name a
    /// subtree, a node set or a callback, walk the whole tree for each of many subtrees.
    private static func write(_ element: xmlNodePtr, to output: Output) throws -> Bool {
        guard let alone = xmlNewDoc("1.0") else { throw OutOfMemory() }
        let place = element.pointee
        alone.pointee.children = element
        alone.pointee.last = element
        element.pointee.parent = UnsafeMutableRawPointer(alone).assumingMemoryBound(to: xmlNode.self)
        element.pointee.prev = nil
        element.pointee.next = nil
        defer {
            element.pointee.parent = place.parent
            element.pointee.prev = place.prev
            element.pointee.next = place.next
            alone.pointee.children = nil
            alone.pointee.last = nil
            xmlFreeDoc(alone)
        }
        let writer: xmlOutputWriteCallback = { context, text, count in
            guard let context, let text, count >= 0 else { return -1 }
            let output = Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
            return output.write(UnsafeBufferPointer(start: text, count: Int(count))) ? count : -1
        }
        let isVisible: xmlC14NIsVisibleCallback = { context, _, _ in
            guard let context else { return 0 }
            return Unmanaged<Output>.fromOpaque(context).takeUnretainedValue().overflowed ? 0 : 1
        }
        return try withExtendedLifetime(output) {
            let context = Unmanaged.passUnretained(output).toOpaque()
            guard let buffer = xmlOutputBufferCreateIO(writer, nil, context, nil) else { throw OutOfMemory() }
            let mode = Int32(XML_C14N_EXCLUSIVE_1_0.rawValue)
            let written = xmlC14NExecute(alone, isVisible, context, mode, nil, 0, buffer)
            return xmlOutputBufferClose(buffer) >= 0 && written >= 0
        }
    }
}
