import WorkingDays

extension ConsentGate {
    /// Why permission does not open the gate for a child, or nil when it does (DERBY-70, HAV-53, CAL-37).
    func permissionFault(for child: String) -> Forbidden? {
        // A refusal outweighs whatever else is missing: it is what the remedy has to speak of.
        if latestRefusal(about: child) != nil { return refused }
        let asked = subjects.filter { $0.children.contains(child) }
        if asked.isEmpty { return nobodyToAsk }
        var saidYes = false
        var fault: Forbidden?
        for subject in asked {
            guard let answer = latestAnswer(of: subject.key, about: child) else {
                fault = fault ?? unanswered
                continue
            }
            if let incomplete = answerFault(answer) {
                fault = fault ?? incomplete
                continue
            }
            switch answer.answer {
            case .given: saidYes = saidYes || subject.standing != .withoutCare
            case .refused, .notSoughtRisk, .notReachable, .notAsked: break
            }
        }
        return fault ?? (saidYes ? nil : nobodySaidYes)
    }

    /// What somebody said last about a child; of two answers on one day the later entry counts.
    func latestAnswer(of subject: String, about child: String) -> ConsentAnswer? {
        let answers = record.answers.filter { $0.person == subject && $0.children.contains(child) }
        guard var latest = answers.first else { return nil }
        for answer in answers.dropFirst() {
            if let before = latest.on, let on = answer.on, on < before { continue }
            latest = answer
        }
        return latest
    }

    /// The latest refusal about a child that still stands, by anybody: also by somebody who need not have been asked.
    ///
    /// A refusal stands until the same person has said yes, and it is recorded how, when and to whom: that they could not be
    /// reached later, or were not asked again, takes nothing back (DERBY-72, HAV-55, CAL-39).
    func latestRefusal(about child: String) -> ConsentAnswer? {
        let answers = Array(record.answers.filter { $0.children.contains(child) }.enumerated())
        return answers.filter { index, refusal in
            refusal.answer == .refused
                && !answers.contains { later, answer in
                    answer.person == refusal.person && answer.answer == .given && answerFault(answer) == nil
                        && Self.isLater((later, answer.on), than: (index, refusal.on))
                }
        }
        .map(\.element)
        .max { ($0.on ?? today) < ($1.on ?? today) }
    }

    /// Whether one entry counts after another: by their dates, and where those do not tell, by their places in the record.
    private static func isLater(_ one: (place: Int, on: CivilDate?), than other: (place: Int, on: CivilDate?)) -> Bool {
        guard let date = one.on, let before = other.on, date != before else { return one.place > other.place }
        return date > before
    }

    /// What is missing from an answer: how, when and by whom for a yes or no, a reason for everything else.
    private func answerFault(_ answer: ConsentAnswer) -> Forbidden? {
        if let on = answer.on, on > today { return .datedAhead("an answer", rule: procedure.permission) }
        let isComplete =
            switch answer.answer {
            // A no counts however little is recorded of it.
            case .refused: true
            case .given: answer.on != nil && !(answer.how ?? "").isBlank && !(answer.by ?? "").isBlank
            case .notSoughtRisk, .notAsked: !(answer.reason ?? "").isBlank
            case .notReachable: (answer.attempts ?? 0) > 0 || !(answer.reason ?? "").isBlank
            }
        return isComplete ? nil : incompleteAnswer
    }

    private var nobodyToAsk: Forbidden {
        Forbidden(
            code: "consent-nobody-to-ask", message: "No parent, carer or young person is recorded for this child.",
            remedy: "Record who has care of the child and what they said, or enter an override where there is risk.",
            rule: procedure.permission)
    }

    private var unanswered: Forbidden {
        Forbidden(
            code: "consent-unanswered", message: "Somebody who should be asked for permission has no answer recorded.",
            remedy: "Record their answer, or why they were not asked; or enter an override where there is risk.",
            rule: procedure.permission)
    }

    private var incompleteAnswer: Forbidden {
        Forbidden(
            code: "consent-answer-incomplete",
            message: "An answer lacks how, when or by whom it was taken, or the reason for not asking.",
            remedy: "Complete the answer; a yes needs how, when and by whom, everything else a reason.",
            rule: procedure.permission)
    }

    private var nobodySaidYes: Forbidden {
        Forbidden(
            code: "consent-not-given",
            message: "Nobody with care of the child, nor the young person in their own right, has said yes.",
            remedy: "Seek and record their permission, or enter an override where there is risk.",
            rule: procedure.permission)
    }

    private var refused: Forbidden {
        let advice =
            switch procedure.adviceWording {
            case .otherwise: "record the advice of the Caldicott Guardian or Legal Services that sharing may go ahead"
            case .ifNecessary:
                "record that advice, or a team manager's reason, that sharing may go ahead"
            }
        return Forbidden(
            code: "consent-refused", message: "Permission to share was refused.",
            remedy: "Where there is risk, enter an override; where there is none, \(advice).", rule: procedure.advice)
    }
}
