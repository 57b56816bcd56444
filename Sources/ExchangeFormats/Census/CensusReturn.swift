public import CaseTransfer
import SecureXML
public import WorkingDays

/// A DfE CIN census return of any recent year, parsed and not believed yet.
///
/// Case systems export returns with stray text, impossible dates and codes of another year, so whatever is taken from one is
/// checked against the rest of it first; see ``CensusRecord``.
public struct CensusReturn: Sendable {
    /// The authority whose return it is; nil when the header does not say, or not in a code that is in use.
    public let authority: AuthorityCode?
    /// The day the return describes, by its header; nil when that is not a 31 March.
    public let referenceDate: CivilDate?
    /// What the header says that is hard to believe.
    public let findings: [Finding]
    private let children: [XMLElement]

    /// More than the return of the largest authority.
    static let limits = XMLLimits(headBytes: 96 << 20, nodes: 8_000_000)

    /// Parses a return.
    ///
    /// - Throws: ``CensusFault``: `tooLarge`, `unreadable` or `notAReturn`.
    public init(_ bytes: [UInt8]) throws(CensusFault) {
        guard bytes.count <= Self.limits.headBytes else { throw CensusFault(.tooLarge, at: "\(bytes.count) bytes") }
        let root: XMLElement
        do {
            root = try CanonicalTree(parsing: bytes, limits: Self.limits).element()
        } catch {
            let first = (error as? XMLFault)?.findings.first
            throw CensusFault(.unreadable, at: first?.description ?? "the file")
        }
        guard root.name == "Message", root.namespace.isEmpty, let header = root.element(named: "Header"),
            let collection = header.element(named: "CollectionDetails"),
            collection.element(named: "Collection")?.text.bare == "CIN",
            let children = root.element(named: "Children")
        else { throw CensusFault(.notAReturn, at: "Message/Header/CollectionDetails/Collection") }
        self.children = children.elements(named: "Child")
        let date = collection.element(named: "ReferenceDate").flatMap { CivilDate($0.text.bare) }
        referenceDate = date.flatMap { $0.month == 3 && $0.day == 31 ? $0 : nil }
        var findings: [Finding] = []
        if referenceDate == nil {
            findings.append(
                Self.finding(
                    "census-reference-date", at: "Header/CollectionDetails/ReferenceDate",
                    "The return does not say which 31 March it describes, so its dates are held against today."))
        }
        if let year = collection.element(named: "Year")?.text.bare, let date, year != "\(date.year)" {
            findings.append(
                Self.finding(
                    "census-year", at: "Header/CollectionDetails/Year",
                    "The return's year is not that of its reference date."))
        }
        let source = header.element(named: "Source")?.element(named: "LEA")?.text.bare ?? ""
        authority = DfECode(source).flatMap { AuthorityRegister.england.authority(dfeCode: $0)?.code }
        if authority == nil {
            findings.append(
                Self.finding(
                    "census-authority", at: "Header/Source/LEA",
                    "The return does not say in a code that is in use whose it is."))
        }
        self.findings = findings
    }

    /// What the return says of one child, as far as it can be believed.
    ///
    /// - Parameters:
    ///   - id: the child's `LAchildID`.
    ///   - key: the child's key in the case file that is to be made.
    ///   - today: the civil date, after which nothing can have happened.
    /// - Throws: ``CensusFault``: `childUnknown` or `childTwice`.
    public func record(of id: String, key: String, today: CivilDate) throws(CensusFault) -> CensusRecord {
        let matches = children.indices.filter { index in
            children[index].elements(named: "ChildIdentifiers")
                .contains { $0.elements(named: "LAchildID").contains { $0.text.bare == id } }
        }
        guard let index = matches.first else { throw CensusFault(.childUnknown, at: "Children") }
        guard matches.count == 1 else {
            throw CensusFault(.childTwice, at: matches.map { "Child[\($0 + 1)]" }.joined(separator: ", "))
        }
        return CensusRecord(
            children[index], place: "Child[\(index + 1)]", key: key, asOf: min(referenceDate ?? today, today))
    }

    /// How many children it has.
    public var count: Int { children.count }

    /// What the return says of those of its children who can be told apart: with an identifier that no other one of them has.
    ///
    /// - Parameters:
    ///   - key: the child's key in each case file that is to be made.
    ///   - today: the civil date, after which nothing can have happened.
    ///   - isWanted: whether somebody may be asked about a child who is this.
    public func records(
        key: String, today: CivilDate, where isWanted: (CensusIdentity) -> Bool
    ) -> [CensusRecord] {
        let borne = children.map { child in
            Set(child.elements(named: "ChildIdentifiers").flatMap { $0.elements(named: "LAchildID") }.map(\.text.bare))
        }
        let bearers = borne.joined().reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let asOf = min(referenceDate ?? today, today)
        return children.enumerated().compactMap { index, child in
            let place = "Child[\(index + 1)]"
            var values = CensusValues(asOf: asOf)
            let identity = CensusIdentity(child, at: place, &values)
            guard let id = identity.localID, bearers[id] == 1, isWanted(identity) else { return nil }
            return CensusRecord(child, place: place, key: key, asOf: asOf)
        }
    }

    static func finding(_ code: String, at place: String, _ message: String) -> Finding {
        Finding(
            code: code, severity: .warning, place: place, message: message,
            remedy: "Take it from the case system, and look at what else the return may have wrong.")
    }
}

extension String {
    /// Without white space at either end.
    var bare: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
