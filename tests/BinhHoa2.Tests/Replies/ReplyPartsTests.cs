using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Files;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Replies;

/// <summary>Parts of a form whose headers are not as the standard has them: a file is kept, or said not to be.</summary>
public sealed class ReplyPartsTests
{
    private readonly MemorySink sink = new();

    [Fact]
    public async Task ReadAsync_FileNameWithBareQuotes_KeepsTheFile()
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "multipart/form-data; boundary=----vi-du-ranh-gioi";
        request.Body = new MemoryStream(CaseFile.Read("Replies/cases/file-name-with-bare-quotes.body"));

        var input = await new ReplyForm(request, new ReplyLimits()).ReadAsync(sink, _ => true, CancellationToken.None);

        input!.FileProblem.ShouldBeNull();
        (input.Note, input.Files.ShouldHaveSingleItem().Name, input.Files[0].ContentType)
            .ShouldBe(("Đã dự giờ đủ 5 tiết.", "anh \"dep\".jpg", "image/jpeg"));
    }

    [Theory]
    [InlineData("form-data; name=\"files\"; filename=\"a;b\".jpg\"", "a;b\".jpg")]
    [InlineData("form-data; name=\"files\"; filename=\"chưa đóng.jpg", "chưa đóng.jpg")]
    [InlineData("form-data; filename=\"x\"y.jpg\"; name=\"files\"", "x\"y.jpg")]
    [InlineData("form-data; name=\"files\"; filename=ảnh dự giờ.jpg", "ảnh dự giờ.jpg")]
    [InlineData("form-data; name=\"files\"; filename=\"\"", "tệp không tên")]
    public async Task ReadAsync_FileNameNotAsItShouldBe_KeepsTheFile(string disposition, string name)
    {
        var input = await Post.Answer().Part(disposition, "image/jpeg", SampleFiles.Jpeg()).ReadAsync(sink);

        input!.FileProblem.ShouldBeNull();
        input.Files.ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("attachment")]
    [InlineData("ảnh")]
    [InlineData("")]
    public async Task ReadAsync_PartThatSaysNotWhatItIs_IsReportedAndTheTypedTextKept(string disposition)
    {
        var input = await Post.Answer().Part(disposition, "image/jpeg", SampleFiles.Jpeg()).ReadAsync(sink);

        input!.FileProblem.ShouldNotBeNull().ShouldContain("chọn lại");
        (input.Note, input.Files.Length).ShouldBe(("Đã dự giờ 4 tiết.", 0));
    }

    [Fact]
    public async Task ReadAsync_MorePartsThanAreRead_IsReported()
    {
        var post = Post.Answer();
        for (var i = 0; i < 1000; i++)
        {
            post.Field("x", "");
        }

        (await post.File("a.jpg", SampleFiles.Jpeg()).ReadAsync(sink))!.FileProblem.ShouldNotBeNull();
    }

    [Fact]
    public async Task ReadAsync_NoteFarOverTheLimit_ComesBackUncut()
    {
        var note = string.Join(' ', Enumerable.Repeat("Đã hoàn thành đủ các tiết.", 4000));

        (await Post.Answer(note: note).ReadAsync(sink))!.Note.ShouldBe(note);
    }
}
