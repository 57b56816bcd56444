import CaseTransfer
import Foundation
import GatewayTesting
import Testing
import TransferStore
import WorkingDays

@testable import GatewayService

@Suite("Receiving a family whose papers came without a gateway")
struct PapersTests {
    private static let heard = HeardWord(
        toldBy: "Kim Invented, social worker", means: .secureEmail, words: "Moved in May.")

    private func papers(_ documents: [PapersAtHand.Document] = [], at station: Station) -> PapersAtHand {
        PapersAtHand(
            sender: Invented.calderdale,
            children: [
                PapersAtHand.Child(name: "Zephyrine Invented", bornOn: Invented.date("2018-03-04")),
                PapersAtHand.Child(name: "", unborn: true),
            ],
            residence: Residence(
                date: station.gateway.today.adding(days: -4), certainty: .provisional, kind: .relatives),
            documents: documents, on: station.gateway.today)
    }

    private func registered(confirmed: Bool = true) throws -> (Station, TransferState) {
        let station = try Station(Invented.derby, clock: HandClock())
        if confirmed { try station.knowByHand(Invented.calderdale) }
        let file = station.layout.root + "-plan.pdf"
        try Data("Invented plan".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let transfer = try station.gateway.receiveByHand(
            papers(
                [PapersAtHand.Document(kind: .plan, path: file), PapersAtHand.Document(kind: .assessment)], at: station),
            heard: Self.heard, by: station.acting(.businessSupport))
        return (station, transfer)
    }

    @Test(
        "Clock, list, meeting, acceptance, dispute and the sender's ending work as for a signed pack (DERBY-78)",
        .rule("DERBY-78"))
    func wholeCase() async throws {
        let (station, opened) = try registered()
        let id = opened.conversation
        let line = try #require(try station.gateway.list(by: station.acting(.practitioner)).first)
        #expect(line.standing.hasSuffix("(reported, not signed)"))
        #expect(line.nextStep?.command?.hasPrefix("handover acknowledge") == true)
        #expect(line.meetingDue != nil)
        _ = try await station.acknowledge(id)
        _ = try await station.convene(id)
        _ = try await station.hold(id)
        _ = try await station.accept(id)
        let state = try station.gateway.transfer(id.text)
        #expect(state.children.map(\.state.name) == [.accepted, .accepted])
        #expect(state.messages.allSatisfy { $0.delivery?.name == .byHand })
        _ = try station.gateway.report(
            Invented.ending(state.children.map(\.child), .transferred, on: station.gateway.today), in: state,
            on: station.gateway.today, heard: Self.heard, by: station.acting(.practitioner))
        let end = try station.gateway.transfer(id.text)
        #expect(end.children.map(\.state.name) == [.closed, .closed])
        #expect(end.anomalies == [])
        #expect(
            try station.gateway.show(end, reveal: nil, by: station.acting(.practitioner)).children[0].onlyReported == [
                .responsibility
            ])
    }

    @Test("The names stand in show alone; the chain holds none, and an erasure takes names and files")
    func privacy() async throws {
        let (station, transfer) = try registered()
        let view = try station.gateway.show(transfer, reveal: nil, by: station.acting(.practitioner))
        #expect(view.papers?.children.map(\.name) == ["Zephyrine Invented", "unborn child"])
        #expect(view.papers?.reported.toldBy == "Kim Invented, social worker")
        #expect(view.children[1].unborn)
        let chained = try station.gateway.store.read { reader in
            try reader.entries(of: transfer.conversation).map { String(describing: $0.entry) }.joined()
        }
        #expect(!chained.contains("Zephyrine") && !chained.contains("Kim"))
        let folder = station.layout.papers(transfer.conversation.text)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
        _ = try await station.acknowledge(transfer.conversation)
        _ = try await station.close(transfer.conversation, .died)
        _ = try station.gateway.erase(
            station.gateway.transfer(transfer.conversation.text), because: "Retention.",
            by: station.acting(.serviceManager))
        #expect(!FileManager.default.fileExists(atPath: folder))
        let erased = try station.gateway.show(
            station.gateway.transfer(transfer.conversation.text), reveal: nil, by: station.acting(.practitioner))
        #expect(erased.papers?.children.compactMap(\.name) == [])
    }

    @Test("A file is kept by its digest, documents can be added later, and a file that is not there keeps nothing")
    func documents() async throws {
        let (station, transfer) = try registered()
        let missing = #expect(throws: GatewayFault.self) {
            try station.gateway.addPapers(
                [PapersAtHand.Document(kind: .minutes, path: "/not/there.pdf")], to: transfer,
                on: station.gateway.today, heard: Self.heard, by: station.acting(.practitioner))
        }
        #expect(missing?.code == "papers-unreadable")
        try station.gateway.addPapers(
            [PapersAtHand.Document(kind: .minutes)], to: transfer, on: station.gateway.today, heard: Self.heard,
            by: station.acting(.practitioner))
        let state = try station.gateway.transfer(transfer.conversation.text)
        #expect(state.papers.flatMap(\.documents).map(\.kind) == [.plan, .assessment, .minutes])
        let kept = try #require(state.papers[0].documents[0].digest)
        let path = station.layout.papers(transfer.conversation.text) + "/" + kept.text
        #expect(try PrivateFile.digest(path) == kept)
        let folder = station.layout.root + "-documents"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let reader = try station.acting(.practitioner)
        #expect(try station.gateway.documents(of: state, by: reader).map(\.kind) == [.plan, .assessment, .minutes])
        #expect(try station.gateway.writeDocuments(of: state, to: folder, by: reader) == ["p1-plan.pdf"])
        try Data("something else".utf8).write(to: URL(fileURLWithPath: path))
        let damaged = #expect(throws: GatewayFault.self) {
            _ = try station.gateway.writeDocuments(of: state, to: folder, by: reader)
        }
        #expect(damaged?.code == "papers-damaged")
    }

    @Test("Papers of an authority with a gateway are a signed pack, and those of nobody are not taken")
    func refused() throws {
        let (_, receiver, _) = try Station.pair()
        let fault = #expect(throws: GatewayFault.self) {
            _ = try receiver.gateway.receiveByHand(
                papers(at: receiver), heard: Self.heard, by: receiver.acting(.practitioner))
        }
        #expect(fault?.code == "peer-has-gateway")
        var odd = papers(at: receiver)
        odd.sender = Invented.authority("E06000099")
        #expect(throws: GatewayFault.self) {
            _ = try receiver.gateway.receiveByHand(odd, heard: Self.heard, by: receiver.acting(.practitioner))
        }
    }

    @Test("Evidence names what is only reported, and reads it again")
    func evidence() async throws {
        let (station, transfer) = try registered()
        _ = try await station.acknowledge(transfer.conversation)
        let folder = station.layout.root + "-evidence"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = try station.gateway.writeEvidence(
            [transfer.conversation], to: folder, by: station.acting(.teamManager))
        #expect(files.prefix(2) == ["001-reported-papers-E08000033.json", "002-acknowledgement-E06000015.xml"])
        #expect(!files.contains("E08000033-seal.pem"), "an authority without a gateway has no seal")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + files[0]))
        let reported = try #require(ReportedEvidence.read(bytes))
        #expect(!reported.signed && reported.speaker == Invented.calderdale)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("Zephyrine"))
        let seal = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + files[1]))
        #expect(ReportedEvidence.read(seal) == nil)
    }
}
