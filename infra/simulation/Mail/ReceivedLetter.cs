using System.Text.RegularExpressions;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Simulation.Mail;

/// <summary>A letter as its recipient finds it.</summary>
/// <param name="FileName">The name of its file in the mailbox folder.</param>
/// <param name="Kind">The kind of letter, as the mailbox names it.</param>
/// <param name="Links">Every link in it that leads to the school's pages, once each, in order.</param>
public sealed partial record ReceivedLetter(
    string FileName,
    string Kind,
    string MessageId,
    DateTimeOffset Date,
    string To,
    string ToName,
    string Subject,
    IReadOnlyList<string> Links,
    IReadOnlyList<SmallFile> Attachments)
{
    /// <summary>The school month the subject names ("10/2021"); the whole subject when it names none.</summary>
    public string About => MonthName().Match(Subject) is { Success: true } month ? month.Groups["month"].Value : Subject;

    /// <summary>A link for each page the letter leads to; several links may lead to places on one page.</summary>
    public IEnumerable<string> Pages => Links.DistinctBy(l => l.Split('?', '#')[0]);

    [GeneratedRegex(
        @"tháng (?<month>\d{1,2}/\d{4})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthName();
}
