public import CaseTransfer

extension NextStep {
    /// The step of the permission table behind it; nil when anybody who works on the case does it, as a telephone call.
    public var permittedStep: PermittedStep? {
        if let needs { return needs }
        guard let words = command?.split(separator: " ").dropFirst().map(String.init),
            let verb = words.first
        else {
            return nil
        }
        return switch verb {
        case "accept": .accept
        case "acknowledge": .acknowledge
        case "by-hand": words.dropFirst().first == "report" ? .recordReport : .send
        case "close", "redirect": .close
        case "confirm": .confirmOverride
        case "convene": .convene
        case "destroy": .confirmDestruction
        case "discard": .discard
        // On the upper rung the service managers answer; see the words of the step.
        case "due": .acknowledge
        case "dispute":
            words.dropFirst().first == "resolve" || what.hasPrefix("a service manager")
                ? .decideDispute : .answerDispute
        case "prepare": .prepare
        case "recall": .recall
        case "record-meeting": .recordMeeting
        case "residence", "send", "supplement", "birth", "resend": .send
        default: .recordNote
        }
    }

    /// Whether somebody with these roles may do it.
    public func isFor(_ roles: [Role]) -> Bool { Permission.check(permittedStep ?? .recordNote, by: roles) == nil }

    /// Whether somebody can do something about it now; a meeting that is convened is only awaited.
    public var asksSomething: Bool { command != nil || by == nil }
}
