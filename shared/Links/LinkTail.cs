namespace BinhHoa2.Shared.Links;

/// <summary>
/// Cuts off what mail programs hang on to a link: the stop or bracket behind it, a blank, and a question that arrives
/// encoded. Nothing inside a token is touched, and what is left must still be signed.
/// </summary>
internal static class LinkTail
{
    private const int MaxTail = 200;

    private const string HungOn = ".,;:!)]}>\"'*’”»…";

    public static string Cut(string token, int maxToken)
    {
        if (token.Length > maxToken + MaxTail)
        {
            return token;
        }

        // Some programs encode what they hang on once more.
        var text = Uri.UnescapeDataString(token);
        var question = text.IndexOf('?', StringComparison.Ordinal);
        text = question < 0 ? text : text[..question];
        var end = text.Length;
        while (end > 0 && (HungOn.Contains(text[end - 1], StringComparison.Ordinal) || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return text[..end];
    }
}
