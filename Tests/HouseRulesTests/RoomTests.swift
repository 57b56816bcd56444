import Foundation
import Testing

@Suite("A room imports only what its row in docs/architecture.md names")
struct RoomTests {
    func table() throws -> RoomTable {
        try RoomTable(architecture: Repository.text("docs/architecture.md"), cellar: Repository.cellar)
    }

    @Test("Nine rooms stand in the table, in the order of Package.swift")
    func rooms() throws {
        let names = try table().rooms.map(\.name)
        #expect(names.count == 9)
        let package = try Repository.text("Package.swift")
        let positions = names.map { name in
            package.range(of: "name: \"\(name)\", dependencies")?.lowerBound
                ?? package.range(of: "arget(name: \"\(name)\"")?.lowerBound
                ?? package.range(of: "arget(\n            name: \"\(name)\"")?.lowerBound
        }
        #expect(positions.allSatisfy { $0 != nil }, "every room is a target")
        let found = positions.compactMap { $0 }
        #expect(found == found.sorted())
    }

    @Test("No source file imports what its room may not")
    func sources() throws {
        let table = try table()
        let files = Repository.roomFiles()
        #expect(files.count > 20)
        for (room, path) in files {
            let violations = table.violations(room: room, file: path, text: try Repository.text(path))
            #expect(violations.isEmpty, "\(violations)")
        }
    }

    @Test("A planted violation is found in each room that has a door to keep shut")
    func planted() throws {
        let table = try table()
        for (room, module) in [
            ("WorkingDays", "CaseTransfer"), ("CaseTransfer", "GRDB"), ("SecureXML", "CaseTransfer"),
            ("ExchangeFormats", "TransferStore"), ("TransferStore", "SecureXML"), ("OutboundHTTP", "CaseTransfer"),
            ("GatewayService", "GRDB"), ("GatewayWeb", "TransferStore"),
        ] {
            let planted = "import Foundation\npublic import struct \(module).Anything\n"
            let violations = table.violations(room: room, file: "Planted.swift", text: planted)
            #expect(violations == [.init(room: room, file: "Planted.swift", imported: module)])
        }
    }

    @Test("A room that is not in the table is a violation by itself")
    func unknownRoom() throws {
        #expect(try !table().violations(room: "Utilities", file: "U.swift", text: "").isEmpty)
    }
}
