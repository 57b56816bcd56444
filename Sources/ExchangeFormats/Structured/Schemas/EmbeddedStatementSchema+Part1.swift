// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/statement.xsd; change that file and run the script again.

extension EmbeddedStatementSchema {
    static let part1 = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:statement:1"
    targetNamespace="urn:handover:statement:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind statement in a bundle of Handover: the words behind a message, whose codes stand
      in its manifest. Its root element is named after the message. Elements come in this order; there are no
      attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists hold one
      element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="acknowledgement" type="acknowledgementDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind an acknowledgement: which team has the pack, and how to reach it day and night.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="meeting" type="meetingDetails">
    <xs:annotation>
      <xs:documentation>The words behind a meeting: where, who and what came of it.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="decision" type="decisionDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a decision: who works the case from now on, or why responsibility is declined.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="refusal" type="refusalDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a refusal: why, for each child, and what would put it right.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="ending" type="endingDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind an ending: why the work ends, and who was told (CAM-55, DERBY-77).
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="ending-withdrawn" type="endingWithdrawnDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind an ending that is taken back: how the mistake came about, and who found it.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="endingWithdrawnDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind an ending that is taken back: how the mistake came about, and who found it.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="reasons">
        <xs:annotation><xs:documentation>How the mistake came about, per child.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="childReason" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
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
  <xs:element name="dispute" type="disputeDetails">
    <xs:annotation>
      <xs:documentation>The words behind what is said in a dispute; legal advice has no place in them.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="supplement" type="supplementDetails">
    <xs:annotation>
      <xs:documentation>The words behind a supplement: what it adds or corrects, and why.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="birth" type="birthDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a birth: the child's name, and what else the other side should know at once.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="residence" type="residenceDetails">
    <xs:annotation>
      <xs:documentation>The words behind a residence date: why it is right, and by name who told it.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="restatement" type="restatementDetails">
    <xs:annotation>
      <xs:documentation>The words behind a due date that is said anew: why it differs.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="residenceDetails">
    <xs:annotation>
      <xs:documentation>The words behind a residence date: why it is right, and by name who told it.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="reason" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Why the date is right, or why the other one is not.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="toldBy" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Who told it, by name or post.</xs:documentation></xs:annotation>
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
  <xs:complexType name="restatementDetails">
    <xs:annotation>
      <xs:documentation>The words behind a due date that is said anew: why it differs.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="reason" type="text">
        <xs:annotation><xs:documentation>Why the date is another one now.</xs:documentation></xs:annotation>
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
  <xs:element name="recall" type="recallDetails">
    <xs:annotation><xs:documentation>The words behind a recall: why, and whom to ring.</xs:documentation></xs:annotation>
  </xs:element>
  <xs:element name="destruction" type="destructionDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a destruction: who confirmed it, how it was done, and who had opened the papers before.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:element name="consent-change" type="consentChangeDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a change of mind about sharing: how it was said, and what the other team should know.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="recallDetails">
    <xs:annotation><xs:documentation>The words behind a recall: why, and whom to ring.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="reason" type="text">
        <xs:annotation><xs:documentation>Why, in words; never what the papers say.</xs:documentation></xs:annotation>
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
  <xs:complexType name="destructionDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a destruction: who confirmed it, how it was done, and who had opened the papers before.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="confirmedBy" type="contact">
        <xs:annotation><xs:documentation>Who confirmed it, with post and telephone number.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="how" type="text">
        <xs:annotation>
          <xs:documentation>
            What was destroyed and how, and what else may exist: backups, files that were written out.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="openings">
        <xs:annotation><xs:documentation>Who had opened the papers, in the order of the manifest.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="opening" type="openingDetails" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="openingDetails">
    <xs:annotation>
      <xs:documentation>Who had opened papers, as the journal of the side that held them has it.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>The person.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="post" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Their post at the time.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="way" type="text">
        <xs:annotation><xs:documentation>What they did, in words.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="on" type="text">
        <xs:annotation><xs:documentation>On which day, or from which to which.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="consentChangeDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a change of mind about sharing: how it was said, and what the other team should know.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="note" type="text">
        <xs:annotation>
          <xs:documentation>What was said, and how: in person, by telephone, in writing.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="contact" type="contact" minOccurs="0">
        <xs:annotation><xs:documentation>Who took it down, and whom to ring about it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="birthDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a birth: the child's name, and what else the other side should know at once.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="name" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The child's name, when there is one.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="note" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Anything else: where mother and child are, who sees them.</xs:documentation>
        </xs:annotation>
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
  <xs:complexType name="acknowledgementDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind an acknowledgement: which team has the pack, and how to reach it day and night.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="team" type="text">
        <xs:annotation><xs:documentation>The team that has it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="telephone" type="text">
        <xs:annotation><xs:documentation>The team's telephone number.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="outOfHours" type="text">
        <xs:annotation><xs:documentation>Whom to ring outside office hours.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="worker" type="contact" minOccurs="0">
        <xs:annotation><xs:documentation>The worker, when one is named already.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="note" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Anything else to tell the sending team.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:simpleType name="timeOfDay">
    <xs:annotation><xs:documentation>Hours and minutes, as 14:30.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="([01][0-9]|2[0-3]):[0-5][0-9]"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="meetingDetails">
    <xs:annotation>
      <xs:documentation>The words behind a meeting: where, who and what came of it.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="venue" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Where it is or was held.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="begins" type="timeOfDay" minOccurs="0">
        <xs:annotation><xs:documentation>When on its day it begins, by the clock in England.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ends" type="timeOfDay" minOccurs="0">
        <xs:annotation><xs:documentation>When it ends; only with a beginning, and after it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="chair" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Who chairs or chaired it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="attendees">
        <xs:annotation><xs:documentation>Who is invited or came.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="attendee" type="attendee" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="agencies">
        <xs:annotation>
          <xs:documentation>The agencies told or present (DERBY-73, HAV-56, CAL-40).</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="agency" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="outcome" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>What came of it, or why it was not held, in words.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="decisionDetails">
    <xs:annotation>
      <xs:documentation>
        The words behind a decision: who works the case from now on, or why responsibility is declined.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="worker" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The worker who takes the case.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="team" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The team.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="telephone" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The team's telephone number.</xs:documentation></xs:annotation>
      </xs:element>
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
    </xs:sequence>
    <xs:attribute name="salt" type="salt" use="required">
      <xs:annotation>
        <xs:documentation>Random bytes of this document alone; inside what is digested.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>
  <xs:complexType name="refusalDetails">
    <xs:annotation>

"""#
}
