namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>A table's column.</summary>
/// <param name="Millimetres">Its width; a table's columns together fill the 165 mm between the margins.</param>
/// <param name="Centred">Numbers and short marks are centred, text is not.</param>
public sealed record Column(string Title, double Millimetres, bool Centred);
