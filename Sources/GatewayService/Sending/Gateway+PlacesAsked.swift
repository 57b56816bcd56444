public import CaseTransfer
import TransferStore
public import WorkingDays

/// That somebody was told on one day of as many confidential addresses as anybody is told of, as the managers see it.
public struct PlacesAskedLine: Hashable, Sendable {
    /// Who checked the cases, or had them checked.
    public let person: PersonID
    /// Their name, as they are registered now.
    public let name: String
    /// The day.
    public let on: CivilDate
    /// How many different addresses were found, also those of which they were told no more.
    public let places: Int

    /// One sentence; it names no address, no transfer and no family.
    public var sentence: String {
        "On \(on.inWords) \(name) checked cases with \(places) open addresses that other transfers hold in confidence."
    }
}

extension Gateway {
    /// Of so many different places that others hold in confidence somebody is told on one day: our default. A family has two or three addresses.
    public static let mostPlacesTold = 5
    /// Days for which managers see that somebody was told so often.
    public static let daysPlacesAskedAreShown = 7

    /// Of which of the places that were found somebody is told.
    struct PlacesTold {
        /// Those they are told of.
        let places: Set<MessageDigest>
        /// Whether they are told of no other today.
        let isEnough: Bool
    }

    /// Puts on record which places that others hold in confidence were found in a case, each once a day for each person, and says of which they are told.
    ///
    /// The journal alone says what was told before, so that it holds for commands beside `serve`, and after a restart. Whoever types for
    /// somebody is counted as they are: nobody is told more by typing for many.
    ///
    /// - Throws: the store's fault; then nothing is told.
    func recordMatches(_ found: [MessageDigest], by acting: ActingPerson) throws -> PlacesTold {
        let (now, today) = (self.now, self.today)
        func missing(_ reader: StoreReader) throws -> [MessageDigest] {
            let known = try reader.matchedPlaces(from: today).filter {
                $0.actor.person == acting.person.id && $0.actor.enteredBy == acting.enteredBy?.id
            }
            var missing: [MessageDigest] = []
            for place in found where !missing.contains(place) && !known.contains(where: { $0.place == place }) {
                missing.append(place)
            }
            return missing
        }
        func told(_ reader: StoreReader) throws -> PlacesTold {
            let all = try reader.matchedPlaces(from: today)
            let people = [acting.person.id, acting.enteredBy?.id].compactMap(\.self)
            return people.reduce(PlacesTold(places: Set(found), isEnough: false)) { told, person in
                let places = all.places(of: person)
                return PlacesTold(
                    places: told.places.intersection(places.prefix(Self.mostPlacesTold)),
                    isEnough: told.isEnough || places.count >= Self.mostPlacesTold)
            }
        }
        if let known = try store.read({ try missing($0).isEmpty ? told($0) : nil }) { return known }
        return try store.write { writer in
            for place in try missing(writer) {
                try writer.append(
                    JournalDraft(occurredOn: today, actor: acting.actor, event: .protectedPlaceMatched(place: place)),
                    at: now, salt: [])
            }
            return try told(writer)
        }
    }

    /// Who was told on one of the last days of as many confidential addresses as anybody is told of, the latest first, for the managers: never
    /// of themselves, and nothing for whoever restricts nothing.
    ///
    /// - Throws: the store's fault.
    public func placesAsked(toldTo acting: ActingPerson) throws -> [PlacesAskedLine] {
        guard mayTake(.restrict, acting) else { return [] }
        let first = today.adding(days: 1 - Self.daysPlacesAskedAreShown)
        return try store.read { reader in
            let days = Dictionary(grouping: try reader.matchedPlaces(from: first), by: \.day)
            return try days.sorted { $1.key < $0.key }.flatMap { day, matches in
                let people = Set(matches.flatMap { [$0.actor.person, $0.actor.enteredBy].compactMap(\.self) })
                return try people.subtracting(acting.actor.standsFor).sorted { $0.text < $1.text }.compactMap {
                    person -> PlacesAskedLine? in
                    let places = matches.places(of: person).count
                    guard places >= Self.mostPlacesTold else { return nil }
                    return PlacesAskedLine(
                        person: person, name: try reader.person(person)?.name ?? person.text, on: day, places: places)
                }
            }
        }
    }
}

/// That somebody was found to give openly a place which others hold in confidence.
private struct MatchedPlace {
    let place: MessageDigest
    let actor: Actor
    let day: CivilDate
}

extension [MatchedPlace] {
    /// The different places that somebody found, themselves or typing for another, or that another found for them; in their order.
    fileprivate func places(of person: PersonID) -> [MessageDigest] {
        var places: [MessageDigest] = []
        for match in self where match.actor.person == person || match.actor.enteredBy == person {
            if !places.contains(match.place) { places.append(match.place) }
        }
        return places
    }
}

extension StoreReader {
    /// What was found since a day began.
    fileprivate func matchedPlaces(from day: CivilDate) throws -> [MatchedPlace] {
        try entries(marked: JournalEvent.Name.protectedPlaceMatched.rawValue, from: day).compactMap { entry in
            guard case .protectedPlaceMatched(let place?) = entry.event else { return nil }
            return MatchedPlace(place: place, actor: entry.actor, day: entry.recordedAt.londonDate)
        }
    }
}
