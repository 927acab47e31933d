using AngleSharp.Html.Parser;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Files;
using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Tests.Simulation;

public sealed class AnswerFormTests
{
    private const string Page = """
        <form method="get" action="/tim"><input name="q"></form>
        <article><h2>Tổ chức thao giảng, dự giờ.</h2><p><span>Quá hạn</span> <span>Hạn: thứ Sáu, 29/10/2021</span></p>
        <form method="post" action="/r/abc" enctype="multipart/form-data">
        <input type="hidden" name="activity" value="t10-6"><input type="hidden" name="nonce" value="n1">
        <input type="radio" name="status" value="Done"><input type="radio" name="status" value="Difficulty">
        <textarea name="note"></textarea>
        <input type="date" name="date" min="2021-08-01" max="2021-10-20"><input type="file" name="files" multiple>
        </form></article>
        """;

    [Fact]
    public void In_PageWithOtherForms_FindsTheOneThatAsks()
    {
        var form = AnswerForm.In(new HtmlParser().ParseDocument(Page)).ShouldHaveSingleItem();

        form.Activity.ShouldBe("t10-6");
        form.Title.ShouldBe("Tổ chức thao giảng, dự giờ.");
        form.Due.ShouldBe(new DateOnly(2021, 10, 29));
        form.Action.ShouldBe("/r/abc");
    }

    [Fact]
    public async Task Fill_WithAFile_SendsWhatABrowserWould()
    {
        var filled = Form()
            .Fill(
                "ranhgioi",
                Answer.Done,
                "Đã dự giờ\n2 tiết",
                new DateOnly(2021, 10, 25),
                [new SmallFile("ảnh \"1\".jpg", "image/jpeg", [1, 2])]);

        using var content = filled.Content();
        content.Headers.ContentType!.ToString().ShouldBe("multipart/form-data; boundary=ranhgioi");
        (await content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(string.Join("\r\n",
            "--ranhgioi", "Content-Disposition: form-data; name=\"activity\"", "", "t10-6",
            "--ranhgioi", "Content-Disposition: form-data; name=\"nonce\"", "", "n1",
            "--ranhgioi", "Content-Disposition: form-data; name=\"status\"", "", "Done",
            "--ranhgioi", "Content-Disposition: form-data; name=\"note\"", "", "Đã dự giờ", "2 tiết",
            "--ranhgioi", "Content-Disposition: form-data; name=\"date\"", "", "2021-10-20",
            "--ranhgioi", "Content-Disposition: form-data; name=\"files\"; filename=\"ảnh %221%22.jpg\"",
            "Content-Type: image/jpeg", "", "\u0001\u0002",
            "--ranhgioi--", ""));
    }

    [Fact]
    public async Task Content_TakenTwice_IsTheSame()
    {
        var filled = Form().Fill("ranhgioi", Answer.Done, "x", new DateOnly(2021, 10, 1), []);

        using var first = filled.Content();
        using var second = filled.Content();
        (await first.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            .ShouldBe(await second.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Fill_ChoiceThePageDoesNotOffer_Fails() =>
        Should.Throw<SimulationException>(() => Form().Fill("ranhgioi", Answer.InProgress, "x", new DateOnly(2021, 10, 1), []))
            .Message.ShouldContain("không có lựa chọn InProgress");

    [Theory]
    [InlineData("2021-07-01", "2021-08-01")]
    [InlineData("2021-12-01", "2021-10-20")]
    [InlineData("2021-10-02", "2021-10-02")]
    public void Allowed_AnyDay_StaysWithinTheField(string day, string expected) =>
        Form().Allowed(DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd"));

    private static AnswerForm Form() => AnswerForm.In(new HtmlParser().ParseDocument(Page)).Single();
}
