import CaseTransfer
import GatewayTesting
import Testing
import WorkingDays

@testable import ExchangeFormats

@Suite("Several example families stand beside each other")
struct ExampleNamesTests {
    private func family(_ number: Int, _ name: String) throws -> (file: CaseFile, originals: [String]) {
        let example = ExampleFamily(
            movedOn: Invented.date("2026-11-16"), from: Invented.calderdale, to: Invented.derby,
            called: ExampleNames(family: name, elder: "Ivy", younger: "Tom", number: number))
        return (
            try example.caseFile(), try example.files().dropFirst().map { String(decoding: $0.bytes, as: UTF8.self) }
        )
    }

    @Test("Names are changed everywhere, and each child has numbers of their own that are well formed")
    func numbers() throws {
        var seen: Set<String> = []
        for number in 1...40 {
            let (file, _) = try family(number, "Pebblebrook")
            #expect(file.children.map(\.name).prefix(2) == ["Ivy Pebblebrook", "Tom Pebblebrook"])
            #expect(!"\(file)".contains("Sample-Brook") && !"\(file)".contains("Wren"))
            guard case .open(let home) = file.addresses[0].state else { continue }
            for text in home.lines.prefix(1) + [home.uprn].compactMap(\.self) {
                #expect(seen.insert(text).inserted, "\(text) twice")
            }
            for child in file.children {
                if let text = child.nhsNumber {
                    #expect(NHSNumber(text) != nil)
                    #expect(seen.insert(text).inserted, "\(text) twice")
                }
                for text in [child.upn, child.formerUPN].compactMap(\.self) {
                    #expect(UniquePupilNumber(text) != nil)
                    #expect(seen.insert(text).inserted, "\(text) twice")
                }
                if case .known(let text) = child.localId { #expect(seen.insert(text).inserted, "\(text) twice") }
            }
        }
    }
}
