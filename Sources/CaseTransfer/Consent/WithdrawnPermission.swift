public import WorkingDays

/// Permission that somebody withdrew after the pack was sent.
public struct WithdrawnPermission: Hashable, Sendable, Codable {
    /// The message that told it.
    public let message: MessageDigest?
    /// Whose word it is.
    public let subject: String
    /// The kinds of document it is about; empty means everything.
    public let documents: [DocumentKind]
    /// The day on which they said it.
    public let on: CivilDate

    init(_ statement: ConsentChangeStatement, message: MessageDigest?) {
        self.message = message
        subject = statement.subject
        documents = statement.documents
        on = statement.on
    }

    /// Whether it is the same person's word on the same kinds of document.
    func isInPlace(of other: WithdrawnPermission) -> Bool {
        subject == other.subject && documents == other.documents
    }

    /// Whether it is about documents of a kind.
    public func covers(_ kind: DocumentKind) -> Bool { documents.isEmpty || documents.contains(kind) }
}

/// Whether further documents about a child may be shared, since its pack was sent.
///
/// ```
/// asSent ─► stopped ⇄ authorised
///   ▲          │          │
///   └──────────┴──────────┘
/// ```
/// It is derived from what was withdrawn and what authority was recorded afterwards; see ``ChildProgress/sharing``. On the sending side
/// the fact counts that somebody withdrew permission, not whether the message that tells it arrived.
public enum FurtherSharing: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody has withdrawn anything: on the permission or authority of the pack.
    case asSent = "as-sent"
    /// Somebody has withdrawn permission, and nothing was recorded since: further documents stop.
    case stopped
    /// An override or advice was recorded after the withdrawal: further documents go on its authority.
    case authorised
}

extension ChildProgress {
    /// Whether further documents about the child may be shared.
    public var sharing: FurtherSharing {
        if saidWithdrawals.isEmpty { return .asSent }
        return standingWithdrawals.isEmpty ? .authorised : .stopped
    }

    /// What was withdrawn and not given again, whether or not the other side has heard it.
    public var saidWithdrawals: [WithdrawnPermission] { withdrawals + untoldWithdrawals }

    /// What was withdrawn and neither given again nor answered by an override or advice.
    public var standingWithdrawals: [WithdrawnPermission] {
        saidWithdrawals.filter { withdrawal in withdrawal.message.map { !answeredWithdrawals.contains($0) } ?? true }
    }

    /// Whether a document of this kind about the child is stopped.
    public func isStopped(_ kind: DocumentKind) -> Bool { standingWithdrawals.contains { $0.covers(kind) } }

    /// Takes a person's word; a later word of theirs takes the place of the one before on the same kinds, told or not.
    mutating func take(_ statement: ConsentChangeStatement, message: MessageDigest?) {
        switch statement.change {
        case .withdrawn:
            let word = WithdrawnPermission(statement, message: message)
            // One refusal that has to be told twice was weighed once.
            for untold in untoldWithdrawals where untold.on == word.on && untold.isInPlace(of: word) {
                take(message, inPlaceOf: untold.message)
            }
            withdrawals.removeAll { $0.isInPlace(of: word) }
            untoldWithdrawals.removeAll { $0.isInPlace(of: word) }
            withdrawals.append(word)
        case .given:
            func isGivenAgain(_ withdrawal: WithdrawnPermission) -> Bool {
                withdrawal.subject == statement.subject
                    && (statement.documents.isEmpty || withdrawal.documents == statement.documents)
            }
            withdrawals.removeAll(where: isGivenAgain)
            untoldWithdrawals.removeAll(where: isGivenAgain)
        }
    }

    /// Takes the word of a message of ours that lost its place: what somebody refused stays refused here. That they gave permission
    /// again counts only once it is told.
    mutating func keep(untold statement: ConsentChangeStatement, message: MessageDigest) {
        guard statement.change == .withdrawn else { return }
        let word = WithdrawnPermission(statement, message: message)
        untoldWithdrawals.removeAll { $0.isInPlace(of: word) }
        untoldWithdrawals.append(word)
    }

    private mutating func take(_ message: MessageDigest?, inPlaceOf untold: MessageDigest?) {
        guard let message, let untold else { return }
        if answeredWithdrawals.contains(untold) { answer([message]) }
        if weighedWithdrawals.contains(untold), !weighedWithdrawals.contains(message) {
            weighedWithdrawals.append(message)
        }
    }

    /// An override was confirmed, or advice received that sharing may go ahead: it answers these withdrawals.
    mutating func answer(_ messages: [MessageDigest]) {
        for message in messages where !answeredWithdrawals.contains(message) { answeredWithdrawals.append(message) }
    }
}

extension TransferState {
    /// Keeps what a message of ours says of permission although it has no place in the conversation any more.
    ///
    /// Only the side that asked the person has such a message, so it stands in a list that the other side does not have.
    mutating func keepUntold(_ message: ConversationMessage) {
        guard case .consentChange(let statement) = message.statement, message.sender == us else { return }
        for index in children.indices where statement.children.contains(children[index].child) {
            children[index].keep(untold: statement, message: message.digest)
        }
    }

    /// Takes word that somebody has changed their mind about sharing; it moves no pack, child, meeting or date.
    mutating func takeConsentChange(
        _ statement: ConsentChangeStatement, on date: CivilDate, digest: MessageDigest?
    ) -> Result<LawfulStep, Forbidden> {
        guard packDigest != nil else { return .failure(.packFirst) }
        guard statement.on <= date else { return .failure(.endingInFuture) }
        guard Set(statement.documents).count == statement.documents.count,
            !statement.documents.contains(.statement)
        else { return .failure(.consentScope) }
        if let forbidden = Self.listFault(statement.children) { return .failure(forbidden) }
        var changed = children
        for reference in statement.children {
            guard let index = changed.firstIndex(where: { $0.child == reference }) else {
                return .failure(.unknownChild)
            }
            changed[index].take(statement, message: digest)
        }
        children = changed
        let procedure = SharingProcedure.of(sending: sender)
        return .success(
            LawfulStep(
                rule: procedure.permission, notices: statement.change == .withdrawn ? [.permissionWithdrawn] : []))
    }
}

extension Finding {
    static let permissionWithdrawn = Finding(
        code: "permission-withdrawn", severity: .warning, place: "consent",
        message: "Somebody has withdrawn permission to share. It is no answer about the service, and erases nothing.",
        remedy: "No further documents are sent without a new override or advice; a child's safety is always told.",
        rule: "T-5")
}

extension Forbidden {
    static let consentScope = Forbidden(
        code: "consent-scope", message: "The kinds of document that the word on sharing is about are not readable.",
        remedy: "Name each kind once, such as plan or summary; name none for everything.")
    /// A document about a child is not sent while permission is withdrawn and nothing was recorded since (DERBY-72, HAV-55, CAL-39).
    public static let sharingStopped = Forbidden(
        code: "sharing-stopped", message: "Permission to share was withdrawn after the pack was sent.",
        remedy:
            "Where there is risk, enter a new override with `handover consent override`; where there is none, the adviser or "
            + "a manager records advice in person with `handover consent advice`. What concerns a child's safety is told by message and telephone.",
        rule: "DERBY-72")
}
