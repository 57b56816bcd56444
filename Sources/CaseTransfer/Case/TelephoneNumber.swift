/// What counts as a telephone number that somebody can dial.
public enum TelephoneNumber {
    /// Whether somebody could ring it: five figures or more, and no letters but those of an extension, as in "01632 960100 ext 204".
    public static func canBeRung(_ text: String) -> Bool {
        guard text.count(where: \.isNumber) >= 5 else { return false }
        return text.lowercased().split { !$0.isLetter }.allSatisfy { ["ext", "extension", "x"].contains($0) }
    }
}
