using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Tests.Embedded;

public sealed class FunctionDiscoveryTests
{
    [Theory]
    [InlineData(typeof(SameNameTwice), "Two functions are named 'One'")]
    [InlineData(typeof(UnknownParameter), "nothing fills the parameter 'unknown'")]
    [InlineData(typeof(ClientWithoutAttribute), "nothing fills the parameter 'client'")]
    [InlineData(typeof(NoTrigger), "has one trigger, this one has 0")]
    [InlineData(typeof(BadSchedule), "the schedule 'every day' is no NCRONTAB expression")]
    [InlineData(typeof(MissingSchedule), "the setting 'Sweep:Schedule' with its schedule is not there")]
    [InlineData(typeof(BadRoute), "the route '{' is wrong")]
    [InlineData(typeof(ReturnsText), "returns IActionResult, IResult or nothing, not String")]
    public void Find_WronglyDeclared_IsRefusedByName(Type type, string why) =>
        Should.Throw<HostStartException>(() => Find(type)).Message.ShouldContain(why);

    [Fact]
    public void Find_EveryKind_ReadsTriggersAndInputs()
    {
        var found = Find(typeof(EveryKind), ("Sweep:Schedule", "0 15 0 * * *"));
        found.Select(function => function.Name).ShouldBe(["Act", "Decide", "Page", "Sweep"]);
        found.OfType<ActivityFunction>().Single().InputType.ShouldBe(typeof(int));
        found.OfType<OrchestrationFunction>().Single().InputType.ShouldBe(typeof(string));
        found.OfType<OrchestrationFunction>().Single().Method.ResultType.ShouldBe(typeof(long));
        var page = found.OfType<HttpFunction>().Single();
        (page.Route.RawText, page.Keyed, page.IsPage).ShouldBe(("app/Page", true, true));
        found.OfType<TimerFunction>().Single().NextAfter(DateTimeOffset.UnixEpoch).ShouldBe(DateTimeOffset.UnixEpoch.AddMinutes(15));
    }

    private static IReadOnlyList<Function> Find(Type type, params (string Name, string? Value)[] settings) =>
        new FunctionDiscovery(
            "app", new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => s.Value)).Build())
            .Find(type.Assembly, candidate => candidate == type);

    private static class EveryKind
    {
        [Function("Page")]
        public static void Page([HttpTrigger("get")] HttpRequest request)
        {
        }

        [Function("Sweep")]
        public static Task SweepAsync([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client) =>
            Task.CompletedTask;

        [Function("Decide")]
        public static Task<long> DecideAsync([OrchestrationTrigger] TaskOrchestrationContext context, string input) =>
            Task.FromResult((long)input.Length);

        [Function("Act")]
        public static int Act([ActivityTrigger] int input, FunctionContext context) => input;
    }

    private static class SameNameTwice
    {
        [Function("One")]
        public static int A([ActivityTrigger] int input) => input;

        [Function("one")]
        public static int B([ActivityTrigger] int input) => input;
    }

    private static class UnknownParameter
    {
        [Function("F")]
        public static void F([HttpTrigger] HttpRequest request, string unknown)
        {
        }
    }

    private static class ClientWithoutAttribute
    {
        [Function("F")]
        public static void F([HttpTrigger] HttpRequest request, DurableTaskClient client)
        {
        }
    }

    private static class NoTrigger
    {
        [Function("F")]
        public static void F()
        {
        }
    }

    private static class BadSchedule
    {
        [Function("F")]
        public static void F([TimerTrigger("every day")] TimerInfo timer)
        {
        }
    }

    private static class MissingSchedule
    {
        [Function("F")]
        public static void F([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer)
        {
        }
    }

    private static class BadRoute
    {
        [Function("F")]
        public static void F([HttpTrigger(Route = "{")] HttpRequest request)
        {
        }
    }

    private static class ReturnsText
    {
        [Function("F")]
        public static string F([HttpTrigger] HttpRequest request) => request.Method;
    }
}
