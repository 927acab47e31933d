using System.Net.Http.Headers;
using System.Text;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Simulation.Pages;

/// <summary>A filled-in form as a browser sends it (multipart/form-data), with a boundary that repeats.</summary>
/// <param name="boundary">At most 70 letters and digits that occur in no value.</param>
public sealed class MultipartForm(string boundary)
{
    private readonly List<byte> body = [];

    public void Add(string name, string value)
    {
        Part($"form-data; name=\"{Quoted(name)}\"", null);

        // HTML sends line breaks in a text area as CR LF.
        Line(value.ReplaceLineEndings("\r\n"));
    }

    public void Add(string name, SmallFile file)
    {
        Part($"form-data; name=\"{Quoted(name)}\"; filename=\"{Quoted(file.Name)}\"", file.ContentType);
        body.AddRange(file.Content);
        Line(string.Empty);
    }

    /// <summary>A file field in which nothing was chosen.</summary>
    public void AddNoFile(string name) => Add(name, new SmallFile(string.Empty, "application/octet-stream", []));

    /// <summary>The whole body; may be called more than once, to post the same form twice.</summary>
    public HttpContent Content()
    {
        byte[] bytes = [.. body, .. Encoding.ASCII.GetBytes($"--{boundary}--\r\n")];
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        return content;
    }

    private void Part(string disposition, string? type)
    {
        Line($"--{boundary}");
        Line($"Content-Disposition: {disposition}");
        if (type is not null)
        {
            Line($"Content-Type: {type}");
        }

        Line(string.Empty);
    }

    private void Line(string text) => body.AddRange(Encoding.UTF8.GetBytes(text + "\r\n"));

    // As the HTML standard has it: quotes and line breaks are escaped, everything else is plain UTF-8.
    private static string Quoted(string text) => text.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");
}
