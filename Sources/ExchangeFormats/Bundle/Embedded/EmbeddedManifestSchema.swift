// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/manifest.xsd; change that file and run the script again.

/// Holds `Schemas/v1/manifest.xsd`.
enum EmbeddedManifestSchema {
    /// The text, byte for byte.
    static let text = #"""
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
  </xs:complexType>

  <xs:complexType name="AbsentType">
    <xs:annotation><xs:documentation>A document that is not in the pack, and why.</xs:documentation></xs:annotation>
    <xs:attribute name="kind" type="DocumentKindType" use="required">
      <xs:annotation><xs:documentation>Which document.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="children" type="ChildReferencesType">
      <xs:annotation><xs:documentation>The children it is missing for. Absent: all of them.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>Why it is absent.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="none-exists">
            <xs:annotation><xs:documentation>There is none: no review was due yet, or none is held.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-yet-written-up">
            <xs:annotation><xs:documentation>The meeting or the work was done; the document is not written up.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="withheld">
            <xs:annotation><xs:documentation>It exists and is withheld; the reason stands in the consent document.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="to-follow">
            <xs:annotation><xs:documentation>It will follow by a date.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="by" type="DateType">
      <xs:annotation>
        <xs:documentation>The date by which it will follow. Present if and only if reason is to-follow.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="SupplementType">
    <xs:annotation><xs:documentation>Which pack it completes, and what is still missing.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Absent" type="AbsentType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One document of the four that is still absent.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="pack" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The message digest of the pack.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ReceiptType">
    <xs:annotation>
      <xs:documentation>
        Which message was stored, when, and every document's digest as the receiver computed it. The same message sent
        again gets the same receipt, byte for byte, for ever.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Found" type="FoundType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One document, in the order of the manifest it answers.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="message" type="UUIDType" use="required">
      <xs:annotation><xs:documentation>The id of the message it answers.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="digest" type="DigestType" use="required">
      <xs:annotation><xs:documentation>That message's digest.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="storedAt" type="MomentType" use="required">
      <xs:annotation><xs:documentation>When it was stored, by the receiver's clock.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="FoundType">
    <xs:annotation><xs:documentation>One document's digest as the receiver computed it.</xs:documentation></xs:annotation>
    <xs:attribute name="ref" type="DocumentReferenceType" use="required">
      <xs:annotation><xs:documentation>The document's reference in the message it answers.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="digest" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The digest found.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RejectionType">
    <xs:annotation><xs:documentation>Which message a gateway says no to, and why.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Finding" type="FindingType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One thing that was found, in the order found.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="message" type="UUIDType">
      <xs:annotation><xs:documentation>The id of the message it answers. Absent when none could be read.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="digest" type="DigestType">
      <xs:annotation>
        <xs:documentation>That message's digest. Absent when its manifest could not be read.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="file" type="DigestType">
      <xs:annotation>
        <xs:documentation>
          SHA-256 of the bytes as they came, which ties the answer to the request when nothing could be read. Absent
          when the bytes were not taken at all.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="code" use="required">
      <xs:annotation>
        <xs:documentation>Why. out-of-order and try-later pass by themselves; all others are final.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="malformed">
            <xs:annotation><xs:documentation>The file is not a bundle of this profile.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="signature">
            <xs:annotation><xs:documentation>The signature does not hold, or is not by a certificate registered for the claimed sender.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="contents">
            <xs:annotation><xs:documentation>A document does not match its signed digest, is missing, or is not listed.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="sender-mismatch">
            <xs:annotation><xs:documentation>The claimed sender is not the peer whose client certificate opened the connection.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="wrong-recipient">
            <xs:annotation><xs:documentation>The message is for another authority.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="misdated">
            <xs:annotation><xs:documentation>The manifest gives another time of sealing than the signature.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="unsupported">
            <xs:annotation><xs:documentation>The gateway does not speak the manifest's profile or the message's kind.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="conflict">
            <xs:annotation><xs:documentation>The receiver holds another message with this id, or with this number in the conversation.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="out-of-order">
            <xs:annotation><xs:documentation>The sender's previous message has not come yet.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-allowed">
            <xs:annotation><xs:documentation>The law of the transfer does not allow the message now.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="too-large">
            <xs:annotation><xs:documentation>The message is larger than the gateway takes.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="try-later">
            <xs:annotation><xs:documentation>The gateway cannot store at present.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="FindingType">
    <xs:annotation><xs:documentation>One thing that a check found.</xs:documentation></xs:annotation>
    <xs:attribute name="code" type="CodeType" use="required">
      <xs:annotation><xs:documentation>The finding's code, as docs/bundle-format.md lists them.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="AcknowledgementType">
    <xs:annotation>
      <xs:documentation>
        Which pack a team has, and for each child when the meeting falls due. The team's name and telephone number stand
        in the statement document.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Due" type="DueType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child it is acknowledged for.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="pack" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The message digest of the pack.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="DueType">
    <xs:annotation>
      <xs:documentation>When the receiving-in meeting falls due for a child, with everything the date came from.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="residence" type="DateType" use="required">
      <xs:annotation><xs:documentation>The residence date that the count starts from.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="workingDays" type="OrdinalType" use="required">
      <xs:annotation><xs:documentation>The limit in working days.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="rule" type="LabelType" use="required">
      <xs:annotation><xs:documentation>The rule the limit comes from, such as DERBY-78, or "our default".</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="due" type="DateType" use="required">
      <xs:annotation><xs:documentation>The last day on which the meeting is in time.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="convention" type="LabelType" use="required">
      <xs:annotation><xs:documentation>How days were counted; day-0: the residence date itself is day 0.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="calendarVersion" type="LabelType" use="required">
      <xs:annotation><xs:documentation>The receiver's name for the set of holidays it counted with.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RefusalType">
    <xs:annotation><xs:documentation>Which pack a team refuses, for which children, and why.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Refused" type="RefusedType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child refused.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="pack" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The message digest of the pack.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RefusedType">
    <xs:annotation><xs:documentation>One child for whom a team refuses a pack.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="wrong-child">
            <xs:annotation><xs:documentation>The pack is about a child who has nothing to do with the authority.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-resident">
            <xs:annotation><xs:documentation>The child does not live there.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="incomplete">
            <xs:annotation><xs:documentation>A named document is missing.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="unreadable">
            <xs:annotation><xs:documentation>A document cannot be opened.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="already-known">
            <xs:annotation><xs:documentation>The child is known already under another reference.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="wrong-route">
            <xs:annotation><xs:documentation>Another route: Child Protection Plan, looked after, outside England.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="checked">
      <xs:annotation><xs:documentation>With not-resident: how the address was checked. Which address, and who checked it, stands in the statement document.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="visit">
            <xs:annotation><xs:documentation>A visit to the address.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="register">
            <xs:annotation><xs:documentation>A register: electoral roll, council tax, school roll.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="landlord">
            <xs:annotation><xs:documentation>The landlord or housing officer was asked.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="family">
            <xs:annotation><xs:documentation>The family was asked.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="agency">
            <xs:annotation><xs:documentation>Another agency was asked.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="checkedOn" type="DateType">
      <xs:annotation><xs:documentation>The day of the check: with checked, and only with it.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="documents">
      <xs:annotation><xs:documentation>With incomplete or unreadable: the kinds of document, each once, separated by one space.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="[a-z\-]+( [a-z\-]+)*"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="route">
      <xs:annotation><xs:documentation>With wrong-route: the route by which the child is to come instead.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="cpp">
            <xs:annotation><xs:documentation>Transfer-in child protection conference.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="looked-after">
            <xs:annotation><xs:documentation>The arrangements for a child who is looked after.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="same-authority">
            <xs:annotation><xs:documentation>None: the family lives in the sending authority's own area.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="outside-england">
            <xs:annotation><xs:documentation>The services of another nation or country.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="MeetingType">
    <xs:annotation><xs:documentation>What became of the receiving-in meeting for these children.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="Convened" type="ConvenedType">
        <xs:annotation><xs:documentation>Convened for a date, which convening again may move.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Held" type="HeldType">
        <xs:annotation><xs:documentation>Held.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="NotHeld" type="NotHeldType">
        <xs:annotation><xs:documentation>Not held on the date it was convened for.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
    <xs:attribute name="children" type="ChildReferencesType" use="required">
      <xs:annotation><xs:documentation>The children it is about.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ConvenedType">
    <xs:annotation><xs:documentation>A meeting that was convened.</xs:documentation></xs:annotation>
    <xs:attribute name="for" type="DateType" use="required">
      <xs:annotation><xs:documentation>The date it is convened for.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="HeldType">
    <xs:annotation><xs:documentation>A meeting that was held.</xs:documentation></xs:annotation>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The date it was held on.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="NotHeldType">
    <xs:annotation><xs:documentation>A meeting that was not held.</xs:documentation></xs:annotation>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The date it had been convened for.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>Why not.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="family-absent">
            <xs:annotation><xs:documentation>The family did not come.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-quorate">
            <xs:annotation><xs:documentation>Too few of the agencies came.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="staffing">
            <xs:annotation><xs:documentation>The receiving team could not hold it.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="overtaken">
            <xs:annotation><xs:documentation>It was no longer safe or sensible to hold.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="moved-on">
            <xs:annotation><xs:documentation>The family has moved on.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="DecisionType">
    <xs:annotation><xs:documentation>For each child, responsibility accepted from a date, or declined.</xs:documentation></xs:annotation>
    <xs:choice maxOccurs="unbounded">
      <xs:element name="Accepted" type="AcceptedType">
        <xs:annotation><xs:documentation>One child for whom responsibility is accepted.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Declined" type="DeclinedType">
        <xs:annotation><xs:documentation>One child for whom it is declined.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>

