namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A paragraph in NFC. Its lines, where the writer broke them, are separated by <c>\n</c>.</summary>
/// <param name="Label">The number or bullet that the program puts in front of it and that is not in its text; null for none.</param>
internal sealed record Paragraph(string Place, string Text, string? Label = null) : Block(Place)
{
    /// <summary>Whether all of its text is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>How deep its label is nested; 0 for the outermost.</summary>
    public int Level { get; init; }

    /// <summary>Whether it has the style of a heading.</summary>
    public bool IsHeading { get; init; }
}
