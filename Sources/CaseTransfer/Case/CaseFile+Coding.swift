import WorkingDays

extension CaseFile {
    enum CodingKeys: String, CodingKey {
        case formatVersion
        case urgent
        case sendingAuthority
        case receivingAuthority
        case exportedOn
        case sourceSystem
        case firstMinute
        case children
        case people
        case addresses
        case documents
        case consent
    }

    /// Reads a case file; in an urgent notice what is left out reads as not known, or as none.
    ///
    /// - Throws: `DecodingError` with the path of what is missing or ill-formed.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let urgent = try container.decodeIfPresent(Bool.self, forKey: .urgent) ?? false
        let day = urgent ? try container.decode(CivilDate.self, forKey: .exportedOn) : nil
        self = try UrgentReading.$missingIsNotKnown.withValue(urgent) {
            try UrgentReading.$day.withValue(day) { try CaseFile(container: container, urgent: urgent) }
        }
    }

    private init(container: KeyedDecodingContainer<CodingKeys>, urgent: Bool) throws {
        func unlessUrgent<Value: Decodable>(_ key: CodingKeys, _ none: Value) throws -> Value {
            if urgent, !container.contains(key) { return none }
            return try container.decode(Value.self, forKey: key)
        }
        formatVersion = try container.decode(String.self, forKey: .formatVersion)
        self.urgent = urgent
        sendingAuthority = try container.decode(String.self, forKey: .sendingAuthority)
        receivingAuthority = try container.decode(String.self, forKey: .receivingAuthority)
        exportedOn = try container.decode(CivilDate.self, forKey: .exportedOn)
        sourceSystem = try container.decodeIfPresent(String.self, forKey: .sourceSystem)
        firstMinute = try container.decode(FirstMinute.self, forKey: .firstMinute)
        children = try container.decode([CaseChild].self, forKey: .children)
        people = try unlessUrgent(.people, [])
        addresses = try container.decode([Address].self, forKey: .addresses)
        documents = try unlessUrgent(.documents, CaseDocuments())
        consent =
            urgent && !container.contains(.consent)
            ? nil : try container.decode(ConsentRecord.self, forKey: .consent)
    }
}
