using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>The form on the page of a request, as a finger finds it.</summary>
internal sealed class DirectiveAnswerCard(IPage page)
{
    public ILocator Form => page.Locator("article.card form:not(.confirm)");

    public ILocator Send => Form.Locator("button[type=submit]");

    /// <summary>The button of the page that shows the answer before it is sent.</summary>
    public ILocator Confirm => page.Locator("form.confirm button");

    public ILocator Text => Form.Locator("textarea");

    public ILocator NewDate => Form.Locator("input[type=date]");

    /// <summary>Sends the answer and confirms it as it is shown.</summary>
    public async Task GiveAsync()
    {
        await Send.TapAsync();
        await Confirm.TapAsync();
    }

    public Task ChooseAsync(string choice) => Form.Locator($"label.choice:has(input[value={choice}])").TapAsync();

    /// <summary>Leaves all judging to the app, as browsers do that know nothing of required fields and of days.</summary>
    public Task JudgeNothingAsync() => Form.EvaluateAsync("form => { form.noValidate = true; }");
}
