/// An invented CIN census return in the shape that case systems export, untidiness and all.
///
/// The shape follows the sample return of the public validator data-to-insight/csc-validator-be-cin; the children are our own.
public enum CensusSample {
    /// A child whose record is sound: born 16 June 2018, one open episode, one assessment, one plan.
    public static let tidy = "SB20417"
    /// A child whose record has stray text, impossible dates and codes of other lists.
    public static let untidy = "UNTIDY1"
    /// A child not born yet, whose episode was closed.
    public static let unborn = "UNBORN1"
    /// A child who is in the return twice.
    public static let twice = "TWICE1"

    /// The return's text; `replacing` changes it for a test.
    public static func xml(lea: String = "381", replacing changes: [(String, String)] = []) -> String {
        changes.reduce(text.replacing("{{lea}}", with: lea)) { $0.replacing($1.0, with: $1.1) }
    }

    private static let text = """
        <?xml version="1.0" encoding="utf-8"?>
        <Message>
          <Header>
            <CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
            <Source><SourceLevel>L</SourceLevel><LEA>{{lea}}</LEA><SoftwareCode>Invented</SoftwareCode></Source>
          </Header>
          <Children>
            <Child>
              <ChildIdentifiers>
                <LAchildID>SB20417</LAchildID><UPN>R83120032601A</UPN><PersonBirthDate>2018-06-16</PersonBirthDate><Sex>F</Sex>
              </ChildIdentifiers>
              <ChildCharacteristics>
                <Ethnicity>MWBC</Ethnicity><Disabilities><Disability>HEAR</Disability><Disability>HAND</Disability></Disabilities>
              </ChildCharacteristics>
              <CINdetails>
                <CINreferralDate>2024-01-08</CINreferralDate><ReferralSource>2A</ReferralSource>
                <PrimaryNeedCode>N4</PrimaryNeedCode><CINclosureDate>2024-03-01</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure>
              </CINdetails>
              <CINdetails>
                <CINreferralDate>2025-10-06</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
                <Assessments>
                  <AssessmentActualStartDate>2025-10-07</AssessmentActualStartDate>
                  <AssessmentAuthorisationDate>2025-11-18</AssessmentAuthorisationDate>
                  <FactorsIdentifiedAtAssessment><AssessmentFactors>1C</AssessmentFactors><AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment>
                </Assessments>
                <CINPlanDates><CINPlanStartDate>2025-11-24</CINPlanStartDate></CINPlanDates>
                <Section47><S47ActualStartDate>2025-10-06</S47ActualStartDate></Section47>
                <ReferralNFA>0</ReferralNFA>
              </CINdetails>
            </Child>
            <Child>
              <ChildIdentifiers>
                <LAchildID>UNTIDY1</LAchildID><UPN>A123456789123</UPN><FormerUPN>X98765432123B</FormerUPN>
                <UPNunknown>UN3</UPNunknown>PersonBirthDate
                <PersonBirthDate>2015-03-27</PersonBirthDate><Sex>1</Sex>
              </ChildIdentifiers>
              <ChildCharacteristics>
                <Ethnicity>BRIT</Ethnicity><Disabilities><Disability>NONE</Disability><Disability>HEAR</Disability></Disabilities>
              </ChildCharacteristics>
              <CINdetails>
                <CINreferralDate>2025-10-06</CINreferralDate><ReferralSource>ZZ</ReferralSource><PrimaryNeedCode>N4</PrimaryNeedCode>
                <Assessments>
                  <AssessmentActualStartDate>2028-04-28</AssessmentActualStartDate>
                  <AssessmentAuthorisationDate>2020-09-19</AssessmentAuthorisationDate>
                  <FactorsIdentifiedAtAssessment><AssessmentFactors>1C</AssessmentFactors><AssessmentFactors>RB</AssessmentFactors></FactorsIdentifiedAtAssessment>
                </Assessments>
                <Assessments>
                  <AssessmentActualStartDate>2026-01-20</AssessmentActualStartDate>
                  <AssessmentAuthorisationDate>2026-01-05</AssessmentAuthorisationDate>
                </Assessments>
                <CINPlanDates><CINPlanStartDate>24/01/2026</CINPlanStartDate></CINPlanDates>
                <CINPlanDates><CINPlanStartDate>2026-01-24</CINPlanStartDate><CINPlanEndDate>2026-01-26</CINPlanEndDate></CINPlanDates>
                <ReferralNFA>true</ReferralNFA>
                <ChildProtectionPlans><CPPstartDate>2026-02-17</CPPstartDate></ChildProtectionPlans>
              </CINdetails>
            </Child>
            <Child>
              <ChildIdentifiers>
                <LAchildID>UNBORN1</LAchildID><ExpectedPersonBirthDate>2026-07-01</ExpectedPersonBirthDate><GenderCurrent>0</GenderCurrent>
              </ChildIdentifiers>
              <CINdetails>
                <CINreferralDate>2026-02-06</CINreferralDate><CINclosureDate>2026-03-10</CINclosureDate><ReasonForClosure>RC5</ReasonForClosure>
              </CINdetails>
            </Child>
            <Child><ChildIdentifiers><LAchildID>TWICE1</LAchildID></ChildIdentifiers></Child>
            <Child><ChildIdentifiers><LAchildID>TWICE1</LAchildID></ChildIdentifiers></Child>
          </Children>
        </Message>
        """
}
