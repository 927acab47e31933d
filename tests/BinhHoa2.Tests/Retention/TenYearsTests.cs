using System.Collections.Immutable;
using System.Text;
using Azure.Data.Tables;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Retention;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Retention;

/// <summary>
/// Three school years of a school of three people, ten years apart from the first to the last, and the years after its last plan.
/// </summary>
public sealed class TenYearsTests
{
    private static readonly SchoolYear First = new(2021);
    private static readonly SchoolYear Second = new(2022);
    private static readonly SchoolYear Last = new(2030);

    [Fact]
    public async Task Years_AsTheirTimesPass_AreAnnouncedAndRemovedButForWhatIsSaidToStay()
    {
        await using var school = new ThreePeople();
        var set = new DateOnly(2026, 3, 2);

        await school.LiveAsync(First);
        await school.DoAsync(IssueAsync);
        (await school.BlobsAsync()).ShouldContain(name => name.StartsWith("evidence/thbh2_2021-10/", StringComparison.Ordinal));
        await school.EndAsync(First);
        await school.LiveAsync(Second);
        await school.EndAsync(Second);

        // The files of the second year are kept longer than the default says.
        var longer = new RetentionKey(ThreePeople.School, Second, RetentionKind.Files);
        await school.DoAsync(a => a.Get<RetentionRecords>().ChangeAsync(
            longer, part => part with { Day = set, SetBy = new StaffId("thu-ky") }, CancellationToken.None));
        await school.PassAsync(new DateOnly(2030, 9, 30));
        await school.LiveAsync(Last);
        (await HasHistoryAsync(school, new SchoolMonth(ThreePeople.School, 2031, 1))).ShouldBeTrue();
        await school.EndAsync(Last);

        var today = Last.LastDay;
        ImmutableArray<YearPart> parts = [];
        await school.DoAsync(async a => parts = await a.Get<RetentionRecords>().ReadAsync(ThreePeople.School, CancellationToken.None));
        parts.Length.ShouldBe(6);
        foreach (var part in parts)
        {
            var due = part.Key == longer ? set : RetentionTimes.BuiltIn().DefaultDay(part.Key);
            (part.Removed is not null).ShouldBe(due < today, part.Key.ToString());
            if (part.Removed is { } removed)
            {
                removed.ShouldBeInRange(due, due.AddDays(40), part.Key.ToString());
                part.Announced!.Value.AddDays(31).ShouldBeLessThanOrEqualTo(removed);
                part.Items.Rows.ShouldBe(part.Key.Kind == RetentionKind.Files ? 0 : part.Items.Rows);
                part.Items.ShouldNotBe(RemovedItems.None);
            }
        }

        var notices = school.Mailer.Taken.Where(l => l.Ledger!.Key.Kind == LetterKind.Retention).ToList();
        notices.ShouldAllBe(l => l.To.Address == "thu-ky@thbh2.example");
        notices.Select(l => l.Ledger!.Key.Subject).ShouldBeUnique();
        notices.Count.ShouldBe(parts.Count(p => p.Announced is not null));

        // The first sweep of that July is on the 8th, so that the day is put off to leave a month.
        notices[0].Letter.Subject.ShouldBe("[THBH2] Từ ngày 08/08/2024 sẽ xoá tệp minh chứng năm học 2021-2022");

        await ShouldBeLeftAsync(school, [.. parts.Where(p => p.Removed is not null).Select(p => p.Key)]);
        (await HasHistoryAsync(school, new SchoolMonth(ThreePeople.School, 2023, 1))).ShouldBeFalse();

        await ShouldStandStillAsync(school);
    }

