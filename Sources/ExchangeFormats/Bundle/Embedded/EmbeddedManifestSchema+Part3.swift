// swift-format-ignore-file
// Written by .ci/embed from Schemas/v1/manifest.xsd; change that file and run the script again.

extension EmbeddedManifestSchema {
    static let part3 = #"""
    <xs:annotation><xs:documentation>For each child, why one side's work in this transfer ends, and when.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Ended" type="EndedType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child for whom it ends.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="EndedType">
    <xs:annotation><xs:documentation>One child for whom a side's work ends.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" type="EndingReasonType" use="required">
      <xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>From which date.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="movedTo" type="AuthorityType">
      <xs:annotation><xs:documentation>The authority the family lives in now: with moved-on, and only with it.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="review" type="DateType">
      <xs:annotation><xs:documentation>The day of the review that decided it: only with no-longer-in-need.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="EndingWithdrawnType">
    <xs:annotation>
      <xs:documentation>For each child, which ending this side said in mistake; what stood before stands again.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Mistaken" type="MistakenType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One ending that is taken back.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="MistakenType">
    <xs:annotation><xs:documentation>An ending that this side said, named by what it said.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="reason" type="EndingReasonType" use="required">
      <xs:annotation><xs:documentation>The reason that was given.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The date that was given.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:simpleType name="EndingReasonType">
    <xs:annotation><xs:documentation>Why one side's work for a child ends.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="transferred">
        <xs:annotation><xs:documentation>The receiving authority accepted responsibility.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="died">
        <xs:annotation><xs:documentation>The child died.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="returned">
        <xs:annotation><xs:documentation>The family returned before the receiving authority accepted.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="no-longer-in-need">
        <xs:annotation><xs:documentation>The case ended in a review as no longer in need.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="turned-18">
        <xs:annotation><xs:documentation>The young person turned 18.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="left-england">
        <xs:annotation><xs:documentation>The child lives outside England now.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="service-declined">
        <xs:annotation><xs:documentation>The family declines the service, and there is no ground for a section 47 enquiry. It is no answer about sharing.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="moved-on">
        <xs:annotation><xs:documentation>The family lives in a third authority now, which movedTo names, before the receiving one accepted.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="s47">
        <xs:annotation><xs:documentation>The route switches: a section 47 enquiry began.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="child-protection-plan">
        <xs:annotation><xs:documentation>The route switches: the child is the subject of a Child Protection Plan.</xs:documentation></xs:annotation>
      </xs:enumeration>
      <xs:enumeration value="looked-after">
        <xs:annotation><xs:documentation>The route switches: the child is looked after.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>

  <xs:complexType name="DisputeType">
    <xs:annotation>
      <xs:documentation>
        What one side says in a dispute; its words stand in the statement document. Legal advice has no place in either.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:element name="Raised" type="RaisedType">
          <xs:annotation><xs:documentation>Raises a dispute, which is named by this message's digest from then on.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Answered" type="DisputeActType">
          <xs:annotation><xs:documentation>Makes its own statement.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Proposed" type="DisputeEffectsType">
          <xs:annotation><xs:documentation>Proposes what is to become of each child.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Agreed" type="AgreedType">
          <xs:annotation><xs:documentation>Agrees to the other side's proposal.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Escalated" type="DisputeActType">
          <xs:annotation><xs:documentation>Takes it from the team managers to the service managers.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Withdrawn" type="DisputeActType">
          <xs:annotation><xs:documentation>The side that raised it takes it back.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="Resolved" type="DisputeEffectsType">
          <xs:annotation><xs:documentation>It is over, with its effect on each child.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:choice>
      <xs:element name="Visits" type="VisitsType" minOccurs="0">
        <xs:annotation><xs:documentation>Who sees the children meanwhile, as this side says; always there when the dispute is raised.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="of" type="DigestType">
      <xs:annotation><xs:documentation>The message digest of the message that raised the dispute; absent in that message alone.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RaisedType">
    <xs:annotation><xs:documentation>What a dispute is about.</xs:documentation></xs:annotation>
    <xs:attribute name="children" type="ChildReferencesType" use="required">
      <xs:annotation><xs:documentation>The children it is about.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="ground" use="required">
      <xs:annotation><xs:documentation>On which of the three grounds that the procedures name.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="responsibility">
            <xs:annotation><xs:documentation>Which authority is responsible for the case.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="delay">
            <xs:annotation><xs:documentation>The receiving authority takes long to accept responsibility.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="threshold">
            <xs:annotation><xs:documentation>Whether the child is in need by the threshold.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="subject" use="required">
      <xs:annotation><xs:documentation>What it turns on.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="residence">
            <xs:annotation><xs:documentation>Where the family lives, or since when.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="temporary-accommodation">
            <xs:annotation><xs:documentation>A stay in temporary accommodation.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="nrpf-support">
            <xs:annotation><xs:documentation>Support of a family with no recourse to public funds.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="supervision-order">
            <xs:annotation><xs:documentation>The authority named in a supervision order.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="placement">
            <xs:annotation><xs:documentation>A placement.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="other">
            <xs:annotation><xs:documentation>Something else, said in words.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="DisputeActType">
    <xs:annotation><xs:documentation>Says all by its name.</xs:documentation></xs:annotation>
  </xs:complexType>

