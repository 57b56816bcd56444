import CaseTransfer
import GatewayService
import WorkingDays

/// The two facts at the top of a case, with their dates, and what they mean for whoever is on duty. Never merged.
struct CaseHead: Hashable, Sendable {
    struct Fact: Hashable, Sendable {
        let who: String
        let isUs: Bool
        let when: String
    }

    let held: Fact
    let duty: Fact
    /// Who must act now.
    let means: String?
    /// What goes on besides.
    let besides: String?
    /// The children for whom it is otherwise, a sentence each.
    let differs: [String]
    /// Whether there is anything to say below the two facts.
    let hasMeans: Bool

    init(_ reading: TransferReading) {
        let children = reading.view.children
        let first = children.first
        held = Self.holder(first, reading)
        duty = Self.duty(first, reading)
        let sentence = first?.means
        let parts = sentence.map { $0.split(separator: ";", maxSplits: 1).map(String.init) } ?? []
        means = parts.first.map { parts.count > 1 ? $0 + "." : $0 }
        besides = parts.count > 1 ? parts[1].trimmingSpaces.capitalisedFirst : nil
        differs = children.dropFirst().filter {
            $0.caseHeldBy != first?.caseHeldBy || $0.dutyLiesWith != first?.dutyLiesWith
                || $0.means != sentence
        }.map { child in
            "\(reading.firstName(of: child)) differs: \(child.means ?? "nothing is known yet.")"
        }
        hasMeans = means != nil || !differs.isEmpty
    }

    private static func holder(_ child: ChildView?, _ reading: TransferReading) -> Fact {
        guard let fact = child?.caseHeldBy else {
            return Fact(who: "Nobody", isUs: false, when: "the plan has ended, or no date is sealed yet")
        }
        let recipient = reading.name(of: reading.view.recipient)
        let waits = ["held-by-sender", "declined"].contains(child?.responsibility)
        let until =
            fact.next.map {
                "until \($0.from.words(on: reading.today)), then \(reading.name(of: $0.authority))"
            }
            ?? (waits ? "until \(recipient) accepts" : nil)
        return Self.fact(fact, until: until, reading)
    }

    private static func duty(_ child: ChildView?, _ reading: TransferReading) -> Fact {
        guard let fact = child?.dutyLiesWith else {
            return Fact(
                who: "Not known here", isUs: false, when: "this transfer does not say where the child is")
        }
        let until = fact.next.map {
            "passes to \(reading.name(of: $0.authority)) on \($0.from.words(on: reading.today))"
        }
        let open =
            reading.view.summary.residenceOpen == nil ? "" : ". Not agreed by both authorities yet"
        let result = Self.fact(fact, until: until, reading)
        return Fact(who: result.who, isUs: result.isUs, when: result.when + open)
    }

    private static func fact(_ fact: HolderAndDuty.Fact, until: String?, _ reading: TransferReading)
        -> Fact
    {
        let since =
            fact.since.map { "since \($0.words(on: reading.today))" } ?? "since before this transfer"
        return Fact(
            who: reading.name(of: fact.authority), isUs: fact.authority == reading.gateway.authority,
            when: [since, until].compactMap(\.self).joined(separator: ", "))
    }
}

extension String {
    /// Without spaces at either end.
    var trimmingSpaces: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
