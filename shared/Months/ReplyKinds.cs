using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>The answers that a kind of work takes.</summary>
public static class ReplyKinds
{
    /// <summary>In the order of the form.</summary>
    public static ImmutableArray<ReplyKind> About(ActivityKind work) => [.. Enum.GetValues<ReplyKind>().Where(kind => kind.IsAbout(work))];
}
