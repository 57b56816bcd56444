// swift-format-ignore-file
// Written by .ci/embed from docs/examples/sample-brook.template.json; change that file and run the script again.

extension EmbeddedExample {
    static let part1 = #"""
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
      "serviceAgreement": {"agreed": true, "on": "{{moved-150 workday}}", "by": "p1"},
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
      "serviceAgreement": {"agreed": true, "on": "{{moved-150 workday}}", "by": "p1"},
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
      "serviceAgreement": {"agreed": true, "on": "{{moved-150 workday}}", "by": "p1"},
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

"""#
}
