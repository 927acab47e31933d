using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Letters;

/// <summary>Writes a letter's text part. Lines are not wrapped: a phone does that better; a link has a line of its own.</summary>
internal sealed class PlainText
{
    private const int UsualLength = 2048;

    private readonly StringBuilder text = new(UsualLength);
    private bool linked;

    /// <summary>The school's name and the greeting.</summary>
    public static PlainText To(SchoolProfile school, StaffMember recipient) =>
        new PlainText().Paragraph(CleanText.Line(school.Name).ToUpperInvariant()).Paragraph(LetterPhrases.Greeting(recipient));

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

    /// <summary>The one thing to do and, on the next line, where.</summary>
    public PlainText Button(string label, string link) => Paragraph($"{label}:", Link(link));

    /// <summary>The link, checked; the small print then says that links are private.</summary>
    public string Link(string link)
    {
        linked = true;
        return LetterLink.Check(link);
    }

    /// <summary>Another person's words, marked as such on every line, so that they cannot pass for the school's.</summary>
    public PlainText Quote(string words) => Paragraph(CleanText.Block(words).Split('\n').Select(l => $"> {l}".TrimEnd()));

    /// <summary>Signature and small print; ends the letter.</summary>
    public string Sign(SchoolProfile school, SchoolYear year)
    {
        Paragraph("Trân trọng,", LetterPhrases.Signature, CleanText.Line(school.Name));
        Paragraph(["---", .. linked ? [LetterPhrases.PrivateLink] : Array.Empty<string>(), LetterPhrases.Automatic(year)]);

        // The last paragraph's empty line separates it from nothing.
        return text.ToString(0, text.Length - 1);
    }
}
