// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/minutes.xsd; change that file and run the script again.

/// Holds `Schemas/v1/minutes.xsd`.
enum EmbeddedMinutesSchema {
    /// The text, byte for byte.
    static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:minutes:1"
    targetNamespace="urn:handover:minutes:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind minutes in a bundle of Handover. Elements come in this order; there are no
      attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists hold one
      element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="minutes" type="minutes">
    <xs:annotation>
      <xs:documentation>
        The minutes of a review, whatever the authority calls its record (DERBY-69, SUF-9, CAM-27).
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="minutes">
    <xs:annotation>
      <xs:documentation>
        The minutes of a review, whatever the authority calls its record (DERBY-69, SUF-9, CAM-27).
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="text">
        <xs:annotation><xs:documentation>The name the authority gives the record.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation><xs:documentation>The children it serves, by reference (T-14).</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="heldOn" type="knownDate">
        <xs:annotation><xs:documentation>The day of the meeting.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="chair" type="knownText">
        <xs:annotation><xs:documentation>Who chaired it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="attendees" type="knownAttendees">
        <xs:annotation><xs:documentation>Who came.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="outcome" type="knownReviewOutcome">
        <xs:annotation>
          <xs:documentation>What it decided, as a code that means the same everywhere.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="decisions" type="knownDecisions">
        <xs:annotation><xs:documentation>What it decided, in its own words.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="attachments">
        <xs:annotation><xs:documentation>The rendered original.</xs:documentation></xs:annotation>
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
  <xs:complexType name="knownAttendees">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="attendee" type="attendee" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="knownDecisions">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="decision" type="text" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="knownReviewOutcome">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known" type="reviewOutcome">
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
  <xs:complexType name="nothing">
    <xs:annotation><xs:documentation>Says all by being there.</xs:documentation></xs:annotation>
  </xs:complexType>
  <xs:simpleType name="reviewOutcome">
    <xs:annotation>
      <xs:documentation>
        What a review decided, coded so that the authorities' differing numbers cannot be confused (T-9).
      </xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="no-longer-in-need">
        <xs:annotation>
          <xs:documentation>No longer in need; closure or early help is recommended.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="continues">
        <xs:annotation>
          <xs:documentation>Continues in need at the same level, with small changes.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="further-assessment">
        <xs:annotation><xs:documentation>Needs have changed: further assessment.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="significant-harm">
        <xs:annotation>
          <xs:documentation>At risk of significant harm: strategy discussion.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="specific-circumstance-ended">
        <xs:annotation>
          <xs:documentation>
            A specific circumstance has ended, such as a supervision order (DERBY-58).
          </xs:documentation>
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
  <xs:simpleType name="text">
    <xs:annotation><xs:documentation>A text; white space counts.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"/>
  </xs:simpleType>
</xs:schema>

"""#
}
