extension Readiness {
    /// Orders findings by how much they matter, then by place as a reader counts (`[2]` before `[10]`), then by code.
    static func comesBefore(_ first: Finding, _ second: Finding) -> Bool {
        if first.severity != second.severity { return first.severity > second.severity }
        let places = (placeParts(first.place), placeParts(second.place))
        if places.0 != places.1 { return places.0.lexicographicallyPrecedes(places.1) }
        return (first.code, first.message) < (second.code, second.message)
    }

    private enum PlacePart: Comparable {
        case index(Int)
        case name(Substring)
    }

    private static func placeParts(_ place: String) -> [PlacePart] {
        place.split { ".[]".contains($0) }.map { part in Int(part).map(PlacePart.index) ?? .name(part) }
    }
}
