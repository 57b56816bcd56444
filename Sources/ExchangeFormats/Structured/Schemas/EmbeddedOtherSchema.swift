// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/other.xsd; change that file and run the script again.

/// Holds `Schemas/v1/other.xsd`.
enum EmbeddedOtherSchema {
    /// The text, byte for byte.
    static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:other:1"
    targetNamespace="urn:handover:other:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind other in a bundle of Handover. Elements come in this order; there are no
      attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists hold one
      element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="other" type="otherDocument">
    <xs:annotation>
      <xs:documentation>Other relevant information: attached freely, without a form of its own.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="otherDocument">
    <xs:annotation>
      <xs:documentation>Other relevant information: attached freely, without a form of its own.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="text">
        <xs:annotation><xs:documentation>What it is.</xs:documentation></xs:annotation>
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
      <xs:element name="datedOn" type="date" minOccurs="0">
        <xs:annotation><xs:documentation>The date it bears.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="attachments">
        <xs:annotation><xs:documentation>The files.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="attachment" type="attachment" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="attachment">
    <xs:annotation>
      <xs:documentation>
        A file that comes with a document: the rendered original, or other information.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="file" type="file">
        <xs:annotation>
          <xs:documentation>Where the file lies, relative to the folder of the case file.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="ref" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            Only in a bundle: the manifest's `ref` of the attachment; a case system leaves it out.
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
  <xs:simpleType name="date">
    <xs:annotation><xs:documentation>A calendar day, yyyy-mm-dd, in Europe/London.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="file">
    <xs:annotation>
      <xs:documentation>The file's path at the sender, for its name only.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
      <xs:maxLength value="255"/>
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
  <xs:simpleType name="text">
    <xs:annotation><xs:documentation>A text; white space counts.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
</xs:schema>

"""#
}
