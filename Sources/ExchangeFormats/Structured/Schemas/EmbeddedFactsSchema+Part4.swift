// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/facts.xsd; change that file and run the script again.

extension EmbeddedFactsSchema {
    static let part4 = #"""
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
