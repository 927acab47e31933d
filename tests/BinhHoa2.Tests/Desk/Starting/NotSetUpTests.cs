using System.Net;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Desk.Starting;

/// <summary>The app while its school is not set up.</summary>
public sealed class NotSetUpTests : IAsyncLifetime
{
    private StartOffice office = null!;

    public async ValueTask InitializeAsync() => office = await StartOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk/people")]
    [InlineData("/desk/plans")]
    [InlineData($"/board?code={RunningSchool.FunctionKey}")]
    [InlineData("/r/forged")]
    [InlineData("/d/forged")]
    public async Task Page_BeforeTheSetUp_SaysSo(string path)
    {
        var answer = await office.Stranger().GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Heading.ShouldBe("Trường chưa được thiết lập");
    }

    [Fact]
    public async Task Programs_BeforeTheSetUp_AreAnsweredToo()
    {
        var stranger = office.Stranger();

        (await stranger.GetAsync("/health")).Body.ShouldBe("not set up");
        var health = await stranger.GetAsync($"/desk/health?code={RunningSchool.FunctionKey}");
        health.Status.ShouldBe(HttpStatusCode.OK);
        health.Body.ShouldContain("Trường chưa được thiết lập");
        health.Body.ShouldNotContain("\"mail\"");
        health.Body.ShouldNotContain("\"sweep\"");
        (await stranger.GetAsync($"/desk/year?code={RunningSchool.FunctionKey}")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Timers_BeforeTheSetUp_RunAndDoNothing()
    {
        var (status, body, _) = await office.School.SweepAsync();
        await office.School.AdvanceToAsync(new(2021, 11, 3), new TimeOnly(12, 0));

        status.ShouldBe(HttpStatusCode.OK);
        body["started"]!.AsArray().ShouldBeEmpty();
        (await office.LettersAsync()).ShouldBeEmpty();
        (await office.SetupAsync()).ShouldBeNull();
    }
}
