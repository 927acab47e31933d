namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>How much of a list of people is read. A school's list has some tens of rows.</summary>
public sealed record RosterLimits
{
    /// <summary>The characters of a cell that are kept; what the roster takes is shorter.</summary>
    internal const int CellLength = 300;

    /// <value>Bytes of the file. 5 MiB.</value>
    public int FileBytes { get; init; } = 5 * 1024 * 1024;

    /// <value>Bytes to which the parts unpack that are read. 32 MiB.</value>
    public int UnpackedBytes { get; init; } = 32 * 1024 * 1024;

    /// <value>Characters of text. 2 million.</value>
    public int Characters { get; init; } = 2_000_000;

    /// <value>Cells that have something in them. 200,000.</value>
    public int Cells { get; init; } = 200_000;

    /// <value>Rows of a sheet. 10,000.</value>
    public int Rows { get; init; } = 10_000;

    /// <value>Columns; those behind are not read. 100.</value>
    public int Columns { get; init; } = 100;

    /// <value>People. 500.</value>
    public int People { get; init; } = 500;

    /// <value>Rows that are listed as not understood; of further ones the number is said. 25.</value>
    public int Notes { get; init; } = 25;

    /// <value>How long reading may take. 7 seconds.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(7);
}
