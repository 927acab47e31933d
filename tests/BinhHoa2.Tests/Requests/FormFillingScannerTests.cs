using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Infrastructure;
using static BinhHoa2.Tests.Requests.RequestWeek;

namespace BinhHoa2.Tests.Requests;

/// <summary>A scanner that fills in every form and submits it once records nothing; a person is only asked back.</summary>
public sealed class FormFillingScannerTests : IAsyncLifetime
{
    private const string Teacher = "gv.1a@thbh2.example";
    private readonly RequestWeek week = new();

    public async ValueTask InitializeAsync()
    {
        await week.InitializeAsync();
        await week.AdvanceToAsync(At(12, 9));
    }

    public ValueTask DisposeAsync() => week.DisposeAsync();

    [Fact]
    public async Task StaffPage_EveryFormFilledInAndSubmittedOnce_RecordsNothing()
    {
        var link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
        var forms = (await week.OpenAsync(link)).QuerySelectorAll("form");
        forms.Length.ShouldBeGreaterThan(1);
        foreach (var form in forms)
        {
            var (status, page) = await week.SubmitPartsAsync(link, FilledForm.Of(form));
            status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Count(t => t.Value == "scanner").ShouldBe(1);
        }

        (await week.MonthAsync()).Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task StaffPage_APersonsProgramFilledTheHiddenField_TheFormComesBackFilledInAndGoesThroughWhenConfirmed()
    {
        var link = week.Letters("digest").First(l => l.To == Teacher).Links[0];
        var (_, asked) = await week.SubmitPartsAsync(link, FilledForm.Of((await week.OpenAsync(link)).QuerySelector("#t10-2 form")!));
        asked.QuerySelector("[role=alert]")!.TextContent.ShouldContain("xác nhận");
        var form = asked.QuerySelector("#t10-2 form")!;
        var question = form.QuerySelector<IHtmlInputElement>("input[name=confirmed]").ShouldNotBeNull();
        (question.Type, question.IsChecked).ShouldBe(("checkbox", false));

        var (status, _) = await week.SubmitPartsAsync(link, FilledForm.Of(form));

        status.ShouldBe(HttpStatusCode.SeeOther);
        (await week.MonthAsync()).Evidence.ShouldHaveSingleItem().Note.ShouldBe("scanner");
    }

    [Fact]
    public async Task DirectivePage_TheFormFilledInAndSubmittedOnce_RecordsNothing()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var form = (await week.OpenAsync(link)).QuerySelectorAll("form").ShouldHaveSingleItem();

        var (status, page) = await week.SubmitAsync(link, FilledForm.Of(form));

        status.ShouldBe(HttpStatusCode.OK);
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Open);
        var summary = page.QuerySelector("main")!.TextContent;
        summary.ShouldContain("Giáo viên 1A");
        summary.ShouldContain("scanner");
        week.Letters("directive").ShouldBeEmpty();
    }

    [Fact]
    public async Task DirectivePage_ConfirmedAsShown_IsRecordedAndNothingElseIs()
    {
        await week.ReplyAsync(Teacher, "Difficulty", "Chưa có phòng.");
        var link = week.Letters("requeststep").ShouldHaveSingleItem().Links[0];
        var (_, confirming) = await week.AskToConfirmAsync(link, "Guidance", "Mượn phòng đa năng.");
        var fields = confirming.QuerySelector("form.confirm")!.QuerySelectorAll<IHtmlInputElement>("input")
            .Select(i => KeyValuePair.Create(i.Name!, i.Value)).ToList();

        var (changed, _) = await week.SubmitAsync(link, fields.Select(f => f.Key == "text" ? new("text", "Thôi.") : f));
        changed.ShouldBe(HttpStatusCode.OK, "another text than was shown is asked about again");
        (await week.RequestOfAsync("gv-1a")).State.ShouldBe(RequestState.Open);

        var (status, _) = await week.SubmitAsync(link, fields);
        status.ShouldBe(HttpStatusCode.SeeOther);
        (await week.RequestOfAsync("gv-1a")).Directive!.Text.ShouldBe("Mượn phòng đa năng.");
    }
}
