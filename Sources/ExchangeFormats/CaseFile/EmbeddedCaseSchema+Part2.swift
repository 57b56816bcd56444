// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/case.schema.json; change that file and run the script again.

extension EmbeddedCaseSchema {
    static let part2 = #"""
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

"""#
}
