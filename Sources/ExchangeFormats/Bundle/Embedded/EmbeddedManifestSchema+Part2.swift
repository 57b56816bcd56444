// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/manifest.xsd; change that file and run the script again.

extension EmbeddedManifestSchema {
    static let part2 = #"""
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

"""#
}
