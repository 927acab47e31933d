using System.Security.Cryptography;
using System.Text.Json;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Histories;
using MimeKit;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>The school year 2021-2022 from the plan's adoption to tổng kết, through real mails, links, pages and rows.</summary>
public sealed class SchoolYearTests(ThreeYears years) : IClassFixture<ThreeYears>
{
    private static readonly WorkingCalendar Calendar = new(AnnouncedDays.BuiltIn());

    [Fact]
    public void Year_OfAnySeed_KeepsItsPromises()
    {
        years.First.WentWell.ShouldBeTrue();
        years.Again.WentWell.ShouldBeTrue();
        years.Other.WentWell.ShouldBeTrue();
    }

    [Fact]
    public void Year_OfOneSeed_RepeatsByteForByte() => Bytes(years.Again.Folder).ShouldBe(Bytes(years.First.Folder));

    [Fact]
    public void Year_OfAnotherSeed_IsAnsweredDifferently() =>
        EvidenceIds(years.Other).Intersect(EvidenceIds(years.First)).Count().ShouldBeLessThan(EvidenceIds(years.First).Count / 10);

    [Fact]
    public void Year_FollowsThePlan_InEightMonthsTwentySevenActivitiesAndTwoReports()
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(years.First.Folder, "summary.json")));
        var months = summary.RootElement.GetProperty("months").EnumerateArray().ToList();

        months.Count.ShouldBe(8);
        months.Sum(m => m.GetProperty("activities").GetArrayLength()).ShouldBe(27);
        months.ShouldAllBe(m => m.GetProperty("state").GetString() == "Closed");
        Directory.GetFiles(Path.Combine(years.First.Folder, "reports"), "*.docx").Length.ShouldBe(2);
    }

    [Fact]
    public void Letters_Leave_OnlyOnWorkingDaysFromSevenOn()
    {
        foreach (var letter in Letters(years.First).Concat(Letters(years.Other)))
        {
            var at = letter.Date.ToOffset(VietnamTime.Offset);
            Calendar.IsWorkingDay(VietnamTime.DateOf(at)).ShouldBeTrue($"{letter.Subject} left on {at:dd/MM/yyyy}");
            at.Hour.ShouldBeGreaterThanOrEqualTo(7);
        }
    }

    [Fact]
    public void Digests_OfADay_ReachEachPersonOnce() =>
        Directory.GetFiles(Path.Combine(years.First.Folder, "letters"), "*-digest-*.eml")
            .Select(file => MimeMessage.Load(file))
            .CountBy(m => (VietnamTime.DateOf(m.Date), m.To.Mailboxes.Single().Address))
            .Where(day => day.Value > 1)
            .ShouldBeEmpty();

    [Fact]
    public void Ledger_HasEveryLetterOfTheMailbox_AndNoOther() =>
        years.First.Months.Sum(m => m.Ledger.Length).ShouldBe(Letters(years.First).Count());

    [Fact]
    public void Reports_SayWhatTheEvidenceSays_FigureByFigure()
    {
        foreach (var (year, report) in new[] { years.First, years.Other }.SelectMany(y => y.Reports.Select(r => (y, r))))
        {
            var cutOff = VietnamTime.At(report.CutOff, SchoolHours.CutOff);
            foreach (var (month, figures) in report.Months.SelectMany(m => m.Activities.Select(a => (m.Month, a))))
            {
                var file = year.Months.Single(m => m.Head.Month == month);
                var evidence = file.Evidence.Where(e => e.Activity == figures.Activity && e.Received <= cutOff).ToList();
                var last = evidence
                    .GroupBy(e => e.Person)
                    .Select(g => g.OrderBy(e => e.Received).ThenBy(e => e.Id, StringComparer.Ordinal).Last())
                    .ToList();

                figures.EvidenceIds.ShouldBe(evidence.Select(e => e.Id), ignoreOrder: true);
                figures.Done.ShouldBe(last.Count(e => e.Kind == ReplyKind.Done));
                figures.InProgress.ShouldBe(last.Count(e => e.Kind == ReplyKind.InProgress));
                figures.Difficulty.ShouldBe(last.Count(e => e.Kind == ReplyKind.Difficulty));
                figures.Unanswered.ShouldBe(file.Assignments.Count(a => a.Activity == figures.Activity) - last.Count);
            }
        }

        years.First.Reports.Select(r => r.Review).ShouldBe([Review.MidYear, Review.EndOfYear]);
        years.First.Reports[0].Months.Sum(m => m.Activities.Sum(a => a.Done)).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Histories_OfTheYear_HaveNoStepThatIsNotKeptForReplay()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenHistories.Add(years.First.Histories);
        }

        GoldenHistories.Missing(years.First.Histories)
            .ShouldBeEmpty("an orchestration has a step no kept history has: run this with UPDATE_GOLDEN=1, which adds one");
    }

    private static IEnumerable<MimeMessage> Letters(RunYear year) =>
        Directory.GetFiles(Path.Combine(year.Folder, "letters"), "*.eml").Select(file => MimeMessage.Load(file));

    private static HashSet<string> EvidenceIds(RunYear year) => [.. year.Months.SelectMany(m => m.Evidence).Select(e => e.Id)];

    private static SortedDictionary<string, string> Bytes(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "run.json")
            .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);
}
