import CaseTransfer
import GatewayService
import WorkingDays

extension CaseWriting {
    /// Where a child can be taken from a census return instead of being typed.
    var censusGroup: CaseGroup {
        CaseGroup(
            heading: "From a CIN census file",
            words:
                "It fills in what it says of the children you choose and can be believed. It has no names; what is typed already stays.",
            questions: [
                FormQuestion(
                    name: UploadedForm.toRead, label: "The census file",
                    hint: "The XML file that your case system makes for the DfE. It is read and not kept.",
                    kind: .files,
                    isOptional: true),
                .line(
                    CensusWish.question, "The children’s identifiers in it, or their dates of birth",
                    hint:
                        "LAchildID, capitals and all, or a date as 14 3 2018; several with commas between. You choose from a list where you leave it empty or enter dates."
                ),
            ])
    }

    /// The form with what a census return says of a child, for the first child of whom nothing is typed, or a further one.
    ///
    /// - Parameter alone: whether no other child is taken at the same time. Then it is a child who has only a name so far; of several
    ///   nobody could say which is which, and a name keeps to the child it was typed for.
    func filled(from file: CaseFile, alone: Bool) -> CaseForm {
        guard let child = file.children.first else { return form }
        var form = form
        // A child who was taken from a file before, or typed with the same identifier, is the same child.
        let known = child.localId.value.flatMap { id in childKeys.first { answers.words("\($0)-local") == id } }
        let free =
            known
            ?? childKeys.first { key in
                answers.words("\(key)-local") == nil && !answers.hasDate("\(key)-dob")
                    && (alone || answers.words("\(key)-name") == nil)
            }
        guard free != nil || childKeys.count < Self.mostOfAKind else { return form }
        let last = childKeys.compactMap { Int($0.dropFirst()) }.max() ?? 0
        let key = free ?? "c\(last + 1)"
        var entries = form.sections[CaseSection.children.rawValue] ?? []
        func put(_ name: String, _ value: String?) {
            guard let value, answers.raw(name).isEmpty else { return }
            entries.removeAll { $0.name == name }
            entries.append(CaseForm.Entry(name: name, value: value))
        }
        func put(_ name: String, _ date: CivilDate?) {
            guard let date, !answers.hasDate(name) else { return }
            put("\(name)-day", String(date.day))
            put("\(name)-month", String(date.month))
            put("\(name)-year", String(date.year))
        }
        if !entries.contains(where: { $0.name == "child" }) {
            entries += childKeys.map { CaseForm.Entry(name: "child", value: $0) }
        }
        if free == nil { entries.append(CaseForm.Entry(name: "child", value: key)) }
        put("\(key)-local", child.localId.value)
        put("\(key)-birth", child.isUnborn ? "unborn" : child.dateOfBirth == nil ? nil : "born")
        put("\(key)-dob", child.dateOfBirth)
        put("\(key)-edd", child.expectedDateOfBirth)
        put("\(key)-sex", child.sex.value?.rawValue)
        put("\(key)-upn", child.upn)
        put("\(key)-no-upn", child.upnUnknown)
        put("\(key)-ethnicity", child.ethnicity.value)
        put("\(key)-disabilities", child.disabilities.value?.joined(separator: ", "))
        put("\(key)-protection", child.childProtectionPlan.value.map { $0 ? "yes" : "no" })
        form.sections[CaseSection.children.rawValue] = entries
        entries = form.sections[CaseSection.documents.rawValue] ?? []
        let assessment = file.documents.assessments.last
        put("assessment-started", assessment?.startedOn.value)
        put("assessment-authorised", assessment?.authorisedOn.value)
        put("plan-on", file.documents.plans.last?.agreedOn.value)
        if !entries.isEmpty { form.sections[CaseSection.documents.rawValue] = entries }
        return form
    }
}
