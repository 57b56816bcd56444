extension Readiness.Draft {
    /// Every address that has a place, with the path of the place in the file.
    var places: [(path: String, address: Address, place: Place)] {
        file.addresses.enumerated().compactMap { index, address in
            switch address.state {
            case .open(let place): ("addresses[\(index)].state.open.place", address, place)
            case .confidential(_, let place?): ("addresses[\(index)].state.confidential.place", address, place)
            case .confidential(_, nil), .withheld: nil
            }
        }
    }
}
