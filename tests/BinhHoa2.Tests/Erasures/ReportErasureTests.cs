using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Reports;
using BinhHoa2.Tests.Semester;
using static BinhHoa2.Tests.Semester.ReportOffice;

namespace BinhHoa2.Tests.Erasures;

/// <summary>What becomes of a report that repeats the words of a person who is erased.</summary>
public sealed class ReportErasureTests
{
    private const string Words = "Đã dự giờ 37 tiết rất riêng";
    private static readonly SchoolMonth January = SchoolMonth.From("thbh2_2022-01");
    private static readonly DateOnly Today = new(2022, 1, 17);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_LosesTheWordsAndItsRegisterAndAnIssuedReportKeepsThemAndSaysSo()
    {
        await using var office = await OpenedAsync($"{Words}.");
        var person = (await office.School.Get<MonthRecords>().GetAsync(January, Cancellation)).Evidence.ShouldHaveSingleItem().Person;
        (await HasWordsAsync(office)).ShouldBeTrue();
        await office.IssueAsync();

        var kept = await EraseAsync(office.School, person);

        kept.ShouldBe([office.Key.ToString()]);
        (await HasWordsAsync(office)).ShouldBeTrue();
        (await office.OpenAsync(Secretary)).Body!.TextContent.ShouldContain(
            $"còn tên, lời hoặc ảnh từ phần việc của người có mã {person} mà dữ liệu đã được xoá theo yêu cầu ngày 17/01/2022.",
            Case.Sensitive);
        var record = (await office.School.Get<ReportRecords>().FindAsync(office.Key, Cancellation)).ShouldNotBeNull();
        record.Frozen!.Quotes.ShouldHaveSingleItem().Text.ShouldBe("(đã xoá)");
        record.Erased.ShouldBe([new ReportErasedSource(person, Today)]);
        (await office.School.Get<ReportRecords>().FindRegisterAsync(office.Key, Cancellation)).ShouldBeNull();
        (await EraseAsync(office.School, person)).ShouldBe([office.Key.ToString()]);
    }

    [Fact]
    public async Task Draft_ThatIsNotIssued_IsRenderedAnewWithoutTheWords()
    {
        await using var office = await OpenedAsync($"{Words}.");
        var person = (await office.School.Get<MonthRecords>().GetAsync(January, Cancellation)).Evidence.ShouldHaveSingleItem().Person;

        (await EraseAsync(office.School, person)).ShouldBeEmpty();

        (await HasWordsAsync(office)).ShouldBeFalse();
        (await office.OpenAsync(Chair)).Body!.TextContent.ShouldNotContain("37 tiết");
        using var stored = new DocxReader(await office.School.Get<ReportRecords>().DocumentAsync(office.Key, Cancellation));
        stored.Paragraphs.ShouldNotContain(p => p.Contains("37 tiết", StringComparison.Ordinal));
        stored.Paragraphs.ShouldContain(p => p.Contains("“(đã xoá)”", StringComparison.Ordinal));
        var (items, _) = await office.School.Get<ErasureWork>().OthersAsync(
            ErasureKey.Of(January.School, person), Today, isDry: true, Cancellation);
        items.ShouldBe(ErasedItems.None);
    }

    private static async Task<bool> HasWordsAsync(ReportOffice office)
    {
        using var document = new DocxReader(await office.DownloadAsync(Chair, "docx"));
        return document.Paragraphs.Any(p => p.Contains(Words, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> EraseAsync(RunningSchool school, StaffId person)
    {
        var (work, key) = (school.Get<ErasureWork>(), ErasureKey.Of(January.School, person));
        await work.BeginAsync(key, Today, Cancellation);
        foreach (var month in await work.MonthsAsync(key, Cancellation))
        {
            await work.OfMonthAsync(key, Today, month, isDry: false, Cancellation);
        }

        return (await work.OthersAsync(key, Today, isDry: false, Cancellation)).Reports;
    }
}
