namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>What a style gives to a paragraph or a run; null where it leaves it to the style below.</summary>
internal sealed class DocxStyle
{
    public string? BasedOn { get; set; }

    public string? Name { get; set; }

    public string? Font { get; set; }

    public bool? IsBold { get; set; }

    public bool? IsHidden { get; set; }

    public int? List { get; set; }

    public int? Level { get; set; }

    public bool IsHeading { get; set; }
}
