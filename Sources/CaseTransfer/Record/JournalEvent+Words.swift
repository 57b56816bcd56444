import WorkingDays

extension JournalEvent {
    /// The entry as a sentence for a person to read: codes become words, and nobody is named.
    ///
    /// - Parameter name: how an authority is called.
    public func words(calling name: (AuthorityCode) -> String) -> String {
        switch self {
        case .gatewayInitialised(let authority): "set up the gateway of \(name(authority))"
        case .personRegistered(let person, let roles, let from, let until):
            "registered \(person) as \(roles.map(\.words).joined(separator: " and ")) from \(from)"
                + (until.map { " until \($0)" } ?? "")
        case .peerAdded(let peer, let fingerprints, let confirmation):
            "registered \(name(peer)) with \(fingerprints.count) certificates, confirmed \(confirmation.words)"
        case .peerWithdrawn(let peer, _): "withdrew trust in \(name(peer))"
        case .draftPrepared(let recipient, let children, let sentPast):
            "prepared the case of \(Self.count(children.count, "child", "children")) for \(name(recipient))"
                + (sentPast.isEmpty ? "" : ", sending past \(sentPast.joined(separator: ", "))")
        case .consentRecorded(let subject, _, let answer): "recorded permission to share: \(subject) – \(answer.words)"
        case .overrideEntered(_, let limb, let authoriser, _):
            "entered an override of permission (\(limb.words)) for \(authoriser) to confirm"
        case .overrideAuthorConfirmed: "confirmed as its author the override that was typed for them"
        case .overrideConfirmed: "confirmed the override of permission under their own account"
        case .adviceRecorded(_, let adviser, let mayShare):
            "recorded the \(adviser.words)'s advice: sharing \(mayShare ? "may go ahead" : "may not go ahead")"
        case .legalAdviceRecorded(_, let stage):
            switch stage {
            case .requested: "asked for legal advice about the dispute"
            case .received: "recorded legal advice about the dispute"
            }
        case .disputeReasonRecorded: "recorded a reason of our own about the dispute"
        case .messageSealed(let record): "sealed: " + record.statement.words(calling: name)
        case .messageReceived(let record): "received: " + record.statement.words(calling: name)
        case .receiptStored: "kept the other side's signed receipt"
        case .rejectionStored(_, let code, _): "kept the other side's rejection: \(code.rawValue)"
        case .rejectionIssued(_, let peer, let code): "rejected a message from \(name(peer)): \(code.rawValue)"
        case .deliveryGivenUp(_, let fault): "gave up delivering a message (\(fault)); it needs attention"
        case .deliveryResumed: "asked for the message to be sent again"
        case .addressRevealed: "looked at a confidential address"
        case .evidenceExported(let withAddress):
            "wrote the messages out as files, \(withAddress ? "with" : "without") confidential addresses"
        case .draftDiscarded: "discarded the prepared case"
        case .payloadsErased(let entries):
            "erased names and reasons beside \(Self.count(entries.count, "entry", "entries"))"
        case .calendarImported(let record):
            "imported a list of bank holidays; the calendar is now \(record.version), before \(record.replaced)"
        case .closuresChanged(let record):
            record.closures.map {
                "set the local closures \"\($0.name)\" of \(Self.count($0.days.count, "day", "days"))"
            }
                ?? "cleared the local closures"
        case .meetingRederived(_, let was, let now, let stands):
            "by the calendar now in use the meeting is due \(now.due), before \(was.due)"
                + (stands ? "; what the receiving authority said stands until it says otherwise" : "")
        case .caseNoted(let note): note.words
        case .caseAssigned(let person): person.map { "gave the work to \($0)" } ?? "put the work on the team's list"
        case .recordExported(let format, let withAddress, _):
            "wrote the chronology out as \(format.rawValue), \(withAddress ? "with" : "without") confidential addresses"
        case .deputyNamed(let manager, let deputy, let from, let until):
            until.map { "named \(deputy) as deputy of \(manager) from \(from) until \($0)" }
                ?? "took back that \(deputy) is deputy of \(manager)"
        case .personAway(let person, let from, let until): "recorded that \(person) is away from \(from) until \(until)"
        case .signInNoted(let person, let note): note.words(about: person)
        case .signInWaitBegan(let person):
            "kept " + (person.map { "whoever tried to sign in as \($0)" } ?? "an address")
                + " waiting after too many failures"
        case .listOpened: "read the list of work, with the names of children"
        case .peerByHandEntered(let peer): "entered \(name(peer)) as a peer by hand; its mailbox is not confirmed yet"
        case .mailboxConfirmed(let peer, let confirmation):
            "confirmed the mailbox of \(name(peer)) \(confirmation.words)"
        case .messageLeftToHand: "left the message for a person to hand over"
        case .byHandWritten(let messages, let withAddress):
            "wrote out \(Self.count(messages.count, "message", "messages")) to be handed over, "
                + "\(withAddress ? "with" : "without") confidential addresses"
        case .handedOver(_, let means, let date): "handed the message over \(means.words) on \(date)"
        case .arrivalReported(_, let means, let date):
            "entered as reported, not signed: it arrived on \(date), told \(means.words)"
        case .deliveryPosted: "queued the message for their new gateway, the same bytes"
        case .papersReceived(let papers): "entered, signed by nobody: \(papers.words)"
        case .statementReported(let reported):
            "entered as reported, not signed: \(reported.statement.words(calling: name)), said on \(reported.on), "
                + "told \(reported.means.words)"
        case .dueChanged(_, let was, let now, let cause):
            "the meeting is due \(now.due), before \(was.due), by the \(cause.rawValue)"
        case .caseDatesNoted: "noted the dates of plan, review and summary that clocks count from"
        case .clockSettled(let clock, _, let date): "recorded as done on \(date): \(clock.words)"
        case .clockMoved(let change):
            change.now.isAlert
                ? (change.was == change.now ? "another date: " : "told: ")
                    + "\(change.key.kind.words), \(change.now.words), due \(change.due)"
                    + (change.wasDue.map { ", before \($0)" } ?? "")
                : "no longer to be told: \(change.key.kind.words), \(change.now.words)"
        case .messageWithdrawn: "withdrew a message before any of it had left"
        case .caseOpened(let way): way.words
        case .documentOpened(let document, let way): "\(way.words): document \(document)"
        case .documentsDestroyed(_, let documents):
            "took \(Self.count(documents.count, "document", "documents")) out of a message for good"
        case .breachNoted(_, let knownAt):
            "noted a possible data breach, known since \(knownAt); to be reported, if it is, by "
                + "\(knownAt.adding(seconds: Breach.limit)) (72 hours)"
        case .breachDecided(_, let decision): "decided about the possible data breach: \(decision.words)"
        case .adviceRequested(_, let adviser): "asked the \(adviser.words) for advice on sharing"
        case .otherChildCleared(let documents, let ground):
            "confirmed that \(Self.count(documents, "document names", "documents name")) a child who goes elsewhere: "
                + ground.words
        case .transferLinked(let link): link.words(calling: name)
        case .sameChildNoted(let same): same.words(calling: name)
        case .breachDecisionTold(_, let decision, let means, let date):
            "entered as told \(means.words) on \(date), not signed: the other authority decided about the possible data breach: "
                + decision.words
        case .protectedWordsRefused: "was refused words that name an address which another transfer holds in confidence"
        case .protectedPlaceMatched:
            "was told that a case gives openly an address which another transfer holds in confidence"
        case .journalOpened(let way): way.words
        case .enteredConfirmed(let messages):
            "confirmed \(Self.count(messages.count, "decision that was", "decisions that were")) typed for them"
        case .protectionKeyReplaced(let transfers):
            "found the key of confidential addresses and children lost or changed, and marks anew by the present one; "
                + "the addresses of \(Self.count(transfers, "transfer", "transfers")) stay hidden until they have been read again"
        case .keysRenewed(let seal, let former):
            "took new keys into use: the seal's certificate is \(seal.text.prefix(16))…, the former one \(former.text.prefix(16))…"
        case .teamsChanged(let person, let teams):
            teams.isEmpty
                ? "took \(person) out of every team"
                : "put \(person) in \(Self.count(teams.count, "team", "teams")): \(teams.map(\.text).joined(separator: ", "))"
        case .accessRestricted(let scope): scope.words
        case .restrictionLifted: "lifted the restriction"
        case .glassBroken(let until): "broke the glass: opened the restricted transfer for themselves until \(until)"
        case .glassLookedAt(let numbers):
            "looked at who had opened the restricted transfer (\(Self.count(numbers.count, "opening", "openings")))"
        }
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}

extension Restriction.Scope {
    /// To whom, as the end of a sentence.
    public var namesInWords: String {
        let named = people.map(\.text) + teams.map { "team \($0)" }
        let out = keptOut.isEmpty ? "" : ", without \(keptOut.map(\.text).joined(separator: ", "))"
        return named.joined(separator: ", ") + out
    }

