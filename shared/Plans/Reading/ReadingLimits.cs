namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>How much of a file is read. A school's plan of a year has some tens of pages.</summary>
public sealed record ReadingLimits
{
    /// <summary>The characters from which on no further lines are joined to an activity.</summary>
    internal const int MaxActivity = 2000;

    /// <value>Bytes of the file. 20 MiB.</value>
    public int FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <value>Bytes to which the parts unpack that are read. 64 MiB.</value>
    public int UnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <value>Characters of text. 2 million.</value>
    public int Characters { get; init; } = 2_000_000;

    /// <value>Paragraphs, and places in the grids of tables. 200,000.</value>
    public int Blocks { get; init; } = 200_000;

    /// <value>Columns of a table; those behind are not read. 64.</value>
    public int Columns { get; init; } = 64;

    /// <value>Pages of a PDF. 300.</value>
    public int Pages { get; init; } = 300;

    /// <value>How long reading may take. 7 seconds.</value>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(7);
}
