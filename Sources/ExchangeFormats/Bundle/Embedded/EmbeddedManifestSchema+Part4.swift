// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/manifest.xsd; change that file and run the script again.

extension EmbeddedManifestSchema {
    static let part4 = #"""
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="children" type="ChildReferencesType">
      <xs:annotation><xs:documentation>The children; absent when documents are named.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RecalledType">
    <xs:annotation><xs:documentation>One document of one message.</xs:documentation></xs:annotation>
    <xs:attribute name="message" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The message digest of the pack or supplement that brought it.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="ref" use="required">
      <xs:annotation><xs:documentation>Its reference in that message's manifest.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="[da][1-9][0-9]{0,3}"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="DestructionType">
    <xs:annotation>
      <xs:documentation>
        What was destroyed, when, on whose word, and who had opened it before; names stand in the statement document.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Recalled" type="RecalledType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One single document that was destroyed.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Opened" type="OpenedType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One person who had opened the papers, in one way; none when nobody had.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="children" type="ChildReferencesType">
      <xs:annotation><xs:documentation>The children everything about whom was destroyed.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The day on which it was.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="by" type="RoleType" use="required">
      <xs:annotation><xs:documentation>The role of the person who confirmed it.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="OpenedType">
    <xs:annotation><xs:documentation>That one person had opened the papers in one way.</xs:documentation></xs:annotation>
    <xs:attribute name="role" type="RoleType" use="required">
      <xs:annotation><xs:documentation>The person's role at the time.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="way" use="required">
      <xs:annotation><xs:documentation>How.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="shown">
            <xs:annotation><xs:documentation>On a screen.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="listed">
            <xs:annotation><xs:documentation>Their titles were listed.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="written-out">
            <xs:annotation><xs:documentation>Their originals were written out as files.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="address-revealed">
            <xs:annotation><xs:documentation>A confidential address was shown.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="exported">
            <xs:annotation><xs:documentation>The messages were written out as evidence.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="first" type="DateType" use="required">
      <xs:annotation><xs:documentation>The first day.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="last" type="DateType" use="required">
      <xs:annotation><xs:documentation>The last day.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ConsentChangeType">
    <xs:annotation>
      <xs:documentation>Whose word on sharing changed, for which children and kinds of document, and when.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="subject" use="required">
      <xs:annotation>
        <xs:documentation>
          Whose word it is: p and their number among the people of the facts, from 1, or a young person's own reference.
        </xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="p[1-9][0-9]{0,2}|[0-9a-f]{16}|somebody"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="change" use="required">
      <xs:annotation><xs:documentation>What changed.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="withdrawn">
            <xs:annotation><xs:documentation>Permission is withdrawn: further documents stop.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="given">
            <xs:annotation><xs:documentation>It is given.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="children" type="ChildReferencesType" use="required">
      <xs:annotation><xs:documentation>The children it is about.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="documents">
      <xs:annotation><xs:documentation>The kinds of document it is about, each once, separated by one space; absent for everything.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string"><xs:pattern value="[a-z\-]+( [a-z\-]+)*"/></xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The day on which they said it.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="TestType">
    <xs:annotation><xs:documentation>Says nothing: no attributes, no content.</xs:documentation></xs:annotation>
  </xs:complexType>

