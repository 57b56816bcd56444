extension JournalEvent {
    /// The events by name, as the reference lists them.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// See ``JournalEvent/gatewayInitialised(authority:)``.
        case gatewayInitialised
        /// See ``JournalEvent/personRegistered(person:roles:from:until:)``.
        case personRegistered
        /// See ``JournalEvent/peerAdded(peer:fingerprints:confirmation:)``.
        case peerAdded
        /// See ``JournalEvent/peerWithdrawn(peer:fingerprints:)``.
        case peerWithdrawn
        /// See ``JournalEvent/draftPrepared(recipient:children:sentPast:)``.
        case draftPrepared
        /// See ``JournalEvent/consentRecorded(subject:children:answer:)``.
        case consentRecorded
        /// See ``JournalEvent/overrideEntered(children:limb:authoriser:tookPart:)``.
        case overrideEntered
        /// See ``JournalEvent/overrideAuthorConfirmed(children:)``.
        case overrideAuthorConfirmed
        /// See ``JournalEvent/overrideConfirmed(children:)``.
        case overrideConfirmed
        /// See ``JournalEvent/adviceRecorded(children:adviser:mayShare:)``.
        case adviceRecorded
        /// See ``JournalEvent/legalAdviceRecorded(dispute:stage:)``.
        case legalAdviceRecorded
        /// See ``JournalEvent/disputeReasonRecorded(dispute:)``.
        case disputeReasonRecorded
        /// See ``JournalEvent/messageSealed(_:)``.
        case messageSealed
        /// See ``JournalEvent/messageReceived(_:)``.
        case messageReceived
        /// See ``JournalEvent/receiptStored(message:receipt:witness:)``.
        case receiptStored
        /// See ``JournalEvent/rejectionStored(message:code:witness:)``.
        case rejectionStored
        /// See ``JournalEvent/rejectionIssued(file:peer:code:)``.
        case rejectionIssued
        /// See ``JournalEvent/deliveryGivenUp(message:fault:)``.
        case deliveryGivenUp
        /// See ``JournalEvent/deliveryResumed(message:)``.
        case deliveryResumed
        /// See ``JournalEvent/addressRevealed(child:)``.
        case addressRevealed
        /// See ``JournalEvent/evidenceExported(withAddress:)``.
        case evidenceExported
        /// See ``JournalEvent/draftDiscarded``.
        case draftDiscarded
        /// See ``JournalEvent/payloadsErased(entries:)``.
        case payloadsErased
        /// See ``JournalEvent/calendarImported(_:)``.
        case calendarImported
        /// See ``JournalEvent/closuresChanged(_:)``.
        case closuresChanged
        /// See ``JournalEvent/meetingRederived(child:was:now:stands:)``.
        case meetingRederived
        /// See ``JournalEvent/caseNoted(_:)``.
        case caseNoted
        /// See ``JournalEvent/caseAssigned(to:)``.
        case caseAssigned
        /// See ``JournalEvent/recordExported(format:withAddress:file:)``.
        case recordExported
        /// See ``JournalEvent/deputyNamed(manager:deputy:from:until:)``.
        case deputyNamed
        /// See ``JournalEvent/personAway(person:from:until:)``.
        case personAway
        /// See ``JournalEvent/signInNoted(person:note:)``.
        case signInNoted
        /// See ``JournalEvent/signInWaitBegan(person:)``.
        case signInWaitBegan
        /// See ``JournalEvent/listOpened``.
        case listOpened
        /// See ``JournalEvent/peerByHandEntered(peer:)``.
        case peerByHandEntered
        /// See ``JournalEvent/mailboxConfirmed(peer:confirmation:)``.
        case mailboxConfirmed
        /// See ``JournalEvent/messageLeftToHand(message:)``.
        case messageLeftToHand
        /// See ``JournalEvent/byHandWritten(messages:withAddress:)``.
        case byHandWritten
        /// See ``JournalEvent/handedOver(message:means:on:)``.
        case handedOver
        /// See ``JournalEvent/arrivalReported(message:means:on:)``.
        case arrivalReported
        /// See ``JournalEvent/deliveryPosted(message:)``.
        case deliveryPosted
        /// See ``JournalEvent/papersReceived(_:)``.
        case papersReceived
        /// See ``JournalEvent/statementReported(_:)``.
        case statementReported
        /// See ``JournalEvent/dueChanged(child:was:now:cause:)``.
        case dueChanged
        /// See ``JournalEvent/caseDatesNoted(dates:through:)``.
        case caseDatesNoted
        /// See ``JournalEvent/clockSettled(clock:children:on:)``.
        case clockSettled
        /// See ``JournalEvent/clockMoved(_:)``.
        case clockMoved
        /// See ``JournalEvent/messageWithdrawn(message:)``.
        case messageWithdrawn
        /// See ``JournalEvent/caseOpened(way:)``.
        case caseOpened
        /// See ``JournalEvent/documentOpened(document:way:)``.
        case documentOpened
        /// See ``JournalEvent/documentsDestroyed(message:documents:)``.
        case documentsDestroyed
        /// See ``JournalEvent/breachNoted(message:knownAt:)``.
        case breachNoted
        /// See ``JournalEvent/breachDecided(message:decision:)``.
        case breachDecided
        /// See ``JournalEvent/adviceRequested(children:adviser:)``.
        case adviceRequested
        /// See ``JournalEvent/otherChildCleared(documents:ground:)``.
        case otherChildCleared
        /// See ``JournalEvent/transferLinked(_:)``.
        case transferLinked
        /// See ``JournalEvent/sameChildNoted(_:)``.
        case sameChildNoted
        /// See ``JournalEvent/breachDecisionTold(message:decision:means:on:)``.
        case breachDecisionTold
        /// See ``JournalEvent/protectedWordsRefused``.
        case protectedWordsRefused
        /// See ``JournalEvent/protectedPlaceMatched(place:)``.
        case protectedPlaceMatched
        /// See ``JournalEvent/enteredConfirmed(messages:)``.
        case enteredConfirmed
        /// See ``JournalEvent/journalOpened(way:)``.
        case journalOpened
        /// See ``JournalEvent/protectionKeyReplaced(transfers:)``.
        case protectionKeyReplaced
        /// See ``JournalEvent/keysRenewed(seal:former:)``.
        case keysRenewed
        /// See ``JournalEvent/teamsChanged(person:teams:)``.
        case teamsChanged
        /// See ``JournalEvent/accessRestricted(_:)``.
        case accessRestricted
        /// See ``JournalEvent/restrictionLifted``.
        case restrictionLifted
        /// See ``JournalEvent/glassBroken(until:)``.
        case glassBroken
        /// See ``JournalEvent/glassLookedAt(numbers:)``.
        case glassLookedAt

        /// What the event says, in one sentence.
        public var meaning: String {
            switch self {
            case .gatewayInitialised: "The gateway was set up for an authority; always the first entry."
            case .personRegistered: "A person was registered, or their post, roles or dates were changed."
            case .peerAdded: "A peer's certificates were registered after the fingerprint was confirmed."
            case .peerWithdrawn: "A peer is trusted no longer."
            case .draftPrepared: "A case was prepared; warnings that were sent past are named by code."
            case .consentRecorded: "Somebody's answer on sharing was recorded."
            case .overrideEntered: "An override of permission was entered; it does not count yet."
            case .overrideAuthorConfirmed:
                "The author confirmed under their own account an override that was typed for them."
            case .overrideConfirmed: "The authoriser confirmed the override under their own account."
            case .adviceRecorded: "Advice was received after a refusal."
            case .legalAdviceRecorded: "Legal advice about a dispute was asked for or came; it stays with us."
            case .disputeReasonRecorded: "A reason of our own about a dispute was recorded; it stays with us."
            case .messageSealed: "A message of ours was sealed and queued."
            case .messageReceived: "A peer's message was verified and stored."
            case .receiptStored: "The peer's signed receipt for a message of ours was stored."
            case .rejectionStored: "The peer's signed, final rejection of a message of ours was stored."
            case .rejectionIssued: "This gateway refused a peer's message for good."
            case .deliveryGivenUp: "Delivery was given up and needs a person."
            case .deliveryResumed: "A person asked for the same bytes to be sent again."
            case .addressRevealed: "A confidential address was shown to somebody who gave a reason."
            case .evidenceExported: "A transfer's messages were written out as files."
            case .draftDiscarded: "A prepared case was given up before its pack was sent."
            case .payloadsErased: "The names and reasons beside entries were erased under retention."
            case .calendarImported: "A list of bank holidays was imported; limits are counted with it from here on."
            case .closuresChanged: "The authority's own closed days were set or cleared."
            case .meetingRederived: "A new calendar gives another due date for a child's meeting; both are recorded."
            case .caseNoted: "Our own people told, noted or considered something that no message carries."
            case .caseAssigned: "The work on a transfer was given to somebody, or put back on the team's list."
            case .recordExported: "A transfer's chronology was written out."
            case .deputyNamed: "A manager named somebody to act in their stead for a period, or took it back."
            case .personAway: "It was recorded that somebody is away for a period."
            case .signInNoted:
                "Somebody's way of signing in to the workbench was made, changed, locked or used."
            case .signInWaitBegan:
                "So many attempts to sign in failed, for a person or from an address, that a wait began."
            case .listOpened: "Somebody read the list of work, in which children are named; once a day for each person."
            case .peerByHandEntered:
                "An authority without a gateway was entered as a peer by hand; its mailbox is not confirmed yet."
            case .mailboxConfirmed: "A second person confirmed the mailbox of a peer by hand."
            case .messageLeftToHand: "A sealed message of ours is for a person to hand over; no outbox sends it."
            case .byHandWritten: "Messages were written out to be handed over to an authority without a gateway."
            case .handedOver: "A person handed a message of ours over, by the means named."
            case .arrivalReported: "Somebody told us that a message of ours arrived: reported, not signed."
            case .deliveryPosted:
                "The peer has a gateway now: a message that went by hand is queued for it, the same bytes."
            case .papersReceived: "A case's papers came without a gateway: entered by a person, signed by nobody."
            case .statementReported: "What the other authority said or did was entered as reported, not signed."
            case .dueChanged: "A message gives another due date for a child's meeting; both are recorded."
            case .caseDatesNoted: "The dates that clocks count from were noted from the pack and its supplements."
            case .clockSettled: "What a clock waits for was done: a review, a record, a summary, a look from above."
            case .clockMoved: "A clock came to a stage of which people are told, or left it; told once."
            case .messageWithdrawn: "A message of ours was withdrawn before any of it had left."
            case .caseOpened: "Somebody opened what a transfer's messages say; once a day for each person and way."
            case .documentOpened:
                "Somebody read one document, or took a file of it away; once a day for each person, document and way."
            case .documentsDestroyed: "Documents of a message were taken out of its file for good; digests stay."
            case .breachNoted: "A possible personal data breach became known by a message; 72 hours run."
            case .breachDecided: "It was decided what is to be done about a possible breach."
            case .adviceRequested: "Advice on sharing was asked for."
            case .otherChildCleared: "Documents name a child who goes elsewhere; the ground for sending was confirmed."
            case .transferLinked: "This transfer and another one of ours are about the same move."
            case .sameChildNoted: "Children of this transfer are in another one of ours too; nobody is named."
            case .breachDecisionTold:
                "What the other authority decided about a possible breach was entered as told, not signed."
            case .protectedWordsRefused:
                "Words were refused: they name an address that another transfer holds in confidence."
            case .protectedPlaceMatched:
                "A checked case gives openly an address that another transfer holds in confidence; once a day for each person and address."
            case .journalOpened: "Somebody read the journal itself, or what stands there of legal advice."
            case .enteredConfirmed: "A person confirmed under their own account decisions that were typed for them."
            case .protectionKeyReplaced:
                "The key by which addresses and children are known again was lost or changed; they are marked anew."
            case .keysRenewed: "New seal and TLS keys were taken into use; what the former seal sealed still verifies."
            case .teamsChanged: "Somebody's teams were changed."
            case .accessRestricted: "A transfer was restricted to those who need to know; nothing of it is sent."
            case .restrictionLifted: "The restriction of a transfer was lifted."
            case .glassBroken: "Somebody opened a restricted transfer with a reason, for a time; the managers are told."
            case .glassLookedAt: "A manager looked at who had opened a restricted transfer."
            }
        }
    }

    /// Which event this is.
    public var name: Name {
        switch self {
        case .gatewayInitialised: .gatewayInitialised
        case .personRegistered: .personRegistered
        case .peerAdded: .peerAdded
        case .peerWithdrawn: .peerWithdrawn
        case .draftPrepared: .draftPrepared
        case .consentRecorded: .consentRecorded
        case .overrideEntered: .overrideEntered
        case .overrideAuthorConfirmed: .overrideAuthorConfirmed
        case .overrideConfirmed: .overrideConfirmed
        case .adviceRecorded: .adviceRecorded
        case .legalAdviceRecorded: .legalAdviceRecorded
        case .disputeReasonRecorded: .disputeReasonRecorded
        case .messageSealed: .messageSealed
        case .messageReceived: .messageReceived
        case .receiptStored: .receiptStored
        case .rejectionStored: .rejectionStored
        case .rejectionIssued: .rejectionIssued
        case .deliveryGivenUp: .deliveryGivenUp
        case .deliveryResumed: .deliveryResumed
        case .addressRevealed: .addressRevealed
        case .evidenceExported: .evidenceExported
        case .draftDiscarded: .draftDiscarded
        case .payloadsErased: .payloadsErased
        case .calendarImported: .calendarImported
        case .closuresChanged: .closuresChanged
        case .meetingRederived: .meetingRederived
        case .caseNoted: .caseNoted
        case .caseAssigned: .caseAssigned
        case .recordExported: .recordExported
        case .deputyNamed: .deputyNamed
        case .personAway: .personAway
        case .signInNoted: .signInNoted
        case .signInWaitBegan: .signInWaitBegan
        case .listOpened: .listOpened
        case .peerByHandEntered: .peerByHandEntered
        case .mailboxConfirmed: .mailboxConfirmed
        case .messageLeftToHand: .messageLeftToHand
        case .byHandWritten: .byHandWritten
        case .handedOver: .handedOver
        case .arrivalReported: .arrivalReported
        case .deliveryPosted: .deliveryPosted
        case .papersReceived: .papersReceived
        case .statementReported: .statementReported
        case .dueChanged: .dueChanged
        case .caseDatesNoted: .caseDatesNoted
        case .clockSettled: .clockSettled
        case .clockMoved: .clockMoved
        case .messageWithdrawn: .messageWithdrawn
        case .caseOpened: .caseOpened
        case .documentOpened: .documentOpened
        case .documentsDestroyed: .documentsDestroyed
        case .breachNoted: .breachNoted
        case .breachDecided: .breachDecided
        case .adviceRequested: .adviceRequested
        case .otherChildCleared: .otherChildCleared
        case .transferLinked: .transferLinked
        case .sameChildNoted: .sameChildNoted
        case .breachDecisionTold: .breachDecisionTold
        case .protectedWordsRefused: .protectedWordsRefused
        case .protectedPlaceMatched: .protectedPlaceMatched
        case .enteredConfirmed: .enteredConfirmed
        case .journalOpened: .journalOpened
        case .protectionKeyReplaced: .protectionKeyReplaced
        case .keysRenewed: .keysRenewed
        case .teamsChanged: .teamsChanged
        case .accessRestricted: .accessRestricted
        case .restrictionLifted: .restrictionLifted
        case .glassBroken: .glassBroken
        case .glassLookedAt: .glassLookedAt
        }
    }
}
