using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Tests.Files;

namespace BinhHoa2.Tests.Replies;

/// <summary>What a link holder can store: nothing without a form of the link's own, and no more in a day than the limits say.</summary>
[Collection(ReplyHouse.Name)]
public sealed class StoredFilesTests(ReplyHouse house)
{
    [Theory]
    [InlineData(21, "forged")]
    [InlineData(22, "")]
    public async Task PostReply_FormNotOfTheLink_StoresNoFileAndKeepsWhatWasTyped(int teacher, string nonce)
    {
        using var answer = await house.PostAsync(
            ReplyHouse.Token(ReplyHouse.Teacher(teacher)),
            new ReplyPost(ReplyHouse.Parents, nonce, "Done", "Đã họp.") { Pupils = "None", Files = [("a.jpg", SampleFiles.Jpeg())] });

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ReplyHouse.ReadAsync(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Xin chọn lại");
        page.QuerySelector("#t10-4 textarea")!.TextContent.ShouldBe("Đã họp.");
        (await house.StoredAsync(ReplyHouse.Teacher(teacher))).ShouldBeEmpty();
    }

    [Fact]
    public async Task PostReply_ActivityOfAnotherPerson_LeavesNoFile()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(23));
        using var answer = await house.PostAsync(
            token,
            new ReplyPost(new ActivityId("t10-9"), await house.NonceAsync(token), "Done", "x") { Files = [("a.pdf", SampleFiles.Pdf())] });

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await house.StoredAsync(ReplyHouse.Teacher(23))).ShouldBeEmpty();
    }

    [Fact]
    public async Task PostReply_TheSamePostTwice_LeavesItsFileOnce()
    {
        var token = ReplyHouse.Token(ReplyHouse.Teacher(24));
        var post = new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(token), "Done", "") { Files = [("a.pdf", SampleFiles.Pdf())] };
        for (var i = 0; i < 2; i++)
        {
            using var answer = await house.PostAsync(token, post);
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        (await house.StoredAsync(ReplyHouse.Teacher(24))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task PostReply_MoreBytesThanADayTakes_AreRefusedWhetherRecordedOrNot()
    {
        var (person, token) = (ReplyHouse.Teacher(25), ReplyHouse.Token(ReplyHouse.Teacher(25)));
        var post = new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(token), "", "Đã họp.")
        {
            Pupils = "None",
            Files = [("a.jpg", SampleFiles.Jpeg(7_000_000))],
        };
        using var recorded = await house.PostAsync(token, post with { Status = "Done" });
        recorded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var unrecorded = await house.PostAsync(token, post);
        unrecorded.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var refused = await house.PostAsync(token, post with { Status = "Done", Note = "Lần ba." });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ReplyHouse.ReadAsync(refused);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("trong một ngày");
        page.QuerySelector("#t10-4 textarea")!.TextContent.ShouldBe("Lần ba.");
        (await house.StoredAsync(person)).ShouldBe([7_000_000, 7_000_000]);
    }

    [Theory]
    [InlineData(37, 0, HttpStatusCode.SeeOther)]
    [InlineData(38, 1, HttpStatusCode.UnprocessableEntity)]
    public async Task PostReply_AfterRecordedPreviews_TakesWhatThoseLeaveOfTheDay(int teacher, int over, HttpStatusCode status)
    {
        const int File = 7_000_000;
        const int Preview = 20_000;
        var (person, token) = (ReplyHouse.Teacher(teacher), ReplyHouse.Token(ReplyHouse.Teacher(teacher)));
        var post = new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(token), "Done", "Lần một.")
        {
            Pupils = "None",
            Files = [("a.jpg", SampleFiles.Jpeg(File))],
            Preview = [.. SampleFiles.Jpeg(Preview)],
        };
        foreach (var note in new[] { "Lần một.", "Lần hai." })
        {
            using var recorded = await house.PostAsync(token, post with { Note = note });
            recorded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        (await house.StoredAsync(person)).Order().ShouldBe([Preview, Preview, File, File]);
        var left = (int)ReplyHouse.DayBytes - (2 * (File + Preview));
        using var last = await house.PostAsync(
            token, post with { Note = "Lần ba.", Files = [("b.jpg", SampleFiles.Jpeg(left + over))], Preview = [] });

        last.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task PostReply_MoreRepliesThanADayTakes_AreRefusedAndTheSameOneAgainIsNot()
    {
        var (person, token) = (ReplyHouse.Teacher(26), ReplyHouse.Token(ReplyHouse.Teacher(26)));
        var nonce = await house.NonceAsync(token);
        for (var i = 0; i <= ReplyHouse.DayReplies; i++)
        {
            using var answer = await house.PostAsync(token, new ReplyPost(ReplyHouse.Tutoring, nonce, "InProgress", $"lần {i}"));
            answer.StatusCode.ShouldBe(i < ReplyHouse.DayReplies ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity);
            if (i == ReplyHouse.DayReplies)
            {
                var page = await ReplyHouse.ReadAsync(answer);
                page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("ngày mai");
                page.QuerySelector<IHtmlTextAreaElement>("#t10-3 textarea")!.Value.ShouldBe($"lần {i}");
            }
        }

        using var again = await house.PostAsync(token, new ReplyPost(ReplyHouse.Tutoring, nonce, "InProgress", "lần 0"));
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await house.RowsAsync(person)).Evidence.Length.ShouldBe(ReplyHouse.DayReplies);
    }
}
