// swift-format-ignore-file
// Written by .ci/embed from Schemas/procedures/E09000007.yaml; change that file and run the script again.

/// Holds `Schemas/procedures/E09000007.yaml`.
enum EmbeddedCamdenProcedure {
    /// The text, byte for byte.
    static let text = #"""
# London Borough of Camden: its own procedure, as Handover uses it. Every value names its rule; docs/procedures.md has the texts.
# A copy in a gateway's home, procedures/E09000007.yaml, replaces this one. After a change: handover procedure check FILE
authority: E09000007
council: "London Borough of Camden"
procedure: "Child in need and case management procedures"
edition: "as held with the rules of November 2026"

# What documents, meetings, forms and systems are called here.
names:
  assessment:
    is: "child and family assessment, with an outline plan"
    rule: CAM-9
  plan:
    is: "Child in Need plan"
    rule: CAM-10
  minutes:
    is: "CIN Chairs report / updated plan"
    rule: CAM-27
  summary:
    is: "case and transfer summary"
    rule: CAM-44
  planning-meeting:
    is: "initial CIN meeting"
    rule: CAM-13
  review-meeting:
    is: "CIN review"
    rule: CAM-14
  review-form:
    is: "Child's plan"
    rule: CAM-11
  case-system:
    is: "MOSAIC"
    rule: CAM-11

# Who chairs, authorises, distributes and decides.
roles:
  chairs-reviews:
    who: "normally the team manager or an Advanced social worker"
    rule: CAM-17
  authorises-summary:
    who: "manager or senior"
    rule: CAM-49
  authorises-closure:
    who: "manager or senior, on the closure record"
    rule: CAM-54
  chairs-special-circumstances:
    who: "Independent Reviewing Officer or CPO, first and final review after care proceedings"
    rule: CAM-35

# What a Child in Need plan must hold; readiness warns of a plan that lacks it.
plan:
  contingency:
    asks: "contingency, including escalation, as a review agrees it"
    rule: CAM-26

# How often: days and weeks are calendar days and weeks unless they say working days.
reviews:
  planning-meeting:
    within: 2 weeks
    from: "completion of the assessment"
    rule: CAM-13
  first-visit:
    within: 7 days
    from: "the referral being accepted"
    rule: CAM-2
  first-review:
    within: 3 months
    from: "the initial meeting"
    rule: CAM-14
  later-reviews:
    within: 3 months
    rule: CAM-14
  after-protection-plan:
    within: 3 months
    from: "discharge of the Child Protection Plan"
    rule: CAM-15
  stay-after-protection-plan:
    within: 3 months
    from: "discharge of the Child Protection Plan, until the first review is held"
    rule: CAM-40
  after-care:
    within: 4 weeks
    from: "discharge from care"
    rule: CAM-16
  supervision-order:
    within: 4 weeks
    from: "conclusion of the proceedings"
    rule: CAM-34
  summary:
    within: 90 days
    rule: CAM-44
  twelve-months:
    within: 12 months
    rule: CAM-29

# What a review can decide, under its own number, and the one code that means the same everywhere.
outcomes:
  none: "The procedure lists no numbered outcomes; a review agrees progress, changes, contingency, closure or stepping down (CAM-26)."

# Who gives what to whom, and by when where a limit is stated.
distribution:
  review-record:
    who: "social worker, once authorised"
    to: "all who attended"
    within: 10 working days
    rule: CAM-27
  report:
    who: "social worker"
    to: "Chair and family, at least 2 days before the review"
    rule: CAM-24

# Families who move to or from another authority.
moving:
  none: "The procedure has no section on families who move to or from another authority."

# When advice is taken after permission was refused or could not be sought.
advice:
  none: "The procedure has no section on families who move to or from another authority."

# Working days from residence within which the receiving authority seeks to convene the meeting.
meeting-limit:
  none: "The procedure has no section on families who move to or from another authority."

# Who takes a disagreement between two authorities, rung by rung.
dispute:
  none: "The procedure has no section on families who move to or from another authority."

# What is different for some children.
circumstances:
  supervision-order:
    says: "After proceedings that end with no order or a Supervision Order: a team manager's oversight and an initial review within 4 weeks."
    rule: CAM-34

"""#
}
