using Azure.Data.Tables;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Plans.Rosters;

/// <summary>How an adopted roster is stored beside what the configured files say.</summary>
public sealed class AdoptionTests(StorageFixture fixture)
{
    private static readonly DateOnly Today = new(2021, 10, 20);
    private static readonly SchoolProfile Profile =
        new(October.Month.School, "Trường", "TH", "Bình Hòa", [], "HIỆU TRƯỞNG", "Hiệu trưởng");

    private static readonly SchoolSetup Configured = new(October.Plan, October.Roster, Profile);

    private static readonly Roster Adopted = October.Roster with
    {
        People = [.. October.Roster.People.Select(p => p.Id == October.Teacher ? p with { Name = "Tên mới" } : p)],
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AdoptAsync_Twice_IsOneAdoptionAndIsReadBack()
    {
        var (setups, storage) = await StoredAsync();

        (await setups.AdoptAsync(Profile.Id, Adopted, Adoption("a"), October.Roster, Cancellation)).ShouldBeTrue();
        (await setups.AdoptAsync(Profile.Id, Adopted, Adoption("a"), October.Roster, Cancellation)).ShouldBeTrue("the same form again");

        var stored = (await new SetupRecords(storage).FindAsync(Cancellation))!;
        (stored.Adoption, stored.Roster.NameOf(October.Teacher)).ShouldBe((Adoption("a"), "Tên mới"));
        stored.Roster.People.ShouldBe(Adopted.People);
        (await NamesAsync(storage)).ShouldContain("Tên mới", "a version that knows no adoption reads the people's rows");
    }

    [Fact]
    public async Task AdoptAsync_InPlaceOfARosterThatIsNoLongerInForce_ChangesNothing()
    {
        var (setups, _) = await StoredAsync();
        await setups.AdoptAsync(Profile.Id, Adopted, Adoption("a"), October.Roster, Cancellation);

        (await setups.AdoptAsync(Profile.Id, October.Roster, Adoption("b"), October.Roster, Cancellation)).ShouldBeFalse();

        (await setups.FindAsync(Cancellation))!.Adoption.ShouldBe(Adoption("a"));
    }

    [Fact]
    public async Task AdoptAsync_TwoAtOnce_AdoptsOneOfThem()
    {
        var (setups, storage) = await StoredAsync();

        var adopted = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => new SetupRecords(storage)
            .AdoptAsync(Profile.Id, Adopted, Adoption($"a{i}"), October.Roster, Cancellation)));

        adopted.Count(a => a).ShouldBe(1);
        var winner = (await setups.FindAsync(Cancellation))!.Adoption!.Mark;
        winner.ShouldBe($"a{Array.IndexOf(adopted, true)}");
    }

    [Fact]
    public async Task ImportAsync_OfFilesReadBeforeTheAdoption_IsNotStored()
    {
        var (setups, storage) = await StoredAsync();
        await setups.AdoptAsync(Profile.Id, Adopted, Adoption("a"), October.Roster, Cancellation);
        var other = Configured with { Profile = Profile with { Name = "Trường khác" } };

        (await new SetupRecords(storage).ImportAsync(other, Today, Cancellation)).ShouldBeFalse();

        var stored = (await setups.FindAsync(Cancellation))!;
        (stored.Profile.Name, stored.Roster.NameOf(October.Teacher)).ShouldBe(("Trường", "Tên mới"));
    }

    [Fact]
    public async Task ImportAsync_OfAnotherProfileWithTheAdoptedRoster_KeepsTheAdoption()
    {
        var (setups, _) = await StoredAsync();
        await setups.AdoptAsync(Profile.Id, Adopted, Adoption("a"), October.Roster, Cancellation);
        var before = (await setups.FindAsync(Cancellation))!;

        (await setups.ImportAsync(before with { Profile = Profile with { Name = "Trường khác" } }, Today, Cancellation)).ShouldBeTrue();

        var stored = (await setups.FindAsync(Cancellation))!;
        (stored.Profile.Name, stored.Roster.NameOf(October.Teacher), stored.Adoption).ShouldBe(("Trường khác", "Tên mới", Adoption("a")));
    }

    private static RosterAdoption Adoption(string mark) => new(new("thu-ky"), DateTimeOffset.UnixEpoch, mark, "file");

    private static async Task<List<string>> NamesAsync(SchoolStorage storage)
    {
        var names = new List<string>();
        await foreach (var row in storage.Table.QueryAsync<TableEntity>("PartitionKey eq 'thbh2_people'", cancellationToken: Cancellation))
        {
            names.Add(SchoolJsonOf(row).Name);
        }

        return names;
    }

    private static StaffMember SchoolJsonOf(TableEntity row) =>
        System.Text.Json.JsonSerializer.Deserialize<StaffMember>(row.GetString("Staff"), SchoolJson.Options)!;

    private async Task<(SetupRecords Setups, SchoolStorage Storage)> StoredAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var setups = new SetupRecords(storage);
        await setups.ImportAsync(Configured, Today, Cancellation);
        return (setups, storage);
    }
}
