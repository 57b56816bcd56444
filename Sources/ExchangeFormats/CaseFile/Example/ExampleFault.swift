/// The example could not be written out.
public struct ExampleFault: Error, Hashable, Sendable {
    /// What went wrong.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The template that is compiled in is faulty.
        case template = "example-template"
        /// A file of the example is there already.
        case exists = "example-exists"
        /// A file or folder could not be written.
        case cannotWrite = "example-cannot-write"
    }

    /// What went wrong.
    public let code: Code

    init(_ code: Code) {
        self.code = code
    }

    /// What went wrong, in plain English.
    public var message: String {
        switch code {
        case .template: "The example's template is faulty."
        case .exists: "The folder holds a case already, which would be overwritten."
        case .cannotWrite: "The example could not be written into that folder."
        }
    }

    /// What puts it right.
    public var remedy: String {
        switch code {
        case .template: "Report it; this program was built from a faulty template."
        case .exists: "Give a folder that is new or empty, or remove the case that is there."
        case .cannotWrite: "Give a folder that you may write to, on a disk with room."
        }
    }
}
