import CaseTransfer
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import TransferStore

@testable import GatewayService
@testable import GatewayWeb

@Suite("A child is found by name, local id, UPN or transfer number, and nothing that was typed is kept")
struct SearchTests {
    private static func search(_ typed: String, at office: Office, as role: Role = .practitioner) async throws
        -> TestResponse
    {
        let escaped = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return try await office.open(
            "/search", as: role, method: .post, body: "formToken=invented-token&q=\(escaped)")
    }

    private static func received() async throws -> (sender: Office, receiver: Office, id: ConversationID) {
        let (sender, receiver) = try Office.pair()
        let sent = try await sender.send(to: receiver) { file in
            file.children[0].name = "Wrén Sample-Brook"
        }
        try await sender.deliver(sent, to: receiver)
        return (sender, receiver, sent.conversation)
    }

    @Test(
        "By the beginning of any name, in any order, without capitals and accents; by what is no name nothing is found")
    func names() async throws {
        let (sender, receiver, id) = try await Self.received()
        for office in [sender, receiver] {
            for typed in ["wren", "WR", "brook sample", "Sample-Brook", "Robin Brook", " wrén  samp "] {
                let found = try await Self.search(typed, at: office)
                #expect(found.status == .ok)
                #expect(found.text.contains("href=\"/transfers/\(id.text)\""), "\(typed)")
            }
            for typed in ["wrenn", "brook xe", "rook", "wren robinson", "zz"] {
                let found = try await Self.search(typed, at: office)
                #expect(found.text.contains("Nothing found"), "\(typed)")
            }
        }
    }

    @Test("By local id, UPN and transfer number")
    func identifiers() async throws {
        let (_, receiver, id) = try await Self.received()
        let transfer = try receiver.gateway.transfer(id.text)
        let file = try #require(
            try receiver.gateway.show(transfer, reveal: nil, by: receiver.acting(.practitioner)).caseFile)
        var typed = [id.text, String(id.text.prefix(8)), id.text.prefix(8).uppercased()]
        for child in file.children {
            if case .known(let local) = child.localId { typed.append(local.lowercased()) }
            if let upn = child.upn { typed.append(" \(upn) ") }
        }
        #expect(typed.count > 3)
        for text in typed {
            #expect(
                try await Self.search(text, at: receiver).text.contains("href=\"/transfers/\(id.text)\""), "\(text)")
        }
    }

    @Test("What is too short, or hostile, is answered with a page; what was typed stands in it as text")
    func odd() async throws {
        let (_, receiver, _) = try await Self.received()
        for typed in ["", "x", "%", "  "] {
            let page = try await Self.search(typed, at: receiver).text
            for needed in ["too short", "<title>Error: Search", "href=\"#typed\"", "aria-invalid=\"true\""] {
                #expect(page.contains(needed), "\(typed): \(needed)")
            }
        }
        let hostile = try await Self.search("<script>'\"; DROP TABLE search_token; --", at: receiver)
        #expect(hostile.status == .ok)
        #expect(!hostile.text.contains("<script>"))
        let long = try await Self.search(String(repeating: "wren ", count: 4000), at: receiver)
        #expect(long.status == .ok)
    }

    @Test(
        "The store holds no name: only tokens that say nothing without the key; and a transfer’s go once it is erased")
    func tokens() async throws {
        let (_, receiver, id) = try await Self.received()
        _ = try await Self.search("wren", at: receiver)
        #expect(try receiver.gateway.store.read { try $0.hasSearchTokens() })
        for name in ["store.sqlite", "store.sqlite-wal"] {
            let path = receiver.layout.root + "/" + name
            guard let bytes = FileManager.default.contents(atPath: path) else { continue }
            for word in ["Sample-Brook", "sample", "brook", "Wrén"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
        try await receiver.gateway.store.write { try $0.removeSearchTokens(of: id) }
        #expect(try !receiver.gateway.store.read { try $0.hasSearchTokens() })
    }

    @Test("Somebody who administers the gateway is shown no search, and no search box")
    func administrator() async throws {
        let (_, receiver, _) = try await Self.received()
        #expect(try await Self.search("wren", at: receiver, as: .administrator).status == .forbidden)
        #expect(!(try await receiver.page("/", as: .administrator)).contains("bar__search"))
        #expect(try await receiver.page("/", as: .practitioner).contains("bar__search"))
        #expect(try await Self.search("wren", at: receiver, as: .auditor).status == .ok)
    }
}
