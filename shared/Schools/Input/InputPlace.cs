namespace BinhHoa2.Shared.Schools.Input;

/// <summary>A place in an input file.</summary>
/// <param name="Line">Counted from 1; null when the file as a whole is meant.</param>
/// <param name="Path">The path to the value: <c>months[0].activities[2].due</c>; empty for the file as a whole.</param>
public sealed record InputPlace(int? Line, string Path)
{
    public static readonly InputPlace WholeFile = new(null, string.Empty);

    public override string ToString() =>
        (Line, Path) switch
        {
            (null, _) => string.Empty,
            ({ } line, "") => $"dòng {line}",
            ({ } line, _) => $"dòng {line}, {Path}",
        };
}
