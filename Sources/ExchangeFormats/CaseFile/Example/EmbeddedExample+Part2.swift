// swift-format-ignore-file
// Written by .ci/embed from docs/examples/sample-brook.template.json; change that file and run the script again.

extension EmbeddedExample {
    static let part2 = #"""
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
