/// Rule 12 and the other measures of ``XMLLimits``, applied before the tree grows.
enum LimitRules {
    /// Whether the tag may be added; otherwise the parse has been stopped with the reason.
    static func admit(_ tag: StartTag, in parser: StrictParser) -> Bool {
        let limits = parser.limits
        guard tag.depth <= limits.depth else {
            parser.stop(.tooDeep, detail: "limit \(limits.depth)")
            return false
        }
        guard tag.attributeCount + tag.declarationCount <= limits.attributesPerElement else {
            parser.stop(.tooManyAttributes, detail: "limit \(limits.attributesPerElement)")
            return false
        }
        parser.namespaceCounts.append(tag.declarationCount)
        parser.namespacesInForce += tag.declarationCount
        guard parser.namespacesInForce <= limits.namespacesInForce else {
            parser.stop(.tooManyNamespaces, detail: "limit \(limits.namespacesInForce)")
            return false
        }
        for index in 0..<tag.declarationCount {
            guard let uri = tag.declaration(index).uri, isLong(uri) else { continue }
            parser.stop(.attributeTooLong, detail: "namespace name, limit \(Self.namespaceBytes) bytes")
            return false
        }
        guard count(1 + tag.attributeCount, in: parser) else { return false }
        for index in 0..<tag.attributeCount where tag.attribute(index).value.count > limits.attributeCharacters {
            parser.stop(.attributeTooLong, detail: "limit \(limits.attributeCharacters) bytes")
            return false
        }
        return true
    }

    /// Whether the text may be added to the piece it continues. In the unbounded part its reader counts instead.
    static func admitText(_ count: Int, in parser: StrictParser) -> Bool {
        guard parser.isBounded else { return true }
        if parser.textRun == 0, !Self.count(1, in: parser) { return false }
        parser.textRun += count
        guard parser.textRun <= parser.limits.textCharacters else {
            parser.stop(.textTooLong, detail: "limit \(parser.limits.textCharacters) bytes")
            return false
        }
        return true
    }

    /// Longest namespace name: canonical form repeats it wherever it comes into use.
    private static let namespaceBytes = 512

    private static func isLong(_ uri: UnsafePointer<UInt8>) -> Bool {
        // Stops at the end of a short name, so it never walks a long one.
        for index in 0...namespaceBytes where uri[index] == 0 { return false }
        return true
    }

    private static func count(_ added: Int, in parser: StrictParser) -> Bool {
        parser.nodes += added
        guard parser.nodes <= parser.limits.nodes else {
            parser.stop(.tooManyNodes, detail: "limit \(parser.limits.nodes)")
            return false
        }
        return true
    }
}
