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
        guard admitNames(tag, in: parser) else { return false }
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

    /// Whether every name, prefix and namespace name of the tag is short enough.
    private static func admitNames(_ tag: StartTag, in parser: StrictParser) -> Bool {
        let limit = parser.limits.nameBytes
        var hasLongName = isLong(tag.localName, limit) || isLong(tag.prefix, limit)
        for index in 0..<tag.attributeCount where !hasLongName {
            let attribute = tag.attribute(index)
            hasLongName = isLong(attribute.localName, limit) || isLong(attribute.prefix, limit)
        }
        for index in 0..<tag.declarationCount where !hasLongName {
            let declaration = tag.declaration(index)
            hasLongName = isLong(declaration.prefix, limit)
            guard !isLong(declaration.uri, parser.limits.namespaceBytes) else {
                parser.stop(
                    .attributeTooLong, detail: "namespace name, limit \(parser.limits.namespaceBytes) bytes")
                return false
            }
        }
        if hasLongName { parser.stop(.nameTooLong, detail: "limit \(limit) bytes") }
        return !hasLongName
    }

    private static func isLong(_ name: UnsafePointer<UInt8>?, _ limit: Int) -> Bool {
        guard let name else { return false }
        // Stops at the end of a short name, so it never walks a long one.
        for index in 0...limit where name[index] == 0 { return false }
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
