using System.Text.Json.Serialization;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Shared.Reports;

/// <summary>The Board's answer to a request, in a semester report.</summary>
/// <param name="Post">The post of the person who gave it, not the name.</param>
/// <param name="NewDue">The day the work was due from then on; null unless the day was moved.</param>
/// <param name="Day">The day it was given. Days in the school's time zone.</param>
public sealed record ReportedAnswer(DirectiveKind Kind, string Post, string Text, DateOnly? NewDue, DateOnly Day)
{
    /// <summary>The post of who was named to take part in the work; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Helper { get; init; }
}
