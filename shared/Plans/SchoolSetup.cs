using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>All a school year needs to begin: its plan, its people, its school; checked together.</summary>
public sealed record SchoolSetup(Plan Plan, Roster Roster, SchoolProfile Profile)
{
    /// <summary>Why newer files were not taken over; null when there are none. Not part of what is taken over.</summary>
    [JsonIgnore]
    public SetupRefusal? Refusal { get; init; }
}
