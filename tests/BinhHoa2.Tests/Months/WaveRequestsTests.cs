using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Tests.Mail.Provider;

namespace BinhHoa2.Tests.Months;

/// <summary>
/// What a wave of 1,000 letters costs, counted on the wire: from the moment the month asks for it until the last outcome
/// is written, by a process that has read nothing before.
/// </summary>
public sealed class WaveRequestsTests
{
    private static readonly IWorkingCalendar Calendar = new WorkingCalendar(AnnouncedDays.BuiltIn());
    private static readonly DateOnly[] Earlier = [Thousand.Opened, new(2021, 10, 15), new(2021, 10, 22)];

    [Fact]
    public async Task LastCall_ToAThousand_ReadsAndWritesAtMostOneInTwentyALetter()
    {
        await using var service = await SendGridServer.StartAsync();
        using var house = await StartAsync(service);
        await house.OpenAsync(October((person, number) => number == 0 && person % 3 > 0), Earlier);
        using var traffic = new Traffic();

        house.Time.SetUtcNow(VietnamTime.At(Earlier[^1], new TimeOnly(7, 31)));
        var dated = await house.AskAsync(Thousand.October, Earlier[^1]);
        (dated.At, dated.NotDueYet, dated.Chunks.Length).ShouldBe((VietnamTime.At(new(2021, 10, 28), SchoolHours.Wave), true, 0));
        house.Requests.ShouldBe(
            2 + 4, "asked when the wave before has left: plan and roster, what was moved, and what is open fills three pages");

        house.Time.SetUtcNow(VietnamTime.At(new(2021, 10, 28), SchoolHours.Wave));
        await SendAsync(house, service, traffic, Thousand.October, Earlier[^1]);

        house.Requests.ShouldBe(
            4 + 8 + 3 + 4 + 20,
            "asked twice, what was moved too; plan and roster once, link secret; head, all people and their open work once; "
            + "ten claims, ten outcomes");
    }

    [Fact]
    public async Task Overdue_ToAThousandAndThoseAboveThem_ReadsAndWritesAtMostOneInTwentyALetter()
    {
        await using var service = await SendGridServer.StartAsync();
        using var house = await StartAsync(service);
        var planned = Thousand.Plan.Months[0];
        var due = new DateOnly(2021, 10, 21);
        var overdue = planned with { Activities = [.. planned.Activities.Select(a => a with { Due = due })] };
        await house.OpenAsync(
            Thousand.File(overdue, Thousand.Opened, Calendar, (person, number) => number == 0 && person % 3 > 0),
            [Thousand.Opened, new(2021, 10, 14), new(2021, 10, 20)]);
        using var traffic = new Traffic();
        house.Time.SetUtcNow(VietnamTime.At(new(2021, 10, 20), new TimeOnly(7, 31)));
        await house.AskAsync(Thousand.October, new(2021, 10, 20));

        house.Time.SetUtcNow(VietnamTime.At(new(2021, 10, 22), SchoolHours.Wave));
        await SendAsync(house, service, traffic, Thousand.October, new(2021, 10, 20));

        house.Requests.ShouldBe(4 + 8 + 3 + 4 + 20, "as a last call");
    }

    [Fact]
    public async Task Opening_ToAThousandWithWorkOwedFromBefore_ReadsAndWritesAtMostOneInTwentyALetter()
    {
        await using var service = await SendGridServer.StartAsync();
        using var house = await StartAsync(service);
        var opens = new DateOnly(2021, 11, 1);
        await house.OpenAsync(October((person, number) => number > 0 || person % 2 == 0), [.. Earlier, new(2021, 10, 28)]);
        await house.OpenAsync(Thousand.File(Thousand.Plan.Months[1], opens, Calendar, (_, _) => false));
        house.Time.SetUtcNow(VietnamTime.At(opens, SchoolHours.Wave));
        using var traffic = new Traffic();

        await SendAsync(house, service, traffic, Thousand.November, after: null);

        service.Taken.Count(t => t.Request.ToJsonString().Contains("?a=t10-1", StringComparison.Ordinal))
            .ShouldBe(500, "every second has one thing left of October");
        house.Requests.ShouldBe(
            5 + 3 + 4 + 20 + 3,
            "asked once, what was moved too; plan, roster, link secret; head, all people and their work; ten claims, ten outcomes; "
            + "October's people, open work and last letters once");
    }

    private static MonthSnapshot October(Func<int, int, bool> isDone) =>
        Thousand.File(Thousand.Plan.Months[0], Thousand.Opened, Calendar, isDone);

    private static Task<WaveHouse> StartAsync(SendGridServer service) => WaveHouse.StartAsync(
        Thousand.Setup,
        Calendar,
        mailer: null,
        ("Provider", "SendGrid"),
        ("SendGrid:ApiKey", SendGridServer.ApiKey),
        ("SendGrid:Host", service.Host));

    private static async Task SendAsync(WaveHouse house, SendGridServer service, Traffic traffic, SchoolMonth month, DateOnly? after)
    {
        var step = await house.AskAsync(month, after);
        (await house.SendAsync(month, step)).ShouldBe(new PostResult(1000, 0, null));

        var requests = house.Requests;
        TestContext.Current.TestOutputHelper!.WriteLine($"{requests} storage requests for 1,000 letters.");
        (requests / 1000m).ShouldBeLessThanOrEqualTo(0.05m);
        traffic.To(new Uri(service.Host)).ShouldBe(1000);
        service.Taken.Select(t => t.To).Distinct().Count().ShouldBe(1000);
    }
}
