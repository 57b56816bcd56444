extension TransferState {
    /// Notes the teams of whoever prepares a case, enters its papers, or acknowledges it: theirs it is until others take it up.
    mutating func noteTeams(of entry: JournalEntry) {
        guard let teams = entry.actor.teams, !teams.isEmpty else { return }
        switch entry.event {
        case .draftPrepared, .papersReceived: record.teams = teams
        case .messageSealed(let message):
            if case .acknowledgement = message.statement { record.teams = teams }
        default: break
        }
    }

    /// The team of ours in whose hands it is: that of whoever has the work, else of whoever prepared or acknowledged it; nil for none yet.
    ///
    /// - Parameter workerTeams: the teams of the person who has the work, registered still or not.
    public func team(of workerTeams: [TeamID]?) -> TeamID? {
        guard let theirs = workerTeams, !theirs.isEmpty else { return record.teams.first }
        return record.teams.first(where: theirs.contains) ?? theirs.first
    }
}
