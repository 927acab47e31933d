using Azure.Data.Tables;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Plans.Drafts;

namespace BinhHoa2.Tests.Plans;

/// <summary>How the school's own days are stored with the setup.</summary>
public sealed class OwnDayRecordsTests(StorageFixture fixture)
{
    private static readonly OwnDay Storm =
        new(OwnDayKind.Off, new(2021, 11, 18), new(2021, 11, 19), "Nghỉ bão", new("thu-ky"), DateTimeOffset.UnixEpoch);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindAsync_ARowOfBefore_HasNoDaysAndIsWrittenWithoutAColumn()
    {
        var storage = await StoredAsync();

        (await new SetupRecords(storage).FindAsync(Cancellation))!.OwnDays.ShouldBe(OwnDays.None);
        (await RowAsync(storage)).ContainsKey("OwnDays").ShouldBeFalse();
    }

    [Fact]
    public async Task ChangeAsync_Days_AreReadByEveryProcessAndItsCalendar()
    {
        var storage = await StoredAsync();
        var other = new SchoolCalendar(AnnouncedDays.BuiltIn());
        await new SetupSource(new SetupRecords(storage), other).GetAsync(Cancellation);
        other.IsWorkingDay(Storm.From).ShouldBeTrue();

        (await AddAsync(storage, Storm)).ShouldBeTrue();

        (await new SetupRecords(storage).FindAsync(Cancellation))!.OwnDays.Entries.ShouldBe([Storm]);
        await new SetupSource(new SetupRecords(storage), other).GetAsync(Cancellation);
        other.IsWorkingDay(Storm.From).ShouldBeFalse("the next reading of the setup");
    }

    [Fact]
    public async Task ChangeAsync_SeveralAtOnce_KeepsEachEntry()
    {
        var storage = await StoredAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(i =>
            AddAsync(storage, Storm with { From = Storm.From.AddDays(7 * i), To = Storm.To.AddDays(7 * i) })));

        var stored = (await new SetupRecords(storage).FindAsync(Cancellation))!.OwnDays;
        (stored.Version, stored.Entries.Length).ShouldBe((3, 3));
    }

    [Fact]
    public async Task ImportAsync_AfterAChange_KeepsTheDaysAndRefusesFilesReadBeforeIt()
    {
        var storage = await StoredAsync();
        await AddAsync(storage, Storm);
        var other = DraftSchool.Setup with { Profile = DraftSchool.Setup.Profile with { Name = "Trường khác" } };

        (await new SetupRecords(storage).ImportAsync(other, DraftSchool.Today, Cancellation)).ShouldBeFalse();
        var known = (await new SetupRecords(storage).FindAsync(Cancellation))!;
        (await new SetupRecords(storage).ImportAsync(
            other with { OwnDays = known.OwnDays }, DraftSchool.Today, Cancellation)).ShouldBeTrue();

        var stored = (await new SetupRecords(storage).FindAsync(Cancellation))!;
        (stored.Profile.Name, stored.OwnDays.Entries.Length).ShouldBe(("Trường khác", 1));
    }

    [Fact]
    public async Task ChangeAsync_ADayOfThePlan_MovesItInTheSameWriteAndBackWithIt()
    {
        var storage = await StoredAsync();
        var stated = DraftSchool.Setup.Plan.Activities.First(a => a.Due > DraftSchool.Today.AddMonths(2) && a.Kind != ActivityKind.Event);

        await AddAsync(storage, Storm with { From = stated.Due, To = stated.Due });

        var moved = (await new SetupRecords(storage).FindAsync(Cancellation))!.Plan.Activities.Single(a => a.Id == stated.Id);
        moved.Stated.ShouldBe(stated.Due);
        moved.Due.ShouldBe(DraftSchool.Calendar.AddWorkingDays(stated.Due, -1));
        await ChangeAsync(storage, days => days.Without(days.Entries[0], DraftSchool.Today));
        var back = (await new SetupRecords(storage).FindAsync(Cancellation))!.Plan.Activities.Single(a => a.Id == stated.Id);
        (back.Due, back.Stated).ShouldBe((stated.Due, null));
    }

    private static Task<bool> AddAsync(SchoolStorage storage, OwnDay entry) => ChangeAsync(storage, days => days.With(entry));

    private static Task<bool> ChangeAsync(SchoolStorage storage, Func<OwnDays, OwnDays> change)
    {
        var setups = new SetupRecords(storage);
        var calendar = new SchoolCalendar(AnnouncedDays.BuiltIn());
        return new OwnDayRecords(storage, setups, new SetupSource(setups, calendar)).ChangeAsync(
            DraftSchool.Setup.Profile.Id,
            stored => change(stored.OwnDays) is var days
                ? (stored with { OwnDays = days }).Following(calendar.For(days), DraftSchool.Today)
                : null,
            Cancellation);
    }

    private static async Task<TableEntity> RowAsync(SchoolStorage storage) =>
        await storage.Table.GetEntityAsync<TableEntity>("_schools", DraftSchool.Setup.Profile.Id.Value, cancellationToken: Cancellation);

    private async Task<SchoolStorage> StoredAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        await new SetupRecords(storage).ImportAsync(DraftSchool.Setup, DraftSchool.Today, Cancellation);
        return storage;
    }
}
