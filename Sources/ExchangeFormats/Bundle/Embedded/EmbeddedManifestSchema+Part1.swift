// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/manifest.xsd; change that file and run the script again.

extension EmbeddedManifestSchema {
    static let part1 = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:bundle:1"
    targetNamespace="urn:handover:bundle:1" elementFormDefault="qualified" attributeFormDefault="unqualified">

  <xs:annotation>
    <xs:documentation>
      The manifest of a transfer bundle, profile 1-draft: the one element that a message's signature covers.

      It says who sends what to whom in codes, dates, digests and opaque references, and it names nobody. Names, dates
      of birth, addresses, telephone numbers and reasons stand in the structured documents that it lists.

      Every value has exactly one spelling: no leading zeros, no plus sign, true and false and never 1 and 0, moments
      to the second in UTC. All digests are SHA-256 as 44 characters of base64. The identity of a message is SHA-256
      over the exclusive C14N octets of this element and of nothing else.

      An attribute that is absent means what its documentation says; no attribute is ever present and empty.
      What this schema cannot say stands under "Rules beyond the schema" in docs/bundle-format.md.
    </xs:documentation>
  </xs:annotation>

  <xs:element name="Manifest" type="ManifestType">
    <xs:annotation>
      <xs:documentation>What the signature covers. First child of TransferBundle.</xs:documentation>
    </xs:annotation>
  </xs:element>

