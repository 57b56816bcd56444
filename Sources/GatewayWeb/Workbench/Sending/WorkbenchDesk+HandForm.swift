import CaseTransfer
import GatewayService
import Hummingbird

extension WorkbenchDesk {
    /// To whom a form is handed over, and what becomes of the answer.
    ///
    /// - Throws: whatever cannot be said on the page.
    func hand(_ id: ConversationID, _ request: Request, _ visitor: StaffVisitor, _ frame: PageFrame) async throws
        -> Response
    {
        let acting = visitor.acting
        let (form, people, teams) = try await reading { gateway in
            (
                try gateway.caseForm(id, by: acting),
                try gateway.colleagues(who: .prepare, by: acting).filter { $0.id != acting.person.id },
                try gateway.teams(by: acting)
            )
        }
        func page(_ answers: FormAnswers, _ problems: [FormProblem], _ refusal: String? = nil) -> HandFormPage {
            HandFormPage(
                form, people, teams, answers: answers, problems: problems, refusal: refusal,
                formToken: visitor.formToken)
        }
        guard request.method == .post else { return try frame.response(page(.none, [])) }
        let answers = FormAnswers(try await PageForm.read(request))
        let problems = HandFormPage.questions(form, people, teams).flatMap { $0.problems(answers) }
        guard problems.isEmpty else {
            return try frame.response(page(answers, problems), status: .unprocessableContent)
        }
        let (person, team) = HandFormPage.chosen(answers)
        // The page of a form that was handed on meanwhile says to whom: nobody takes it from them unseen.
        guard answers.raw("seen") == HandFormPage.hands(form) else {
            return try frame.response(page(answers, [], Gateway.formHandedOn.onAPage), status: .conflict)
        }
        let former = (person: form.handedTo, team: form.handedToTeam)
        do {
            try await reading { try $0.handCaseForm(id, from: former, to: person, team: team, by: acting) }
        } catch let fault as GatewayFault where fault.code == Gateway.formHandedOn.code {
            // Between the reading and the deed; sent again, it is compared with what stands then.
            return try frame.response(page(answers, [], fault.onAPage), status: .conflict)
        }
        return Self.seeOther(SendingRoute.forms.path + "?handed=yes")
    }
}
