using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Tests.Plans.Reading;
using CsCheck;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>Files as damage, mistakes and malice make them: each is read or refused with a sentence, in time and within memory.</summary>
public sealed class RosterUploadFuzzTests
{
    private const long MaxAllocated = 1_500_000_000;

    private static readonly bool All = Environment.GetEnvironmentVariable("FAULTS") == "all";

    private const string Special = ";,\t\"\n\r\uD800\uDC00\u0302\u200B";

    private static readonly string[] Heads = ["Họ và tên;Email\n", "Họ và tên,Email,Tổ\n\"", string.Empty, "sep=;\n"];

    private static readonly byte[][] Good =
    [
        Csv(';', true, [Head, .. Rows]),
        Csv(',', false, [["DANH SÁCH"], Head, .. Rows]),
        ExcelPlan.Workbook(("Danh sách", [Head, .. Rows], ["A1:B1", "E5:E6"])),
    ];

    [Fact]
    public void File_WithBytesChangedCutOrDoubled_IsReadOrRefused() => Gen.Select(
        Gen.Int[0, Good.Length - 1],
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Byte).Array[1, 8])
        .Sample((file, changes) => ShouldAnswer(changes.Aggregate(Good[file], Changed)), iter: All ? 50_000 : 1_500);

    [Fact]
    public void Text_OfAnyCharacters_IsReadOrRefused() => Gen.Select(
        Gen.Int[0, Heads.Length - 1],
        Gen.OneOf(Gen.Char['\0', '\u024F'], Gen.Int[0, Special.Length - 1].Select(i => Special[i])).Array[0, 400])
        .Sample((head, rest) => ShouldAnswer(Encoding.UTF8.GetBytes(Heads[head] + new string(rest))), iter: All ? 50_000 : 1_500);

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

        ShouldAnswer(file);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(MaxAllocated, "in all, of which little is held at once");
    }

    private static byte[] Changed(byte[] file, (int Kind, double At, byte Value) change)
    {
        var at = (int)(change.At * Math.Max(0, file.Length - 1));
        return change.Kind switch
        {
            _ when file.Length == 0 => file,
            0 => [.. file[..at], change.Value, .. file[(at + 1)..]],
            1 => file[..at],
            2 => [.. file[..at], .. file],
            _ => [.. file[..at], change.Value, change.Value, .. file[at..]],
        };
    }

    private static void ShouldAnswer(byte[] file)
    {
        try
        {
            var draft = DraftMaker.Of(Empty, Read(file), School, Today);
            DraftCheck.Of(draft, School, Today).Problems.ShouldAllBe(p => p.ToString().Length > 10);
        }
        catch (RosterUnreadableException refused)
        {
            refused.Message.ShouldContain("Xin ");
        }
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
