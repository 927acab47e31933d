using System.IO.Compression;
using System.Text;
using BinhHoa2.Tests.Plans.Reading;
using BinhHoa2.Tests.Plans.Rosters;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Uploads;

/// <summary>Lists of people that were made to cost much.</summary>
internal static class HostileRosters
{
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["columns.xlsx"] = () => RosterFileReaderTests.Sheet(string.Concat(Enumerable.Range(1, 100).Select(r =>
            $"<row r=\"{r}\">{string.Concat(Enumerable.Repeat("<c t=\"str\"><v>x</v></c>", 8000))}</row>"))),
        ["rows.xlsx"] = () => RosterFileReaderTests.Sheet(string.Concat(Enumerable.Range(1, 400_000).Select(r =>
            $"<row r=\"{r}\"><c t=\"str\"><v>x</v></c></row>"))),
        ["merged.xlsx"] = Merged,
        ["shared.xlsx"] = () => Part(
            "xl/sharedStrings.xml",
            $"<sst>{string.Concat(Enumerable.Repeat("<si><t>aaaaaaaaaaaaaaaaaaaa</t></si>", 400_000))}</sst>"),
        ["entities.xlsx"] = () => Part(
            "xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><sst><si><t>&a;</t></si></sst>"),
        ["deep.xlsx"] = () => Part("xl/sharedStrings.xml", string.Concat(Enumerable.Repeat("<a>", 100_000))),
        ["formulas.xlsx"] = () => RosterFileReaderTests.Sheet(string.Concat(Enumerable.Range(1, 9_000).Select(r =>
            $"<row r=\"{r}\">{string.Concat(Enumerable.Repeat("<c><f>A1</f></c>", 20))}</row>"))),
        ["quotes.csv"] = () => Encoding.UTF8.GetBytes("Họ và tên;Email\n" + new string('"', 4_000_000)),
        ["wide.csv"] = () => Encoding.UTF8.GetBytes("Họ và tên;Email\n" + new string(';', 1_900_000)),
    };

    private static byte[] Merged() => ExcelPlan.Workbook((
        "A",
        [["Họ và tên", "Email"], .. Enumerable.Range(0, 3_000).Select(i => new[] { $"Em {i}", $"e{i}@a.vn" })],
        [.. Enumerable.Range(1, 3_000).Select(i => $"A{i}:CV{9_000}")]));

    private static byte[] Part(string name, string text)
    {
        var file = new MemoryStream();
        file.Write(ExcelPlan.Workbook(("A", [Head, .. Rows], [])));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            WordPlan.Add(zip, name, text);
        }

        return file.ToArray();
    }
}
