/// Rule 8: the qualifying properties are about this very signature.
enum TargetRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        let isThis =
            parts.signature.attribute("Id") == parts.shape.signatureId
            && parts.qualifyingProperties?.attribute("Target") == "#" + parts.shape.signatureId
            && parts.signedProperties?.attribute("Id") == parts.shape.signedPropertiesId
        return isThis ? [] : [XMLFinding(.signatureTarget)]
    }
}
