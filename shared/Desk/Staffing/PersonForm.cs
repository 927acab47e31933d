using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>Reads the form of a person of the draft.</summary>
public static class PersonForm
{
    private const int MaxKey = 40;

    /// <summary>Whether a text is the key of a person of a draft.</summary>
    public static bool IsKey(string text) => IdRules.IsValid(text, MaxKey);

    /// <summary>A person as they were typed; what the form does not have stays.</summary>
    public static DraftPerson Fill(DraftPerson person, IFormCollection form)
    {
        var role = Enum.TryParse<Role>(form[DeskFields.Role].ToString(), out var chosen) && Enum.IsDefined(chosen) ? chosen : (Role?)null;
        var known = form[DeskFields.Known].ToString();
        var isAsked = form.ContainsKey(DeskFields.Known);
        return person with
        {
            Name = Text(DeskFields.Name),
            Email = Text(DeskFields.Email),
            Role = role,
            RoleReason = role == person.Role ? person.RoleReason : string.Empty,
            Group = Text(DeskFields.Group),
            Title = Text(DeskFields.Title),
            Post = Text(DeskFields.Post),
            Address = Text(DeskFields.Address),
            Phone = Text(DeskFields.Phone),
            Class = form.ContainsKey(DeskFields.Class) ? ClassCell.Of(Text(DeskFields.Class)) : person.Class,
            Left = FormDate.TryRead(Text(DeskFields.Left), out var day) ? FormMarkup.Iso(day) : Text(DeskFields.Left),
            Known = !isAsked ? person.Known : IdRules.IsValid(known, MaxKey) ? new StaffId(known) : null,
            IsNew = isAsked ? known == DeskFields.New : person.IsNew,
            IsOut = form[DeskFields.Out].ToString().Length > 0,
        };

        string Text(string field) => RosterCell.Of(form[field].ToString());
    }
}
