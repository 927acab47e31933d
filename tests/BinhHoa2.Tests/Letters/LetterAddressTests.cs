using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Letters;

/// <summary>Letters address a person as the roster says.</summary>
public sealed class LetterAddressTests : IDisposable
{
    private static readonly StaffMember Lady = SamplePeople.Teacher with { Address = FormOfAddress.Co };
    private static readonly StaffMember Lead = SamplePeople.Lead with { Address = FormOfAddress.Thay };

    private readonly MailHouse house = new();

    private static Dictionary<string, ILetterModel> Letters { get; } = new()
    {
        ["opening"] = SampleLetters.Opening,
        ["mixed"] = SampleLetters.Mixed with
        {
            SubstituteParts =
            [
                new SubstitutePart(Lead, SampleLetters.Link, [], SampleLetters.Mixed.Carried, []),
            ],
        },
        ["escalation"] = SampleLetters.EscalationAndInformation,
        ["information"] = SampleLetters.Information,
        ["news"] = SampleRequests.BoardNewsOfADay,
        ["step"] = SampleRequests.Step(1),
        ["last step"] = SampleRequests.Step(3),
        ["step to know"] = SampleRequests.ForInformation,
        ["granted"] = SampleRequests.Granted,
        ["refused"] = SampleRequests.Refused,
        ["summary"] = SampleLetters.Summary,
        ["report"] = SampleLetters.ReportReady,
        ["report to number"] = SampleLetters.ReportToNumber,
        ["fresh link"] = SampleLetters.FreshLink,
        ["ended link"] = SampleLetters.EndedLink,
        ["sign in"] = SampleLetters.SignIn,
    };

    public static TheoryData<string> Names => [.. Letters.Keys];

    public void Dispose() => house.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Render_ToALady_AddressesHerThroughout(string name)
    {
        var letter = await house.Renderer.RenderAsync(To(Letters[name], Lady));

        letter.Text.ShouldContain($"Kính gửi cô {SamplePeople.Teacher.Name}");
        foreach (var part in new[] { letter.Subject, letter.Text, letter.Html })
        {
            part.ShouldNotContain(FormOfAddress.Open, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Render_InsteadOfAnother_AddressesEachOfTheTwo()
    {
        var letter = await house.Renderer.RenderAsync(To(Letters["mixed"], Lady));

        letter.Text.ShouldContain($"NHẬN THAY THẦY {SamplePeople.Lead.Name.ToUpperInvariant()}");
    }

    [Fact]
    public async Task Render_WordsOfAPerson_AreLeftAsWritten()
    {
        var letter = await house.Renderer.RenderAsync(To(SampleRequests.Guidance, Lead));

        letter.Text.ShouldContain("Thầy/cô liên hệ Thư ký để nhận chìa khóa.");
    }

    private static ILetterModel To(ILetterModel letter, StaffMember recipient) => letter switch
    {
        DigestModel digest => digest with { Recipient = recipient },
        BoardNewsModel news => news with { Recipient = recipient },
        RequestStepModel step => step with { Recipient = recipient },
        DirectiveModel directive => directive with { Recipient = recipient },
        SummaryModel summary => summary with { Recipient = recipient },
        ReportReadyModel report => report with { Recipient = recipient },
        ReportStepModel step => step with { Recipient = recipient },
        FreshLinkModel link => link with { Recipient = recipient },
        SignInModel signIn => signIn with { Recipient = recipient },
        _ => throw new ArgumentOutOfRangeException(nameof(letter)),
    };
}
