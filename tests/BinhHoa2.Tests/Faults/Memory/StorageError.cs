using System.Net;
using System.Text.Json;

namespace BinhHoa2.Tests.Faults.Memory;

/// <summary>A refusal: the service's status, code and message. Tables say it in JSON, blobs in XML; both in a header.</summary>
internal sealed class StorageError(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public StorageError At(int index) => new(status, code, $"{index}:{Message}");

    public StorageAnswer ToAnswer(bool blob) => (blob
        ? StorageAnswer.Text(status, $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{WebUtility.HtmlEncode(Message)}</Message></Error>", "application/xml")
        : StorageAnswer.Text(status, TableBody(), "application/json;odata=minimalmetadata;streaming=true;charset=utf-8"))
        .With("x-ms-error-code", code);

    private string TableBody() => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["odata.error"] = new { code, message = new { lang = "en-US", value = Message } },
    });
}
