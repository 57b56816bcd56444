import CaseTransfer
import ExchangeFormats
import Foundation
import GatewayTesting
import SecureXML
import Testing
import TransferStore

@testable import GatewayService

@Suite("Seals that come, go and come back")
struct RenewalTests {
    @Test("A peer that was withdrawn and is registered again keeps what it sealed before, and is heard again")
    func addedAgain() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        sender.clock.advance(days: 1)
        try receiver.gateway.withdrawPeer(sender.code, reason: "Invented.", by: receiver.acting(.administrator))
        sender.clock.advance(days: 1)
        let transfer = try receiver.gateway.transfer(pack.conversation.text)
        #expect(try receiver.gateway.contents(of: transfer, revealing: false).caseFile != nil)

        try receiver.trust(sender)
        sender.clock.advance(days: 1)

        #expect(try receiver.gateway.contents(of: transfer, revealing: false).caseFile != nil)
        let more = try await sender.supplement(pack.conversation, to: receiver)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(more.digest)?.state == .delivered)
    }

    @Test("A card added again mends a register that trusts its certificates from the moment of registration only")
    func earlierRelease() throws {
        let (sender, receiver, _) = try Station.pair()
        let now = sender.clock.now
        try receiver.gateway.store.write { writer in
            var peer = try #require(try writer.peer(sender.code))
            for index in peer.certificates.indices { peer.certificates[index].from = now }
            try writer.savePeer(peer)
        }
        try receiver.trust(sender)
        let began = Moment(secondsSinceEpoch: sender.gateway.seal.certificate.notBefore)
        let peer = try #require(try receiver.gateway.store.read { try $0.peer(sender.code) })
        #expect(began < now)
        #expect(peer.certificates.allSatisfy { $0.from == began })
    }

    @Test("What a former seal of ours sealed still verifies, is evidence and is a witness, even when it has ended")
    func renewed() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let former = sender.gateway.seal.certificate
        sender.clock.advance(days: 30)

        try sender.renewSeal()

        #expect(sender.gateway.seal.certificate != former)
        let transfer = try sender.gateway.transfer(pack.conversation.text)
        #expect(try sender.gateway.contents(of: transfer, revealing: false).caseFile != nil)
        let evidence = sender.layout.evidence
        _ = try sender.gateway.writeEvidence([pack.conversation], to: evidence, by: sender.acting(.auditor))
        let seals = try String(contentsOfFile: "\(evidence)/\(sender.code)-seal.pem", encoding: .utf8)
        #expect(seals.contains(String(decoding: former.pem, as: UTF8.self)))
        #expect(try sender.gateway.verifyJournal(witnessFolders: [receiver.layout.messages]).witnesses == 1)

        try receiver.trust(sender)
        let more = try await sender.supplement(pack.conversation, to: receiver)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(more.digest)?.state == .delivered)

        sender.clock.advance(days: 4 * 366)
        let check = try sender.gateway.verifyJournal(witnessFolders: [receiver.layout.messages])
        #expect(check.witnesses == 2)
        #expect(check.isSound)
    }

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? GatewayFault)?.code ?? (error as? StoreError)?.code.rawValue ?? "\(error)" }
    }

    @Test("Keys are renewed by one command in two steps: made aside, and taken into use with the card's fingerprint")
    func command() async throws {
        let (sender, receiver, wire) = try Station.pair()
        let pack = try await sender.sendPack(to: receiver)
        try await sender.settle(over: wire)
        let former = sender.gateway.seal.certificate
        let administrator = try sender.acting(.administrator)
        #expect(code { try sender.gateway.renewKeys(confirming: "00", by: administrator) } == "keys-not-prepared")
        #expect(code { _ = try sender.gateway.prepareKeys(by: sender.acting(.teamManager)) } == "not-permitted")

        let (card, bytes) = try sender.gateway.prepareKeys(by: administrator)
        #expect(try sender.gateway.prepareKeys(by: administrator).bytes == bytes, "the fingerprint stays the same")
        let digits = try PeerCardFile.fingerprint(of: card)
        #expect(
            code { try sender.gateway.renewKeys(confirming: "ab" + digits, by: administrator) } == "fingerprint-differs"
        )
        try sender.restart()
        #expect(sender.gateway.seal.certificate == former, "nothing is in use before it is confirmed")
        // The peer has the new card beside the old one before the keys change.
        try receiver.gateway.addPeer(card, confirmedBy: .telephone, by: receiver.acting(.administrator))
        do {
            let lock = try HomeLock(path: sender.layout.serveLock)
            #expect(code { try sender.gateway.renewKeys(confirming: digits, by: administrator) } == "home-in-use")
            withExtendedLifetime(lock) {}
        }
        sender.clock.advance(days: 1)

        try sender.gateway.renewKeys(confirming: digits.uppercased(), by: administrator)
        try sender.restart()
        let fresh = try Certificate(pem: Array(card.sealCertificate.utf8))
        #expect(sender.gateway.seal.certificate == fresh)
        #expect(sender.gateway.formerSeals == [former])
        #expect(!FileManager.default.fileExists(atPath: sender.layout.keys + "/next"))
        #expect(try sender.gateway.card().sealCertificate == card.sealCertificate)
        #expect(try sender.events().contains { if case .keysRenewed = $0 { true } else { false } })
        #expect(sender.gateway.examineHome().first { $0.check == "seal-key" }?.health == .good)
        #expect(sender.gateway.examineHome().first { $0.check == "tls-key" }?.health == .good)

        let transfer = try sender.gateway.transfer(pack.conversation.text)
        #expect(try sender.gateway.contents(of: transfer, revealing: false).caseFile != nil)
        #expect(
            try receiver.gateway.contents(of: receiver.gateway.transfer(pack.conversation.text), revealing: false)
                .caseFile != nil)
        let more = try await sender.supplement(pack.conversation, to: receiver)
        try await sender.settle(over: wire)
        #expect(try sender.outboxItem(more.digest)?.state == .delivered)
        #expect(try sender.gateway.verifyJournal(witnessFolders: [receiver.layout.messages]).witnesses == 2)
    }

    @Test("A renewal that was stopped anywhere on its way is finished by whoever opens the home next", arguments: 0...4)
    func stopped(_ moved: Int) throws {
        let station = try Station(Invented.derby, clock: HandClock())
        let (card, _) = try station.gateway.prepareKeys(by: station.acting(.administrator))
        let former = station.gateway.seal.certificate
        let layout = station.layout
        // As the process left it: marked as begun, the former seal kept, some of the files in their places.
        try PrivateFile.write([], to: layout.takingNextKeys)
        try FileManager.default.createDirectory(atPath: layout.formerSeals, withIntermediateDirectories: false)
        try PrivateFile.write(former.pem, to: layout.formerSeals + "/" + former.fingerprint.hex.prefix(16) + ".pem")
        for path in [layout.sealKey, layout.sealCertificate, layout.tlsKey, layout.tlsCertificate].prefix(moved) {
            try PrivateFile.rename(layout.next(path), to: path)
        }
        try station.restart()
        let fresh = try Certificate(pem: Array(card.sealCertificate.utf8))
        #expect(station.gateway.seal.certificate == fresh)
        #expect(station.gateway.formerSeals == [former])
        for check in ["seal-key", "tls-key"] {
            #expect(station.gateway.examineHome().first { $0.check == check }?.health == .good)
        }
    }

    @Test("A folder in which nothing is ours is no witness, and is not taken for one that agrees")
    func noWitness() async throws {
        let (sender, receiver, wire) = try Station.pair()
        _ = try await sender.queueTest(to: receiver)
        try await sender.settle(over: wire)
        // Without its former certificate, the sender cannot know its own hand.
        try sender.renewSeal(keepingFormer: false)
        let check = try sender.gateway.verifyJournal(witnessFolders: [receiver.layout.messages])
        #expect(check.lacksWitness)
        #expect(!check.unusable.isEmpty, "files that claim to be ours are named")
    }
}

extension Station {
    /// Puts a new seal into the home, as an officer does, and opens it again.
    fileprivate func renewSeal(keepingFormer: Bool = true) throws {
        if keepingFormer {
            try FileManager.default.createDirectory(
                atPath: layout.formerSeals, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
            try FileManager.default.moveItem(
                atPath: layout.sealCertificate, toPath: layout.formerSeals + "/1.pem")
        }
        let key = try SigningKey.generateP256()
        let certificate = try Certificate.selfSigned(
            profile: .seal, key: key, commonName: "\(code) seal", organisation: "Invented", hostnames: [],
            validFrom: clock.now.secondsSinceEpoch - 300, days: 1096, serial: random.bytes(16))
        try PrivateFile.write(key.pem, to: layout.sealKey)
        try PrivateFile.write(certificate.pem, to: layout.sealCertificate)
        try restart()
    }
}
