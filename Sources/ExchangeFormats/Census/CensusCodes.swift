/// The code lists of the DfE CIN census, 2022/23 to 2025/26: what is not on them is not believed.
///
/// The codes are facts of the DfE's return, taken from the lists that public validators of the census carry
/// (data-to-insight/csc-validator-be-cin and data-to-insight/ssd-data-model), with its descriptions shortened.
enum CensusCodes {
    /// Who referred the child.
    static let referralSources: [String: String] = [
        "1A": "INDIVIDUAL - family member, relative or carer",
        "1B": "INDIVIDUAL - acquaintance (including neighbours and child minders)",
        "1C": "INDIVIDUAL - self",
        "1D": "INDIVIDUAL - other (including strangers or Members of Parliament (MPs))",
        "2A": "SCHOOLS",
        "2B": "EDUCATION SERVICES",
        "3A": "HEALTH SERVICES - general practitioner (GP)",
        "3B": "HEALTH SERVICES - health visitor",
        "3C": "HEALTH SERVICES - school nurse",
        "3D": "HEALTH SERVICES - other primary health services",
        "3E": "HEALTH SERVICES - A&E (accident and emergency department)",
        "3F": "HEALTH SERVICES - other (for example hospice)",
        "4": "HOUSING - local authority housing or housing association",
        "5A": "LA SERVICES - social care, for example adults social care services",
        "5B": "LA SERVICES - other internal services, not including social care or early help",
        "5C": "LA SERVICES - external, from another local authority’s services",
        "5D": "LA SERVICES - early help",
        "6": "POLICE",
        "7": "OTHER LEGAL AGENCY - including courts, probation, immigration, CAFCASS or prison",
        "8": "OTHER - including children’s centres, independent agency providers or voluntary organisations",
        "9": "ANONYMOUS",
        "10": "UNKNOWN",
    ]

    /// Why a child is in need.
    static let primaryNeeds: [String: String] = [
        "N1": "Abuse or neglect",
        "N2": "Child's disability",
        "N3": "Parental illness or disability",
        "N4": "Family in acute stress",
        "N5": "Family dysfunction",
        "N6": "Socially unacceptable behaviour",
        "N7": "Low income",
        "N8": "Absent parenting",
        "N9": "Cases other than children in need",
        "N0": "Not stated",
    ]

    /// Why an episode was closed.
    static let closureReasons: [String: String] = [
        "RC1": "Adopted",
        "RC2": "Died",
        "RC3": "Child arrangements order",
        "RC4": "Special guardianship order",
        "RC5": "Transferred to services of another local authority",
        "RC6": "Transferred to adult social care services",
        "RC7": "Services ceased for any other reason, including child no longer in need",
        "RC8": "Case closed after assessment, no further action",
        "RC9": "Case closed after assessment, referred to early help",
    ]

    /// What was identified at the end of an assessment.
    static let assessmentFactors: [String: String] = [
        "1A": "Alcohol misuse: alcohol misuse by the child",
        "1B": "Alcohol misuse: alcohol misuse by the parent(s)/carer(s)",
        "1C": "Alcohol misuse: alcohol misuse by another person living in the household",
        "2A": "Drug misuse: drug misuse by the child",
        "2B": "Drug misuse: drug misuse by the parent(s)/carer(s)",
        "2C": "Drug misuse: drug misuse by another person living in the household",
        "3A": "Domestic abuse: the child being the subject of domestic abuse",
        "3B": "Domestic abuse: the child’s parent(s)/carer(s) being the subject of domestic abuse",
        "3C": "Domestic abuse: another person living in the household being the subject of domestic abuse",
        "4A": "Mental health: the mental health of the child",
        "4B": "Mental health: the mental health of the parent(s)/carer(s)",
        "4C": "Mental health: the mental health of another person in the family/household",
        "5A": "Learning disability: the child’s learning disability",
        "5B": "Learning disability: the parent(s)/carer(s) learning disability",
        "5C": "Learning disability: another person in the family/households learning disability",
        "6A": "Physical disability or illness: a physical disability or illness of the child",
        "6B": "Physical disability or illness: a physical disability or illness of the parent(s)/carer(s)",
        "6C": "Physical disability or illness: another person in the family/household",
        "7A": "Young carer: their caring responsibilities",
        "8B": "Privately fostered: overseas children who intend to return",
        "8C": "Privately fostered: overseas children who intend to stay",
        "8D": "Privately fostered: UK children in educational placements",
        "8E": "Privately fostered: UK children making alternative family arrangements",
        "8F": "Privately fostered: other",
        "9A": "UASC: an unaccompanied asylum-seeking child",
        "10A": "Missing: the child may be at risk of harm due to going/being missing",
        "11A": "Child sexual exploitation: the child may be at risk of harm due to child sexual exploitation",
        "12A": "Trafficking: the child may be at risk of harm due to trafficking",
        "13A": "Gangs: the child may be at risk of harm because of involvement in/with gangs",
        "14A": "Socially unacceptable behaviour: the child may be at risk due to their socially unacceptable behaviour",
        "15A": "Self-harm: due to suspected/actual self-harming child may be at risk of harm",
        "16A": "Abuse or neglect – NEGLECT",
        "17A": "Abuse or neglect – EMOTIONAL ABUSE",
        "18B": "Abuse or neglect – PHYSICAL ABUSE (child on child)",
        "18C": "Abuse or neglect – PHYSICAL ABUSE (adult on child)",
        "19B": "Abuse or neglect – SEXUAL ABUSE (child on child)",
        "19C": "Abuse or neglect – SEXUAL ABUSE (adult on child)",
        "20": "Other",
        "21": "No factors identified",
        "22A": "Female genital mutilation (FGM) - the child may be at risk due to female genital mutilation",
        "23A": "Abuse linked to faith or belief - the child may be at risk due to abuse linked to faith or belief",
        "24A": "Child criminal exploitation: the child may be at risk of harm due to child criminal exploitation",
        "18A": "retired (query 8945Q: use 18B or 18C)",
        "19A": "retired (query 8950Q: use 19B or 19C)",
    ]

    /// Ethnicity.
    static let ethnicities: Set<String> = [
        "WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
        "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT",
    ]

    /// Disability.
    static let disabilities: Set<String> = [
        "AUT", "BEH", "COMM", "CON", "DDA", "HAND", "HEAR", "INC", "LD", "MOB", "NONE", "PC", "VIS",
    ]

    /// Why a UPN is not known.
    static let upnUnknown: Set<String> = [
        "UN1", "UN2", "UN3", "UN4", "UN5", "UN6", "UN7",
    ]
}