  <xs:complexType name="DisputeEffectsType">
    <xs:annotation><xs:documentation>What is to become of each child of the dispute.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="Effect" type="EffectType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="EffectType">
    <xs:annotation><xs:documentation>What is to become of one child. It changes nothing by itself: who accepts says so with a decision.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="outcome" use="required">
      <xs:annotation><xs:documentation>What is to happen.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="receiving-accepts">
            <xs:annotation><xs:documentation>The receiving authority accepts responsibility.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="sending-keeps">
            <xs:annotation><xs:documentation>The sending authority goes on working the case.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="review-decides">
            <xs:annotation><xs:documentation>A review or a new assessment decides.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="no-change">
            <xs:annotation><xs:documentation>Nothing changes for the child.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="from" type="DateType">
      <xs:annotation><xs:documentation>From which date, when one is set.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="AgreedType">
    <xs:annotation><xs:documentation>Both sides have signed the proposal.</xs:documentation></xs:annotation>
    <xs:attribute name="proposal" type="DigestType" use="required">
      <xs:annotation><xs:documentation>The message digest of the proposal.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="VisitsType">
    <xs:annotation><xs:documentation>Who sees the children while the dispute runs, as one side says.</xs:documentation></xs:annotation>
    <xs:attribute name="by" use="required">
      <xs:annotation><xs:documentation>Who.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="sending">
            <xs:annotation><xs:documentation>It is agreed that the sending authority does.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="receiving">
            <xs:annotation><xs:documentation>It is agreed that the receiving authority does.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="not-agreed">
            <xs:annotation><xs:documentation>It is not agreed; until it is, the authority that holds the case keeps visiting.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="next" type="DateType">
      <xs:annotation><xs:documentation>The day on which they are seen next; while it is not agreed, by this side itself.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="BirthType">
    <xs:annotation><xs:documentation>Which unborn child was born, and on which day.</xs:documentation></xs:annotation>
    <xs:attribute name="child" type="ChildReferenceType" use="required">
      <xs:annotation><xs:documentation>The child.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The day of birth.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="ResidenceWordType">
    <xs:annotation>
      <xs:documentation>
        The date that a side counts from after this message, where it comes from, and, from the receiving side once it
        has acknowledged, when its meetings are due now. Names and reasons stand in the statement document.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Since" type="ResidenceType">
        <xs:annotation><xs:documentation>Date, certainty and kind of the move.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="Due" type="DueType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>When the meeting is due now for one of the children, counted from that date.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="children" type="ChildReferencesType" use="required">
      <xs:annotation><xs:documentation>The children it is about.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="act" use="required">
      <xs:annotation><xs:documentation>What the word does.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="stated">
            <xs:annotation><xs:documentation>Says the side's own date again, surer or as another kind of move.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="confirmed">
            <xs:annotation><xs:documentation>Says that the other side's date is right.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="corrected">
            <xs:annotation><xs:documentation>Names another date than either side stood by.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="toldBy" use="required">
      <xs:annotation><xs:documentation>Who told the date.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="family">
            <xs:annotation><xs:documentation>The family.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="landlord">
            <xs:annotation><xs:documentation>The landlord or the housing service.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="agency">
            <xs:annotation><xs:documentation>Another agency.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="other-authority">
            <xs:annotation><xs:documentation>The other authority's worker.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="own-worker">
            <xs:annotation><xs:documentation>A worker of the side's own, who has seen it.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="how" use="required">
      <xs:annotation><xs:documentation>How it was told.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="visit">
            <xs:annotation><xs:documentation>On a visit.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="telephone">
            <xs:annotation><xs:documentation>By telephone.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="writing">
            <xs:annotation><xs:documentation>In writing.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="meeting">
            <xs:annotation><xs:documentation>In a meeting.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="register">
            <xs:annotation><xs:documentation>From a register.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="on" type="DateType" use="required">
      <xs:annotation><xs:documentation>The day on which it was told.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RestatementType">
    <xs:annotation>
      <xs:documentation>When meetings are due now, instead of what the receiving authority said before.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Due" type="DueType" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One child's due date as it is now.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>Why it is another date now.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="calendar">
            <xs:annotation><xs:documentation>The working days in between have changed.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="limit">
            <xs:annotation><xs:documentation>The authority's own limit has changed.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="residence">
            <xs:annotation><xs:documentation>It had been counted from another residence date.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="mistake">
            <xs:annotation><xs:documentation>It had been counted wrongly.</xs:documentation></xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="RecallType">
    <xs:annotation>
      <xs:documentation>
        What is taken back and why: the children everything about whom is, or the single documents, never both. The
        receiving gateway lets nobody open it from then on; a person there confirms its destruction.
      </xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="Recalled" type="RecalledType" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation>One document; none when children are named.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="reason" use="required">
      <xs:annotation><xs:documentation>Why.</xs:documentation></xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:string">
          <xs:enumeration value="wrong-authority">
            <xs:annotation><xs:documentation>It went to an authority that has nothing to do with the children; names children.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="wrong-child">
            <xs:annotation><xs:documentation>The children should not be in the transfer; names children.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="wrong-document">
            <xs:annotation><xs:documentation>The documents do not belong to the case; names documents.</xs:documentation></xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="without-authority">
            <xs:annotation><xs:documentation>It was shared without the permission or authority that it needed.</xs:documentation></xs:annotation>
          </xs:enumeration>

"""#
}
