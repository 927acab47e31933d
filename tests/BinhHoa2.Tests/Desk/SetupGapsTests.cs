using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Mail;
using BinhHoa2.Shared.Mail.SendGrid;

namespace BinhHoa2.Tests.Desk;

/// <summary>What the desk says is not set up.</summary>
public sealed class SetupGapsTests
{
    [Theory]
    [InlineData(MailProvider.Mailbox, null, "Mail:Provider")]
    [InlineData(MailProvider.Smtp, null, "không báo lại")]
    [InlineData(MailProvider.SendGrid, null, "Mail:SendGrid:EventKey")]
    [InlineData(MailProvider.SendGrid, "", "Mail:SendGrid:EventKey")]
    public void Of_MailWithoutWordOfWhatArrived_NamesIt(MailProvider provider, string? eventKey, string named) =>
        SetupGaps.Of(Mail(provider, eventKey), scansFiles: true).ShouldHaveSingleItem().ShouldContain(named);

    [Fact]
    public void Of_AnAppWithEverything_IsEmpty() => SetupGaps.Of(Mail(MailProvider.SendGrid, "key"), scansFiles: true).ShouldBeEmpty();

    [Fact]
    public void Of_FilesThatAreNotScanned_NamesTheSetting() =>
        SetupGaps.Of(Mail(MailProvider.SendGrid, "key"), scansFiles: false).ShouldHaveSingleItem().ShouldContain("Files:MalwareScan");

    private static MailOptions Mail(MailProvider provider, string? eventKey) =>
        new() { Provider = provider, SendGrid = new SendGridOptions { EventKey = eventKey } };
}
