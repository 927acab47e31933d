using BinhHoa2.Shared.Letters;
using BinhHoa2.Tests.Letters;
using MimeKit;

namespace BinhHoa2.Tests.Mail;

public sealed class MailboxMailerTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("mailbox-");
    private readonly string folder;
    private readonly MailHouse house;

    public MailboxMailerTests()
    {
        folder = Path.Combine(root.FullName, "letters");
        house = new MailHouse(("Mailbox:Folder", folder));
    }

    [Fact]
    public async Task Send_Letter_IsOneReadableFileNamedByWhenWhatAndWhom()
    {
        var outcome = (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single();

        var file = Letters().Single();
        Path.GetFileName(file).ShouldMatch(@"\A20211011-071500-digest-gv\.1a-[0-9a-f]{32}\.eml\z");
        outcome.ShouldBe(new SendOutcome(SendResult.Accepted, Path.GetFileName(file)));
        using var read = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        read.Subject.ShouldBe("[THBH2] Tháng 10/2021: 3 việc của thầy/cô");
    }

    [Fact]
    public async Task Send_SameMessageIdOnAnotherDay_IsAcceptedAndNotWritten()
    {
        var first = (await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken)).Single();
        using var restarted = new MailHouse(("Mailbox:Folder", folder));

        var late = MailHouse.Outgoing() with { Date = MailHouse.Outgoing().Date.AddDays(1) };
        var second = (await restarted.Mailer.SendAsync([late], TestContext.Current.CancellationToken)).Single();

        second.ShouldBe(first);
        Letters().Length.ShouldBe(1);
    }

    [Fact]
    public async Task Send_SameMessageIdTwiceInABatch_IsOneFile()
    {
        var outcomes = await house.Mailer.SendAsync([MailHouse.Outgoing(), MailHouse.Outgoing()], TestContext.Current.CancellationToken);

        outcomes.ShouldAllBe(o => o.Result == SendResult.Accepted);
        Letters().Length.ShouldBe(1);
    }

    [Fact]
    public async Task Send_FiftyAtOnceFromTwoRooms_IsOneFilePerMessageId()
    {
        using var other = new MailHouse(("Mailbox:Folder", folder));
        var sends = Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            var letter = MailHouse.Outgoing($"m{i / 10}@thbh2.example") with { Date = MailHouse.Outgoing().Date.AddMinutes(i) };
            var mailer = i % 2 == 0 ? house.Mailer : other.Mailer;
            return (await mailer.SendAsync([letter], TestContext.Current.CancellationToken)).Single();
        }));

        var outcomes = await Task.WhenAll(sends);

        outcomes.ShouldAllBe(o => o.Result == SendResult.Accepted);
        Letters().Length.ShouldBe(5);
        outcomes.Select(o => o.ProviderId).Distinct().ShouldBe(Letters().Select(Path.GetFileName), ignoreOrder: true);
    }

    [Fact]
    public async Task Send_WhileAnotherProcessHoldsTheMailbox_WaitsForIt()
    {
        Directory.CreateDirectory(folder);
        var held = new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var sending = house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var stopped = house.Mailer.SendAsync([MailHouse.Outgoing()], stop.Token);
        await stop.CancelAsync();

        (await stopped).Single().ShouldBe(SendOutcome.HeldBack);
        sending.IsCompleted.ShouldBeFalse();
        Letters().ShouldBeEmpty();
        await held.DisposeAsync();

        (await sending).Single().Result.ShouldBe(SendResult.Accepted);
        Letters().Length.ShouldBe(1);
    }

    [Fact]
    public async Task Send_AfterAProcessDiedWriting_WritesTheLetterWholeAndClearsTheRest()
    {
        await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken);
        var file = Letters().Single();
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        var hash = Path.GetFileNameWithoutExtension(file)[^32..];
        await File.WriteAllBytesAsync(Path.Combine(folder, hash + ".tmp"), whole[..40], TestContext.Current.CancellationToken);

        await house.Mailer.SendAsync([MailHouse.Outgoing()], TestContext.Current.CancellationToken);

        (await File.ReadAllBytesAsync(Letters().Single(), TestContext.Current.CancellationToken)).ShouldBe(whole);
        Directory.GetFiles(folder, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_AddressOfADomainThatCannotExist_IsRefusedAsAMailServerDoes()
    {
        var outcomes = await house.Mailer.SendAsync(
            [MailHouse.Outgoing("a@x.example"), MailHouse.Outgoing("b@x.example", "b@nham.invalid")],
            TestContext.Current.CancellationToken);

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Rejected]);
        outcomes[1].Reason.ShouldBe("Không có tên miền trong địa chỉ này.");
        Letters().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_OneBadAddressAmongGoodOnes_FailsAlone()
    {
        var outcomes = await house.Mailer.SendAsync(
            [MailHouse.Outgoing("a@x.example"), MailHouse.Outgoing("b@x.example", "không có"), MailHouse.Outgoing("c@x.example")],
            TestContext.Current.CancellationToken);

        outcomes.Select(o => o.Result).ShouldBe([SendResult.Accepted, SendResult.Rejected, SendResult.Accepted]);
        outcomes[1].Reason!.ShouldNotContain("không có");
        Letters().Length.ShouldBe(2);
    }

    [Fact]
    public async Task Send_FolderThatCannotBe_TakesNoLetter()
    {
        await File.WriteAllTextAsync(folder, "a file where the folder should be", TestContext.Current.CancellationToken);

        var outcomes = await house.Mailer.SendAsync(
            [MailHouse.Outgoing("a@x.example"), MailHouse.Outgoing("b@x.example")], TestContext.Current.CancellationToken);

        outcomes.Length.ShouldBe(2);
        outcomes.ShouldAllBe(o => o.Result == SendResult.NotTaken && o.Reason!.StartsWith("Không ghi được vào hộp thư"));
    }

    public void Dispose()
    {
        house.Dispose();
        root.Delete(recursive: true);
    }

    private string[] Letters() => Directory.GetFiles(folder, "*.eml");
}
