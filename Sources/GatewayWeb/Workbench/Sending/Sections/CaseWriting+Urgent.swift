import CaseTransfer
import GatewayService

extension CaseWriting {
    /// The one page of an urgent notice: who, where, present risk and whom to ring.
    var urgentGroups: [CaseGroup] {
        let children = childKeys.enumerated().map { index, key in
            let wanted = ["name", "birth", "local"].map { "\(key)-\($0)" }
            return CaseGroup(
                heading: childName(key), questions: childQuestions(key).filter { wanted.contains($0.name) },
                key: childKeys.count > 1 ? key : nil, places: ["children[\(index)]"])
        }
        let move = moveQuestions.filter { ["home", "resident", "certainty", "kind"].contains($0.name) }
        return children + [
            CaseGroup(heading: "Where", questions: move, places: ["addresses", "children"]),
            CaseGroup(
                heading: "Present risk",
                questions: [
                    FormQuestion(
                        name: "risks-which", label: "What is the risk now?", hint: "One in each line.",
                        kind: .sentences, asksFor: "Say what the risk is"),
                    .list("staff", "Are staff at risk?", none: "No risk to staff is known"),
                ], places: ["firstMinute"]),
            CaseGroup(
                heading: "Whom to ring",
                questions: [
                    FormQuestion(
                        name: "worker", label: "Name", kind: .line, asksFor: "Enter whom they ring",
                        preset: acting.person.name),
                    FormQuestion(
                        name: "worker-telephone", label: "Telephone", kind: .line,
                        asksFor: "Enter a telephone number", preset: settings.dutyTelephone),
                    FormQuestion(
                        name: "hours-telephone", label: "Telephone outside office hours", kind: .line, isOptional: true,
                        preset: settings.outOfHoursTelephone),
                ], places: ["firstMinute.worker", "firstMinute.outOfHours"]),
            CaseGroup(heading: "Recipient", questions: recipientQuestions, places: ["receivingAuthority"]),
            CaseGroup(
                heading: "Why it is shared now",
                words: ["Nobody is asked for agreement: the risk is the ground.", Self.limits(of: acting)].compactMap(
                    \.self
                )
                .joined(separator: " "),
                questions: [
                    FormQuestion(
                        name: "sentence", label: "Why can it not wait?", hint: "It goes on record.", kind: .sentences,
                        asksFor: "Say why it cannot wait"),
                    managerQuestion("manager"),
                ] + [adoptQuestion].compactMap(\.self), places: ["consent"]),
        ]
    }
}
