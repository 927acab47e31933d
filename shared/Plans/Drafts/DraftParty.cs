using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>Whom a draft names for an activity.</summary>
/// <param name="Choice">The party, as <see cref="PartyChoices"/> writes it; empty while it has to be asked.</param>
public sealed record DraftParty(string Choice)
{
    /// <summary>The words of the document or of the page; empty for one that is of neither.</summary>
    public string Words { get; init; } = string.Empty;

    /// <summary>Why it is this one, in Vietnamese; empty where a person chose it.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Those it may be, where it is not known who.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> MayBe { get; init; }

    /// <summary>Whether it has to be asked who it is.</summary>
    [JsonIgnore]
    public bool IsAsked => Choice.Length == 0;
}
