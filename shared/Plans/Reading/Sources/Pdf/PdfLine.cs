namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>Letters on one base line, in points from the lower left corner of the page.</summary>
/// <param name="FirstWord">The width of its first word.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, double FirstWord, bool IsBold);
