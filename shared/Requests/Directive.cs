using System.Text.Json.Serialization;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Requests;

/// <summary>The answer to a request (ý kiến chỉ đạo); never changed afterwards.</summary>
/// <param name="Id">A hash of the form's nonce and content: the same post twice is one answer.</param>
/// <param name="Author">Its author.</param>
/// <param name="Text">What was said; empty when a new date says it all.</param>
/// <param name="NewDue">
/// The day the work is due from now on, in the school's zone, of work that is given to another theirs; null unless the day was moved.
/// </param>
/// <param name="Given">When it was recorded, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record Directive(
    DirectiveId Id,
    StaffId Author,
    DirectiveKind Kind,
    string Text,
    DateOnly? NewDue,
    DateTimeOffset Given,
    LinkId Link)
{
    /// <summary>The substitute who answered for the author (trả lời thay); null when they answered themselves.</summary>
    public StaffId? Substitute { get; init; }

    /// <summary>Who is to take part in the work from now on (cử phối hợp), or gets it (giao việc); null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StaffId? Helper { get; init; }
}
