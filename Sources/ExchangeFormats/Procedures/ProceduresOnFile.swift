public import CaseTransfer

/// The procedures carried in this program: the five that were read.
public enum ProceduresOnFile {
    /// The file of an authority as it is carried, or nil when its procedure was never read.
    public static func text(of authority: AuthorityCode) -> String? { texts[authority.text] }

    /// Every procedure on file, in the order of the authorities' codes.
    public static let all: [LocalProcedure] = texts.sorted { $0.key < $1.key }.compactMap { _, text in
        guard case .procedure(let procedure) = ProcedureFile.read(text) else { return nil }
        return procedure
    }

    /// The procedure of an authority, or nil when it was never read.
    public static func of(_ authority: AuthorityCode) -> LocalProcedure? {
        all.first { $0.authority == authority }
    }

    private static let texts = [
        "E06000015": EmbeddedDerbyProcedure.text, "E09000016": EmbeddedHaveringProcedure.text,
        "E08000033": EmbeddedCalderdaleProcedure.text, "E10000029": EmbeddedSuffolkProcedure.text,
        "E09000007": EmbeddedCamdenProcedure.text,
    ]
}
