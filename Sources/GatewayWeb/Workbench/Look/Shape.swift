/// The drawings that stand with every word about a state, so that nothing is said by colour alone.
enum Shape: String, CaseIterable, Hashable, Sendable {
    /// Two arrows apart: disputed.
    case apart
    /// A clock face: waiting for somebody.
    case clock
    /// A dashed ring: to follow, not moved yet.
    case dashed
    /// A disc with a tick: done.
    case done
    /// A half disc: on course.
    case half
    /// A diamond: overdue.
    case late
    /// A ring with a dot: ours.
    case ours
    /// A dashed speech bubble: reported, not signed.
    case reported
    /// A ring: not yet.
    case ring
    /// A seal: signed.
    case seal
    /// A triangle: at risk.
    case soon
    /// A square with a cross: stopped.
    case stop
    /// A disc with an i: to know.
    case told

    /// The name of its drawing among ``PageTemplates``.
    var template: String { "shape-\(rawValue)" }

    private var text: String {
        switch self {
        case .apart: ShapeApartTemplate.text
        case .clock: ShapeClockTemplate.text
        case .dashed: ShapeDashedTemplate.text
        case .done: ShapeDoneTemplate.text
        case .half: ShapeHalfTemplate.text
        case .late: ShapeLateTemplate.text
        case .ours: ShapeOursTemplate.text
        case .reported: ShapeReportedTemplate.text
        case .ring: ShapeRingTemplate.text
        case .seal: ShapeSealTemplate.text
        case .soon: ShapeSoonTemplate.text
        case .stop: ShapeStopTemplate.text
        case .told: ShapeToldTemplate.text
        }
    }

    /// The drawings by the names of their templates.
    static let texts = Dictionary(allCases.map { ($0.template, $0.text) }) { first, _ in first }
}
