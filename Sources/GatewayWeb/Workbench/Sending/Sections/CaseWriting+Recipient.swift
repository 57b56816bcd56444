import CaseTransfer

extension CaseWriting {
    /// What is asked about whom it goes to.
    var recipientQuestions: [FormQuestion] {
        [
            FormQuestion(
                name: "recipient", label: "Which authority do the children live in now?",
                hint: "Its whole name, or its code. As Derby City Council, or E06000015.", kind: .line,
                asksFor: "Enter the authority the children live in now")
        ]
    }

    /// The authority that was typed: a code, or a name that is the name of one alone. Further documents go where their pack went.
    var recipient: AuthorityCode? {
        if let sent { return AuthorityCode(sent.receivingAuthority) }
        if let exported { return AuthorityCode(exported.receivingAuthority) }
        let typed = answers.text("recipient")
        if let code = AuthorityCode(typed.uppercased()), AuthorityRegister.england.authority(code) != nil {
            return code
        }
        let matches = AuthorityRegister.england.authorities.filter { $0.isCalled(typed) }
        return matches.count == 1 ? matches.first?.code : nil
    }

    /// What cannot be used of it: a name that means none or several.
    var recipientProblems: [FormProblem] {
        let typed = answers.text("recipient")
        guard !typed.isEmpty, recipient == nil else { return [] }
        let near = AuthorityRegister.england.search(name: typed).prefix(5).map(\.officialName)
        let words =
            near.isEmpty
            ? "No authority in England has this name or code"
            : "No authority has exactly this name. Did you mean \(Array(near).joined(separator: ", or "))"
        return [FormProblem(question: "recipient", words: words)]
    }
}

extension Authority {
    /// Whether somebody who types this means this authority: its name or what it calls itself, whatever the capitals.
    func isCalled(_ typed: String) -> Bool {
        let plain = Self.plain(typed)
        return !plain.isEmpty && [name, officialName].contains { Self.plain($0) == plain }
    }

    /// Without capitals, punctuation and doubled spaces.
    private static func plain(_ text: String) -> [Substring] {
        text.lowercased().replacing("&", with: "and").split { !$0.isLetter && !$0.isNumber }
    }
}
