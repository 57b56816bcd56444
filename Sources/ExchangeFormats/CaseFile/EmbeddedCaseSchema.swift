// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/case.schema.json; change that file and run the script again.

/// Holds `Schemas/v1/case.schema.json`.
enum EmbeddedCaseSchema {
    /// The text, byte for byte.
    static let text = #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:handover:case:1-draft",
  "title": "Handover case file",
  "description": "A Child in Need case as a case system exports it: what moves from one authority to another. Children, people and addresses have keys (`c1`, `p1`, `a1`) that hold only inside the file. Codes that come from elsewhere (UPN, NHS number, GSS codes) are kept as they were written, so that an ill-formed one survives to be reported. Keys that this schema does not name are reported and not carried on. Whatever must be spoken of is required and may be \"not known\"; an urgent notice may leave it out.",
  "type": "object",
  "required": [
    "formatVersion", "sendingAuthority", "receivingAuthority", "exportedOn", "firstMinute", "children", "addresses"
  ],
  "properties": {
    "formatVersion": {"description": "The format the file was written to.", "const": "1-draft"},
    "urgent": {
      "description": "Whether this is an urgent notice: who, where, present risk and whom to ring; a supplement completes it.",
      "type": "boolean",
      "default": false
    },
    "sendingAuthority": {
      "description": "The GSS code of the authority that works the case, as written.",
      "type": "string"
    },
    "receivingAuthority": {
      "description": "The GSS code of the authority the family has moved to, as written.",
      "type": "string"
    },
    "exportedOn": {"description": "The day on which the case system wrote the file.", "$ref": "#/$defs/date"},
    "sourceSystem": {"description": "The case system that wrote it.", "type": "string"},
    "firstMinute": {"description": "What a duty worker needs first.", "$ref": "#/$defs/firstMinute"},
    "children": {
      "description": "The children, one case each.",
      "type": "array",
      "items": {"$ref": "#/$defs/caseChild"},
      "minItems": 1
    },
    "people": {
      "description": "Parents, carers and everybody else who matters.",
      "type": "array",
      "items": {"$ref": "#/$defs/casePerson"}
    },
    "addresses": {"description": "Where they live and lived.", "type": "array", "items": {"$ref": "#/$defs/address"}},
    "documents": {"description": "The four documents and whatever else is relevant.", "$ref": "#/$defs/caseDocuments"},
    "consent": {
      "description": "Who was asked for permission to share, and on what basis it is shared; left out only in an urgent notice, which a manager then authorises because of the risk it states.",
      "$ref": "#/$defs/consentRecord"
    }
  },
  "if": {"required": ["urgent"], "properties": {"urgent": {"const": true}}},
  "else": {
    "$comment": "Only an urgent notice may leave out what is required from here on.",
    "required": ["people", "documents", "consent"],
    "properties": {
      "firstMinute": {
        "required": [
          "presentRisks", "risksToStaff", "mustNotLearnAddress", "nextVisit", "nextReview", "worker", "teamManager",
          "outOfHours", "language", "interpreter", "communicationNeeds", "household"
        ]
      },
      "children": {
        "items": {
          "required": [
            "localId", "sex", "ethnicity", "disabilities", "childProtectionPlan", "lookedAfter", "move",
            "ageAndUnderstanding", "lastSeen", "lastSeenAlone", "school", "gp", "healthVisitor", "ordersInForce"
          ],
          "properties": {
            "ordersInForce": {"items": {"required": ["madeOn", "court", "terms"]}},
            "move": {"required": ["residence", "planned", "movesInTwelveMonths", "previousAuthority", "impact"]}
          }
        }
      },
      "people": {
        "items": {
          "required": ["risks"],
          "properties": {
            "relationships": {"items": {"required": ["parentalResponsibility", "livesWithChild", "caresForChild"]}}
          }
        }
      },
      "documents": {
        "properties": {
          "assessments": {
            "items": {"required": ["startedOn", "completedOn", "author", "authoriser", "authorisedOn", "findings"]}
          },
          "plans": {
            "items": {
              "required": ["agreedOn", "leadProfessional", "outcomes", "visits", "contingency", "reviewPoints"],
              "properties": {
                "outcomes": {"items": {"properties": {"actions": {"items": {"required": ["person", "by"]}}}}}
              }
            }
          },
          "minutes": {"items": {"required": ["heldOn", "chair", "attendees", "outcome", "decisions"]}},
          "summaries": {
            "items": {
              "required": [
                "writtenOn", "author", "authoriser", "authorisedOn", "reasonForInvolvement", "workUndertaken",
                "outstanding", "issuesThatMayArise"
              ],
              "properties": {"outstanding": {"items": {"required": ["due"]}}}
            }
          }
        }
      }
    }
  },
  "$defs": {
    "address": {
      "description": "An address of the case, and whether it may be known.",
      "type": "object",
      "required": ["key", "use", "residents", "state"],
      "properties": {
        "key": {"description": "The key by which the file speaks of the address: `a1`.", "type": "string"},
        "use": {"description": "What it is to the residents.", "$ref": "#/$defs/addressUse"},
        "residents": {
          "description": "Who lives or lived there, by the keys of children and people.",
          "type": "array",
          "items": {"type": "string"}
        },
        "state": {"description": "Whether it may be known.", "$ref": "#/$defs/addressState"}
      }
    },
    "addressExclusion": {
      "description": "Somebody who must not learn where the family lives.",
      "type": "object",
      "required": ["who", "why"],
      "properties": {
        "who": {"description": "Who, in words: a name, or \"the father's family\".", "type": "string"},
        "person": {"description": "The person, by key, when they stand among the people.", "type": "string"},
        "why": {"description": "Why.", "type": "string"}
      }
    },
    "addressState": {
      "description": "Whether the address may be known, and what follows from it.",
      "oneOf": [
        {
          "type": "object",
          "required": ["open"],
          "additionalProperties": false,
          "properties": {
            "open": {
              "description": "It may be known; it stands among the facts.",
              "type": "object",
              "required": ["place"],
              "properties": {"place": {"description": "Where it is.", "$ref": "#/$defs/place"}}
            }
          }
        },
        {
          "type": "object",
          "required": ["withheld"],
          "additionalProperties": false,
          "properties": {
            "withheld": {
              "description": "It is lawfully not shared, for this reason; it stands nowhere.",
              "type": "object",
              "required": ["reason"],
              "properties": {"reason": {"description": "Why it is not shared.", "type": "string"}}
            }
          }
        },
        {
          "type": "object",
          "required": ["confidential"],
          "additionalProperties": false,
          "properties": {
            "confidential": {
              "description": "It is shared, and stands in a part of its own and nowhere else (T-16). Among the facts there is no place.",
              "type": "object",
              "required": ["reason", "place"],
              "properties": {
                "reason": {
                  "description": "Why it must not become known; say nothing here that tells where it is.",
                  "type": "string"
                },
                "place": {"description": "Where it is.", "$ref": "#/$defs/place"}
              }
            }
          }
        }
      ]
    },
    "addressUse": {
      "description": "What an address is to the people who live or lived there.",
      "oneOf": [
        {"const": "current", "description": "They live there since the move."},
        {"const": "previous", "description": "They lived there before the move."},
        {"const": "other", "description": "Somebody outside the household lives there."}
      ]
    },
    "appointment": {
      "description": "A visit or a review that is due.",
      "type": "object",
      "required": ["due"],
      "properties": {
        "due": {"description": "The day it is arranged for, or due by.", "$ref": "#/$defs/date"},
        "arranged": {"description": "What was arranged: by whom, where, or that nothing was.", "type": "string"}
      }
    },
    "assessment": {
      "description": "A social work assessment: \"Single Assessment\", \"Child and Family Assessment\" (DERBY-17, CAL-3, SUF-3, CAM-9).",
      "type": "object",
      "required": ["title", "children", "attachments"],
      "properties": {
        "title": {"description": "The name the authority gives it.", "type": "string"},
        "children": {
          "description": "The children it serves, by key (T-14).",
          "type": "array",
          "items": {"type": "string"}
        },
        "startedOn": {
          "description": "The day it was begun. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "completedOn": {
          "description": "The day it was completed. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "author": {
          "description": "Who wrote it. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "authoriser": {
          "description": "Who authorised it. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "authorisedOn": {
          "description": "The day it was authorised. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "findings": {
          "description": "What it found, under its headings. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/section"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "attachments": {
          "description": "The rendered original.",
          "type": "array",
          "items": {"$ref": "#/$defs/attachment"}
        }
      }
    },
    "attachment": {
      "description": "A file that comes with a document: the rendered original, or other information.",
      "type": "object",
      "required": ["file"],
      "properties": {
        "file": {
          "description": "Where the file lies, relative to the folder of the case file.",
          "$ref": "#/$defs/file"
        },
        "ref": {
          "description": "Only in a bundle: the manifest's `ref` of the attachment; a case system leaves it out.",
          "type": "string"
        }
      }
    },
    "attendee": {
      "description": "Somebody who came to a meeting.",
      "type": "object",
      "required": ["name", "capacity"],
      "properties": {
        "name": {"description": "Who.", "type": "string"},
        "capacity": {"description": "Their post, agency, or what they are to the child.", "type": "string"}
      }
    },
    "caseChild": {
      "description": "One child of the case, born or not.",
      "type": "object",
      "required": ["key", "name"],
      "properties": {
        "key": {
          "description": "The key by which the file speaks of the child: `c1`; in a bundle, the child's opaque reference.",
          "type": "string"
        },
        "localId": {
          "description": "The sending authority's own identifier, at most 20 letters and digits; means nothing at another authority. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "name": {"description": "The full name, as the family writes it.", "type": "string"},
        "alsoKnownAs": {
          "description": "Other names the child is known by.",
          "type": "array",
          "items": {"type": "string"}
        },
        "dateOfBirth": {"description": "The date of birth; left out for an unborn child.", "$ref": "#/$defs/date"},
        "expectedDateOfBirth": {
          "description": "The expected date of birth of an unborn child (T-12).",
          "$ref": "#/$defs/date"
        },
        "sex": {
          "description": "The sex by the census code (N00783). Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/sex"}, {"$ref": "#/$defs/notKnown"}]
        },
        "upn": {"description": "The unique pupil number, as written.", "type": "string"},
        "upnUnknown": {
          "description": "The census reason why there is no unique pupil number: `UN1` to `UN7`, as written.",
          "type": "string"
        },
        "formerUPN": {"description": "An earlier unique pupil number, as written.", "type": "string"},
        "nhsNumber": {"description": "The NHS number, as written.", "type": "string"},
        "ethnicity": {
          "description": "The ethnicity by the census code, as written: `WBRI`, `REFU`. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "disabilities": {
          "description": "Disabilities by the census codes, as written: `HEAR`; `NONE` stands alone. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "childProtectionPlan": {
          "description": "Whether the child is the subject of a Child Protection Plan, which is another route (DERBY-2, HAV-2). Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "lookedAfter": {
          "description": "Whether the child is looked after, which is another route. Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "ageAndUnderstanding": {
          "description": "Whether the child is of the age and understanding to answer for themselves when permission to share is sought. Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "lastSeen": {
          "description": "When the child was last seen, and by whom. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/sighting"}, {"$ref": "#/$defs/notKnown"}]
        },
        "lastSeenAlone": {
          "description": "When the child was last seen alone, and by whom (SUF-46). Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/sighting"}, {"$ref": "#/$defs/notKnown"}]
        },
        "school": {
          "description": "School, nursery or other place of education. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/provision"}, {"$ref": "#/$defs/notKnown"}]
        },
        "gp": {
          "description": "General practitioner. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/provision"}, {"$ref": "#/$defs/notKnown"}]
        },
        "healthVisitor": {
          "description": "Health visitor or school nurse. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/provision"}, {"$ref": "#/$defs/notKnown"}]
        },
        "ordersInForce": {
          "description": "Court orders in force; an empty list says that there are none (T-18). Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/courtOrder"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "move": {"description": "The child's move; an urgent notice that leaves it out counts from its own day, provisionally.", "$ref": "#/$defs/move"}
      },
      "not": {"required": ["dateOfBirth", "expectedDateOfBirth"]}
    },
    "caseDocuments": {
      "description": "The four documents that the procedures name, in their order, and whatever else is relevant (DERBY-69, HAV-52, CAL-36). A document may serve several children (T-14), and a child may have several. One that is absent is listed with why.",
      "type": "object",
      "required": ["assessments", "plans", "minutes", "summaries", "other", "missing"],
      "properties": {
        "assessments": {
          "description": "Social work assessments.",
          "type": "array",
          "items": {"$ref": "#/$defs/assessment"}
        },
        "plans": {"description": "Child in Need plans.", "type": "array", "items": {"$ref": "#/$defs/plan"}},
        "minutes": {
          "description": "Minutes of the latest reviews.",
          "type": "array",
          "items": {"$ref": "#/$defs/minutes"}
        },
        "summaries": {
          "description": "Summaries or case reports.",
          "type": "array",
          "items": {"$ref": "#/$defs/summary"}
        },
        "other": {
          "description": "Other relevant information.",
          "type": "array",
          "items": {"$ref": "#/$defs/otherDocument"}
        },
        "missing": {
          "description": "Documents of the four that are not here, and why.",
          "type": "array",
          "items": {"$ref": "#/$defs/missingDocument"}
        }
      }
    },
    "casePerson": {
      "description": "A parent, carer, relative or other person who matters to the children.",
      "type": "object",
      "required": ["key", "name", "relationships"],
      "properties": {
        "key": {"description": "The key by which the file speaks of the person: `p1`.", "type": "string"},
        "name": {"description": "The full name.", "type": "string"},
        "alsoKnownAs": {"description": "Other names they are known by.", "type": "array", "items": {"type": "string"}},
        "dateOfBirth": {"description": "The date of birth.", "$ref": "#/$defs/date"},
        "telephone": {"description": "The telephone number.", "type": "string"},
        "safeContact": {
          "description": "How to reach them safely: when to ring, what not to leave as a message.",
          "type": "string"
        },
        "relationships": {
          "description": "What they are to each child.",
          "type": "array",
          "items": {"$ref": "#/$defs/relationship"}
        },
        "risks": {
          "description": "Risks that come from them, to anybody; an empty list says that there are none. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        }
      }
    },
    "consentAnswer": {
      "description": "What one person said when asked for permission to share, or why they were not asked.",
      "type": "object",
      "required": ["person", "children", "answer"],
      "properties": {
        "person": {
          "description": "The person's key in the case file: `p1`, or a child's key for a young person in their own right.",
          "type": "string"
        },
        "children": {
          "description": "The children it is about, by their keys in the case file.",
          "type": "array",
          "items": {"type": "string"}
        },
        "answer": {"description": "The answer.", "$ref": "#/$defs/consentAnswerKind"},
        "how": {
          "description": "How they were asked: in person, by telephone …; left out when they were not.",
          "type": "string"
        },
        "on": {"description": "When they answered, or when it was decided not to ask.", "$ref": "#/$defs/date"},
        "by": {"description": "Who asked, or decided.", "type": "string"},
        "reason": {"description": "Why they were not asked, or what was tried to reach them.", "type": "string"},
        "attempts": {"description": "How many attempts were made to reach them.", "type": "integer", "minimum": 0}
      }
    },
    "consentAnswerKind": {
      "description": "The answer in one word.",
      "oneOf": [
        {"const": "given", "description": "Said yes."},
        {"const": "refused", "description": "Said no."},
        {"const": "not-sought-risk", "description": "Not asked because asking would increase the risk (DERBY-71)."},
        {"const": "not-reachable", "description": "Could not be reached; `attempts` says how often it was tried."},
        {"const": "not-asked", "description": "Not asked, for the reason given."}
      ]
    },
    "consentOverride": {
      "description": "Sharing without permission because of risk, on the authority of somebody who is not its author (DERBY-71, HAV-54, CAL-38).",
      "type": "object",
      "required": ["children", "limb", "rationale", "author", "authoriser", "on"],
      "properties": {
        "children": {
          "description": "The children it is about, by their keys in the case file.",
          "type": "array",
          "items": {"type": "string"}
        },
        "limb": {"description": "On which ground.", "$ref": "#/$defs/consentOverrideLimb"},
        "rationale": {"description": "Why, in words.", "type": "string"},
        "author": {"description": "Who wrote it.", "$ref": "#/$defs/personId"},
        "authoriser": {"description": "Who authorises it; never the author.", "$ref": "#/$defs/personId"},
        "on": {"description": "When it was decided.", "$ref": "#/$defs/date"}
      }
    },
    "consentOverrideLimb": {
      "description": "The two grounds, which are separate and each need a rationale.",
      "oneOf": [
        {
          "const": "risk-of-harm",
          "description": "A: not sharing would place a child or a vulnerable adult at risk of harm."
        },
        {
          "const": "seeking-increases-risk",
          "description": "B: seeking permission might itself increase the risk of harm."
        }
      ]
    },
    "consentRecord": {
      "description": "Everything recorded about permission to share: answers, override, advice and, apart from them, the lawful basis.",
      "type": "object",
      "required": ["answers", "lawfulBasis"],
      "properties": {
        "answers": {
          "description": "One entry per parent, carer, and young person of age and understanding.",
          "type": "array",
          "items": {"$ref": "#/$defs/consentAnswer"}
        },
        "override": {
          "description": "Sharing without permission, on a person's authority.",
          "$ref": "#/$defs/consentOverride"
        },
        "advice": {"description": "Advice received after a refusal.", "$ref": "#/$defs/sharingAdvice"},
        "lawfulBasis": {
          "description": "The lawful basis relied on; never \"consent\".",
          "$ref": "#/$defs/lawfulBasis"
        }
      }
    },
    "contact": {
      "description": "Somebody to ring: a person, a team, or both, with a telephone number.",
      "type": "object",
      "required": ["telephone"],
      "properties": {
        "name": {"description": "The person; left out for a team's line.", "type": "string"},
        "post": {"description": "The post: social worker, team manager.", "type": "string"},
        "team": {"description": "The team or organisation.", "type": "string"},
        "telephone": {"description": "The telephone number, as one would dial it.", "type": "string"},
        "email": {"description": "The e-mail address.", "type": "string"}
      }
    },
    "courtOrder": {
      "description": "A court order in force for a child.",
      "type": "object",
      "required": ["kind"],
      "properties": {
        "kind": {"description": "What kind of order.", "$ref": "#/$defs/courtOrderKind"},
        "madeOn": {
          "description": "The day it was made. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "until": {
          "description": "The last day on which it is in force; left out when it has no set end.",
          "$ref": "#/$defs/date"
        },
        "court": {
          "description": "The court. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "terms": {
          "description": "What it says that matters now, and for or against whom. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        }
      }
    },
    "courtOrderKind": {
      "description": "What an order orders.",
      "oneOf": [
        {
          "const": "supervision-order",
          "description": "Supervision order; who is responsible after a move is for managers to decide (T-18)."
        },
        {"const": "child-arrangements-order", "description": "Child arrangements order."},
        {"const": "prohibited-steps-order", "description": "Prohibited steps order."},
        {"const": "specific-issue-order", "description": "Specific issue order."},
        {"const": "special-guardianship-order", "description": "Special guardianship order."},
        {"const": "non-molestation-order", "description": "Non-molestation order."},
        {"const": "occupation-order", "description": "Occupation order."},
        {"const": "domestic-abuse-protection-order", "description": "Domestic abuse protection order or notice."},
        {"const": "care-order", "description": "Care order or interim care order: the child is looked after."},
        {"const": "other", "description": "Another order; `terms` says which."}
      ]
    },
    "date": {
      "description": "A calendar day, yyyy-mm-dd, in Europe/London.",
      "type": "string",
      "format": "date",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    },
    "documentAbsenceReason": {
      "description": "Why a document is absent.",
      "oneOf": [
        {
          "const": "none-exists",
          "description": "There is none: no review was due yet, or none is held (DERBY-30, T-8)."
        },
        {
          "const": "not-yet-written-up",
          "description": "The meeting or the work was done; the document is not written up."
        },
        {"const": "withheld", "description": "It exists and is withheld; the reason stands in the consent document."},
        {"const": "to-follow", "description": "It will follow by a date."}
      ]
    },
    "documentKind": {
      "description": "Which of the four documents (DERBY-69, HAV-52, CAL-36).",
      "oneOf": [
        {"const": "assessment", "description": "The social work assessment (DERBY-69 item 1)."},
        {"const": "plan", "description": "The Child in Need plan (DERBY-69 item 2)."},
        {"const": "minutes", "description": "The minutes of the latest review (DERBY-69 item 3)."},
        {"const": "summary", "description": "The summary or case report (DERBY-69 item 4, CAM-48)."}
      ]
    },
    "file": {
      "description": "A file, relative to the folder of the case file, with / between folders. It cannot leave that folder: no part is empty or begins with a full stop; no backslash, colon or control character; at most 255 bytes.",
      "type": "string",
      "examples": ["documents/plan.pdf: below the folder of case.json, with no part that is empty or begins with a full stop"],
      "minLength": 1,
      "maxLength": 255,
      "pattern": "^[^./\\\\:\\u0000-\\u001f\\u007f-\\u009f][^/\\\\:\\u0000-\\u001f\\u007f-\\u009f]*(/[^./\\\\:\\u0000-\\u001f\\u007f-\\u009f][^/\\\\:\\u0000-\\u001f\\u007f-\\u009f]*)*$"
    },
    "firstMinute": {
      "description": "What a duty worker needs in the first minute about the family as a whole; what differs by child stands with the child.",
      "type": "object",
      "properties": {
        "presentRisks": {
          "description": "Risks to the children now; an empty list says that there are none. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/presentRisk"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "risksToStaff": {
          "description": "Risks to staff who visit. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "mustNotLearnAddress": {
          "description": "Who must not learn the address (T-16). Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/addressExclusion"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "nextVisit": {
          "description": "The next visit that was arranged or is due. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/appointment"}, {"$ref": "#/$defs/notKnown"}]
        },
        "nextReview": {
          "description": "The next review that was arranged or is due. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/appointment"}, {"$ref": "#/$defs/notKnown"}]
        },
        "worker": {
          "description": "The allocated worker at the sending authority. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/contact"}, {"$ref": "#/$defs/notKnown"}]
        },
        "teamManager": {
          "description": "The worker's team manager. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/contact"}, {"$ref": "#/$defs/notKnown"}]
        },
        "outOfHours": {
          "description": "Whom to ring at the sending authority outside office hours. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/contact"}, {"$ref": "#/$defs/notKnown"}]
        },
        "language": {
          "description": "The language the family speaks at home. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "interpreter": {
          "description": "Whether an interpreter is needed. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/interpreterNeed"}, {"$ref": "#/$defs/notKnown"}]
        },
        "communicationNeeds": {
          "description": "Needs in communication: hearing, reading, an advocate. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "household": {
          "description": "Who lives in the household, by the keys of children and people. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        }
      }
    },
    "interpreterNeed": {
      "description": "Whether an interpreter is needed.",
      "type": "object",
      "required": ["needed"],
      "properties": {
        "needed": {"description": "Whether one is needed.", "type": "boolean"},
        "details": {"description": "Language, dialect, man or woman, who must not interpret.", "type": "string"}
      }
    },
    "lawfulBasis": {
      "description": "The law under which information is shared: dated data, because statute changes.",
      "type": "object",
      "required": ["code", "on"],
      "properties": {
        "code": {
          "description": "A short code such as `uk-gdpr-6-1-e`: at most 80 letters, digits, full stops, hyphens and underscores. The word \"consent\" is refused.",
          "type": "string"
        },
        "on": {"description": "The date on which it was settled.", "$ref": "#/$defs/date"},
        "by": {"description": "Who settled it.", "type": "string"}
      }
    },
    "minutes": {
      "description": "The minutes of a review, whatever the authority calls its record (DERBY-69, SUF-9, CAM-27).",
      "type": "object",
      "required": ["title", "children", "attachments"],
      "properties": {
        "title": {"description": "The name the authority gives the record.", "type": "string"},
        "children": {
          "description": "The children it serves, by key (T-14).",
          "type": "array",
          "items": {"type": "string"}
        },
        "heldOn": {
          "description": "The day of the meeting. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "chair": {
          "description": "Who chaired it. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "attendees": {
          "description": "Who came. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/attendee"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "outcome": {
          "description": "What it decided, as a code that means the same everywhere. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/reviewOutcome"}, {"$ref": "#/$defs/notKnown"}]
        },
        "decisions": {
          "description": "What it decided, in its own words. Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "attachments": {
          "description": "The rendered original.",
          "type": "array",
          "items": {"$ref": "#/$defs/attachment"}
        }
      }
    },
    "missingDocument": {
      "description": "A document of the four that is not in the file, and why (T-8).",
      "type": "object",
      "required": ["kind", "children", "reason"],
      "properties": {
        "kind": {"description": "Which document.", "$ref": "#/$defs/documentKind"},
        "children": {
          "description": "The children it is missing for, by key; empty means all of them.",
          "type": "array",
          "items": {"type": "string"}
        },
        "reason": {"description": "Why, as a code.", "$ref": "#/$defs/documentAbsenceReason"},
        "by": {"description": "The day by which it will follow, when that is the reason.", "$ref": "#/$defs/date"},
        "why": {"description": "Why, in words; needed when it is withheld.", "type": "string"}
      },
      "allOf": [
        {"if": {"properties": {"reason": {"const": "to-follow"}}}, "then": {"required": ["by"]}},
        {"if": {"properties": {"reason": {"const": "withheld"}}}, "then": {"required": ["why"]}}
      ]
    },
    "move": {
      "description": "One child's move to the new area.",
      "type": "object",
      "properties": {
        "residence": {
          "description": "When the child became resident there, how sure that is and what kind of move it was; day 0 of the meeting clock.",
          "$ref": "#/$defs/residence"
        },
        "placedBy": {
          "description": "Who placed them, for temporary accommodation, a refuge or a hospital; left out when the family moved by itself.",
          "type": "string"
        },
        "planned": {
          "description": "Whether the move was planned with the sending authority (DERBY-63). Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "movesInTwelveMonths": {
          "description": "How often the child moved in the twelve months up to this move, with it (DERBY-63, HAV-46, CAL-30). Or \"not known\".",
          "anyOf": [{"type": "integer", "minimum": 0}, {"$ref": "#/$defs/notKnown"}]
        },
        "previousAuthority": {
          "description": "The GSS code of the authority in whose area the child lived before, as written. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "impact": {
          "description": "The impact of the move on the child, so far as it was considered (DERBY-65, HAV-48, CAL-32). Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        }
      }
    },
    "notKnown": {
      "description": "Nobody at the sending authority knows it. In place of any value that says so.",
      "const": "not known"
    },
    "otherDocument": {
      "description": "Other relevant information: attached freely, without a form of its own.",
      "type": "object",
      "required": ["title", "children", "attachments"],
      "properties": {
        "title": {"description": "What it is.", "type": "string"},
        "children": {
          "description": "The children it is about, by key; empty means all of them.",
          "type": "array",
          "items": {"type": "string"}
        },
        "datedOn": {"description": "The date it bears.", "$ref": "#/$defs/date"},
        "attachments": {"description": "The files.", "type": "array", "items": {"$ref": "#/$defs/attachment"}}
      }
    },
    "outstandingTask": {
      "description": "A task or meeting that is outstanding.",
      "type": "object",
      "required": ["task"],
      "properties": {
        "task": {"description": "What it is.", "type": "string"},
        "due": {
          "description": "The day it is due. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "person": {"description": "Who has it in hand.", "type": "string"}
      }
    },
    "personId": {
      "description": "The handle by which the sending authority's gateway knows one of its own people, such as sam.okoro.",
      "type": "string",
      "examples": ["sam.okoro"],
      "pattern": "^[a-z][a-z0-9._-]{1,39}$"
    },
    "place": {
      "description": "Where an address is.",
      "type": "object",
      "required": ["lines"],
      "properties": {
        "lines": {
          "description": "The lines of the address without the postcode.",
          "type": "array",
          "items": {"type": "string"}
        },
        "postcode": {"description": "The postcode, as written.", "type": "string"},
        "uprn": {"description": "The unique property reference number, as written.", "type": "string"},
        "authority": {
          "description": "The GSS code of the authority it lies in, as written; a postcode alone does not say.",
          "type": "string"
        }
      }
    },
    "plan": {
      "description": "A Child in Need plan with what the procedures require of one (DERBY-37 to DERBY-47, CAL-9 to CAL-18, SUF-14 to SUF-25).",
      "type": "object",
      "required": ["title", "children", "attachments"],
      "properties": {
        "title": {"description": "The name the authority gives it.", "type": "string"},
        "children": {
          "description": "The children it serves, by key (T-14).",
          "type": "array",
          "items": {"type": "string"}
        },
        "agreedOn": {
          "description": "The day it was agreed or last changed. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "leadProfessional": {
          "description": "Who leads the work (DERBY-49, CAL-9). Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/contact"}, {"$ref": "#/$defs/notKnown"}]
        },
        "outcomes": {
          "description": "What is to change, and who does what for it by when (DERBY-37, CAL-9, SUF-14). Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/plannedOutcome"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "visits": {
          "description": "How often the social worker visits, and how contact is kept (DERBY-47, CAL-18, SUF-46). Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "contingency": {
          "description": "What happens when circumstances change or the outcomes are not met (DERBY-44, CAL-13, SUF-24). Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "reviewPoints": {
          "description": "When progress is reviewed, and how it is judged (CAL-17, SUF-22). Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/reviewPoint"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "attachments": {
          "description": "The rendered original.",
          "type": "array",
          "items": {"$ref": "#/$defs/attachment"}
        }
      }
    },
    "plannedAction": {
      "description": "An action of a plan: what, by whom, by when.",
      "type": "object",
      "required": ["action"],
      "properties": {
        "action": {"description": "What is to be done.", "type": "string"},
        "person": {
          "description": "Who does it. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "by": {
          "description": "The day by which it is to be done. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "progress": {"description": "How far it has come.", "type": "string"}
      }
    },
    "plannedOutcome": {
      "description": "An outcome of a plan: a change for the child, with the actions that lead to it.",
      "type": "object",
      "required": ["outcome", "children", "actions"],
      "properties": {
        "outcome": {"description": "The outcome.", "type": "string"},
        "concern": {"description": "The concern it answers.", "type": "string"},
        "children": {
          "description": "The children it is for, by key; empty means all whom the plan serves.",
          "type": "array",
          "items": {"type": "string"}
        },
        "actions": {
          "description": "What is done for it.",
          "type": "array",
          "items": {"$ref": "#/$defs/plannedAction"}
        }
      }
    },
    "presentRisk": {
      "description": "A risk to the children that is present now.",
      "type": "object",
      "required": ["risk", "children"],
      "properties": {
        "risk": {"description": "The risk, in words.", "type": "string"},
        "children": {
          "description": "The children it is about, by key; empty means all of them.",
          "type": "array",
          "items": {"type": "string"}
        },
        "from": {"description": "The person it comes from, by key.", "type": "string"},
        "inPlace": {"description": "What is in place against it.", "type": "string"}
      }
    },
    "provision": {
      "description": "Who provides a service to a child, or why nobody does (DERBY-68: deficits are noted).",
      "oneOf": [
        {
          "type": "object",
          "required": ["provided"],
          "additionalProperties": false,
          "properties": {
            "provided": {
              "description": "Somebody provides it.",
              "type": "object",
              "required": ["by"],
              "properties": {"by": {"description": "The service.", "$ref": "#/$defs/service"}}
            }
          }
        },
        {
          "type": "object",
          "required": ["notProvided"],
          "additionalProperties": false,
          "properties": {
            "notProvided": {
              "description": "Nobody does, for this reason: under school age, not yet registered in the new area.",
              "type": "object",
              "required": ["reason"],
              "properties": {"reason": {"description": "Why nobody does.", "type": "string"}}
            }
          }
        }
      ]
    },
    "relationship": {
      "description": "What a person is to one child.",
      "type": "object",
      "required": ["child", "kind"],
      "properties": {
        "child": {"description": "The child, by key.", "type": "string"},
        "kind": {"description": "What they are to the child.", "$ref": "#/$defs/relationshipKind"},
        "details": {"description": "More about it, in words.", "type": "string"},
        "parentalResponsibility": {
          "description": "Whether they have parental responsibility. Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "livesWithChild": {
          "description": "Whether they live with the child now. Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "caresForChild": {
          "description": "Whether they care for the child from day to day; one such person's answer is what the consent gate asks for. Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        }
      }
    },
    "relationshipKind": {
      "description": "What they are.",
      "oneOf": [
        {"const": "mother", "description": "Mother."},
        {"const": "father", "description": "Father."},
        {"const": "parent", "description": "A parent, not said which."},
        {"const": "step-parent", "description": "Step-parent."},
        {"const": "parents-partner", "description": "A parent's partner."},
        {"const": "special-guardian", "description": "Special guardian."},
        {"const": "carer", "description": "Carer under a private fostering or other arrangement."},
        {"const": "grandparent", "description": "Grandparent."},
        {"const": "sibling", "description": "Brother or sister."},
        {"const": "relative", "description": "Another relative; `details` says which."},
        {"const": "other", "description": "Somebody else; `details` says who."}
      ]
    },
    "residence": {
      "description": "When a child became resident in the new area, how sure that is and what kind of move it was. The receiving-in clock and the duty both start here, not at notification (DERBY-64, DERBY-78, T-2).",
      "type": "object",
      "required": ["date", "certainty", "kind"],
      "properties": {
        "date": {"description": "The civil date of residence: day 0.", "$ref": "#/$defs/date"},
        "certainty": {"description": "How sure it is.", "$ref": "#/$defs/residenceCertainty"},
        "kind": {"description": "What kind of move.", "$ref": "#/$defs/residenceKind"}
      }
    },
    "residenceCertainty": {
      "description": "How sure the date is.",
      "oneOf": [
        {"const": "provisional", "description": "A planned or reported date."},
        {"const": "confirmed", "description": "Somebody checked."}
      ]
    },
    "residenceKind": {
      "description": "What kind of move it was.",
      "oneOf": [
        {"const": "permanent", "description": "A permanent home."},
        {
          "const": "temporary-accommodation",
          "description": "Temporary accommodation; the case says who placed the family."
        },
        {"const": "refuge", "description": "A refuge."},
        {"const": "relatives", "description": "With relatives or friends."},
        {"const": "hospital", "description": "In hospital."},
        {"const": "not-known", "description": "Nobody at the sending authority knows it yet."}
      ]
    },
    "reviewOutcome": {
      "description": "What a review decided, coded so that the authorities' differing numbers cannot be confused (T-9).",
      "oneOf": [
        {"const": "no-longer-in-need", "description": "No longer in need; closure or early help is recommended."},
        {"const": "continues", "description": "Continues in need at the same level, with small changes."},
        {"const": "further-assessment", "description": "Needs have changed: further assessment."},
        {"const": "significant-harm", "description": "At risk of significant harm: strategy discussion."},
        {
          "const": "specific-circumstance-ended",
          "description": "A specific circumstance has ended, such as a supervision order (DERBY-58)."
        }
      ]
    },
    "reviewPoint": {
      "description": "A day on which progress is reviewed, and how it is judged.",
      "type": "object",
      "required": ["on", "measure"],
      "properties": {
        "on": {"description": "The day.", "$ref": "#/$defs/date"},
        "measure": {"description": "How progress is judged.", "type": "string"}
      }
    },
    "section": {
      "description": "A heading and what stands under it.",
      "type": "object",
      "required": ["heading", "text"],
      "properties": {
        "heading": {"description": "The heading.", "type": "string"},
        "text": {"description": "The text.", "type": "string"}
      }
    },
    "service": {
      "description": "A school, practice or other service.",
      "type": "object",
      "required": ["name"],
      "properties": {
        "name": {"description": "Its name.", "type": "string"},
        "contact": {"description": "The person to speak to there.", "type": "string"},
        "telephone": {"description": "Its telephone number.", "type": "string"},
        "place": {"description": "Where it is, in words.", "type": "string"},
        "since": {"description": "Since when the child has been with it.", "$ref": "#/$defs/date"}
      }
    },
    "sex": {
      "description": "Sex as the census codes it from 2024/25 on; an unborn child is `U`.",
      "oneOf": [
        {"const": "F", "description": "Female."},
        {"const": "M", "description": "Male."},
        {"const": "U", "description": "Not known, or not yet born."}
      ]
    },
    "sharingAdvice": {
      "description": "Advice on sharing after a refusal without risk (DERBY-72, HAV-55, CAL-39).",
      "type": "object",
      "required": ["children", "adviser", "mayShare", "outcome", "by", "on"],
      "properties": {
        "children": {
          "description": "The children it is about, by their keys in the case file.",
          "type": "array",
          "items": {"type": "string"}
        },
        "adviser": {"description": "Who advised.", "$ref": "#/$defs/sharingAdviceAdviser"},
        "mayShare": {"description": "Whether sharing may go ahead.", "type": "boolean"},
        "outcome": {"description": "The advice, or the manager's reason, in words.", "type": "string"},
        "by": {"description": "Who gave it.", "type": "string"},
        "on": {"description": "When.", "$ref": "#/$defs/date"}
      }
    },
    "sharingAdviceAdviser": {
      "description": "Who advised.",
      "oneOf": [
        {"const": "caldicott-guardian", "description": "The Caldicott Guardian."},
        {"const": "legal-services", "description": "Legal services."},
        {
          "const": "team-manager",
          "description": "A team manager's reason, where the procedure says advice is taken \"if necessary\" (CAL-39)."
        }
      ]
    },
    "sighting": {
      "description": "When a child was seen, or why they were not.",
      "oneOf": [
        {
          "type": "object",
          "required": ["seen"],
          "additionalProperties": false,
          "properties": {
            "seen": {
              "description": "Seen on a day by a person.",
              "type": "object",
              "required": ["on", "by"],
              "properties": {
                "on": {"description": "The day.", "$ref": "#/$defs/date"},
                "by": {"description": "Who saw the child.", "type": "string"}
              }
            }
          }
        },
        {
          "type": "object",
          "required": ["notSeen"],
          "additionalProperties": false,
          "properties": {
            "notSeen": {
              "description": "Never seen, for this reason: not yet born, a baby who cannot be seen alone, declined.",
              "type": "object",
              "required": ["reason"],
              "properties": {"reason": {"description": "Why not.", "type": "string"}}
            }
          }
        }
      ]
    },
    "summary": {
      "description": "A summary or case report with Camden's four contents (CAM-48).",
      "type": "object",
      "required": ["title", "children", "attachments"],
      "properties": {
        "title": {"description": "The name the authority gives it.", "type": "string"},
        "children": {
          "description": "The children it serves, by key (T-14).",
          "type": "array",
          "items": {"type": "string"}
        },
        "writtenOn": {
          "description": "The day it was written. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "author": {
          "description": "Who wrote it. Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "authoriser": {
          "description": "Who authorised it (CAM-49). Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "authorisedOn": {
          "description": "The day it was authorised. Or \"not known\".",
          "anyOf": [{"$ref": "#/$defs/date"}, {"$ref": "#/$defs/notKnown"}]
        },
        "reasonForInvolvement": {
          "description": "Why the authority is involved (CAM-48, 1). Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "workUndertaken": {
          "description": "The work undertaken (CAM-48, 2). Or \"not known\".",
          "anyOf": [{"type": "string"}, {"$ref": "#/$defs/notKnown"}]
        },
        "outstanding": {
          "description": "Outstanding tasks and meetings (CAM-48, 3). Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/outstandingTask"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "issuesThatMayArise": {
          "description": "Issues that may arise (CAM-48, 4). Or \"not known\".",
          "anyOf": [{"type": "array", "items": {"type": "string"}}, {"$ref": "#/$defs/notKnown"}]
        },
        "attachments": {
          "description": "The rendered original.",
          "type": "array",
          "items": {"$ref": "#/$defs/attachment"}
        }
      }
    }
  }
}

"""#
}
