using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using static BinhHoa2.Tests.Letters.SamplePeople;

namespace BinhHoa2.Tests.Letters;

/// <summary>Every kind of letter with its recipient.</summary>
internal static class SampleMail
{
    private static readonly Dictionary<string, (StaffMember To, Func<ILetterRenderer, Task<Letter>> Render)> Kinds =
        new(StringComparer.Ordinal)
        {
            ["digest-opening"] = (Teacher, r => r.RenderAsync(SampleLetters.Opening)),
            ["digest-reminder"] = (Teacher, r => r.RenderAsync(Later(LadderStep.Reminder, new DateOnly(2021, 10, 22)))),
            ["digest-last-call"] = (Teacher, r => r.RenderAsync(Later(LadderStep.LastCall, new DateOnly(2021, 10, 28)))),
            ["digest-overdue"] = (Teacher, r => r.RenderAsync(Later(LadderStep.Overdue, new DateOnly(2021, 11, 1)))),
            ["digest-mixed"] = (Lead, r => r.RenderAsync(SampleLetters.Mixed)),
            ["digest-escalation"] = (ViceChair, r => r.RenderAsync(SampleLetters.Escalation)),
            ["board-news-one"] = (Chair, r => r.RenderAsync(SampleRequests.BoardDifficulty)),
            ["board-news"] = (Secretary, r => r.RenderAsync(SampleRequests.BoardNewsOfADay)),
            ["request-step"] = (Lead, r => r.RenderAsync(SampleRequests.Step(1))),
            ["request-step-extension"] = (Lead, r => r.RenderAsync(SampleRequests.Extension)),
            ["request-step-information"] = (ViceChair, r => r.RenderAsync(SampleRequests.ForInformation)),
            ["directive-guidance"] = (Teacher, r => r.RenderAsync(SampleRequests.Guidance)),
            ["directive-granted"] = (Teacher, r => r.RenderAsync(SampleRequests.Granted)),
            ["directive-refused"] = (Teacher, r => r.RenderAsync(SampleRequests.Refused)),
            ["summary"] = (Secretary, r => r.RenderAsync(SampleLetters.Summary)),
            ["report-ready"] = (Chair, r => r.RenderAsync(SampleLetters.ReportReady)),
            ["fresh-link"] = (Teacher, r => r.RenderAsync(SampleLetters.FreshLink)),
            ["sign-in"] = (Secretary, r => r.RenderAsync(SampleLetters.SignIn)),
            ["retention"] = (Secretary, r => r.RenderAsync(SampleLetters.Retention)),
        };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static async Task<OutgoingLetter> OutgoingAsync(ILetterRenderer renderer, string name)
    {
        var (to, render) = Kinds[name];
        return new OutgoingLetter(
            $"{name}.{to.Id}@thbh2.example",
            name,
            MailRecipient.Of(to),
            await render(renderer),
            new DateTimeOffset(2021, 11, 29, 7, 30, 0, TimeSpan.FromHours(7)),
            name == "digest-opening" ? null : $"opening.{to.Id}@thbh2.example");
    }

    /// <summary>The digest of a later wave: one item done, the others on the given step.</summary>
    private static DigestModel Later(LadderStep step, DateOnly today) => SampleLetters.Opening with
    {
        Today = today,
        Own =
        [
            SampleLetters.Opening.Own[1] with { Step = step, Status = AssignmentStatus.InProgress },
            SampleLetters.Opening.Own[2] with { Step = step },
        ],
    };
}
