namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>Why a post was not recorded, with what was typed so that nothing of it is lost.</summary>
/// <param name="Field">The field it stands beside; <see cref="FormFields.Form"/> when it is about the whole form.</param>
/// <param name="Message">What is wrong and what to do, in Vietnamese; a line for each when several files were refused.</param>
/// <param name="Input">The form as it was posted.</param>
public sealed record FormProblem<TInput>(string Field, string Message, TInput Input);
