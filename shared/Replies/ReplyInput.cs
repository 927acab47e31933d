using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Replies;

/// <summary>A posted form as it came: cleaned, but not judged yet.</summary>
/// <param name="Status">The text of the choice; empty when none was made.</param>
/// <param name="Date">The day as typed.</param>
/// <param name="Kept">The files that were stored, with this post or an earlier one of the form.</param>
/// <param name="FileProblem">Why other files were not taken, in Vietnamese, a line for each; null when all were.</param>
public sealed record ReplyInput(
    ActivityId Activity,
    string Nonce,
    string Status,
    string Note,
    string Date,
    ImmutableArray<KeptFile> Kept,
    string? FileProblem = null)
{
    /// <summary>The files themselves.</summary>
    public ImmutableArray<EvidenceFile> Files => [.. Kept.Select(f => f.File)];

    /// <summary>The choice made; null when there is none or it is none of them.</summary>
    public ReplyKind? Kind => Status switch
    {
        nameof(ReplyKind.Done) => ReplyKind.Done,
        nameof(ReplyKind.InProgress) => ReplyKind.InProgress,
        nameof(ReplyKind.Difficulty) => ReplyKind.Difficulty,
        nameof(ReplyKind.NotMine) => ReplyKind.NotMine,
        _ => null,
    };

    /// <summary>Whether a later day is asked for.</summary>
    public bool Extend { get; init; }

    /// <summary>Whether a helper is asked for.</summary>
    public bool AsksHelper { get; init; }

    /// <summary>The later day as typed.</summary>
    public string NewDate { get; init; } = string.Empty;

    /// <summary>The answer about pupils in photos; <see cref="PupilsShown.NotSaid"/> when nothing was chosen.</summary>
    public PupilsShown Pupils { get; init; }

    /// <summary>Whether the field people do not see was filled in.</summary>
    public bool IsTrapFilled { get; init; }

    /// <summary>Whether the sender confirmed what the form asked back.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>A problem with this form; refused files are named with it, whatever it is.</summary>
    public FormProblem<ReplyInput> Problem(string field, string message) =>
        new(field, FileProblem is null || FileProblem == message ? message : $"{message}\n{FileProblem}", this);
}
