import SecureXML
import Testing

/// One way to spoil a sound file, and the code it must be refused with.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let label: String
    let code: XMLFindingCode
    let limits: XMLLimits
    let make: @Sendable (TestEnvelope) -> [UInt8]

    init(
        _ label: String, _ code: XMLFindingCode, limits: XMLLimits = .profile,
        _ make: @escaping @Sendable (TestEnvelope) -> [UInt8]
    ) {
        self.label = label
        self.code = code
        self.limits = limits
        self.make = make
    }

    var testDescription: String { label }

    /// Puts text in front of the root.
    static func prologue(_ label: String, _ code: XMLFindingCode, _ text: String) -> HostileFile {
        HostileFile(label, code) { envelope in
            var spoiled = envelope
            spoiled.declaration += text
            return spoiled.bytes
        }
    }

    /// Replaces one piece of text by another.
    static func replacing(_ label: String, _ code: XMLFindingCode, _ old: String, _ new: String) -> HostileFile {
        HostileFile(label, code) { $0.replacing(old, new) }
    }

    /// Puts another document in the place of the plan.
    static func document(
        _ label: String, _ code: XMLFindingCode, limits: XMLLimits = .profile,
        _ make: @escaping @Sendable () -> String
    ) -> HostileFile {
        HostileFile(label, code, limits: limits) { $0.replacing(TestEnvelope.plan, make()) }
    }

    /// Puts other parts in the place of the letter's.
    static func parts(_ label: String, _ code: XMLFindingCode, _ parts: String) -> HostileFile {
        HostileFile(label, code) { envelope in
            let old = envelope.text.between("<Attachment ref=\"letter-1\">", "</Attachment>")
            return envelope.replacing(old, "<Attachment ref=\"letter-1\">\(parts)</Attachment>")
        }
    }
}