  <xs:complexType name="AcceptedType">
    <xs:annotation><xs:documentation>The authority accepts responsibility for working the case.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="from" type="DateType" use="required">
      <xs:annotation><xs:documentation>From which date.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="DeclinedType">
    <xs:annotation><xs:documentation>The authority declines responsibility; its words stand in the statement document.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>On which ground.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="not-responsible">
            <xs:annotation><xs:documentation>It holds that another authority is responsible.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="below-threshold">
            <xs:annotation><xs:documentation>It holds that the child's needs are below its threshold.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="EndingType">
    <xs:annotation><xs:documentation>For each child, why one side's work in this transfer ends, and when.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Ended" type="EndedType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child for whom it ends.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="EndedType">
    <xs:annotation><xs:documentation>One child for whom a side's work ends.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" type="EndingReasonType" use="required">
      <xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>From which date.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="movedTo" type="AuthorityType">
      <xs:annotation><xs:documentation>The authority the family lives in now: with moved-on, and only with it.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="review" type="DateType">
      <xs:annotation><xs:documentation>The day of the review that decided it: only with no-longer-in-need.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="EndingWithdrawnType">
    <xs:annotation>
      <xs:documentation>For each child, which ending this side said in mistake; what stood before stands again.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Mistaken" type="MistakenType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One ending that is taken back.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="MistakenType">
    <xs:annotation><xs:documentation>An ending that this side said, named by what it said.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" type="EndingReasonType" use="required">
      <xs:annotation><xs:documentation>The reason that was given.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The date that was given.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:simpleType name="EndingReasonType">
    <xs:annotation><xs:documentation>Why one side's work for a child ends.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="transferred">
        <xs:annotation><xs:documentation>The receiving authority accepted responsibility.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="died">
        <xs:annotation><xs:documentation>The child died.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="returned">
        <xs:annotation><xs:documentation>The family returned before the receiving authority accepted.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="no-longer-in-need">
        <xs:annotation><xs:documentation>The case ended in a review as no longer in need.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="turned-18">
        <xs:annotation><xs:documentation>The young person turned 18.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="left-england">
        <xs:annotation><xs:documentation>The child lives outside England now.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="service-declined">
        <xs:annotation><xs:documentation>The family declines the service, and there is no ground for a section 47 enquiry. It is no answer about sharing.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="moved-on">
        <xs:annotation><xs:documentation>The family lives in a third authority now, which movedTo names, before the receiving one accepted.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="s47">
        <xs:annotation><xs:documentation>The route switches: a section 47 enquiry began.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="child-protection-plan">
        <xs:annotation><xs:documentation>The route switches: the child is the subject of a Child Protection Plan.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="looked-after">
        <xs:annotation><xs:documentation>The route switches: the child is looked after.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="DisputeType">
    <xs:annotation>
      <xs:documentation>
        What one side says in a dispute; its words stand in the statement document. Legal advice has no place in either.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:element name="Raised" type="RaisedType">
          <xs:annotation><xs:documentation>Raises a dispute, which is named by this message's digest from then on.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Answered" type="DisputeActType">
          <xs:annotation><xs:documentation>Makes its own statement.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Proposed" type="DisputeEffectsType">
          <xs:annotation><xs:documentation>Proposes what is to become of each child.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Agreed" type="AgreedType">
          <xs:annotation><xs:documentation>Agrees to the other side's proposal.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Escalated" type="DisputeActType">
          <xs:annotation><xs:documentation>Takes it from the team managers to the service managers.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Withdrawn" type="DisputeActType">
          <xs:annotation><xs:documentation>The side that raised it takes it back.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Resolved" type="DisputeEffectsType">
          <xs:annotation><xs:documentation>It is over, with its effect on each child.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:choice>
      <xs:element name="Visits" type="VisitsType" minOccurs="0">
        <xs:annotation><xs:documentation>Who sees the children meanwhile, as this side says; always there when the dispute is raised.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="of" type="DigestType">
      <xs:annotation><xs:documentation>The message digest of the message that raised the dispute; absent in that message alone.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RaisedType">
    <xs:annotation><xs:documentation>What a dispute is about.</xs:documentation></xs:annotation>
    <xs:attribute name="children" type="ChildReferencesType" use="required">
      <xs:annotation><xs:documentation>The children it is about.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="ground" use="required">
      <xs:annotation><xs:documentation>On which of the three grounds that the procedures name.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="responsibility">
            <xs:annotation><xs:documentation>Which authority is responsible for the case.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="delay">
            <xs:annotation><xs:documentation>The receiving authority takes long to accept responsibility.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="threshold">
            <xs:annotation><xs:documentation>Whether the child is in need by the threshold.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="subject" use="required">
      <xs:annotation><xs:documentation>What it turns on.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="residence">
            <xs:annotation><xs:documentation>Where the family lives, or since when.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="temporary-accommodation">
            <xs:annotation><xs:documentation>A stay in temporary accommodation.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="nrpf-support">
            <xs:annotation><xs:documentation>Support of a family with no recourse to public funds.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="supervision-order">
            <xs:annotation><xs:documentation>The authority named in a supervision order.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="placement">
            <xs:annotation><xs:documentation>A placement.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="other">
            <xs:annotation><xs:documentation>Something else, said in words.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="DisputeActType">
    <xs:annotation><xs:documentation>Says all by its name.</xs:documentation></xs:annotation>
  </xs:complexType>

