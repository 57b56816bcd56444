extension CaseFile {
    /// The same file with every child called by another key, wherever it speaks of the child.
    ///
    /// Sealing calls children by their opaque references, so that every part of a bundle uses the manifest's words and
    /// can be read when another part was purged.
    ///
    /// - Parameter newKey: the new key for a child's key; not asked about people.
    public func renamingChildren(_ newKey: (String) -> String) -> CaseFile {
        let known = Set(children.map(\.key))
        func rename(_ key: String) -> String { known.contains(key) ? newKey(key) : key }
        var file = self
        file.firstMinute = firstMinute.renamingChildren(rename)
        for index in file.children.indices { file.children[index].key = rename(file.children[index].key) }
        for person in file.people.indices {
            for index in file.people[person].relationships.indices {
                file.people[person].relationships[index].child = rename(people[person].relationships[index].child)
            }
        }
        for index in file.addresses.indices { file.addresses[index].residents = addresses[index].residents.map(rename) }
        // A child who goes elsewhere has no reference here, and a case system's own key never leaves.
        file.documents.changeChildren { $0.filter(known.contains).map(rename) }
        file.consent?.changeChildren { $0.map(rename) }
        return file
    }

    /// The same file with every document that is about nobody in particular naming every child.
    public func namingEverybody() -> CaseFile {
        let everybody = children.map(\.key)
        var file = self
        file.documents.nameEverybody(everybody)
        return file
    }
}

extension CaseDocuments {
    fileprivate mutating func nameEverybody(_ everybody: [String]) {
        func named(_ children: [String]) -> [String] { children.isEmpty ? everybody : children }
        for index in assessments.indices { assessments[index].children = named(assessments[index].children) }
        for index in plans.indices { plans[index].children = named(plans[index].children) }
        for index in minutes.indices { minutes[index].children = named(minutes[index].children) }
        for index in summaries.indices { summaries[index].children = named(summaries[index].children) }
        for index in other.indices { other[index].children = named(other[index].children) }
    }
}

extension FirstMinute {
    fileprivate func renamingChildren(_ rename: (String) -> String) -> FirstMinute {
        var minute = self
        if case .known(let risks) = presentRisks {
            minute.presentRisks = .known(
                risks.map { risk in
                    var risk = risk
                    risk.children = risk.children.map(rename)
                    return risk
                })
        }
        if case .known(let members) = household { minute.household = .known(members.map(rename)) }
        return minute
    }
}

extension CaseDocuments {
    fileprivate mutating func changeChildren(_ change: ([String]) -> [String]) {
        for index in assessments.indices { assessments[index].children = change(assessments[index].children) }
        for index in plans.indices {
            plans[index].children = change(plans[index].children)
            guard case .known(var outcomes) = plans[index].outcomes else { continue }
            for place in outcomes.indices { outcomes[place].children = change(outcomes[place].children) }
            plans[index].outcomes = .known(outcomes)
        }
        for index in minutes.indices { minutes[index].children = change(minutes[index].children) }
        for index in summaries.indices { summaries[index].children = change(summaries[index].children) }
        for index in other.indices { other[index].children = change(other[index].children) }
        for index in missing.indices { missing[index].children = change(missing[index].children) }
    }
}

extension ConsentRecord {
    fileprivate mutating func changeChildren(_ change: ([String]) -> [String]) {
        for index in answers.indices {
            answers[index].children = change(answers[index].children)
            // A young person in their own right answers under their key as a child.
            answers[index].person = change([answers[index].person]).joined()
        }
        if let children = override?.children { override?.children = change(children) }
        if let children = advice?.children { advice?.children = change(children) }
    }
}
