namespace BinhHoa2.Tests.House;

/// <summary>A reference from one type of an assembly to another, in its signatures or code. Full names.</summary>
internal sealed record TypeEdge(string From, string To);
