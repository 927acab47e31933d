using System.Net;
using System.Net.Http.Json;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BinhHoa2.Tests.Embedded;

public sealed class HttpFunctionTests(StorageFixture storage) : IAsyncLifetime
{
    private readonly AppFolder app = new(storage);
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private EmbeddedHost host = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await app.StartAsync(
            typeof(HttpSample),
            builder =>
            {
                builder.Services.AddScoped<ScopedMark>().AddScoped<ScopedMarkReader>();
                builder.Services.TryAddSingleton(TimeProvider.System);
            },
            ("Embedded:MaxRequestBytes", "1000"),
            ("Clock:Start", "2021-10-11T07:00:00+07:00"));
        http.BaseAddress = host.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        app.Dispose();
    }

    [Fact]
    public async Task Route_WithValues_FillsParametersByName()
    {
        (await http.GetStringAsync("hello/B%C3%ACnh%20H%C3%B2a/2?q=!", Cancelled)).ShouldBe("chào Bình Hòa;chào Bình Hòa;!");
        (await http.GetStringAsync("hello/em", Cancelled)).ShouldBe("chào em;");
    }

    [Fact]
    public async Task Route_WithBrokenConstraint_IsNotFound() =>
        (await http.GetAsync("hello/em/nhiều", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Method_NotListed_IsNotFound(string method) =>
        (await http.SendAsync(new(new(method), "hello/em"), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Method_NoneListed_AllAreServed(string method) =>
        (await http.SendAsync(new(new(method), "clock/now"), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Instance_EachRequest_ComesFromAScopeOfItsOwn()
    {
        var first = await http.GetFromJsonAsync<string[]>("Marks", Cancelled);
        var second = await http.GetFromJsonAsync<string[]>("Marks", Cancelled);
        first![0].ShouldBe(first[1]);
        second![0].ShouldBe(second[1]);
        first[0].ShouldNotBe(second[0]);
        first[2..].ShouldBe(["Marks", "True"]);
    }

    [Fact]
    public async Task KeyedFunction_WithoutTheKey_Is401()
    {
        (await http.GetAsync("Board", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync($"Board?code={host.FunctionKey}x", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("Board?code=", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task KeyedFunction_WithTheKey_Answers()
    {
        (await http.GetStringAsync($"Board?code={Uri.EscapeDataString(host.FunctionKey)}", Cancelled)).ShouldBe("GET");
        using var request = new HttpRequestMessage(HttpMethod.Post, "Board") { Headers = { { "x-functions-key", host.FunctionKey } } };
        (await (await http.SendAsync(request, Cancelled)).Content.ReadAsStringAsync(Cancelled)).ShouldBe("POST");
    }

    [Fact]
    public async Task Exception_InAFunction_IsABare500()
    {
        var answer = await http.GetAsync("Broken", Cancelled);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync(Cancelled)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_OverTheLimit_IsRefused()
    {
        (await http.PostAsync("Upload", new ByteArrayContent(new byte[1000]), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.PostAsync("Upload", new ByteArrayContent(new byte[1001]), Cancelled)).StatusCode.ShouldBe(
            HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task SchoolTime_AppOffersTheMachines_StaysVirtual() =>
        (await http.GetStringAsync("clock/now", Cancelled)).ShouldBe("2021-10-11T00:00:00.0000000+00:00");

    [Fact]
    public async Task RoutePrefix_NotInHostJson_IsApi()
    {
        using var standard = new AppFolder(storage, routePrefix: null);
        await using var other = await standard.StartAsync(
            typeof(HttpSample), builder => builder.Services.AddScoped<ScopedMark>().AddScoped<ScopedMarkReader>());
        (await http.GetAsync(new Uri(other.BaseAddress, "api/hello/em"), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync(new Uri(other.BaseAddress, "hello/em"), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
