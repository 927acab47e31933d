using System.Collections.Immutable;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Reads the school's profile; its form is <c>school.schema.json</c>.</summary>
public static class SchoolProfileReader
{
    /// <summary>The profile, or every problem of the file at once.</summary>
    /// <param name="firstDay">The first day documents may carry; a superior body must be named for it. Null to leave that open.</param>
    public static InputResult<SchoolProfile> Read(string path, DateOnly? firstDay = null) =>
        InputFile.Read<SchoolProfile>(path, root => Build(root, firstDay));

    private static SchoolProfile? Build(InputEntry root, DateOnly? firstDay)
    {
        var id = root.Parsed("id", SchoolId.From, text => InputTexts.NoId(text, maxLength: 20));
        var name = root.Text("name", maxLength: 100);
        var symbol = root.Text("symbol", maxLength: 20);
        var place = root.Text("place", maxLength: 50);
        var superiors = ReadSuperiors(root, firstDay);
        var signerTitle = root.Text("signerTitle", maxLength: 100);
        var signerName = root.Text("signerName", maxLength: 100);
        root.End();

        return id is null || name is null || symbol is null || place is null || signerTitle is null || signerName is null
            ? null
            : new(id.Value, name, symbol, place, superiors, signerTitle, signerName);
    }

    private static ImmutableArray<SuperiorBody> ReadSuperiors(InputEntry root, DateOnly? firstDay)
    {
        var bodies = new List<SuperiorBody>();
        var entries = root.Entries("superiors") ?? [];
        foreach (var entry in entries)
        {
            var from = entry.Date("from");
            var name = entry.Text("name", maxLength: 200);
            entry.End();
            if (from is null || name is null)
            {
                continue;
            }

            if (bodies.Count > 0 && from <= bodies[^1].From)
            {
                entry.Report("from", ProfileTexts.SuperiorsOutOfOrder(bodies[^1].From));
            }

            bodies.Add(new(from.Value, name));
        }

        if (firstDay is { } day && bodies.Count == entries.Count && bodies.Count > 0 && bodies[0].From > day)
        {
            root.Report("superiors", ProfileTexts.NoSuperiorYet(day, bodies[0].From));
        }

        return [.. bodies];
    }
}
