using System.Collections.Immutable;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Reads the school's profile: <c>school.schema.json</c>, and the order of the superior bodies.</summary>
public static class SchoolProfileReader
{
    private static readonly InputSchema Schema = new("school.schema.json");

    /// <summary>The profile, or every problem of the file at once.</summary>
    /// <param name="firstDay">The first day documents may carry; a superior body must be named for it. Null to leave that open.</param>
    public static InputResult<SchoolProfile> Read(string path, DateOnly? firstDay = null) =>
        InputFile.Read<SchoolProfile>(path, Schema, root => Build(root, firstDay));

    /// <summary>As the other, of a profile that is at hand as the bytes of such a file.</summary>
    public static InputResult<SchoolProfile> Read(ReadOnlySpan<byte> file) =>
        InputFile.Read<SchoolProfile>(string.Empty, file, Schema, root => Build(root, firstDay: null));

    private static SchoolProfile? Build(InputEntry root, DateOnly? firstDay)
    {
        var superiors = ReadSuperiors(root, firstDay);
        var size = root.Entry("size") is { } entry ? ReadSize(entry) : null;
        return root.Id<SchoolId>("id") is { } id
            && root.Text("name") is { } name
            && root.Text("symbol") is { } symbol
            && root.Text("place") is { } place
            && root.Text("signerTitle") is { } signerTitle
            && root.Text("signerName") is { } signerName
                ? new(id, name, symbol, place, superiors, signerTitle, signerName) { Size = size }
                : null;
    }

    private static SchoolSize? ReadSize(InputEntry entry) =>
        entry.Number("classes") is { } classes && entry.Number("pupils") is { } pupils && entry.Date("on") is { } on
            ? new(classes, pupils, on)
            : null;

    private static ImmutableArray<SuperiorBody> ReadSuperiors(InputEntry root, DateOnly? firstDay)
    {
        var bodies = new List<SuperiorBody>();
        var entries = root.Entries("superiors");
        foreach (var entry in entries)
        {
            if (entry.Date("from") is not { } from || entry.Text("name") is not { } name)
            {
                continue;
            }

            if (bodies.Count > 0 && from <= bodies[^1].From)
            {
                entry.Report("from", ProfileTexts.SuperiorsOutOfOrder(bodies[^1].From));
            }

            bodies.Add(new(from, name));
        }

        if (firstDay is { } day && bodies.Count == entries.Count && bodies.Count > 0 && bodies[0].From > day)
        {
            root.Report("superiors", ProfileTexts.NoSuperiorYet(day, bodies[0].From));
        }

        return [.. bodies];
    }
}
