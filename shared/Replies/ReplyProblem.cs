using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Replies;

/// <summary>Why a post was not recorded, with what was typed so that nothing is lost of it.</summary>
/// <param name="Field">The form field it is about: <c>status</c>, <c>note</c>, <c>date</c> or <c>files</c>; <c>form</c> when it is the whole form.</param>
/// <param name="Message">What is wrong and what to do, in Vietnamese; several lines when several files were refused.</param>
public sealed record ReplyProblem(
    ActivityId Activity,
    string Field,
    string Message,
    ReplyKind? Kind,
    string Note,
    string Date)
{
    /// <summary>Whether a later day was asked for.</summary>
    public bool Extend { get; init; }

    /// <summary>The later day as typed.</summary>
    public string NewDate { get; init; } = string.Empty;

    public PupilsShown Pupils { get; init; }

    /// <summary>The files that did arrive.</summary>
    public ImmutableArray<KeptFile> Kept { get; init; } = [];
}
