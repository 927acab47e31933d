using System.Reflection;

namespace BinhHoa2.Tests.House;

/// <summary>The rooms of an assembly, which are folders and namespaces. A room may use rooms before it in the order only.</summary>
/// <param name="Namespace">The root namespace; the types directly in it register features and may use every room.</param>
internal sealed record RoomOrder(Assembly Assembly, string Namespace, string[] Rooms)
{
    /// <summary>The name of the root namespace in a list of rooms.</summary>
    public const string Root = "(root)";

    /// <summary>Returns the room of a type; namespaces below a room belong to it.</summary>
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

    /// <summary>Returns the dependencies between rooms, with their types.</summary>
    public IEnumerable<RoomEdge> Edges() =>
        TypeEdges.Of(Assembly)
            .Select(e => (From: RoomOf(e.From), To: RoomOf(e.To), Types: e))
            .Where(e => e is { From: not null, To: not null } && e.From != e.To)
            .GroupBy(e => (From: e.From!, To: e.To!), e => e.Types)
            .Select(g => new RoomEdge(g.Key.From, g.Key.To, [.. g]))
            .OrderBy(e => Position(e.From))
            .ThenBy(e => Position(e.To));

    /// <summary>Returns the dependencies that the order does not allow, with their types.</summary>
    public IEnumerable<string> Violations() =>
        Edges().Where(e => !Allows(e)).SelectMany(e => e.Types.Select(t => $"{e.From} -> {e.To}: {t.From} -> {t.To}"));

    /// <summary>Returns whether the target of a dependency is before its source.</summary>
    public bool Allows(RoomEdge edge) => Position(edge.To) < Position(edge.From);

    private int Position(string room) =>
        room == Root ? Rooms.Length : Array.IndexOf(Rooms, room) is var index and >= 0 ? index : int.MaxValue;
}
