import CaseTransfer
import GatewayTesting
import Testing

@testable import TransferStore

@Suite("Peers, people, drafts and counters")
struct RegisterTests {
    let folder: TestFolder
    let store: TransferStore

    init() throws {
        folder = try TestFolder()
        store = try folder.store()
    }

    private func certificate(_ number: Int, _ purpose: PeerCertificate.Purpose = .seal) -> PeerCertificate {
        PeerCertificate(
            purpose: purpose, der: [0x30, UInt8(number)], fingerprint: Invented.digest(number), from: nine,
            until: nine.adding(seconds: 1000))
    }

    private func derby(_ certificates: PeerCertificate...) -> PeerRecord {
        PeerRecord(
            code: Invented.derby, name: "Derby", exchangeURL: "https://exchange.example:8443",
            dutyTeam: "Invented Team",
            dutyTelephone: "01632 960001", outOfHoursTelephone: "01632 960002", certificates: certificates,
            addedBy: Invented.person("ash.invented"), confirmation: .telephone)
    }

    @Test("A peer is kept as it was registered")
    func saved() throws {
        let peer = derby(certificate(1), certificate(2, .tls))
        try store.write { try $0.savePeer(peer) }
        #expect(try store.read { try $0.peer(Invented.derby) } == peer)
        #expect(try store.read { try $0.peers() } == [peer])
        #expect(try store.read { try $0.peer(Invented.havering) } == nil)
    }

    @Test("A renewed certificate stands beside the old one, and one that is left out is not forgotten")
    func renewed() throws {
        try store.write { try $0.savePeer(derby(certificate(1))) }
        var moved = derby(certificate(2))
        moved.exchangeURL = "https://new.example"
        try store.write { [moved] in try $0.savePeer(moved) }
        let peer = try #require(try store.read { try $0.peer(Invented.derby) })
        #expect(peer.exchangeURL == "https://new.example")
        #expect(peer.certificates.map(\.fingerprint) == [Invented.digest(1), Invented.digest(2)])
    }

    @Test("A withdrawn certificate is trusted no longer and still there")
    func withdrawn() throws {
        var peer = derby(certificate(1))
        #expect(peer.isTrusted)
        peer.certificates[0].withdrawnAt = nine.adding(seconds: 10)
        try store.write { [peer] in try $0.savePeer(peer) }
        let stored = try #require(try store.read { try $0.peer(Invented.derby) })
        #expect(!stored.isTrusted)
        #expect(stored.certificates[0].isTrusted(at: nine))
        #expect(!stored.certificates[0].isTrusted(at: nine.adding(seconds: 10)))
        #expect(!certificate(2).isTrusted(at: nine.adding(seconds: 1001)))
        #expect(!certificate(2).isTrusted(at: nine.adding(seconds: -1)))
        #expect(certificate(2).isTrusted(at: nine.adding(seconds: 1000)))
    }

    @Test("One certificate cannot speak for two authorities")
    func otherPeersCertificate() throws {
        try store.write { try $0.savePeer(derby(certificate(1))) }
        var havering = derby(certificate(1, .tls))
        havering.code = Invented.havering
        let fault = #expect(throws: StoreError.self) { try store.write { [havering] in try $0.savePeer(havering) } }
        #expect(fault?.code == .contradiction)
        #expect(try store.read { try $0.peer(Invented.havering) } == nil)
    }

    @Test("The last contact only moves forward")
    func lastContact() throws {
        try store.write { (writer) throws in
            try writer.savePeer(derby(certificate(1)))
            try writer.touchPeer(Invented.derby, at: nine.adding(seconds: 5))
            try writer.touchPeer(Invented.derby, at: nine)
        }
        #expect(try store.read { try $0.peer(Invented.derby) }?.lastContact == nine.adding(seconds: 5))
    }

    @Test("A person is found by handle and by account, and an account has one person")
    func people() throws {
        let person = RegisteredPerson(
            id: Invented.person("bo.invented"), name: "Bo Invented", post: "Team Manager", roles: [.teamManager],
            account: "bo", from: Invented.date("2026-01-01"), until: nil)
        try store.write { try $0.savePerson(person) }
        var changed = person
        changed.post = "Service Manager"
        changed.account = "bo2"
        try store.write { [changed] in try $0.savePerson(changed) }
        try store.read { (reader) throws in
            #expect(try reader.person(person.id) == changed)
            #expect(try reader.person(account: "bo2") == changed)
            #expect(try reader.person(account: "bo") == nil)
            #expect(try reader.people() == [changed])
        }
        var other = changed
        other.id = Invented.person("cy.invented")
        let fault = #expect(throws: StoreError.self) { try store.write { [other] in try $0.savePerson(other) } }
        #expect(fault?.code == .contradiction)
    }

    @Test("A draft is replaced when saved again and leaves no trace when removed")
    func drafts() throws {
        let planted = "Planted-Child-Of-Nobody"
        let draft = StoredDraft(
            conversation: Invented.conversation(1), folder: "drafts/1", facts: Array(planted.utf8), savedAt: nine)
        try store.write { try $0.saveDraft(draft) }
        #expect(try store.read { try $0.draft(draft.conversation) } == draft)
        var later = draft
        later.savedAt = nine.adding(seconds: 1)
        try store.write { [later] in try $0.saveDraft(later) }
        #expect(try store.read { try $0.drafts() } == [later])
        #expect(folder.holds(planted))
        #expect(try store.write { try $0.removeDraft(draft.conversation) })
        #expect(try store.write { try $0.removeDraft(draft.conversation) } == false)
        #expect(try store.emptyWriteAheadLog())
        #expect(!folder.holds(planted))
    }
}
