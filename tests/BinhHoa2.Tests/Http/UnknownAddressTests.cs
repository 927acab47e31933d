using System.Net;
using System.Text.RegularExpressions;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Functions.Http;
using BinhHoa2.Tests.Replies;

namespace BinhHoa2.Tests.Http;

/// <summary>Addresses that no function has.</summary>
[Collection(ReplyHouse.Name)]
public sealed partial class UnknownAddressTests(ReplyHouse house)
{
    [Theory]
    [InlineData("GET", "/none")]
    [InlineData("POST", "/none/at/all?x=1")]
    [InlineData("DELETE", "/board/x/y")]
    [InlineData("GET", "/administration")]
    [InlineData("GET", "/hooks")]
    [InlineData("PUT", "/r/1.x.y.z")]
    public async Task Address_OfNoFunction_IsTheHousesPageOrProblem(string method, string path)
    {
        using var answer = await house.Http.SendAsync(new(new(method), path), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        if (path.StartsWith("/hooks", StringComparison.Ordinal))
        {
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
        else
        {
            (await ReplyHouse.ReadAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Không có trang này");
        }
    }

    [Fact]
    public async Task Root_LeadsToTheHostsOwnPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "x-console-key", house.Host.HostPageKey } } };
        using var answer = await house.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Headers.Location!.OriginalString.ShouldStartWith("/_embedded");
    }

    [Theory]
    [InlineData("admin", false)]
    [InlineData("Runtime", false)]
    [InlineData("administration", true)]
    [InlineData("api", true)]
    public void Route_OfTheFunction_LeavesTheHostsOwnPartsAlone(string first, bool isTaken)
    {
        var constraint = Own().Route.ParameterPolicies["first"].ShouldHaveSingleItem().Content!;

        Regex.IsMatch(first, Constraint().Match(constraint).Groups["regex"].Value, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))
            .ShouldBe(isTaken);
    }

    /// <summary>The Functions host tries functions by name and takes the first that matches, however precise a later one is.</summary>
    [Fact]
    public void Name_OfTheFunction_IsTheLastOfAll() =>
        Functions().Select(function => function.Name).Order(StringComparer.OrdinalIgnoreCase).Last().ShouldBe(UnknownAddress.Name);

    [GeneratedRegex("^regex\\((?<regex>.*)\\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();

    private IEnumerable<HttpFunction> Functions() => house.Get<FunctionTable>().Http;

    private HttpFunction Own() => Functions().Single(function => function.Name == UnknownAddress.Name);
}
