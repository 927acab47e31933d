namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>An activity while the lines about it are read.</summary>
internal sealed class ReadActivity(string text)
{
    public string Text { get; set; } = text;

    public DateOnly? Due { get; set; }

    public string? Responsible { get; set; }
}
