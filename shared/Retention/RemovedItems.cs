namespace BinhHoa2.Shared.Retention;

/// <summary>How much was removed, and nothing else of it.</summary>
/// <param name="Files">Files and previews.</param>
/// <param name="Rows">Rows of the records.</param>
public sealed record RemovedItems(int Files, int Rows)
{
    public static readonly RemovedItems None = new(0, 0);

    public static RemovedItems operator +(RemovedItems one, RemovedItems other) => new(one.Files + other.Files, one.Rows + other.Rows);

    public static RemovedItems Add(RemovedItems left, RemovedItems right) => left + right;
}
