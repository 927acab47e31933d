using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Makes drafts: from the roster in force, or from what was read from a file, with who of the roster each row is.</summary>
public static class DraftMaker
{
    /// <summary>The roster in force as a draft; those who have left before <paramref name="today"/> stay outside and are kept.</summary>
    /// <param name="empty">The draft's head.</param>
    public static RosterDraft Of(RosterDraft empty, Roster inForce, DateOnly today) => empty with
    {
        People = [.. inForce.People.Where(p => p.IsHereOn(today)).Select(DraftPerson.Of)],
        Substitutes = inForce.Substitutes,
    };

    /// <summary>
    /// A file as a draft. A row is known by its address, then by its name. What the file does not say of a person who is known stays:
    /// columns it does not have, and an address or a duty that is empty.
    /// </summary>
    public static RosterDraft Of(RosterDraft empty, RosterReading file, Roster inForce, DateOnly today)
    {
        var found = new RosterMatch(inForce, today).Of(file.Rows);
        return empty with
        {
            People = [.. file.Rows.Zip(found, (row, match) => PersonOf(row, match, inForce))],
            Substitutes = inForce.Substitutes,
            Notes = file.Notes,
        };
    }

    /// <summary>A roster of another origin as a draft, its people by their ids.</summary>
    public static RosterDraft Of(RosterDraft empty, Roster other, Roster inForce, DateOnly today) => empty with
    {
        People =
        [
            .. other.People
                .Where(p => p.IsHereOn(today) || inForce.Find(p.Id)?.IsHereOn(today) == true)
                .Select(p => inForce.Find(p.Id) is null
                    ? DraftPerson.Of(p) with { Known = null, IsNew = true, FileId = p.Id }
                    : DraftPerson.Of(p)),
        ],
        Substitutes = other.Substitutes,
    };

    private static DraftPerson PersonOf(ReadPerson row, RosterMatch.Found match, Roster inForce)
    {
        var known = match.Person is { } id ? inForce.Find(id) : null;
        var (position, post) = (row[RosterColumn.Position] ?? string.Empty, row[RosterColumn.Post]);
        var (role, reason) = RoleOf(position, post ?? string.Empty, known, row);
        return new DraftPerson(row.Key, row.Place)
        {
            Name = row[RosterColumn.Name]!,
            Email = row[RosterColumn.Email] is { Length: > 0 } mail ? mail : known?.Email ?? string.Empty,
            Position = position,
            Role = role,
            RoleReason = reason,
            Group = row[RosterColumn.Group] is { } group ? GroupOf(group, inForce) : known?.Group ?? string.Empty,
            Title = TitleOf(row, known, role),
            Post = post is null ? known?.Post ?? string.Empty : PostOf(post, role),
            Address = row[RosterColumn.Address] is { Length: > 0 } address ? AddressOf(address) : known?.Address ?? string.Empty,
            Phone = row[RosterColumn.Phone] is { Length: > 0 } phone ? PhoneOf(phone) : known?.Phone ?? string.Empty,
            Class = ClassOf(row) ?? known?.Class ?? string.Empty,
            Left = row[RosterColumn.Left] ?? known?.Left?.ToString("yyyy-MM-dd") ?? string.Empty,
            Known = match.Person,
            IsNew = match is { Person: null, Candidates.IsEmpty: true },
            Candidates = match.Candidates,
        };
    }

    /// <summary>
    /// The role by the file's words; that in force where the file says none, or only that a member of the Board teaches: lists of
    /// staff do not know the Board.
    /// </summary>
    private static (Role? Role, string Reason) RoleOf(string position, string post, StaffMember? known, ReadPerson row)
    {
        var (role, by) = RoleWords.Of(position, post);
        if (known is not null
            && (role is null || (known.Role is Role.Secretary or Role.Member && role is Role.Teacher or Role.SubjectLead)))
        {
            return (known.Role, DraftTexts.RoleInForce(known.Role, position));
        }

        var words = by == RosterColumn.Post ? post : position;
        return role is { } found
            ? (found, DraftTexts.RoleBy(found, by, words))
            : (null, string.Empty);
    }

    /// <summary>A group in the spelling of the roster in force: "1", "tổ 1" and "TỔ 1" are "Tổ 1".</summary>
    private static string GroupOf(string text, Roster inForce)
    {
        var name = text.Length > 0 && text.All(char.IsAsciiDigit) ? $"Tổ {text}" : text;
        var folded = RosterCell.Fold(name);
        return inForce.People.Select(p => p.Group).OfType<string>().FirstOrDefault(g => RosterCell.Fold(g) == folded) ?? name;
    }

    private static string TitleOf(ReadPerson row, StaffMember? known, Role? role)
    {
        if (row[RosterColumn.Title] is { Length: > 0 } title)
        {
            return title;
        }

        if (row[RosterColumn.Class] is { } form && ClassCell.Of(form) is { Length: > 0 } name && role is Role.Teacher or Role.SubjectLead)
        {
            return RosterCell.Of($"Giáo viên chủ nhiệm lớp {name}");
        }

        return known?.Title ?? row[RosterColumn.Position] ?? string.Empty;
    }

    /// <summary>The class by its column, else by the words of a duty or post; null where the file says nothing of classes.</summary>
    private static string? ClassOf(ReadPerson row) =>
        row[RosterColumn.Class] is { } cell ? ClassCell.Of(cell)
        : new[] { row[RosterColumn.Title], row[RosterColumn.Post], row[RosterColumn.Position] }
            .OfType<string>()
            .Select(ClassCell.InDuty)
            .FirstOrDefault(name => name is not null);

    /// <summary>A post beside the duty; one that says only the role is none.</summary>
    private static string PostOf(string post, Role? role) =>
        role is Role.Teacher && RoleWords.Of(post) == Role.Teacher ? string.Empty : post;

    /// <summary>A number as it is dialled: spreadsheets take a number for one and lose its first zero.</summary>
    private static string PhoneOf(string text) => text.Length == 9 && text[0] != '0' && text.All(char.IsAsciiDigit) ? $"0{text}" : text;

    private static string AddressOf(string text) => RosterCell.Fold(text).Trim('.') switch
    {
        "nam" or "thay" or "ong" or "trai" => FormOfAddress.Thay,
        "nu" or "co" or "ba" or "gai" => FormOfAddress.Co,
        _ => text,
    };
}
