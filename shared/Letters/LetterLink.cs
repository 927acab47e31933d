using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace BinhHoa2.Shared.Letters;

/// <summary>Checks the links that letters contain.</summary>
internal static class LetterLink
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\"<>\\`");

    /// <exception cref="ArgumentException">The link is not an absolute http(s) address without spaces and control characters.</exception>
    public static string Check(string link) =>
        IsSafe(link)
            ? link
            : throw new ArgumentException(
                "A letter's link must be an absolute http(s) address without spaces or control characters.", nameof(link));

    [SuppressMessage("Usage", "CA2234", Justification = "The text is checked, not requested.")]
    private static bool IsSafe(string link) =>
        !link.AsSpan().ContainsAnyExceptInRange('!', '~')
        && !link.AsSpan().ContainsAny(Forbidden)
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
