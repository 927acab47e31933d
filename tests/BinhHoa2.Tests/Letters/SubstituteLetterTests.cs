using System.Text;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Letters;

/// <summary>The complete text of letters to substitutes, and of escalations with and without a substitute.</summary>
public sealed class SubstituteLetterTests : IDisposable
{
    private const string OtherLink = "https://nhacviec.thbh2.example/r/1.k1.dGhiaDJfMjAyMS0xMQ.z8Wv1v0Xc5mJ7wT9";
    private static readonly StaffMember Other = SamplePeople.Teacher with
    {
        Id = new StaffId("gv-1b"),
        Name = "Giáo viên 1B",
        Title = "Giáo viên chủ nhiệm lớp 1B",
    };

    private static readonly SubstitutePart Part = new(
        Other,
        OtherLink,
        SampleLetters.Mixed.Own[..2],
        SampleLetters.Mixed.Carried,
        []);

    private readonly MailHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public Task Render_OwnWorkAndAnothers_IsAsReviewed() =>
        CompareAsync("digest-standin", r => r.RenderAsync(SampleLetters.Opening with { SubstituteParts = [Part] }));

    [Fact]
    public Task Render_AnothersWorkOnly_IsAsReviewed() =>
        CompareAsync("digest-standin-only", r => r.RenderAsync(SampleLetters.Opening with
        {
            Own = [],
            Link = "",
            SubstituteParts = [Part, new SubstitutePart(SamplePeople.Lead, OtherLink, [], [], SampleLetters.Mixed.Escalated)],
        }));

    [Fact]
    public Task Render_OverdueWorkWithAndWithoutASubstitute_IsAsReviewed() =>
        CompareAsync("digest-escalation-substitute", r => r.RenderAsync(SampleLetters.Escalation with
        {
            Escalated =
            [
                SampleLetters.Escalation.Escalated[0] with { Substitute = "Giáo viên 1B" },
                SampleLetters.Escalation.Escalated[1] with { HasLeft = true },
            ],
        }));

    [Fact]
    public async Task Render_OpeningWithAnothersWork_AttachesTheDueDatesOfBoth()
    {
        var part = Part with { Own = [SampleLetters.Opening.Own[0]] };

        var files = (await house.Renderer.RenderAsync(SampleLetters.Opening with { SubstituteParts = [part] })).Attachments;
        var onlyPart = SampleLetters.Opening with { Own = [], Link = "", SubstituteParts = [part] };
        var alone = (await house.Renderer.RenderAsync(onlyPart)).Attachments.ShouldHaveSingleItem();

        files.Select(f => f.FileName).ShouldBe(
            ["han-2021-10-29-t10-2.ics", "han-2021-10-29-t10-3.ics", "han-2021-10-29-t10-4.ics", "han-2021-10-29-t10-2-gv-1b.ics"]);
        await MailGolden.ShouldMatchAsync(files[^1].Content.ToArray(), files[^1].FileName);
        Ical.Net.Calendar.Load(Encoding.UTF8.GetString(alone.Content.ToArray()))!
            .Events.ShouldHaveSingleItem()
            .Uid.ShouldBe($"{part.Own[0].Activity}.gv-1b.thbh2_2021-10");
        (await house.Renderer.RenderAsync(onlyPart with { SubstituteParts = [Part] })).Attachments
            .ShouldBeEmpty("no item is on the opening step");
    }

    [Fact]
    public Task Render_FreshLinkForAnothersWork_IsAsReviewed() =>
        CompareAsync("fresh-link-standin", r => r.RenderAsync(SampleLetters.FreshLink with { InsteadOf = Other }));

    private async Task CompareAsync(string name, Func<ILetterRenderer, Task<Letter>> render)
    {
        var letter = await render(house.Renderer);
        await MailGolden.ShouldMatchAsync($"Subject: {letter.Subject}\n\n{letter.Text}", name + ".txt");
        await MailGolden.ShouldMatchAsync(letter.Html.ReplaceLineEndings("\n"), name + ".html");
    }
}
