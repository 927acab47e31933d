using BinhHoa2.Embedded.Time;
using BinhHoa2.Simulation;

namespace BinhHoa2.Tests.House;

/// <summary>
/// The order of the rooms under infra. A new folder is listed here, in the place where every room it knows stands before it. All
/// edges are printed when the test program runs this class with <c>-showLiveOutput</c>.
/// </summary>
public sealed class InfraRoomOrderTests(ITestOutputHelper output)
{
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
        ["infra/embedded"] = Embedded,
        ["infra/embedded/Durable"] = Durable,
        ["infra/simulation"] = Simulation,
    };

    public static TheoryData<string> Areas { get; } = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Rooms_KnowOnlyRoomsBeforeThem(string area)
    {
        var order = All[area];
        var edges = order.Edges().ToList();
        output.WriteLine(string.Join('\n', edges.Select(e => $"{area}: {e.From} -> {e.To} ({e.Types.Count})")));

        order.Offences().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Rooms_InTheReverseOrder_OffendByTypesOfBoth(string area)
    {
        var order = All[area] with { Rooms = [.. All[area].Rooms.Reverse()] };

        var types = $": {order.Namespace}.";
        order.Offences().ShouldContain(o => o.Contains(types, StringComparison.Ordinal));
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
}
