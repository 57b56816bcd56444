import SecureXML
import Testing

/// Certificates made with `openssl req -x509`, whose subjectAltName holds something other than a DNS name or an address.
@Suite("Certificates that name themselves in another way")
struct ForeignNamesTests {
    static let certificates: [(names: String, pem: String)] = [
        (
            "a user principal name (otherName)",
            """
            -----BEGIN CERTIFICATE-----
            MIIBoDCCAUagAwIBAgIUNbec71gkfQt3fkOom3KvfTI6rO0wCgYIKoZIzj0EAwIw
            FzEVMBMGA1UEAwwMRm9yZWlnbiBzZWFsMB4XDTI2MTEyMjAxMjMxN1oXDTM2MTEx
            OTAxMjMxN1owFzEVMBMGA1UEAwwMRm9yZWlnbiBzZWFsMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAE6eFhtff9mWX7JRw9Kahese1uREoKGPufIkD6OInwobBA/Fi1
            xUWsKEcEnZvcumogBvS3VqVsJFFToebWix0bn6NwMG4wDgYDVR0PAQH/BAQDAgeA
            MAwGA1UdEwEB/wQCMAAwLwYDVR0RBCgwJqAkBgorBgEEAYI3FAIDoBYMFGR1dHlA
            ZXhhbXBsZS5pbnZhbGlkMB0GA1UdDgQWBBQvcWQah5YuQyV2ZDCHewI3CqTGdTAK
            BggqhkjOPQQDAgNIADBFAiAa/sg8QcwgoancTWRx1t6dcYRsM+hNSkuhWcbEoxOC
            IQIhAPDbgQgAojYlX/LfPhp3LYLewCzO7osvbtPcZNh7uitD
            -----END CERTIFICATE-----
            """
        ),
        (
            "a registered identifier",
            """
            -----BEGIN CERTIFICATE-----
            MIIBfzCCASWgAwIBAgIUTPbC5Mu3W1yU9QmZx0vO2nQAUsIwCgYIKoZIzj0EAwIw
            FzEVMBMGA1UEAwwMRm9yZWlnbiBzZWFsMB4XDTI2MTEyMjAxMjMxN1oXDTM2MTEx
            OTAxMjMxN1owFzEVMBMGA1UEAwwMRm9yZWlnbiBzZWFsMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAE+TludcHKVOZW8bPwSP8lgPQ8V5DNBKU3jcax0YcKajz4PsQX
            FGlko+fNWtymr3U4n+xM0zJML5Nx6jDf1x1pRqNPME0wDgYDVR0PAQH/BAQDAgeA
            MAwGA1UdEwEB/wQCMAAwDgYDVR0RBAcwBYgDKgMEMB0GA1UdDgQWBBT9T38puh2E
            6b12ax+cZFTRInwJuzAKBggqhkjOPQQDAgNIADBFAiEAuC4RkzXlOFOtTRM3lzP2
            eMXRjORypieYoQLBHZaSUKoCIBTTisnnHU2Stczj52z/SBy/pbmTTt9Q0L9OWXin
            S807
            -----END CERTIFICATE-----
            """
        ),
        (
            "a directory name",
            """
            -----BEGIN CERTIFICATE-----
            MIIBljCCATugAwIBAgIUbzB7J/VjMQjtbnePRUxJEXNwECUwCgYIKoZIzj0EAwIw
            FzEVMBMGA1UEAwwMRm9yZWlnbiBzZWFsMB4XDTI2MTEyMjAxMjMxN1oXDTM2MTEx
            OTAxMjMxN1owFzEVMBMGA1UEAwwMRm9yZWlnbiBzZWFsMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAEpnqH4MOVzOaxEipUM1DrNmL6OxVEB1ud6fF9Yy9Rj8sRxq9W
            3xa0bynmLmGJ1ffe/6aeBg7zFMMSw3cVBD892KNlMGMwDgYDVR0PAQH/BAQDAgeA
            MAwGA1UdEwEB/wQCMAAwJAYDVR0RBB0wG6QZMBcxFTATBgNVBAMMDEZvcmVpZ24g
            c2VhbDAdBgNVHQ4EFgQUqGM9poBNGGKsZCnINxXeOjziQV8wCgYIKoZIzj0EAwID
            SQAwRgIhAMabJnrdP6uX71Xge+cU9voNIiz93qvODWcNeNr24ZudAiEAktuxUJ+W
            1tjtrtY8jGpgdoPBnk9Yt26ube4onMuiEic=
            -----END CERTIFICATE-----
            """
        ),
    ]

    @Test("A certificate is read whatever its alternative names are", arguments: ForeignNamesTests.certificates.indices)
    func read(_ index: Int) throws {
        let (names, pem) = Self.certificates[index]
        let certificate = try Certificate(pem: Array(pem.utf8))
        #expect(certificate.subjectCommonName == "Foreign seal", "\(names)")
        #expect(certificate.keyUsages == [.digitalSignature])
        #expect(certificate.publicKeyKind == .ecP256)
    }
}
