public import CaseTransfer
import ExchangeFormats
import Foundation
import Synchronization
public import WorkingDays

extension Gateway {
    /// The most children among whom somebody chooses at once: our default, more than any family has and few enough to be looked through.
    public static let mostCensusChildren = 60

    /// What a census return says of the children with these identifiers; nothing of the return is kept.
    ///
    /// - Parameter ids: each child's `LAchildID`.
    /// - Returns: each child, and what of the return as a whole is hard to believe.
    /// - Throws: `GatewayFault`: the census fault's own code, or `not-permitted`.
    public func readCensusChildren(_ census: [UInt8], named ids: [String], by acting: ActingPerson) throws -> (
        children: [CensusChild], findings: [Finding]
    ) {
        try require(.prepare, of: acting)
        return try sayingCensusFaults {
            let list = try ownReturn(census)
            let children = try ids.map { censusChild(try list.record(of: $0, key: "c1", today: today)) }
            return (children, list.findings)
        }
    }

    /// The children of a census return among whom somebody has to choose for a form. They wait a quarter of an hour in memory, for this
    /// person and this form; the return itself is not kept.
    ///
    /// - Parameters:
    ///   - days: dates of birth, expected ones too, of which one must be the child's; with no identifiers either, every child is offered.
    ///   - ids: identifiers of further children.
    /// - Throws: `GatewayFault`: `census-none-found`, `census-too-many`, the census fault's own code, `form-unknown` or `not-permitted`.
    public func offerCensusChildren(
        _ census: [UInt8], born days: [CivilDate], named ids: [String] = [], for form: ConversationID,
        by acting: ActingPerson
    ) throws -> CensusOffer {
        _ = try caseForm(form, by: acting)
        let isAsked = !days.isEmpty || !ids.isEmpty
        let list = try sayingCensusFaults { try ownReturn(census) }
        guard isAsked || list.count <= Self.mostCensusChildren else { throw Self.censusTooMany }
        let records = list.records(key: "c1", today: today) { identity in
            let born = identity.dateOfBirth ?? identity.expectedDateOfBirth
            return !isAsked || born.map(days.contains) == true || identity.localID.map(ids.contains) == true
        }
        guard !records.isEmpty else { throw Self.censusNoneFound }
        guard records.count <= Self.mostCensusChildren else { throw Self.censusTooMany }
        let offer = CensusOffer(
            token: ConversationID(random: try surroundings.random(16)).text, children: records.map(censusChild),
            findings: list.findings)
        censusOffers.withLock { $0.keep(offer, for: form, of: acting.person.id, at: now) }
        return offer
    }

    /// The children who were chosen of an offer; it goes on waiting until ``forgetCensusChildren(of:)``.
    ///
    /// - Parameter places: of the children in the offer, from 1.
    /// - Throws: `GatewayFault`: `census-offer-gone`, `form-unknown` or `not-permitted`.
    public func chosenCensusChildren(
        _ places: [Int], of token: String, for form: ConversationID, by acting: ActingPerson
    ) throws -> [CensusChild] {
        _ = try caseForm(form, by: acting)
        let now = self.now
        let known = censusOffers.withLock { $0.children(of: token, for: form, of: acting.person.id, at: now) }
        guard let known else { throw Self.censusOfferGone }
        return known.indices.filter { places.contains($0 + 1) }.map { known[$0] }
    }

    /// Forgets the children who were offered for a form.
    public func forgetCensusChildren(of form: ConversationID) { censusOffers.withLock { $0.forget(form) } }

    private func censusChild(_ record: CensusRecord) -> CensusChild {
        CensusChild(
            file: CaseFile(
                record, name: "", sender: authority, recipient: authority, resident: today, exportedOn: today),
            findings: record.findings)
    }

    /// For a page, where a return that cannot be used is a fault like any other: of what was sent, or of the child named.
    private func sayingCensusFaults<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let fault as CensusFault {
            throw GatewayFault(
                [.childUnknown, .childTwice].contains(fault.code) ? .notFound : .badInput, code: fault.code.rawValue,
                message: fault.message, remedy: fault.remedy)
        }
    }

    private static let censusTooMany = GatewayFault(
        .notFound, code: "census-too-many",
        message: "More than \(mostCensusChildren) children would be listed, which are too many to look through.",
        remedy: "Enter the children’s dates of birth, or their identifiers.")

    private static let censusNoneFound = GatewayFault(
        .notFound, code: "census-none-found", message: "No child of the file fits who can be told apart from others.",
        remedy: "Look at the dates of birth and identifiers, capitals and all, or type the children below.")

    private static let censusOfferGone = GatewayFault(
        .badInput, code: "census-offer-gone", message: "The children of the census file are not kept any longer.",
        remedy: "Choose the file again.")
}
