using System.Text;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using MimeKit;

namespace BinhHoa2.Tests.Letters;

/// <summary>Every letter as a MIME message, and the calendar file of an opening letter.</summary>
public sealed class LetterFilesTests : IDisposable
{
    private const int MaxBytes = 100_000;

    private readonly MailHouse house = new(("ReplyTo", "thuky@thbh2.example"));

    public static TheoryData<string> Names => [.. SampleMail.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ToBytes_EveryLetter_IsAsReviewedAndSmall(string name)
    {
        var bytes = house.Composer.ToBytes(await SampleMail.OutgoingAsync(house.Renderer, name));

        bytes.Length.ShouldBeLessThan(MaxBytes);
        await MailGolden.ShouldMatchAsync(bytes, name + ".eml");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ToBytes_EveryLetter_ParsesCompletelyAndReferencesNoExternalResource(string name)
    {
        var outgoing = await SampleMail.OutgoingAsync(house.Renderer, name);
        using var stream = new MemoryStream(house.Composer.ToBytes(outgoing));

        using var read = await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);

        read.TextBody!.ReplaceLineEndings("\n").ShouldBe(outgoing.Letter.Text);
        read.HtmlBody!.ReplaceLineEndings("\n").ShouldBe(outgoing.Letter.Html.ReplaceLineEndings("\n"));
        read.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        read.Headers.Contains("List-Unsubscribe").ShouldBeFalse();
        read.HtmlBody!.ShouldContain("prefers-color-scheme:dark");
        foreach (var reference in new[] { "<img", "<script", "<link", "url(", "@import", "<iframe" })
        {
            read.HtmlBody!.ShouldNotContain(reference);
        }
    }

    [Fact]
    public async Task Render_Opening_AttachesItsDueDatesAsAllDayEvents()
    {
        var files = (await house.Renderer.RenderAsync(SampleLetters.Opening)).Attachments;

        files.Select(f => f.FileName).ShouldBe(["han-2021-10-29-t10-2.ics", "han-2021-10-29-t10-3.ics", "han-2021-10-29-t10-4.ics"]);
        files.ShouldAllBe(f => f.ContentType == "text/calendar; charset=utf-8; method=PUBLISH");
        await MailGolden.ShouldMatchAsync(files[1].Content.ToArray(), files[1].FileName);
    }

    [Fact]
    public async Task Render_ReminderOrEscalation_AttachesNoCalendar()
    {
        (await house.Renderer.RenderAsync(SampleLetters.Mixed)).Attachments.ShouldBeEmpty();
        (await house.Renderer.RenderAsync(SampleLetters.Escalation)).Attachments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y")]
    [InlineData("x\nATTACH:https://evil.example/a;b,c\\n")]
    [InlineData("x\u2028BEGIN:VALARM")]
    public async Task Render_HostilePlanText_StaysTextInTheCalendar(string text)
    {
        var item = SampleLetters.Opening.Own[0] with { Text = text };
        var model = SampleLetters.Opening with { Own = [item] };

        var letter = await house.Renderer.RenderAsync(model);

        var lines = Encoding.UTF8.GetString(letter.Attachments.Single().Content.Span).Split("\r\n");

        lines.Where(l => l.StartsWith("BEGIN:", StringComparison.Ordinal)).ShouldBe(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
        lines.ShouldNotContain(l => l.StartsWith("ATTACH", StringComparison.Ordinal));
        lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        lines.Count(l => l.StartsWith("SUMMARY", StringComparison.Ordinal)).ShouldBe(1);
    }

    public void Dispose() => house.Dispose();
}
