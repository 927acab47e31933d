using BinhHoa2.Shared.Plans;
using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>An activity's card on the staff page, as a finger finds it.</summary>
internal sealed class AnswerCard(IPage page, ActivityId activity)
{
    private readonly ILocator card = page.Locator($"#{activity}");

    public IPage Page => page;

    public ILocator Form => card.Locator("form");

    public ILocator Send => Form.Locator("button[type=submit]");

    public ILocator Note => Form.Locator("textarea");

    public ILocator NewDate => Form.Locator("input[name=newDate]");

    public ILocator Files => Form.Locator("input[type=file]");

    /// <summary>Unfolds the form if it is folded.</summary>
    public async Task UnfoldAsync()
    {
        if (!await Form.IsVisibleAsync())
        {
            await card.Locator("details:has(form) > summary").TapAsync();
        }
    }

    public async Task ChooseAsync(string choice)
    {
        await UnfoldAsync();
        await Form.Locator($"label.choice:has(input[value={choice}])").TapAsync();
    }

    public async Task AskUntilAsync(string day)
    {
        await Form.Locator("label:has(input[name=extend])").TapAsync();
        await NewDate.FillAsync(day);
    }

    public Task SayPupilsAsync(string choice) => Form.Locator($"label:has(input[value={choice}])").TapAsync();

    public Task AttachAsync(params (string Name, string Type, byte[] Content)[] files) =>
        Files.SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = f.Type, Buffer = f.Content }));
}
