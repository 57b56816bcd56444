/// Whether a case file is fit to be sent: everything a person should look at before anything is created.
///
/// Only five things stop a pack, ever: a child nobody could identify, a recipient that is not on the register of
/// authorities, a child on a Child Protection Plan or looked after (DERBY-2, HAV-2), a file that cannot be sent, and the
/// consent gate, which stands elsewhere. Everything else is a warning, which one recorded sentence sends past
/// (``SentPast``), or a note. An urgent notice is asked only who, where, present risk and whom to ring. Contradictions of
/// the file (``CaseFile/contradictions``) come before this check.
public enum Readiness {
    /// Everything found in a case file, blocking findings first, then warnings, then notes, each in order of place.
    ///
    /// Pure: the same file and facts give the same findings. No finding holds a name, a date of birth, an address or an
    /// identifier of the case.
    public static func check(_ caseFile: CaseFile, facts: ReadinessFacts) -> [Finding] {
        let draft = Draft(file: caseFile, facts: facts)
        return
            rules
            .filter { $0.holdsForUrgentNotice || !caseFile.urgent }
            .flatMap { $0.findings(in: draft) }
            .sorted(by: comesBefore)
    }

    /// Every code that ``check(_:facts:)`` can give, with its severity.
    public static var codes: [String: Finding.Severity] {
        rules.reduce(into: [:]) { codes, rule in codes.merge(rule.codes) { first, _ in first } }
    }

    /// The rules, one file each.
    static var rules: [any Rule.Type] {
        blockingRules + childRules + moveRules + firstMinuteRules + documentRules
    }

    private static var blockingRules: [any Rule.Type] {
        [
            UnidentifiedChild.self, RecipientNotOnRegister.self, ChildOnProtectionPlan.self, LookedAfterChild.self,
            UnusableAttachment.self,
        ]
    }

    private static var childRules: [any Rule.Type] {
        [
            OtherRouteNotKnown.self, IllFormedUPN.self, TemporaryUPN.self, MissingUPN.self, IllFormedNHSNumber.self,
            MissingNHSNumber.self, IllFormedLocalChildID.self, UnbornChild.self, LastSeenLongAgo.self,
            SupervisionOrder.self, OrderNoLongerInForce.self, PrivateFostering.self, ChildrenMovedApart.self,
            ServiceAgreed.self, LawfulBasisNotInForce.self,
        ]
    }

    private static var moveRules: [any Rule.Type] {
        [
            SendingAuthorityDiffers.self, RecipientDiffers.self, RecipientNotPeer.self, RecipientEnding.self,
            OutdatedAuthorityCode.self, AddressInOtherAuthority.self, IllFormedPostcode.self, NoCurrentAddress.self,
            ConfidentialAddressReminder.self, UnprotectedAddress.self, UncertainResidence.self,
            ConsiderTrafficking.self, ImpactOfMove.self,
        ]
    }

    private static var firstMinuteRules: [any Rule.Type] {
        [
            FirstMinuteNotKnown.self, UrgentRiskNotSaid.self, NobodyToRing.self, TelephoneMissing.self,
            NoVisitPlanned.self, ReviewOverdue.self, DateInFuture.self, KeyNotRead.self,
        ]
    }

    private static var documentRules: [any Rule.Type] {
        [
            DocumentMissing.self, DocumentSaidNotToExist.self, DocumentAbsent.self, DocumentToFollow.self,
            WithheldWithoutReason.self, MinutesNotDue.self, ForeignChildInDocument.self, DocumentWithoutOriginal.self,
            UndatedDocument.self, StaleSummary.self, SummaryBeforeMove.self, SummaryNotAuthorised.self,
            SummaryContents.self, AssessmentNotAuthorised.self, AssessmentContents.self, AssessmentAfterPlan.self,
            OutlinePlan.self, PlanContents.self, PlanContentsForReceiver.self, PlanForEachChild.self,
            MinutesContents.self, ReviewOutcomeToHeed.self,
        ]
    }
}
