using System.Text;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Plans.Reading;

namespace BinhHoa2.Tests.Browser;

/// <summary>The desk's pages of the plans, with a draft that needs mending or one that fits; none is adopted by any test.</summary>
internal static class PlansToSee
{
    public static readonly string[] Names =
        ["plans", "plan-draft", "plan-activity", "plan-head", "plan-lines", "plan-difference"];

    /// <summary>Where a page is, once the draft is there that it shows.</summary>
    public static async Task<string> PathOfAsync(DeskVisitor person, string name)
    {
        if (name == "plan-difference")
        {
            await person.SubmitAsync(PlanPaths.Plans, $"[aria-labelledby=sample] form[action='{PlanPaths.Begin}']");
            return PlanPaths.Difference;
        }

        var nonce = (await person.GetAsync(PlanPaths.Plans)).Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        await person.PostFileAsync(
            PlanPaths.File,
            [new("nonce", nonce), new(PlanFields.Plan, PlanFields.New)],
            "file",
            "ke-hoach.txt",
            Encoding.UTF8.GetBytes(TextPlans.Sections));
        if (name == "plan-head")
        {
            // What has to be mended is not folded away.
            await person.SubmitAsync(
                PlanPaths.Head,
                $"form[action='{PlanPaths.Head}']",
                (PlanFields.Recipients, "Phòng Giáo dục và Đào tạo (để báo cáo)\nLưu: VT"),
                ("address-0-email", "khong phai thu"),
                ("duty-Chair-text", "Chỉ đạo chung."),
                (PlanFields.MoreMatters, $"Chuyển đổi số\n{string.Join(' ', Enumerable.Repeat("nội dung", 30))}"));
        }

        return name switch
        {
            "plan-draft" => PlanPaths.Draft,
            "plan-activity" => PlanPaths.OfActivity("h1"),
            "plan-head" => PlanPaths.Head,
            "plan-lines" => PlanPaths.Lines,
            _ => PlanPaths.Plans,
        };
    }
}
