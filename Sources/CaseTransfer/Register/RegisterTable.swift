/// The rows of one of the register's CSV texts: a line naming the source, a line of columns, then the data.
///
/// Fields are separated by commas; one that holds a comma stands in double quotes. Nothing else of CSV is used.
struct RegisterTable {
    /// One line of data.
    struct Row {
        /// The number of the line in the file, counted from 1.
        let line: Int
        fileprivate let fields: [String: String]

        /// The field of a column; empty when the line or the file has none.
        subscript(column: String) -> String {
            fields[column] ?? ""
        }
    }

    let rows: [Row]

    init(_ text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
        let columns = lines.dropFirst().first.map(Self.fields) ?? []
        rows = lines.enumerated().dropFirst(2).map { index, line in
            let pairs = zip(columns, Self.fields(of: line))
            return Row(line: index + 1, fields: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func fields(of line: Substring.UTF8View) -> [String] {
        var fields: [[UInt8]] = [[]]
        var quoted = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: ",") where !quoted: fields.append([])
            default: fields[fields.count - 1].append(byte)
            }
        }
        return fields.map { String(decoding: $0, as: UTF8.self) }
    }
}