  <xs:complexType name="DocumentType">
    <xs:annotation>
      <xs:documentation>
        One document: what it is, how large, and the digest that proves it. Its holder in Documents carries the same
        ref. A document whose holder is gone was purged or was never there: the file alone cannot tell which.
      </xs:documentation>
    </xs:annotation>
    <xs:attribute name="ref" type="DocumentReferenceType" use="required">
      <xs:annotation>
        <xs:documentation>
          Joins the entry to its holder: d1, d2, d3 … for structured documents, a1, a2, a3 … for attachments, each
          numbered in manifest order without gaps.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="form" use="required">
      <xs:annotation><xs:documentation>How the document stands in the file.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="structured">
            <xs:annotation>
              <xs:documentation>
                One XML element, digested over its exclusive C14N octets. It holds a random salt of 32 bytes, so that
                nobody can guess a purged document back from its digest.
              </xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="attachment">
            <xs:annotation>
              <xs:documentation>A file as it was, base64 in parts, digested over its decoded bytes.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="kind" type="DocumentKindType" use="required">
      <xs:annotation><xs:documentation>What it is.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="children" type="ChildReferencesType">
      <xs:annotation><xs:documentation>The children it is about. Absent when it is about the message as a whole.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="mediaType" type="MediaTypeType" use="required">
      <xs:annotation>
        <xs:documentation>application/xml for a structured document; for an attachment what the sender declares.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="size" type="SizeType" use="required">
      <xs:annotation>
        <xs:documentation>
          Bytes: of the canonical form for a structured document, of the decoded file for an attachment.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="digestMethod" use="required">
      <xs:annotation><xs:documentation>How the digest was made.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="http://www.w3.org/2001/04/xmlenc#sha256">
            <xs:annotation><xs:documentation>SHA-256.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="digest" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The digest.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:simpleType name="DocumentKindType">
    <xs:annotation><xs:documentation>What a document is.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="assessment">
        <xs:annotation><xs:documentation>The social work assessment.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="plan">
        <xs:annotation><xs:documentation>The Child in Need plan.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="minutes">
        <xs:annotation><xs:documentation>The minutes of the latest review.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="summary">
        <xs:annotation><xs:documentation>The summary or case report.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="facts">
        <xs:annotation><xs:documentation>What a duty worker needs in the first minute, the people and the move.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="confidential-address">
        <xs:annotation><xs:documentation>An address that must not become known, alone in a part of its own.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="consent">
        <xs:annotation><xs:documentation>Who was asked for permission to share, what they said, and on whose authority it was shared.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="statement">
        <xs:annotation><xs:documentation>The people, telephone numbers and reasons behind a message's codes.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="other">
        <xs:annotation><xs:documentation>Any other relevant information.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="RoleType">
    <xs:annotation><xs:documentation>What a person may do at their authority.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="practitioner">
        <xs:annotation><xs:documentation>Works with families.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="business-support">
        <xs:annotation><xs:documentation>Exports packs, acknowledges, sends invitations.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="team-manager">
        <xs:annotation><xs:documentation>Authorises overrides, accepts responsibility.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="service-manager">
        <xs:annotation><xs:documentation>Decides disputes.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="caldicott-guardian">
        <xs:annotation><xs:documentation>Advises on sharing without permission.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="legal-adviser">
        <xs:annotation><xs:documentation>Advises on the law.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="auditor">
        <xs:annotation><xs:documentation>Reads everything, changes nothing.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="administrator">
        <xs:annotation><xs:documentation>Runs the gateway.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ManifestIdType">
    <xs:annotation><xs:documentation>The one Id a manifest has.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:enumeration value="handover-manifest"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ProfileType">
    <xs:annotation><xs:documentation>The version of the format that this schema describes.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:enumeration value="1-draft"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="UUIDType">
    <xs:annotation><xs:documentation>A UUID in lower case with hyphens, so that equal ids are equal text.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="AuthorityType">
    <xs:annotation>
      <xs:documentation>The nine-character GSS code of an authority in England.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="E[0-9]{8}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ChildReferenceType">
    <xs:annotation>
      <xs:documentation>Sixteen random lower-case hexadecimal digits that stand for one child in one transfer.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{16}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="ChildReferencesType">
    <xs:annotation><xs:documentation>One or more child references, each once, separated by one space.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{16}( [0-9a-f]{16})*"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DocumentReferenceType">
    <xs:annotation><xs:documentation>d and a number for a structured document, a and a number for an attachment.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[ad][1-9][0-9]{0,3}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DigestType">
    <xs:annotation><xs:documentation>The 32 bytes of a SHA-256 digest as canonical base64: 43 characters and one equals sign.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="MomentType">
    <xs:annotation><xs:documentation>An instant in UTC to the second: 2026-12-10T09:30:00Z.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:dateTime">
      <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="DateType">
    <xs:annotation><xs:documentation>A civil date in England, without a time zone: 2026-12-10.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TruthType">
    <xs:annotation><xs:documentation>true or false.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="true"/>
      <xs:enumeration value="false"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="OrdinalType">
    <xs:annotation><xs:documentation>A whole number from 1 to 999999999.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{0,8}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="SizeType">
    <xs:annotation><xs:documentation>A whole number of bytes, 0 to 999999999999999.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="0|[1-9][0-9]{0,14}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="CodeType">
    <xs:annotation><xs:documentation>A code: letters, digits, full stop, hyphen and underscore, never a sentence or a name.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,79}"/></xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="LabelType">
    <xs:annotation><xs:documentation>A short label: a code that may also hold a slash and single spaces.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:maxLength value="80"/>
      <xs:pattern value="[A-Za-z0-9._/\-]+( [A-Za-z0-9._/\-]+)*"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="MediaTypeType">
    <xs:annotation><xs:documentation>A media type without parameters, in lower case: application/pdf.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:maxLength value="127"/>
      <xs:pattern value="[a-z0-9][a-z0-9.+_\-]*/[a-z0-9][a-z0-9.+_\-]*"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>

"""#
}
