using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Replies;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Links;

/// <summary>What the log says of links, keys and files, and that it never holds what opens them.</summary>
public sealed class LinkLogTests : IClassFixture<ReplyHouse>, IDisposable
{
    private static readonly string Old = ReplyHouse.Expired(ReplyHouse.Teacher(50));
    private readonly ReplyHouse house;
    private readonly LogLines lines = new();

    public LinkLogTests(ReplyHouse house)
    {
        this.house = house;
        house.Get<ILoggerFactory>().AddProvider(lines);
    }

    public static TheoryData<string, LinkRefusal, LogLevel> Refused => new()
    {
        { "/r/1.x.y.z", LinkRefusal.Forged, LogLevel.Warning },
        { $"/r/{Old}", LinkRefusal.Expired, LogLevel.Information },
        { $"/fresh/{Old}", LinkRefusal.Expired, LogLevel.Information },
        { $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(50), epoch: 7)}", LinkRefusal.Revoked, LogLevel.Information },
        { $"/r/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board)}", LinkRefusal.Foreign, LogLevel.Warning },
        { $"/r/{ReplyHouse.Token(ReplyHouse.Gone.Id)}", LinkRefusal.Foreign, LogLevel.Warning },
        { $"/board/{ReplyHouse.Token(ReplyHouse.Teacher(50), LinkPurpose.Board)}", LinkRefusal.Foreign, LogLevel.Warning },
    };

    public void Dispose() => lines.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task RefusedLink_OfAnyKind_IsLoggedWithTheReasonAndWithoutTheToken(string path, LinkRefusal reason, LogLevel level)
    {
        await house.OpenAsync(path);

        var line = lines.Of(2310).ShouldHaveSingleItem();
        line.Text.ShouldStartWith($"A link was refused: {reason}, link ");
        line.Level.ShouldBe(level);
        var token = path.Split('/')[2];
        line.Text.ShouldNotContain(token);
        line.Text.ShouldNotContain(token.Split('.')[^1]);
    }

    [Fact]
    public async Task RefusedLink_UsedTooOften_IsLoggedOnceInAMinute()
    {
        var path = $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(51))}";
        for (var i = 0; i < 60; i++)
        {
            await house.OpenAsync(path);
        }

        // A minute can end among them.
        lines.Of(2310).Count.ShouldBeInRange(1, 2);
        lines.Of(2310).ShouldAllBe(line => line.Text.Contains($"{LinkRefusal.LinkRate}, link 0-"));
    }

    [Fact]
    public async Task FunctionKey_Used_IsLogged()
    {
        await house.OpenAsync($"/board?code={Uri.EscapeDataString(house.Host.FunctionKey)}");
        await house.OpenAsync($"/desk/year?code={Uri.EscapeDataString(house.Host.FunctionKey)}");

        lines.Of(2103).Select(line => line.Text).ShouldBe(["The function key was used: Board.", "The function key was used: YearData."]);
    }

    [Fact]
    public async Task FunctionKey_Wrong_IsLoggedByTheHostWithoutIt()
    {
        await house.OpenAsync("/desk/year?code=guessed-key");

        lines.Of(5102).ShouldHaveSingleItem().Text.ShouldBe("Function YearData was asked for without its key or with a wrong one.");
        lines.Of(2103).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_GivenOut_IsLoggedWithItsReplyAndTheLink()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(52));
        var post = new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(token), "Done", "Đã xong.")
        {
            Files = [("mot.pdf", SampleFiles.Pdf())],
        };
        using var recorded = await house.PostAsync(token, post);
        var evidence = (await house.RowsAsync(ReplyHouse.Teacher(52))).Evidence.ShouldHaveSingleItem();

        using var file = await house.Http.GetAsync(
            new Uri($"/r/{token}/tep/{evidence.Id}/0", UriKind.Relative), TestContext.Current.CancellationToken);

        file.IsSuccessStatusCode.ShouldBeTrue();
        lines.Of(2401).ShouldHaveSingleItem().Text.ShouldStartWith($"File 0 of evidence {evidence.Id} was given out through link 0-");
    }
}
