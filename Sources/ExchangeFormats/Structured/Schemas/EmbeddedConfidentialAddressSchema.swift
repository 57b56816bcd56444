// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/confidential-address.xsd; change that file and run the script again.

/// Holds `Schemas/v1/confidential-address.xsd`.
enum EmbeddedConfidentialAddressSchema {
    /// The text, byte for byte.
    static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:confidential-address:1"
    targetNamespace="urn:handover:confidential-address:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind confidential-address in a bundle of Handover. Elements come in this order; there
      are no attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists
      hold one element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="confidentialAddress" type="confidentialAddress">
    <xs:annotation>
      <xs:documentation>
        A confidential address: alone in a structured document of its own, and nowhere else (T-16, architecture §
        Bundle).
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="confidentialAddress">
    <xs:annotation>
      <xs:documentation>
        A confidential address: alone in a structured document of its own, and nowhere else (T-16, architecture §
        Bundle).
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="address" type="key">
        <xs:annotation><xs:documentation>The key of the address among the facts.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="residents">
        <xs:annotation>
          <xs:documentation>Who lives there, by the keys of children and people.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="resident" type="key" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="place" type="place">
        <xs:annotation><xs:documentation>Where it is.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:simpleType name="key">
    <xs:annotation>
      <xs:documentation>A key that holds inside the case: p1, a1; for a child, its reference.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>
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
