using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Tests.Replies;

/// <summary>The page of a person who takes part in an activity without answering for it.</summary>
[Collection(ReplyHouse.Name)]
public sealed class SupportTests(ReplyHouse house)
{
    private static readonly string Token = ReplyHouse.Token(ReplyHouse.Librarian.Id);

    [Fact]
    public async Task Page_OfASupport_OffersToAddEvidenceAndAsksForNoAnswer()
    {
        var page = await house.OpenAsync($"/r/{Token}");

        var card = page.QuerySelector("article").ShouldNotBeNull();
        card.QuerySelector("h3")!.TextContent.ShouldBe("Phụ đạo học sinh yếu.");
        card.QuerySelectorAll("input[name=status], input[name=extend]").ShouldBeEmpty();
        card.QuerySelector("button")!.TextContent.ShouldBe("Gửi minh chứng");
        page.QuerySelector(".tally").ShouldBeNull();
    }

    [Fact]
    public async Task Post_EvidenceOfASupport_IsKeptOnceAndChangesNoAssignment()
    {
        var before = await house.RowsAsync(ReplyHouse.Teacher(10));
        var post = new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(Token), "Done", "Đã cho mượn 40 cuốn sách.");

        using var first = await house.PostAsync(Token, post);
        using var again = await house.PostAsync(Token, post);

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther));
        var rows = await house.RowsAsync(ReplyHouse.Librarian.Id);
        var added = rows.Evidence.ShouldHaveSingleItem();
        (added.Kind, added.Note, added.Activity).ShouldBe(
            (ReplyKind.Contribution, "Đã cho mượn 40 cuốn sách.", ReplyHouse.Tutoring), "whatever answer was put into the form");
        rows.Assignments.ShouldBeEmpty();
        (await house.RowsAsync(ReplyHouse.Teacher(10))).Assignments.ShouldBe(before.Assignments);
        var page = await house.OpenAsync(first.Headers.Location!.ToString());
        page.QuerySelector(".notice.done")!.TextContent.ShouldContain("Đã ghi nhận minh chứng");
        page.QuerySelector("article .said")!.TextContent.ShouldBe("Đã cho mượn 40 cuốn sách.");
    }

    [Fact]
    public async Task Post_NothingAtAll_SaysWhatToDo()
    {
        using var answer = await house.PostAsync(
            Token, new ReplyPost(ReplyHouse.Tutoring, await house.NonceAsync(Token), "Done", string.Empty));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ReplyHouse.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent
            .ShouldContain("Xin ghi vắn tắt phần việc đã phối hợp hoặc gửi kèm ít nhất một tệp.");
    }

    [Fact]
    public async Task Post_OfAnActivityTheyTakeNoPartIn_IsNotFound()
    {
        using var answer = await house.PostAsync(
            Token, new ReplyPost(ReplyHouse.Parents, await house.NonceAsync(Token), "Done", "Không phải việc của tôi."));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
