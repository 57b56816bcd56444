// swift-format-ignore-file
// Written by Data/embed.py from Data/authorities-announced-ends.csv; change that file and run the script again.

extension EmbeddedRegister {
    /// The text of `Data/authorities-announced-ends.csv`, byte for byte.
    static let announcedEnds = #"""
# upper-tier English local authorities whose end has been announced, so that nobody is surprised by it; GSS codes of the successors are not published yet and their names are separated by semicolons. Source: Surrey local government reorganisation hub (surreylgrhub.org), a secondary source; replace by rows in the other two files when the codes are known.
gss_code,ends_on,successor_names
E10000030,2027-04-01,East Surrey;West Surrey

"""#
}
