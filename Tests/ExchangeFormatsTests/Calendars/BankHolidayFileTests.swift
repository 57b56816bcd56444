import ExchangeFormats
import GatewayTesting
import Testing
import WorkingDays

@Suite("The list of bank holidays at gov.uk")
struct BankHolidayFileTests {
    private static let event = #"{"title":"Good Friday","date":"2027-03-26","notes":"","bunting":false}"#

    private func file(_ events: String, division: String = "england-and-wales") -> [UInt8] {
        Array(#"{"england-and-wales":{"division":"\#(division)","events":[\#(events)]}}"#.utf8)
    }

    @Test("A whole list is read, each division for itself")
    func reads() throws {
        let bytes = BankHolidayList.file(2024...2027)
        let list = try BankHolidayFile.read(bytes)
        #expect(list.years == 2024...2027)
        #expect(list.holidays.count == 32)
        #expect(list.amendment().isEmpty)
        #expect(try BankHolidayFile.read(bytes, division: .scotland).holidays.count > 32)
    }

    @Test("A substitute day is called one, as our rules call it")
    func substitute() throws {
        let list = try BankHolidayFile.read(
            file(#"{"title":"Boxing Day","date":"2027-12-28","notes":"Substitute day","bunting":true}"#))
        #expect(list.holidays.first?.title == "Boxing Day (substitute day)")
    }

    static let refused: [(String, BankHolidayFileFault.Code, String)] = [
        (#"{"title":"","date":"2027-03-26","notes":"","bunting":false}"#, .member, ".title"),
        (#"{"date":"2027-03-26","notes":"","bunting":false}"#, .member, ".title"),
        (#"{"title":"Good Friday","notes":"","bunting":false}"#, .member, ".date"),
        (#"{"title":"Good Friday","date":20270326,"notes":"","bunting":false}"#, .member, ".date"),
        (#"{"title":"Good Friday","date":"2027-02-30","notes":"","bunting":false}"#, .date, ".date"),
        (#"{"title":"Good Friday","date":"26/03/2027","notes":"","bunting":false}"#, .date, ".date"),
        (#"{"title":"Good Friday","date":"2027-03-27","notes":"","bunting":false}"#, .weekend, ".date"),
        (#"{"title":"Good Friday","date":"2027-03-26","bunting":false}"#, .member, ".notes"),
        (#"{"title":"Good Friday","date":"2027-03-26","notes":"","bunting":"no"}"#, .member, ".bunting"),
        (
            #"{"title":"Good Friday","date":"2027-03-26","notes":"","bunting":true,"closed":true}"#, .unknownMember,
            ".closed"
        ),
        (event + "," + event, .order, "events[1].date"),
        (
            event + #",{"title":"New Year","date":"2029-01-01","notes":"","bunting":true}"#, .yearMissing,
            "events[1].date"
        ),
        ("", .member, "events"),
        ("7", .member, "events[0].title"),
    ]

    @Test("What is torn, edited or mistaken is refused with its place", arguments: refused)
    func refuses(events: String, code: BankHolidayFileFault.Code, place: String) {
        let fault = #expect(throws: BankHolidayFileFault.self) { try BankHolidayFile.read(file(events)) }
        #expect(fault?.code == code)
        #expect(fault?.place.hasSuffix(place) == true, "\(fault?.place ?? "")")
        #expect(fault?.message.isEmpty == false && fault?.remedy.isEmpty == false)
    }

    static let noLists: [([UInt8], BankHolidayFileFault.Code)] = [
        (Array("{".utf8), .notJSON), (Array("<html>".utf8), .notJSON), (Array("[]".utf8), .divisionMissing),
        (Array("{}".utf8), .divisionMissing), (Array(#"{"wales":{}}"#.utf8), .unknownMember),
        (Array(#"{"england-and-wales":{"division":"scotland","events":[]}}"#.utf8), .divisionDiffers),
        (Array(#"{"england-and-wales":{"division":"england-and-wales"}}"#.utf8), .member),
        (Array(#"{"england-and-wales":{"division":"england-and-wales","events":[],"more":1}}"#.utf8), .unknownMember),
        (Array(#"{"england-and-wales":{},"england-and-wales":{}}"#.utf8), .notJSON),
        ([UInt8](repeating: 32, count: (1 << 20) + 1), .tooLarge),
    ]

    @Test("What is no such list at all is refused", arguments: noLists)
    func refusesOtherFiles(bytes: [UInt8], code: BankHolidayFileFault.Code) {
        let fault = #expect(throws: BankHolidayFileFault.self) { try BankHolidayFile.read(bytes) }
        #expect(fault?.code == code)
    }

    @Test("A list torn off anywhere is refused or read as the whole; it never passes for a shorter one")
    func tornAnywhere() {
        let whole = BankHolidayList.file(2026...2027)
        for length in 0..<whole.count {
            #expect(throws: BankHolidayFileFault.self) { try BankHolidayFile.read(Array(whole.prefix(length))) }
        }
    }
}
