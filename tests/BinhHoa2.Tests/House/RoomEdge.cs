namespace BinhHoa2.Tests.House;

/// <summary>A dependency of one room on another, with the references that cause it.</summary>
internal sealed record RoomEdge(string From, string To, IReadOnlyList<TypeEdge> Types);
