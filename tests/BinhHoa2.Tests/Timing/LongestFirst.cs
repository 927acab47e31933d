using BinhHoa2.Tests.Browser;
using BinhHoa2.Tests.Durable;
using BinhHoa2.Tests.Faults.School;
using BinhHoa2.Tests.Faults.Simulation;
using BinhHoa2.Tests.Scenarios;
using BinhHoa2.Tests.Timing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace BinhHoa2.Tests.Timing;

/// <summary>
/// Starts the collections that take minutes before all others: one that began last would run on alone on one core. The rest
/// stay in the order given.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(October),
        SchoolInBrowser.Name,
        NameOf(typeof(FaultMatrixTests)),
        NameOf(typeof(RequestFaultTests)),
        NameOf(typeof(SimulationTests)),
        NameOf(typeof(AttackTests)),
        NameOf(typeof(AbandonedAppTests)),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => PlaceOf(collection.TestCollectionDisplayName))];

    /// <summary>The place of a collection, by its display name; one that is not long comes after all that are.</summary>
    internal static int PlaceOf(string collection)
    {
        var place = Array.FindIndex(
            Longest, name => collection == name || collection.StartsWith($"{name} (id: ", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }

    /// <summary>The start of the display name of the collection that a test class without one of its own gets.</summary>
    private static string NameOf(Type tests) => $"Test collection for {tests.FullName}";
}
