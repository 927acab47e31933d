using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>Calls what the desk has for erasures: a request is taken back, another one is confirmed.</summary>
/// <param name="asked">Takes down an answer as what was asked.</param>
internal sealed class ErasureVisit(DeskVisitor person, RunningSchool school, Func<Task<DeskAnswer>, string, Task> asked)
{
    private const string Page = "/desk/erasures";

    public async Task RunAsync()
    {
        await asked(person.GetAsync(Page), $"GET {Page}");
        await asked(
            person.GetAsync($"{Page}/replies?person=gv-5f&asker=Self&received=2022-01-14"), $"GET {Page}/replies");
        var first = await EnterAsync();
        await asked(person.SubmitAsync(first, $"form[action='{Page}/withdraw']"), $"POST {Page}/withdraw");
        var second = await EnterAsync();
        await asked(person.SubmitAsync(second, $"form[action='{Page}/confirm']", ("typed", "gv-5f")), $"POST {Page}/confirm");
        await school.IdleAsync();
        await asked(person.GetAsync($"{Page}/register"), $"GET {Page}/register");
    }

    private async Task<DeskAnswer> EnterAsync()
    {
        var entered = person.SubmitAsync(
            Page, "form", ("person", "gv-5f"), ("scope", "whole"), ("asker", "Self"), ("received", "2022-01-14"));
        await asked(entered, $"POST {Page}");
        var one = person.GetAsync((await entered).Location.ShouldNotBeNull());
        await asked(one, $"GET {Page}/one");
        return await one;
    }
}
