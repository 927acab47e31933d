using BinhHoa2.Shared.Mail.Difficulty;
using BinhHoa2.Shared.Mail.Digest;
using BinhHoa2.Shared.Mail.Directives;
using BinhHoa2.Shared.Mail.FreshLink;
using BinhHoa2.Shared.Mail.ReportReady;
using BinhHoa2.Shared.Mail.RequestSteps;
using BinhHoa2.Shared.Mail.Summary;

namespace BinhHoa2.Shared.Mail;

/// <summary>Turns what there is to say into a letter, in Vietnamese.</summary>
public interface ILetterRenderer
{
    Task<Letter> RenderAsync(DigestModel model);

    Task<Letter> RenderAsync(DifficultyModel model);

    Task<Letter> RenderAsync(RequestStepModel model);

    Task<Letter> RenderAsync(DirectiveModel model);

    Task<Letter> RenderAsync(SummaryModel model);

    Task<Letter> RenderAsync(ReportReadyModel model);

    Task<Letter> RenderAsync(FreshLinkModel model);
}
