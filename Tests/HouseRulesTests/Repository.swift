import Foundation

/// The files of the repository this test was built from.
enum Repository {
    static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    /// Files below a folder with one of these endings, as paths from the root.
    static func files(under folder: String, ending: [String]) -> [String] {
        guard let found = FileManager.default.enumerator(atPath: root + "/" + folder) else { return [] }
        return found.compactMap { $0 as? String }
            .filter { path in ending.contains { path.hasSuffix($0) } }
            .map { folder + "/" + $0 }
            .sorted()
    }

    static let cellar: Set<String> = ["CLibXML2", "COpenSSL", "CLibCurl", "CJemalloc", "CShims"]
    static let annexes: Set<String> = ["Histories", "GatewayTesting", "handover-bench"]

    /// The Swift files of the nine rooms, with the room each stands in.
    static func roomFiles() -> [(room: String, path: String)] {
        files(under: "Sources", ending: [".swift"]).compactMap { path in
            let room = String(path.split(separator: "/")[1])
            return cellar.contains(room) || annexes.contains(room) ? nil : (room, path)
        }
    }
}
