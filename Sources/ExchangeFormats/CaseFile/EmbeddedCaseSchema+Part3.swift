// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/case.schema.json; change that file and run the script again.

extension EmbeddedCaseSchema {
    static let part3 = #"""
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
    "serviceAgreement": {
      "description": "What parents or carers last said about being worked with on a Child in Need plan.",
      "type": "object",
      "required": ["agreed", "on"],
      "properties": {
        "agreed": {"description": "Whether they agree; one who declines is accepted and recorded (DERBY-4).", "type": "boolean"},
        "on": {"description": "When they said so.", "$ref": "#/$defs/date"},
        "by": {"description": "Who said it, by key.", "type": "string"}
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
