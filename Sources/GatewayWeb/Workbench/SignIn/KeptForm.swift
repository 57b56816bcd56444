/// A form that somebody sent after their session had ended, carried through signing in so that nothing typed is lost.
struct KeptForm: Hashable, Sendable {
    /// The largest that is carried, in bytes: each page of signing in holds it once, written twice as long.
    static let largest = 256 << 10

    /// The field under which the name of a file stands that could not be carried along.
    static let missingFile = "missingFile"

    /// Where it was going.
    let path: LocalPath
    /// What was typed, as the browser wrote it.
    let body: String

    /// Takes a form on its way; nil when it is too long to carry, or goes nowhere here.
    init?(to path: String, body: some Collection<UInt8>) {
        guard body.count <= Self.largest, let path = LocalPath(path) else { return nil }
        self.path = path
        self.body = String(decoding: body, as: UTF8.self)
    }

    /// Reads what a page of signing in carried.
    init?(in fields: FormFields) {
        guard let path = fields["keptPath"], let body = fields["keptBody"] else { return nil }
        self.init(to: path, body: body.utf8)
    }

    /// As a page of signing in carries it.
    var carried: String { SignInPage.hidden("keptPath", path.text) + SignInPage.hidden("keptBody", body) }

    /// The fields for a form that sends it on, the token of the session it was typed in left out.
    var fields: String {
        FormFields(body.utf8).pairs.filter { $0.name != "formToken" && $0.name != Self.missingFile }
            .map { SignInPage.hidden($0.name, $0.value) }.joined(separator: "\n")
    }

    /// What the files were called that came with it and were not kept.
    var missingFiles: [String] { FormFields(body.utf8).pairs.filter { $0.name == Self.missingFile }.map(\.value) }
}
