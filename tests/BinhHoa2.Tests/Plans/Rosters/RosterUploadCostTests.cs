using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Plans.Reading;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>
/// What a list costs that was made to cost much. Runs while no other test does, for it counts what the whole process allocates.
/// </summary>
[Collection(nameof(FileCostTests))]
public sealed class RosterUploadCostTests
{
    private const long MaxAllocated = 1_500_000_000;

    [Theory]
    [InlineData("columns")]
    [InlineData("rows")]
    [InlineData("merged")]
    [InlineData("shared")]
    [InlineData("entities")]
    [InlineData("deep")]
    [InlineData("formulas")]
    [InlineData("quotes")]
    [InlineData("wide")]
    public void File_MadeToOverwhelm_IsRefusedInTimeAndWithinMemory(string kind)
    {
        var file = Hostile(kind);
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();

        RosterUploadFuzzTests.ShouldAnswer(file);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(MaxAllocated, "in all, of which little is held at once");
    }

    private static byte[] Hostile(string kind) => kind switch
    {
        "columns" => RosterFileReaderTests.Sheet(string.Concat(Enumerable.Range(1, 100).Select(r =>
            $"<row r=\"{r}\">{string.Concat(Enumerable.Range(0, 8000).Select(_ => "<c t=\"str\"><v>x</v></c>"))}</row>"))),
        "rows" => RosterFileReaderTests.Sheet(string.Concat(Enumerable.Range(1, 400_000).Select(r =>
            $"<row r=\"{r}\"><c t=\"str\"><v>x</v></c></row>"))),
        "merged" => Merged(),
        "shared" => Part(
            "xl/sharedStrings.xml",
            $"<sst>{string.Concat(Enumerable.Repeat("<si><t>aaaaaaaaaaaaaaaaaaaa</t></si>", 400_000))}</sst>"),
        "entities" => Part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><sst><si><t>&a;</t></si></sst>"),
        "deep" => Part("xl/sharedStrings.xml", string.Concat(Enumerable.Repeat("<a>", 100_000))),
        "formulas" => RosterFileReaderTests.Sheet(string.Concat(Enumerable.Range(1, 9_000).Select(r =>
            $"<row r=\"{r}\">{string.Concat(Enumerable.Range(0, 20).Select(_ => "<c><f>A1</f></c>"))}</row>"))),
        "quotes" => Encoding.UTF8.GetBytes("Họ và tên;Email\n" + new string('"', 4_000_000)),
        _ => Encoding.UTF8.GetBytes("Họ và tên;Email\n" + new string(';', 1_900_000)),
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
