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

    [Fact]
    public void EventId_OfTheApp_IsThatOfOneMessage() => Repeated(App, message => message.EventId).ShouldBeEmpty();

    [Fact]
    public void EventId_OfTheEmbeddedHost_IsThatOfOneMessage() =>
        Repeated([typeof(EmbeddedHost).Assembly], message => message.EventId).ShouldBeEmpty();

    private static IEnumerable<string> Repeated(IEnumerable<Assembly> assemblies, Func<LoggerMessageAttribute, int> key) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(method => (Method: method, Log: method.GetCustomAttribute<LoggerMessageAttribute>()))
        .Where(found => found.Log is not null)
        .GroupBy(found => key(found.Log!))
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key}: {string.Join(", ", same.Select(found => NameOf(found.Method)))}");

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
