using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Infrastructure;
using BinhHoa2.Tests.Months;
using static BinhHoa2.Tests.Plans.Drafts.DraftSchool;

namespace BinhHoa2.Tests.Plans.Drafts;

/// <summary>How adopted plans are stored beside what the configured files say.</summary>
public sealed class PlanAdoptionTests(StorageFixture fixture) : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AdoptAsync_Twice_IsOneAdoptionAndIsReadBack()
    {
        var (setups, storage) = await StoredAsync();
        var adoption = Adoption("a", Further.Id);
        var after = Setup.With(Further).Noting(adoption);
        var before = (await setups.FindAsync(Cancellation))!;

        (await setups.AdoptAsync(before, after, adoption, Cancellation)).ShouldBeTrue();
        (await setups.AdoptAsync(before, after, adoption, Cancellation)).ShouldBeTrue("the same form again");

        var stored = (await new SetupRecords(storage).FindAsync(Cancellation))!;
        stored.PlanAdoptions.ShouldBe([adoption]);
        stored.OtherPlans.Select(p => p.Id).ShouldBe([Further.Id]);
        stored.Profile.RunsSeveralPlans.ShouldBeTrue();
    }

    [Fact]
    public async Task AdoptAsync_InPlaceOfPlansOrARosterThatAreNoLongerInForce_ChangesNothing()
    {
        var (setups, _) = await StoredAsync();
        var before = (await setups.FindAsync(Cancellation))!;
        await setups.AdoptAsync(before, before.With(Further).Noting(Adoption("a", Further.Id)), Adoption("a", Further.Id), Cancellation);

        (await setups.AdoptAsync(before, before.Noting(Adoption("b", null)), Adoption("b", null), Cancellation)).ShouldBeFalse();

        (await setups.FindAsync(Cancellation))!.PlanAdoptions.ShouldBe([Adoption("a", Further.Id)]);
    }

    [Fact]
    public async Task AdoptAsync_SeveralAtOnce_AdoptsOneOfThem()
    {
        var (setups, storage) = await StoredAsync();
        var before = (await setups.FindAsync(Cancellation))!;

        var adopted = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => new SetupRecords(storage).AdoptAsync(
            before, before.With(Further).Noting(Adoption($"a{i}", Further.Id)), Adoption($"a{i}", Further.Id), Cancellation)));

        adopted.Count(a => a).ShouldBe(1);
        (await setups.FindAsync(Cancellation))!.PlanAdoptions.Single().Mark.ShouldBe($"a{Array.IndexOf(adopted, true)}");
    }

    [Fact]
    public async Task ImportAsync_OfFilesReadBeforeTheAdoption_IsNotStored()
    {
        var (setups, storage) = await StoredAsync();
        var before = (await setups.FindAsync(Cancellation))!;
        await setups.AdoptAsync(before, before.With(Further).Noting(Adoption("a", Further.Id)), Adoption("a", Further.Id), Cancellation);
        var other = Setup with { Profile = Setup.Profile with { Name = "Trường khác" } };

        (await new SetupRecords(storage).ImportAsync(other, Today, Cancellation)).ShouldBeFalse();
        (await new SetupRecords(storage).ImportAsync(
            other.With(Further).Noting(Adoption("a", Further.Id)), Today, Cancellation)).ShouldBeTrue();

        var stored = (await setups.FindAsync(Cancellation))!;
        (stored.Profile.Name, stored.OtherPlans.Length, stored.PlanAdoptions.Length).ShouldBe(("Trường khác", 1, 1));
    }

    [Fact]
    public void Load_WithPlansOfTheDesk_AsksTheirFilesNoMore()
    {
        var changed = Setup.Plan with { Number = "12/KH" };
        var broken = folder.File("hong.json");
        File.WriteAllText(broken, "{");

        var setup = Load([broken], new DeskPlan(broken, null, changed), new DeskPlan(null, Further.Id, Further));

        (setup.Plan.Number, setup.OtherPlans.Single().Id).ShouldBe(("12/KH", Further.Id));
        Load([SampleSchool.PlanPath, SampleSchool.FurtherPlanPath], new DeskPlan(null, Further.Id, Further with { Number = "13/KH" }))
            .OtherPlans.Single().Number.ShouldBe("13/KH", "a file of the same id under another name");
        Load([SampleSchool.PlanPath, SampleSchool.FurtherPlanPath], new DeskPlan(null, Further.Id, null)).OtherPlans.ShouldBeEmpty("ended");
        Should.Throw<InputException>(() => Load([SampleSchool.PlanPath], new DeskPlan(null, null, null))).Message
            .ShouldContain("Mọi kế hoạch của các tệp đã kết thúc ở bàn làm việc.");
    }

    [Fact]
    public void Load_OfAFileOfAnotherYearThanAPlanOfTheDesk_IsRefused() =>
        Should.Throw<InputException>(() => Load(
            [SampleSchool.PlanPath],
            new DeskPlan(null, Further.Id, Further with { Year = new Shared.Calendar.SchoolYear(2022) }))).Message.ShouldContain("Năm học");

    [Fact]
    public void With_AndWithout_PutEachPlanInItsPlace()
    {
        var (first, other) = (Setup.Plan with { Number = "1" }, Further with { Number = "2" });

        Setup.With(first).Plan.ShouldBe(first);
        Setup.With(Further).With(other).OtherPlans.ShouldBe([other]);
        (Setup with { Plan = Further }).With(first).ShouldSatisfyAllConditions(
            s => s.Plan.ShouldBe(first), s => s.OtherPlans.ShouldBe([Further]));
        Setup.With(Further).Without(null).ShouldSatisfyAllConditions(s => s.Plan.ShouldBe(Further), s => s.OtherPlans.ShouldBeEmpty());
        (Setup with { EndedPlans = [Further with { Ended = Today }] }).With(Further).EndedPlans.ShouldBeEmpty("it comes back as a new one");
    }

    private static SchoolSetup Load(string[] files, params DeskPlan[] desk) => SchoolFiles.Load(
        files,
        new InputResult<Roster>(DraftSchool.Roster, []),
        SampleSchool.ProfilePath,
        new PlanChecks(DraftSchool.Calendar),
        [.. desk]);

    private static PlanAdoption Adoption(string mark, PlanId? plan) =>
        new(plan, new("thu-ky"), DateTimeOffset.UnixEpoch, mark, null, "file");

    private async Task<(SetupRecords Setups, SchoolStorage Storage)> StoredAsync()
    {
        var storage = await FreshRecords.CreateAsync(fixture);
        var setups = new SetupRecords(storage);
        await setups.ImportAsync(Setup, Today, Cancellation);
        return (setups, storage);
    }
}
