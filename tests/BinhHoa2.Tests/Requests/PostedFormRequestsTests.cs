using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Tests.Outages;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>What a posted form asks of the store before its rows are written: each row once.</summary>
public sealed class PostedFormRequestsTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private readonly StorageLine line = new();
    private readonly RequestWeek week;

    public PostedFormRequestsTests() => week = new RequestWeek { Services = line.AddApp };

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task PostReply_UntilItsRowsAreWritten_ReadsThePersonsRowsAlone()
    {
        var link = new Uri(week.Letters("digest").First(l => l.To == Teacher).Links[0]).AbsolutePath;
        await week.OpenAsync(link);
        line.Asked.Clear();

        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");

        // The page that gives the nonce and the post read the rows once each.
        UntilWritten().ShouldBe(2);
    }

    [Fact]
    public async Task StaffPage_Opened_ReadsThePersonsRowsAlone()
    {
        var link = new Uri(week.Letters("digest").First(l => l.To == Teacher).Links[0]).AbsolutePath;
        await week.OpenAsync(link);
        line.Asked.Clear();

        await week.OpenAsync(link);

        line.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task StaffPage_AfterADifficulty_ReadsThePersonsRowsAndTheRequest()
    {
        var link = new Uri(week.Letters("digest").First(l => l.To == Teacher).Links[0]).AbsolutePath;
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        line.Asked.Clear();

        await week.OpenAsync($"{link}?saved={Survey}");

        line.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task PostDirective_UntilItsRowsAreWritten_ReadsTheAuthorTheRequestAndTheReporterAlone()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var nonce = (await week.OpenAsync(link)).QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value;
        line.Asked.Clear();

        await week.PostAsync(link, nonce, "Guidance", "Mượn phòng đa năng.");

        // The post that is shown to be confirmed and the one that is recorded read the rows once each.
        UntilWritten().ShouldBe(6);
    }

    private int UntilWritten() => line.Asked.TakeWhile(request => !request.EndsWith("/$batch", StringComparison.Ordinal)).Count();
}
