using System.Net;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk.Starting;

/// <summary>Schools that the set-up page is never open for, and what a restart keeps.</summary>
public sealed class ClosedSetupTests
{
    private readonly string account = StorageFixture.NewAccount();

    private Dictionary<string, string?> SameStore => new() { ["AzureWebJobsStorage"] = account, ["Setup:Code"] = StartOffice.Code };

    [Fact]
    public async Task School_OfFiles_HasNoPageAndNoneAfterwards()
    {
        await using (var office = await DeskOffice.OpenAsync(
            new(SameStore) { ["Embedded:Console:SetupPage"] = "Thiết lập trường" }))
        {
            var own = new DeskVisitor(office.School.Http, network: null);
            await own.GetAsync($"/setup?k={office.School.Host.HostPageKey}");
            (await own.GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => StartOffice.OpenAsync(SameStore));
        refused.Message.ShouldStartWith("Mail:FromAddress", customMessage: "its rows say no sender");
        await using var later = await StartOffice.OpenAsync(
            new(SameStore) { ["Mail:FromName"] = "Trường Tiểu học", ["Mail:FromAddress"] = "truong@thbh2.example" });
        (await (await later.ConsoleAsync()).GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound, "its rows are a setup");
        (await later.SetupAsync())!.Roster.People.Length.ShouldBeGreaterThan(30);
        (await later.Desk.SignedInAsync(DeskOffice.Chair)).Cookies.ShouldContainKey(DeskOffice.Session);
    }

    [Fact]
    public async Task School_SetUpByPageThatGetsFiles_HasNoPageAfterwards()
    {
        using var folder = new TempFolder();
        await using (var office = await StartOffice.OpenAsync(SameStore))
        {
            await office.SetUpAsync();
        }

        await File.WriteAllTextAsync(
            folder.File("truong.json"),
            (await File.ReadAllTextAsync(SampleSchool.ProfilePath, TestContext.Current.CancellationToken))
                .Replace("\"thbh2\"", "\"truong\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await using (var office = await DeskOffice.OpenAsync(new(SameStore) { ["School:File"] = folder.File("truong.json") }))
        {
            (await office.School.Get<SetupRecords>().FindAsync(CancellationToken.None))!.HasPlan.ShouldBeTrue();
        }

        await using var later = await StartOffice.OpenAsync(SameStore);
        (await (await later.ConsoleAsync()).GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await later.SetupAsync())!.Sender!.Address.ShouldBe(StartOffice.Sender);
    }

    [Fact]
    public async Task School_SetUpByPage_KeepsAllOverARestartAndIsNotReplacedByTheSample()
    {
        await using (var office = await StartOffice.OpenAsync(SameStore))
        {
            var console = await office.ConsoleAsync();
            var page = await console.GetAsync("/setup");
            for (var i = 0; i < 5; i++)
            {
                await StartOffice.SendAsync(console, page, "/setup/letter", StartOffice.Typed);
            }

            await StartOffice.SendAsync(console, page, "/setup", StartOffice.Typed);
        }

        await using (var office = await StartOffice.OpenAsync(SameStore))
        {
            var console = await office.ConsoleAsync();
            var page = await console.GetAsync("/setup");
            page.Page.QuerySelector("#saved").ShouldNotBeNull();
            (await StartOffice.SendAsync(console, page, "/setup/letter", StartOffice.Typed)).Body.ShouldContain("đủ 5 thư thử");
            await office.Desk.SignedInAsync(StartOffice.Chair);
            (await office.LettersAsync()).ShouldAllBe(l => l.From.Mailboxes.Single().Address == StartOffice.Sender);
        }

        await using (var office = await StartOffice.OpenAsync(SameStore))
        {
            (await (await office.ConsoleAsync()).GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await office.Stranger().GetAsync("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => DeskOffice.OpenAsync(SameStore));
        refused.Message.ShouldContain("Sample must be false");
    }
}
