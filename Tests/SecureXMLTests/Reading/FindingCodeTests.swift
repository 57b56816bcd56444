import SecureXML
import Testing

@Suite("Finding codes")
struct FindingCodeTests {
    @Test("Every code has a meaning of one sentence and a spelling of its own")
    func meanings() {
        let codes = XMLFindingCode.allCases
        #expect(Set(codes.map(\.rawValue)).count == codes.count)
        #expect(Set(codes.map(\.meaning)).count == codes.count)
        for code in codes {
            #expect(code.meaning.hasSuffix(".") && code.meaning.first?.isUppercase == true)
            #expect(code.rawValue.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
        }
    }

    @Test("Every code is provoked by some hostile file or signature of these tests")
    func census() {
        let provoked = (HostileFile.xml + HostileFile.shape + HostileFile.attachments).map(\.code)
        let signed = HostileSignature.all.flatMap(\.codes) + HostileSignature.provokedByForeignSignatures
        let missing = Set(XMLFindingCode.allCases).subtracting(provoked).subtracting(signed)
        #expect(missing.isEmpty, "\(missing)")
    }
}
