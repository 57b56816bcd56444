import CaseTransfer
import SecureXML

/// A value of a manifest that could not be read: where it stands, never what stood there.
struct ManifestFault: Error {
    let place: String
}

/// Reads the attributes and children of one element of a manifest, and says where when it cannot.
struct ManifestFields {
    let element: XMLElement
    /// The path from the manifest: `Pack/Child[2]/Residence`.
    let place: String

    /// The value of an attribute that has to be there.
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws(ManifestFault) -> Value {
        guard let text = element.attribute(name), let value = read(text) else { throw ManifestFault(place: at(name)) }
        return value
    }

    /// The value of an attribute that may be absent; nil when it is.
    func optional<Value>(_ name: String, _ read: (String) -> Value?) throws(ManifestFault) -> Value? {
        guard let text = element.attribute(name) else { return nil }
        guard let value = read(text) else { throw ManifestFault(place: at(name)) }
        return value
    }

    /// The value of an attribute that is one of a list of words.
    func word<Value: RawRepresentable<String>>(_ name: String) throws(ManifestFault) -> Value {
        try value(name) { Value(rawValue: $0) }
    }

    /// An attribute that is text of a shape the schema has checked.
    func text(_ name: String) throws(ManifestFault) -> String {
        try value(name) { $0 }
    }

    /// A digest, written as base64.
    func digest(_ name: String) throws(ManifestFault) -> MessageDigest {
        try value(name, Self.digest)
    }

    /// Child references in one attribute; none when it is absent. Each may stand there once.
    func children(_ name: String) throws(ManifestFault) -> [ChildReference] {
        guard let text = element.attribute(name) else { return [] }
        let children = text.split(separator: " ", omittingEmptySubsequences: false).map { ChildReference(String($0)) }
        let references = children.compactMap { $0 }
        guard references.count == children.count, Set(references).count == references.count else {
            throw ManifestFault(place: at(name))
        }
        return references
    }

    /// The one element inside with that name.
    func only(_ name: String) throws(ManifestFault) -> ManifestFields {
        guard let inner = element.element(named: name) else { throw ManifestFault(place: "\(place)/\(name)") }
        return ManifestFields(element: inner, place: "\(place)/\(name)")
    }

    /// The elements inside with that name, in order.
    func all(_ name: String) -> [ManifestFields] {
        element.elements(named: name).enumerated().map { index, inner in
            ManifestFields(element: inner, place: "\(place)/\(name)[\(index + 1)]")
        }
    }

    /// What to say when something about the element as a whole is wrong.
    var fault: ManifestFault { ManifestFault(place: place) }

    static func digest(_ text: String) -> MessageDigest? {
        SHA256Digest(base64: text).flatMap { MessageDigest(bytes: $0.bytes) }
    }

    /// Only `true` and `false`, which are also all that the schema allows.
    static func truth(_ text: String) -> Bool? { Bool(text) }

    /// A whole number from 1 in its one spelling.
    static func ordinal(_ text: String) -> Int? {
        guard let number = Int(text), number > 0, String(number) == text else { return nil }
        return number
    }

    private func at(_ name: String) -> String { "\(place)/@\(name)" }
}
