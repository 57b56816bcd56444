import CaseTransfer
import WorkingDays

extension ReadinessScenario {
    static let move: [ReadinessScenario] = [
        .fires("sending-authority-differs", at: "sendingAuthority") { file, _ in file.sendingAuthority = Code.leeds },
        .fires("recipient-differs", at: "receivingAuthority") { file, _ in file.receivingAuthority = Code.leeds },
        .fires("recipient-not-peer", at: "receivingAuthority") { _, facts in facts.recipientIsPeer = false },
        .fires("recipient-ending", at: "receivingAuthority", by: "T-13", to: "E10000030") { _, _ in },
        .fires("authority-code-retired", at: "children[0].move.previousAuthority", by: "T-13") { file, _ in
            file.children[0].move.previousAuthority = .known("E08000019")
        },
        .fires("authority-code-retired", at: "addresses[1].state.open.place.authority", by: "T-13") { file, _ in
            file.addresses.append(
                address(.previous, .open(place: Place(lines: ["3 Larkspur Row"], authority: "E10000006"))))
        },
        .fires("authority-code-unknown", at: "children[1].move.previousAuthority") { file, _ in
            file.children[1].move.previousAuthority = .known("E07000032")
        },
        .fires("address-in-other-authority", at: "addresses[0].state.open.place.authority", by: "CAL-31") { file, _ in
            file.addresses[0] = file.addresses[0].lying(in: Code.leeds)
        },
        .fires("postcode-length", at: "addresses[0].state.open.place.postcode") { file, _ in
            file.addresses[0].state = .open(place: Place(lines: ["17 Larkspur Row"], postcode: "DE1"))
        },
        .fires("postcode-outward", at: "addresses[0].state.open.place.postcode") { file, _ in
            file.addresses[0].state = .open(place: Place(lines: ["17 Larkspur Row"], postcode: "DEE1 2FS"))
        },
        .fires("postcode-inward", at: "addresses[0].state.confidential.place.postcode") { file, _ in
            file.addresses[0].state = .confidential(
                reason: "Fled", place: Place(lines: ["17 Larkspur Row"], postcode: "DE1 2FC"))
        },
        .fires("address-missing", at: "children[0]") { file, _ in file.addresses[0].residents = ["p1"] },
        .fires("address-confidential-not-given", at: "addresses[0].state.confidential.place", by: "T-16") { file, _ in
            file.addresses[0].state = .confidential(reason: "Fled", place: nil)
        },
        .fires("address-confidential", at: "addresses[0].state.confidential", by: "T-16") { file, _ in
            file.addresses[0].state = .confidential(reason: "Fled", place: Place(lines: ["17 Larkspur Row"]))
        },
        .fires("address-not-protected", at: "addresses[0].state.open.place", by: "T-16") { file, _ in
            file.firstMinute.mustNotLearnAddress = .known([AddressExclusion(who: "Balthazar Crake", why: "Violence")])
        },
        .fires("residence-provisional", at: "children[0].move.residence", by: "T-2") { file, _ in
            file.children[0].move.residence.certainty = .provisional
        },
        .fires("residence-in-future", at: "children[0].move.residence", by: "T-2") { file, _ in
            file.children[0].move.residence.certainty = .provisional
            file.children[0].move.residence.date = ReadinessSample.date("2026-11-21")
        },
        .fires("residence-confirmed-too-early", at: "children[0].move.residence", by: "T-2") { file, _ in
            file.children[0].move.residence.date = ReadinessSample.date("2026-11-21")
        },
        .fires("residence-not-said", at: "children[0].move.residence", by: "T-2") { file, _ in
            file.children[0].move.residence.kind = .notKnown
        },
        .fires("consider-trafficking", at: "children[0].move", by: "CAL-30") { file, _ in
            file.children[0].move.movesInTwelveMonths = .known(2)
        },
        .fires("consider-trafficking", at: "children[0].move", by: "HAV-46", from: Code.havering) { file, _ in
            file.children[0].move.movesInTwelveMonths = .known(2)
        },
        .fires("consider-trafficking", at: "children[0].move", by: "DERBY-63", from: Code.derby, to: Code.leeds) {
            file, _ in file.children[0].move.planned = .known(false)
        },
        .fires("consider-trafficking", at: "children[0].move", by: .ourDefault, from: Code.leeds) { file, _ in
            file.children[0].move.planned = .known(false)
        },
        .fires("move-impact-missing", at: "children[0].move.impact", by: "CAL-32") { file, _ in
            file.children[0].move.impact = .notKnown
        },
        .fires("move-impact-missing", at: "children[0].move.impact", by: "DERBY-65", from: Code.derby, to: Code.leeds) {
            file, _ in file.children[0].move.impact = .known(" ")
        },
        .fires("move-impact-missing", at: "children[0].move.impact", by: "HAV-48", from: Code.havering) { file, _ in
            file.children[0].move.impact = .notKnown
        },
    ]

    static let nearlyMove: [ReadinessScenario] = [
        .silent("recipient-not-peer", when: "the recipient is on no register", to: "E06999999") { _, facts in
            facts.recipientIsPeer = false
        },
        .silent("authority-code-unknown", when: "the family came from Wales") { file, _ in
            file.children[0].move.previousAuthority = .known("W06000015")
        },
        .silent("address-in-other-authority", when: "it is a previous address") { file, _ in
            file.addresses.append(
                address(.previous, .open(place: Place(lines: ["3 Larkspur Row"], authority: Code.calderdale))))
        },
        .silent("address-missing", when: "the address is withheld") { file, _ in
            file.addresses[0].state = .withheld(reason: "Fled")
        },
        .silent("address-missing", when: "an unborn child's mother has one") { file, _ in
            file.addresses[0].residents = ["c1", "p1"]
        },
        .silent("address-not-protected", when: "the address is confidential") { file, _ in
            file.firstMinute.mustNotLearnAddress = .known([AddressExclusion(who: "Balthazar Crake", why: "Violence")])
            file.addresses[0].state = .confidential(reason: "Fled", place: Place(lines: ["17 Larkspur Row"]))
        },
        .silent("residence-in-future", when: "the child moves today") { file, _ in
            file.children[0].move.residence.certainty = .provisional
            file.children[0].move.residence.date = ReadinessSample.today
        },
        .silent("consider-trafficking", when: "Calderdale's family moved once, unplanned") { file, _ in
            file.children[0].move.planned = .known(false)
        },
        .silent("consider-trafficking", when: "Havering's family moved once, unplanned", from: Code.havering) {
            file, _ in file.children[0].move.planned = .known(false)
        },
        .silent("consider-trafficking", when: "the impact says what was considered") { file, _ in
            file.children[0].move.movesInTwelveMonths = .known(3)
            file.children[0].move.impact = .known("Modern slavery was considered; nothing points to it.")
        },
    ]

    static func address(_ use: Address.Use, _ state: Address.State) -> Address {
        Address(key: "a2", use: use, residents: ["c1", "p1"], state: state)
    }
}
