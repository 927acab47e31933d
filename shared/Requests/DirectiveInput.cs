namespace BinhHoa2.Shared.Requests;

/// <summary>A posted answer as it came: cleaned, but not judged yet.</summary>
/// <param name="Choice">The text of the choice; empty when none was made.</param>
/// <param name="NewDate">The day as typed.</param>
public sealed record DirectiveInput(string Nonce, string Choice, string Text, string NewDate)
{
    /// <summary>The id of the person who is to take part or gets the work, as posted; empty for none.</summary>
    public string Helper { get; init; } = string.Empty;

    /// <summary>The id of the answer its sender was shown and confirmed; empty when none was.</summary>
    public string Confirmed { get; init; } = string.Empty;

    /// <summary>The choice made; null when there is none or it is none of them.</summary>
    public DirectiveKind? Kind => Choice switch
    {
        nameof(DirectiveKind.Guidance) => DirectiveKind.Guidance,
        nameof(DirectiveKind.NewDate) => DirectiveKind.NewDate,
        nameof(DirectiveKind.Refusal) => DirectiveKind.Refusal,
        nameof(DirectiveKind.Reassigned) => DirectiveKind.Reassigned,
        _ => null,
    };
}
