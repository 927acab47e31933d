using System.Text;
using BinhHoa2.Tests.Desk;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Sends a plan with a stranger in it to the desk, mends it, takes it over and ends it; begins a draft and drops it.</summary>
/// <param name="stranger">A word that no telemetry may have.</param>
/// <param name="asked">Keeps what an answer was asked by.</param>
internal sealed class PlanVisit(DeskVisitor person, string stranger, HashSet<string> secrets, Func<Task<DeskAnswer>, string, Task> asked)
{
    public async Task RunAsync()
    {
        var plans = await person.GetAsync("/desk/plans");
        var nonce = plans.Page.QuerySelector("input[name=nonce]")!.GetAttribute("value")!;
        secrets.Add(nonce);
        await asked(Task.FromResult(plans), "GET /desk/plans");
        var file = Encoding.UTF8.GetBytes(
            $"KẾ HOẠCH NĂM HỌC 2021-2022\nTháng 5\n- Trang trí lớp {stranger}.\n- Phấn đấu 100% học sinh {stranger} đạt chuẩn.\n");
        await asked(
            person.PostFileAsync("/desk/plans/file", [new("nonce", nonce), new("plan", "- new")], "file", $"{stranger}.txt", file),
            "POST /desk/plans/file");
        await asked(person.GetAsync("/desk/plans/draft"), "GET /desk/plans/draft");
        await asked(person.GetAsync("/desk/plans/lines"), "GET /desk/plans/lines");
        await asked(person.SubmitAsync("/desk/plans/lines", typed: ("line", "k1")), "POST /desk/plans/lines");
        await asked(
            person.SubmitAsync("/desk/plans/draft", "form[action='/desk/plans/lead']", ("more-lead", "role:Teacher")),
            "POST /desk/plans/lead");
        await asked(person.GetAsync("/desk/plans/activity?row=h1"), "GET /desk/plans/activity");
        (string, string)[] typed = [("month", "2022-05"), ("text", $"Trang trí lớp {stranger} đẹp."), ("lead", "Giáo viên")];
        await asked(person.SubmitAsync("/desk/plans/activity?row=h1", "form", typed), "POST /desk/plans/activity");
        await asked(person.GetAsync("/desk/plans/head"), "GET /desk/plans/head");
        (string, string)[] head = [("campaign", stranger), ("recipients", stranger)];
        await asked(person.SubmitAsync("/desk/plans/head", "form", head), "POST /desk/plans/head");
        var difference = await person.GetAsync("/desk/plans/difference");
        await asked(Task.FromResult(difference), "GET /desk/plans/difference");
        await asked(person.SubmitAsync(difference, "form[action='/desk/plans/rehearse']"), "POST /desk/plans/rehearse");
        await asked(person.SubmitAsync(difference, "form[action='/desk/plans/adopt']"), "POST /desk/plans/adopt");
        await asked(person.PostAsync("/desk/plans/begin", [new("nonce", nonce), new("of", "sample")]), "POST /desk/plans/begin");
        await asked(person.SubmitAsync("/desk/plans/draft", "form[action='/desk/plans/discard']"), "POST /desk/plans/discard");
        var end = await person.GetAsync("/desk/plans/end?plan=kh-2");
        await asked(Task.FromResult(end), "GET /desk/plans/end");
        await asked(person.SubmitAsync(end), "POST /desk/plans/end");
    }
}
