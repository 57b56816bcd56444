import CaseTransfer
import ExchangeFormats
import SecureXML

extension ValidBundle {
    /// The sender's signature under another certificate.
    fileprivate func presenting(_ certificate: Certificate, naming named: Certificate? = nil) throws -> String {
        try sealing { text in
            try text.replacing(Base64.string(seal.certificate.der), by: Base64.string(certificate.der))
                .replacing(seal.certificate.fingerprint.base64, by: (named ?? certificate).fingerprint.base64)
        }
    }

    /// The sender's signature at another time of its choice.
    fileprivate func signed(at time: Moment) throws -> String {
        try sealing("<xades:SigningTime>\(now.text)<", "<xades:SigningTime>\(time.text)<")
    }

    /// The sealed file, with the register and the clock as they are given.
    fileprivate func checked(
        from: Int64 = -3600, until: Int64? = nil, withdrawn: Int64? = nil, after seconds: Int64 = 60
    ) -> Vector.Specimen {
        let entry = TrustedSeal(
            certificate: seal.certificate, from: now.adding(seconds: from), until: until.map(now.adding(seconds:)),
            withdrawnAt: withdrawn.map(now.adding(seconds:)))
        return Vector.Specimen(bytes: Array(text.utf8), trust: [entry], now: now.adding(seconds: seconds))
    }

    /// The seal's certificate with its keyUsage made keyEncipherment; nobody checks who issued it, so nobody sees it there.
    fileprivate func certificateOfWrongUsage() throws -> Certificate {
        var der = seal.certificate.der
        // BIT STRING, digitalSignature and nonRepudiation; two bytes, six bits unused.
        guard
            let place = der.indices.dropLast(3).first(where: { Array(der[$0...($0 + 3)]) == [0x03, 0x02, 0x06, 0xC0] })
        else { throw Unmade("a certificate of another usage") }
        der.replaceSubrange(place...(place + 3), with: [0x03, 0x02, 0x05, 0x20])
        return try Certificate(der: der)
    }
}

extension Vector {
    private static let day: Int64 = 86_400

    static let trust: [Vector] = [
        Vector(
            "certificate-not-registered", .registeredSeal, .onTheWay, ["signature-certificate-not-registered"],
            "Sealed by a stranger in the sender's name, with a good certificate."
        ) {
            try ValidBundle(now: $0.now, seal: $0.stranger).text
        },
        Vector(
            "register-empty", .registeredSeal, .nobody, ["signature-certificate-not-registered"],
            "No seal is registered for the sender."
        ) {
            Specimen(bytes: Array($0.text.utf8), trust: [], now: $0.now)
        },
        Vector(
            "certificate-swapped", .registeredSeal, .sender,
            ["signature-certificate-not-registered", "signature-certificate-substituted"],
            "A stranger's certificate in the place of the sender's."
        ) {
            try $0.presenting($0.stranger.certificate, naming: $0.seal.certificate)
        },
        Vector(
            "certificate-named-other", .registeredSeal, .sender, ["signature-certificate-substituted"],
            "The signed properties name another certificate than the one shown."
        ) {
            try $0.presenting($0.seal.certificate, naming: $0.stranger.certificate)
        },
        Vector(
            "certificate-wrong-usage", .registeredSeal, .sender, ["signature-key-usage"],
            "A registered certificate that may not sign.",
            specimen: {
                let certificate = try $0.certificateOfWrongUsage()
                return Specimen(
                    bytes: Array(try $0.presenting(certificate).utf8), trust: [TrustedSeal(certificate: certificate)],
                    now: $0.now)
            }),
        Vector(
            "key-rsa-2048", .registeredSeal, .sender, ["signature-key-strength"],
            "A registered certificate whose RSA key has 2048 bits; the signature is right.",
            specimen: { try $0.sealed(with: .rsa2048) }),
        Vector(
            "key-p-384", .registeredSeal, .sender, ["signature-key-strength"],
            "A registered certificate whose key is on P-384; the signature is right.",
            specimen: { try $0.sealed(with: .p384) }),
        Vector(
            "certificate-expired", .registeredSeal, .sender, ["signature-time-after-certificate"],
            "Signed after the certificate had ended.",
            specimen: {
                let later = $0.now.adding(seconds: 400 * day)
                return Specimen(bytes: Array(try $0.signed(at: later).utf8), trust: $0.trust, now: later)
            }),
        Vector(
            "certificate-ended-since", .registeredSeal, .nobody, ["signature-certificate-ended"],
            "The certificate has ended since; nothing proves when it signed."
        ) {
            Specimen(bytes: Array($0.text.utf8), trust: $0.trust, now: $0.now.adding(seconds: 400 * day))
        },
        Vector(
            "time-before-certificate", .registeredSeal, .sender, ["signature-time-before-certificate"],
            "Signed before the certificate began."
        ) {
            try $0.signed(at: $0.now.adding(seconds: -40 * day))
        },
        Vector(
            "time-ahead", .registeredSeal, .sender, ["signature-time-in-future"],
            "Signed an hour ahead of our clock."
        ) {
            try $0.signed(at: $0.now.adding(seconds: 3600))
        },
        Vector(
            "registered-later", .registeredSeal, .nobody, ["seal-trusted-later"],
            "Signed before the seal was registered."
        ) { $0.checked(from: 1) },
        Vector(
            "registration-ended", .registeredSeal, .nobody, ["seal-trust-ended"],
            "Signed after the seal's registration had ended."
        ) { $0.checked(until: -1) },
        Vector(
            "registration-ended-since", .registeredSeal, .nobody, ["seal-trust-ended-since"],
            "The registration has ended since."
        ) { $0.checked(until: 30) },
        Vector("withdrawn", .registeredSeal, .nobody, ["seal-withdrawn"], "Signed after the seal was withdrawn.") {
            $0.checked(withdrawn: -1)
        },
        Vector("withdrawn-since", .registeredSeal, .nobody, ["seal-withdrawn-since"], "The seal was withdrawn since.") {
            $0.checked(withdrawn: 30)
        },
    ]

    static let identity: [Vector] = [
        Vector(
            "manifest-swapped", .identity, .onTheWay, ["signature-manifest-digest"],
            "The manifest of another message, of the same sender, under this signature."
        ) {
            let other = try ValidBundle(now: $0.now, seal: $0.seal)
            return try $0.replacing(try $0.manifest, try other.manifest)
        }
    ]
}
