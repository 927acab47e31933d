using BinhHoa2.Functions.Archive;
using BinhHoa2.Shared.Archives;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Tests.Desk;
using BinhHoa2.Tests.Histories;

namespace BinhHoa2.Tests.Archives;

/// <summary>How an archive ends: after a week, or without a result.</summary>
public sealed class ArchiveEndTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Archive_AWeekLater_IsGoneAndAnotherCanBeMadeByTheChair()
    {
        await using var office = await DeskOffice.OpenAsync();
        var chair = await office.SignedInAsync(DeskOffice.Chair);
        await chair.SubmitAsync(ArchiveOffice.Path, ArchiveOffice.Form, ("year", "2021-2022"));
        await office.School.IdleAsync();
        (await chair.GetAsync(ArchiveOffice.File)).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        await office.School.AdvanceToAsync(new DateOnly(2021, 10, 19), new TimeOnly(9, 0));

        var all = await RecordedHistory.AllOfAsync(office.School.Host);
        var history = all.Where(h => h.Orchestration == nameof(ArchiveOrchestration)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            GoldenHistories.Add(history);
        }

        history.ShouldHaveSingleItem();
        GoldenHistories.Missing(history).ShouldBeEmpty("run this with UPDATE_GOLDEN=1, which keeps its history");
        (await chair.GetAsync(ArchiveOffice.File)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await chair.GetAsync(ArchiveOffice.Path)).Page.QuerySelector("#kept").ShouldBeNull();
        (await office.School.Get<ArchiveRecords>().FindAsync(Cancellation)).ShouldBeNull();
        await foreach (var blob in office.School.Get<SchoolStorage>().Desk.GetBlobsAsync(cancellationToken: Cancellation))
        {
            blob.Name.ShouldBeNull();
        }
    }

    [Fact]
    public async Task TryBeginAsync_WhileOneIsUnderWay_IsRefusedUntilThatHasFailed()
    {
        using var house = await ArchiveHouse.OpenAsync();
        var id = await house.BeginAsync("1");

        (await BeginAsync("2")).ShouldBeFalse();
        (await BeginAsync("1")).ShouldBeTrue("it is that one");
        await house.Records.UpdateAsync(id, run => run with { State = ArchiveState.Failed }, Cancellation);
        (await BeginAsync("2")).ShouldBeTrue();
        (await house.Records.UpdateAsync(id, run => run, Cancellation)).ShouldBeFalse("another took its place");

        Task<bool> BeginAsync(string nonce) => house.Records.TryBeginAsync(
            ArchiveId.Of(nonce), ArchiveHouse.Year, new("thu-ky"), DateTimeOffset.UnixEpoch, Cancellation);
    }
}
