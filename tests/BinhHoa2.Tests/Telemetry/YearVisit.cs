using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Calls what the desk has for the year as a whole: its days off, and its rehearsal.</summary>
/// <param name="stranger">A name that no telemetry may have.</param>
/// <param name="asked">Takes down an answer as what was asked.</param>
internal sealed class YearVisit(DeskVisitor person, RunningSchool school, string stranger, Func<Task<DeskAnswer>, string, Task> asked)
{
    public async Task RunAsync()
    {
        var holidays = person.GetAsync("/desk/holidays");
        await asked(holidays, "GET /desk/holidays");
        var page = await holidays;
        await asked(
            person.SubmitAsync(page, "form.off", ("off-from", "2022-05-30"), ("off-name", stranger)), "POST /desk/holidays/change");
        var confirms = person.PostAsync("/desk/holidays/complete", DeskVisitor.FieldsOf(page.Page.QuerySelector("form.off")!));
        await asked(confirms, "POST /desk/holidays/complete");
        var years = person.GetAsync("/desk/retention");
        await asked(years, "GET /desk/retention");
        await asked(
            person.SubmitAsync(await years, "form[action='/desk/retention']", ("day-2021-2022-files", "2025-08-01")), "POST /desk/retention");

        var rehearsal = person.GetAsync("/desk/rehearsal");
        await asked(rehearsal, "GET /desk/rehearsal");
        await asked(person.SubmitAsync(await rehearsal, "form[action='/desk/rehearsal']"), "POST /desk/rehearsal");
        await school.IdleAsync();
        var day = (await person.GetAsync("/desk/rehearsal")).Page.QuerySelector("#days ~ details a")!.GetAttribute("href")!;
        var look = day.Replace("/desk/rehearsal", "/desk/rehearsal/html", StringComparison.Ordinal);
        await asked(person.GetAsync($"{look}&letter=1"), "GET /desk/rehearsal/html");
        await asked(person.GetAsync("/desk/data"), "GET /desk/data");
    }
}
