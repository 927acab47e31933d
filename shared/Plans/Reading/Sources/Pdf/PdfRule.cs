namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>A straight line drawn on a page.</summary>
/// <param name="At">Its x if it is vertical, else its y.</param>
internal readonly record struct PdfRule(bool IsVertical, double At, double From, double To);
