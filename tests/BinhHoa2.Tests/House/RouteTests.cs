using System.Reflection;
using BinhHoa2.Functions.Sweep;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Tests.House;

/// <summary>
/// The addresses of the app. The Functions host takes the first route that fits, whatever stands in another; no two may fit the same
/// address, except that for what is unknown.
/// </summary>
public sealed class RouteTests
{
    private static readonly List<(string Function, string[] Methods, string[] Segments)> Routes =
    [
        .. from method in typeof(Sweeper).Assembly.GetTypes().SelectMany(t => t.GetMethods())
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null
           let route = trigger.Route
           where route is not null && !route.Contains('*')
           select (function.Name, trigger.Methods ?? [], route.Split('/')),
    ];

    [Fact]
    public void Routes_OfOneMethod_NeverFitOneAddress()
    {
        Routes.Count.ShouldBeGreaterThan(10);
        var same =
            from one in Routes
            from other in Routes
            where string.CompareOrdinal(one.Function, other.Function) < 0
            where one.Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any()
            where one.Segments.Length == other.Segments.Length
            where one.Segments.Zip(other.Segments).All(s => IsParameter(s.First) || IsParameter(s.Second) || s.First == s.Second)
            select $"{one.Function} and {other.Function}";

        same.ShouldBeEmpty();
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');
}
