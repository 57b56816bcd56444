import CaseTransfer
import GatewayService

/// Whether a pack that came is genuine and complete, as the page that answers it says first.
enum PackVerdict: Hashable, Sendable {
    /// Everything that they sealed verifies.
    case passed
    /// Something that they sealed cannot be read or proved now, or documents that came later do not verify.
    case unsure
    /// The pack does not verify: it is not theirs, or was changed.
    case failed

    init(_ reading: TransferReading) {
        let theirs = reading.damaged.filter { $0.sender == reading.view.sender }
        let pack = theirs.filter { $0.kind == .pack }
        if pack.contains(where: { $0.code == "message-damaged" }) {
            self = .failed
        } else if !pack.isEmpty || theirs.contains(where: { $0.kind == .supplement }) {
            self = .unsure
        } else {
            self = .passed
        }
    }

    var style: String {
        switch self {
        case .passed: "verdict verdict--passed"
        case .unsure: "verdict verdict--unsure"
        case .failed: "verdict verdict--failed"
        }
    }

    var shape: Shape {
        switch self {
        case .passed: .seal
        case .unsure: .soon
        case .failed: .stop
        }
    }

    /// The verdict in a line.
    func heading(_ peer: String) -> String {
        switch self {
        case .passed: "Genuine, and complete as \(peer) sent it"
        case .unsure: "We cannot tell yet whether this is genuine"
        case .failed: "Not genuine, or changed on the way. Do not use it"
        }
    }

    /// What it rests on, and what to do.
    func words(_ peer: String) -> String {
        switch self {
        case .passed: "The gateway verified it when it came, and again for this page."
        case .unsure:
            "Part of what \(peer) sent cannot be verified now. Use what is shown here with care, ring them, and tell whoever runs the "
                + "gateway: where a file is damaged, it can be restored from the backup."
        case .failed:
            "What lies here is not what \(peer) sealed. Nothing of it is shown. Ring them, and tell whoever runs the gateway: what came "
                + "can be restored from the backup."
        }
    }
}
