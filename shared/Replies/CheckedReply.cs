using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Replies;

/// <summary>A reply that keeps to the rules and may be recorded.</summary>
/// <param name="Effective">The day the work took place, in the school's zone.</param>
/// <param name="AskedUntil">The later day asked for; null when none is.</param>
public sealed record CheckedReply(
    ActivityId Activity,
    ReplyKind Kind,
    string Note,
    DateOnly Effective,
    ImmutableArray<EvidenceFile> Files,
    DateOnly? AskedUntil = null,
    PupilsShown Pupils = PupilsShown.NotSaid)
{
    /// <summary>The evidence id of this reply when sent by the form with <paramref name="nonce"/>.</summary>
    public string EvidenceIdFor(string nonce) =>
        EvidenceId.Of(nonce, Activity, Kind, Note, Effective, Files.Select(f => f.Sha256), AskedUntil, Pupils);
}
