using System.IO.Compression;
using System.Text;
using BinhHoa2.Shared.Plans.Reading;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Files that are no plan, damaged or hostile: the reader refuses them with a sentence and does nothing else.</summary>
public sealed class UnreadablePlanTests
{
    private const int Mutations = 150;

    [Fact]
    public void File_OfWord2003_SaysToSaveAsDocx() =>
        RefusalOf([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]]).ShouldContain(".docx");

    [Fact]
    public void File_UnderAPassword_SaysSo() =>
        RefusalOf([0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldContain("mật khẩu");

    [Fact]
    public void File_WithoutBytes_SaysSo() => RefusalOf([]).ShouldContain("không có nội dung");

    [Fact]
    public void File_OfAnotherKind_NamesTheKinds() =>
        RefusalOf([0x89, 0x50, 0x4E, 0x47, .. Enumerable.Range(0, 400).Select(i => (byte)(i * 7))]).ShouldContain("PDF");

    [Fact]
    public void Pdf_WithoutText_AsksForTheWordFile() => RefusalOf(new PdfPlan().Line(0, 0, 100, 100).ToBytes()).ShouldContain("hình chụp");

    [Fact]
    public void Docx_ThatUnpacksToMoreThanIsTaken_IsRefused()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write("<w:document xmlns:w=\"w\"><w:body>"u8);
            var paragraph = Encoding.UTF8.GetBytes($"<w:p><w:r><w:t>{new string('x', 100_000)}</w:t></w:r></w:p>");
            for (var i = 0; i < 1000; i++)
            {
                part.Write(paragraph);
            }
        }

        RefusalOf(file.ToArray()).ShouldContain("quá lớn");
    }

    [Fact]
    public void Docx_WithADocumentType_IsRefused()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            WordPlan.Add(zip, "word/document.xml", "<!DOCTYPE d [<!ENTITY e \"Tháng 9\">]><w:document xmlns:w=\"w\">&e;</w:document>");
        }

        RefusalOf(file.ToArray()).ShouldContain("hỏng");
    }

    public static TheoryData<string> Cases => [.. PlanCases.All.Keys];

    /// <summary>Bytes are changed, doubled and cut off by chance; each case has its own seed.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void File_ChangedByChance_IsReadOrRefused(string name)
    {
        var original = PlanCases.All[name]();
        var random = new Random(name.Length * 31);
        for (var i = 0; i < Mutations; i++)
        {
            var file = Changed(original, random);

            Should.NotThrow(() => Try(file), $"{name}, change {i}");
        }
    }

    /// <summary>The XML of a document is changed inside its zip, which changes of the zip's bytes hardly reach.</summary>
    [Theory]
    [InlineData("word-2345-table", "word/document.xml")]
    [InlineData("word-numbering", "word/numbering.xml")]
    [InlineData("excel-year", "xl/worksheets/sheet1.xml")]
    [InlineData("excel-year", "xl/styles.xml")]
    public void Part_ChangedByChance_IsReadOrRefused(string name, string part)
    {
        var random = new Random(part.Length);
        for (var i = 0; i < Mutations; i++)
        {
            var file = new MemoryStream();
            file.Write(PlanCases.All[name]());
            using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            {
                using var content = zip.GetEntry(part)!.Open();
                var bytes = new byte[content.Length];
                content.ReadExactly(bytes);
                content.SetLength(0);
                content.Write(Changed(bytes, random));
            }

            Should.NotThrow(() => Try(file.ToArray()), $"{name}, change {i}");
        }
    }

    private static byte[] Changed(byte[] original, Random random)
    {
        var file = original.ToList();
        for (var i = random.Next(1, 12); i > 0 && file.Count > 1; i--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(5))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] = (byte)"0123456789<>/[]()\"' "[random.Next(20)];
                    break;
                case 2:
                    file.RemoveRange(at, Math.Min(random.Next(1, 60), file.Count - at));
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(at, Math.Min(random.Next(1, 200), file.Count - at)));
                    break;
                default:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return random.Next(8) == 0 ? [.. file.Take(random.Next(1, file.Count))] : [.. file];
    }

    private static void Try(byte[] file)
    {
        try
        {
            PlanReadingJson.Write(PlanDocumentReader.Read(file, new ReadingLimits()));
        }
        catch (PlanUnreadableException exception)
        {
            exception.Message.ShouldEndWith(".");
        }
    }

    private static string RefusalOf(byte[] file) =>
        Should.Throw<PlanUnreadableException>(() => PlanDocumentReader.Read(file, new ReadingLimits())).Message;
}
