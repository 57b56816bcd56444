/// A part of the United Kingdom with bank holidays of its own, named as gov.uk names it.
///
/// Every English authority counts in ``englandAndWales``; the others matter for families who arrive from there.
public enum HolidayDivision: String, CaseIterable, Hashable, Sendable, Codable {
    /// England and Wales.
    case englandAndWales = "england-and-wales"
    /// Scotland: 2 January and St Andrew’s Day, an early summer holiday, no Easter Monday.
    case scotland
    /// Northern Ireland: as England and Wales, with St Patrick’s Day and the Battle of the Boyne.
    case northernIreland = "northern-ireland"
}
