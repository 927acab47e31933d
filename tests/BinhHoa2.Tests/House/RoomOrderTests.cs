using BinhHoa2.Embedded.Time;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Simulation;

namespace BinhHoa2.Tests.House;

/// <summary>
/// The order of the rooms. A new folder is listed after all rooms that it uses. The test program prints all dependencies if it
/// runs this class with <c>-showLiveOutput</c>.
/// </summary>
public sealed class RoomOrderTests(ITestOutputHelper output)
{
    private static readonly RoomOrder Shared = new(
        typeof(Plan).Assembly,
        "BinhHoa2.Shared",
        [
            "Configuration", "Telemetry", "Storage", "Schools", "Calendar", "Wording", "Files", "Pages", "Plans", "Letters", "Mail",
            "Months", "Links", "Requests", "Proofs", "Reminders", "Replies", "Feeds", "Reports", "OwnYears", "Board", "Health",
            "Rehearsals", "Desk", "Retention", "Erasures", "Archives",
        ]);

    private static readonly RoomOrder Functions = new(
        typeof(Sweeper).Assembly,
        "BinhHoa2.Functions",
        [
            "Telemetry", "Durable", "Http", "Links", "Mail", "Month", "Requests", "Reply", "Feeds", "OwnYear", "Semester", "Board",
            "Retention", "Erasure", "Sweep", "Rehearsal", "Health", "Desk", "Archive",
        ]);

    private static readonly RoomOrder Embedded = new(
        typeof(VirtualTime).Assembly,
        "BinhHoa2.Embedded",
        ["Basis", "Storage", "Time", "Durable", "Functions", "Http", "Timers", "Pages", "Hosting", "Commands", "Start"]);

    private static readonly RoomOrder Durable = new(
        typeof(VirtualTime).Assembly,
        "BinhHoa2.Embedded.Durable",
        ["Basis", "History", "Replay", "Store", "Engine"]);

    private static readonly RoomOrder Simulation = new(
        typeof(SimulateCommand).Assembly,
        "BinhHoa2.Simulation",
        ["Basis", "Files", "Mail", "Pages", "People", "Year"]);

    private static readonly Dictionary<string, RoomOrder> All = new(StringComparer.Ordinal)
    {
        ["shared"] = Shared,
        ["functions"] = Functions,
        ["infra/embedded"] = Embedded,
        ["infra/embedded/Durable"] = Durable,
        ["infra/simulation"] = Simulation,
    };

    public static TheoryData<string> Areas { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Rooms_UseOnlyRoomsBeforeThem(string area)
    {
        var order = All[area];
        var edges = order.Edges().ToList();
        output.WriteLine(string.Join('\n', edges.Select(e => $"{area}: {e.From} -> {e.To} ({e.Types.Count})")));

        order.Violations().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Rooms_InReverseOrder_HaveViolationsWithBothTypes(string area)
    {
        var order = All[area] with { Rooms = [.. All[area].Rooms.Reverse()] };

        var types = $": {order.Namespace}.";
        order.Violations().ShouldContain(o => o.Contains(types, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Folders_AreRoomsOfTheOrder(string area) =>
        All[area].Assembly.GetTypes()
            .Select(t => All[area].RoomOf(t.FullName!))
            .OfType<string>()
            .Where(room => room != RoomOrder.Root)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(All[area].Rooms, ignoreOrder: true);

    [Fact]
    public void Edges_OfATypeThatUsesAnotherRoomInAnAsyncMethod_NameBoth() =>
        Functions.Edges().Single(e => (e.From, e.To) == ("Sweep", "Durable")).Types
            .ShouldContain(new TypeEdge(typeof(Sweeper).FullName!, "BinhHoa2.Functions.Durable.Instances"));

    [Fact]
    public void Allows_EdgeToALaterOrUnlistedRoom_IsRefused()
    {
        var edge = new RoomEdge("Months", "Requests", []);

        Shared.Allows(edge).ShouldBeFalse();
        Shared.Allows(edge with { To = "Elsewhere" }).ShouldBeFalse();
        Shared.Allows(edge with { To = "Schools" }).ShouldBeTrue();
        Shared.Allows(edge with { From = RoomOrder.Root }).ShouldBeTrue();
    }
}
