import Foundation
import WorkingDays

/// Forms, as somebody fills them in who reads what stands beside each field: no name and no id is used.
extension BrowserWindow {
    /// Types into the field with this label, in the place of what stands there.
    ///
    /// - Parameter questions: what stands around it, the outermost first, where several have the same label.
    func enter(_ text: String, in label: String, of questions: String...) async throws {
        try await type(text, intoElement: labelled(label, of: questions, isLabel: false))
    }

    /// What stands in the field with this label.
    func entered(in label: String, of questions: String...) async throws -> String {
        try await property("value", ofElement: labelled(label, of: questions, isLabel: false))
    }

    /// Types a day into the three fields of a question.
    func enter(_ day: CivilDate, in question: String, of questions: String...) async throws {
        for (label, part) in [("Day", day.day), ("Month", day.month), ("Year", day.year)] {
            try await type("\(part)", intoElement: labelled(label, of: questions + [question], isLabel: false))
        }
    }

    /// Clicks on the answer with these words.
    func choose(_ answer: String, of questions: String...) async throws {
        try await click(element: labelled(answer, of: questions, isLabel: true))
    }

    /// Chooses from a list that drops down.
    func pick(_ answer: String, in label: String, of questions: String...) async throws {
        let list = try await labelled(label, of: questions, isLabel: false)
        let option = try await elementByScript(
            """
            const [list, words] = arguments;
            return [...list.options].find(one => one.textContent.trim() === words) ?? null;
            """, [Self.reference(list), .text(answer)])
        guard let option else { throw Trouble("\(label) offers no “\(answer)”.") }
        try await click(element: option)
    }

    /// Chooses files of this machine.
    func attach(_ paths: [String], to label: String, of questions: String...) async throws {
        try await add(paths.joined(separator: "\n"), toElement: labelled(label, of: questions, isLabel: false))
    }

    /// The first field that can be seen with this label, or the label itself.
    private func labelled(_ label: String, of questions: [String], isLabel: Bool) async throws -> String {
        let found = try await elementByScript(
            """
            const [words, questions, isLabel] = arguments;
            const plain = text => text.replace(/\\s+/g, ' ').trim();
            const says = (one, words) => [words, words + ' (optional)'].includes(plain(one.textContent));
            const isSeen = one => one.getClientRects().length > 0;
            const boxes = questions.reduce((boxes, question) => boxes.flatMap(
                box => [...box.querySelectorAll('fieldset')].filter(
                    one => isSeen(one) && says(one.querySelector('legend'), question))), [document]);
            for (const box of boxes) {
                const label = [...box.querySelectorAll('label')].find(one => isSeen(one) && says(one, words));
                if (label) return isLabel ? label : document.getElementById(label.htmlFor);
            }
            return null;
            """, [.text(label), .list(questions.map(DriverValue.text)), .bool(isLabel)])
        guard let found else {
            throw Trouble("\(try await title) has no field “\((questions + [label]).joined(separator: "”, “"))”.")
        }
        return found
    }
}
