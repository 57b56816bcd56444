// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/plan.xsd; change that file and run the script again.

/// Holds `Schemas/v1/plan.xsd`.
enum EmbeddedPlanSchema {
    /// The text, byte for byte.
    static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:plan:1"
    targetNamespace="urn:handover:plan:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind plan in a bundle of Handover. Elements come in this order; there are no
      attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists hold one
      element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="plan" type="plan">
    <xs:annotation>
      <xs:documentation>
        A Child in Need plan with what the procedures require of one (DERBY-37 to DERBY-47, CAL-9 to CAL-18,
        SUF-14 to SUF-25).
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="plan">
    <xs:annotation>
      <xs:documentation>
        A Child in Need plan with what the procedures require of one (DERBY-37 to DERBY-47, CAL-9 to CAL-18,
        SUF-14 to SUF-25).
      </xs:documentation>
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
      <xs:element name="agreedOn" type="knownDate">
        <xs:annotation><xs:documentation>The day it was agreed or last changed.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="leadProfessional" type="knownContact">
        <xs:annotation><xs:documentation>Who leads the work (DERBY-49, CAL-9).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="outcomes" type="knownOutcomes">
        <xs:annotation>
          <xs:documentation>
            What is to change, and who does what for it by when (DERBY-37, CAL-9, SUF-14).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="visits" type="knownText">
        <xs:annotation>
          <xs:documentation>
            How often the social worker visits, and how contact is kept (DERBY-47, CAL-18, SUF-46).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="contingency" type="knownText">
        <xs:annotation>
          <xs:documentation>
            What happens when circumstances change or the outcomes are not met (DERBY-44, CAL-13, SUF-24).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="reviewPoints" type="knownReviewPoints">
        <xs:annotation>
          <xs:documentation>When progress is reviewed, and how it is judged (CAL-17, SUF-22).</xs:documentation>
        </xs:annotation>
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
  <xs:complexType name="knownOutcomes">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="outcome" type="plannedOutcome" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="knownReviewPoints">
    <xs:annotation><xs:documentation>The value, or that it is not known.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="known">
        <xs:annotation><xs:documentation>It is known, and this is it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reviewPoint" type="reviewPoint" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="plannedAction">
    <xs:annotation><xs:documentation>An action of a plan: what, by whom, by when.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="action" type="text">
        <xs:annotation><xs:documentation>What is to be done.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="person" type="knownText">
        <xs:annotation><xs:documentation>Who does it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="by" type="knownDate">
        <xs:annotation><xs:documentation>The day by which it is to be done.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="progress" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>How far it has come.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="plannedOutcome">
    <xs:annotation>
      <xs:documentation>
        An outcome of a plan: a change for the child, with the actions that lead to it.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="outcome" type="text">
        <xs:annotation><xs:documentation>The outcome.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="concern" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The concern it answers.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation>
          <xs:documentation>The children it is for, by reference; empty means all whom the plan serves.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="actions">
        <xs:annotation><xs:documentation>What is done for it.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="action" type="plannedAction" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="reviewPoint">
    <xs:annotation>
      <xs:documentation>A day on which progress is reviewed, and how it is judged.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="on" type="date">
        <xs:annotation><xs:documentation>The day.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="measure" type="text">
        <xs:annotation><xs:documentation>How progress is judged.</xs:documentation></xs:annotation>
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
