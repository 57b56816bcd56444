import CaseTransfer
import ExchangeFormats
import Foundation
import WorkingDays

/// The example's family with one assessment and one enclosure of any size: a case folder to prepare and to supplement from.
struct BenchCase {
    let from: AuthorityCode
    let to: AuthorityCode
    let today: CivilDate

    /// Writes the folder.
    func write(to folder: String, enclosureBytes: Int) throws {
        let family = ExampleFamily(
            movedOn: ExampleFamily.moved(workingDaysAgo: 12, today: today), from: from, to: to)
        guard let enclosure = RelativePath("documents/enclosure.pdf") else { throw BenchFault("no path") }
        var file = try family.caseFile()
        file.documents = CaseDocuments(
            assessments: Array(file.documents.assessments.prefix(1)),
            other: [OtherDocument(title: "Enclosure", children: [], attachments: [Attachment(file: enclosure)])])
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(
            atPath: folder + "/documents", withIntermediateDirectories: true)
        try Data(CaseFileReader.write(file)).write(to: URL(fileURLWithPath: folder + "/case.json"))
        for (path, bytes) in try family.files() where file.attachments.contains(where: { $0.file.text == path }) {
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + path))
        }
        try Self.writeNoise(enclosureBytes, to: folder + "/" + enclosure.text)
    }

    /// Makes the children of a folder's case others than they were: every measured case is another family, as at an authority, and none is
    /// found in a hundred transfers.
    ///
    /// - Parameter serial: another number for each case of a gateway.
    static func renew(_ folder: String, serial: Int) throws {
        let path = URL(fileURLWithPath: folder + "/case.json")
        guard var file = CaseFileReader.read(Array(try Data(contentsOf: path))).caseFile else {
            throw BenchFault("\(folder) holds no case")
        }
        // Letters: numbers do not tell names apart.
        let letters = String(
            String(serial).compactMap(\.wholeNumberValue).map { Character(UnicodeScalar(97 + UInt8($0))) })
        for index in file.children.indices {
            file.children[index].name = "Child\(index == 0 ? "" : "two") \(letters)"
            file.children[index].alsoKnownAs = nil
            file.children[index].localId = .known("B\(serial)C\(index)")
            file.children[index].upn = nil
            file.children[index].formerUPN = nil
            file.children[index].nhsNumber = nil
        }
        for index in file.people.indices { file.people[index].name = "Person \(letters)" }
        try Data(CaseFileReader.write(file)).write(to: path)
    }

    /// Bytes that do not compress, a megabyte at a time.
    private static func writeNoise(_ count: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BenchFault("\(path) cannot be written") }
        defer { try? file.close() }
        let block = Noise.bytes(min(count, 1 << 20))
        var left = count
        while left > 0 {
            try file.write(contentsOf: Data(block.prefix(left)))
            left -= block.count
        }
    }
}

/// The same incompressible bytes every time.
enum Noise {
    static func bytes(_ count: Int) -> [UInt8] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
    }
}
