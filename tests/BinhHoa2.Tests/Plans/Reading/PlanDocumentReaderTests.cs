using System.Text;
using System.Text.Json;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>
/// What is read from plans in the forms of schools. The expected readings are in <c>Expected</c>; <c>UPDATE_GOLDEN=1</c> writes them
/// anew for review.
/// </summary>
public sealed class PlanDocumentReaderTests
{
    private static readonly string Expected = Path.Combine(DotNet.Repository, "tests/BinhHoa2.Tests/Plans/Reading/Expected");

    public static TheoryData<string> Cases => [.. PlanCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_OfTheCases_ReadsAsExpected(string name)
    {
        var json = PlanReadingJson.Write(Read(PlanCases.All[name]())) + "\n";
        var file = Path.Combine(Expected, name + ".json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, json);
        }

        json.ShouldBe(File.ReadAllText(file));
    }

    [Fact]
    public void Table_WhoseNarrowCellsTearTheYear_KeepsItsMonths()
    {
        var reading = Read(WordPlan.Document(
            WordPlan.P("KẾ HOẠCH NĂM HỌC 2024-2025")
            + WordPlan.Table(
                WordPlan.Row(WordPlan.Cell("Tháng"), WordPlan.Cell("Nội dung"), WordPlan.Cell("Người thực hiện")),
                WordPlan.Row(WordPlan.Cell("9/2024"), WordPlan.Cell("Khai giảng năm học mới"), WordPlan.Cell("BGH")),
                WordPlan.Row(WordPlan.Cell("10/202 4"), WordPlan.Cell("Ngày hội đọc sách"), WordPlan.Cell("Thư viện")))));

        reading.Months.Select(m => (m.Year, m.Month, m.Activities.Single())).ShouldBe(
            [(2024, 9, "Khai giảng năm học mới"), (2024, 10, "Ngày hội đọc sách")]);
    }

    [Fact]
    public void Plan_OfTheSampleSchool_HasItsActivitiesWordForWord()
    {
        var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(DotNet.Repository, "shared/Plans/data/ke-hoach-2021-2022.json")));
        var months = sample.RootElement.GetProperty("months").EnumerateArray()
            .Select(m => (
                Month: m.GetProperty("month").GetString(),
                Texts: m.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()!).ToList()))
            .ToList();

        var reading = Read(Encoding.UTF8.GetBytes(SamplePlanText.Of(months.Select(m => (m.Month!, m.Texts)))));

        reading.School.ShouldBe("Trường Tiểu học Bình Hòa 2");
        reading.SchoolYear.ShouldBe("2021-2022");
        reading.Months.Select(m => $"{m.Year:D4}-{m.Month:D2}").ShouldBe(months.Select(m => m.Month));
        reading.Months.SelectMany(m => m.Activities).ShouldBe(months.SelectMany(m => m.Texts));
        reading.Months.Sum(m => m.Activities.Length).ShouldBe(27);
        reading.Months.ShouldAllBe(m => m.Due.Length == m.Activities.Length && m.Responsible.Length == m.Activities.Length);
        reading.NotUnderstood.ShouldBeEmpty();
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TextPlans.OneMonth)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(TextPlans.OneMonth)] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(TextPlans.OneMonth) },
        { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(TextPlans.OneMonth)] },
        { "NFD", Encoding.UTF8.GetBytes(OldEncodings.ToNfd(TextPlans.OneMonth)) },
        { "VNI", Encoding.Latin1.GetBytes(OldEncodings.ToVni(TextPlans.OneMonth)) },
        { "VNI copied as Unicode", Encoding.UTF8.GetBytes(OldEncodings.ToVni(TextPlans.OneMonth)) },
        { "Windows-1258", OldEncodings.ToWindows1258(TextPlans.OneMonth) },
        { "line by line", Mixed(TextPlans.OneMonth) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_InAnyEncoding_ReadsTheSame(string encoding, byte[] file)
    {
        encoding.ShouldNotBeEmpty();

        PlanReadingJson.Write(Read(file)).ShouldBe(PlanReadingJson.Write(Read(Encoding.UTF8.GetBytes(TextPlans.OneMonth))));
    }

    /// <summary>Capitals with tones have no code in TCVN3, so the letterhead is left out.</summary>
    [Fact]
    public void Text_InTcvn3_ReadsTheSameMonths()
    {
        const string Plan =
            "Năm học 2025-2026\nTháng 10\n- Hội nghị viên chức (đ/c Lan phụ trách), ngày 10/10.\n"
            + "- Thao giảng, dự giờ; kiểm tra vở sạch chữ đẹp.";

        var reading = Read(OldEncodings.ToTcvn3(Plan));

        PlanReadingJson.Write(reading).ShouldBe(PlanReadingJson.Write(Read(Encoding.UTF8.GetBytes(Plan))));
        reading.Months.Single().Responsible.ShouldBe(["đ/c Lan", null]);
    }

    [Fact]
    public void Json_OfAReading_HasTheNamesOfTheCommand()
    {
        var json = JsonDocument.Parse(PlanReadingJson.Write(Read(Encoding.UTF8.GetBytes("Năm học 2025-2026\nTháng 9\n- Họp ngày 5/9."))));

        json.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["school", "schoolYear", "months", "notUnderstood"]);
        json.RootElement.GetProperty("months")[0].EnumerateObject().Select(p => p.Name)
            .ShouldBe(["year", "month", "activities", "due", "responsible"]);
        json.RootElement.GetProperty("months")[0].GetProperty("due")[0].GetString().ShouldBe("2025-09-05");
    }

    private static byte[] Mixed(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n').SelectMany((line, i) => (byte[])
        [
            .. (i % 3) switch
            {
                0 => Encoding.UTF8.GetBytes(line),
                1 => Encoding.Latin1.GetBytes(OldEncodings.ToVni(line)),
                _ => OldEncodings.ToWindows1258(line),
            },
            (byte)'\n',
        ]),
    ];

    private static PlanReading Read(byte[] file) => PlanDocumentReader.Read(file, new ReadingLimits());
}