    var words: String { "restricted the transfer to \(namesInWords)" }
}

extension Statement {
    /// What the message says, as words for a person to read.
    public func words(calling name: (AuthorityCode) -> String) -> String {
        switch self {
        case .pack(let pack): pack.words
        case .supplement(let supplement):
            supplement.absences.isEmpty
                ? "supplement; the pack lacks nothing now"
                : "supplement; still absent: \(supplement.absences.map(\.words).joined(separator: ", "))"
        case .receipt: "receipt"
        case .rejection(let rejection): "rejection: \(rejection.code.rawValue)"
        case .acknowledgement(let acknowledgement):
            "acknowledgement; meeting due " + DueMeeting.words(acknowledgement.children)
        case .refusal(let refusal):
            "refusal: \(Set(refusal.children.map(\.words)).sorted().joined(separator: ", "))"
        case .meeting(let meeting): meeting.outcome.words
        case .decision(let decision):
            Set(decision.children.map(\.decision.words)).sorted().joined(separator: "; ")
        case .ending(let ending):
            Set(ending.children.map { $0.words(calling: name) }).sorted().joined(separator: "; ")
        case .endingWithdrawn(let withdrawn):
            Set(
                withdrawn.children.map {
                    "took back, as a mistake, that the work ended on \($0.on): \($0.reason.words)"
                }
            ).sorted().joined(separator: "; ")
        case .dispute(let dispute): dispute.words
        case .birth(let birth): "the child was born on \(birth.on.inWords)"
        case .residence(let residence): residence.words
        case .restatement(let restatement):
            "meeting now due \(DueMeeting.words(restatement.children)): \(restatement.reason.words)"
        case .recall(let recall): recall.words
        case .destruction(let destruction): destruction.words
        case .consentChange(let change): change.words
        case .test: "test message"
        }
    }
}

extension PackStatement {
    var words: String {
        let consent = Set(children.map(\.consent.way.words)).sorted().joined(separator: ", ")
        let resident = Set(children.map { "\($0.residence.date) (\($0.residence.certainty.rawValue))" }).sorted()
            .joined(separator: ", ")
        let missing = absences.isEmpty ? "" : "; absent: \(absences.map(\.words).joined(separator: ", "))"
        return
            "\(urgent ? "urgent notice" : "pack") for \(children.count) \(children.count == 1 ? "child" : "children"), "
            + "resident from \(resident), \(consent)\(missing)"
    }
}

extension DocumentAbsence {
    var words: String {
        switch reason {
        case .noneExists: "\(kind.rawValue) (none exists)"
        case .notYetWrittenUp: "\(kind.rawValue) (not yet written up)"
        case .withheld: "\(kind.rawValue) (withheld)"
        case .toFollow: "\(kind.rawValue) (to follow\(by.map { " by \($0)" } ?? ""))"
        }
    }
}

extension MeetingStatement.Outcome {
    var words: String {
        switch self {
        case .convened(let date): "meeting convened for \(date.inWords)"
        case .held(let date): "meeting held on \(date.inWords)"
        case .notHeld(let date, let reason): "meeting not held on \(date.inWords): \(reason.rawValue)"
        }
    }
}

extension DecidedChild.Decision {
    var words: String {
        switch self {
        case .accepted(let date): "responsibility accepted from \(date.inWords)"
        case .declined(let reason): "responsibility declined: \(reason.rawValue)"
        }
    }
}

extension EndedChild {
    func words(calling name: (AuthorityCode) -> String) -> String {
        "ended on \(on): \(reason.words)" + (movedTo.map { " (\(name($0)))" } ?? "")
            + (review.map { ", decided in the review of \($0)" } ?? "")
            + (reason.censusWords.map { " (\($0))" } ?? "")
    }
}

extension ConsentOutcome.Way {
    var words: String {
        switch self {
        case .given: "permission given"
        case .overrideRiskOfHarm: "shared because not sharing would risk harm"
        case .overrideSeekingIncreasesRisk: "shared because asking would increase the risk"
        case .adviceCaldicott: "shared on the Caldicott Guardian's advice"
        case .adviceLegal: "shared on legal advice"
        case .managerReason: "shared for a team manager's reason"
        }
    }
}

extension ConsentAnswer.Kind {
    /// The answer in words.
    public var words: String {
        switch self {
        case .given: "given"
        case .refused: "refused"
        case .notSoughtRisk: "not sought, because asking would increase the risk"
        case .notReachable: "could not be reached"
        case .notAsked: "not asked"
        }
    }
}

extension ConsentOverride.Limb {
    var words: String {
        switch self {
        case .riskOfHarm: "limb A: risk of harm"
        case .seekingIncreasesRisk: "limb B: seeking permission increases risk"
        }
    }
}

extension SharingAdvice.Adviser {
    var words: String {
        switch self {
        case .caldicottGuardian: "Caldicott Guardian"
        case .legalServices: "legal adviser"
        case .teamManager: "team manager"
        }
    }
}

extension PeerConfirmation {
    var words: String {
        switch self {
        case .telephone: "by telephone"
        case .inPerson: "in person"
        case .demonstration: "for a demonstration"
        }
    }
}

extension Role {
    /// The role in words.
    public var words: String {
        switch self {
        case .practitioner: "practitioner"
        case .businessSupport: "business support"
        case .teamManager: "team manager"
        case .serviceManager: "service manager"
        case .caldicottGuardian: "Caldicott Guardian"
        case .legalAdviser: "legal adviser"
        case .auditor: "auditor"
        case .administrator: "administrator"
        }
    }
}
