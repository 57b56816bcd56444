import CaseTransfer
import GatewayService

extension DemoMonth {
    /// The families, in states that a morning's worklist has; days before today, in working days.
    static let families = [
        Family(name: "Pebblebrook", elder: "Ivy", younger: "Tom", acts: [Act(0) { try await $0.prepare() }]),
        Family(
            name: "Lanternfield", elder: "Ada", younger: "Ned",
            acts: [Act(1) { try await $0.prepare(confidential: true) }]),
        Family(name: "Quillmere", elder: "Bryn", younger: "Cleo", acts: [Act(0) { try await $0.sendUrgentNotice() }]),
        Family(
            name: "Otterhay", elder: "Dora", younger: "Ezra",
            acts: [
                Act(3) { try await $0.prepare() }, Act(2) { try await $0.acknowledge() },
                Act(2) { try $0.assign(.practitioner) }, Act(1) { try $0.tellFamilyAndSchool() },
            ]),
        Family(
            name: "Saltmarsh-Vane", elder: "Fern", younger: "Gus",
            acts: [
                Act(6) { try await $0.prepare() }, Act(5) { try await $0.acknowledge() },
                Act(4) { try await $0.convene(inWorkingDays: 6) }, Act(3) { try $0.tellFamilyAndSchool() },
            ]),
        Family(
            name: "Thistledown", elder: "Hugo", younger: "Isla",
            acts: [
                Act(8) { try await $0.prepare() }, Act(7) { try await $0.acknowledge() },
            ]),
        Family(
            name: "Fernhollow", elder: "Jude", younger: "Kit",
            acts: [
                Act(13) { try await $0.prepare() }, Act(12) { try await $0.acknowledge() },
                Act(11) { try $0.assign(.practitioner) }, Act(10) { try await $0.convene(inWorkingDays: 3) },
                Act(7) { try await $0.cancelMeeting() },
            ]),
        Family(
            name: "Marrowick", elder: "Lena", younger: "Milo",
            acts: [
                Act(15) { try await $0.prepare() }, Act(14) { try await $0.acknowledge() },
                Act(6) {
                    try await $0.convene(inWorkingDays: 3, because: "The health visitor could come no earlier.")
                }, Act(3) { try await $0.hold() },
            ]),
        Family(
            name: "Brindlecombe", elder: "Nora", younger: "Otto",
            acts: [
                Act(17) { try await $0.prepare() }, Act(16) { try await $0.acknowledge() },
                Act(15) { try await $0.convene(inWorkingDays: 5) }, Act(10) { try await $0.hold() },
                Act(10) { try $0.tellFamilyAndSchool() }, Act(9) { try await $0.accept() },
                Act(7) { try await $0.close() },
            ]),
        Family(
            name: "Hollowell", elder: "Posy", younger: "Remy",
            acts: [
                Act(12) { try await $0.prepare() }, Act(11) { try await $0.acknowledge() },
                Act(2) { try await $0.raiseDispute() }, Act(1) { try await $0.answerDispute() },
            ]),
        Family(
            name: "Winterbourne-Lee", elder: "Seth", younger: "Tess",
            acts: [
                Act(10) { try await $0.prepare() }, Act(9) { try await $0.acknowledge() },
                Act(4) { try await $0.decline() },
            ]),
        Family(
            name: "Greythorn", elder: "Una", younger: "Vic",
            acts: [
                Act(7) { try await $0.prepare() },
                Act(6) {
                    try await $0.refuse(
                        .incomplete, RefusalParticulars(documents: [.plan]),
                        words: "The plan’s actions have no names; nobody here can take them on.")
                },
            ]),
        Family(name: "Willowmead", elder: "Ffion", younger: "Glen", acts: [Act(2) { try $0.registerPapers() }]),
        Family(
            name: "Applegarth", elder: "Wilf", younger: "Xena",
            acts: [Act(5) { try await $0.prepare() }, Act(4) { try await $0.recall() }]),
        Family(
            name: "Kestrelmoor", elder: "Yara", younger: "Zack", goesBack: true,
            acts: [
                Act(4) { try await $0.prepare() }, Act(3) { try await $0.acknowledge() },
                Act(2) { try await $0.convene(inWorkingDays: 10) }, Act(1) { try $0.closeOffices() },
            ]),
        Family(
            name: "Dunlin", elder: "Abel", younger: "Bess", goesBack: true, acts: [Act(1) { try await $0.prepare() }]),
        Family(
            name: "Copperfold", elder: "Cara", younger: "Dex", goesBack: true,
            acts: [Act(0) { try await $0.prepare(sending: false) }]),
        Family(
            name: "Rookhope", elder: "Elsa", younger: "Finn", goesBack: true,
            acts: [
                Act(14) { try await $0.prepare() }, Act(13) { try await $0.acknowledge() },
                Act(12) { try await $0.convene(inWorkingDays: 4) }, Act(8) { try await $0.hold() },
                Act(5) { try await $0.accept(eldestOnly: true) },
            ]),
        Family(
            name: "Nettlecombe", elder: "Joan", younger: "Karl",
            acts: [
                Act(5) { try await $0.prepare() }, Act(4) { try await $0.acknowledge() },
                Act(3) { try $0.restrict() }, Act(1) { try $0.breakGlass() },
            ]),
        Family(
            name: "Silverbeck", elder: "Nina", younger: "Olaf",
            acts: [
                Act(9) { try await $0.prepare() }, Act(8) { try await $0.acknowledge() },
                Act(2) { try await $0.withdrawPermission() }, Act(1) { try $0.enterOverride() },
            ]),
        Family(
            name: "Millrace", elder: "Petra", younger: "Quin", acts: [Act(1) { try await $0.sendIntoSilence() }]),
        Family(name: "Hazelbourne", elder: "Rosa", younger: "Saul", acts: [Act(1) { try await $0.beginForm() }]),
        Family(name: "Sorrel-Finch", elder: "Thea", younger: "Ugo", acts: [Act(0) { try $0.beginUrgentForm() }]),
    ]

    /// Families who go to an authority without a gateway: one that moved on before anybody accepted, one whose papers wait for somebody to
    /// hand them over, and one whose papers are on their way.
    static func withoutGateway(to third: AuthorityCode) -> [Family] {
        [
            Family(
                name: "Tamarind", elder: "Gwen", younger: "Huw",
                acts: [
                    Act(9) { try await $0.prepare() }, Act(8) { try await $0.acknowledge() },
                    Act(2) { try await $0.redirect(to: third) },
                ]),
            Family(
                name: "Larkmere", elder: "Vera", younger: "Wynn", acts: [Act(1) { try await $0.prepare(to: third) }]),
            Family(
                name: "Fallowgate", elder: "Yves", younger: "Zoe",
                acts: [Act(4) { try await $0.prepare(to: third) }, Act(3) { try $0.handOver() }]),
        ]
    }
}
