using BinhHoa2.Shared.Links;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Tests.Replies;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BinhHoa2.Tests.Browser;

/// <summary>A picture chosen on a teacher's phone, as the Board sees it.</summary>
[Collection(SchoolInBrowser.Name)]
public sealed class PreviewsInBrowserTests(SchoolInBrowser school)
{
    private const int MaxSide = 320;

    [Fact]
    public async Task Answer_WithPictures_ShowsThemSmallOnTheBoardsPage()
    {
        var person = ReplyHouse.Teacher(96);
        await using var phone = await school.PhoneAsync();
        var page = await SchoolInBrowser.OpenAsync(phone, ReplyHouse.Token(person));
        var card = new AnswerCard(page, ReplyHouse.Parents);
        await card.ChooseAsync("Done");
        await card.AttachAsync(
            ("dropped.png", "image/png", TinyPng.Create(60, 60, [9, 9, 9, 200, 200, 200])),
            ("wide.png", "image/png", TinyPng.Create(640, 32, [200, 30, 30, 30, 30, 200])),
            ("minutes.pdf", "application/pdf", TinyPdf.Create("Biên bản", "Bien ban")),
            ("high.png", "image/png", TinyPng.Create(50, 400, [30, 200, 30, 30, 30, 30])));
        await card.Form.Locator(".previews button").First.TapAsync();
        await Expect(card.Form.Locator(".previews img")).ToHaveCountAsync(2);
        await card.SayPupilsAsync("None");
        await card.Send.TapAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi nhận");

        var board = await SchoolInBrowser.OpenPathAsync(
            phone, $"/board/{ReplyHouse.Token(ReplyHouse.Secretary.Id, LinkPurpose.Board)}/2021-10/{ReplyHouse.Parents}");

        // What is done is folded when there is much of it, as after other tests of this school; no picture in it is loaded then.
        await board.Locator("details.finished").EvaluateAsync("details => details.open = true");
        var files = board.Locator($"article:has(#person-{person}) .files");
        await Expect(files.Locator("a")).ToHaveTextAsync(["wide.png", "Tài liệu PDF minutes.pdf", "high.png"]);
        var images = files.Locator(".picture img");
        await Expect(images).ToHaveCountAsync(2);
        (await SizeOfAsync(images.Nth(0))).ShouldBe((MaxSide, 16));
        (await SizeOfAsync(images.Nth(1))).ShouldBe((40, MaxSide));
        (await board.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        var (one, other) = ((await images.Nth(0).BoundingBoxAsync())!, (await images.Nth(1).BoundingBoxAsync())!);
        one.Width.ShouldBeGreaterThan(100);
        other.Width.ShouldBe(one.Width);
    }

    private static async Task<(int Width, int Height)> SizeOfAsync(ILocator image)
    {
        // It is loaded once it is in sight.
        await image.ScrollIntoViewIfNeededAsync();
        await Expect(image).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        var width = await image.EvaluateAsync<int>("image => image.naturalWidth");
        return (width, await image.EvaluateAsync<int>("image => image.naturalHeight"));
    }
}