  <xs:complexType name="DisputeEffectsType">
    <xs:annotation><xs:documentation>What is to become of each child of the dispute.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Effect" type="EffectType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="EffectType">
    <xs:annotation><xs:documentation>What is to become of one child. It changes nothing by itself: who accepts says so with a decision.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="outcome" use="required">
      <xs:annotation><xs:documentation>What is to happen.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="receiving-accepts">
            <xs:annotation><xs:documentation>The receiving authority accepts responsibility.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="sending-keeps">
            <xs:annotation><xs:documentation>The sending authority goes on working the case.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="review-decides">
            <xs:annotation><xs:documentation>A review or a new assessment decides.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="no-change">
            <xs:annotation><xs:documentation>Nothing changes for the child.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="from" type="DateType">
      <xs:annotation><xs:documentation>From which date, when one is set.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="AgreedType">
    <xs:annotation><xs:documentation>Both sides have signed the proposal.</xs:documentation></xs:annotation>
    <xs:attribute name="proposal" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The message digest of the proposal.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="VisitsType">
    <xs:annotation><xs:documentation>Who sees the children while the dispute runs, as one side says.</xs:documentation></xs:annotation>
    <xs:attribute name="by" use="required">
      <xs:annotation><xs:documentation>Who.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="sending">
            <xs:annotation><xs:documentation>It is agreed that the sending authority does.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="receiving">
            <xs:annotation><xs:documentation>It is agreed that the receiving authority does.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-agreed">
            <xs:annotation><xs:documentation>It is not agreed; until it is, the authority that holds the case keeps visiting.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="next" type="DateType">
      <xs:annotation><xs:documentation>The day on which they are seen next; while it is not agreed, by this side itself.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="BirthType">
    <xs:annotation><xs:documentation>Which unborn child was born, and on which day.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The day of birth.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ResidenceWordType">
    <xs:annotation>
      <xs:documentation>
        The date that a side counts from after this message, where it comes from, and, from the receiving side once it
        has acknowledged, when its meetings are due now. Names and reasons stand in the statement document.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Since" type="ResidenceType">
        <xs:annotation><xs:documentation>Date, certainty and kind of the move.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Due" type="DueType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>When the meeting is due now for one of the children, counted from that date.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="children" type="ChildReferencesType" use="required">
      <xs:annotation><xs:documentation>The children it is about.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="act" use="required">
      <xs:annotation><xs:documentation>What the word does.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="stated">
            <xs:annotation><xs:documentation>Says the side's own date again, surer or as another kind of move.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="confirmed">
            <xs:annotation><xs:documentation>Says that the other side's date is right.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="corrected">
            <xs:annotation><xs:documentation>Names another date than either side stood by.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="toldBy" use="required">
      <xs:annotation><xs:documentation>Who told the date.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="family">
            <xs:annotation><xs:documentation>The family.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="landlord">
            <xs:annotation><xs:documentation>The landlord or the housing service.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="agency">
            <xs:annotation><xs:documentation>Another agency.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="other-authority">
            <xs:annotation><xs:documentation>The other authority's worker.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="own-worker">
            <xs:annotation><xs:documentation>A worker of the side's own, who has seen it.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="how" use="required">
      <xs:annotation><xs:documentation>How it was told.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="visit">
            <xs:annotation><xs:documentation>On a visit.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="telephone">
            <xs:annotation><xs:documentation>By telephone.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="writing">
            <xs:annotation><xs:documentation>In writing.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="meeting">
            <xs:annotation><xs:documentation>In a meeting.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="register">
            <xs:annotation><xs:documentation>From a register.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The day on which it was told.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RestatementType">
    <xs:annotation>
      <xs:documentation>When meetings are due now, instead of what the receiving authority said before.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Due" type="DueType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child's due date as it is now.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>Why it is another date now.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="calendar">
            <xs:annotation><xs:documentation>The working days in between have changed.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="limit">
            <xs:annotation><xs:documentation>The authority's own limit has changed.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="residence">
            <xs:annotation><xs:documentation>It had been counted from another residence date.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="mistake">
            <xs:annotation><xs:documentation>It had been counted wrongly.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="TestType">
    <xs:annotation><xs:documentation>Says nothing: no attributes, no content.</xs:documentation></xs:annotation>
  </xs:complexType>

