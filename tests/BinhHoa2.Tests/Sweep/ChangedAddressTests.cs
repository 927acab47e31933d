using System.Net;
using System.Text.Json.Nodes;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Simulation.Mail;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Sweep;

/// <summary>The secretary corrects an address while October 2021 runs.</summary>
public sealed class ChangedAddressTests : IAsyncLifetime
{
    private const string Old = "gv.1a@thbh2.example";
    private const string Corrected = "giaovien.1a@thbh2.example";
    private static readonly SchoolMonth October = SchoolMonth.From("thbh2_2021-10");
    private readonly List<ReceivedLetter> letters = [];
    private RunningSchool school = null!;

    public async ValueTask InitializeAsync()
    {
        school = await RunningSchool.StartAsync(VietnamTime.At(new(2021, 10, 11), new TimeOnly(7, 0)));
        await school.AdvanceToAsync(new(2021, 10, 12), new TimeOnly(9, 0));
    }

    public ValueTask DisposeAsync() => school.DisposeAsync();

    [Fact]
    public async Task Sweep_ACorrectedAddress_EndsTheOldLinkAndWritesToTheNewOneFromThenOn()
    {
        var old = LettersTo(Old).ShouldHaveSingleItem().Links[0];
        await CorrectAsync(Corrected);

        await school.SweepAsync();
        await school.SweepAsync();

        (await StatusOfAsync(old)).ShouldBe(HttpStatusCode.Gone);
        var fresh = LettersTo(Corrected).ShouldHaveSingleItem();
        fresh.Kind.ShouldBe("freshlink");
        (await StatusOfAsync(fresh.Links[0])).ShouldBe(HttpStatusCode.OK);

        await school.AdvanceToAsync(new(2021, 11, 5), new TimeOnly(9, 0));
        LettersTo(Old).Count.ShouldBe(1);
        LettersTo(Corrected).Count(l => l.Kind == LetterNames.Digest).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Sweep_AnAddressChangedBackAndForth_EndsTheLinksEachTime()
    {
        foreach (var (address, epoch) in new[] { (Corrected, 2), (Old, 3), (Corrected, 4) })
        {
            await CorrectAsync(address);
            await school.SweepAsync();

            var person = (await school.Get<ReplyRecords>().ReadAsync(October, new StaffId("gv-1a"), CancellationToken.None))!.Person;
            (person.Staff.Email, person.LinkEpoch).ShouldBe((address, epoch));
        }

        LettersTo(Corrected).Count.ShouldBe(2, "a new link each time");
    }

    private Task CorrectAsync(string address) => school.ChangeRosterAsync(
        roster => roster["people"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == "gv-1a")!["email"] = JsonValue.Create(address));

    private async Task<HttpStatusCode> StatusOfAsync(string link)
    {
        using var answer = await school.Http.GetAsync(new Uri(new Uri(link).PathAndQuery, UriKind.Relative));
        return answer.StatusCode;
    }

    private IReadOnlyList<ReceivedLetter> LettersTo(string address)
    {
        letters.AddRange(school.Mail.ReadArrived());
        return [.. letters.Where(l => l.To == address)];
    }
}
