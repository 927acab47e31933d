namespace BinhHoa2.Embedded.Pages;

/// <summary>A line of the mailbox.</summary>
internal sealed record MailSummary(string File, DateTimeOffset Date, string To, string Subject)
{
    public bool Matches(string words) =>
        To.Contains(words, StringComparison.OrdinalIgnoreCase) || Subject.Contains(words, StringComparison.OrdinalIgnoreCase);
}
