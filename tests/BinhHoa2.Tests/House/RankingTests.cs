using System.Reflection;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.House;

/// <summary>
/// No person is ranked: no page, letter or document has a place, a superlative or a percentage of a person, and a list of people is in an
/// order that nothing they did decides.
/// </summary>
public sealed partial class RankingTests
{
    /// <summary>
    /// The types that hold a person and a number, which a list could be sorted by, each with the order of its lists. One that is not here
    /// has to be looked at where it is listed.
    /// </summary>
    private static readonly Dictionary<string, string> Orders = new()
    {
        ["ArchiveRun"] = "one archive",
        ["BoardNewsItem"] = "requests, by when they were raised",
        ["ConfirmedYear"] = "a year",
        ["EscalatedItem"] = "plans, then names",
        ["LettersChange"] = "months, then names",
        ["LinkClaims"] = "one link",
        ["MonthPerson"] = "the rows of the month",
        ["MonthlyLetters"] = "months, then names",
        ["OwnDay"] = "days of a calendar",
        ["OwnYearDetails"] = "one person",
        ["PersonLetters"] = "names",
        ["ProofTree"] = "roots",
        ["ReportCorrection"] = "what became of a report, by when",
        ["ReportDispatch"] = "what became of a report, by when",
        ["ReportEdit"] = "what became of a report, by when",
        ["RootRecord"] = "roots",
        ["SignedCopy"] = "one file",
        ["UnansweredPerson"] = "the roster",
        ["WaitingRequest"] = "requests, by when they were raised",
    };

    [Fact]
    public void PersonWithANumber_OfTheProduct_IsOfAKnownOrder()
    {
        var types =
            from type in typeof(Plan).Assembly.GetTypes().Where(t => t is { IsPublic: true, IsInterface: false, IsEnum: false })
            let own = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where own.Any(IsPerson) && own.Any(p => IsNumber(p.PropertyType))
            select type.Name;

        types.Order(StringComparer.Ordinal).ShouldBe(Orders.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_OfTheProduct_HaveNoWordOfARanking()
    {
        var found = from file in Sources().Concat(Reviewed())
                    from line in File.ReadLines(file).Index()
                    from match in Ranking().Matches(line.Item)
                    select $"{Path.GetFileName(file)}:{line.Index + 1}: {match.Value}";

        Sources().Count().ShouldBeGreaterThan(300);
        Reviewed().Count().ShouldBeGreaterThan(100);
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Share_OfReviewedPagesLettersAndReports_StandsBesideNoPerson()
    {
        var beside = from file in Reviewed()
                     from line in Lines(file)
                     from match in SharePerson().Matches(line)
                     select $"{Path.GetFileName(file)}: {match.Value}";

        Reviewed().SelectMany(Lines).Count(l => Share().IsMatch(l)).ShouldBePositive("there are shares of a whole school's work");
        SharePerson().IsMatch("Nguyễn Thị Lan: hoàn thành 95,8%").ShouldBeTrue("what is looked for would be found");
        beside.ShouldBeEmpty();
    }

    [Fact]
    public void Unanswered_AtTheDesk_IsInTheOrderOfTheRosterWhateverIsLate()
    {
        var roster = new Roster([Person("gv-2", "An"), Person("gv-3", "Bình"), Person("gv-1", "Chi")]);
        var month = October.File() with
        {
            Assignments = [Due("gv-1", "t10-1", 12), Due("gv-1", "t10-2", 13), Due("gv-3", "t10-1", 20), Due("gv-2", "t10-1", 29)],
        };

        var desk = DeskMonth.Of(month, roster, VietnamTime.At(new DateOnly(2021, 10, 25), new TimeOnly(9, 0)));

        desk.Unanswered.Select(p => (p.Person.Value, p.Works)).ShouldBe([("gv-2", 1), ("gv-3", 1), ("gv-1", 2)]);
    }

    private static Assignment Due(string person, string activity, int day) =>
        new(new StaffId(person), new ActivityId(activity), new DateOnly(2021, 10, day), new DateOnly(2021, 10, day));

    private static StaffMember Person(string id, string name) =>
        new(new StaffId(id), name, "Giáo viên", $"{id}@thbh2.example", Role.Teacher);

    private static bool IsPerson(PropertyInfo property) =>
        property.PropertyType == typeof(StaffId)
        || property.PropertyType == typeof(StaffId?)
        || property.PropertyType == typeof(StaffMember)
        || (property.PropertyType == typeof(string) && property.Name is "Person" or "Name");

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(double) || type == typeof(TimeSpan);

    private static IEnumerable<string> Sources() =>
        from room in new[] { "shared", "functions" }
        from file in Directory.EnumerateFiles(Path.Combine(DotNet.Repository, room), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains("/obj/", StringComparison.Ordinal)
        select file;

    private static IEnumerable<string> Reviewed() =>
        from file in Directory.EnumerateFiles(Path.Combine(DotNet.Repository, "tests"), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".html" or ".txt" or ".golden"
        where file.EndsWith(".golden", StringComparison.Ordinal) || Path.GetFileName(Path.GetDirectoryName(file)) == "Golden"
        select file;

    /// <summary>The lines of a text; of a page its paragraphs, and of its tables and lists the rows.</summary>
    private static IEnumerable<string> Lines(string file) => Path.GetExtension(file) == ".html"
        ? Rows().Split(Styles().Replace(File.ReadAllText(file), "")).Select(part => Spaces().Replace(Tags().Replace(part, " "), " "))
        : File.ReadLines(file);

    [GeneratedRegex(
        @"xếp (hạng|loại)|thứ hạng|xếp thứ (?!tự ai)|bảng vàng|dẫn đầu|đứng (đầu|cuối)|đội sổ"
            + @"|hạng (nhất|nhì|ba|\d)|(tốt|kém|giỏi|chăm|tích cực|xuất sắc) nhất"
            + @"|(?<!mỗi )\b(người|thầy|cô|giáo viên|ai) [^.;,:<{]{0,40}\b(nhiều|ít|chậm|nhanh|sớm|muộn|cao|thấp|lâu) nhất",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Ranking();

    [GeneratedRegex(@"\d ?%", RegexOptions.None, 10_000)]
    private static partial Regex Share();

    // The people of the samples, by name or by post and class, in one clause with a share.
    [GeneratedRegex(
        @"(\b(Nguyễn|Trần|Lê|Phạm|Đỗ) \p{Lu}|Giáo viên (lớp )?\d|Tổ trưởng|Hiệu trưởng)[^.;%]{0,80}\d ?%"
            + @"|\d ?%[^.;,(]{0,40}(\b(Nguyễn|Trần|Lê|Phạm|Đỗ) \p{Lu}|Giáo viên (lớp )?\d|Tổ trưởng|Hiệu trưởng)",
        RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex SharePerson();

    [GeneratedRegex("</(li|p|tr|h[1-6]|div|summary|dl)>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rows();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Styles();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();
}
