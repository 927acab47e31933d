using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Letters;

/// <summary>Builds the text part of a letter. Lines are not wrapped, because mail programs wrap them; a link has its own line.</summary>
internal sealed class PlainText
{
    private const int InitialCapacity = 2048;

    private readonly StringBuilder text = new(InitialCapacity);
    private readonly StaffMember? recipient;
    private bool hasLink;

    private PlainText(StaffMember? recipient) => this.recipient = recipient;

    /// <summary>Begins a letter to a member of the staff with the school's name and the greeting.</summary>
    public static PlainText To(SchoolProfile school, StaffMember recipient) =>
        new PlainText(recipient).Begin(school, LetterPhrases.Greeting(recipient));

    /// <summary>Begins a letter to a body outside the school, which has no links.</summary>
    public static PlainText ToBody(SchoolProfile school, string name) =>
        new PlainText(null).Begin(school, LetterPhrases.GreetingOfBody(name));

    public PlainText Paragraph(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        text.Append('\n');
        return this;
    }

    public PlainText Heading(string heading) => Paragraph(heading.ToUpperInvariant());

    /// <summary>Adds the main action of the letter and, on the next line, its link.</summary>
    public PlainText Button(string label, string link) => Paragraph($"{label}:", Link(link));

    /// <summary>Checks a link. The letter then ends with the note that links are private.</summary>
    public string Link(string link)
    {
        hasLink = recipient is not null
            ? true
            : throw new InvalidOperationException("A letter to a body outside the school has no link: it would be any reader's.");
        return LetterLink.Check(link);
    }

    /// <summary>Adds a person's text with a quotation mark on every line, to distinguish it from the school's.</summary>
    public PlainText Quote(string quoted) => Paragraph(CleanText.Block(quoted).Split('\n').Select(l => $"> {l}".TrimEnd()));

    /// <summary>A heading within a part; nothing where there is none.</summary>
    public PlainText Subheading(string? text) => text is null ? this : Paragraph($"— {CleanText.Line(text)} —");

    /// <summary>Adds the signature and the footer, and returns the letter.</summary>
    public string Sign(SchoolProfile school, SchoolYear year)
    {
        Paragraph("Trân trọng,", LetterPhrases.Signature(school), CleanText.Line(school.Name));
        string[] privateLink = hasLink && recipient is { } person ? [LetterPhrases.PrivateLink(person)] : [];
        Paragraph(["---", .. privateLink, recipient is null ? LetterPhrases.FooterForBody(year) : LetterPhrases.Footer(recipient, year)]);

        // Without the empty line after the last paragraph.
        return text.ToString(0, text.Length - 1);
    }

    private PlainText Begin(SchoolProfile school, string greeting) =>
        Paragraph(CleanText.Line(school.Name).ToUpperInvariant()).Paragraph(greeting);
}
