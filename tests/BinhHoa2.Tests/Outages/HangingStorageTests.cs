using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Requests;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Outages;

/// <summary>A storage account that accepts connections and answers nothing: no page waits for it longer than it was allowed to.</summary>
public sealed class HangingStorageTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private const string Title = "Hệ thống gặp trục trặc";

    // Three tries with half a second and a second between them, and as much again for a machine that is busy.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2 * ((3 * 0.5) + 1.5 + 0.3));
    private static readonly StorageTimeouts Short = new() { Try = TimeSpan.FromSeconds(0.5), Upload = TimeSpan.FromSeconds(0.5) };

    private readonly TempFolder folder = new();
    private Azurite account = null!;
    private StorageProxy records = null!;
    private StorageProxy runtime = null!;
    private RequestWeek week = null!;

    public async ValueTask InitializeAsync()
    {
        account = await Azurite.OpenAsync(folder.Path, inMemory: true, _ => { }, CancellationToken.None);
        (records, runtime) = (new StorageProxy(account.ConnectionString), new StorageProxy(account.ConnectionString));
        week = new RequestWeek { Services = AddApp, Settings = { [StorageOptions.Setting] = runtime.ConnectionString } };
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public async ValueTask DisposeAsync()
    {
        records.Resume();
        runtime.Resume();
        await week.DisposeAsync();
        await records.DisposeAsync();
        await runtime.DisposeAsync();
        await account.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void Defaults_AddUp_ToFifteenSecondsForAPage()
    {
        var standard = new StorageTimeouts();

        // The pauses are varied by a fifth.
        var pauses = TimeSpan.FromSeconds(0.5 + 1) * 1.2;
        ((standard.Try * (standard.Retries + 1)) + pauses).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task StaffPage_WhileStorageHangs_IsTheOutagePageInTime()
    {
        var link = LinkOf(Teacher);
        records.Hang();
        var waited = Stopwatch.StartNew();

        var page = await week.OpenAsync(link);

        waited.Elapsed.ShouldBeLessThan(Bound);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Title);
        records.Resume();
        (await week.OpenAsync(link)).QuerySelector("h1")!.TextContent.ShouldNotBe(Title);
    }

    [Fact]
    public async Task Directive_PostedWhileStorageHangs_IsTheOutagePageInTimeWithItsText()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        records.Hang();
        var waited = Stopwatch.StartNew();

        var (status, page) = await week.PostAsync(link, nonce, "Guidance", "Mượn phòng đa năng.");

        waited.Elapsed.ShouldBeLessThan(Bound);
        (status, page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.ServiceUnavailable, Title));
        page.QuerySelector(".said")!.TextContent.ShouldBe("Mượn phòng đa năng.");
    }

    [Fact]
    public async Task Reply_PostedWhileStorageHangs_IsTheOutagePageInTimeWithItsTextAndCountsWhenSentAgain()
    {
        var link = LinkOf(Teacher);
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        records.Hang();
        var waited = Stopwatch.StartNew();

        var (status, page) = await week.PostReplyAsync(link, nonce, "Difficulty", "Chưa có phòng.");

        waited.Elapsed.ShouldBeLessThan(Bound);
        (status, page.QuerySelector("h1")!.TextContent).ShouldBe((HttpStatusCode.ServiceUnavailable, Title));
        page.QuerySelector(".said")!.TextContent.ShouldBe("Gặp khó khăn\nChưa có phòng.");
        records.Resume();
        (await week.PostReplyAsync(link, nonce, "Difficulty", "Chưa có phòng.")).Status.ShouldBe(HttpStatusCode.SeeOther);
        await week.IdleAsync();
        (await week.MonthAsync()).Evidence.ShouldHaveSingleItem().Note.ShouldBe("Chưa có phòng.");
    }

    [Fact]
    public async Task Reply_WhoseSignalHangs_IsSavedAndSaysSo()
    {
        var link = LinkOf(Teacher);
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        runtime.Hang();
        var waited = Stopwatch.StartNew();

        var (status, _) = await week.PostReplyAsync(link, nonce, "Difficulty", "Chưa có phòng.");

        waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        status.ShouldBe(HttpStatusCode.SeeOther);
        runtime.Resume();
        await week.SweepAsync();
        week.Letters("requeststep").ShouldHaveSingleItem();
    }

    private void AddApp(FunctionsApplicationBuilder builder) => builder.Services
        .AddSchool(builder.Configuration)
        .AddSweep(builder.Configuration)
        .AddLinks()
        .AddMonth()
        .AddErasure()
        .AddReply()
        .AddRequests()
        .AddRetention()
        .AddBoard()
        .AddSingleton(new StorageOptions { ConnectionString = records.ConnectionString, Timeouts = Short });

    private string LinkOf(string address) => week.Letters("digest").First(l => l.To == address).Links[0];
}
