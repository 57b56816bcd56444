import CaseTransfer
import Foundation

/// The questions with which an IT officer at a terminal sets a gateway up, each with a sensible answer already in it where there is one.
struct InitInterview {
    /// What the questions were answered with.
    struct Answers: Hashable {
        var authority: String?
        var url: String?
        var team: String?
        var telephone: String?
        var outOfHours: String?
        var name: String?
        var post: String?
        var person: String?
        var staffURL: String?

        /// The first option that a command without a terminal must be given and was not.
        var missing: String? {
            let needed: [(String?, String)] = [
                (authority, "--authority <code>"), (url, "--url <address>"), (team, "--team <name>"),
                (telephone, "--telephone <number>"), (outOfHours, "--out-of-hours <number>"),
                (person, "--person <handle>"), (name, "--name <name>"), (post, "--post <post>"),
            ]
            return needed.first { $0.0 == nil }?.1
        }
    }

    /// Reads the next line; nil at the end of input.
    let read: () -> String?
    /// Shows something; nothing ends the line but what is shown.
    let show: (String) -> Void

    /// Asks for whatever is not given yet.
    ///
    /// - Parameter host: this machine's own name, which others may know it by.
    /// - Throws: `CommandFailure` with code `interview-ended` when input ends or nothing is to be made.
    func complete(_ given: Answers, host: String) throws -> Answers {
        show(
            "This makes a gateway’s home. Enter takes what stands in brackets; Ctrl-C leaves everything as it was.\n\n")
        var answers = given
        let authority = try given.authority ?? askAuthority()
        answers.authority = authority
        let name = AuthorityCode(authority).flatMap { AuthorityRegister.england.authority($0) }?.name ?? authority
        answers.url = try given.url ?? ask("Address for other authorities’ gateways", "https://\(host):8443", https)
        answers.team = try given.team ?? ask("Team that answers for transfers", "\(name) children’s duty team")
        answers.telephone = try given.telephone ?? ask("Its telephone number", nil, telephone)
        answers.outOfHours = try given.outOfHours ?? ask("The number outside office hours", nil, telephone)
        let person = try given.name ?? ask("Your name, as the first administrator", nil)
        answers.name = person
        answers.person = try given.person ?? ask("Your handle, to sign in with", Self.handle(person), handle)
        answers.post = try given.post ?? ask("Your post", "IT officer")
        let staffURL: String
        if let url = given.staffURL {
            staffURL = url
        } else {
            let port = URLComponents(string: answers.url ?? "")?.port == 9443 ? 9444 : 9443
            staffURL = try ask("Address that your own staff open", "https://\(host):\(port)", https)
        }
        answers.staffURL = staffURL
        show(
            """

            \(name) (\(authority)), \(answers.team ?? ""), \(answers.telephone ?? "")
            Other authorities reach it at \(answers.url ?? ""), staff open \(staffURL).
            \(person) (\(answers.person ?? "")), \(answers.post ?? ""), administers it.

            """)
        let isRight = try ask("Make it?", "yes") {
            ["yes", "y", "no", "n"].contains($0.lowercased()) ? nil : "Answer yes or no."
        }
        guard isRight.lowercased().hasPrefix("y") else { throw Self.ended }
        return answers
    }

    /// One question, asked until its answer can be used.
    private func ask(
        _ question: String, _ preset: String?, _ fault: (String) -> String? = { _ in nil }
    ) throws -> String {
        while true {
            show(question + (preset.map { " [\($0)]" } ?? "") + ": ")
            guard let line = read() else { throw Self.ended }
            let typed = line.trimmingCharacters(in: .whitespaces)
            guard let answer = typed.isEmpty ? preset : typed else {
                show("  This one has to be answered.\n")
                continue
            }
            guard let wrong = fault(answer) else { return answer }
            show("  \(wrong)\n")
        }
    }

    /// The authority, by its name or its code.
    private func askAuthority() throws -> String {
        func found(_ text: String) -> [Authority] {
            let words = text.lowercased()
            let all = AuthorityRegister.england.authorities
            let same = all.filter { $0.name.lowercased() == words || $0.code.text.lowercased() == words }
            return same.isEmpty ? all.filter { $0.name.lowercased().hasPrefix(words) } : same
        }
        let answer = try ask("Your authority, by name or code", nil) { text in
            let matches = found(text)
            if matches.count == 1 { return nil }
            return matches.isEmpty
                ? "No English authority with children’s services is called that."
                : "Which one? " + matches.prefix(8).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        }
        return found(answer).first?.code.text ?? answer
    }

    private func https(_ text: String) -> String? {
        let parts = URLComponents(string: text)
        return parts?.scheme == "https" && parts?.host?.isEmpty == false
            ? nil : "Give an address that begins with https://, such as https://handover.derby.example:8443."
    }

    private func telephone(_ text: String) -> String? {
        TelephoneNumber.canBeRung(text)
            ? nil : "Give the number in figures, such as 01632 960 100."
    }

    private func handle(_ text: String) -> String? {
        PersonID(text) == nil ? "Use lower-case letters, digits, full stop, hyphen or underscore: sam.okoro." : nil
    }

    /// The handle that a name suggests.
    private static func handle(_ name: String) -> String? {
        let plain = name.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let words = plain.split { !$0.isASCII || !$0.isLetter }
        let handle = [words.first, words.count > 1 ? words.last : nil].compactMap { $0.map(String.init) }
            .joined(separator: ".")
        return PersonID(handle) == nil ? nil : handle
    }

    private static let ended = CommandFailure(
        .badInput, code: "interview-ended", message: "Nothing was made.",
        remedy: "Run `handover init` again, or give every answer as an option: `handover init --help`.")
}

extension InitInterview {
    /// The one at this terminal.
    static var atTerminal: InitInterview {
        InitInterview(read: { readLine() }, show: { FileHandle.standardError.write(Data($0.utf8)) })
    }
}
