// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/statement.xsd; change that file and run the script again.

extension EmbeddedStatementSchema {
    static let part2 = #"""
      <xs:documentation>
        The words behind a refusal: why, for each child, and what would put it right.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="reasons">
        <xs:annotation><xs:documentation>Reasons, per child.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="refusalReason" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="contact" type="contact" minOccurs="0">
        <xs:annotation><xs:documentation>Whom to ring about it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="endingDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind an ending: why the work ends, and who was told (CAM-55, DERBY-77).
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="reasons">
        <xs:annotation><xs:documentation>Reasons, per child.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="childReason" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="informed" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>How and when the family and the agencies were told.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="authorisedBy" type="contact" minOccurs="0">
        <xs:annotation><xs:documentation>Who authorised it, and whom to ring about it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="disputeDetails">
    <xs:annotation>
      <xs:documentation>The words behind what is said in a dispute; legal advice has no place in them.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="statement" type="text">
        <xs:annotation><xs:documentation>What this side says.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="meanwhile" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            What this side will itself do to see the children, while it is not agreed who does.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="effects">
        <xs:annotation>
          <xs:documentation>What a proposal or a resolution means, per child, in words.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="effect" type="childReason" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="contact" type="contact" minOccurs="0">
        <xs:annotation><xs:documentation>Whom to ring about it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="supplementDetails">
    <xs:annotation>
      <xs:documentation>The words behind a supplement: what it adds or corrects, and why.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="note" type="text">
        <xs:annotation><xs:documentation>What it adds or corrects, and why.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="contact" type="contact" minOccurs="0">
        <xs:annotation><xs:documentation>Whom to ring about it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="attendee">
    <xs:annotation><xs:documentation>Somebody who came to a meeting.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>Who.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="capacity" type="text">
        <xs:annotation>
          <xs:documentation>Their post, agency, or what they are to the child.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="refusalReason">
    <xs:annotation><xs:documentation>Why a pack is refused for one child, in words.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="child" type="childReference">
        <xs:annotation><xs:documentation>The child, by opaque reference.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="reason" type="text">
        <xs:annotation><xs:documentation>The reason.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="address" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The address that was checked, when the child does not live there; never a confidential one.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="checkedBy" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Who checked it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="knownAs" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The identifier of the refusing authority's own case system, when it knows the child already.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="childReason">
    <xs:annotation><xs:documentation>A reason in words, for one child.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="child" type="childReference">
        <xs:annotation><xs:documentation>The child, by opaque reference.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="reason" type="text">
        <xs:annotation><xs:documentation>The reason.</xs:documentation></xs:annotation>
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
  <xs:simpleType name="salt">
    <xs:annotation>
      <xs:documentation>32 random bytes, so that nobody can find the content by trying digests.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:base64Binary">
      <xs:length value="32"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="text">
    <xs:annotation><xs:documentation>A text; white space counts.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
</xs:schema>

"""#
}