  <xs:complexType name="ManifestType">
    <xs:annotation>
      <xs:documentation>
        Who, to whom, when, which place in the conversation, what is said, and one entry for each document, in this
        order. Exactly one statement element stands between Journal and the documents; its name is the message's kind.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Message" type="MessageType">
        <xs:annotation><xs:documentation>The message's identity.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Sender" type="PartyType">
        <xs:annotation>
          <xs:documentation>
            The authority that sealed the message. The seal has to be by a certificate registered for it.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Recipient" type="PartyType">
        <xs:annotation><xs:documentation>The authority the message is for.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Order" type="OrderType" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The message's place in the conversation. Absent in a Receipt and in a Rejection, which travel back on the
            connection that brought the message they answer; present in every other kind.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Journal" type="JournalType">
        <xs:annotation>
          <xs:documentation>
            The sender's journal as it was when the message was sealed, which makes the recipient its witness.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:group ref="Statement"/>
      <xs:element name="Document" type="DocumentType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>
            One document the message was sealed with, in file order: all structured documents, then all attachments.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="Id" type="ManifestIdType" use="required">
      <xs:annotation><xs:documentation>What the signature's first reference points to.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="profile" type="ProfileType" use="required">
      <xs:annotation>
        <xs:documentation>
          The version of this format. A reader that finds another value answers "unsupported" and reads no further.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="MessageType">
    <xs:annotation><xs:documentation>Which message this is, in which transfer, and when it was sealed.</xs:documentation></xs:annotation>
    <xs:attribute name="id" type="UUIDType" use="required">
      <xs:annotation>
        <xs:documentation>
          The message's own id, chosen at random by its sender and never used again. The same id with another manifest
          is a conflict.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="conversation" type="UUIDType" use="required">
      <xs:annotation>
        <xs:documentation>
          The transfer it belongs to: one family, two authorities. Chosen at random by the sending authority with its
          pack and repeated in every message about it, in both directions.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="createdAt" type="MomentType" use="required">
      <xs:annotation><xs:documentation>When it was sealed, by the sender's clock.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="PartyType">
    <xs:annotation><xs:documentation>One of the two authorities.</xs:documentation></xs:annotation>
    <xs:attribute name="authority" type="AuthorityType" use="required">
      <xs:annotation><xs:documentation>Its GSS code, such as E06000015.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="OrderType">
    <xs:annotation>
      <xs:documentation>
        Each side numbers its own messages in a conversation 1, 2, 3 … and names the one before and the last one it had
        stored from the other side.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Seen" type="SeenType" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The last numbered message of the other side that the sender had stored. Absent when there was none.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="sequence" type="OrdinalType" use="required">
      <xs:annotation><xs:documentation>1 for the sender's first message in the conversation.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="previous" type="DigestType">
      <xs:annotation>
        <xs:documentation>
          The message digest of the sender's message before this one. Absent if and only if sequence is 1.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="SeenType">
    <xs:annotation><xs:documentation>A message of the other side that had been verified and stored.</xs:documentation></xs:annotation>
    <xs:attribute name="sequence" type="OrdinalType" use="required">
      <xs:annotation><xs:documentation>The other side's number for it.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="digest" type="DigestType" use="required">
      <xs:annotation><xs:documentation>Its message digest.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="JournalType">
    <xs:annotation>
      <xs:documentation>
        How many entries a journal had and the hash of the last: a journal that was cut or rebuilt no longer has this
        hash at this length.
      </xs:documentation>
    </xs:annotation>
    <xs:attribute name="length" type="OrdinalType" use="required">
      <xs:annotation><xs:documentation>Entries in the journal; the head is entry number length.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="head" type="DigestType" use="required">
      <xs:annotation>
        <xs:documentation>
          The hash of that entry. It means nothing to the recipient, who only keeps it to hold the sender to it.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:group name="Statement">
    <xs:annotation>
      <xs:documentation>
        What the message says. Exactly one; the element's name is the message's kind. A reader that finds another
        element here answers "unsupported".
      </xs:documentation>
    </xs:annotation>
    <xs:choice>
      <xs:element name="Pack" type="PackType">
        <xs:annotation><xs:documentation>Sends the case.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Supplement" type="SupplementType">
        <xs:annotation>
          <xs:documentation>Documents that complete or correct a pack. It starts no clock of its own.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Receipt" type="ReceiptType">
        <xs:annotation>
          <xs:documentation>Technical: the message was verified and durably stored before this was sent.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Rejection" type="RejectionType">
        <xs:annotation><xs:documentation>Technical: a gateway says no to a message, with a code.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Acknowledgement" type="AcknowledgementType">
        <xs:annotation>
          <xs:documentation>A named team has the pack; the meeting falls due as the receiver computes it.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Refusal" type="RefusalType">
        <xs:annotation>
          <xs:documentation>
            A receiving team says no to a pack for a child. It ends nothing and changes no date.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Meeting" type="MeetingType">
        <xs:annotation><xs:documentation>The receiving-in meeting was convened, held or not held.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Decision" type="DecisionType">
        <xs:annotation>
          <xs:documentation>The receiving authority accepts responsibility for a child from a date, or declines it.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Ending" type="EndingType">
        <xs:annotation><xs:documentation>One side's work for a child in this transfer ends.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="EndingWithdrawn" type="EndingWithdrawnType">
        <xs:annotation><xs:documentation>One side takes back its word that its work ended, which was a mistake.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Dispute" type="DisputeType">
        <xs:annotation>
          <xs:documentation>
            One side raises a dispute, or speaks in one. It moves no duty, no holder and no date of the case.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Birth" type="BirthType">
        <xs:annotation><xs:documentation>A child whom the pack sent as unborn was born.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Residence" type="ResidenceWordType">
        <xs:annotation>
          <xs:documentation>One side's word on the day from which children live in the new area.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Restatement" type="RestatementType">
        <xs:annotation>
          <xs:documentation>The receiving authority says anew when its meetings are due, and why.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Recall" type="RecallType">
        <xs:annotation><xs:documentation>The sending authority takes back what it delivered and should not have.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Destruction" type="DestructionType">
        <xs:annotation>
          <xs:documentation>
            The receiving authority has destroyed what was recalled, or what it refused as the wrong child's.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="ConsentChange" type="ConsentChangeType">
        <xs:annotation>
          <xs:documentation>
            Somebody has changed their mind about sharing. It ends nothing and erases nothing that was lawfully shared.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="Test" type="TestType">
        <xs:annotation><xs:documentation>Goes through the whole pipeline and means nothing.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:group>

