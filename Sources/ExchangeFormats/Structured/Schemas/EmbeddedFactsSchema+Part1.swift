// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/facts.xsd; change that file and run the script again.

extension EmbeddedFactsSchema {
    static let part1 = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:handover:facts:1"
    targetNamespace="urn:handover:facts:1" elementFormDefault="qualified" version="1-draft">
  <xs:annotation>
    <xs:documentation>
      The facts of a case in a bundle of Handover. Elements come in this order; there are no attributes but salt. An
      element that says a value is not known holds notKnown instead of known. Lists hold one element for each item;
      an empty list says that there is none.
    </xs:documentation>
  </xs:annotation>
  <xs:element name="facts" type="caseFacts">
    <xs:annotation>
      <xs:documentation>The facts of a case, as a structured document of a pack.</xs:documentation>
    </xs:annotation>
  </xs:element>
  <xs:complexType name="caseFacts">
    <xs:annotation>
      <xs:documentation>
        A case file without its documents and its consent: the first minute, the people, the addresses and the
        move. In a bundle it is the structured document of kind `facts`. There the children's keys are their
        references, and a confidential address has no place.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="formatVersion" type="text">
        <xs:annotation><xs:documentation>The format the case file was written to.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="urgent" type="truth">
        <xs:annotation>
          <xs:documentation>Whether this is an urgent notice that a supplement completes.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="sendingAuthority" type="text">
        <xs:annotation>
          <xs:documentation>The GSS code of the authority that works the case, as written.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="receivingAuthority" type="text">
        <xs:annotation>
          <xs:documentation>The GSS code of the authority the family has moved to, as written.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="exportedOn" type="date">
        <xs:annotation>
          <xs:documentation>The day on which the case system wrote the case file.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="sourceSystem" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The case system that wrote it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="firstMinute" type="firstMinute">
        <xs:annotation><xs:documentation>What a duty worker needs first.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="children">
        <xs:annotation><xs:documentation>The children, one case each.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="child" type="caseChild" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="people">
        <xs:annotation>
          <xs:documentation>Parents, carers and everybody else who matters.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="person" type="casePerson" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="addresses">
        <xs:annotation><xs:documentation>Where they live and lived.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="address" type="address" minOccurs="0" maxOccurs="unbounded">
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
  <xs:complexType name="address">
    <xs:annotation>
      <xs:documentation>An address of the case, and whether it may be known.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="key" type="key">
        <xs:annotation>
          <xs:documentation>The key by which the file speaks of the address: `a1`.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="use" type="addressUse">
        <xs:annotation><xs:documentation>What it is to the residents.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="residents">
        <xs:annotation>
          <xs:documentation>Who lives or lived there, by the keys of children and people.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="resident" type="key" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="state" type="addressState">
        <xs:annotation><xs:documentation>Whether it may be known.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="addressExclusion">
    <xs:annotation>
      <xs:documentation>Somebody who must not learn where the family lives.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="who" type="text">
        <xs:annotation>
          <xs:documentation>Who, in words: a name, or "the father's family".</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="person" type="key" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The person, by key, when they stand among the people.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="why" type="text">
        <xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="addressState">
    <xs:annotation>
      <xs:documentation>Whether the address may be known, and what follows from it.</xs:documentation>
    </xs:annotation>
    <xs:choice>
      <xs:element name="open">
        <xs:annotation><xs:documentation>It may be known; it stands among the facts.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="place" type="place">
              <xs:annotation><xs:documentation>Where it is.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="withheld">
        <xs:annotation>
          <xs:documentation>It is lawfully not shared, for this reason; it stands nowhere.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="text">
              <xs:annotation><xs:documentation>Why it is not shared.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="confidential">
        <xs:annotation>
          <xs:documentation>
            It is shared, and stands in a part of its own and nowhere else (T-16). Among the facts there is no
            place.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="reason" type="text">
              <xs:annotation>
                <xs:documentation>
                  Why it must not become known. Where it is stands in a document of kind
                  confidential-address, joined by the address's key.
                </xs:documentation>
              </xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:choice>
  </xs:complexType>
  <xs:simpleType name="addressUse">
    <xs:annotation>
      <xs:documentation>What an address is to the people who live or lived there.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="current">
        <xs:annotation><xs:documentation>They live there since the move.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="previous">
        <xs:annotation><xs:documentation>They lived there before the move.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation><xs:documentation>Somebody outside the household lives there.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="appointment">
    <xs:annotation><xs:documentation>A visit or a review that is due.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="due" type="date">
        <xs:annotation><xs:documentation>The day it is arranged for, or due by.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="arranged" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>What was arranged: by whom, where, or that nothing was.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="caseChild">
    <xs:annotation><xs:documentation>One child of the case, born or not.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="key" type="childReference">
        <xs:annotation>
          <xs:documentation>
            The key by which the file speaks of the child: `c1`; in a bundle, the child's opaque reference.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="localId" type="knownText">
        <xs:annotation>
          <xs:documentation>
            The sending authority's own identifier, at most 20 letters and digits; means nothing at another
            authority.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>The full name, as the family writes it.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="alsoKnownAs" minOccurs="0">
        <xs:annotation><xs:documentation>Other names the child is known by.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="name" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="dateOfBirth" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The date of birth; left out for an unborn child.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="expectedDateOfBirth" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The expected date of birth of an unborn child (T-12).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="sex" type="knownSex">
        <xs:annotation><xs:documentation>The sex by the census code (N00783).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="upn" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The unique pupil number, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="upnUnknown" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The census reason why there is no unique pupil number: `UN1` to `UN7`, as written.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="formerUPN" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>An earlier unique pupil number, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="nhsNumber" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The NHS number, as written.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ethnicity" type="knownText">
        <xs:annotation>
          <xs:documentation>The ethnicity by the census code, as written: `WBRI`, `REFU`.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="disabilities" type="knownDisabilities">
        <xs:annotation>
          <xs:documentation>
            Disabilities by the census codes, as written: `HEAR`; `NONE` stands alone.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="childProtectionPlan" type="knownTruth">
        <xs:annotation>
          <xs:documentation>
            Whether the child is the subject of a Child Protection Plan, which is another route (DERBY-2,
            HAV-2).
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="protectionPlanEnded" type="date" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            The day on which the latest Child Protection Plan was discharged (CAM-40); absent when there was
            none, or it is not known.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="lookedAfter" type="knownTruth">
        <xs:annotation>
          <xs:documentation>Whether the child is looked after, which is another route.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="serviceAgreement" type="serviceAgreement" minOccurs="0">
        <xs:annotation>
          <xs:documentation>
            Whether parents or carers agree to be worked with, a voluntary service (DERBY-3); no answer about
            sharing (T-5). Absent when it is not known.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="ageAndUnderstanding" type="knownTruth">
        <xs:annotation>
          <xs:documentation>
            Whether the child is of the age and understanding to answer for themselves when permission to
            share is sought.
          </xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="lastSeen" type="knownSighting">
        <xs:annotation><xs:documentation>When the child was last seen, and by whom.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="lastSeenAlone" type="knownSighting">
        <xs:annotation>
          <xs:documentation>When the child was last seen alone, and by whom (SUF-46).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="school" type="knownProvision">
        <xs:annotation>
          <xs:documentation>School, nursery or other place of education.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="gp" type="knownProvision">
        <xs:annotation><xs:documentation>General practitioner.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="healthVisitor" type="knownProvision">
        <xs:annotation><xs:documentation>Health visitor or school nurse.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ordersInForce" type="knownOrdersInForce">
        <xs:annotation>
          <xs:documentation>Court orders in force; an empty list says that there are none (T-18).</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="move" type="move">
        <xs:annotation><xs:documentation>The child's move.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="casePerson">
    <xs:annotation>
      <xs:documentation>A parent, carer, relative or other person who matters to the children.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="key" type="key">
        <xs:annotation>
          <xs:documentation>The key by which the file speaks of the person: `p1`.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="name" type="text">
        <xs:annotation><xs:documentation>The full name.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="alsoKnownAs" minOccurs="0">
        <xs:annotation><xs:documentation>Other names they are known by.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="name" type="text" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      <xs:element name="dateOfBirth" type="date" minOccurs="0">
        <xs:annotation><xs:documentation>The date of birth.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="telephone" type="text" minOccurs="0">
        <xs:annotation><xs:documentation>The telephone number.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="safeContact" type="text" minOccurs="0">
        <xs:annotation>
          <xs:documentation>How to reach them safely: when to ring, what not to leave as a message.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="relationships">
        <xs:annotation><xs:documentation>What they are to each child.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="relationship" type="relationship" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One of them.</xs:documentation></xs:annotation>
            </xs:element>
          </xs:sequence>

"""#
}