    /// <summary>What is left of the years that were removed is what the page and the letter say.</summary>
    private static async Task ShouldBeLeftAsync(ThreePeople school, IReadOnlyList<RetentionKey> removed)
    {
        var (rows, blobs) = (await school.RowsAsync(), await school.BlobsAsync());
        foreach (var month in removed.SelectMany(part => part.Months))
        {
            blobs.ShouldNotContain(name => name.StartsWith($"evidence/{month}/", StringComparison.Ordinal));
        }

        var years = removed.Where(part => part.Kind == RetentionKind.Answers).ToList();
        years.Count.ShouldBe(2);
        foreach (var month in years.SelectMany(part => part.Months))
        {
            rows.Where(row => row.PartitionKey == month.ToString()).Select(row => row.RowKey)
                .ShouldBeSubsetOf(["m", "sum", "root!1", "root!2"]);
        }

        // Of a year, what names its teacher is the row of the report that was issued.
        foreach (var year in years.Select(part => part.Year))
        {
            string[] personal = [ThreePeople.TeacherOf(year).Name, ThreePeople.TeacherOf(year).Email, ThreePeople.NoteOf(year)];
            var naming = rows.Where(row => personal.Any(TextOf(row).Contains)).Select(row => $"{row.PartitionKey} {row.RowKey}");
            naming.ShouldBeSubsetOf(year == First ? ["thbh2_school rp!2021-2022!MidYear"] : []);
        }

        blobs.Where(name => name.StartsWith("reports/thbh2_", StringComparison.Ordinal))
            .Where(name => years.Exists(part => name.Contains(part.Year.ToString(), StringComparison.Ordinal)))
            .ShouldBe(["reports/thbh2_2021-2022_midyear.docx"]);
        rows.Where(row => row.PartitionKey == "thbh2_people").Select(row => row.RowKey)
            .ShouldBe([$"gv-{Last.First}", "hieu-truong", "thu-ky"], ignoreOrder: true);
    }

    /// <summary>The last plan of all is removed too; the sweeps after it write nothing, and the Board's page opens.</summary>
    private static async Task ShouldStandStillAsync(ThreePeople school)
    {
        await school.PassAsync(new DateOnly(2036, 10, 5));
        var rows = (await school.RowsAsync()).Where(IsOfTheYears).Select(row => $"{row.PartitionKey} {row.RowKey} {row.ETag}").ToList();
        rows.ShouldNotContain(row => row.Contains(" p!", StringComparison.Ordinal));
        (await HasHistoryAsync(school, new SchoolMonth(ThreePeople.School, 2031, 1))).ShouldBeFalse();

        await school.PassAsync(new DateOnly(2036, 11, 30));

        (await school.RowsAsync()).Where(IsOfTheYears).Select(row => $"{row.PartitionKey} {row.RowKey} {row.ETag}").ShouldBe(rows);
        await school.DoAsync(async a =>
        {
            var board = a.Get<BoardReader>();
            var page = await board.PageAsync(link: null, await board.YearAsync(CancellationToken.None), plan: null, CancellationToken.None);
            page.Months.Length.ShouldBe(2);
        });
    }

    private static async Task<bool> HasHistoryAsync(ThreePeople school, SchoolMonth month)
    {
        var has = false;
        await school.DoAsync(async a => has = await a.Get<DurableTaskClient>().GetInstanceAsync(Instances.Of(month)) is not null);
        return has;
    }

    private static bool IsOfTheYears(TableEntity row) => row.PartitionKey.StartsWith("thbh2_", StringComparison.Ordinal);

    private static string TextOf(TableEntity row)
    {
        var text = new StringBuilder();
        foreach (var (_, value) in row)
        {
            text.AppendLine(value as string);
        }

        return text.ToString();
    }

    private static async Task IssueAsync(Faults.School.SchoolProcess a)
    {
        var key = new SemesterKey(ThreePeople.School, First, Review.MidYear, new DateOnly(2022, 1, 14));
        var reports = a.Get<ReportRecords>();
        var report = (await reports.FindAsync(key, CancellationToken.None)).ShouldNotBeNull();
        var issue = new ReportIssue(
            new StaffId("hieu-truong"),
            null,
            "Trần Văn Hiệu",
            VietnamTime.At(new DateOnly(2022, 1, 20), new TimeOnly(9, 0)),
            new LinkId("0-00000000"));
        (await reports.TryIssueAsync(key, report, issue, report.Wording, CancellationToken.None)).ShouldBeTrue();
    }
}
