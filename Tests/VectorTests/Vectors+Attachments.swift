extension Vector {
    static let attachments: [Vector] = [
        Vector("parts-none", .parts, .onTheWay, ["attachment-without-parts"], "An attachment without parts.") {
            try $0.attachment("")
        },
        Vector(
            "parts-reordered", .parts, .onTheWay, ["attachment-part-number"],
            "Two parts change places, with their numbers."
        ) {
            let parts = try $0.parts
            return try $0.attachment(parts[1] + parts[0] + parts[2])
        },
        Vector(
            "parts-renumbered", .parts, .onTheWay, ["document-digest"], "Two parts change places and are numbered anew."
        ) {
            let parts = try $0.parts
            return try $0.attachment(
                try parts[1].replacing("\"2\"", by: "\"1\"") + parts[0].replacing("\"1\"", by: "\"2\"") + parts[2])
        },
        Vector("part-left-out", .parts, .onTheWay, ["attachment-part-number"], "The second part is left out.") {
            try $0.attachment(try $0.parts[0] + $0.parts[2])
        },
        Vector("part-doubled", .parts, .onTheWay, ["attachment-part-number"], "A part stands twice.") {
            try $0.attachment(try $0.parts[0] + $0.parts[0] + $0.parts[1] + $0.parts[2])
        },
        Vector("part-from-nought", .parts, .onTheWay, ["attachment-part-number"], "Parts are counted from nought.") {
            try $0.replacing("<Part n=\"1\">", "<Part n=\"0\">")
        },
        Vector("part-attribute", .parts, .onTheWay, ["attachment-part-number"], "A part has a second attribute.") {
            try $0.replacing("<Part n=\"1\">", "<Part n=\"1\" of=\"3\">")
        },
        Vector("part-stranger", .parts, .onTheWay, ["attachment-element"], "Another element among the parts.") {
            try $0.replacing("<Part n=\"2\">", "<Piece/><Part n=\"2\">")
        },
        Vector("part-element", .parts, .onTheWay, ["attachment-element"], "An element inside a part.") {
            try $0.replacing("<Part n=\"1\">", "<Part n=\"1\"><b/>")
        },
        Vector("part-text", .parts, .onTheWay, ["shape-text"], "Text between the parts.") {
            try $0.replacing("<Part n=\"2\">", "AAAA<Part n=\"2\">")
        },
        Vector("part-too-long", .parts, .onTheWay, ["attachment-part-too-long"], "A part of four characters too many.")
        {
            try $0.attachment("<Part n=\"1\">\(String(repeating: "A", count: 4_194_308))</Part>")
        },
        Vector(
            "part-length", .parts, .onTheWay, ["attachment-part-length"], "A part whose length is no multiple of four."
        ) {
            try $0.replacing("<Part n=\"1\">", "<Part n=\"1\">A")
        },
        Vector(
            "part-empty", .parts, .onTheWay, ["attachment-part-length"],
            "An empty part after the last: every byte is the same."
        ) {
            try $0.attachment(try $0.parts.joined() + "<Part n=\"4\"></Part>")
        },
        Vector("part-padding", .parts, .onTheWay, ["attachment-padding"], "Padding before the last part.") {
            try $0.attachment("<Part n=\"1\">AA==</Part><Part n=\"2\">AAAA</Part>")
        },
        Vector(
            "part-white-space", .parts, .onTheWay, ["attachment-base64"],
            "A line break in a part: every byte is the same."
        ) {
            let part = try $0.parts[0]
            return try $0.replacing(part, String(part.prefix(76)) + "\n   \n" + part.dropFirst(76))
        },
        Vector(
            "part-spare-bits", .parts, .onTheWay, ["attachment-base64"], "Spare bits of the last letter are not nought."
        ) {
            try $0.attachment("<Part n=\"1\">AAAAAB==</Part>")
        },
        Vector("part-url-letters", .parts, .onTheWay, ["attachment-base64"], "The alphabet of URLs.") {
            try $0.attachment("<Part n=\"1\">AA-_</Part>")
        },
    ]
}
