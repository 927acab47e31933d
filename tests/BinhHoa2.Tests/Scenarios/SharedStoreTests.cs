using BinhHoa2.Embedded.Storage;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>
/// October on a storage account of its own: two processes want it, its owner freezes, the account goes away and comes back.
/// </summary>
[Collection(nameof(October))]
public sealed class SharedStoreTests(October october)
{
    private const string Late = "Gửi khi máy của trường đứng im.";
    private const string Lease = "Embedded:OwnerLease=00:00:04";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owner_FrozenPastItsLeaseAndWoken_WritesNothingMoreAndEnds()
    {
        using var folder = new TempFolder();
        await using var store = await Azurite.OpenAsync(folder.File("azurite"), inMemory: true, _ => { }, Cancellation);
        var account = $"AzureWebJobsStorage={store.ConnectionString}";
        await using var school = await KilledSchool.OpenAsync(Cancellation, account, Lease);
        await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);
        var page = await school.ReplyAsync(October.Note, Cancellation);
        var revision = await school.FillInAsync(Late, Cancellation);
        var owner = school.App;

        owner.Freeze();
        var sending = school.SendAsync(revision, Cancellation);
        var heir = await SucceedAsync(school, [account, Lease]);
        await school.LetDaysPassAsync(October.Noon(2021, 10, 25), Cancellation);
        owner.Thaw();

        (await owner.EndAsync(Cancellation)).ShouldBe(1, owner.Said);
        owner.Said.ShouldContain("may no longer write");
        heir.Pid.ShouldNotBe(owner.Pid);
        await school.LetDaysPassAsync(October.Over, Cancellation);
        await october.ShouldBeAsync(school, Cancellation);
        var kept = await school.NotesAsync(page, Cancellation);
        kept.ShouldContain(October.Note);
        if (await IsAcknowledgedAsync(sending))
        {
            kept.ShouldContain(Late, "what was acknowledged is there");
        }
    }

    [Fact]
    public async Task Store_OfALivingOwner_IsRefusedToOthersInOneLine()
    {
        using var folder = new TempFolder();
        await using var store = await Azurite.OpenAsync(folder.File("azurite"), inMemory: true, _ => { }, Cancellation);
        var account = $"AzureWebJobsStorage={store.ConnectionString}";
        await using var school = await KilledSchool.OpenAsync(Cancellation, account);

        var sameStore = await AppProcess.StartInVainAsync(folder.File("another"), Cancellation, account);
        var sameFolder = await AppProcess.StartInVainAsync(school.Data, Cancellation, account);

        foreach (var (exitCode, said) in new[] { sameStore, sameFolder })
        {
            exitCode.ShouldBe(1, said);
            var owner = $"tiến trình {school.App.Pid} trên máy {Environment.MachineName}";
            said.ShouldContain(owner, Case.Sensitive, "it says who owns the store");
            said.Split('\n').Length.ShouldBe(1, said);
            said.ShouldNotContain("http://", Case.Sensitive, "it serves nothing");
        }

        using var year = await school.YearAsync(Cancellation);
    }

    [Fact]
    public async Task Storage_GoneAndBack_LosesNothingAndNeedsNoHelp()
    {
        using var folder = new TempFolder();
        var store = await Azurite.OpenAsync(folder.File("azurite"), inMemory: false, _ => { }, Cancellation);
        try
        {
            await using var school = await KilledSchool.OpenAsync(Cancellation, $"AzureWebJobsStorage={store.ConnectionString}");
            await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);
            var reply = await school.FillInAsync(October.Note, Cancellation);

            var ports = store.Ports;
            await store.DisposeAsync();
            var refused = await Should.ThrowAsync<SimulationException>(() => school.SendAsync(reply, Cancellation));
            store = await Azurite.OpenAsync(folder.File("azurite"), inMemory: false, ports, TimeSpan.Zero, _ => { }, Cancellation);
            await school.SendAsync(reply, Cancellation);
            await school.LetDaysPassAsync(October.Over, Cancellation);

            refused.Message.ShouldContain("Hệ thống gặp trục trặc", Case.Sensitive, "a page says what to do");
            await october.ShouldBeAsync(school, Cancellation);
            await school.ShouldShowAsync(reply.Page, October.Note, Cancellation);
        }
        finally
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task OwnAzurite_Ended_EndsTheAppAndTheNextGoesOn()
    {
        await using var school = await KilledSchool.OpenAsync(Cancellation);
        await school.LetDaysPassAsync(October.FirstWaveIsOut, Cancellation);
        var page = await school.ReplyAsync(October.Note, Cancellation);
        var azurite = school.Azurite;

        AppProcess.EndAzuriteOn(school.Data);

        (await school.App.EndAsync(Cancellation)).ShouldBe(1, school.App.Said);
        school.App.Said.ShouldContain($"Azurite (process {azurite}) has ended", Case.Sensitive, "it says why");
        await school.KillAndStartAsync(Cancellation);
        school.Azurite.ShouldNotBe(azurite);
        await school.LetDaysPassAsync(October.Over, Cancellation);
        await october.ShouldBeAsync(school, Cancellation);
        await school.ShouldShowAsync(page, October.Note, Cancellation);
    }

    /// <summary>Whether the sender got the answer that it was recorded.</summary>
    private static async Task<bool> IsAcknowledgedAsync(Task sending)
    {
        try
        {
            await sending;
            return true;
        }
        catch (Exception exception) when (exception is SimulationException or HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Starts a successor as soon as the frozen owner's lease has run out.</summary>
    private static async Task<AppProcess> SucceedAsync(KilledSchool school, string[] settings)
    {
        using var timer = new PeriodicTimer(Look, TimeProvider.System);
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await school.HandOverAsync(Cancellation, settings);
            }
            catch (InvalidOperationException) when (tries < 20)
            {
                await timer.WaitForNextTickAsync(Cancellation);
            }
        }
    }
}
