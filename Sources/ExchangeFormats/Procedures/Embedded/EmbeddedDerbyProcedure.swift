// swift-format-ignore-file
// Written by .ci/embed from Schemas/procedures/E06000015.yaml; change that file and run the script again.

/// Holds `Schemas/procedures/E06000015.yaml`.
enum EmbeddedDerbyProcedure {
    /// The text, byte for byte.
    static let text = #"""
# Derby City Council: its own procedure, as Handover uses it. Every value names its rule; docs/procedures.md has the texts.
# A copy in a gateway's home, procedures/E06000015.yaml, replaces this one. After a change: handover procedure check FILE
authority: E06000015
council: "Derby City Council"
procedure: "Child in Need Plans, Work and Reviews"
edition: "last updated 20 May 2024"

# What documents, meetings, forms and systems are called here.
names:
  assessment:
    is: "Single Assessment"
    rule: DERBY-17
  plan:
    is: "Child in Need Plan"
    rule: DERBY-19
  minutes:
    is: "minutes of the Child in Need Review"
    rule: DERBY-53
  summary:
    is: "summary or case report"
    rule: DERBY-69
  planning-meeting:
    is: "Initial Planning Meeting"
    rule: DERBY-20
  review-meeting:
    is: "Child in Need Review"
    rule: DERBY-22
  review-form:
    is: "review outcomes form"
    rule: DERBY-53
  case-system:
    is: "LCS"
    rule: DERBY-51

# Who chairs, authorises, distributes and decides.
roles:
  chairs-reviews:
    who: "Team Manager, Senior Practitioner or suitably experienced Social Worker"
    rule: DERBY-34
  chairs-special-circumstances:
    who: "Child Protection Manager"
    rule: DERBY-7
  authorises-report:
    who: "Team Manager, 2 days before the review"
    rule: DERBY-51
  decides-after-twelve-months:
    who: "Deputy Head of Service"
    rule: DERBY-60
  authorises-closure:
    who: "Team Manager, on the review's recommendation"
    rule: DERBY-58
  leads-the-work:
    who: "Lead Professional: the allocated Social Care or Early Help worker"
    rule: DERBY-49

# What a Child in Need plan must hold; readiness warns of a plan that lacks it.
plan:
  lead-professional:
    asks: "roles and responsibilities of professionals and family"
    rule: DERBY-47
  outcomes:
    asks: "specific, achievable, child-focused outcomes"
    rule: DERBY-39
  concerns:
    asks: "the issues of concern and what needs to change"
    rule: DERBY-40
  actions:
    asks: "realistic, specific actions"
    rule: DERBY-43
  persons:
    asks: "who is responsible for each action"
    rule: DERBY-37
  dates:
    asks: "a clear timescale set using dates"
    rule: DERBY-37
  visits:
    asks: "nature and frequency of visits and contact"
    rule: DERBY-47
  contingency:
    asks: "where necessary, a contingency plan"
    rule: DERBY-44

# How often: days and weeks are calendar days and weeks unless they say working days.
reviews:
  planning-meeting:
    within: 15 working days
    from: "the Vulnerable Child Meeting, or completion of the assessment"
    rule: DERBY-20
  first-visit:
    within: 5 working days
    from: "allocation"
    rule: DERBY-21
  first-review:
    within: 8 weeks
    from: "the Initial Planning Meeting"
    rule: DERBY-22
  later-reviews:
    within: 4 months
    rule: DERBY-23
  special-circumstances:
    within: 4 months
    rule: DERBY-24
  supervision-order:
    within: 15 working days
    from: "the making of the order"
    rule: DERBY-26
  short-breaks:
    within: 4 months
    rule: DERBY-11
  twelve-months:
    within: 12 months
    rule: DERBY-60

# What a review can decide, under its own number, and the one code that means the same everywhere.
outcomes:
  - number: "1"
    says: "No longer a Child in Need; step down is recommended."
    means: no-longer-in-need
    rule: DERBY-58
  - number: "2"
    says: "Continues in need at the same level, with minor amendment."
    means: continues
    rule: DERBY-58
  - number: "3"
    says: "Needs have changed: further assessment."
    means: further-assessment
    rule: DERBY-58
  - number: "4"
    says: "Specific circumstances: closure because the circumstance ends."
    means: specific-circumstance-ended
    rule: DERBY-58

# Who gives what to whom, and by when where a limit is stated.
distribution:
  plan:
    who: "Lead Professional"
    to: "parents, child if appropriate, agencies and professionals providing services"
    rule: DERBY-49
  amended-plan:
    who: "Lead Professional"
    to: "child, parents, agencies and professionals in the amended plan"
    rule: DERBY-55
  closing-minutes:
    who: "not said; the minutes of a case that closes are prioritised"
    to: "not said"
    within: 1 week
    rule: DERBY-54

# Families who move to or from another authority.
moving:
  scope:
    says: "Children subject to Child in Need plans who move; both transferring out and receiving in."
    rule: DERBY-62
  trafficking:
    says: "Where a move appears unplanned, or there was more than one in a short time, trafficking or modern slavery is considered."
    rule: DERBY-63
  duty:
    says: "Responsibility for safeguarding and promoting welfare lies with the authority where the child is to be found."
    rule: DERBY-64
  impact:
    says: "The impact of the move is considered or assessed urgently."
    rule: DERBY-65
  response:
    says: "The response is timely with regard to the levels of assessed risk."
    rule: DERBY-66
  parents:
    says: "Parents and carers are made aware of their responsibility for education, health support and any specialist service."
    rule: DERBY-67
  deficits:
    says: "The social worker helps the family to reach services; deficits in services are noted."
    rule: DERBY-68
  notification:
    says: "The receiving authority is formally notified and given the assessment, the plan, the minutes of the latest review and a summary or case report."
    rule: DERBY-69
  permission:
    says: "Permission of the parent or carer to share information should be sought."
    rule: DERBY-70
  override:
    says: "Data protection is never a barrier where failure to share would place a child or vulnerable adult at risk of harm, or where seeking consent might increase the risk."
    rule: DERBY-71
  agencies:
    says: "Other agencies in the plan are made aware and prepared to share with their counterparts."
    rule: DERBY-73
  communication:
    says: "Social workers and team managers of both authorities communicate clearly; risks are understood."
    rule: DERBY-74
  joint-visit:
    says: "Where possible the counterparts meet, visit together and attend the Child in Need meeting."
    rule: DERBY-75
  family-informed:
    says: "The family is kept informed of respective responsibilities, and of when the receiving authority takes over."
    rule: DERBY-77
  record:
    says: "All actions, decisions and arrangements are recorded, management decisions with their rationale."
    rule: DERBY-79

# When advice is taken after permission was refused or could not be sought.
advice:
  wording: otherwise
  says: "Otherwise the social worker or team manager should consider advice from the Caldicott Guardian or Legal Services."
  rule: DERBY-72

# Working days from residence within which the receiving authority seeks to convene the meeting.
meeting-limit:
  working-days: 20
  rule: DERBY-78

# Who takes a disagreement between two authorities, rung by rung.
dispute:
  - who: "Team Manager"
    does: "Promptly notifies the Service Manager of a dispute on responsibility, delay or threshold."
    rule: DERBY-76
  - who: "Service Manager"
    does: "Decides the next steps, with legal advice where necessary."
    rule: DERBY-76

# What is different for some children.
circumstances:
  supervision-order:
    says: "A child under an order to someone other than the parent of concern is in need; a Child Protection Manager chairs throughout."
    rule: DERBY-14
  short-breaks:
    says: "Reviewed independently every 4 months: link carer by a Child Protection Manager, residential by an Independent Reviewing Officer."
    rule: DERBY-11
  private-fostering:
    says: "All privately fostered children are in need: more than 28 days with someone who is no immediate relative. (The statute says 28 days or more.)"
    rule: DERBY-8
  no-recourse:
    says: "No review is held where no recourse to public funds is the only issue, so minutes may lawfully not exist."
    rule: DERBY-30
  exploitation:
    says: "Children at medium risk of exploitation are considered in need; a risk assessment within 2 weeks."
    rule: DERBY-15
  housing-16-17:
    says: "Young people of 16 or 17 under the Joint Housing Protocol choose Child in Need or Child in Care; the choice is kept under review."
    rule: DERBY-12
  disabled-children:
    says: "In need where an impairment is substantial and enduring and limits daily living; the Integrated Disabled Children's Service if its threshold is met."
    rule: DERBY-9

"""#
}
