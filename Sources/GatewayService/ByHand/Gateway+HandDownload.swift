public import CaseTransfer
import Foundation
import TransferStore

/// What there is to know of an authority to which a transfer goes by hand.
public struct ByHandStanding: Hashable, Sendable {
    /// The mailbox that a second person confirmed; nil while nobody has, and for an authority that has a gateway by now.
    public var mailbox: String?
    /// The telephone number of the team that reads it; nil when none is known.
    public var telephone: String?
    /// How many messages wait for somebody to hand them over.
    public var waiting: Int
    /// How many were handed over and have not been heard of since.
    public var handedOver: Int
}

/// What was written out for a person to hand over, for whoever downloads it.
public struct FilesByHand: Sendable {
    /// One file.
    public struct File: Sendable {
        /// Its name, which is made of numbers and codes.
        public let name: String
        /// What is in it.
        public let bytes: [UInt8]
    }

    /// What was written.
    public let written: WrittenByHand
    /// The files, in the order of their names.
    public let files: [File]
}

extension Gateway {
    /// How a transfer stands that goes by hand; nil where the other authority's gateway carries it.
    ///
    /// - Throws: `GatewayFault` with code `not-permitted`, or the store's fault.
    public func byHandStanding(of transfer: TransferState, by acting: ActingPerson) throws -> ByHandStanding? {
        try require(.readCase, of: acting, on: transfer)
        let peer = try store.read { try $0.peer(transfer.peer) }
        guard peer?.isTrusted != true || transfer.staysByHand else { return nil }
        return ByHandStanding(
            mailbox: peer.flatMap { $0.isMailboxConfirmed ? $0.mailbox : nil }, telephone: peer?.dutyTelephone,
            waiting: transfer.messages.count { $0.delivery?.name == .byHand },
            handedOver: transfer.messages.count { $0.delivery?.name == .handedOver })
    }

    /// What waits to be handed over, for somebody who downloads it; see ``writeByHand(_:to:revealing:by:)``. None of it stays here beside
    /// the sealed messages.
    ///
    /// - Throws: `GatewayFault`: as there, and `too-much-to-download`.
    public func filesByHand(
        of transfer: TransferState, revealing reveal: String? = nil, by acting: ActingPerson
    ) throws -> FilesByHand {
        try require(.send, of: acting, on: transfer)
        let size = try store.read { try $0.messages(of: transfer.conversation) }.filter { stored in
            transfer.messages.contains {
                $0.digest == stored.record.digest && [.byHand, .handedOver].contains($0.delivery?.name)
            }
        }.compactMap { PrivateFile.size(layout.messages + "/" + $0.file) }.reduce(0, +)
        guard size <= Self.mostToDownload else { throw Self.tooMuchToDownload }
        let folder = layout.incoming + "/" + (try called()).text + ".by-hand"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let written = try writeByHand(
            transfer, to: folder, revealing: reveal, noted: "downloaded from the workbench", by: acting)
        let files = try written.files.map { name in
            FilesByHand.File(name: name, bytes: try PrivateFile.read(folder + "/" + name))
        }
        return FilesByHand(written: written, files: files)
    }

    /// The sealed messages that one download is made of at most: our default. It is held in memory, twice over.
    private static let mostToDownload: Int64 = 200 << 20

    private static let tooMuchToDownload = GatewayFault(
        .no, code: "too-much-to-download", message: "What waits to be handed over is more than 200 MB.",
        remedy: "Ask your IT officer to write it out at the gateway, with `handover by-hand write`.")
}
