using System.Reflection;

namespace BinhHoa2.Tests.House;

/// <summary>The rooms of an assembly, a folder and namespace each: one knows only rooms before it in the order.</summary>
/// <param name="Namespace">The root namespace; the types directly in it register features and may know every room.</param>
internal sealed record RoomOrder(Assembly Assembly, string Namespace, string[] Rooms)
{
    /// <summary>What the root of the assembly is called where rooms are named.</summary>
    public const string Root = "(root)";

    /// <summary>The room of a type; the namespaces below a room belong to it.</summary>
    /// <returns>Null for a type outside the root namespace, which is generated.</returns>
    public string? RoomOf(string type)
    {
        if (!type.StartsWith(Namespace + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = type[(Namespace.Length + 1)..].Split('.');
        return parts.Length == 1 ? Root : parts[0];
    }

    /// <summary>Every edge between two rooms, with the types that make it.</summary>
    public IEnumerable<RoomEdge> Edges() =>
        TypeEdges.Of(Assembly)
            .Select(e => (From: RoomOf(e.From), To: RoomOf(e.To), Types: e))
            .Where(e => e is { From: not null, To: not null } && e.From != e.To)
            .GroupBy(e => (From: e.From!, To: e.To!), e => e.Types)
            .Select(g => new RoomEdge(g.Key.From, g.Key.To, [.. g]))
            .OrderBy(e => Position(e.From))
            .ThenBy(e => Position(e.To));

    /// <summary>What the order does not allow: the rooms and the types of each such edge.</summary>
    public IEnumerable<string> Offences() =>
        Edges().Where(e => !Allows(e)).SelectMany(e => e.Types.Select(t => $"{e.From} -> {e.To}: {t.From} -> {t.To}"));

    /// <summary>Whether the edge leads to a room that stands before the one it comes from.</summary>
    public bool Allows(RoomEdge edge) => Position(edge.To) < Position(edge.From);

    private int Position(string room) =>
        room == Root ? Rooms.Length : Array.IndexOf(Rooms, room) is var index and >= 0 ? index : int.MaxValue;
}
