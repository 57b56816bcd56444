// swift-format-ignore-file
// Written by Data/embed.py from Data/authorities-other-nations.csv; change that file and run the script again.

extension EmbeddedRegister {
    /// The text of `Data/authorities-other-nations.csv`, byte for byte.
    static let otherNations = #"""
# Welsh (22), Scottish (32), NI (11) authorities, for recognising cross-border moves (different statute; out of scope for a s17 CA1989 England transfer). Source: dfeR geo_hierarchy.rda HEAD bc940bf3. dfe_la_code z/blank = none.
gss_code,dfe_la_code,name,nation,division
N09000001,,Antrim and Newtownabbey,Northern Ireland,northern-ireland
N09000002,,"Armagh City, Banbridge and Craigavon",Northern Ireland,northern-ireland
N09000003,,Belfast,Northern Ireland,northern-ireland
N09000004,,Causeway Coast and Glens,Northern Ireland,northern-ireland
N09000005,,Derry City and Strabane,Northern Ireland,northern-ireland
N09000006,,Fermanagh and Omagh,Northern Ireland,northern-ireland
N09000007,,Lisburn and Castlereagh,Northern Ireland,northern-ireland
N09000008,,Mid and East Antrim,Northern Ireland,northern-ireland
N09000009,,Mid Ulster,Northern Ireland,northern-ireland
N09000010,,"Newry, Mourne and Down",Northern Ireland,northern-ireland
N09000011,,Ards and North Down,Northern Ireland,northern-ireland
S12000005,,Clackmannanshire,Scotland,scotland
S12000006,,Dumfries and Galloway,Scotland,scotland
S12000008,,East Ayrshire,Scotland,scotland
S12000010,,East Lothian,Scotland,scotland
S12000011,,East Renfrewshire,Scotland,scotland
S12000013,,Na h-Eileanan Siar,Scotland,scotland
S12000014,,Falkirk,Scotland,scotland
S12000017,,Highland,Scotland,scotland
S12000018,,Inverclyde,Scotland,scotland
S12000019,,Midlothian,Scotland,scotland
S12000020,,Moray,Scotland,scotland
S12000021,,North Ayrshire,Scotland,scotland
S12000023,,Orkney Islands,Scotland,scotland
S12000026,,Scottish Borders,Scotland,scotland
S12000027,,Shetland Islands,Scotland,scotland
S12000028,,South Ayrshire,Scotland,scotland
S12000029,,South Lanarkshire,Scotland,scotland
S12000030,,Stirling,Scotland,scotland
S12000033,,Aberdeen City,Scotland,scotland
S12000034,,Aberdeenshire,Scotland,scotland
S12000035,,Argyll and Bute,Scotland,scotland
S12000036,,City of Edinburgh,Scotland,scotland
S12000038,,Renfrewshire,Scotland,scotland
S12000039,,West Dunbartonshire,Scotland,scotland
S12000040,,West Lothian,Scotland,scotland
S12000041,,Angus,Scotland,scotland
S12000042,,Dundee City,Scotland,scotland
S12000045,,East Dunbartonshire,Scotland,scotland
S12000047,,Fife,Scotland,scotland
S12000048,,Perth and Kinross,Scotland,scotland
S12000049,,Glasgow City,Scotland,scotland
S12000050,,North Lanarkshire,Scotland,scotland
W06000001,660,Isle of Anglesey,Wales,england-and-wales
W06000002,661,Gwynedd,Wales,england-and-wales
W06000003,662,Conwy,Wales,england-and-wales
W06000004,663,Denbighshire,Wales,england-and-wales
W06000005,664,Flintshire,Wales,england-and-wales
W06000006,665,Wrexham,Wales,england-and-wales
W06000008,667,Ceredigion,Wales,england-and-wales
W06000009,668,Pembrokeshire,Wales,england-and-wales
W06000010,669,Carmarthenshire,Wales,england-and-wales
W06000011,670,Swansea,Wales,england-and-wales
W06000012,671,Neath Port Talbot,Wales,england-and-wales
W06000013,672,Bridgend,Wales,england-and-wales
W06000014,673,Vale of Glamorgan,Wales,england-and-wales
W06000015,681,Cardiff,Wales,england-and-wales
W06000016,674,Rhondda Cynon Taf,Wales,england-and-wales
W06000018,676,Caerphilly,Wales,england-and-wales
W06000019,677,Blaenau Gwent,Wales,england-and-wales
W06000020,678,Torfaen,Wales,england-and-wales
W06000021,679,Monmouthshire,Wales,england-and-wales
W06000022,680,Newport,Wales,england-and-wales
W06000023,666,Powys,Wales,england-and-wales
W06000024,675,Merthyr Tydfil,Wales,england-and-wales

"""#
}
