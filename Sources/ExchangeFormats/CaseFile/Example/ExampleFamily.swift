public import CaseTransfer
public import WorkingDays

/// The Sample-Brook family: two children and one not yet born, all invented, who moved from one authority to another.
///
/// Written out from a template of day offsets (`docs/examples/README.md`), so that on any day everything the case says is
/// true: what has happened lies in the past ten working days after the move, and what is due lies ahead.
public struct ExampleFamily: Sendable {
    /// Whether the family's new address may be known.
    public enum NewAddress: Hashable, Sendable {
        /// Everybody may know it.
        case open
        /// The younger children's father must not learn it (T-16).
        case confidential
    }

    /// The day the family moved: day 0 of the meeting clock.
    public var movedOn: CivilDate
    /// The authority they left.
    public var from: AuthorityCode
    /// The authority they live in now.
    public var to: AuthorityCode
    /// Whether the new address may be known.
    public var newAddress: NewAddress
    /// Other names than its own, where several families stand beside each other.
    public var called: ExampleNames?

    /// Takes the day of the move and the two authorities.
    public init(
        movedOn: CivilDate, from: AuthorityCode, to: AuthorityCode, newAddress: NewAddress = .open,
        called: ExampleNames? = nil
    ) {
        self.called = called
        self.movedOn = movedOn
        self.from = from
        self.to = to
        self.newAddress = newAddress
    }

    /// The latest day of a move from which so many working days are over by today.
    public static func moved(workingDaysAgo days: Int, today: CivilDate) -> CivilDate {
        let calendar = WorkingDayCalendar.englandAndWales
        var day = today
        while calendar.workingDays(after: day, through: today) < days { day = day.adding(days: -1) }
        return day
    }

    /// The case.
    ///
    /// - Throws: ``ExampleFault`` when the template is no case file, which a test excludes.
    public func caseFile() throws(ExampleFault) -> CaseFile {
        guard var file = CaseFileReader.read(try renderedTemplate()).caseFile else { throw ExampleFault(.template) }
        if newAddress == .confidential { file.keepNewAddressConfidential() }
        return file
    }

    /// `case.json` as a case system would export it.
    ///
    /// - Throws: ``ExampleFault`` as ``caseFile()``.
    public func caseJSON() throws(ExampleFault) -> [UInt8] {
        // The template is kept as somebody wrote it, in the order in which people read it.
        if newAddress == .open { return try renderedTemplate() }
        let file = try caseFile()
        guard let json = try? CaseFileReader.write(file) else { throw ExampleFault(.template) }
        return json
    }

    /// Every file of the example with its path: `case.json`, then each rendered original.
    ///
    /// - Throws: ``ExampleFault`` as ``caseFile()``.
    public func files() throws(ExampleFault) -> [(path: String, bytes: [UInt8])] {
        let originals = RenderedOriginal.all(of: try caseFile())
        return [("case.json", try caseJSON())] + originals.map { ($0.file.text, $0.pdf) }
    }

    private func renderedTemplate() throws(ExampleFault) -> [UInt8] {
        let (left, entered) = (ExampleAuthority(from), ExampleAuthority(to))
        let text = try ExampleTemplate(movedOn: movedOn, from: left, to: entered).render(EmbeddedExample.text)
        return Array((called?.rename(text, from: left, to: entered) ?? text).utf8)
    }
}

extension CaseFile {
    /// Makes the current address confidential and says from whom.
    fileprivate mutating func keepNewAddressConfidential() {
        let reason = "The father of the younger children has followed the mother before and must not find her."
        for index in addresses.indices where addresses[index].use == .current {
            guard case .open(let place) = addresses[index].state else { continue }
            addresses[index].state = .confidential(reason: reason, place: place)
        }
        firstMinute.mustNotLearnAddress = .known([
            AddressExclusion(who: "Ash Exampleton, and whoever might tell him", person: "p3", why: reason)
        ])
    }
}
