// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/facts.xsd; change that file and run the script again.

extension EmbeddedFactsSchema {
    static let part2 = #"""
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

"""#
}
