// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/facts.xsd; change that file and run the script again.

extension EmbeddedFactsSchema {
    static let part3 = #"""
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
  <xs:complexType name="serviceAgreement">
    <xs:annotation>
      <xs:documentation>
        What parents or carers last said about being worked with on a Child in Need plan.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="agreed" type="truth">
        <xs:annotation>
          <xs:documentation>Whether they agree; one who declines is accepted and recorded (DERBY-4).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="on" type="date">
        <xs:annotation><xs:documentation>When they said so.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="by" type="key" minOccurs="0">
        <xs:annotation><xs:documentation>Who said it, by key.</xs:documentation></xs:annotation>
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

"""#
}
