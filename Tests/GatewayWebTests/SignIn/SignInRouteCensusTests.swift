import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GatewayService
@testable import GatewayWeb

@Suite("Every address of coming in and going out has a decided answer for nobody and for every role")
struct SignInRouteCensusTests {
    /// What is answered to a request for the page and to a form without anything in it: a status, and where it leads.
    private struct Decided {
        var page: String
        var form: String

        init(_ page: String, _ form: String) {
            self.page = page
            self.form = form
        }
    }

    /// Without a provider; the way to one says so.
    private static let nobody: [SignInRoute: Decided] = [
        .signIn: Decided("200", "200"), .provider: Decided("303 /sign-in", "404"),
        .providerAnswer: Decided("303 /sign-in", "303 /sign-in"), .code: Decided("303 /sign-in", "303 /sign-in"),
        .password: Decided("303 /sign-in", "303 /sign-in"), .signOut: Decided("303 /sign-in", "303 /sign-in"),
        .places: Decided("303 /sign-in", "303 /sign-in"), .waysRead: Decided("303 /sign-in", "303 /sign-in"),
        .signOutEverywhere: Decided("303 /sign-in", "303 /sign-in"),
    ]

    private static let signedIn: [SignInRoute: Decided] = [
        .signIn: Decided("303 /", "200"), .provider: Decided("303 /sign-in", "404"),
        .providerAnswer: Decided("303 /sign-in", "303 /sign-in"), .code: Decided("303 /", "303 /"),
        .password: Decided("200", "200"), .signOut: Decided("303 /signed-in", "303 /sign-in"),
        .places: Decided("200", "405"), .waysRead: Decided("303 /signed-in", "303 /signed-in"),
        .signOutEverywhere: Decided("303 /signed-in", "303 /sign-in"),
    ]

    private func answer(_ response: TestResponse) -> String {
        "\(response.status.code)" + (response.location.map { " \($0)" } ?? "")
    }

    @Test("Nobody signed in is led to the sign-in page, or told why not")
    func strangers() async throws {
        let office = try Office.derby()
        for route in SignInRoute.allCases {
            let decided = try #require(Self.nobody[route], "\(route)")
            #expect(try await answer(Browser(office).get(route.rawValue)) == decided.page, "\(route)")
            #expect(try await answer(Browser(office).post(route.rawValue)) == decided.form, "\(route)")
        }
    }

    @Test("Somebody who is in is answered alike in every role", arguments: Role.allCases)
    func everybody(_ role: Role) async throws {
        let office = try Office.derby()
        let browser = try await office.browser(in: role)
        for route in SignInRoute.allCases where ![.signOut, .signOutEverywhere].contains(route) {
            let decided = try #require(Self.signedIn[route], "\(route)")
            #expect(try await answer(browser.get(route.rawValue)) == decided.page, "\(route)")
            #expect(try await answer(browser.post(route.rawValue)) == decided.form, "\(route)")
        }
        for route in [SignInRoute.signOut, .signOutEverywhere] {
            let decided = try #require(Self.signedIn[route])
            #expect(try await answer(browser.get(route.rawValue)) == decided.page, "\(route)")
        }
        #expect(try await answer(browser.post(SignInRoute.signOutEverywhere.rawValue)) == "303 /sign-in")
    }
}
