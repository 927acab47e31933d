using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>One recorded reply with what supports it (minh chứng); never changed afterwards.</summary>
/// <param name="Id">A hash of the form's nonce and content: the same post twice is one row.</param>
/// <param name="Effective">The day the work took place, in the school's zone.</param>
/// <param name="Received">When it was recorded, UTC.</param>
/// <param name="AskedUntil">The later day asked for (xin gia hạn), in the school's zone; null when none was.</param>
/// <param name="Link">The id of the link it came through, never the link itself; null on rows older than this field.</param>
/// <param name="Substitute">Who answered in the person's stead (trả lời thay); null when they did so themselves.</param>
public sealed record Evidence(
    EvidenceId Id,
    StaffId Person,
    ActivityId Activity,
    ReplyKind Kind,
    string Note,
    DateOnly Effective,
    DateTimeOffset Received,
    ImmutableArray<EvidenceFile> Files,
    DateOnly? AskedUntil = null,
    PupilsShown Pupils = PupilsShown.NotSaid,
    LinkId? Link = null,
    StaffId? Substitute = null)
{
    /// <summary>Whether it asks for a helper (xin cử thêm người).</summary>
    public bool AsksHelper { get; init; }

    /// <summary>Binds the row to its note and files; null until it is written, and in rows written before there were commitments.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>The day on which note and files were erased on request, in the school's zone; null for all others.</summary>
    public DateOnly? Erased { get; init; }

    /// <summary>The note as it is shown: a mark in the place of one that was erased.</summary>
    public string Said => Erased is null ? Note : ErasedPerson.Mark;

    /// <summary>Whether it asks the Board for direction, for a later day, for a helper or to give the work to another.</summary>
    public bool Asks => Kind.Asks || Kind == ReplyKind.NotMine || AskedUntil is not null || AsksHelper;
}
