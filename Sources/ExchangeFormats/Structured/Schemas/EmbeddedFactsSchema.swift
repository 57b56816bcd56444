// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/facts.xsd; change that file and run the script again.

/// Holds `Schemas/v1/facts.xsd`.
enum EmbeddedFactsSchema {
    /// The text, byte for byte.
    static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:facts:1"
    targetNamespace="urn:handover:facts:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      The facts of a case in a bundle of Handover. Elements come in this order; there are no attributes but salt. An
      element that says a value is not known holds notKnown instead of known. Lists hold one element for each item;
      an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="facts" type="caseFacts">
    <xs:annotation>
      <xs:documentation>The facts of a case, as a structured document of a pack.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="caseFacts">
    <xs:annotation>
      <xs:documentation>
        A case file without its documents and its consent: the first minute, the people, the addresses and the
        move. In a bundle it is the structured document of kind `facts`. There the children's keys are their
        references, and a confidential address has no place.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="formatVersion" type="text">
        <xs:annotation><xs:documentation>The format the case file was written to.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="urgent" type="truth">
        <xs:annotation>
          <xs:documentation>Whether this is an urgent notice that a supplement completes.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="sendingAuthority" type="text">
        <xs:annotation>
          <xs:documentation>The GSS code of the authority that works the case, as written.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="receivingAuthority" type="text">
        <xs:annotation>
          <xs:documentation>The GSS code of the authority the family has moved to, as written.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="exportedOn" type="date">
        <xs:annotation>
          <xs:documentation>The day on which the case system wrote the case file.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="sourceSystem" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The case system that wrote it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="firstMinute" type="firstMinute">
        <xs:annotation><xs:documentation>What a duty worker needs first.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation><xs:documentation>The children, one case each.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="caseChild" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="people">
        <xs:annotation>
          <xs:documentation>Parents, carers and everybody else who matters.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="person" type="casePerson" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="addresses">
        <xs:annotation><xs:documentation>Where they live and lived.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="address" type="address" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="address">
    <xs:annotation>
      <xs:documentation>An address of the case, and whether it may be known.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="key" type="key">
        <xs:annotation>
          <xs:documentation>The key by which the file speaks of the address: `a1`.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="use" type="addressUse">
        <xs:annotation><xs:documentation>What it is to the residents.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="residents">
        <xs:annotation>
          <xs:documentation>Who lives or lived there, by the keys of children and people.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="resident" type="key" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="state" type="addressState">
        <xs:annotation><xs:documentation>Whether it may be known.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="addressExclusion">
    <xs:annotation>
      <xs:documentation>Somebody who must not learn where the family lives.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="who" type="text">
        <xs:annotation>
          <xs:documentation>Who, in words: a name, or "the father's family".</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="person" type="key" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The person, by key, when they stand among the people.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="why" type="text">
        <xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="addressState">
    <xs:annotation>
      <xs:documentation>Whether the address may be known, and what follows from it.</xs:documentation>
    </xs:annotation>
    <xs:choice>
      <xs:element name="open">
        <xs:annotation><xs:documentation>It may be known; it stands among the facts.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="place" type="place">
              <xs:annotation><xs:documentation>Where it is.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="withheld">
        <xs:annotation>
          <xs:documentation>It is lawfully not shared, for this reason; it stands nowhere.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="text">
              <xs:annotation><xs:documentation>Why it is not shared.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="confidential">
        <xs:annotation>
          <xs:documentation>
            It is shared, and stands in a part of its own and nowhere else (T-16). Among the facts there is no
            place.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="text">
              <xs:annotation>
                <xs:documentation>
                  Why it must not become known. Where it is stands in a document of kind
                  confidential-address, joined by the address's key.
                </xs:documentation>
              </xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:simpleType name="addressUse">
    <xs:annotation>
      <xs:documentation>What an address is to the people who live or lived there.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="current">
        <xs:annotation><xs:documentation>They live there since the move.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="previous">
        <xs:annotation><xs:documentation>They lived there before the move.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation><xs:documentation>Somebody outside the household lives there.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="appointment">
    <xs:annotation><xs:documentation>A visit or a review that is due.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="due" type="date">
        <xs:annotation><xs:documentation>The day it is arranged for, or due by.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="arranged" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>What was arranged: by whom, where, or that nothing was.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="caseChild">
    <xs:annotation><xs:documentation>One child of the case, born or not.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="key" type="childReference">
        <xs:annotation>
          <xs:documentation>
            The key by which the file speaks of the child: `c1`; in a bundle, the child's opaque reference.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="localId" type="knownText">
        <xs:annotation>
          <xs:documentation>
            The sending authority's own identifier, at most 20 letters and digits; means nothing at another
            authority.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>The full name, as the family writes it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="alsoKnownAs" minOccurs="0">
        <xs:annotation><xs:documentation>Other names the child is known by.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="name" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="dateOfBirth" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The date of birth; left out for an unborn child.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="expectedDateOfBirth" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The expected date of birth of an unborn child (T-12).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="sex" type="knownSex">
        <xs:annotation><xs:documentation>The sex by the census code (N00783).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="upn" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The unique pupil number, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="upnUnknown" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The census reason why there is no unique pupil number: `UN1` to `UN7`, as written.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="formerUPN" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>An earlier unique pupil number, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="nhsNumber" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The NHS number, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ethnicity" type="knownText">
        <xs:annotation>
          <xs:documentation>The ethnicity by the census code, as written: `WBRI`, `REFU`.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="disabilities" type="knownDisabilities">
        <xs:annotation>
          <xs:documentation>
            Disabilities by the census codes, as written: `HEAR`; `NONE` stands alone.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="childProtectionPlan" type="knownTruth">
        <xs:annotation>
          <xs:documentation>
            Whether the child is the subject of a Child Protection Plan, which is another route (DERBY-2,
            HAV-2).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="lookedAfter" type="knownTruth">
        <xs:annotation>
          <xs:documentation>Whether the child is looked after, which is another route.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="ageAndUnderstanding" type="knownTruth">
        <xs:annotation>
          <xs:documentation>
            Whether the child is of the age and understanding to answer for themselves when permission to
            share is sought.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="lastSeen" type="knownSighting">
        <xs:annotation><xs:documentation>When the child was last seen, and by whom.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="lastSeenAlone" type="knownSighting">
        <xs:annotation>
          <xs:documentation>When the child was last seen alone, and by whom (SUF-46).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="school" type="knownProvision">
        <xs:annotation>
          <xs:documentation>School, nursery or other place of education.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="gp" type="knownProvision">
        <xs:annotation><xs:documentation>General practitioner.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="healthVisitor" type="knownProvision">
        <xs:annotation><xs:documentation>Health visitor or school nurse.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ordersInForce" type="knownOrdersInForce">
        <xs:annotation>
          <xs:documentation>Court orders in force; an empty list says that there are none (T-18).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="move" type="move">
        <xs:annotation><xs:documentation>The child's move.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="casePerson">
    <xs:annotation>
      <xs:documentation>A parent, carer, relative or other person who matters to the children.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="key" type="key">
        <xs:annotation>
          <xs:documentation>The key by which the file speaks of the person: `p1`.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>The full name.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="alsoKnownAs" minOccurs="0">
        <xs:annotation><xs:documentation>Other names they are known by.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="name" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="dateOfBirth" type="date" minOccurs="0">
        <xs:annotation><xs:documentation>The date of birth.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="telephone" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The telephone number.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="safeContact" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>How to reach them safely: when to ring, what not to leave as a message.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="relationships">
        <xs:annotation><xs:documentation>What they are to each child.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="relationship" type="relationship" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="risks" type="knownRisks">
        <xs:annotation>
          <xs:documentation>
            Risks that come from them, to anybody; an empty list says that there are none.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="childReference">
    <xs:annotation>
      <xs:documentation>A child, by the opaque reference of the manifest.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9a-f]{16}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="contact">
    <xs:annotation>
      <xs:documentation>Somebody to ring: a person, a team, or both, with a telephone number.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The person; left out for a team's line.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="post" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The post: social worker, team manager.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="team" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The team or organisation.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="telephone" type="text">
        <xs:annotation><xs:documentation>The telephone number, as one would dial it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="email" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The e-mail address.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="count">
    <xs:annotation><xs:documentation>A whole number, 0 or more.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:integer">
      <xs:minInclusive value="0"/>
      <xs:maxInclusive value="1000000"/>
      <xs:pattern value="0|[1-9][0-9]*"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="courtOrder">
    <xs:annotation><xs:documentation>A court order in force for a child.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kind" type="courtOrderKind">
        <xs:annotation><xs:documentation>What kind of order.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="madeOn" type="knownDate">
        <xs:annotation><xs:documentation>The day it was made.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="until" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The last day on which it is in force; left out when it has no set end.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="court" type="knownText">
        <xs:annotation><xs:documentation>The court.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="terms" type="knownText">
        <xs:annotation>
          <xs:documentation>What it says that matters now, and for or against whom.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="courtOrderKind">
    <xs:annotation><xs:documentation>What an order orders.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="supervision-order">
        <xs:annotation>
          <xs:documentation>
            Supervision order; who is responsible after a move is for managers to decide (T-18).
          </xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="child-arrangements-order">
        <xs:annotation><xs:documentation>Child arrangements order.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="prohibited-steps-order">
        <xs:annotation><xs:documentation>Prohibited steps order.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="specific-issue-order">
        <xs:annotation><xs:documentation>Specific issue order.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="special-guardianship-order">
        <xs:annotation><xs:documentation>Special guardianship order.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="non-molestation-order">
        <xs:annotation><xs:documentation>Non-molestation order.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="occupation-order">
        <xs:annotation><xs:documentation>Occupation order.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="domestic-abuse-protection-order">
        <xs:annotation><xs:documentation>Domestic abuse protection order or notice.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="care-order">
        <xs:annotation>
          <xs:documentation>Care order or interim care order: the child is looked after.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation><xs:documentation>Another order; `terms` says which.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="date">
    <xs:annotation><xs:documentation>A calendar day, yyyy-mm-dd, in Europe/London.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="firstMinute">
    <xs:annotation>
      <xs:documentation>
        What a duty worker needs in the first minute about the family as a whole; what differs by child stands
        with the child.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="presentRisks" type="knownPresentRisks">
        <xs:annotation>
          <xs:documentation>Risks to the children now; an empty list says that there are none.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="risksToStaff" type="knownRisksToStaff">
        <xs:annotation><xs:documentation>Risks to staff who visit.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="mustNotLearnAddress" type="knownMustNotLearnAddress">
        <xs:annotation><xs:documentation>Who must not learn the address (T-16).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="nextVisit" type="knownAppointment">
        <xs:annotation><xs:documentation>The next visit that was arranged or is due.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="nextReview" type="knownAppointment">
        <xs:annotation>
          <xs:documentation>The next review that was arranged or is due.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="worker" type="knownContact">
        <xs:annotation>
          <xs:documentation>The allocated worker at the sending authority.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="teamManager" type="knownContact">
        <xs:annotation><xs:documentation>The worker's team manager.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="outOfHours" type="knownContact">
        <xs:annotation>
          <xs:documentation>Whom to ring at the sending authority outside office hours.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="language" type="knownText">
        <xs:annotation><xs:documentation>The language the family speaks at home.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="interpreter" type="knownInterpreterNeed">
        <xs:annotation><xs:documentation>Whether an interpreter is needed.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="communicationNeeds" type="knownCommunicationNeeds">
        <xs:annotation>
          <xs:documentation>Needs in communication: hearing, reading, an advocate.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="household" type="knownHousehold">
        <xs:annotation>
          <xs:documentation>Who lives in the household, by the keys of children and people.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="interpreterNeed">
    <xs:annotation><xs:documentation>Whether an interpreter is needed.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="needed" type="truth">
        <xs:annotation><xs:documentation>Whether one is needed.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="details" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Language, dialect, man or woman, who must not interpret.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="key">
    <xs:annotation>
      <xs:documentation>A key that holds inside the case: p1, a1; for a child, its reference.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="knownAppointment">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="appointment">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownCommunicationNeeds">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="communicationNeed" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownContact">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="contact">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownCount">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="count">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownDate">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="date">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownDisabilities">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="disability" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownHousehold">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="member" type="key" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownInterpreterNeed">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="interpreterNeed">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownMustNotLearnAddress">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="exclusion" type="addressExclusion" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownOrdersInForce">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="order" type="courtOrder" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownPresentRisks">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="presentRisk" type="presentRisk" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownProvision">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="provision">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownRisks">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="risk" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownRisksToStaff">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="risk" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownSex">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="sex">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownSighting">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="sighting">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownText">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="text">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="knownTruth">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="truth">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="notKnown" type="nothing">
        <xs:annotation><xs:documentation>Nobody at the sending authority knows it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="move">
    <xs:annotation><xs:documentation>One child's move to the new area.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="residence" type="residence">
        <xs:annotation>
          <xs:documentation>
            When the child became resident there, how sure that is and what kind of move it was; day 0 of the
            meeting clock.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="placedBy" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            Who placed them, for temporary accommodation, a refuge or a hospital; left out when the family
            moved by itself.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="planned" type="knownTruth">
        <xs:annotation>
          <xs:documentation>Whether the move was planned with the sending authority (DERBY-63).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="movesInTwelveMonths" type="knownCount">
        <xs:annotation>
          <xs:documentation>
            How often the child moved in the twelve months up to this move, with it (DERBY-63, HAV-46,
            CAL-30).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="previousAuthority" type="knownText">
        <xs:annotation>
          <xs:documentation>
            The GSS code of the authority in whose area the child lived before, as written.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="impact" type="knownText">
        <xs:annotation>
          <xs:documentation>
            The impact of the move on the child, so far as it was considered (DERBY-65, HAV-48, CAL-32).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="nothing">
    <xs:annotation><xs:documentation>Says all by being there.</xs:documentation></xs:annotation>
  </xs:complexType>
  <xs:complexType name="place">
    <xs:annotation><xs:documentation>Where an address is.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="lines">
        <xs:annotation>
          <xs:documentation>The lines of the address without the postcode.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="line" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="postcode" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The postcode, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="uprn" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The unique property reference number, as written.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="authority" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The GSS code of the authority it lies in, as written; a postcode alone does not say.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="presentRisk">
    <xs:annotation><xs:documentation>A risk to the children that is present now.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="risk" type="text">
        <xs:annotation><xs:documentation>The risk, in words.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation>
          <xs:documentation>The children it is about, by reference; empty means all of them.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="from" type="key" minOccurs="0">
        <xs:annotation><xs:documentation>The person it comes from, by key.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="inPlace" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>What is in place against it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="provision">
    <xs:annotation>
      <xs:documentation>
        Who provides a service to a child, or why nobody does (DERBY-68: deficits are noted).
      </xs:documentation>
    </xs:annotation>
    <xs:choice>
      <xs:element name="provided">
        <xs:annotation><xs:documentation>Somebody provides it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="by" type="service">
              <xs:annotation><xs:documentation>The service.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notProvided">
        <xs:annotation>
          <xs:documentation>
            Nobody does, for this reason: under school age, not yet registered in the new area.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="text">
              <xs:annotation><xs:documentation>Why nobody does.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:complexType name="relationship">
    <xs:annotation><xs:documentation>What a person is to one child.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="child" type="childReference">
        <xs:annotation><xs:documentation>The child, by key.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kind" type="relationshipKind">
        <xs:annotation><xs:documentation>What they are to the child.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="details" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>More about it, in words.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="parentalResponsibility" type="knownTruth">
        <xs:annotation><xs:documentation>Whether they have parental responsibility.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="livesWithChild" type="knownTruth">
        <xs:annotation><xs:documentation>Whether they live with the child now.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="caresForChild" type="knownTruth">
        <xs:annotation>
          <xs:documentation>
            Whether they care for the child from day to day; one such person's answer is what the consent gate
            asks for.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="relationshipKind">
    <xs:annotation><xs:documentation>What they are.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="mother">
        <xs:annotation><xs:documentation>Mother.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="father">
        <xs:annotation><xs:documentation>Father.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="parent">
        <xs:annotation><xs:documentation>A parent, not said which.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="step-parent">
        <xs:annotation><xs:documentation>Step-parent.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="parents-partner">
        <xs:annotation><xs:documentation>A parent's partner.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="special-guardian">
        <xs:annotation><xs:documentation>Special guardian.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="carer">
        <xs:annotation>
          <xs:documentation>Carer under a private fostering or other arrangement.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="grandparent">
        <xs:annotation><xs:documentation>Grandparent.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="sibling">
        <xs:annotation><xs:documentation>Brother or sister.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="relative">
        <xs:annotation><xs:documentation>Another relative; `details` says which.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation><xs:documentation>Somebody else; `details` says who.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="residence">
    <xs:annotation>
      <xs:documentation>
        When a child became resident in the new area, how sure that is and what kind of move it was. The
        receiving-in clock and the duty both start here, not at notification (DERBY-64, DERBY-78, T-2).
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="date" type="date">
        <xs:annotation><xs:documentation>The civil date of residence: day 0.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="certainty" type="residenceCertainty">
        <xs:annotation><xs:documentation>How sure it is.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kind" type="residenceKind">
        <xs:annotation><xs:documentation>What kind of move.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="residenceCertainty">
    <xs:annotation><xs:documentation>How sure the date is.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="provisional">
        <xs:annotation><xs:documentation>A planned or reported date.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="confirmed">
        <xs:annotation><xs:documentation>Somebody checked.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="residenceKind">
    <xs:annotation><xs:documentation>What kind of move it was.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="permanent">
        <xs:annotation><xs:documentation>A permanent home.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="temporary-accommodation">
        <xs:annotation>
          <xs:documentation>Temporary accommodation; the case says who placed the family.</xs:documentation>
        </xs:annotation>
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
  <xs:simpleType name="salt">
    <xs:annotation>
      <xs:documentation>32 random bytes, so that nobody can find the content by trying digests.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:base64Binary">
      <xs:length value="32"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="service">
    <xs:annotation><xs:documentation>A school, practice or other service.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>Its name.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="contact" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The person to speak to there.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="telephone" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Its telephone number.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="place" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Where it is, in words.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="since" type="date" minOccurs="0">
        <xs:annotation><xs:documentation>Since when the child has been with it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="sex">
    <xs:annotation>
      <xs:documentation>Sex as the census codes it from 2024/25 on; an unborn child is `U`.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="F">
        <xs:annotation><xs:documentation>Female.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="M">
        <xs:annotation><xs:documentation>Male.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="U">
        <xs:annotation><xs:documentation>Not known, or not yet born.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="sighting">
    <xs:annotation><xs:documentation>When a child was seen, or why they were not.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="seen">
        <xs:annotation><xs:documentation>Seen on a day by a person.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="on" type="date">
              <xs:annotation><xs:documentation>The day.</xs:documentation></xs:annotation>
            </xs:element>
            <xs:element name="by" type="text">
              <xs:annotation><xs:documentation>Who saw the child.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="notSeen">
        <xs:annotation>
          <xs:documentation>
            Never seen, for this reason: not yet born, a baby who cannot be seen alone, declined.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="text">
              <xs:annotation><xs:documentation>Why not.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:simpleType name="text">
    <xs:annotation><xs:documentation>A text; white space counts.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
  <xs:simpleType name="truth">
    <xs:annotation><xs:documentation>True or false.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="true"/>
      <xs:enumeration value="false"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>

"""#
}
