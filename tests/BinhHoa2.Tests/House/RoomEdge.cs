namespace BinhHoa2.Tests.House;

/// <summary>That types of one room mention types of another.</summary>
internal sealed record RoomEdge(string From, string To, IReadOnlyList<TypeEdge> Types);
