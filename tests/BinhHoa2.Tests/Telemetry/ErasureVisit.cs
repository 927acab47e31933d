using BinhHoa2.Tests.Desk;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Writes requests for erasure down at the desk, looks at them, takes one back and confirms the other.</summary>
/// <param name="asked">Takes down an answer as what was asked.</param>
internal sealed class ErasureVisit(DeskVisitor person, Func<Task<DeskAnswer>, string, Task> asked)
{
    // Has replied to nothing and leads nothing that the other visits need.
    private const string Person = "gv-5f";

    public async Task RunAsync()
    {
        await asked(person.GetAsync("/desk/erasures"), "GET /desk/erasures");
        var entered = EnterAsync("part");
        await asked(entered, "POST /desk/erasures");
        await asked(person.GetAsync((await entered).Location!), "GET /desk/erasures/replies");
        var withdrawn = (await EnterAsync("whole")).Location!;
        await asked(person.GetAsync(withdrawn), "GET /desk/erasures/one");
        await asked(person.SubmitAsync(withdrawn, "form[action='/desk/erasures/withdraw']"), "POST /desk/erasures/withdraw");
        var confirmed = (await EnterAsync("whole")).Location!;
        await asked(
            person.SubmitAsync(confirmed, "form[action='/desk/erasures/confirm']", ("typed", Person)), "POST /desk/erasures/confirm");
        await asked(person.GetAsync("/desk/erasures/register"), "GET /desk/erasures/register");
    }

    private Task<DeskAnswer> EnterAsync(string scope) => person.SubmitAsync(
        "/desk/erasures", "form", ("person", Person), ("scope", scope), ("asker", "Self"), ("received", "2022-01-14"));
}
