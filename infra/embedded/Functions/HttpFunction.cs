using Microsoft.AspNetCore.Routing.Patterns;

namespace BinhHoa2.Embedded.Functions;

/// <summary>A function that answers requests.</summary>
/// <param name="Route">With the prefix of host.json.</param>
/// <param name="Methods">Upper case; empty means all.</param>
internal sealed record HttpFunction(
    FunctionMethod Method, RoutePattern Route, IReadOnlyList<string> Methods, bool Keyed) : Function(Method)
{
    /// <summary>Whether a person can open it by its address alone.</summary>
    public bool IsPage => Route.Parameters.Count == 0 && Methods.Contains("GET");
}
