// swift-format-ignore-file
// Written by .ci/embed from Schemas/procedures/rules.csv; change that file and run the script again.

/// Holds `Schemas/procedures/rules.csv`.
enum EmbeddedRules {
    /// The text, byte for byte.
    static let text = #"""
id,tag,authority,group,loc1,loc2,key,text
DERBY-1,OUT,DERBY,"Scope, consent, voluntariness",L10,Scope,,"Chapter does not apply to a child subject to a Child Protection Plan (CPP); outline CPP at Initial Child Protection Conference, detail at Core Group, review at Child Protection Review Conference."
DERBY-2,CHECK,DERBY,"Scope, consent, voluntariness",L10,Scope,cpp,Gateway corollary of the scope rule: a CIN transfer must not be opened for a child with a current CPP (different route: transfer-in conference).
DERBY-3,MUST,DERBY,"Scope, consent, voluntariness",L14,Scope,consent-vol,"Working at CIN level requires the CONSENT of parents or carers: it is ""a voluntary service without statutory requirement""."
DERBY-4,MUST,DERBY,"Scope, consent, voluntariness",L14,Scope,consent-refuse,"If parents refuse consent after being given full information about the benefits, the refusal ""should be accepted and recorded""."
DERBY-5,MUST,DERBY,"Scope, consent, voluntariness",L14,Scope,consent-s47,"If likely significant harm without intervention: assessment under s47 CA1989; consent then NOT required, but parents must be informed of the change of approach and reasons. Parents should be clear when statutory intervention would be initiated."
DERBY-6,CHECK,DERBY,"Scope, consent, voluntariness",L70,VCM outcomes,,"When VCM decides CIN where Early Help was recommended, parents'/carers' consent must be revisited (""CIN involvement requires consent of parents"")."
DERBY-7,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L18-26,Specific circumstances,spec,Enumeration (5): (a) private fostering arrangement; (b) subject to Supervision Order; (c) 16/17-year-old living semi-independently; (d) Children with Complex Disabilities – Short Breaks through Link Care; (e) Children at Risk of Exploitation (CRE) held in Early Help with medium risk identified. Reviews of these are chaired independently by a CPM.
DERBY-8,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L28,Privately fostered,pf,"ALL privately fostered children are CIN. Privately fostered = living with a non-immediate relative and will continue to do so for MORE THAN 28 days. Reviewed by a CPM throughout. (Statute, CA1989 s66, says 28 days or more, under 16 / 18 if disabled: see trap T-PF.)"
DERBY-9,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L30,Disabled,dis,"Disabled child is CIN if: substantial and enduring physical, visual, hearing or intellectual impairment AND limited or prevented from activities appropriate to daily living. Services by Integrated Disabled Children's Service (IDCS) if threshold met."
DERBY-10,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L32-37,Complex disability,,CPM chairs when any of: enhanced case management (edge of care); bronze/silver/gold escalation and treatment reviews (mental health); amber or red on Dynamic Risk register; DOLs application/order.
DERBY-11,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L39-45,Short breaks,,IDCS short breaks: independently chaired by CPM. Residential short breaks managed under s20 (incl. reg 48): reviewed by an Independent Reviewing Officer (IRO). Link carer: reviewed by CPM. All reviewed independently every 4 months while service continues. Other IDCS CIN children: per this procedure.
DERBY-12,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L47,16/17 housing,,16/17s under Derby Joint Housing Protocol choose CIN or Child in Care; CIN choosers reviewed 4-monthly by CPM; file must show the choice is kept under review; escalating risk => consider Children in Care.
DERBY-13,OUT,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L49,16/17 housing,,"If needs best met as Child in Care, decision evidenced on record and explained to parents and young person."
DERBY-14,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L51,Supervision order,so,Child subject to a Supervision Order to someone OTHER than the parent/carer of concern = CIN; CPM chairs throughout the Order.
DERBY-15,CHECK,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L53-60,CRE,cre,"All children at medium CRE risk considered CIN. May be held by social care with team manager reviewing, or by Early Help with safeguards: EH/CSC team-manager discussion; a current Single Assessment; CRE risk assessment within 2 weeks; categorised CIN and reviews chaired by CPM."
DERBY-16,OUT,DERBY,"Specific circumstances (independent oversight by a Child Protection Manager, CPM)",L62,CRE route,,"New case: from Initial Referral Team (IRT), single assessment, Vulnerable Child(ren) Meeting (VCM). MAT-held medium: step up via VCM for single assessment."
DERBY-17,MUST,DERBY,Assessment and route to plan,L64,Assessment,assess,"Every CIN must have an assessment completed by a Social Worker (including CIN held in Multi Agency Teams, MATs). Local name: ""Single Assessment""."
DERBY-18,OUT,DERBY,Assessment and route to plan,L64-70,VCM,,VCM decides level and holder; locality social care teams do assessments agreed at VCM; EH-outcome disputes go to Deputy Heads of Service; NFA outcome advised in writing to family and professional network with reason (by reception SW).
DERBY-19,CHECK,DERBY,Assessment and route to plan,"L72,L92",Plan,hasplan,"All CIN require a CIN Plan, regularly reviewed; a temporary single-agency plan during the Single Assessment period."
DERBY-20,CHECK,DERBY,Assessment and route to plan,"L74,L98,L100",Initial planning meeting,t15,Initial Planning Meeting within 15 WORKING days: from date of VCM (transfer from reception) or from completion of single assessment (assessed by locality).
DERBY-21,CHECK,DERBY,Assessment and route to plan,L76,Visits,visit5,Social worker visits child(ren) within 5 WORKING days of allocation; later visit frequency set at the Initial Planning Meeting.
DERBY-22,CHECK,DERBY,Reviews: cadence,"L78,L122,L130,L132",Reviews,first8,"First CIN review within 8 WEEKS of the Initial Planning Meeting (L78 says ""8 weeks after"", L122/L130/L132 ""within 8 weeks"")."
DERBY-23,CHECK,DERBY,Reviews: cadence,"L78,L90,L122,L134",Reviews,then4m,Thereafter at a MINIMUM of every 4 months; frequency proportionate to need and complexity.
DERBY-24,CHECK,DERBY,Reviews: cadence,L80,Reviews,,Specific circumstances: minimum every 4 months.
DERBY-25,CHECK,DERBY,Reviews: cadence,L82,Reviews,,"Supervision Order of 6 months or less: an early date for the first review, timescale agreed with the CPM."
DERBY-26,CHECK,DERBY,Reviews: cadence,L144,Reviews,so15,"Supervision Order reviewed as CIN: first review within 15 WORKING days of the Order being made; then CPM-chaired, dates arranged at each review, minimum 4-monthly."
DERBY-27,CHECK,DERBY,Reviews: cadence,L142,Reviews,,Short breaks (residential or link): initial planning meeting within 15 working days of VCM (residential arranged via Looked After Review Business Support; link carer via CINREVIEWS@derby.gov.uk); after first year reviews minimum 4-monthly.
DERBY-28,CHECK,DERBY,Reviews: cadence,L146,Reviews,,"Young people living independently: after first year CPM chairs, minimum 4-monthly."
DERBY-29,CHECK,DERBY,Reviews: cadence,L140,Reviews,,"Privately fostered, stable > 1 year: consider Level 2/early help, with CPM agreement, who decides frequency."
DERBY-30,CHECK,DERBY,Reviews: cadence,L148,NRPF,nrpf,"No Recourse to Public Funds: NO CIN reviews held where the ONLY issue is NRPF. (So ""minutes of latest CIN review"" may legitimately not exist.)"
DERBY-31,OUT,DERBY,Reviews: cadence,L150,Reviews,,Change in specific circumstances must be alerted to the CIN Reviewing Team.
DERBY-32,CHECK,DERBY,Reviews: cadence,L134,Reviews,,Significant change in family circumstances or heightened concern => early review.
DERBY-33,CHECK,DERBY,Reviews: cadence,L130,Reviews,,Network meetings between reviews may be agreed in specific circumstances; frequency agreed with chair and parents at first review.
DERBY-34,CHECK,DERBY,Reviews: chairing,L134,Chair,chair,"Subsequent reviews (non-CPM): chaired by Team Manager, Senior Practitioner or suitably experienced Social Worker. Case held in a Multi-Agency Team: chaired by a social-work-qualified Manager (EH or Social Care)."
DERBY-35,CHECK,DERBY,Reviews: chairing,L138,Chair,,"CPM chairs specific circumstances for the 12 months of involvement; beyond a year special rules (PF, short breaks, SO, independent living)."
DERBY-36,OUT,DERBY,Reviews: chairing,"L102,L130,L171-172",Chair booking,,Request for review date emailed to CINReviews@derby.gov.uk once assessment complete (LCS); first review date arranged by the Initial Planning Meeting; set up on LCS with invitees and CPM as chair; professionals not on LCS created via CYPDigitalSolutions@derby.gov.uk.
DERBY-37,CHECK,DERBY,Plan contents,L108,Plan contents,plan1,Plan identifies areas of concern and changes needed; outcome-focused with child the focus of each outcome; actions per outcome; WHO is responsible for each action; clear timescale set using DATES; agreed format; reviewed in supervision.
DERBY-38,CHECK,DERBY,Plan contents,L110,Plan contents,plan2,"SMART: specific, measurable, achievable, realistic, timely."
DERBY-39,CHECK,DERBY,Plan contents,L112,Plan contents 1/9,,"Driven by specific, achievable, child-focused outcomes to promote and safeguard welfare."
DERBY-40,CHECK,DERBY,Plan contents,L113,Plan contents 2/9,,Focus on issues of concern and things that need to change.
DERBY-41,CHECK,DERBY,Plan contents,L114,Plan contents 3/9,,Addresses the risks and accounts for complexities faced by the child/ren.
DERBY-42,CHECK,DERBY,Plan contents,L115,Plan contents 4/9,,One plan reflecting the individual welfare needs of the child/ren.
DERBY-43,CHECK,DERBY,Plan contents,L116,Plan contents 5/9,,"Realistic, specific actions to achieve planned outcomes."
DERBY-44,CHECK,DERBY,Plan contents,L117,Plan contents 6/9,conting,"Where necessary, a CONTINGENCY plan if circumstances change significantly."
DERBY-45,CHECK,DERBY,Plan contents,L118,Plan contents 7/9,,Timescales that support timely progression.
DERBY-46,CHECK,DERBY,Plan contents,L119,Plan contents 8/9,,Not dependent on resources known to be scarce or unavailable.
DERBY-47,CHECK,DERBY,Plan contents,L120,Plan contents 9/9,,"Clearly identify roles and responsibilities of professionals and family, incl. nature and frequency of VISITS and CONTACT."
DERBY-48,OUT,DERBY,Plan contents,L122,Plan update,,Plan reviewed and updated in supervision and at CIN Reviews.
DERBY-49,CHECK,DERBY,"Distribution, reports, minutes",L124,Distribution,dist,"Lead Professional (allocated Social Care or Early Help worker) distributes the Plan to parents, child (if appropriate), agencies/professionals providing services. No day limit stated."
DERBY-50,OUT,DERBY,"Distribution, reports, minutes",L126,Minor changes,,"Minor adjustments in consultation with parents, child (where appropriate), key professionals; ideally at Reviews."
DERBY-51,CHECK,DERBY,"Distribution, reports, minutes",L156,Pre-meeting report,rep2,"Report on LCS completed AND approved by Team Manager 2 days before the Review; shared with parents/carers (and young person where relevant) at least 1 day before. (""days"" not ""working days"".)"
DERBY-52,CHECK,DERBY,"Distribution, reports, minutes",L161,Professional reports,,Professionals' reports to social worker and parents 2 days before; in specific circumstances to CINReviews@derby.gov.uk.
DERBY-53,CHECK,DERBY,"Distribution, reports, minutes",L173,Minutes,minutes,"Minutes cannot be added/distributed unless report approved, review outcomes form assigned to correct CPM and any open plans approved (LCS)."
DERBY-54,CHECK,DERBY,"Distribution, reports, minutes",L174,Minutes,,"Minutes for cases closing to Social Care: prioritised, completed within a week (unless annual leave)."
DERBY-55,CHECK,DERBY,"Distribution, reports, minutes",L170,Amended plan,,"Outcome = amendment: Lead Professional circulates copy of amended plan to child, parents, agencies/professionals in the amended plan incl. new services; agreed updates in the minutes."
DERBY-56,OUT,DERBY,"Distribution, reports, minutes",L152,Participation,,"Children supported to participate (wishes and feelings form, letter, any format; attend all/part; meet Reviewing Officer); prepared by worker; observed views where non-verbal."
DERBY-57,OUT,DERBY,"Distribution, reports, minutes",L157-161,Practitioner tasks,,"Support attendance, note actions and update plan, book interpreter, room, dates with notice."
DERBY-58,CHECK,DERBY,Review outcomes (enumeration) and closure,"L163,L165-170",Review outcomes,out,"1 no longer CIN (full/partial achievement) -> recommendation to TM to step down to Level 2/early help or universal with Lead Professional; 2 continues CIN, same level, minor amendment; 3 needs changed/complex -> further Assessment; 4 specific circumstances: closure due to change (e.g. Supervision Order ending). NO significant-harm/s47 outcome in this list."
DERBY-59,CHECK,DERBY,Review outcomes (enumeration) and closure,L104,12 months,4and12,Aim to address critical issues within 4 MONTHS by intensive intervention; otherwise envisaged to end within 12 MONTHS. Exceptions may include: privately fostered; Supervision Orders under CIN; short breaks residential/link; 16/17 living independently; young people involved in offending; young carers (needs not met elsewhere).
DERBY-60,CHECK,DERBY,Review outcomes (enumeration) and closure,L106,12 months,dhos,All OTHER CIN open 12 months MUST be escalated to the DHOS (Deputy Head of Service) to review; rationale recorded.
DERBY-61,MUST,DERBY,Review outcomes (enumeration) and closure,L136,Closure,close,Closure can be at a CIN Review (review may be brought forward); Thresholds Document considered; rationale in writing to family and network and recorded; professional disagreement -> Derby City and Derbyshire Multi Agency Dispute Resolution and Escalation Policy.
DERBY-62,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L176,Moving,m-scope,Applies to children subject to CIN Plans who move; to BOTH transferring out and receiving in.
DERBY-63,CHECK,DERBY,MOVING to another local authority — principles (numbered per bullet),L178,Moving,m-traffic,"A move may be positive; where it appears UNPLANNED or family moved on more than one occasion in a short time, any assessment should consider trafficking or modern slavery."
DERBY-64,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L180,Moving b1,m-found,CA1989: responsibility for safeguarding and promoting welfare lies with the LA where the child is to be FOUND.
DERBY-65,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L181,Moving b2,m-impact,Child already identified as in need/vulnerable => URGENT consideration/assessment of impact of the move (changed protective factors; increased risk with known perpetrators; trafficking/modern slavery).
DERBY-66,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L182,Moving b3,m-timely,A timely response with regard to levels of assessed risk.
DERBY-67,CHECK,DERBY,MOVING to another local authority — principles (numbered per bullet),L183,Moving b4,m-parentresp,"Parent/carer made aware of their responsibility to ensure appropriate education and health support in the new area, and any specialist service."
DERBY-68,CHECK,DERBY,MOVING to another local authority — principles (numbered per bullet),L184,Moving b5,m-deficit,SW assists family to access services; any DEFICITS in services by the receiving LA should be NOTED.
DERBY-69,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L185-189,Moving b6,m-notify,Receiving LA's Children's Social Care formally NOTIFIED and ALL relevant information shared: (1) social work assessment; (2) CIN Plan; (3) minutes of latest CIN Review; (4) a summary / case report.
DERBY-70,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L190,Moving b7,m-consent,"Parent/carer PERMISSION should be SOUGHT to share with the receiving LA, in line with Information Sharing Advice for Safeguarding Practitioners."
DERBY-71,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L192,Moving b7,m-override,"Data Protection Act never a barrier where failure to share would place a child or vulnerable adult at risk of harm, ""or indeed"" where SEEKING consent might increase the risk of harm."
DERBY-72,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L194,Moving b7,m-caldicott,OTHERWISE SW or Team Manager should consider advice from Caldicott Guardian or Legal Services.
DERBY-73,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L196,Moving b8,m-agencies,SW ensures other agencies in the CIN Plan are made aware and prepared to share with counterparts as soon as possible (e.g. school and GP records).
DERBY-74,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L197,Moving b9,m-comms,SWs and Team Managers of both authorities: clear and good communication during transition; risks clearly communicated and understood.
DERBY-75,CHECK,DERBY,MOVING to another local authority — principles (numbered per bullet),L199,Moving b9,m-joint,Where possible meet counterpart; where geography allows joint visit and attendance at the CIN Meeting; reflect family's needs and risks.
DERBY-76,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L201,Moving b10,m-dispute,"Dispute on case responsibility, DELAY by receiving LA in accepting responsibility, or dispute on CIN thresholds: Team Manager PROMPTLY notifies Service Manager, who decides next steps incl. legal advice where necessary."
DERBY-77,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L202,Moving b11,m-family,Family kept informed of respective responsibilities during transition and when receiving LA takes full responsibilities.
DERBY-78,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L203,Moving b12,m-20,"Receiving LA should SEEK to convene a CIN Meeting within 20 WORKING DAYS of the family being RESIDENT in their area; include all relevant agencies and, where possible, SW and specialist staff from the previous area."
DERBY-79,MUST,DERBY,MOVING to another local authority — principles (numbered per bullet),L204,Moving b13,m-record,"All actions, decisions, arrangements fully recorded on the case record, incl. management decisions with RATIONALE, especially where services cannot be provided and/or child considered no longer CIN."
HAV-1,CHECK,HAV,Scope,L7,Scope,cpp,Does not apply to child subject to a CPP.
HAV-2,CHECK,HAV,Scope,L24-28,1,notclass,CIN Plan (CINP) drawn up at conclusion of an assessment where further services provided and child is NOT: Looked After; subject to Leaving Care Act provisions; subject to CPP.
HAV-3,CHECK,HAV,Plan: ten questions and contents,L32,1 Q1,,What are the identified needs and risks for this child?
HAV-4,CHECK,HAV,Plan: ten questions and contents,L33,1 Q2,,Which needs have the highest priority?
HAV-5,CHECK,HAV,Plan: ten questions and contents,L34,1 Q3,,What services are to be provided?
HAV-6,CHECK,HAV,Plan: ten questions and contents,L35,1 Q4,,How often will the child be seen and by whom?
HAV-7,CHECK,HAV,Plan: ten questions and contents,L36,1 Q5,,What outcomes are to be achieved?
HAV-8,CHECK,HAV,Plan: ten questions and contents,L37,1 Q6,,How are these objectives going to be achieved?
HAV-9,CHECK,HAV,Plan: ten questions and contents,L38,1 Q7,,Who is responsible for actions?
HAV-10,CHECK,HAV,Plan: ten questions and contents,L39,1 Q8,,What are the timescales?
HAV-11,CHECK,HAV,Plan: ten questions and contents,L40,1 Q9,,How will success be measured?
HAV-12,CHECK,HAV,Plan: ten questions and contents,L41,1 Q10,,What are the contingency arrangements if prioritised objectives not met or services unavailable?
HAV-13,CHECK,HAV,Plan: ten questions and contents,L43,1,sys,The CINP will be recorded on ISIS (local system name).
HAV-14,CHECK,HAV,Plan: ten questions and contents,L45,1,,Plan developed in a CIN Planning Meeting.
HAV-15,CHECK,HAV,Plan: ten questions and contents,L47,1,12m,Most plans envisage intervention ends within TWELVE months; some longer (e.g. disabilities).
HAV-16,CHECK,HAV,Plan: ten questions and contents,L49,1,lead,"Plan must identify the Lead Professional, resources/services needed, who is responsible for which action and time-scale."
HAV-17,CHECK,HAV,Plan: ten questions and contents,L53,1 contents 1/9,,Identified developmental needs and services required.
HAV-18,CHECK,HAV,Plan: ten questions and contents,L54,1 contents 2/9,,"Specific, achievable, child-focused outcomes."
HAV-19,CHECK,HAV,Plan: ten questions and contents,L55,1 contents 3/9,,Realistic strategies and specific actions.
HAV-20,CHECK,HAV,Plan: ten questions and contents,L56,1 contents 4/9,conting,"Contingency plan (unqualified: no ""where necessary"")."
HAV-21,CHECK,HAV,Plan: ten questions and contents,L57,1 contents 5/9,,Timescales not too short or unachievable.
HAV-22,CHECK,HAV,Plan: ten questions and contents,L58,1 contents 6/9,,Not dependent on resources known scarce/unavailable.
HAV-23,CHECK,HAV,Plan: ten questions and contents,L59,1 contents 7/9,,Lead Professional and responsibilities incl. FREQUENCY OF VISITS to the child.
HAV-24,CHECK,HAV,Plan: ten questions and contents,L60,1 contents 8/9,,Roles/responsibilities of other professionals and family incl. nature and frequency of contact.
HAV-25,CHECK,HAV,Plan: ten questions and contents,L61,1 contents 9/9,,Points at which progress reviewed and means by which judged.
HAV-26,CHECK,HAV,Plan: ten questions and contents,L63,1,dist,"The CHAIR of the Planning Meeting distributes the Plan to parents, child (if old enough), agencies/professionals."
HAV-27,OUT,HAV,Plan: ten questions and contents,L65-71,1,,Lead Professional implements incl. referrals; minor changes in consultation; allocated SW co-ordinates/monitors; Team Manager ensures absence cover so the child is seen as often as specified.
HAV-28,OUT,HAV,Planning meetings,L76-84,2,,"Attendance: child (age and understanding), parents/carers, agencies recommended by assessment; SW discusses attendees first; suitable venue; outside school time."
HAV-29,CHECK,HAV,Planning meetings,L86,2,chair,First Planning Meeting usually chaired by the SW's line manager; SW convenes and invites (L88).
HAV-30,CHECK,HAV,Planning meetings,L90,2,signed,"Note of meeting taken by the Chair, copied to those involved incl. child and parent/s, WHO WILL NEED TO SIGN their agreement."
HAV-31,CHECK,HAV,Reviews,L95,3,cad,"Plans reviewed after THREE months, thereafter SIX-monthly while services continue."
HAV-32,CHECK,HAV,Reviews,"L97,L101",3,,"Short breaks: discussed with Service Manager, resources allocated every 6 months; all short-break packages reviewed 6-monthly; new allocation quarterly; administrator brought-forward system."
HAV-33,CHECK,HAV,Reviews,L99,3,,Significant change in family circumstances => early review.
HAV-34,CHECK,HAV,Reviews,L103,3,revchair,"Initial CINP Review Meetings chaired by a Senior Social worker; parents/carers, young people, all relevant agencies invited."
HAV-35,CHECK,HAV,Reviews,L105-111,3,,SW report for review considers: (1) significant changes/events since assessment or last review; (2) whether/extent objectives achieved; (3) whether current services should continue; (4) whether child continues in need; (5) whether further intervention required.
HAV-36,CHECK,HAV,Reviews,L113,3,,Outcome = amendment: new CINP drawn up in consultation with family at the meeting and recorded; Lead Professional circulates amended Plan.
HAV-37,CHECK,HAV,Reviews,L115,3,assessfresh,There MUST be an UPDATED ASSESSMENT at the point a new CIN plan is agreed (=> pack: assessment date vs plan date).
HAV-38,MUST,HAV,Reviews,L117,3,s47,"CP/safeguarding issues -> London CP Procedures, s47 enquiries."
HAV-39,OUT,HAV,Reviews,L119,3,,Unallocated case: manager of responsible team undertakes/arranges the review.
HAV-40,CHECK,HAV,Reviews,L123,3,12mreview,Complex package beyond 12 months: specific review chaired by manager of responsible team; exceptions where plan acknowledges longer-term need (disability).
HAV-41,CHECK,HAV,Reviews,"L125,L127",3,,"All decisions recorded on electronic record with reasons and DATED; copy to child (if old enough), parent, all participants. No day limit."
HAV-42,CHECK,HAV,Reviews,L131-134,3,out,"Review outcomes (4): 1 no longer CIN -> recommend closure to team manager; 2 continues, same level, minor amendment; 3 needs complex/additional services -> Assessment; 4 at risk of Significant Harm -> Strategy Discussion/Meeting, possible s47."
HAV-43,CHECK,HAV,Reviews,L138-140,Closure,close,"Review determines no further intervention by ""SSD"", views of child and family taken into account; closure authorised by a Team Manager; Case Closure Procedure."
HAV-44,OUT,HAV,Reviews,L144-148,Audit,,QA Team and Senior Manager each review a random sample of CIN Plans monthly; Team Managers audit files every 3 months.
HAV-45,MUST,HAV,MOVING (section 4),L153,4,m-scope,"Applies to CIN Plans moving; both transferring out and receiving in. (CLA: Out of Area Placements Procedure, L157.)"
HAV-46,CHECK,HAV,MOVING (section 4),L155,4,m-traffic,"Moves may be positive; PARTICULARLY where moved more than once in a short time => consider trafficking/modern slavery. (""unplanned"" is NOT in this version.)"
HAV-47,MUST,HAV,MOVING (section 4),L159,4 b1,m-found,Responsibility lies with LA where child is to be found.
HAV-48,MUST,HAV,MOVING (section 4),L160,4 b2,m-impact,Urgent consideration/assessment of impact of the move.
HAV-49,MUST,HAV,MOVING (section 4),L161,4 b3,m-timely,Timely response to assessed risk.
HAV-50,CHECK,HAV,MOVING (section 4),L162,4 b4,m-parentresp,Parent aware of responsibility for education/health/specialist services.
HAV-51,CHECK,HAV,MOVING (section 4),L163,4 b5,m-deficit,SW assists and PROMOTES access; deficits noted.
HAV-52,MUST,HAV,MOVING (section 4),L164-168,4 b6,m-notify,Formal notification + the same four documents.
HAV-53,MUST,HAV,MOVING (section 4),L169,4 b7,m-consent,Permission should be sought.
HAV-54,MUST,HAV,MOVING (section 4),L171,4 b7,m-override,Data Protection Act never a barrier (same two limbs).
HAV-55,MUST,HAV,MOVING (section 4),L172,4 b8,m-caldicott,Otherwise consider Caldicott Guardian or Legal Services (a separate bullet here).
HAV-56,MUST,HAV,MOVING (section 4),L173,4 b9,m-agencies,Other agencies aware and sharing with counterparts.
HAV-57,MUST,HAV,MOVING (section 4),L174,4 b10,m-comms,Clear communication between SWs and team managers.
HAV-58,CHECK,HAV,MOVING (section 4),L175,4 b11,m-joint,Meet counterpart / joint visit / attend CIN Meeting.
HAV-59,MUST,HAV,MOVING (section 4),L176,4 b12,m-dispute,Dispute/delay/threshold: team manager promptly -> Service Manager decides incl. legal advice.
HAV-60,MUST,HAV,MOVING (section 4),L177,4 b13,m-family,Family kept informed.
HAV-61,MUST,HAV,MOVING (section 4),L178,4 b14,m-20,CIN Meeting within 20 WORKING DAYS of the family being resident.
HAV-62,MUST,HAV,MOVING (section 4),L179,4 b15,m-record,Full recording with rationale.
CAL-1,OUT,CAL,Scope,L4,Scope,,"The opening scope paragraph is about allegations against prospective adopters/adoption: an evident template error, not a CIN rule. Do not implement."
CAL-2,OUT,CAL,Scope,L6,Scope,,Read with West Yorkshire Consortium Safeguarding and CP Procedures.
CAL-3,MUST,CAL,Planning meetings,L13,1,assess,"CIN Planning Meeting follows a ""Child and Family Single Assessment"" concluding s17 family support needed."
CAL-4,OUT,CAL,Planning meetings,L15-21,1,,"Attendance, consultation on attendees, venue, outside school time."
CAL-5,CHECK,CAL,Planning meetings,L23,1,chair,First Planning Meeting usually chaired by SW's Practice Manager or team manager; SW convenes (L25).
CAL-6,CHECK,CAL,Planning meetings,L27,1,signed,"Note by the Chair, documented on the child's electronic record, copied to those involved incl. child and parent/s who need to SIGN agreement."
CAL-7,CHECK,CAL,Plans,L33,2,notlimit,"Intervention NOT time limited; regularly review objectives, consider alternative intervention."
CAL-8,CHECK,CAL,Plans,L35,2,sgo,Child (not looked after) being assessed for a Special Guardianship Order is considered CIN; team manager decides and records whether a Planning Meeting is required.
CAL-9,CHECK,CAL,Plans,L37,2,lead,"Plan must identify Lead Professional, resources/services, responsible person per action, time-scale. All plans SMART."
CAL-10,CHECK,CAL,Plans,L41,2 contents 1/9,,Identified developmental needs and services required.
CAL-11,CHECK,CAL,Plans,L42,2 contents 2/9,,"Specific, achievable, child-focused outcomes."
CAL-12,CHECK,CAL,Plans,L43,2 contents 3/9,,Realistic strategies and specific actions.
CAL-13,CHECK,CAL,Plans,L44,2 contents 4/9,conting,Contingency plan.
CAL-14,CHECK,CAL,Plans,L45,2 contents 5/9,,Timescales not too short or unachievable.
CAL-15,CHECK,CAL,Plans,L46,2 contents 6/9,,Not dependent on scarce resources.
CAL-16,CHECK,CAL,Plans,L47,2 contents 7/9,,"Roles/responsibilities, nature and frequency of contact."
CAL-17,CHECK,CAL,Plans,L48,2 contents 8/9,,Points of progress review and means of judging.
CAL-18,CHECK,CAL,Plans,L49,2 contents 9/9,minvisit,"MINIMUM FREQUENCY the social worker will visit (needs-based, in accordance with minimum visiting standards)."
CAL-19,CHECK,CAL,Plans,L51,2,dist,"Chair of Planning Meeting distributes Plan to parents, child (if old enough), agencies."
CAL-20,OUT,CAL,Plans,L53-55,2,,Lead Professional implements; minor adjustments in consultation.
CAL-21,CHECK,CAL,Reviews,L59,3,cad,"Reviews at 6-WEEKLY intervals; multi-agency group may decide less frequent, up to 3-MONTHLY. Disabled children at ""CIN level 3"": reviewed at a minimum of 6 months."
CAL-22,CHECK,CAL,Reviews,L61,3,,Early review on significant change.
CAL-23,MUST,CAL,Reviews,L63,3,s47,CP issues -> West Yorkshire procedures.
CAL-24,CHECK,CAL,Reviews,L65-67,3,revchair,"Review carried out by Lead Professional, within a meeting, chaired usually by Lead Professional or Practice/team manager; responsible team administers."
CAL-25,CHECK,CAL,Reviews,L69,3,distrec,"Copy of record to child (if old enough), parent, all participants. No day limit."
CAL-26,CHECK,CAL,Reviews,L73-75,3,out,"Review outcomes (3): 1 no longer CIN -> recommend closure to team manager; 2 continues, same level, minor amendment; 3 suffering or likely to suffer Significant Harm -> Strategy Discussion, possible s47. NO ""further assessment"" outcome."
CAL-27,MUST,CAL,Reviews,L77,3,close,A decision to END a CIN Plan must ONLY be made WITHIN a Review meeting; views of family and involved professionals recorded; SW recommends to practice manager who decides closed or escalated; any professional not present MUST be consulted outside.
CAL-28,CHECK,CAL,Reviews,L79,3,,Amended plan circulated by Lead Professional.
CAL-29,MUST,CAL,MOVING (section 4),L83,4,m-scope,CIN Plans moving; both directions.
CAL-30,CHECK,CAL,MOVING (section 4),L85,4,m-traffic,"Move may be positive; where moved more than once in a short time may be a cause for concern: consider IMPACT OF THE MOVE on the child, including trafficking/modern slavery."
CAL-31,MUST,CAL,MOVING (section 4),L87,4 b1,m-found,Responsibility: LA where child is to be found.
CAL-32,MUST,CAL,MOVING (section 4),L88,4 b2,m-impact,Urgent impact consideration/assessment.
CAL-33,MUST,CAL,MOVING (section 4),L89,4 b3,m-timely,Timely response. LOCAL: cases transferring INTO Calderdale are received by the MAST team and transferred to the CAT team for assessment (local arrangements and timescales).
CAL-34,CHECK,CAL,MOVING (section 4),L90,4 b4,m-parentresp,Parent responsibility education/health/specialist.
CAL-35,CHECK,CAL,MOVING (section 4),L91,4 b5,m-deficit,Assist/promote access; deficits noted.
CAL-36,MUST,CAL,MOVING (section 4),L92-96,4 b6,m-notify,Formal notification + same four documents.
CAL-37,MUST,CAL,MOVING (section 4),L97,4 b7,m-consent,Permission should be sought.
CAL-38,MUST,CAL,MOVING (section 4),L99,4 b7,m-override,"Data Protection LEGISLATION (not ""Act"") never a barrier; same two limbs."
CAL-39,MUST,CAL,MOVING (section 4),L101,4 b7,m-caldicott,"""IF NECESSARY"" (not ""otherwise"") SW/TM should consider Caldicott Guardian or Legal Services."
CAL-40,MUST,CAL,MOVING (section 4),L102,4 b8,m-agencies,Other agencies share with counterparts.
CAL-41,MUST,CAL,MOVING (section 4),L103,4 b9,m-comms,Clear communication.
CAL-42,CHECK,CAL,MOVING (section 4),L105,4 b9,m-joint,Meet counterpart / joint visit.
CAL-43,MUST,CAL,MOVING (section 4),L106,4 b10,m-dispute,Team manager promptly -> Service Manager; legal advice where necessary.
CAL-44,MUST,CAL,MOVING (section 4),L107,4 b11,m-family,Family kept informed.
CAL-45,MUST,CAL,MOVING (section 4),L108,4 b12,m-30,Receiving LAs should seek to convene a CIN Meeting within 30 WORKING DAYS of the family being resident.
CAL-46,MUST,CAL,MOVING (section 4),L109,4 b13,m-record,Full recording with rationale.
SUF-1,CHECK,SUF,Scope,scope,Scope,cpp,Does not apply to CPP child. Child usually CIN with Social Care for at least THREE MONTHS after CPP ceases.
SUF-2,OUT,SUF,Scope,scope,Scope,,Budget-holder approval for s17 resources; Signs of Safety and Wellbeing (SOSWB); step up/step down guidance.
SUF-3,CHECK,SUF,Scope,p1,Scope,assess,"""Social Work Assessment"" decides s17; family's network members identified (Family's Network Meeting in assessment)."
SUF-4,CHECK,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.2,1.2,init10,"Initial Family's Network Meeting(CIN) within 10 DAYS of the Social Work Assessment decision that CIN support required; decision may be any point within the 45 days' assessment timescale (not necessary to wait). (""days"", not said working.)"
SUF-5,CHECK,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.4,1.4,,Plan explains family members' individual and joint responsibilities and expectations.
SUF-6,CHECK,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.5,1.5,,"Attendance: child (age/understanding), parents/carers, key family/support network, agencies; if child absent/inappropriate, reasons recorded and views given in acceptable format."
SUF-7,CHECK,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.8,1.8,chair,Arranged and chaired by the allocated SW who did the most recent assessment (CONFLICT inside document with 1.11).
SUF-8,CHECK,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.11,1.11,,"Chaired by SW or another key professional, possibly rotational."
SUF-9,MUST,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.10,1.10,formsasminutes,"Record = the relevant CIN planning or review FORMS (""no need for separate minutes""); SIGNED OFF by the Chair and the family as soon as possible and distributed to all participants. (So the ""minutes of latest CIN Review"" document from Suffolk is the CF6 review form.)"
SUF-10,CHECK,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.12,1.12,,Equality and diversity explicitly addressed; child's views gathered before.
SUF-11,OUT,SUF,1 Family's Network Meetings (CIN) [= the CIN meeting],1.6-1.9,1.6-1.9,,"Attendee consultation, venue, outside school time, SW convenes."
SUF-12,CHECK,SUF,2 Plans,2.1,2.1,hasplan,All CIN with ongoing services coordinated by CYPS have a CIN Plan.
SUF-13,CHECK,SUF,2 Plans,2.2,2.2,,Most plans time limited; some longer (disabled).
SUF-14,CHECK,SUF,2 Plans,2.3,2.3,,"Must identify resources/services, who is responsible for which action and time-scale; families central."
SUF-15,CHECK,SUF,2 Plans,2.4a,2.4 1/11,,Identified safety and well-being needs.
SUF-16,CHECK,SUF,2 Plans,2.4b,2.4 2/11,,"Specific, measurable, achievable, child-focused safety goals."
SUF-17,CHECK,SUF,2 Plans,2.4c,2.4 3/11,,"Family's ideas, build on suggestions."
SUF-18,CHECK,SUF,2 Plans,2.4d,2.4 4/11,,Child and family views.
SUF-19,CHECK,SUF,2 Plans,2.4e,2.4 5/11,,Realistic strategies and actions.
SUF-20,CHECK,SUF,2 Plans,2.4f,2.4 6/11,,"Roles and responsibilities, nature and frequency of contact."
SUF-21,CHECK,SUF,2 Plans,2.4g,2.4 7/11,,Timescales not too short; realistic to allow change to take place and be tested.
SUF-22,CHECK,SUF,2 Plans,2.4h,2.4 8/11,,Points of review and how reviewed (measures of impact/effectiveness).
SUF-23,CHECK,SUF,2 Plans,2.4i,2.4 9/11,bottom,A BOTTOM LINE: what CYPS say must be in place (non-negotiables).
SUF-24,CHECK,SUF,2 Plans,2.4j,2.4 10/11,conting,Contingency plan (circumstances change OR safety goals not met).
SUF-25,CHECK,SUF,2 Plans,2.4k,2.4 11/11,,Follow SSCB procedures if significant-harm concerns.
SUF-26,CHECK,SUF,2 Plans,2.5,2.5,dist,"CHAIR distributes plan: parents, child (age/understanding, words and pictures), agencies, and the CHILDREN'S GUARDIAN if subject of Care Proceedings."
SUF-27,OUT,SUF,2 Plans,2.6-2.7,2.6-2.7,,SW implements incl. referrals; minor adjustments in consultation.
SUF-28,CHECK,SUF,2 Plans,2.8,2.8,agreed,All CIN Plans must be AGREED by a Consultant Social Worker or the Social Care Practice Manager.
SUF-29,CHECK,SUF,3 Reviews,"3.1,3.4","3.1,3.4",cad,Reviewed by meeting between 8-12 WEEKS from initial plan; further reviews at 8-12 week intervals; early review on significant change.
SUF-30,MUST,SUF,3 Reviews,3.2,3.2,s47,CP issues -> SSCB procedures.
SUF-31,CHECK,SUF,3 Reviews,3.3,3.3,revchair,Allocated SW chairs review; Practice Manager oversight at 6 and 12 months (risk assessment checked); CSW may chair if no progress by third review; NO meeting chaired by a Family Support Practitioner.
SUF-32,CHECK,SUF,3 Reviews,3.4,3.4,9m,"At 9 months: will plan conclude by 12? If not, raise with Practice Manager (are CP processes required?)."
SUF-33,CHECK,SUF,3 Reviews,3.5,3.5,12m,"No child on a CIN Plan over 12 MONTHS unless exceptional: No Recourse to Public Funds, Families from Abroad, long-term residential schools; then review case by case, generally minimum 6 months (or s4 for SOs)."
SUF-34,CHECK,SUF,3 Reviews,3.6,3.6,late,Clear recorded rationale on CF6 for any review outside 8-12 weeks.
SUF-35,CHECK,SUF,3 Reviews,3.7,3.7,18m,Open > 18 months: Practice Manager reviews with Service Manager in supervision (may attend). Exceptions: long-term (Disabled Children's Team) or NRPF.
SUF-36,CHECK,SUF,3 Reviews,3.8,3.8,,"Review: seek views of child, parents, providers; equality; purpose = end involvement, reduce input, or new needs/new plan."
SUF-37,CHECK,SUF,3 Reviews,3.9,3.9,sys,All decisions recorded on CF6 with reasons and dated.
SUF-38,CHECK,SUF,3 Reviews,3.10,3.10,dist10,"Copy of record to child (words and pictures if possible), parent, all participants within TEN WORKING DAYS of the meeting. Plan updated."
SUF-39,CHECK,SUF,3 Reviews,3.11,3.11,out,"Review outcomes (4): i no longer CIN -> recommend closure to Practice Manager (may step down to EH; SW ensures a lead professional takes responsibility BEFORE closure); ii continues, minor amendment; iii needs complex -> updating Social Work Assessment; iv at risk of Significant Harm -> Strategy Discussion, possible s47 and request for ICPC."
SUF-40,CHECK,SUF,3 Reviews,3.12,3.12,,"Amended plan circulated by SW to child, parents, agencies; Children's Guardian if Care Proceedings."
SUF-41,CHECK,SUF,4 Supervision Orders,4.1,4.1,so,"Supervision Order child IS CIN; court agreement (who makes child available, how often, where) informs the plan; review of initial plan no longer than 8 WEEKS later and at least 8 weeks thereafter (sic); at ~9 months Practice Manager decides extend or lapse."
SUF-42,CHECK,SUF,4 Supervision Orders,4.2,4.2,,Legal advice in that decision; consider Care Orders.
SUF-43,OUT,SUF,4 Supervision Orders,4.3,4.3,,Allocated within Social Care Teams or Disabled Children's Teams.
SUF-44,OUT,SUF,4 Supervision Orders,4.4,4.4,,"If CPP alongside the SO, CP visit/review timescales apply."
SUF-45,CHECK,SUF,5 Visits,5.1,5.1,visit20,Visited a minimum of every 20 WORKING DAYS; more often after CPP or high concern.
SUF-46,CHECK,SUF,5 Visits,5.2,5.2,alone,Frequency set at first meeting; visits must SEE THE CHILD ALONE (except babies); announced or unannounced; purpose and outcomes recorded on CF6 after each visit.
SUF-47,OUT,SUF,6-9,6,6,,Disabled Children Procedure.
SUF-48,CHECK,SUF,6-9,7.1,7.1,,Overall responsibility Social Care Practice Manager; supervisor may be Consultant Social Worker.
SUF-49,CHECK,SUF,6-9,7.2,7.2,sibs,"Children of same family allocated to the SAME social worker (one family one plan), incl. shared residency (=> gateway: sibling packs)."
SUF-50,OUT,SUF,6-9,8-9,8-9,,"Flowchart; Appendices A-G (report format, timescale summary etc. not in the document)."
CAM-1,OUT,CAM,1-2 Scope and first contact,1,L13,,s17 duty; CIN definition (unlikely to achieve/maintain reasonable health or development; significantly/further impaired; or disabled).
CAM-2,CHECK,CAM,1-2 Scope and first contact,2,L19,visit7,Home visit within 7 DAYS of a referral being accepted (Camden policy). Visits: separate Home visits policy.
CAM-3,CHECK,CAM,1-2 Scope and first contact,2,"L18,L20",,Contact family as soon as practicable; interpreter/communication provision (=> pack field: language/interpreter).
CAM-4,OUT,CAM,1-2 Scope and first contact,2,L21,,Hostility/non-engagement reported to manager immediately.
CAM-5,MUST,CAM,3 Consent to information sharing,3,L28,noconsent,CSFH has a LEGAL BASIS under CA1989 to gather information from agencies and does NOT need parental consent.
CAM-6,MUST,CAM,3 Consent to information sharing,3,L29-32,inform,Best practice parents INFORMED unless: (a) immediate danger and informing puts child at further risk of significant harm; or (b) would prejudice a criminal investigation; or (c) could lead to unjustifiable delay in enquiries.
CAM-7,CHECK,CAM,3 Consent to information sharing,3,"L27,L33",,"Explain to parents what, from whom, used for what; parents made aware of CSFH privacy notice."
CAM-8,OUT,CAM,3 Consent to information sharing,3,"L25-26,L36",,Network checks; MASH; repeated on open CIN when s47.
CAM-9,MUST,CAM,4 Planning,4,L40,assess,"""Child and family assessment"" contains an OUTLINE PLAN."
CAM-10,CHECK,CAM,4 Planning,4,L41,plan,First CIN meeting develops the outline plan into the CIN plan; assessment is the report to that meeting.
CAM-11,CHECK,CAM,4 Planning,4,L45,sys,"For later reviews SW updates the assessment and records it on the ""Child's plan"" form on MOSAIC, which is the report."
CAM-12,CHECK,CAM,4 Planning,4,L46,,Returned home from care: repeat child and family assessment within the 4-week timetable.
CAM-13,CHECK,CAM,5 Timescales,5,L51,init2w,Initial CIN meeting within 2 WEEKS of completion of assessment.
CAM-14,CHECK,CAM,5 Timescales,5,L52-53,cad,Second CIN review within 3 MONTHS of the initial meeting; then minimum every 3 MONTHS.
CAM-15,CHECK,CAM,5 Timescales,5,L54,cpstep,Step-down from CPP: first CIN review within 3 months of CPP discharge date.
CAM-16,CHECK,CAM,5 Timescales,5,L55,clastep,Step-down from care (returned home): first CIN review within 4 WEEKS of discharge.
CAM-17,CHECK,CAM,6 Meetings,6.1,L61-62,chair,Chaired normally by team manager or Advanced social worker; SW with skills may chair; student SW's case: practice assessor chairs.
CAM-18,CHECK,CAM,6 Meetings,6.1,L66,,Initial CIN meeting after CLA episode may be chaired by allocated CLA IRO (complexity).
CAM-19,CHECK,CAM,6 Meetings,6.2,L70-75,,"Attendance: chair manager/ASW, allocated SW, professional network, parents; secondary-age children encouraged all/part or meet chair."
CAM-20,CHECK,CAM,6 Meetings,6.2,L76,,SW arranges and invites via MOSAIC meetings episode; next date set at each review.
CAM-21,CHECK,CAM,6 Meetings,6.2,L77,,Chair takes notes; minute taker for complex cases.
CAM-22,CHECK,CAM,6 Meetings,6.3,L83-86,,Agenda: What are we worried about? What is working well? What is not working well? What needs to happen?
CAM-23,OUT,CAM,6 Meetings,6.4,L90-98,,Child's voice: CIN consultation forms 4-10 and 11+ uploaded to MOSAIC and shared with chair; user satisfaction forms.
CAM-24,CHECK,CAM,6 Meetings,6.5,L102,rep2,Updated assessment on child's plan available to Chair and SHARED WITH FAMILY at least 2 DAYS before the review (best-practice standard).
CAM-25,CHECK,CAM,6 Meetings,6.5,L104,,"Invitations sent ""within 10 working days of the review"" (ambiguous)."
CAM-26,CHECK,CAM,6 Meetings,6.5,L105-115,,Review should: identify progress; decide if plan meets needs; consider changes/events; decide plan changes; monitor development; agree contingency incl. escalation to CP or legal planning meeting; plan closure/step-down. (Camden gives NO numbered outcome list.)
CAM-27,CHECK,CAM,6 Meetings,6.5,L116,dist10,"Outcome recorded by Chair using the ""CIN Chairs report/ updated plan""; once authorised SW distributes to all attending within 10 WORKING DAYS of the meeting."
CAM-28,OUT,CAM,6 Meetings,6.5,L117,,No midway review required; discuss in supervision.
CAM-29,CHECK,CAM,7 After 12 months,7,L121,12m,"Open 12 months: NEXT scheduled review focuses on progress, trajectory, decisions, contingency in the plan."
CAM-30,CHECK,CAM,7 After 12 months,7,L122,,"May escalate (CP or pre-proceedings), close, step down, or remain with robust actions."
CAM-31,CHECK,CAM,7 After 12 months,7,L123,,"Close only if professional network has NO concerns, otherwise stays open."
CAM-32,CHECK,CAM,7 After 12 months,7,L124,,Step-down preparation begins at least 1 MONTH before the final CIN review.
CAM-33,CHECK,CAM,7 After 12 months,7,L125-127,,Close without EH: universal services; another agency (e.g. school) may be lead professional.
CAM-34,CHECK,CAM,8 Care proceedings / supervision orders,8,L131-132,so,After proceedings concluding with no order or Supervision Order with CIN support: team manager oversight; initial CIN review within 4 WEEKS of conclusion.
CAM-35,CHECK,CAM,8 Care proceedings / supervision orders,8,L133,sochair,FIRST and FINAL reviews chaired by an IRO or CPO.
CAM-36,CHECK,CAM,9 Stepping down,9,"L137,L142",,Ended CPP or discharged from care: automatically CIN; CLA returning home get CIN plan.
CAM-37,OUT,CAM,9 Stepping down,9.1,L146-149,,"Adoption order -> Regional Adoption Agency, closed; SGO -> Family, Friends and Fostering; remand -> may be CIN; short emergency LAC -> closed."
CAM-38,CHECK,CAM,9 Stepping down,9.1,L150,,"CLA review agrees CIN review within 4 weeks, chaired by team manager; remains with CLA SW; new network must attend."
CAM-39,OUT,CAM,9 Stepping down,9.1,L152-156,,"MOSAIC ""Discharge from care"" episode; IRO completes ""Initial CIN Chairs report/Updated CIN plan""; chair options."
CAM-40,MUST,CAM,9 Stepping down,9.2,L160-164,cp3,Cannot close directly after CPP discharged: stays CIN minimum 3 MONTHS when first CIN review held.
CAM-41,CHECK,CAM,9 Stepping down,9.2,L166,,Review conference agrees CIN plan with contingency.
CAM-42,OUT,CAM,9 Stepping down,9.2,L167-171,,CPP may end: died; left the UK; living away on full care order.
CAM-43,CHECK,CAM,9 Stepping down,9.3,L175-177,end,CIN plan ends when review identifies outcomes achieved; final review names agencies and lead professional; EH arrangements before final review.
CAM-44,MUST,CAM,10 Case and transfer summary,10,L190,sum90,A case and transfer summary completed every 90 DAYS and also (next three rules).
CAM-45,MUST,CAM,10 Case and transfer summary,10,L192,sumtrig1,... following any significant change of circumstance.
CAM-46,MUST,CAM,10 Case and transfer summary,10,L193,sumtrig2,... when transferring cases between social workers and teams.
CAM-47,MUST,CAM,10 Case and transfer summary,10,L194,sumtrig3,... whenever the allocated worker will be away more than 2 weeks.
CAM-48,MUST,CAM,10 Case and transfer summary,10,L196-201,sumcont,Contents (4): (1) reason for CSFH involvement; (2) summary of work undertaken; (3) details of outstanding tasks and meetings; (4) any issues that may arise on the case.
CAM-49,CHECK,CAM,10 Case and transfer summary,10,L203,sumauth,"MOSAIC episode from personal details screen; tasked to manager or senior for AUTHORISATION; for transfer, MOSAIC prompts manager to de-allocate/re-allocate."
CAM-50,OUT,CAM,10 Case and transfer summary,10,L185-188,sumuses,Uses: families; monitoring; leave cover; workers taking over on transfer.
CAM-51,MUST,CAM,"""9 Closing a case"" (second section numbered 9, after 10)",9b,L207,close,"Close only when in child's best interests, outcomes achieved, no longer needs SW service."
CAM-52,CHECK,CAM,"""9 Closing a case"" (second section numbered 9, after 10)",9b,L208-213,,Discuss in supervision; consult family and network; ideally at next scheduled review; views taken into account; disagreement settled at TEAM MANAGER level between agencies.
CAM-53,CHECK,CAM,"""9 Closing a case"" (second section numbered 9, after 10)",9b,L214-221,closerec,Closure record on MOSAIC: summary of involvement; progress and outcomes; views of the parties; manager's comments; REASON FOR CLOSURE.
CAM-54,CHECK,CAM,"""9 Closing a case"" (second section numbered 9, after 10)",9b,L222,,Closure record authorised by manager/senior; case closure/transfer CHECKLIST used.
CAM-55,MUST,CAM,"""9 Closing a case"" (second section numbered 9, after 10)",9b,L223,closewrite,Family AND professional network informed IN WRITING that the case will be closed.

"""#
}
