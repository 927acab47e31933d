using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Tests.Files;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Replies;

public sealed class ReplyFormTests
{
    private readonly MemorySink sink = new();

    [Fact]
    public async Task ReadAsync_FieldsAndFiles_AreReadAsSent()
    {
        var photo = SampleFiles.Jpeg(70_000);
        var table = SampleFiles.Xlsx();

        var input = await Post.Answer().File("Ảnh dự giờ.JPG", photo).File("danh-sach.xlsx", table).ReadAsync(sink);

        input.ShouldNotBeNull().FileProblem.ShouldBeNull();
        (input.Activity.Value, input.Nonce, input.Status, input.Note, input.Date)
            .ShouldBe(("t10-6", "n.1.mac", "Done", "Đã dự giờ 4 tiết.", "2021-10-28"));
        input.Files.ShouldBe(sink.Saved);
        input.Files.Select(f => (f.Name, f.ContentType, f.Bytes)).ShouldBe(
        [
            ("Ảnh dự giờ.JPG", "image/jpeg", 70_000),
            ("danh-sach.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table.Length),
        ]);
        input.Files[0].Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(photo)));
    }

    [Fact]
    public async Task ReadAsync_FileFieldLeftEmpty_IsNoFile()
    {
        var input = await Post.Answer().File("", []).ReadAsync(sink);

        (input!.Files.Length, input.FileProblem).ShouldBe((0, null));
    }

    [Theory]
    [InlineData("dòng 1\r\ndòng 2\rdòng 3", "dòng 1\ndòng 2\ndòng 3")]
    [InlineData("  \t\r\n gọn \n ", "gọn")]
    [InlineData("a\u0000b\u0007c\u001bd\u202ee\u200bfg\ufeffh\uffffi", "abcdefghi")]
    [InlineData("tab\tvà\u00a0trống", "tab và trống")]
    [InlineData("nhà 👨‍👩‍👧 ạ", "nhà 👨‍👩‍👧 ạ")]
    public async Task ReadAsync_Note_IsCleaned(string typed, string expected) =>
        (await Post.Answer(note: typed).ReadAsync(sink))!.Note.ShouldBe(expected);

    [Theory]
    [InlineData(@"C:\\fakepath\\anh.jpg", "anh.jpg")]
    [InlineData("../../etc/anh.jpg", "anh.jpg")]
    [InlineData("anh\u202egpj.jpg", "anhgpj.jpg")]
    public async Task ReadAsync_FileName_IsNeverAPath(string sent, string expected) =>
        (await Post.Answer().File(sent, SampleFiles.Jpeg()).ReadAsync(sink))!.Files.ShouldHaveSingleItem().Name.ShouldBe(expected);

    [Fact]
    public async Task ReadAsync_VeryLongFileName_IsCutBeforeItsExtension()
    {
        var input = await Post.Answer().File(new string('đ', 300) + ".jpg", SampleFiles.Jpeg()).ReadAsync(sink);

        input!.Files[0].Name.ShouldBe(new string('đ', 96) + ".jpg");
    }

    [Fact]
    public async Task ReadAsync_FieldTwice_TakesTheFirst() =>
        (await Post.Answer(status: "Done").Field("status", "Difficulty").ReadAsync(sink))!.Status.ShouldBe("Done");

    [Fact]
    public async Task ReadAsync_NoActivity_IsNotOurForm() =>
        (await new Post().Field("status", "Done").ReadAsync(sink)).ShouldBeNull();

    [Fact]
    public async Task ReadAsync_OddActivity_IsNotOurForm() =>
        (await new Post().Field("activity", "T10/6").ReadAsync(sink)).ShouldBeNull();

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("not a type at all;;;")]
    public async Task ReadAsync_NotMultipart_IsNotOurForm(string? contentType)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = contentType;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes("activity=t10-6&status=Done"));

        (await new ReplyForm(request, new ReplyLimits()).ReadAsync(sink, _ => true, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_FieldsOfAnySize_StayWithinTheirLimit()
    {
        var input = await Post.Answer(note: new string('x', 5_000_000), date: new string('9', 5_000)).ReadAsync(sink);

        input!.Note.Length.ShouldBe(1_000_000);
        input.Date.Length.ShouldBe(256);
    }

    [Fact]
    public async Task ReadAsync_WhatTheStoreThrows_IsThrown()
    {
        var broken = new MemorySink { Fault = new IOException("storage") };

        (await Should.ThrowAsync<IOException>(() => Post.Answer().File("a.jpg", SampleFiles.Jpeg()).ReadAsync(broken))).Message
            .ShouldBe("storage");
    }
}
