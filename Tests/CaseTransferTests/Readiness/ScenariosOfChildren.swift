import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    static let children: [ReadinessScenario] = [
        .fires(
            "service-agreement-not-said", at: "children[1].serviceAgreement", by: "DERBY-3", from: "E06000015",
            to: "E08000033"
        ) { file, _ in file.children[1].serviceAgreement = nil },
        .fires("service-agreement-asked-for", at: "children[0].serviceAgreement", by: "DERBY-3") { file, _ in
            file.children[0].serviceAgreement = nil
        },
        .fires("service-declined-before", at: "children[0].serviceAgreement", by: "DERBY-4") { file, _ in
            file.children[0].serviceAgreement?.agreed = false
        },
        .fires("date-in-future", at: "children[0].serviceAgreement.on") { file, facts in
            file.children[0].serviceAgreement?.on = facts.today.adding(days: 1)
        },
        .fires("date-in-future", at: "children[0].protectionPlanEnded") { file, facts in
            file.children[0].protectionPlanEnded = facts.today.adding(days: 1)
        },
        .fires("protection-plan-not-known", at: "children[0].childProtectionPlan", by: "DERBY-2") { file, _ in
            file.children[0].childProtectionPlan = .notKnown
        },
        .fires("looked-after-not-known", at: "children[1].lookedAfter", by: "HAV-2") { file, _ in
            file.children[1].lookedAfter = .notKnown
        },
        .fires("upn-length", at: "children[0].upn") { file, _ in file.children[0].upn = "B80120000500" },
        .fires("upn-character", at: "children[0].formerUPN") { file, _ in
            file.children[0].formerUPN = "P20700001604O"
        },
        .fires("upn-check-letter", at: "children[0].upn", by: "DfE CIN census 1510") { file, _ in
            file.children[0].upn = "B207000016049"
        },
        .fires("upn-issuer", at: "children[0].upn", by: "DfE CIN census 1530") { file, _ in
            file.children[0].upn = "A999200005001"
        },
        .fires("upn-temporary", at: "children[0].upn", by: "T-12") { file, _ in
            file.children[0].upn = "X00180001701A"
        },
        .fires("upn-missing", at: "children[0].upn") { file, _ in file.children[0].upn = nil },
        .fires("upn-unknown-reason", at: "children[0].upnUnknown") { file, _ in
            file.children[0].upn = nil
            file.children[0].upnUnknown = "UN9"
        },
        .fires("nhs-number-digits", at: "children[0].nhsNumber") { file, _ in
            file.children[0].nhsNumber = "94347659"
        },
        .fires("nhs-number-placeholder", at: "children[0].nhsNumber") { file, _ in
            file.children[0].nhsNumber = "9999999999"
        },
        .fires("nhs-number-check-digit", at: "children[0].nhsNumber") { file, _ in
            file.children[0].nhsNumber = "1234567890"
        },
        .fires("nhs-number-missing", at: "children[0].nhsNumber") { file, _ in file.children[0].nhsNumber = nil },
        .fires("local-child-id-empty", at: "children[0].localId") { file, _ in
            file.children[0].localId = .known("")
        },
        .fires("local-child-id-length", at: "children[0].localId", by: "DfE CIN census 1570") { file, _ in
            file.children[0].localId = .known("CALX77012CALX77012CAL")
        },
        .fires("local-child-id-character", at: "children[0].localId", by: "DfE CIN census 1580") { file, _ in
            file.children[0].localId = .known("CALX/77012")
        },
        .fires("local-child-id-not-known", at: "children[0].localId") { file, _ in
            file.children[0].localId = .notKnown
        },
        .fires("unborn-sex", at: "children[1].sex", by: "T-12") { file, _ in
            file.children[1].sex = .known(.female)
        },
        .fires("unborn-identifier", at: "children[1].nhsNumber", by: "T-12") { file, _ in
            file.children[1].nhsNumber = "9434765870"
        },
        .fires("unborn-identifier", at: "children[1].upn", by: "T-12") { file, _ in
            file.children[1].upn = "B801200005001"
        },
        .fires("unborn-overdue", at: "children[1].expectedDateOfBirth", by: "T-12") { file, _ in
            file.children[1].expectedDateOfBirth = ReadinessSample.date("2026-11-19")
        },
        .fires("last-seen-long-ago", at: "children[0].lastSeen", by: .ourDefault) { file, _ in
            file.children[0].lastSeen = seen("2026-10-22")
        },
        .fires("last-seen-long-ago", at: "children[0].lastSeen", by: "SUF-45", from: Code.suffolk) { file, _ in
            file.children[0].lastSeen = seen("2026-10-22")
        },
        .fires("child-never-seen", at: "children[0].lastSeen", by: .ourDefault) { file, _ in
            file.children[0].lastSeen = .known(.notSeen(reason: "Nobody opened"))
        },
        .fires("supervision-order", at: "children[0].ordersInForce[0]", by: "T-18") { file, _ in
            file.children[0].ordersInForce = .known([order(.supervision, until: "2026-11-20")])
        },
        .fires(
            "supervision-order", at: "children[0].ordersInForce[0]", by: "DERBY-14", from: Code.derby, to: Code.leeds
        ) { file, _ in
            file.children[0].ordersInForce = .known([order(.supervision)])
        },
        .fires("order-ended", at: "children[0].ordersInForce[0].until") { file, _ in
            file.children[0].ordersInForce = .known([order(.nonMolestation, until: "2026-11-19")])
        },
        .fires("private-fostering", at: "children[0]", by: "T-15") { file, _ in
            file.people[0].relationships[0].kind = .carer
            file.people[0].relationships[0].parentalResponsibility = .notKnown
        },
        .fires("private-fostering", at: "children[0]", by: "DERBY-8", from: Code.derby, to: Code.leeds) { file, _ in
            file.people[0].relationships[0].kind = .other
            file.people[0].relationships[0].parentalResponsibility = .known(false)
        },
        .fires("lawful-basis-not-in-force", at: "consent.lawfulBasis") { file, _ in
            file.consent = basis("ca-2004-s16LA", on: "2026-11-20")
        },
        .fires("lawful-basis-not-in-force", at: "consent.lawfulBasis") { file, _ in
            file.consent = basis("dpa-1998-schedule-2", on: "2026-11-20")
        },
        .fires("children-moved-apart", at: "children", by: "T-14") { file, _ in
            file.children[1].move.residence.date = ReadinessSample.date("2026-11-10")
        },
    ]

    static let nearlyChildren: [ReadinessScenario] = [
        .silent(
            "service-agreement-not-said", when: "no text of either authority asks for it", from: "E08000033",
            to: "E09000016"
        ) { file, _ in file.children[0].serviceAgreement = nil },
        .silent("lawful-basis-not-in-force", when: "the law holds") { file, _ in
            file.consent = basis("uk-gdpr-6-1-e", on: "2026-11-20")
        },
        .silent("lawful-basis-not-in-force", when: "the act still held on the day") { file, _ in
            file.consent = basis("dpa-1998-schedule-2", on: "2018-05-24")
        },
        .silent("upn-check-letter", when: "the UPN is a temporary one") { file, _ in
            file.children[0].upn = "X00180001701A"
        },
        .silent("upn-missing", when: "the census reason is given") { file, _ in
            file.children[0].upn = nil
            file.children[0].upnUnknown = "UN1"
        },
        .silent("upn-missing", when: "the child is not born") { _, _ in },
        .silent("nhs-number-missing", when: "the child is not born") { _, _ in },
        .silent("nhs-number-digits", when: "the number is spaced 3-3-4") { _, _ in },
        .silent("unborn-sex", when: "it is not known") { file, _ in file.children[1].sex = .notKnown },
        .silent("unborn-overdue", when: "the child is expected today") { file, _ in
            file.children[1].expectedDateOfBirth = ReadinessSample.today
        },
        .silent("last-seen-long-ago", when: "20 working days have passed") { file, _ in
            file.children[0].lastSeen = seen("2026-10-23")
        },
        .silent("supervision-order", when: "the order has ended") { file, _ in
            file.children[0].ordersInForce = .known([order(.supervision, until: "2026-11-19")])
        },
        .silent("order-ended", when: "today is its last day") { file, _ in
            file.children[0].ordersInForce = .known([order(.nonMolestation, until: "2026-11-20")])
        },
        .silent("private-fostering", when: "a grandparent cares for the child") { file, _ in
            file.people[0].relationships[0].kind = .grandparent
            file.people[0].relationships[0].parentalResponsibility = .known(false)
        },
        .silent("private-fostering", when: "the young person turns 16 today") { file, _ in
            file.people[0].relationships[0].kind = .carer
            file.people[0].relationships[0].parentalResponsibility = .known(false)
            file.children[0].dateOfBirth = ReadinessSample.date("2010-11-20")
        },
    ]

    static func basis(_ code: String, on day: String) -> ConsentRecord {
        ConsentRecord(answers: [], lawfulBasis: LawfulBasis(code: code, on: ReadinessSample.date(day)))
    }

    static func seen(_ day: String) -> Known<Sighting> {
        .known(.seen(on: ReadinessSample.date(day), by: "Mo Tamblyn"))
    }
}
