import CaseTransfer
import Foundation
import Testing

@testable import ExchangeFormats

@Suite("The case file's schema")
struct CaseSchemaTests {
    /// Judges many case files with Python's jsonschema at once: whether each is valid.
    private func valid(_ files: [[UInt8]]) throws -> [Bool] {
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            schema = json.load(open(sys.argv[1]))
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for line in sys.stdin:
                print("valid" if validator.is_valid(json.loads(line)) else "invalid")
            """
        let schema = CaseFileFixtures.repository.appendingPathComponent("Schemas/v1/case.schema.json").path
        let result = try CaseFileFixtures.run(
            try CaseFileFixtures.peersPython(), ["-c", script, schema],
            input: Array(files.joined(separator: [UInt8(ascii: "\n")])))
        try #require(result.status == 0, "\(result.out.suffix(500))")
        return result.out.split(separator: "\n").map { $0 == "valid" }
    }

    @Test("The example is valid, with an open and with a confidential address")
    func example() throws {
        let open = try JSONTree(parsing: CaseFileFixtures.family().caseJSON())
        let confidential = try JSONTree(parsing: CaseFileFixtures.family(newAddress: .confidential).caseJSON())
        #expect(try valid([open.text, confidential.text]) == [true, true])
    }

    @Test("An urgent notice is valid as it is, and invalid without the word urgent")
    func urgent() throws {
        let notice = try JSONTree(parsing: Array(CaseFileFixtures.urgentNotice.utf8))
        let calm = notice.replacing([.member("urgent")], with: .bool(false))
        #expect(try valid([notice.text, calm.text]) == [true, false])
    }

    @Test("Random case files are valid, and come back from JSON as they went")
    func randomFiles() throws {
        let files = try (0..<40).map { seed in
            var randomness = SeededRandomness(seed: UInt64(1000 + seed))
            return try RandomDocuments.caseFile(using: &randomness)
        }
        let trees = try files.map { try JSONTree(parsing: CaseFileReader.write($0)) }
        #expect(try valid(trees.map(\.text)) == files.map { _ in true })
        for tree in trees {
            let reading = CaseFileReader.read(tree.text)
            // The words "not known" are the one text that JSON cannot tell from the statement, so the texts are compared.
            #expect(try reading.caseFile.map { try JSONTree(parsing: CaseFileReader.write($0)) } == tree)
            #expect(reading.unknownKeys.isEmpty)
        }
    }

    @Test("Schema and reader agree about every key that is taken away and every value that is spoilt")
    func agreement() throws {
        let tree = try JSONTree(parsing: CaseFileFixtures.family(newAddress: .confidential).caseJSON()).shortened
        var spoilt: [(name: String, tree: JSONTree)] = []
        for path in tree.memberPaths { spoilt.append(("without \(path.text)", tree.removing(path))) }
        for path in tree.leafPaths {
            spoilt.append(("null at \(path.text)", tree.replacing(path, with: .null)))
            spoilt.append(("text at \(path.text)", tree.replacing(path, with: .string("/x"))))
            spoilt.append(("not known at \(path.text)", tree.replacing(path, with: .string(NotKnown.word))))
        }
        for (index, verdict) in try valid(spoilt.map(\.tree.text)).enumerated() {
            let reading = CaseFileReader.read(spoilt[index].tree.text)
            // The schema states two rules that readiness warns of instead: a date for "to follow", words for "withheld".
            let warned = spoilt[index].name.hasPrefix("without documents.missing[")
            // Null in the place of something that may be left out says nothing, to us without harm.
            let harmless = spoilt[index].name.hasPrefix("null at ")
            let accepted = reading.caseFile.map(\.contradictions).map(breaksOnlyReferences) ?? false
            #expect(accepted == verdict || accepted && (warned || harmless), "\(spoilt[index].name)")
        }
    }

    /// A schema cannot follow keys from one place to another.
    private func breaksOnlyReferences(_ contradictions: [Finding]) -> Bool {
        contradictions.allSatisfy { $0.code == "case-key-unknown" || $0.code == "case-key-twice" }
    }

    @Test("Every key of the model stands in the schema with a description, and every key of the schema in the model")
    func keys() throws {
        var written: Set<String> = []
        for seed in 0..<60 {
            var randomness = SeededRandomness(seed: UInt64(seed))
            let file = try RandomValues.make(CaseFile.self, using: &randomness)
            for path in try JSONTree(parsing: CaseFileReader.write(file)).memberPaths {
                written.insert(
                    path.map { if case .member(let name) = $0 { name } else { "[]" } }.joined(separator: "."))
                let meaning = CaseSchema.meaning(at: path)
                #expect(meaning?.description?.isEmpty == false, "\(path.text)")
            }
        }
        let described = Set(keyPaths(of: CaseSchema.tree, at: []))
        #expect(described.subtracting(written) == [])
        #expect(written.subtracting(described) == [])
    }

    /// The paths of all keys that a schema names.
    private func keyPaths(of schema: JSONTree, at path: [String]) -> [String] {
        let referred = schema.member("$ref")?.string.flatMap { $0.split(separator: "/").last }
            .flatMap { CaseSchema.tree.member("$defs")?.member(String($0)) }
        let choices = (schema.member("anyOf")?.items ?? []) + (schema.member("oneOf")?.items ?? [])
        let here = (schema.member("properties")?.members ?? []).flatMap { member in
            let place = path + [member.name]
            return [place.joined(separator: ".")] + keyPaths(of: member.value, at: place)
        }
        let items = schema.member("items").map { keyPaths(of: $0, at: path + ["[]"]) } ?? []
        return here + items + ([referred].compactMap { $0 } + choices).flatMap { keyPaths(of: $0, at: path) }
    }
}
