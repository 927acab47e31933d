using System.Text;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Tests.Replies;

/// <summary>A form as a browser posts it.</summary>
internal sealed class Post
{
    private const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
    private readonly List<byte> body = [];

    public static Post Answer(string status = "Done", string note = "Đã dự giờ 4 tiết.", string date = "2021-10-28") =>
        new Post().Field("activity", "t10-6").Field("nonce", "n.1.mac").Field("status", status).Field("note", note).Field("date", date);

    public Post Field(string name, string value) => Part($"form-data; name=\"{name}\"", null, Encoding.UTF8.GetBytes(value));

    public Post File(string name, byte[] content) =>
        Part($"form-data; name=\"files\"; filename=\"{name}\"", "application/octet-stream", content);

    public Post Part(string disposition, string? type, byte[] content)
    {
        Write($"--{Boundary}\r\nContent-Disposition: {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n");
        body.AddRange(content);
        Write("\r\n");
        return this;
    }

    public async Task<ReplyInput?> ReadAsync(IFileSink sink, ReplyLimits? limits = null, int cutOff = 0)
    {
        Write($"--{Boundary}--\r\n");
        return await ReadAsync(new MemoryStream([.. body.SkipLast(cutOff)]), body.Count, sink, limits);
    }

    public static Task<ReplyInput?> ReadAsync(Stream body, long? length, IFileSink sink, ReplyLimits? limits = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = $"multipart/form-data; boundary={Boundary}";
        context.Request.ContentLength = length;
        context.Request.Body = body;
        return new ReplyForm(context.Request, limits ?? new ReplyLimits()).ReadAsync(sink, _ => true, CancellationToken.None);
    }

    /// <summary>The body so far, without its end.</summary>
    public byte[] Open() => [.. body];

    private void Write(string text) => body.AddRange(Encoding.UTF8.GetBytes(text));
}
