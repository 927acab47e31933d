namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>How a line looks where the form fixes it.</summary>
/// <param name="Points">The size of the letters; null leaves it to the style.</param>
public sealed record RunFormat(double? Points = null, bool Bold = false, bool Italic = false);
