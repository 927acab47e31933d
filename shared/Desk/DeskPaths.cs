namespace BinhHoa2.Shared.Desk;

/// <summary>Where the desk's pages are.</summary>
public static class DeskPaths
{
    public const string Home = "/desk";
    public const string SignIn = "/desk/sign-in";
    public const string SignOut = "/desk/sign-out";

    /// <summary>The page after a letter was asked for, where its code is typed.</summary>
    public const string Code = "/desk/code";

    public const string Sessions = "/desk/sessions";

    /// <summary>The page of a letter's link.</summary>
    public static string Link(string token) => $"/desk/link/{token}";
}
