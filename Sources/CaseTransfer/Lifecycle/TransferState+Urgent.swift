public import WorkingDays

extension TransferState {
    /// Whether the pack that counts is an urgent notice, or the papers were said to be urgent.
    public var isUrgent: Bool {
        papers.contains(where: \.urgent)
            || messages.contains { message in
                guard case .pack(let pack) = message.statement, !message.isVoid else { return false }
                return pack.urgent
            }
    }

    /// By when the receiving team answers an urgent notice, while a child of it has no answer; nil otherwise.
    ///
    /// It heads the receiving side's list meanwhile: a timely response with regard to the risk (DERBY-66, HAV-49, CAL-33).
    public func urgentAnswerDue(in calendar: WorkingDayCalendar = .englandAndWales) -> CivilDate? {
        guard isUrgent, let arrived = packArrival,
            children.contains(where: { $0.pack.name == .delivered && $0.recalled == nil && !$0.isOver })
        else { return nil }
        return AcknowledgementDeadline.of(packReceivedOn: arrived, urgent: true, calendar: calendar).due
    }
}
