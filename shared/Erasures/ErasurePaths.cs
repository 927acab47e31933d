using BinhHoa2.Shared.Desk;

namespace BinhHoa2.Shared.Erasures;

/// <summary>Where the desk's pages of erasures are, and the names of their fields.</summary>
public static class ErasurePaths
{
    /// <summary>All requests, and the form of a new one.</summary>
    public const string List = DeskPaths.Erasures;

    /// <summary>One request.</summary>
    public const string One = "/desk/erasures/one";

    /// <summary>Where a request is confirmed.</summary>
    public const string Confirm = "/desk/erasures/confirm";

    /// <summary>Where a request that was not confirmed is taken back.</summary>
    public const string Withdraw = "/desk/erasures/withdraw";

    /// <summary>The replies of a person, of which one, or a file of one, is erased.</summary>
    public const string Replies = "/desk/erasures/replies";

    /// <summary>The register as a file.</summary>
    public const string Register = "/desk/erasures/register";

    public const string Person = "person";
    public const string Asker = "asker";

    /// <summary>The day the request came in.</summary>
    public const string Received = "received";

    /// <summary>Whether a whole person or one reply is meant: <see cref="Whole"/> or <see cref="Part"/>.</summary>
    public const string Scope = "scope";

    public const string Whole = "whole";
    public const string Part = "part";

    /// <summary>What is erased, as <see cref="ErasureKey.ToString"/> has it.</summary>
    public const string Key = "key";

    /// <summary>What is typed to confirm it.</summary>
    public const string Typed = "typed";

    /// <summary>The page of one request.</summary>
    public static string Of(ErasureKey key) => $"{One}?{Key}={Uri.EscapeDataString(key.ToString())}";
}
