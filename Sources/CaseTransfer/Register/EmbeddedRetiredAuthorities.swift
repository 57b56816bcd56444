// swift-format-ignore-file
// Written by Data/embed.py from Data/authorities-retired.csv; change that file and run the script again.

extension EmbeddedRegister {
    /// The text of `Data/authorities-retired.csv`, byte for byte.
    static let retiredAuthorities = #"""
# retired GSS codes that historic records may still carry. Pairs old GSS/DfE code from eesyscreener acceptable_las.rda (still lists them); end date = first day of successor: 2019/2020/2021/2023 dates from mysociety end-date column (+1 day); 2013 and 2025 dates NOT verified in a stored source (from memory of ONS code history).
gss_code,dfe_la_code,name,replaced_on,successor_gss
E10000006,909,Cumbria,2023-04-01,E06000063 E06000064
E10000023,815,North Yorkshire (county),2023-04-01,E06000065
E10000027,933,Somerset (county),2023-04-01,E06000066
E10000021,928,Northamptonshire,2021-04-01,E06000061 E06000062
E10000002,825,Buckinghamshire (county),2020-04-01,E06000060
E10000009,835,Dorset (county),2019-04-01,E06000059
E06000028,837,Bournemouth,2019-04-01,E06000058
E06000029,836,Poole,2019-04-01,E06000058
E06000048,929,Northumberland (old code),2013-04-01,E06000057
E08000020,390,Gateshead (old code),2013-04-01,E08000037
E08000016,370,Barnsley (old code),2025-04-01,E08000038
E08000019,373,Sheffield (old code),2025-04-01,E08000039

"""#
}
