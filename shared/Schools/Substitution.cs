using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Schools;

/// <summary>One person answering for another (trả lời thay) for a time; both days are included, in the school's zone.</summary>
/// <param name="For">The person who is responsible and stays so.</param>
/// <param name="Substitute">The person who gets the mails and links, and answers.</param>
public sealed record Substitution(StaffId For, [property: JsonPropertyName("by")] StaffId Substitute, DateOnly From, DateOnly To)
{
    public bool IsOn(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether the two have a day in common.</summary>
    public bool Meets(Substitution other) => From <= other.To && other.From <= To;
}
