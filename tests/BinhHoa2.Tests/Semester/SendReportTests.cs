using BinhHoa2.Functions.Semester;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Tests.Letters;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Semester;

/// <summary>The recipients of a drafted report, with the Chair here and gone.</summary>
public sealed class SendReportTests
{
    private const string NoChair = "không có Trưởng Ban Chỉ đạo đang công tác";
    private static readonly DateOnly Today = new(2021, 10, 29);
    private static readonly SemesterKey Key = new(October.Month.School, new SchoolYear(2021), Review.MidYear, Today);
    private readonly CollectingMailer mailer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_WithAChair_GoesToTheThreeWhoWorkOnItAndAsksTheChairToIssue()
    {
        using var house = await OpenedAsync();

        await SendAsync(house);

        mailer.Taken.Select(t => t.To.Address).ShouldBe(["ht@thbh2.example", "pht@thbh2.example", "tk@thbh2.example"], ignoreOrder: true);
        mailer.Taken.Count(t => t.Letter.Text.Contains("Ban hành trên trang báo cáo")).ShouldBe(1);
        var letter = mailer.Taken.Single(t => t.To.Address == "ht@thbh2.example");
        letter.Letter.Text.ShouldContain("xem, chỉnh sửa lời văn và ban hành.");
        letter.Letter.Text.ShouldContain("/bao-cao/trang/so-ket");
        letter.Letter.Text.ShouldNotContain(NoChair);
        letter.Letter.Attachments.Select(a => a.FileName).ShouldBe(
            ["bao-cao-so-ket-hoc-ky-1-2021-2022.docx", "so-minh-chung-bao-cao-so-ket-hoc-ky-1-2021-2022.xlsx"]);
    }

    [Fact]
    public async Task Send_WithoutAChair_GoesToTheDeputyAndTheSecretaryAndSaysWhy()
    {
        using var house = await OpenedAsync(left: Role.Chair);

        await SendAsync(house);

        mailer.Taken.Select(t => t.To.Address).ShouldBe(["pht@thbh2.example", "tk@thbh2.example"], ignoreOrder: true);
        mailer.Taken.ShouldAllBe(t => t.Letter.Text.Contains(NoChair) && t.Letter.Html.Contains(NoChair));
        mailer.Taken.Where(t => t.Letter.Text.Contains("Ban hành trên trang báo cáo")).Select(t => t.To.Address)
            .ShouldBe(["pht@thbh2.example"]);
    }

    [Fact]
    public async Task Send_WithNoneOfTheThree_FailsSoThatItIsTriedAgain()
    {
        using var house = await OpenedAsync(Role.Chair, Role.ViceChair, Role.Secretary);

        (await Should.ThrowAsync<InvalidOperationException>(() => SendAsync(house))).Message.ShouldContain("no recipient");
    }

    private static async Task SendAsync(WaveHouse house)
    {
        var (reports, log) = (new ReportRecords(house.Storage, new(new())), NullLogger<SendReport>.Instance);
        var activity = new SendReport(house.Months, reports, house.Renderer, house.Links, house.Post, house.Time, log);
        await activity.RunAsync(Key, Cancellation);
    }

    private async Task<WaveHouse> OpenedAsync(params Role[] left)
    {
        var secretary = new StaffMember(new StaffId("thu-ky"), "Thư ký", "Thư ký", "tk@thbh2.example", Role.Secretary);
        var setup = October.Setup with { Roster = October.Roster with { People = October.Roster.People.Add(secretary) } };
        var month = MonthOpening.Freeze(October.Month.School, setup.Plan, October.Planned, setup.Roster, October.Calendar, October.Opened);
        var house = await WaveHouse.StartAsync(setup, October.Calendar, mailer);
        await house.OpenAsync(month with
        {
            People =
            [
                .. month.People.Select(p => left.Contains(p.Staff.Role)
                    ? p with { Staff = p.Staff with { Left = Today.AddDays(-1) } }
                    : p),
            ],
        });
        house.Time.SetUtcNow(VietnamTime.At(Today, new TimeOnly(8, 0)));
        var reports = new ReportRecords(house.Storage, new(new()));
        await reports.BeginAsync(Key, Cancellation);
        await reports.DraftAsync(
            Key, SampleReports.MidYear, ReportWriter.Write(SampleReports.MidYear), [1], [2], Cancellation);
        return house;
    }
}
