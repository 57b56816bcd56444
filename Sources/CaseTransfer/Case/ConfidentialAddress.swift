/// A confidential address: alone in a structured document of its own, and nowhere else (T-16, architecture § Bundle).
public struct ConfidentialAddress: Hashable, Sendable, Codable {
    /// The key of the address among the facts.
    public var address: String
    /// Who lives there, by the keys of children and people.
    public var residents: [String]
    /// Where it is.
    public var place: Place

    /// Puts a confidential address together.
    public init(
        address: String, residents: [String], place: Place
    ) {
        self.address = address
        self.residents = residents
        self.place = place
    }
}

extension CaseFile {
    /// The confidential addresses whose place the file holds, in the file's order.
    public var confidentialAddresses: [ConfidentialAddress] {
        addresses.compactMap { address in
            guard case .confidential(_, let place?) = address.state else { return nil }
            return ConfidentialAddress(address: address.key, residents: address.residents, place: place)
        }
    }
}

extension CaseFile {
    /// The same file without the places of its confidential addresses, for somebody who has given no reason to see them (T-16).
    public var withoutConfidentialPlaces: CaseFile {
        var file = self
        file.addresses = addresses.map(\.withoutConfidentialPlace)
        return file
    }
}

extension Address {
    /// The address as it stands among the facts.
    var withoutConfidentialPlace: Address {
        guard case .confidential(let reason, _) = state else { return self }
        var address = self
        address.state = .confidential(reason: reason, place: nil)
        return address
    }

    /// A confidential address with its place put back; any other address as it is.
    func revealed(at place: Place) -> Address {
        guard case .confidential(let reason, _) = state else { return self }
        var address = self
        address.state = .confidential(reason: reason, place: place)
        return address
    }
}
