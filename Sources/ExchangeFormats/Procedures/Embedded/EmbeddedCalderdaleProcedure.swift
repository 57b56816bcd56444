// swift-format-ignore-file
// Written by .ci/embed from Schemas/procedures/E08000033.yaml; change that file and run the script again.

/// Holds `Schemas/procedures/E08000033.yaml`.
enum EmbeddedCalderdaleProcedure {
    /// The text, byte for byte.
    static let text = #"""
# Calderdale Metropolitan Borough Council: its own procedure, as Handover uses it. Every value names its rule; docs/procedures.md has the texts.
# A copy in a gateway's home, procedures/E08000033.yaml, replaces this one. After a change: handover procedure check FILE
authority: E08000033
council: "Calderdale Metropolitan Borough Council"
procedure: "Child in Need Plans and Reviews"
edition: "as held with the rules of November 2026"

# What documents, meetings, forms and systems are called here.
names:
  assessment:
    is: "Child and Family Single Assessment"
    rule: CAL-3
  plan:
    is: "Child in Need Plan"
    rule: CAL-9
  minutes:
    is: "record of the Review"
    rule: CAL-25
  summary:
    is: "summary or case report"
    rule: CAL-36
  planning-meeting:
    is: "Child in Need Planning Meeting"
    rule: CAL-3
  review-meeting:
    is: "Child in Need Review"
    rule: CAL-24
  case-system:
    is: "the child's electronic record"
    rule: CAL-6

# Who chairs, authorises, distributes and decides.
roles:
  chairs-planning-meeting:
    who: "usually the social worker's Practice Manager or team manager"
    rule: CAL-5
  chairs-reviews:
    who: "usually the Lead Professional, or Practice or team manager"
    rule: CAL-24
  signs-the-note:
    who: "child and parents sign their agreement"
    rule: CAL-6
  authorises-closure:
    who: "Practice Manager, only on a decision made within a Review"
    rule: CAL-27
  leads-the-work:
    who: "Lead Professional"
    rule: CAL-9

# What a Child in Need plan must hold; readiness warns of a plan that lacks it.
plan:
  lead-professional:
    asks: "the Lead Professional"
    rule: CAL-9
  outcomes:
    asks: "specific, achievable, child-focused outcomes"
    rule: CAL-11
  concerns:
    asks: "identified developmental needs and services required"
    rule: CAL-10
  actions:
    asks: "realistic strategies and specific actions"
    rule: CAL-12
  persons:
    asks: "the responsible person for each action"
    rule: CAL-9
  dates:
    asks: "the time-scale of each action"
    rule: CAL-9
  visits:
    asks: "the minimum frequency with which the social worker visits"
    rule: CAL-18
  contingency:
    asks: "a contingency plan"
    rule: CAL-13
  review-points:
    asks: "points at which progress is reviewed and how it is judged"
    rule: CAL-17

# How often: days and weeks are calendar days and weeks unless they say working days.
reviews:
  first-review:
    within: 6 weeks
    from: "the plan"
    rule: CAL-21
  later-reviews:
    within: 6 weeks
    rule: CAL-21
  by-agreement:
    within: 3 months
    from: "where the multi-agency group decides so"
    rule: CAL-21
  disabled-children:
    within: 6 months
    from: "at Child in Need level 3"
    rule: CAL-21

# What a review can decide, under its own number, and the one code that means the same everywhere.
outcomes:
  - number: "1"
    says: "No longer a Child in Need; closure is recommended to the team manager."
    means: no-longer-in-need
    rule: CAL-26
  - number: "2"
    says: "Continues in need at the same level, with minor amendment."
    means: continues
    rule: CAL-26
  - number: "3"
    says: "Suffering or likely to suffer significant harm: strategy discussion, possible section 47 enquiry."
    means: significant-harm
    rule: CAL-26

# Who gives what to whom, and by when where a limit is stated.
distribution:
  plan:
    who: "Chair of the Planning Meeting"
    to: "parents, child if old enough, agencies"
    rule: CAL-19
  amended-plan:
    who: "Lead Professional"
    to: "not said"
    rule: CAL-28
  review-record:
    who: "not said"
    to: "child if old enough, parent, all participants"
    rule: CAL-25

# Families who move to or from another authority.
moving:
  scope:
    says: "Children subject to Child in Need plans who move; both transferring out and receiving in."
    rule: CAL-29
  trafficking:
    says: "Where a family moved more than once in a short time, the impact of the move on the child is considered, trafficking and modern slavery included."
    rule: CAL-30
  duty:
    says: "Responsibility for safeguarding and promoting welfare lies with the authority where the child is to be found."
    rule: CAL-31
  impact:
    says: "The impact of the move is considered or assessed urgently."
    rule: CAL-32
  response:
    says: "The response is timely with regard to the levels of assessed risk."
    rule: CAL-33
  parents:
    says: "Parents and carers are made aware of their responsibility for education, health support and any specialist service."
    rule: CAL-34
  deficits:
    says: "The social worker helps the family to reach services; deficits in services are noted."
    rule: CAL-35
  notification:
    says: "The receiving authority is formally notified and given the assessment, the plan, the minutes of the latest review and a summary or case report."
    rule: CAL-36
  permission:
    says: "Permission of the parent or carer to share information should be sought."
    rule: CAL-37
  override:
    says: "Data protection is never a barrier where failure to share would place a child or vulnerable adult at risk of harm, or where seeking consent might increase the risk."
    rule: CAL-38
  agencies:
    says: "Other agencies in the plan are made aware and prepared to share with their counterparts."
    rule: CAL-40
  communication:
    says: "Social workers and team managers of both authorities communicate clearly; risks are understood."
    rule: CAL-41
  joint-visit:
    says: "Where possible the counterparts meet, visit together and attend the Child in Need meeting."
    rule: CAL-42
  family-informed:
    says: "The family is kept informed of respective responsibilities, and of when the receiving authority takes over."
    rule: CAL-44
  record:
    says: "All actions, decisions and arrangements are recorded, management decisions with their rationale."
    rule: CAL-46

# When advice is taken after permission was refused or could not be sought.
advice:
  wording: if-necessary
  says: "If necessary the social worker or team manager should consider advice from the Caldicott Guardian or Legal Services."
  rule: CAL-39

# Working days from residence within which the receiving authority seeks to convene the meeting.
meeting-limit:
  working-days: 30
  rule: CAL-45

# Who takes a disagreement between two authorities, rung by rung.
dispute:
  - who: "Team Manager"
    does: "Promptly notifies the Service Manager of a dispute on responsibility, delay or threshold."
    rule: CAL-43
  - who: "Service Manager"
    does: "Decides the next steps, with legal advice where necessary."
    rule: CAL-43

# Where a case from another authority arrives.
inbound:
  received-by: "MAST team"
  assessed-by: "CAT team"
  rule: CAL-33

# What is different for some children.
circumstances:
  disabled-children:
    says: "At Child in Need level 3, reviewed at a minimum of every 6 months."
    rule: CAL-21
  special-guardianship:
    says: "A child assessed for a Special Guardianship Order is in need; the team manager decides whether a Planning Meeting is required."
    rule: CAL-8

"""#
}
