// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/summary.xsd; change that file and run the script again.

/// Holds `Schemas/v1/summary.xsd`.
enum EmbeddedSummarySchema {
    /// The text, byte for byte.
    static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:summary:1"
    targetNamespace="urn:handover:summary:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind summary in a bundle of Handover. Elements come in this order; there are no
      attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists hold one
      element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="summary" type="summary">
    <xs:annotation>
      <xs:documentation>A summary or case report with Camden's four contents (CAM-48).</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="summary">
    <xs:annotation>
      <xs:documentation>A summary or case report with Camden's four contents (CAM-48).</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="text">
        <xs:annotation><xs:documentation>The name the authority gives it.</xs:documentation></xs:annotation>
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
      <xs:element name="writtenOn" type="knownDate">
        <xs:annotation><xs:documentation>The day it was written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="author" type="knownText">
        <xs:annotation><xs:documentation>Who wrote it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="authoriser" type="knownText">
        <xs:annotation><xs:documentation>Who authorised it (CAM-49).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="authorisedOn" type="knownDate">
        <xs:annotation><xs:documentation>The day it was authorised.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="reasonForInvolvement" type="knownText">
        <xs:annotation><xs:documentation>Why the authority is involved (CAM-48, 1).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="workUndertaken" type="knownText">
        <xs:annotation><xs:documentation>The work undertaken (CAM-48, 2).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="outstanding" type="knownOutstanding">
        <xs:annotation><xs:documentation>Outstanding tasks and meetings (CAM-48, 3).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="issuesThatMayArise" type="knownIssuesThatMayArise">
        <xs:annotation><xs:documentation>Issues that may arise (CAM-48, 4).</xs:documentation></xs:annotation>
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
  <xs:complexType name="knownIssuesThatMayArise">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="issue" type="text" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="knownOutstanding">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="task" type="outstandingTask" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="outstandingTask">
    <xs:annotation><xs:documentation>A task or meeting that is outstanding.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="task" type="text">
        <xs:annotation><xs:documentation>What it is.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="due" type="knownDate">
        <xs:annotation><xs:documentation>The day it is due.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="person" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Who has it in hand.</xs:documentation></xs:annotation>
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
