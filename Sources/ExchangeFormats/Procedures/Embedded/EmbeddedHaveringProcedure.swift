// swift-format-ignore-file
// Written by .ci/embed from Schemas/procedures/E09000016.yaml; change that file and run the script again.

/// Holds `Schemas/procedures/E09000016.yaml`.
enum EmbeddedHaveringProcedure {
    /// The text, byte for byte.
    static let text = #"""
# London Borough of Havering: its own procedure, as Handover uses it. Every value names its rule; docs/procedures.md has the texts.
# A copy in a gateway's home, procedures/E09000016.yaml, replaces this one. After a change: handover procedure check FILE
authority: E09000016
council: "London Borough of Havering"
procedure: "Child in Need Plans and Reviews"
edition: "as held with the rules of November 2026"

# What documents, meetings, forms and systems are called here.
names:
  assessment:
    is: "updated assessment"
    rule: HAV-37
  plan:
    is: "Child in Need Plan (CINP)"
    rule: HAV-2
  minutes:
    is: "dated record of the review's decisions"
    rule: HAV-41
  summary:
    is: "summary or case report"
    rule: HAV-52
  planning-meeting:
    is: "CIN Planning Meeting"
    rule: HAV-14
  review-meeting:
    is: "CINP Review Meeting"
    rule: HAV-34
  case-system:
    is: "ISIS"
    rule: HAV-13

# Who chairs, authorises, distributes and decides.
roles:
  chairs-planning-meeting:
    who: "usually the social worker's line manager"
    rule: HAV-29
  chairs-reviews:
    who: "Senior Social Worker"
    rule: HAV-34
  signs-the-note:
    who: "child and parents sign their agreement"
    rule: HAV-30
  authorises-closure:
    who: "Team Manager"
    rule: HAV-43
  decides-after-twelve-months:
    who: "manager of the responsible team, in a specific review"
    rule: HAV-40
  leads-the-work:
    who: "Lead Professional"
    rule: HAV-16

# What a Child in Need plan must hold; readiness warns of a plan that lacks it.
plan:
  lead-professional:
    asks: "the Lead Professional"
    rule: HAV-16
  outcomes:
    asks: "specific, achievable, child-focused outcomes"
    rule: HAV-18
  concerns:
    asks: "identified developmental needs and services required"
    rule: HAV-17
  actions:
    asks: "realistic strategies and specific actions"
    rule: HAV-19
  persons:
    asks: "who is responsible for which action"
    rule: HAV-16
  dates:
    asks: "the time-scale of each action"
    rule: HAV-16
  visits:
    asks: "responsibilities including frequency of visits to the child"
    rule: HAV-23
  contingency:
    asks: "a contingency plan"
    rule: HAV-20
  review-points:
    asks: "points at which progress is reviewed and how it is judged"
    rule: HAV-25

# How often: days and weeks are calendar days and weeks unless they say working days.
reviews:
  first-review:
    within: 3 months
    from: "the plan"
    rule: HAV-31
  later-reviews:
    within: 6 months
    rule: HAV-31
  short-breaks:
    within: 6 months
    rule: HAV-32
  twelve-months:
    within: 12 months
    rule: HAV-40

# What a review can decide, under its own number, and the one code that means the same everywhere.
outcomes:
  - number: "1"
    says: "No longer a Child in Need; closure is recommended to the team manager."
    means: no-longer-in-need
    rule: HAV-42
  - number: "2"
    says: "Continues in need at the same level, with minor amendment."
    means: continues
    rule: HAV-42
  - number: "3"
    says: "Needs more complex or additional services: assessment."
    means: further-assessment
    rule: HAV-42
  - number: "4"
    says: "At risk of significant harm: strategy discussion, possible section 47 enquiry."
    means: significant-harm
    rule: HAV-42

# Who gives what to whom, and by when where a limit is stated.
distribution:
  plan:
    who: "Chair of the Planning Meeting"
    to: "parents, child if old enough, agencies and professionals"
    rule: HAV-26
  amended-plan:
    who: "Lead Professional"
    to: "not said"
    rule: HAV-36
  review-record:
    who: "not said"
    to: "child if old enough, parent, all participants"
    rule: HAV-41

# Families who move to or from another authority.
moving:
  scope:
    says: "Children subject to Child in Need plans who move; both transferring out and receiving in."
    rule: HAV-45
  trafficking:
    says: "Particularly where a family moved more than once in a short time, trafficking or modern slavery is considered."
    rule: HAV-46
  duty:
    says: "Responsibility for safeguarding and promoting welfare lies with the authority where the child is to be found."
    rule: HAV-47
  impact:
    says: "The impact of the move is considered or assessed urgently."
    rule: HAV-48
  response:
    says: "The response is timely with regard to the levels of assessed risk."
    rule: HAV-49
  parents:
    says: "Parents and carers are made aware of their responsibility for education, health support and any specialist service."
    rule: HAV-50
  deficits:
    says: "The social worker helps the family to reach services; deficits in services are noted."
    rule: HAV-51
  notification:
    says: "The receiving authority is formally notified and given the assessment, the plan, the minutes of the latest review and a summary or case report."
    rule: HAV-52
  permission:
    says: "Permission of the parent or carer to share information should be sought."
    rule: HAV-53
  override:
    says: "Data protection is never a barrier where failure to share would place a child or vulnerable adult at risk of harm, or where seeking consent might increase the risk."
    rule: HAV-54
  agencies:
    says: "Other agencies in the plan are made aware and prepared to share with their counterparts."
    rule: HAV-56
  communication:
    says: "Social workers and team managers of both authorities communicate clearly; risks are understood."
    rule: HAV-57
  joint-visit:
    says: "Where possible the counterparts meet, visit together and attend the Child in Need meeting."
    rule: HAV-58
  family-informed:
    says: "The family is kept informed of respective responsibilities, and of when the receiving authority takes over."
    rule: HAV-60
  record:
    says: "All actions, decisions and arrangements are recorded, management decisions with their rationale."
    rule: HAV-62

# When advice is taken after permission was refused or could not be sought.
advice:
  wording: otherwise
  says: "Otherwise advice from the Caldicott Guardian or Legal Services should be considered."
  rule: HAV-55

# Working days from residence within which the receiving authority seeks to convene the meeting.
meeting-limit:
  working-days: 20
  rule: HAV-61

# Who takes a disagreement between two authorities, rung by rung.
dispute:
  - who: "Team Manager"
    does: "Promptly notifies the Service Manager of a dispute on responsibility, delay or threshold."
    rule: HAV-59
  - who: "Service Manager"
    does: "Decides the next steps, with legal advice where necessary."
    rule: HAV-59

# What is different for some children.
circumstances:
  short-breaks:
    says: "Discussed with the Service Manager; resources are allocated and packages reviewed every 6 months."
    rule: HAV-32
  disabled-children:
    says: "Some plans run longer than twelve months, for example for children with disabilities."
    rule: HAV-15

"""#
}
