// swift-format-ignore-file
// Written by .ci/embed from docs/examples/sample-brook.template.json; change that file and run the script again.

/// Holds `docs/examples/sample-brook.template.json`.
enum EmbeddedExample {
    /// The text, byte for byte.
    static let text = #"""
{
  "formatVersion": "1-draft",
  "urgent": false,
  "sendingAuthority": "{{from.code}}",
  "receivingAuthority": "{{to.code}}",
  "exportedOn": "{{moved+10wd}}",
  "sourceSystem": "Example Case System 7.2",
  "firstMinute": {
    "presentRisks": [
      {
        "risk": "Neglect when the mother is low: in two spells within a year the children were late to school or nursery, hungry, and missed health appointments. The last spell ended about three months ago; a move without her support network could bring the next.",
        "children": ["c1", "c2"],
        "from": "p1",
        "inPlace": "Weekly visits until the handover, breakfast club at the new school from the first day, and the grandmother calls every morning."
      },
      {
        "risk": "Antenatal care: the mother booked late (19 weeks) and has seen a midwife only once since the move.",
        "children": ["c3"],
        "from": "p1",
        "inPlace": "Community midwife in {{to.town}} has the referral; the worker goes with her to the next appointment."
      },
      {
        "risk": "Alcohol: the father of the younger children has twice come to contact after drinking. He has not been violent. Contact is at the grandmother's home, in her presence.",
        "children": ["c2", "c3"],
        "from": "p3",
        "inPlace": "Contact agreement signed by both parents; the grandmother ends contact and rings if he has been drinking."
      }
    ],
    "risksToStaff": [],
    "mustNotLearnAddress": [],
    "nextVisit": {
      "due": "{{moved+14wd}}",
      "arranged": "Joint visit at home at 4 pm with the new worker, once {{to.name}} has named one; otherwise Morgan Testwell alone."
    },
    "nextReview": {
      "due": "{{moved+26wd}}",
      "arranged": "To be the receiving-in meeting if {{to.name}} convenes it before then."
    },
    "worker": {
      "name": "Morgan Testwell",
      "post": "Social worker",
      "team": "{{from.name}} Locality Team 2",
      "telephone": "01632 960121",
      "email": "morgan.testwell@{{from.domain}}.example"
    },
    "teamManager": {
      "name": "Priya Mockford",
      "post": "Team manager",
      "team": "{{from.name}} Locality Team 2",
      "telephone": "01632 960122",
      "email": "priya.mockford@{{from.domain}}.example"
    },
    "outOfHours": {
      "team": "{{from.name}} Emergency Duty Team",
      "telephone": "01632 960199"
    },
    "language": "English",
    "interpreter": {"needed": false},
    "communicationNeeds": [
      "The mother has dyslexia: read letters with her, or send them as a voice message.",
      "Robin says few words; he is on the waiting list for speech and language therapy."
    ],
    "household": ["p1", "c1", "c2"]
  },
  "children": [
    {
      "key": "c1",
      "localId": "SB20417",
      "name": "Wren Sample-Brook",
      "dateOfBirth": "{{moved-8y-142}}",
      "sex": "F",
      "upn": "{{to.temporaryUPN}}",
      "formerUPN": "{{from.upn}}",
      "nhsNumber": "9994120735",
      "ethnicity": "MWBC",
      "disabilities": ["NONE"],
      "childProtectionPlan": false,
      "lookedAfter": false,
      "ageAndUnderstanding": false,
      "lastSeen": {"seen": {"on": "{{moved+6wd}}", "by": "Morgan Testwell, at the new home with mother and Robin"}},
      "lastSeenAlone": {"seen": {"on": "{{moved+6wd}}", "by": "Morgan Testwell, in her new bedroom"}},
      "school": {
        "provided": {
          "by": {
            "name": "{{to.town}} Sample Primary School",
            "contact": "Jo Fictive, designated safeguarding lead",
            "telephone": "01632 960141",
            "place": "{{to.town}}",
            "since": "{{moved+3wd}}"
          }
        }
      },
      "gp": {
        "provided": {
          "by": {
            "name": "Mockingbird Surgery",
            "telephone": "01632 960151",
            "place": "{{to.town}}",
            "since": "{{moved+2wd}}"
          }
        }
      },
      "healthVisitor": {
        "provided": {"by": {"name": "{{to.town}} School Nursing Service", "telephone": "01632 960161"}}
      },
      "ordersInForce": [],
      "move": {
        "residence": {"date": "{{moved}}", "certainty": "confirmed", "kind": "permanent"},
        "planned": true,
        "movesInTwelveMonths": 1,
        "previousAuthority": "{{from.code}}",
        "impact": "Wren is glad to live near her grandmother and sad about her best friend, with whom she has weekly video calls. Her old school sent its file with the new school's consent to a phased start. Trafficking and modern slavery were considered with the team manager; nothing points to either."
      }
    },
    {
      "key": "c2",
      "localId": "SB20418",
      "name": "Robin Sample-Brook",
      "alsoKnownAs": ["Robin Exampleton"],
      "dateOfBirth": "{{moved-2y-201}}",
      "sex": "M",
      "upnUnknown": "UN1",
      "nhsNumber": "9995301849",
      "ethnicity": "WBRI",
      "disabilities": ["COMM"],
      "childProtectionPlan": false,
      "lookedAfter": false,
      "ageAndUnderstanding": false,
      "lastSeen": {"seen": {"on": "{{moved+6wd}}", "by": "Morgan Testwell, at the new home with mother and Wren"}},
      "lastSeenAlone": {
        "notSeen": {"reason": "Robin is two and does not leave his mother's side with people he knows little; observed at play instead."}
      },
      "school": {
        "provided": {
          "by": {
            "name": "Little Specimens Nursery",
            "contact": "Sam Madeup, manager",
            "telephone": "01632 960142",
            "place": "{{to.town}}",
            "since": "{{moved+5wd}}"
          }
        }
      },
      "gp": {
        "provided": {
          "by": {
            "name": "Mockingbird Surgery",
            "telephone": "01632 960151",
            "place": "{{to.town}}",
            "since": "{{moved+2wd}}"
          }
        }
      },
      "healthVisitor": {
        "provided": {
          "by": {
            "name": "{{to.town}} Health Visiting Service",
            "contact": "Alex Notional",
            "telephone": "01632 960162",
            "since": "{{moved+7wd}}"
          }
        }
      },
      "ordersInForce": [],
      "move": {
        "residence": {"date": "{{moved}}", "certainty": "confirmed", "kind": "permanent"},
        "planned": true,
        "movesInTwelveMonths": 1,
        "previousAuthority": "{{from.code}}",
        "impact": "Robin's place on the waiting list for speech and language therapy does not move with him; a new referral was made on the day of the last visit. He settled at the new nursery within a week."
      }
    },
    {
      "key": "c3",
      "localId": "SB20655",
      "name": "Unborn baby Sample-Brook",
      "expectedDateOfBirth": "{{moved+97}}",
      "sex": "U",
      "ethnicity": "not known",
      "disabilities": "not known",
      "childProtectionPlan": false,
      "lookedAfter": false,
      "ageAndUnderstanding": false,
      "lastSeen": {"notSeen": {"reason": "Not yet born."}},
      "lastSeenAlone": {"notSeen": {"reason": "Not yet born."}},
      "school": {"notProvided": {"reason": "Not yet born."}},
      "gp": {"notProvided": {"reason": "Not yet born; the mother is registered at Mockingbird Surgery."}},
      "healthVisitor": {
        "provided": {
          "by": {
            "name": "{{to.town}} Community Midwifery",
            "contact": "Robyn Pretend",
            "telephone": "01632 960163",
            "since": "{{moved+4wd}}"
          }
        }
      },
      "ordersInForce": [],
      "move": {
        "residence": {"date": "{{moved}}", "certainty": "confirmed", "kind": "permanent"},
        "planned": true,
        "movesInTwelveMonths": 1,
        "previousAuthority": "{{from.code}}",
        "impact": "Maternity care was transferred. The pre-birth assessment was begun before the move and needs the new hospital and the new team; it will follow."
      }
    }
  ],
  "people": [
    {
      "key": "p1",
      "name": "Hazel Sample-Brook",
      "dateOfBirth": "{{moved-29y-77}}",
      "telephone": "01632 960171",
      "safeContact": "Text first; she does not answer numbers she does not know. Voice messages are safe.",
      "relationships": [
        {
          "child": "c1",
          "kind": "mother",
          "parentalResponsibility": true,
          "livesWithChild": true,
          "caresForChild": true
        },
        {
          "child": "c2",
          "kind": "mother",
          "parentalResponsibility": true,
          "livesWithChild": true,
          "caresForChild": true
        },
        {
          "child": "c3",
          "kind": "mother",
          "parentalResponsibility": true,
          "livesWithChild": true,
          "caresForChild": true
        }
      ],
      "risks": ["Depression, with two spells within a year in which she could not meet the children's needs. She seeks help when she is well."]
    },
    {
      "key": "p2",
      "name": "Rowan Placeholder",
      "telephone": "01632 960172",
      "relationships": [
        {
          "child": "c1",
          "kind": "father",
          "details": "On the birth certificate. Sees Wren in the school holidays.",
          "parentalResponsibility": true,
          "livesWithChild": false,
          "caresForChild": false
        }
      ],
      "risks": []
    },
    {
      "key": "p3",
      "name": "Ash Exampleton",
      "telephone": "01632 960173",
      "safeContact": "His telephone is often off. He stays with friends; no address is known.",
      "relationships": [
        {
          "child": "c2",
          "kind": "father",
          "details": "On the birth certificate.",
          "parentalResponsibility": true,
          "livesWithChild": false,
          "caresForChild": false
        },
        {
          "child": "c3",
          "kind": "father",
          "details": "Named by the mother.",
          "parentalResponsibility": false,
          "livesWithChild": false,
          "caresForChild": false
        }
      ],
      "risks": ["Alcohol: has come to contact after drinking, twice within a year. Never with violence or threats."]
    },
    {
      "key": "p4",
      "name": "Juniper Sample-Brook",
      "telephone": "01632 960174",
      "relationships": [
        {
          "child": "c1",
          "kind": "grandparent",
          "details": "The mother's mother. Lives ten minutes' walk away.",
          "parentalResponsibility": false,
          "livesWithChild": false,
          "caresForChild": false
        },
        {
          "child": "c2",
          "kind": "grandparent",
          "parentalResponsibility": false,
          "livesWithChild": false,
          "caresForChild": false
        },
        {
          "child": "c3",
          "kind": "grandparent",
          "parentalResponsibility": false,
          "livesWithChild": false,
          "caresForChild": false
        }
      ],
      "risks": []
    }
  ],
  "addresses": [
    {
      "key": "a1",
      "use": "current",
      "residents": ["p1", "c1", "c2", "c3"],
      "state": {
        "open": {
          "place": {
            "lines": ["14 Invented Crescent", "{{to.town}}"],
            "postcode": "{{to.postcode}}",
            "uprn": "999900000014",
            "authority": "{{to.code}}"
          }
        }
      }
    },
    {
      "key": "a2",
      "use": "previous",
      "residents": ["p1", "c1", "c2"],
      "state": {
        "open": {
          "place": {
            "lines": ["Flat 3", "27 Fictional Row", "{{from.town}}"],
            "postcode": "{{from.postcode}}",
            "authority": "{{from.code}}"
          }
        }
      }
    }
  ],
  "documents": {
    "assessments": [
      {
        "title": "{{from.assessment}}",
        "children": ["c1", "c2"],
        "startedOn": "{{moved-205 workday}}",
        "completedOn": "{{moved-150 workday}}",
        "author": "Morgan Testwell, social worker",
        "authoriser": "Priya Mockford, team manager",
        "authorisedOn": "{{moved-148 workday}}",
        "findings": [
          {
            "heading": "Why we became involved",
            "text": "On {{moved-205 workday}} Wren's former school told us that she had been late on eleven mornings in four weeks, was often hungry, and had said that mummy stays in bed. Robin had missed his two-year review and two appointments for speech and language therapy."
          },
          {
            "heading": "Child's developmental needs",
            "text": "Wren is bright, kind and takes on too much: she gets Robin dressed and makes toast for both. She worries when her mother is quiet. Robin is a sociable two-year-old whose speech is about a year behind; his hearing is normal. Both are up to date with immunisations."
          },
          {
            "heading": "Parenting capacity",
            "text": "Hazel is warm and the children go to her for comfort. When she is well, routines hold and the home is clean. When depression returns, days lose their shape within a week or two: meals, school and appointments go first. She recognises the signs and rang us herself in the second spell. Ash cares about Robin but has twice come to contact after drinking."
          },
          {
            "heading": "Family and environment",
            "text": "The family lived in a damp third-floor flat with few people to turn to. Hazel's mother, Juniper, lives in {{to.town}} and has offered help; a move near her was Hazel's own plan. Income is from Universal Credit; there were rent arrears, now on a repayment plan."
          },
          {
            "heading": "What the children say",
            "text": "Wren drew a house with everybody at the table and Nan in it. She would like mummy to get up with the alarm, and somebody else to ring school when she cannot."
          },
          {
            "heading": "Analysis",
            "text": "The children are unlikely to reach a reasonable standard of health and development without services under section 17. The concern is neglect that comes and goes with their mother's health. There is no evidence of significant harm. Strengths: a parent who seeks help, a grandmother nearby after the move, a school that watches closely."
          },
          {
            "heading": "Outcome",
            "text": "Child in Need, with one plan for both children. A pre-birth assessment is to be made for the baby, whose pregnancy became known later."
          }
        ],
        "attachments": [{"file": "documents/assessment.pdf"}]
      }
    ],
    "plans": [
      {
        "title": "Child in Need plan",
        "children": ["c1", "c2", "c3"],
        "agreedOn": "{{moved-17 workday}}",
        "leadProfessional": {
          "name": "Morgan Testwell",
          "post": "Social worker",
          "team": "{{from.name}} Locality Team 2",
          "telephone": "01632 960121"
        },
        "outcomes": [
          {
            "outcome": "Wren is at school on time, fed and rested, every day, and is a child rather than a helper at home.",
            "concern": "Lateness, hunger and caring for her brother when her mother is unwell.",
            "children": ["c1"],
            "actions": [
              {
                "action": "Take Wren to breakfast club every school day; ring the school by 8 am if she cannot come.",
                "person": "Hazel Sample-Brook; Juniper Sample-Brook on Hazel's bad days",
                "by": "{{moved+25wd}}",
                "progress": "Since the new school began: on time every day."
              },
              {
                "action": "Offer Wren a place in the young carers' group.",
                "person": "Designated safeguarding lead of the new school",
                "by": "{{moved+30wd}}",
                "progress": "Asked for; the next group begins in the new half-term."
              }
            ]
          },
          {
            "outcome": "Robin speaks in short sentences by his third birthday check.",
            "concern": "Speech about a year behind, and missed appointments.",
            "children": ["c2"],
            "actions": [
              {
                "action": "Refer Robin to speech and language therapy in {{to.town}} and keep his time on the list in view.",
                "person": "Alex Notional, health visitor",
                "by": "{{moved+15wd}}",
                "progress": "Referral made; acknowledgement awaited."
              },
              {
                "action": "Share books and songs with Robin for ten minutes a day; nursery shows how.",
                "person": "Hazel Sample-Brook, with Little Specimens Nursery",
                "by": "{{moved+40wd}}"
              }
            ]
          },
          {
            "outcome": "The baby is born healthy, to a mother with care around her.",
            "concern": "Late booking and depression in pregnancy.",
            "children": ["c3"],
            "actions": [
              {
                "action": "Attend every antenatal appointment; the worker goes along to the next.",
                "person": "Hazel Sample-Brook, with Morgan Testwell until the handover",
                "by": "{{moved+20wd}}",
                "progress": "One appointment kept since the move."
              },
              {
                "action": "Complete the pre-birth assessment together with the receiving team and the new hospital.",
                "person": "Morgan Testwell",
                "by": "{{moved+18wd}}",
                "progress": "Begun before the move."
              }
            ]
          },
          {
            "outcome": "Hazel stays well, and everybody knows what to do when she does not.",
            "concern": "Depression, with two spells within a year.",
            "children": ["c1", "c2", "c3"],
            "actions": [
              {
                "action": "See the GP about treatment in pregnancy and refer to perinatal mental health.",
                "person": "Hazel Sample-Brook; Mockingbird Surgery",
                "by": "{{moved+15wd}}",
                "progress": "Registered; first appointment kept."
              },
              {
                "action": "Keep the wellbeing card on the fridge up to date: who rings whom, from which sign on.",
                "person": "Hazel and Juniper Sample-Brook",
                "by": "{{moved+20wd}}"
              }
            ]
          },
          {
            "outcome": "Robin enjoys contact with his father, who comes sober.",
            "concern": "Contact after drinking, twice within a year.",
            "children": ["c2"],
            "actions": [
              {
                "action": "Contact on the first Saturday of the month at Juniper's home, in her presence; ended if Ash has been drinking.",
                "person": "Juniper Sample-Brook",
                "by": "{{moved+40wd}}"
              },
              {
                "action": "Tell Ash about the move and the alcohol service, and write down his answer.",
                "person": "Morgan Testwell",
                "by": "{{moved+15wd}}",
                "progress": "Three attempts; not reached."
              }
            ]
          }
        ],
        "visits": "The social worker visits at least every two weeks, weekly for the first month after the move, and sees Wren alone at each second visit. Telephone contact with Hazel in the weeks between. School, nursery and health visitor tell the worker the same day of absence without a call.",
        "contingency": "If Hazel cannot get up for two days running, Juniper moves in and rings the worker; if Juniper cannot, the children go to her. If the children go hungry or unsupervised, or Hazel declines help while unwell, the team manager considers a strategy discussion the same day. Bottom line: an adult who is well is with the children at all times.",
        "reviewPoints": [
          {
            "on": "{{moved+26wd}}",
            "measure": "Attendance and lateness from school and nursery; appointments kept out of appointments made; Wren's own scale from sad to happy face."
          },
          {
            "on": "{{moved+85 workday}}",
            "measure": "As before, with the midwife's record, before the expected date of birth."
          }
        ],
        "attachments": [{"file": "documents/plan.pdf"}]
      }
    ],
    "minutes": [
      {
        "title": "Minutes of the Child in Need review",
        "children": ["c1", "c2", "c3"],
        "heldOn": "{{moved-17 workday}}",
        "chair": "Priya Mockford, team manager",
        "attendees": [
          {"name": "Hazel Sample-Brook", "capacity": "Mother"},
          {"name": "Juniper Sample-Brook", "capacity": "Grandmother, by telephone"},
          {"name": "Morgan Testwell", "capacity": "Social worker"},
          {"name": "Lee Fictitious", "capacity": "Family support worker"},
          {"name": "Chris Exemplar", "capacity": "Head of year at Wren's former school"},
          {"name": "Pat Illustrative", "capacity": "Health visitor in {{from.town}}"}
        ],
        "outcome": "continues",
        "decisions": [
          "The children continue in need at the same level; small changes to the plan, which now names the baby.",
          "The move is planned for {{moved}} and is Hazel's own; the worker notifies {{to.name}} and sends the four documents.",
          "Weekly visits for the first month after the move.",
          "The worker writes to Rowan, and keeps trying to reach Ash.",
          "The family agreed to the plan; Hazel signed it, and Wren added a drawing."
        ],
        "attachments": [{"file": "documents/minutes.pdf"}]
      }
    ],
    "summaries": [
      {
        "title": "Case and transfer summary",
        "children": ["c1", "c2", "c3"],
        "writtenOn": "{{moved+8wd}}",
        "author": "Morgan Testwell, social worker",
        "authoriser": "Priya Mockford, team manager",
        "authorisedOn": "{{moved+9wd}}",
        "reasonForInvolvement": "Neglect that came and went with the mother's depression: a school-age child late, hungry and caring for her brother; a two-year-old with delayed speech who missed appointments; and now a pregnancy that was booked late.",
        "workUndertaken": "{{from.assessment}} completed on {{moved-150 workday}}. Child in Need plan since {{moved-138 workday}}, reviewed on {{moved-96 workday}}, {{moved-54 workday}} and {{moved-17 workday}}. Family support twice a week for three months on mornings and meals; debt advice; supported GP appointments; contact agreement between the parents. Planned the move with Hazel and Juniper, with school and nursery places before the day. Visited at the new home on {{moved+6wd}}: rooms furnished, food in, both children at ease.",
        "outstanding": [
          {"task": "Pre-birth assessment, with the new hospital and the receiving team", "due": "{{moved+18wd}}", "person": "Morgan Testwell"},
          {"task": "Speech and language therapy: acknowledgement of the new referral", "due": "{{moved+15wd}}", "person": "Alex Notional"},
          {"task": "Joint visit and introduction of the new worker", "due": "{{moved+14wd}}", "person": "Morgan Testwell"},
          {"task": "Permanent UPN for Wren, once the former school's transfer file is read in", "due": "{{moved+20wd}}", "person": "{{to.town}} Sample Primary School"},
          {"task": "Ash's views, and his answer about sharing information", "due": "{{moved+15wd}}", "person": "Morgan Testwell"}
        ],
        "issuesThatMayArise": [
          "The first weeks after a move, and again the weeks after the birth, are when Hazel has become low before.",
          "Ash may turn up at the grandmother's home unannounced when he hears of the move.",
          "Wren hides worry well; ask her alone, and ask about mornings."
        ],
        "attachments": [{"file": "documents/summary.pdf"}]
      }
    ],
    "other": [
      {
        "title": "Chronology of significant events",
        "children": ["c1", "c2", "c3"],
        "datedOn": "{{moved+8wd}}",
        "attachments": [{"file": "documents/chronology.pdf"}]
      }
    ],
    "missing": [
      {
        "kind": "assessment",
        "children": ["c3"],
        "reason": "to-follow",
        "by": "{{moved+18wd}}",
        "why": "The pre-birth assessment was begun before the move and needs the new hospital."
      }
    ]
  },
  "consent": {
    "answers": [
      {
        "person": "p1",
        "children": ["c1", "c2", "c3"],
        "answer": "given",
        "how": "In person at home, with the leaflet read to her; signed",
        "on": "{{moved-12 workday}}",
        "by": "Morgan Testwell"
      },
      {
        "person": "p2",
        "children": ["c1"],
        "answer": "given",
        "how": "By telephone, confirmed by e-mail",
        "on": "{{moved-9 workday}}",
        "by": "Morgan Testwell"
      },
      {
        "person": "p3",
        "children": ["c2", "c3"],
        "answer": "not-reachable",
        "on": "{{moved+7wd}}",
        "by": "Morgan Testwell",
        "reason": "Two calls and a letter to the last address; the telephone was off and the letter came back.",
        "attempts": 3
      }
    ],
    "lawfulBasis": {"code": "uk-gdpr-6-1-e", "on": "{{moved-12 workday}}", "by": "Priya Mockford"}
  }
}

"""#
}
