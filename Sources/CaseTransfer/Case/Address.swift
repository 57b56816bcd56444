/// An address of the case, and whether it may be known.
public struct Address: Hashable, Sendable, Codable {
    /// What an address is to the people who live or lived there.
    public enum Use: String, Hashable, Sendable, Codable, CaseIterable {
        /// They live there since the move.
        case current
        /// They lived there before the move.
        case previous
        /// Somebody outside the household lives there.
        case other
    }

    /// Whether the address may be known, and what follows from it.
    public enum State: Hashable, Sendable, Codable {
        /// It may be known; it stands among the facts.
        case open(place: Place)
        /// It is lawfully not shared, for this reason; it stands nowhere.
        case withheld(reason: String)
        /// It is shared, and stands in a part of its own and nowhere else (T-16). Among the facts there is no place.
        case confidential(reason: String, place: Place?)
    }

    /// The key by which the file speaks of the address: `a1`.
    public var key: String
    /// What it is to the residents.
    public var use: Use
    /// Who lives or lived there, by the keys of children and people.
    public var residents: [String]
    /// Whether it may be known.
    public var state: State

    /// Puts an address together.
    public init(
        key: String, use: Use, residents: [String], state: State
    ) {
        self.key = key
        self.use = use
        self.residents = residents
        self.state = state
    }
}

/// Where an address is.
public struct Place: Hashable, Sendable, Codable {
    /// The lines of the address without the postcode.
    public var lines: [String]
    /// The postcode, as written.
    public var postcode: String?
    /// The unique property reference number, as written.
    public var uprn: String?
    /// The GSS code of the authority it lies in, as written; a postcode alone does not say.
    public var authority: String?

    /// Puts a place together.
    public init(
        lines: [String], postcode: String? = nil, uprn: String? = nil, authority: String? = nil
    ) {
        self.lines = lines
        self.postcode = postcode
        self.uprn = uprn
        self.authority = authority
    }
}
