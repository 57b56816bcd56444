// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/consent.xsd; change that file and run the script again.

extension EmbeddedConsentSchema {
    static let part2 = #"""
      <xs:element name="on" type="date">
        <xs:annotation><xs:documentation>When.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="sharingAdviceAdviser">
    <xs:annotation><xs:documentation>Who advised.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="caldicott-guardian">
        <xs:annotation><xs:documentation>The Caldicott Guardian.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="legal-services">
        <xs:annotation><xs:documentation>Legal services.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="team-manager">
        <xs:annotation>
          <xs:documentation>
            A team manager's reason, where the procedure says advice is taken "if necessary" (CAL-39).
          </xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
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