  <xs:complexType name="PackType">
    <xs:annotation>
      <xs:documentation>Which children moved when, on what permission their case is shared, and what is missing.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Child" type="PackChildType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child of the pack.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Absent" type="AbsentType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One document of the four that is not in the pack.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="urgent" type="TruthType" use="required">
      <xs:annotation>
        <xs:documentation>
          true: a notice that a supplement will complete. The meeting's limit counts the same in both.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="PackChildType">
    <xs:annotation><xs:documentation>One child: where the count starts, and how the consent gate opened.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Residence" type="ResidenceType">
        <xs:annotation><xs:documentation>When the child became resident in the new area.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Consent" type="ConsentType">
        <xs:annotation><xs:documentation>On what permission or authority the case is shared.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="ref" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>Stands for the child in this transfer, and says nothing of who it is.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="unborn" type="TruthType" use="required">
      <xs:annotation><xs:documentation>true for a child not yet born.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ResidenceType">
    <xs:annotation>
      <xs:documentation>Day 0 of the receiving-in meeting's limit, and the day from which the duty lies with the new authority.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="date" type="DateType" use="required">
      <xs:annotation><xs:documentation>The civil date of residence.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="certainty" use="required">
      <xs:annotation><xs:documentation>How sure the date is.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="provisional">
            <xs:annotation><xs:documentation>A planned or reported date.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="confirmed">
            <xs:annotation><xs:documentation>Somebody checked.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="kind" use="required">
      <xs:annotation><xs:documentation>What kind of move it was.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="permanent">
            <xs:annotation><xs:documentation>A permanent home.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="temporary-accommodation">
            <xs:annotation><xs:documentation>Temporary accommodation.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="refuge">
            <xs:annotation><xs:documentation>A refuge.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="relatives">
            <xs:annotation><xs:documentation>With relatives or friends.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="hospital">
            <xs:annotation><xs:documentation>In hospital.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-known">
            <xs:annotation>
              <xs:documentation>Nobody at the sending authority knows it yet.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ConsentType">
    <xs:annotation>
      <xs:documentation>
        How the consent gate opened for a child. Who was asked and what they said stands in the consent document.
      </xs:documentation>
    </xs:annotation>
    <xs:attribute name="way" use="required">
      <xs:annotation><xs:documentation>Which of the gate's ways it was.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="given">
            <xs:annotation><xs:documentation>Permission was sought and given, and nobody refused.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="override-risk-of-harm">
            <xs:annotation><xs:documentation>Limb A: not sharing would place a child or a vulnerable adult at risk of harm.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="override-seeking-increases-risk">
            <xs:annotation><xs:documentation>Limb B: seeking permission might itself increase the risk.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="advice-caldicott">
            <xs:annotation><xs:documentation>After a refusal: the Caldicott Guardian's advice that sharing may go ahead.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="advice-legal">
            <xs:annotation><xs:documentation>After a refusal: legal advice that sharing may go ahead.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="manager-reason">
            <xs:annotation><xs:documentation>After a refusal: a team manager's reason.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="authoriserRole" type="RoleType">
      <xs:annotation>
        <xs:documentation>
          The role that authorised sharing without permission. Absent if and only if way is given.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="lawfulBasis" type="CodeType" use="required">
      <xs:annotation>
        <xs:documentation>
          The lawful basis relied on, such as uk-gdpr-6-1-e. Never consent: permission is a courtesy of good practice,
          the basis is the law.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="lawfulBasisOn" type="DateType" use="required">
      <xs:annotation><xs:documentation>The civil date on which the basis was settled.</xs:documentation></xs:annotation>
    </xs:attribute>

"""#
}
