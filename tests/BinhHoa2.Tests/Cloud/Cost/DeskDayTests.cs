using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Holidays;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Tests.Desk;

namespace BinhHoa2.Tests.Cloud.Cost;

/// <summary>What the cost assumes of a secretary's day at the desk is what a day of the sample school comes to.</summary>
public sealed class DeskDayTests
{
    private static readonly string[] Pages =
    [
        DeskPaths.Home, DeskPaths.Board, DeskPaths.Preview, DeskPaths.People, PlanPaths.Plans, HolidayPaths.Page, DeskPaths.Rehearsal,
        DeskPaths.Sessions, DeskPaths.Pause, DeskPaths.Home, DeskPaths.Home, DeskPaths.Home,
    ];

    [Fact]
    public async Task Day_OfASecretaryAtTheDesk_TakesTheRequestsThatTheCostAssumes()
    {
        await using var office = await DeskOffice.OpenAsync();
        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 12), new TimeOnly(9, 0));
        var (before, answers) = (office.School.Requests, 0L);

        // Four: the page and its form, the page of the code and its form.
        var secretary = await office.SignedInAsync();
        answers += 4;
        foreach (var page in Pages)
        {
            await secretary.GetAsync(page);
            answers++;
        }

        // Two each: the page with the form, the form.
        (await secretary.SubmitAsync(DeskPaths.Home, $"form[action='{DeskPaths.Remind}']", (DeskFields.Person, "gv-1a"))).Location
            .ShouldBe("/desk?xong=Reminded");
        await secretary.SubmitAsync(DeskPaths.Home, $"form[action='{DeskPaths.SignOut}']");
        answers += 4;
        await office.School.IdleAsync();

        var prices = PriceList.Read();
        var tables = office.School.Requests.Since(before).ByKind.Where(kind => $"{kind.Key}".StartsWith("table ", StringComparison.Ordinal))
            .Sum(kind => kind.Value);
        answers.ShouldBe((long)prices.Assumed("deskRequestsPerDay"));
        tables.ShouldBeInRange((long)(prices.Assumed("deskTableRequestsPerDay") * 0.85m), (long)prices.Assumed("deskTableRequestsPerDay"));
    }
}
