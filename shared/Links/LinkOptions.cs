namespace BinhHoa2.Shared.Links;

/// <summary>How links are made.</summary>
public sealed record LinkOptions
{
    /// <value>
    /// Where the pages are reached from outside, without a slash at the end. Setting <c>Links:BaseAddress</c>; by default the
    /// host's own name.
    /// </value>
    public required string BaseAddress { get; init; }

    /// <value>Setting <c>Links:Secret</c>, at least 32 characters; empty: one is made and kept with the records.</value>
    public string? Secret { get; init; }

    /// <value>Setting <c>Links:PreviousSecret</c>: links signed with it still open.</value>
    public string? PreviousSecret { get; init; }

    /// <value>Setting <c>Links:RequestsPerMinute</c>: how often one link may be used. 120.</value>
    public int RequestsPerMinute { get; init; } = 120;

    /// <value>Setting <c>Links:RefusalsPerMinute</c>: how many refused links one network address may try. 60.</value>
    public int RefusalsPerMinute { get; init; } = 60;
}
