using System.Net;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Replies;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Links;

/// <summary>A link in other hands is ended and a new one mailed.</summary>
public sealed class LinkRevocationTests(ReplyHouse house) : IClassFixture<ReplyHouse>
{
    private const string Month = "2021-10";

    [Fact]
    public async Task EndLinks_OfAPerson_EndsTheOldLinkAndMailsOneThatOpens()
    {
        var old = $"/r/{ReplyHouse.Token(ReplyHouse.Teacher(40))}";
        (await StatusOfAsync(old)).ShouldBe(HttpStatusCode.OK);

        var (status, answer) = await EndAsync(("person", "gv-40"), ("month", Month));

        (status, answer).ShouldBe((HttpStatusCode.OK, """{"ended":["2021-10"]}"""));
        var page = await house.OpenAsync(old);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Liên kết đã được thay");
        var letter = house.LettersTo("gv40@thbh2.example").ShouldHaveSingleItem();
        letter.Kind.ShouldBe("freshlink");
        (await StatusOfAsync(PageIn(letter))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EndLinks_Repeated_EndsNothingMoreUnlessTheCauseIsAnother()
    {
        await EndAsync(("person", "gv-41"), ("month", Month));
        var first = PageIn(house.LettersTo("gv41@thbh2.example").ShouldHaveSingleItem());

        (await EndAsync(("person", "gv-41"), ("month", Month))).Status.ShouldBe(HttpStatusCode.OK);
        house.LettersTo("gv41@thbh2.example").ShouldHaveSingleItem();
        (await StatusOfAsync(first)).ShouldBe(HttpStatusCode.OK);

        await EndAsync(("person", "gv-41"), ("month", Month), ("cause", "again"));
        (await StatusOfAsync(first)).ShouldBe(HttpStatusCode.Gone);
        house.LettersTo("gv41@thbh2.example").Count.ShouldBe(2);
        (await house.RowsAsync(ReplyHouse.Teacher(41))).Person.LinkEpoch.ShouldBe(2);
    }

    [Fact]
    public async Task EndAsync_TwiceAtOnce_RaisesTheEpochOnce()
    {
        var person = ReplyHouse.Teacher(42);
        var revocation = house.Get<LinkRevocation>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => revocation.EndAsync(
            ReplyHouse.October, person, "at-once", mails: true, TestContext.Current.CancellationToken)));

        (await house.RowsAsync(person)).Person.LinkEpoch.ShouldBe(1);
        var letter = house.LettersTo("gv42@thbh2.example").ShouldHaveSingleItem();
        (await StatusOfAsync(PageIn(letter))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EndLinks_OfAMemberOfTheBoard_MailsTheBoardsLink()
    {
        var secretary = ReplyHouse.Secretary;
        var details = await house.RowsAsync(secretary.Id);
        var before = house.LettersTo(secretary.Email).Count;

        await EndAsync(("person", secretary.Id.Value), ("month", Month), ("cause", "board"));

        (await StatusOfAsync($"/board/{ReplyHouse.Token(secretary.Id, LinkPurpose.Board, details.Person.LinkEpoch)}"))
            .ShouldBe(HttpStatusCode.Gone);
        var letters = house.LettersTo(secretary.Email);
        letters.Count.ShouldBe(before + 1);
        (await StatusOfAsync(PageIn(letters[^1]))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EndLinks_OfAPersonWhoLeft_EndsTheLinkAndMailsNothing()
    {
        (await EndAsync(("person", ReplyHouse.Gone.Id.Value), ("month", Month))).Status.ShouldBe(HttpStatusCode.OK);

        house.LettersTo(ReplyHouse.Gone.Email).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("khong-co", Month, HttpStatusCode.NotFound)]
    [InlineData("gv-43", "2031-01", HttpStatusCode.NotFound)]
    [InlineData("gv-43", "", HttpStatusCode.OK)]
    [InlineData("gv-43", "October", HttpStatusCode.BadRequest)]
    [InlineData("", Month, HttpStatusCode.BadRequest)]
    [InlineData("gv/43", Month, HttpStatusCode.BadRequest)]
    public async Task EndLinks_OtherFields_AreAnsweredWithWhatIsWrong(string person, string month, HttpStatusCode expected)
    {
        var (status, answer) = await EndAsync(("person", person), ("month", month));

        status.ShouldBe(expected, answer);
    }

    [Fact]
    public async Task EndLinks_WithoutTheKey_EndsNothing()
    {
        using var form = new FormUrlEncodedContent([new("person", "gv-44")]);
        using var answer = await house.Http.PostAsync(
            new Uri("/desk/links/end", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await house.RowsAsync(ReplyHouse.Teacher(44))).Person.LinkEpoch.ShouldBe(0);
    }

    [Fact]
    public async Task EndLinks_OfAPerson_IsInTheLogWithoutNameOrAddress()
    {
        using var lines = new LogLines();
        house.Get<ILoggerFactory>().AddProvider(lines);

        await EndAsync(("person", "gv-45"), ("month", Month), ("cause", "forwarded"));

        lines.Of(2311).ShouldHaveSingleItem().Text
            .ShouldBe("The links of gv-45 for thbh2_2021-10 were ended (forwarded); epoch 1 holds.");
        lines.Of(2103).ShouldHaveSingleItem().Text.ShouldBe("The function key was used: EndLinks.");
    }

    private static string PageIn(ReceivedLetter letter) => new Uri(letter.Links.ShouldHaveSingleItem()).AbsolutePath;

    private async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await house.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<(HttpStatusCode Status, string Answer)> EndAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/links/end")
        {
            Content = form,
            Headers = { { "x-functions-key", house.Host.FunctionKey } },
        };
        using var answer = await house.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
