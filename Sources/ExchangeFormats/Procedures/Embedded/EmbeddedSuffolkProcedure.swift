// swift-format-ignore-file
// Written by .ci/embed from Schemas/procedures/E10000029.yaml; change that file and run the script again.

/// Holds `Schemas/procedures/E10000029.yaml`.
enum EmbeddedSuffolkProcedure {
    /// The text, byte for byte.
    static let text = #"""
# Suffolk County Council: its own procedure, as Handover uses it. Every value names its rule; docs/procedures.md has the texts.
# A copy in a gateway's home, procedures/E10000029.yaml, replaces this one. After a change: handover procedure check FILE
authority: E10000029
council: "Suffolk County Council"
procedure: "Child in Need: Assessments, Interventions, Plans and Reviews"
edition: "as held with the rules of November 2026; appendices of 2016"

# What documents, meetings, forms and systems are called here.
names:
  assessment:
    is: "Social Work Assessment"
    rule: SUF-3
  plan:
    is: "Child in Need Plan"
    rule: SUF-12
  minutes:
    is: "the planning or review form; no separate minutes"
    rule: SUF-9
  planning-meeting:
    is: "Family's Network Meeting (CIN)"
    rule: SUF-4
  review-meeting:
    is: "review Family's Network Meeting (CIN)"
    rule: SUF-29
  review-form:
    is: "CF6"
    rule: SUF-37

# Who chairs, authorises, distributes and decides.
roles:
  chairs-planning-meeting:
    who: "the allocated social worker (1.8); a social worker or another key professional, possibly in turn (1.11)"
    rule: SUF-8
  chairs-reviews:
    who: "the allocated social worker, never a Family Support Practitioner"
    rule: SUF-31
  agrees-plan:
    who: "Consultant Social Worker or Social Care Practice Manager"
    rule: SUF-28
  signs-the-note:
    who: "Chair and family sign the form off"
    rule: SUF-9
  authorises-closure:
    who: "Practice Manager"
    rule: SUF-39
  decides-after-twelve-months:
    who: "Practice Manager's oversight at 6 and 12 months"
    rule: SUF-31

# What a Child in Need plan must hold; readiness warns of a plan that lacks it.
plan:
  outcomes:
    asks: "specific, measurable, achievable, child-focused safety goals"
    rule: SUF-16
  concerns:
    asks: "identified safety and well-being needs"
    rule: SUF-15
  actions:
    asks: "realistic strategies and actions"
    rule: SUF-19
  persons:
    asks: "who is responsible for which action"
    rule: SUF-14
  dates:
    asks: "the time-scale of each action"
    rule: SUF-14
  visits:
    asks: "roles, responsibilities, nature and frequency of contact"
    rule: SUF-20
  contingency:
    asks: "a contingency plan"
    rule: SUF-24
  review-points:
    asks: "points of review and how progress is measured"
    rule: SUF-22
  bottom-line:
    asks: "a bottom line: what must be in place"
    rule: SUF-23

# How often: days and weeks are calendar days and weeks unless they say working days.
reviews:
  planning-meeting:
    within: 10 days
    from: "the decision that support is required"
    rule: SUF-4
  visits:
    within: 20 working days
    rule: SUF-45
  first-review:
    not-before: 8 weeks
    within: 12 weeks
    from: "the initial plan"
    rule: SUF-29
  later-reviews:
    not-before: 8 weeks
    within: 12 weeks
    rule: SUF-29
  supervision-order:
    within: 8 weeks
    from: "the initial plan"
    counts-from: plan
    rule: SUF-41
  twelve-months:
    within: 12 months
    rule: SUF-33

# What a review can decide, under its own number, and the one code that means the same everywhere.
outcomes:
  - number: "i"
    says: "No longer a Child in Need; closure is recommended to the Practice Manager."
    means: no-longer-in-need
    rule: SUF-39
  - number: "ii"
    says: "Continues in need, with minor amendment."
    means: continues
    rule: SUF-39
  - number: "iii"
    says: "Needs complex services: updating Social Work Assessment."
    means: further-assessment
    rule: SUF-39
  - number: "iv"
    says: "At risk of significant harm: strategy discussion, possible section 47 enquiry."
    means: significant-harm
    rule: SUF-39

# Who gives what to whom, and by when where a limit is stated.
distribution:
  plan:
    who: "Chair"
    to: "parents, child, agencies, and the Children's Guardian where there are care proceedings"
    rule: SUF-26
  review-record:
    who: "not said"
    to: "child, parent, all participants"
    within: 10 working days
    rule: SUF-38
  amended-plan:
    who: "social worker"
    to: "child, parents, agencies, and the Children's Guardian where there are care proceedings"
    rule: SUF-40

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
    says: "A child under a Supervision Order is in need; at about 9 months the Practice Manager decides whether to extend it or let it lapse."
    rule: SUF-41
  no-recourse:
    says: "One of the exceptional cases that may exceed 12 months."
    rule: SUF-33
  disabled-children:
    says: "Long-term cases of the Disabled Children's Team are an exception to the 18-month review."
    rule: SUF-35
  siblings:
    says: "Children of one family have the same social worker: one family, one plan."
    rule: SUF-49

"""#
}
