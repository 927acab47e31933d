namespace BinhHoa2.Shared.OwnYears;

/// <summary>Why the links that a person gave away were not ended.</summary>
public enum OwnYearProblem
{
    /// <summary>The box was not ticked.</summary>
    NotTicked,

    /// <summary>The page was open for too long.</summary>
    Stale,

    /// <summary>A program seems to have filled in the form.</summary>
    PleaseConfirm,
}
