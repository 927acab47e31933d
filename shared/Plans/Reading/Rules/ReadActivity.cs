namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>An activity while the lines about it are read.</summary>
/// <param name="place">Where it begins in the document, in Vietnamese.</param>
internal sealed class ReadActivity(string text, string place)
{
    public string Text { get; set; } = text;

    public string Place { get; } = place;

    public DateOnly? Due { get; set; }

    /// <summary>When it is, as a cell or a line of its own says it.</summary>
    public string? Time { get; set; }

    public string? Responsible { get; set; }

    /// <summary>Who takes part, as the columns for it say.</summary>
    public string? Support { get; set; }

    /// <summary>Who leads and who takes part, as a column of both says.</summary>
    public string? Joint { get; set; }
}
