using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Schools;

/// <summary>Reads the roster file (danh sách nhân sự); its form is <c>roster.schema.json</c>.</summary>
public static class RosterReader
{
    private static readonly Role[] Indispensable = [Role.Chair, Role.ViceChair, Role.Secretary];

    /// <summary>The roster, or every problem of the file at once.</summary>
    public static InputResult<Roster> Read(string path) => InputFile.Read<Roster>(path, Build);

    private static Roster? Build(InputEntry root)
    {
        if (root.Entries("people") is not { } entries)
        {
            root.OptionalEntries("substitutes", mayBeEmpty: true);
            root.End();
            return null;
        }

        var people = entries.Select(ReadPerson).OfType<Listed>().ToList();
        for (var i = 1; i < people.Count; i++)
        {
            CheckUnique(people[i], people[..i]);
        }

        // Whose entry could not be read may be the one that seems to be missing.
        if (people.Count == entries.Count)
        {
            CheckBoard(people, root);
            CheckGroups(people);
        }

        var staff = people.ConvertAll(p => p.Person);
        var substitutes = SubstituteReader.Read(root, staff, whole: people.Count == entries.Count);
        root.End();
        return new Roster([.. staff]) { Substitutes = substitutes };
    }

    private static Listed? ReadPerson(InputEntry raw, int index)
    {
        var entry = raw.About(RosterTexts.Subject(raw.Peek("name"), raw.Peek("id"), index + 1));
        var id = entry.Parsed("id", StaffId.From, text => InputTexts.NoId(text, maxLength: 40));
        var name = entry.Text("name", maxLength: 100);
        var title = entry.Text("title", maxLength: 100);
        var email = ReadAddress(entry);
        var role = entry.Choice<Role>("role", RosterTexts.RoleKind);
        var group = entry.OptionalText("group", maxLength: 50);
        var left = entry.OptionalDate("left");
        entry.End();

        if (name?.AsSpan().IndexOfAny(',', ';') >= 0)
        {
            entry.Report("name", RosterTexts.NameSeparator);
        }

        var belongsToGroup = role is Role.Teacher or Role.SubjectLead;
        if (role is not null && belongsToGroup != entry.Has("group"))
        {
            entry.Report("group", belongsToGroup ? RosterTexts.NoGroup : RosterTexts.GroupNotForRole);
        }

        return id is null || name is null || title is null || email is null || role is null
            ? null
            : new(new StaffMember(id.Value, name, title, email, role.Value, group, left), entry);
    }

    private static string? ReadAddress(InputEntry entry)
    {
        if (entry.Text("email") is not { } email)
        {
            return null;
        }

        if (MailAddress.IsValid(email))
        {
            return email;
        }

        entry.Report("email", RosterTexts.BadAddress(email));
        return null;
    }

    private static void CheckUnique(Listed one, List<Listed> before)
    {
        if (before.Find(p => p.Person.Id == one.Person.Id) is { } sameId)
        {
            one.Entry.Report("id", RosterTexts.IdTwice(one.Person.Id, sameId.Person.Name));
        }

        if (before.Find(p => p.Person.Email.Equals(one.Person.Email, StringComparison.OrdinalIgnoreCase)) is { } sameAddress)
        {
            one.Entry.Report("email", RosterTexts.AddressTwice(one.Person.Email, sameAddress.Person.Name));
        }
    }

    /// <summary>Former holders of a post may stay on the roster, with the day they left.</summary>
    private static void CheckBoard(List<Listed> people, InputEntry root)
    {
        var staying = people.Where(p => p.Person.Left is null).ToList();
        foreach (var role in Indispensable.Where(r => staying.TrueForAll(p => p.Person.Role != r)))
        {
            root.Report("people", RosterTexts.NobodyIs(role));
        }

        var chairs = staying.Where(p => p.Person.Role == Role.Chair).ToList();
        foreach (var further in chairs.Skip(1))
        {
            further.Entry.Report("role", RosterTexts.SecondChair(chairs[0].Person.Name));
        }
    }

    private static void CheckGroups(List<Listed> people)
    {
        var led = people.Where(p => p.Person is { Role: Role.SubjectLead, Left: null }).Select(p => p.Person.Group).ToHashSet();
        var orphans = people.Where(p => p.Person is { Role: Role.Teacher, Left: null, Group: not null } && !led.Contains(p.Person.Group));
        foreach (var first in orphans.DistinctBy(p => p.Person.Group))
        {
            first.Entry.Report("group", RosterTexts.GroupWithoutLead(first.Person.Group!));
        }
    }

    private sealed record Listed(StaffMember Person, InputEntry Entry);
}
