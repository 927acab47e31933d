namespace BinhHoa2.Tests.House;

/// <summary>That one type of an assembly mentions another, anywhere in its signatures or code. Full names.</summary>
internal sealed record TypeEdge(string From, string To);
