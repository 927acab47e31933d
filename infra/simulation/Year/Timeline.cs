using BinhHoa2.Simulation.Mail;
using BinhHoa2.Simulation.People;

namespace BinhHoa2.Simulation.Year;

/// <summary>What happened, in the order it happened: letters that came, replies and opinions that were acknowledged.</summary>
public sealed class Timeline
{
    private readonly List<ReceivedLetter> letters = [];
    private readonly List<SentReply> replies = [];
    private readonly List<SentDirective> directives = [];
    private readonly List<RosterChange> changes = [];

    public IReadOnlyList<ReceivedLetter> Letters => letters;

    public IReadOnlyList<SentReply> Replies => replies;

    public IReadOnlyList<SentDirective> Directives => directives;

    /// <summary>The report documents the principal keeps: each file of each report letter, the last one of a name.</summary>
    public IEnumerable<(string Name, byte[] Content)> Reports =>
        letters.Where(l => l.Kind == LetterNames.Report)
            .SelectMany(l => l.Attachments)
            .Where(a => a.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            .GroupBy(a => Path.GetFileName(a.Name))
            .Select(g => (g.Key, g.Last().Content));

    /// <summary>What the secretary changed in the roster.</summary>
    public IReadOnlyList<RosterChange> Changes => changes;

    public void Add(RosterChange change) => changes.Add(change);

    public void Add(ReceivedLetter letter) => letters.Add(letter);

    public void Add(SentReply reply) => replies.Add(reply);

    public void Add(SentDirective answer) => directives.Add(answer);
}
