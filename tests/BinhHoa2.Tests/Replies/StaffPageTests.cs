using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Replies;

public sealed class StaffPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task RenderAsync_EveryActivity_HasAFormOfItsOwn()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        document.QuerySelectorAll("article").Select(a => a.Id).ShouldBe(["t10-6", "t10-3", "t10-4", "t10-7"]);
        foreach (var article in document.QuerySelectorAll("article"))
        {
            var form = article.QuerySelectorAll<IHtmlFormElement>("form").ShouldHaveSingleItem();
            form.Method.ShouldBe("post");
            form.Enctype.ShouldBe("multipart/form-data");
            form.GetAttribute("action").ShouldBe(Samples.Action);
            form.QuerySelector<IHtmlInputElement>("input[name=activity]")!.Value.ShouldBe(article.Id);
            form.QuerySelector<IHtmlInputElement>("input[name=nonce]")!.Value.ShouldBe(Samples.Nonce);
            form.QuerySelectorAll<IHtmlInputElement>("input[type=radio][name=status]").Select(r => r.Value)
                .ShouldBe(["Done", "InProgress", "Difficulty"]);
        }
    }

    [Fact]
    public async Task RenderAsync_WithoutProblem_ChoosesNothing()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        document.QuerySelectorAll<IHtmlInputElement>("input[type=radio], input[type=checkbox]").ShouldAllBe(r => !r.IsChecked);
        document.QuerySelectorAll<IHtmlInputElement>("input[name=status]").ShouldAllBe(r => r.IsRequired);
    }

    [Fact]
    public async Task RenderAsync_EveryField_HasALabelOfItsOwn()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        document.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        foreach (var field in document.QuerySelectorAll("textarea, input:not([type=hidden])"))
        {
            (document.QuerySelector($"label[for='{field.Id}']") ?? field.Closest("label")).ShouldNotBeNull($"{field.OuterHtml}");
        }

        document.QuerySelectorAll("fieldset > legend").Length.ShouldBe(8);
        foreach (var described in document.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
        {
            var ids = $"{described.GetAttribute("aria-describedby")} {described.GetAttribute("aria-labelledby")}";
            ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(id => document.GetElementById(id) != null);
        }
    }

    [Fact]
    public async Task RenderAsync_AnyPage_HoldsOneScriptOfOurOwnAndNothingFromOutside()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        document.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        document.QuerySelectorAll("script, link, img, iframe, [style], [onclick], [src]").ShouldHaveSingleItem().OuterHtml
            .ShouldBe($"<script src=\"{StaffScript.Path}\" defer=\"\"></script>");
    }

    [Fact]
    public async Task RenderAsync_AFullMonth_IsBelow50KilobytesWithStyleAndScript()
    {
        var month = Samples.FullStaffPage();
        var page = await pages.Renderer.RenderAsync(
            month with
            {
                Items =
                [
                    .. month.Items,
                    .. month.Items.Select(i => i with { Assignment = i.Assignment with { Activity = new($"{i.Assignment.Activity}b") } }),
                ],
            });

        (System.Text.Encoding.UTF8.GetByteCount(page.Html) + System.Text.Encoding.UTF8.GetByteCount(StaffScript.Text))
            .ShouldBeLessThan(50_000);
    }

    [Theory]
    [InlineData(ActivityKind.Deliverable, "Xin gia hạn (chỉ khi đang thực hiện)")]
    [InlineData(ActivityKind.Event, "Xin gia hạn (chỉ khi đang chuẩn bị)")]
    public async Task RenderAsync_Extension_NamesTheAnswerAsTheChoiceAboveDoes(ActivityKind kind, string label)
    {
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Lessons).Of(kind)));

        document.QuerySelector(".later .tick")!.TextContent.Trim().ShouldBe(label);
    }

    [Fact]
    public async Task RenderAsync_DateField_RunsFromTheSchoolYearToToday()
    {
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Lessons)));

        var date = document.QuerySelector<IHtmlInputElement>("input[name=date]")!;
        (date.Minimum, date.Maximum, date.Value).ShouldBe(("2021-08-01", "2021-11-01", "2021-11-01"));
    }

    [Fact]
    public async Task RenderAsync_FileField_TakesSeveralAndNamesImageTypesForTheCamera()
    {
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Lessons)));

        var files = document.QuerySelector<IHtmlInputElement>("input[type=file]")!;
        files.IsMultiple.ShouldBeTrue();
        files.HasAttribute("capture").ShouldBeFalse();
        files.Accept.ShouldBe("image/jpeg,image/png,image/webp,image/heic,.jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx");
    }

    [Fact]
    public async Task RenderAsync_Answered_ShowsTheAnswerAboveAFoldedForm()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        var done = document.GetElementById("t10-7")!;
        done.QuerySelector(".said")!.TextContent.ShouldContain("41/42");
        done.QuerySelectorAll(".files li").Select(f => f.TextContent)
            .ShouldBe(["bien-ban-hoi-nghi.pdf (180 KB)", "Ảnh hội nghị.jpg (2,3 MB)"]);
        done.QuerySelector("form")!.Closest("details")!.HasAttribute("open").ShouldBeFalse();
        done.QuerySelector("details.quiet .said")!.TextContent.ShouldBe("Đã gửi giấy mời.");
    }

    [Fact]
    public async Task RenderAsync_CorrectingWhatIsDone_StartsFromWhatWasSaid()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        document.GetElementById("note-t10-7")!.TextContent.ShouldStartWith("Hội nghị có mặt");
        ((IHtmlInputElement)document.GetElementById("date-t10-7")!).Value.ShouldBe("2021-10-22");
        document.GetElementById("note-t10-3")!.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task RenderAsync_NothingAnswered_OpensTheFirstFormOnly()
    {
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Lessons), Samples.Item(Samples.Pupils)));

        document.QuerySelectorAll("details[open]").ShouldHaveSingleItem().Closest("article")!.Id.ShouldBe("t10-6");
    }

    [Fact]
    public async Task RenderAsync_PastDue_IsMarkedUnlessDone()
    {
        var document = await RenderAsync(Samples.FullStaffPage());

        document.QuerySelectorAll(".card.overdue").Select(c => c.Id).ShouldBe(["t10-6", "t10-3", "t10-4"]);
    }

    [Theory]
    [InlineData("2021-10-29", "Hạn: thứ Sáu, 29/10/2021")]
    [InlineData("2021-11-01", "Hạn: thứ Hai, 01/11/2021 (hôm nay)")]
    [InlineData("2021-11-05", "Hạn: thứ Sáu, 05/11/2021")]
    public async Task RenderAsync_DueDate_IsWrittenOut(string due, string expected)
    {
        var item = Samples.Item(Samples.Lessons);
        var day = DateOnly.ParseExact(due, "yyyy-MM-dd");
        var document = await RenderAsync(
            Samples.StaffPage(item with { Assignment = item.Assignment with { Due = day, OriginalDue = day } }));

        document.QuerySelectorAll(".meta > span")[^1].TextContent.ShouldBe(expected);
    }

    [Fact]
    public async Task RenderAsync_Extended_KeepsTheOriginalDueVisible()
    {
        var item = Samples.Item(Samples.Lessons);
        var document = await RenderAsync(
            Samples.StaffPage(item with { Assignment = item.Assignment with { Due = new DateOnly(2021, 11, 5) } }));

        document.QuerySelector(".meta")!.TextContent.ShouldContain("Hạn: thứ Sáu, 05/11/2021, gia hạn từ 29/10/2021");
    }

    [Fact]
    public async Task RenderAsync_Vietnamese_IsNotTurnedIntoEntities()
    {
        var page = await pages.Renderer.RenderAsync(Samples.FullStaffPage());

        page.Html.ShouldContain("Tổ chức Hội nghị Cha mẹ học sinh.");
        page.Html.ShouldNotContain("&#x1");
    }

    [Fact]
    public async Task RenderAsync_Closed_SaysAnswersComeAfterwards()
    {
        var document = await RenderAsync(Samples.FullStaffPage() with { Closing = new DateOnly(2021, 10, 25) });

        document.QuerySelector(".notice.doing")!.TextContent.ShouldContain("Tháng 10/2021 đã chốt.");
    }

    [Fact]
    public async Task RenderAsync_AnsweredAfterClosing_IsMarkedAndOnlyThat()
    {
        var document = await RenderAsync(Samples.FullStaffPage() with { Closing = new DateOnly(2021, 10, 25) });

        document.QuerySelectorAll(".reply").Where(
            r => r.TextContent.Contains("Bổ sung sau khi chốt")).Select(r => r.Closest("article")!.Id).ShouldBe(["t10-3", "t10-4"]);
    }

    [Fact]
    public async Task RenderAsync_ALaterDayAskedFor_IsShownWithTheAnswer()
    {
        var reply = Samples.Reply(Samples.Staff, ReplyKind.InProgress, "", Samples.Due) with { AskedUntil = new DateOnly(2021, 11, 12) };
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Staff, reply)));

        document.QuerySelector(".reply")!.TextContent.ShouldContain("Xin gia hạn đến thứ Sáu, 12/11/2021.");
        var later = document.QuerySelector<IHtmlInputElement>("input[name=newDate]")!;
        (later.Minimum, later.Maximum, later.Value).ShouldBe(("2021-11-02", "2022-07-31", ""));
    }

    [Fact]
    public async Task RenderAsync_NothingToDo_SaysSo()
    {
        var document = await RenderAsync(Samples.StaffPage());

        document.QuerySelector("main")!.TextContent.ShouldContain("không có phần việc nào");
        document.QuerySelector("progress").ShouldBeNull();
    }

    [Fact]
    public async Task RenderAsync_ManyAtOnce_AllGiveTheSamePage()
    {
        var model = Samples.FullStaffPage();
        var rendered = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => pages.Renderer.RenderAsync(model))));

        rendered.Select(p => p.Html).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Script_IsSentWithoutItsCommentsAndItsSourceMayLoseThem()
    {
        StaffScript.Text.Split('\n').ShouldAllBe(line => line.Length > 0 && line[0] != ' ' && !line.StartsWith("//"));
        StaffScript.Text.ShouldNotContain("`", Case.Sensitive, "a text over lines would change");
    }

    [Fact]
    public async Task RenderAsync_FormFields_AreTheOnesTheFormReaderKnows()
    {
        var document = await RenderAsync(Samples.StaffPage(Samples.Item(Samples.Lessons)));

        document.QuerySelectorAll("form [name]").Select(e => e.GetAttribute("name")).Distinct()
            .ShouldBe(
                [
                    ReplyFields.Activity,
                    FormFields.Nonce,
                    ReplyFields.Status,
                    ReplyFields.Extend,
                    FormFields.NewDate,
                    ReplyFields.AsksHelper,
                    ReplyFields.Note,
                    ReplyFields.Date,
                    ReplyFields.Files,
                    ReplyFields.Pupils,
                    FormFields.Trap,
                ]);
    }

    private async Task<IHtmlDocument> RenderAsync(StaffPageModel model) => PagesFixture.Parse(await pages.Renderer.RenderAsync(model));
}
