// swift-format-ignore-file
// Written by .ci/embed from docs/terms.md; change that file and run the script again.

/// Holds `docs/terms.md`.
enum TermsText {
    /// The text, byte for byte.
    static let text = #"""
# Terms

One word for one thing, in code, on screens and in documents. A word that is not here has its everyday meaning.

## Who

| Term | Means |
|---|---|
| **authority** | An English local authority with children's services, known by its GSS code (`E06000015` is Derby). |
| **sending authority** | The authority the family leaves; it prepares and seals the pack. |
| **receiving authority** | The authority where the family now lives. |
| **peer** | Another authority's gateway, with the certificates registered for it. |
| **peer card** | A signed file with an authority's code, name, address, telephone numbers and certificates. |
| **peer by hand** | An authority without a gateway: a confirmed secure mailbox and a telephone number. Nothing is sent to it over the network. |
| **by hand** | Carried by a person: sealed by us as always, written out, handed over and recorded. |
| **person** | Somebody registered at a gateway, with post, roles and dates. |
| **acting person** | The person whose act it is; `--as` records who entered it for them. |
| **account** | A person's own way of signing in to the workbench. What they may do stands with their registration. |
| **provider** | The authority's own service at which people sign in, such as Microsoft Entra ID (OpenID Connect). |
| **link** | An administrator's word as whom the provider knows a person; without it nobody comes in through the provider. |
| **visit** | One way of a browser to the provider and back, good for five minutes and once. |
| **administrator** | The person who registers people and gives accounts, and is shown no child. |

## What is moved

| Term | Means |
|---|---|
| **case file** | `case.json` and its documents, as a case system exports them. |
| **transfer** | The move of one family's case between two authorities, from preparation to closing. |
| **conversation** | All messages of one transfer; its id is the transfer's id on both sides. |
| **message** | One signed file from one authority to another. |
| **pack** | The message that carries the case: assessment, plan, minutes, summary, facts, consent. |
| **urgent notice** | A pack with only who, where, present risk and whom to ring; a supplement completes it. With nothing said of permission it rests on the risk, on a manager's authority. It is acknowledged on the working day on which it arrives, our default. |
| **supplement** | A message with what a pack and earlier supplements lacked: new or changed documents, about the same children. |
| **replaced** | A document in whose place a later message brought another; it stays in `documents` and in the evidence. |
| **bundle** | The XML file of any message: manifest, signature, documents. |
| **manifest** | The signed part of a bundle: codes, dates, digests and references. It names nobody. |
| **structured document** | A document in our own XML, salted, digested in canonical form. |
| **attachment** | A document as its author made it (usually a PDF), digested over its bytes. |
| **holder** | The element of a bundle that holds one document; a purge removes it. |
| **child reference** | Sixteen random digits that stand for a child in one transfer. |
| **message digest** | SHA-256 over the canonical manifest: the message's identity. |
| **seal** | An authority's key and certificate for signing messages; sealing is signing and storing. |

## Answers

| Term | Means |
|---|---|
| **receipt** | Technical yes: verified and durably stored; signed; on the same connection. |
| **rejection** | Technical no from a gateway to a message, with a code; signed. |
| **acknowledgement** | Business yes: a named team has the pack, with its telephone number and the due date. |
| **refusal** | A receiving team's no to a pack for a child. It ends nothing and changes no date, and returns to the sender as a task. |
| **decision** | The receiving authority accepts responsibility for a child from a date, or **declines** it. |
| **dispute** | A signed disagreement on responsibility, delay or threshold (DERBY-76). It moves no duty, no case and no clock. |
| **ending** | One side's work for a child in this transfer is over, with its reason. Each side may say it once; news of safety is always let in. |
| **ending withdrawn** | Word that an ending was said in mistake, by the side that said it: what stood before stands again on both sides. |
| **news of safety** | A death, a section 47 enquiry, a Child Protection Plan, care: said whatever was said before, after a closing too. |
| **place to confirm** | That the family returned, moved on or left England, said by the receiving side alone before it accepted: shown, and moves neither duty nor clock until the sending side says so too. |
| **route switch** | An ending because of a section 47 enquiry, a Child Protection Plan or care: whoever held the case goes on by another route (T-10). |
| **service declined** | An ending: the family declines the service and there is no ground for a section 47 enquiry (DERBY-4). Never an answer about sharing (T-5). |
| **moved on** | An ending before acceptance: the family lives in a third authority, which is named. The sending authority sends the case there. |
| **birth** | Word from either side that a child sent as unborn was born. It changes no date, holder or duty, and is told and taken until the child died, after a closing too. The earlier day counts while the two sides differ. |
| **note** | What our own people recorded of a transfer and no message carries: told, noted, spoken, considered. |
| **chronology** | The journal of one transfer written out as a document for a case system. |
| **same child** | A child of a transfer who is in another one of ours too, known again by keyed marks. It stops nothing and is on record in both. |
| **search token** | A keyed digest of a word of a child's name, of what it begins with, or of an identifier, by which a transfer is found; it says nothing without the key. |
| **audit** | The journal as those who look over everything read it: who saw and changed which case, by transfer, person and date. Reading it is an entry itself. |
| **team** | Some of an authority's own people, by a handle such as `locality-2`. It is there as soon as somebody belongs to it. |
| **restricted** | Of a transfer: only named people and teams may read it at our authority (need to know). Nothing of it is sent. |
| **kept out** | Somebody who may not read a restricted transfer, whatever team, role or work would let them in. |
| **break glass** | To open a restricted transfer for oneself, with a reason, for eight hours; the managers are told until one of them has looked at it. |
| **deputy** | Somebody a manager named to act in their stead for a period; the journal says so of each act. |
| **reported** | Told to one of our people by somebody outside, who has not signed it. |
| **residence date** | The civil day from which a child lives in the new area: day 0 of the meeting limit. One side states it, the other **confirms** or **corrects** it; each side's latest word stands until it says another (T-2). |
| **restatement** | The receiving authority's new word on when a meeting is due, with its reason, instead of what its acknowledgement said. |
| **withdrawn message** | A message of ours of which nothing had left, taken out of the outbox with a reason. A withdrawn pack ends its transfer. |
| **recall** | The sending authority takes back what was delivered and should not have been: everything about some children, or single documents. |
| **quarantine** | Where papers stand after a recall, or a refusal as the wrong child's: nobody on the receiving side may open them. |
| **destruction** | Word from the receiving authority that papers in quarantine are gone: when, on whose word, and who had opened them. |
| **possible breach** | A journal entry that papers may have gone where they should not, with the moment it became known and the end of the 72 hours. |
| **redirect** | The sending authority's step when the family moved on: a fresh transfer to the third authority, this one ended, each naming the other. |
| **forbidden** | A step our own law does not allow. It never leaves the process. |
| **reported** | What the other authority said or did, entered by a named person as somebody told them: shown as "reported, not signed". |
| **papers** | A case that came without a gateway, in place of a pack: entered by a person, signed by nobody. |
| **outranked** | Of a report: they have signed something on the same since, and that counts; the report stays on record. |
| **verdict** | `totalPassed`, `totalFailed` or `indeterminate`, with every finding. |
| **finding** | One thing a check noticed: code, place, remedy, rule. |

## The case

| Term | Means |
|---|---|
| **case held by** | The authority working the plan: the sending one until an acceptance takes effect. |
| **duty lies with** | The authority where the child is to be found, from the residence date (DERBY-64). |
| **residence** | When the child came to live in the new area: date, certainty, kind. Day 0 of the clock. |
| **deadline** | A due date with the rule, trigger, convention and calendar it came from. |
| **calendar** | The working days a deadline was counted with: rules, proclamations, an imported list; its version names exactly those. |
| **local closures** | An authority's own closed days laid over the calendar, off unless set; dates counted with them say so. |
| **receiving-in meeting** | The Child in Need meeting the receiving authority should seek to convene (DERBY-78, CAL-45). |
| **met** | Held on or before the due date. |
| **consent** | Permission to share. Never the lawful basis. |
| **consent change** | A message that somebody withdrew permission after the pack was sent, or gave it again. It stops documents and nothing else. |
| **lawful basis** | The law under which information is shared: a dated code of its own. |
| **override** | Sharing without permission because of risk, on somebody's authority who is not its author. |
| **advice** | The Caldicott Guardian's or lawyer's outcome after a refusal. |
| **readiness** | What a check of a case file finds before anything is created. |
| **sent past** | A warning that a person sent the pack in spite of, with one recorded sentence. |

## Disputes

| Term | Means |
|---|---|
| **ground** | Why there is a dispute: `responsibility`, `delay` or `threshold`, the three that the procedures name. |
| **subject** | What it turns on: residence, temporary accommodation, NRPF support, a supervision order, a placement, other. |
| **rung** | Who deals with it: the team managers, then the service managers (DERBY-76, HAV-59, CAL-43). No one stands above them. |
| **turn** | The side that answers next, and since when: 1 working day on the first rung, 5 on the second; our default, in no procedure. |
| **lapse** | The turn's last day has passed: from the first rung the dispute is then on the second, computed from the date. |
| **nothing left** | A dispute for whose children all work has ended, as both sides say, or by death or an eighteenth birthday: closed by law, open again when an ending is taken back. |
| **visits meanwhile** | Who sees the children while it runs. Until both sides say the same, the authority that holds the case. |
| **proposal** | What one side would have become of each child; the other agrees, or makes a **counter-proposal**. |
| **agreed** | Both sides have signed the same proposal. |
| **withdrawn** | Taken back by the side that raised it. |
| **resolved** | Over, with its effect on each child: as agreed, or because the side that says so gives way for every child. |
| **legal advice** | A step in our own journal; that it was asked for or came. What it says is in no message. |

## The record

| Term | Means |
|---|---|
| **journal** | An authority's append-only, chained record of every act and decision. |
| **payload** | The erasable part of a journal entry: names, reasons. |
| **witness** | Another authority's signed copy of our journal's length and head. |
| **projection** | A table made from the journal for looking things up; it can be rebuilt. |
| **outbox** | Messages sealed and not yet receipted. |
| **workbench** | The pages in which an authority's staff do their work. |
| **staff listener** | The door of the workbench, on a port of its own; the **exchange listener** is the one for peers. |
| **session** | Somebody at one browser, from signing in to signing out or to its limits. |
| **one-time code** | Six digits that change every half minute, shown by a person's authenticator. |
| **home** | The folder of one gateway: settings, keys, store, messages. |
| **evidence** | Messages and receipts written out as numbered files, with the seals' certificates. |

"""#
}
