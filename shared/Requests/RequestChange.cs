using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Requests;

/// <summary>What a reply changes of the request about its assignment; what is null stays as it is.</summary>
/// <param name="Request">The request's id.</param>
public sealed record RequestChange(RequestId Request)
{
    /// <summary>The whole request when the reply raises it; null when it was there.</summary>
    public Request? Raised { get; init; }

    public RequestState? State { get; init; }

    public RequestKind? Kind { get; init; }

    /// <summary>The reply that states the matter from now on.</summary>
    public EvidenceId? EvidenceId { get; init; }

    /// <summary>The later day asked for from now on, in the school's zone.</summary>
    public DateOnly? AskedUntil { get; init; }

    /// <summary>True when a helper is asked for from now on.</summary>
    public bool? AsksHelper { get; init; }

    public Directive? Directive { get; init; }

    /// <summary>Binds the row to the text of <see cref="Directive"/>.</summary>
    public Commitment? DirectiveCommitment { get; init; }

    /// <summary>The answer the change comes with: the Chair's own decision; null for none.</summary>
    public Directive? Decision => Directive ?? Raised?.Directive;

    /// <summary>Whether the Board has to be informed of the request again.</summary>
    public bool IsNews { get; init; }
}