  <xs:complexType name="DocumentType">
    <xs:annotation>
      <xs:documentation>
        One document: what it is, how large, and the digest that proves it. Its holder in Documents carries the same
        ref. A document whose holder is gone was purged or was never there: the file alone cannot tell which.
      </xs:documentation>
    </xs:annotation>
    <xs:attribute name="ref" type="DocumentReferenceType" use="required">
      <xs:annotation>
        <xs:documentation>
          Joins the entry to its holder: d1, d2, d3 … for structured documents, a1, a2, a3 … for attachments, each
          numbered in manifest order without gaps.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="form" use="required">
      <xs:annotation><xs:documentation>How the document stands in the file.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="structured">
            <xs:annotation>
              <xs:documentation>
                One XML element, digested over its exclusive C14N octets. It holds a random salt of 32 bytes, so that
                nobody can guess a purged document back from its digest.
              </xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="attachment">
            <xs:annotation>
              <xs:documentation>A file as it was, base64 in parts, digested over its decoded bytes.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="kind" type="DocumentKindType" use="required">
      <xs:annotation><xs:documentation>What it is.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="children" type="ChildReferencesType">
      <xs:annotation><xs:documentation>The children it is about. Absent when it is about the message as a whole.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="mediaType" type="MediaTypeType" use="required">
      <xs:annotation>
        <xs:documentation>application/xml for a structured document; for an attachment what the sender declares.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="size" type="SizeType" use="required">
      <xs:annotation>
        <xs:documentation>
          Bytes: of the canonical form for a structured document, of the decoded file for an attachment.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="digestMethod" use="required">
      <xs:annotation><xs:documentation>How the digest was made.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="http://www.w3.org/2001/04/xmlenc#sha256">
            <xs:annotation><xs:documentation>SHA-256.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="digest" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The digest.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:simpleType name="DocumentKindType">
    <xs:annotation><xs:documentation>What a document is.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="assessment">
        <xs:annotation><xs:documentation>The social work assessment.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="plan">
        <xs:annotation><xs:documentation>The Child in Need plan.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="minutes">
        <xs:annotation><xs:documentation>The minutes of the latest review.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="summary">
        <xs:annotation><xs:documentation>The summary or case report.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="facts">
        <xs:annotation><xs:documentation>What a duty worker needs in the first minute, the people and the move.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="confidential-address">
        <xs:annotation><xs:documentation>An address that must not become known, alone in a part of its own.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="consent">
        <xs:annotation><xs:documentation>Who was asked for permission to share, what they said, and on whose authority it was shared.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="statement">
        <xs:annotation><xs:documentation>The people, telephone numbers and reasons behind a message's codes.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation><xs:documentation>Any other relevant information.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="RoleType">
    <xs:annotation><xs:documentation>What a person may do at their authority.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="practitioner">
        <xs:annotation><xs:documentation>Works with families.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="business-support">
        <xs:annotation><xs:documentation>Exports packs, acknowledges, sends invitations.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="team-manager">
        <xs:annotation><xs:documentation>Authorises overrides, accepts responsibility.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="service-manager">
        <xs:annotation><xs:documentation>Decides disputes.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="caldicott-guardian">
        <xs:annotation><xs:documentation>Advises on sharing without permission.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="legal-adviser">
        <xs:annotation><xs:documentation>Advises on the law.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="auditor">
        <xs:annotation><xs:documentation>Reads everything, changes nothing.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="administrator">
        <xs:annotation><xs:documentation>Runs the gateway.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ManifestIdType">
    <xs:annotation><xs:documentation>The one Id a manifest has.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:enumeration value="handover-manifest"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ProfileType">
    <xs:annotation><xs:documentation>The version of the format that this schema describes.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:enumeration value="1-draft"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="UUIDType">
    <xs:annotation><xs:documentation>A UUID in lower case with hyphens, so that equal ids are equal text.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="AuthorityType">
    <xs:annotation>
      <xs:documentation>The nine-character GSS code of an authority in England.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="E[0-9]{8}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ChildReferenceType">
    <xs:annotation>
      <xs:documentation>Sixteen random lower-case hexadecimal digits that stand for one child in one transfer.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{16}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ChildReferencesType">
    <xs:annotation><xs:documentation>One or more child references, each once, separated by one space.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{16}( [0-9a-f]{16})*"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DocumentReferenceType">
    <xs:annotation><xs:documentation>d and a number for a structured document, a and a number for an attachment.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[ad][1-9][0-9]{0,3}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DigestType">
    <xs:annotation><xs:documentation>The 32 bytes of a SHA-256 digest as canonical base64: 43 characters and one equals sign.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="MomentType">
    <xs:annotation><xs:documentation>An instant in UTC to the second: 2026-12-10T09:30:00Z.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:dateTime">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DateType">
    <xs:annotation><xs:documentation>A civil date in England, without a time zone: 2026-12-10.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TruthType">
    <xs:annotation><xs:documentation>true or false.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="true"/>
      <xs:enumeration value="false"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="OrdinalType">
    <xs:annotation><xs:documentation>A whole number from 1 to 999999999.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{0,8}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="SizeType">
    <xs:annotation><xs:documentation>A whole number of bytes, 0 to 999999999999999.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="0|[1-9][0-9]{0,14}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CodeType">
    <xs:annotation><xs:documentation>A code: letters, digits, full stop, hyphen and underscore, never a sentence or a name.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,79}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="LabelType">
    <xs:annotation><xs:documentation>A short label: a code that may also hold a slash and single spaces.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:maxLength value="80"/>
      <xs:pattern value="[A-Za-z0-9._/\-]+( [A-Za-z0-9._/\-]+)*"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="MediaTypeType">
    <xs:annotation><xs:documentation>A media type without parameters, in lower case: application/pdf.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:maxLength value="127"/>
      <xs:pattern value="[a-z0-9][a-z0-9.+_\-]*/[a-z0-9][a-z0-9.+_\-]*"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>

"""#
}
