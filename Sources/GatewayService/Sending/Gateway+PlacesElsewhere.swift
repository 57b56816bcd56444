import CaseTransfer
import TransferStore
import WorkingDays

extension Gateway {
    /// What a check says of open addresses that other transfers hold in confidence, and of what cannot be compared any more (T-16).
    ///
    /// Neither the transfer nor the family is named, since whoever may prepare a case may not know where that family lives. Somebody could type addresses
    /// only to see which are held: so each one that was found is on record, and after ``mostPlacesTold`` of a day they are told of no other.
    ///
    /// - Parameters:
    ///   - file: the case file, with its own keys.
    ///   - own: the transfer that is supplemented, which has a check of its own; nil for a case that is begun.
    func placeFindings(in file: CaseFile, except own: ConversationID?, by acting: ActingPerson) throws -> [Finding] {
        guard file.addresses.contains(where: { if case .open = $0.state { true } else { false } }) else { return [] }
        let digest: @Sendable (String) -> MessageDigest
        do { digest = try placeDigest() } catch let fault as GatewayFault
            where fault.code == Self.protectionKeyUnreadable.code
        {
            return [Self.notCompared("the key for it cannot be read", remedy: fault.remedy)]
        }
        let places = file.addresses.map { OpenPlace($0, by: digest) }
        let (held, isMarked, unmarked, lost) = try store.read { reader in
            (
                try reader.transfers(marked: places.compactMap(\.self).reduce(into: []) { $0.formUnion($1.marks) }),
                try reader.hasMarkedEarlierPlaces(), try reader.unmarkedTransfers(),
                try reader.transfersWithLostPlaces()
            )
        }
        let others = held.filter { $0.key != own }
        let today = self.today
        let found = places.map { place in
            place.flatMap { place -> MessageDigest? in
                let holders = others.filter { place.isHeld(among: $0.value) }
                let marks = holders.values.reduce(into: Set<PlaceMark>()) { $0.formUnion($1) }
                return place.tellingMark(among: marks).map { mark in
                    let names = holders.keys.map(\.text).sorted().joined(separator: " ")
                    return digest("found \(today) \(mark.digest.text) \(names)")
                }
            }
        }
        let told = try recordMatches(found.compactMap(\.self), by: acting)
        var findings = found.enumerated().compactMap { index, match -> Finding? in
            guard let match, told.places.contains(match) else { return nil }
            return Finding(
                code: Self.heldElsewhereCode, severity: .warning, place: "addresses[\(index)].state.open",
                message: "This address is open here, and another transfer of ours holds it in confidence.",
                remedy:
                    "Find out first whether it may be known: ask your team manager or the Caldicott Guardian. Mark it "
                    + "confidential here too, or say with --because why it may be open.", rule: "T-16")
        }
        // Of every other address the same is said, whether somebody holds it or not.
        if told.isEnough,
            zip(places, found).contains(where: { place, match in
                place != nil && match.map { !told.places.contains($0) } ?? true
            })
        {
            findings.append(Self.notTold)
        }
        let unread = unmarked.filter { $0 != own }
        if !isMarked || !unread.isEmpty {
            findings.append(
                Self.notCompared(
                    isMarked
                        ? "messages of \(unread.count) transfers cannot be read"
                        : "this home has not been through them yet",
                    remedy: isMarked
                        ? "Run `handover doctor` and restore messages/ from the backup."
                        : "Start `handover serve`, which goes through them, or run `handover doctor --local --mend`."))
        }
        let gone = lost.filter { $0 != own }
        if !gone.isEmpty {
            findings.append(
                Finding(
                    code: Self.placesLostCode, severity: .note, place: "addresses",
                    message:
                        "Confidential addresses of \(gone.count == 1 ? "1 earlier transfer" : "\(gone.count) earlier transfers") could not be compared with this file: "
                        + "the key of their marks is lost.",
                    remedy:
                        "Look yourself whether an open address of this file must not become known. `handover doctor` "
                        + "says how the former key is put back.", rule: "T-16"))
        }
        return findings
    }

    private static let notTold = Finding(
        code: "addresses-not-told", severity: .warning, place: "addresses",
        message:
            "You are not told any more today whether another transfer holds an open address in confidence: you were told of \(mostPlacesTold) already.",
        remedy:
            "Ask your Caldicott Guardian or your information governance lead before this file is sent, and say with "
            + "--because what they answered. Your managers see that you were told so often.", rule: "T-16")

    private static func notCompared(_ reason: String, remedy: String) -> Finding {
        Finding(
            code: "addresses-not-compared", severity: .warning, place: "addresses",
            message:
                "Nobody can tell whether another transfer holds an open address of this file in confidence: \(reason).",
            remedy: remedy + " Or look yourself, and say with --because that none must be hidden.", rule: "T-16")
    }

    static let heldElsewhereCode = "address-confidential-elsewhere"
    static let placesLostCode = "addresses-marks-lost"
}
