import ExchangeFormats
import Foundation
import Testing

@Suite("What a provider of sign-ins says of itself")
struct ProviderDescriptionTests {
    private static let issuer = "https://login.example/tenant/v2.0"

    private func read(_ changes: [String: Any?] = [:], issuer: String = issuer) throws(OpenIDFault)
        -> ProviderDescription
    {
        var document: [String: Any] = [
            "issuer": Self.issuer, "authorization_endpoint": "https://login.example/authorize?p=1",
            "token_endpoint": "https://login.example/token", "jwks_uri": "https://login.example/keys",
            "id_token_signing_alg_values_supported": ["RS256"],
        ]
        for (name, value) in changes { document[name] = value }
        return try ProviderDescription(
            json: Array((try? JSONSerialization.data(withJSONObject: document)) ?? Data()), issuer: issuer)
    }

    @Test("What Microsoft Entra ID says is read, and the defaults of the standard stand for what it leaves out")
    func good() throws {
        let read = try read()
        #expect(read.clientProof == .basic)
        #expect(read.endSession == nil)
        #expect(!read.namesItself)
        #expect(
            ProviderDescription.address(of: Self.issuer) == Self.issuer + "/.well-known/openid-configuration")
        #expect(
            ProviderDescription.address(of: "https://login.example/")
                == "https://login.example/.well-known/openid-configuration")
        let methods = "token_endpoint_auth_methods_supported"
        #expect(try self.read([methods: ["client_secret_post", "client_secret_basic"]]).clientProof == .basic)
        #expect(try self.read([methods: ["client_secret_post", "private_key_jwt"]]).clientProof == .form)
        #expect(try self.read([methods: ["private_key_jwt"]]).clientProof == nil)
    }

    @Test(
        "An issuer that is not the very same is another one",
        arguments: [
            "https://login.example/tenant/v2.0/", "https://LOGIN.example/tenant/v2.0",
            "https://login.example/{tenantid}/v2.0", "",
        ])
    func issuer(_ other: String) {
        #expect(throws: OpenIDFault.self) { try read(issuer: other) }
        #expect(throws: OpenIDFault.self) { try read(["issuer": other]) }
    }

    @Test(
        "Only https addresses without a user are gone to",
        arguments: [
            "http://login.example/token", "https://user@login.example/token", "https://login.example/#a",
            "ftp://login.example",
            "//login.example/token", "javascript:alert(1)", "https:///token", "https://login.example/a b",
            "https://login.example/\"><b>",
            "",
        ])
    func addresses(_ address: String) {
        for name in ["authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"] {
            #expect(throws: OpenIDFault.self, "\(name)") { try read([name: address]) }
        }
    }

    @Test("What cannot be read, or lacks what is needed, is no description")
    func broken() {
        for text in ["", "[]", "{", "{\"issuer\":\"\(Self.issuer)\"}", String(repeating: "[", count: 100_000)] {
            #expect(throws: OpenIDFault.self) {
                try ProviderDescription(json: Array(text.utf8), issuer: Self.issuer)
            }
        }
        #expect(throws: OpenIDFault.self) { try read(["id_token_signing_alg_values_supported": ["HS256", "none"]]) }
        #expect(throws: OpenIDFault.self) { try read(["code_challenge_methods_supported": ["plain"]]) }
    }

    @Test("Plain addresses are those of this machine, and only where they are allowed")
    func plain() {
        #expect(ProviderDescription.isAddress("http://127.0.0.1:9400/", plain: true))
        #expect(!ProviderDescription.isAddress("http://127.0.0.1:9400/", plain: false))
        #expect(!ProviderDescription.isAddress("http://127.0.0.1.example/", plain: true))
        #expect(!ProviderDescription.isAddress("http://login.example/", plain: true))
    }

    @Test("Keys of other kinds are passed over, and a set without one that can be used is none")
    func keys() throws {
        let usable = """
            {"kty":"EC","crv":"P-256","kid":"a","x":"axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY",\
            "y":"T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"}
            """
        let others = [
            #"{"kty":"oct","k":"c2VjcmV0","kid":"a"}"#, #"{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"small"}"#,
            #"{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"#, #"{"kty":7}"#, "17",
            #"{"kty":"EC","crv":"P-521","x":"AA","y":"AA"}"#,
            usable.replacingOccurrences(of: #""kid":"a""#, with: #""use":"enc""#),
        ]
        let all = "{\"keys\":[\((others + [usable]).joined(separator: ","))]}"
        #expect(try ProviderKeys(json: Array(all.utf8)).count == 1)
        for text in ["{\"keys\":[\(others.joined(separator: ","))]}", "{\"keys\":[]}", "{}", "[]", ""] {
            #expect(throws: OpenIDFault.self) { try ProviderKeys(json: Array(text.utf8)) }
        }
    }

    @Test("Of a provider's refusal only its code and Microsoft's number are said again")
    func refusal() {
        #expect(ProviderRefusal(error: "access_denied", description: nil).words == "access_denied")
        #expect(
            ProviderRefusal(error: "invalid_grant", description: "AADSTS70008: Sam's code expired").words
                == "invalid_grant, AADSTS70008")
        #expect(ProviderRefusal(error: "<b>", description: "AADSTSx").words == "no code")
        #expect(ProviderRefusal(error: String(repeating: "a", count: 65), description: "").words == "no code")
    }
}
