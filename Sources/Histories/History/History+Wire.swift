import CaseTransfer

extension History {
    /// A message goes over, or not; its receipt comes back, or not.
    mutating func theWireCarries(_ random: inout SeededRandom) {
        let waiting = transfers.indices.flatMap { index in
            TransferSide.allCases.filter { !transfers[index][$0].outbox.isEmpty }.map { (index, $0) }
        }
        guard let (index, side) = waiting.randomElement(using: &random) else { return }
        let fate = Int.random(in: 0..<12, using: &random)
        let code: RejectionCode =
            [.tryLater, .outOfOrder, .signature, .tooLarge].randomElement(using: &random) ?? .tryLater
        let sabotage = sabotage
        let what: String = change(index) { sides in
            guard let record = sides[side].outbox.first else { return "nothing to carry" }
            let name = "\(record.statement.kind.rawValue) from \(sides[side].us)"
            switch fate {
            case 0: return "\(name) is lost"
            case 1:
                sides.deliver(from: side, answerLost: true)
                return "\(name) arrives, its receipt does not"
            case 2:
                sides.deliver(from: side, answerLost: true)
                return "\(name) arrives twice: \(sides.deliver(from: side).map { "\($0)" } ?? "")"
            case 3:
                // A gateway that has stored a message answers with its receipt for ever, never with a final no.
                let known = sides[side.other].state?.messages.contains { $0.digest == record.digest } ?? false
                sides.deliver(from: side, rejecting: known ? .tryLater : code)
                return "\(name) is rejected with \(known ? RejectionCode.tryLater.rawValue : code.rawValue)"
            case 5:
                return sides.withdraw(by: side).map {
                    "\($0.statement.kind.rawValue) is withdrawn by \(sides[side].us)"
                }
                    ?? "\(name) may have left, and is not withdrawn"
            case 4 where sabotage == .receiptForNothing:
                sides.answerForNothing(from: side)
                return "\(name) arrives"
            default: return "\(name) arrives: \(sides.deliver(from: side).map { "\($0)" } ?? "")"
            }
        }
        tell("transfer \(index + 1): \(what)")
    }

    /// A message of long ago comes again, after whatever followed it; nothing may change by it.
    mutating func somethingComesLate(_ random: inout SeededRandom) {
        guard let index = transfers.indices.randomElement(using: &random) else { return }
        let side: TransferSide = Bool.random(using: &random) ? .sending : .receiving
        let sent = (transfers[index][side].state?.messages ?? []).filter { $0.sender == transfers[index][side].us }
        guard let late = sent.randomElement(using: &random) else { return }
        let other = transfers[index][side.other]
        guard other.state?.messages.contains(where: { $0.digest == late.digest && !$0.isVoid }) ?? false else { return }
        let outcome = change(index) { $0.comesAgain(late.digest, from: side) }
        if outcome != .again || transfers[index][side.other].entries.count != other.entries.count {
            broken.append("transfer \(index + 1): a message that came again changed something")
        }
        tell("transfer \(index + 1): \(late.statement.kind.rawValue) comes again, long after")
    }

    /// Somebody sends again what was rejected for a reason that people can put right, or what was stranded behind it.
    mutating func somethingIsSentAgain(_ random: inout SeededRandom) {
        let void = transfers.indices.flatMap { index in
            TransferSide.allCases.flatMap { side in
                (transfers[index][side].state?.messages ?? []).filter {
                    $0.sender == transfers[index][side].us && $0.isVoid
                }.map { (index: index, side: side, message: $0.digest) }
            }
        }
        guard let (index, side, message) = void.randomElement(using: &random) else { return }
        let kind = change(index) { sides -> String? in
            guard case .success? = sides.law(.deliveryResumed(message: message), at: side),
                let record = sides.sealed(message, by: side)
            else { return nil }
            sides.resume(record, by: side)
            return record.statement.kind.rawValue
        }
        if let kind { tell("transfer \(index + 1): \(kind) is sent again by \(transfers[index][side].us)") }
    }

    /// A process stops and another reads the journal: it must know the same.
    mutating func aProcessRestarts(_ random: inout SeededRandom) {
        guard let index = transfers.indices.randomElement(using: &random) else { return }
        let side: TransferSide = Bool.random(using: &random) ? .sending : .receiving
        if !(change(index) { $0.restart(side) }) {
            broken.append("transfer \(index + 1): \(transfers[index][side].us) knows something else after a restart")
        }
        tell("transfer \(index + 1): the gateway of \(transfers[index][side].us) restarts")
    }

    /// The wire recovers: everything arrives, or is rejected for good.
    mutating func calm() {
        for index in transfers.indices {
            // Each round carries or rejects a message for good.
            for _ in 0..<400 where TransferSide.allCases.contains(where: { !transfers[index][$0].outbox.isEmpty }) {
                change(index) { sides in
                    for side in TransferSide.allCases { sides.deliver(from: side) }
                }
            }
        }
    }
}
