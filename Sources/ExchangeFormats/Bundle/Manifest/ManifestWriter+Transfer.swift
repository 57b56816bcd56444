import CaseTransfer
import WorkingDays

extension ManifestWriter {
    static func write(_ acknowledgement: AcknowledgementStatement, to markup: inout ManifestMarkup) {
        markup.element("Acknowledgement", ["pack": digest(acknowledgement.pack)]) { markup in
            write(acknowledgement.children, to: &markup)
        }
    }

    static func write(_ dues: [DueMeeting], to markup: inout ManifestMarkup) {
        for due in dues {
            markup.element(
                "Due",
                [
                    "child": due.child.text, "residence": due.residence.description,
                    "workingDays": String(due.workingDays), "rule": due.rule.id, "due": due.due.description,
                    "convention": due.convention, "calendarVersion": due.calendarVersion,
                ])
        }
    }

    static func write(_ refusal: RefusalStatement, to markup: inout ManifestMarkup) {
        markup.element("Refusal", ["pack": digest(refusal.pack)]) { markup in
            for refused in refusal.children {
                write(refused, to: &markup)
            }
        }
    }

    private static func write(_ refused: RefusedChild, to markup: inout ManifestMarkup) {
        let (child, reason) = (refused.child.text, refused.reason.rawValue)
        switch refused.detail {
        case nil: markup.element("Refused", ["child": child, "reason": reason])
        case .checked(let how, let date):
            markup.element(
                "Refused",
                ["child": child, "reason": reason, "checked": how.rawValue, "checkedOn": date.description])
        case .documents(let kinds):
            markup.element(
                "Refused",
                ["child": child, "reason": reason, "documents": kinds.map(\.rawValue).joined(separator: " ")])
        case .route(let route):
            markup.element("Refused", ["child": child, "reason": reason, "route": route.rawValue])
        }
    }

    static func write(_ meeting: MeetingStatement, to markup: inout ManifestMarkup) {
        markup.element("Meeting", ["children": list(meeting.children)]) { markup in
            switch meeting.outcome {
            case .convened(let date):
                markup.element("Convened", ["for": date.description])
            case .held(let date):
                markup.element("Held", ["on": date.description])
            case .notHeld(let date, let reason):
                markup.element("NotHeld", ["on": date.description, "reason": reason.rawValue])
            }
        }
    }

    static func write(_ decision: DecisionStatement, to markup: inout ManifestMarkup) {
        markup.element("Decision") { markup in
            for child in decision.children {
                switch child.decision {
                case .accepted(let date):
                    markup.element("Accepted", ["child": child.child.text, "from": date.description])
                case .declined(let reason):
                    markup.element("Declined", ["child": child.child.text, "reason": reason.rawValue])
                }
            }
        }
    }

    static func write(_ ending: EndingStatement, to markup: inout ManifestMarkup) {
        markup.element("Ending") { markup in
            for ended in ending.children {
                markup.element(
                    "Ended",
                    [
                        "child": ended.child.text, "reason": ended.reason.rawValue, "on": ended.on.description,
                        "movedTo": ended.movedTo?.text, "review": ended.review?.description,
                    ])
            }
        }
    }

    static func write(_ withdrawn: EndingWithdrawnStatement, to markup: inout ManifestMarkup) {
        markup.element("EndingWithdrawn") { markup in
            for word in withdrawn.children {
                markup.element(
                    "Mistaken",
                    ["child": word.child.text, "reason": word.reason.rawValue, "on": word.on.description])
            }
        }
    }
}
