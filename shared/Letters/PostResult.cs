namespace BinhHoa2.Shared.Letters;

/// <summary>The result of sending letters, as counts.</summary>
/// <param name="Accepted">Letters that the provider accepted in this call.</param>
/// <param name="Rejected">Letters that the provider refused permanently.</param>
/// <param name="RetryAt">
/// When to call again with the same letters, UTC: at the beginning of school hours, or when a letter without an outcome may be
/// sent once more. Null if nothing is left to do.
/// </param>
public sealed record PostResult(int Accepted, int Rejected, DateTimeOffset? RetryAt)
{
    public static readonly PostResult Nothing = new(0, 0, null);

    /// <summary>Adds two results; the later retry time applies to both.</summary>
    public PostResult With(PostResult other) => new(
        Accepted + other.Accepted,
        Rejected + other.Rejected,
        RetryAt is { } mine && other.RetryAt is { } theirs ? (mine > theirs ? mine : theirs) : RetryAt ?? other.RetryAt);
}
