namespace BinhHoa2.Shared.OwnYears;

/// <summary>What a person can do on the page of their own school year.</summary>
/// <param name="BackPath">The path of the page of the month it was opened from.</param>
/// <param name="Path">The page's own path, which its form posts to and below which their files are given out.</param>
/// <param name="Link">The link for giving away.</param>
/// <param name="Until">The last day on which it opens, in the school's zone.</param>
/// <param name="Nonce">The anti-forgery value of the form.</param>
/// <param name="Seen">How often the person ended such links on the page of this month.</param>
public sealed record OwnYearSharing(string BackPath, string Path, string Link, DateOnly Until, string Nonce, int Seen)
{
    /// <summary>Why the links were not ended; null for no problem.</summary>
    public OwnYearProblem? Problem { get; init; }

    /// <summary>Whether the links given away before were just ended.</summary>
    public bool Ended { get; init; }
}
