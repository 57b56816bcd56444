// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/case.schema.json; change that file and run the script again.

extension EmbeddedCaseSchema {
    static let part1 = #"""
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
        "protectionPlanEnded": {
          "description": "The day on which the latest Child Protection Plan was discharged; left out when there was none, or it is not known (CAM-40).",
          "$ref": "#/$defs/date"
        },
        "lookedAfter": {
          "description": "Whether the child is looked after, which is another route. Or \"not known\".",
          "anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/notKnown"}]
        },
        "serviceAgreement": {
          "description": "Whether parents or carers agree to be worked with, a voluntary service (DERBY-3); no answer about sharing (T-5). Left out when it is not known.",
          "$ref": "#/$defs/serviceAgreement"
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

"""#
}
