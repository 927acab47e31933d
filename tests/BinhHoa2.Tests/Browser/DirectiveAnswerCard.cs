using Microsoft.Playwright;

namespace BinhHoa2.Tests.Browser;

/// <summary>The form on the page of a request, as a finger finds it.</summary>
internal sealed class DirectiveAnswerCard(IPage page)
{
    public ILocator Form => page.Locator("article.card form");

    public ILocator Send => Form.Locator("button[type=submit]");

    public ILocator Text => Form.Locator("textarea");

    public ILocator NewDate => Form.Locator("input[type=date]");

    public Task ChooseAsync(string choice) => Form.Locator($"label.choice:has(input[value={choice}])").TapAsync();

    /// <summary>Leaves all judging to the app, as browsers do that know nothing of required fields and of days.</summary>
    public Task JudgeNothingAsync() => Form.EvaluateAsync("form => { form.noValidate = true; }");
}
