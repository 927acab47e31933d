namespace BinhHoa2.Shared.Letters;

/// <summary>What a batch of letters came to, as counts.</summary>
/// <param name="Accepted">Letters the mail provider took, now or in an earlier attempt of the same call.</param>
/// <param name="Rejected">Letters it refused for good.</param>
/// <param name="RetryAt">When to call again with the same letters, UTC: when duty letters may leave, or when a letter without an answer is sent once more. Null when there is nothing more to do.</param>
public sealed record PostResult(int Accepted, int Rejected, DateTimeOffset? RetryAt)
{
    public static readonly PostResult Nothing = new(0, 0, null);

    /// <summary>Both together; called again when both are ready.</summary>
    public PostResult With(PostResult other) => new(
        Accepted + other.Accepted,
        Rejected + other.Rejected,
        RetryAt is { } mine && other.RetryAt is { } theirs ? (mine > theirs ? mine : theirs) : RetryAt ?? other.RetryAt);
}
