namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>The character format of a text.</summary>
/// <param name="Points">The font size; null for that of the style.</param>
public sealed record RunFormat(double? Points = null, bool Bold = false, bool Italic = false);
