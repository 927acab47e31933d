namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>Where the set-up page is.</summary>
public static class StartPaths
{
    public const string Setup = "/setup";

    /// <summary>Where the one-time code is entered.</summary>
    public const string Code = "/setup/code";

    /// <summary>Where the letter that tries the sender is asked for.</summary>
    public const string Letter = "/setup/letter";
}
