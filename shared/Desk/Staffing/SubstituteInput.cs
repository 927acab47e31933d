using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>A substitution as it was typed.</summary>
public sealed record SubstituteInput(string For = "", string By = "", string From = "", string To = "")
{
    /// <summary>The fields of a posted form.</summary>
    public static SubstituteInput Of(IFormCollection form) => new(
        CleanText.Line(form[DeskFields.For].ToString()),
        CleanText.Line(form[DeskFields.By].ToString()),
        CleanText.Line(form[DeskFields.From].ToString()),
        CleanText.Line(form[DeskFields.To].ToString()));

    /// <summary>The substitution, or the field that has none.</summary>
    /// <param name="isChoice">Whether an id is one of those that may be chosen.</param>
    public (Substitution? One, DeskProblem? Problem) Read(Func<string, bool> isChoice) =>
        !isChoice(For) ? (null, new(DeskFields.For, "Xin chọn người được thay."))
        : !isChoice(By) ? (null, new(DeskFields.By, "Xin chọn người thay."))
        : !FormDate.TryRead(From, out var from) ? (null, new(DeskFields.From, "Xin ghi ngày đầu tiên."))
        : !FormDate.TryRead(To, out var to) ? (null, new(DeskFields.To, "Xin ghi ngày cuối cùng."))
        : (new Substitution(new StaffId(For), new StaffId(By), from, to), null);
}
