namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>A column of a table.</summary>
/// <param name="Millimetres">The width; the columns of a table add up to the 165 mm between the margins.</param>
/// <param name="Centred">Whether the cells are centred, as numbers are.</param>
public sealed record Column(string Title, double Millimetres, bool Centred);
