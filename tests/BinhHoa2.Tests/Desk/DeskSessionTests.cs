using System.Net;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk;

/// <summary>Sessions at the desk: what opens them, what ends them.</summary>
public sealed class DeskSessionTests : IAsyncLifetime
{
    private DeskOffice office = null!;

    public async ValueTask InitializeAsync() => office = await DeskOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Session_SignedOut_OpensNothingMore()
    {
        var visitor = await office.SignedInAsync();
        var cookie = visitor.Cookies[DeskOffice.Session];

        (await visitor.SubmitAsync("/desk", "form[action='/desk/sign-out']")).Location.ShouldBe("/desk/sign-in");
        visitor.Cookies.ShouldNotContainKey(DeskOffice.Session);
        visitor.Cookies[DeskOffice.Session] = cookie;

        await ShouldBeOutAsync(visitor);
        (await office.RowsAsync("session!")).Single().GetString("EndedBy").ShouldBe("thu-ky");
    }

    [Fact]
    public async Task Session_EndedInTheList_IsOverInItsOwnBrowser()
    {
        var (secretary, chair) = (await office.SignedInAsync(), await office.SignedInAsync(DeskOffice.Chair));

        var list = await secretary.GetAsync("/desk/sessions");
        list.Page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe(["Hiệu trưởng", "Thư ký", "Nhật ký bàn làm việc"]);
        await secretary.SubmitAsync(list, "form[action='/desk/sessions']");

        await ShouldBeOutAsync(chair);
        (await secretary.GetAsync("/desk")).Status.ShouldBe(HttpStatusCode.OK);
        (await secretary.GetAsync("/desk/sessions")).Page.QuerySelectorAll("#done ~ ul li")[0].TextContent
            .ShouldEndWith("Thư ký kết thúc phiên làm việc của Hiệu trưởng.");
    }

    [Fact]
    public async Task Session_AfterTwelveHours_IsOver()
    {
        var visitor = await office.SignedInAsync();
        var row = (await office.RowsAsync("session!")).Single();
        row.GetDateTimeOffset("Ends")!.Value.ShouldBe(TimeProvider.System.GetUtcNow().AddHours(12), TimeSpan.FromMinutes(1));
        row["Ends"] = TimeProvider.System.GetUtcNow();
        await office.School.Get<Shared.Storage.SchoolStorage>().Table.UpdateEntityAsync(
            row, row.ETag, Azure.Data.Tables.TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        await ShouldBeOutAsync(visitor);
    }

    [Fact]
    public async Task Session_OfAPersonWhoseRoleWasTakenAway_OpensNothing()
    {
        var visitor = await office.SignedInAsync();
        await office.ChangeAsync("cong-doan", p => p["role"] = "Secretary");
        await ShouldBeInAsync(visitor);

        await office.ChangeAsync("thu-ky", p => p["role"] = "Member");

        await ShouldBeOutAsync(visitor);
    }

    [Fact]
    public async Task Session_OfAPersonWhoseAddressWasChanged_OpensNothing()
    {
        var visitor = await office.SignedInAsync();

        await office.ChangeAsync("thu-ky", p => p["email"] = "thuky.moi@thbh2.example");

        await ShouldBeOutAsync(visitor);
    }

    [Fact]
    public async Task Session_OfAPersonWhoLeft_OpensNothing()
    {
        var visitor = await office.SignedInAsync();
        await office.ChangeAsync("cong-doan", p => p["role"] = "Secretary");

        await office.ChangeAsync("thu-ky", p => p["left"] = "2021-10-10");

        await ShouldBeOutAsync(visitor);
    }

    [Fact]
    public async Task Letter_OfAPersonWhoseRoleIsTakenAwayMeanwhile_SignsNoOneIn()
    {
        var visitor = office.Visitor();
        await visitor.AskAsync(DeskOffice.Secretary);
        var letter = await office.LetterAsync();
        await office.ChangeAsync("cong-doan", p => p["role"] = "Secretary");
        await office.ChangeAsync("thu-ky", p => p["role"] = "Member");

        (await visitor.SubmitAsync(letter.Path)).Status.ShouldBe(HttpStatusCode.Gone);
        (await office.RowsAsync("session!")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_WithoutTheNonceOfItsSession_DoesNothing()
    {
        var (secretary, chair) = (await office.SignedInAsync(), await office.SignedInAsync(DeskOffice.Chair));
        var foreign = (await chair.GetAsync("/desk")).Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        var other = (await office.RowsAsync("session!")).Single(r => r.GetString("Person") == "hieu-truong").RowKey["session!".Length..];

        foreach (var path in new[] { "/desk/sign-out", "/desk/sessions" })
        {
            (await secretary.PostAsync(path, [new("session", other)])).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await secretary.PostAsync(path, [new("session", other), new("nonce", foreign)])).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        await ShouldBeInAsync(secretary);
        await ShouldBeInAsync(chair);
    }

    [Fact]
    public async Task Cookie_ThatIsForged_CostsNoStorageRead()
    {
        await using var counted = await DeskOffice.OpenAsync();
        var visitor = await counted.SignedInAsync();
        var cookie = visitor.Cookies[DeskOffice.Session];
        await counted.School.IdleAsync();
        var before = counted.School.Requests;

        string[] all = [cookie[..^1] + (cookie[^1] == 'A' ? 'E' : 'A'), "x", cookie.Replace('.', '-'), new string('a', 4000)];
        foreach (var forged in all)
        {
            visitor.Cookies[DeskOffice.Session] = forged;
            (await visitor.GetAsync("/desk")).Location.ShouldBe("/desk/sign-in");
        }

        visitor.Cookies[DeskOffice.Browser] = cookie;
        (await visitor.GetAsync($"/desk/link/{cookie}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/desk/code")).Location.ShouldBe("/desk/sign-in");
        counted.School.Requests.Since(before).ByKind.Keys.ShouldNotContain(new StorageRequestKind("table", "GET"));
    }

    [Fact]
    public async Task Cookie_ForgedVeryOften_IsAskedToWait()
    {
        var visitor = office.Visitor();
        visitor.Cookies[DeskOffice.Session] = "forged";
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
        {
            visitor.Cookies[DeskOffice.Session] = "forged";
            statuses.Add((await visitor.GetAsync("/desk")).Status);
        }

        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task ShouldBeOutAsync(DeskVisitor visitor)
    {
        (await visitor.GetAsync("/desk")).Location.ShouldBe("/desk/sign-in");
        (await visitor.PostAsync("/desk/sign-out")).Location.ShouldBe("/desk/sign-in");
    }

    private static async Task ShouldBeInAsync(DeskVisitor visitor) =>
        (await visitor.GetAsync("/desk")).Status.ShouldBe(HttpStatusCode.OK);
}
