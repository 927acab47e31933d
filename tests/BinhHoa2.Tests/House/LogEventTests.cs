using System.Reflection;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Plans;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.House;

/// <summary>An event id or name in a query of the logs finds one kind of line.</summary>
public sealed class LogEventTests
{
    private static readonly Assembly[] App = [typeof(Sweeper).Assembly, typeof(Plan).Assembly];

    private const int FirstOfTheHost = 5000;
    private static readonly Assembly Host = typeof(EmbeddedHost).Assembly;

    [Fact]
    public void EventId_OfTheAppAndItsEmbeddedHost_IsThatOfOneMessage() => Messages([.. App, Host])
        .GroupBy(found => found.Id)
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key}: {string.Join(", ", same.Select(found => NameOf(found.Method)))}")
        .ShouldBeEmpty();

    /// <summary>So that a new message of either needs no look at the other.</summary>
    [Fact]
    public void EventIds_OfTheEmbeddedHost_AreThoseFromFiveThousandOn()
    {
        Messages(App).Where(found => found.Id >= FirstOfTheHost).Select(found => NameOf(found.Method)).ShouldBeEmpty();
        Messages(Host).Where(found => found.Id < FirstOfTheHost).Select(found => NameOf(found.Method)).ShouldBeEmpty();
    }

    private static IEnumerable<(MethodInfo Method, int Id)> Messages(params IEnumerable<Assembly> assemblies) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(method => (Method: method, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
        .Where(found => found.Log is not null)
        .Select(found => (found.Method, found.Log!.EventId));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
