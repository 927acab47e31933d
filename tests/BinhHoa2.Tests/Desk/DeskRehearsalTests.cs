using System.Net;
using System.Text;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Tests.Desk;

/// <summary>A rehearsal of the year from the desk: started once, shown to who is signed in, gone after a week.</summary>
public sealed class DeskRehearsalTests : IAsyncLifetime
{
    // Of the whole year it takes 1,000 and 226.
    private const int MaxRequests = 1500;
    private const int MaxTurns = 400;
    private const string Start = "form[action='/desk/rehearsal']";
    private DeskOffice office = null!;
    private DeskVisitor secretary = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        office = await DeskOffice.OpenAsync();
        secretary = await office.SignedInAsync();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Rehearsal_StartedFromTheDesk_ShowsEachLetterAndIsGoneAfterAWeek()
    {
        (await secretary.GetAsync("/desk")).Page.QuerySelector("a[href='/desk/rehearsal']").ShouldNotBeNull();
        var page = await secretary.GetAsync("/desk/rehearsal");
        page.Body.ShouldContain("Không có thư nào được gửi đi.");
        var letters = Directory.GetFiles(office.School.Mailbox).Length;

        (await secretary.SubmitAsync(page, Start)).Location.ShouldBe("/desk/rehearsal");
        (await secretary.SubmitAsync(page, Start)).Location.ShouldBe("/desk/rehearsal", "the same form twice");
        await office.School.IdleAsync();

        Directory.GetFiles(office.School.Mailbox).Length.ShouldBe(letters);
        (await BlobsAsync()).Count(b => b.Name.EndsWith(".json", StringComparison.Ordinal)).ShouldBe(1);
        (await office.RowsAsync("done!")).Count(r => r.GetString("Action") == nameof(DeskAction.Rehearsed)).ShouldBeInRange(1, 2);
        var result = await secretary.GetAsync("/desk/rehearsal");
        Encoding.UTF8.GetByteCount(result.Body).ShouldBeLessThan(50_000);
        result.Body.ShouldNotContain("@thbh2.example");
        result.Page.QuerySelector("#result ~ p")!.TextContent
            .ShouldBe("Chạy thử từ ngày 11/10/2021 đến ngày 06/06/2022: 657 thư gửi đến 42 người.");
        var from = result.Page.QuerySelectorAll("#result ~ p")[1].TextContent;
        from.ShouldStartWith("Chạy thử từ ngày 11/10/2021, theo những gì đang có: ");
        from.ShouldEndWith("Số thư của từng người trong tháng 10/2021 tính cả 42 thư đã gửi trước đó.");
        var report = (await office.School.Get<RehearsalRecords>().ReadAsync(
            (await office.School.Get<RehearsalRecords>().FindAsync(Cancellation))!.Id, Cancellation))!;
        report.Year.StorageRequests.ShouldBeLessThan(MaxRequests);
        report.Year.Turns.ShouldBeLessThan(MaxTurns);

        (await secretary.GetAsync("/desk/rehearsal?day=2021-10-11")).Page.QuerySelector("#day").ShouldBeNull("its letters have left");
        var opening = await secretary.GetAsync("/desk/rehearsal?day=2021-11-01");
        Encoding.UTF8.GetByteCount(opening.Body).ShouldBeLessThan(50_000);
        opening.Page.QuerySelector("#day")!.TextContent.ShouldStartWith("Thứ Hai, 01/11/2021: ");
        var first = opening.Page.QuerySelector("#day ~ ul a")!;
        var letter = await secretary.GetAsync(first.GetAttribute("href")!);
        letter.Page.QuerySelector(".meta")!.TextContent.ShouldContain(first.TextContent);
        letter.Page.QuerySelector(".said")!.TextContent.ShouldContain("chay-thu.invalid");
        var look = letter.Page.QuerySelectorAll("#letter ~ p a").Single(a => a.TextContent == "Xem như trong hộp thư")
            .GetAttribute("href")!;
        var html = await secretary.GetAsync(look);
        html.Status.ShouldBe(HttpStatusCode.OK);
        html.Page.Body!.TextContent.ShouldContain(first.TextContent, Case.Sensitive, "it is that person's letter");
        html.Body.ShouldContain("chay-thu.invalid");
        html.Body.ShouldNotContain("/desk/");
        (await secretary.GetAsync("/desk/rehearsal/html?day=2021-11-01&letter=999")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await secretary.GetAsync("/desk/rehearsal/html")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.Visitor().GetAsync(look)).Location.ShouldBe("/desk/sign-in");

        (await office.Visitor().GetAsync("/desk/rehearsal")).Location.ShouldBe("/desk/sign-in");
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 19), new TimeOnly(9, 0));
        (await BlobsAsync()).ShouldBeEmpty();
        (await secretary.GetAsync("/desk/rehearsal")).Page.QuerySelector("#result").ShouldBeNull();
        (await secretary.GetAsync(look)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rehearsal_WithStaffWhoAnswerInTime_SendsFewerLettersAndSaysSo()
    {
        var page = await secretary.GetAsync("/desk/rehearsal");
        page.Page.QuerySelectorAll("#staff option").Select(o => o.TextContent)
            .ShouldBe(["Không ai trả lời", "Mọi người báo hoàn thành đúng ngày đến hạn"]);

        (await secretary.SubmitAsync(page, Start, ("staff", "Prompt"))).Location.ShouldBe("/desk/rehearsal");
        await office.School.IdleAsync();

        var result = await secretary.GetAsync("/desk/rehearsal");
        result.Page.QuerySelectorAll("#result ~ p.small")[0].TextContent
            .ShouldBe("Trong lần chạy thử này, mọi người báo hoàn thành đúng ngày đến hạn; việc đã quá hạn được báo hoàn thành ngay "
                + "ngày đầu.");
        var report = (await office.School.Get<RehearsalRecords>().ReadAsync(
            (await office.School.Get<RehearsalRecords>().FindAsync(Cancellation))!.Id, Cancellation))!;
        (report.Staff, report.Year.Failures.IsEmpty).ShouldBe((StaffBehaviour.Prompt, true));
        report.Year.Letters.Length.ShouldBeInRange(100, 600, "with silent staff there are 657");
    }

    [Fact]
    public async Task Rehearsal_AskedForWithoutASessionOrByAnotherForm_DoesNotBegin()
    {
        (await office.Visitor().PostAsync("/desk/rehearsal")).Location.ShouldBe("/desk/sign-in");
        (await secretary.PostAsync("/desk/rehearsal")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await office.School.Get<RehearsalRecords>().FindAsync(Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Rehearsal_WhileOneIsUnderWay_DoesNotBeginAndThePageSaysHowFarItIs()
    {
        var rehearsals = office.School.Get<RehearsalRecords>();
        var (one, other, by) = (RehearsalId.Of("1"), RehearsalId.Of("2"), new StaffId("thu-ky"));
        var now = office.School.Get<TimeProvider>().GetUtcNow();

        (await rehearsals.TryBeginAsync(one, by, now, Cancellation)).ShouldBeTrue();
        (await rehearsals.TryBeginAsync(one, by, now, Cancellation)).ShouldBeTrue("it is that one");
        (await rehearsals.TryBeginAsync(other, by, now, Cancellation)).ShouldBeFalse();
        await rehearsals.UpdateAsync(one, run => run with { Day = new DateOnly(2021, 12, 20) }, Cancellation);

        var page = (await secretary.GetAsync("/desk/rehearsal")).Page;
        page.QuerySelector("[role=status]")!.TextContent.ShouldBe("Đang chạy thử, đã đến thứ Hai, 20/12/2021.");
        page.QuerySelector(Start).ShouldBeNull();

        await rehearsals.UpdateAsync(one, run => run with { State = RehearsalState.Failed }, Cancellation);
        page = (await secretary.GetAsync("/desk/rehearsal")).Page;
        page.QuerySelector(".notice")!.TextContent.ShouldStartWith("Lần chạy thử vừa rồi chưa xong được.");
        (await rehearsals.TryBeginAsync(other, by, now, Cancellation)).ShouldBeTrue();
    }

    private async Task<IReadOnlyList<BlobItem>> BlobsAsync()
    {
        var blobs = new List<BlobItem>();
        await foreach (var blob in office.School.Get<SchoolStorage>().Desk.GetBlobsAsync(cancellationToken: Cancellation))
        {
            blobs.Add(blob);
        }

        return blobs;
    }
}
