// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/consent.xsd; change that file and run the script again.

extension EmbeddedConsentSchema {
    static let part1 = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:consent:1"
    targetNamespace="urn:handover:consent:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      A structured document of kind consent in a bundle of Handover. Elements come in this order; there are no
      attributes but salt. An element that says a value is not known holds notKnown instead of known. Lists hold one
      element for each item; an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="consent" type="consentDocument">
    <xs:annotation>
      <xs:documentation>
        The structured document of kind `consent`: what was said about sharing, and why documents are missing, in
        words. The codes of both stand in the signed manifest; the words stand only here.
      </xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="consentDocument">
    <xs:annotation>
      <xs:documentation>
        The structured document of kind `consent`: what was said about sharing, and why documents are missing, in
        words. The codes of both stand in the signed manifest; the words stand only here.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="record" type="consentRecord" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            Who was asked, what they said, and on whose authority it is shared; left out when the file held
            none.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="missing">
        <xs:annotation>
          <xs:documentation>Documents of the four that are not in the pack, and why.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="document" type="missingDocument" minOccurs="0" maxOccurs="unbounded">
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
  <xs:simpleType name="childReference">
    <xs:annotation>
      <xs:documentation>A child, by the opaque reference of the manifest.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9a-f]{16}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="consentAnswer">
    <xs:annotation>
      <xs:documentation>
        What one person said when asked for permission to share, or why they were not asked.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="person" type="key">
        <xs:annotation>
          <xs:documentation>
            The person's key in the case file: `p1`, or a child's key for a young person in their own right.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation>
          <xs:documentation>The children it is about, by their keys in the case file.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="answer" type="consentAnswerKind">
        <xs:annotation><xs:documentation>The answer.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="how" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            How they were asked: in person, by telephone …; left out when they were not.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="on" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>When they answered, or when it was decided not to ask.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="by" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Who asked, or decided.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="reason" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Why they were not asked, or what was tried to reach them.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="attempts" type="count" minOccurs="0">
        <xs:annotation><xs:documentation>How many attempts were made to reach them.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="consentAnswerKind">
    <xs:annotation><xs:documentation>The answer in one word.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="given">
        <xs:annotation><xs:documentation>Said yes.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="refused">
        <xs:annotation><xs:documentation>Said no.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="not-sought-risk">
        <xs:annotation>
          <xs:documentation>Not asked because asking would increase the risk (DERBY-71).</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="not-reachable">
        <xs:annotation>
          <xs:documentation>Could not be reached; `attempts` says how often it was tried.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="not-asked">
        <xs:annotation><xs:documentation>Not asked, for the reason given.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="consentOverride">
    <xs:annotation>
      <xs:documentation>
        Sharing without permission because of risk, on the authority of somebody who is not its author (DERBY-71,
        HAV-54, CAL-38).
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="children">
        <xs:annotation>
          <xs:documentation>The children it is about, by their keys in the case file.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="limb" type="consentOverrideLimb">
        <xs:annotation><xs:documentation>On which ground.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rationale" type="text">
        <xs:annotation><xs:documentation>Why, in words.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="author" type="personId">
        <xs:annotation><xs:documentation>Who wrote it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="authoriser" type="personId">
        <xs:annotation><xs:documentation>Who authorises it; never the author.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="on" type="date">
        <xs:annotation><xs:documentation>When it was decided.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="consentOverrideLimb">
    <xs:annotation>
      <xs:documentation>The two grounds, which are separate and each need a rationale.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="risk-of-harm">
        <xs:annotation>
          <xs:documentation>
            A: not sharing would place a child or a vulnerable adult at risk of harm.
          </xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="seeking-increases-risk">
        <xs:annotation>
          <xs:documentation>B: seeking permission might itself increase the risk of harm.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="consentRecord">
    <xs:annotation>
      <xs:documentation>
        Everything recorded about permission to share: answers, override, advice and, apart from them, the lawful
        basis.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="answers">
        <xs:annotation>
          <xs:documentation>One entry per parent, carer, and young person of age and understanding.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="answer" type="consentAnswer" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="override" type="consentOverride" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Sharing without permission, on a person's authority.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="advice" type="sharingAdvice" minOccurs="0">
        <xs:annotation><xs:documentation>Advice received after a refusal.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="lawfulBasis" type="lawfulBasis">
        <xs:annotation>
          <xs:documentation>The lawful basis relied on; never "consent".</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="count">
    <xs:annotation><xs:documentation>A whole number, 0 or more.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:integer">
      <xs:minInclusive value="0"/>
      <xs:maxInclusive value="1000000"/>
      <xs:pattern value="0|[1-9][0-9]*"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="date">
    <xs:annotation><xs:documentation>A calendar day, yyyy-mm-dd, in Europe/London.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="documentAbsenceReason">
    <xs:annotation><xs:documentation>Why a document is absent.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="none-exists">
        <xs:annotation>
          <xs:documentation>There is none: no review was due yet, or none is held (DERBY-30, T-8).</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="not-yet-written-up">
        <xs:annotation>
          <xs:documentation>The meeting or the work was done; the document is not written up.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="withheld">
        <xs:annotation>
          <xs:documentation>It exists and is withheld; the reason stands in the consent document.</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="to-follow">
        <xs:annotation><xs:documentation>It will follow by a date.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="documentKind">
    <xs:annotation>
      <xs:documentation>Which of the four documents (DERBY-69, HAV-52, CAL-36).</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="assessment">
        <xs:annotation>
          <xs:documentation>The social work assessment (DERBY-69 item 1).</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="plan">
        <xs:annotation><xs:documentation>The Child in Need plan (DERBY-69 item 2).</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="minutes">
        <xs:annotation>
          <xs:documentation>The minutes of the latest review (DERBY-69 item 3).</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="summary">
        <xs:annotation>
          <xs:documentation>The summary or case report (DERBY-69 item 4, CAM-48).</xs:documentation>
        </xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="key">
    <xs:annotation>
      <xs:documentation>A key that holds inside the case: p1, a1; for a child, its reference.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="lawfulBasis">
    <xs:annotation>
      <xs:documentation>
        The law under which information is shared: dated data, because statute changes.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="code" type="text">
        <xs:annotation>
          <xs:documentation>A short code such as `uk-gdpr-6-1-e`; the word "consent" is refused.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="on" type="date">
        <xs:annotation><xs:documentation>The date on which it was settled.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="by" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Who settled it.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="missingDocument">
    <xs:annotation>
      <xs:documentation>A document of the four that is not in the file, and why (T-8).</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="kind" type="documentKind">
        <xs:annotation><xs:documentation>Which document.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation>
          <xs:documentation>The children it is missing for, by reference; empty means all of them.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="reason" type="documentAbsenceReason">
        <xs:annotation><xs:documentation>Why, as a code.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="by" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The day by which it will follow, when that is the reason.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="why" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>Why, in words; needed when it is withheld.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="personId">
    <xs:annotation>
      <xs:documentation>The handle of one of the sending authority's own people.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[a-z][a-z0-9._\-]{1,39}"/>
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
  <xs:complexType name="sharingAdvice">
    <xs:annotation>
      <xs:documentation>Advice on sharing after a refusal without risk (DERBY-72, HAV-55, CAL-39).</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="children">
        <xs:annotation>
          <xs:documentation>The children it is about, by their keys in the case file.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="childReference" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="adviser" type="sharingAdviceAdviser">
        <xs:annotation><xs:documentation>Who advised.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="mayShare" type="truth">
        <xs:annotation><xs:documentation>Whether sharing may go ahead.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="outcome" type="text">
        <xs:annotation>
          <xs:documentation>The advice, or the manager's reason, in words.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="by" type="text">
        <xs:annotation><xs:documentation>Who gave it.</xs:documentation></xs:annotation>
      </xs:element>

"""#
}
