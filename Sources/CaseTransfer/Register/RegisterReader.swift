import WorkingDays

/// Reads the embedded texts into values.
///
/// A line that cannot be read is a mistake in the program's own data, found by the first test that runs, so it stops
/// the program with the file and line instead of leaving an authority out.
enum RegisterReader {
    static func authorities() -> [Authority] {
        let ends = announcedEnds()
        return read(EmbeddedRegister.authorities, of: "authorities.csv") { row in
            guard let code = AuthorityCode(row["gss_code"]), let dfeCode = DfECode(row["dfe_la_code"]),
                let division = HolidayDivision(rawValue: row["division"])
            else { return nil }
            return Authority(
                code: code, dfeCode: dfeCode, name: row["name"], officialName: row["official_name"],
                region: row["region"], division: division, announcedEnd: ends[code])
        }
    }

    static func retired() -> [RetiredAuthority] {
        read(EmbeddedRegister.retiredAuthorities, of: "authorities-retired.csv") { row in
            let successors = row["successor_gss"].split(separator: " ").map { AuthorityCode(String($0)) }
            guard let code = AuthorityCode(row["gss_code"]), let dfeCode = DfECode(row["dfe_la_code"]),
                let replacedOn = CivilDate(row["replaced_on"]), !successors.isEmpty, !successors.contains(nil)
            else { return nil }
            return RetiredAuthority(
                code: code, dfeCode: dfeCode, name: row["name"], successors: successors.compactMap(\.self),
                replacedOn: replacedOn)
        }
    }

    static func otherNations() -> [OtherNationAuthority] {
        read(EmbeddedRegister.otherNations, of: "authorities-other-nations.csv") { row in
            guard let division = HolidayDivision(rawValue: row["division"]) else { return nil }
            return OtherNationAuthority(
                code: row["gss_code"], name: row["name"], nation: row["nation"], division: division)
        }
    }

    private static func announcedEnds() -> [AuthorityCode: Authority.AnnouncedEnd] {
        let ends = read(EmbeddedRegister.announcedEnds, of: "authorities-announced-ends.csv") {
            row -> (AuthorityCode, Authority.AnnouncedEnd)? in
            guard let code = AuthorityCode(row["gss_code"]), let day = CivilDate(row["ends_on"]) else { return nil }
            let names = row["successor_names"].split(separator: ";").map(String.init)
            return (code, Authority.AnnouncedEnd(on: day, successorNames: names))
        }
        return Dictionary(ends, uniquingKeysWith: { first, _ in first })
    }

    private static func read<Value>(
        _ text: String, of file: String, as value: (RegisterTable.Row) -> Value?
    ) -> [Value] {
        RegisterTable(text).rows.map { row in
            guard let value = value(row) else { preconditionFailure("\(file), line \(row.line) cannot be read") }
            return value
        }
    }
}
