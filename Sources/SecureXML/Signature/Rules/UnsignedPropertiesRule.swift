/// Rule 8: no unsigned properties: anybody could have added them.
enum UnsignedPropertiesRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        let carried = parts.signature.elements(named: "Object").contains { object in
            object.elements.contains { properties in
                properties.elements.contains { $0.name == "UnsignedProperties" }
            }
        }
        return carried ? [XMLFinding(.unsignedProperties)] : []
    }
}
