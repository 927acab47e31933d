using System.Collections.Immutable;
using System.Net.Http.Headers;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Tests.Replies;

/// <summary>A filled-in answer form.</summary>
public sealed record ReplyPost(ActivityId Activity, string Nonce, string Status, string Note)
{
    public string Date { get; init; } = "2021-10-28";

    public string? Pupils { get; init; }

    public string? NewDate { get; init; }

    public bool AsksHelper { get; init; }

    public ImmutableArray<string> Kept { get; init; } = [];

    public ImmutableArray<(string Name, byte[] Content)> Files { get; init; } = [];

    /// <summary>Sent behind each file; none when empty.</summary>
    public ImmutableArray<byte> Preview { get; init; } = [];

    public MultipartFormDataContent Content()
    {
        var form = new MultipartFormDataContent();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), name);
            }
        }

        Add("activity", Activity.Value);
        Add("nonce", Nonce);
        Add("status", Status);
        Add("note", Note);
        Add("date", Date);
        Add("pupils", Pupils);
        Add("extend", NewDate is null ? null : "1");
        Add("newDate", NewDate);
        Add("helper", AsksHelper ? "1" : null);
        foreach (var seal in Kept)
        {
            Add("kept", seal);
        }

        foreach (var (name, content) in Files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, "files", name);
            if (!Preview.IsEmpty)
            {
                form.Add(new ByteArrayContent([.. Preview]), "preview", "preview.jpg");
            }
        }

        return form;
    }
}
