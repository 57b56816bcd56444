import CaseTransfer
import ExchangeFormats
import Foundation
import SecureXML
import WorkingDays

/// A sound file that a gateway must not take: the lie is in who sends it, to whom, and when.
struct GatewayVector: Sendable {
    let name: String
    let lie: String
    let answer: RejectionCode
    let make: @Sendable (GatewaySender) throws -> [UInt8]

    /// The gateway that they are sent to has taken ``ValidBundle`` before, and knows Calderdale and Birchley as peers.
    static let all: [GatewayVector] = [
        GatewayVector(
            name: "same-id", lie: "Another manifest under the id of a message that is stored.", answer: .conflict
        ) { Array(try $0.taken.signing("urgent=\"false\"", "urgent=\"true\"").utf8) },
        GatewayVector(
            name: "same-number", lie: "Another message with a number that is taken.", answer: .conflict
        ) { Array(try $0.taken.signing { try renamed($0) }.utf8) },
        GatewayVector(
            name: "number-ahead", lie: "The third message, and the second has not come.", answer: .outOfOrder
        ) { sender in
            return Array(
                try sender.taken.signing {
                    try renamed($0).replacing("sequence=\"1\"", by: "sequence=\"3\" previous=\"\(unknown)\"")
                }.utf8)
        },
        GatewayVector(
            name: "seen-never-sent", lie: "It has seen a message that was never sent.", answer: .conflict
        ) { sender in
            try sender.test {
                try $0.replacing(
                    "<Order sequence=\"1\"/>",
                    by:
                        "<Order sequence=\"1\"><Seen sequence=\"1\" digest=\"\(unknown)\"/></Order>"
                )
            }
        },
        GatewayVector(
            name: "not-its-step", lie: "The sender of a case acknowledges it, which is for its receiver.",
            answer: .notAllowed
        ) { sender in
            try sender.test { manifest in
                try manifest.replacing(
                    "<Test/>",
                    by:
                        "<Acknowledgement pack=\"\(unknown)\"><Due child=\"0101010101010101\" residence=\"2026-11-05\" workingDays=\"20\" "
                        + "rule=\"DERBY-78\" due=\"2026-12-03\" convention=\"day-0\" calendarVersion=\"x\"/></Acknowledgement>"
                )
            }
        },
        GatewayVector(
            name: "another-recipient", lie: "A message for another authority.", answer: .wrongRecipient
        ) { sender in
            try sender.test {
                try $0.replacing("<Recipient authority=\"E06000015\"", by: "<Recipient authority=\"E06000016\"")
            }
        },
        GatewayVector(
            name: "another-sender", lie: "One peer's sealed message on another peer's connection.",
            answer: .senderMismatch
        ) { try $0.ofStranger() },
        GatewayVector(
            name: "dated-back", lie: "It says that it was sealed a month before it was signed.", answer: .misdated
        ) { sender in try sender.test { try redated($0, from: sender.taken.now, days: -30) } },
        GatewayVector(
            name: "dated-ahead", lie: "It says that it was sealed a day after it was signed.", answer: .misdated
        ) { sender in try sender.test { try redated($0, from: sender.taken.now, days: 1) } },
        GatewayVector(
            name: "receipt-posted", lie: "A receipt that answers nothing, posted as a message.", answer: .unsupported
        ) { sender in
            try sender.test { manifest in
                try manifest.replacing("<Order sequence=\"1\"/>", by: "").replacing(
                    "<Test/>",
                    by:
                        "<Receipt message=\"11111111-2222-4333-8444-555555555555\" digest=\"\(unknown)\" "
                        + "storedAt=\"2026-11-21T10:00:00Z\"/>"
                )
            }
        },
        GatewayVector(
            name: "too-large", lie: "More bytes than the gateway takes.", answer: .tooLarge
        ) { sender in
            // White space before the root's end is no fault of the format.
            Array(
                try sender.taken.replacing(
                    "</TransferBundle>", String(repeating: " ", count: 13 << 20) + "</TransferBundle>"
                ).utf8)
        },
    ]

    /// The digest of a message that nobody knows.
    private static let unknown = Base64.string([UInt8](repeating: 9, count: 32))

    private static func redated(_ manifest: String, from now: Moment, days: Int64) throws -> String {
        let time = try manifest.piece(from: "createdAt=\"", through: "\"")
        return try manifest.replacing(time, by: "createdAt=\"\(now.adding(seconds: days * 86_400))\"")
    }

    private static func renamed(_ manifest: String) throws -> String {
        let id = try manifest.piece(from: "<Message id=\"", through: "\"")
        return try manifest.replacing(id, by: "<Message id=\"\(MessageID(random: try SecureRandom.bytes(16)))\"")
    }
}

/// What the gateway's vectors are made of.
struct GatewaySender: Sendable {
    /// A message that the gateway has stored.
    let taken: ValidBundle
    /// The other registered peer.
    let stranger: Seal
    static let strangerCode = AuthorityCode("E06000016")

    /// A test message of the sender, changed before it is signed.
    func test(_ change: (String) throws -> String) throws -> [UInt8] {
        let plain = try Self.test(from: ValidBundle.sender, seal: taken.seal, now: taken.now)
        return Array(try taken.with(text: plain).signing(change).utf8)
    }

    /// A sound test message of the other peer.
    func ofStranger() throws -> [UInt8] {
        Array(try Self.test(from: Self.strangerCode, seal: stranger, now: taken.now).utf8)
    }

    private static func test(from sender: AuthorityCode?, seal: Seal, now: Moment) throws -> String {
        guard let sender, let recipient = ValidBundle.recipient,
            let head = MessageDigest(bytes: [UInt8](repeating: 7, count: 32))
        else { throw ValidBundle.Unmade("a test message") }
        let manifest = MessageManifest(
            id: MessageID(random: try SecureRandom.bytes(16)),
            conversation: ConversationID(random: try SecureRandom.bytes(16)), sender: sender, recipient: recipient,
            createdAt: now, order: MessageOrder(sequence: 1, previous: nil, seen: nil),
            journal: JournalWitness(length: 1, head: head), statement: .test, documents: [])
        let sealed = try BundleSealer.sealSmall(
            manifest, key: seal.key, certificate: seal.certificate, signingTime: now)
        return String(decoding: sealed.bytes, as: UTF8.self)
    }
}
