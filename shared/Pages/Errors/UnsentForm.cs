using System.Collections.Immutable;

namespace BinhHoa2.Shared.Pages.Errors;

/// <summary>A form whose post may not have been recorded, to be shown and sent once more as it was.</summary>
/// <param name="Action">Where it posts to.</param>
/// <param name="Fields">All its fields; posted again they count once, for the form's nonce is among them.</param>
/// <param name="Text">What its sender wrote, as they shall see it.</param>
public sealed record UnsentForm(string Action, ImmutableArray<KeyValuePair<string, string>> Fields, string Text)
{
    /// <summary>How it posts; null for fields alone, as forms do by default.</summary>
    public string? EncodingType { get; init; }

    /// <summary>Whether files came with it that cannot be sent once more.</summary>
    public bool LosesFiles { get; init; }
}
