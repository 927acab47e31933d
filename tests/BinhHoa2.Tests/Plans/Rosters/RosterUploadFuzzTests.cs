using System.Text;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Tests.Plans.Reading;
using CsCheck;
using static BinhHoa2.Tests.Plans.Rosters.RosterFiles;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>Files as damage, mistakes and malice make them: each is read or refused with a sentence.</summary>
public sealed class RosterUploadFuzzTests
{
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
        .Sample((file, changes) => ShouldAnswer(changes.Aggregate(Good[file], DamagedFile.Of)), iter: All ? 50_000 : 1_500);

    [Fact]
    public void Text_OfAnyCharacters_IsReadOrRefused() => Gen.Select(
        Gen.Int[0, Heads.Length - 1],
        Gen.OneOf(Gen.Char['\0', '\u024F'], Gen.Int[0, Special.Length - 1].Select(i => Special[i])).Array[0, 400])
        .Sample((head, rest) => ShouldAnswer(Encoding.UTF8.GetBytes(Heads[head] + new string(rest))), iter: All ? 50_000 : 1_500);

    internal static void ShouldAnswer(byte[] file)
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
}
