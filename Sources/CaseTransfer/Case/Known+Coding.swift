import WorkingDays

/// The two elements, of which an element coder writes one.
private enum KnownKey: String, CodingKey {
    case known
    case notKnown
}

extension Known: Decodable where Value: Decodable {
    /// Reads the value, or the statement that it is not known.
    ///
    /// - Throws: `DecodingError` when there is neither; JSON null is neither.
    public init(from decoder: any Decoder) throws {
        if decoder is any ElementCoding {
            let container = try decoder.container(keyedBy: KnownKey.self)
            if container.contains(.notKnown), !container.contains(.known) {
                self = .notKnown
            } else {
                self = .known(try container.decode(Value.self, forKey: .known))
            }
            return
        }
        let container = try decoder.singleValueContainer()
        if (try? container.decode(String.self)) == NotKnown.word {
            self = .notKnown
        } else {
            self = .known(try container.decode(Value.self))
        }
    }
}

extension Known: Encodable where Value: Encodable {
    /// Writes the value, or the statement that it is not known.
    ///
    /// - Throws: whatever the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        if encoder is any ElementCoding {
            var container = encoder.container(keyedBy: KnownKey.self)
            switch self {
            case .known(let value): try container.encode(value, forKey: .known)
            case .notKnown: try container.encode("", forKey: .notKnown)
            }
            return
        }
        var container = encoder.singleValueContainer()
        switch self {
        case .known(let value): try container.encode(value)
        case .notKnown: try container.encode(NotKnown.word)
        }
    }
}

/// Whether a key left out reads as not known, which only an urgent notice may do.
enum UrgentReading {
    /// Set by the case file around the reading of its parts, because a part cannot ask the whole that contains it.
    @TaskLocal static var missingIsNotKnown = false
    /// The day of the notice, from which a child counts as resident when the notice does not say since when.
    @TaskLocal static var day: CivilDate?
}

extension KeyedDecodingContainer {
    /// Reads a child's move, which an urgent notice may leave out.
    func decode(_ type: Move.Type, forKey key: Key) throws -> Move {
        if let day = UrgentReading.day, !contains(key) { return .notSaid(on: day) }
        return try decodePresent(type, forKey: key)
    }

    /// Reads when a child became resident, which an urgent notice may leave out.
    func decode(_ type: Residence.Type, forKey key: Key) throws -> Residence {
        if let day = UrgentReading.day, !contains(key) { return .notSaid(on: day) }
        return try decodePresent(type, forKey: key)
    }

    /// The container's own reading: of a type that is not named here, no other can be meant.
    private func decodePresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decode(type, forKey: key)
    }

    /// Reads a value that must be spoken of; the compiler's own decoding in this room calls it for every `Known`.
    func decode<Value: Decodable>(_ type: Known<Value>.Type, forKey key: Key) throws -> Known<Value> {
        if UrgentReading.missingIsNotKnown, !contains(key) { return .notKnown }
        guard contains(key) else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: codingPath, debugDescription: "The key must be there."))
        }
        // Through `Optional`, because asking for the type itself would come back here.
        guard let value = try decodeIfPresent(type, forKey: key) else {
            throw DecodingError.valueNotFound(
                type, .init(codingPath: codingPath + [key], debugDescription: "Null says nothing."))
        }
        return value
    }
}

extension Residence {
    /// What an urgent notice says that leaves it out: there on the day of the notice, not confirmed, of no known kind.
    static func notSaid(on day: CivilDate) -> Residence {
        Residence(date: day, certainty: .provisional, kind: .notKnown)
    }
}

extension Move {
    /// What an urgent notice says that leaves the move out.
    static func notSaid(on day: CivilDate) -> Move {
        Move(
            residence: .notSaid(on: day), planned: .notKnown, movesInTwelveMonths: .notKnown,
            previousAuthority: .notKnown, impact: .notKnown)
    }
}
