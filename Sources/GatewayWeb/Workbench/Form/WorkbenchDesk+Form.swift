import CaseTransfer
import GatewayService
import Hummingbird
import NIOCore

/// A form about a transfer that somebody sent.
struct SentForm: Sendable {
    let form: any StepForm
    let fields: FormFields
    /// Whether its answers were checked, so that it is done now.
    let isSigned: Bool

    var answers: FormAnswers { FormAnswers(fields) }

    /// Why a form is shown again, and how that is answered.
    struct Return: Sendable {
        var problems: [FormProblem] = []
        /// Why nothing was done, in sentences, where no field can answer it; nil when one can.
        var refusal: String?
        let status: HTTPResponse.Status
    }
}

extension WorkbenchDesk {
    /// What becomes of a form that was sent: it is shown again with what was typed, shown to be checked, or done.
    ///
    /// - Parameters:
    ///   - way: where it goes from the page on which its answers are checked.
    ///   - done: the address that says what was done.
    ///   - again: the form's own page, with what stands in its way.
    ///
    /// - Throws: whatever is no `GatewayFault` of the use case.
    func settle(
        _ sent: SentForm, on read: TransferReading, way: CheckPage.Way, done: String, _ visitor: StaffVisitor,
        _ frame: PageFrame, again: (SentForm.Return) async throws -> Response
    ) async throws -> Response {
        let (form, answers) = (sent.form, sent.answers)
        // Before anything else: each page that is shown again says what is seen now, so that nobody is told a second time.
        let seen = sent.fields["seen"]
        if let seen, seen != read.seen {
            return try await again(SentForm.Return(refusal: Self.movedOn, status: .conflict))
        }
        if sent.fields["change"] != nil { return try await again(SentForm.Return(status: .ok)) }
        let problems = form.questions.flatMap { $0.problems(answers) } + form.problems(answers)
        guard problems.isEmpty else {
            return try await again(SentForm.Return(problems: problems, status: .unprocessableContent))
        }
        // No page of ours leaves it out: whoever sent this cannot have seen the transfer as it stands.
        guard seen != nil else {
            return try await again(SentForm.Return(refusal: Self.movedOn, status: .conflict))
        }
        guard sent.isSigned else {
            return try frame.response(
                CheckPage(form, answers, in: read, way: way, formToken: visitor.formToken))
        }
        do {
            let id = read.view.summary.transfer
            let transfer = try await reading { try $0.transfer(id.text) }
            if let form = form as? any FileForm {
                return Self.download(try await form.file(answers, on: transfer, of: gateway, by: visitor.acting))
            }
            if let form = form as? any LeadingForm {
                let path = try await gateway.having(seen: read.lastChange, of: id, by: visitor.acting) {
                    try await form.goOn(answers, on: transfer, of: gateway, by: visitor.acting)
                }
                return Self.seeOther(path)
            }
            try await gateway.having(seen: read.lastChange, of: id, by: visitor.acting) {
                try await form.take(answers, on: transfer, of: gateway, by: visitor.acting)
            }
        } catch let fault as GatewayFault where fault.code == Gateway.transferMovedOn.code {
            // A second click, or somebody else between the reading and the deed; what was typed stays in its fields.
            return try await again(SentForm.Return(refusal: Self.movedOn, status: .conflict))
        } catch let fault as GatewayFault {
            guard let problem = form.problem(for: fault) else {
                return try await again(SentForm.Return(refusal: fault.onAPage, status: .conflict))
            }
            return try await again(SentForm.Return(problems: [problem], status: .unprocessableContent))
        }
        return Self.seeOther(done)
    }

    private static let movedOn =
        "Something happened in this transfer after you opened the page, or you sent the form twice. Nothing was sent for you now. "
        + "Look at the transfer as it stands; what you typed is still below."

    /// A file that a browser saves and nothing keeps on the way.
    private static func download(_ file: StepFile) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: file.type, .contentDisposition: "attachment; filename=\"\(file.name)\"",
                .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    /// To another page, as a browser goes on after a form.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}

extension GatewayFault {
    /// The fault in sentences for somebody at a page, who has no command line: a remedy that names one is left out.
    var onAPage: String {
        [message, remedy].map(\.forPages).filter { !$0.isEmpty }.joined(separator: " ") + " (\(code))"
    }
}
