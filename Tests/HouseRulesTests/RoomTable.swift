import Foundation

/// The room table of docs/architecture.md, read from the document itself so that page and code cannot part.
struct RoomTable {
    struct Room {
        var number: Int
        var name: String
        var mayImport: Set<String>
    }

    struct Violation: Equatable, CustomStringConvertible {
        var room: String
        var file: String
        var imported: String
        var description: String { "\(file): \(room) may not import \(imported)" }
    }

    /// What any room may import: the language's own libraries.
    static let everywhere: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch", "Darwin",
    ]
    /// What the outer rooms may import besides their row.
    static let observation: Set<String> = ["Logging", "Metrics"]

    let rooms: [Room]

    init(architecture: String, cellar: Set<String>) throws {
        var rows: [(number: Int, name: String, cell: String)] = []
        for line in architecture.split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count >= 6, let number = Int(cells[1]) else { continue }
            rows.append((number, cells[2].replacingOccurrences(of: "`", with: ""), cells[4]))
        }
        let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.number, $0.name) })
        rooms = rows.map { row in
            var allowed: Set<String> = row.number >= 5 ? Self.observation : []
            for item in row.cell.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
                if let one = Int(item) {
                    allowed.formUnion([names[one]].compactMap { $0 })
                } else if item == "all" {
                    allowed.formUnion(names.values)
                } else if item == "C cellar" {
                    allowed.formUnion(cellar)
                } else if item != "nothing" {
                    let ends = item.split(separator: "–").compactMap { Int($0) }
                    if ends.count == 2 {
                        allowed.formUnion((ends[0]...ends[1]).compactMap { names[$0] })
                    } else {
                        allowed.insert(item)
                    }
                }
            }
            return Room(number: row.number, name: row.name, mayImport: allowed)
        }
    }

    /// Packages that belong to a library a row names: Hummingbird's listeners are made of NIO.
    static let belongsTo: [String: String] = [
        "HummingbirdTLS": "Hummingbird", "HummingbirdCore": "Hummingbird", "NIOSSL": "Hummingbird",
        "NIOCore": "Hummingbird", "NIOPosix": "Hummingbird", "NIOTLS": "Hummingbird", "NIOHTTP1": "Hummingbird",
        "NIOConcurrencyHelpers": "Hummingbird", "HTTPTypes": "Hummingbird", "_NIOFileSystem": "Hummingbird",
        "ServiceLifecycle": "Hummingbird", "NIOHTTPTypes": "Hummingbird",
    ]

    func violations(room name: String, file: String, text: String) -> [Violation] {
        guard let room = rooms.first(where: { $0.name == name }) else {
            return [Violation(room: name, file: file, imported: "anything: it is not in the table")]
        }
        return Self.imports(in: text).compactMap { module in
            let asked = Self.belongsTo[module] ?? module
            if Self.everywhere.contains(asked) || room.mayImport.contains(asked) || asked == room.name { return nil }
            if room.number == 9 { return nil }
            return Violation(room: name, file: file, imported: module)
        }
    }

    static func imports(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line -> String? in
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first,
                first.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(first)
            {
                words.removeFirst()
            }
            guard words.first == "import", words.count >= 2 else { return nil }
            let kinds = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
            let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return name.split(separator: ".").first.map(String.init)
        }
    }
}
