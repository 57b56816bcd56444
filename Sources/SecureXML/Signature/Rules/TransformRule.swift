/// Rule 8: each reference has exclusive C14N as its one transform, with nothing inside it, so no prefix list. Left out, verifiers would
/// assume another form (T-20).
enum TransformRule {
    static func check(_ parts: SignatureParts) -> [XMLFinding] {
        let sound = parts.references.allSatisfy { reference in
            guard let transforms = reference.element(named: "Transforms")?.elements, transforms.count == 1,
                let only = transforms.first
            else { return false }
            return only.name == "Transform" && only.namespace == SignatureProfile.signatureNamespace
                && only.attribute("Algorithm") == ExclusiveC14N.algorithm && only.children.isEmpty
        }
        return sound ? [] : [XMLFinding(.signatureTransform)]
    }
}
